"""Figures out of files, at the console: seen beside the original, taken when somebody says so, one undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from obadesk.core.mapping import from_text
from obadesk.core.message import message
from obadesk.core.rows import set_fields
from obadesk.intake.choice import Choice
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.import_window import ImportWindow

DATA = Path(__file__).resolve().parents[1] / "data" / "intake"
WIDE = DATA / "lait_neet_or_not_known_wide_all_LAs.csv"
LONG = DATA / "lait_neet_16_17_pct.csv"
PASTED = (
    "Young people\n\nYear\tLeeds\tEngland\tNote\n2019/20\t4.2\t5.1\t\n2020/21\t4.6 p\t5\tschools closed\n"
    "2021/22\t..\t4.9\t\n2022/23\tabc\t4.8\t\n2023/24\t4.1\t4.7\t\n2023/24\t4.3\t4.6\t\n"
)


class Importer:
    """Opens the window by its key, does what it is told with it, and closes it."""

    def __init__(self, console, answers, hands, qtbot) -> None:
        self.console, self._answers, self._hands, self._qtbot = console, answers, hands, qtbot
        self.failure: BaseException | None = None

    def import_from(self, source: Path | str | None, *does: Callable[[ImportWindow], None]) -> None:
        """Choose the file (or paste), then do these things one after the other; in the end Esc."""
        self.failure = None

        def at_work() -> None:
            window = QApplication.activeModalWidget()
            try:
                assert isinstance(window, ImportWindow)
                if isinstance(source, Path):
                    self._answers.file = source
                    window.choose.setFocus()
                    self._hands.press(Qt.Key.Key_Return)
                elif source is not None:
                    QGuiApplication.clipboard().setText(source)
                    self._hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
                for one in does:
                    self.wait(window)
                    one(window)
            except BaseException as error:
                self.failure = error
            finally:
                if isinstance(window, ImportWindow) and window.isVisible():
                    window.reject()

        QTimer.singleShot(0, at_work)
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._hands.press(Qt.Key.Key_F, keys)
        if self.failure is not None:
            raise self.failure

    def wait(self, window: ImportWindow) -> None:
        self._qtbot.waitUntil(lambda: not window._busy, timeout=10_000)

    def series(self, number: int = 0):
        return self.console.document.workshop.measures[0].series[number]

    def figures(self, number: int = 0) -> dict[str, float | None]:
        return {one.period: one.value for one in self.series(number).readings}


@pytest.fixture
def importer(console, answers, hands, qtbot) -> Importer:
    return Importer(console, answers, hands, qtbot)


def take(window: ImportWindow) -> None:
    assert window.act.isEnabled(), (window.asks.text(), window.unit.text(), window.sums.text())
    window.act.setFocus()
    QTest.keyClick(window.act, Qt.Key.Key_Return)


def look_on(_window: ImportWindow) -> None:
    """Only wait for what was asked."""


def same_unit(window: ImportWindow) -> None:
    window.unit_same.setChecked(True)


def area(name: str, hands) -> Callable[[ImportWindow], None]:
    def searched(window: ImportWindow) -> None:
        window.choices.search.setFocus()
        hands.type(name)
        hands.press(Qt.Key.Key_Return)

    return searched


def test_a_file_is_chosen_an_area_searched_and_its_figures_taken_by_keyboard(importer, hands):
    before = importer.console.document.workshop
    heard: list[str] = []

    def look(window: ImportWindow) -> None:
        assert window.original.columnCount() == 8
        assert window.choices.area.whole() == "Area: Leeds"  # the workshop's place
        heard.append(window.sums.text())
        assert importer.console.document.workshop is before

    def rochdale(window: ImportWindow) -> None:
        assert window.looked.result.area == "Rochdale"
        assert window.target.held is None  # a comparison, not the room's own area
        assert [line.becomes for line in window.understood.lines] == ["new"] * 7

    importer.import_from(WIDE, look, area("roch", hands), rochdale, take)
    assert heard == ["0 figures new, 7 changed, 0 as they were."]
    assert importer.series(-1).area == "Rochdale"
    assert len(importer.figures(-1)) == 7
    assert importer.series(-1).source == WIDE.name
    entry = importer.console.document.record.entries[-1]
    assert entry.kind == "imported"
    assert entry.about == before.measures[0].id
    assert entry.label.startswith(WIDE.name)
    importer.console.undo()
    assert importer.console.document.workshop == before


def test_changed_figures_are_listed_kept_as_revised_and_taken_back_by_one_undo(importer):
    before = importer.console.document.workshop
    was = importer.figures()

    def listed(window: ImportWindow) -> None:
        shown = {line.period: line.becomes for line in window.understood.lines}
        assert shown["2019"] == "2 → 9.9"

    importer.import_from(WIDE, listed, take)
    reading = next(one for one in importer.series().readings if one.period == "2019")
    assert (was["2019"], reading.value) == (2, 9.9)
    assert [figure for figure, _day in reading.earlier] == ["2"]
    importer.console.undo()
    assert importer.console.document.workshop == before


def test_the_next_import_begins_as_the_last_time(importer, hands, tmp_path):
    importer.import_from(WIDE, area("newcastle", hands), look_on, take)
    assert from_text(importer.series(-1).mapping, Choice).area == "Newcastle upon Tyne"
    said: list[str] = []

    def again(window: ImportWindow) -> None:
        choose_series(window, "Newcastle upon Tyne")

    def seen(window: ImportWindow) -> None:
        said.append(window.again.text())
        assert window.looked.result.area == "Newcastle upon Tyne"
        assert "There is nothing to take." in window.sums.text()
        assert not window.act.isEnabled()

    importer.import_from(WIDE, again, seen)
    assert said == ["As last time."]
    other = tmp_path / "other.csv"
    other.write_text("Area,2024,2025\nYork,1,2\nLeeds,3,4\n", "utf-8")

    def told(window: ImportWindow) -> None:
        assert window.again.text() == (
            "As last time, as far as it fits. “Newcastle upon Tyne” is not in this table."
        )

    importer.import_from(other, again, told)


def test_the_file_looked_at_last_is_there_for_the_area_to_compare_with(importer, hands):
    importer.import_from(LONG, look_on)

    def there(window: ImportWindow) -> None:
        assert window.name.whole() == LONG.name

    def compared(window: ImportWindow) -> None:
        assert window.target.held.area == "England"

    importer.import_from(None, there, area("engl", hands), compared)


def choose_series(window: ImportWindow, name: str) -> None:
    box = window.target.series.box
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemText(at).startswith(name)))
    box.activated.emit(box.currentIndex())


def test_another_unit_is_asked_about_before_anything_can_be_taken(importer):
    def asked(window: ImportWindow) -> None:
        assert window.unit.isVisible()
        assert window.unit.text() == (
            "The file counts “per 1,000”, the indicator is said “in every 100”: are these its figures?"
        )
        assert not window.act.isEnabled()
        same_unit(window)
        assert window.act.isEnabled()

    importer.import_from(DATA / "lait_under18_conception_rate_per_1000.csv", asked, take)
    assert importer.figures()["2019"] > 10


def test_a_pasted_table_shows_gaps_what_was_not_read_and_asks_which_of_two_figures(importer):
    def asked(window: ImportWindow) -> None:
        assert window.choices.value.value() == "Leeds"
        lines = {line.period: line for line in window.understood.lines}
        assert lines["2020/21"].note == "provisional; schools closed"
        assert (lines["2021/22"].figure, lines["2021/22"].note) == ("–", "not available")
        assert "B7: " in window.unread.text()
        assert "2023/24" in window.asks.text()
        assert not window.act.isEnabled()
        box = window.choices.twice.box
        assert box.isVisible()
        box.setFocus()
        box.setCurrentIndex(1)
        box.activated.emit(1)

    def settled(window: ImportWindow) -> None:
        lines = {line.period: line for line in window.understood.lines}
        assert lines["2023/24"].figure == "4.3"

    importer.import_from(PASTED, asked, settled, take)
    taken = importer.figures()
    assert (taken["2023/24"], taken["2021/22"], taken["2022/23"]) == (4.3, None, None)
    assert from_text(importer.series().mapping, Choice).twice == "last"


def test_a_file_that_is_no_table_is_told_in_one_sentence_and_the_window_stays(importer, tmp_path):
    words = tmp_path / "letter.pdf"
    words.write_bytes(b"%PDF-1.4 and so on")

    def told(window: ImportWindow) -> None:
        assert window.trouble.text() == ("This is a PDF. Ask for the figures as a spreadsheet or CSV file.")
        assert not window.act.isEnabled()
        window.look_at(DATA / "mhclg_homelessness_TA1_2020Q1_verbatim.csv")

    def no_periods(window: ImportWindow) -> None:
        assert window.trouble.text().startswith("No periods were found")
        assert window.original.rowCount() > 90  # the original is still there to look at
        window.look_at(LONG)

    def fine(window: ImportWindow) -> None:
        assert not window.trouble.isVisible()
        assert window.looked.result.area == "Leeds"

    before = importer.console.document.workshop
    importer.import_from(words, told, no_periods, fine)
    assert importer.console.document.workshop is before


def test_a_hostile_file_is_refused_and_the_window_lives(importer):
    def refused(window: ImportWindow) -> None:
        assert "more cells than OBADesk reads" in window.trouble.text()
        assert window.choose.isEnabled()

    importer.import_from(DATA / "corner.xls", refused)


def test_a_long_file_shows_its_first_rows_while_the_rest_is_read(importer, tmp_path, qtbot):
    file = tmp_path / "long.csv"
    rows = [f"Area {number // 50},{1970 + number % 50},{number % 97}" for number in range(60_000)]
    file.write_text("\n".join(["Area,Year,Rate", *rows]), "utf-8")
    seen: list[tuple[bool, int, str]] = []

    def first(window: ImportWindow) -> None:
        seen.append((window.looked.whole, len(window.looked.found.areas), window.sums.text()))
        assert len(window.looked.found.areas) == 1200
        assert window.choices.areas.model().rowCount() == 201

    def watched(window: ImportWindow) -> None:
        shown = []
        window.original.modelReset.connect(lambda: shown.append(window.looked and window.looked.whole))
        window.look_at(file)
        qtbot.waitUntil(lambda: False in shown, timeout=5000)
        assert not window.act.isEnabled()
        assert "first rows" in window.sums.text()

    importer.import_from(None, watched, first)
    assert seen[0][0]


def test_markup_and_endless_cells_stand_as_they_are(importer):
    text = (
        "Year\t<b>Leeds</b>\n2019\t1\n2020\t<img src=x>\n2021\t"
        + "x" * 5_000
        + "\n2022\t4\n2023\t5\n2024\t6\n2025\t7\n"
    )

    def seen(window: ImportWindow) -> None:
        assert "“<img src=x>”" in window.unread.text()
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in window.findChildren(PlainLabel))
        assert max(len(str(window.original.data(window.original.index(row, 1)))) for row in range(5)) <= 120

    importer.import_from(text, seen)


def test_where_the_curve_has_no_indicator_one_is_begun(open_console, answers, hands, qtbot):
    console = open_console("turn-the-curve-60", "New")
    workshop = console.document.workshop
    curve = workshop.curves[0]
    if workshop.measure(curve.measure) is not None:
        console.document.edit(
            message("Clear"),
            lambda now: set_fields(now, curve.id, measure=""),
        )
    importer = Importer(console, answers, hands, qtbot)
    number = len(console.document.workshop.measures)
    importer.import_from(LONG, area("leeds", hands), look_on, take)
    assert len(console.document.workshop.measures) == number + 1
    made = console.document.workshop.measures[-1]
    assert console.document.workshop.curves[0].measure == made.id
    assert [one.area for one in made.series] == ["Leeds"]


def test_a_file_dropped_on_the_console_is_looked_at(importer, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(LONG))])
    found: list[str] = []

    def seen() -> None:
        window = QApplication.activeModalWidget()
        assert isinstance(window, ImportWindow)
        importer.wait(window)
        found.append(window.name.whole())
        window.reject()

    where, copy, left = QPointF(5, 5), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, mime, left, plain)
    QApplication.sendEvent(importer.console, enter)
    assert enter.isAccepted()
    QTimer.singleShot(0, seen)
    QApplication.sendEvent(importer.console, QDropEvent(where, copy, mime, left, plain))
    assert found == [LONG.name]


def test_a_larger_table_pasted_into_the_figures_is_looked_at_first(importer, hands):
    console = importer.console
    step = next(step.id for step in console.document.workshop.meeting.steps if step.kind == "baseline")
    console.go(step)
    table = console.page.editor.table
    before = console.document.workshop
    found: list[str] = []

    def seen() -> None:
        window = QApplication.activeModalWidget()
        assert isinstance(window, ImportWindow)
        importer.wait(window)
        found.append(window.looked.result.area)
        window.reject()

    rows = [f"{name}\t{number}\t5" for number, name in enumerate(("York", "Hull", "Leeds", *"ABCDEF"))]
    QGuiApplication.clipboard().setText("\n".join(["Area\t2019\t2020", *rows]))
    table.setFocus()
    QTimer.singleShot(0, seen)
    hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert found == ["Leeds"]
    assert console.document.workshop is before


def test_figures_that_test_the_rooms_forecast_say_that_they_seal_it(importer, tmp_path):
    file = tmp_path / "later.csv"
    file.write_text("Area,2024,2025,2026\nLeeds,4.3,4.9,5.1\nEngland,3.2,3.4,3.5\n", "utf-8")
    (line,) = importer.console.document.workshop.measures[0].scenarios
    assert line.adopted
    assert not line.sealed

    def told(window: ImportWindow) -> None:
        assert window.sums.text() == (
            "One figure new, 0 changed, 2 as they were. They test the forecast the room took: it is sealed"
            " with them, and undo does not open it."
        )

    importer.import_from(file, told, take)
    console = importer.console
    assert console.document.workshop.measures[0].scenarios[0].sealed
    assert [entry.kind for entry in console.document.record.entries][-2:] == ["forecast sealed", "imported"]
    console.undo()
    assert "2026" not in importer.figures()
    assert console.document.workshop.measures[0].scenarios[0].sealed


def test_another_areas_figures_are_told_before_they_go_into_a_series(importer, hands):
    def own(window: ImportWindow) -> None:
        assert window.looked.result.area == "York"
        choose_series(window, "Leeds")
        assert "The figures are of “York”, and would go into “Leeds”." in window.asks.text()

    importer.import_from(WIDE, area("york", hands), own)
