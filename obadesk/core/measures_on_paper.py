"""What paper says of measures, whether they count everybody or what one service does."""

from __future__ import annotations

from obadesk.core.blocks import Block, Cell, Heading, Item, Lines, Table
from obadesk.core.measure import Measure
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words


def exactly(place: Place, measures: tuple[Measure, ...]) -> list[Block]:
    """Technical definition and source; the curve's own stand with its figures."""
    own = place.measure.id if place.measure else ""
    items: list[Item] = []
    for one in measures:
        facts = (one.definition, one.unit, one.breakdowns)
        said = ". ".join(_sentence(fact) for fact in facts if fact.strip())
        source = one.source.strip()
        if source == "illustrative" and place.workshop.illustrative:
            source = ""  # a sample says once, on page one, that it is made up
        if one.id == own or one.status == "rejected" or not (one.definition.strip() or source):
            continue
        text = place.words("{name}: {definition}", name=one.name.strip(), definition=said)
        items.append(Item(text if said else one.name.strip(), detail=source, row=one.id))
    return [Heading(place.words("Exactly which data"), 3), Lines(tuple(items), "body")] if items else []


def _sentence(fact: str) -> str:
    text = fact.strip().rstrip(".")
    return text[:1].upper() + text[1:]


def to_be_found(place: Place, measures: tuple[Measure, ...]) -> list[Block]:
    """The figures to be found: what, why, who could get them, by when."""
    words = place.words
    lacking = [measure for measure in measures if measure.status == "data development"]
    if not lacking:
        return []
    open_ = words("to be agreed")
    rows = tuple(
        (
            Cell(m.name.strip()),
            Cell(m.wanted_why.strip()),
            Cell(m.wanted_from.strip() or open_),
            Cell(m.wanted_by.strip() or open_),
        )
        for m in lacking
    )
    table = Table((words("What"), words("Why"), words("Who could get it"), words("By when")), rows,
                  (0.34, 0.28, 0.22, 0.16))  # fmt: skip
    return [Heading(words("We need figures for"), 3), table]


def set_aside(place: Place, measures: tuple[Measure, ...]) -> list[Block]:
    """Those that were set aside, and why."""
    gone = [measure for measure in measures if measure.status == "rejected"]
    items = tuple(Item(m.name.strip(), detail=m.reason.strip(), row=m.id) for m in gone)
    return [Heading(place.words("Set aside"), 3), Lines(items, "body")] if items else []


def status(measure: Measure, words: Words) -> str:
    """What became of it, in a word or two."""
    if measure.status == "headline" and measure.rank:
        return words("headline {rank}", rank=measure.rank)
    return {
        "": "",
        "headline": words("headline"),
        "secondary": words("secondary"),
        "data development": words("figures to find"),
        "rejected": words("set aside"),
    }[measure.status]
