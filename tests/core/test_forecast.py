"""A sealed forecast stays as it was, whatever path a change takes."""

from msgspec.structs import replace

from obadesk.core.forecast import kept
from obadesk.core.measure import Measure, Point, Scenario
from obadesk.core.meeting import Meeting
from obadesk.core.plain import plain_rows, workshop_from
from obadesk.core.workshop import Workshop

POINTS = (Point(id="p", order="1", period="2030", value=5.0),)
SEALED = Scenario(id="sealed", order="1", sealed="2026-11-21T10:00", points=POINTS)
DRAFT = Scenario(id="draft", order="2", points=(Point(id="d", order="1", value=1.0),))
FIRST = Measure(id="a", order="1", scenarios=(SEALED, DRAFT))
SECOND = Measure(id="b", order="2")
BEFORE = Workshop(id="w", meetings=(Meeting(id="m", order="1"),), measures=(FIRST, SECOND))


def with_first(measure: Measure) -> Workshop:
    return replace(BEFORE, measures=(measure, SECOND))


def test_what_is_not_sealed_may_change():
    after = with_first(replace(FIRST, name="new", scenarios=(SEALED, replace(DRAFT, points=()))))
    assert kept(BEFORE, after) is after


def test_a_sealed_forecast_can_be_neither_changed_unsealed_nor_removed():
    for scenarios in (
        (replace(SEALED, points=()), DRAFT),
        (replace(SEALED, sealed=""), DRAFT),
        (replace(SEALED, order="3"), DRAFT),
        (DRAFT,),
    ):
        after = kept(BEFORE, with_first(replace(FIRST, name="new", scenarios=scenarios)))
        assert after.measures[0].scenarios == (SEALED, DRAFT)
        assert after.measures[0].name == "new"
        assert workshop_from(plain_rows(after)) == after, "memory and file would differ"


def test_a_measure_removed_with_its_sealed_forecast_comes_back_in_its_place():
    after = kept(BEFORE, replace(BEFORE, title="new", measures=(SECOND,)))
    assert after.measures == (FIRST, SECOND)
    assert after.title == "new"
    assert workshop_from(plain_rows(after)) == after


def test_sealing_itself_goes_through():
    unsealed = with_first(replace(FIRST, scenarios=(replace(SEALED, sealed=""), DRAFT)))
    assert kept(unsealed, BEFORE) is BEFORE
