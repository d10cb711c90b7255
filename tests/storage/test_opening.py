"""Files that are no workshop, are damaged, newer or from a stranger: one sentence, and not a byte changed."""

import contextlib
import io
import random
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from obadesk.core import plain
from obadesk.core.errors import CannotOpen, Damaged, NotAWorkshop, OBADeskError, TooNew
from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.storage import connection, soundness
from obadesk.storage.tables import APPLICATION_ID
from obadesk.storage.workshop_file import WorkshopFile
from tests.filled import filled_workshop


@contextmanager
def untouched(path: Path) -> Iterator[None]:
    """Nothing in the folder is another file, another content or of another time afterwards."""
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in path.parent.iterdir()}
    yield
    after = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in path.parent.iterdir()}
    assert after == before


def refusal(path: Path, kind: type[OBADeskError]) -> str:
    """The sentence with which the file is refused."""
    with untouched(path), pytest.raises(kind) as told:
        WorkshopFile.open(path)
    sentence = str(told.value)
    assert path.name in sentence
    assert "\n" not in sentence
    return sentence


def zipped() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.txt", "x" * 5000)
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"x", "is not a workshop"),
        (b"A text\n" * 1000, "is not a workshop"),
        (zipped(), "is not a workshop"),
        (b"\x89PNG\r\n\x1a\n" + bytes(5000), "is not a workshop"),
        (bytes(1_000_000), "is not a workshop"),
        (b"SQLite format 3\0", "is not a workshop"),
    ],
    ids=["empty", "one letter", "text", "zip", "picture", "zeros", "only the start"],
)
def test_what_is_something_else(path: Path, content: bytes, words: str):
    path.write_bytes(content)
    assert words in refusal(path, NotAWorkshop)


def test_another_programs_database(path: Path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE line (id TEXT)")
    assert "is not a workshop" in refusal(path, NotAWorkshop)


def test_a_file_that_is_not_there(path: Path):
    with pytest.raises(CannotOpen, match="no file"):
        WorkshopFile.open(path)
    assert not path.exists(), "opening must not make a file"


def test_a_folder(path: Path):
    path.mkdir()
    with pytest.raises(CannotOpen):
        WorkshopFile.open(path)


def test_a_newer_version_is_opened_by_nobody(file: WorkshopFile, path: Path, disk: sqlite3.Connection):
    disk.execute(f"PRAGMA user_version = {plain.VERSION + 1}")
    file.close()
    assert "newer OBADesk" in refusal(path, TooNew)


def test_a_version_that_never_was(file: WorkshopFile, path: Path, disk: sqlite3.Connection):
    disk.execute("PRAGMA user_version = 0")
    file.close()
    refusal(path, Damaged)


def test_a_file_too_large(file: WorkshopFile, path: Path, monkeypatch: pytest.MonkeyPatch):
    file.close()
    monkeypatch.setattr(soundness, "LARGEST", 1000)
    assert "too large" in refusal(path, CannotOpen)


# ---- strangers ------------------------------------------------------------------------------------

HOSTILE = {
    "a view that never ends": "CREATE VIEW v AS "
    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
    "a view in place of a table": "ALTER TABLE person RENAME TO p; CREATE VIEW person AS SELECT * FROM p",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON line BEGIN DELETE FROM line; END",
    "another table": "CREATE TABLE more (a)",
    "another index": "CREATE INDEX i ON line (kind)",
    "another column": "ALTER TABLE line ADD COLUMN more TEXT",
    "a missing table": "DROP TABLE person",
    "a virtual table": "CREATE VIRTUAL TABLE f USING fts5(a)",
    "a computed column": "DROP TABLE person; CREATE TABLE person (id TEXT PRIMARY KEY NOT NULL, "
    "body TEXT NOT NULL AS (upper(id))) STRICT",
    "statistics": "ANALYZE",
}


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE)
def test_anything_the_program_did_not_make_is_refused(file: WorkshopFile, path: Path, statements: str):
    file.close()
    with closing(sqlite3.connect(path)) as stranger:
        stranger.executescript(statements)
    assert "did not make" in refusal(path, Damaged)


def test_a_schema_that_cannot_be_read(file: WorkshopFile, path: Path):
    file.close()
    content = path.read_bytes().replace(b"CREATE TABLE line (id TEXT", b"CREATE TABLE line (id TEX(")
    path.write_bytes(content)
    refusal(path, Damaged)


def test_a_check_that_takes_too_long_is_given_up(
    file: WorkshopFile, path: Path, monkeypatch: pytest.MonkeyPatch
):
    file.save(file.workshop, filled_workshop(2))
    for number in range(40):
        file.append(Entry(kind="pass", at=str(number), body=bytes(20_000)))
    file.close()
    monkeypatch.setattr(soundness, "SECONDS", -1.0)
    monkeypatch.setattr(connection, "STEPS_BETWEEN_LOOKS", 10)
    assert "too long" in refusal(path, Damaged)


def test_a_row_of_the_wrong_type_or_no_unicode(file: WorkshopFile, path: Path):
    file.close()
    whole = path.read_bytes()
    for text, other in (("Siân".encode(), b"Si\xff\xfen"), (b'"title":', b'"tit\xe9e":')):
        spoilt = whole.replace(text, other, 1) if text in whole else None
        if spoilt is not None:
            path.write_bytes(spoilt)
            refusal(path, Damaged)
    path.write_bytes(re.sub(rb'\{"title":"', b'{"title":[', whole, count=1))
    refusal(path, Damaged)


# ---- damage ---------------------------------------------------------------------------------------


def flipped(whole: bytearray, chance: random.Random) -> bytearray:
    whole[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    return whole


def many_flipped(whole: bytearray, chance: random.Random) -> bytearray:
    for _time in range(100):
        flipped(whole, chance)
    return whole


def start_flipped(whole: bytearray, chance: random.Random) -> bytearray:
    whole[chance.randrange(16, 100)] ^= 1 << chance.randrange(8)
    return whole


def cut(whole: bytearray, chance: random.Random) -> bytearray:
    return whole[: chance.randrange(len(whole))]


def zeroed(whole: bytearray, chance: random.Random) -> bytearray:
    page = chance.randrange(len(whole) // 4096) * 4096
    whole[page : page + 4096] = bytes(4096)
    return whole


def swapped(whole: bytearray, chance: random.Random) -> bytearray:
    one, other = (chance.randrange(len(whole) // 4096) * 4096 for _time in range(2))
    whole[one : one + 4096], whole[other : other + 4096] = (
        whole[other : other + 4096],
        whole[one : one + 4096],
    )
    return whole


MUTATIONS = [flipped, many_flipped, start_flipped, cut, zeroed, swapped]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_damaged_files_never_crash_us_and_are_never_written_to(
    file: WorkshopFile, path: Path, mutation: Callable[[bytearray, random.Random], bytearray]
):
    file.put_person(Person(id="p", name="Siân"))
    file.append(Entry(kind="restore point", at="now", body=plain.packed(file.workshop)))
    file.attach(bytes(9000), "image/png")
    file.close()
    whole = path.read_bytes()
    chance = random.Random(mutation.__name__)
    refused: list[str] = []
    for _round in range(30):
        path.write_bytes(mutation(bytearray(whole), chance))
        with untouched(path):
            try:
                opened = WorkshopFile.open(path)
            except OBADeskError as error:
                refused.append(str(error))
            else:
                assert opened.workshop.meetings
                with contextlib.suppress(Damaged):
                    list(plain.plain_rows(opened.workshop))
                opened.close()
    assert refused or mutation is flipped
    assert not [sentence for sentence in refused if path.name not in sentence or "\n" in sentence]


# ---- left in another mode by another program ------------------------------------------------------


def test_a_file_left_with_a_second_file_beside_it_is_read_whole_and_made_one_again(
    file: WorkshopFile, path: Path, tmp_path: Path
):
    file.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as browser:
        browser.execute("PRAGMA journal_mode = WAL")
        browser.execute("PRAGMA wal_autocheckpoint = 0")
        browser.execute(
            "UPDATE line SET body = json_set(body, '$.title', 'changed elsewhere') WHERE kind = 'workshop'"
        )
        place = tmp_path / "mailed"
        place.mkdir()
        copy = place / "copy.oba"
        for ending in ("", "-wal"):
            copy.with_name(copy.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
    with closing(WorkshopFile.open(copy)) as opened:
        assert opened.workshop.title == "changed elsewhere"
        assert not opened.read_only
    assert copy.read_bytes()[18:20] == b"\x01\x01"
    assert [entry.name for entry in place.iterdir()] == [copy.name]


def test_a_damaged_one_in_that_mode_is_not_touched_by_looking_at_it(file: WorkshopFile, path: Path):
    file.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as browser:
        browser.execute("PRAGMA journal_mode = WAL")
        browser.execute("CREATE TABLE more (a)")
    refusal(path, Damaged)


def test_reading_a_file_a_browser_left_in_its_own_mode_leaves_nothing_beside_it(
    file: WorkshopFile, path: Path
):
    file.close()
    with closing(sqlite3.connect(path)) as browser:
        browser.execute("PRAGMA journal_mode = WAL")
    before = sorted(path.parent.iterdir()), path.read_bytes()
    with closing(WorkshopFile.open(path, read_only=True)) as opened:
        assert opened.workshop.title
    assert (sorted(path.parent.iterdir()), path.read_bytes()) == before


# ---- what a connection may do ---------------------------------------------------------------------


def test_the_settings_that_keep_file_and_reader_safe(disk: sqlite3.Connection):
    wanted = {
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "foreign_keys": 1,
        "secure_delete": 1,
        "synchronous": 2,
        "journal_mode": "delete",
        "locking_mode": "normal",
        "application_id": APPLICATION_ID,
        "user_version": plain.VERSION,
    }
    assert {name: disk.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    assert disk.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) <= 100_000_000


def test_a_change_that_fails_half_way_leaves_nothing_behind(file: WorkshopFile):
    def half() -> None:
        with connection.transaction(file._connection.core) as core:
            for statement in (
                "CREATE TABLE half (a)",
                "DELETE FROM line",
                "PRAGMA user_version = 9",
                "nonsense",
            ):
                core.exec_driver_sql(statement)

    with pytest.raises(sa.exc.OperationalError):
        half()
    file.close()
    with closing(WorkshopFile.open(file.path)) as again:
        assert again.workshop == filled_workshop()
