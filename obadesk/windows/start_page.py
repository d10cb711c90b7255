"""The first page: go on with a workshop, or begin one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.look import BOLD, pt_font
from obadesk.widgets.plain import PlainButton, PlainLabel, set_role
from obadesk.windows.banner import Banner

if TYPE_CHECKING:
    from obadesk.core.agenda import WorkshopFormat

GROUP = 24
WIDEST = 1240
"""On a large screen the page stands in the middle: names and their buttons stay near each other."""


class StartPage(QWidget):
    """``new_wanted``, ``open_wanted``; ``file_wanted``: path as text; ``sample_wanted``: id of a sample."""

    new_wanted = Signal()
    open_wanted = Signal()
    file_wanted = Signal(str)
    sample_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner(self)
        self.new = PlainButton(_("New workshop"), role="primary")
        self.open = PlainButton(_("Open…"))
        self.recent = ChoiceList(_("Recent workshops"), elide_middle=True)
        self.samples = ChoiceList(_("Samples"))
        self._recent_title = PlainLabel(_("Recent workshops"), role="section")
        self._gap = QWidget(self)
        self._gap.setFixedHeight(GROUP - 8)
        self._samples_title = PlainLabel(role="section")
        self._first_time = _first_time(self)
        self._keys = PlainLabel(
            _("Enter opens · Delete takes a workshop off the list, the file stays"), role="small"
        )
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.recent.taken.connect(self.file_wanted)
        self.samples.taken.connect(self.sample_wanted)
        for shown in (self.recent, self.samples):
            set_role(shown, "card")
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        name = PlainLabel("OBADesk")
        name.setFont(pt_font(26, BOLD))
        left.addWidget(name)
        left.addWidget(PlainLabel(_("Turn a curve with a room."), role="section"))
        left.addSpacing(8)
        left.addWidget(
            PlainLabel(
                _("The wall for the room, the clock, the record of what was said, the paper to take home."),
                role="quiet",
                wrap=True,
            )
        )
        left.addSpacing(24)
        left.addWidget(self.new)
        left.addWidget(self.open)
        left.addStretch(1)
        left.addWidget(PlainLabel(_("Everything stays on this computer."), role="small"))
        side = QWidget(self)
        side.setFixedWidth(272)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)

        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self._recent_title)
        right.addWidget(self.recent, 1000)
        right.addWidget(self._keys)
        right.addWidget(self._gap)
        right.addWidget(self._samples_title)
        right.addWidget(self.samples)
        right.addSpacing(GROUP)
        right.addWidget(self._first_time)
        right.addStretch(1)

        page = QWidget(self)
        page.setMaximumWidth(WIDEST)
        self._columns = columns = QHBoxLayout(page)
        columns.setSpacing(56)
        columns.addWidget(side)
        columns.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        middle = QHBoxLayout()
        middle.addWidget(page)
        whole.addLayout(middle, 1)
        self.setTabOrder(self.new, self.open)
        self.setTabOrder(self.open, self.recent)
        self.setTabOrder(self.recent, self.samples)

    def show_recent(self, files: tuple[Path, ...]) -> None:
        """List these; those that are gone are said to be."""
        self.recent.show_choices(tuple(map(_choice, files)))
        self.recent.setMaximumHeight(self.recent.sizeHint().height())
        for shown_when_some in (self._recent_title, self.recent, self._keys, self._gap):
            shown_when_some.setVisible(bool(files))
        self._samples_title.setText(_("Samples") if files else _("Look around first"))
        self._first_time.setVisible(not files)

    def show_samples(self, formats: tuple[WorkshopFormat, ...]) -> None:
        """Offer the samples among these."""
        samples = tuple(Choice(f.id, f.name, f.description) for f in formats if f.sample)
        self.samples.show_choices(samples)
        self.samples.setFixedHeight(self.samples.sizeHint().height())

    def focus_first(self) -> None:
        """The last workshop if there is one, else a new one."""
        (self.new if self.recent.isHidden() else self.recent).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a high screen the page begins further down, where the eye is."""
        super().resizeEvent(event)
        self._columns.setContentsMargins(48, max(40, min(round(self.height() * 0.2) - 80, 144)), 40, 32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Delete and self.recent.hasFocus() and self.recent.chosen():
            self.forget_wanted.emit(self.recent.chosen())
        elif enter and self.new.hasFocus():
            self.new.click()
        elif enter and self.open.hasFocus():
            self.open.click()
        else:
            super().keyPressEvent(event)


def _first_time(parent: QWidget) -> QWidget:
    """What a workshop is like with this program, for somebody who has none yet."""
    made = QWidget(parent)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(PlainLabel(_("How a workshop goes"), role="section"))
    for when, what in (
        (_("Before"), _("Choose a format, type in the figures you have, print the sheets for the tables.")),
        (_("In the room"), _("Type what is said as it is said. It stands on the wall at once.")),
        (_("After"), _("Print the one-pager, or hand it on, before people leave.")),
    ):
        column.addSpacing(8)
        column.addWidget(PlainLabel(when, role="strong"))
        column.addWidget(PlainLabel(what, role="quiet", wrap=True))
    return made


def _choice(file: Path) -> Choice:
    try:
        changed = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    except OSError:
        return Choice(str(file), file.stem, _("No longer there: {file}").format(file=file), faint=True)
    day = f"{changed.day} {changed:%B %Y}"
    return Choice(str(file), file.stem, f"{day} · {file.parent}")
