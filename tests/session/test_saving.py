"""Every change is saved by itself, the GUI never waits, and what the disk refuses is tried again."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from obadesk.core.audience import seen_by
from obadesk.core.errors import CannotSave
from obadesk.session import saving
from obadesk.session.document import Document
from obadesk.session.opening import open_document
from obadesk.storage.workshop_file import WorkshopFile
from tests.session.conftest import ADD, Disk, Heard, added, lines, on_disk

FULL = "The stick is full. Everything is still here."


def wait_for(heard: Heard, count: int = 1) -> None:
    """Let signals of the storage thread arrive until there are so many."""
    waiting = threading.Event()
    for _time in range(500):
        QCoreApplication.processEvents()
        if len(heard.all) >= count:
            return
        waiting.wait(0.01)
    raise AssertionError(f"heard only {heard.all}")


def test_an_edit_is_on_the_disk_when_it_is_called_saved(document: Document, path: Path):
    everything: list = []
    listeners = [
        Heard(document.saving, "saving", everything),
        Heard(document.saved, "saved", everything),
    ]
    document.edit(ADD, added("buses"))
    assert everything == [("saving",)]
    wait_for(listeners[1], 2)
    assert everything == [("saving",), ("saved",)]
    assert lines(on_disk(path).workshop) == ["buses"]
    assert not document.unsaved


def test_the_gui_goes_on_while_the_disk_sleeps(document: Document, disk: Disk, path: Path):
    disk.answers.clear()
    saved = Heard(document.saved)
    document.edit(ADD, added("first"))
    assert disk.asked.wait(5), "the storage thread took it up"
    for number in range(50):
        document.edit(ADD, added(str(number)))
    document.undo()
    document.people.add("Siân")
    document.record.append("pass")
    document.keep_restore_point("Story")
    QCoreApplication.processEvents()
    assert len(document.workshop.curves[0].forces) == 50
    assert document.unsaved
    assert not saved.all
    assert lines(on_disk(path).workshop) == [], "all of it happened while the disk slept"
    disk.answers.set()
    assert document.flush()
    assert on_disk(path).workshop == document.workshop
    assert disk.saves == 2, "fifty changes that waited are one"


def test_saved_is_not_said_while_something_newer_waits(document: Document, disk: Disk):
    everything: list = []
    listeners = [Heard(document.saving, "saving", everything), Heard(document.saved, "saved", everything)]
    for number in range(20):
        document.edit(ADD, added(str(number)))
    wait_for(listeners[1], 21)
    assert everything[:20] == [("saving",)] * 20
    assert set(everything[20:]) == {("saved",)}
    del listeners


def test_what_the_disk_refuses_is_kept_told_and_written_with_the_next_change(
    document: Document, disk: Disk, path: Path
):
    told, saved = Heard(document.not_saved), Heard(document.saved)
    disk.trouble = FULL
    document.edit(ADD, added("first"))
    wait_for(told)
    assert told.all == [(FULL,)]
    assert document.trouble == FULL
    document.edit(ADD, added("second"))
    wait_for(told, 2)
    assert lines(document.workshop) == ["first", "second"]
    assert lines(on_disk(path).workshop) == []
    assert not saved.all
    disk.trouble = ""
    document.edit(ADD, added("third"))
    wait_for(saved)
    assert lines(on_disk(path).workshop) == ["first", "second", "third"]
    assert document.trouble == ""


def test_what_the_disk_refuses_is_tried_again_by_itself(
    document: Document, disk: Disk, path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(saving, "RETRY_SECONDS", 0.02)
    told, saved = Heard(document.not_saved), Heard(document.saved)
    disk.trouble = FULL
    document.edit(ADD, added("first"))
    wait_for(told, 3)
    disk.trouble = ""
    wait_for(saved)
    assert lines(on_disk(path).workshop) == ["first"]


def test_record_and_people_are_kept_too_while_the_disk_refuses(document: Document, disk: Disk, path: Path):
    disk.trouble = FULL
    document.record.append("step started", label="Story")
    document.edit(ADD, added("first"))
    point = document.keep_restore_point("Half way")
    siân = document.people.add("Siân")
    document.people.add("Ann")
    document.people.remove(siân.id)
    document.edit(ADD, added("second"))
    document.record.append("step ended", label="Story")
    assert not document.flush()
    assert on_disk(path).entries == ()
    disk.trouble = ""
    assert document.flush()
    QCoreApplication.processEvents()
    found = on_disk(path)
    assert [entry.kind for entry in found.entries] == ["step started", "restore point", "step ended"]
    assert found.entries == document.record.entries
    assert [person.name for person in found.people] == ["Ann"]
    assert found.workshop == document.workshop
    assert lines(document.record.workshop_at(found.entries[1])) == ["first"]
    assert lines(document.record.workshop_at(point)) == ["first"], "also by the entry as it was given out"


@pytest.mark.warns("saving failed")
def test_a_mistake_of_ours_on_the_storage_thread_loses_nothing(
    document: Document, disk: Disk, path: Path, monkeypatch: pytest.MonkeyPatch
):
    told = Heard(document.not_saved)
    with monkeypatch.context() as broken:
        broken.setattr(disk, "work", lambda: 1 / 0)
        document.edit(ADD, added("first"))
        wait_for(told)
    assert "Everything is still here" in told.all[0][0]
    assert document.flush()
    assert lines(on_disk(path).workshop) == ["first"]


# ---- copies ---------------------------------------------------------------------------------------


def test_a_copy_is_made_of_what_is_on_the_screen_though_the_disk_is_full(
    document: Document, disk: Disk, tmp_path: Path
):
    document.edit(ADD, added("saved"))
    document.flush()
    disk.trouble = FULL
    document.edit(ADD, added("not saved"))
    document.people.add("Siân")
    document.record.append("pass")
    document.keep_restore_point("Story")
    copy = tmp_path / "elsewhere" / "copy.oba"
    copy.parent.mkdir()
    done, failed = Answer(), Answer()
    document.copy_to(copy, True, done=done.take, failed=failed.take)
    done.wait()
    assert done.answers == [copy]
    assert not failed.answers
    found = on_disk(copy)
    assert lines(found.workshop) == ["saved", "not saved"]
    assert [person.name for person in found.people] == ["Siân"]
    assert [entry.kind for entry in found.entries] == ["pass", "restore point"]
    assert lines(document.record.workshop_at(found.entries[1])) == ["saved", "not saved"]


def test_copies_taken_while_lines_come_in_are_each_whole(document: Document, tmp_path: Path):
    answers = Answer()
    for number in range(8):
        document.edit(ADD, added(f"a{number}"))
        document.copy_to(tmp_path / f"{number}.oba", number % 2 == 0, done=answers.take)
        for more in range(5):
            document.edit(ADD, added(f"{number} {more}"))
    answers.wait(8)
    everything = lines(document.workshop)
    for number in range(8):
        found = lines(on_disk(tmp_path / f"{number}.oba").workshop)
        assert found == everything[: 6 * number + 1]


def test_a_copy_without_private_things(document: Document, tmp_path: Path):
    document.edit(ADD, added("buses"))
    document.people.add("Siân")
    document.keep_restore_point("Story")
    done = Answer()
    document.copy_to(tmp_path / "public.oba", False, done=done.take)
    done.wait()
    found = on_disk(tmp_path / "public.oba")
    assert found.workshop == seen_by(document.workshop, "paper")
    assert (found.people, found.entries) == ((), ())


def test_a_copy_that_cannot_be_made_says_why(document: Document, tmp_path: Path):
    done, failed = Answer(), Answer()
    document.copy_to(tmp_path / "no such folder" / "copy.oba", True, done=done.take, failed=failed.take)
    failed.wait()
    assert isinstance(failed.answers[0], CannotSave)
    assert not done.answers


def test_pictures_are_kept_and_fetched(document: Document):
    kept, fetched, failed = Answer(), Answer(), Answer()
    document.attach(b"a picture", "image/png", done=kept.take)
    kept.wait()
    document.attachment(kept.answers[0], done=fetched.take)
    document.attachment("unheard of", done=fetched.take, failed=failed.take)
    failed.wait()
    assert fetched.answers == [b"a picture"]


class Answer:
    """Takes one kind of answer."""

    def __init__(self) -> None:
        self.answers: list = []
        self.threads: list[threading.Thread] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(threading.current_thread())

    def wait(self, count: int = 1) -> None:
        waiting = threading.Event()
        for _time in range(500):
            QCoreApplication.processEvents()
            if len(self.answers) >= count:
                assert set(self.threads) == {threading.main_thread()}
                return
            waiting.wait(0.01)
        raise AssertionError("no answer came")


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication, QObject
    from obadesk.session.opening import open_document
    from obadesk.storage.workshop_file import WorkshopFile
    from tests.session.conftest import ADD, added

    class Facilitator(QObject):
        def heard_saved(self):
            os.kill(os.getpid(), signal.SIGKILL)

    application, facilitator = QCoreApplication([]), Facilitator()
    document = open_document(Path(sys.argv[1]), lambda: WorkshopFile)
    document.saved.connect(facilitator.heard_saved)
    document.edit(ADD, added("said before the end"))
    application.exec()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
def test_what_was_called_saved_is_there_though_the_program_was_killed(document: Document, path: Path):
    document.close()
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(path)],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    again = open_document(path, lambda: WorkshopFile)
    assert lines(again.workshop) == ["said before the end"]
    again.close()


# ---- closing --------------------------------------------------------------------------------------


def test_closing_waits_for_the_last_change_and_ends_the_thread(document: Document, path: Path, disk: Disk):
    document.edit(ADD, added("last"), None, "half typed")
    assert document.close()
    assert lines(on_disk(path).workshop) == ["last"]
    assert not [thread for thread in threading.enumerate() if thread.name == "storage"]
    assert [entry.name for entry in path.parent.iterdir()] == [path.name], "no lock left"


def test_closing_says_when_the_disk_does_not_take_the_last_change(document: Document, path: Path, disk: Disk):
    disk.trouble = FULL
    document.edit(ADD, added("last"))
    assert not document.close()
    assert document.trouble == FULL
    document.edit(ADD, added("after all"))
    disk.trouble = ""
    assert document.close()
    assert lines(on_disk(path).workshop) == ["last", "after all"]


def test_closing_does_not_wait_for_ever(document: Document, disk: Disk):
    disk.answers.clear()
    document.edit(ADD, added("last"))
    assert not document.close(timeout=0.05)
    disk.answers.set()
    assert document.close()


def test_what_the_disk_does_not_take_can_be_given_up(document: Document, path: Path, disk: Disk):
    disk.trouble = FULL
    document.edit(ADD, added("last"))
    assert document.close(unsaved=True)
    assert lines(on_disk(path).workshop) == []
    assert document.close(), "closing twice does no harm"


def test_a_file_that_may_only_be_read_can_be_worked_on_and_copied(
    document: Document, path: Path, tmp_path: Path
):
    document.close()
    path.chmod(0o444)
    again = open_document(path, lambda: WorkshopFile)
    assert again.read_only
    told, done = Heard(again.not_saved), Answer()
    again.edit(ADD, added("noted"))
    wait_for(told)
    assert "may be read but not written to" in told.all[0][0]
    again.copy_to(tmp_path / "copy.oba", True, done=done.take)
    done.wait()
    assert lines(on_disk(tmp_path / "copy.oba").workshop) == ["noted"]
    assert not again.close()
    assert again.close(unsaved=True)
    again.deleteLater()


def test_what_is_changed_is_written_where_no_event_loop_runs(document: Document):
    """The thread waits for the GUI to paint, but not for ever."""
    pause = threading.Event()
    for number in range(3):
        document.edit(ADD, added(f"line {number}"))
        assert document.unsaved
        for _time in range(500):
            if not document.unsaved:
                break
            pause.wait(0.01)
        assert not document.unsaved
