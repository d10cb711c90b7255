"""Papers for the room: headings for its walls, the sheet at the door, the facilitator's own."""

from __future__ import annotations

import types
from pathlib import Path

import pytest
from msgspec.structs import replace

from obadesk.cli import make_handouts
from obadesk.core.blocks import Poster, Statement, Table, WriteIn
from obadesk.core.kind_of import KindOf
from obadesk.core.meeting import Attendance, Step
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.handouts.running_sheet import RunningSheet
from obadesk.handouts.sign_in_sheet import SignInSheet
from obadesk.handouts.table_sheets import TableSheets
from obadesk.handouts.wall_headings import WallHeadings
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop

TODAY = "2026-03-12"


@pytest.fixture(scope="module")
def sample() -> Workshop:
    return sample_workshop(workshops(), "leeds-children", [kind.id for kind in STEP_KINDS])


def sheets(handout, workshop: Workshop, kinds=STEP_KINDS):
    return handout.sheets(Place(workshop, today=TODAY), kinds)


def with_meeting(workshop: Workshop, **fields) -> Workshop:
    return replace(workshop, meetings=(*workshop.meetings[:-1], replace(workshop.meeting, **fields)))


def texts_of(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in texts_of(part)]
    if hasattr(value, "__struct_fields__"):
        return [text for name in value.__struct_fields__ for text in texts_of(getattr(value, name))]
    return []


# ---- a kind nobody knew ---------------------------------------------------------------------------


class MadeUp(KindOf):
    id = "made up"
    icon = "list"

    def __init__(self) -> None:
        blocks = types.SimpleNamespace(
            name=lambda _words: "Weather",
            example=lambda _words: (),
            slides=lambda _place, _part: (),
            brief=lambda _place: (),
            full=lambda _place: (),
            summary=lambda _place: "",
            boxes=lambda _place: (WriteIn("Is it raining?", 2), WriteIn("Who has an umbrella?", 2)),
        )
        capture = types.SimpleNamespace(SIGNS=(), hint=lambda _words: "", captured=lambda _place, _said: None)
        checks = types.SimpleNamespace(checks=lambda _place: (), say=lambda _place: "Look outside.")
        super().__init__(blocks, capture, checks)


def test_a_kind_nobody_knew_is_on_every_paper_for_the_room(sample: Workshop):
    steps = (Step(id="s", kind="made up", minutes=5, note="Mine alone"),)
    workshop, kinds = with_meeting(sample, steps=steps), (MadeUp(),)
    for sheet in sheets(TableSheets(), workshop, kinds):
        assert "Is it raining?" in texts_of(sheet)
    (headings,) = sheets(WallHeadings(), workshop, kinds)
    assert [poster.text for poster in headings.front][:2] == ["Is it raining?", "Who has an umbrella?"]
    (running,) = sheets(RunningSheet(), workshop, kinds)
    assert {"Weather", "Look outside.", "Mine alone"} <= set(texts_of(running))


# ---- wall headings --------------------------------------------------------------------------------


def test_wall_headings_are_what_the_agenda_calls_them(sample: Workshop):
    (sheet,) = sheets(WallHeadings(), sample)
    posters = [block for block in sheet.front if isinstance(block, Poster)]
    assert len(posters) == len(sheet.front)
    assert sheet.page == "A4 landscape"
    marks = {poster.text: poster.mark for poster in posters}
    assert marks["Helping"] == "helping"
    assert marks["Hindering"] == "hindering"
    assert marks["Off the wall"] == "off the wall"
    assert {"We need to find out", "Partners", "What works", "Action plan", "Parked"} <= set(marks)
    assert len(marks) == len(posters), "no heading hangs twice"


def test_a_heading_of_the_agendas_own_stands_on_the_wall(sample: Workshop):
    steps = tuple(
        replace(step, heading="Who can help") if step.kind == "partners" else step
        for step in sample.meeting.steps
    )
    (sheet,) = sheets(WallHeadings(), with_meeting(sample, steps=steps))
    assert "Who can help" in texts_of(sheet)


# ---- sign-in sheet --------------------------------------------------------------------------------


def rows_of(workshop: Workshop) -> list[str]:
    made = sheets(SignInSheet(), workshop)
    boxes = [block for sheet in made for block in sheet.front if isinstance(block, WriteIn)]
    return [row[0] for box in boxes for row in box.filled]


def test_organisations_are_printed_and_nobodys_name(sample: Workshop):
    rows = rows_of(sample)
    assert rows.count("Youth service") == 3
    assert len(rows) == 24
    said = " ".join(texts_of(sheets(SignInSheet(), sample)))
    assert "for nothing else" in said, "what the addresses are used for"
    assert "language" in said


def test_there_are_lines_for_everybody_expected_and_some_more(sample: Workshop):
    for heads in (0, 24, 60):
        workshop = with_meeting(sample, heads=heads)
        made = sheets(SignInSheet(), workshop)
        lines = sum(block.lines for sheet in made for block in sheet.front if isinstance(block, WriteIn))
        assert lines > max(heads, 24)


def test_a_silly_number_of_heads_does_not_empty_the_printer(sample: Workshop):
    crowd = (Attendance(id="a", organisation="Everybody", heads=7_000_000),)
    workshop = with_meeting(sample, attendance=crowd, heads=7_000_000)
    assert len(sheets(SignInSheet(), workshop)) <= 10


# ---- running sheet --------------------------------------------------------------------------------


def test_the_running_sheet_has_clock_times_and_the_facilitators_notes(sample: Workshop):
    (sheet,) = sheets(RunningSheet(), sample)
    agenda = next(block for block in sheet.front if isinstance(block, Table))
    timed = [step for step in sample.meeting.steps if not step.prepared]
    assert next(row[0].text for row in agenda.rows if ":" in row[0].text) == sample.meeting.starts
    assert len(agenda.rows) == len(sample.meeting.steps)
    said = " ".join(texts_of(sheet))
    for step in timed:
        for text in (*step.prompts, step.note):
            assert text in said, text
    assert isinstance(sheet.front[0], Statement)
    assert sheet.front[0].text.startswith("For the facilitator only.")
    assert "4 table sheets" in said
    assert "Bring back: the strongest help" in said


def test_without_a_start_there_are_no_times(sample: Workshop):
    (sheet,) = sheets(RunningSheet(), with_meeting(sample, starts=""))
    agenda = next(block for block in sheet.front if isinstance(block, Table))
    assert len(agenda.heads) == 2


def test_it_is_made_only_when_it_is_named(sample: Workshop, tmp_path: Path):
    files, _missing = make_handouts(sample, tmp_path / "all")
    names = {file.stem.partition(" - ")[2] for file in files}
    assert names == {
        "table-sheets A3", "table-sheets A4", "wall-headings", "sign-in-sheet", "one-pager", "action-sheet",
        "actions-by-partner",
    }  # fmt: skip
    (file,), _missing = make_handouts(sample, tmp_path / "own", ["running-sheet"])
    assert file.stem.endswith("running-sheet")
