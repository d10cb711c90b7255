"""Random 64-bit text ids for every line; seedable, so that samples and tests come out the same each time."""

from __future__ import annotations

import random
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # 32 signs, none that is misread for another

_source: ContextVar[random.Random] = ContextVar("_source", default=random.SystemRandom())  # noqa: B039


def new_id() -> str:
    """A fresh id: 13 lower-case signs that hold 64 random bits."""
    number = _source.get().getrandbits(64)
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(60, -1, -5))


@contextmanager
def seeded(seed: int) -> Generator[None]:
    """Ids made inside the ``with`` block follow from ``seed``."""
    token = _source.set(random.Random(seed))
    try:
        yield
    finally:
        _source.reset(token)
