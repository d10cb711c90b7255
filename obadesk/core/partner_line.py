"""Reads ``name: what they could bring``, one typed line about a partner, and back."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

COLON = re.compile(r"(?<=\S)\s*(?::(?=\s|$)|：)\s*")
ARTICLE = re.compile(r"^the\s+")


class PartnerLine(msgspec.Struct, frozen=True):
    """``text`` is what they could bring, ``""`` when only a name was said."""

    name: str
    text: str = ""


def understood(line: str) -> PartnerLine:
    """The parts of a typed line: split at the first colon that a blank follows, or at a full-width one.

    A colon inside a word (``https://…``, ``10:30``) is text. Nothing typed is lost: without a name before
    the colon all of it is the name.
    """
    line = line.strip()
    colon = COLON.search(line)
    if colon is None:
        return PartnerLine(line)
    return PartnerLine(line[: colon.start()], line[colon.end() :])


def written(name: str, text: str) -> str:
    """The line as it is typed."""
    return f"{name}: {text}" if name and text else name or text


@lru_cache(maxsize=4096)
def same(name: str) -> str:
    """What two spellings of one organisation have in common: ``The  Bus Company`` is ``bus company``."""
    return ARTICLE.sub("", " ".join(name.casefold().split()))
