"""The console's View and Help menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.settings import Theme
from obadesk.windows.given import Given
from obadesk.windows.report_window import ReportWindow

if TYPE_CHECKING:
    from obadesk.windows.help_window import HelpWindow


class HelpSide(QObject):
    """Keys and signs, the report, light and dark."""

    def __init__(self, given: Given, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._given, self._document, self._window = given, document, window
        self.keys: HelpWindow | None = None
        self.report: ReportWindow | None = None

    @property
    def theme(self) -> Theme:
        """What is ticked in the menu."""
        return self._given.settings.theme

    def theme_system(self) -> None:
        """As the system has it."""
        self._given.light.choose("system")

    def theme_light(self) -> None:
        """Light."""
        self._given.light.choose("light")

    def theme_dark(self) -> None:
        """Dark."""
        self._given.light.choose("dark")

    def show_keys(self) -> None:
        """Keys and signs on one page."""
        if self.keys is not None:
            self.keys.close()
            self.keys.deleteLater()
        words = Words.of(self._document.workshop)
        from obadesk.windows.help_window import HelpWindow

        self.keys = HelpWindow(self._given.kinds.values(), words, self._window)
        self.keys.show()

    def show_report(self) -> None:
        """What the program wrote about itself; nothing that was typed is in it."""
        if self.report is not None:
            self.report.close()
            self.report.deleteLater()
        safe = _("It says what the program did and on what it runs. Nothing that was typed is in it.")
        self.report = ReportWindow(self._given.log_text(), failed=False, safe=safe, parent=self._window)
        self.report.show()

    def close(self) -> None:
        """Close what is open."""
        for window in (self.keys, self.report):
            if window is not None:
                window.close()
