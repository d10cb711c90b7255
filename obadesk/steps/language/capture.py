"""How a captured line becomes a phrase to sort.

The signs are such as no phrase begins with: ``%`` and ``#`` stand at the head of many a measure.
"""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.phrase import SORTS, Phrase, Sort
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = (
    CaptureSign("=", "everybody’s lives", "outcome", instead="sort"),
    CaptureSign("/", "a number for everybody", "indicator", instead="sort"),
    CaptureSign("!", "one service", "performance_measure", instead="sort"),
)


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("A phrase to sort   = everybody’s lives  / a number for everybody  ! one service")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; without a sign the phrase waits to be sorted."""
    text, step_id = said.text.strip(), place.step_id
    if not text:
        return None
    expected: Sort = ""
    for sort in SORTS:
        if sort in said.signs:
            expected = sort
    line = Phrase(id=said.row_id, text=text, tables=said.tables, said_at=said.at, expected=expected)
    return Edit(message("Add a phrase"), lambda workshop: rows.append(workshop, step_id, "phrases", line))
