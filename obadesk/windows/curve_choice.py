"""Which of several curves the step looked at is about: a quiet choice beside the step's heading."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from obadesk.core.curve_names import curve_name, marks_of
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.widgets.plain import set_tool_tip

WIDEST, LEAST = 430, 152
SHARE, SMALL_SHARE, SMALL = 0.55, 0.45, 640  # of the page at most, and of one not as wide as SMALL px
AROUND = 76  # px of a combo box that are not text
NAME, MARKS = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class CurveChoice(QComboBox):
    """``chosen``: id of the curve taken by hand. Where room is short the name is cut, never the tables."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Curve"))
        set_tool_tip(self, _("Which curve this is about (Ctrl+Tab: the next one)"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self.activated.connect(self._taken)
        self.hide()

    def show_place(self, place: Place, *, by_curve: bool) -> None:
        """Show the curves there are; hidden where there is nothing to choose."""
        workshop = place.workshop
        several = by_curve and len(workshop.curves) > 1
        if several:
            shown = tuple(
                (
                    curve.id,
                    curve_name(workshop, curve) or _("A curve without a name"),
                    marks_of(workshop, curve),
                )
                for curve in workshop.curves
            )
            if shown != self._shown:
                self._show(shown)
            curve = place.curve
            self.setCurrentIndex(self.findData(curve.id if curve else ""))
        self.setVisible(several)

    def _show(self, shown: tuple[tuple[str, str, str], ...]) -> None:
        self._shown = shown
        self.clear()
        for row, (curve_id, name, marks) in enumerate(shown):
            self.addItem(_beside(name, marks), curve_id)
            self.setItemData(row, name, NAME)
            self.setItemData(row, marks, MARKS)
        self.updateGeometry()

    def _taken(self, _index: int) -> None:
        self.chosen.emit(str(self.currentData()))

    def sizeHint(self) -> QSize:
        texts = (self.fontMetrics().horizontalAdvance(self.itemText(row)) for row in range(self.count()))
        page = self.parentWidget()
        room = page.width() if page is not None else WIDEST
        widest = max(LEAST, min(WIDEST, round(room * (SHARE if room >= SMALL else SMALL_SHARE))))
        return QSize(min(widest, AROUND + max(texts, default=0)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        name, marks = str(self.currentData(NAME) or ""), str(self.currentData(MARKS) or "")
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 8
        if marks:
            room -= self.fontMetrics().horizontalAdvance(_beside("", marks))
        cut = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, max(24, room))
        option.currentText = _beside(cut, marks)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls what is below and never changes the curve."""
        event.ignore()


def _beside(name: str, marks: str) -> str:
    return f"{name}   {marks}" if marks else name
