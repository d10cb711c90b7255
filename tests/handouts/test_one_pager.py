"""The turn-the-curve report: page one complete in itself, chart first."""

from __future__ import annotations

import subprocess
from pathlib import Path

import msgspec
import pytest

from obadesk.core.blocks import Curve as CurveBlock
from obadesk.core.blocks import Statement
from obadesk.core.handout import Sheet
from obadesk.core.meeting import Attendance
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.handouts.one_pager import OnePager
from obadesk.paper.pdf import write_pdf
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop

TODAY = "2026-03-12"


@pytest.fixture(scope="module")
def sample() -> Workshop:
    return sample_workshop(workshops(), "leeds-children", [kind.id for kind in STEP_KINDS])


def sheet_of(workshop: Workshop) -> Sheet:
    return OnePager().sheets(Place(workshop, today=TODAY), STEP_KINDS)[0]


def printed(workshop: Workshop, folder: Path) -> list[str]:
    """The text of each page, on one line."""
    write_pdf([sheet_of(workshop)], folder / "made.pdf")
    made = subprocess.run(
        ["pdftotext", "-layout", str(folder / "made.pdf"), "-"], capture_output=True, check=True, timeout=60
    )
    return [" ".join(page.split()) for page in made.stdout.decode().split("\f")[:-1]]


def test_page_one_says_all_that_matters(sample: Workshop, tmp_path: Path):
    first = printed(sample, tmp_path)[0]
    for words in (
        "Leeds is the best city for children and young people to grow up in.",
        "Leeds 4.9",
        "England 3.4",
        "It was 2.0 in 2019 and has risen each year since 2021.",
        "Draft: not yet agreed by the partnership’s board.",
        "Not OK. 19 not OK · 2 OK · 3 not sure",
        "▲ Helping",
        "▼ Hindering",
        "Partners",
        "Bus company",
        "What we would do",
        "Ring every leaver in the first week of September",
        "What happens next",
        "On the next page: We need to find out",
        "6 actions · 2 without an owner · 1 without a date",
        "24 people from 11 organisations",
        "drawn by the people in the room on 12 March 2026",
        "illustrative",
        "Mark Friedman",
        "Leeds · 12 March 2026 · meeting 1",
        "page 1 of",
    ):
        assert words in first, words


def test_every_line_of_the_curve_is_on_some_page(sample: Workshop, tmp_path: Path):
    pages = printed(sample, tmp_path)
    text = "".join(" ".join(pages).split())
    curve = sample.curves[0]
    for line in (*curve.forces, *curve.questions, *curve.contributions, *curve.ideas, *curve.actions):
        assert _somewhere(line.text, text), line.text
    assert all(", continued" in page for page in pages[1:])


def _somewhere(line: str, text: str) -> bool:
    """Whether all words of a line are there (columns beside it come between its rows)."""
    return all(word in text for word in line.split())


def test_the_chart_comes_first(sample: Workshop):
    kinds = [type(block) for block in sheet_of(sample).front]
    assert kinds.index(CurveBlock) <= 2, "under the title only who is meant, and that it is a draft"


def test_who_was_there_is_counted_and_named_by_organisation(sample: Workshop):
    def said(*attendance: Attendance, heads: int = 0) -> str:
        meeting = msgspec.structs.replace(sample.meeting, attendance=attendance, heads=heads)
        workshop = msgspec.structs.replace(sample, meetings=(meeting,), illustrative="", measures=())
        texts = [getattr(block, "text", "") for block in sheet_of(workshop).front]
        return next((text for text in texts if text.startswith("In the room")), "")

    assert said() == ""
    assert said(Attendance(id="a", heads=1)) == "In the room: 1 person."
    colleges = Attendance(id="a", organisation="Colleges", heads=2)
    assert said(colleges) == "In the room: 2 people from 1 organisation."
    assert said(colleges, heads=30) == "In the room: 30 people from 1 organisation."
    assert said(Attendance(id="a", organisation="Colleges"), Attendance(id="b", organisation="Police")) == (
        "In the room: 2 organisations."
    )
    assert any("Youth service, Colleges" in getattr(block, "text", "") for block in sheet_of(sample).rest)


def test_before_the_outcome_is_worded_the_title_is_what_is_measured(sample: Workshop):
    nameless = msgspec.structs.replace(sample, outcomes=())
    assert sheet_of(nameless).title == sample.measures[0].name


def test_a_day_that_is_no_day_is_printed_as_it_stands(sample: Workshop):
    meeting = msgspec.structs.replace(sample.meeting, date="next spring", number=2)
    assert (
        sheet_of(msgspec.structs.replace(sample, meetings=(meeting,))).footer
        == "Leeds · next spring · meeting 2"
    )


def test_until_the_body_has_agreed_it_is_a_draft(sample: Workshop):
    def said(**fields: str) -> str:
        meeting = msgspec.structs.replace(sample.meeting, **fields)
        sheet = sheet_of(msgspec.structs.replace(sample, meetings=(meeting,)))
        return "\n".join(getattr(block, "text", "") for block in sheet.front)

    assert "Draft: not yet agreed by the board." in said(agreed_by="the board.", agreed_on="")
    assert "Draft" not in said(agreed_by="the board", agreed_on="3 May")
    assert "Draft" not in said(agreed_by="", agreed_on="")


def test_with_room_enough_page_one_keeps_everything(sample: Workshop, tmp_path: Path):
    curve = msgspec.structs.replace(sample.curves[0], ideas=(), contributions=(), actions=())
    pages = printed(msgspec.structs.replace(sample, curves=(curve,)), tmp_path)
    for words in ("In Leeds in 2025, 4.9 in every 100 young people", "Two tables expect it to level off",
                  "We need to find out How many had moved"):  # fmt: skip
        assert words in pages[0].replace("Question Who By ", ""), words
    assert "On the next page" not in pages[0]


def test_every_curve_has_a_report_of_its_own(sample: Workshop):
    sheets = OnePager().sheets(Place(sample, today=TODAY), STEP_KINDS)
    assert len(sheets) == len(sample.curves) == 2
    drawn = [next(b.caption for b in sheet.front if isinstance(b, CurveBlock)) for sheet in sheets]
    assert drawn[0] != drawn[1]


def test_what_is_no_curve_s_own_is_printed_once(sample: Workshop):
    sheets = OnePager().sheets(Place(sample, today=TODAY), STEP_KINDS)
    for kind in STEP_KINDS:
        if not kind.by_curve:
            for block in kind.full(Place(sample, curve_id=sample.curves[0].id, today=TODAY)):
                assert block in sheets[0].rest
                assert isinstance(block, Statement) or block not in sheets[1].rest, block
