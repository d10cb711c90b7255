"""Which of the room's lines is in hand: shown in the table, dragged in the chart, seen on the wall."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from obadesk.core.forecast import rooms_own, working
from obadesk.core.measure import Measure, Scenario
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.widgets.still_box import StillBox


class LineChoice(StillBox):
    """``taken(id)``: this line is wanted in hand; showing one says nothing."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("The line in hand"))
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ids: tuple[str, ...] = ()
        self.activated.connect(self._taken)

    def show_measure(self, measure: Measure | None, words: Words) -> None:
        """Show the room's lines of this measure."""
        own = rooms_own(measure) if measure else ()
        line = working(measure) if measure else None
        self._ids = tuple(one.id for one in own)
        known = names(measure, words) if measure else ()
        texts = [f"{name} · {_state(one)}" for one, name in zip(own, known, strict=True)]
        if texts != [self.itemText(row) for row in range(self.count())]:
            self.clear()
            self.addItems(texts)
        self.setCurrentIndex(self._ids.index(line.id) if line is not None else -1)

    def _taken(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.taken.emit(self._ids[row])


def names(measure: Measure, words: Words) -> tuple[str, ...]:
    """What the room's lines are called, in their order; those without a name are counted."""
    found: list[str] = []
    usual = words("if nothing changes")
    own = rooms_own(measure)
    replaced = {one.corrects for one in own if one.corrects}
    for place, one in enumerate(own, 1):
        unnamed = usual if usual not in found else words("line {number}", number=place)
        if one.id in replaced:
            unnamed = words("expected before")  # as the chart has it
        found.append(" ".join(one.name.split()) or unnamed)
    return tuple(found)


def _state(line: Scenario) -> str:
    if line.sealed:
        return _("sealed")
    return _("adopted") if line.adopted else _("draft")
