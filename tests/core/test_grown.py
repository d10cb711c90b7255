"""A list that got longer at its end is not gone through again; anything else is."""

from __future__ import annotations

from obadesk.core.grown import Grown
from obadesk.core.story import Force
from obadesk.core.story_order import PlacedForce, in_tree_order, of_side

FORCES = tuple(
    Force(id=f"f{n}", side="helping" if n % 2 else "hindering", text=f"Force {n}") for n in range(6)
)


def test_only_what_came_to_the_end_is_made() -> None:
    made: list[str] = []

    def make(part: str) -> tuple[str, ...]:
        made.append(part)
        return (part.upper(),)

    grown: Grown[str, str] = Grown()
    first = ("said once", "said twice")
    assert grown.of(first, "words", make) == ("SAID ONCE", "SAID TWICE")
    assert grown.of((*first, "new"), "words", make) == ("SAID ONCE", "SAID TWICE", "NEW")
    assert made == ["said once", "said twice", "new"]
    assert grown.of(first[1:], "words", make) == ("SAID TWICE",)
    assert grown.of((*first, "new"), "other words", make) == ("SAID ONCE", "SAID TWICE", "NEW")
    assert made[3:] == ["said twice", "said once", "said twice", "new"]
    assert grown.of((), "words", make) == ()


def test_two_questions_about_one_list_are_both_remembered() -> None:
    asked: list[str] = []
    grown: Grown[str, str] = Grown()
    list_of_two = ("left", "right")
    for _time in range(3):
        for side in list_of_two:

            def make(one: str, side: str = side) -> tuple[str, ...]:
                asked.append(one)
                return (one,) if one == side else ()

            assert grown.of(list_of_two, side, make) == (side,)
    assert len(asked) == 4


def test_a_why_that_came_last_is_on_the_side_of_its_force() -> None:
    placed = in_tree_order(FORCES)
    assert [one.force.id for one in of_side(placed, "helping")] == ["f1", "f3", "f5"]
    more = (*FORCES, Force(id="why", parent="f5", side="hindering", text="because"))
    assert [one.force.id for one in of_side(in_tree_order(more), "helping")] == ["f1", "f3", "f5", "why"]
    # also where the order was not made anew: what stands before the why is known
    why = PlacedForce(more[-1], 1, root=True)
    assert of_side((*placed, why), "helping")[-1] is why
    assert why not in of_side((*placed, why), "hindering")
