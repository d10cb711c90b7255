"""Whether figures of a file and the measure they are for are counted in the same way."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d[\d ,]*")


def may_differ(guess: str, unit: str) -> bool:
    """Whether somebody should look: the file says ``per 1,000`` and the measure ``in every 100``.

    ``guess``: the unit found in the file, ``unit``: what the measure says; nothing said is no difference.
    """
    of_file, of_measure = _per(guess), _per(unit)
    return bool(of_file and of_measure) and of_file != of_measure


def _per(unit: str) -> str:
    text = unit.casefold()
    if "%" in text or "percent" in text or "per cent" in text:
        return "100"
    if "£" in text or "pound" in text:
        return "£"
    found = _NUMBER.search(text)
    return re.sub(r"\D", "", found[0]) if found else "number" if "number" in text else ""
