"""Where the room would like to be, typed one line a point: ``2030: 3.0``. Nothing is judged by it.

A line that is not understood keeps its words and is not drawn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from obadesk.core import rows
from obadesk.core.figures import shown, understood
from obadesk.core.ids import new_id
from obadesk.core.measure import Point
from obadesk.core.period import position
from obadesk.core.rows import Change
from obadesk.core.workshop import Workshop

_POINT = re.compile(r"^(?P<period>\S.*?)\s*[:=\t]\s*(?P<figure>\S.*)$")


def lines_of(points: Sequence[Point]) -> str:
    """The points as they are typed, one a line."""
    return "\n".join(f"{one.period}: {_figure(one)}" if one.period else _figure(one) for one in points)


def tidied(text: str) -> str:
    """The same lines as they are shown when they are shown again."""
    return lines_of([Point(id="", period=period, typed=typed) for period, typed in _read(text)])


def set_points(measure_id: str, text: str) -> Change:
    """The points of these lines, in place of those that were there; one that says the same stays itself."""
    read = _read(text)
    fresh = [new_id() for _each in read]

    def change(workshop: Workshop) -> Workshop:
        measure = workshop.measure(measure_id)
        if measure is None:
            return workshop
        left = list(measure.aspiration)
        made: list[Point] = []
        for (period, typed), one_id in zip(read, fresh, strict=True):
            there = next((old for old in left if (old.period, _figure(old)) == (period, typed)), None)
            if there is not None:
                left.remove(there)
            value = understood(typed) if period else None
            made.append(there or Point(id=one_id, period=period, typed=typed, value=value))
        return rows.set_fields(workshop, measure_id, aspiration=rows.placed(tuple(made)))

    return change


def unread(points: Sequence[Point]) -> tuple[str, ...]:
    """The lines no point could be read from."""
    return tuple(lines_of((one,)) for one in points if one.value is None or position(one.period) is None)


def _figure(one: Point) -> str:
    return one.typed or ("" if one.value is None else shown(one.value))


def _read(text: str) -> list[tuple[str, str]]:
    return [_point(line.strip()) for line in text.splitlines() if line.strip()]


def _point(line: str) -> tuple[str, str]:
    """Period and figure as typed; a line that names no year before a figure keeps all its words."""
    found = _POINT.match(line)
    if found is None or position(found["period"]) is None:
        return "", line
    return found["period"], found["figure"]
