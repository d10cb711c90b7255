"""One key parks the line of the moment, one merges what two tables said, one puts a line in the light."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from obadesk.core.meeting import Step
from obadesk.core.message import message
from obadesk.core.rows import append, set_fields
from obadesk.widgets.said_list import SaidList
from obadesk.windows.merging_side import said_before

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def step_of(console, kind: str) -> str:
    return next(step.id for step in console.document.workshop.meeting.steps if step.kind == kind)


@pytest.fixture
def story(open_console):
    """The console at the story of the one curve there is, with three lines of three tables."""
    console = open_console()

    def one_curve(workshop):
        return replace(workshop, curves=(replace(workshop.curves[0], tables=()),))

    console.document.edit(message("Work on one curve"), one_curve)
    console.go(step_of(console, "story"))
    for number, text in (
        (1, "- Places are gone by June"),
        (2, "- Rents rose"),
        (3, "+ Youth clubs"),
    ):
        console.capture.line.press_table(number)
        console.capture.line.sign_typed(text[:1])
        console.capture.line.field.insertPlainText(text[2:])
        console.capture.line.take()
    return console


def forces(console):
    return console.document.workshop.curves[0].forces


def parked(console):
    return [(line.text, line.parked_as) for line in console.document.workshop.parked]


def take_in_hand(console, text: str) -> str:
    line = next(force for force in forces(console) if force.text == text)
    editor = console.page.editor
    for one in editor.findChildren(SaidList):
        if one.select_line(line.id):
            one.setFocus()
            break
    assert console.page.selected_row() == line.id
    return line.id


# ---- park it


@pytest.mark.parametrize(
    ("key", "held", "where", "said"),
    [
        (KEY.Key_F3, Qt.KeyboardModifier.NoModifier, "parking lot", "Parked, undo"),
        (KEY.Key_F3, SHIFT, "data needed", "Parked as data we need"),
        (KEY.Key_F4, Qt.KeyboardModifier.NoModifier, "about one service", "Parked as about one service"),
        (KEY.Key_F4, SHIFT, "quote", "Parked as somebody’s words"),
    ],
)
def test_what_is_typed_goes_to_one_of_four_lists_by_one_key(story, hands, key, held, where, said):
    before = parked(story)
    hands.press(KEY.Key_2, CTRL)
    hands.type("Who pays for the bus?")
    hands.press(key, held)
    assert parked(story) == [*before, ("Who pays for the bus?", where)]
    line = story.document.workshop.parked[-1]
    assert story.page.place.table_marks(line.tables) == "T2"
    assert line.step == story.page.place.step_id
    assert story.capture.line.text() == ""
    assert story.capture.said().startswith(said)


def test_undo_brings_what_was_typed_back_into_the_line(story, hands):
    before = parked(story)
    hands.type("- Who pays?")
    hands.press(KEY.Key_F3)
    hands.press(KEY.Key_Z, CTRL)
    assert parked(story) == before
    assert story.page.place.step_id == step_of(story, "story")
    assert (story.capture.line.text(), story.capture.line.signs()) == ("Who pays?", ("hindering",))
    story.redo()
    assert parked(story)[-1][0] == "Who pays?"
    assert story.capture.line.text() == ""


def test_undo_from_another_step_leads_back_to_the_line(story, hands):
    hands.type("Who pays?")
    hands.press(KEY.Key_F3)
    story.go(step_of(story, "action_plan"))
    hands.press(KEY.Key_Z, CTRL)
    assert story.page.place.step_id == step_of(story, "story")
    assert story.capture.line.text() == "Who pays?"


def test_the_line_in_hand_goes_when_nothing_is_typed(story, hands):
    take_in_hand(story, "Rents rose")
    hands.press(KEY.Key_F4)
    assert parked(story)[-1] == ("Rents rose", "about one service")
    assert "Rents rose" not in [force.text for force in forces(story)]
    hands.press(KEY.Key_Z, CTRL)
    assert "Rents rose" in [force.text for force in forces(story)]
    assert story.page.place.step_id == step_of(story, "story")


def test_with_no_line_the_key_says_what_to_do(story, hands):
    story.go(step_of(story, "outcome"))
    before = story.document.workshop
    hands.press(KEY.Key_F3)
    assert story.document.workshop is before
    assert story.capture.said().startswith("Type a line first")


def test_a_line_others_are_built_on_stays_and_the_bar_says_why(story, hands):
    line = forces(story)[0]
    idea = next(idea for idea in story.document.workshop.curves[0].ideas)

    def touches(workshop):
        return set_fields(workshop, idea.id, force=line.id)

    story.document.edit(story.document.undo_label, touches)
    take_in_hand(story, line.text)
    before = story.document.workshop
    hands.press(KEY.Key_F3)
    assert story.document.workshop is before
    assert story.capture.said() == "This line is part of the chain: others are built on it, so it stays here."


def test_a_table_not_seen_before_comes_with_a_parked_line(story, hands):
    hands.press(KEY.Key_9, CTRL)
    hands.type("From table nine")
    hands.press(KEY.Key_F3)
    assert story.page.place.table_marks(story.document.workshop.parked[-1].tables) == "T9"


def test_a_step_that_takes_no_lines_is_calm_and_parks_all_the_same(story, hands):
    story.go(step_of(story, "pause") if _has(story, "pause") else _add_pause(story))
    hint = story.capture.line.field.placeholderText()
    assert hint
    hands.type("Ask about the minibus")
    hands.press(KEY.Key_Return)
    assert story.capture.line.text() == "Ask about the minibus"
    assert "F3 parks it" in story.capture.said()
    hands.press(KEY.Key_F3)
    assert parked(story)[-1][0] == "Ask about the minibus"


def _has(console, kind: str) -> bool:
    return any(step.kind == kind for step in console.document.workshop.meeting.steps)


def _add_pause(console) -> str:
    def added(workshop):
        return append(workshop, workshop.meeting.id, "steps", Step(id="pause1", kind="pause", minutes=10))

    console.document.edit(message("Add a step"), added)
    return "pause1"


# ---- merge


def test_two_lines_become_one_and_undo_brings_both_back(story, hands):
    before = forces(story)
    first = take_in_hand(story, "Rents rose")
    hands.press(KEY.Key_M, CTRL)
    assert "Now choose the line that says the same" in story.capture.said()
    take_in_hand(story, "Places are gone by June")
    hands.press(KEY.Key_M, CTRL)
    kept = next(force for force in forces(story) if force.text == "Places are gone by June")
    assert first not in [force.id for force in forces(story)]
    assert kept.also == ("Rents rose",)
    assert story.page.place.table_marks(kept.tables) == "T1 T2"
    assert story.capture.said().startswith("Merged into line")
    hands.press(KEY.Key_Z, CTRL)
    assert forces(story) == before


def test_escape_leaves_the_two_as_they_are(story, hands):
    before = forces(story)
    take_in_hand(story, "Rents rose")
    hands.press(KEY.Key_M, CTRL)
    hands.press(KEY.Key_Escape)
    assert story.capture.said() == "The two lines stay as they are."
    take_in_hand(story, "Places are gone by June")
    hands.press(KEY.Key_M, CTRL)
    assert forces(story) == before
    assert "Now choose" in story.capture.said()


def test_what_helps_and_what_hinders_stay_two_lines(story, hands):
    before = forces(story)
    take_in_hand(story, "Rents rose")
    hands.press(KEY.Key_M, CTRL)
    take_in_hand(story, "Youth clubs")
    hands.press(KEY.Key_M, CTRL)
    assert forces(story) == before
    assert story.capture.said() == "One helps and the other hinders, so they stay two lines."


def test_without_a_line_in_hand_the_key_says_what_to_do(story, hands):
    hands.press(KEY.Key_M, CTRL)
    assert story.capture.said().startswith("Take the line in hand")


def test_the_same_words_from_another_table_offer_to_be_merged(story, hands, qtbot):
    number = len(forces(story))
    hands.press(KEY.Key_4, CTRL)
    hands.line("-  rents ROSE ")
    assert len(forces(story)) == number + 1
    qtbot.waitUntil(lambda: story.capture.said() == "Table 2 said this too: Ctrl+M merges the two.")
    hands.press(KEY.Key_M, CTRL)
    assert len(forces(story)) == number
    kept = next(force for force in forces(story) if force.text == "Rents rose")
    assert story.page.place.table_marks(kept.tables) == "T2 T4"


def test_the_same_table_saying_it_again_is_not_asked(story, hands, qtbot):
    hands.press(KEY.Key_2, CTRL)
    hands.line("- Rents rose")
    assert said_before(story.document.workshop, forces(story)[-1].id) is None
    story.merging._look()
    assert story.capture.said() == ""


def test_the_offer_is_over_with_the_next_line(story, hands, qtbot):
    hands.press(KEY.Key_4, CTRL)
    hands.line("- Rents rose")
    qtbot.waitUntil(lambda: "merges" in story.capture.said())
    hands.line("- Something else")
    number = len(forces(story))
    story.merging._look()
    hands.press(KEY.Key_M, CTRL)
    assert len(forces(story)) == number


# ---- one line in the light


def test_the_line_in_hand_stands_alone_on_the_wall_until_pressed_again(story, hands, qtbot):
    story.wall.toggle()
    story.to_capture()
    story.wall.show()
    before = story.wall.presentation.seen
    take_in_hand(story, "Places are gone by June")
    hands.press(KEY.Key_F7, SHIFT)
    seen = str(story.wall.presentation.seen.slide)
    assert "Places are gone by June" in seen
    assert "Rents rose" not in seen
    qtbot.waitUntil(lambda: "one line alone" in story.side.sentence())
    hands.press(KEY.Key_F7, SHIFT)
    assert story.wall.presentation.seen == before
    qtbot.waitUntil(lambda: "one line alone" not in story.side.sentence())


def test_next_ends_the_line_alone_and_shows_where_the_wall_stood(story, hands):
    story.wall.toggle()
    story.to_capture()
    story.wall.show()
    before = story.wall.presentation.seen.slide
    take_in_hand(story, "Rents rose")
    hands.press(KEY.Key_F7, SHIFT)
    hands.press(KEY.Key_PageDown)
    assert story.wall.presentation.seen.slide == before


def test_without_a_line_in_hand_the_light_says_so(story, hands):
    hands.press(KEY.Key_F7, SHIFT)
    assert story.capture.said().startswith("Take a line in hand first")
    assert not story.actions_made["spotlight"].isChecked()


def test_going_elsewhere_no_line_waits_and_none_is_asked_for(story, hands):
    take_in_hand(story, "Rents rose")
    hands.press(KEY.Key_M, CTRL)
    story.go(step_of(story, "outcome"))
    assert story.capture.said() == ""


def test_undo_of_two_parked_lines_merged_at_the_close_stays_there(story, hands):
    for text in ("Who pays?", "Who is to pay?"):
        hands.type(text)
        hands.press(KEY.Key_F3)
    before = parked(story)
    story.go(step_of(story, "close"))
    lot = next(one for one in story.page.editor.findChildren(SaidList) if "Who pays?" in _texts(one))
    rows = [row for row, text in enumerate(_texts(lot)) if text in ("Who pays?", "Who is to pay?")]
    lot.setFocus()
    for row in rows:
        lot.setCurrentIndex(lot.lines.index(row))
        hands.press(KEY.Key_M, CTRL)
    assert len(parked(story)) == len(before) - 1
    hands.press(KEY.Key_Z, CTRL)
    assert parked(story) == before
    assert story.page.place.step_id == step_of(story, "close")


def _texts(said: SaidList) -> list[str]:
    return [line.text for line in said.lines.lines()]
