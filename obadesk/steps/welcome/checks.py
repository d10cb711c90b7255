"""What a careful facilitator would still mend about the welcome, once something of it is there."""

from __future__ import annotations

from obadesk.core.check import Check
from obadesk.core.place import Place
from obadesk.steps.welcome.cards import card_of, purpose_of
from obadesk.steps.welcome.people import added_up, heads_of, organisations_of

AT_A_TABLE = 8
"""More people than this at one table do not hear each other."""


def checks(place: Place) -> tuple[Check, ...]:
    """Counts that do not agree, tables too full, no purpose, no clock times."""
    meeting, words, step = place.meeting, place.words, place.step
    heads, added = heads_of(meeting), added_up(meeting)
    purpose = purpose_of(card_of(step, "purpose"))[0]
    about = step.id if step else ""
    found: list[Check] = []
    tables = len(place.workshop.tables)
    if tables and heads > AT_A_TABLE * tables:
        found.append(Check(
            "tables too full",
            words("{heads} people at {tables} tables are {each} at a table.", heads=heads, tables=tables,
                  each=-(-heads // tables)),
            words("Could some of you start one more table? At six to eight everybody is heard."), about,
        ))  # fmt: skip
    if meeting.heads and organisations_of(meeting) and added and added != meeting.heads:
        found.append(Check(
            "heads differ",
            words("{heads} people are counted; the organisations add up to {added}.", heads=meeting.heads,
                  added=added),
            words("Who is here whom we have not written down?"), about,
        ))  # fmt: skip
    if not (heads or purpose):
        return tuple(found)
    if not purpose:
        found.append(Check(
            "no purpose", words("The purpose is not written yet; its card is left out."),
            words("By the end of today, what will we have?"), about,
        ))  # fmt: skip
    if not meeting.starts.strip() and card_of(step, "programme").shown:
        found.append(Check(
            "no start", words("The meeting has no start, so the programme shows no clock times."),
            words("We finish on time; I will say when each part ends."), about,
        ))  # fmt: skip
    return tuple(found)


def say(place: Place) -> str:
    """While people come in; then why they are here."""
    words = place.words
    if not heads_of(place.meeting):
        return words(
            "Welcome. Tell me where you come from, not who you are: how many from each organisation?"
        )
    purpose = purpose_of(card_of(place.step, "purpose"))[0]
    return purpose or words("This is why we are here, and this is when you will be free again.")
