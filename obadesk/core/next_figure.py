"""When a measure's next figure comes, as people type it: a day, a month, or words that stand as typed."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

from obadesk.core.period import understood


def due_month(typed: str) -> str:
    """``2027-05`` for ``2027-05-20``, ``2027-05``, ``May 2027`` or ``20 May 2027``; else nothing."""
    text = typed.strip()
    try:
        return date.fromisoformat(f"{text[:7]}-01").isoformat()[:7]
    except ValueError:
        pass
    span = understood(text)
    if span is None or span.grain not in ("month", "day"):
        return ""
    year = int(span.start + 1e-6)
    if span.grain == "month":
        return f"{year}-{round((span.start - year) * 12) + 1:02d}"
    day = date(year, 1, 1) + timedelta(days=round((span.start - year) * (366 if isleap(year) else 365)))
    return day.isoformat()[:7]
