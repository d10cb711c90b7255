"""What the console does about figures out of files: asks for the file, takes them in, notes it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from obadesk.i18n import ngettext
from obadesk.session.document import Document
from obadesk.windows.given import Given
from obadesk.windows.step_page import StepPage

if TYPE_CHECKING:
    from obadesk.windows.import_window import ImportWindow, Source

ENDINGS = frozenset((".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods"))


class Importing(QObject):
    """``said``: a word on what was done."""

    said = Signal(str)

    def __init__(self, given: Given, document: Document, page: StepPage, window: QWidget) -> None:
        super().__init__(window)
        self._given, self._document, self._page, self._window = given, document, page, window
        self._open: ImportWindow | None = None
        self._file: Path | None = None  # the one looked at last: its other areas are wanted next
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        page.table_pasted.connect(self._pasted)

    def show(self) -> None:
        """Ask for figures; the file looked at last is there already."""
        self.show_source(self._file if self._file and self._file.is_file() else None)

    def show_source(self, source: Source | None) -> None:
        """Look at this file or this pasted text, and take its figures if somebody says so."""
        if self._open is not None:
            return
        self._page.leave()
        from obadesk.windows.import_window import ImportWindow

        place = self._page.place
        measure = place.measure
        window = ImportWindow(
            self._document.workshop,
            measure.id if measure else "",
            self._given.jobs,
            date.today().isoformat(),
            self._window,
        )
        self._open = window
        window.file_wanted.connect(self._choose)
        if source is not None:
            window.look_at(source)
        if window.exec():
            self._take(window, place.curve.id if place.curve else "")
        self._open = None
        window.let_go()
        window.deleteLater()

    def _pasted(self, text: str) -> None:
        self.show_source(text)

    def _choose(self) -> None:
        if self._open is None:
            return
        folder = self._file.parent if self._file else self._document.path.parent
        file = self._given.ask.data_file(self._open, folder)
        if file is not None:
            self._file = file
            self._open.look_at(file)

    def _take(self, window: ImportWindow, curve_id: str) -> None:
        edit, measure_id = window.edit(curve_id)
        number = len(window.change.new) + len(window.change.changed)
        if not self._document.do(edit):
            return
        measure = self._document.workshop.measure(measure_id)
        name = measure.name if measure else ""
        if not self._document.read_only:
            said = " – ".join(part for part in (window.file_name(), name) if part)
            self._document.record.append("imported", about=measure_id, label=said)
        self.said.emit(
            ngettext(
                "One figure is taken in. Undo takes it out again.",
                "{n} figures are taken in. Undo takes them out again.",
                number,
            ).format(n=number)
        )

    # ---- a file dropped on the console

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A file of data dropped on the console is looked at; anything else is left alone."""
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(
            event, QDragEnterEvent | QDragMoveEvent
        ):
            if _file_in(event.mimeData()) is not None:
                event.acceptProposedAction()
                return True
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            file = _file_in(event.mimeData())
            if file is not None:
                event.acceptProposedAction()
                self._file = file
                self.show_source(file)
                return True
        return super().eventFilter(watched, event)


def _file_in(data: QMimeData) -> Path | None:
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in ENDINGS else None
