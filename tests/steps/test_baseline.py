"""The baseline: figures, forecast, the room's answer."""

import pytest
from msgspec.structs import replace

from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Block, Columns, Curve, Statement, Table, WriteIn
from obadesk.core.capture import Captured
from obadesk.core.figures_grid import grid
from obadesk.core.measure import Point, Reading, Scenario
from obadesk.core.meeting import Verdict
from obadesk.core.period import next_periods
from obadesk.core.place import Place
from obadesk.core.rows import append, placed, set_fields
from obadesk.core.story import Force
from obadesk.steps.baseline.edits import adopt
from obadesk.steps.baseline.kind import BaselineKind

BASELINE = BaselineKind()


TOGETHER = "19\u00a0not\u00a0OK · 2\u00a0OK · 3\u00a0not\u00a0sure"
"""On the wall a line is broken only between two counts."""


def room(
    figures: dict[str, float | str],
    forecast: dict[str, float] | None = None,
    *,
    adopted: str = "2026-03-12",
    **measure: object,
) -> Place:
    """A place with these figures; text stands for a figure that could not be read."""
    step = PlannedStep(kind="baseline", minutes=9)
    agenda = WorkshopFormat(id="x", name="X", description="", steps=(step,))
    workshop = begin(agenda, "A room", today="2026-03-12", place="Leeds")
    readings = tuple(
        Reading(id=p, period=p, typed=v) if isinstance(v, str) else Reading(id=p, period=p, value=v)
        for p, v in figures.items()
    )
    points = tuple(Point(id=f"to {p}", period=p, value=v) for p, v in (forecast or {}).items())
    own = workshop.measures[0]
    series = (replace(own.series[0], area="Leeds", readings=placed(readings)), *own.series[1:])
    scenarios = (Scenario(id="f", adopted=adopted, points=placed(points)),) if forecast else ()
    fields = {"name": "Out of work", "unit": "in every 100", "polarity": "down", **measure}
    workshop = set_fields(workshop, own.id, series=series, scenarios=scenarios, **fields)
    return Place(workshop, workshop.meeting.steps[0].id, "", "2026-03-12")


def answered(where: Place, **verdict: object) -> Place:
    """The place with the room's answer."""
    said = Verdict(id="v", curve=where.workshop.curves[0].id, **verdict)  # type: ignore[arg-type]
    workshop = set_fields(where.workshop, where.meeting.id, verdicts=(said,))
    return replace(where, workshop=workshop)


def sayings(blocks: tuple[Block, ...]) -> list[str]:
    """The sentences beside the curve."""
    inner = [b for block in blocks for b in (block.right if isinstance(block, Columns) else (block,))]
    return [block.text for block in inner if isinstance(block, Statement)]


THREE: dict[str, float | str] = {"2023": 3.9, "2024": 4.3, "2025": 4.9}


def test_until_a_forecast_is_taken_the_room_is_asked_where_it_is_heading():
    for where in (room(THREE), room(THREE, {"2026": 5.4}, adopted="")):
        slide = BASELINE.slides(where.public(), "ask")[0]
        assert "Where is it heading?" in sayings(slide.blocks)
    asked = BASELINE.slides(room(THREE, {"2026": 5.4}).public(), "ask")[0]
    assert sayings(asked.blocks) == ["Nobody does anything new. Can we live with that?"]


def test_without_a_curve_the_room_is_asked_what_it_knows():
    slide = BASELINE.slides(room({}).public(), "ask")[0]
    assert sayings(slide.blocks) == [
        "Where is it heading?",
        "Low or high now? Better or worse lately? Fast or slow?",
        "Who disagrees, and what do you know?",
    ]


def test_what_a_format_asks_stands_from_the_beginning():
    where = room(THREE)
    workshop = set_fields(where.workshop, where.step_id, ask=("Where will it be when they are twenty?",))
    slide = BASELINE.slides(replace(where, workshop=workshop).public(), "ask")[0]
    assert sayings(slide.blocks) == ["Where will it be when they are twenty?"]


def test_the_curve_takes_more_than_half_of_the_slide_and_says_what_it_is():
    columns = BASELINE.slides(room(THREE, {"2026": 5.4}, source="Office").public(), "ask")[0].blocks[0]
    assert isinstance(columns, Columns)
    assert columns.share > 0.5
    assert isinstance(columns.left[0], Curve)
    assert columns.left[0].caption == "Out of work, in every 100. Office, to 2025."


def test_the_answer_is_kept_in_words_with_hands_and_dissent():
    where = answered(
        room(THREE), answer="not ok", not_ok=19, ok=2, not_sure=3, dissent="Two see it level off."
    )
    slide = BASELINE.slides(where.public(), "keep")[0]
    assert sayings(slide.blocks) == ["Not OK", TOGETHER, "Two see it level off."]
    assert BASELINE.summary(where) == "Leeds 4.9 in 2025 · Not OK"


def test_nothing_is_kept_before_the_room_has_answered():
    assert BASELINE.slides(answered(room(THREE)).public(), "keep") == ()


@pytest.mark.parametrize(
    ("line", "period", "text"),
    [
        ("2020: schools closed", "2020", "schools closed"),
        ("2019/20: a new college", "2019/20", "a new college"),
        ("March 2021: the bus stopped", "March 2021", "the bus stopped"),
        ("2021 the bus stopped", "2021", "the bus stopped"),
        ("The bus stopped: nobody knows when", "", "The bus stopped: nobody knows when"),
        ("1000 young people moved away", "", "1000 young people moved away"),
    ],
)
def test_a_captured_line_marks_an_event(line: str, period: str, text: str):
    where = room(THREE)
    edit = BASELINE.capture(where, Captured(line, "e"))
    assert edit is not None
    mark = edit.change(where.workshop).measures[0].events[0]
    assert (mark.period, mark.text) == (period, text)


def found(where: Place) -> list[str]:
    return [check.id for check in BASELINE.checks(where)]


def test_a_sound_baseline_is_left_in_peace():
    assert found(room(THREE, {"2026": 5.4, "2027": 5.9})) == []
    assert found(room({"2019/20": 4, "2021/22": 5, "2023/24": 6}, {"2025/26": 7})) == []


def test_what_the_curve_cannot_say_is_named():
    assert found(room({"2024": 4.3, "2025": 4.9})) == ["short history"]
    assert found(room(THREE, polarity="")) == ["no polarity"]
    assert found(room(THREE, {"2026": 5.4}, adopted="")) == ["forecast not adopted"]
    assert found(room(THREE, {"2028": 6.4})) == ["forecast starts late"]
    assert found(room({**THREE, "2022": 104})) == ["outside 0 to 100"]
    assert found(room({**THREE, "2022": 104}, unit="young people")) == []


def test_a_room_that_went_on_without_a_line_ahead_or_an_answer_is_told_so():
    def went_on(where: Place) -> Place:
        force = Force(id="f1", text="Places are full", side="hindering")
        return replace(where, workshop=append(where.workshop, where.workshop.curves[0].id, "forces", force))

    assert found(went_on(room(THREE))) == ["no forecast"]
    asked = went_on(room(THREE, {"2026": 5.4}))
    assert found(asked) == ["no answer"]
    assert found(answered(asked, answer="not ok")) == []


def test_a_curve_without_figures_has_no_short_history():
    where = room({})
    assert [check.sentence for check in BASELINE.checks(where)] == ["There are no figures yet."]


def test_a_long_list_of_what_cannot_be_read_ends_in_how_many_more():
    where = room({**{str(year): "?" for year in range(2010, 2015)}, **THREE})
    assert BASELINE.checks(where)[0].sentence == (
        "5 figures for Leeds cannot be read: “?” (2010), “?” (2011), “?” (2012) and 2 more."
    )


def test_a_figure_that_cannot_be_read_is_named_and_printed_as_typed():
    where = room({**THREE, "2022": "about four"})
    check = BASELINE.checks(where)[0]
    assert check.sentence == "1 figure for Leeds cannot be read: “about four” (2022)."
    own = where.workshop.measures[0].series[0]
    nowhere = Place(set_fields(where.workshop, own.id, area=""), where.step_id, "", where.today)
    assert BASELINE.checks(nowhere)[0].sentence == "1 figure cannot be read: “about four” (2022)."
    table = next(block for block in BASELINE.full(where) if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows][-1] == ["2022", "about four"]


def test_the_blank_row_goes_on_after_the_periods_proposed_for_the_forecast():
    where = room(THREE)
    table = grid(where.workshop.measures[0], "Leeds", where.words)
    proposed = [row.period for row in table.rows if row.suggested]
    assert proposed
    assert table.next_period() == next_periods(proposed[-1], 1)[0]


def test_counts_appear_when_the_answer_is_shown_and_not_while_hands_are_up():
    where = answered(room(THREE, {"2026": 5.4}), not_ok=19, ok=2, not_sure=3, answer="not ok")
    assert sayings(BASELINE.slides(where.public(), "ask")[0].blocks) == [
        "Nobody does anything new. Can we live with that?"
    ]
    assert BASELINE.slides(where.public(), "hear") == ()
    assert TOGETHER in sayings(BASELINE.slides(where.public(), "keep")[0].blocks)


def test_a_table_finds_its_curve_to_draw_on_and_a_box_for_the_reason():
    curve, box = BASELINE.boxes(room(THREE))
    assert isinstance(curve, Curve)
    assert isinstance(box, WriteIn)
    assert box.heading == "Where is it heading, and why?"
    sketch, _box = BASELINE.boxes(room({}))
    assert isinstance(sketch, WriteIn)
    assert sketch.sketch, "no figures: room to draw a curve"


def test_later_figures_are_judged_where_the_line_was_taken():
    history = {"2021": 3.1, "2022": 3.5, "2023": 3.9, "2024": 4.3, "2025": 4.9}
    where = answered(room({**history, "2026": 4.2}, {"2026": 5.4}), answer="not ok")
    verdict = "Better than we expected: 4.2, we expected about 5.4."
    assert verdict in sayings(BASELINE.slides(where.public(), "keep")[0].blocks)
    assert verdict in BASELINE.say(where)
    too_early = answered(room(history, {"2026": 5.4}), answer="not ok")
    assert "early" not in BASELINE.say(too_early)
    assert len(sayings(BASELINE.slides(too_early.public(), "keep")[0].blocks)) == 1


def test_while_another_line_is_drawn_the_room_is_asked_where_it_is_heading():
    where = room(THREE, {"2026": 5.4})
    measure = where.workshop.measures[0]
    sealed = replace(measure.scenarios[0], sealed="2026-03-12T17:00")
    draft = Scenario(id="g", corrects="f", points=placed((Point(id="q", period="2026", value=6.0),)))
    workshop = set_fields(where.workshop, measure.id, scenarios=placed((sealed, draft)))
    drawing = replace(where, workshop=workshop)
    assert "Where is it heading?" in sayings(BASELINE.slides(drawing.public(), "ask")[0].blocks)
    assert "no reason for another line" in found(drawing)
    assert "heading" in BASELINE.say(drawing)


def test_paper_says_why_each_line_was_drawn():
    where = room(THREE, {"2026": 5.4})
    measure = where.workshop.measures[0]
    points = placed((Point(id="q", period="2026", value=6.0),))
    first = replace(measure.scenarios[0], sealed="2026-03-12T17:00", reasoning="Nothing is planned.")
    other = Scenario(id="g", name="the college closes", reasoning="Its places go.", points=points)
    new = Scenario(id="h", corrects="f", adopted="2026-09-12", reasoning="It is counted anew.", points=points)
    workshop = set_fields(where.workshop, measure.id, scenarios=placed((first, other, new)))
    full = [b.text for b in BASELINE.full(replace(where, workshop=workshop)) if isinstance(b, Statement)]
    assert full[-3:] == [
        "Why another line was drawn: It is counted anew.",
        "Expected before: Nothing is planned.",
        "The college closes: Its places go.",
    ]


def test_a_line_is_taken_for_what_is_still_to_come_only():
    place = room({"2024": 4.3, "2025": 4.9}, {"2025": 4.9, "2026": 5.4}, adopted="")
    edit = adopt(place.workshop.measures[0].id, "2026-03-12", "the room")
    (taken,) = edit.change(place.workshop).measures[0].scenarios
    assert taken.adopted == "2026-03-12"
    assert [(point.period, point.value) for point in taken.points] == [("2026", 5.4)]


def test_what_is_known_already_is_no_forecast():
    place = room({"2024": 4.3, "2025": 4.9}, {"2025": 4.9}, adopted="")
    edit = adopt(place.workshop.measures[0].id, "2026-03-12", "the room")
    assert edit.change(place.workshop) == place.workshop
