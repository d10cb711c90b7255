"""What a careful facilitator would still mend about a sketch, and what to say. Warnings, never a bar."""

from __future__ import annotations

from obadesk.core.check import Check
from obadesk.core.place import Place
from obadesk.core.sketch import is_begun, open_question
from obadesk.core.sketch_judged import said as judged_said
from obadesk.core.sketch_judged import since
from obadesk.core.sketch_view import said, sketch_of
from obadesk.steps.sketch.blocks import figures_wanted, questions


def checks(place: Place) -> tuple[Check, ...]:
    """Which way is good, a question left open while the room went on, nobody to find figures."""
    curve, measure, words = place.curve, place.measure, place.words
    sketch = sketch_of(curve)
    if curve is None or sketch is None or not is_begun(sketch):
        return ()
    found: list[Check] = []
    if not (measure and measure.polarity) and {"better", "worse"} & {sketch.lately, sketch.ahead}:
        found.append(Check(
            "no polarity",
            words("Nobody has said whether up is good or down is good; better is drawn upwards."),
            words("If this line goes up, is that good news?"), sketch.id,
        ))  # fmt: skip
    following = open_question(sketch)
    if following and (curve.forces or curve.ideas or curve.actions):
        question = questions(words)[following]
        found.append(Check(
            "question open", words("The sketch stops at “{question}”", question=question), question, sketch.id
        ))  # fmt: skip
    if not following and not figures_wanted(place):
        found.append(Check(
            "no figures wanted", words("Nobody is to find figures yet: this {baseline} rests on a sketch."),
            words("Who could get us figures for this, and by when?"), curve.id,
        ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """The question to ask now; when all are answered, what the line shows and whether we can live with it."""
    words, sketch = place.words, sketch_of(place.curve)
    if following := open_question(sketch):
        return questions(words)[following]
    became = since(place.curve, place.measure)
    if became is not None and (became.went or became.moved):
        return judged_said(place.curve, place.measure, words)
    if place.verdict is not None and place.verdict.answer:
        return said(sketch, words)
    question = words("Look right of now. Nobody does anything new. Can we live with that?")
    return f"{said(sketch, words)} {question}"
