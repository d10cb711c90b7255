"""A measure and its baseline: readings of the past, and the futures expected if nothing changes."""

from __future__ import annotations

from typing import Annotated, Literal

from obadesk.core.audience import FILE, PAPER, WALL
from obadesk.core.row import Row

Polarity = Literal["", "up", "down", "range"]
"""Which way is good. ``""``: not said yet."""

Origin = Literal["", "projection"]
Box = Literal["", "how much", "how well", "number", "share"]
"""The four boxes of performance accountability; ``""`` for a population measure, or not sorted yet."""

Power = Literal["", "H", "M", "L"]
Status = Literal["", "headline", "secondary", "data development", "rejected"]


class Reading(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One figure of a series.

    ``period`` and ``typed`` stand as typed; ``value`` is what was understood, ``None`` for a gap or for
    something that is not a number (then ``typed`` says what was typed, and it stays visible and marked).
    ``note``: what its publisher says of it; the line on the wall breaks where it says so.
    ``earlier``: what stood here before it was revised, oldest first, as (figure, ISO day it was replaced);
    ``core.revised`` reads and adds them. ``entered``: ISO day the figure was typed or imported, if known;
    ``came``: the day the first one was, once another has taken its place.
    """

    period: Annotated[str, WALL] = ""
    value: Annotated[float | None, WALL] = None
    typed: Annotated[str, PAPER] = ""
    provisional: Annotated[bool, WALL] = False
    note: Annotated[str, WALL] = ""
    earlier: Annotated[tuple[tuple[str, str], ...], WALL] = ()
    entered: Annotated[str, PAPER] = ""
    came: Annotated[str, PAPER] = ""


class Series(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The readings of one area; the measure's first series is the room's own, others are comparisons.

    ``mapping``: how its last import was read (``core.mapping``), so that next year's file needs no choosing.
    """

    area: Annotated[str, WALL] = ""
    source: Annotated[str, PAPER] = ""
    mapping: Annotated[str, FILE] = ""
    readings: Annotated[tuple[Reading, ...], WALL] = ()


class Point(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One expected figure of a forecast; ``typed`` as for a reading. ``low``, ``high``: of a projection."""

    period: Annotated[str, WALL] = ""
    value: Annotated[float | None, WALL] = None
    typed: Annotated[str, PAPER] = ""
    low: Annotated[float | None, WALL] = None
    high: Annotated[float | None, WALL] = None


class Scenario(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A future if nobody does anything new.

    ``adopted``: ISO day on which the room took it as its baseline, or nothing. ``sealed``: ISO time from
    which no path may change it (``core.forecast.kept``). ``drawn_by``: the author in words. ``corrects``: id
    of the sealed forecast this one is drawn in place of; ``reasoning`` says why, and both stay drawn.
    ``origin``: who drew it; a projection is computed from the history, is never the room's own line, and the
    wall shows it only once it is ``revealed`` or the room has drawn its own (``core.forecast``).
    """

    name: Annotated[str, WALL] = ""
    reasoning: Annotated[str, WALL] = ""
    drawn_by: Annotated[str, PAPER] = ""
    adopted: Annotated[str, WALL] = ""
    sealed: Annotated[str, WALL] = ""
    source: Annotated[str, PAPER] = ""
    corrects: Annotated[str, WALL] = ""
    origin: Annotated[Origin, WALL] = ""
    revealed: Annotated[bool, WALL] = False
    points: Annotated[tuple[Point, ...], WALL] = ()


class EventMark(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that happened, shown beside the line: ``2020: schools closed``."""

    period: Annotated[str, WALL] = ""
    text: Annotated[str, WALL] = ""
    source: Annotated[str, PAPER] = ""


class Measure(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A population indicator (``of`` is an outcome's id) or a performance measure (``of`` is a service's id).

    ``name``: lay words. ``definition``: exactly which data. ``unit``: what stands behind the number,
    such as ``in every 100``. ``box``: for performance measures, which of the four boxes.
    ``said_as``: what follows number and unit when the figure is said aloud, "young people of 16 and 17 were
    not in education, work or training"; without it the lay name is said.

    ``number``, ``tables``, ``said_at``: as for a line, for a measure the room proposed. ``rank``: place among
    the headline ones (or on the wish-list of data), from 1; 0 is none. ``communication``, ``proxy``,
    ``data``: the three powers. ``reason``: why it was rejected. ``breakdowns``: by what it can be cut. For
    figures to be found: ``wanted_why``, ``wanted_from`` (who could get them), ``wanted_by`` (by when).
    ``due``: ISO day or month on which the next figure comes, or as typed. ``aspiration``: where the room
    would like to be: points beside the forecast, never judged by. ``in_hand``: id of the scenario that
    people draw or look at, of several; table, chart and wall follow it (``core.forecast.working``).
    """

    of: Annotated[str, WALL] = ""
    name: Annotated[str, WALL] = ""
    definition: Annotated[str, WALL] = ""
    unit: Annotated[str, WALL] = ""
    said_as: Annotated[str, WALL] = ""
    polarity: Annotated[Polarity, WALL] = ""
    source: Annotated[str, WALL] = ""
    communication: Annotated[Power, WALL] = ""
    proxy: Annotated[Power, WALL] = ""
    data: Annotated[Power, WALL] = ""
    status: Annotated[Status, WALL] = ""
    box: Annotated[Box, WALL] = ""
    number: Annotated[int, WALL] = 0
    tables: Annotated[tuple[str, ...], WALL] = ()
    said_at: Annotated[str, FILE] = ""
    rank: Annotated[int, WALL] = 0
    reason: Annotated[str, PAPER] = ""
    breakdowns: Annotated[str, PAPER] = ""
    wanted_why: Annotated[str, PAPER] = ""
    wanted_from: Annotated[str, PAPER] = ""
    wanted_by: Annotated[str, PAPER] = ""
    due: Annotated[str, WALL] = ""
    aspiration: Annotated[tuple[Point, ...], WALL] = ()
    in_hand: Annotated[str, WALL] = ""
    series: Annotated[tuple[Series, ...], WALL] = ()
    scenarios: Annotated[tuple[Scenario, ...], WALL] = ()
    events: Annotated[tuple[EventMark, ...], WALL] = ()
