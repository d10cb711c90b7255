"""The heading of a column: a drawn sign and its word, and how many lines stand under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from obadesk.widgets.inks import look_of
from obadesk.widgets.line_delegate import draw_mark
from obadesk.widgets.plain import PlainLabel


class MarkHeading(QWidget):
    """``mark``: ``helping`` or ``hindering``, drawn as a triangle up or down in its colour."""

    def __init__(self, mark: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._count = PlainLabel(parent=self, role="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(PlainLabel(text, self, role="section"))
        row.addWidget(self._count, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def set_count(self, count: int) -> None:
        """How many lines there are; none is not said."""
        self._count.setText(str(count) if count else "")

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, QRectF(11, 0, 20, self.height()), self._mark, look_of(self))
        painter.end()
