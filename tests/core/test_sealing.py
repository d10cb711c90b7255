"""When what the room expects is sealed, so that nobody can move the line once the figures come."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.forecast import adopted, working
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Meeting, Step
from obadesk.core.record import Entry
from obadesk.core.rows import placed
from obadesk.core.sealing import is_over, newly_sealed, sealed_at_the_end, sealed_by, sealed_since
from obadesk.core.workshop import Workshop

AT = "2026-06-01T09:30:00+01:00"
LINE = Scenario(
    id="line", order="1", adopted="2026-03-12",
    points=placed((Point(id="a", period="2026/27", value=5.4), Point(id="b", period="2027/28", value=5.9))),
)  # fmt: skip
OWN = Series(id="leeds", order="1", readings=(Reading(id="r", order="1", period="2025/26", value=4.9),))
OTHER = Series(id="england", order="2")
STEPS = (
    Step(id="before", order="1", kind="before_the_day", prepared=True),
    Step(id="welcome", order="2", kind="welcome"),
    Step(id="close", order="3", kind="close"),
)


def workshop(line: Scenario = LINE) -> Workshop:
    meeting = Meeting(id="m", order="1", date="2026-03-12", steps=STEPS)
    measure = Measure(id="neet", order="1", series=(OWN, OTHER), scenarios=(line,))
    return Workshop(id="w", meetings=(meeting,), measures=(measure,))


def entered(before: Workshop, period: str, value: float | None, series: str = "leeds") -> Workshop:
    return rows.append(before, series, "readings", Reading(id="new", period=period, value=value))


def line_of(one: Workshop) -> Scenario:
    return one.measures[0].scenarios[0]


@pytest.mark.parametrize("period", ["2026/27", "2026-27", "2027/28"])
def test_the_first_figure_for_a_period_of_the_line_seals_it(period: str):
    after = sealed_by(workshop(), entered(workshop(), period, 5.1), AT)
    assert line_of(after) == replace(LINE, sealed=AT)
    assert newly_sealed(workshop(), after) == (line_of(after),)


@pytest.mark.parametrize(
    ("period", "value", "series"),
    [("2024/25", 4.3, "leeds"), ("2026/27", None, "leeds"), ("2026/27", 5.1, "england")],
    ids=["an earlier year", "a gap", "another area"],
)
def test_other_figures_leave_the_line_open(period: str, value: float | None, series: str):
    after = entered(workshop(), period, value, series)
    assert sealed_by(workshop(), after, AT) is after


def test_a_line_the_room_has_not_taken_is_not_sealed():
    before = workshop(replace(LINE, adopted=""))
    after = entered(before, "2026/27", 5.1)
    assert sealed_by(before, after, AT) is after


def test_mending_a_figure_that_was_known_when_the_line_was_drawn_does_not_seal_it():
    before = entered(workshop(), "2026/27", 5.1)
    after = rows.set_fields(before, "new", value=5.2)
    assert sealed_by(before, after, AT) is after


def test_nobody_sees_the_figure_and_moves_the_line_in_one_edit():
    after = rows.set_fields(entered(workshop(), "2026/27", 5.1), "a", value=5.1)
    assert line_of(sealed_by(workshop(), after, AT)) == replace(LINE, sealed=AT)


def test_a_file_opened_on_a_later_day_is_sealed_and_on_the_same_day_it_is_not():
    assert line_of(sealed_since(workshop(), "2026-03-13", AT)).sealed == AT
    for day in ("2026-03-12", "2026-03-12T23:59:00+00:00", "2026-03-11", "some day"):
        assert sealed_since(workshop(), day, AT) == workshop()
    odd = workshop(replace(LINE, adopted="in the meeting"))
    assert sealed_since(odd, "2026-03-13", AT) is odd


def seen(step: str, at: str) -> tuple[Entry, ...]:
    return (Entry(kind="step started", at=at, about=step),)


def test_closing_the_meeting_seals_it_and_closing_the_file_in_a_break_does_not():
    over = seen("close", "2026-03-12T12:25:00+00:00")
    assert line_of(sealed_at_the_end(workshop(), over, AT)).sealed == AT
    for entries in ((), seen("welcome", "2026-03-12T09:00:00"), seen("close", "2026-03-11T17:00:00")):
        assert sealed_at_the_end(workshop(), entries, AT) == workshop()


def test_a_meeting_without_a_day_is_never_over():
    without = replace(workshop(), meetings=(Meeting(id="m", order="1", steps=STEPS),))
    assert not is_over(without, seen("close", "2026-03-12T12:25:00"))


def test_a_line_in_place_of_a_sealed_one_is_on_show_and_both_can_be_told_apart():
    old = replace(LINE, sealed=AT)
    new = Scenario(id="new", order="2", corrects="line", points=LINE.points)
    measure = replace(workshop().measures[0], scenarios=(old, new))
    assert (adopted(measure), working(measure)) == (old, new)
    taken = replace(new, adopted="2026-03-12")
    measure = replace(measure, scenarios=(old, taken))
    assert (adopted(measure), working(measure)) == (taken, taken)


def test_any_other_draft_does_not_take_the_place_of_what_the_room_took():
    draft = Scenario(id="draft", order="2")
    measure = replace(workshop().measures[0], scenarios=(replace(LINE, sealed=AT), draft))
    assert working(measure) == measure.scenarios[0]


def another_meeting(before: Workshop) -> Workshop:
    return rows.append(before, "w", "meetings", Meeting(id="n", date="2027-03-12"))


def test_another_meeting_on_the_file_seals_what_the_room_took():
    after = sealed_by(workshop(), another_meeting(workshop()), AT)
    assert line_of(after) == replace(LINE, sealed=AT)
    assert len(after.meetings) == 2
    draft = workshop(replace(LINE, adopted=""))
    assert not line_of(sealed_by(draft, another_meeting(draft), AT)).sealed
    renamed = rows.set_fields(workshop(), "m", venue="Town Hall")
    assert sealed_by(workshop(), renamed, AT) is renamed


def test_with_the_seal_the_line_the_room_took_is_the_one_in_hand():
    other = Scenario(id="other", name="the college closes", points=LINE.points[:1])
    before = rows.append(workshop(), "neet", "scenarios", other)
    looked_at = rows.set_fields(before, "neet", in_hand="other")
    assert working(looked_at.measures[0]).name == "the college closes"
    after = sealed_since(looked_at, "2026-03-13", AT)
    assert working(after.measures[0]) == replace(LINE, sealed=AT)


def test_a_projection_is_never_sealed():
    computed = workshop(replace(LINE, origin="projection"))
    assert not line_of(sealed_by(computed, another_meeting(computed), AT)).sealed
    assert not line_of(sealed_since(computed, "2026-03-13", AT)).sealed
