"""One hour with a room, by keyboard alone: from a format through four steps to the paper, and back."""

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from tests.whole.hands import CTRL, KEY, opened, text_of

pytestmark = pytest.mark.whole


def test_from_a_format_to_the_paper_and_everything_is_there_again(desk, hands, qtbot, tmp_path):
    # A new workshop: a title, a place, Enter.
    desk.show_start()
    hands.press(KEY.Key_N, held=CTRL)
    hands.type("Ready for work")
    hands.press(KEY.Key_Tab)
    hands.line("Leeds")
    console = opened(desk, qtbot)
    console.page.check.set_pause(1)
    screens = {screen.name(): screen for screen in QGuiApplication.screens()}
    console.setGeometry(screens["Laptop"].availableGeometry())

    # Before the day: the sentence.
    hands.press(KEY.Key_PageUp, held=CTRL)
    hands.press(KEY.Key_1, held=CTRL)
    hands.line("* All young people in Leeds are working or learning")
    hands.press(KEY.Key_J, held=CTRL)
    hands.tab_to("The outcome, worded together")
    hands.type("All young people in Leeds are ready for work.")
    hands.press(KEY.Key_Escape)
    hands.line("see: buses full of apprentices at eight")

    # The baseline: figures from a spreadsheet, the line ahead, adopted; the room's answer.
    hands.press(KEY.Key_PageDown, held=CTRL)
    hands.press(KEY.Key_J, held=CTRL)
    QGuiApplication.clipboard().setText("2019\t2.0\n2020\t2.4\n2021\t2.9\n2022\t3.8\n2023\t4.9")
    hands.press(KEY.Key_V, held=CTRL)
    hands.press(*[KEY.Key_Down] * 5, *[KEY.Key_Right] * 2)
    hands.line("5.4")
    hands.line("5.9")
    hands.tab_to("Adopt this line")
    hands.press(KEY.Key_Space)
    hands.tab_to("Not OK")
    hands.press(KEY.Key_Space)
    hands.press(KEY.Key_Escape)
    hands.line("2020: schools closed")

    # The wall, on the projector, and the story while the room looks at it.
    hands.press(KEY.Key_F5)
    assert console.wall.window.screen().name() == "Projector"
    assert console.wall.window.geometry() == screens["Projector"].geometry()
    hands.press(KEY.Key_PageDown, held=CTRL)
    hands.press(KEY.Key_F6)
    assert "Story" in console.side.sentence()
    hands.press(KEY.Key_F8)
    assert console.wall.clock.running
    hands.press(KEY.Key_2, held=CTRL)
    hands.line("- Rents rose & <b>food</b> did")
    hands.line("> landlords sold")
    hands.press(KEY.Key_0, held=CTRL)
    hands.line("+ * Youth clubs are open again")
    hands.line("? How many moved house since Year 11?")
    hands.press(KEY.Key_PageDown)
    hands.press(KEY.Key_B, held=CTRL)
    assert console.wall.presentation.seen.shown is None
    hands.press(KEY.Key_B, held=CTRL)

    # Who does what.
    hands.press(KEY.Key_PageDown, held=CTRL)
    hands.press(KEY.Key_F6)
    hands.line("Ring every leaver @Youth service /1 Sept")
    hands.line("Ask the bus company")

    # A slip, taken back.
    hands.line("Slip of the hand")
    hands.press(KEY.Key_Z, held=CTRL)

    # The paper.
    hands.answer(KEY.Key_Return)
    with qtbot.waitSignal(console.files.made, timeout=60_000) as made:
        hands.press(KEY.Key_E, held=CTRL)
    paper = next(made.args[0].glob("*.pdf"))
    said = text_of(paper)
    for words in (
        "All young people in Leeds are ready for work.",
        "Rents rose & <b>food</b> did",
        "landlords sold",
        "Youth clubs are open again",
        "How many moved house",
        "Ring every leaver",
        "Youth service",
        "to be agreed",
    ):
        assert words in said, words
    assert "Slip of the hand" not in said

    # Closed, and opened again from the list.
    before, file = console.document.workshop, console.document.path
    assert file == tmp_path / "Ready for work.oba"
    hands.press(KEY.Key_W, held=CTRL)
    assert desk.console is None
    hands.press(KEY.Key_Return)
    console = opened(desk, qtbot)
    assert console.document.workshop == before
    kinds = [entry.kind for entry in console.document.record.entries]
    assert "step started" in kinds
    assert "step ended" in kinds
    assert len(console.document.record.restore_points) >= 2

    # And everything that was said is in its place.
    workshop = before
    assert workshop.place == "Leeds"
    assert workshop.meeting.date == date.today().isoformat()
    outcome = workshop.outcomes[0]
    assert outcome.text == "All young people in Leeds are ready for work."
    assert [(line.text, line.kept) for line in outcome.candidates] == [
        ("All young people in Leeds are working or learning", True)
    ]
    assert [(line.text, line.sense) for line in outcome.experience] == [
        ("buses full of apprentices at eight", "see")
    ]
    measure = workshop.measures[0]
    assert [reading.value for reading in measure.series[0].readings] == [2.0, 2.4, 2.9, 3.8, 4.9]
    assert [(point.period, point.value) for point in measure.scenarios[0].points] == [
        ("2024", 5.4),
        ("2025", 5.9),
    ]
    assert measure.scenarios[0].adopted
    assert [(mark.period, mark.text) for mark in measure.events] == [("2020", "schools closed")]
    assert workshop.meeting.verdicts[0].answer == "not ok"
    curve = workshop.curves[0]
    tables = {table.id: table.number for table in workshop.tables}
    rents, sold, clubs = curve.forces
    assert (rents.side, [tables[t] for t in rents.tables]) == ("hindering", [2])
    assert (sold.parent, sold.side) == (rents.id, "hindering")
    assert (clubs.side, clubs.kept, clubs.tables) == ("helping", True, ())
    assert [question.text for question in curve.questions] == ["How many moved house since Year 11?"]
    assert [(action.text, action.lead, action.due) for action in curve.actions] == [
        ("Ring every leaver", "Youth service", "1 Sept"),
        ("Ask the bus company", "", ""),
    ]
