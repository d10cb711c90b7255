"""The agenda of a workshop as a format for others: what was planned, and nothing of what was said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from obadesk.core.agenda import PlannedCard, PlannedPhrase, PlannedStep, WorkshopFormat
from obadesk.core.meeting import Card, Step
from obadesk.core.workshop import Workshop


def kept_agenda(
    workshop: Workshop, name: str, description: str, *, taken: Collection[str], kinds: Collection[str]
) -> WorkshopFormat:
    """The latest meeting's agenda as a format of this name, with an id that is not ``taken``.

    Headings, minutes, questions, prompts, cards and phrases to sort are kept; lines, notes, names and times
    of day are not.
    ``kinds``: ids of the step kinds this program knows; steps of others cannot be planned and are left out.
    """
    return WorkshopFormat(
        id=free_id(name, taken),
        name=name,
        description=description,
        steps=tuple(planned(step) for step in workshop.meeting.steps if step.kind in kinds),
        own=True,
        for_meeting="review" if len(workshop.meetings) > 1 else "first",
        about="performance" if _is_about_a_service(workshop) else "population",
    )


def _is_about_a_service(workshop: Workshop) -> bool:
    measures = [workshop.measure(curve.measure) for curve in workshop.curves]
    return bool(measures) and all(one is not None and workshop.service(one.of) for one in measures)


def planned(step: Step) -> PlannedStep:
    """A step as a format plans it."""
    return PlannedStep(
        kind=step.kind,
        heading=step.heading,
        minutes=step.minutes,
        prepared=step.prepared and not step.minutes,
        not_timed=not step.minutes and not step.prepared,
        ask=step.ask,
        bring_back=step.bring_back,
        prompts=step.prompts,
        cards=tuple(_planned_card(card) for card in step.cards),
        phrases=tuple(
            PlannedPhrase(text=one.text, expected=one.expected, reason=one.reason) for one in step.phrases
        ),
    )


def free_id(name: str, taken: Collection[str]) -> str:
    """A name for the format's folder, made of plain letters and digits: ``half-a-day``, ``half-a-day-2``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:48].strip("-") or "format"
    slug = f"own-{slug}" if re.fullmatch(r"con|prn|aux|nul|(com|lpt)\d", slug) else slug
    found, number = slug, 2
    while found in taken:
        found, number = f"{slug}-{number}", number + 1
    return found


def _planned_card(card: Card) -> PlannedCard:
    return PlannedCard(
        role=card.role, heading=card.heading, text=card.text, figures=card.figures, shown=card.shown
    )
