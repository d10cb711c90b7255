"""What was made of a list's parts is not made again when the list only got longer at its end."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import Generic, TypeVar

Part = TypeVar("Part")
Made = TypeVar("Made")

KEPT = 4
"""Lists remembered: the console's and the wall's, of two sides."""


class Grown(Generic[Part, Made]):
    """``of`` gives what is made of each part; parts that are the same objects as last time are not asked.

    A part must come to the same whatever stands before it, as long as ``about`` is equal.
    """

    def __init__(self) -> None:
        self._known: tuple[tuple[tuple[Part, ...], object, tuple[Made, ...]], ...] = ()

    def of(
        self, parts: tuple[Part, ...], about: object, make: Callable[[Part], tuple[Made, ...]]
    ) -> tuple[Made, ...]:
        """All that ``make`` makes of the parts, in their order. ``about``: all else that it depends on."""
        known = self._known
        last = next((one for one in known if one[1] == about and starts_with(parts, one[0])), None)
        if last is None:
            made = tuple([one for part in parts for one in make(part)])
        elif len(parts) > len(last[0]):
            made = (*last[2], *[one for part in parts[len(last[0]) :] for one in make(part)])
        else:
            made = last[2]
        self._known = ((parts, about, made), *[one for one in known if one is not last])[:KEPT]
        return made


def starts_with(parts: tuple[Part, ...], before: tuple[Part, ...]) -> bool:
    """Whether a list begins with the very same objects as the one before; never with an empty one."""
    return 0 < len(before) <= len(parts) and all(map(is_, before, parts))
