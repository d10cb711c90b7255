"""A message kept as text and terms and rendered late, so that it follows language and vocabulary."""

from __future__ import annotations

import msgspec


class Message(msgspec.Struct, frozen=True):
    """``text``: the untranslated message, ``terms``: what its placeholders stand for."""

    text: str
    terms: tuple[tuple[str, str | int], ...] = ()


def message(text: str, **terms: str | int) -> Message:
    """A message with its terms."""
    return Message(text, tuple(terms.items()))
