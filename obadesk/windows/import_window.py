"""Figures out of a file or a pasted table: the original beside what was understood; nothing is taken before
somebody says so.

Reading and looking run beside the windows; what is chosen meanwhile is looked at when the answer is there.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from obadesk.core.edit import Edit
from obadesk.core.figures_taken import Compared
from obadesk.core.mapping import from_text
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.intake.choice import Choice
from obadesk.intake.look import Looked, first_look, look
from obadesk.intake.units import may_differ
from obadesk.session.jobs import Jobs
from obadesk.widgets.plain import ElidedLabel, PlainButton, PlainLabel
from obadesk.windows import import_said
from obadesk.windows.dialog import Dialog
from obadesk.windows.import_choices import ImportChoices
from obadesk.windows.import_tables import NOTE, FiguresModel, FileModel, ImportTable
from obadesk.windows.import_target import ImportTarget

Source = Path | str
LEFT, RIGHT = 272, 448
"""Width of what can be chosen, and of what was understood, in pixels."""
NEAR_THE_TOP = 12
MOST_WRAPPED = 150
"""Periods whose notes are shown on several lines; with more of them each has one."""


class ImportWindow(Dialog):
    """``file_wanted``: another file is to be chosen. After it was accepted, ``edit()`` says what to do."""

    file_wanted = Signal()

    def __init__(
        self, workshop: Workshop, measure_id: str, jobs: Jobs, today: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Import figures"), _("Take these figures"), parent)
        self._workshop, self._jobs, self._today = workshop, jobs, today
        self._source: Source | None = None
        self._turn = 0
        self._busy = self._seals = False
        self._wanted: Choice | None = None
        self.looked: Looked | None = None
        self.change = Compared()
        self.choose = PlainButton(_("Choose a file…"))
        self.paste = PlainButton(
            _("Paste"), tip=_("A table copied from a spreadsheet or a web page (Ctrl+V)")
        )
        self.name = ElidedLabel(role="quiet")
        self.target = ImportTarget(workshop, measure_id, self)
        self.choices = ImportChoices(self)
        self.file = ImportTable(_("The table as it stands"), self, numbered=True)
        self.original = FileModel(self)
        self.file.setModel(self.original)
        self.figures = ImportTable(_("What was understood"), self, numbered=False)
        self.understood = FiguresModel(self)
        self.figures.setModel(self.understood)
        self.trouble = PlainLabel(role="hindering", wrap=True)
        self.again = PlainLabel(role="quiet", wrap=True)
        self.asks = PlainLabel(role="strong", wrap=True)
        self.unread = PlainLabel(role="small", wrap=True)
        self.unit = PlainLabel()
        self.unit_same = QCheckBox(_("Yes, it is counted in the same way"))
        self.sums = PlainLabel(role="strong", wrap=True)
        self._lay_out()
        self._connect()
        self._show()
        self.choose.setAutoDefault(True)  # Enter on it is for it: there is nothing to take yet
        self.choose.setFocus()

    # ---- putting together ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.choose)
        top.addWidget(self.paste)
        top.addSpacing(8)
        top.addWidget(self.name, 1)
        left = QWidget(self)
        left.setProperty("role", "page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.target)
        column.addWidget(self.choices, 1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(left)
        scroll.setFixedWidth(LEFT)
        self._tables = QSplitter(Qt.Orientation.Horizontal, self)
        self._tables.setChildrenCollapsible(False)
        for heading, table in ((_("As it stands"), self.file), (_("As it was understood"), self.figures)):
            side = QWidget(self)
            box = QVBoxLayout(side)
            box.setContentsMargins(
                12 if table is self.figures else 0, 0, 0 if table is self.figures else 12, 0
            )
            box.setSpacing(4)
            box.addWidget(PlainLabel(heading, role="strong"))
            box.addWidget(table, 1)
            if table is self.figures:
                box.addWidget(self.unread)
            side.setMinimumWidth(RIGHT if table is self.figures else 320)
            self._tables.addWidget(side)
        self._tables.setStretchFactor(0, 1)
        self._tables.setStretchFactor(1, 0)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(scroll)
        middle.addWidget(self._tables, 1)
        self._left = scroll
        self.body.addLayout(top)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.again)
        self.body.addWidget(self.asks)
        self.body.addLayout(middle, 1)
        unit = QHBoxLayout()
        unit.setSpacing(16)
        unit.addWidget(self.unit)
        unit.addWidget(self.unit_same)
        unit.addStretch(1)
        self.body.addLayout(unit)
        self.body.addWidget(self.sums)
        screen = (self.parentWidget() or self).screen().availableGeometry()
        self.setMinimumSize(880, 560)
        self.resize(min(1480, screen.width() - 48), min(860, screen.height() - 64))
        order = (
            *(self.choose, self.paste, self.target.measure.box, self.target.series.box),
            *self.choices.in_order(),
            *(self.file, self.figures, self.unit_same, self.cancel, self.act),
        )
        for one, after in pairwise(order):
            self.setTabOrder(one, after)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.file_wanted)
        self.paste.clicked.connect(self.take_clipboard)
        self.target.moved.connect(self._target_moved)
        self.choices.chosen.connect(self._chosen)
        self.unit_same.toggled.connect(self._show_sums)
        self.figures.picked.connect(self._show_where)

    # ---- reading -------------------------------------------------------------------------------

    def take_clipboard(self) -> None:
        """Look at what was copied."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.look_at(text)
        else:
            self._failed(_("Nothing that was copied is text. Copy the table first, with its headings."))

    def look_at(self, source: Source) -> None:
        """Read a file, or pasted text; the first rows are shown while the rest is read."""
        self._source = source
        self._turn += 1
        self._wanted = None
        self.unit_same.setChecked(False)
        self.name.set_whole(source.name if isinstance(source, Path) else _("Pasted"))
        self._read(whole=False)

    def _read(self, *, whole: bool, sheet: str = "") -> None:
        assert self._source is not None
        last = self._last()
        areas = self.target.likely_areas()
        self._run(first_look, self._source, last, areas, whole, sheet)

    def _last(self) -> Choice | None:
        held = self.target.held
        return from_text(held.mapping, Choice) if held else None

    def _run(self, function: Callable[..., Looked], *args: object) -> None:
        self._busy = True
        self._jobs.run(_turned, self._turn, function, args, done=self._seen, failed=self._broke)
        self._show_sums()

    def _seen(self, answer: tuple[int, Looked]) -> None:
        turn, looked = answer
        if turn != self._turn:
            return
        self._busy = False
        before, self.looked = self.looked, looked
        fresh = before is None or before.data is not looked.data
        if self._wanted is not None and looked.whole and looked.data is not None:
            wanted, self._wanted = self._wanted, None
            self._run(look, looked.data, wanted, looked)
            return
        self.target.fit((looked.result.area if looked.result else "") or self.target.known(looked.area))
        self._show()
        if looked.data is not None and not looked.whole:
            self._read(whole=True)
        elif fresh and not self.choices.focus_first() and self.act.isEnabled():
            self.act.setFocus()

    def _broke(self, error: Exception) -> None:
        self._busy = False
        self._show_sums()
        raise error

    def _failed(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()

    def is_still(self) -> bool:
        """Whether nothing is being read, so that what is shown is all."""
        return not self._busy

    # ---- choosing ------------------------------------------------------------------------------

    def _chosen(self, choice: Choice) -> None:
        if self.looked is not None and choice.area != self.looked.choice.area:
            self.target.let_fit()
        if self._busy:
            self._wanted = choice
        elif self.looked is not None and self.looked.data is not None:
            self._run(look, self.looked.data, choice, self.looked)

    def _target_moved(self) -> None:
        if self._source is not None and not self._busy and self._last() is not None:
            self._read(whole=True)  # another series was imported in another way
        else:
            self._show_lines()

    # ---- what is shown -------------------------------------------------------------------------

    def _show(self) -> None:
        looked = self.looked
        there = looked is not None and looked.data is not None
        self.trouble.setText(looked.said if looked and not looked.found else "")
        self.trouble.setVisible(bool(self.trouble.text()))
        self.again.setText(import_said.as_last_time(looked) if looked else import_said.begin())
        self.again.setVisible(bool(self.again.text()))
        self._tables.setEnabled(there)
        self._left.setEnabled(there)
        self.original.show(looked)
        self.file.fit_columns(130, self.original.names())
        self.choices.show_looked(looked if there else None)
        self._show_lines()
        self._show_first()

    def _show_lines(self) -> None:
        looked = self.looked
        self.change = import_said.compared_with(looked, self.target.chosen, self.target.into)
        lines = import_said.lines(looked, self.change)
        self.understood.show(lines)
        self.figures.setColumnHidden(NOTE, not any(line.note for line in lines))
        self.figures.fit_columns(160)
        if len(lines) <= MOST_WRAPPED:
            self.figures.resizeRowsToContents()
        said = import_said.unread(looked)
        self.unread.setText(said)
        self.unread.setVisible(bool(said))
        area = looked.result.area if looked and looked.result else ""
        asks = import_said.asks(looked, area, self.target.other_area(area))
        self.asks.setText(asks)
        self.asks.setVisible(bool(asks))
        unit = looked.result.unit if looked and looked.result else ""
        differs = may_differ(unit, self.target.chosen.unit)
        self.unit.setText(import_said.unit_asked(unit, self.target.chosen.unit) if differs else "")
        self.unit.setVisible(differs)
        self.unit_same.setVisible(differs)
        self._seals = False
        if looked is not None and looked.result is not None and looked.data is not None:
            change, _measure_id = self.edit()
            self._seals = import_said.seals(self._workshop, change)
        self._show_sums()

    def _show_sums(self) -> None:
        looked = self.looked
        settled = not self.unit_same.isVisibleTo(self) or self.unit_same.isChecked()
        reading = self._busy and (looked is None or not looked.whole)
        sums = import_said.reading(looked) if reading else import_said.sums(looked, self.change)
        if not reading and self._seals:
            sums += " " + import_said.sealing()
        self.sums.setText(sums)
        different = bool(self.change.new or self.change.changed)
        ready = looked is not None and looked.whole and import_said.is_settled(looked)
        self.act.setEnabled(bool(ready and different and settled and not self._busy))

    def _show_first(self) -> None:
        """The first figure to take comes into sight; where there is none, the beginning of the file."""
        result = self.looked.result if self.looked else None
        if result and result.readings:
            first = min(result.readings, key=lambda one: (one.row, one.column))
            self._go_to(first.row, first.column)

    def _show_where(self, row: int) -> None:
        if 0 <= row < len(self.understood.lines):
            line = self.understood.lines[row]
            self._go_to(line.row, line.column)

    def _go_to(self, row: int, column: int) -> None:
        index = self.original.place(row, column)
        if index.isValid():
            hint = QAbstractItemView.ScrollHint
            aside = self.file.horizontalScrollBar().value()
            self.file.setCurrentIndex(index)
            near = index.row() < NEAR_THE_TOP  # then the headings stay in sight
            self.file.scrollTo(self.original.index(0, 0) if near else index, hint.PositionAtCenter)
            self.file.horizontalScrollBar().setValue(aside)  # and names at the left, if they can
            self.file.scrollTo(index)

    # ---- what is done --------------------------------------------------------------------------

    def file_name(self) -> str:
        """The file's name, for the record; ``Pasted`` when there is none."""
        return self.looked.data.name if self.looked and self.looked.data else ""

    def edit(self, curve_id: str = "") -> tuple[Edit, str]:
        """The figures taken in as one change, and the indicator's id; ``curve_id``: where there is none."""
        assert self.looked is not None
        return import_said.edit(
            self.looked, self._workshop.curve(curve_id), self.target.chosen, self.target.into, self._today
        )

    def let_go(self) -> None:
        """A large file need not wait in memory until this window is cleared away."""
        self.looked = None
        self._show()

    def _typed(self) -> tuple[str, ...]:
        return ()  # a search is no loss: Esc closes at once

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_clipboard()
        else:
            super().keyPressEvent(event)


def _turned(turn: int, function: Callable[..., Looked], args: tuple[object, ...]) -> tuple[int, Looked]:
    return turn, function(*args)
