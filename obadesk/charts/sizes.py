"""How large things are on each surface, in its own unit: wall pixels at 1080, console pixels, points."""

from __future__ import annotations

from typing import Literal

import msgspec

Surface = Literal["wall", "console", "paper"]


class Sizes(msgspec.Struct, frozen=True):
    """``label``: words at line ends; ``tick``: all other words; the rest are strokes and radii."""

    label: float
    tick: float
    line: float
    thin: float
    rule: float
    marker: float

    def scaled(self, scale: float) -> Sizes:
        """Every size times ``scale``."""
        return Sizes(**{name: getattr(self, name) * scale for name in self.__struct_fields__})


SIZES: dict[Surface, Sizes] = {
    "wall": Sizes(label=46.0, tick=43.5, line=5.5, thin=3.0, rule=1.5, marker=9.0),
    "console": Sizes(label=14.0, tick=13.0, line=2.4, thin=1.4, rule=1.0, marker=4.0),
    "paper": Sizes(label=12.0, tick=11.0, line=1.8, thin=1.0, rule=0.5, marker=3.0),
}
