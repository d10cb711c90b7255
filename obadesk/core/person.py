"""A person: the one place where names and e-mail addresses are kept, referred to by id everywhere else."""

from __future__ import annotations

from typing import Annotated

import msgspec

from obadesk.core.audience import FILE


class Person(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``language``: the language the person asked for, such as ``cy``, or nothing."""

    id: Annotated[str, FILE]
    name: Annotated[str, FILE] = ""
    email: Annotated[str, FILE] = ""
    language: Annotated[str, FILE] = ""
