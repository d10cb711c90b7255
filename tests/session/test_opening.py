"""Opening and making documents: one owner at a time, sound files only, nothing left behind when refused."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from obadesk import places
from obadesk.core.errors import CannotOpen, CannotSave, NotAWorkshop, OpenElsewhere
from obadesk.session.document import Document
from obadesk.session.opening import Opening, create_document, open_document
from obadesk.session.ownership import Ownership
from obadesk.storage.workshop_file import WorkshopFile
from tests.session.conftest import ADD, Disk, Heard, added, lines

ROOT = Path(__file__).resolve().parents[2]


def load() -> type[WorkshopFile]:
    return WorkshopFile


def test_a_document_is_opened_with_all_it_had(document: Document, path: Path):
    document.edit(ADD, added("buses"))
    document.people.add("Siân", email="s@example.org", language="cy")
    document.record.append("step started", about="s", label="Story")
    workshop, people = document.workshop, document.people.all
    document.close()
    again = open_document(path, load)
    assert again.workshop == workshop
    assert again.wall_workshop is again.workshop
    assert again.people.all == people
    assert [entry.label for entry in again.record.entries] == ["Story"]
    assert not again.can_undo
    again.close()


def test_a_second_one_is_told_who_has_it(document: Document, path: Path):
    with pytest.raises(OpenElsewhere) as told:
        open_document(path, load)
    assert path.name in str(told.value)
    assert "open on this computer" in str(told.value)
    if sys.platform != "win32":
        assert f"by {path.owner()}" in str(told.value)
    document.edit(ADD, added("still mine"))
    assert document.flush()


def test_the_same_file_under_another_name_is_the_same_file(document: Document, path: Path):
    other = path.with_name("link.oba")
    other.symlink_to(path)
    with pytest.raises(OpenElsewhere):
        open_document(other, load)


def test_somebody_who_only_reads_is_in_nobodys_way(document: Document, path: Path):
    document.edit(ADD, added("buses"))
    document.flush()
    reader = open_document(path, load, read_only=True)
    assert reader.read_only
    assert lines(reader.workshop) == ["buses"]
    document.edit(ADD, added("more"))
    assert document.flush()
    reader.close()


OWNER = """
    import sys, time
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication
    from obadesk.session.opening import open_document
    from obadesk.storage.workshop_file import WorkshopFile

    application = QCoreApplication([])
    document = open_document(Path(sys.argv[1]), lambda: WorkshopFile)
    print("mine", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
def test_what_a_killed_owner_left_locked_can_be_opened(document: Document, path: Path):
    document.close()
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(OWNER), str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == "mine\n"
        with pytest.raises(OpenElsewhere):
            open_document(path, load)
        owner.kill()
        owner.wait()
    open_document(path, load).close()


def test_a_lock_that_holds_rubbish_or_another_computers_name(document: Document, path: Path):
    document.close()
    lock = path.with_name(f".{path.name}.lock")
    lock.write_text(f"{os.getpid()}\npython\nthe-office-laptop\nmachine\nboot\n")
    with pytest.raises(OpenElsewhere, match="the-office-laptop"):
        open_document(path, load)
    lock.write_bytes(b"\xff\0rubbish")
    with pytest.raises(OpenElsewhere):
        open_document(path, load)
    lock.unlink()


def test_a_folder_that_takes_no_lock_has_it_elsewhere(tmp_path: Path):
    path = tmp_path / "a folder that takes nothing" / "Leeds.oba"
    first = Ownership.take(path)
    with pytest.raises(OpenElsewhere):
        Ownership.take(path)
    Ownership.take(path.with_name("another.oba")).release()
    first.release()
    Ownership.take(path).release()
    assert not list(places.state().glob("*.lock"))


@pytest.mark.parametrize("content", [None, b"", b"a text"], ids=["nothing there", "empty", "a text"])
def test_a_refused_file_leaves_no_lock_and_no_thread(path: Path, content: bytes | None):
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CannotOpen if content is None else NotAWorkshop):
        open_document(path, load)
    assert [entry.name for entry in path.parent.iterdir()] == ([path.name] if content is not None else [])
    wait_until_ended()


def wait_until_ended() -> None:
    for thread in threading.enumerate():
        if thread.name == "storage":
            thread.join(5)
            assert not thread.is_alive()


def test_a_new_document_goes_over_nothing_unless_asked(document: Document, path: Path):
    workshop = document.workshop
    with pytest.raises(OpenElsewhere):
        create_document(path, load, workshop, replace=True)
    document.close()
    with pytest.raises(CannotSave, match="already a file"):
        create_document(path, load, workshop)
    create_document(path, load, workshop, replace=True).close()


def wait_for(*heard: Heard) -> None:
    waiting = threading.Event()
    for _time in range(500):
        QCoreApplication.processEvents()
        if any(one.all for one in heard):
            return
        waiting.wait(0.01)
    raise AssertionError("neither opened nor failed")


def test_opening_without_making_the_gui_wait(document: Document, path: Path):
    document.close()
    opening = Opening(path, load)
    opened, failed = Heard(opening.opened), Heard(opening.failed)
    opening.start()
    assert not opened.all
    wait_for(opened, failed)
    again = opened.all[0][0]
    assert isinstance(again, Document)
    again.edit(ADD, added("buses"))
    assert again.close()
    again.deleteLater()


def test_opening_that_fails_hands_over_the_error(path: Path):
    path.write_bytes(b"a text")
    opening = Opening(path, load)
    opened, failed = Heard(opening.opened), Heard(opening.failed)
    opening.start()
    wait_for(opened, failed)
    assert isinstance(failed.all[0][0], NotAWorkshop)
    wait_until_ended()


def test_a_new_document_can_be_made_the_same_way(document: Document, path: Path, disk: Disk):
    other = path.with_name("other.oba")
    opening = Opening(other, disk.load, document.workshop)
    opened = Heard(opening.opened)
    opening.start()
    wait_for(opened)
    again = opened.all[0][0]
    assert again.workshop is not document.workshop
    assert again.workshop == document.workshop
    assert again.close()


@pytest.mark.warns("opening failed")
def test_a_mistake_of_ours_while_opening_is_handed_over_too(path: Path):
    with pytest.raises(ZeroDivisionError):
        open_document(path, lambda: 1 / 0)  # type: ignore[arg-type, return-value]
