"""Copies, handouts, earlier states, closing: what the console does with files."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTableWidgetItem

from obadesk.core.errors import CannotSave
from obadesk.storage.workshop_file import WorkshopFile

KEY = Qt.Key


class Dialogs:
    """Presses the button of the next dialog once it stands, after ``first`` was done to it."""

    def __init__(self, first=None) -> None:
        self._first = first
        self.seen: QDialog | None = None
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            self._timer.stop()
            self.seen = dialog
            if self._first is not None:
                self._first(dialog)
            if dialog.isVisible():
                dialog.accept()


def opened(file):
    store = WorkshopFile.open(file, read_only=True)
    try:
        return store.workshop, store.entries, store.people
    finally:
        store.close()


def new_item(table, row, column):
    table.setItem(row, column, QTableWidgetItem(""))
    return table.item(row, column)


def test_a_copy_to_give_away_holds_nothing_private(console, answers, tmp_path, qtbot):
    console.document.people.add("Jo Bloggs")
    answers.file = tmp_path / "copy.oba"
    _keep = Dialogs()
    console.files.save_copy()
    qtbot.waitUntil(lambda: "copy.oba" in console.capture.said())
    workshop, entries, people = opened(answers.file)
    assert workshop.title == console.document.workshop.title
    assert not any(step.note for step in workshop.meeting.steps)
    assert entries == ()
    assert people == ()
    assert b"Jo Bloggs" not in answers.file.read_bytes()


def test_a_copy_for_oneself_holds_everything(console, answers, tmp_path, qtbot):
    console.document.people.add("Jo Bloggs")
    answers.file = tmp_path / "copy.oba"
    _keep = Dialogs(lambda dialog: dialog.whole.setChecked(True))
    console.files.save_copy()
    qtbot.waitUntil(lambda: "copy.oba" in console.capture.said())
    workshop, _entries, people = opened(answers.file)
    assert workshop == console.document.workshop
    assert [person.name for person in people] == ["Jo Bloggs"]


def test_handouts_are_made_beside_the_workshop(console, tmp_path, qtbot):
    _keep = Dialogs()
    with qtbot.waitSignal(console.files.made, timeout=30_000) as made:
        console.files.export()
    files = list(made.args[0].glob("*.pdf"))
    names = sorted(file.stem.rpartition(" - ")[2] for file in files)
    assert names == ["action-sheet", "actions-by-partner", "one-pager"], "after the room has spoken"
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert "handout" in console.capture.said()


def test_before_anything_was_said_the_papers_for_the_room_are_offered(open_console, tmp_path, qtbot):
    console = open_console("turn-the-curve-60", "Empty")
    ticked = []
    _keep = Dialogs(lambda dialog: ticked.extend(dialog.chosen()))
    with qtbot.waitSignal(console.files.made, timeout=30_000) as made:
        console.files.export()
    assert ticked == ["table-sheets", "wall-headings", "sign-in-sheet"], "private notes only when asked for"
    files = list(made.args[0].glob("*.pdf"))
    assert any("sign-in-sheet" in file.name for file in files)
    assert not any("running-sheet" in file.name for file in files)


def test_nothing_to_print_is_said_and_nothing_written(open_console, tmp_path, qtbot):
    console = open_console("turn-the-curve-60", "Empty")

    def only_the_report(dialog):
        for name, box in dialog.boxes.items():
            box.setChecked(name == "one-pager")

    _keep = Dialogs(only_the_report)
    console.files.export()
    qtbot.waitUntil(lambda: "nothing to print" in console.banner.text(), timeout=30_000)
    assert not list(tmp_path.rglob("*.pdf"))


def test_an_earlier_state_comes_back_and_undo_takes_it_away_again(console, hands):
    before = console.document.workshop
    console.document.keep_restore_point("End of the morning")
    hands.line("2021: something happened")
    after = console.document.workshop
    assert after != before
    _keep = Dialogs()
    console.files.restore()
    assert console.document.workshop == before
    console.undo()
    assert console.document.workshop == after


def test_title_day_and_who_is_here(console, given):
    def change(dialog):
        dialog.title.setText("Another title")
        dialog.words.setCurrentIndex(dialog.words.findData("us-rba"))
        dialog.here.item(0, 0).setText("Youth service <b>")

    _keep = Dialogs(change)
    console.files.show_details()
    workshop = console.document.workshop
    assert workshop.title == "Another title"
    assert workshop.vocabulary == "us-rba"
    assert workshop.meeting.attendance[0].organisation == "Youth service <b>"
    assert console.windowTitle().startswith("Another title")
    console.undo()
    assert console.document.workshop.title == "Leeds 16–17s"


def test_esc_forgets_nothing_typed_in_a_dialog_and_cancel_does(console, qtbot):
    def typed_then_escape(dialog):
        dialog.title.setText("Another title")
        dialog.here.setCurrentCell(1, 0)
        dialog.here.editItem(dialog.here.item(1, 0) or new_item(dialog.here, 1, 0))
        box = dialog.here.findChild(QLineEdit)
        QTest.keyClicks(box, "Youth service")
        QTest.keyClick(box, KEY.Key_Escape)
        assert dialog.here.item(1, 0).text().endswith("Youth service")
        QTest.keyClick(dialog, KEY.Key_Escape)
        assert dialog.isVisible()
        assert dialog.focusWidget() is dialog.act

    before = console.document.workshop
    _keep = Dialogs(typed_then_escape)
    console.files.show_details()
    assert console.document.workshop.title == "Another title"
    console.undo()

    _keep = Dialogs(lambda dialog: (dialog.title.setText("Another title"), dialog.cancel.click()))
    console.files.show_details()
    assert console.document.workshop == before


def test_how_many_people_takes_whole_numbers_only(console):
    def change(dialog):
        dialog.here.editItem(dialog.here.item(0, 1))
        box = dialog.here.findChild(QLineEdit)
        box.selectAll()
        QTest.keyClicks(box, "about 12")
        assert box.text() == "12"
        QTest.keyClick(box, KEY.Key_Return)

    _keep = Dialogs(change)
    console.files.show_details()
    assert console.document.workshop.meeting.attendance[0].heads == 12


def test_details_left_as_they_are_change_nothing(console):
    before = console.document.workshop
    _keep = Dialogs()
    console.files.show_details()
    assert console.document.workshop == before


def test_heading_and_minutes_of_a_step(console, qtbot):
    _keep = Dialogs(lambda dialog: (dialog.heading.setText("Where it heads"), dialog.minutes.setValue(25)))
    console.planning.change()
    step = console.page.place.step
    assert (step.heading, step.minutes) == ("Where it heads", 25)
    rows = console.agenda.view.agenda
    qtbot.waitUntil(lambda: "Where it heads" in [row.heading for row in rows().rows])


def test_a_line_begun_is_asked_about_before_closing(console, hands, answers):
    hands.type("half a line")
    answers.agree = False
    assert not console.close()
    assert console.isVisible()
    assert answers.asked
    answers.agree = True
    assert console.close()


def test_everything_is_in_the_file_after_closing(console, hands):
    hands.line("2021: something happened")
    kept, file = console.document.workshop, console.document.path
    assert console.close()
    assert opened(file)[0] == kept


def test_what_is_typed_in_a_field_is_in_the_file_after_closing(console, hands):
    console.to_note()
    hands.press(KEY.Key_End, Qt.KeyboardModifier.ControlModifier)
    hands.type(" and then")
    step_id, file = console.page.place.step_id, console.document.path
    assert console.close()
    assert opened(file)[0].step(step_id).note.endswith(" and then")


def test_a_full_disk_is_a_banner_that_stays_until_it_takes_it(console, hands, qtbot, monkeypatch):
    real = WorkshopFile.save

    def full(self, before, after):
        raise CannotSave("The disk is full.")

    monkeypatch.setattr(WorkshopFile, "save", full)
    hands.line("2021: something happened")
    qtbot.waitUntil(lambda: "The disk is full." in console.banner.text(), timeout=5000)
    assert console.top.state() == "Not saved"
    monkeypatch.setattr(WorkshopFile, "save", real)
    hands.line("2022: something else")
    qtbot.waitUntil(lambda: console.top.state() == "All changes saved", timeout=15_000)
    assert "saved again" in console.banner.text()


def test_people_are_added_changed_and_removed_for_good(console):
    people = console.document.people
    people.add("Jo Bloggs", email="jo@example.org")
    gone = people.add("Sam Gone")

    def change(dialog):
        table = dialog.table
        names = [table.item(row, 0).text() for row in range(2)]
        table.item(names.index("Jo Bloggs"), 1).setText("jo@example.net")
        table.setItem(2, 0, QTableWidgetItem("New Person"))
        table.setCurrentCell(names.index("Sam Gone"), 0)
        dialog.remove_row()

    _keep = Dialogs(change)
    console.files.show_people()
    assert [(person.name, person.email) for person in people.all] == [
        ("Jo Bloggs", "jo@example.net"),
        ("New Person", ""),
    ]
    assert people.person(gone.id) is None


def test_recent_workshops_are_in_the_menu_and_one_takes_this_ones_place(console, given, tmp_path, qtbot):
    given.settings.remember(tmp_path / "gone.oba")
    given.settings.remember(console.document.path)
    menu = console.actions_made.menus["recent"]
    menu.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [
        (console.document.path.name, False),
        ("gone.oba", False),
    ]
    with qtbot.waitSignal(console.open_wanted) as wanted:
        menu.triggered.emit(menu.actions()[1])
    assert wanted.args == [tmp_path / "gone.oba"]
