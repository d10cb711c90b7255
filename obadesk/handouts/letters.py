"""The letters that go with the papers: a plain summary, and to each person what is asked of them.

A letter *asks*: who has an action reads the action and its date; a partner who was named and was not there
reads why. Nobody's name, address or vote but the reader's own is in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from obadesk.core.action import Action
from obadesk.core.action_stands import still_to_do
from obadesk.core.aim import aim
from obadesk.core.audience import seen_by
from obadesk.core.contribution import beside_a_curve
from obadesk.core.curve import Curve
from obadesk.core.curve_partners import presence
from obadesk.core.curve_said import said as figures_said
from obadesk.core.day_said import day_said
from obadesk.core.letter import Letter
from obadesk.core.next_time import next_meeting, what_we_will_ask
from obadesk.core.open_actions import counted, sentence
from obadesk.core.partner import Contribution, Partner
from obadesk.core.person import Person
from obadesk.core.place import Place
from obadesk.core.room_answer import answer, hands


def letter_to_all(place: Place, people: Iterable[Person]) -> Letter:
    """One letter that everybody may read: the summary, and the actions nobody has taken yet."""
    words, paper = place.words, _paper(place)
    parts = [words("Dear all,"), *_summary(paper)]
    unowned = [a for curve in paper.workshop.curves for a in _live(place, curve) if not a.lead.strip()]
    if unowned:
        asked = words("Nobody has taken these yet. Could you, or do you know who could?")
        parts.append("\n".join((asked, *(f"- {action.text.strip()}" for action in unowned))))
    parts += _closing(paper)
    to = tuple((person.name, person.email) for person in people)
    return Letter(_subject(paper), "\n\n".join(parts), to)


def letter_to(place: Place, person: Person) -> Letter:
    """The letter to one person: what they said they would do, or why they were named, then the summary."""
    words, paper = place.words, _paper(place)
    name = person.name.strip()
    parts = [words("Dear {name},", name=name) if name else words("Hello,")]
    own = [a for curve in place.workshop.curves for a in _live(place, curve) if a.person == person.id]
    if own:
        parts.append(_your_actions(place, own))
    for partner in place.workshop.partners:
        if partner.contact == person.id:
            parts += _why_you(place, partner)
    parts += [*_summary(paper), *_closing(paper)]
    return Letter(_subject(paper), "\n\n".join(parts), ((person.name, person.email),), person.id)


def _paper(place: Place) -> Place:
    """What readers of the paper may see: ids of persons and contacts are gone from it."""
    return replace(place, workshop=seen_by(place.workshop, "paper"))


def _subject(place: Place) -> str:
    title = place.workshop.title.strip() or place.words("Our workshop")
    return place.words("{title}: what we said and what we will do", title=title)


def _your_actions(place: Place, own: list[Action]) -> str:
    words = place.words
    lines = [words("You said you would:") if len(own) > 1 else words("You said you would do this:")]
    for action in own:
        by = action.due.strip()
        lines.append(
            words("- {what}, by {day}", what=action.text.strip(), day=by)
            if by
            else words(
                "- {what}. By when is still to be agreed: what day suits you?", what=action.text.strip()
            )
        )
        if action.first_step.strip():
            lines.append(words("  First step: {what}", what=action.first_step.strip()))
    lines.append(words("Is that right? Please answer this letter if anything has changed."))
    return "\n".join(lines)


def _why_you(place: Place, partner: Partner) -> list[str]:
    if presence(partner, place.meeting) == "here":
        return []
    words, name = place.words, partner.name.strip()
    brought = [c for c in _contributions(place, partner) if c.text.strip()]
    if not brought:
        return [words("You were not in the room. We named {partner} because we think you could help. "
                      "What could you bring?", partner=name)]  # fmt: skip
    lines = [words("You were not in the room. We named {partner} because you could bring:", partner=name)]
    lines += [f"- {one.text.strip()}" for one in brought]
    lines.append(words("Could you tell us whether that is possible, or what would be?"))
    return ["\n".join(lines)]


def _contributions(place: Place, partner: Partner) -> list[Contribution]:
    return [c for curve in place.workshop.curves for c in curve.contributions if c.partner == partner.id]


def _summary(place: Place) -> list[str]:
    words, meeting = place.words, place.meeting
    day, venue = day_said(meeting.date), meeting.venue.strip()
    when = (
        words("We met on {day}: {venue}.", day=day, venue=venue)
        if venue
        else words("We met on {day}.", day=day)
    )
    parts = [when if day else ""]
    wanted = ""
    for curve in place.workshop.curves:
        at = replace(place, curve_id=curve.id)
        want = _wanted(at)
        parts.append(_curve_said(at, curve, want if want != wanted else ""))
        wanted = want
    return [part for part in parts if part]


def _wanted(place: Place) -> str:
    """The outcome's sentence; for a service its name and what it contributes."""
    words, said = place.words, aim(place)
    if place.service is None:
        return words("What we want: {outcome_text}", outcome_text=said) if said else ""
    named = words("About one service: {name}", name=said) if said else ""
    return "\n".join(part for part in (named, beside_a_curve(place)) if part)


def _curve_said(place: Place, curve: Curve, want: str) -> str:
    """``want``: what the curve is about, said before the first curve of it."""
    words, measure = place.words, place.measure
    lines = [want] if want else []
    if measure and (figures := figures_said(measure, place.workshop.place.strip(), words)):
        lines.append(figures)
    said = ". ".join(part for part in (answer(place.verdict, words), hands(place.verdict, words)) if part)
    if said:
        lines.append(words("Can we live with that? {answer}.", answer=said))
    if actions := _live(place, curve):
        lines.append(words("What we will do ({count}):", count=sentence(counted(tuple(actions)), words)))
        lines += [_line(place, action) for action in actions]
    return "\n".join(lines)


def _line(place: Place, action: Action) -> str:
    words, what = place.words, action.text.strip()
    who, by = action.lead.strip(), action.due.strip()
    if who and by:
        return words("- {what} ({who}, by {day})", what=what, who=who, day=by)
    if who:
        return words("- {what} ({who}, by when is to be agreed)", what=what, who=who)
    if by:
        return words("- {what} (who is to be agreed, by {day})", what=what, day=by)
    return words("- {what} (who and by when are to be agreed)", what=what)


def _live(place: Place, curve: Curve) -> list[Action]:
    return [one for one in still_to_do(curve.actions, place.meeting) if one.text.strip()]


def _closing(place: Place) -> list[str]:
    words, meeting = place.words, place.meeting
    parts: list[str] = []
    if meeting.agreed_by.strip() and not meeting.agreed_on.strip():
        parts.append(words("Draft: not yet agreed by the {body}.", body=_bare(meeting.agreed_by)))
    if meets := next_meeting(place, elsewhere=True):
        parts.append(" ".join(part for part in (meets, what_we_will_ask(place)) if part))
    if place.workshop.illustrative.strip():
        parts.append(place.workshop.illustrative.strip())
    parts.append(words("The papers are attached."))
    return parts


def _bare(body: str) -> str:
    """The body's name without its article, for a sentence that has one."""
    text = body.strip()
    return text[4:] if text.casefold().startswith("the ") else text
