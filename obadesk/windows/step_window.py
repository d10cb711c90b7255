"""Heading and minutes of one step."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLineEdit, QSpinBox, QWidget

from obadesk.core.meeting import Step
from obadesk.i18n import _
from obadesk.widgets.plain import PlainLabel, inset
from obadesk.windows.dialog import Dialog


class StepWindow(Dialog):
    """Asks for the heading and how long the step may take; 0 minutes means it is not timed.

    ``usual``: what the step is called without a heading of its own.
    """

    def __init__(self, step: Step, parent: QWidget | None = None, *, usual: str = "") -> None:
        super().__init__(_("Heading and minutes"), _("Take it"), parent)
        self._prepared = step.prepared
        self.heading = QLineEdit(step.heading)
        self.heading.setPlaceholderText(usual)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 24 * 60)
        self.minutes.setValue(step.minutes)
        self.minutes.setSuffix(_(" minutes"))
        self.minutes.setSpecialValueText(_("not timed"))
        inset(self.minutes)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        for label, field in ((_("Heading"), self.heading), (_("Length"), self.minutes)):
            shown = PlainLabel(label, role="strong")
            shown.setBuddy(field)
            field.setAccessibleName(label)
            form.addRow(shown, field)
        self.body.addLayout(form)
        self.setMinimumWidth(440)
        self.heading.setFocus()
        self.heading.selectAll()

    def fields(self) -> dict[str, object]:
        """What the step gets."""
        minutes = self.minutes.value()
        return {
            "heading": " ".join(self.heading.text().split()),
            "minutes": minutes,
            "prepared": self._prepared and minutes == 0,
        }
