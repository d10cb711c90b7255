"""What wall and paper say of the action plan."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from obadesk.core.action import Action
from obadesk.core.action_stands import status_word, still_to_do
from obadesk.core.again import SaidAgain, said_again, said_now
from obadesk.core.blocks import (
    Block,
    Cell,
    Gap,
    Heading,
    Item,
    Lines,
    PaperBlock,
    Part,
    Slide,
    Statement,
    Table,
    WriteIn,
)
from obadesk.core.meeting import Meeting
from obadesk.core.open_actions import counted, sentence
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer, newest
from obadesk.core.vocabulary import Words

WALL_WIDTHS = (0.57, 0.25, 0.18)
FIRST_WIDTHS = (0.7, 0.3)


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Action plan")


def example(words: Words) -> tuple[str, ...]:
    """Lines as they are typed."""
    return (
        words("Ring every leaver in the first week of September @Youth service /1 Sept"),
        words("Agree one referral form @Colleges /28 Feb"),
        words("Ask the bus company about half fares @to be agreed"),
    )


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: who does what first? Hear: what, who, by when. Keep: the first steps."""
    words, curve = place.words, place.curve
    if part == "ask":
        texts = (
            words("Who does what first, and by when?"),
            words("One action, one owner. ‘All’ is nobody."),
            words("To be agreed is allowed."),
        )
        return (ask_slide(place, name(words), texts, "", curve=False),)
    actions = still_to_do(curve.actions, place.meeting) if curve else ()
    if part == "hear":
        return (_hear(place, actions),) if actions else ()
    first = tuple(one for one in actions if one.first_step.strip() and one.status != "done")
    if not first:
        return ()
    rows = tuple((Cell(one.first_step.strip()), Cell(lead(one, words))) for one in first)
    table = Table((words("First step"), words("Who")), rows, FIRST_WIDTHS, "fit")
    return (Slide("keep", words("In the next ten days"), (table,), footer(place, name(words))),)


def _hear(place: Place, actions: tuple[Action, ...]) -> Slide:
    words = place.words
    last, meeting = newest(actions), place.meeting
    table = Table(
        (words("What"), words("Who"), words("By")),
        tuple([_of(one, meeting, words) for one in actions]),
        WALL_WIDTHS,
        "body",
        next((index for index, one in enumerate(actions) if one.id == last), -1),
    )
    return Slide("hear", words("Who does what, by when?"), (table,), footer(place, name(words)))


def _of(one: Action, meeting: Meeting, words: Words) -> tuple[Cell, ...]:
    """An action from before says how it stands."""
    again = said_again(one, meeting, words, status_word(one.status, words))
    return _row(one.text, lead(one, words), due(one, words), again)


@lru_cache(maxsize=4096)
def _row(what: str, who: str, by: str, again: SaidAgain) -> tuple[Cell, ...]:
    """The very same row for the same action, so that a long plan is compared by identity."""
    quiet, said = again.quiet, f"{what}\xa0·\xa0{again.word}" if again.word else what
    return Cell(said, quiet=quiet), Cell(who, quiet=quiet), Cell(by, quiet=quiet)


def lead(action: Action, words: Words) -> str:
    """The owner, or "to be agreed" in the same plain ink."""
    return action.lead.strip() or words("to be agreed")


def due(action: Action, words: Words) -> str:
    """The date as typed, or "to be agreed"."""
    return action.due.strip() or words("to be agreed")


def _to_print(actions: tuple[Action, ...], place: Place) -> tuple[Action, ...]:
    """In a later meeting what was done or dropped since is told in "What we did"."""
    return actions if place.before is None else still_to_do(actions, place.meeting)


def brief(place: Place) -> tuple[Block, ...]:
    """The open ones counted, then every action still to do: what, who, by when."""
    curve, words = place.curve, place.words
    if curve is None or not (actions := _to_print(curve.actions, place)):
        return ()
    states = any(action.status for action in actions)
    heads = [words("Action"), words("Who"), words("By")]
    widths = [0.54, 0.26, 0.2]
    if states:
        heads, widths = [*heads, words("Now")], [0.44, 0.24, 0.18, 0.14]
    table = Table(
        tuple(heads),
        tuple(
            (
                Cell(_with_cost(one, words)),
                Cell(lead(one, words)),
                Cell(due(one, words)),
                *((Cell(status_word(one.status, words)),) if states else ()),
            )
            for one in actions
        ),
        tuple(widths),
    )
    return Heading(name(words), 2, tail=sentence(counted(actions), words)), table


def _with_cost(action: Action, words: Words) -> str:
    """What it is; what costs nothing or little says so."""
    said = action.cost.strip()
    low = {"no cost": words("no cost"), "costs little": words("costs little")}.get(said.casefold())
    return words("{what} ({cost})", what=action.text.strip(), cost=low) if low else action.text


def full(place: Place) -> tuple[Block, ...]:
    """What page one has no room for: first step, support, start, cost, remark, where there are any."""
    curve, words = place.curve, place.words
    if curve is None:
        return ()
    told = place.before is not None  # what would unstick it stands with what was done since
    items = [
        Item(one.text.strip(), detail="; ".join(facts), row=one.id)
        for one in curve.actions
        if (facts := details(replace(one, unstick="") if told else one, words))
    ]
    return (Heading(words("More on the actions"), 2), Lines(tuple(items), "body")) if items else ()


def details(action: Action, words: Words) -> tuple[str, ...]:
    """The folded fields that are filled in, as short lines."""
    fields = (
        (action.first_step, words("first step: {what}", what=action.first_step.strip())),
        (action.support, words("with {what}", what=action.support.strip())),
        (action.start, words("from {what}", what=action.start.strip())),
        (action.phase, words("phase: {what}", what=action.phase.strip())),
        (action.cost, cost(action, words)),
        (action.funding, words("paid for: {what}", what=action.funding.strip())),
        (action.unstick * (action.status == "stuck"), words("stuck: {what}", what=action.unstick.strip())),
        (action.remark, action.remark.strip()),
        ("; ".join(action.also), words("also: {wordings}", wordings="; ".join(action.also))),
    )
    return tuple(line for value, line in fields if value.strip())


def cost(action: Action, words: Words) -> str:
    """``costs little`` as it stands, ``£200`` as ``cost: £200``."""
    said = action.cost.strip()
    return said if "cost" in said.casefold() else words("cost: {what}", what=said)


def spotlight(place: Place, row_id: str) -> Slide | None:
    """One action large, with who and by when."""
    curve, words = place.curve, place.words
    action = next((one for one in curve.actions if one.id == row_id), None) if curve else None
    if action is None or not action.text.strip():
        return None
    who = words("Who: {who}", who=lead(action, words))
    by = words("By: {day}", day=due(action, words))
    said: list[Block] = [
        Statement(action.text.strip(), "heading", strong=True),
        Gap(),
        Lines((Item(who), Item(by)), "key"),
    ]
    if marks := place.table_marks(action.tables):
        said.append(Statement(marks, "body", quiet=True))
    return Slide("hear", "", tuple(said), footer(place, name(words)), center=True)


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """Three ruled columns, and the first step."""
    words, step = place.words, place.step
    own = step.ask if step else ()
    question = own[0] if own else words("Who does what first, and by when?")
    hint = "" if own else words("One action, one owner. To be agreed is allowed.")
    columns = (words("What"), words("Who"), words("By"))
    first = words("First step: what happens in the next ten days?")
    return (WriteIn(question, 3, hint, columns), WriteIn(first, 1, share=0.0))


def heard_from(place: Place) -> frozenset[str]:
    """The tables that have an action."""
    curve = place.curve
    return said_now(curve.actions, place.meeting) if curve else frozenset()


def summary(place: Place) -> str:
    """``6 actions · 2 without an owner · 1 without a date``."""
    curve = place.curve
    return sentence(counted(curve.actions), place.words) if curve else ""
