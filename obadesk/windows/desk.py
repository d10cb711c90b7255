"""One facilitator's desk: the start window, or the console of one open workshop."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from obadesk.core.errors import OBADeskError, OpenElsewhere
from obadesk.core.vocabulary import PRESET_NAMES
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.session.opening import Opening
from obadesk.windows.console import Console
from obadesk.windows.file_names import file_name
from obadesk.windows.given import Given
from obadesk.windows.new_workshop import NewWorkshop

if TYPE_CHECKING:
    from obadesk.windows.start_window import StartWindow

IDLE = 15_000  # ms between looks whether rubbish may be collected


class Desk(QObject):
    """Opens, makes and closes workshops. ``ready``: a window stands and takes keys. ``done``: leave."""

    ready = Signal()
    done = Signal()

    def __init__(self, given: Given, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given = given
        self.start: StartWindow | None = None
        self.console: Console | None = None
        self._gone: Console | None = None
        self._opening: Opening | None = None
        self._wanted: Path | None = None
        self._sample = False
        self._warm = self._frozen = False
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self._collect)

    # ---- the start window

    def show_start(self, window: StartWindow | None = None) -> None:
        """Show the start window; ``window``: the one that was painted before anything else was imported."""
        if self.start is None:
            from obadesk.windows.start_window import StartWindow

            self.start = window or StartWindow(self._given.settings, self._given.documents)
            self.start.file_wanted.connect(self.open)
            self.start.begin_wanted.connect(self.begin)
            self.start.sample_wanted.connect(self.open_sample)
            self.start.open_wanted.connect(self._choose_file)
            self.start.elsewhere_wanted.connect(self._choose_place)
            self.start.closed.connect(self._start_closed)
            self.start.show_formats(self._given.formats, PRESET_NAMES)
        self.start.show_start()
        self.start.show()
        self.start.activateWindow()
        self.ready.emit()

    def _choose_file(self) -> None:
        settings = self._given.settings
        file = self._given.ask.open_file(self.start, settings.folder or self._given.documents)
        if file is not None:
            self.open(file)

    def _choose_place(self, suggested: Path) -> None:
        file = self._given.ask.save_file(self.start, _("Keep the workshop in"), suggested)
        if file is not None and self.start is not None:
            self.start.new.keep_in(file)

    def _start_closed(self) -> None:
        if self.console is None and self._opening is None:
            self.done.emit()

    # ---- opening

    def open(self, file: Path) -> None:
        """Open a workshop's file."""
        self._begin_opening(file, Opening(file, self._given.stores, parent=self))

    def _open_to_read(self) -> None:
        if self._wanted is not None:
            opening = Opening(self._wanted, self._given.stores, read_only=True, parent=self)
            self._begin_opening(self._wanted, opening)

    def begin(self, new: NewWorkshop) -> None:
        """Make the workshop the page asked for."""
        settings = self._given.settings
        settings.place, settings.vocabulary = new.place, new.vocabulary
        settings.starts, settings.tables = new.starts, new.tables
        self._create(new.file, new)

    def open_sample(self, sample: str) -> None:
        """Put a copy of a sample among the user's documents, and open it; the copy there is opened again."""
        name = next((f.name for f in self._given.formats() if f.id == sample), sample)
        file = self._given.documents / f"{file_name(name)}.oba"
        self._sample = True
        if file.exists():
            self.open(file)
            return
        self._create(file, NewWorkshop(title="", format=sample, file=file))

    def _create(self, file: Path, new: NewWorkshop) -> None:
        try:
            workshop: Workshop = self._given.begin(new)
            file.parent.mkdir(parents=True, exist_ok=True)
        except OBADeskError as error:
            self._failed(error)
            return
        except OSError:
            self._say(
                _("The folder “{folder}” cannot be made. Choose another one.").format(folder=file.parent)
            )
            return
        self._begin_opening(file, Opening(file, self._given.stores, workshop, parent=self))

    def _begin_opening(self, file: Path, opening: Opening) -> None:
        if self._opening is not None:
            return
        self._wanted = file
        self._opening = opening
        if self.start is not None:
            self.start.set_busy(True)
        opening.opened.connect(self._opened)
        opening.failed.connect(self._failed)
        opening.start()

    def _opened(self, document: Document) -> None:
        self._opening_ended()
        if self.console is not None and not self.console.give_up():
            document.close()
            document.deleteLater()
            return
        self._given.settings.remember(document.path)
        if not self._sample:
            self._given.settings.folder = document.path.parent
        self._sample = False
        self._gone, self.console = self.console, Console(self._given, document)
        console = self.console
        console.closed.connect(self._console_closed)
        console.left.connect(self._console_left)
        console.open_wanted.connect(self.open)
        console.new_wanted.connect(self._new_wanted)
        console.show_at_its_place()
        if self._gone is not None:
            self._gone.close()
            QTimer.singleShot(0, self._let_go)
        if self.start is not None:
            self.start.hide()
        self.ready.emit()
        self._frozen = False
        self._idle.start()

    def _failed(self, error: Exception) -> None:
        self._opening_ended()
        self._sample = False
        if not isinstance(error, OBADeskError):
            raise error
        verb = _("Open for reading only") if isinstance(error, OpenElsewhere) else ""
        self._say(str(error), verb)

    def _opening_ended(self) -> None:
        if self._opening is not None:
            self._opening.deleteLater()
        self._opening = None
        if self.start is not None:
            self.start.set_busy(False)

    def _say(self, sentence: str, verb: str = "") -> None:
        if self.console is not None and not (self.start is not None and self.start.isVisible()):
            self.console.banner.say(sentence, verb=verb, does=self._open_to_read, trouble=True)
            return
        if self.start is None or not self.start.isVisible():
            self.show_start()
        assert self.start is not None
        self.start.say(sentence, verb, self._open_to_read)

    # ---- closing

    def _new_wanted(self) -> None:
        self.show_start()
        assert self.start is not None
        self.start.show_new()

    def _console_closed(self) -> None:
        self._forget_console()
        self.show_start()

    def _console_left(self) -> None:
        self._forget_console()
        if self.start is None or not self.start.isVisible():
            self.done.emit()

    def _forget_console(self) -> None:
        # It is still in the middle of its own closing: letting go of it now would delete it there.
        self._gone, self.console = self.console, None
        self._idle.stop()
        QTimer.singleShot(0, self._let_go)

    def _let_go(self) -> None:
        if self._gone is not None:
            self._gone.deleteLater()
            self._gone = None

    def warmed(self, _nothing: object) -> None:
        """Everything heavy is imported: from now on rubbish may be collected, on this thread, in a pause."""
        self._warm = True

    def _collect(self) -> None:
        if not self._warm or self.console is None or not self.console.is_quiet():
            return
        if self._frozen:
            gc.collect(1)
        else:
            gc.collect()
            gc.freeze()  # what an open workshop needs stays: later looks need not walk over it
            self._frozen = True

    def quit(self) -> bool:
        """Save and close everything. False: the disk does not take it and the facilitator wants to stay."""
        if self.console is not None and not self.console.close():
            return False
        if self.start is not None:
            self.start.close()
        return True
