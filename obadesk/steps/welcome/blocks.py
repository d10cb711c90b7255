"""What wall and paper say of the welcome: a slide a card, in the order the room needs them."""

from __future__ import annotations

from obadesk.core.aim import about_whom, aim
from obadesk.core.blocks import Block, Cell, Gap, Heading, Part, Slide, Statement, Table
from obadesk.core.curve_names import curve_name
from obadesk.core.place import Place
from obadesk.core.slide_parts import footer
from obadesk.core.vocabulary import Words
from obadesk.steps.welcome.cards import (
    ROLES,
    card_of,
    lines_of,
    purpose_of,
    role_name,
    usual_heading,
    usual_ways,
    welcome_of,
)
from obadesk.steps.welcome.people import here_sentence
from obadesk.steps.welcome.programme import Planned, on_wall, programme


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Welcome")


def example(words: Words) -> tuple[str, ...]:
    """Organisations as they are called out."""
    return (words("Youth service 3"), words("Housing associations 2"), words("Young people’s council 4"))


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: a slide a card. Nothing is said back here, so there is nothing to hear or keep."""
    if part != "ask":
        return ()
    of_cards = {
        "doors open": _doors_open,
        "purpose": _purpose,
        "programme": _programme,
        "how we work": _how_we_work,
        "given": _given,
    }
    return tuple(
        slide for role in ROLES if card_of(place.step, role).shown for slide in of_cards[role](place)
    )


def _slide(place: Place, blocks: list[Block], heading: str = "", *, clock: bool = True) -> Slide:
    return Slide("ask", heading, tuple(blocks), footer(place, name(place.words)), clock=clock, center=True)


def _doors_open(place: Place) -> tuple[Slide, ...]:
    card, words = card_of(place.step, "doors open"), place.words
    starts, below = on_wall(place.meeting.starts.strip()), lines_of(card.text)
    said: list[Block] = [Statement(card.heading.strip() or usual_heading(words), "heading", strong=True)]
    if starts:
        said += [Gap("heading"), Statement(words("We start at {time}.", time=starts), "huge", strong=True)]
    if below:
        said += [Gap("heading"), *(Statement(line, "body") for line in below)]
    return (_slide(place, said, clock=False),)


def _purpose(place: Place) -> tuple[Slide, ...]:
    sentence, below = purpose_of(card_of(place.step, "purpose"))
    if not sentence:
        return ()
    return (_slide(place, [Statement(sentence, "heading", strong=True), *_below_purpose(place, below)]),)


def _below_purpose(place: Place, below: str) -> list[Block]:
    """As typed, else about whom it is."""
    who = about_whom(place)
    lines = lines_of(below) or ((place.words("About: {who}", who=who),) if who else ())
    return [Gap("heading"), *(Statement(line, "body") for line in lines)] if lines else []


def _programme(place: Place) -> tuple[Slide, ...]:
    pages, words = programme(place), place.words
    headings = [words("Today")]
    if len(pages) > 1:
        headings = [
            words("Today, {page} of {pages}", page=number, pages=len(pages))
            for number in range(1, len(pages) + 1)
        ]
    return tuple(
        Slide("ask", heading, (_table(page, words),), footer(place, name(words)))
        for heading, page in zip(headings, pages, strict=False)
    )


def _table(lines: tuple[Planned, ...], words: Words) -> Table:
    """Time and name; where the room is stands the word "now", with the bar that the wall draws."""
    timed = any(line.when for line in lines)
    in_hand = next((place for place, line in enumerate(lines) if line.now), -1)
    rows: list[tuple[Cell, ...]] = []
    for line in lines:
        cells = [Cell(line.when, quiet=True)] if timed else []
        cells.append(Cell(line.name, strong=line.now))
        if in_hand >= 0:
            cells.append(Cell(words("now") if line.now else "", strong=True))
        rows.append(tuple(cells))
    widths = ([0.15] if timed else []) + [0.73] + ([0.12] if in_hand >= 0 else [])
    return Table(("",) * len(widths), tuple(rows), tuple(widths), "fit", in_hand=in_hand)


def _how_we_work(place: Place) -> tuple[Slide, ...]:
    card, words = card_of(place.step, "how we work"), place.words
    said: list[Block] = []
    for line in lines_of(card.text) or usual_ways(words):
        said += [Statement(line, "key"), Gap("body")]
    heading = card.heading.strip() or role_name("how we work", words)
    return (_slide(place, said[:-1], heading),)


def _given(place: Place) -> tuple[Slide, ...]:
    """The outcome's sentence, and what we look at."""
    texts = given_texts(place)
    said: list[Block] = [Statement(texts[0], "key", strong=True)] if texts else []
    if texts[1:]:
        said += [Gap("heading"), *(Statement(text, "body") for text in texts[1:])]
    return (_slide(place, said),) if said else ()


def given_texts(place: Place) -> tuple[str, ...]:
    """The outcome's sentence, or the service, and the curves' lay names, as far as they are there."""
    words, workshop = place.words, place.workshop
    names = tuple(dict.fromkeys(name for curve in workshop.curves if (name := curve_name(workshop, curve))))
    if len(names) == 1:
        names = (words("We look at: {name}.", name=names[0].rstrip(". ")),)
    elif names:
        names = (words("We look at:"), *names)
    return tuple(text for text in (aim(place), *names) if text)


def brief(_place: Place) -> tuple[Block, ...]:
    """Nothing: page one says who was there by itself."""
    return ()


def full(place: Place) -> tuple[Block, ...]:
    """What the day was for, and how many came; never who."""
    sentence, _below = purpose_of(card_of(welcome_of(place), "purpose"))
    if not sentence:
        return ()
    blocks: list[Block] = [Heading(place.words("What the meeting was for")), Statement(sentence, "body")]
    if here := here_sentence(place):
        blocks.append(Statement(place.words("{sentence}.", sentence=here), "note", quiet=True))
    return tuple(blocks)


def summary(place: Place) -> str:
    """How many are here; before they are counted, the purpose."""
    return here_sentence(place) or purpose_of(card_of(place.step, "purpose"))[0]
