"""A meeting about one service, worked by keyboard on the console."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def parks(open_console):
    return open_console("performance", "Parks")


def go(console, kind: str) -> None:
    step = next(one for one in console.document.workshop.meeting.steps if one.kind == kind)
    console.go(step.id)
    console.capture.line.field.setFocus()


def by_name(console):
    return {one.name: one for one in console.document.workshop.measures}


def test_from_customers_to_a_curve_and_the_sentence(parks, hands):
    go(parks, "service")
    hands.line("families")
    hands.line("people who walk their dog")
    (service,) = parks.document.workshop.services
    assert service.customers == "families\npeople who walk their dog"

    go(parks, "four_boxes")
    for line in ("m Hours of gardeners", "w Bins emptied by ten", "# Children who play outside every day",
                 "% Share of visitors who come again", "1 stop shop"):  # fmt: skip
        hands.line(line)
    boxes = {name: one.box for name, one in by_name(parks).items()}
    assert boxes == {
        "Hours of gardeners": "how much",
        "Bins emptied by ten": "how well",
        "Children who play outside every day": "number",
        "Share of visitors who come again": "share",
        "1 stop shop": "",
    }

    hands.press(KEY.Key_J, CTRL)  # to the boxes: the line in none of them is in hand
    hands.press(KEY.Key_M)
    assert by_name(parks)["1 stop shop"].box == "how much"
    hands.press(KEY.Key_Z, CTRL)
    assert by_name(parks)["1 stop shop"].box == ""

    lists = parks.page.editor.lists
    lists["share"].setFocus()
    lists["share"].select_line(by_name(parks)["Share of visitors who come again"].id)
    hands.press(KEY.Key_1)
    chosen = by_name(parks)["Share of visitors who come again"]
    assert (chosen.status, chosen.rank) == ("headline", 1)
    assert any(curve.measure == chosen.id for curve in parks.document.workshop.curves)

    go(parks, "contribution")
    parks.page.editor.helps.setFocus()
    hands.type("a town in which people meet")
    parks.page.editor.leave()
    slides = parks.page.kind.slides(parks.page.place.public(), "keep")
    assert [block.text for slide in slides for block in slide.blocks] == [
        "We serve families and people who walk their dog; if they are better off, that helps towards a "
        "town in which people meet; we do not do it alone."
    ]


def test_a_number_for_everybody_goes_to_the_indicators_and_ctrl_z_brings_it_back(parks, hands):
    go(parks, "four_boxes")
    hands.line("% Residents who feel safe")
    before = parks.document.workshop
    hands.press(KEY.Key_J, CTRL)
    assert "press e" in parks.page.editor.hint.text()
    hands.press(KEY.Key_E)
    moved = by_name(parks)["Residents who feel safe"]
    assert moved.of == before.outcomes[0].id
    hands.press(KEY.Key_Z, CTRL)
    assert parks.document.workshop == before
    assert QApplication.focusWidget() is not None
