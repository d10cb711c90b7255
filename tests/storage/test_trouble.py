"""What the disk can do to a change: memory keeps it, one sentence says so, the next save writes it all."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from obadesk.core import rows
from obadesk.core.errors import CannotOpen, CannotSave
from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.storage import soundness
from obadesk.storage.workshop_file import WorkshopFile
from tests.filled import filled_workshop


def longer(workshop: Workshop, text: str = "x" * 50_000) -> Workshop:
    number = len(workshop.curves[0].forces)
    return rows.append(workshop, workshop.curves[0].id, "forces", Force(id=f"new {number}", text=text))


def on_disk(path: Path) -> Workshop:
    with closing(WorkshopFile.open(path, read_only=True)) as file:
        return file.workshop


@contextmanager
def refused(file: WorkshopFile, *words: str) -> Iterator[None]:
    """Whatever is tried inside is refused in these words, and what the file says it holds stays the same."""
    before = file.workshop, file.entries, file.people
    with pytest.raises(CannotSave) as told:
        yield
    for word in (*words, "Everything is still here", file.path.name):
        assert word in str(told.value)
    assert (file.workshop, file.entries, file.people) == before


def test_a_full_disk(file: WorkshopFile, disk: sqlite3.Connection, path: Path):
    before = file.workshop
    after = longer(before)
    (pages,) = disk.execute("PRAGMA page_count").fetchone()
    disk.execute(f"PRAGMA max_page_count = {pages}")
    for _try in range(2):
        with refused(file, "full", "free some space", "save a copy elsewhere"):
            file.save(before, after)
    with refused(file, "full"):
        file.append(Entry(kind="pass", at="now", body=b"x" * 50_000))
    assert on_disk(path) == before
    disk.execute("PRAGMA max_page_count = 1000000")
    file.save(before, longer(after, "more"))
    assert on_disk(path) == longer(after, "more")


def test_a_new_workshop_that_cannot_be_made_speaks_of_another_folder_only(tmp_path: Path):
    with pytest.raises(CannotSave) as told:
        WorkshopFile.create(tmp_path / "nowhere" / "a.oba", filled_workshop())
    assert "“a.oba”" in str(told.value)
    assert "Choose another" in str(told.value)
    assert "still here" not in str(told.value)
    assert not list(tmp_path.iterdir())


def test_another_program_holds_the_file(file: WorkshopFile, path: Path):
    after = longer(file.workshop)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with refused(file, "Another program"):
            file.save(file.workshop, after)
        with pytest.raises(CannotOpen, match="Another program"):
            WorkshopFile.open(path)
        other.execute("ROLLBACK")
    file.save(file.workshop, after)
    assert on_disk(path) == after


def test_somebody_reads_at_the_moment_of_saving(file: WorkshopFile, path: Path):
    after = longer(file.workshop)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM line").fetchone()
        with refused(file, "Another program"):
            file.save(file.workshop, after)
        other.execute("ROLLBACK")
    file.save(file.workshop, after)
    assert on_disk(path) == after


def test_the_file_was_renamed(file: WorkshopFile, path: Path):
    before = file.workshop
    elsewhere = path.with_name("elsewhere.oba")
    path.rename(elsewhere)
    with refused(file, "moved, renamed or replaced"):
        file.save(before, longer(before))
    assert on_disk(elsewhere) == before
    elsewhere.rename(path)
    file.save(before, longer(before))
    assert on_disk(path) == longer(before)


def test_the_file_was_deleted(file: WorkshopFile, path: Path):
    path.unlink()
    with refused(file, "moved, renamed or replaced"):
        file.save(file.workshop, longer(file.workshop))
    assert not path.exists()


def test_the_file_was_replaced_by_another(file: WorkshopFile, path: Path):
    other = path.with_name("other.oba")
    file.copy_to(other, with_private=True)
    other.replace(path)
    bytes_before = path.read_bytes()
    with refused(file, "moved, renamed or replaced"):
        file.save(file.workshop, longer(file.workshop))
    assert path.read_bytes() == bytes_before


def test_another_program_wrote_into_the_file(file: WorkshopFile, path: Path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("DELETE FROM line WHERE kind = 'force'")
    bytes_before = path.read_bytes()
    for _try in range(2):
        with refused(file, "changed by another program", "save a copy elsewhere"):
            file.save(file.workshop, longer(file.workshop))
    assert path.read_bytes() == bytes_before


def test_another_workshop_was_copied_over_the_file(file: WorkshopFile, path: Path):
    """A copy writes into the same file: it was neither moved nor replaced by name."""
    other = path.with_name("other.oba")
    with closing(WorkshopFile.create(other, filled_workshop(2))) as another:
        another.save(another.workshop, longer(another.workshop))
    path.write_bytes(other.read_bytes())
    with refused(file, "by another program"):
        file.save(file.workshop, longer(file.workshop))
    assert path.read_bytes() == other.read_bytes()


def test_the_rename_is_noticed_by_sqlite_where_we_were_not_quick_enough(
    file: WorkshopFile, path: Path, monkeypatch: pytest.MonkeyPatch
):
    path.rename(path.with_name("elsewhere.oba"))
    monkeypatch.setattr(soundness.Identity, "of", lambda _path: file._identity)
    with refused(file, "moved, renamed or replaced"):
        file.save(file.workshop, longer(file.workshop))


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_write_protected_file_or_folder_is_opened_for_reading(file: WorkshopFile, path: Path, what: str):
    file.close()
    protected = path if what == "file" else path.parent
    mode = protected.stat().st_mode
    state = path.read_bytes(), path.stat().st_mtime_ns
    protected.chmod(0o444 if what == "file" else 0o555)
    try:
        with closing(WorkshopFile.open(path)) as opened:
            assert opened.read_only
            assert opened.workshop == file.workshop
            for change in (
                lambda: opened.save(opened.workshop, longer(opened.workshop)),
                lambda: opened.append(Entry(kind="opened", at="now")),
                lambda: opened.put_person(Person(id="p")),
                lambda: opened.remove_person("p"),
                lambda: opened.attach(b"x", "text/plain"),
            ):
                with refused(opened, "may be read but not written to"):
                    change()
    finally:
        protected.chmod(mode)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == state


def test_a_disk_that_fails_to_write(file: WorkshopFile, path: Path):
    """The largest size a file may have, given by the system, plays the broken stick."""
    resource = pytest.importorskip("resource")
    import signal

    before = file.workshop
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, limits[1]))
        with refused(file, "did not take the changes"):
            file.save(before, longer(before, "x" * 500_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert on_disk(path) == before
    file.save(before, longer(before))
    assert on_disk(path) == longer(before)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_change_cut_off_half_way_is_taken_back_on_opening(
    file: WorkshopFile, path: Path, tmp_path: Path, read_only: bool
) -> None:
    before = file.workshop
    hot = interrupted(file, path, tmp_path)
    with closing(WorkshopFile.open(hot, read_only=read_only)) as opened:
        assert opened.workshop == before
    assert not hot.with_name(hot.name + "-journal").exists()


def test_a_change_cut_off_half_way_on_a_stick_that_cannot_be_written(
    file: WorkshopFile, path: Path, tmp_path: Path
):
    hot = interrupted(file, path, tmp_path)
    journal = hot.with_name(hot.name + "-journal")
    state = hot.read_bytes(), journal.read_bytes()
    hot.chmod(0o444)
    journal.chmod(0o444)
    hot.parent.chmod(0o555)
    try:
        with pytest.raises(CannotOpen) as told:
            WorkshopFile.open(hot)
    finally:
        hot.parent.chmod(0o755)
    assert journal.name in str(told.value)
    assert "Copy it together with" in str(told.value)
    assert (hot.read_bytes(), journal.read_bytes()) == state


def interrupted(file: WorkshopFile, path: Path, folder: Path) -> Path:
    """A copy of file and journal as a crash in the middle of writing leaves them."""
    file.close()
    place = folder / "stick"
    place.mkdir()
    hot = place / "hot.oba"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE line SET body = body || ' '")
        connection.execute("DELETE FROM line WHERE kind = 'force'")
        connection.execute(
            "INSERT INTO line SELECT id || 'x', kind, parent, ord, hex(randomblob(20000)) FROM line"
        )
        journal = path.with_name(path.name + "-journal")
        assert journal.stat().st_size > 512
        hot.write_bytes(path.read_bytes())
        hot.with_name(hot.name + "-journal").write_bytes(journal.read_bytes())
        connection.execute("ROLLBACK")
    assert hot.read_bytes() != path.read_bytes()
    return hot


def test_nobody_may_read_the_file(file: WorkshopFile, path: Path):
    file.close()
    if os.geteuid() == 0:
        path.unlink()
        path.mkdir()  # whoever may read everything cannot read this
    else:
        path.chmod(0)
    with pytest.raises(CannotOpen):
        WorkshopFile.open(path)
