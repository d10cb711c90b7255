"""The start window, a new workshop, and what happens when a file cannot be opened."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from obadesk import cli
from obadesk.storage.workshop_file import WorkshopFile
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.desk import Desk
from obadesk.windows.file_names import file_name, free

KEY = Qt.Key


@pytest.fixture
def desk(qtbot, given):
    desk = Desk(given)
    yield desk
    if desk.console is not None:
        desk.console.close_quietly()
    if desk.start is not None:
        desk.start.close()
        desk.start.deleteLater()
    desk._idle.stop()


def a_workshop(folder, name="a.oba", format_id="turn-the-curve-60"):
    file = folder / name
    WorkshopFile.create(file, cli.begun(format_id, "Ready for work", file)).close()
    return file


def opened(desk, qtbot):
    qtbot.waitUntil(lambda: desk.console is not None, timeout=10_000)
    return desk.console


def test_a_new_workshop_needs_a_title_and_enter(desk, qtbot, hands, tmp_path):
    desk.show_start()
    hands.press(KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    hands.press(KEY.Key_Return)
    assert desk.console is None
    hands.line("Young people: ready for work?")
    console = opened(desk, qtbot)
    workshop = console.document.workshop
    assert workshop.title == "Young people: ready for work?"
    assert workshop.meeting.date == date.today().isoformat()
    assert console.document.path == tmp_path / "Young people ready for work.oba"
    assert [step.kind for step in workshop.meeting.steps][:2] == ["before_the_day", "welcome"]
    assert (workshop.meeting.starts, len(workshop.tables)) == ("09:30", 4)
    assert not desk.start.isVisible()


def test_a_folder_that_takes_no_file_is_said_and_what_was_typed_stays(desk, qtbot, hands, tmp_path):
    in_the_way = tmp_path / "no folder"
    in_the_way.write_text("x")
    desk.show_start()
    desk.start.show_new()
    desk.start.new.keep_in(in_the_way / "a.oba")
    hands.line("Ready for work")
    page = desk.start.new
    qtbot.waitUntil(lambda: page.banner.text() != "", timeout=10_000)
    assert "no folder" in page.banner.text()
    assert page.isVisible()
    assert page.title.text() == "Ready for work"
    page.keep_in(tmp_path / "a.oba")
    hands.press(KEY.Key_Return)
    assert opened(desk, qtbot).document.workshop.title == "Ready for work"


def test_esc_leaves_the_page_of_a_new_workshop_and_forgets_nothing(desk, qtbot, hands):
    desk.show_start()
    hands.press(KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    hands.type("Ready for work")
    hands.press(KEY.Key_Escape)
    assert not desk.start.new.isVisible()
    hands.press(KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.start.new.title.text() == "Ready for work"
    hands.press(KEY.Key_Return)
    opened(desk, qtbot).close_workshop()
    desk.start.show_new()
    assert desk.start.new.title.text() == ""


def test_place_words_and_folder_are_offered_again(desk, qtbot, hands, given, tmp_path):
    desk.show_start()
    desk.start.show_new()
    page = desk.start.new
    page.place.setText("Leeds")
    page.words.setCurrentIndex(page.words.findData("us-rba"))
    hands.line("One")
    console = opened(desk, qtbot)
    assert console.document.workshop.vocabulary == "us-rba"
    assert console.document.workshop.place == "Leeds"
    assert given.settings.place == "Leeds"
    assert given.settings.vocabulary == "us-rba"
    console.close_workshop()
    desk.start.show_new()
    assert desk.start.new.place.text() == "Leeds"
    assert desk.start.new.file().parent == tmp_path


def test_when_it_starts_and_how_many_tables_are_asked_and_offered_again(desk, qtbot, hands, given):
    desk.show_start()
    desk.start.show_new()
    page = desk.start.new
    hands.type("One")
    page.starts.setFocus()
    hands.line("half nine")
    assert desk.console is None
    assert page._no_such_time.isVisible()
    assert page.starts.text() == "half nine"
    page.starts.selectAll()
    page.tables.setValue(7)
    hands.line("13.15")
    console = opened(desk, qtbot)
    assert console.document.workshop.meeting.starts == "13:15"
    assert [table.number for table in console.document.workshop.tables] == list(range(1, 8))
    console.close_workshop()
    desk.start.show_new()
    assert (desk.start.new.starts.text(), desk.start.new.tables.value()) == ("13:15", 7)


def test_a_new_workshop_begins_with_the_page_before_the_day(desk, qtbot, hands):
    desk.show_start()
    desk.start.show_new()
    hands.line("One")
    assert opened(desk, qtbot).page.place.step.kind == "before_the_day"


def test_the_first_time_says_how_a_workshop_goes_and_later_what_was_worked_on(desk, given, tmp_path):
    desk.show_start()
    page = desk.start.start

    def said():
        return {label.text() for label in page.findChildren(PlainLabel) if label.isVisibleTo(page)}

    assert {"Look around first", "How a workshop goes"} <= said()
    assert "Recent workshops" not in said()
    given.settings.remember(a_workshop(tmp_path))
    desk.start.show_recent()
    assert {"Recent workshops", "Samples"} <= said()
    assert "How a workshop goes" not in said()


def test_recent_workshops_open_with_enter_and_gone_ones_say_so(desk, qtbot, hands, given, tmp_path):
    given.settings.remember(tmp_path / "gone.oba")
    file = a_workshop(tmp_path)
    given.settings.remember(file)
    desk.show_start()
    choices = desk.start.start.recent.model()._choices
    assert [choice.faint for choice in choices] == [False, True]
    assert "No longer there" in choices[1].detail
    hands.press(KEY.Key_Return)
    assert opened(desk, qtbot).document.path == file


def test_delete_takes_a_workshop_off_the_list_and_leaves_the_file(desk, hands, given, tmp_path):
    file = a_workshop(tmp_path)
    given.settings.remember(file)
    desk.show_start()
    hands.press(KEY.Key_Delete)
    assert given.settings.recent() == ()
    assert file.exists()


def test_a_sample_opens_as_a_copy_and_the_same_copy_again(desk, qtbot, tmp_path):
    desk.show_start()
    desk.open_sample("leeds-children")
    console = opened(desk, qtbot)
    first = console.document.path
    assert first.parent == tmp_path
    console.close_workshop()
    desk.open_sample("leeds-children")
    assert opened(desk, qtbot).document.path == first


@pytest.mark.parametrize("content", [b"", b"Dear all,", b"\x00" * 4096])
def test_a_file_that_is_no_workshop_is_one_sentence_and_stays_as_it_is(desk, qtbot, tmp_path, content):
    file = tmp_path / "letter.oba"
    file.write_bytes(content)
    desk.show_start()
    desk.open(file)
    qtbot.waitUntil(lambda: desk.start.start.banner.text() != "", timeout=10_000)
    assert "letter.oba" in desk.start.start.banner.text()
    assert file.read_bytes() == content


def test_a_workshop_open_elsewhere_can_be_opened_for_reading(desk, qtbot, open_console, hands):
    other = open_console()
    desk.show_start()
    desk.open(other.document.path)
    qtbot.waitUntil(lambda: desk.start.start.banner.text() != "", timeout=10_000)
    assert other.document.path.name in desk.start.start.banner.text()
    desk.start.start.banner._act.click()
    console = opened(desk, qtbot)
    assert console.document.read_only
    assert "reading only" in console.top.state()


def test_another_workshop_takes_the_place_of_the_one_that_is_open(desk, qtbot, tmp_path):
    first, second = a_workshop(tmp_path, "a.oba"), a_workshop(tmp_path, "b.oba")
    desk.open(first)
    console = opened(desk, qtbot)
    desk.open(second)
    qtbot.waitUntil(lambda: desk.console.document.path == second, timeout=10_000)
    assert desk.console is not console
    desk.open(first)
    qtbot.waitUntil(lambda: desk.console.document.path == first, timeout=10_000)


def test_a_line_begun_keeps_the_workshop_open_when_another_is_wanted(desk, qtbot, hands, answers, tmp_path):
    first, second = a_workshop(tmp_path, "a.oba"), a_workshop(tmp_path, "b.oba")
    desk.open(first)
    console = opened(desk, qtbot)
    console.capture.line.field.setFocus()
    hands.type("half")
    answers.agree = False
    desk.open(second)
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=10_000)
    assert desk.console is console
    assert console.document.path == first


def test_names_of_files_do_on_every_system():
    assert file_name("Leeds 16–17s: who? / why") == "Leeds 16–17s who why"
    assert file_name("...") == "workshop"
    assert file_name("con") == "con workshop"
    assert file_name("a\u202eb\x00c") == "abc"
    assert len(file_name("ж" * 500).encode()) <= 240


def test_a_file_that_is_there_is_never_offered(tmp_path):
    (tmp_path / "a.oba").touch()
    assert free(tmp_path, "a") == tmp_path / "a 2.oba"
