"""File names made from titles: they must do on every system, and never name a folder."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
LONGEST = 80


def file_name(title: str, otherwise: str = "workshop") -> str:
    """A name without ending that can be typed on any keyboard's file dialog: ``Leeds 16–17s``."""
    kept = "".join(sign for sign in title if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    name = " ".join(FORBIDDEN.sub(" ", kept).split())[:LONGEST].strip(" .")
    while len(name.encode()) > 3 * LONGEST:  # some file systems count bytes, at most 255
        name = name[:-1].strip(" .")
    return f"{name} {otherwise}".strip() if not name or RESERVED.match(name) else name


def free(folder: Path, name: str, ending: str = ".oba") -> Path:
    """A file of that name in ``folder`` that is not there yet: ``name 2.oba`` when ``name.oba`` is."""
    file, number = folder / f"{name}{ending}", 2
    while file.exists():
        file = folder / f"{name} {number}{ending}"
        number += 1
    return file
