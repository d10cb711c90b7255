"""Writing to people: drafts for one's own mail program, and what to do when there is none."""

from email import message_from_bytes, policy

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from obadesk import places
from obadesk.core import rows
from obadesk.core.message import message
from obadesk.windows.send_window import SendWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def outbox(tmp_path, monkeypatch):
    folder = tmp_path / "outbox"
    folder.mkdir()
    monkeypatch.setattr(places, "outbox", lambda: folder)
    return folder


@pytest.fixture
def room(console, outbox):
    """The sample with two people: one with an action and an address, one whose address is wrong."""
    people = console.document.people
    sian = people.add("Siân Ŵyn", email="sian@example.org")
    people.add("Tom", email="tom at home")
    action = console.document.workshop.curves[0].actions[0].id

    def given_to(workshop):
        return rows.set_fields(workshop, action, person=sian.id)

    console.document.edit(message("Note who will do it"), given_to)
    return console


def in_window(console, act) -> None:
    """Open the window as the facilitator does, do something in it, close it."""
    failed: list[BaseException] = []

    def now() -> None:
        window = QApplication.activeModalWidget()
        try:
            assert isinstance(window, SendWindow)
            act(window)
        except BaseException as error:  # raised again outside the window's own loop
            failed.append(error)
        finally:
            if window is not None:
                window.reject()

    QTimer.singleShot(50, now)
    console.sending.show()
    if failed:
        raise failed[0]


def take_in_hand(window: SendWindow, console, person_id: str) -> None:
    row = [person.id for person in console.document.people.all].index(person_id)
    window.list.setCurrentIndex(window.list.model().index(row, 0))


def test_a_letter_to_each_with_what_is_asked_of_them(room, outbox, answers, qtbot):
    def act(window: SendWindow) -> None:
        assert window.list.chosen()
        assert "You said you would" in window.message.toPlainText()
        window.act.click()
        qtbot.waitUntil(lambda: bool(answers.shown), timeout=60_000)
        qtbot.waitUntil(lambda: "mail program" in window.said.text(), timeout=5_000)

    in_window(room, act)
    (file,) = answers.shown
    assert file.parent == outbox
    letter = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert [one.addr_spec for one in letter["To"].addresses] == ["sian@example.org"]
    attached = [part.get_filename() for part in letter.iter_attachments()]
    assert len(attached) >= 2
    assert all(name.endswith(".pdf") for name in attached)
    assert [entry.kind for entry in room.document.record.entries].count("sent") == 1
    assert not [entry for entry in room.document.record.entries if "Siân" in entry.label]


def test_one_letter_to_all_names_nobody(room, answers, qtbot):
    def act(window: SendWindow) -> None:
        window.all.setChecked(True)
        assert "Siân" not in window.message.toPlainText()
        window.subject.setText("Our paper")
        window.subject.setModified(True)
        window.act.click()
        qtbot.waitUntil(lambda: bool(answers.shown), timeout=60_000)

    in_window(room, act)
    letter = message_from_bytes(answers.shown[0].read_bytes(), policy=policy.default)
    assert letter["Subject"] == "Our paper"
    assert [one.addr_spec for one in letter["To"].addresses] == ["sian@example.org"], (
        "the wrong one is left out"
    )


def test_without_a_mail_program_there_is_another_way(room, answers, qtbot):
    answers.takes_files = False

    def act(window: SendWindow) -> None:
        window.act.click()
        qtbot.waitUntil(lambda: "No mail program" in window.said.text(), timeout=60_000)
        window.copy_addresses.click()
        assert QGuiApplication.clipboard().text() == "sian@example.org"
        window.copy_message.click()
        assert "You said you would" in QGuiApplication.clipboard().text()
        answers.shown.clear()
        window.show_papers.click()
        qtbot.waitUntil(lambda: bool(answers.shown), timeout=60_000)
        assert list(answers.shown[0].glob("*.pdf"))

    in_window(room, act)


def test_a_wrong_address_is_said_and_not_written_to(room):
    def act(window: SendWindow) -> None:
        window.list.setCurrentIndex(window.list.model().index(1, 0))
        assert "tom at home" in window.said.text()
        assert not window.act.isEnabled()

    in_window(room, act)


def test_drafts_asked_for_one_after_the_other_are_each_noted_for_their_reader(room, answers, qtbot):
    ann = room.document.people.add("Ann", email="ann@example.org")
    sian = next(one for one in room.document.people.all if one.name.startswith("Siân"))

    def act(window: SendWindow) -> None:
        for person in (sian, ann):
            take_in_hand(window, room, person.id)
            assert window.act.isEnabled()
            window.act.click()
        qtbot.waitUntil(lambda: len(answers.shown) == 2, timeout=15_000)

    in_window(room, act)
    sent = [entry.about for entry in room.document.record.entries if entry.kind == "sent"]
    assert sent == [sian.id, ann.id]


def test_what_was_changed_in_a_letter_stays_with_its_reader(room):
    ann = room.document.people.add("Ann", email="ann@example.org")
    sian = next(one for one in room.document.people.all if one.name.startswith("Siân"))

    def act(window: SendWindow) -> None:
        take_in_hand(window, room, sian.id)
        window.message.setFocus()
        window.message.insertPlainText("Dear Siân, thank you for the bus. ")
        take_in_hand(window, room, ann.id)
        assert "thank you for the bus" not in window.message.toPlainText()
        window.all.setChecked(True)
        assert "thank you for the bus" not in window.message.toPlainText()
        window.subject.setFocus()
        window.subject.insert("To all: ")
        window.each.setChecked(True)
        take_in_hand(window, room, sian.id)
        assert window.letter().body.startswith("Dear Siân, thank you for the bus. ")
        assert not window.letter().subject.startswith("To all")
        window.all.setChecked(True)
        assert "To all: " in window.letter().subject

    in_window(room, act)


def test_nobody_is_known_yet(console, outbox):
    def act(window: SendWindow) -> None:
        assert window.all.isChecked()
        assert not window.each.isEnabled()
        assert not window.act.isEnabled()
        assert "What we will do" in window.message.toPlainText()

    in_window(console, act)
