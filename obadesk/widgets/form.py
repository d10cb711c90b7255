"""Rows of a quiet word and its field, in one column or two."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from obadesk.widgets.plain import PlainLabel

BETWEEN = 12  # px before the word of a second pair, so that it is not taken for the end of the first


class Form(QWidget):
    """``columns``: how many pairs stand side by side."""

    def __init__(self, parent: QWidget | None = None, *, columns: int = 1) -> None:
        super().__init__(parent)
        self._columns = columns
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column in range(columns):
            self._grid.setColumnStretch(2 * column + 1, 1)
            self._grid.setColumnMinimumWidth(2 * column, 88 + BETWEEN * bool(column))

    def add(self, label: str, field: QWidget, *, wide: bool = False) -> None:
        """One more pair; ``wide``: over all columns."""
        if wide and self._count % self._columns:
            self._count += self._columns - self._count % self._columns
        row, column = divmod(self._count, self._columns)
        word = PlainLabel(label, self, role="quiet")
        word.setMinimumHeight(32)
        if column:
            word.setContentsMargins(BETWEEN, 0, 0, 0)
        word.setBuddy(field)
        self._grid.addWidget(word, row, 2 * column, Qt.AlignmentFlag.AlignTop)
        span = 2 * self._columns - 1 if wide else 1
        self._grid.addWidget(field, row, 2 * column + 1, 1, span, Qt.AlignmentFlag.AlignTop)
        self._count += self._columns if wide else 1
