"""Sparse order keys: text that sorts, with room between any two, so that moving one line rewrites one row."""

from __future__ import annotations

from collections.abc import Iterable

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)
STEP = BASE**2  # the gap left behind the last line of a list
WIDTH = 6  # signs of a key that was appended; keys made by moving may be longer


def is_key(text: str) -> bool:
    """Whether this may stand as an order key; ``""`` may, and sorts first."""
    return not text.endswith("0") and not text.strip(DIGITS)


def between(before: str, after: str) -> str:
    """A key that sorts after ``before`` and before ``after``; ``""`` means no neighbour on that side.

    :raises ValueError: when ``before`` does not sort before ``after``, or one of them is no key.
    """
    if not is_key(before) or not is_key(after):
        raise ValueError(f"{before!r} or {after!r} is not an order key")
    if before and after and before >= after:
        raise ValueError(f"{before!r} does not sort before {after!r}")
    if not after:
        return _appended(before)
    key = ""
    place = 0
    open_end = False
    while True:
        low = DIGITS.index(before[place]) if place < len(before) else 0
        high = BASE if open_end or place >= len(after) else DIGITS.index(after[place])
        if high - low > 1:
            return key + DIGITS[(low + high) // 2]
        key += DIGITS[low]
        open_end = open_end or low < high
        place += 1


def _appended(before: str) -> str:
    number = (int(before[:WIDTH].ljust(WIDTH, "0"), BASE) // STEP + 1) * STEP if before else STEP
    if number >= BASE**WIDTH:
        return before + DIGITS[BASE // 2]
    signs: list[str] = []
    for _place in range(WIDTH):
        number, sign = divmod(number, BASE)
        signs.append(DIGITS[sign])
    return "".join(reversed(signs)).rstrip("0")  # no key ends in 0, or nothing would fit before it


def last_of(keys: Iterable[str]) -> str:
    """The key that sorts last, ``""`` when there is none: ``between(last_of(keys), "")`` appends."""
    return max(keys, default="")
