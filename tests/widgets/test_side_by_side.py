"""Parts of a page stand beside each other where there is room, else one above the other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.side_by_side import SideBySide


def part(width: int) -> tuple[QWidget, QVBoxLayout]:
    shown, layout = QWidget(), QVBoxLayout()
    shown.setMinimumSize(width, 40)
    layout.addWidget(shown)
    return shown, layout


@pytest.mark.parametrize("on_top", ["left", "right"])
def test_they_fold_and_unfold_with_the_width(qtbot, on_top) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    scroll = PageScroll(page)
    (left, first), (right, second) = part(200), part(300)
    both = SideBySide(first, second, page, stretches=(1, 2), on_top=on_top)
    scroll.column.addWidget(both)
    page.resize(700, 300)
    page.show()
    qtbot.waitExposed(page)
    assert not both.is_folded()
    assert left.mapTo(page, left.rect().topLeft()).y() == right.mapTo(page, right.rect().topLeft()).y()

    page.resize(400, 300)
    qtbot.waitUntil(both.is_folded)
    above, below = (left, right) if on_top == "left" else (right, left)
    qtbot.waitUntil(
        lambda: (
            above.mapTo(page, above.rect().bottomLeft()).y() < below.mapTo(page, below.rect().topLeft()).y()
        )
    )
    area = page.findChild(QScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0, "nothing is pushed sideways"

    page.resize(700, 300)
    qtbot.waitUntil(lambda: not both.is_folded())
