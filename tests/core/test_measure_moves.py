"""A measure goes to one service or back to everybody, with all that hangs on it."""

import pytest
from msgspec.structs import replace

from obadesk.core.about_whom import about_everybody, about_one_service
from obadesk.core.curve import Curve
from obadesk.core.curve_edits import add_curve
from obadesk.core.forecast import kept
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.measure_moves import to_population, to_service
from obadesk.core.meeting import Meeting
from obadesk.core.outcome import Outcome
from obadesk.core.place import Place
from obadesk.core.service import Service
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop

SEALED = Scenario(
    id="sc", adopted="2025-03-12", sealed="2025-03-12T12:00:00+00:00",
    points=(Point(id="p", period="2026", value=5.0),),
)  # fmt: skip
FIGURES = (Series(id="s1", readings=(Reading(id="r", period="2024", value=4.0),)),)
ROOM = Workshop(
    id="w",
    meetings=(Meeting(id="mt"),),
    outcomes=(Outcome(id="o"),),
    measures=(
        Measure(id="a", of="o", name="Young people our advisers saw", status="headline", rank=1,
                series=FIGURES, scenarios=(SEALED,)),
        Measure(id="b", of="o", name="Young people in work", status="headline", rank=2),
    ),
    curves=(Curve(id="c", measure="a", forces=(Force(id="f", text="Bus"),)), Curve(id="d", measure="b")),
)  # fmt: skip


def test_it_goes_to_the_service_with_its_curve_its_figures_and_its_sealed_forecast():
    after = kept(ROOM, to_service("a", "", "new").change(ROOM))
    (service,) = after.services
    assert service == Service(id="new", outcome="o", order=service.order)
    moved, other = after.measures
    assert moved == replace(ROOM.measures[0], of="new")
    assert after.curves == ROOM.curves
    assert Place(after, curve_id="c").service is service
    assert other.rank == 1, "those it led with close up"


def test_back_again_it_leads_last_among_those_about_everybody():
    there = to_service("a", "", "new").change(ROOM)
    back = kept(there, to_population("a", "o", "").change(there))
    assert back.measures[0] == replace(ROOM.measures[0], rank=2)
    assert back.measures[1].rank == 1
    assert back.curves == ROOM.curves


def test_its_box_stays_behind():
    there = to_service("a", "", "new", "how much").change(ROOM)
    assert there.measures[0].box == "how much"
    assert to_population("a", "", "x").change(there).measures[0].box == ""


@pytest.mark.parametrize(
    "edit",
    [
        to_service("gone", "", "new"),
        to_service("a", "no such service", "new"),
        to_population("a", "o", "new"),
        to_population("gone", "", "new"),
    ],
)
def test_what_cannot_move_stays(edit):
    assert edit.change(ROOM) is ROOM


def test_without_an_outcome_one_is_made():
    bare = replace(
        ROOM, outcomes=(), services=(Service(id="s"),), measures=(Measure(id="a", of="s"),), curves=()
    )
    after = to_population("a", "", "new").change(bare)
    assert [one.id for one in after.outcomes] == ["new"]
    assert after.measures[0].of == "new"


@pytest.mark.parametrize(
    "name",
    ["Crime rate", "Residents who feel safe", "Children in Leeds who can swim", "All young people in work"],
)
def test_a_number_for_everybody_is_known_by_its_name(name: str):
    assert about_everybody(name, "Leeds")
    assert not about_one_service(name)


@pytest.mark.parametrize(
    "name",
    ["Staff hours for clean teams", "Customers who would come again", "Home visits in the year",
     "Residents helped by the team", "Families visited within ten days", ""],
)  # fmt: skip
def test_what_one_service_counts_is_not_taken_for_everybody(name: str):
    assert not about_everybody(name, "Leeds")


def test_a_further_curve_is_about_the_service_while_all_are_and_about_everybody_otherwise():
    served = replace(
        ROOM, services=(Service(id="s"),), measures=(Measure(id="a", of="s"),), curves=ROOM.curves[:1]
    )
    after = add_curve("new", "measure", ("x", "y")).change(served)
    assert Place(after, curve_id="new").service == served.services[0]
    mixed = replace(ROOM, services=(Service(id="s"),))
    after = add_curve("new", "measure", ("x", "y")).change(mixed)
    assert Place(after, curve_id="new").service is None
