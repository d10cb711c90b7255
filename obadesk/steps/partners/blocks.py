"""What wall and paper say of the partners."""

from __future__ import annotations

from functools import lru_cache

from obadesk.core.again import SaidAgain, at_end, said_again, said_now, standing
from obadesk.core.blocks import (
    Block,
    Cell,
    Columns,
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
from obadesk.core.curve_partners import NamedPartner, named_partners, presence
from obadesk.core.partner import Contribution, Partner
from obadesk.core.partner_line import written
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer, newest
from obadesk.core.story_order import in_tree_order, kept_of, on_wall
from obadesk.core.vocabulary import Words

ON_PAGE_ONE = 6
ASK_SHARE = 0.44
WIDTHS = (0.25, 0.36, 0.17, 0.22)


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Partners")


def example(words: Words) -> tuple[str, ...]:
    """Lines a room might say."""
    return (
        words("Bus company: half fare up to 18"),
        words("Housing associations: a word in time when a family moves"),
        words("? Young people’s council: tell us if this is nonsense"),
    )


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: who could help with these? Hear: names and what they bring. Keep: who is to be asked, by whom."""
    if part == "ask":
        return (_ask(place),)
    curve = place.curve
    if curve is None or not curve.contributions:
        return ()
    return _hear(place, curve.contributions) if part == "hear" else _keep(place)


def _ask(place: Place) -> Slide:
    words = place.words
    kept = _hindering(place)
    question = words("Who could help with these? Think of people nobody has ever asked.")
    if not kept:
        question = words("Who could help? Think of people nobody has ever asked.")
    back = words("a name and what they could bring.")
    asked = ask_slide(place, name(words), (question,), back, curve=False)
    if not kept:
        return asked
    left = (
        Heading(words("What holds it back"), 2, "hindering"),
        Lines(tuple(Item(text) for text in kept), "body"),
    )
    return Slide("ask", "", (Columns(left, asked.blocks, ASK_SHARE),), asked.footer, center=True)


def _hindering(place: Place) -> tuple[str, ...]:
    """The kept hindrances, without their whys."""
    forces = place.curve.forces if place.curve else ()
    kept = kept_of(in_tree_order(standing(on_wall(forces))), "hindering")
    return tuple(one.force.text.strip() for one in kept if not one.depth)


def _hear(place: Place, said: tuple[Contribution, ...]) -> tuple[Slide, ...]:
    words, meeting = place.words, place.meeting
    names = {partner.id: partner.name.strip() for partner in place.workshop.partners}
    marks = {tables: place.table_marks(tables) for tables in {one.tables for one in said}}
    items = tuple(
        [
            _item(
                names.get(one.partner, ""),
                one.text.strip(),
                marks[one.tables],
                one.id,
                words,
                said_again(one, meeting, words),
            )
            for one in said
        ]
    )
    lines = Lines(items, "list", newest(said))
    return (Slide("hear", words("Who could help, and with what?"), (lines,), footer(place, name(words))),)


@lru_cache(maxsize=4096)
def _item(who: str, text: str, tables: str, row: str, words: Words, again: SaidAgain) -> Item:
    """The very same item for the same line, so that a long list is compared by identity."""
    said = sentence(who, text, words)
    lead = len(who) if said.startswith(who) else 0
    return Item(said, tail=at_end(again, tables), row=row, lead=lead, quiet=again.quiet)


def sentence(who: str, text: str, words: Words) -> str:
    """``Bus company: half fare up to 18``; a name alone invites the room to say what it could bring."""
    return written(who, text) if text else words("{name} could bring … ?", name=who)


def _keep(place: Place) -> tuple[Slide, ...]:
    words = place.words
    items: list[Item] = []
    for one in named_partners(place.workshop, place.curve):
        who, asks = one.partner.name.strip(), one.partner.asked_by.strip()
        if one.partner.presence == "to be asked" and who:
            text = words("{name}, asked by: {who}", name=who, who=asks) if asks else who
            lead = len(who) if asks and text.startswith(who) else 0
            items.append(Item(text, row=one.contributions[0].id, lead=lead, strong=not asks))
    if not items:
        return ()
    lines = Lines(tuple(items), "fit")
    return (Slide("keep", words("Not here today"), (lines,), footer(place, name(words))),)


def spotlight(place: Place, row_id: str) -> Slide | None:
    """The name large, below it what they could bring."""
    words, curve = place.words, place.curve
    one = next((c for c in curve.contributions if c.id == row_id), None) if curve else None
    if one is None:
        return None
    partner = next((p for p in place.workshop.partners if p.id == one.partner), Partner(id=""))
    who, text = partner.name.strip(), one.text.strip()
    said: list[Block] = [Statement(who or text, "heading", strong=True)]
    if who:
        said.append(Statement(text or words("could bring … ?"), "key", quiet=not text))
    if marks := place.table_marks(one.tables):
        said += [Gap(), Statement(marks, "body", quiet=True)]
    return Slide("hear", "", tuple(said), footer(place, name(words)), center=True)


# ---- paper -------------------------------------------------------------------------------------


def brief(place: Place) -> tuple[Block, ...]:
    """Who could help, with what, here or to be asked, by whom: the first few."""
    named = named_partners(place.workshop, place.curve)
    if not named:
        return ()
    return Heading(name(place.words), 2), _table(place, named[:ON_PAGE_ONE])


def _table(place: Place, named: tuple[NamedPartner, ...]) -> Table:
    words = place.words
    heads, widths = [words("Partner"), words("What they could bring")], [0.34, 0.66]
    asked = any(_asker(one, words) for one in named)
    known = asked or any(where(one, place) for one in named)
    if known:
        heads, widths = [*heads, words("Here?")], [0.28, 0.5, 0.22]
    if asked:
        heads, widths = [*heads, words("Asked by")], list(WIDTHS)
    return Table(
        tuple(heads),
        tuple(
            (
                Cell(one.partner.name.strip()),
                Cell("; ".join(one.brings)),
                *((Cell(where(one, place)),) if known else ()),
                *((Cell(_asker(one, words)),) if asked else ()),
            )
            for one in named
        ),
        tuple(widths),
    )


def _asker(one: NamedPartner, words: Words) -> str:
    """Who asks; "to be agreed" for one that is to be asked."""
    asks = one.partner.asked_by.strip()
    return asks or (words("to be agreed") if one.partner.presence == "to be asked" else "")


def where(one: NamedPartner, place: Place) -> str:
    """``here`` or ``to be asked``; nothing when nobody has said."""
    words = place.words
    return {"": "", "here": words("here"), "to be asked": words("to be asked")}[
        presence(one.partner, place.meeting)
    ]


def full(place: Place) -> tuple[Block, ...]:
    """The other partners, then sectors, other wordings and sources where there are any."""
    words, named = place.words, named_partners(place.workshop, place.curve)
    blocks: list[Block] = []
    if others := named[ON_PAGE_ONE:]:
        blocks += [Heading(words("More partners"), 2), _table(place, others)]
    more = [
        Item(one.partner.name.strip(), detail="; ".join(facts), row=one.partner.id)
        for one in named
        if (facts := _details(one, place))
    ]
    if more:
        blocks += [Heading(words("More on the partners"), 2), Lines(tuple(more), "body")]
    return tuple(blocks)


def _details(one: NamedPartner, place: Place) -> list[str]:
    words = place.words
    facts = [one.partner.sector.strip()]
    facts += [
        words("also said: {what}", what=text.strip()) for said in one.contributions for text in said.also
    ]
    sources = dict.fromkeys(
        source
        for source in (one.partner.source, *(said.source for said in one.contributions))
        if source and not (source == "illustrative" and place.workshop.illustrative)
    )
    return [fact for fact in (*facts, *sources) if fact]


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """Two ruled columns, under the agenda's own question."""
    words, step = place.words, place.step
    own = step.ask if step else ()
    question = own[0] if own else words("Who could help with these?")
    hint = "" if own else words("Think of people nobody has ever asked.")
    columns = (words("Who"), words("What they could bring"))
    return (WriteIn(question, 4, hint, columns),)


def heard_from(place: Place) -> frozenset[str]:
    """The tables that have named somebody."""
    curve = place.curve
    return said_now(curve.contributions, place.meeting) if curve else frozenset()


def summary(place: Place) -> str:
    """``6 partners · 2 to be asked``."""
    words, named = place.words, named_partners(place.workshop, place.curve)
    if not named:
        return ""
    parts = [words.count("{number} partner", "{number} partners", len(named))]
    if asked := sum(one.partner.presence == "to be asked" for one in named):
        parts.append(words("{number} to be asked", number=asked))
    return " · ".join(parts)
