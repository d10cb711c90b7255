"""Workshop files to try things on."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from obadesk.storage.workshop_file import WorkshopFile
from tests.filled import filled_workshop


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A name that would upset whoever puts names into addresses."""
    return tmp_path / "Ŵyth 5% & more #2?.oba"


@pytest.fixture
def file(path: Path) -> Iterator[WorkshopFile]:
    """An open workshop file."""
    file = WorkshopFile.create(path, filled_workshop())
    yield file
    file.close()


def driver(file: WorkshopFile) -> sqlite3.Connection:
    """The driver's connection of an open file, to play the disk's part."""
    return file._connection.driver


@pytest.fixture
def disk(file: WorkshopFile) -> sqlite3.Connection:
    """The driver's connection of ``file``."""
    return driver(file)
