"""When the program itself fails: what is safe, and a report; the room sees nothing of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from obadesk.i18n import _
from obadesk.windows.desk import Desk
from obadesk.windows.report_window import ReportWindow


class Trouble(QObject):
    """Shows one report at a time, on the console's screen. May be told from any thread."""

    _told = Signal(str)

    def __init__(self, describe: Callable[[BaseException], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._desk: Desk | None = None
        self.shown: ReportWindow | None = None
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def watch(self, desk: Desk) -> None:
        """The desk whose workshop is looked after."""
        self._desk = desk

    def report(self, error: BaseException) -> None:
        """Something failed that nobody expected."""
        self._told.emit(self._describe(error))

    def _show(self, report: str) -> None:
        if self.shown is not None and self.shown.isVisible():
            return
        console = self._desk.console if self._desk is not None else None
        safe = _("You can go on.")
        if console is not None:
            saved = console.document.flush(2.0)
            safe = (
                _("Your work is saved up to the last change, and you can go on.")
                if saved
                else _("Your last change is not saved yet. Save a copy elsewhere (Ctrl+Shift+S).")
            )
        start = self._desk.start if self._desk is not None else None
        if self.shown is not None:
            self.shown.deleteLater()
        self.shown = ReportWindow(report, failed=True, safe=safe, parent=console or start)
        self.shown.setWindowModality(Qt.WindowModality.NonModal)
        self.shown.show()
