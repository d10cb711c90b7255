"""Text on the wall: wrapped, never cut, right to left where it is; laid out once for each text and width."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from obadesk.widgets.look import REGULAR, SEMIBOLD, px_font
from obadesk.widgets.wall_measures import line_pitch, metrics

_KEPT_HEIGHTS = 20_000
_KEPT_LAYOUTS = 256
SHORT_TAIL = 8
NBSP = "\u00a0"
_ROOM_FOR_SHAPE = NBSP * 4
_RTL_MARK = "\u200f"


class Typeset(NamedTuple):
    """A text at a size in a width. ``tail``: quiet words at its end; ``shape``: a shape drawn before them.

    ``lead``: how many letters, from the beginning, are semibold. ``said``: words of the marks that stand
    before the tail, each with room before it for its shape.
    """

    text: str
    px: int
    width: int
    weight: QFont.Weight = REGULAR
    tail: str = ""
    shape: bool = False
    lead: int = 0
    said: tuple[str, ...] = ()

    @property
    def rtl(self) -> bool:
        """Whether the text runs from right to left."""
        return right_to_left(self.text)


EVEN_LINES = 4
"""A statement of more lines than that is read like a text, and fills its width."""

HARDLY_BEGUN = 0.2
"""The share of its width under which a last line looks forgotten."""


class Line(NamedTuple):
    """Where a line begins and ends, measured from the top of its text."""

    top: float
    bottom: float


_heights: dict[Typeset, tuple[Line, ...]] = {}
_tail_ink: list[int] = [0]
"""The colour tails were last drawn in, so that a new line is laid out once for measuring and drawing."""


def lines(text: Typeset) -> tuple[Line, ...]:
    """The lines the text breaks into; at least one."""
    known = _heights.get(text)
    if known is None:
        known = _heights[text] = _laid_out(text, _ink_of(text))[1]
        if len(_heights) > _KEPT_HEIGHTS:
            del _heights[next(iter(_heights))]
    return known


def height(text: Typeset) -> float:
    """How high the whole text stands."""
    return lines(text)[-1].bottom


def evenly(text: Typeset) -> Typeset:
    """As many lines as in its width, but no word alone on the last of them; a long text stays as it is."""
    count = len(lines(text))
    if not 1 < count <= EVEN_LINES or text.rtl:
        return text
    low, high = text.width // 2, text.width
    while high - low > text.px // 2:
        middle = (low + high) // 2
        if len(lines(text._replace(width=middle))) > count:
            low = middle
        else:
            high = middle
    return text._replace(width=high)


def no_word_alone(text: Typeset) -> Typeset:
    """Set evenly when its last line is hardly begun; else as it is."""
    count = len(lines(text))
    if not 1 < count <= EVEN_LINES:
        return text
    last = _laid_out(text, _tail_ink[0])[0].lineAt(count - 1)
    return evenly(text) if last.naturalTextWidth() < text.width * HARDLY_BEGUN else text


def baseline(px: int, weight: QFont.Weight = REGULAR) -> float:
    """From the top of a line to its baseline."""
    kind = metrics(px, weight)
    return (line_pitch(px) - kind.height()) / 2 + kind.ascent()


def draw(
    painter: QPainter,
    x: float,
    y: float,
    text: Typeset,
    colour: QColor,
    tail_colour: QColor | None = None,
    part: tuple[int, int] | None = None,
) -> QRectF | None:
    """Draw the text, or its lines ``part[0]`` up to ``part[1]``, with the first of them at ``y``.

    Returns the place of the shape before the tail when it is among the lines drawn.
    """
    if tail_colour is not None and (text.tail or text.said):
        _tail_ink[0] = tail_colour.rgb()
    layout, all_lines = _laid_out(text, _ink_of(text))
    first, last = part or (0, len(all_lines))
    band = QRectF(x - text.px, y, text.width + 2 * text.px, all_lines[last - 1].bottom - all_lines[first].top)
    at = QPointF(x, y - all_lines[first].top)
    whole = first == 0 and last == len(all_lines)
    if not whole:
        painter.save()
        painter.setClipRect(band, Qt.ClipOperation.IntersectClip)
    painter.setPen(colour)
    layout.draw(painter, at)
    if not whole:
        painter.restore()
    return _shape_place(layout, text, at, first, last) if text.shape else None


def sign_places(
    x: float, y: float, text: Typeset, part: tuple[int, int] | None = None
) -> list[QRectF | None]:
    """Where the shapes before the words of ``text.said`` stand; ``None`` for one that is not in ``part``."""
    layout, all_lines = _laid_out(text, _ink_of(text))
    first, last = part or (0, len(all_lines))
    at = QPointF(x, y - all_lines[first].top)
    between = len(_join(text))
    begin = units(_in_rows(_plain(text.text))) + between
    places: list[QRectF | None] = []
    for words in text.said:
        end = begin + len(_ROOM_FOR_SHAPE)
        places.append(_shape_at(layout, text, at, (first, last), end))
        begin = end + units(words) + between
    return places


def _ink_of(text: Typeset) -> int:
    return _tail_ink[0] if text.tail or text.said else 0


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    if text.isascii():
        return False
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


@lru_cache(maxsize=_KEPT_LAYOUTS)
def _laid_out(text: Typeset, tail_ink: int) -> tuple[QTextLayout, tuple[Line, ...]]:
    layout = QTextLayout(_shown(text), px_font(text.px, text.weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if text.rtl else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if text.rtl else Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if text.tail or text.said or text.lead:
        layout.setFormats(_formats(text, tail_ink))
    kind = metrics(text.px, text.weight)
    pitch, usual = line_pitch(text.px), kind.height()
    found: list[Line] = []
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(text.width)
        # Letters from a taller fallback font get the room they need.
        taller = line.height() - usual if line.height() > usual + 2 else 0.0
        line.setPosition(QPointF(0, top + (pitch - usual) / 2))
        found.append(Line(top, top + pitch + taller))
        top += pitch + taller
    layout.endLayout()
    return layout, tuple(found) or (Line(0, pitch),)


def _shown(text: Typeset) -> str:
    tail = text.tail.replace(" ", "\u00a0")
    if text.said:  # a mark's words stay together with its shape; a new row may begin between two marks
        join = _join(text)
        marks = join.join(f"{_ROOM_FOR_SHAPE}{words.replace(' ', NBSP)}" for words in text.said)
        before = join.replace(" ", NBSP) if len(tail) <= SHORT_TAIL else join
        return _in_rows(f"{_plain(text.text)}{join}{marks}" + (f"{before}{_plain(tail)}" if tail else ""))
    room = _ROOM_FOR_SHAPE if text.shape else ""
    # A few letters, such as the names of tables, never stand alone on a line: the last word goes with them.
    before = NBSP * 2 if len(tail) <= SHORT_TAIL else "  "
    whole = f"{_plain(text.text)}{before}{room}{_plain(tail)}" if tail or room else _plain(text.text)
    return _in_rows(whole)


def _in_rows(text: str) -> str:
    return text.replace("\r\n", "\u2028").replace("\n", "\u2028").replace("\r", "\u2028")


def _join(text: Typeset) -> str:
    """What stands between the text, its marks and its tail: each of them is a run of its own."""
    return f" {_RTL_MARK} " if text.rtl else "  "


def _plain(text: str) -> str:
    """Half a surrogate pair is no character and Qt refuses it."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _formats(text: Typeset, ink: int) -> list[QTextLayout.FormatRange]:
    """The semibold beginning, and the quiet end."""
    found: list[QTextLayout.FormatRange] = []
    if text.lead:
        lead = QTextLayout.FormatRange()
        lead.start, lead.length = 0, units(_in_rows(_plain(text.text[: text.lead])))
        bold = QTextCharFormat()
        bold.setFont(px_font(text.px, SEMIBOLD))
        lead.format = bold
        found.append(lead)
    if text.tail or text.said:
        tail = QTextLayout.FormatRange()
        begin = units(_in_rows(_plain(text.text))) if text.said else 0
        tail.start = begin or units(_shown(text)) - units(text.tail)
        tail.length = units(_shown(text)) - tail.start
        style = QTextCharFormat()
        style.setForeground(QColor.fromRgb(ink))
        tail.format = style
        found.append(tail)
    return found


def units(text: str) -> int:
    """How long Qt counts the text: letters beyond the first 65,536 are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _shape_place(layout: QTextLayout, text: Typeset, at: QPointF, first: int, last: int) -> QRectF | None:
    return _shape_at(layout, text, at, (first, last), units(_shown(text)) - units(text.tail))


def _shape_at(
    layout: QTextLayout, text: Typeset, at: QPointF, part: tuple[int, int], end: int
) -> QRectF | None:
    """The square in the room that ends at letter ``end``, when its line is among those drawn."""
    line = layout.lineForTextPosition(end - 2)
    if not line.isValid() or not part[0] <= line.lineNumber() < part[1]:
        return None
    one, other = (_x(line, end - len(_ROOM_FOR_SHAPE)), _x(line, end))
    middle = at.y() + line.y() + line.ascent() - text.px * 0.34
    size = text.px * 0.78
    left = (
        one if one <= other else one - size
    )  # close to its room's beginning, with a little air before its word
    return QRectF(at.x() + left, middle - size / 2, size, size)


def _x(line: object, position: int) -> float:
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
