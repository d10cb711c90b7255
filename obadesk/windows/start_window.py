"""The window the program starts with: recent workshops, and a new one on one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from obadesk.settings import Settings
from obadesk.windows.new_page import NewPage
from obadesk.windows.new_workshop import NewWorkshop
from obadesk.windows.start_page import StartPage

if TYPE_CHECKING:
    from obadesk.core.agenda import WorkshopFormat


class StartWindow(QMainWindow):
    """``file_wanted``: open it. ``begin_wanted``: make this workshop. ``sample_wanted``: try this sample.

    ``open_wanted``: ask for a file to open. ``elsewhere_wanted``: ask where to keep the new one.
    It is the first thing painted, so it knows only the settings until ``show_formats``.
    """

    file_wanted = Signal(Path)
    begin_wanted = Signal(NewWorkshop)
    sample_wanted = Signal(str)
    open_wanted = Signal()
    elsewhere_wanted = Signal(Path)
    closed = Signal()

    def __init__(self, settings: Settings, documents: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._documents = settings, documents
        self._hands: QWidget | None = None
        self._formats: Callable[[], tuple[WorkshopFormat, ...]] | None = None
        self.setWindowTitle("OBADesk")
        self.start = StartPage()
        self.new = NewPage()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.new)
        self.setCentralWidget(self._stack)
        self.resize(960, 600)
        self.setMinimumSize(720, 480)
        self.start.new_wanted.connect(self.show_new)
        self.start.open_wanted.connect(self.open_wanted)
        self.start.file_wanted.connect(self._file)
        self.start.sample_wanted.connect(self.sample_wanted)
        self.start.forget_wanted.connect(self._forget)
        self.new.wanted.connect(self.begin_wanted)
        self.new.never_mind.connect(self.show_start)
        self.new.another_file.connect(self.elsewhere_wanted)
        for keys, does in (("Ctrl+N", self.show_new), ("Ctrl+O", self.open_wanted), ("Ctrl+Q", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        self.show_recent()

    def show_recent(self) -> None:
        """List the recent workshops; before the first paint, so nothing else is read for it."""
        self.start.show_recent(self._settings.recent())

    def show_formats(
        self, formats: Callable[[], tuple[WorkshopFormat, ...]], vocabularies: Mapping[str, str]
    ) -> None:
        """Offer what is installed; after the first paint."""
        self._formats = formats
        self.new.offer(vocabularies)
        self.start.show_samples(formats())

    def show_start(self) -> None:
        """The first page."""
        self.show_recent()
        self._stack.setCurrentWidget(self.start)
        self.start.focus_first()

    def show_new(self) -> None:
        """The page of a new workshop, with what is likely filled in, or as it was left by Esc."""
        if self._formats is None:
            return
        if self.new.put_aside:
            self.new.put_aside = False
        else:
            self.new.begin(
                tuple(one for one in self._formats() if not one.sample and one.for_meeting == "first"),
                self._settings.folder or self._documents,
                place=self._settings.place,
                vocabulary=self._settings.vocabulary,
                today=date.today(),
                starts=self._settings.starts,
                tables=self._settings.tables,
            )
        self._stack.setCurrentWidget(self.new)
        self.new.title.setFocus()

    def say(self, sentence: str, verb: str = "", does: Callable[[], object] | None = None) -> None:
        """Say what happened, on the page that is shown: what was typed there stays."""
        on_new = self._stack.currentWidget() is self.new
        banner = self.new.banner if on_new else self.start.banner
        banner.say(sentence, verb=verb, does=does, trouble=True)

    def set_busy(self, busy: bool) -> None:
        """While a file is being opened nothing else is taken; the keyboard comes back to where it was."""
        if busy:
            self._hands = self.focusWidget()
        self._stack.setEnabled(not busy)
        if not busy and self._hands is not None:
            self._hands.setFocus()

    def _file(self, name: str) -> None:
        self.file_wanted.emit(Path(name))

    def _forget(self, name: str) -> None:
        self._settings.forget(Path(name))
        self.show_recent()
        self.start.focus_first()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
