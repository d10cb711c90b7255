"""A table of figures: typing as in a spreadsheet, what cannot be read stays visible and marked."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from obadesk.widgets.figures_model import FigureCell, FigureHead, FiguresModel
from obadesk.widgets.figures_table import LONG_PERIOD_WIDTH, PERIOD_WIDTH, FiguresTable

KEY = Qt.Key
HEADS = (FigureHead("Period"), FigureHead("Leeds"), FigureHead("Forecast", locked=True))
ROWS = [("2019", "2.0", ""), ("2020", "about 2", ""), ("", "", "")]


def cells(*texts: str) -> tuple[FigureCell, ...]:
    return tuple(FigureCell(text, "not a number" if text == "about 2" else "") for text in texts)


@pytest.fixture
def table(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    shown = FiguresTable("Periods and figures", window)
    shown.window_ = window
    shown.other = QLineEdit(window)
    column = QVBoxLayout(window)
    column.addWidget(shown)
    column.addWidget(shown.other)
    window.resize(320, 300)
    shown.show_figures(HEADS, [cells(*row) for row in ROWS])
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    shown.setFocus()
    return shown


def type_in(table: FiguresTable, qtbot, text: str) -> QLineEdit:
    """As hands do it: the first letter opens the cell, the others go into it."""
    qtbot.keyClick(table, text[0])
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    qtbot.keyClicks(box, text[1:])
    return box


def heard(signal) -> list[tuple]:
    calls: list[tuple] = []
    signal.connect(lambda *values: calls.append(values))
    return calls


def at(table: FiguresTable) -> tuple[int, int]:
    return table.currentIndex().row(), table.currentIndex().column()


def test_typing_begins_at_once_and_enter_goes_to_the_figure_below(table, qtbot):
    typed = heard(table.typed)
    table.setCurrentIndex(table.figures.index(0, 1))
    qtbot.keyClick(type_in(table, qtbot, "2.4"), KEY.Key_Return)
    assert typed == [(0, 1, "2.4")]
    assert at(table) == (1, 1)


def test_enter_goes_from_a_period_to_its_figure(table, qtbot):
    typed = heard(table.typed)
    table.setCurrentIndex(table.figures.index(2, 0))
    qtbot.keyClick(type_in(table, qtbot, "2021"), KEY.Key_Return)
    assert typed == [(2, 0, "2021")]
    assert at(table) == (2, 1)


def test_escape_and_leaving_keep_what_was_typed(table, qtbot):
    typed = heard(table.typed)
    table.setCurrentIndex(table.figures.index(0, 1))
    qtbot.keyClick(type_in(table, qtbot, "7"), KEY.Key_Escape)
    type_in(table, qtbot, "8")
    table.take_typed()
    assert typed == [(0, 1, "7"), (0, 1, "8")]


def test_a_locked_column_takes_nothing(table, qtbot):
    typed = heard(table.typed)
    table.setCurrentIndex(table.figures.index(0, 2))
    qtbot.keyClicks(table, "9")
    assert table.findChild(QLineEdit) is None
    assert typed == []


def test_what_is_no_number_is_there_with_a_sign_and_a_sentence(table):
    index = table.figures.index(1, 1)
    assert index.data() == "about 2"
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "not a number" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "not a number"


def test_a_tool_tip_shows_typed_markup_as_it_stands(table):
    wrong = FigureCell("<img src=x>", "“<img src=x>” is not a number.")
    table.show_figures(HEADS, [(FigureCell("2019"), wrong, FigureCell())])
    assert "<img" not in table.figures.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_paste_copy_and_clear_with_the_usual_keys(table, qtbot):
    pasted, cleared = heard(table.pasted), heard(table.cleared)
    control = Qt.KeyboardModifier.ControlModifier
    QGuiApplication.clipboard().setText("2018\t2.7\n2019\t2.0")
    table.setCurrentIndex(table.figures.index(0, 0))
    qtbot.keyClick(table, KEY.Key_V, control)
    assert pasted == [(0, 0, "2018\t2.7\n2019\t2.0")]
    qtbot.keyClick(table, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, KEY.Key_C, control)
    assert QGuiApplication.clipboard().text() == "2019\t2.0"
    qtbot.keyClick(table, KEY.Key_Delete)
    assert [sorted(each[0]) for each in cleared] == [[(0, 0), (0, 1)]]


def test_tab_leaves_the_table(table, qtbot):
    qtbot.keyClick(table, KEY.Key_Tab)
    assert table.other.hasFocus()


def test_the_row_typed_in_the_blank_row_stays_under_the_cursor(table):
    table.setCurrentIndex(table.figures.index(2, 1))
    table.show_figures(HEADS, [cells(*row) for row in [*ROWS[:2], ("2021", "3", ""), ("", "", "")]])
    assert at(table) == (2, 1)
    assert table.figures.index(2, 0).data() == "2021"


def test_the_model_keeps_qt_s_rules_whatever_comes(qapp):
    model = FiguresModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dice = random.Random(3)
    for _turn in range(200):
        wide = dice.choice((2, 3, 3, 3, 4))
        rows = [
            cells(*(str(dice.randint(0, 3)) for _cell in range(wide))) for _row in range(dice.randint(0, 8))
        ]
        model.show((FigureHead("a"),) * wide, rows)
        assert model.rowCount() == len(rows)
        assert [
            tuple(model.cell(row, column) for column in range(wide)) for row in range(model.rowCount())
        ] == rows
    tester.deleteLater()


def test_the_period_s_column_is_as_wide_as_the_longest_period(table):
    assert table.columnWidth(0) == PERIOD_WIDTH
    table.show_figures(HEADS, [cells("2020", "2", ""), cells("spring term 2024", "3", ""), cells("", "", "")])
    words = table.fontMetrics().horizontalAdvance("spring term 2024")
    assert words < table.columnWidth(0) <= LONG_PERIOD_WIDTH
    assert table.wanted_width(200) >= 200 + table.columnWidth(0) - PERIOD_WIDTH  # and its heads may need more
    table.show_figures(HEADS, [cells("the year after the schools closed", "3", ""), cells("", "", "")])
    assert table.columnWidth(0) == LONG_PERIOD_WIDTH
    table.setColumnWidth(0, 100)  # as somebody drags it
    table.show_figures(HEADS, [cells("2020", "3", ""), cells("", "", "")])
    assert table.columnWidth(0) == 100


def test_a_column_is_wide_enough_for_the_name_of_its_area(table):
    heads = (FigureHead("Period"), FigureHead("Inner Harbor"), FigureHead("Forecast"))
    table.show_figures(heads, [cells("2020", "2", ""), cells("", "", "")])
    words = table.horizontalHeader().fontMetrics().horizontalAdvance("Inner Harbor")
    assert table.columnWidth(1) > words
    table.setColumnWidth(1, 60)  # as somebody drags it
    table.show_figures(heads, [cells("2020", "3", ""), cells("", "", "")])
    assert table.columnWidth(1) == 60
