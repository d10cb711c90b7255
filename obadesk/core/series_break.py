"""Where a series stopped meaning the same: a new way of counting, after which figures are not compared.

A break is an event mark that says so (``2024: new definition``, ``2024: break``), or a reading whose note
does, as publishers mark it.
"""

from __future__ import annotations

import re

from obadesk.core.measure import Measure
from obadesk.core.period import understood
from obadesk.i18n import _

_FIRST = re.compile(r"(?:series )?break\s*(?:$|[:;,.(–—]|-\s)")
"""``break`` alone says it only as the first word: a lunch break is none, nor are break-ins."""

_ANYWHERE = re.compile(
    r"\bbreak in (?:the |this )?(?:series|line|figures|data|curve)\b|\bseries break\b"
    r"|\b(?:new|changed) (?:definition|way of counting|method of counting)\b"
    r"|\bdefinition (?:has |was )?changed?\b|\bchange (?:of|in) (?:the )?definition\b"
    r"|\b(?:counted|measured) (?:differently|in a new way)\b|\bnot comparable\b"
)


def is_break(text: str) -> bool:
    """Whether the words of an event mark or a note say that the series breaks there."""
    said = " ".join(text.split()).casefold()
    by_publisher = _("break in the series").casefold()
    return bool(_FIRST.match(said) or _ANYWHERE.search(said)) or (bool(said) and said == by_publisher)


def breaks(measure: Measure) -> tuple[str, ...]:
    """The periods from which the room's own series is counted in a new way, as typed."""
    own = measure.series[0].readings if measure.series else ()
    marked = [event.period for event in measure.events if is_break(event.text)]
    noted = [reading.period for reading in own if is_break(reading.note)]
    return tuple(dict.fromkeys(period.strip() for period in (*marked, *noted) if period.strip()))


def is_after(period: str, broken_at: str) -> bool:
    """Whether ``period`` is counted in the new way, wholly or in part.

    Periods that cannot be placed in time are after the break only when they are the same.
    """
    this, new = understood(period), understood(broken_at)
    if this is None or new is None:
        return period.strip().casefold() == broken_at.strip().casefold()
    if this.grain == new.grain:
        return this.start >= new.start - 1e-6
    return this.end > new.start + 1e-6
