"""The fields of the action in hand: who leads and by when at once, the rest folded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core.action import Action, ActionStatus
from obadesk.core.action_stands import stands
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.i18n import _
from obadesk.widgets.field import Field
from obadesk.widgets.fold import Fold
from obadesk.widgets.form import Form
from obadesk.widgets.person_field import PersonField
from obadesk.widgets.still_box import StillBox

STATUSES: tuple[ActionStatus, ...] = ("", "doing", "done", "stuck", "dropped")


class ActionDetails(QWidget):
    """Shown for one action at a time. ``person_named(action id, name)``: see ``PersonField``."""

    edited = Signal(Edit)
    settled = Signal()
    person_named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = Action(id="")
        open_ = _("to be agreed")
        change = message("Change an action")
        self.fields: dict[str, Field] = {
            "lead": Field(_("Who leads"), "lead", change, self, example=open_),
            "due": Field(_("By when"), "due", change, self, example=open_),
            "first_step": Field(
                _("First step"), "first_step", change, self, example=_("what happens in the next ten days")
            ),
            "support": Field(_("Who supports"), "support", change, self),
            "start": Field(_("Start"), "start", change, self),
            "phase": Field(_("Phase"), "phase", change, self),
            "cost": Field(_("Cost"), "cost", change, self, example=_("for example: no cost")),
            "funding": Field(_("Money from"), "funding", change, self),
            "remark": Field(_("Note"), "remark", change, self, paragraphs=True, most_rows=3),
        }
        self.person = PersonField(self)
        self.status = StillBox(self)
        self.status.setAccessibleName(_("How far it has come"))
        self.status.addItems([_("not said"), _("under way"), _("done"), _("stuck"), _("dropped")])
        self._lay_out()
        for field in self.fields.values():
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        self.person.named.connect(self.person_named)
        self.status.activated.connect(self._status_chosen)

    def _lay_out(self) -> None:
        first = Form(self, columns=2)
        first.add(_("Who leads"), self.fields["lead"])
        first.add(_("By when"), self.fields["due"])
        first.add(_("First step"), self.fields["first_step"], wide=True)
        self._rest = rest = Form(self, columns=2)
        rest.hide()
        for name, label in (("support", _("Who supports")), ("start", _("Start")), ("cost", _("Cost")),
                            ("phase", _("Phase")), ("funding", _("Money from"))):  # fmt: skip
            rest.add(label, self.fields[name])
        rest.add(_("How far"), self.status)
        rest.add(_("Person"), self.person)
        rest.add(_("Note"), self.fields["remark"])
        self.more = Fold(_("More about it"), self._more, self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addWidget(first)
        page.addWidget(self.more)

    def _more(self) -> QWidget:
        return self._rest

    def show_action(self, action: Action, person_name: str) -> None:
        """Show the fields of this action."""
        self._action = action
        for name, field in self.fields.items():
            field.show_row(action.id, getattr(action, name))
        self.person.show_row(action.id, person_name)
        self.status.setCurrentIndex(STATUSES.index(action.status))
        known = ("support", "start", "cost", "phase", "funding", "remark")
        filled = [" ".join(getattr(action, name).split()) for name in known]
        said = " · ".join(part for part in (*filled, self.status.currentText() * bool(action.status)) if part)
        self.more.set_title(_("More about it"), said)

    def has_hands(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def flush(self) -> None:
        """Take in what stands in the fields."""
        for field in self.fields.values():
            field.flush()
        self.person.flush()

    def _status_chosen(self, index: int) -> None:
        if self._action.id:
            self.edited.emit(stands(self._action.id, STATUSES[index]))
