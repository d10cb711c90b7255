"""Files of older versions: opened, brought up to date after a backup, or left exactly as they were."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from obadesk import places
from obadesk.core import plain
from obadesk.core.errors import CannotOpen, OBADeskError
from obadesk.storage import upgrading
from obadesk.storage.workshop_file import WorkshopFile
from tests.old_files import make

OLD_FILES = sorted((Path(__file__).resolve().parents[1] / "old_files").glob("version-*.oba"))


@pytest.fixture
def backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "backups"
    folder.mkdir()
    monkeypatch.setattr(places, "backups", lambda: folder)
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of version 1 a user has."""
    return Path(shutil.copy(OLD_FILES[0], tmp_path / "Leeds.oba"))


@pytest.fixture
def newer_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program in its next version, which spells titles in capitals."""

    def second(form):
        for row in form["rows"]:
            if row["kind"] == "workshop":
                row["body"]["title"] = row["body"]["title"].upper()
        return form

    monkeypatch.setattr(plain, "VERSION", plain.VERSION + 1)
    monkeypatch.setattr(plain, "UPGRADES", {**plain.UPGRADES, plain.VERSION - 1: second})


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


@pytest.mark.parametrize("released", OLD_FILES, ids=lambda path: path.stem)
def test_every_released_version_opens_with_all_it_holds(released: Path, tmp_path: Path, backups: Path):
    copy = Path(shutil.copy(released, tmp_path / "copy.oba"))
    with closing(WorkshopFile.open(copy)) as file:
        held = make.contents(int(released.stem.rpartition("-")[2]))
        assert file.workshop == held
        assert file.people == (make.PERSON,)
        assert [(e.kind, e.at, e.about, e.label) for e in file.entries] == [
            (e.kind, e.at, e.about, e.label) for e in make.entries(held)
        ]
        assert plain.unpacked(file.entries[1].body) == held


def test_there_is_a_file_of_every_released_version():
    assert [path.stem for path in OLD_FILES] == [
        f"version-{number}" for number in range(1, plain.VERSION + 1)
    ]


@pytest.mark.usefixtures("newer_program")
def test_an_older_file_is_brought_up_to_date_after_a_backup(old: Path, backups: Path):
    with closing(WorkshopFile.open(old)) as file:
        assert file.workshop.title == "YOUNG PEOPLE IN LEEDS"
        assert version(old) == plain.VERSION
        force = file.workshop.curves[0].forces[0]
        assert plain.unpacked(file.entries[1].body).title == "YOUNG PEOPLE IN LEEDS", "restore points too"
    (backup,) = backups.iterdir()
    assert version(backup) == 1
    assert backup.name.startswith("Leeds ")
    with closing(sqlite3.connect(backup)) as kept, closing(sqlite3.connect(OLD_FILES[0])) as released:
        assert list(kept.iterdump()) == list(released.iterdump())
    with closing(WorkshopFile.open(old)) as again:
        assert again.workshop.title == "YOUNG PEOPLE IN LEEDS"
        assert again.workshop.curves[0].forces == (force,)
    assert len(list(backups.iterdir())) == 1


@pytest.mark.usefixtures("newer_program")
def test_an_older_file_that_cannot_be_written_is_read_all_the_same(old: Path, backups: Path):
    state = old.read_bytes(), old.stat().st_mtime_ns
    with closing(WorkshopFile.open(old, read_only=True)) as file:
        assert file.workshop.title == "YOUNG PEOPLE IN LEEDS"
    assert (old.read_bytes(), old.stat().st_mtime_ns) == state
    assert not list(backups.iterdir())


@pytest.mark.usefixtures("newer_program")
def test_an_upgrade_that_fails_at_the_end_leaves_the_file_as_it_was(
    old: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
):
    state = old.read_bytes()

    def stopped(*_arguments: object) -> None:
        raise sqlite3.OperationalError("stopped")

    monkeypatch.setattr(upgrading, "_now_of_version", stopped)
    with pytest.raises(OBADeskError):
        WorkshopFile.open(old)
    assert old.read_bytes() == state


@pytest.mark.usefixtures("newer_program")
def test_no_backup_no_upgrade(old: Path, backups: Path):
    backups.rmdir()
    state = old.read_bytes()
    with pytest.raises(CannotOpen):
        WorkshopFile.open(old)
    assert old.read_bytes() == state
