"""The action sheet: how many actions are still open, who does what by when, and the first steps."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from obadesk.core.action import Action
from obadesk.core.action_stands import status_word
from obadesk.core.blocks import Block, Cell, Heading, Item, Lines, Mark, Statement, Table
from obadesk.core.curve_names import curve_name
from obadesk.core.handout import Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.open_actions import counted, headed
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.handouts.every_sheet import (
    agreed,
    attribution,
    draft,
    each_curve,
    made_up,
    on_paper,
    sheet,
    titled,
)

COSTS: dict[str, Mark] = {"no cost": "no cost", "costs nothing": "no cost", "costs little": "costs little"}
"""What the cost of an action is typed as when nothing or little has to be found for it."""


class ActionSheet:
    """One sheet for each curve that has an action."""

    id = "action-sheet"
    when: When = "after"
    private = False

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("Action sheet")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:  # noqa: ARG002
        """By curve, in one document."""
        made = (_sheet(one) for one in each_curve(on_paper(place)))
        return tuple(one for one in made if one is not None)


def _sheet(place: Place) -> Sheet | None:
    words, curve = place.words, place.curve
    actions = live(curve.actions) if curve else ()
    if not actions:
        return None
    made = sheet(place, headed(counted(actions), words), page="A4 landscape")
    about = [Statement(titled(place), "key")] if titled(place) else []
    called = curve_name(place.workshop, curve) if curve else ""
    if len(place.workshop.curves) > 1 and called and called != titled(place):
        about.append(Statement(called, "body"))
    front = (
        *about,
        *draft(place),
        _table(actions, words),
        *_first_steps(actions, words),
        *_unstuck(actions, words),
        *((Statement(agreed(place), "note", quiet=True),) if agreed(place) else ()),
        *made_up(place),
    )
    return replace(made, front=front, attribution=attribution(words))


def live(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """Those with words that were not dropped; what is done stands last."""
    known = (action for action in actions if action.status != "dropped" and action.text.strip())
    return tuple(sorted(known, key=lambda action: action.status == "done"))


def _table(actions: tuple[Action, ...], words: Words) -> Table:
    """What, who and by when; further columns only where somebody said something."""
    open_ = words("to be agreed")
    columns: list[tuple[str, float, tuple[Cell, ...]]] = [
        (words("Action"), 3.2, tuple(Cell(one.text.strip()) for one in actions)),
        (words("Who"), 1.5, tuple(Cell(one.lead.strip() or open_) for one in actions)),
    ]
    if any(one.support.strip() for one in actions):
        columns.append((words("With"), 1.5, tuple(Cell(one.support.strip()) for one in actions)))
    if any(one.start.strip() for one in actions):
        columns.append((words("From"), 1.0, tuple(Cell(one.start.strip()) for one in actions)))
    columns.append((words("By"), 1.1, tuple(Cell(one.due.strip() or open_) for one in actions)))
    if any(one.cost.strip() for one in actions):
        columns.append((words("Cost"), 1.2, tuple(_cost(one) for one in actions)))
    if any(one.status for one in actions):
        columns.append((words("Now"), 1.0, tuple(Cell(status_word(one.status, words)) for one in actions)))
    return Table(
        tuple(head for head, _width, _cells in columns),
        tuple(zip(*(cells for _head, _width, cells in columns), strict=True)),
        tuple(width for _head, width, _cells in columns),
    )


def _cost(action: Action) -> Cell:
    said = action.cost.strip()
    return Cell(said, mark=COSTS.get(said.casefold().rstrip("."), ""))


def _first_steps(actions: tuple[Action, ...], words: Words) -> tuple[Block, ...]:
    first = [one for one in actions if one.first_step.strip() and one.status != "done"]
    if not first:
        return ()
    items = tuple(
        Item(one.first_step.strip(), detail=one.lead.strip() or words("to be agreed")) for one in first
    )
    return Heading(words("In the next ten days"), 2), Lines(items, "body")


def _unstuck(actions: tuple[Action, ...], words: Words) -> tuple[Block, ...]:
    """What the room said would unstick what is stuck."""
    items = tuple(
        Item(words("{action}: {answer}", action=one.text.strip(), answer=one.unstick.strip()))
        for one in actions
        if one.status == "stuck" and one.unstick.strip()
    )
    return (Heading(words("What will unstick it"), 2), Lines(items, "body")) if items else ()
