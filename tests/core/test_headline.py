"""What leads has a curve to work on; what was said on a curve never goes."""

from obadesk.core import rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.first_next_later import in_turn, turn
from obadesk.core.headline import (
    can_leave,
    candidates,
    headlines,
    is_placeholder,
    with_curve,
    with_rank,
    without_measure,
    without_rank,
)
from obadesk.core.idea import Idea
from obadesk.core.measure import Measure, Reading
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop


def room(*names: str) -> Workshop:
    """A new workshop in which these measures were proposed, the first in the place that waited for one."""
    agenda = WorkshopFormat(id="x", name="X", description="", steps=(PlannedStep(kind="indicators"),))
    workshop = begin(agenda, "A room", today="2026-03-12")
    for number, name in enumerate(names, 1):
        if number == 1:
            first = workshop.measures[0].id
            workshop = rows.set_fields(workshop, first, name=name, number=1)
        else:
            of = workshop.outcomes[0].id
            workshop = rows.append(workshop, workshop.id, "measures", Measure(id=name, of=of, name=name))
    return workshop


def order(workshop: Workshop) -> list[tuple[int, str]]:
    return [(one.rank, one.name) for one in headlines(workshop.measures)]


def drawn(workshop: Workshop) -> list[str]:
    """The names of the measures of the curves."""
    return [getattr(workshop.measure(curve.measure), "name", "") for curve in workshop.curves]


def test_a_new_workshop_waits_for_its_first_measure():
    workshop = room()
    assert is_placeholder(workshop.measures[0])
    assert candidates(workshop, workshop.outcomes[0].id) == ()
    workshop = room("Work", "School")
    assert [one.name for one in candidates(workshop, workshop.outcomes[0].id)] == ["Work", "School"]


def test_the_first_to_lead_takes_the_curve_that_waits():
    workshop = with_rank(room("Work", "School", "Trust"), "School", 1, "new")
    assert order(workshop) == [(1, "School")]
    assert drawn(workshop) == ["School"]
    workshop = with_rank(workshop, "Trust", 2, "another")
    assert drawn(workshop) == ["School", "Trust"]
    assert workshop.curves[1].id == "another"


def test_who_is_put_first_moves_the_others_on():
    workshop = with_rank(with_rank(room("Work", "School", "Trust"), "School", 1, "n1"), "Trust", 1, "n2")
    assert order(workshop) == [(1, "Trust"), (2, "School")]
    assert order(without_rank(workshop, "Trust")) == [(1, "School")]
    assert order(with_rank(workshop, "School", 9, "n3")) == [(1, "Trust"), (2, "School")]


def test_a_second_curve_goes_again_while_nothing_was_said_on_it():
    workshop = with_rank(with_rank(room("Work", "School", "Trust"), "School", 1, "n1"), "Trust", 2, "n2")
    assert drawn(without_rank(workshop, "Trust")) == ["School"]
    told = rows.append(workshop, "n2", "forces", Force(id="f", text="The bus"))
    assert drawn(without_rank(told, "Trust")) == ["School", "Trust"]


def test_a_curve_on_which_something_was_said_is_never_taken_over():
    workshop = room("Work", "School")
    workshop = rows.append(workshop, workshop.curves[0].id, "forces", Force(id="f", text="The bus"))
    workshop = with_rank(workshop, "School", 1, "new")
    assert drawn(workshop) == ["Work", "School"]


def test_a_measure_prepared_before_the_day_keeps_its_curve():
    workshop = room("", "School")
    first = workshop.measures[0].id
    workshop = rows.set_fields(workshop, first, name="Prepared", number=0)
    assert drawn(with_rank(workshop, "School", 1, "new")) == ["Prepared", "School"]


def test_a_measure_leaves_the_list_unless_figures_or_a_story_rest_on_it():
    workshop = room("Work", "School")
    assert [one.name for one in without_measure(workshop, "School").measures] == ["Work"]
    first = workshop.measures[0].id
    emptied = without_measure(workshop, first)
    assert is_placeholder(emptied.measures[0])
    assert emptied.curves[0].measure == emptied.measures[0].id
    series = workshop.measures[0].series[0].id
    counted = rows.append(workshop, series, "readings", Reading(id="r", period="2025", value=4.9))
    assert not can_leave(counted, first)
    assert without_measure(counted, first) is counted


def test_what_is_gone_changes_nothing():
    workshop = room("Work")
    assert with_curve(workshop, "gone", "new") is workshop
    assert with_rank(workshop, "gone", 1, "new") is workshop
    assert without_rank(workshop, "gone") is workshop
    assert without_measure(workshop, "gone") is workshop


def rated(name: str, letters: str) -> Idea:
    fields = dict(zip(("specificity", "leverage", "values", "reach"), letters, strict=False))
    return Idea(id=name, text=name, kept=True, **fields)  # type: ignore[arg-type]


def test_all_four_high_is_first_three_is_next_and_the_others_come_later():
    assert [turn(rated("a", letters)) for letters in ("HHHH", "HHMH", "HHMM", "LLLL", "HHH", "")] == [
        "first", "next", "later", "later", "", "",
    ]  # fmt: skip


def test_within_later_more_highs_come_first_and_level_ones_keep_the_order_of_entry():
    ideas = (rated("a", "LLLL"), rated("b", "HHLM"), rated("c", "MMMM"), rated("d", "HHHH"), rated("e", "H"))
    workshop = room()
    for idea in ideas:
        workshop = rows.append(workshop, workshop.curves[0].id, "ideas", idea)
    groups = in_turn(workshop.curves[0])
    assert {each: [idea.id for idea in found] for each, found in groups.items()} == {
        "first": ["d"], "later": ["b", "a", "c"],
    }  # fmt: skip
