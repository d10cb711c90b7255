"""The console's editor of a break: when it ends, what to do on the way back, and what is still on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from obadesk.core import rows
from obadesk.core.meeting import Step
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.core.type_up import TypeUp
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.steps.pause.back import back_sentence, back_time, back_when, later
from obadesk.steps.pause.capture import back_at
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainButton, PlainLabel

STEP = 5
NONE = Step(id="", kind="pause")


class PauseEditor(Editor):
    """``step_wanted(id)``: the facilitator wants to type up that step; which are left is given."""

    step_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._step = NONE
        self.back = Field(_("Back at"), "back_at", message("When the break ends"), self, example=_("11:05"))
        self.ask = Field(
            _("On the way back"), "ask", message("What to do on the way back"), self, paragraphs=True,
            rows_shown=2, making=self._set_ask,
        )  # fmt: skip
        self.sooner = PlainButton(_("5 minutes less"), self, tip=_("Alt and the minus key"))
        self.later = PlainButton(_("5 minutes more"), self, tip=_("Alt and the plus key"))
        self.to_type_up = ChoiceList(_("To type up"), self)
        self._room = PlainLabel(role="quiet", wrap=True)
        self._lay_out()
        for field in (self.back, self.ask):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.sooner.clicked.connect(self._sooner)
        self.later.clicked.connect(self._later)
        self.to_type_up.taken.connect(self.step_wanted)
        for keys, slot in (("Alt++", self._later), ("Alt+=", self._later), ("Alt+-", self._sooner)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self.show_to_type_up(())

    def _lay_out(self) -> None:
        time = QWidget(self)
        beside = QHBoxLayout(time)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        self.back.setMaximumWidth(160)
        beside.addWidget(self.back, 1)
        beside.addWidget(self.sooner)
        beside.addWidget(self.later)
        beside.addStretch(1)
        form = Form(self)
        form.add(_("Back at"), time)
        form.add(_("On the wall"), self.ask)
        self._room.setMinimumHeight(32)
        form.add(_("The room reads"), self._room)
        page = PageScroll(self).column
        page.addWidget(form)
        page.addSpacing(12)
        page.addWidget(PlainLabel(_("To type up"), self, role="section"))
        self._hint = PlainLabel(role="quiet", wrap=True)
        page.addWidget(self._hint)
        page.addWidget(self.to_type_up, 1)
        page.addStretch(0)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the place's step."""
        self._place, self._step = place, place.step or NONE
        words = place.words
        self.ask.set_example(words("Please put your dots on the sheets on your way back."))
        self.back.show_row(self._step.id, self._step.back_at)
        self.ask.show_row(self._step.id, "\n".join(self._step.ask))
        self.back.set_example(back_time(place) or _("11:05"))
        self._room.setText(back_sentence(place) or words("Break"))

    def show_to_type_up(self, left: Sequence[TypeUp]) -> None:
        """What still stands on paper, step by step; Enter goes there."""
        self.to_type_up.show_choices(
            tuple(Choice(one.step_id, one.heading, _on_paper(one)) for one in left), self.to_type_up.chosen()
        )
        self.to_type_up.setVisible(bool(left))
        self._hint.setText(
            _("Still on paper. Enter goes to the step.") if left else _("Everything is typed up.")
        )

    def focus_first(self) -> None:
        """What is to be typed up; where nothing is, the time."""
        (self.to_type_up if self.to_type_up.chosen() else self.back).setFocus()

    def leave(self) -> None:
        """Take in what stands in a field."""
        self.back.flush()
        self.ask.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _set_ask(self, text: str) -> Change:
        step_id, lines = self.ask.row_id(), tuple(text.split("\n")) if text.strip() else ()

        def change(workshop: Workshop) -> Workshop:
            return rows.set_fields(workshop, step_id, ask=lines)

        return change

    def _sooner(self) -> None:
        self._shift(-STEP)

    def _later(self) -> None:
        self._shift(STEP)

    def _shift(self, by: int) -> None:
        """From the time that stands there; where none does, from now and the step's minutes."""
        if self._place is None or self._place.step is None:
            return
        self.back.flush()
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        time = later(back_time(self._place), by) or later(back_when(now, self._step.minutes), by)
        self.edited.emit(back_at(self._step.id, time))
        self.settled.emit()


def _on_paper(one: TypeUp) -> str:
    if not one.tables:
        return _("the whole step")
    numbers = ", ".join(str(number) for number in one.tables)
    return (_("table {numbers}") if len(one.tables) == 1 else _("tables {numbers}")).format(numbers=numbers)
