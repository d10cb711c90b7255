"""A letter on its way: to whom, what it says, nothing about how it travels."""

from __future__ import annotations

import msgspec


class Letter(msgspec.Struct, frozen=True):
    """``to``: names and addresses, both as typed. ``to`` of several goes out so that nobody sees the others.

    ``body``: plain text. ``person``: id of the one person it is for; ``""`` for a letter to all.
    """

    subject: str
    body: str
    to: tuple[tuple[str, str], ...] = ()
    person: str = ""
