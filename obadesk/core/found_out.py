"""What was to be found out, when the group meets again: what came of it, and what nobody knows now."""

from __future__ import annotations

from obadesk.core.blocks import Block, Cell, Heading, Item, Lines, Part, Slide, Table
from obadesk.core.passes import known_before
from obadesk.core.place import Place
from obadesk.core.questions import About, questions_about, still_open
from obadesk.core.slide_parts import footer, newest
from obadesk.core.story import Question

WIDTHS = (0.42, 0.2, 0.38)


def asked_before(place: Place, about: About) -> tuple[Question, ...]:
    """The questions of earlier meetings, found out or not."""
    questions = questions_about(place.curve, about)
    return tuple(one for one in questions if known_before(one, place.meeting) and one.text.strip())


def slides(place: Place, about: About, part: Part, kind_name: str) -> tuple[Slide, ...]:
    """Hear: those of last time with what came out, then the new ones. Keep: all open ones, if one is new."""
    words, where = place.words, footer(place, kind_name)
    open_ = still_open(questions_about(place.curve, about))
    made: list[Slide] = []
    if part == "hear":
        if before := asked_before(place, about):
            lines = Lines(tuple(item for one in before for item in _answered(one)), "key")
            made.append(Slide(part, words("Did anybody find out?"), (lines,), where))
    new = tuple(one for one in open_ if not known_before(one, place.meeting))
    if part == "hear" or not new:
        open_ = new
    if open_:
        hear = part == "hear"  # what goes forward is everybody's
        items = tuple(
            Item(one.text.strip(), tail=place.table_marks(one.tables) if hear else "", row=one.id)
            for one in open_
        )
        lines = Lines(items, "list" if hear else "fit", newest(open_) if hear else "")
        heading = words("To find out: what works") if about else words("We need to find out")
        made.append(Slide(part, heading, (lines,), where))
    return tuple(made)


def _answered(question: Question) -> tuple[Item, ...]:
    """What came out stands in ink under its question."""
    found = question.found.strip()
    asked = Item(question.text.strip(), row=question.id, quiet=bool(found))
    return (asked, Item(found, depth=1, row=question.id)) if found else (asked,)


def table(place: Place, about: About) -> tuple[Block, ...]:
    """For paper: question, who took it, what came out."""
    words, asked = place.words, asked_before(place, about)
    if place.before is None or not asked:
        return ()
    rows = tuple(
        (
            Cell(one.text.strip()),
            Cell(one.who.strip() or words("to be agreed")),
            Cell(one.found.strip() or words("not yet")),
        )
        for one in asked
    )
    heads = (words("Question"), words("Who"), words("What came out"))
    return Heading(words("Did anybody find out?"), 2), Table(heads, rows, WIDTHS)
