"""How the time went: what each step was given, and what it took."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from obadesk.core.kind import StepKind
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.windows.dialog import Dialog
from obadesk.windows.step_page import step_heading

ROW = 32


class TimesWindow(Dialog):
    """``taken``: seconds by the step's id. For the facilitator; it is on no handout."""

    def __init__(
        self,
        workshop: Workshop,
        kinds: Mapping[str, StepKind],
        taken: Mapping[str, int],
        parent: QWidget | None = None,
    ) -> None:
        more = _("As the wall went from step to step. It is on no handout.")
        super().__init__(_("How the time went"), _("Close"), parent, more=more)
        words = Words.of(workshop)
        steps = [step for step in workshop.meeting.steps if step.minutes or step.id in taken]
        self.lines = [
            (
                step_heading(step.heading, kinds.get(step.kind), words),
                _minutes(step.minutes * 60) if step.minutes else "",
                _minutes(taken[step.id]) if step.id in taken else "",
            )
            for step in steps
        ]
        whole = sum(taken.get(step.id, 0) for step in steps)
        planned = sum(step.minutes for step in steps)
        self.lines.append((_("All of it"), _minutes(60 * planned), _minutes(whole) if whole else ""))
        self.head = (_("Step"), _("Planned"), _("Took"))
        self.table = _table(self.head, self.lines)
        self.body.addWidget(self.table, 1)
        if not whole:
            none = _("Nothing is known yet: times are noted while the wall is on and goes from step to step.")
            self.body.addWidget(PlainLabel(none, role="quiet", wrap=True))
        self.cancel.hide()  # there is nothing to take back here
        self.copy_it = PlainButton(_("Copy"), role="quiet")
        self.copy_it.clicked.connect(self.copy)
        self._copied = PlainLabel(role="quiet")
        self.buttons.insertWidget(0, self.copy_it)
        self.buttons.insertWidget(1, self._copied)
        self.resize(560, min(240 + ROW * len(self.lines), 680))
        self.act.setFocus()

    def copy(self) -> None:
        """The table as text, for a spreadsheet or a letter."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in (self.head, *self.lines)))
        self._copied.setText(_("Copied."))


def _table(head: tuple[str, ...], lines: list[tuple[str, str, str]]) -> QTableWidget:
    table = QTableWidget(len(lines), len(head))
    table.setProperty("role", "typed")
    table.setAccessibleName(_("How the time went"))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setHorizontalHeaderLabels(list(head))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW)
    across = table.horizontalHeader()
    across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    across.setHighlightSections(False)
    across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            cell = QTableWidgetItem(text)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            if row == len(lines) - 1:
                font = table.font()
                font.setWeight(font.Weight.DemiBold)
                cell.setFont(font)
            table.setItem(row, column, cell)
    for column in (1, 2):
        across.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        item = table.horizontalHeaderItem(column)
        if item is not None:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return table


def _minutes(seconds: int) -> str:
    return _("{minutes} min").format(minutes=round(seconds / 60))
