"""How a captured line becomes a table's sentence, or, once the outcome is worded, a line of experience."""

from __future__ import annotations

import re
from typing import cast

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.outcome import Candidate, Experience, Sense
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = (CaptureSign("*", "keep", "keep"),)

FIRST_WORD = re.compile(
    r"^(?:we(?:\s+would|[’']d)\s+)?(see|hear|feel)(?:\s*[:,]\s*|\s+)(?=\S)", re.IGNORECASE
)


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("A table’s sentence, or what we would see: … hear: … feel: …   * keep")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; ``None`` for an empty line or where there is no outcome to write to."""
    outcome, text = place.outcome, said.text.strip()
    if outcome is None or not text:
        return None
    if not outcome.text.strip():
        line = Candidate(
            id=said.row_id, text=text, tables=said.tables, said_at=said.at, kept="keep" in said.signs
        )
        return Edit(
            message("Add a sentence"),
            lambda workshop: rows.append(workshop, outcome.id, "candidates", line),
        )
    sense, rest = sensed(text)
    felt = Experience(id=said.row_id, text=rest, sense=sense, tables=said.tables, said_at=said.at)
    return Edit(
        message("Add a line of experience"),
        lambda workshop: rows.append(workshop, outcome.id, "experience", felt),
    )


def sensed(text: str) -> tuple[Sense, str]:
    """``hear: my sister starts`` → ``("hear", "my sister starts")``; no such word: all of it is the line."""
    found = FIRST_WORD.match(text)
    if not found:
        return "", text
    return cast(Sense, found[1].casefold()), text[found.end() :]
