"""A field for one text of one row: asks for edits while it is typed in, and never loses a letter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.message import Message
from obadesk.core.rows import Change
from obadesk.core.workshop import Workshop
from obadesk.widgets.plain_edit import PlainEdit

WAIT = 250  # ms after the last letter until the edit is asked for, so that a burst is one edit

FRAME = 14  # what the style and the document draw above and below the rows

Maker = Callable[[str], Change]


class Field(PlainEdit):
    """Bound to (row id, field name). ``edited``: an edit with a merge key; ``settled``: left, or Enter.

    ``paragraphs``: Enter makes a new paragraph; else Enter settles. ``live``: every letter is an edit at
    once, and the wall follows it. ``making``: makes the change where there is no row yet to set a field of.
    """

    edited = Signal(Edit)
    settled = Signal()

    def __init__(
        self,
        name: str,
        field: str,
        label: Message,
        parent: QWidget | None = None,
        *,
        paragraphs: bool = False,
        live: bool = False,
        rows_shown: int = 1,
        most_rows: int = 4,
        example: str = "",
        making: Maker | None = None,
    ) -> None:
        super().__init__(parent, one_line=not paragraphs)
        self._field, self._label, self._live, self._making = field, label, live, making
        self._row_id = ""
        self._shown = ""  # what the row holds as far as this field knows: shown to it, or asked for by it
        self._rows = (rows_shown, max(rows_shown, most_rows))
        self._filling = False
        self.setAccessibleName(name)
        self.set_example(example)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.about_to_undo.connect(self.flush)
        self._fit()

    def set_example(self, text: str) -> None:
        """Grey words for as long as the field is empty."""
        self.setPlaceholderText(text)
        self.setAccessibleDescription(text)

    # ---- between the row and the field -----------------------------------------------------------

    def show_row(self, row_id: str, text: str) -> None:
        """Show the text of a row. What is being typed into the same row stands.

        What was typed for another row is asked for first.
        """
        if row_id != self._row_id:
            self.flush()
            self._row_id = row_id
            self._fill(text)
        elif text != self._shown and not self._timer.isActive():
            self._fill(text)

    def row_id(self) -> str:
        """The row it is bound to."""
        return self._row_id

    def flush(self) -> None:
        """Ask now for what has been typed."""
        self._timer.stop()
        text = self.taken()
        if text == self._shown:
            return
        self._shown = text
        change = self._making(text) if self._making else _setting(self._row_id, self._field, text)
        key = f"{self._row_id}:{self._field}"
        self.edited.emit(Edit(self._label, change, key, self._live))

    def leave(self) -> None:
        """Take in what stands in the field, because it is about to be hidden."""
        self.flush()
        self.settled.emit()

    def _fill(self, text: str) -> None:
        if text == self.taken():
            self._shown = text
            return
        self._filling = True
        place, at_end = self.textCursor().position(), self.textCursor().atEnd()
        self._shown = text
        self.give(text)
        if (
            self.hasFocus() and not at_end
        ):  # an undo while the hands are here: the cursor stays about where it was
            cursor = self.textCursor()
            cursor.setPosition(min(place, max(0, self.document().characterCount() - 1)))
            self.setTextCursor(cursor)
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False

    def _typed(self) -> None:
        if self._filling:
            return
        if self._live:
            self.flush()
        else:
            self._timer.start()

    # ---- keys and size -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (self.one_line or control):
            self.leave()
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.leave()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_timer"):
            self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def _fit(self) -> None:
        low, high = self._rows
        wanted = min(max(low, round(self.document().size().height())), high)
        height = wanted * self.fontMetrics().lineSpacing() + FRAME
        policy = Qt.ScrollBarPolicy
        full = self.document().size().height() > high
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if full else policy.ScrollBarAlwaysOff)
        if height != self.maximumHeight() or height != self.minimumHeight():
            self.setFixedHeight(height)
        if not full:  # it was scrolled to its end while it was too low to show all of it
            self.verticalScrollBar().setValue(0)


def _setting(row_id: str, field: str, text: str) -> Change:
    def change(workshop: Workshop) -> Workshop:
        return rows.set_fields(workshop, row_id, **{field: text})

    return change
