"""Where the wall stands while somebody works on the console."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from obadesk.core.blocks import Columns, Curve
from obadesk.core.curve import Curve as WorkedCurve
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.meeting import Meeting, Step
from obadesk.core.outcome import Outcome
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.session.presentation import Presentation
from obadesk.session.showing import Showing
from obadesk.steps.all import STEP_KINDS

KINDS = {kind.id: kind for kind in STEP_KINDS}
WIDE = 6
"""Lines a page of the wall these tests have."""


class OpenDocument(QObject):
    """A document on the table: what is asked of the real one, without a file."""

    changed = Signal(object, object, object)
    settled = Signal()

    def __init__(self, workshop):
        super().__init__()
        self.workshop = self.wall_workshop = workshop

    def edit(self, change, typing=False):
        before, self.workshop = self.workshop, change(self.workshop)
        self.changed.emit(before, self.workshop, None)
        if not typing:
            self.settle()

    def settle(self):
        self.wall_workshop = self.workshop
        self.settled.emit()


def compose(place, part):
    return KINDS[place.step.kind].slides(place, part)


def lines_of(slide):
    columns = next((block for block in slide.blocks if isinstance(block, Columns)), None)
    return (
        [item for block in (*columns.left, *columns.right) for item in getattr(block, "items", ())]
        if columns
        else []
    )


def page_count(slide):
    return max(1, -(-len(lines_of(slide)) // WIDE)) if slide.part == "hear" else 1


def newest_page(slide):
    return page_count(slide) - 1


def steps():
    return (
        Step(id="s0", order="a", kind="outcome", heading="Given", prepared=True),
        Step(id="s1", order="b", kind="baseline", minutes=10),
        Step(id="s2", order="c", kind="story", heading="Story", minutes=15, note="keep Ann calm"),
        Step(id="s3", order="d", kind="action_plan", minutes=15),
    )


def force(number, **more):
    return Force(id=f"f{number:02}", order=f"{number:02}", text=f"Force {number}", number=number, **more)


def leeds_document():
    readings = tuple(
        Reading(id=f"r{year}", order=str(year), period=str(year), typed="4", value=4.0)
        for year in range(2018, 2026)
    )
    return OpenDocument(
        Workshop(
            id="w",
            title="Leeds 16–17s",
            meetings=(Meeting(id="m", order="a", steps=steps()),),
            outcomes=(Outcome(id="o", order="a", text="Leeds is the best city to grow up in."),),
            measures=(
                Measure(
                    id="i", order="a", of="o", name="Not in work",
                    series=(Series(id="x", order="a", area="Leeds", readings=readings),),
                ),
            ),
            curves=(WorkedCurve(id="c", order="a", measure="i"),),
        )
    )  # fmt: skip


@pytest.fixture
def document(qapp):
    return leeds_document()


@pytest.fixture
def presentation(qapp):
    return Presentation()


@pytest.fixture
def showing(document, presentation):
    return Showing(
        document,
        presentation,
        compose=compose,
        page_count=page_count,
        newest_page=newest_page,
        step_name=lambda step, words: step.heading or KINDS[step.kind].name(words),
        today=lambda: "2026-03-12",
    )


def said(document, *numbers, **more):
    def change(workshop):
        curve = workshop.curves[0]
        forces = curve.forces + tuple(force(number, **more) for number in numbers)
        return replace(workshop, curves=(replace(curve, forces=forces),))

    document.edit(change)


def forget_forces(document):
    document.edit(lambda w: replace(w, curves=(replace(w.curves[0], forces=()),)))


def where(showing):
    return showing.step_id, showing.part


def test_before_it_starts_the_room_sees_nothing(showing):
    assert showing.sees_nothing
    assert showing.sentence("s2") == "The room sees nothing yet. You are on Story."


def test_next_walks_the_timed_steps_and_their_parts(showing, document):
    said(document, 1, 2, kept=True)
    seen = []
    while showing.next():
        seen.append(where(showing))
    assert seen == [("s1", "ask"), ("s2", "ask"), ("s2", "hear"), ("s2", "keep"), ("s3", "ask")]
    back = []
    while showing.back():
        back.append(where(showing))
    assert back == list(reversed(seen[:-1]))


def test_a_prepared_step_is_shown_only_when_asked_for(showing):
    assert showing.show("s0")
    assert where(showing) == ("s0", "keep")
    assert showing.next()
    assert where(showing) == ("s1", "ask")


def test_the_first_line_is_there_after_next_and_its_undo_brings_the_question_back(showing, document):
    showing.show("s2")
    said(document, 1)
    assert where(showing) == ("s2", "ask")
    showing.next()
    assert where(showing) == ("s2", "hear")
    forget_forces(document)
    assert where(showing) == ("s2", "ask")
    said(document, 2)
    assert where(showing) == ("s2", "hear")


def test_nothing_half_typed_is_seen(showing, document, presentation, qtbot):
    showing.show("s1")
    with qtbot.assertNotEmitted(presentation.changed, wait=0):
        document.edit(lambda w: replace(w, measures=(replace(w.measures[0], source="Departm"),)), typing=True)
    with qtbot.waitSignal(presentation.changed, timeout=500):
        document.settle()


def test_work_on_another_step_leaves_the_picture_alone(showing, document, presentation, qtbot):
    showing.show("s1")
    with qtbot.assertNotEmitted(presentation.changed, wait=0):
        said(document, 1, 2, 3)


def test_the_page_of_the_newest_line_is_shown(showing, document):
    said(document, *range(1, 6))
    showing.show("s2", "hear")
    assert showing.page == (1, 1)
    said(document, *range(6, 14))
    assert showing.page == (3, 3)


def test_a_wall_turned_back_by_hand_stays_where_it_was_turned(showing, document):
    said(document, *range(1, 14))
    showing.show("s2", "hear")
    showing.back()
    assert showing.page == (2, 3)
    said(document, 14)
    assert showing.page == (2, 3)
    showing.next()
    said(document, *range(15, 21))
    assert showing.page == (4, 4)


def test_deleting_the_step_on_the_wall_blanks_it_and_undo_brings_it_back(showing, document, presentation):
    showing.show("s2")
    whole = document.workshop
    without = replace(whole.meeting, steps=tuple(s for s in steps() if s.id != "s2"))
    document.edit(lambda w: replace(w, meetings=(without,)))
    assert presentation.seen.shown is None
    assert showing.sentence("s3") == "The room sees a plain wall. You are on Action plan."
    document.edit(lambda _now: whole)
    assert presentation.seen.shown is not None


def test_from_a_deleted_step_next_goes_on_where_it_was(showing, document):
    showing.show("s2")
    without = replace(document.workshop.meeting, steps=tuple(s for s in steps() if s.id != "s2"))
    document.edit(lambda w: replace(w, meetings=(without,)))
    showing.next()
    assert where(showing) == ("s3", "ask")


def test_a_step_with_nothing_to_show_leaves_the_wall_as_it_is(showing, presentation, document):
    def prepared(workshop):
        meeting = workshop.meetings[0]
        step = Step(id="given", order="zz", kind="before_the_day", prepared=True)
        return replace(workshop, meetings=(replace(meeting, steps=(*meeting.steps, step)),))

    document.edit(prepared)
    showing.show("baseline")
    showing.toggle_blank()
    assert not showing.show("given")
    assert (showing.blank, presentation.seen.shown) == (True, None)
    showing.toggle_blank()
    assert showing.toggle_curve()
    assert not showing.show("given")
    assert showing.curve_on


def test_blank_and_back_without_moving(showing, presentation):
    showing.show("s2")
    slide = presentation.seen.slide
    showing.toggle_blank()
    assert presentation.seen.shown is None
    assert showing.sentence("s2") == "The room sees a plain wall."
    assert showing.next()
    assert presentation.seen.shown is slide


def test_the_curve_fills_the_wall_until_the_key_is_pressed_again(showing, presentation):
    showing.show("s3")
    slide = presentation.seen.slide
    assert showing.toggle_curve()
    assert isinstance(presentation.seen.slide.blocks[0], Curve)
    assert len(presentation.seen.slide.blocks) == 1
    assert showing.sentence("s3") == "The room sees the curve."
    showing.toggle_curve()
    assert presentation.seen.slide is slide


def test_where_no_figure_is_there_is_no_curve_to_show(showing, document, presentation):
    document.edit(lambda w: replace(w, measures=(replace(w.measures[0], series=()),)))
    showing.show("s2")
    slide = presentation.seen.slide
    assert not showing.toggle_curve()
    assert presentation.seen.slide is slide


def test_steps_are_told_when_they_begin_and_end(showing, document):
    told = []
    showing.step_started.connect(lambda step: told.append(("started", step)))
    showing.step_ended.connect(lambda step: told.append(("ended", step)))
    showing.next()
    showing.next()
    showing.toggle_blank()
    showing.toggle_blank()
    showing.end()
    assert told == [("started", "s1"), ("ended", "s1"), ("started", "s2"), ("ended", "s2")]


def test_the_sentence_says_what_the_room_sees_and_where_you_are(showing, document):
    said(document, *range(1, 9))
    showing.show("s2", "hear")
    assert showing.sentence("s3") == "The room sees: Story, hear, page 2 of 2. You are on Action plan."
    assert showing.sentence("s2") == "The room sees: Story, hear, page 2 of 2."


def test_the_private_note_never_comes_near_a_slide(showing, document, presentation):
    seen = []

    def looking(place, part):
        seen.append(place.step.note)
        return compose(place, part)

    showing._compose = looking
    showing.show("s2")
    assert set(seen) == {""}
    assert document.workshop.step("s2").note == "keep Ann calm"


def test_the_wall_knows_how_far_the_room_had_come_when_it_goes_back(document, presentation):
    reached = {}

    def noted(place, part):
        reached[place.step_id] = place.reached
        return compose(place, part)

    showing = Showing(
        document, presentation, compose=noted, page_count=page_count, newest_page=newest_page,
        step_name=lambda step, _words: step.heading, today=lambda: "2026-03-12",
    )  # fmt: skip
    showing.show("s1")
    assert reached["s1"] == ""
    showing.show("s3")
    assert reached["s3"] == ""
    showing.show("s2")
    showing.show("s1")
    assert reached["s1"] == "s3"
    showing.show("s2")
    assert reached["s2"] == ""
