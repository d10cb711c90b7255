"""The capture line: one line and Enter, always where the hands are.

A sign of the step's kind counts only when it is typed as the first thing and followed by a space; it then
stands as a tag, which Backspace turns back into text. Pasted text never holds signs; a pasted list becomes
lines. Ctrl+1…9 say which tables a line comes from, Ctrl+0 the whole room. Esc takes nothing away.
"""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from obadesk.core.capture import CaptureSign, pasted_lines
from obadesk.i18n import _
from obadesk.widgets.look import pt_font
from obadesk.widgets.plain import PlainLabel, set_role

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PARAGRAPH = "\u2029"  # what Qt puts between paragraphs
ROWS = 3  # how high the line grows before it scrolls
TABLES = 9


class Taken(msgspec.Struct, frozen=True):
    """What Enter or a pasted list hands over. ``signs``: ids of the tags; ``marks``: numbers of tables."""

    texts: tuple[str, ...]
    signs: tuple[str, ...] = ()
    marks: tuple[int, ...] = ()
    pasted: bool = False


class Draft(msgspec.Struct, frozen=True):
    """A line that was begun and not taken yet."""

    text: str = ""
    signs: tuple[str, ...] = ()
    literal: bool = False


class CaptureLine(QFrame):
    """``taken``: the line is ready; whoever takes it calls ``clear()``, else it stays where it is.

    ``edited``: somebody is typing, not the program. ``marks_changed``: other tables than before.
    """

    taken = Signal(Taken)
    edited = Signal()
    marks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "capture")
        self._known: tuple[CaptureSign, ...] = ()
        self._tags: list[CaptureSign] = []
        self._chips: list[PlainLabel] = []
        self._marks: tuple[int, ...] = ()
        self._mark_pressed = False  # since the last line was taken
        self._hint = ""
        self._by_program = False
        self.uses_tables = True
        self.field = _Field(self)
        self.setFocusProxy(self.field)
        self._tables = _one_row_high(PlainLabel(role="chip"))
        self._tables.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 5, 12, 5)
        self._row.setSpacing(8)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._tables, 0, Qt.AlignmentFlag.AlignTop)
        self.field.textChanged.connect(self._typed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # ---- what the console sets

    def set_kind(self, signs: tuple[CaptureSign, ...], hint: str, *, uses_tables: bool) -> None:
        """The signs that count here, and what stands in grey in the empty line."""
        self._known = signs
        self._hint = hint
        self.uses_tables = uses_tables
        self.field.setAccessibleName(_("What was said"))
        self.field.setAccessibleDescription(hint)
        self._show_tables()
        self._show_hint()

    def draft(self) -> Draft:
        """What stands in the line now."""
        return Draft(self.text(), tuple(tag.id for tag in self._tags), self.field.literal)

    def set_draft(self, draft: Draft) -> None:
        """Put a line that was begun back into the field."""
        self._by_program = True
        known = {sign.id: sign for sign in self._known}
        self._set_tags([known[sign] for sign in draft.signs if sign in known])
        self.field.setPlainText(draft.text)
        self.field.literal = draft.literal
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._by_program = False
        self._show_hint()

    def clear(self) -> None:
        """The line was taken: empty it for the next one. The table marks stay until others are pressed."""
        self._by_program = True
        self._set_tags([])
        self.field.clear()
        self._by_program = False
        self.field.literal = False
        self._mark_pressed = False
        self._show_hint()

    # ---- what it says

    def text(self) -> str:
        """The text as typed, without tags."""
        return self.field.document().toRawText().replace(PARAGRAPH, " ")

    def signs(self) -> tuple[str, ...]:
        """Ids of the tags shown."""
        return tuple(tag.id for tag in self._tags)

    def marks(self) -> tuple[int, ...]:
        """Numbers of the tables the next line comes from; none means the whole room."""
        return self._marks if self.uses_tables else ()

    # ---- tables

    def press_table(self, number: int) -> None:
        """Ctrl+0…9: 0 is the whole room.

        The first number on a line replaces the last line's, more are added, one pressed twice goes away.
        """
        if not self.uses_tables:
            return
        if number == 0:
            marks: tuple[int, ...] = ()
        elif not self._mark_pressed:
            marks = (number,)  # said again for the next line of the same table, it stays
        elif number in self._marks:
            marks = tuple(mark for mark in self._marks if mark != number)
        else:
            marks = tuple(sorted((*self._marks, number)))
        self._mark_pressed = True
        self.set_marks(marks)

    def set_marks(self, marks: tuple[int, ...]) -> None:
        """Take these tables for the next lines."""
        if marks != self._marks:
            self._marks = marks
            self._show_tables()
            self.marks_changed.emit()

    def _show_tables(self) -> None:
        self._tables.setText(" ".join(f"T{mark}" for mark in self._marks))
        names = ", ".join(str(mark) for mark in self._marks)
        self._tables.setAccessibleName(_("From table {names}").format(names=names))
        self._tables.setVisible(bool(self.marks()))

    # ---- tags

    def sign_typed(self, text: str) -> bool:
        """A space was typed after ``text``: make it a tag when it is a sign that does not stand yet."""
        sign = next((sign for sign in self._known if sign.sign == text), None)
        if sign is None or sign in self._tags:
            return False
        rest = [tag for tag in self._tags if not sign.instead or tag.instead != sign.instead]
        self._set_tags([*rest, sign])
        self.field.clear()
        self.edited.emit()
        return True

    def sign_back(self) -> bool:
        """Backspace at the very start: the last tag becomes text again, and stays text."""
        if not self._tags:
            return False
        sign = self._tags[-1]
        self._set_tags(self._tags[:-1])
        cursor = self.field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.insertText(sign.sign)
        self.field.setTextCursor(cursor)
        self.field.literal = True
        self._show_hint()
        return True

    def _set_tags(self, tags: list[CaptureSign]) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._tags = tags
        self._chips = [self._chip(tag) for tag in tags]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip, 0, Qt.AlignmentFlag.AlignTop)
        self._show_hint()

    def _chip(self, tag: CaptureSign) -> PlainLabel:
        return _one_row_high(PlainLabel(f"{tag.sign} {_(tag.name)}", self, role="chip"))

    def _show_hint(self) -> None:
        self.field.setPlaceholderText("" if self._tags else self._hint)

    # ---- taking

    def take(self) -> None:
        """Enter: hand the line over; an empty one is nothing."""
        text = self.text().strip()
        if text:
            self.taken.emit(Taken((text,), self.signs(), self.marks()))

    def pasted(self, text: str) -> None:
        """A list becomes lines at once; a single line goes where the caret is."""
        lines = pasted_lines(text)
        if len(lines) > 1:
            self.taken.emit(Taken(lines, self.signs(), self.marks(), pasted=True))
        elif lines:
            # Inside words that stand already a dash is a dash, not a bullet.
            bare = lines[0] if not self.text().strip() else " ".join(text.split())
            self.field.textCursor().insertText(bare)
            self.field.literal = True

    def _typed(self) -> None:
        if self.field.document().isEmpty():
            self.field.literal = False
        if not self._by_program:
            self.edited.emit()

    def show_focus(self, has: bool) -> None:
        """Draw the ring around the whole line."""
        set_role(self, "capture-focus" if has else "capture")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.field.setFocus()
        super().mousePressEvent(event)


def _one_row_high(chip: PlainLabel) -> PlainLabel:
    """Beside the first row of the text, however many rows that has."""
    chip.setFixedHeight(QFontMetrics(pt_font(13)).lineSpacing() + 10)
    return chip


class _Field(QPlainTextEdit):
    """The text. ``literal``: what stands there was pasted or turned back, so no sign is read from it."""

    def __init__(self, line: CaptureLine) -> None:
        super().__init__(line)
        self._line = line
        self.literal = False
        self.setProperty("role", "capture")
        self.setFont(pt_font(13))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        rows = min(max(1, int(self.document().size().height())), ROWS)
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(rows * line + 10)
        bar = Qt.ScrollBarPolicy
        many = self.document().size().height() > ROWS
        self.setVerticalScrollBarPolicy(bar.ScrollBarAsNeeded if many else bar.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            mine = (event.matches(undo) and self.document().isUndoAvailable() and self._has_draft()) or (
                event.matches(redo) and self.document().isRedoAvailable()
            )
            if (event.matches(undo) or event.matches(redo)) and not mine:
                event.ignore()  # an empty line has nothing of its own to undo: the key is the window's
                return False
            if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                event.ignore()  # the wall's keys wherever the hands are
                return False
        return super().event(event)

    def _has_draft(self) -> bool:
        return not self.document().isEmpty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        plain = not modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key in ENTER and plain:
            self._line.take()
        elif plain and self._is_sign_key(event):
            return
        elif key == Qt.Key.Key_Escape:
            event.ignore()  # nothing is taken away; the window may move the focus
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.document().size().height() <= 1:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _is_sign_key(self, event: QKeyEvent) -> bool:
        if event.text() == " ":
            return self._sign_before_caret()
        return event.key() == Qt.Key.Key_Backspace and self._at_start() and self._line.sign_back()

    def _sign_before_caret(self) -> bool:
        if self.literal or not self.textCursor().atEnd():
            return False
        return self._line.sign_typed(self._line.text())

    def _at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atStart() and not cursor.hasSelection()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self._line.pasted(source.text())
            self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._line.show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._line.show_focus(False)
