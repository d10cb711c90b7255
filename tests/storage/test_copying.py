"""Copies: whole or not at all, what is on the screen, and nothing private in those given away."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from obadesk.core import plain, rows
from obadesk.core.audience import audiences, seen_by
from obadesk.core.carried import CarriedRow
from obadesk.core.errors import CannotSave
from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.core.workshop import Workshop
from obadesk.storage import copying
from obadesk.storage.workshop_file import WorkshopFile
from tests.filled import filled_workshop

SIÂN = Person(id="p", name="Siân Unforgettable", email="unforgettable@example.org")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copies" / "A copy.oba"


@pytest.fixture(autouse=True)
def _folder(copy: Path) -> None:
    copy.parent.mkdir()


def opened(path: Path) -> WorkshopFile:
    file = WorkshopFile.open(path)
    file.close()
    return file


def full(file: WorkshopFile) -> str:
    file.put_person(SIÂN)
    file.append(Entry(kind="restore point", at="now", label="Story", body=plain.packed(file.workshop)))
    file.append(Entry(kind="sent", at="now", label="To Siân Unforgettable"))
    return file.attach(b"a picture", "image/png")


def test_a_copy_holds_everything(file: WorkshopFile, copy: Path):
    sha = full(file)
    file.copy_to(copy, with_private=True)
    with closing(WorkshopFile.open(copy)) as again:
        assert (again.workshop, again.entries, again.people) == (file.workshop, file.entries, file.people)
        assert again.attachment(sha) == b"a picture"
    assert [entry.name for entry in copy.parent.iterdir()] == [copy.name]


def test_a_copy_holds_what_is_in_memory_where_the_disk_lags_behind(file: WorkshopFile, copy: Path):
    newer = rows.set_fields(file.workshop, file.workshop.id, title="newer")
    entry = Entry(kind="pass", at="now")
    file.path.unlink()  # the stick was pulled out
    file.copy_to(copy, True, workshop=newer, entries=[entry], people=[SIÂN])
    again = opened(copy)
    assert (again.workshop, again.entries, again.people) == (newer, (entry,), (SIÂN,))


def test_a_copy_needs_nothing_of_a_file_that_cannot_be_read_any_more(
    file: WorkshopFile, disk: sqlite3.Connection, copy: Path
):
    disk.close()
    file.copy_to(copy, with_private=True)
    assert opened(copy).workshop == file.workshop


def private_texts(workshop: Workshop) -> list[str]:
    """Every text in a field that only whoever holds the file may see."""
    found = [SIÂN.name, SIÂN.email]
    for row, _parent in rows.walk(workshop):
        for name, audience in audiences(type(row)).items():
            held = getattr(row, name)
            if audience == "file" and name not in ("id", "order"):
                parts = held if isinstance(held, tuple) else (held,)
                found += [part for part in parts if isinstance(part, str)]
    return [text for text in found if len(text) > 3]


def marked(workshop: Workshop) -> Workshop:
    """The same with every private text told apart from what may be seen."""
    for row, _parent in list(rows.walk(workshop)):
        fields = {
            name: f"SECRET {row.id} {name}"
            for name, audience in audiences(type(row)).items()
            if audience == "file" and name not in ("id", "order") and isinstance(getattr(row, name), str)
        }
        if isinstance(row, CarriedRow):
            fields = {"body": '"SECRET"'}
        workshop = rows.set_fields(workshop, row.id, **fields)
    return workshop


def test_a_copy_to_give_away_holds_nothing_private_in_any_byte(file: WorkshopFile, copy: Path):
    file.save(file.workshop, marked(file.workshop))
    full(file)
    file.copy_to(copy, with_private=False)
    content = copy.read_bytes()
    secrets = private_texts(file.workshop)
    assert len(secrets) > 20
    for text in secrets:
        assert text.encode() not in content, text
    for word in (b"SECRET", b"Unforgettable", b"a picture"):
        assert word not in content
    again = opened(copy)
    assert again.workshop == seen_by(file.workshop, "paper")
    assert (again.entries, again.people) == ((), ())
    assert again.workshop.curves[0].forces[0].text == file.workshop.curves[0].forces[0].text
    assert again.workshop.curves[0].measure == file.workshop.curves[0].measure


def test_a_copy_goes_over_an_older_one(file: WorkshopFile, copy: Path):
    for text in (b"some text", b""):
        copy.write_bytes(text)
        file.copy_to(copy, with_private=True)
        assert opened(copy).workshop == file.workshop


def test_a_copy_is_not_written_over_the_workshop_itself(file: WorkshopFile, path: Path, tmp_path: Path):
    link = tmp_path / "another name.oba"
    os.link(path, link)
    for same in (path, link, path.parent / "copies" / ".." / path.name):
        with pytest.raises(CannotSave, match="another name"):
            file.copy_to(same, with_private=False)
    assert opened(path).workshop == file.workshop


@pytest.mark.parametrize("with_private", [True, False])
def test_a_copy_that_fails_leaves_what_was_there(
    file: WorkshopFile, copy: Path, with_private: bool, monkeypatch: pytest.MonkeyPatch
):
    copy.write_bytes(b"the older copy")

    def full_disk(*_arguments: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    monkeypatch.setattr(copying, "_fill", full_disk)
    with pytest.raises(CannotSave, match="full"):
        file.copy_to(copy, with_private)
    assert copy.read_bytes() == b"the older copy"
    assert [entry.name for entry in copy.parent.iterdir()] == [copy.name]


def test_a_copy_that_came_out_wrong_is_not_put_in_place(
    file: WorkshopFile, copy: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(copying, "_comparable", lambda _contents: object())
    with pytest.raises(CannotSave):
        file.copy_to(copy, with_private=True)
    assert not list(copy.parent.iterdir())


def test_copies_to_where_nothing_can_be_written(file: WorkshopFile, tmp_path: Path):
    folder = tmp_path / "folder"
    folder.mkdir()
    for place in (tmp_path / "not there" / "a.oba", folder):
        with pytest.raises(CannotSave):
            file.copy_to(place, with_private=True)
    assert not list(folder.iterdir())


def test_a_workshop_whose_lists_are_out_of_order_can_be_copied_too(file: WorkshopFile, copy: Path):
    workshop = filled_workshop()
    mixed = replace(workshop, measures=tuple(reversed(workshop.measures)))
    file.copy_to(copy, True, workshop=mixed)
    assert opened(copy).workshop == workshop
