"""The closed box of a choice says when there is more of it than is seen."""

from obadesk.widgets.still_box import StillBox

NAME = "16–17 year olds not in education, work or training"


def test_a_name_longer_than_the_box_ends_in_dots_and_a_wide_one_shows_it_whole(qtbot):
    box = StillBox()
    qtbot.addWidget(box)
    box.addItems([NAME, "Leeds"])
    box.resize(160, 36)
    assert box.text_in_sight().endswith("…")
    assert NAME.startswith(box.text_in_sight()[:-1])
    assert box.currentText() == NAME
    box.resize(600, 36)
    assert box.text_in_sight() == NAME
    assert not box.grab().isNull()


def test_what_is_not_chosen_yet_says_so(qtbot):
    box = StillBox()
    qtbot.addWidget(box)
    box.addItems([NAME])
    box.setPlaceholderText("Choose…")
    box.setCurrentIndex(-1)
    box.resize(300, 36)
    assert box.text_in_sight() == "Choose…"
