"""Hebrew and Arabic on paper: reportlab sets letter by letter from the left, so we join and order them.

A plain form of the Unicode rules for both: enough for a line somebody typed, without embedded directions.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TypeVar

Mark = TypeVar("Mark")

_NUMBER = ("EN", "AN")
_BETWEEN_NUMBERS = ("ES", "CS", "ET")


def needed(text: str) -> bool:
    """Whether any letter runs from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def starts_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def ordered_text(text: str) -> str:
    """One line as it is seen from the left."""
    if not needed(text):
        return text
    letters: list[tuple[str, None]] = [(letter, None) for letter in text]
    return "".join(letter for letter, _mark in ordered(letters, from_right=starts_right(text)))


def ordered(line: Sequence[tuple[str, Mark]], *, from_right: bool) -> list[tuple[str, Mark]]:
    """The letters of one line as they are seen from the left; each keeps the mark that goes with it."""
    levels = _levels([letter for letter, _mark in line], int(from_right))
    seen = [
        (_mirrored(letter) if level % 2 else letter, mark)
        for (letter, mark), level in zip(line, levels, strict=True)
    ]
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(seen):
            if levels[start] < level:
                start += 1
                continue
            end = start
            while end < len(seen) and levels[end] >= level:
                end += 1
            seen[start:end] = seen[start:end][::-1]
            levels[start:end] = levels[start:end][::-1]
            start = end
    return seen


def _levels(letters: list[str], base: int) -> list[int]:
    kinds = _directions(letters, "R" if base else "L")
    if base:
        return [1 if kind == "R" else 2 for kind in kinds]
    return [{"L": 0, "R": 1, "N": 2}[kind] for kind in kinds]


def _directions(letters: list[str], base: str) -> list[str]:
    """``L``, ``R`` or ``N`` (a number among letters from the right) for each letter."""
    raw = [unicodedata.bidirectional(letter) for letter in letters]
    kinds: list[str] = []
    strong = base
    for at, kind in enumerate(raw):
        if kind == "NSM" and kinds:
            kinds.append(kinds[-1])
        elif kind in ("R", "AL"):
            strong = "R"
            kinds.append("R")
        elif kind == "L":
            strong = "L"
            kinds.append("L")
        elif kind in _NUMBER:
            kinds.append("N" if strong == "R" else "L")
        elif kind in _BETWEEN_NUMBERS and kinds and kinds[-1] == "N" and _number_at(raw, at):
            kinds.append("N")
        else:
            kinds.append("O")
    return _with_neutrals(kinds, base)


def _number_at(raw: list[str], at: int) -> bool:
    """Whether the sign belongs to a number: one follows, or it is a unit such as % after one."""
    return (at + 1 < len(raw) and raw[at + 1] in _NUMBER) or raw[at] == "ET"


def _with_neutrals(kinds: list[str], base: str) -> list[str]:
    found = list(kinds)
    at = 0
    while at < len(found):
        if found[at] != "O":
            at += 1
            continue
        end = at
        while end < len(found) and found[end] == "O":
            end += 1
        before = found[at - 1] if at else base
        after = found[end] if end < len(found) else base
        sides = {"R" if side == "N" else side for side in (before, after)}
        found[at:end] = [sides.pop() if len(sides) == 1 else base] * (end - at)
        at = end
    return found


def joined(text: str) -> str:
    """Arabic letters in the form they take beside each other, from the forms Unicode lists."""
    if not any("\u0600" <= letter <= "\u06ff" for letter in text):
        return text
    forms = _forms()
    letters = _with_ligatures(text)
    found: list[str] = []
    for at, letter in enumerate(letters):
        mine = forms.get(letter)
        if mine is None:
            found.append(letter)
            continue
        before, after = _beside(letters, at, -1), _beside(letters, at, 1)
        from_before = before is not None and "initial" in forms.get(before, {}) and "final" in mine
        to_after = after is not None and "final" in forms.get(after, {}) and "initial" in mine
        form = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get(
            (from_before, to_after), "isolated"
        )
        found.append(mine.get(form) or mine.get("isolated") or letter)
    return "".join(found)


def _beside(letters: list[str], at: int, step: int) -> str | None:
    """The next letter on one side, marks above and below passed over."""
    at += step
    while 0 <= at < len(letters) and unicodedata.combining(letters[at][0]):
        at += step
    return letters[at] if 0 <= at < len(letters) else None


def _with_ligatures(text: str) -> list[str]:
    """Letters one by one, lam and alef together where they make one sign."""
    forms = _forms()
    found: list[str] = []
    for letter in text:
        if found and found[-1] + letter in forms and len(found[-1]) == 1:
            found[-1] += letter
        else:
            found.append(letter)
    return found


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Letter, or lam and alef, to its forms."""
    found: dict[str, dict[str, str]] = {}
    for code in _codes():
        kind, *parts = unicodedata.decomposition(chr(code)).split()
        base = "".join(chr(int(part, 16)) for part in parts)
        if kind.strip("<>") in ("isolated", "final", "initial", "medial") and _plain_or_lam_alef(base):
            found.setdefault(base, {})[kind.strip("<>")] = chr(code)
    return found


def _codes() -> Iterable[int]:
    return (
        code
        for code in (*range(0xFB50, 0xFBB2), *range(0xFE80, 0xFEFD))
        if unicodedata.decomposition(chr(code))
    )


def _plain_or_lam_alef(base: str) -> bool:
    return len(base) == 1 or (len(base) == 2 and base[0] == "\u0644")


def _mirrored(letter: str) -> str:
    return _MIRROR.get(letter, letter)


_MIRROR = {one: other for pair in ("()", "[]", "{}", "<>", "«»", "‹›") for one, other in (pair, pair[::-1])}
