"""What must be chosen before figures can be taken is named and takes the keyboard; nothing looks chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from obadesk.windows.import_window import ImportWindow
from tests.windows.test_import import Importer, area, take

SECTIONS = "\t2018\t2019\nBoys\nLeeds\t5.1\t5.2\nHull\t8\t8.1\nGirls\nLeeds\t4.1\t4.2\nHull\t7\t7.1\n"
LENGTHS = "Title\tRate\n2018\t4.1\n2019\t3.8\n2018 Q1\t4.2\n2018 Q2\t4.0\n"
TABLES = "Number\nArea\t2018\t2019\nLeeds\t100\t110\n\nRate\nArea\t2018\t2019\nLeeds\t4.5\t4.6\n"
LONG = "Lower Layer Super Output Area of Upper Wharfedale and Nidderdale with Pateley Bridge"


@pytest.fixture
def importer(console, answers, hands, qtbot) -> Importer:
    return Importer(console, answers, hands, qtbot)


def pick(box, number: int) -> None:
    box.setFocus()
    box.setCurrentIndex(number)
    box.activated.emit(number)


def test_a_heading_between_the_rows_is_asked_for_and_chosen(importer):
    def asked(window: ImportWindow) -> None:
        box = window.choices.parts[0][1].box
        assert window.asks.text() == "Some periods have several figures. Choose: Heading between the rows."
        assert window.sums.text() == "Before these figures can be taken, choose what is asked for above."
        assert (box.currentIndex(), box.placeholderText()) == (-1, "Choose…")
        assert window.focusWidget() is box
        assert not window.act.isEnabled()
        pick(box, 2)

    importer.import_from(SECTIONS, asked, take)
    assert importer.figures()["2018"] == 4.1
    assert importer.figures()["2019"] == 4.2


def test_years_and_quarters_are_not_taken_together_unless_somebody_says_so(importer):
    def asked(window: ImportWindow) -> None:
        box = window.choices.length.box
        assert [box.itemText(at) for at in range(box.count())] == ["the years", "the quarters", "all of them"]
        assert window.focusWidget() is box
        assert not window.act.isEnabled()
        pick(box, 1)

    importer.import_from(LENGTHS, asked, take)
    assert importer.figures()["2018 Q1"] == 4.2
    assert importer.figures()["2018 Q2"] == 4
    assert importer.figures()["2018"] != 4.1


def test_another_table_of_the_sheet_is_chosen(importer):
    def other(window: ImportWindow) -> None:
        assert "several tables" in window.asks.text()
        box = window.choices.table.box
        assert [box.itemText(at) for at in range(box.count())] == ["Number", "Rate"]
        pick(box, 1)

    def rates(window: ImportWindow) -> None:
        assert "several tables" not in window.asks.text()
        assert [line.figure for line in window.understood.lines] == ["4.5", "4.6"]

    importer.import_from(TABLES, other, rates, take)
    assert importer.figures()["2018"] == 4.5


def test_hundreds_of_long_names_and_headings_stay_within_the_window(importer, hands, tmp_path: Path):
    path = tmp_path / "areas.csv"
    heading = "Age group of the young people at the end of the academic year"
    rows = [
        f"{LONG} {at:03d}{letter},{age},{year},{at / 100},1"
        for at in range(130)
        for letter in "AB"
        for age in ("All", "16", "17")
        for year in (2018, 2019)
    ]
    path.write_text(f"LSOA name,{heading},Year,Share (%),Lower limit\n" + "\n".join(rows))

    def nothing_chosen(window: ImportWindow) -> None:
        choices = window.choices
        assert window.asks.text() == (
            "The table has several areas and several columns of figures. Choose one of each."
        )
        assert choices.area.whole() == "Choose the area"
        assert not choices.areas.currentIndex().isValid()  # nothing looks chosen
        assert choices.areas.verticalScrollBar().value() == 0
        assert choices.width() <= window._left.viewport().width()
        assert choices.parts[0][1].label.whole() == heading

    def told_apart(window: ImportWindow) -> None:
        shown = window.choices.area.text()
        assert shown.endswith("107B")
        assert "…" in shown
        pick(window.choices.value.box, 0)

    def all_ages(window: ImportWindow) -> None:
        assert window.looked.result.parts == ((heading, "All"),)
        assert [line.figure for line in window.understood.lines] == ["1.07", "1.07"]

    importer.import_from(path, nothing_chosen, area("107b", hands), told_apart, all_ages, take)
    assert importer.series(-1).area == f"{LONG} 107B"


def test_enter_in_an_empty_search_takes_nothing_by_chance(importer, hands):
    def entered(window: ImportWindow) -> None:
        window.choices.search.setFocus()
        hands.press(Qt.Key.Key_Return)
        assert window.choices.area.whole() == "Choose the area"

    importer.import_from("Area\t2018\t2019\nYork\t1\t2\nHull\t3\t4\n", entered)


def test_periods_are_read_the_other_way_when_somebody_says_so(importer):
    def turned(window: ImportWindow) -> None:
        choices = window.choices
        pick(choices.axis.box, 1 - choices.axis.box.currentIndex())

    def looked(window: ImportWindow) -> None:
        assert window.looked.found.axis == "across"

    importer.import_from("2017\t2018\t2019\n2018\t2011\t2012\n2019\t2013\t2014\n", turned, looked)
