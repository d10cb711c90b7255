"""Details that unfold: what stands beside the title uses the row it stands in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from obadesk.widgets.fold import Fold

SAID = "16–17 year olds not in education, work or training, in every 100; Department for Education; monthly"


@pytest.fixture
def fold(qtbot):
    shown = Fold("About this curve", QLabel)
    qtbot.addWidget(shown)
    shown.set_title("About this curve", SAID)
    shown.resize(400, 60)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_a_fold_says_as_much_as_its_row_has_room_for(fold):
    assert fold.head.text().endswith("…")
    assert SAID in fold.head.toolTip()
    short = len(fold.head.text())
    fold.resize(700, 60)
    assert len(fold.head.text()) > short
    assert fold.head.width() <= 700
    fold.resize(1200, 60)
    assert fold.head.text() == f"About this curve: {SAID}"
    assert fold.head.toolTip() == ""
    assert fold.head.accessibleName() == f"About this curve: {SAID}"


def test_long_words_never_hold_a_window_wide(fold):
    assert fold.minimumSizeHint().width() < 200
    fold.resize(1200, 60)
    assert fold.minimumSizeHint().width() < 200
    fold.head.click()
    assert fold.head.text() == "About this curve"
