"""Who may see a field: everybody (wall), readers of the paper, or only whoever holds the file.

Every field of every value declares its audience in its type, ``Annotated[str, WALL]``. The public view
of a workshop, the choices on export and what the log may name are all made from these marks.
"""

from __future__ import annotations

from functools import cache
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


def _seen(value: Any, level: int) -> Any:
    if isinstance(value, tuple):
        old_parts = cast("tuple[Any, ...]", value)
        parts = tuple(_seen(part, level) for part in old_parts)
        return old_parts if all(new is old for new, old in zip(parts, old_parts, strict=True)) else parts
    if not isinstance(value, msgspec.Struct):
        return value
    changes: dict[str, Any] = {}
    empty = _empty(type(value))
    for name, audience in audiences(type(value)).items():
        now = getattr(value, name)
        if ORDER.index(audience) > level and name not in KEPT_ALWAYS:
            if now != empty[name]:
                changes[name] = empty[name]
        elif isinstance(now, (tuple, msgspec.Struct)):
            seen = _seen(now, level)
            if seen is not now:
                changes[name] = seen
    return msgspec.structs.replace(value, **changes) if changes else value


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
