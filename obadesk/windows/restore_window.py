"""The moments the workshop can be taken back to."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from obadesk.core.record import Entry
from obadesk.i18n import _
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.dialog import Dialog


class RestoreWindow(Dialog):
    """``chosen()``: the restore point taken."""

    def __init__(self, points: tuple[Entry, ...], parent: QWidget | None = None) -> None:
        more = _(
            "What you have now is not lost: undo brings it back. The record of the meeting stays as it is."
        )
        super().__init__(_("Go back to an earlier state"), _("Go back to this"), parent, more=more)
        self._points = {point.at: point for point in points}
        self.list = ChoiceList(_("Earlier states"), one_click=False)
        self.list.show_choices(
            tuple(Choice(point.at, point.label or _("Kept"), when(point.at)) for point in reversed(points))
        )
        self.list.taken.connect(self._taken)
        self.body.addWidget(self.list, 1)
        if not points:
            none = _("There is none yet. One is kept each time a step ends.")
            self.body.addWidget(PlainLabel(none, wrap=True))
            self.list.hide()
            self.act.setEnabled(False)
        self.resize(520, 420 if points else 220)
        self.list.setFocus()

    def chosen(self) -> Entry | None:
        """The restore point the caret stands on."""
        return self._points.get(self.list.chosen())

    def _taken(self, _id: str) -> None:
        self.accept()


def when(at: str) -> str:
    """``10:42, 21 November 2026``."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{moment:%H:%M}, {moment.day} {moment:%B %Y}"
