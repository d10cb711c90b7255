"""Merging on the console: two lines that say the same become one that names every table."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from obadesk.core.merging import can_merge, merge
from obadesk.core.row import Line
from obadesk.core.rows import find, walk
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.windows.capture_bar import CaptureBar
from obadesk.windows.step_page import StepPage

A_BREATH = 100  # ms


class MergingSide(QObject):
    """Ctrl+M on one line, then on the other. ``said``: what to do now, what was done, or why not.

    When a line is captured that another table has said word for word, one press merges the two.
    """

    said = Signal(str)

    def __init__(self, document: Document, page: StepPage, capture: CaptureBar, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._page = document, page
        self._first = ""
        self._offer: tuple[str, str] | None = None
        self._captured_id = ""
        self._pause = QTimer(self)  # looking for the same words may wait until the line is painted
        self._pause.setSingleShot(True)
        self._pause.setInterval(A_BREATH)
        self._pause.timeout.connect(self._look)
        self._esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._esc.setEnabled(False)
        self._esc.activated.connect(self._leave_it)
        capture.captured.connect(self._captured)
        page.row_selected.connect(self._in_hand)

    def press(self) -> None:
        """The key."""
        self._page.leave()
        workshop, line_id = self._document.workshop, self._page.selected_row()
        if self._offer is not None:
            self._merge(*self._offer)
            return
        if self._first and find(workshop, self._first) is None:
            self.leave()
        row = find(workshop, line_id) if line_id else None
        if self._first and line_id in ("", self._first):
            self.said.emit(_("Choose the other line that says the same and press Ctrl+M. Esc leaves it."))
        elif self._first:
            self._merge(self._first, line_id)
        elif row is not None and not isinstance(row, Line):
            self.said.emit(_("This one cannot be merged with another; put one of the two aside."))
        elif row is None:
            self.said.emit(_("Take the line in hand that was said twice, then press Ctrl+M."))
        else:
            self._first = line_id
            self._esc.setEnabled(True)
            self.said.emit(_("Now choose the line that says the same and press Ctrl+M again. Esc leaves it."))

    def leave(self) -> None:
        """No line waits for another any more, and nothing says that one does."""
        waited = bool(self._first or self._offer)
        self._first, self._offer = "", None
        if waited:
            self.said.emit("")
        self._esc.setEnabled(False)

    def _leave_it(self) -> None:
        self.leave()
        self.said.emit(_("The two lines stay as they are."))

    def _in_hand(self, _line_id: str) -> None:
        self._offer = None

    def _merge(self, one_id: str, other_id: str) -> None:
        workshop = self._document.workshop
        rows = [row for row in (find(workshop, one_id), find(workshop, other_id)) if isinstance(row, Line)]
        if len(rows) < 2 or not can_merge(workshop, one_id, other_id):
            self._offer = None
            self.said.emit(why_not(rows))
            return
        kept, gone = sorted(rows, key=_number)
        self.leave()
        if self._document.do(merge(kept.id, gone.id), self):
            said = _("Merged into line {number}, undo brings both back: “{text}”")
            self.said.emit(said.format(number=kept.number, text=kept.text))

    # ---- the same words from another table

    def _captured(self, row_ids: tuple[str, ...]) -> None:
        self.leave()
        self._captured_id = row_ids[0] if len(row_ids) == 1 else ""
        self._pause.stop()
        if self._captured_id:
            self._pause.start()

    def _look(self) -> None:
        workshop, line_id = self._document.workshop, self._captured_id
        other = said_before(workshop, line_id)
        new = find(workshop, line_id)
        if other is None or not isinstance(new, Line):
            return
        self._offer = (other.id, line_id)
        numbers = sorted(table.number for table in workshop.tables if table.id in other.tables)
        if numbers:
            tables = ", ".join(map(str, numbers))
            self.said.emit(_("Table {tables} said this too: Ctrl+M merges the two.").format(tables=tables))
        else:
            self.said.emit(
                _("Line {number} says this too: Ctrl+M merges the two.").format(number=other.number)
            )


def said_before(workshop: Workshop, line_id: str) -> Line | None:
    """A line of the same list with the same words, said by other tables; ``None`` when there is none."""
    homes = [(row, parent) for row, parent in walk(workshop) if isinstance(row, Line)]
    new, home = next(((row, parent) for row, parent in homes if row.id == line_id), (None, ""))
    if new is None or not new.text.strip():
        return None
    said, tables = _bare(new), new.tables
    alike = (
        row
        for row, parent in homes
        if parent == home and row.tables != tables and row.id != line_id and _bare(row) == said
    )
    return next((row for row in alike if can_merge(workshop, row.id, line_id)), None)


def why_not(rows: list[Line]) -> str:
    """Why the two stay two, in plain words."""
    if len(rows) == 2 and len({getattr(row, "side", "") for row in rows}) == 2:
        return _("One helps and the other hinders, so they stay two lines.")
    return _("Only two lines of the same list can become one. These stay as they are.")


def _bare(line: Line) -> str:
    return " ".join(line.text.casefold().split())


def _number(line: Line) -> tuple[int, str]:
    return line.number, line.order
