"""The same thing said at several tables becomes one line that keeps every table and every wording."""

import pytest

from obadesk.core.curve import Curve
from obadesk.core.idea import Idea
from obadesk.core.meeting import Meeting
from obadesk.core.merging import can_merge, merge
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop


def force(line: str, number: int, **more) -> Force:
    return Force(id=line, order=line, number=number, **{"text": f"Force {line}", **more})


@pytest.fixture
def workshop() -> Workshop:
    return Workshop(
        id="w",
        meetings=(Meeting(id="m", order="1"),),
        curves=(
            Curve(
                id="c",
                order="a",
                forces=(
                    force("a", 1, text="Bus fares", tables=("t1",), said_at="10:01"),
                    force("b", 2, text="Dear buses", tables=("t2", "t1"), evidence="data", kept=True),
                    force("d", 3, parent="b"),
                    force("e", 4, parent="a"),
                    force("h", 5, side="helping"),
                ),
                ideas=(Idea(id="x", order="a", text="Night bus", force="b"),),
            ),
        ),
    )  # fmt: skip


def forces(workshop: Workshop) -> dict[str, Force]:
    return {row.id: row for row in workshop.curves[0].forces}


def test_one_line_is_left_with_all_tables_and_both_wordings(workshop):
    after = forces(merge("a", "b").change(workshop))
    kept = after["a"]
    assert "b" not in after
    assert (kept.text, kept.number, kept.said_at) == ("Bus fares", 1, "10:01")
    assert kept.tables == ("t1", "t2")
    assert kept.also == ("Dear buses",)


def test_what_was_marked_on_the_other_stays_marked(workshop):
    kept = forces(merge("a", "b").change(workshop))["a"]
    assert kept.kept
    assert kept.evidence == "data"


def test_what_hung_under_the_other_hangs_under_the_one_that_is_left(workshop):
    after = merge("a", "b").change(workshop)
    assert forces(after)["d"].parent == "a"
    assert after.curves[0].ideas[0].force == "a"


def test_a_why_goes_into_the_line_it_hung_under_without_hanging_under_itself(workshop):
    assert forces(merge("a", "e").change(workshop))["a"].parent == ""
    assert forces(merge("e", "a").change(workshop))["e"].parent == ""


def test_three_wordings_of_one_thing(workshop):
    after = merge("a", "d").change(merge("a", "b").change(workshop))
    assert forces(after)["a"].also == ("Dear buses", "Force d")


def test_the_same_words_twice_are_kept_once(workshop):
    same = merge("a", "b").change(
        workshop.__class__(
            id="w", curves=(Curve(id="c", forces=(force("a", 1, text="One"), force("b", 2, text="One"))),)
        )
    )
    assert forces(same)["a"].also == ()


@pytest.mark.parametrize(("kept", "gone"), [("a", "a"), ("a", "x"), ("a", "gone"), ("a", "h"), ("m", "w")])
def test_what_does_not_say_the_same_kind_of_thing_is_not_merged(workshop, kept, gone):
    assert not can_merge(workshop, kept, gone)
    assert merge(kept, gone).change(workshop) is workshop
