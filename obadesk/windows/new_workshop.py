"""What the page "New workshop" asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class NewWorkshop:
    """Only the title must be there. ``format``: id of a format or sample; ``date``: ISO day.

    ``starts``: time of day, ``09:30``, or nothing; ``tables``: how many, 0 for as many as is usual.
    """

    title: str
    format: str
    file: Path
    place: str = ""
    date: str = ""
    vocabulary: str = "uk-oba"
    starts: str = ""
    tables: int = 0
