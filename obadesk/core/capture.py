"""The capture line: what was typed, with its signs and table marks, on the way to becoming a line.

A sign counts only when it is typed as the first thing on an empty line and followed by a space; it then
shows as a tag which Backspace turns back into text. Pasted text never holds signs.
"""

from __future__ import annotations

import re

import msgspec

BULLETS = re.compile(r"^\s*(?:[-–—•·*◦▪‣>+]+\s+|\(?\d{1,3}[.)]\s+|\(?[a-zA-Z][.)]\s+|\[[ xX]?\]\s*)+")


class CaptureSign(msgspec.Struct, frozen=True):
    """``sign``: what is typed; ``name``: the word on its tag, a message; ``id``: the kind's own.

    ``instead``: signs that share this word exclude each other, and the last one typed counts.
    """

    sign: str
    name: str
    id: str
    instead: str = ""


class Captured(msgspec.Struct, frozen=True):
    """One line that was taken. ``signs``: ids of its tags; ``tables``: ids of tables; ``at``: ISO local time.

    ``row_id``: id the new line must get (made by the caller, so that the change stays pure).
    ``selected``: id of the line selected in the editor, or nothing (``>`` hangs the new one under it).
    """

    text: str
    row_id: str
    signs: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    at: str = ""
    selected: str = ""


def pasted_lines(text: str) -> tuple[str, ...]:
    """The lines of a pasted list, bullets and numbers stripped; signs are not read."""
    lines = (BULLETS.sub("", line).strip() for line in text.splitlines())
    return tuple(line for line in lines if line)
