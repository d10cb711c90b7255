"""Which of several curves the step looked at is about: a quiet choice beside the step's heading."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from obadesk.core.curve_names import curve_name, marks_of
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.widgets.plain import set_tool_tip

WIDEST = 380
LETTERS = 14  # of the name are always to be seen


class CurveChoice(QComboBox):
    """``chosen``: id of the curve taken by hand."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self.setAccessibleName(_("Curve"))
        set_tool_tip(self, _("Which curve this is about (Ctrl+Tab: the next one)"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.activated.connect(self._taken)
        self.hide()

    def show_place(self, place: Place, *, by_curve: bool) -> None:
        """Show the curves there are; hidden where there is nothing to choose."""
        workshop = place.workshop
        several = by_curve and len(workshop.curves) > 1
        if several:
            names = [
                (
                    curve.id,
                    curve_name(workshop, curve) or _("A curve without a name"),
                    marks_of(workshop, curve),
                )
                for curve in workshop.curves
            ]
            shown = tuple((one, "   ".join(filter(None, (name, marks)))) for one, name, marks in names)
            if shown != self._shown:
                self._shown = shown
                self.clear()
                for curve_id, text in shown:
                    self.addItem(text, curve_id)
                self.updateGeometry()
            curve = place.curve
            self.setCurrentIndex(self.findData(curve.id if curve else ""))
        self.setVisible(several)

    def _taken(self, _index: int) -> None:
        self.chosen.emit(str(self.currentData()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls what is below and never changes the curve."""
        event.ignore()
