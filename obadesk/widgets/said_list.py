"""A list of lines as they were said: numbered, wrapped, starred, changed in place, all by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.line_delegate import LineDelegate
from obadesk.widgets.plain_edit import PlainEdit
from obadesk.widgets.row_list import RowList
from obadesk.widgets.said_line import SaidLine

_COMES_BACK = (
    Qt.FocusReason.MouseFocusReason,  # the press itself takes the line under it
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)


class SaidList(RowList):
    """``text_typed(id, text)``, ``removal_asked(id)``, ``move_asked(id, -1 or +1)``: what is to be done.

    ``line_selected(id)``: the line in hand, ``""`` for none. The lines shown change only by ``set_lines``.
    """

    text_typed = Signal(str, str)
    removal_asked = Signal(str)
    move_asked = Signal(str, int)
    line_selected = Signal(str)

    without_line: frozenset[str] = frozenset({""})
    """Letters of commands that need no line in hand, and what is no letter."""

    from_top = False
    """What is from before is read from its beginning; of what comes in the newest line is shown."""

    _told = ""  # before anything else: giving the list its model already asks for it

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        numbered: bool = True,
        starred: bool = False,
        chip_widths: tuple[int, ...] = (),
        keeps_clear: bool = False,
    ) -> None:
        super().__init__(parent, numbered=numbered, starred=starred, chip_widths=chip_widths)
        self._clear_on_tab = keeps_clear
        self.lines.typed.connect(self._typed)
        self.setAccessibleName(name)
        self.setProperty("role", "bare")
        triggers = self.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setTabKeyNavigation(False)
        self._add_actions()

    # ---- the lines -----------------------------------------------------------------------------

    def set_lines(self, lines: Sequence[SaidLine]) -> None:
        """Show these lines; selection, scroll and an open box stay with their line."""
        known = {line.id for line in self.lines.lines()}
        anew = self.from_top and not any(line.id in known for line in lines)
        self.lines.set_lines(lines)
        if anew:
            self._ready()
            self.verticalScrollBar().setValue(0)

    def set_examples(self, examples: Sequence[str]) -> None:
        """Grey lines for as long as the list is empty; the first says what they are."""
        self._examples = tuple(examples)
        self.setAccessibleDescription(" ".join(self._examples))
        self.viewport().update()

    def select_line(self, line_id: str) -> bool:
        """Take this line in hand and bring it into view; ``False`` when it is not in the list."""
        row = self.lines.row_of(line_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.lines.index(row))
        return True

    def take_typed(self) -> None:
        """Take in what stands in an open box."""
        for box in self.findChildren(PlainEdit):
            if not box.isVisibleTo(self):
                continue  # closed, and waiting for its end
            self.commitData(box)
            self.closeEditor(box, LineDelegate.EndEditHint.NoHint)

    def _typed(self, line_id: str, text: str) -> None:
        if text.strip():
            self.text_typed.emit(line_id, text)
        else:
            self.removal_asked.emit(line_id)

    # ---- commands ------------------------------------------------------------------------------

    def _add_actions(self) -> None:
        self.add_command(_("Change the text"), "F2", self._edit)
        self.add_command(_("Copy"), "Ctrl+C", self._copy)
        self.add_command(_("Move up"), "Alt+Up", self._up)
        self.add_command(_("Move down"), "Alt+Down", self._down)
        self.add_command(_("Remove"), "Del", self._remove)

    def add_command(self, text: str, keys: str, slot, *, before: str = "") -> QAction:
        """A command of this list: in its menu, with a key that works while the list has the keyboard.

        ``before``: the text of the command it stands before in the menu.
        """
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        place = next((old for old in self.actions() if before and old.text() == before), None)
        if place is None:
            self.addAction(action)
        else:
            self.insertAction(place, action)
        return action

    def _edit(self) -> None:
        if self.current_line():
            self.edit(self.currentIndex())

    def _copy(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(index.data())

    def _up(self) -> None:
        self._ask_move(-1)

    def _down(self) -> None:
        self._ask_move(1)

    def _ask_move(self, by: int) -> None:
        line = self.current_line()
        if line:
            self.move_asked.emit(line, by)

    def _remove(self) -> None:
        line = self.current_line()
        if not line:
            return
        row = self.currentIndex().row()
        self.removal_asked.emit(line)
        if self.lines.row_of(line) < 0 and self.lines.rowCount():  # the next line is in hand
            self.setCurrentIndex(self.lines.index(min(row, self.lines.rowCount() - 1)))

    def event(self, event: QEvent) -> bool:
        """With no line in hand a letter is no command: it is left to whoever takes letters."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self._is_for_others(event):
                event.accept()
                return True
        return super().event(event)

    def _is_for_others(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if self.current_line() or held or event.text().upper() in self.without_line:
            return False
        return event.text().isprintable()

    def keyPressEvent(self, event) -> None:
        if self._is_for_others(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_line():
            self._edit()
        elif event.key() == Qt.Key.Key_Escape and self.current_line():
            self.clearSelection()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.current_line() and self._heights:
            index = self.currentIndex()  # first the line that was in hand before, then its neighbours
            last = len(self._heights) - 1 if event.key() == Qt.Key.Key_Up else 0
            self.setCurrentIndex(index if index.isValid() else self.lines.index(last))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        passing = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self._clear_on_tab and passing:  # Tab is a command while a line is in hand: let it pass on
            self.clearSelection()
        elif event.reason() not in _COMES_BACK and not self.current_line() and self.lines.rowCount():
            index = self.currentIndex()  # who comes by key has a line in hand: the last one or the first
            self.setCurrentIndex(index if index.isValid() else self.lines.index(0))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._tell()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
        self._tell()

    def _tell(self) -> None:
        line = self.current_line()
        if line != self._told:
            self._told = line
            self.line_selected.emit(line)
