"""What one row of a list shows: plain values made by a step's editor, painted by the delegate."""

from __future__ import annotations

from typing import Literal

import msgspec

from obadesk.core.blocks import Mark

RowMark = Literal["", "helping", "hindering", "find out"]


class Chip(msgspec.Struct, frozen=True):
    """An understood part of a line, such as who leads. ``open``: to be agreed, in the same ordinary ink.

    ``spoken``: what a screen reader says in place of the text, where a letter alone says too little.
    """

    text: str
    open: bool = False
    spoken: str = ""


class SaidLine(msgspec.Struct, frozen=True):
    """One line. ``detail`` and ``tail``: quiet words at its right end (how we know; which tables said it).

    ``depth``: how deep it is indented under the line before. ``kept``: semibold with a drawn star.
    ``spoken``: what a screen reader says besides number and text. ``signs``: marks drawn after the text,
    each before its word: a spark and "off the wall". ``lead``: how many letters, from the beginning, are
    semibold: the name before the colon.
    """

    id: str
    text: str
    number: int = 0
    depth: int = 0
    mark: RowMark = ""
    detail: str = ""
    tail: str = ""
    kept: bool = False
    quiet: bool = False
    chips: tuple[Chip, ...] = ()
    spoken: str = ""
    signs: tuple[Mark, ...] = ()
    lead: int = 0
