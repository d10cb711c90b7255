"""Meetings side by side: a column each, every status as that meeting left it."""

from __future__ import annotations

import io

import pytest
from msgspec.structs import replace

from obadesk.core.blocks import Table
from obadesk.core.figures_taken import take_in
from obadesk.core.measure import Reading
from obadesk.core.meeting import Attendance, Verdict
from obadesk.core.place import Place
from obadesk.core.rows import append, set_fields
from obadesk.core.sealing import sealed_since
from obadesk.core.sketch import Sketch
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.handouts.meetings import MOST, Meetings
from obadesk.paper.pdf import write_pdf
from obadesk.steps.all import STEP_KINDS
from tests.contents import ODD
from tests.leeds import forecast
from tests.reviewed import THEN, first_meeting, met_again

THIRD = "2027-03-11"


def tables(workshop: Workshop, today: str = THIRD) -> dict[str, list[str]]:
    """By what a row is about: what stands in it, meeting by meeting."""
    (sheet,) = Meetings().sheets(Place(workshop, today=today), STEP_KINDS)
    assert sheet.page == "A4 landscape"
    rows = [row for block in sheet.rest if isinstance(block, Table) for row in block.rows]
    return {row[0].text: [cell.text for cell in row[1:]] for row in rows}


def heads(workshop: Workshop) -> tuple[str, ...]:
    (sheet,) = Meetings().sheets(Place(workshop, today=THIRD), STEP_KINDS)
    return next(block.heads for block in sheet.rest if isinstance(block, Table))


def figure(workshop: Workshop, period: str, value: float, entered: str, **more: object) -> Workshop:
    own = workshop.measures[0].series[0]
    reading = Reading(id=f"r{period}", period=period, value=value, entered=entered, **more)  # type: ignore[arg-type]
    return append(workshop, own.id, "readings", reading)


def three_meetings() -> Workshop:
    """Not OK in March; in September the first figure; next spring a second one and a new line."""
    first = first_meeting()
    first = set_fields(first, first.meeting.id, heads=24)
    second = figure(met_again(first), "2026", 5.8, THEN)
    second = set_fields(second, "a1", status="done")
    second = set_fields(second, "a2", status="stuck")
    second = set_fields(second, "f1", again=((second.meeting.id, "weaker"),))
    curve = second.curves[0]
    new = Force(id="f3", text="A youth hub opened", side="helping", said_at=f"{THEN}T10:00:00+00:00")
    second = append(second, curve.id, "forces", new)
    line = replace(forecast({"2027": 6.4, "2028": 7.0}), id="line 2", adopted=THEN)
    second = append(second, second.measures[0].id, "scenarios", line)
    answer = Verdict(id="v2", curve=curve.id, answer="split", not_ok=9, ok=9)
    second = append(second, second.meeting.id, "verdicts", answer)
    second = append(
        second, second.meeting.id, "attendance", Attendance(id="o", organisation="Colleges", heads=18)
    )
    second = sealed_since(second, THIRD, f"{THIRD}T08:00:00+00:00")
    third = figure(met_again(second, day=THIRD), "2027", 5.3, THIRD)
    third = set_fields(third, "a2", status="doing")
    return set_fields(third, "f1", again=(*third.curves[0].forces[0].again, (third.meeting.id, "gone")))


def test_every_meeting_has_its_column():
    assert heads(three_meetings()) == (
        "", "Meeting 1, 12 March 2026", "Meeting 2, 17 September 2026", "Meeting 3, 11 March 2027",
    )  # fmt: skip


def test_answer_line_and_verdict_are_those_of_their_meeting():
    said = tables(three_meetings())
    answers = [one.replace("\u00a0", " ") for one in said["Can we live with that?"]]
    assert answers == [
        "Not OK. 19 not OK · 2 OK · 3 not sure",
        "We are split. 9 not OK · 9 OK · 0 not sure",
        "",
    ]
    assert said["If nothing changes we expected"] == ["6.4 (2028)", "7.0 (2028)", ""]
    assert said["The line since"] == [
        "",
        "Worse than we expected: 5.8, we expected 5.4.",
        "Better than we expected: 5.3, we expected about 6.4.",
    ]
    assert said["In the room"] == ["24 people", "18 people from 1 organisation", ""]


def test_actions_stand_as_each_meeting_left_them():
    said = tables(three_meetings())
    assert said["Ring every leaver in August"] == ["agreed", "done", "done"]
    assert said["A breakfast place at two colleges"] == ["agreed", "stuck", "under way"]
    assert said["Ask the bus company for a ticket"] == ["agreed", "not yet begun", "not yet begun"]


def test_forces_say_when_they_came_and_what_was_found_later():
    said = tables(three_meetings())
    assert said["Bus fares went up"] == ["said", "weaker", "gone"]
    assert said["One adult who stays"] == ["said", "", ""]
    assert said["A youth hub opened"] == ["", "said", ""]


def test_a_figure_revised_later_does_not_rewrite_what_the_second_meeting_saw():
    workshop = three_meetings()
    workshop = set_fields(workshop, "r2026", value=5.1, earlier=(("5.8", THIRD),))
    said = tables(workshop)
    assert said["The line since"][1] == "Worse than we expected: 5.8, we expected 5.4."


def test_a_sketched_line_is_said_in_its_words():
    workshop = first_meeting({}, None)
    sketch = Sketch(id="s", now="high", lately="worse", speed="slow", ahead="worse", at="2026-03-12")
    workshop = append(workshop, workshop.curves[0].id, "sketches", sketch)
    said = tables(met_again(workshop))
    assert said["If nothing changes we expected"][0].startswith("sketched: high now, worse lately")


def test_one_meeting_is_nothing_side_by_side():
    assert Meetings().sheets(Place(first_meeting(), today=THEN), STEP_KINDS) == ()


def test_of_many_meetings_the_latest_stand_there_and_the_others_are_counted():
    workshop = first_meeting()
    for year in range(2027, 2027 + MOST + 1):
        workshop = met_again(workshop, day=f"{year}-03-11")
    (sheet,) = Meetings().sheets(Place(workshop, today="2033-01-01"), STEP_KINDS)
    table = next(block for block in sheet.rest if isinstance(block, Table))
    assert len(table.heads) == MOST + 1
    assert table.heads[-1].startswith(f"Meeting {MOST + 2}, ")
    assert sheet.rest[-1].text == "2 earlier meetings are not shown."


@pytest.mark.parametrize("contents", ODD)
def test_it_comes_out_whatever_was_typed(contents: str):
    workshop = three_meetings()
    for number, text in enumerate(ODD[contents][:60]):
        new = Force(id=f"odd {number}", text=text, said_at=f"{THEN}T10:00:00+00:00")
        workshop = append(workshop, workshop.curves[0].id, "forces", new)
    workshop = set_fields(workshop, "a1", text=ODD[contents][0])
    target = io.BytesIO()
    sheets = Meetings().sheets(Place(workshop, today=THIRD), STEP_KINDS)
    assert write_pdf(sheets, target).pages >= 1


def test_every_curve_has_a_sheet_of_its_own():
    workshop = three_meetings()
    action = replace(workshop.curves[0].actions[0], id="b")
    second = replace(workshop.curves[0], id="second", forces=(), actions=(action,))
    workshop = append(workshop, workshop.id, "curves", second)
    assert len(Meetings().sheets(Place(workshop, today=THIRD), STEP_KINDS)) == 2


def test_a_figure_brought_by_a_later_file_leaves_the_second_meetings_verdict_as_it_was():
    workshop = three_meetings()
    measure = workshop.measures[0]
    again = (Reading(id="again", period="2026", value=5.0),)
    workshop = take_in(workshop, measure.id, "new", "Leeds", again, "the next file", today=THIRD)
    revised = next(one for one in workshop.measures[0].series[0].readings if one.period == "2026")
    assert (revised.value, revised.entered, revised.came) == (5.0, THIRD, THEN)
    assert tables(workshop)["The line since"][1] == "Worse than we expected: 5.8, we expected 5.4."
