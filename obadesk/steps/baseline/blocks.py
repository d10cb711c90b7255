"""What wall and paper say of the baseline."""

from __future__ import annotations

from obadesk.core.blocks import (
    Block,
    Cell,
    Curve,
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
from obadesk.core.curve_said import latest
from obadesk.core.curve_said import said as curve_said
from obadesk.core.figures import places_of, shown
from obadesk.core.forecast import adopted, rooms_own, working
from obadesk.core.judged import judged, judging
from obadesk.core.judged_said import verdict_said
from obadesk.core.last_time import judgement
from obadesk.core.measure import Measure, Point, Reading
from obadesk.core.place import Place
from obadesk.core.room_answer import answer, hands, together
from obadesk.core.slide_parts import areas_of, areas_slide, ask_slide, beside_curve, curve_of
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("{Baseline}")


def example(words: Words) -> tuple[str, ...]:
    """Event marks as they are typed."""
    return (words("2020: schools closed"), words("2024: new definition"))


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: where is it heading, then: can we live with that? Keep: the room's answer. Nothing to hear."""
    if part == "ask":
        return (_ask(place), *areas_slide(place, name(place.words), "ask"))
    if part == "keep":
        return _keep(place)
    return ()


def _ask(place: Place) -> Slide:
    words, measure, step = place.words, place.measure, place.step
    line = working(measure) if measure else None
    if (line is None or not line.adopted) and not (step and step.ask):
        task = words("Higher than this? About here? Lower?")
        if curve_of(place) is None:  # nothing is drawn that it could be higher than
            task = words("Low or high now? Better or worse lately? Fast or slow?")
        said: tuple[Block, ...] = (
            Statement(words("Where is it heading?"), "key", strong=True),
            Statement(task, "body"),
            Gap(),
            Statement(words("Who disagrees, and what do you know?"), "body"),
        )
        return beside_curve(place, name(words), "ask", said)
    texts = (words("Nobody does anything new. Can we live with that?"),)
    return ask_slide(place, name(words), texts, "", curve=True)


def _keep(place: Place) -> tuple[Slide, ...]:
    words, verdict = place.words, place.verdict
    said: list[Block] = []
    if spoken := answer(verdict, words):
        said.append(Statement(spoken, "heading", strong=True))
    if counted := hands(verdict, words):
        said.append(Statement(together(counted), "body"))
    if verdict is not None and verdict.dissent.strip():
        said += [Gap(), Statement(verdict.dissent.strip(), "body")]
    if became := since(place):
        said += [Gap(), Statement(became, "body", strong=True)]
    return (beside_curve(place, name(words), "keep", tuple(said)),) if said else ()


def since(place: Place) -> str:
    """What became of the line the room took, once figures for its periods have come; else nothing."""
    measure = place.measure
    if measure is None or judging(measure) is None:
        return ""
    found = judged(measure, place.today, due=measure.due)
    return verdict_said(found, place.words) if found.period else ""


def brief(place: Place) -> tuple[Block, ...]:
    """The chart, its sentence, the room's answer."""
    words, verdict, drawn = place.words, place.verdict, curve_of(place)
    blocks: list[Block] = []
    if drawn is not None:
        blocks.append(drawn)
        if sentence := _sentence(place, drawn):
            blocks.append(Statement(sentence, "body"))
    said = ". ".join(part for part in (answer(verdict, words), hands(verdict, words)) if part)
    if said:
        line = words("Can we live with that? {answer}.", answer=said)
        blocks.append(Statement(line, "body", strong=True))
    if verdict is not None and verdict.dissent.strip():
        blocks.append(Statement(verdict.dissent.strip(), "body"))
    return tuple(blocks)


def _sentence(place: Place, drawn: Curve) -> str:
    """The chart's sentence; what was expected of a figure that came is said with the verdict on it."""
    measure = place.measure
    came = place.before is not None and (found := judgement(place)) is not None and found.period
    if measure is None or not came:
        return drawn.picture.sentence
    return curve_said(measure, place.workshop.place, place.words, forecast=False)


def full(place: Place) -> tuple[Block, ...]:
    """What exactly is counted, the figures, why the forecast is as it is, what happened when."""
    measure, words = place.measure, place.words
    if measure is None:
        return ()
    blocks: list[Block] = []
    if measure.definition.strip():
        blocks.append(Statement(measure.definition.strip(), "body"))
    if (areas := areas_of(place)) is not None:
        blocks.append(areas)
    blocks += _figures(measure, words)
    blocks += _sources(measure, words)
    blocks += _notes(measure, words)
    blocks += _forecast(measure, words)
    if measure.events:
        blocks.append(Heading(words("What happened"), 3))
        blocks.append(
            Lines(tuple(Item(event_line(e.period, e.text), row=e.id) for e in measure.events), "body")
        )
    return (Heading(words("The figures"), 2), *blocks) if blocks else ()


def event_line(period: str, text: str) -> str:
    """``2020: schools closed``."""
    return f"{period}: {text}" if period.strip() else text


def _figures(measure: Measure, words: Words) -> list[Block]:
    """One row a period, one column a series, the forecast last; unreadable figures stand as typed."""
    columns = [
        (one.area or words("Here"), _by_period(one.readings)) for one in measure.series if one.readings
    ]
    forecast = adopted(measure)
    if forecast is not None and forecast.points:
        columns.append((words("If nothing changes"), _by_period(forecast.points)))
    periods = list(dict.fromkeys(period for _area, figures in columns for period in figures))
    if not periods:
        return []
    rows = tuple((Cell(p), *(Cell(figures.get(p, "")) for _area, figures in columns)) for p in periods)
    heads = (words("Period"), *(area for area, _figures in columns))
    return [Table(heads, rows, (1 / len(heads),) * len(heads))]


def _by_period(readings: tuple[Reading, ...] | tuple[Point, ...]) -> dict[str, str]:
    places = places_of(reading.value for reading in readings)
    return {r.period: r.typed if r.value is None else shown(r.value, places) for r in readings}


def _sources(measure: Measure, words: Words) -> list[Block]:
    """One line a source, with the areas it is for."""
    areas: dict[str, list[str]] = {}
    for one in measure.series:
        if one.source.strip():
            areas.setdefault(one.source.strip(), []).append(one.area.strip() or words("Here"))
    return [
        Statement(words("{area}: {source}", area=", ".join(named), source=source), "note", quiet=True)
        for source, named in areas.items()
    ]


def _notes(measure: Measure, words: Words) -> list[Block]:
    noted = [(s.area, r.period, r.note.strip()) for s in measure.series for r in s.readings if r.note.strip()]
    return [
        Statement(words("{area}, {period}: {note}", area=area, period=period, note=note), "note", quiet=True)
        for area, period, note in noted
    ]


def _forecast(measure: Measure, words: Words) -> list[Block]:
    """Why the room expects what it took, then what it thought of the other lines it drew."""
    taken = adopted(measure)
    found: list[Block] = []
    if taken is not None and (why := taken.reasoning.strip()):
        what = (
            words("Why another line was drawn: {reasoning}", reasoning=why)
            if taken.corrects
            else words("Why we expect that: {reasoning}", reasoning=why)
        )
        found.append(Statement(what, "body"))
    for one in rooms_own(measure):
        if one is not taken and (why := one.reasoning.strip()):
            was = words("expected before") if one.adopted else words("another line")
            name = " ".join(one.name.split()) or was
            said = words("{name}: {reasoning}", name=name[:1].upper() + name[1:], reasoning=why)
            found.append(Statement(said, "note", quiet=True))
    return found


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """The table's own curve to draw on, or empty axes to sketch it, and why it thinks so."""
    drawn, measure, words = curve_of(place), place.measure, place.words
    if drawn is None:
        hint = words("Sketch it: up, level, down?")
    elif measure is not None and adopted(measure):
        hint = words("Who sees it otherwise, and what do you know?")
    else:
        hint = words("Draw the line on: nobody does anything new.")
    heading = words("Where is it heading, and why?")
    measure = place.measure
    sketch = WriteIn(measure.name.strip() if measure else "", 6, share=0.4, sketch=True)
    return (drawn or sketch, WriteIn(heading, 2, hint, share=0.6))


def summary(place: Place) -> str:
    """``Leeds 4.9 in 2025 · Not OK``."""
    measure, words = place.measure, place.words
    if measure is None or not measure.series:
        return ""
    own = measure.series[0]
    last = latest(own.readings)
    if last is None:
        return ""
    figure = words(
        "{area} {figure} in {period}",
        area=own.area or place.workshop.place or words("Here"),
        figure=_by_period(own.readings)[last.period],
        period=last.period,
    )
    return " · ".join(part for part in (figure, answer(place.verdict, words)) if part)
