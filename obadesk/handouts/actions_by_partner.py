"""The same actions by who leads them, so that each partner finds its own; the open ones come last."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from obadesk.core.action import Action
from obadesk.core.action_stands import status_word
from obadesk.core.blocks import Block, Cell, Heading, Table
from obadesk.core.curve import Curve
from obadesk.core.handout import Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.open_actions import OpenActions, counted, headed
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.handouts.action_sheet import live
from obadesk.handouts.every_sheet import attribution, draft, made_up, named, on_paper, sheet


class ActionsByPartner:
    """One sheet for all curves: a partner is named once."""

    id = "actions-by-partner"
    when: When = "after"
    private = False

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("Actions by partner")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:  # noqa: ARG002
        """Partners by the alphabet, then what is to be agreed; nothing when there is no action."""
        paper = on_paper(place)
        words = paper.words
        led = _led(paper)
        if not led:
            return ()
        blocks: list[Block] = [*draft(paper), *made_up(paper)]
        everything = [one for _lead, actions in led.values() for one in actions]
        for key in sorted(led, key=lambda name: (not name, name)):
            lead, actions = led[key]
            count = words.count("{number} action", "{number} actions", len(actions))
            blocks += [
                Heading(lead or words("To be agreed"), 2, tail=count),
                _table(paper, actions, everything),
            ]
        title = words("Who does what: {actions}", actions=headed(_counted(led), words))
        several = len(paper.workshop.curves) > 1
        made = sheet(paper, title, page="A4 landscape" if several else "A4")
        return (replace(made, rest=tuple(blocks), attribution=attribution(words)),)


Named = tuple[Curve, Action]
Led = dict[str, tuple[str, list[Named]]]


def _led(place: Place) -> Led:
    """By the lead's name without regard to capitals; each with the name as it was first written."""
    found: Led = {}
    for curve in place.workshop.curves:
        for action in live(curve.actions):
            lead = " ".join(action.lead.split())
            found.setdefault(lead.casefold(), (lead, []))[1].append((curve, action))
    return found


def _counted(led: Led) -> OpenActions:
    return counted(tuple(action for _lead, actions in led.values() for _curve, action in actions))


def _table(place: Place, actions: list[Named], everything: list[Named]) -> Table:
    """The columns are the same for every partner: those in which somebody said something."""
    words = place.words
    open_ = words("to be agreed")
    columns: list[tuple[str, float, list[Cell]]] = [
        (words("Action"), 3.0, [Cell(one.text.strip()) for _curve, one in actions]),
        (words("By"), 1.1, [Cell(one.due.strip() or open_) for _curve, one in actions]),
    ]
    if any(one.support.strip() for _curve, one in everything):
        columns.append((words("With"), 1.4, [Cell(one.support.strip()) for _curve, one in actions]))
    if any(one.status for _curve, one in everything):
        columns.append((words("Now"), 0.9, [Cell(status_word(one.status, words)) for _curve, one in actions]))
    if len({curve.id for curve, _one in everything}) > 1:
        columns.append((words("For"), 1.9, [Cell(named(place, curve)) for curve, _one in actions]))
    return Table(
        tuple(head for head, _width, _cells in columns),
        tuple(zip(*(cells for _head, _width, cells in columns), strict=True)),
        tuple(width for _head, width, _cells in columns),
    )
