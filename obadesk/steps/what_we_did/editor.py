"""The console's editor of what was done: one key an action; below a stuck one what would unstick it."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.action import Action, ActionStatus
from obadesk.core.action_stands import in_counts, stands, status_word, to_tell_of
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.what_we_did import blocks
from obadesk.steps.what_we_did.action_states import ActionStates
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.said_line import Chip, SaidLine


class WhatWeDidEditor(Editor):
    """Lines stay in the order of the plan while their state changes, so that nothing moves under the hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._actions: tuple[Action, ...] = ()
        self._memo = LineMemo()
        self.list = ActionStates(_("What we said we would do"), self)
        self.unstick = Field(
            _("What would unstick it, and who here can"), "unstick",
            message("Say what would unstick an action"), self,
            example=_("for example: housing asks the two landlords on Thursday"),
        )  # fmt: skip
        self._answer = Form(self)
        self._answer.add(_("Unsticks it"), self.unstick)
        self._answer.hide()
        self.count = PlainLabel(parent=self, role="quiet", wrap=True)
        keys = PlainLabel(
            _("d done   o under way   n not begun   s stuck   x let go of   F2 change"),
            self, role="small", wrap=True,
        )  # fmt: skip
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.list, 1)
        page.addWidget(self._answer)
        page.addWidget(self.count)
        page.addWidget(keys)
        self.list.stands_asked.connect(self._stands)
        self.list.text_typed.connect(self._text)
        self.list.removal_asked.connect(self._remove)
        self.list.move_asked.connect(self._move)
        self.unstick.edited.connect(self.edited)
        self.unstick.settled.connect(self.settled)
        self._in_hand = InHand([self.list], self)
        self._in_hand.changed.connect(self._selected)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the actions of the place's curve that are from before its meeting."""
        if self._place is None or self._place.words != place.words:
            nothing = _("Nothing was agreed before this meeting. Type what was done in the line below:")
            self.list.set_examples((nothing, blocks.example(place.words)[-1]))
        self._place = place
        self._actions = to_tell_of(place.curve, place.meeting)
        self._memo.use(place.workshop.tables)
        self.list.set_lines([self._memo.line(a, 0, lambda a=a: said(a, place)) for a in self._actions])
        self.count.setText(in_counts(self._actions, place.words))
        self.count.setVisible(bool(self._actions))
        self._show_answer()

    def _show_answer(self) -> None:
        action = next((one for one in self._actions if one.id == self.list.current_line()), None)
        stuck = action is not None and action.status == "stuck"
        if action is not None and stuck:
            self.unstick.show_row(action.id, action.unstick)
        self._answer.setVisible(stuck or self.unstick.hasFocus())

    def selected_row(self) -> str:
        """The action in hand."""
        return self.list.current_line()

    def focus_first(self) -> None:
        """The list of actions."""
        self.list.setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or the field."""
        self.list.take_typed()
        self.unstick.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _selected(self, line: str) -> None:
        self._show_answer()
        self.row_selected.emit(line)

    def _stands(self, line: str, status: str) -> None:
        self.edited.emit(stands(line, cast(ActionStatus, status)))

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(line_edits.retext(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(line_edits.take_out(line))

    def _move(self, line: str, by: int) -> None:
        if self._place is not None and self._place.curve is not None:
            self.edited.emit(line_edits.move_by(self._place.curve.id, "actions", line, by))


def said(action: Action, place: Place) -> SaidLine:
    """The action as the console shows it: who leads, how it stands, and what would unstick it."""
    stuck = action.status == "stuck"
    return SaidLine(
        id=action.id,
        text=action.text,
        number=action.number,
        detail=action.unstick.strip() if stuck else "",
        tail=place.table_marks(action.tables),
        quiet=action.status == "dropped",
        chips=(
            Chip(action.lead or _("to be agreed"), not action.lead),
            Chip(status_word(action.status, place.words) or _("not begun"), not action.status),
        ),
    )
