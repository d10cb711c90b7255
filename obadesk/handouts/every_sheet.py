"""What every sheet says at its head and foot: place, day and meeting; draft or agreed; whose method it is."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.aim import aim
from obadesk.core.audience import seen_by
from obadesk.core.blocks import Statement
from obadesk.core.curve import Curve
from obadesk.core.curve_names import curve_name
from obadesk.core.day_said import day_said
from obadesk.core.handout import Page, Sheet
from obadesk.core.meeting import Meeting
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words


def on_paper(place: Place) -> Place:
    """The place as readers of the paper may see it."""
    return replace(place, workshop=seen_by(place.workshop, "paper"))


def each_curve(place: Place) -> tuple[Place, ...]:
    """A place for every curve; the place itself when there is none."""
    return tuple(replace(place, curve_id=curve.id) for curve in place.workshop.curves) or (place,)


def titled(place: Place) -> str:
    """The outcome's sentence or the service's name; before either, the measure's lay name; or ``""``."""
    measure = place.measure
    return aim(place) or (measure.name.strip() if measure else "")


def sheet(place: Place, title: str, *, page: Page = "A4", name: str = "", label: str = "") -> Sheet:
    """A sheet with nothing on it yet, with everything that stands on every sheet."""
    workshop = place.workshop
    return Sheet(
        title=title,
        author=workshop.body.strip() or workshop.place.strip(),
        language=workshop.language,
        front=(),
        footer=footer(place),
        page=page,
        name=name,
        label=label,
    )


def footer(place: Place) -> str:
    """Place, date, and which of the group's meetings it was."""
    meeting = place.meeting
    parts = (
        place.workshop.place.strip(),
        day_said(meeting.date).strip(),
        place.words("meeting {number}", number=meeting.number),
    )
    return " · ".join(part for part in parts if part)


def how_many(meeting: Meeting, words: Words) -> str:
    """``24 people from 11 organisations``; never a name."""
    there = sum(bool(one.organisation.strip()) for one in meeting.attendance)
    heads = meeting.heads or sum(one.heads for one in meeting.attendance)
    people = words.count("{number} person", "{number} people", heads) if heads else ""
    organisations = words.count("{number} organisation", "{number} organisations", there) if there else ""
    if people and organisations:
        return words("{people} from {organisations}", people=people, organisations=organisations)
    return people or organisations


def attribution(words: Words) -> str:
    """Whose method it is."""
    return words("Method: Outcomes Based Accountability (Results Based Accountability) by Mark Friedman.")


def draft(place: Place) -> tuple[Statement, ...]:
    """ "Draft: not yet agreed by the board.", as long as a body must agree and has not."""
    body = agreeing(place)
    if not body or place.meeting.agreed_on.strip():
        return ()
    return (Statement(place.words("Draft: not yet agreed by the {body}.", body=body), "body", strong=True),)


def agreed(place: Place) -> str:
    """ "Agreed by the board: 3 May.", once it has."""
    body, day = agreeing(place), place.meeting.agreed_on.strip()
    if not body or not day:
        return ""
    return place.words("Agreed by the {body}: {day}.", body=body, day=day_said(day).rstrip("."))


def made_up(place: Place) -> tuple[Statement, ...]:
    """What of a sample is made up, so that nobody takes its actions for somebody's."""
    said = place.workshop.illustrative.strip()
    return (Statement(said, "note", quiet=True),) if said else ()


def agreeing(place: Place) -> str:
    """The body that must agree, without an article or a full stop of its own."""
    body = " ".join(place.meeting.agreed_by.split()).rstrip(".")
    return body[4:] if body.casefold().startswith("the ") else body


def named(place: Place, curve: Curve) -> str:
    """What a curve is called on paper where several stand together."""
    return curve_name(place.workshop, curve) or titled(replace(place, curve_id=curve.id))
