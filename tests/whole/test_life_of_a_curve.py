"""The life of one curve: a meeting, a sealed forecast, two reviews, a revised reading, a new definition, and
an area beside it that did better. Every sentence the room and the absent partner read is read here.

The town and its figures are made up, so that each verdict of the rule comes by at a known place.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from obadesk.cli import step_kinds
from obadesk.core import passes, rows
from obadesk.core.agenda import begin
from obadesk.core.blocks import PARTS
from obadesk.core.figures_taken import take_in
from obadesk.core.ids import new_id
from obadesk.core.measure import EventMark, Measure, Point, Reading, Scenario
from obadesk.core.meeting import Verdict
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.handouts.all import HANDOUTS
from obadesk.paper.pdf import write_pdf
from obadesk.places import workshops
from obadesk.session.document import Document
from obadesk.session.opening import create_document, open_document
from obadesk.steps.all import BY_ID, STEP_KINDS
from obadesk.storage.format_files import read_format
from obadesk.storage.workshop_file import WorkshopFile
from tests.steps.test_every_kind import texts
from tests.whole.hands import text_of

HERE = (10.0, 10.4, 10.7, 11.2, 11.5, 11.9, 12.2, 12.7)
ENGLAND = (9.1, 9.2, 9.4, 9.3, 9.4, 9.3, 9.2, 9.1)
AHEAD = {"2026": 13.1, "2027": 13.5, "2028": 13.9}
DAY = "2026-03-12"


def load() -> type[WorkshopFile]:
    return WorkshopFile


def agenda(name: str):
    return read_format(workshops() / name, step_kinds())


class Group:
    """The facilitator's file through the years; what the room sees and the partner reads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        workshop = begin(agenda("turn-the-curve-60"), "Missing school in Ashby", today=DAY, place="Ashby")
        self.document: Document = create_document(path, load, workshop)
        self.today = DAY

    def open_on(self, day: str) -> None:
        """The file is put away and taken out again on a later day."""
        assert self.document.close()
        self.document.deleteLater()
        self.document, self.today = open_document(self.path, load), day

    @property
    def now(self) -> Workshop:
        return self.document.workshop

    @property
    def measure(self) -> Measure:
        return self.now.measures[0]

    def do(self, change) -> None:
        assert self.document.edit(message("Work"), change)

    def set(self, row_id: str, **fields: object) -> None:
        self.do(partial(rows.set_fields, row_id=row_id, **fields))

    def figures(self, area: str, figures: dict[str, float], *, provisional: bool = False) -> None:
        read = tuple(
            Reading(id=new_id(), period=period, value=value, provisional=provisional)
            for period, value in figures.items()
        )
        measure_id, series_id, today = self.measure.id, new_id(), self.today
        self.do(lambda now: take_in(now, measure_id, series_id, area, read, "Register", today=today))

    def draw(self, points: dict[str, float], **fields: str) -> str:
        line = Scenario(
            id=new_id(),
            points=rows.placed(tuple(Point(id=new_id(), period=p, value=v) for p, v in points.items())),
            **fields,
        )
        measure_id = self.measure.id
        self.do(lambda now: rows.append(now, measure_id, "scenarios", line))
        return line.id

    def place(self, kind_id: str) -> Place:
        step = next(step for step in self.now.meeting.steps if step.kind == kind_id)
        return Place(self.now, step.id, self.now.curves[0].id, self.today)

    def wall(self, kind_id: str) -> str:
        """Everything the room sees in the parts of this step."""
        where, kind = self.place(kind_id).public(), BY_ID[kind_id]
        said = [text for part in PARTS for slide in kind.slides(where, part) for text in texts(slide.blocks)]
        return " ".join(" ".join(said).split())

    def page_one(self, folder: Path) -> str:
        """What stands on the first page of the report that goes out by e-mail."""
        one_pager = next(handout for handout in HANDOUTS if handout.id == "one-pager")
        where = Place(self.now, "", self.now.curves[0].id, self.today)
        file = folder / f"{self.today}.pdf"
        write_pdf(one_pager.sheets(where, STEP_KINDS)[:1], file)
        return text_of(file)


@pytest.fixture
def group(qapp, tmp_path):
    made = Group(tmp_path / "Ashby.oba")
    yield made
    made.document.close(unsaved=True)
    made.document.deleteLater()


def first_meeting(group: Group) -> str:
    """History, a forecast the room takes as its own, and its answer. The id of the forecast."""
    measure, curve = group.measure, group.now.curves[0]
    group.set(measure.id, name="Pupils who miss a lot of school", unit="in every 100", polarity="down")
    group.set(measure.id, due="2027-05")
    years = [str(year) for year in range(2018, 2026)]
    group.figures("Ashby", dict(zip(years, HERE, strict=True)))
    group.figures("England", dict(zip(years, ENGLAND, strict=True)))
    line = group.draw(AHEAD, drawn_by="drawn by the people in the room on 12 March 2026", adopted=DAY)
    verdict = Verdict(id=new_id(), curve=curve.id, answer="not ok", not_ok=19, ok=2, not_sure=3)
    meeting_id = group.now.meeting.id
    group.do(lambda now: rows.append(now, meeting_id, "verdicts", verdict))
    return line


def meet_again(group: Group, name: str) -> None:
    edit = passes.meet_again(agenda(name), today=group.today, now=f"{group.today}T09:00:00+00:00")
    assert group.document.do(edit)


def test_one_curve_through_the_years(group: Group, tmp_path: Path):
    line_id = first_meeting(group)
    taken = rows.find(group.now, line_id)
    assert "Can we live with that?" in group.wall("baseline")
    assert "19 not OK" in group.wall("baseline")
    assert "Not OK" in group.page_one(tmp_path)

    # ---- the file is opened on a later day: the forecast is sealed, and it is too early to judge
    group.open_on("2026-09-17")
    sealed = rows.find(group.now, line_id)
    assert sealed.sealed
    assert sealed.points == taken.points
    meet_again(group, "review-45")
    left = group.wall("where_we_left_it")
    assert "On 12 March we said: not OK (19 of 24)" in left
    assert "Too early: the next figure comes in May." in group.wall("line_since")
    assert "Too early: the next figure comes in May." in group.page_one(tmp_path)

    # ---- a provisional figure: still rising, but more slowly; England fell meanwhile
    group.open_on("2027-06-10")
    group.figures("Ashby", {"2026": 12.9}, provisional=True)
    group.figures("England", {"2026": 8.7})
    slower = "Still rising, but more slowly than we expected. That counts."
    beside = "England fell meanwhile: 0.4 points; Ashby rose 0.2."
    for read in (group.wall("line_since"), group.page_one(tmp_path)):
        assert slower in read
        assert "It is 12.9 in 2026; we expected about 13.1." in read
        assert beside in read
        assert "The figure is provisional, so this may still change." in read
    assert rows.find(group.now, line_id) == sealed

    # ---- the figure is revised: the earlier one is kept, and the verdict follows
    group.figures("Ashby", {"2026": 12.5})
    revised = next(one for one in group.measure.series[0].readings if one.period == "2026")
    assert (revised.value, revised.provisional) == (12.5, False)
    assert revised.earlier == (("12.9", "2027-06-10"),)
    for read in (group.wall("line_since"), group.page_one(tmp_path)):
        assert "Better than we expected: 12.5, we expected about 13.1." in read
        assert "England fell as well: 0.4 points, Ashby 0.2." in read
        assert "provisional" not in read.replace("The figure for 2026 was provisional", "")

    # ---- the second review: the line has turned, and from 2028 it is counted in a new way
    group.open_on("2029-06-12")
    meet_again(group, "review-90")
    group.figures("Ashby", {"2027": 12.0})
    assert "The line has turned." in group.wall("line_since")
    group.figures("Ashby", {"2028": 9.0})
    broken = EventMark(id=new_id(), period="2028", text="new definition")
    measure_id = group.measure.id
    group.do(lambda now: rows.append(now, measure_id, "events", broken))
    for read in (group.wall("line_since"), group.page_one(tmp_path)):
        assert "The line has turned." in read
        assert "It is 12.0 in 2027; we expected about 13.5." in read
        assert "From 2028 it is counted in a new way; later figures are not compared." in read
        assert "9.0" not in read.split("The line has turned.")[1][:120]

    # ---- a correction is another line with its reason; the sealed one stays drawn beside it
    why = "from 2028 days are counted, not half days"
    group.draw({"2029": 9.2, "2030": 9.4}, corrects=line_id, reasoning=why, adopted="2029-06-12")
    assert rows.find(group.now, line_id) == sealed
    baseline = group.place("line_since").measure
    assert baseline.scenarios[0].id == line_id
    assert [meeting.number for meeting in group.now.meetings] == [1, 2, 3]
    group.open_on("2029-06-13")
    assert rows.find(group.now, line_id) == sealed
