"""What was talked about in the room and still stands on paper."""

from __future__ import annotations

import msgspec


class TypeUp(msgspec.Struct, frozen=True):
    """One step to be typed up. ``tables``: numbers of the tables still on paper; none means it as a whole."""

    step_id: str
    heading: str
    tables: tuple[int, ...] = ()
