"""What wall and paper say: the four ideas with the group's words, and a phrase a slide to sort."""

from __future__ import annotations

from obadesk.core import our_words
from obadesk.core.blocks import Block, Gap, Heading, Part, Slide, Statement
from obadesk.core.meeting import Step
from obadesk.core.phrase import Phrase
from obadesk.core.place import Place
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.vocabulary import Words
from obadesk.steps.language import sorts

KIND = "language"


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("Our words")


def example(words: Words) -> tuple[str, ...]:
    """Phrases to sort."""
    return tuple(one.text for one in sorts.usual(words)[:3])


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: our words today, then a phrase a slide. Keep: hands, where the phrase belongs, and why."""
    step = place.step
    phrases = tuple(one for one in step.phrases if one.text.strip()) if step else ()
    if part == "ask":
        return (*_own_question(place, step), _words_today(place), *(_asked(place, one) for one in phrases))
    if part == "keep":
        return tuple(_sorted(place, one) for one in phrases if _answered(one))
    return ()


def spotlight(place: Place, row_id: str) -> Slide | None:
    """A phrase alone: asked until hands are counted, then answered."""
    step = place.step
    phrase = next((one for one in step.phrases if one.id == row_id), None) if step else None
    if phrase is None or not phrase.text.strip():
        return None
    return _sorted(place, phrase) if any(phrase.hands) else _asked(place, phrase)


def _own_question(place: Place, step: Step | None) -> tuple[Slide, ...]:
    """What the format asks before the words are shown."""
    if step is None or not (step.ask or step.bring_back):
        return ()
    return (ask_slide(place, name(place.words), (), "", curve=False),)


def _words_today(place: Place) -> Slide:
    words = place.words
    return Slide("ask", words("Our words today"), (our_words.table(words),), footer(place, name(words)))


def _asked(place: Place, phrase: Phrase) -> Slide:
    words = place.words
    said = (
        Statement(phrase.text.strip(), "heading", strong=True),
        Gap("heading"),
        Statement(sorts.question(words), "body"),
    )
    return Slide("ask", "", said, footer(place, name(words)), center=True)


def _answered(phrase: Phrase) -> bool:
    return bool(phrase.expected or phrase.reason.strip() or any(phrase.hands))


def _sorted(place: Place, phrase: Phrase) -> Slide:
    """Hands stand without a word on who was right: the reason says where the phrase belongs."""
    words = place.words
    said: list[Block] = [Statement(phrase.text.strip(), "heading", strong=True)]
    if counted := sorts.hands(phrase):
        order = words("hands: everybody’s lives · a number for everybody · one service")
        said += [Gap(), Statement(counted, "heading"), Statement(order, "body", quiet=True)]
    if where := sorts.belongs(phrase, words):
        said += [Gap("heading"), Statement(where, "key")]
    if phrase.expected:
        said.append(Statement(sorts.we_call_it(phrase.expected, words), "body", quiet=True))
    return Slide("keep", "", tuple(said), footer(place, name(words)), center=True)


def brief(_place: Place) -> tuple[Block, ...]:
    """Nothing: page one uses the words and does not explain them."""
    return ()


def full(place: Place) -> tuple[Block, ...]:
    """The agreed words, in two columns, once the group gave one of its own or has sorted phrases."""
    steps = tuple(step for step in place.meeting.steps if step.kind == KIND)
    words = place.words
    if not steps or not (our_words.has_own(words) or any(step.phrases for step in steps)):
        return ()
    return Heading(words("Our words")), our_words.table(words)


def summary(place: Place) -> str:
    """``7 phrases, 3 sorted by the room``."""
    step, words = place.step, place.words
    if step is None or not step.phrases:
        return ""
    parts = [words.count("{number} phrase", "{number} phrases", len(step.phrases))]
    if counted := sum(any(one.hands) for one in step.phrases):
        parts.append(words("{number} sorted by the room", number=counted))
    return ", ".join(parts)
