"""Light or dark: as the system has it, unless the facilitator chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from obadesk.settings import Settings, Theme
from obadesk.widgets import style
from obadesk.widgets.look import DARK_LOOK, LIGHT_LOOK, Look


class LightOrDark(QObject):
    """The look of console and wall. ``changed``: the console's did; ``wall_changed``: the wall's did."""

    changed = Signal(Look)
    wall_changed = Signal(Look)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.look = self._now()
        settings.changed.connect(self._setting_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    @property
    def wall(self) -> Look:
        """The wall's look: light unless chosen otherwise, whatever the console has."""
        return DARK_LOOK if self._settings.dark_wall else LIGHT_LOOK

    def choose(self, theme: Theme) -> None:
        """Take light, dark, or as the system has it, from now on."""
        self._settings.theme = theme

    def _now(self) -> Look:
        theme = self._settings.theme
        if theme == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK_LOOK if dark else LIGHT_LOOK
        return DARK_LOOK if theme == "dark" else LIGHT_LOOK

    def _setting_changed(self, name: str) -> None:
        if name == "theme":
            self._follow()
        elif name == "dark_wall":
            self.wall_changed.emit(self.wall)

    def _follow(self) -> None:
        look = self._now()
        if look != self.look:
            self.look = look
            self._apply()
            self.changed.emit(look)

    def _apply(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, self.look)
