"""The one connection to a workshop file: careful with what it opens, and whole transactions only.

A file is read with the driver alone, so that a workshop stands on the screen before SQLAlchemy is imported;
SQLAlchemy is put around the very same connection when something is first written.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import sqlalchemy as sa

Mode = Literal["ro", "rw", "rwc", "ro&immutable=1"]
"""The last: a file nobody writes to, of which reading leaves no other files beside it."""

BUSY_SECONDS = 0.5
STEPS_BETWEEN_LOOKS = 10_000
LARGEST_VALUE = 64 * 1024 * 1024

PRAGMAS = (
    "trusted_schema = OFF",  # a file from a stranger runs no function
    "cell_size_check = ON",
    "mmap_size = 0",  # a stick pulled out is an error we can tell of, not the end of the process
    "foreign_keys = ON",
    "secure_delete = ON",  # a person removed is gone from the bytes too
    "temp_store = MEMORY",
    "locking_mode = NORMAL",  # exclusive would hide that the file was moved
)


def raw_connection(path: Path, mode: Mode) -> sqlite3.Connection:
    """A prepared connection of the driver. It reads; it writes only when told to.

    :raises sqlite3.Error: when the file cannot be opened.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _for_writing(connection: sqlite3.Connection) -> None:
    # A rollback journal keeps the file whole for whoever copies or mails it; WAL would not.
    (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    if mode != "delete":
        raise sqlite3.OperationalError(f"the journal is {mode}, not delete")
    connection.execute("PRAGMA synchronous = FULL")


class Connection:
    """The connection, held open until ``close``."""

    def __init__(self, path: Path, mode: Mode) -> None:
        """:raises sqlite3.Error: when the file cannot be opened."""
        self.driver = raw_connection(path, mode)
        self._core: sa.Connection | None = None
        if mode in ("rw", "rwc"):
            try:
                _for_writing(self.driver)
            except BaseException:
                self.driver.close()
                raise

    @property
    def core(self) -> sa.Connection:
        """The same connection for SQLAlchemy; change it inside ``transaction``."""
        if self._core is None:
            self.driver.execute("SELECT 1")  # from another thread the driver refuses, before anything is made
            self._core = _around(self.driver)
        return self._core

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """One moment of the file, for reading only."""
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            yield self.driver
        finally:
            self.driver.rollback()

    def close(self) -> None:
        """Let go of the file."""
        if self._core is not None:
            self._core.close()
            self._core.engine.dispose()
        self.driver.close()


def _around(driver: sqlite3.Connection) -> sa.Connection:
    import sqlalchemy as sa
    from sqlalchemy import event
    from sqlalchemy.pool import StaticPool

    def made() -> sqlite3.Connection:
        return driver

    engine = sa.create_engine("sqlite://", creator=made, poolclass=StaticPool)
    # The driver's own transactions leave half a failed change behind; ours do not.
    event.listen(engine, "begin", _begin)
    return engine.connect()


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def transaction(connection: sa.Connection) -> Generator[sa.Connection]:
    """All of the block or nothing; the write lock is taken at once."""
    try:
        with connection.begin():
            yield connection
    except BaseException:
        # A commit that found the file busy leaves the driver inside its transaction.
        driver = connection.connection.driver_connection
        if isinstance(driver, sqlite3.Connection) and driver.in_transaction:
            driver.rollback()
        raise


def data_version(driver: sqlite3.Connection) -> int:
    """A number that changes when another program has changed the file; asked inside a transaction."""
    return int(driver.execute("PRAGMA data_version").fetchone()[0])


@contextmanager
def deadline(connection: sqlite3.Connection, seconds: float) -> Generator[None]:
    """Interrupt whatever runs longer: a file from a stranger must not hold us for ever."""
    end = time.monotonic() + seconds
    over: Callable[[], int] = lambda: int(time.monotonic() > end)  # noqa: E731
    connection.set_progress_handler(over, STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
