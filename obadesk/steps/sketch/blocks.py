"""What wall and paper say of a sketch: the line without figures, and that it is none of data."""

from __future__ import annotations

from obadesk.core.blocks import (
    Block,
    Columns,
    Curve,
    Gap,
    Heading,
    PaperBlock,
    Part,
    Slide,
    Statement,
    WriteIn,
)
from obadesk.core.place import Place
from obadesk.core.room_answer import answer, hands, together
from obadesk.core.sketch import QUESTIONS, Sketch, is_begun, open_question
from obadesk.core.sketch_judged import said as judged_said
from obadesk.core.sketch_judged import since
from obadesk.core.sketch_view import parts, picture, sketch_of, stamp
from obadesk.core.slide_parts import CURVE_SHARE, curve_of, footer
from obadesk.core.vocabulary import Words


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Working {baseline}")


def example(words: Words) -> tuple[str, ...]:
    """The four questions."""
    return tuple(questions(words).values())


def questions(words: Words) -> dict[str, str]:
    """Each question as the room is asked it."""
    asked = (
        words("Where are we now?"),
        words("Lately: better or worse?"),
        words("Fast or slow?"),
        words("Where is it heading if nothing changes?"),
    )
    return dict(zip(QUESTIONS, asked, strict=True))


def answers(question: str, words: Words) -> dict[str, str]:
    """The answers one can choose among, by what is kept of them."""
    if question == "now":
        return {"low": words("Low"), "middle": words("Middle"), "high": words("High")}
    if question == "speed":
        return {"fast": words("Fast"), "slow": words("Slow")}
    return {"better": words("Better"), "worse": words("Worse"), "same": words("About the same")}


def drawn(place: Place) -> Curve | None:
    """The sketch of the place's curve with its name; the axes alone while nothing is answered."""
    curve, measure = place.curve, place.measure
    if curve is None:
        return None
    polarity = measure.polarity if measure else ""
    caption = measure.name.strip() if measure else ""
    return Curve(picture(sketch_of(curve), polarity, place.words), caption)


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: the questions one after another beside the growing line. Keep: the line, the room's answer."""
    sketch = sketch_of(place.curve)
    if part == "ask":
        return (_beside(place, "ask", _own(place) or _asked(sketch, place.words)),)
    if part == "keep" and sketch is not None and sketch.ahead:
        return (_beside(place, "keep", _kept(sketch, place)),)
    return ()


def _beside(place: Place, part: Part, said: list[Block]) -> Slide:
    line = drawn(place)
    blocks = (Columns((line,), tuple(said), CURVE_SHARE),) if line else tuple(said)
    return Slide(part, "", blocks, footer(place, name(place.words)), center=True)


def _own(place: Place) -> list[Block]:
    """The step's own words in place of the questions."""
    own = place.step.ask if place.step else ()
    first: list[Block] = [Statement(text, "key", strong=True) for text in own[:1]]
    return [*first, *(Statement(text, "body") for text in own[1:])]


def _asked(sketch: Sketch | None, words: Words) -> list[Block]:
    """What was answered, in quiet, and the next question; at the end whether we can live with it."""
    said: list[Block] = []
    for question in QUESTIONS:
        if sketch is not None and (chosen := getattr(sketch, question)):
            line = words(
                "{question} {answer}",
                question=questions(words)[question],
                answer=answers(question, words)[chosen],
            )
            said.append(Statement(line, "body", quiet=True))
    if said:
        said.append(Gap())
    following = open_question(sketch)
    text = (
        questions(words)[following]
        if following
        else words("Nobody does anything new. Can we live with that?")
    )
    said.append(Statement(text, "key", strong=True))
    if following:
        choices = " · ".join(answers(following, words).values())
        said.append(Statement(choices, "body"))
    return said


def _kept(sketch: Sketch, place: Place) -> list[Block]:
    words, verdict = place.words, place.verdict
    heading = answer(verdict, words)
    said: list[Block] = [Statement(heading or _heading_for(sketch, words), "heading", strong=True)]
    if counted := hands(verdict, words):
        said.append(Statement(together(counted), "body"))
    if verdict is not None and verdict.dissent.strip():
        said += [Gap(), Statement(verdict.dissent.strip(), "body")]
    return said


def _heading_for(sketch: Sketch, words: Words) -> str:
    return {
        "better": words("Better if nothing changes"),
        "worse": words("Worse if nothing changes"),
        "same": words("About the same if nothing changes"),
    }[sketch.ahead or "same"]


def brief(place: Place) -> tuple[Block, ...]:
    """The chart, its stamp in words, what it shows, the figures wanted; behind the data once there are some.

    The room's answer stands once, with the curve: the step that judges the line says it.
    """
    return () if curve_of(place) is not None else _on_paper(place)


def full(place: Place) -> tuple[Block, ...]:
    """The sketch when figures have taken its place on page one."""
    said = _on_paper(place) if curve_of(place) is not None else ()
    if not said:
        return ()
    became = since(place.curve, place.measure)
    if became is not None and (became.went or became.moved):
        said = (*said, Statement(judged_said(place.curve, place.measure, place.words), "body", strong=True))
    return (Heading(place.words("Before there were figures"), 2), *said)


def _on_paper(place: Place) -> tuple[Block, ...]:
    line, words = drawn(place), place.words
    if line is None or not is_begun(sketch_of(place.curve)):
        return ()
    blocks: list[Block] = [line, Statement(words("{stamp}.", stamp=stamp(words)), "body", strong=True)]
    blocks.append(Statement(line.picture.sentence, "body"))
    if wanted := figures_wanted(place):
        blocks.append(Statement(words("Figures wanted: {what}.", what="; ".join(wanted)), "body"))
    return tuple(blocks)


def figures_wanted(place: Place) -> tuple[str, ...]:
    """The lay names of the measures somebody is to find figures for."""
    names = (one.name.strip().rstrip(".") for one in place.workshop.measures
             if one.status == "data development")  # fmt: skip
    return tuple(found for found in names if found)


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """Empty axes to sketch on, and why the table thinks so."""
    words, measure = place.words, place.measure
    axes = WriteIn(measure.name.strip() if measure else "", 6, share=0.4, sketch=True)
    hint = words("Low or high now? Better or worse lately? Fast or slow?")
    return (axes, WriteIn(words("Where is it heading if nothing changes, and why?"), 2, hint, share=0.6))


def summary(place: Place) -> str:
    """``High now, worse lately, fast, worse if nothing changes · Not OK``."""
    found = ", ".join(parts(sketch_of(place.curve), place.words))
    if not found:
        return ""
    said = (found[:1].upper() + found[1:], answer(place.verdict, place.words))
    return " · ".join(part for part in said if part)
