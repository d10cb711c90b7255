"""Which handouts to make, and where to put them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from obadesk.core.handout import Handout
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.widgets.plain import ElidedLabel, PlainButton, PlainLabel
from obadesk.windows.dialog import Dialog


class ExportWindow(Dialog):
    """``elsewhere``: another folder is wanted."""

    elsewhere = Signal()

    def __init__(
        self, handouts: tuple[Handout, ...], words: Words, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Make the handouts"), _("Make them"), parent)
        self.boxes = {handout.id: QCheckBox(handout.name(words).replace("&", "&&")) for handout in handouts}
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._ticked)
            self.body.addWidget(box)
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
        self.act.setFocus()

    def put_into(self, folder: Path) -> None:
        """Put them into this folder."""
        self.folder = folder
        self._where.set_whole(str(folder))

    def chosen(self) -> tuple[str, ...]:
        """Ids of the handouts wanted."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def _ticked(self) -> None:
        self.act.setEnabled(bool(self.chosen()))
