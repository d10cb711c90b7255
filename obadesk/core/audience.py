"""Who may see a field: everybody (wall), readers of the paper, or only whoever holds the file.

Every field of every value declares its audience in its type, ``Annotated[str, WALL]``. The public view
of a workshop, the choices on export and what the log may name are all made from these marks.
"""

from __future__ import annotations

from functools import cache
from operator import is_
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

Audience = Literal["wall", "paper", "file"]
ORDER: tuple[Audience, ...] = ("wall", "paper", "file")

Value = TypeVar("Value", bound=msgspec.Struct)

WALL = Meta(extra={"audience": "wall"})
PAPER = Meta(extra={"audience": "paper"})
FILE = Meta(extra={"audience": "file"})


@cache
def audiences(kind: type[msgspec.Struct]) -> dict[str, Audience]:
    """The audience of each field of ``kind``.

    :raises TypeError: when a field declares none; a field nobody thought about must not reach the wall.
    """
    found: dict[str, Audience] = {}
    for name, hint in get_type_hints(kind, include_extras=True).items():
        marks = [mark for mark in get_args(hint)[1:] if isinstance(mark, Meta)] if get_origin(hint) else []
        audience = next((mark.extra["audience"] for mark in marks if mark.extra), None)
        if audience is None:
            raise TypeError(f"{kind.__name__}.{name} declares no audience")
        found[name] = audience
    return found


def seen_by(value: Value, audience: Audience) -> Value:
    """``value`` without what ``audience`` may not see; unchanged parts are the same objects."""
    return _seen(value, ORDER.index(audience))


class Viewer:
    """What an audience sees of one value after another: parts that did not change are not walked again."""

    def __init__(self, audience: Audience) -> None:
        self._level = ORDER.index(audience)
        self._known: Known = {}

    def see(self, value: Value) -> Value:
        """``seen_by`` for this audience; what did not change is seen as the same objects."""
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        return _seen(value, self._level, self._known)


Known = dict[int, tuple[Any, Any]]
"""By identity: a value, and what is seen of it. Negative, by its first part: the last list seen."""

MOST_KNOWN = 50_000


def _seen(value: Any, level: int, known: Known | None = None) -> Any:
    if known is None or not isinstance(value, (tuple, msgspec.Struct)):
        return _walked(value, level, known)
    part = cast("object", value)
    found = known.get(id(part))
    if found is not None and found[0] is part:
        return found[1]
    seen = _walked(part, level, known)
    known[id(part)] = (part, seen)
    return seen


def _walked(value: Any, level: int, known: Known | None) -> Any:
    if isinstance(value, tuple):
        old_parts = cast("tuple[Any, ...]", value)
        parts = _parts_seen(old_parts, level, known)
        return old_parts if all(map(is_, parts, old_parts)) else parts
    if not isinstance(value, msgspec.Struct):
        return value
    changes: dict[str, Any] = {}
    empty = _empty(type(value))
    for name, audience in audiences(type(value)).items():
        held = getattr(value, name)
        if ORDER.index(audience) > level and name not in KEPT_ALWAYS:
            if held != empty[name]:
                changes[name] = empty[name]
        elif isinstance(held, (tuple, msgspec.Struct)):
            seen = _seen(held, level, known)
            if seen is not held:
                changes[name] = seen
    return msgspec.structs.replace(value, **changes) if changes else value


def _parts_seen(parts: tuple[Any, ...], level: int, known: Known | None) -> tuple[Any, ...]:
    """What is seen of each part; a list that only got longer at its end is not gone through again."""
    if known is None or not parts:
        return tuple(_seen(part, level, known) for part in parts)
    last = known.get(-id(parts[0]))
    begun = last[1] if last and len(last[0]) <= len(parts) and all(map(is_, last[0], parts)) else ()
    seen = (*begun, *(_seen(part, level, known) for part in parts[len(begun) :]))
    known[-id(parts[0])] = (parts, seen)
    return seen


KEPT_ALWAYS = frozenset({"id", "order"})
"""Ids and order keys say nothing about anybody and are what links the lines."""


@cache
def _empty(kind: type[msgspec.Struct]) -> dict[str, Any]:
    empty: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        if field.default is not msgspec.NODEFAULT:
            empty[field.name] = field.default
        elif field.default_factory is not msgspec.NODEFAULT:
            empty[field.name] = field.default_factory()
        else:
            empty[field.name] = ""
    return empty
