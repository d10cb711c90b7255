"""Park it: a line waits in one of four lists until the close, and nothing of it is lost."""

import pytest

from obadesk.core import rows
from obadesk.core.action import Action
from obadesk.core.curve import Curve
from obadesk.core.idea import Idea
from obadesk.core.measure import Measure
from obadesk.core.meeting import Meeting
from obadesk.core.parking import PARKED_AS, can_park, park_line, park_words
from obadesk.core.partner import Contribution, Partner
from obadesk.core.plain import from_plain, to_plain
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop


def force(line: str, **more) -> Force:
    return Force(id=line, order=line, text=f"Force {line}", **more)


@pytest.fixture
def workshop() -> Workshop:
    return Workshop(
        id="w",
        meetings=(Meeting(id="m", order="1"),),
        measures=(Measure(id="i", order="a", name="Drawn"), Measure(id="j", order="b", name="Proposed")),
        partners=(Partner(id="p", order="a", name="Bus company"),),
        curves=(
            Curve(
                id="c",
                order="a",
                measure="i",
                forces=(
                    force("a", tables=("t2",), said_at="2026-03-12T10:05", also=("The same",)),
                    force("b", parent="a"),
                    force("d", parent="b"),
                ),
                contributions=(
                    Contribution(id="k", order="a", partner="p", text="late buses"),
                    Contribution(id="l", order="b", partner="p"),
                ),
                ideas=(Idea(id="x", order="a", text="Night bus"), Idea(id="y", order="b", text="Taxi")),
                actions=(Action(id="z", order="a", text="Ask the bus company", idea="x"),),
            ),
        ),
    )


@pytest.mark.parametrize("parked_as", PARKED_AS)
def test_words_not_taken_yet_are_parked_with_their_tables_and_step(workshop, parked_as):
    edit = park_words("  Who pays? ", parked_as, "new", tables=("t4",), at="2026-03-12T10:07", step="s")
    (line,) = edit.change(workshop).parked
    assert (line.text, line.parked_as, line.tables, line.step, line.number) == (
        "Who pays?", parked_as, ("t4",), "s", 1,
    )  # fmt: skip


def test_a_line_leaves_its_list_and_takes_everything_said_of_it_along(workshop):
    after = park_line("a", "quote", "new", step="s").change(workshop)
    (line,) = after.parked
    assert (line.text, line.tables, line.said_at, line.also) == (
        "Force a", ("t2",), "2026-03-12T10:05", ("The same",),
    )  # fmt: skip
    assert [row.id for row in after.curves[0].forces] == ["b", "d"]


def test_whys_under_a_parked_line_stay_one_step_out(workshop):
    after = park_line("b", "parking lot", "new").change(workshop)
    assert [(row.id, row.parent) for row in after.curves[0].forces] == [("a", ""), ("d", "a")]


def test_what_a_partner_could_bring_is_parked_with_the_partners_name(workshop):
    after = park_line("k", "about one service", "new").change(workshop)
    assert after.parked[0].text == "Bus company: late buses"
    assert park_line("l", "quote", "new").change(workshop).parked[0].text == "Bus company"


def test_a_proposed_measure_can_go_and_the_one_that_is_drawn_cannot(workshop):
    assert park_line("j", "data needed", "new").change(workshop).parked[0].text == "Proposed"
    assert not can_park(workshop, "i")
    assert park_line("i", "data needed", "new").change(workshop) is workshop


def test_a_line_others_are_built_on_stays(workshop):
    assert not can_park(workshop, "x")
    assert park_line("x", "parking lot", "new").change(workshop) is workshop
    assert can_park(workshop, "y")


def test_nothing_happens_to_what_is_gone_parked_already_or_no_line_at_all(workshop):
    parked = park_line("y", "parking lot", "new").change(workshop)
    for line in ("gone", "new", "p", "m", "w"):
        assert park_line(line, "quote", "again").change(parked) is parked


def test_what_was_parked_is_in_the_file(workshop):
    after = park_line("a", "quote", "new").change(workshop)
    assert rows.find(from_plain(to_plain(after)), "new") == after.parked[0]
