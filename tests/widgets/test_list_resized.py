"""A list that gets another shape keeps in sight what was in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.said_list import SaidList

WORDS = "the bus leaves before the shift ends and the next one comes at ten"


@pytest.fixture
def said(qtbot):
    shown = SaidList("Lines")
    qtbot.addWidget(shown)
    shown.resize(700, 300)
    shown.set_lines([SaidLine(id=f"{n}", number=n, text=f"{n}: {WORDS}") for n in range(1, 201)])
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.mark.parametrize("size", [(300, 300), (900, 300), (700, 180), (320, 500)])
def test_the_newest_line_stays_in_sight(said, size):
    bar = said.verticalScrollBar()
    bar.setValue(bar.maximum())
    said.resize(*size)
    assert bar.value() == bar.maximum() > 0


def test_the_line_at_the_top_stays_at_the_top(said):
    said.verticalScrollBar().setValue(said.visualRect(said.lines.index(80)).top())
    top = said.indexAt(QPoint(60, 4)).row()
    said.resize(300, 300)
    assert said.indexAt(QPoint(60, 4)).row() == top
    said.resize(900, 260)
    assert said.indexAt(QPoint(60, 4)).row() == top


def test_a_list_opened_at_its_beginning_stays_there(said):
    said.resize(300, 200)
    assert said.verticalScrollBar().value() == 0
