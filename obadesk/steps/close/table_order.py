"""The tables in the order in which they report, with what each has to say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from obadesk.core.place import Place
from obadesk.core.table import Table
from obadesk.i18n import _
from obadesk.steps.close.table_said import said_by
from obadesk.steps.close.table_slides import table_name
from obadesk.widgets.row_list import RowList
from obadesk.widgets.said_line import SaidLine


class TableOrder(RowList):
    """``move_asked(table id, -1 or +1)``: the table reports earlier or later. Nothing is typed here."""

    move_asked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, numbered=False, starred=False, chip_widths=())
        self.setAccessibleName(_("The tables, in the order they report"))
        self.setProperty("role", "bare")
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setTabKeyNavigation(False)
        self.set_hugging(True)
        for text, keys, slot in (
            (_("Report earlier"), "Alt+Up", self._earlier), (_("Report later"), "Alt+Down", self._later)
        ):  # fmt: skip
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self.addAction(action)

    def show_place(self, place: Place) -> None:
        """Show the workshop's tables; the one in hand stays in hand."""
        self.lines.set_lines([_said(table, place) for table in place.workshop.tables])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.current_line() and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0))

    def _earlier(self) -> None:
        self._ask(-1)

    def _later(self) -> None:
        self._ask(1)

    def _ask(self, by: int) -> None:
        if self.current_line():
            self.move_asked.emit(self.current_line(), by)


def _said(table: Table, place: Place) -> SaidLine:
    said, words = said_by(place.workshop, table), place.words
    if not said.lines:
        return SaidLine(table.id, table_name(table, words), detail=_("nothing yet: no slide"), quiet=True)
    if said.decided:
        count = words.count("{number} thing to do", "{number} things to do", len(said.lines))
    else:
        count = words.count("{number} idea", "{number} ideas", len(said.lines))
    detail = ", ".join(part for part in (count, _("first step") if said.first_step else "") if part)
    return SaidLine(table.id, table_name(table, words), detail=detail)
