"""Headings to hang on the room's wall: one landscape page each, in the agenda's words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from obadesk.core.blocks import Poster, WriteIn
from obadesk.core.capture import CaptureSign
from obadesk.core.handout import Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.handouts.every_sheet import on_paper, sheet


class WallHeadings:
    """One document, a page a heading."""

    id = "wall-headings"
    when: When = "before"
    private = False

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("Wall headings")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:
        """A page for every box the tables write in, and one for what is parked."""
        paper = on_paper(place)
        known = {kind.id: kind for kind in kinds}
        steps = [
            (replace(paper, step_id=step.id), known[step.kind])
            for step in paper.meeting.steps
            if step.kind in known and not step.prepared
        ]
        posters: dict[str, Poster] = {}
        for at, kind in steps:
            for poster in _posters(at, kind):
                posters.setdefault(poster.text.casefold(), poster)
        if not posters:
            return ()
        words = paper.words
        parked = Poster(words("Parked"), words("Good, and for another time."))
        posters.setdefault(parked.text.casefold(), parked)
        made = sheet(paper, paper.workshop.title.strip() or self.name(words), page="A4 landscape")
        return (replace(made, front=tuple(posters.values())),)


def _posters(place: Place, kind: StepKind) -> tuple[Poster, ...]:
    """One for every box; a step with a single box is named, with the box's question below."""
    found = [block for block in kind.boxes(place) if isinstance(block, WriteIn) and block.heading.strip()]
    boxes = [box for box in found if box.share > 0] or found
    if len(boxes) == 1:
        heading = place.step.heading.strip() if place.step else ""
        question = boxes[0].heading.strip()
        named = [Poster(heading or kind.name(place.words), question, mark=boxes[0].mark)]
    else:
        named = [Poster(box.heading.strip(), mark=box.mark) for box in boxes]
    if boxes:
        named += [Poster(_capital(place.words(sign.name)), mark="off the wall") for sign in _walls(kind)]
    return tuple(named)


def _walls(kind: StepKind) -> list[CaptureSign]:
    """Ideas nobody would dare put in a report have a place of their own on the wall."""
    return [sign for sign in kind.signs if sign.id == "off the wall"]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
