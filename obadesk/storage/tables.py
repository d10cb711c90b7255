"""What a workshop file is made of: its number, its tables, and nothing else.

The statements are written out, not generated: a file that holds anything but exactly these is refused.
"""

from __future__ import annotations

APPLICATION_ID = int.from_bytes(b"OBAD", "big")

STATEMENTS = (
    "CREATE TABLE line (id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, parent TEXT NOT NULL, "
    "ord TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    "CREATE TABLE record (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, "
    "about TEXT NOT NULL, label TEXT NOT NULL, body BLOB NOT NULL) STRICT",
    "CREATE TABLE attachment (sha256 TEXT PRIMARY KEY NOT NULL, media_type TEXT NOT NULL, "
    "content BLOB NOT NULL) STRICT",
    "CREATE TABLE person (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) STRICT",
)
"""Released in version 1. A later version that needs another table adds it here and in its upgrade."""

OBJECTS = frozenset(
    [
        *(("table", statement.split()[2], statement) for statement in STATEMENTS),
        *(("index", f"sqlite_autoindex_{name}_1", None) for name in ("line", "attachment", "person")),
    ]
)
"""Everything ``sqlite_schema`` may list, as ``(type, name, sql)``."""
