"""A workshop file: what is saved is found again, and only what changed is written."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from obadesk.core import plain, rows
from obadesk.core.errors import CannotSave, Damaged
from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.storage.workshop_file import WorkshopFile
from tests.filled import filled_workshop

ROOT = Path(__file__).resolve().parents[2]


def with_force(workshop: Workshop, text: str) -> Workshop:
    return rows.append(workshop, workshop.curves[0].id, "forces", Force(id=f"id of {text}", text=text))


def reopened(path: Path) -> WorkshopFile:
    file = WorkshopFile.open(path)
    file.close()
    return file


def test_everything_in_a_workshop_is_found_again(file: WorkshopFile, path: Path):
    file.close()
    assert reopened(path).workshop == filled_workshop()


def test_a_change_is_on_the_disk_when_save_returns(file: WorkshopFile, path: Path):
    after = with_force(file.workshop, "new")
    file.save(file.workshop, after)
    assert file.workshop is after
    assert reopened(path).workshop == after


def test_only_the_line_that_changed_is_written(file: WorkshopFile, disk: sqlite3.Connection):
    before = disk.total_changes
    file.save(file.workshop, with_force(file.workshop, "new"))
    assert disk.total_changes - before == 1
    file.save(file.workshop, file.workshop)
    assert disk.total_changes - before == 1


def test_lines_removed_and_moved_are_removed_and_moved_in_the_file(file: WorkshopFile, path: Path):
    workshop = file.workshop
    one, other = workshop.curves
    after = rows.append(rows.remove(workshop, one.forces[0].id), other.id, "forces", one.forces[0])
    after = rows.remove(after, after.measures[0].series[0].id)
    file.save(workshop, after)
    assert reopened(path).workshop == after


def test_a_change_is_saved_on_top_of_what_is_there_or_not_at_all(file: WorkshopFile):
    with pytest.raises(ValueError):
        file.save(filled_workshop(), filled_workshop(2))


def test_a_sealed_forecast_cannot_be_overwritten_even_here(file: WorkshopFile, path: Path):
    measure = file.workshop.measures[0]
    file.save(
        file.workshop, rows.set_fields(file.workshop, measure.scenarios[0].id, sealed="", name="better")
    )
    assert reopened(path).workshop.measures[0] == measure


def test_the_record_keeps_its_order_and_its_bytes(file: WorkshopFile, path: Path):
    entries = tuple(
        Entry(
            kind="pass", at=f"2026-11-21T10:00:{second:02}", about="x", label="Ŵ 🙂", body=bytes(range(256))
        )
        for second in (3, 1, 2)
    )
    for entry in entries:
        file.append(entry)
    assert file.entries == entries == reopened(path).entries


def test_people_are_added_changed_and_gone(file: WorkshopFile, path: Path):
    siân, ann = Person(id="s", name="Siân Unforgettable", email="s@example.org"), Person(id="a", name="Ann")
    file.put_person(siân)
    file.put_person(ann)
    file.put_person(replace(ann, name="Anna", language="cy"))
    assert {p.id: p for p in reopened(path).people} == {
        "s": siân,
        "a": replace(ann, name="Anna", language="cy"),
    }
    file.remove_person("s")
    file.remove_person("nobody")
    assert [person.name for person in reopened(path).people] == ["Anna"]
    assert b"Unforgettable" not in path.read_bytes(), "removed, and still in the bytes of the file"


def test_attachments_come_back_by_their_hash(file: WorkshopFile, path: Path):
    content = os.urandom(10_000)
    sha = file.attach(content, "image/png")
    assert sha == hashlib.sha256(content).hexdigest() == file.attach(content, "image/png")
    with closing(WorkshopFile.open(path)) as again:
        assert again.attachment(sha) == content


def test_an_attachment_that_changed_on_the_disk_or_is_not_there(file: WorkshopFile, disk: sqlite3.Connection):
    sha = file.attach(b"picture", "image/png")
    disk.execute("UPDATE attachment SET content = x'00'")
    for wanted in (sha, "unheard of"):
        with pytest.raises(Damaged):
            file.attachment(wanted)


def test_what_the_file_says_of_itself(file: WorkshopFile, path: Path):
    header = path.read_bytes()[:100]
    assert header[68:72] == b"OBAD"
    assert int.from_bytes(header[60:64], "big") == plain.VERSION
    assert header[18:20] == b"\x01\x01", "no second file to be forgotten when it is copied"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_nothing_in_a_text_becomes_a_statement(file: WorkshopFile, path: Path):
    text = "'; DROP TABLE line; -- \0 {0} %s :gone ?"
    file.save(file.workshop, with_force(file.workshop, text))
    assert reopened(path).workshop.curves[0].forces[-1].text == text


def test_a_file_that_is_there_is_not_overwritten_unless_asked(file: WorkshopFile, path: Path):
    file.close()
    bytes_before = path.read_bytes()
    with pytest.raises(CannotSave):
        WorkshopFile.create(path, filled_workshop(2))
    assert path.read_bytes() == bytes_before
    WorkshopFile.create(path, filled_workshop(2), replace=True).close()
    assert reopened(path).workshop == filled_workshop(2)


def test_a_workshop_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path):
    with pytest.raises(CannotSave):
        WorkshopFile.create(tmp_path / "no such folder" / "a.oba", filled_workshop())
    assert not list(tmp_path.iterdir())


def test_it_is_used_by_one_thread_only(file: WorkshopFile):
    import threading

    said: list[BaseException] = []

    def elsewhere() -> None:
        try:
            file.save(file.workshop, with_force(file.workshop, "x"))
        except Exception as error:
            said.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert not isinstance(said[0], CannotSave), "a mistake of ours must not pass for one of the disk"


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from obadesk.core import rows
    from obadesk.core.story import Force
    from obadesk.storage.workshop_file import WorkshopFile
    from tests.filled import filled_workshop

    file = WorkshopFile.create(Path(sys.argv[1]), filled_workshop())
    print("ready", flush=True)
    for number in range(100_000):
        workshop = file.workshop
        force = Force(id=str(number), text=str(number))
        file.save(workshop, rows.append(workshop, workshop.curves[0].id, "forces", force))
        print(number, flush=True)
        if number == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
def test_what_was_saved_is_there_after_the_process_was_killed(path: Path):
    code = textwrap.dedent(KILLED)
    run = subprocess.run(
        [sys.executable, "-c", code, str(path), "40"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    said = int(run.stdout.split()[-1])
    found = reopened(path).workshop.curves[0].forces
    assert [force.text for force in found[2:]] == [str(number) for number in range(said + 1)]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
def test_what_was_saved_is_there_after_a_kill_at_any_moment(path: Path):
    code = textwrap.dedent(KILLED)
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path), "-1"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for _line in range(30):
            process.stdout.readline()
        process.kill()
        said = [line for line in process.stdout.read().split("\n") if line]
    found = reopened(path).workshop.curves[0].forces
    assert len(found) - 2 >= (int(said[-1]) + 1 if said else 29)
    assert [force.text for force in found[2:]] == [str(number) for number in range(len(found) - 2)]
