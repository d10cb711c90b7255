"""What wall and paper say of the figures that came since: the verdict as a sentence, with its grounds."""

from __future__ import annotations

from obadesk.core.blocks import (
    Block,
    Cell,
    Columns,
    Gap,
    Heading,
    PaperBlock,
    Part,
    Slide,
    Statement,
    Table,
    WriteIn,
)
from obadesk.core.curve_said import in_order
from obadesk.core.figures import places_of, shown
from obadesk.core.figures_grid import place_of
from obadesk.core.judged_said import grounds_said, verdict_said
from obadesk.core.last_time import as_left, expected_then, is_sketched, judgement
from obadesk.core.measure import Reading
from obadesk.core.place import Place
from obadesk.core.sketch_judged import said as sketch_said
from obadesk.core.slide_parts import CURVE_SHARE, beside_curve, footer
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("The line since")


def example(words: Words) -> tuple[str, ...]:
    """New figures as they are typed."""
    return (words("2026 and its figure: 5.8"),)


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: the curve as it was left, for a guess. Keep: the curve with what came since, and the verdict."""
    if part == "ask":
        return (_ask(place),)
    if part == "keep" and (sentence := verdict(place)):
        said: list[Block] = [Statement(sentence, "key", strong=True)]
        for number, ground in enumerate(grounds(place)):
            said += [*((Gap(),) if number == 0 else ()), Statement(ground, "body")]
        return (beside_curve(place, name(place.words), "keep", tuple(said)),)
    return ()


def _ask(place: Place) -> Slide:
    words, step = place.words, place.step
    texts = step.ask if step and step.ask else (
        words("Did we do better than the dotted line?"),
        words("Look first, in silence. Then a guess from each table."),
    )  # fmt: skip
    said: list[Block] = [Statement(texts[0], "key", strong=True)]
    said += [Statement(text, "body") for text in texts[1:]]
    if step and step.bring_back:
        said += [Gap(), Statement(words("Bring back: {what}", what=step.bring_back), "body")]
    drawn = as_left(place)  # what came since is not shown before the tables have guessed
    blocks: tuple[Block, ...] = (Columns((drawn,), tuple(said), CURVE_SHARE),) if drawn else tuple(said)
    return Slide("ask", "", blocks, footer(place, name(words)), center=True)


def verdict(place: Place) -> str:
    """The sentence that stands large; of a sketch, what was sketched and which way the figures went."""
    if place.before is None:
        return ""
    if is_sketched(place):
        return sketch_said(place.curve, place.measure, place.words)
    found = judgement(place)
    return verdict_said(found, place.words) if found else ""


def grounds(place: Place) -> tuple[str, ...]:
    """The quieter sentences under it, what the comparison area did among them."""
    if place.before is None or is_sketched(place):
        return ()
    found = judgement(place)
    return grounds_said(found, place.workshop.place, place.words) if found else ()


def brief(place: Place) -> tuple[Block, ...]:
    """The verdict, and under it its grounds in one paragraph."""
    sentence, under = verdict(place), " ".join(grounds(place))
    said: list[Block] = [Statement(sentence, "body", strong=True)] if sentence else []
    return (*said, Statement(under, "body")) if said and under else tuple(said)


def full(place: Place) -> tuple[Block, ...]:
    """What was expected and what came, period by period; nothing is counted in parts of a target."""
    words, expected, measure = place.words, expected_then(place), place.measure
    if place.before is None or measure is None or expected is None:
        return ()
    own = in_order(measure.series[0].readings) if measure.series else ()
    places = places_of((*(one.value for one in own), *(one.value for one in expected.points)))
    came = {place_of(one.period): one for one in own}
    rows = tuple(
        (
            Cell(one.period),
            Cell(shown(one.value, places)),
            Cell(_came(came.get(place_of(one.period)), places, words)),
        )
        for one in expected.points
        if one.value is not None
    )
    if not any(row[2].text for row in rows):
        return ()
    heads = (words("Period"), words("We expected"), words("It was"))
    blocks: list[Block] = [
        Heading(words("What we expected, and what came"), 2),
        Table(heads, rows, (0.3, 0.3, 0.4)),
    ]
    return tuple(blocks)


def _came(reading: Reading | None, places: int, words: Words) -> str:
    if reading is None:
        return ""
    if reading.value is None:
        return reading.typed.strip()
    figure = shown(reading.value, places)
    return words("{figure} (provisional)", figure=figure) if reading.provisional else figure


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """The curve as it was left, the table's guess, and what surprised it."""
    drawn, words = as_left(place), place.words
    guess = WriteIn(words("Where is the line now? Our guess, and why"), 2, share=0.5)
    surprised = WriteIn(words("What surprised us"), 2, share=0.5)
    return (drawn, guess, surprised) if drawn else (guess, surprised)


def summary(place: Place) -> str:
    """The verdict."""
    return verdict(place)
