"""Figures as people type and read them: "1,234", "45.2%", "£5" in; no float dust out."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from obadesk.i18n import _

LARGEST = 1e15
"""Beyond this a float no longer holds every whole number, and nobody counts young people in it."""

_MINUS = str.maketrans({"−": "-", "–": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'"})
_LARGE = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_NO_NUMBER = frozenset(
    {"nan", "inf", "infinity", "+inf", "-inf", "+infinity", "-infinity", "#n/a", "#num!", "#div/0!"}
)


def understood(typed: str) -> float | None:
    """The number meant, or ``None`` for nothing, text, NaN, infinity or a number out of all reason.

    Understands thousands with comma or space, a decimal comma (``4,9``), a percent sign, £, $, € and £1.2m.
    ``1,234`` is one thousand two hundred and thirty-four, as in English.
    """
    text = typed.translate(_MINUS).strip()
    times = 1.0
    if found := re.fullmatch(r"(?i)([+-]?[£$€].*\d) ?(k|m|bn|thousand|million|billion)", text):
        text, times = found[1], _LARGE[found[2].casefold()]
    text = re.sub(r"^([+-]?)\s*[£$€]\s*", r"\1", text)
    text = re.sub(r"\s*(?:%|£|€|per ?cent|percent)$", "", text, flags=re.IGNORECASE).strip()
    if re.fullmatch(r"[+-]?\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?", text):
        text = re.sub(r"[ ']", "", text)
    if re.fullmatch(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?", text):
        text = text.replace(",", "")
    elif re.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3}){2,}", text):
        text = text.replace(".", "")
    elif re.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[+-]?\d+,\d+", text):
        text = text.replace(",", ".")
    if not re.fullmatch(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", text):
        return None
    value = float(text) if times == 1 else round(float(text) * times, 6)
    return value if math.isfinite(value) and abs(value) <= LARGEST else None


def refusal(typed: str) -> str:
    """Why ``typed`` is no figure, as one sentence; ``""`` when it is one, or when nothing was typed."""
    text = typed.strip()
    if not text or understood(typed) is not None:
        return ""
    shown_text = text if len(text) <= 30 else text[:29] + "…"
    if text.casefold() in _NO_NUMBER:
        return _(
            "“{typed}” is no figure anybody measured. Leave the field empty where there is none."
        ).format(typed=shown_text)
    if re.fullmatch(r"[+-]?\d[\d,.' ]*(?:[eE][+-]?\d+)?", text):
        return _("“{typed}” is too large or not written as a number. Type it like 4.9 or 1,234.").format(
            typed=shown_text
        )
    return _("“{typed}” is not a number. It stays here, and the line has a gap there.").format(
        typed=shown_text
    )


def shown(value: float, places: int | None = None) -> str:
    """The number as people write it, with thousands commas; ``places``: digits after the point.

    Without ``places`` as many as the number has, float dust taken off (2.2000000000000002 is 2.2).
    """
    if places is None:
        digits = f"{value:.10f}" if abs(value) < 1e5 else f"{value:.4f}"
        places = len(digits.rstrip("0").partition(".")[2])
    text = f"{value:,.{places}f}"
    if text.startswith("-"):
        text = text[1:] if not text.strip("-0.,") else "−" + text[1:]
    return text


def places_of(values: Iterable[float | None]) -> int:
    """How many digits after the point the figures of a series are given with: what most need, at most 3.

    One figure worked out by a spreadsheet (2.6554492267223004) among rounded ones does not count.
    """
    known = [value for value in values if value is not None and math.isfinite(value)]
    for places in range(4):
        exact = sum(math.isclose(value, round(value, places), rel_tol=1e-12, abs_tol=1e-9) for value in known)
        if exact >= len(known) * 0.6:
            return max(places, 1) if places == 0 and exact < len(known) else places
    largest = max((abs(value) for value in known), default=0.0)
    return 0 if largest >= 1000 else 1 if largest >= 1 else 3


def places_said(values: Iterable[float | None]) -> int:
    """How many digits are said and stand at a line's end: one, unless they tell the figures apart."""
    known = [value for value in values if value is not None and math.isfinite(value)]
    full = places_of(known)
    places, apart = min(full, 1), max(known, default=0.0) - min(known, default=0.0)
    while places < full and apart < 10.0 ** (1 - places):
        places += 1
    return places
