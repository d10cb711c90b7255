"""How a captured line becomes an event mark on the curve: ``2020: schools closed``."""

from __future__ import annotations

import re

from obadesk.core import rows
from obadesk.core.capture import Captured, CaptureSign
from obadesk.core.edit import Edit
from obadesk.core.measure import EventMark
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

SIGNS: tuple[CaptureSign, ...] = ()

DATED = re.compile(r"^(?P<period>[^:]{0,20}\d{4}[^:]{0,12}?)\s*:\s+(?P<text>\S.*)$")
LED = re.compile(
    r"^(?P<period>(?:1[89]|2[01])\d{2}(?:[/–-]\d{2,4})?(?:\s+[QqHh][1-4])?)\s+[–-]?\s*(?P<text>\S.*)$"
)


def hint(words: Words) -> str:
    """What stands in grey in the empty capture line."""
    return words("What happened, and when: 2020: schools closed")


def captured(place: Place, said: Captured) -> Edit | None:
    """The edit; ``None`` for an empty line or where there is no measure."""
    measure, text = place.measure, said.text.strip()
    if measure is None or not text:
        return None
    period, what = dated(text)
    mark = EventMark(id=said.row_id, period=period, text=what)
    return Edit(message("Mark an event"), lambda workshop: rows.append(workshop, measure.id, "events", mark))


def dated(text: str) -> tuple[str, str]:
    """Period and text; a line without a period keeps all its words, and is not drawn until it has one."""
    found = DATED.match(text) or LED.match(text)
    return (found["period"].strip(), found["text"].strip()) if found else ("", text)
