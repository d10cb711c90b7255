"""Widths of words and the fonts that have their letters; read straight from the font files.

The family first, then our font of signs, then the wide one that comes with matplotlib. A letter that none
has becomes an empty box, so that it is seen to be missing.
"""

from __future__ import annotations

import threading
from functools import cache, lru_cache
from itertools import combinations, pairwise
from pathlib import Path
from unicodedata import bidirectional

import matplotlib as mpl
from matplotlib.ft2font import FT2Font, LoadFlags

from obadesk import places
from obadesk.charts.marks import Weight

MISSING = "□"
SHAPED_AT = 100.0
"""Points at which joined letters are measured."""
_reading = threading.Lock()  # a font file is read by one thread at a time; all surfaces measure
_FILES: dict[Weight, str] = {"regular": "Regular", "semibold": "SemiBold", "bold": "Bold"}


@cache
def font_files(weight: Weight) -> tuple[Path, ...]:
    """The font files looked through for a letter, first to last."""
    wide = "DejaVuSans.ttf" if weight == "regular" else "DejaVuSans-Bold.ttf"
    return (
        places.fonts() / f"AtkinsonHyperlegibleNext-{_FILES[weight]}.ttf",
        places.symbols_font(),
        Path(mpl.get_data_path()) / "fonts" / "ttf" / wide,
    )


class Face:
    """One font file: which letters it has and how wide they are, in parts of the size."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._font = FT2Font(str(path))
        self.letters = self._font.get_charmap()
        self._em = float(self._font.units_per_EM)
        self._widths: dict[str, float] = {}

    def width(self, letter: str) -> float:
        """The advance of a letter at size 1."""
        found = self._widths.get(letter)
        if found is None:
            with _reading:
                glyph = self._font.load_char(ord(letter), LoadFlags.NO_SCALE)
                found = self._widths[letter] = glyph.horiAdvance / self._em
        return found

    def shaped(self, text: str) -> float:
        """The width at size 1 of words whose letters join."""
        with _reading:
            self._font.set_size(SHAPED_AT, 72)
            self._font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
            return self._font.get_width_height()[0] / 64 / SHAPED_AT


@cache
def faces(weight: Weight) -> tuple[Face, ...]:
    """The faces of a weight, family first."""
    return tuple(Face(path) for path in font_files(weight))


@lru_cache(maxsize=4096)
def runs(text: str, weight: Weight) -> tuple[tuple[str, Path, float], ...]:
    """The text cut where the font changes: words, font file, width at size 1."""
    found: list[tuple[str, Path, float]] = []
    for at, letter in enumerate(text):
        face = next((face for face in faces(weight) if ord(letter) in face.letters), None)
        if letter == " " and found and _joins(text[at - 1], text[at + 1 : at + 2]):
            # The words of a line that runs from the right are drawn together, else they change places.
            face = next(one for one in faces(weight) if one.path == found[-1][1])
        if face is None:
            if _says_nothing(letter):
                continue
            letter = MISSING
            face = next(face for face in faces(weight) if ord(MISSING) in face.letters)
        width = face.width(letter)
        if found and found[-1][1] == face.path:
            last = found[-1]
            found[-1] = (last[0] + letter, face.path, last[2] + width)
        else:
            found.append((letter, face.path, width))
    by_path = {face.path: face for face in faces(weight)}
    return tuple(
        (said, path, by_path[path].shaped(said) if any(map(_is_shaped, said)) else wide)
        for said, path, wide in found
    )


def _joins(before: str, after: str) -> bool:
    return _from_right(before) and bool(after) and _from_right(after)


def _from_right(letter: str) -> bool:
    return bidirectional(letter) in ("R", "AL")


def _is_shaped(letter: str) -> bool:
    """Whether its width depends on the letters beside it: Arabic and its neighbours, the scripts of India."""
    return "\u0600" <= letter <= "\u08ff" or "\u0900" <= letter <= "\u0dff"


def width(text: str, size: float, weight: Weight = "regular") -> float:
    """How wide the text is at this size."""
    return size * sum(run[2] for run in runs(text, weight))


def shortened(text: str, size: float, most: float, weight: Weight = "regular") -> str:
    """The text, cut with "…" when it is wider than ``most``."""
    if width(text, size, weight) <= most:
        return text
    low, high = 0, min(len(text), 400)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + "…", size, weight) <= most:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def wrapped(
    text: str, size: float, most: float, weight: Weight = "regular", *, most_lines: int = 2
) -> list[str]:
    """The text on as few lines as it needs, no wider than ``most``, as even as words allow.

    When it needs more than ``most_lines`` it is cut, but its last word stays: in a label that is the figure.
    """
    if width(text, size, weight) <= most:
        return [text]
    words = text[:400].split(" ")
    for count in range(2, most_lines + 1):
        best = min(
            (_joined(words, cuts) for cuts in combinations(range(1, min(len(words), 12)), count - 1)),
            key=lambda lines: max(width(line, size, weight) for line in lines),
            default=None,
        )
        if best is not None and max(width(line, size, weight) for line in best) <= most:
            return best
    if len(words) == 1 or most_lines < 2:
        return [shortened(text, size, most, weight)]
    return [shortened(" ".join(words[:-1]), size, most, weight), shortened(words[-1], size, most, weight)]


def _joined(words: list[str], cuts: tuple[int, ...]) -> list[str]:
    edges = (0, *cuts, len(words))
    return [" ".join(words[start:end]) for start, end in pairwise(edges)]


def _says_nothing(letter: str) -> bool:
    return not letter.isprintable() or "\ufe00" <= letter <= "\ufe0f"
