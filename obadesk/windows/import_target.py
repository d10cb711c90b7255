"""Where figures of a file go: which indicator, and which of its areas."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core.measure import Measure, Series
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.windows.import_choices import Pick

ANOTHER, OWN = "another", "own"
"""Stand for series that are not there yet, where else an id stands."""


class ImportTarget(QWidget):
    """``moved``: another indicator or area was chosen."""

    moved = Signal()

    def __init__(self, workshop: Workshop, measure_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._words = Words.of(workshop)
        self._by_hand = False
        self.measure = Pick(self._words("Into the {indicator}"), self)
        self.series = Pick(_("For"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.measure)
        column.addWidget(self.series)
        named: list[tuple[str, object]] = [
            (one.name.strip() or self._words("An {indicator} without a name yet"), one.id)
            for one in workshop.measures
        ]
        if not measure_id:
            named.append((self._words("A new {indicator}"), ""))
        known = [one_id for _name, one_id in named]
        self.measure.offer(named, measure_id if measure_id in known else known[0])
        self.measure.picked.connect(self._measure_picked)
        self.series.picked.connect(self._series_picked)
        self.fit("")

    @property
    def chosen(self) -> Measure:
        """The indicator; one of no id when a new one is wanted."""
        found = self._workshop.measure(str(self.measure.value() or ""))
        return found or Measure(id="")

    @property
    def into(self) -> str:
        """Id of the series, or ``ANOTHER``."""
        return str(self.series.value() or ANOTHER)

    @property
    def held(self) -> Series | None:
        """The series, when it is there."""
        return next((one for one in self.chosen.series if one.id == self.into), None)

    def likely_areas(self) -> tuple[str, ...]:
        """What the area may be called in a file."""
        held = self.held
        own = held is None or held is self.chosen.series[0]
        return tuple(
            name for name in (held.area if held else "", self._workshop.place if own else "") if name.strip()
        )

    def known(self, area: str) -> str:
        """The name, if an area of the indicator or the workshop's place has it; else nothing."""
        names = (self._workshop.place, *(one.area for one in self.chosen.series))
        wanted = area.strip().casefold()
        return area if wanted and any(_is(name, wanted) for name in names) else ""

    def let_fit(self) -> None:
        """Another area was chosen: its series is chosen with it, whatever was chosen by hand."""
        self._by_hand = False

    def other_area(self, area: str) -> str:
        """The name of the series, if these figures are of another area; else nothing."""
        held = self.held
        name = held.area.strip() if held else ""
        return name if area.strip() and name and not _is(name, area.strip().casefold()) else ""

    def fit(self, area: str) -> None:
        """Choose the series of this area, unless somebody chose one."""
        measure = self.chosen
        offered: list[tuple[str, object]] = []
        for number, one in enumerate(measure.series):
            own = one.area.strip() or (self._workshop.place if not number else "")
            if not number:
                said = _("{area}, the room’s own").format(area=own) if own else _("The room’s own area")
            else:
                said = own or _("The area to compare with")
            offered.append((said, one.id))
        if not measure.series:
            offered.append((self._own(area), OWN))
        offered.append((_("Another area to compare with"), ANOTHER))
        known = [one_id for _words, one_id in offered]
        wanted = self.into if self._by_hand and self.series.value() in known else self._fitting(area)
        self.series.offer(offered, wanted if wanted in known else known[0])

    def _own(self, area: str) -> str:
        name = area.strip() or self._workshop.place
        return _("{area}, the room’s own").format(area=name) if name else _("The room’s own area")

    def _fitting(self, area: str) -> str:
        measure, wanted = self.chosen, area.strip().casefold()
        if not measure.series:
            return OWN
        own = measure.series[0]
        named = next((one for one in measure.series if wanted and _is(one.area, wanted)), None)
        if named is not None:
            return named.id
        if not wanted or _is(self._workshop.place, wanted):
            return own.id
        if not own.area.strip() and not self._workshop.place.strip():
            return own.id
        empty = next((one for one in measure.series[1:] if not one.area.strip() and not one.readings), None)
        return empty.id if empty else ANOTHER

    def _measure_picked(self) -> None:
        self._by_hand = False
        self.fit("")
        self.moved.emit()

    def _series_picked(self) -> None:
        self._by_hand = True
        self.moved.emit()


def _is(name: str, wanted: str) -> bool:
    return name.strip().casefold() == wanted
