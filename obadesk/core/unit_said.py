"""What stands behind a number: whether it is a share of a hundred, and how it is said with its number."""

from __future__ import annotations

import re

_OUT_OF_100 = re.compile(
    r"%|\bper ?cent\b|\bpercentage\b|\b(?:in every|every|per|out of|of) (?:100|hundred)\b(?![,. ]?\d)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"([£$€])[,\s]*")


def is_out_of_100(unit: str) -> bool:
    """Whether it is a share: there cannot be less than 0 or more than 100, and changes are in points.

    ``per 100,000`` is a rate, not a share.
    """
    return bool(_OUT_OF_100.search(unit))


def with_unit(number: str, unit: str) -> str:
    """``4.9 in every 100``, ``45%``, ``£350 per head``; the number alone when there is no unit."""
    unit = unit.strip()
    if money := _MONEY.match(unit):
        rest = unit[money.end() :]
        sign = "−" if number.startswith("−") else ""
        return f"{sign}{money[1]}{number.removeprefix('−')}{' ' if rest else ''}{rest}"
    if not unit:
        return number
    return f"{number}{'' if unit.startswith('%') else ' '}{unit}"
