"""The readings of one area out of a table: figures, gaps with their reason, what somebody must be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from obadesk.core import period as core_period
from obadesk.core.errors import Refused
from obadesk.i18n import _
from obadesk.intake import headings, inner, marks, periods
from obadesk.intake.axis import Rows, cell
from obadesk.intake.beside import said_in
from obadesk.intake.choice import Choice
from obadesk.intake.chosen_rows import areas_of, lines_of, lines_with, named_parts
from obadesk.intake.lines import period_texts
from obadesk.intake.periods import Period
from obadesk.intake.sheets import Data
from obadesk.intake.understood import Part, Understood, Values

LENGTHS = ("years", "year", "quarter", "month", "day")
_SILENT = frozenset(("", "normal value", "undefined", "final", "a", "-", ".", "nan"))
_PROVISIONAL = frozenset(("p", "prov", "provisional", "provisional value"))


class Taken(msgspec.Struct, frozen=True):
    """One reading. ``value``: ``None`` for a gap, then ``note`` says why. ``typed``: the cell as it stands.

    ``row``, ``column``: where it stands, from 0.
    """

    period: str
    value: float | None
    typed: str = ""
    note: str = ""
    provisional: bool = False
    row: int = -1
    column: int = -1


class Unread(msgspec.Struct, frozen=True):
    """A cell that could not be read, and why, as a sentence."""

    row: int
    column: int
    typed: str
    reason: str


class Twice(msgspec.Struct, frozen=True):
    """A period with several figures.

    ``differ_in``: headings of the columns that tell their rows apart. ``settled``: they are the same, or a
    choice says which is taken; else the period is a gap until somebody is asked.
    """

    period: str
    typed: tuple[str, ...]
    rows: tuple[int, ...]
    differ_in: tuple[str, ...] = ()
    settled: bool = False


class Readings(msgspec.Struct, frozen=True):
    """The readings of ``area`` in the order of time.

    ``parts``: (column, value) taken where rows are told apart by more than the area, chosen or usual.
    ``twice``: periods with several figures; unless they are the same or a choice says which, they are gaps.
    ``asks``: sentences about what must be settled first. ``shares``: all figures lie between 0 and 1.
    ``lengths``: kinds of periods that are mixed (years, quarters …) where one must be chosen, else nothing.
    """

    area: str
    name: str
    unit: str
    note: str
    readings: tuple[Taken, ...]
    unread: tuple[Unread, ...] = ()
    twice: tuple[Twice, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    asks: tuple[str, ...] = ()
    shares: bool = False
    lengths: tuple[str, ...] = ()


def is_settled(result: Readings, choice: Choice) -> bool:
    """Whether it is said what to take: one figure a period, periods of one length or all of them."""
    lengths = not result.lengths or choice.length in (*result.lengths, "all")
    return lengths and all(one.settled for one in result.twice)


class _Found(msgspec.Struct, frozen=True):
    period: Period
    taken: Taken


def readings(data: Data, understood: Understood, choice: Choice) -> Readings:
    """The readings that were chosen.

    :raises Refused: when the area or the column of figures must still be chosen, or is not in the table.
    """
    sheet = data.sheet(understood.sheet)
    if sheet is None:
        raise Refused(_("There is no sheet “{name}” in this file.").format(name=understood.sheet))
    values = _values(understood, choice)
    area, lines = lines_of(sheet.rows, understood, areas_of(understood, values), choice)
    wanted = {name.casefold(): value for name, value in choice.parts}
    chosen: list[tuple[str, str]] = []
    for part in (*understood.parts, *named_parts(understood, wanted)):
        if (value := wanted.get(part.name.casefold())) is not None:
            lines = lines_with(sheet.rows, lines, part, value)
            chosen.append((part.name, value))
    left = [part for part in understood.parts if part.name.casefold() not in wanted]
    found, unread = _found(sheet.rows, understood, values, lines, choice)
    for part in left:
        if part.usual is not None and _tells_apart(sheet.rows, found, part):
            fewer = lines_with(sheet.rows, lines, part, part.usual)
            if fewer:
                lines = fewer
                chosen.append((part.name, part.usual))
                found, unread = _found(sheet.rows, understood, values, lines, choice)
    lengths = _lengths(found)
    if choice.length in lengths:
        found = [one for one in found if _length(one.period) == choice.length]
        kept = {(one.taken.row, one.taken.column) for one in found}
        unread = [one for one in unread if (one.row, one.column) in kept or one.column not in values.columns]
    taken, twice = _once(sheet.rows, found, left, choice)
    notes = headings.numbered(understood.footnotes)
    shares = _are_shares(values, taken)
    if shares and choice.shares:
        taken = [_of_a_hundred(one) for one in taken]
    return Readings(
        area=area,
        name=values.name,
        unit=values.unit,
        note=values.note,
        readings=tuple(_explained(one, notes) for one in taken),
        unread=tuple(unread),
        twice=tuple(twice),
        parts=tuple(chosen),
        asks=(
            *_asks(twice, [part.name for part in left if _tells_apart(sheet.rows, found, part)]),
            *_mixed(lengths, choice),
            *_asked(shares and not choice.shares, taken),
        ),
        shares=shares,
        lengths=lengths,
    )


def _values(understood: Understood, choice: Choice) -> Values:
    values = understood.value(choice.value)
    if values is None and choice.value:
        raise Refused(_("There is no column of figures “{name}” in this table.").format(name=choice.value))
    if values is None:
        raise Refused(_("The table has several columns of figures. Choose one."))
    return values


def _found(
    rows: Rows, understood: Understood, values: Values, lines: Sequence[int], choice: Choice
) -> tuple[list[_Found], list[Unread]]:
    """Every figure and gap with its period, and what could not be read."""
    found: list[_Found] = []
    unread: list[Unread] = []
    places: list[tuple[int, int, Period]] = []
    if understood.axis == "across":
        timed = dict(understood.period_columns)
        places = [(line, column, timed[column]) for line in lines for column in values.columns]
        shown = [line for line in lines if any(cell(rows, line, one).strip() for one in values.columns)]
        held = set(shown)
        places = [place for place in places if place[0] in held]
        if understood.inner_column >= 0:
            places = _with_parts_of_years(rows, places, understood.inner_column)
    else:
        parts = dict(understood.inner)
        first = inner.begins(parts.values())
        column = values.columns[0]
        for line, typed, period in _periods_down(rows, understood, values, lines, choice):
            if period and column in parts:
                within = ((one, inner.inside(period, parts[one], first)) for one in values.columns)
                places += [(line, one, found_in) for one, found_in in within if found_in]
            elif period:
                places.append((line, column, period))
            elif any(marks.is_figure(cell(rows, line, one)) for one in values.columns):
                said = _("“{text}” is not understood as a period.").format(text=marks.plain(typed)[:40])
                unread.append(Unread(line, understood.period_column, typed, said))
    decimal = choice.decimal or understood.decimal
    flags = dict(understood.flags)
    notes = [one for one in understood.note_columns if one not in flags.values()]
    for line, column, period in places:
        typed = marks.plain(cell(rows, line, column))
        figure = marks.read(typed, decimal)
        if figure.wrong:
            unread.append(Unread(line, column, typed, figure.wrong))
        beside = [
            text
            for one in (*notes, *([flags[column]] if column in flags else ()))
            if (text := marks.beside(marks.plain(cell(rows, line, one)))).casefold() not in _SILENT
        ]
        gap = figure.gap or (_("empty cell") if figure.value is None and not figure.wrong else "")
        said = dict.fromkeys(
            text for text in (gap or figure.wrong, figure.note, period.note, *beside) if text
        )
        provisional = (
            figure.provisional
            or period.provisional
            or any(text.casefold() in _PROVISIONAL for text in beside)
        )
        taken = Taken(period.text, figure.value, typed, "; ".join(said), provisional, line, column)
        found.append(_Found(period, taken))
    return found, unread


def _with_parts_of_years(
    rows: Rows, places: Sequence[tuple[int, int, Period]], column: int
) -> list[tuple[int, int, Period]]:
    """The quarter or month a row says, of the year its figures stand under; a total stays the year's."""
    said = [marks.plain(cell(rows, line, column)) for line, _column, _period in places]
    first = inner.begins(said)
    return [
        (line, at, inner.inside(period, text, first) or period if inner.is_inner(text) else period)
        for text, (line, at, period) in zip(said, places, strict=True)
    ]


def _periods_down(
    rows: Rows, understood: Understood, values: Values, lines: Sequence[int], choice: Choice
) -> list[tuple[int, str, Period | None]]:
    """(row, text, its period) of rows whose periods stand below each other."""
    column = max((one for one in understood.times if one < values.columns[0]), default=-1)
    column = max(understood.period_column, column)
    filled = column in understood.filled
    body = range(understood.first_row, min(understood.end_row, len(rows))) if filled else lines
    texts = dict(
        zip(body, period_texts(rows, body, column, understood.quarter_column, filled=filled), strict=True)
    )
    lines = [line for line in lines if texts[line].strip()]
    month_first = understood.month_first if choice.month_first is None else choice.month_first
    read = periods.read_run([texts[line] for line in lines], month_first=month_first)
    return [(line, texts[line], one) for line, one in zip(lines, read, strict=True)]


def _key(one: Period) -> tuple[float, str]:
    return round(one.place, 4), _length(one)


def _length(one: Period) -> str:
    """``year``, ``years`` (taken together), ``quarter``, ``month`` or ``day``; a school year is a year."""
    span = core_period.understood(one.text)
    if span is None:
        return ""
    long = span.end - span.start
    return "year" if span.grain == "years" and long < 2.1 else span.grain


def _lengths(found: Sequence[_Found]) -> tuple[str, ...]:
    known = {_length(one.period) for one in found if one.taken.value is not None}
    return tuple(one for one in LENGTHS if one in known) if len(known) > 1 else ()


def _grain(one: Period) -> str:
    span = core_period.understood(one.text)
    return span.grain if span else ""


def _tells_apart(rows: Rows, found: Sequence[_Found], part: Part) -> bool:
    """Whether rows of one period, or periods of different lengths, differ in this column."""
    said: dict[object, set[str]] = {}
    grains: dict[str, set[str]] = {}
    in_part = said_in(rows, part)
    for one in found:
        text = in_part(one.taken.row)
        said.setdefault(_key(one.period), set()).add(text)
        grains.setdefault(_grain(one.period), set()).add(text)
    several = any(len(texts) > 1 for texts in said.values())
    return several or (len(grains) > 1 and len(set(map(frozenset, grains.values()))) > 1)


def _once(
    rows: Rows, found: Sequence[_Found], parts: Sequence[Part], choice: Choice
) -> tuple[list[Taken], list[Twice]]:
    """One reading a period, in the order of time, and the periods that had several."""
    together: dict[tuple[float, str], list[_Found]] = {}
    for one in found:
        together.setdefault(_key(one.period), []).append(one)
    taken: list[Taken] = []
    twice: list[Twice] = []
    for _place, ones in sorted(together.items()):
        first = ones[0].taken
        if len(ones) > 1:
            lines = tuple(one.taken.row for one in ones)
            differ = tuple(part.name for part in parts if len(set(map(said_in(rows, part), lines))) > 1)
            typed = tuple(one.taken.typed for one in ones)
            settled = bool(choice.twice) or len({one.taken.value for one in ones}) == 1
            twice.append(Twice(first.period, typed, lines, differ, settled))
            if choice.twice == "last":
                first = ones[-1].taken
            elif not settled:
                said = _("several figures: {typed}").format(typed=", ".join(typed[:6]))
                first = Taken(first.period, None, "", said, False, first.row, first.column)
        taken.append(first)
    return taken, twice


def _asks(twice: Sequence[Twice], differ: Sequence[str]) -> tuple[str, ...]:
    asks: list[str] = []
    if differ:
        asks.append(
            _("Some periods have several figures. Choose: {columns}.").format(columns=", ".join(differ))
        )
    elif twice:
        said = _("These periods have several figures: {periods}. Which shall be taken?")
        asks.append(said.format(periods=", ".join(one.period for one in twice[:10])))
    return tuple(asks)


def _mixed(lengths: Sequence[str], choice: Choice) -> tuple[str, ...]:
    if not lengths or choice.length in (*lengths, "all"):
        return ()
    return (_("Periods of different lengths are mixed, such as years and quarters. Choose which to take."),)


def _are_shares(values: Values, taken: Sequence[Taken]) -> bool:
    """Whether percentages may stand as shares of one; those written with ``%`` do not."""
    known = [one.value for one in taken if one.value is not None and "%" not in one.typed]
    return (
        values.unit == "%"
        and bool(known)
        and max(map(abs, known)) <= 1
        and not all(value in (0, 1) for value in known)
    )


def _asked(shares: bool, taken: Sequence[Taken]) -> tuple[str, ...]:
    if not shares:
        return ()
    if any("%" in one.typed for one in taken):
        return (_("Some figures say %, others lie between 0 and 1. Does 0.452 mean 45.2%?"),)
    return (_("All figures lie between 0 and 1. Are they shares, so that 0.452 means 45.2%?"),)


def _of_a_hundred(one: Taken) -> Taken:
    if one.value is None or "%" in one.typed:
        return one
    return msgspec.structs.replace(one, value=round(one.value * 100, 10), typed="")


def _explained(one: Taken, notes: dict[str, str]) -> Taken:
    """With the words of the footnotes whose numbers stand beside the figure."""

    def said(found: re.Match[str]) -> str:
        text = notes.get(found[1], "")
        return f"{found[0]}: {text[:300]}" if text else found[0]

    return (
        msgspec.structs.replace(one, note=re.sub(r"\bnote (\d{1,2})\b", said, one.note)) if one.note else one
    )
