"""We failed: what happened, what is safe, and a report to send to whoever can mend it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from obadesk.i18n import _
from obadesk.widgets.plain import PlainButton
from obadesk.windows.dialog import Dialog


class ReportWindow(Dialog):
    """Not modal and never in the way of the room; nothing that was typed is in the report."""

    def __init__(self, report: str, *, failed: bool, safe: str, parent: QWidget | None = None) -> None:
        heading = _("Something went wrong") if failed else _("A report on this program")
        more = _("That was our mistake, not yours.") + f" {safe}" if failed else safe
        super().__init__(heading, _("Close"), parent, more=more)
        self.cancel.hide()
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("The report"))
        self.body.addWidget(self.text, 1)
        self.copy = PlainButton(_("Copy the report"))
        self.copy.clicked.connect(self.copy_report)
        self.buttons.insertWidget(1, self.copy)
        self.resize(640, 420)
        self.act.setFocus()

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(_("Copied"))
