"""The window the program starts with: recent workshops, and a new one on one page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from obadesk.i18n import _
from obadesk.windows.given import Given, NewWorkshop
from obadesk.windows.new_page import NewPage
from obadesk.windows.start_page import StartPage


class StartWindow(QMainWindow):
    """``file_wanted``: open it. ``begin_wanted``: make this workshop. ``sample_wanted``: try this sample."""

    file_wanted = Signal(Path)
    begin_wanted = Signal(NewWorkshop)
    sample_wanted = Signal(str)
    closed = Signal()

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = given
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
        self.start.open_wanted.connect(self.choose_file)
        self.start.file_wanted.connect(self._file)
        self.start.sample_wanted.connect(self.sample_wanted)
        self.start.forget_wanted.connect(self._forget)
        self.new.wanted.connect(self.begin_wanted)
        self.new.never_mind.connect(self.show_start)
        self.new.another_file.connect(self._another_file)
        for keys, does in (("Ctrl+N", self.show_new), ("Ctrl+O", self.choose_file), ("Ctrl+Q", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        self.show_recent()

    def show_recent(self) -> None:
        """List the recent workshops; before the first paint, so nothing else is read for it."""
        self.start.show_recent(self._given.settings.recent())

    def show_formats(self) -> None:
        """Offer what is installed; after the first paint."""
        self.start.show_samples(self._given.formats())
        self.start.focus_first()

    def show_start(self) -> None:
        """The first page."""
        self.show_recent()
        self._stack.setCurrentWidget(self.start)
        self.start.focus_first()

    def show_new(self) -> None:
        """The page of a new workshop, with what is likely filled in."""
        settings = self._given.settings
        self.new.begin(
            tuple(one for one in self._given.formats() if not one.sample),
            settings.folder or self._given.documents,
            place=settings.place,
            vocabulary=settings.vocabulary,
            today=date.today(),
        )
        self._stack.setCurrentWidget(self.new)
        self.new.title.setFocus()

    def choose_file(self) -> None:
        """Ask for a file to open."""
        file = self._given.ask.open_file(self, self._given.settings.folder or self._given.documents)
        if file is not None:
            self.file_wanted.emit(file)

    def say(self, sentence: str, verb: str = "") -> None:
        """Say what happened, on the first page or over the new one."""
        self._stack.setCurrentWidget(self.start)
        self.start.banner.say(sentence, verb=verb, trouble=True)

    def set_busy(self, busy: bool) -> None:
        """While a file is being opened nothing else is taken."""
        self._stack.setEnabled(not busy)

    def _file(self, name: str) -> None:
        self.file_wanted.emit(Path(name))

    def _forget(self, name: str) -> None:
        self._given.settings.forget(Path(name))
        self.show_recent()
        self.start.focus_first()

    def _another_file(self, suggested: Path) -> None:
        file = self._given.ask.save_file(self, _("Keep the workshop in"), suggested)
        if file is not None:
            self.new.keep_in(file)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
