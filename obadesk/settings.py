"""Every preference, typed, with its default.

Kept for this user on this machine; nothing of a workshop is in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from obadesk import places

Theme = Literal["system", "light", "dark"]
RECENT = 12
"""How many recent workshops are remembered."""


class Settings(QObject):
    """The preferences; ``changed`` names the one that was set."""

    changed = Signal(str)

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """``file``: where they are kept; the user's own place when not given."""
        super().__init__(parent)
        where = file or places.settings() / "preferences.ini"
        self._store = QSettings(str(where), QSettings.Format.IniFormat, self)

    # ---- how it looks

    @property
    def theme(self) -> Theme:
        """Light, dark, or as the system has it."""
        kept = self._text("theme", "system")
        return kept if kept in get_args(Theme) else "system"  # type: ignore[return-value]

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._set("theme", theme)

    @property
    def dark_wall(self) -> bool:
        """Whether the wall is dark; venues are bright, so it is not unless asked for."""
        return self._text("dark_wall", "no") == "yes"

    @dark_wall.setter
    def dark_wall(self, dark: bool) -> None:
        self._set("dark_wall", "yes" if dark else "no")

    # ---- what the next workshop starts with

    @property
    def vocabulary(self) -> str:
        """Id of the vocabulary chosen last."""
        return self._text("vocabulary", "uk-oba")

    @vocabulary.setter
    def vocabulary(self, preset: str) -> None:
        self._set("vocabulary", preset)

    @property
    def place(self) -> str:
        """The place typed last, such as ``Leeds``."""
        return self._text("place", "")

    @place.setter
    def place(self, place: str) -> None:
        self._set("place", place)

    @property
    def starts(self) -> str:
        """When the last new workshop was to start: ``09:30``, or nothing."""
        return self._text("starts", "09:30")

    @starts.setter
    def starts(self, time: str) -> None:
        self._set("starts", time)

    @property
    def tables(self) -> int:
        """How many tables it had."""
        kept = self._text("tables", "4")
        return int(kept) if kept.isdecimal() and 1 <= int(kept) <= 9 else 4

    @tables.setter
    def tables(self, number: int) -> None:
        self._set("tables", str(number))

    @property
    def folder(self) -> Path | None:
        """The folder a workshop was saved in last."""
        kept = self._text("folder", "")
        return Path(kept) if kept else None

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._set("folder", str(folder))

    # ---- windows and screens

    @property
    def wall_screen(self) -> str:
        """What the screen of the wall is known by; made and read by ``windows.screens``."""
        return self._text("wall_screen", "")

    @wall_screen.setter
    def wall_screen(self, known_by: str) -> None:
        self._set("wall_screen", known_by)

    def geometry(self, window: str) -> QByteArray:
        """Where a window was; empty when it was never open."""
        kept = self._store.value(f"geometry/{window}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_geometry(self, window: str, geometry: QByteArray) -> None:
        """Remember where a window is."""
        self._store.setValue(f"geometry/{window}", geometry)

    # ---- recent workshops

    def recent(self) -> tuple[Path, ...]:
        """The workshops opened last, newest first; some may be gone."""
        kept = self._store.value("recent") or []
        names = [kept] if isinstance(kept, str) else kept
        return tuple(Path(name) for name in names if isinstance(name, str) and name)

    def remember(self, file: Path) -> None:
        """Put a workshop at the head of the recent ones."""
        file = file.absolute()
        rest = [str(other) for other in self.recent() if other != file]
        self._set("recent", [str(file), *rest][:RECENT])

    def forget(self, file: Path) -> None:
        """Take a workshop from the list of recent ones; the file itself stays."""
        self._set("recent", [str(other) for other in self.recent() if other != file])

    # ----

    def _text(self, name: str, default: str) -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def _set(self, name: str, value: str | list[str]) -> None:
        if self._store.value(name) != value:
            self._store.setValue(name, value)
            self.changed.emit(name)
