"""The console: agenda at the left, the step in the middle, the wall at the right, the capture line below.

This file puts the parts together and passes on what they say. What an action does for the file, the wall
or the document stands in ``file_side``, ``wall_desk`` and here.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from obadesk.core.message import message
from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.widgets.look import Look
from obadesk.windows.actions import Actions
from obadesk.windows.agenda_side import AgendaSide
from obadesk.windows.banner import Banner
from obadesk.windows.capture_bar import CaptureBar
from obadesk.windows.curve_side import CurveSide
from obadesk.windows.file_side import FileSide
from obadesk.windows.given import Given
from obadesk.windows.help_side import HelpSide
from obadesk.windows.importing import Importing
from obadesk.windows.letters import Letters, is_letter, types_itself
from obadesk.windows.meeting_side import MeetingSide
from obadesk.windows.merging_side import MergingSide
from obadesk.windows.parking_side import ParkingSide
from obadesk.windows.planning import Planning
from obadesk.windows.save_state import SaveState
from obadesk.windows.sending import Sending
from obadesk.windows.soon import A_MOMENT, Soon
from obadesk.windows.step_page import StepPage
from obadesk.windows.top_bar import TopBar
from obadesk.windows.undo_side import UndoSide
from obadesk.windows.wall_desk import WallDesk
from obadesk.windows.wall_side import WallSide
from obadesk.windows.wall_state import WallState

NARROW = 1200  # pixels; below it the sides are slimmer and the wall's keys are icons


class Console(QMainWindow):
    """One open workshop. ``closed``: for the start window; ``left``: the program is left with it."""

    closed = Signal()
    left = Signal()
    new_wanted = Signal()
    open_wanted = Signal(Path)

    def __init__(self, given: Given, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = given
        self.document = document
        document.setParent(self)
        self._back_to_start = False
        self._ended = False
        self._folder = document.path.parent
        self.page = StepPage(document, given.kinds, self)
        self.wall = WallDesk(given, document, self.page, self)
        self.meetings = MeetingSide(given, document, self.page, self.wall, self)
        self.files = FileSide(given, document, self.page, self)
        self.sending = Sending(given, document, self.page, self)
        self.importing = Importing(given, document, self.page, self)
        self.helping = HelpSide(given, document, self)
        self.agenda = AgendaSide(document, given.kinds, self.wall, self)
        self.planning = Planning(given, document, self.page, self.agenda, self)
        self.capture = CaptureBar(document, self.page, self)
        self.curves = CurveSide(document, self.page, self.capture, self)
        self.parking = ParkingSide(document, self.page, self.capture, self)
        self.merging = MergingSide(document, self.page, self.capture, self)
        self.actions_made = Actions(self)
        self.undoing = UndoSide(document, given.kinds, self.page, self.actions_made, self)
        self.banner = Banner(self)
        self.top = TopBar(self.actions_made, self)
        self.side = WallSide(self.wall.thumbnail, self.actions_made, self)
        self.wall_state = WallState(self.wall, self.side, self.actions_made, self)
        self._beside = Soon(self)
        self._line_came = False
        self.save_state = SaveState(document, self.top, self.banner, self)
        self._lay_out()
        self._connect()
        self._show_look(given.light.look)
        self._show_title()
        self.undoing.show()
        self.page.go(self._first_step())
        self.capture.show_step()
        self._show_step()
        QTimer.singleShot(A_MOMENT, self._show_first_wall)

    # ---- putting together

    def _lay_out(self) -> None:
        self.setMinimumSize(1000, 560)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        for place, part in enumerate((self.agenda, self.page, self.side)):
            if place:
                middle.addWidget(_rule("upright"))
            middle.addWidget(part, 1 if part is self.page else 0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(_rule("line"))
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addWidget(_rule("line"))
        column.addWidget(self.capture)
        whole = QWidget(self)
        whole.setLayout(column)
        self.setCentralWidget(whole)
        left, right = (self.agenda.view, self.agenda.starts), (self.side.frame, self.side.note)
        order = (self.capture.line.field, *left, self.page, *right)
        for one, next_one in pairwise(order):
            self.setTabOrder(one, next_one)
        Letters((self.agenda.view,), self.side.frame, self.capture.line.field, self)

    def _connect(self) -> None:
        document, given = self.document, self._given
        document.changed.connect(self._changed)
        document.history_changed.connect(self._beside.ask)
        document.record.appended.connect(self._beside.ask)
        self._beside.due.connect(self._show_beside)
        self.undoing.shown_at.connect(self.go)
        self.agenda.chosen.connect(self.go)
        self.meetings.meeting_changed.connect(self._go_to_first_step)
        self.meetings.said.connect(self.capture.say)
        self.agenda.offer(self.actions_made.of_the_agenda())
        self.planning.step_wanted.connect(self.go)
        self.planning.said.connect(self.capture.say)
        self.planning.failed.connect(self._failed)
        self.planning.ready.connect(self.to_capture)
        self.wall.told.connect(self._wall_told)
        parts = (self.undoing, self.curves, self.parking, self.merging, self.sending, self.importing)
        for part in parts:
            part.said.connect(self.capture.say)
        self.curves.moved.connect(self._curve_moved)
        self.wall.said.connect(self.capture.say)
        self.wall.noted.connect(self.banner.say)
        self.wall.lost.connect(self._wall_lost)
        self.wall.returned.connect(self.banner.say)
        self.side.note_typed.connect(self._note_typed)
        self.side.note_left.connect(document.settle)
        self.side.frame.blank_pressed.connect(self.wall.blank)
        self.files.said.connect(self.capture.say)
        self.files.failed.connect(self._failed)
        self.files.made.connect(self._made)
        self.files.open_wanted.connect(self.open_wanted)
        given.light.changed.connect(self._show_look)
        self.files.list_recent_in(self.actions_made.menus["recent"])

    def show_at_its_place(self) -> None:
        """Show the window where it was last time."""
        kept = self._given.settings.geometry("console")
        if kept.isEmpty() or not self.restoreGeometry(kept):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(1440, room.width()), min(900, room.height()))
            if room.width() <= 1440:
                self.setWindowState(Qt.WindowState.WindowMaximized)
        self.show()
        self.activateWindow()
        kind = self.page.kind
        if kind is None or kind.takes_lines:
            self.capture.line.field.setFocus()
        else:
            self.page.focus_editor()  # a page to fill in: there is nothing to capture yet

    def _show_first_wall(self) -> None:
        """The wall's picture comes once the step stands and takes keys."""
        if not self._ended:
            self.wall.follow(self.page.place.step_id)
            self._show_wall()

    def _first_step(self) -> str:
        """Before the day while nothing of it is filled in; else the first that is timed."""
        steps = self.document.workshop.meeting.steps
        timed = next((step for step in steps if not step.prepared), None)
        if steps and steps[0].prepared and self._is_new():
            return steps[0].id
        first = timed or (steps[0] if steps else None)
        return first.id if first else ""

    def _is_new(self) -> bool:
        return not any(entry.kind == "step ended" for entry in self.document.record.entries) and not any(
            series.readings for measure in self.document.workshop.measures for series in measure.series
        )

    # ---- steps

    def go(self, step_id: str, curve_id: str = "") -> None:
        """Look at a step, and at this curve of it; the wall stays where it is."""
        place = self.page.place
        same_curve = curve_id in ("", place.curve.id if place.curve else "")
        if step_id == place.step_id and same_curve and self.page.kind is not None:
            return
        self.merging.leave()
        self.page.go(step_id, curve_id)
        self.capture.show_step()
        self.curves.step_shown(curve_chosen=bool(curve_id))
        self._show_step()
        self.wall.follow(step_id)
        self._show_wall()

    def _go_to_first_step(self) -> None:
        self.go(self._first_step())

    def _curve_moved(self) -> None:
        """The step shows another curve; what stands in the capture line stays."""
        self.merging.leave()
        self._show_step()
        self.wall.follow(self.page.place.step_id)
        self._show_wall()

    def next_step(self) -> None:
        """Look at the next step."""
        self.go(self.agenda.neighbour(+1))

    def previous_step(self) -> None:
        """Look at the step before."""
        self.go(self.agenda.neighbour(-1))

    def to_capture(self) -> None:
        """The keyboard goes to the capture line."""
        self.activateWindow()
        self.capture.line.field.setFocus()

    def to_editor(self) -> None:
        """The keyboard goes to the step's lines."""
        self.page.focus_editor()

    def to_note(self) -> None:
        """The keyboard goes to the private note."""
        self.side.note.setFocus()

    def _show_step(self) -> None:
        place, kind = self.page.place, self.page.kind
        place = replace(place, nearly=self.wall.nearly(place.step_id))
        step = place.step
        self.agenda.choose(place.step_id)
        say = kind.say(place) if kind else ""
        self.side.show_step(say, step.prompts if step else (), step.note if step else "")

    def _note_typed(self, text: str) -> None:
        step_id = self.page.place.step_id

        def noted(workshop: Workshop) -> Workshop:
            return set_fields(workshop, step_id, note=text)

        self.document.edit(message("Note"), noted, origin=self.side, merge_key=f"{step_id} note")

    # ---- the document

    def undo(self) -> None:
        """Take the last step back, and show where that was."""
        self.undoing.undo()

    def redo(self) -> None:
        """Bring it again."""
        self.undoing.redo()

    def _changed(self, before: Workshop, after: Workshop, _origin: object) -> None:
        if before.title != after.title or before.meeting is not after.meeting:
            self._show_title()
        if (before.vocabulary, before.labels) != (after.vocabulary, after.labels):
            self.capture.show_words()
        self._line_came = True
        self._beside.ask()

    def _show_beside(self) -> None:
        """What stands beside the step's lines: it may follow once these are painted."""
        self._line_came = False
        self.undoing.show()
        self._show_step()
        self._show_wall()

    def _show_look(self, look: Look) -> None:
        self.actions_made.colour(look)
        self.top.show_look(look)
        self.actions_made[self.helping.theme].setChecked(True)
        self.actions_made["dark_wall"].setChecked(self._given.settings.dark_wall)

    def _show_title(self) -> None:
        title = self.document.workshop.title or self.document.path.stem
        self.top.show_title(title)
        self.setWindowTitle(f"{title} – OBADesk")

    # ---- the wall

    def _wall_told(self) -> None:
        told_of = self.page.place.workshop is self.document.workshop
        if told_of and not self._line_came:  # else the wall is shown with all the rest
            self._show_step()
            self._show_wall()

    def _show_wall(self) -> None:
        self.wall_state.show()
        self.agenda.refresh()

    def _wall_lost(self, sentence: str) -> None:
        self.banner.say(sentence, trouble=True)

    # ---- the file

    def new_workshop(self) -> None:
        """The page of a new workshop."""
        self.new_wanted.emit()

    def close_workshop(self) -> None:
        """Close it and go back to the start window."""
        self._back_to_start = True
        if not self.close():
            self._back_to_start = False

    def quit_program(self) -> None:
        """Leave."""
        self.close()

    def _made(self, folder: Path) -> None:
        self._folder = folder
        said = self.capture.said()
        self.banner.say(said, verb=_("Open the folder"), does=self._open_folder)

    def _open_folder(self) -> None:
        self.files.open_folder(self._folder)

    def _failed(self, sentence: str) -> None:
        self.banner.say(sentence, trouble=True)

    def is_quiet(self) -> bool:
        """Whether nobody is typing, so that a pause for collecting rubbish is not noticed."""
        return not self.page.check.waiting()

    # ---- keys and closing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        for part in (self.agenda, self.page, self.side, self.top):
            part.set_narrow(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.to_capture()  # the way back, from anywhere
        elif is_letter(event) and not types_itself(QGuiApplication.focusObject()):
            self.capture.line.field.setFocus()  # what nothing else takes was meant for the line
            QCoreApplication.sendEvent(self.capture.line.field, event)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        by_hand = not self._ended
        if by_hand and not self.give_up():
            self._back_to_start = False
            event.ignore()
            return
        event.accept()
        if by_hand:
            (self.closed if self._back_to_start else self.left).emit()

    def give_up(self) -> bool:
        """Save everything and let go of the file. False: the facilitator wants to stay."""
        self.page.leave()
        begun = len(self.capture.drafts())
        if begun and not self.files.leave_lines(begun):
            return False
        self.wall.note_end()
        self.document.seal_after_the_meeting()
        if not self.files.close():
            return False
        self._end()
        return True

    def close_quietly(self) -> None:
        """Close without a question, whatever the disk says."""
        if not self._ended:
            self.page.leave()
            self.document.close(unsaved=True)
            self._end()
        self.close()

    def _end(self) -> None:
        self._ended = True
        self._given.settings.keep_geometry("console", self.saveGeometry())
        self.wall.end()
        self.helping.close()


def _rule(role: str) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", role)
    return rule
