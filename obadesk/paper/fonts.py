"""The fonts of the paper: registered once, embedded always, looked through letter by letter.

The family first, then our font of signs, then the wide font that comes with matplotlib (Greek, Cyrillic and
more), which is read only when a letter needs it. Nothing on paper ever asks for a font that is not embedded.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from obadesk import places

Weight = Literal["regular", "semibold", "bold"]

MISSING = "□"
"""Stands for every letter that no font has."""

TEXT: dict[Weight, str] = {"regular": "OBADesk-Text", "semibold": "OBADesk-SemiBold", "bold": "OBADesk-Bold"}
SIGNS = "OBADesk-Signs"
_WIDE: dict[Weight, str] = {
    "regular": "OBADesk-Wide",
    "semibold": "OBADesk-WideBold",
    "bold": "OBADesk-WideBold",
}


def use_our_fonts() -> None:
    """Let reportlab start every page in our font, trust no address and run no colour expression."""
    rl_config.canvas_basefontname = font("regular")
    rl_config.trustedHosts = None
    rl_config.trustedSchemes = []
    rl_config.toColorCanUse = None


def font(weight: Weight = "regular") -> str:
    """The reportlab name of the family in this weight."""
    return _registered(TEXT[weight])


def font_named(name: str) -> str:
    """The same name, its font registered."""
    return _registered(name)


def font_of(letter: str, weight: Weight = "regular") -> str:
    """The reportlab name of the first font that has ``letter``; ``""`` when none has it."""
    code = ord(letter)
    for name in (TEXT[weight], SIGNS, _WIDE[weight]):
        if code in _letters(name):
            return name
    return ""


def name_of_file(path: str) -> str:
    """The reportlab name of a font file as the charts know it."""
    known = {str(file): name for name, file in _files().items()}
    return _registered(known.get(str(path), TEXT["regular"]))


@cache
def _files() -> dict[str, Path]:
    matplotlib = importlib.util.find_spec("matplotlib")
    assert matplotlib is not None
    assert matplotlib.origin is not None
    wide = Path(matplotlib.origin).parent / "mpl-data" / "fonts" / "ttf"
    family = places.fonts()
    return {
        TEXT["regular"]: family / "AtkinsonHyperlegibleNext-Regular.ttf",
        TEXT["semibold"]: family / "AtkinsonHyperlegibleNext-SemiBold.ttf",
        TEXT["bold"]: family / "AtkinsonHyperlegibleNext-Bold.ttf",
        SIGNS: places.symbols_font(),
        _WIDE["regular"]: wide / "DejaVuSans.ttf",
        _WIDE["bold"]: wide / "DejaVuSans-Bold.ttf",
    }


@cache
def _registered(name: str) -> str:
    face = TTFont(name, str(_files()[name]))
    pdfmetrics.registerFont(face)
    pdfmetrics.registerFontFamily(name, name, name, name, name)
    return name


@cache
def _letters(name: str) -> Mapping[int, int]:
    face: Any = pdfmetrics.getFont(_registered(name))
    return face.face.charToGlyph
