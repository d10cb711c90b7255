"""Which screen is the wall's, and what happens when it goes or comes back."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.windows.wall import WallWindow

_SETTLE_MS = 350
_AGAIN_MS = 1000


class ScreenFacts(msgspec.Struct, frozen=True):
    """What is known of a screen; its number is not, because that changes with every cable."""

    name: str = ""
    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Where it is and how large."""
        return self.x, self.y, self.width, self.height


def facts_of(screen: QScreen) -> ScreenFacts:
    """What Qt says of a screen."""
    place = screen.geometry()
    return ScreenFacts(
        screen.name(),
        screen.manufacturer(),
        screen.model(),
        screen.serialNumber(),
        place.x(),
        place.y(),
        place.width(),
        place.height(),
    )


def same_screen(
    screens: Sequence[ScreenFacts], remembered: ScreenFacts, *, strictly: bool = False
) -> ScreenFacts | None:
    """The screen that is the remembered one: by serial number, else by name and kind, else by kind and size.

    ``strictly``: only a screen that can hardly be another one.
    """

    def serial(one: ScreenFacts) -> tuple[str, ...]:
        return one.manufacturer, one.model, one.serial

    def named(one: ScreenFacts) -> tuple[object, ...]:
        return one.name, one.manufacturer, one.model

    def sized(one: ScreenFacts) -> tuple[object, ...]:
        return one.manufacturer, one.model, one.width, one.height

    tests = [serial] if remembered.serial else []
    tests += [named] if strictly else [named, sized]
    for test in tests:
        alike = [one for one in screens if test(one) == test(remembered)]
        if alike:
            # Two projectors of one kind: the one that stands where it stood.
            return next((one for one in alike if one.place == remembered.place), alike[0])
    return None


def choose(
    screens: Sequence[ScreenFacts], console: ScreenFacts | None, remembered: ScreenFacts | None
) -> ScreenFacts | None:
    """The screen for the wall: the remembered one, else any but the console's; ``None``: there is none."""
    free = [one for one in screens if console is None or one.place != console.place]
    if not free:
        return None
    found = same_screen(free, remembered) if remembered is not None else None
    return found or max(free, key=_size)


def _size(one: ScreenFacts) -> int:
    return one.width * one.height


def why_a_window(screens: Sequence[ScreenFacts]) -> str:
    """Why the wall is in a window and what to do, for the console's banner."""
    places = [one.place for one in screens]
    if len(set(places)) < len(places):
        return _(
            "Both screens show the same picture, so the wall is in a window. Let the projector extend "
            "the desktop (on Windows: the Windows key and P) and start the wall again."
        )
    return _(
        "There is only one screen, so the wall is in a window. Plug in the projector and start it again."
    )


class WallScreens(QObject):
    """Keeps the wall on its screen. ``lost``: screen and wall are gone; ``returned``: both are back.

    ``in_window``: the sentence that says why the wall is a window and not on a screen of its own.
    """

    lost = Signal()
    returned = Signal()
    in_window = Signal(str)
    remembered_changed = Signal()

    def __init__(
        self,
        wall: WallWindow,
        console: QWidget,
        remembered: ScreenFacts | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wall, self._console = wall, console
        self._remembered = remembered
        self._on: QScreen | None = None
        self._lost: ScreenFacts | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._look)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._look)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        # Directly, not queued: Qt tells of a lost screen before it moves the windows from it to another.
        app.screenRemoved.connect(self._screen_removed)
        app.screenAdded.connect(self._screen_added)

    @property
    def remembered(self) -> ScreenFacts | None:
        """The screen the wall was last on, to be kept in the settings."""
        return self._remembered

    @property
    def is_lost(self) -> bool:
        """Whether the wall is hidden because its screen is gone."""
        return self._lost is not None

    @property
    def full_screen(self) -> bool:
        """Whether the wall has a screen of its own now."""
        return self._on is not None

    def start(self) -> None:
        """Show the wall on its screen, or in a window where there is no other screen, saying why."""
        self._lost = None
        chosen = choose(self._facts(), self._console_facts(), self._remembered)
        screen = self._screen(chosen)
        if screen is None:
            self.start_in_window()
            self.in_window.emit(why_a_window(self._facts()))
        else:
            self._put_on(screen)

    def start_in_window(self) -> None:
        """Show the wall as an ordinary window, whatever screens there are."""
        self._lost, self._on = None, None
        self._wall.show_in_window()

    def stop(self) -> None:
        """Take the wall away."""
        self._lost, self._on = None, None
        self._wall.hide()

    def swap(self) -> None:
        """Console and wall change screens."""
        wall_screen = self._on
        console_screen = self._console.screen()
        if wall_screen is None or console_screen is None:
            return
        self._wall.hide()
        maximised = self._console.isMaximized()
        if maximised:
            self._console.showNormal()
        self._console.setScreen(wall_screen)
        free = wall_screen.availableGeometry()
        size = self._console.size().boundedTo(free.size())
        self._console.resize(size)
        self._console.move(free.topLeft())
        if maximised:
            self._console.showMaximized()
        self._put_on(console_screen)

    def _put_on(self, screen: QScreen) -> None:
        self._on = screen
        facts = facts_of(screen)
        if facts != self._remembered:
            self._remembered = facts
            self.remembered_changed.emit()
        self._wall.show_on(screen)

    def _screen_removed(self, screen: QScreen) -> None:
        if screen is self._on:
            self._lost = self._remembered
            self._on = None
            self._wall.hide()
            self.lost.emit()
        self._wait()

    def _screen_added(self, _screen: QScreen) -> None:
        self._wait()

    def _wait(self) -> None:
        """Screens come and go in steps: look when they have settled, and once more."""
        self._settle.start(_SETTLE_MS)
        self._again.start(_AGAIN_MS)

    def _look(self) -> None:
        if self._lost is not None:
            back = same_screen(self._free(), self._lost, strictly=True)
            screen = self._screen(back)
            if screen is not None:
                self._lost = None
                self._put_on(screen)
                self.returned.emit()
        elif self._on is not None and self._wall.geometry() != self._on.geometry():
            self._wall.show_on(self._on)

    def _free(self) -> list[ScreenFacts]:
        console = self._console_facts()
        return [one for one in self._facts() if console is None or one.place != console.place]

    def _facts(self) -> list[ScreenFacts]:
        return [facts_of(screen) for screen in QGuiApplication.screens()]

    def _console_facts(self) -> ScreenFacts | None:
        screen = self._console.screen()
        return facts_of(screen) if screen is not None else None

    def _screen(self, facts: ScreenFacts | None) -> QScreen | None:
        if facts is None:
            return None
        return next((screen for screen in QGuiApplication.screens() if facts_of(screen) == facts), None)
