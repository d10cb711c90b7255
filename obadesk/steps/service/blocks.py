"""What wall and paper say of one service and the people it serves."""

from __future__ import annotations

from obadesk.core.blocks import Block, Heading, Item, Lines, PaperBlock, Part, Slide, Statement, WriteIn
from obadesk.core.contribution import beside_a_curve, sentence, whom
from obadesk.core.place import Place
from obadesk.core.service import Service
from obadesk.core.service_edits import groups, service_at
from obadesk.core.slide_parts import ask_slide, footer
from obadesk.core.vocabulary import Words

KIND = "service"


def name(words: Words) -> str:
    """What the agenda calls it."""
    return words("One service")


def example(words: Words) -> tuple[str, ...]:
    """Groups a service may serve."""
    return (
        words("Families with a child under five"),
        words("Young people who left school this summer"),
        words("People who live within ten minutes’ walk"),
    )


def slides(place: Place, part: Part) -> tuple[Slide, ...]:
    """Ask: whom do we serve? Hear: the groups. Keep: the service and whom it serves, in one sentence."""
    service, words = service_at(place), place.words
    if part == "ask":
        texts = (
            words("Whom do we serve?"),
            words("All who are better off when we do it well, and those who work with us."),
            words("More than one group is allowed."),
        )
        return (ask_slide(place, name(words), texts, words("one group a line."), curve=False),)
    if service is None or not groups(service):
        return ()
    if part == "hear":
        items = tuple(Item(group, row=service.id) for group in groups(service))
        blocks: tuple[Block, ...] = (Lines(items, "list", service.id),)
        return (Slide("hear", words("Whom do we serve?"), blocks, footer(place, name(words))),)
    return (Slide("keep", "", _kept(service, words), footer(place, name(words)), center=True),)


def _kept(service: Service, words: Words) -> tuple[Block, ...]:
    served = Statement(words("We serve {whom}.", whom=whom(service, words)), "key")
    title = service.name.strip()
    return (Statement(title, "heading", strong=True), served) if title else (served,)


def boxes(place: Place) -> tuple[PaperBlock, ...]:
    """Whom the service serves, one group a line."""
    return (WriteIn(place.words("Whom do we serve?"), 4, place.words("One group a line.")),)


def brief(place: Place) -> tuple[Block, ...]:
    """Under the service's name: what it does, who answers for it, and what it contributes.

    Never a word of it on a page about everybody; never a curve about it without the sentence beside those.
    """
    service, words = place.service, place.words
    if service is None:
        return ()
    blocks: list[Block] = [Heading(service.name.strip(), 1)] if service.name.strip() else []
    if said := sentences(service, words):
        blocks.append(Statement(said, "body"))
    if sentence(service, place.workshop, words) or _beside_everybody(place):
        blocks.append(Statement(beside_a_curve(place), "body"))
    elif served := whom(service, words):
        blocks.append(Statement(words("We serve {whom}.", whom=served), "body"))
    return tuple(blocks)


def _beside_everybody(place: Place) -> bool:
    """Whether a curve of the workshop is about everybody."""
    measures = (place.workshop.measure(curve.measure) for curve in place.workshop.curves)
    return any(one is not None and place.workshop.outcome(one.of) is not None for one in measures)


def sentences(service: Service, words: Words) -> str:
    """``It keeps the harbor clean. Run by the city.``; what nobody has said is left out."""
    does, run_by = service.does.strip(), service.run_by.strip()
    said = [does if does.endswith((".", "!", "?")) else f"{does}."] if does else []
    said += [words("Run by {who}.", who=run_by.rstrip("."))] if run_by else []
    return " ".join(said)


def full(_place: Place) -> tuple[Block, ...]:
    """Nothing: page one says it all."""
    return ()


def summary(place: Place) -> str:
    """The service's name, and how many groups it serves."""
    service, words = service_at(place), place.words
    if service is None:
        return ""
    count = len(groups(service))
    served = words.count("{number} group", "{number} groups", count) if count else ""
    return " · ".join(part for part in (service.name.strip(), served) if part)
