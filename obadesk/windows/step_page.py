"""The centre of the console: the step's heading, one check at a time, and the editor of its kind.

Editors are made when first needed and kept. An editor's own edit comes back to it as ``after_own_edit``,
so that the caret never moves; a change made elsewhere reaches it only when something it shows is another
object.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from obadesk.core.edit import Edit
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.widgets.editor import Editor
from obadesk.widgets.plain import ElidedLabel, PlainLabel
from obadesk.windows.check_line import CheckLine
from obadesk.windows.curve_choice import CurveChoice
from obadesk.windows.people_side import PeopleSide

EDGE, NARROW_EDGE = 24, 12  # px beside the step


class StepPage(QWidget):
    """``typed``: something was typed in an editor. ``row_selected``: the line in hand there.

    ``editor_shown``: another editor may be shown; ``step_wanted``: one of them points to another step;
    ``times_wanted``: it asks how the time went; ``paper_wanted``: for the handouts.
    ``table_pasted``: a table of figures was pasted that must be looked at first.
    """

    typed = Signal()
    row_selected = Signal(str)
    editor_shown = Signal()
    step_wanted = Signal(str)
    times_wanted = Signal()
    paper_wanted = Signal()
    table_pasted = Signal(str)

    def __init__(
        self, document: Document, kinds: Mapping[str, StepKind], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._kinds = kinds
        self._editors: dict[str, Editor] = {}
        self._people = PeopleSide(document, self)
        self._place = Place(document.workshop)
        self.check = CheckLine(self)
        self._heading = ElidedLabel(role="step-heading")
        self.curves = CurveChoice(self)
        self._minutes = PlainLabel(role="quiet")
        self._stack = QStackedWidget(self)
        self._nothing = PlainLabel(role="quiet", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(0, 16, 0, 0)
        self._stack.addWidget(self._nothing)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._heading, 1)
        top.addWidget(self.curves, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._minutes, 0, Qt.AlignmentFlag.AlignBaseline)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 16, EDGE, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.check)
        column.addWidget(self._stack, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.check.looked_for.connect(self.look_for_checks)
        document.changed.connect(self._changed)

    # ---- what it shows

    @property
    def place(self) -> Place:
        """Where the console is."""
        return self._place

    @property
    def kind(self) -> StepKind | None:
        """The kind of the step shown, if this version has it."""
        step = self._place.step
        return self._kinds.get(step.kind) if step else None

    @property
    def editor(self) -> Editor | None:
        """The editor shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Editor) else None

    def go(self, step_id: str, curve_id: str = "") -> None:
        """Look at this step. What still stands in a field of the one before is taken in first."""
        self.leave()
        workshop = self._document.workshop
        self._place = Place(workshop, step_id, curve_id or self._place.curve_id, date.today().isoformat())
        self._show_heading()
        kind = self.kind
        if kind is None:
            self._show_nothing()
        else:
            editor = self._editors.get(kind.id) or self._make(kind)
            editor.show_place(self._place)
            self._stack.setCurrentWidget(editor)
        self.check.stop()
        self.look_for_checks()
        self.editor_shown.emit()

    def leave(self) -> None:
        """Take in what stands in a field, and let the wall have it."""
        if self.editor is not None:
            self.editor.leave()
        self._document.settle()

    def look_for_checks(self) -> None:
        """Offer what a careful facilitator might still mend here."""
        kind = self.kind
        self.check.offer(kind.checks(self._place) if kind else ())

    def focus_editor(self) -> None:
        """Put the keyboard where work on this step begins."""
        if self.editor is not None:
            self.editor.focus_first()

    def selected_row(self) -> str:
        """The line in hand, for the capture line's "because"."""
        return self.editor.selected_row() if self.editor is not None else ""

    def _make(self, kind: StepKind) -> Editor:
        editor = kind.editor()
        assert isinstance(editor, Editor)
        editor.setParent(self._stack)
        self._editors[kind.id] = editor
        self._stack.addWidget(editor)
        editor.edited.connect(self._edited)
        editor.settled.connect(self._document.settle)
        editor.row_selected.connect(self.row_selected)
        editor.table_pasted.connect(self.table_pasted)
        self._people.serve(editor)
        for name in ("step_wanted", "times_wanted", "paper_wanted"):
            asks = getattr(editor, name, None)
            if asks is not None:
                asks.connect(getattr(self, name))
        return editor

    def _show_heading(self) -> None:
        step, words = self._place.step, self._place.words
        kind = self.kind
        self._heading.set_whole(step_heading(step.heading, kind, words) if step else "")
        minutes = ""
        if step and step.minutes:
            minutes = _("{minutes} minutes").format(minutes=step.minutes)
        elif step and step.prepared:
            minutes = _("prepared before the day")
        self._minutes.setText(minutes)
        self._show_curves()

    def _show_curves(self) -> None:
        self.curves.show_place(self._place, by_curve=self.kind is not None and self.kind.by_curve)

    def _show_nothing(self) -> None:
        step = self._place.step
        if step is None:
            text = _("There is no step on the agenda. Ctrl+Shift+A adds one: Add a step, in the menu Step.")
        else:
            text = _(
                "A newer OBADesk made this step. It is kept as it is; open the file there to work on it."
            )
        self._nothing.setText(text)
        self._stack.setCurrentWidget(self._nothing)

    def set_narrow(self, narrow: bool) -> None:
        """Where there is little room the lines come nearer to the edge."""
        edge = NARROW_EDGE if narrow else EDGE
        column = self.layout()
        if column is not None:
            column.setContentsMargins(edge, 16, edge, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.curves.updateGeometry()  # it takes its share of the page

    # ---- changes

    def _edited(self, edit: Edit) -> None:
        editor = self.sender()
        self.typed.emit()
        self.check.lines_come_in()
        if not self._document.do(edit, editor) and isinstance(editor, Editor):
            # Nothing came of it: show what there is, so that the editor does not show what is not.
            editor.show_place(self._place)

    def _changed(self, before: Workshop, after: Workshop, origin: object) -> None:
        place = Place(after, self._place.step_id, self._place.curve_id, self._place.today)
        self._place = place
        other_words = (before.vocabulary, before.labels) != (after.vocabulary, after.labels)
        if other_words or before.step(place.step_id) is not after.step(place.step_id):
            self._show_heading()
        elif before.curves is not after.curves or before.measures is not after.measures:
            self._show_curves()
        editor = self.editor
        if editor is None:
            return
        if origin is editor:
            editor.after_own_edit(place)
        elif _shown_parts(before, place) != _shown_parts(after, place):
            editor.show_place(place)
        if not self.check.waiting():
            self.look_for_checks()


def step_heading(heading: str, kind: StepKind | None, words: Words) -> str:
    """A step's own heading, else what its kind is called."""
    return heading or (kind.name(words) if kind else _("A step of a newer version"))


def _shown_parts(workshop: Workshop, place: Place) -> tuple[int, ...]:
    """Which objects an editor may be showing, by identity: unchanged parts are the same objects.

    Of the other steps only what the programme says counts: their headings and minutes.
    """
    meeting = workshop.meeting
    parts = (
        workshop.step(place.step_id),
        meeting.verdicts,
        meeting.attendance,
        meeting.feedback,
        workshop.outcomes,
        workshop.services,
        workshop.measures,
        workshop.tables,
        workshop.curves,
        workshop.partners,
        workshop.ballots,
        workshop.parked,
    )
    said = (meeting.starts, meeting.heads, meeting.access, meeting.roles, meeting.paper_on, meeting.next_on,
            meeting.next_place, meeting.agreed_by, meeting.agreed_on)  # fmt: skip
    agenda = tuple((step.id, step.heading, step.minutes) for step in meeting.steps)
    return (*map(id, parts), hash((workshop.vocabulary, workshop.labels, said, agenda)))
