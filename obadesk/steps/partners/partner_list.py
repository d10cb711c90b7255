"""The list of partners with the live keys of this step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.i18n import _
from obadesk.widgets.said_list import SaidList

CHIP_WIDTHS = (148,)


class PartnerList(SaidList):
    """``presence_asked(line id, presence)``: whether the partner of the line is here or to be asked."""

    presence_asked = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, numbered=False, chip_widths=CHIP_WIDTHS)
        first = self.actions()[0].text()
        self.add_command(_("They are here"), "H", self._here, before=first)
        self.add_command(_("They are to be asked"), "I", self._to_be_asked, before=first)
        self.add_command(_("Not yet"), "N", self._not_yet, before=first)

    def _here(self) -> None:
        self._ask("here")

    def _to_be_asked(self) -> None:
        self._ask("to be asked")

    def _not_yet(self) -> None:
        self._ask("")

    def _ask(self, presence: str) -> None:
        line = self.current_line()
        if line:
            self.presence_asked.emit(line, presence)
