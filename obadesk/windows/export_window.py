"""Which handouts to make, before the day and after it, and where to put them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from obadesk.core.handout import Handout, When, after_meeting
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.widgets.plain import ElidedLabel, PlainButton, PlainLabel
from obadesk.windows.dialog import Dialog


class ExportWindow(Dialog):
    """``elsewhere``: another folder is wanted. ``said``: whether the room has said anything yet."""

    elsewhere = Signal()

    def __init__(
        self,
        handouts: tuple[Handout, ...],
        words: Words,
        folder: Path,
        parent: QWidget | None = None,
        *,
        said: bool = True,
        meetings: int = 1,
    ) -> None:
        super().__init__(_("Make the handouts"), _("Make them"), parent)
        self.boxes: dict[str, QCheckBox] = {}
        likely: When = "after" if said else "before"
        self._add_group(_("Before the day"), [one for one in handouts if one.when == "before"], words, likely)
        self.body.addSpacing(8)
        self._add_group(_("After the day"), list(after_meeting(handouts, meetings)), words, likely)
        self._where = ElidedLabel(role="quiet")
        self._choose = PlainButton(_("Put them elsewhere…"), role="quiet")
        self._choose.clicked.connect(self.elsewhere)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(_("Into"), role="strong"))
        row.addWidget(self._where, 1)
        row.addWidget(self._choose)
        self.body.addSpacing(8)
        self.body.addLayout(row)
        self.setMinimumWidth(560)
        self.folder = folder
        self.put_into(folder)
        self._ticked()
        self.act.setFocus()

    def put_into(self, folder: Path) -> None:
        """Put them into this folder."""
        self.folder = folder
        self._where.set_whole(str(folder))

    def chosen(self) -> tuple[str, ...]:
        """Ids of the handouts wanted."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def _add_group(self, heading: str, handouts: list[Handout], words: Words, likely: When) -> None:
        """What is likely wanted now is ticked; what holds private notes only when it is asked for."""
        if not handouts:
            return
        self.body.addWidget(PlainLabel(heading, role="strong"))
        for handout in handouts:
            name = handout.name(words)
            if handout.private:
                name = _("{handout} (for you alone: it holds your private notes)").format(handout=name)
            box = QCheckBox(name.replace("&", "&&"))
            box.setChecked((handout.when == "before") == (likely == "before") and not handout.private)
            box.toggled.connect(self._ticked)
            self.boxes[handout.id] = box
            self.body.addWidget(box)

    def _ticked(self) -> None:
        self.act.setEnabled(bool(self.chosen()))
