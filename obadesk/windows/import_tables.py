"""The two tables of an import: the file as it stands, its parts marked; and the figures understood of it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Literal

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from obadesk.i18n import _
from obadesk.intake.look import Looked
from obadesk.intake.sheets import address
from obadesk.widgets.icons import icon
from obadesk.widgets.inks import look_of
from obadesk.widgets.look import REGULAR, SEMIBOLD, pt_font

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
Part = Literal["", "around", "heading", "period", "area", "figure", "taken", "unread"]

FIRST_ROWS = 200
"""Of the file, shown as they stand; rows further down only where a figure is taken from."""
MOST_ROWS = 1_000
MOST_COLUMNS = 120
LONGEST = 120
"""Letters of a cell; the whole of it is the tool tip."""

NAMES: dict[Part, str] = {
    "heading": "Heading",
    "period": "Period",
    "area": "Area",
    "figure": "Figure of another row",
    "taken": "Figure to take",
    "unread": "Not read",
}
INKS: dict[Part, str] = {"around": "quiet", "period": "action", "taken": "text", "unread": "hindering"}
GROUNDS: dict[Part, str] = {"heading": "hover", "taken": "selected"}
NOTE = 3
"""The column of notes."""


class FileModel(QAbstractTableModel):
    """The rows of the sheet looked at, and what each cell was understood as."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._looked: Looked | None = None
        self._rows: tuple[int, ...] = ()
        self._wide = 0
        self._parts: dict[tuple[int, int], Part] = {}
        self._columns: dict[int, str] = {}

    def show(self, looked: Looked | None) -> None:
        """Show this look at the data."""
        self.beginResetModel()
        self._looked = looked
        sheet = looked.sheet if looked else None
        rows = sheet.rows if sheet else ()
        self._parts, taken = _marked(looked) if looked else ({}, [])
        wanted = {*range(min(len(rows), FIRST_ROWS)), *taken}
        self._rows = tuple(sorted(wanted)[:MOST_ROWS])
        self._wide = min(MOST_COLUMNS, max((len(rows[row]) for row in self._rows), default=0))
        self._columns = _meanings(looked) if looked else {}
        self.endResetModel()

    def place(self, row: int, column: int) -> QModelIndex:
        """Where a cell of the file stands here; not valid when it is not shown."""
        return self.index(self._rows.index(row), column) if row in self._rows else QModelIndex()

    def names(self) -> tuple[int, ...]:
        """Columns of words: they need more room than figures."""
        found = self._looked.found if self._looked else None
        return (0, 1) if found is None else (found.period_column, *found.area_columns)

    def part(self, row: int, column: int) -> Part:
        """What the cell of the file was understood as; counted from 0."""
        known = self._parts.get((row, column))
        if known is not None or self._looked is None:
            return known or ""
        found = self._looked.found
        if found is None:
            return ""
        if row in found.header_rows:
            return "heading"
        if row < found.first_row or row >= found.end_row:
            return "around"
        if column == found.period_column or column == found.quarter_column:
            return "period"
        return "area" if column in found.area_columns else "figure" if column in self._columns else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._wide

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        if not index.isValid() or self._looked is None or (sheet := self._looked.sheet) is None:
            return None
        row, column = self._rows[index.row()], index.column()
        line = sheet.rows[row]
        text = line[column] if column < len(line) else ""
        if role == ROLE.DisplayRole:
            plain = " ".join(text[: 2 * LONGEST].split())
            return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"
        if role == ROLE.FontRole:
            strong = self.part(row, column) in ("heading", "taken", "period")
            return pt_font(10, SEMIBOLD if strong else REGULAR, tabular=True)
        if role == ROLE.ForegroundRole:
            return look_of().colour(INKS.get(self.part(row, column), "text"))
        if role == ROLE.BackgroundRole:
            ground = GROUNDS.get(self.part(row, column))
            return look_of().colour(ground) if ground else None
        if role == ROLE.DecorationRole and self.part(row, column) == "unread":
            return icon("triangle-alert", look_of().colour("hindering"), 14)
        if role == ROLE.AccessibleDescriptionRole:
            said = NAMES.get(self.part(row, column), "")
            return _(said) if said else None
        return None

    def headerData(self, section: int, across: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        if role == ROLE.DisplayRole and across == Qt.Orientation.Horizontal:
            letters = address(0, section).rstrip("1")
            meaning = self._columns.get(section)
            return f"{letters} · {meaning}" if meaning else letters
        if role == ROLE.DisplayRole and section < len(self._rows):
            return str(self._rows[section] + 1)
        return None


class Line(msgspec.Struct, frozen=True):
    """One period understood. ``becomes``: what it does to the workshop. ``row``, ``column``: of the file."""

    period: str
    figure: str
    becomes: str
    note: str
    strong: bool = False
    row: int = -1
    column: int = -1


class FiguresModel(QAbstractTableModel):
    """The figures understood, a period a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        if role == ROLE.DisplayRole:
            return (line.period, line.figure, line.becomes, line.note)[column]
        if role == ROLE.ToolTipRole and column == NOTE and line.note:
            return f"<span>{escape(line.note)}</span>"
        if role == ROLE.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column == 1 else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == ROLE.FontRole:
            strong = column == 1 or (column == 2 and line.strong)
            return pt_font(10, SEMIBOLD if strong else REGULAR, tabular=True)
        if role == ROLE.ForegroundRole:
            return look_of().colour("text" if column < 2 or (column == 2 and line.strong) else "quiet")
        return None

    def headerData(self, section: int, across: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        if across == Qt.Orientation.Horizontal and role == ROLE.DisplayRole:
            return (_("Period"), _("Figure"), _("Change"), _("Note"))[section]
        return None


class ImportTable(QTableView):
    """A table to look at. ``picked(row)``: the cursor came to this row."""

    picked = Signal(int)

    def __init__(self, name: str, parent: QWidget, *, numbered: bool) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "figures")
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(not numbered)
        if numbered:
            self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of areas differ at their end
        self.setShowGrid(numbered)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        if not numbered:
            self.setSelectionBehavior(self.SelectionBehavior.SelectRows)
        rows = self.verticalHeader()
        rows.setVisible(numbered)
        rows.setDefaultSectionSize(26)
        rows.setMinimumSectionSize(26)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(not numbered)

    def fit_columns(self, widest: int, names: Sequence[int] = ()) -> None:
        """Every column as wide as what is seen of it, up to ``widest`` pixels; twice that for ``names``."""
        head = self.horizontalHeader()
        head.setResizeContentsPrecision(60)
        columns = self.model().columnCount()
        for column in range(columns - 1 if head.stretchLastSection() else columns):
            wanted = max(self.sizeHintForColumn(column), head.sectionSizeHint(column)) + 12
            self.setColumnWidth(column, max(48, min(widest * (2 if column in names else 1), wanted)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.picked.emit(current.row())


def _marked(looked: Looked) -> tuple[dict[tuple[int, int], Part], list[int]]:
    """What single cells were understood as, and the rows with figures to take."""
    parts: dict[tuple[int, int], Part] = {}
    found, result = looked.found, looked.result
    if found is not None and found.period_columns:
        top = found.header_rows[-1] if found.header_rows else found.first_row - 1
        rows = found.header_rows or (top,)
        parts.update(((row, column), "period") for row in rows for column, _period in found.period_columns)
    rows_taken: list[int] = []
    for one in result.readings if result else ():
        if one.row >= 0:
            parts[one.row, one.column] = "taken"
            rows_taken.append(one.row)
    for one in result.unread if result else ():
        parts[one.row, one.column] = "unread"
        rows_taken.append(one.row)
    return parts, rows_taken


def _meanings(looked: Looked) -> dict[int, str]:
    """What a column is, for its head."""
    found = looked.found
    if found is None:
        return {}
    named = dict.fromkeys(found.area_columns, _("area"))
    named |= dict.fromkeys(found.code_columns, _("code"))
    named |= {part.column: _("kind") for part in found.parts}
    chosen = found.value(looked.choice.value)
    for values in (chosen,) if chosen else found.values:
        named |= dict.fromkeys(values.columns, _("figure"))
    for column in (found.period_column, found.quarter_column):
        if column >= 0:
            named[column] = _("period")
    return named
