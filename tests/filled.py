"""A workshop with every field of every kind of row filled in; made from the types, so new fields come too."""

from __future__ import annotations

import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from obadesk.core import ids
from obadesk.core.carried import CarriedRow
from obadesk.core.row import Row
from obadesk.core.rows import lists_of, placed
from obadesk.core.workshop import Workshop


def filled_workshop(seed: int = 1) -> Workshop:
    """The same for the same seed."""
    with ids.seeded(seed):
        workshop = _filled(Workshop)
        assert isinstance(workshop, Workshop)
        return workshop


def _filled(kind: type[Row]) -> Row:
    if kind is CarriedRow:
        return CarriedRow(
            id=ids.new_id(), order="1", kind="flow chart", parent="nobody", body='{"a":[1,"ŵ"]}'
        )
    lists = lists_of(kind)
    fields: dict[str, Any] = {}
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if name == "id":
            fields[name] = ids.new_id()
        elif name in lists:
            count = 1 if lists[name] is CarriedRow else 2
            fields[name] = placed(tuple(_filled(lists[name]) for _place in range(count)))
        elif name != "order":
            fields[name] = _value(hint, f"{kind.__name__}.{name} <b> & {{x}} Ŵy 🙂 \0\u2028 שלום")
    return kind(**fields)


def _value(hint: Any, text: str) -> Any:
    origin = get_origin(hint)
    if origin is Annotated:
        return _value(get_args(hint)[0], text)
    if origin is Literal:
        return get_args(hint)[-1]
    if origin in (Union, types.UnionType):
        return _value(next(part for part in get_args(hint) if part is not type(None)), text)
    if origin is tuple:
        parts = [part for part in get_args(hint) if part is not Ellipsis]
        return tuple(_value(part, text) for part in parts) * (2 if Ellipsis in get_args(hint) else 1)
    return {str: text, int: 7, float: -0.1, bool: True}[hint]
