"""The console's editor of the baseline: figures on the left, the curve, the room's answer, details."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from obadesk.core import curve_view
from obadesk.core.forecast import working
from obadesk.core.measure import Measure
from obadesk.core.place import Place
from obadesk.core.step_names import step_name
from obadesk.i18n import _
from obadesk.steps.baseline import details, edits, lines
from obadesk.steps.baseline.answer import RoomAnswer
from obadesk.steps.baseline.details import MeasureDetails
from obadesk.steps.baseline.lines import LinesAhead
from obadesk.widgets.curve_panel import CurvePanel
from obadesk.widgets.editor import Editor
from obadesk.widgets.fold import Fold
from obadesk.widgets.measure_table import MeasureTable
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.side_by_side import SideBySide


class BaselineEditor(Editor):
    """The chart is drawn elsewhere and shown when it is ready; typing never waits for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._measure: Measure | None = None
        self.table = MeasureTable(self)
        self.curve = CurvePanel(self)
        self.answer = RoomAnswer(self)
        self._details: MeasureDetails | None = None
        self._lines: LinesAhead | None = None
        self.trouble = PlainLabel(parent=self, role="hindering", wrap=True)
        self.ahead = Fold(_("Lines ahead"), self._make_lines, self)
        self.fold = Fold(_("About this curve"), self._make_details, self)
        self._lay_out()
        self.ahead.opened.connect(self._ahead_unfolded)
        self.fold.opened.connect(self._unfolded)
        self.table.edited.connect(self.edited)
        self.table.table_pasted.connect(self.table_pasted)
        self.table.point_picked.connect(self.curve.choose)
        self.curve.points_moved.connect(self._moved)
        self.answer.edited.connect(self.edited)
        self.answer.settled.connect(self.settled)
        self.answer.to_line.connect(self._to_line)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.table, 1)
        left.addWidget(self.trouble)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.curve, 1)
        right.addWidget(self.answer)
        both = SideBySide(left, right, self, stretches=(0, 1), gap=16, on_top="right")
        self._page = PageScroll(self)
        page = self._page.column
        page.addWidget(both, 1)
        page.addWidget(self.ahead)
        page.addWidget(self.fold)
        self.curve.setMinimumHeight(240)
        self.table.setMinimumHeight(260)
        self.table.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.trouble.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTabOrder(self.table, self.curve)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the measure of the place's curve."""
        before, self._place = self._place, place
        measure = place.measure
        same = before is not None and measure is self._measure and before.words == place.words
        same = same and before is not None and before.workshop.place == place.workshop.place
        if not same:
            self._measure = measure
            self._show_figures(place)
            self._show_details()
            summary = details.summary(measure) if measure else ""
            self.fold.set_title(_("About this curve"), summary)
            ahead = lines.summary(measure, place.words) if measure else ""
            self.ahead.set_title(_("Lines ahead"), ahead)
            if self._lines is not None:
                self._lines.show_place(place)
        if not same or before is None or _behind(before) is not _behind(place) or before.today != place.today:
            self._show_curve(place)
        self.answer.show_place(place, with_reason=not self.ahead.is_open())

    def _show_figures(self, place: Place) -> None:
        self.table.show_place(place)
        self.table.setFixedWidth(self.table.wanted_width(330))
        wrong = self.table.grid.wrong()
        self.trouble.setText(" ".join(f"{period}: {sentence}" for period, sentence in wrong[:2]))
        self.trouble.setVisible(bool(wrong))
        self.trouble.setMaximumWidth(self.table.width())

    def _show_curve(self, place: Place) -> None:
        picture = curve_view.picture(place.workshop, place.curve, place.words, place.today, projection=True)
        measure = place.measure
        if not picture.lines:
            hint = place.words(
                "There are no figures yet. Type them on the left, or paste them from a spreadsheet."
                " If nobody has any, the step “{step}” sketches the line without them.",
                step=step_name("sketch", place.words),
            )
            picture = replace(picture, empty=hint)
        line = working(measure) if measure else None
        free = line is not None and not (line.adopted or line.sealed)
        movable = frozenset(point.id for point in line.points) if line and free else frozenset()
        name = measure.name if measure and measure.name.strip() else place.words("The curve")
        self.curve.show_picture(picture, movable, name)

    def selected_row(self) -> str:
        """The event in hand."""
        return self._details.events.current_line() if self._details else ""

    def focus_first(self) -> None:
        """The table while figures are missing, else the chart with the line to be moved."""
        figures = bool(self._measure and any(series.readings for series in self._measure.series))
        (self.curve if figures else self.table).setFocus()

    def leave(self) -> None:
        """Take in what stands in an open cell or a field."""
        self.table.take_typed()
        self.answer.leave()
        if self._lines is not None:
            self._lines.leave()
        if self._details is not None:
            self._details.leave()

    @property
    def lines(self) -> LinesAhead:
        """The folded lines; they are made when they are first unfolded."""
        self.ahead.set_open(True)
        assert self._lines is not None
        return self._lines

    def _make_lines(self) -> LinesAhead:
        self._lines = made = LinesAhead(self)
        made.edited.connect(self.edited)
        made.settled.connect(self.settled)
        if self._place is not None:
            made.show_place(self._place)
        return made

    @property
    def details(self) -> MeasureDetails:
        """The folded fields; they are made when they are first unfolded."""
        self.fold.set_open(True)
        assert self._details is not None
        return self._details

    def _make_details(self) -> MeasureDetails:
        self._details = made = MeasureDetails(self)
        made.edited.connect(self.edited)
        made.settled.connect(self.settled)
        made.events.line_selected.connect(self.row_selected)
        self._show_details()
        return made

    def _show_details(self) -> None:
        if self._details is not None:
            self._details.show_measure(self._measure or Measure(id=""))
            self._details.setEnabled(self._measure is not None)

    def _ahead_unfolded(self, is_open: bool) -> None:
        if self._place is not None:
            self.answer.leave()
            self.answer.show_place(self._place, with_reason=not is_open)
        if is_open:
            self._page.reveal(self.ahead)

    def _unfolded(self, is_open: bool) -> None:
        if is_open:
            self._page.reveal(self.fold)

    # ---- what is done --------------------------------------------------------------------------

    def _to_line(self) -> None:
        self.curve.setFocus()
        self._page.ensureWidgetVisible(self.curve)

    def _moved(self, moved: list[tuple[str, float]], done: bool) -> None:
        if moved:
            key = f"move:{self.table.grid.columns[2].id}" if not done else ""
            self.edited.emit(edits.move_points(tuple(moved), key))
        if done:
            self.settled.emit()


def _behind(place: Place) -> object:
    """What the room sketched before: it stands behind the figures."""
    return place.curve.sketches if place.curve else None
