"""Reads ``what @lead /date``: one typed line as an action, and back.

A sign counts after a space and before something that is no space: ``a@b.uk``, ``and/or`` and ``10 / 12``
stay text.
"""

from __future__ import annotations

import re

import msgspec

SIGN = re.compile(r"(?:^|(?<=\s))([@/])(?=[^\s@/])")
OPEN = frozenset({"to be agreed", "tba", "tbc", "tbd", "to be confirmed", "?", "??", "-", "–"})


class ActionLine(msgspec.Struct, frozen=True):
    """``lead`` and ``due`` are ``""`` when not said or "to be agreed"; a second ``@`` names the support."""

    what: str
    lead: str = ""
    support: str = ""
    due: str = ""


def understood(line: str) -> ActionLine:
    """The parts of a typed line. Nothing typed is lost: a line with no *what* is all *what*."""
    pieces = SIGN.split(line)
    what = pieces[0].strip()
    if not what:
        return ActionLine(line.strip())
    leads: list[str] = []
    dates: list[str] = []
    for sign, text in zip(pieces[1::2], pieces[2::2], strict=True):
        (leads if sign == "@" else dates).append(agreed(text))
    leads = [lead for lead in leads if lead]
    dates = [date for date in dates if date]
    return ActionLine(what, leads[0] if leads else "", ", ".join(leads[1:]), " /".join(dates))


def agreed(text: str) -> str:
    """A lead or date as typed; ``""`` for the ways to write "to be agreed"."""
    text = text.strip(" \t,;")
    return "" if text.casefold() in OPEN else text
