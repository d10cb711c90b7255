"""What a copy holds: everything, or nothing that is private."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton, QWidget

from obadesk.i18n import _
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.dialog import Dialog


class CopyWindow(Dialog):
    """``with_private()``: whether private notes and people go with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Save a copy"), _("Choose where…"), parent)
        self.public = QRadioButton(_("To give away: without private notes and people"))
        self.whole = QRadioButton(_("For yourself: everything, private notes and people too"))
        self.public.setChecked(True)
        for button in (self.public, self.whole):
            self.body.addWidget(button)
        more = _("The workshop stays open here, and goes on being saved in its own file.")
        self.body.addWidget(PlainLabel(more, role="quiet", wrap=True))
        self.setMinimumWidth(480)
        self.public.setFocus()

    def with_private(self) -> bool:
        """Whether the copy holds what is private."""
        return self.whole.isChecked()
