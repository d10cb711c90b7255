"""The lines of a list as a model: updates name only the rows that differ, so that 2,000 lines stay quick."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from obadesk.widgets.said_line import SaidLine

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class LineModel(QAbstractListModel):
    """Rows are ``SaidLine`` values; ``LINE`` is the role that gives the whole of one.

    ``typed``: the person changed the text of a line (id, text). The row itself follows with ``set_lines``.
    """

    typed = Signal(str, str)

    def __init__(self, parent: QObject | None = None, *, editable: bool = True) -> None:
        super().__init__(parent)
        self._lines: list[SaidLine] = []
        self._editable = editable

    def lines(self) -> Sequence[SaidLine]:
        """The lines as they are shown."""
        return self._lines

    def row_of(self, line_id: str) -> int:
        """The row a line stands in, ``-1`` when it is not here."""
        return next((row for row, line in enumerate(self._lines) if line.id == line_id), -1)

    def set_lines(self, lines: Sequence[SaidLine]) -> None:
        """Show these lines. Lines that are the same objects as before are not touched."""
        old, new = self._lines, list(lines)
        shorter = min(len(old), len(new))
        same = list(map(is_, old, new))
        start = same.index(False) if False in same else shorter
        end = 0
        while end < shorter - start and old[-1 - end] is new[-1 - end]:
            end += 1
        self._replace(start, len(old) - end, new[start : len(new) - end])

    def _replace(self, start: int, stop: int, fresh: list[SaidLine]) -> None:
        if start == stop and not fresh:
            return
        before = [line.id for line in self._lines[start:stop]]
        after = [line.id for line in fresh]
        if before == after:
            self._lines[start:stop] = fresh
            self.dataChanged.emit(self.index(start), self.index(stop - 1))
        elif sorted(before) == sorted(after):
            self._reorder(start, fresh)
        else:
            self._exchange(start, before, fresh)

    def _reorder(self, start: int, fresh: list[SaidLine]) -> None:
        """The same lines in another order: who pointed at a line still points at it."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        ids = [self._lines[index.row()].id for index in kept]
        self._lines[start : start + len(fresh)] = fresh
        places = {line.id: row for row, line in enumerate(self._lines)}
        self.changePersistentIndexList(kept, [self.index(places[line_id]) for line_id in ids])
        self.layoutChanged.emit()

    def _exchange(self, start: int, before: list[str], fresh: list[SaidLine]) -> None:
        """Take out the lines that are gone, put in the new ones; those that stay are updated in place."""
        wanted = {line.id for line in fresh}
        for row in range(start + len(before) - 1, start - 1, -1):
            if self._lines[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._lines[row]
                self.endRemoveRows()
        there = set(before)
        stay = [line for line in fresh if line.id in there]
        if stay:
            self._replace(start, start + len(stay), stay)
        row = start
        while row - start < len(fresh):
            stop = row
            while stop - start < len(fresh) and fresh[stop - start].id not in there:
                stop += 1
            if stop > row:
                self.beginInsertRows(QModelIndex(), row, stop - 1)
                self._lines[row:row] = fresh[row - start : stop - start]
                self.endInsertRows()
            row = stop + 1

    # ---- what Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        line = self._lines[index.row()]
        if value != line.text:
            self.typed.emit(line.id, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if self._editable else flags


def spoken(line: SaidLine) -> str:
    """The line as a screen reader says it."""
    number = f"{line.number}. " if line.number else ""
    chips = (chip.spoken or chip.text for chip in line.chips)
    return ", ".join(
        part for part in (number + line.text, line.spoken, line.detail, line.tail, *chips) if part
    )
