"""Which kind of step comes next on the agenda, and how long it may take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QFormLayout, QLineEdit, QSpinBox, QWidget

from obadesk.core.agenda import PlannedStep, WorkshopFormat
from obadesk.core.kind import StepKind
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.plain import PlainLabel, inset
from obadesk.windows.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Iterable

USUAL = 10
"""Minutes of a step that no format plans."""


class AddStepWindow(Dialog):
    """``planned()``: the step chosen. Minutes and prompts are offered as the formats plan them."""

    def __init__(
        self,
        kinds: Mapping[str, StepKind],
        formats: Iterable[WorkshopFormat],
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        more = _("It comes after the step you are on. Its minutes can be changed at any time.")
        super().__init__(_("Add a step"), _("Add it"), parent, more=more)
        self._planned = _as_planned(formats)
        self.list = ChoiceList(_("Kind of step"), one_click=False)
        self.heading = QLineEdit()
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 24 * 60)
        self.minutes.setSuffix(_(" minutes"))
        self.minutes.setSpecialValueText(_("not timed"))
        inset(self.minutes)
        self._names = {kind.id: kind.name(words) for kind in kinds.values()}
        self.list.moved.connect(self._moved)
        self.list.taken.connect(self._taken)
        self.list.show_choices(
            tuple(Choice(kind.id, kind.name(words), _example(kind, words)) for kind in kinds.values())
        )
        self._moved(self.list.chosen())
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        for label, field in ((_("Heading"), self.heading), (_("Length"), self.minutes)):
            shown = PlainLabel(label, role="strong")
            shown.setBuddy(field)
            field.setAccessibleName(label)
            form.addRow(shown, field)
        self.body.addWidget(self.list, 1)
        self.body.addSpacing(8)
        self.body.addLayout(form)
        self.resize(560, 560)
        self.list.setFocus()

    def planned(self) -> PlannedStep | None:
        """The kind chosen, with the minutes and the heading given."""
        kind = self.list.chosen()
        if not kind:
            return None
        minutes = self.minutes.value()
        return replace(
            self._usual(kind),
            heading=" ".join(self.heading.text().split()),
            minutes=minutes,
            prepared=not minutes and self._usual(kind).prepared,
        )

    def _moved(self, kind: str) -> None:
        if kind:
            self.heading.setPlaceholderText(self._names[kind])
            self.minutes.setValue(self._usual(kind).minutes)

    def _usual(self, kind: str) -> PlannedStep:
        return self._planned.get(kind) or PlannedStep(kind=kind, minutes=USUAL)

    def _taken(self, _id: str) -> None:
        self.accept()


def _as_planned(formats: Iterable[WorkshopFormat]) -> dict[str, PlannedStep]:
    """How the formats plan each kind: minutes and prompts of the first that has it."""
    found: dict[str, PlannedStep] = {}
    for one in formats:
        for step in one.steps:
            if step.cards:  # told in just these words: they are no usual step
                continue
            plan = PlannedStep(
                kind=step.kind, minutes=step.minutes, prepared=step.prepared, prompts=step.prompts
            )
            found.setdefault(step.kind, plan)
    return found


def _example(kind: StepKind, words: Words) -> str:
    line = next((line for line in kind.example(words) if line.strip()), "")
    said = _("for example: {line}")
    return said.format(line=line) if line and not line.startswith(said.partition("{")[0]) else line
