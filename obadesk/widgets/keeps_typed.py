"""A cell of a table in which Esc keeps what was typed, like Enter: nothing is lost but by undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QStyledItemDelegate

HINT = QAbstractItemDelegate.EndEditHint
ENDS = {
    Qt.Key.Key_Escape: HINT.NoHint,
    Qt.Key.Key_Return: HINT.SubmitModelCache,
    Qt.Key.Key_Enter: HINT.SubmitModelCache,
}


class KeepsTyped(QStyledItemDelegate):
    """For every table people type into."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(editor, QLineEdit):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in ENDS:
                self.commitData.emit(editor)  # at once, so that the next key finds the next cell
                self.closeEditor.emit(editor, ENDS[Qt.Key(event.key())])
                return True
        return super().eventFilter(editor, event)
