"""What the slides of all kinds share: the footer, the *ask*, the newest line, the curve with its caption."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from obadesk.core.blocks import Block, Columns, Curve, Gap, Part, Slide, SmallMultiples, Statement
from obadesk.core.curve_left import as_left as _as_left
from obadesk.core.curve_multiples import multiples
from obadesk.core.curve_said import latest
from obadesk.core.curve_view import picture
from obadesk.core.measure import Measure
from obadesk.core.place import Place
from obadesk.core.row import Line

CURVE_SHARE = 0.62
"""Share of the slide's width that goes to the curve beside a question."""


def footer(place: Place, name: str) -> str:
    """``Leeds 16–17s · Story``. ``name``: what the kind is called when the step has no heading of its own."""
    heading = place.step.heading if place.step else ""
    return " · ".join(part for part in (place.workshop.title.strip(), heading.strip() or name) if part)


def ask_slide(place: Place, name: str, texts: Sequence[str], bring_back: str, *, curve: bool) -> Slide:
    """The question, its task lines and "Bring back: …"; the step's own texts stand in place of ``texts``.

    The first text is the question. A later one that ends in "…" is a sentence to finish and stands large.
    With ``curve`` the curve of the place stands to the left, when there is a figure to draw.
    """
    step = place.step
    if step is not None and step.ask:
        texts, bring_back = step.ask, step.bring_back
    elif step is not None and step.bring_back:
        bring_back = step.bring_back
    said: list[Block] = [Statement(texts[0], "key", strong=True)] if texts else []
    for text in texts[1:]:
        unfinished = text.rstrip().endswith("…")
        said.append(Statement(text, "heading", strong=True) if unfinished else Statement(text, "body"))
    if bring_back:
        said += [Gap(), Statement(place.words("Bring back: {what}", what=bring_back), "body")]
    return beside_curve(place, name, "ask", tuple(said)) if curve else Slide(
        "ask", "", tuple(said), footer(place, name), center=True
    )  # fmt: skip


def beside_curve(place: Place, name: str, part: Part, said: tuple[Block, ...]) -> Slide:
    """``said`` to the right of the curve; alone when there is no figure to draw."""
    drawn = curve_of(place)
    blocks: tuple[Block, ...] = (Columns((drawn,), said, CURVE_SHARE),) if drawn else said
    return Slide(part, "", blocks, footer(place, name), center=True)


def curve_of(place: Place, *, as_left: bool = False) -> Curve | None:
    """The curve of the place as a block, or ``None`` when there is no figure to draw.

    ``as_left``: as the room left it, up to the forecast it is judged by, without what came later.
    """
    curve, measure = place.curve, place.measure
    if curve is None or measure is None:
        return None
    drawn = picture(place.workshop, curve, place.words, place.today, as_left=as_left)
    has_figure = any(point.y is not None for line in drawn.lines for point in line.points)
    if not has_figure:
        return None
    said = caption(_as_left(measure) if as_left else measure, place)
    return Curve(drawn, " ".join(part for part in (said, *drawn.notes) if part))


def areas_of(place: Place) -> SmallMultiples | None:
    """A small chart for each comparison area, when they are too many for the curve itself."""
    measure = place.measure
    drawn = multiples(measure, place.workshop.place, place.words) if measure is not None else ()
    return SmallMultiples(drawn, caption(measure, place)) if measure is not None and drawn else None


def areas_slide(place: Place, name: str, part: Part) -> tuple[Slide, ...]:
    """These charts on a slide of their own, or no slide."""
    block = areas_of(place)
    heading = place.words("Beside other areas")
    return (Slide(part, heading, (block,), footer(place, name)),) if block is not None else ()


SHORT_DEFINITION = 90
"""Letters of name and definition that still leave the caption one short line."""


def caption(measure: Measure, place: Place) -> str:
    """``16–17 year olds not in work, per 100. Department for Education, to 2025.``

    The exact definition, or its first sentence, stands in place of the unit where both are short.
    """
    readings = measure.series[0].readings if measure.series else ()
    newest_reading = latest(readings)
    last = newest_reading.period.strip() if newest_reading else ""
    exact, called = measure.definition.strip().split(". ")[0], measure.name.strip()
    what = f"{called}: {exact}" if called else exact
    if not exact or len(what) > SHORT_DEFINITION:
        what = ", ".join(part for part in (called, measure.unit.strip()) if part)
    source = measure.source.strip().rstrip(".")
    if source and last and last not in source:  # whoever typed the source may have said to when it goes
        source = place.words("{source}, to {period}", source=source, period=last)
    return " ".join(part.rstrip(".") + "." for part in (what, source) if part)


def newest(lines: Sequence[Line]) -> str:
    """The id of the line said last, ``""`` when there is none: its page is shown."""
    return max(lines, key=_SAID).id if lines else ""


_SAID = attrgetter("said_at", "number")
