"""What wall and paper say of what was done since: no percentages, no lateness, the stuck ones last."""

from __future__ import annotations

from obadesk.core.action import Action, ActionStatus
from obadesk.core.action_stands import IN_TURN, in_counts, standing, status_word, to_tell_of
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
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.vocabulary import Words

NAMED = 4
"""How many done ones page one names."""

Told = tuple[str, tuple[Action, ...]]
PAGE, ROW, HEAD = 11.0, 56, 1.5
"""Rows of a page of the wall, letters of a row where the wall is narrow, rows of a heading with its gap."""

WIDTHS = (0.5, 0.27, 0.23)
WITH_ANSWER = (0.37, 0.2, 0.15, 0.28)


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("What we did")


def example(words: Words) -> tuple[str, ...]:
    """Lines a room might say."""
    return (
        words("Housing will ask the two landlords on Thursday"),
        words("+ The library opened its study room @Library service"),
    )


def heading(status: ActionStatus, words: Words) -> str:
    """What stands over the actions of one state on the wall."""
    return {
        "done": words("Done"),
        "doing": words("Under way"),
        "": words("Not yet begun"),
        "dropped": words("We let go of"),
        "stuck": words("Stuck"),
    }[status]


def question(words: Words) -> str:
    """What the room is asked of each stuck one."""
    return words("What would unstick it, and who here can?")


# ---- wall ----------------------------------------------------------------------------------------


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: what did we do? Hear: done, under way, not begun, let go of, short lists together; then stuck."""
    words = place.words
    if part == "ask":
        texts = (
            words("What did we do, and what is stuck?"),
            words("First what is done. Then what holds us."),
        )
        return (ask_slide(place, name(words), texts, "", curve=False),)
    actions = tuple(one for one in to_tell_of(place.curve, place.meeting) if one.text.strip())
    if part == "keep" or not actions:  # what will unstick it has stood under what is stuck
        return ()
    if not any(one.status for one in actions):
        return (_slide(place, words("What we said we would do"), actions),)
    told = [(heading(one, words), found) for one in IN_TURN[:-1] if (found := standing(actions, one))]
    made = [_slide(place, *page[0]) if len(page) == 1 else _together(place, page) for page in _pages(told)]
    if stuck := standing(actions, "stuck"):
        made.append(_stuck(place, stuck, words("Stuck: what would unstick it, and who here can?")))
    return tuple(made)


def _pages(told: list[Told]) -> list[list[Told]]:
    """Lists that fit one page of the wall stand on it together, in their order."""
    pages: list[list[Told]] = []
    left = 0.0
    for one in told:
        rows = HEAD + sum(-(-len(f"{a.text.strip()}  {a.lead.strip()}") // ROW) for a in one[1])
        if not pages or rows > left:
            pages.append([])
            left = PAGE
        pages[-1].append(one)
        left -= rows
    return pages


def _together(place: Place, page: list[Told]) -> Slide:
    blocks: list[Block] = []
    for said, actions in page:
        blocks += [Heading(said, 2), Lines(tuple(_item(one) for one in actions), "fit")]
    return Slide("hear", "", tuple(blocks), footer(place, name(place.words)), center=True)


def _slide(place: Place, said: str, actions: tuple[Action, ...]) -> Slide:
    lines = Lines(tuple(_item(one) for one in actions), "key")
    return Slide("hear", said, (lines,), footer(place, name(place.words)))


def _item(action: Action) -> Item:
    return Item(action.text.strip(), tail=action.lead.strip(), row=action.id)


def _stuck(place: Place, actions: tuple[Action, ...], said: str) -> Slide:
    """All of them on one page as long as they fit, each with what would unstick it once somebody has said."""
    items: list[Item] = []
    for one in actions:
        items.append(_item(one))
        if answer := one.unstick.strip():
            items.append(Item(answer, depth=1, strong=True, row=one.id))
    return Slide("hear", said, (Lines(tuple(items), "fit"),), footer(place, name(place.words)))


def spotlight(place: Place, row_id: str) -> Slide | None:
    """One action large with who is behind it; of a stuck one, the question or its answer."""
    words = place.words
    action = next((one for one in to_tell_of(place.curve, place.meeting) if one.id == row_id), None)
    if action is None or not action.text.strip():
        return None
    said: list[Block] = [Statement(action.text.strip(), "heading", strong=True)]
    behind = " · ".join(
        part for part in (action.lead.strip(), action.status and heading(action.status, words)) if part
    )
    if behind:
        said.append(Statement(behind, "body", quiet=True))
    if action.status == "stuck":
        said += [Gap(), Statement(action.unstick.strip() or question(words), "key")]
    return Slide("hear", "", tuple(said), footer(place, name(words)), center=True)


# ---- paper ---------------------------------------------------------------------------------------


def brief(place: Place) -> tuple[Block, ...]:
    """How many are done, under way, stuck, in words; then the done ones by name."""
    words, actions = place.words, _since(place)
    if not actions:
        return ()
    done = standing(actions, "done")
    items = [Item(one.text.strip(), detail=one.lead.strip(), row=one.id) for one in done[:NAMED]]
    if more := len(done) - NAMED:
        if more > 0:
            items.append(Item(words("and {number} more", number=more), quiet=True))
    counts = Statement(in_counts(actions, words), "body")
    named: tuple[Block, ...] = (Lines(tuple(items), "body"),) if items else ()
    return Heading(name(words), 3), counts, *named


def full(place: Place) -> tuple[Block, ...]:
    """Every action: who, how it stands, what would unstick it."""
    words, actions = place.words, _since(place)
    if not actions:
        return ()
    ordered = [one for status in IN_TURN for one in standing(actions, status)]
    answers = any(one.status == "stuck" and one.unstick.strip() for one in ordered)
    heads = (words("Action"), words("Who"), words("How it stands"))
    table = Table(
        (*heads, words("What would unstick it")) if answers else heads,
        tuple(_row(one, words, answers=answers) for one in ordered),
        WITH_ANSWER if answers else WIDTHS,
    )
    return Heading(words("What we did since last time"), 2), table


def _row(one: Action, words: Words, *, answers: bool) -> tuple[Cell, ...]:
    stands = status_word(one.status, words) or words("not yet begun")
    row = (Cell(one.text.strip()), Cell(one.lead.strip() or words("to be agreed")), Cell(stands))
    answer = one.unstick.strip() if one.status == "stuck" else ""
    return (*row, Cell(answer)) if answers else row


def _since(place: Place) -> tuple[Action, ...]:
    """What a later meeting tells on paper; before anything was said of any action it tells nothing."""
    if place.before is None:
        return ()
    actions = tuple(one for one in to_tell_of(place.curve, place.meeting) if one.text.strip())
    return actions if any(one.status for one in actions) else ()


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """What was agreed, to be marked by hand, and what is stuck."""
    words = place.words
    actions = [one for one in to_tell_of(place.curve, place.meeting) if one.text.strip()]
    columns = (words("What we said we would do"), words("Done? Stuck?"))
    filled = tuple((one.text.strip(), "") for one in actions)
    made: list[PaperBlock] = []
    if filled:
        made.append(
            WriteIn(name(words), len(filled) + 1, "", columns, widths=(2, 1), filled=filled, share=0.3)
        )
    return (*made, WriteIn(question(words), 3, mark="find out"))


def summary(place: Place) -> str:
    """``3 done · 2 under way · 1 stuck``."""
    words, actions = place.words, to_tell_of(place.curve, place.meeting)
    counts = {status: len(standing(actions, status)) for status in IN_TURN}
    said = (
        ("done", words("{number} done", number=counts["done"])),
        ("doing", words("{number} under way", number=counts["doing"])),
        ("stuck", words("{number} stuck", number=counts["stuck"])),
        ("", words("{number} not begun", number=counts[""])),
        ("dropped", words("{number} let go of", number=counts["dropped"])),
    )
    return " · ".join(text for status, text in said if counts[status])
