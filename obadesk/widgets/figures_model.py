"""A table of figures as a model: plain cells in, what was typed out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from obadesk.widgets.icons import icon
from obadesk.widgets.inks import look_of
from obadesk.widgets.look import SEMIBOLD, pt_font

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FigureHead(msgspec.Struct, frozen=True):
    """The head of a column. ``ink``: a use of colour, as in the palette; ``locked``: not to be changed."""

    title: str
    ink: str = "quiet"
    locked: bool = False


class FigureCell(msgspec.Struct, frozen=True):
    """``wrong``: why the text is not taken as a figure; it is shown with a drawn sign. ``hint``: grey.

    ``note``: said of a figure that stands, such as "provisional"; the cell shows its first letter.
    """

    text: str = ""
    wrong: str = ""
    hint: str = ""
    note: str = ""


Row = tuple[FigureCell, ...]


class FiguresModel(QAbstractTableModel):
    """``typed(row, column, text)``: somebody typed into a cell; the cells themselves follow with ``show``."""

    typed = Signal(int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[FigureHead, ...] = ()
        self._rows: list[Row] = []

    def show(self, heads: Sequence[FigureHead], rows: Sequence[Row]) -> None:
        """Show these. Cells that stay where they are keep the cursor; the last row is the blank one."""
        new = list(rows)
        if len(heads) != len(self._heads):
            self.beginResetModel()
            self._heads, self._rows = tuple(heads), new
            self.endResetModel()
            return
        if tuple(heads) != self._heads:
            self._heads = tuple(heads)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(heads) - 1)
        old = self._rows
        start = 0
        while start < min(len(old), len(new)) and old[start] == new[start]:
            start += 1
        # The blank row at the end stands for the row that was typed in it: new ones come after it.
        most = min(len(old), len(new)) - start
        end = 0
        while end < most and old[-1 - end] == new[-1 - end] and len(old) - end - 1 > start:
            end += 1
        both = min(len(old), len(new)) - start - end
        if both > 0:
            self._rows[start : start + both] = new[start : start + both]
            self.dataChanged.emit(self.index(start, 0), self.index(start + both - 1, len(self._heads) - 1))
        place = start + max(0, both)
        if len(old) > len(new):
            self.beginRemoveRows(QModelIndex(), place, place + len(old) - len(new) - 1)
            self._rows = new
            self.endRemoveRows()
        elif len(new) > len(old):
            self.beginInsertRows(QModelIndex(), place, place + len(new) - len(old) - 1)
            self._rows = new
            self.endInsertRows()

    def cell(self, row: int, column: int) -> FigureCell:
        """One cell."""
        return self._rows[row][column]

    def locked(self, column: int) -> bool:
        """Whether the column may not be changed."""
        return self._heads[column].locked

    # ---- what Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        head = self._heads[section]
        if role == ROLE.DisplayRole:
            return head.title
        if role == ROLE.ToolTipRole:
            return f"<span>{escape(head.title)}</span>"
        if role == ROLE.ForegroundRole:
            return look_of().colour(head.ink)
        if role == ROLE.TextAlignmentRole:
            return LEFT if section == 0 else RIGHT
        return None

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        cell = self._rows[index.row()][index.column()]
        if role == ROLE.DisplayRole:
            return f"{cell.text} {cell.note[:1]}" if cell.note else cell.text or cell.hint
        if role == ROLE.EditRole:
            return cell.text
        if role == ROLE.ToolTipRole:
            said = cell.wrong or cell.note
            return f"<span>{escape(said)}</span>" if said else None
        if role == ROLE.TextAlignmentRole:
            return LEFT if index.column() == 0 or cell.wrong else RIGHT
        if role == ROLE.AccessibleTextRole:
            return f"{self._heads[index.column()].title}: {cell.text or cell.hint}"
        if role == ROLE.AccessibleDescriptionRole:
            return cell.wrong or cell.note or None
        if role == ROLE.FontRole:
            return pt_font(10.5, SEMIBOLD if cell.wrong else pt_font(10.5).weight(), tabular=True)
        if role == ROLE.ForegroundRole:
            ink = (
                "hindering"
                if cell.wrong
                else "quiet"
                if not cell.text or self.locked(index.column())
                else "text"
            )
            return look_of().colour(ink)
        if role == ROLE.DecorationRole and cell.wrong:
            return icon("triangle-alert", look_of().colour("hindering"), 16)
        return None

    def setData(self, index: Index, value: Any, role: int = ROLE.EditRole) -> bool:
        if role != ROLE.EditRole or not index.isValid():
            return False
        if str(value) != self._rows[index.row()][index.column()].text:
            self.typed.emit(index.row(), index.column(), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags if self.locked(index.column()) else flags | Qt.ItemFlag.ItemIsEditable
