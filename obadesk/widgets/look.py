"""Type and colour on the screen: one family everywhere, light or dark."""

from __future__ import annotations

from functools import cache

import msgspec
from PySide6.QtGui import QColor, QFont, QFontDatabase

from obadesk import places
from obadesk.core.palette import DARK, LIGHT, Palette

FAMILY = "Atkinson Hyperlegible Next"
SYMBOLS = "OBADesk Symbols"
REGULAR = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold


class Look(msgspec.Struct, frozen=True):
    """The colours in use; ``dark`` says which of the two sets. Fonts are the same in both."""

    palette: Palette = LIGHT
    dark: bool = False

    @property
    def name(self) -> str:
        """``light`` or ``dark``."""
        return "dark" if self.dark else "light"

    def colour(self, use: str) -> QColor:
        """The colour for a use named as in ``core.palette.Palette``: ``text``, ``quiet``, ``action`` …"""
        return _colour(getattr(self.palette, use))


LIGHT_LOOK = Look(LIGHT, False)
DARK_LOOK = Look(DARK, True)


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt, once; needs the application. Returns the families found."""
    files = [*sorted(places.fonts().glob("*.ttf")), places.symbols_font()]
    families: list[str] = []
    for file in files:
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return tuple(dict.fromkeys(families))


def px_font(px: float, weight: QFont.Weight = REGULAR, *, tabular: bool = False) -> QFont:
    """The family at ``px`` pixels high; ``tabular``: every figure as wide as the others."""
    font = _family(weight, tabular)
    font.setPixelSize(max(1, round(px)))
    return font


def pt_font(pt: float, weight: QFont.Weight = REGULAR, *, tabular: bool = False) -> QFont:
    """The family at ``pt`` points."""
    font = _family(weight, tabular)
    font.setPointSizeF(max(1.0, pt))
    return font


def _family(weight: QFont.Weight, tabular: bool) -> QFont:
    font = QFont()
    # The second family has the few signs the first lacks; what neither has comes from the system.
    font.setFamilies([FAMILY, SYMBOLS])
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
