"""Series from a table ``series,period,value``, and their projections as ``series,step,mean,low80,high80``."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Mapping
from pathlib import Path

from obadesk.core.errors import CannotOpen, Refused
from obadesk.i18n import _
from obadesk.projection.projection import Projection, ShortHistory, projection

COLUMNS = ("series", "period", "value")
MISSING = ("", "..", "-", "NA")
"""What stands for a value that is not there; its row is passed over."""


def read_series(file: Path) -> dict[str, list[float]]:
    """The values of each series in the order of their periods; columns and rows may come in any order.

    A period without a value inside a series is passed over: the values around it are taken as neighbours.

    :raises CannotOpen: when the file cannot be read. :raises Refused: naming the line that is wrong.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CannotOpen(
            _("“{file}” cannot be read: {reason}.").format(file=file.name, reason=error.strerror or error)
        ) from error
    except UnicodeDecodeError as error:
        raise CannotOpen(_("“{file}” is not a text file in UTF-8.").format(file=file.name)) from error
    rows = csv.reader(io.StringIO(text, newline=""))
    try:
        places = _places(next(rows, []), file.name)
        found: dict[str, dict[str, float]] = {}
        for row in rows:
            if any(cell.strip() for cell in row):
                _take(found, row, places, rows.line_num)
    except csv.Error as error:
        raise Refused(
            _("Line {line} is not CSV: {reason}.").format(line=rows.line_num, reason=error)
        ) from error
    if not found:
        raise Refused(_("“{file}” holds no series.").format(file=file.name))
    return {name: [values[period] for period in _in_order(values)] for name, values in found.items()}


def _places(head: list[str], name: str) -> list[int]:
    known = [cell.strip().lower() for cell in head]
    if any(known.count(column) != 1 for column in COLUMNS):
        raise Refused(_("The first line of “{file}” must be: series,period,value.").format(file=name))
    return [known.index(column) for column in COLUMNS]


def _take(found: dict[str, dict[str, float]], row: list[str], places: list[int], line: int) -> None:
    if len(row) <= max(places):
        raise Refused(_("Line {line} has too few columns.").format(line=line))
    name, period, said = (row[place].strip() for place in places)
    values = found.setdefault(name, {})
    if said in MISSING:
        return
    try:
        value = float(said)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or abs(value) > 1e100:
        raise Refused(_("Line {line}: “{value}” is not a number.").format(line=line, value=said[:40]))
    if period in values:
        raise Refused(
            _("Line {line}: “{series}” has two values for {period}.").format(
                line=line, series=name[:40], period=period[:40]
            )
        )
    values[period] = value


def _in_order(values: Mapping[str, float]) -> list[str]:
    """Periods as numbers where all are, else as words whose numbers count: 2009/10 before 2010/11."""
    try:
        return sorted(values, key=float)
    except ValueError:
        return sorted(values, key=_by_words)


def _by_words(period: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"([0-9]+)", period)]


def projected(
    series: Mapping[str, list[float]], horizon: int, *, percent: bool = False
) -> tuple[dict[str, Projection], list[str]]:
    """Projections by series, and the series too short for one. :raises Refused: naming the series."""
    made: dict[str, Projection] = {}
    short: list[str] = []
    for name, values in series.items():
        try:
            made[name] = projection(values, horizon, percent=percent)
        except ShortHistory:
            short.append(name)
        except ValueError as error:
            raise Refused(
                _("“{series}” cannot be projected: {reason}.").format(series=name[:40], reason=error)
            ) from error
    return made, short


def written(made: Mapping[str, Projection]) -> str:
    """The table, ten significant digits."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("series", "step", "mean", "low80", "high80"))
    for name, one in made.items():
        for step, numbers in enumerate(zip(one.mean, one.low80, one.high80, strict=True), 1):
            table.writerow((name, step, *(f"{number:.10g}" for number in numbers)))
    return out.getvalue()
