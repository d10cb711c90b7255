"""The judgement in words: whole sentences with their figures, never one word with an arrow."""

from __future__ import annotations

from obadesk.core.day_said import month_name
from obadesk.core.figures import shown
from obadesk.core.judged import Beside, Judgement
from obadesk.core.unit_said import is_out_of_100
from obadesk.core.vocabulary import Words


def said(judgement: Judgement, place: str, words: Words) -> str:
    """All there is to say: the verdict, its figures, the areas beside it, and what it does not know.

    ``place`` names the room's own area when its series does not.
    """
    return " ".join(
        part for part in (verdict_said(judgement, words), *grounds_said(judgement, place, words)) if part
    )


def verdict_said(judgement: Judgement, words: Words) -> str:
    """The one sentence that stands large on the wall."""
    terms = _terms(judgement)
    match judgement.verdict:
        case "better":
            return words("Better than we expected: {value}, we expected about {expected}.", **terms)
        case "worse":
            return words("Worse than we expected: {value}, we expected {expected}.", **terms)
        case "as expected":
            return words("As we expected.")
        case "turned":
            return words("The line has turned.")
        case "slowing":
            if judgement.way == "falling":
                return words("Still falling, but more slowly than we expected. That counts.")
            return words("Still rising, but more slowly than we expected. That counts.")
        case "too early":
            return _too_early(judgement, words)
        case "cannot tell":
            return _cannot_tell(judgement, words)


def grounds_said(judgement: Judgement, place: str, words: Words) -> tuple[str, ...]:
    """The quieter sentences under it: figures not said yet, the areas beside, and reservations."""
    terms = _terms(judgement)
    later = judgement.not_forecast
    found: list[str] = []
    if judgement.reason == "no polarity":
        found.append(words("Nobody has said which way is good."))
    elif judgement.reason == "range":
        found.append(words("Whether that is good depends on the range that is meant."))
    elif judgement.expected is not None and (
        judgement.verdict in ("as expected", "slowing", "turned")
        or judgement.reason in ("noise", "short history")
    ):
        found.append(words("It is {value} in {period}; we expected about {expected}.", **terms))
    if judgement.start is not None:
        found += [_beside(one, judgement, place, words) for one in judgement.beside]
    if judgement.provisional:
        found.append(words("The figure is provisional, so this may still change."))
    if judgement.broken_at and judgement.reason != "break":
        found.append(
            words("From {broken} it is counted in a new way; later figures are not compared.", **terms)
        )
    if judgement.unread and judgement.reason != "unreadable":
        found.append(words("The figure for {periods} cannot be read.", **terms))
    if len(later) > 3:
        found.append(words("Nothing was forecast for {first} to {last}.", first=later[0], last=later[-1]))
    elif later:
        found.append(words("Nothing was forecast for {periods}.", periods=", ".join(later)))
    return tuple(found)


def _cannot_tell(judgement: Judgement, words: Words) -> str:
    terms = _terms(judgement)
    if judgement.reason in ("no polarity", "range"):
        if judgement.difference == "above":
            return words("Higher than we expected: {value}, we expected about {expected}.", **terms)
        return words("Lower than we expected: {value}, we expected about {expected}.", **terms)
    match judgement.reason:
        case "no forecast":
            return words("We cannot tell: no forecast was agreed.")
        case "short history":
            return words(
                "We cannot tell: the history is too short to know how much this number moves by itself."
            )
        case "break":
            return words(
                "We cannot tell: from {broken} it is counted in a new way,"
                " and {value} cannot be compared with what we expected.",
                **terms,
            )
        case "unreadable":
            return words("We cannot tell: the figure for {periods} cannot be read.", **terms)
        case "two figures":
            return words("We cannot tell: there are two different figures for {period}.", **terms)
        case _:
            return words(
                "We cannot tell: the difference is no more than this number moves by itself.", **terms
            )


def _too_early(judgement: Judgement, words: Words) -> str:
    if judgement.due:
        month, passed = _month(judgement)
        if passed:
            return words("Too early: the next figure was to come in {month}.", month=month)
        return words("Too early: the next figure comes in {month}.", month=month)
    if judgement.overdue:
        return words("Too early: there is no figure for {period} yet.", period=judgement.next_period)
    return words("Too early: the next figure is the one for {period}.", period=judgement.next_period)


def _month(judgement: Judgement) -> tuple[str, bool]:
    """The month the next figure comes in, with its year unless it is within the year; whether it is over."""
    year, month = (int(part) for part in judgement.due.split("-"))
    name = month_name(month)
    if len(judgement.today) < 7 or not judgement.today[:4].isdecimal():
        return f"{name} {year}", False
    ahead = (year - int(judgement.today[:4])) * 12 + month - int(judgement.today[5:7])
    return (name if abs(ahead) < 11 else f"{name} {year}"), ahead < 0


def _beside(other: Beside, judgement: Judgement, place: str, words: Words) -> str:
    """What the other area did in the same time, with its figures beside ours."""
    if other.value is None or other.start is None:
        missing = judgement.period if other.value is None else judgement.start_period
        return words(
            "{area} cannot be compared: it has no figure for {period}.", area=other.area, period=missing
        )
    places = judgement.places
    theirs = _change(other.start, other.value, places)
    ours = _change(judgement.start or 0.0, judgement.value or 0.0, places)
    terms: dict[str, object] = {
        "area": other.area,
        "own": judgement.area or place.strip() or words("this place"),
        "change": shown(abs(theirs), places),
        "own_change": shown(abs(ours), places),
    }
    sentence = _compared(theirs, ours, is_out_of_100(judgement.unit), terms, words)
    if other.provisional:
        sentence += " " + words("The figure for {area} is provisional.", area=other.area)
    return sentence


def _compared(theirs: float, ours: float, points: bool, terms: dict[str, object], words: Words) -> str:
    if theirs == 0 and ours == 0:
        return words("{area} stayed as it was as well.", **terms)
    if theirs == 0:
        return (
            words("{area} stayed as it was; {own} rose {own_change}.", **terms)
            if ours > 0
            else words("{area} stayed as it was; {own} fell {own_change}.", **terms)
        )
    if points:
        terms["change"] = (
            words("{change} point", **terms) if terms["change"] in ("1", "1.0")
            else words("{change} points", **terms)
        )  # fmt: skip
    if theirs > 0:
        if ours > 0:
            return words("{area} rose as well: {change}, {own} {own_change}.", **terms)
        if ours < 0:
            return words("{area} rose meanwhile: {change}; {own} fell {own_change}.", **terms)
        return words("{area} rose meanwhile: {change}; {own} stayed as it was.", **terms)
    if ours < 0:
        return words("{area} fell as well: {change}, {own} {own_change}.", **terms)
    if ours > 0:
        return words("{area} fell meanwhile: {change}; {own} rose {own_change}.", **terms)
    return words("{area} fell meanwhile: {change}; {own} stayed as it was.", **terms)


def _change(before: float, now: float, places: int) -> float:
    """The change between the figures as they are said, so that anybody can check it in the head."""
    return round(round(now, places) - round(before, places), places)


def _terms(judgement: Judgement) -> dict[str, object]:
    places = judgement.places
    return {
        "value": "" if judgement.value is None else shown(judgement.value, places),
        "expected": "" if judgement.expected is None else shown(judgement.expected, places),
        "period": judgement.period,
        "broken": judgement.broken_at,
        "periods": ", ".join(judgement.unread),
    }
