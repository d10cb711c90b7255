"""Type on paper, in points: 12 pt body, 1.35 lines, one family, sentence case, left aligned."""

from __future__ import annotations

from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from obadesk.core.blocks import Size
from obadesk.core.palette import PAPER
from obadesk.paper.fonts import SIGNS, Weight, font, font_named, use_our_fonts

MARGIN = 20 * mm
BODY = 12.0
LEADING = 1.35
SMALL = 10.0
LIGHT_RULE = "#C8CDD2"
"""Between the rows of a table: seen, never read; under its head stands a darker one."""

SIZES: dict[Size, float] = {
    "huge": 22.0, "heading": 18.0, "key": 14.0, "list": BODY, "body": BODY, "note": SMALL, "fit": BODY,
}  # fmt: skip
_HEADINGS = {1: (16.0, 14.0), 2: (14.0, 9.0), 3: (BODY, 7.0)}


@cache
def style(
    size: float = BODY,
    weight: Weight = "regular",
    colour: str = PAPER.text,
    *,
    before: float = 4.0,
    indent: float = 0.0,
    hang: float = 0.0,
    keep: bool = False,
    leading: float = LEADING,
    bullet_colour: str = "",
    signs: bool = False,
) -> ParagraphStyle:
    """A style of the family. ``before``: room above; ``hang``: for a bullet; ``keep``: with what follows.

    ``signs``: its bullets are signs (▲), not words.
    """
    use_our_fonts()
    made = ParagraphStyle(
        f"{size}-{weight}",
        fontName=font(weight),
        fontSize=size,
        leading=size * leading,
        textColor=HexColor(colour),
        spaceBefore=before,
        spaceAfter=0,
        leftIndent=indent + hang,
        bulletIndent=indent,
        bulletFontName=font_named(SIGNS) if signs else font(weight),
        bulletFontSize=size,
        bulletColor=bullet_colour or colour,
        keepWithNext=keep,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )
    made.weight = weight
    return made


def title_style() -> ParagraphStyle:
    """The sentence at the top of page one."""
    return style(20.0, "bold", before=0.0, leading=1.2)


def heading_style(level: int) -> ParagraphStyle:
    """A heading of level 1 to 3."""
    size, before = _HEADINGS[min(max(level, 1), 3)]
    return style(size, "semibold", before=before, keep=True, leading=1.25)
