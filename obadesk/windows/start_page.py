"""The first page: go on with a workshop, or begin one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.look import BOLD, pt_font
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.windows.banner import Banner

if TYPE_CHECKING:
    from obadesk.core.agenda import WorkshopFormat

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
        self._empty = PlainLabel(
            _("The workshops you work on are listed here. To look around first, open the sample below."),
            role="quiet",
            wrap=True,
        )
        self._keys = PlainLabel(
            _("Enter opens · Delete takes a workshop off the list, the file stays"), role="small"
        )
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.recent.taken.connect(self.file_wanted)
        self.samples.taken.connect(self.sample_wanted)
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
        right.addWidget(self._empty)
        right.addWidget(self.recent, 1000)
        right.addWidget(self._keys)
        right.addSpacing(24)
        right.addWidget(PlainLabel(_("Samples"), role="section"))
        right.addWidget(self.samples)
        right.addStretch(1)

        page = QWidget(self)
        page.setMaximumWidth(WIDEST)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(48, 40, 40, 32)
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
        for shown_when_some in (self.recent, self._keys):
            shown_when_some.setVisible(bool(files))
        self._empty.setVisible(not files)

    def show_samples(self, formats: tuple[WorkshopFormat, ...]) -> None:
        """Offer the samples among these."""
        samples = tuple(Choice(f.id, f.name, f.description) for f in formats if f.sample)
        self.samples.show_choices(samples)
        self.samples.setFixedHeight(self.samples.sizeHint().height())

    def focus_first(self) -> None:
        """The last workshop if there is one, else a new one."""
        (self.new if self.recent.isHidden() else self.recent).setFocus()

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


def _choice(file: Path) -> Choice:
    try:
        changed = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    except OSError:
        return Choice(str(file), file.stem, _("No longer there: {file}").format(file=file), faint=True)
    day = f"{changed.day} {changed:%B %Y}"
    return Choice(str(file), file.stem, f"{day} · {file.parent}")
