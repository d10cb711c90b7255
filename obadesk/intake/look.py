"""One look at data after the other, as somebody chooses: each a plain function to run beside the windows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from obadesk.core.errors import OBADeskError, Refused
from obadesk.i18n import _
from obadesk.intake import marks
from obadesk.intake.axis import cell
from obadesk.intake.choice import Choice
from obadesk.intake.layout import understood
from obadesk.intake.opening import open_data, open_pasted
from obadesk.intake.readings import Readings, readings
from obadesk.intake.sheets import PREVIEW_ROWS, Data, Sheet
from obadesk.intake.understood import Understood

_OF_THE_LAYOUT = ("sheet", "table", "axis", "period_column", "area_column", "month_first", "decimal")


class Looked(msgspec.Struct, frozen=True):
    """``choice``: what was used. ``found``: the table, ``result``: its figures, as far as they are known.

    ``said``: why there is no table, or what must be chosen first. ``last``: the choice of the last import
    was used; ``gone``: what of it does not fit this file. ``data`` is ``None`` when nothing could be read.
    """

    data: Data | None
    choice: Choice
    found: Understood | None = None
    result: Readings | None = None
    said: str = ""
    last: bool = False
    gone: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all rows were read, not only the first ones."""
        return self.data is not None and all(sheet.whole for sheet in self.data.sheets)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet looked at: that of the table, else the chosen one, else the first."""
        if self.data is None or not self.data.sheets:
            return None
        name = self.found.sheet if self.found else self.choice.sheet
        return self.data.sheet(name) or self.data.sheets[0]

    @property
    def area(self) -> str:
        """The area of the figures; where every area has a column of its own, the column's name."""
        if self.result is None or self.found is None:
            return ""
        several = len(self.found.values) > 1 and not self.found.areas
        return self.result.area or (self.result.name if several else "")

    @property
    def asks(self) -> tuple[str, ...]:
        """What somebody should look at or settle, in sentences."""
        if self.found is None or self.result is None:
            return (self.said,) if self.said else ()
        chosen = (_("Choose the area."), _("Choose the column of figures."))
        notes = self.data.notes if self.data else ()
        return (*self.result.asks, *(one for one in self.found.asks if one not in chosen), *notes)


def first_look(
    source: Path | str, last: Choice | None, areas: Sequence[str], whole: bool, sheet: str = ""
) -> Looked:
    """A file, or pasted text, opened and looked at. ``whole``: else the first rows of a long text file.

    ``last``: how the series was imported the last time. ``areas``: names the series may have, tried when
    nothing else says which area is meant. What cannot be read is said, not raised.
    """
    begun = Choice(sheet=sheet)
    try:
        if isinstance(source, str):
            data = open_pasted(source)
        else:
            data = open_data(source, rows=None if whole else PREVIEW_ROWS)
    except OBADeskError as error:
        return Looked(None, begun, said=str(error))
    if last is None:
        return look(data, begun, areas=areas)
    if not all(sheet.whole for sheet in data.sheets):  # what it names may stand further down
        return msgspec.structs.replace(look(data, last), last=True)
    fits, gone = fitting(data, last)
    return msgspec.structs.replace(look(data, fits, areas=areas), last=True, gone=gone)


def look(data: Data, choice: Choice, before: Looked | None = None, *, areas: Sequence[str] = ()) -> Looked:
    """The data with this choice. ``before``: the look before it, so that the table is not sought again."""
    try:
        found = _found_before(data, choice, before) or understood(data, choice)
    except Refused as error:
        return Looked(data, choice, said=str(error))
    if not choice.area and len(found.areas) > 1:
        choice = msgspec.structs.replace(choice, area=_likely(found.areas, areas))
    if not choice.value and not found.areas and found.value("") is None:  # every area has a column
        choice = msgspec.structs.replace(choice, value=_likely([one.name for one in found.values], areas))
    try:
        result = readings(data, found, choice)
    except Refused as error:
        return Looked(data, choice, found, said=_to_choose(found, choice) or str(error))
    return Looked(data, choice, found, result)


def _to_choose(found: Understood, choice: Choice) -> str:
    """Everything that must be chosen first, not one after the other."""
    area = len(found.areas) > 1 and not choice.area
    column = not choice.value and found.value("") is None
    if area and column:
        return _("The table has several areas and several columns of figures. Choose one of each.")
    return ""


def fitting(data: Data, last: Choice) -> tuple[Choice, tuple[str, ...]]:
    """What of an earlier choice names something in this file, and sentences on what does not."""
    gone: list[str] = []
    if last.sheet and data.sheet(last.sheet) is None:
        gone.append(_("There is no sheet “{name}” in this file.").format(name=last.sheet))
        last = msgspec.structs.replace(last, sheet="")
    try:
        found = understood(data, last)
    except Refused as error:
        return Choice(), (*gone, str(error))
    left: dict[str, object] = {}
    if last.value and found.value(last.value) is None:
        gone.append(_("There is no column of figures “{name}” in this table.").format(name=last.value))
        left["value"] = ""
    if last.area and not _has_area(data, found, last.area):
        gone.append(_("“{name}” is not in this table.").format(name=last.area))
        left["area"] = ""
    parts: list[tuple[str, str]] = []
    for name, value in last.parts:
        part = next((one for one in found.parts if one.name.casefold() == name.casefold()), None)
        if part is None or value not in part.names:
            gone.append(_("There is no “{value}” under “{name}”.").format(value=value, name=name))
        else:
            parts.append((name, value))
    left["parts"] = tuple(parts)
    return msgspec.structs.replace(last, **left), tuple(gone)


def _found_before(data: Data, choice: Choice, before: Looked | None) -> Understood | None:
    """The table as it was understood, when nothing was chosen that makes it another one."""
    if before is None or before.data is not data:
        return None
    same = all(getattr(choice, name) == getattr(before.choice, name) for name in _OF_THE_LAYOUT)
    return before.found if same else None


def _likely(names: Sequence[str], areas: Sequence[str]) -> str:
    known = {name.casefold(): name for name in names}
    return next((known[key] for name in areas if (key := marks.plain(name).casefold()) in known), "")


def _has_area(data: Data, found: Understood, area: str) -> bool:
    wanted = marks.plain(area).casefold()
    sheet = data.sheet(found.sheet)
    if sheet is None or any(name.casefold() == wanted for name in found.areas):
        return sheet is not None
    body = range(found.first_row, min(found.end_row, len(sheet.rows)))
    return any(
        marks.plain(cell(sheet.rows, row, column)).casefold() == wanted
        for row in body
        for column in found.code_columns
    )
