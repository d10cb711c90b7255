"""``obadesk import``: shows what was understood of a file of data; with an indicator named, takes it in."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from obadesk.core.errors import Refused
from obadesk.core.figures import shown
from obadesk.core.figures_taken import compared, series_of, take_in
from obadesk.core.ids import new_id
from obadesk.core.mapping import as_text, from_text
from obadesk.core.measure import Measure
from obadesk.core.record import Entry
from obadesk.core.sealing import newly_sealed, sealed_by
from obadesk.core.workshop import Workshop
from obadesk.i18n import _, ngettext
from obadesk.intake.choice import Choice
from obadesk.intake.layout import understood
from obadesk.intake.look import fitting
from obadesk.intake.opening import open_data
from obadesk.intake.readings import Readings, is_settled, readings
from obadesk.intake.sheets import Data, address
from obadesk.intake.taking import as_readings
from obadesk.intake.understood import Understood
from obadesk.intake.units import may_differ
from obadesk.storage.workshop_file import WorkshopFile

if TYPE_CHECKING:
    import argparse

_MOST_NAMES = 12


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("file", metavar="FILE.oba", type=Path)
    command.add_argument("data", metavar="DATA", type=Path)
    command.add_argument(
        "--indicator", default="", help=_("into which indicator; without it nothing is changed")
    )
    command.add_argument("--area", default="", help=_("name or code of the area"))
    command.add_argument("--column", default="", help=_("the column of figures"))
    command.add_argument("--sheet", default="")
    command.add_argument("--table", default="", help=_("its name, of several in one sheet"))
    command.add_argument("--part", metavar="COLUMN=VALUE", action="append", default=[])
    command.add_argument(
        "--twice", choices=("first", "last"), default="", help=_("where a period stands twice")
    )
    command.add_argument(
        "--length",
        choices=("years", "year", "quarter", "month", "day", "all"),
        default="",
        help=_("which to take where years, quarters and months are mixed"),
    )
    command.add_argument(
        "--decimal",
        metavar="SIGN",
        choices=(".", ","),
        default="",
        help=_("the sign before a fraction: 4.9 or 4,9"),
    )
    command.add_argument("--shares", action="store_true", help=_("0.452 means 45.2%%"))
    command.add_argument("--month-first", action="store_const", const=True, help=_("01/02 is 2 January"))
    command.set_defaults(does=import_data)


def import_data(chosen: argparse.Namespace) -> int:
    """Show what was understood; take it in when an indicator is named.

    :raises OBADeskError: with the sentence to show.
    """
    parts = tuple((name, value) for name, _is, value in (one.partition("=") for one in chosen.part))
    choice = Choice(
        chosen.sheet,
        chosen.area,
        chosen.column,
        parts,
        month_first=chosen.month_first,
        decimal=chosen.decimal,
        twice=chosen.twice,
        shares=chosen.shares,
        table=chosen.table,
        length=chosen.length,
    )
    data = open_data(chosen.data)
    if chosen.indicator and choice in (Choice(), Choice(area=chosen.area)):
        choice = _as_last_time(chosen, data, choice)
    found = understood(data, choice)
    _say_understood(data, found)
    if not chosen.indicator:
        opened = WorkshopFile.open(chosen.file, read_only=True)
        names = ", ".join(f"“{measure.name}”" for measure in opened.workshop.measures)
        opened.close()
        print(_("Nothing was changed. Name an indicator with --indicator: {names}.").format(names=names))
        return 0
    result = readings(data, found, choice)
    _say_readings(result)
    if any(not one.settled for one in result.twice):
        raise Refused(result.asks[0])
    if not is_settled(result, choice):
        raise Refused(
            result.asks[0]
            + " "
            + _("Say it with --length: {names}.").format(names=", ".join((*result.lengths, "all")))
        )
    opened = WorkshopFile.open(chosen.file)
    try:
        before = opened.workshop
        measure = _measure(before, chosen.indicator)
        if may_differ(result.unit, measure.unit):
            said = _("Look at the unit: the data say “{data}”, the indicator “{unit}”.")
            print(said.format(data=result.unit, unit=measure.unit), file=sys.stderr)
        figures = as_readings(result, lambda _one: new_id())
        change = compared(measure, result.area, figures)
        at = datetime.now().astimezone().isoformat(timespec="seconds")
        taken = take_in(
            before,
            measure.id,
            new_id(),
            result.area,
            figures,
            chosen.data.name,
            today=at[:10],
            mapping=as_text(choice),
        )
        after = sealed_by(before, taken, at)  # a figure that tests the room's line seals it
        opened.save(before, after)
        for scenario in newly_sealed(before, after):
            opened.append(Entry(kind="forecast sealed", at=at, about=scenario.id))
        if change.new or change.changed:
            label = f"{chosen.data.name} – {measure.name}"
            opened.append(Entry(kind="imported", at=at, about=measure.id, label=label))
    finally:
        opened.close()
    for old, new in change.changed:
        was, now = (_("no figure") if one.value is None else shown(one.value) for one in (old, new))
        print(f"{new.period}: {was} → {now}")
    said = ngettext(
        "Taken into “{name}”: one figure new", "Taken into “{name}”: {n} figures new", len(change.new)
    )
    print(
        said.format(name=measure.name, n=len(change.new))
        + _(", {changed} changed, {same} as they were.").format(
            changed=len(change.changed), same=len(change.same)
        )
    )
    return 0


def _as_last_time(chosen: argparse.Namespace, data: Data, choice: Choice) -> Choice:
    """What was chosen when the series was last imported, where nothing else is said now."""
    opened = WorkshopFile.open(chosen.file, read_only=True)
    try:
        measure = _measure(opened.workshop, chosen.indicator)
    finally:
        opened.close()
    series = series_of(measure, chosen.area)
    last = from_text(series.mapping, Choice) if series else None
    if last is None:
        return choice
    fits, gone = fitting(data, replace(last, area=choice.area or last.area))
    print(_("As last time."), *gone)
    return fits


def _measure(workshop: Workshop, name: str) -> Measure:
    wanted = name.strip().casefold()
    found = [one for one in workshop.measures if one.name.strip().casefold() == wanted or one.id == name]
    found = found or [one for one in workshop.measures if wanted in one.name.casefold()]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"“{one.name}”" for one in found or workshop.measures)
    if found:
        raise Refused(_("“{name}” fits several indicators: {names}.").format(name=name, names=names))
    raise Refused(_("There is no indicator “{name}”; there are: {names}.").format(name=name, names=names))


def _say_understood(data: Data, found: Understood) -> None:
    for note in data.notes:
        print(note, file=sys.stderr)
    axis = _("below each other") if found.axis == "down" else _("beside each other")
    print(
        _("“{sheet}”, rows {first} to {last}: periods stand {axis}.").format(
            sheet=found.sheet, first=found.first_row + 1, last=found.end_row, axis=axis
        )
    )
    print(_("Columns of figures: {names}").format(names=_few([one.name for one in found.values])))
    if found.tables:
        print(_("Tables in this sheet: {names}").format(names=_few(found.tables)))
    if found.areas:
        print(_("Areas: {names}").format(names=_few(found.areas)))
    for part in found.parts:
        print(_("{name}: {names}").format(name=part.name, names=_few(part.names)))


def _say_readings(result: Readings) -> None:
    for one in result.readings:
        figure = _("no figure") if one.value is None else shown(one.value)
        mark = " (p)" if one.provisional else ""
        print(f"{one.period}  {figure}{mark}" + (f"  {one.note}" if one.note else ""))
    for one in result.unread:
        print(f"{address(one.row, one.column)}: {one.reason}", file=sys.stderr)
    for said in result.asks:
        print(said, file=sys.stderr)


def _few(names: tuple[str, ...] | list[str]) -> str:
    more = len(names) - _MOST_NAMES
    shown_names = "; ".join(name or _("(empty)") for name in names[:_MOST_NAMES])
    return shown_names + (_(" and {n} more").format(n=more) if more > 0 else "")
