"""What this agenda is called once it is kept as a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from obadesk.i18n import _
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.dialog import Dialog

if TYPE_CHECKING:
    from obadesk.core.agenda import WorkshopFormat


class FormatWindow(Dialog):
    """``name()``: as typed."""

    def __init__(self, formats: tuple[WorkshopFormat, ...], parent: QWidget | None = None) -> None:
        more = _(
            "Its steps, minutes, headings, questions, prompts and cards are kept for other workshops on this "
            "computer. What was said, notes and names are not. Look over what stands on the cards."
        )
        super().__init__(_("Keep this agenda as a format"), _("Keep it"), parent, more=more)
        self._taken = {one.name.strip().casefold() for one in formats}
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Half a day with the board"))
        self.field.setAccessibleName(_("Name of the format"))
        self._note = PlainLabel(role="quiet", wrap=True)
        label = PlainLabel(_("Name"), role="strong")
        label.setBuddy(self.field)
        for part in (label, self.field, self._note):
            self.body.addWidget(part)
        self.field.textChanged.connect(self._typed)
        self._typed()
        self.setMinimumWidth(520)
        self.field.setFocus()

    def name(self) -> str:
        """What was typed."""
        return " ".join(self.field.text().split())

    def _typed(self) -> None:
        self.act.setEnabled(bool(self.name()))
        taken = self.name().casefold() in self._taken
        self._note.setText(_("There is one of this name already; this will be another.") if taken else "")
