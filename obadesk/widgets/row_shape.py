"""Where the parts of a row stand, and its text laid out in rows; laid out once for a text and a width."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from obadesk.core.blocks import Mark
from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.wall_marks import word
from obadesk.widgets.wall_text import right_to_left, units

PAD = 7  # above and below the text of a row
EDGE = 8  # left and right
NUMBER = 30  # the column of the numbers
INDENT = 20  # a step deeper
MARK = 20  # the drawn mark and the room after it
STAR = 22
LEAST_HEIGHT = 32
DEEPEST = 8  # deeper lines stand no further in, or no room for text would be left
GAP = 10  # between the text and the quiet words after it
SIGN_SIDE = 14  # of a mark drawn before its quiet word
SIGN = 18  # the mark and the room after it
SIGN_GAP = 10
TEXT_LEAST = 200  # px the text has beside columns; in narrower lists the columns stand below it
KEPT_LAYOUTS = 400


class RowShape:
    """One line at one width: ``text``, ``meta`` and ``chips`` are rectangles relative to the row's corner.

    ``signs``: the drawn marks in ``meta``, each with its square and where its word begins.
    """

    __slots__ = ("chips", "height", "layout", "mark", "meta", "meta_words", "number", "signs", "text")

    def __init__(self, line: SaidLine, width: float, fonts: RowFonts, chip_widths: tuple[int, ...]) -> None:
        x = EDGE + NUMBER * fonts.numbered
        self.number = QRectF(EDGE, PAD, NUMBER - 8, fonts.row)
        x += INDENT * min(line.depth, DEEPEST)
        self.mark = QRectF(x, PAD, MARK, fonts.row)
        x += MARK * bool(line.mark)
        right = width - EDGE - STAR * fonts.starred
        beside = bool(line.chips) and width >= sum(chip_widths) + TEXT_LEAST
        if beside:
            right -= sum(chip_widths) + GAP * len(chip_widths)
        room = max(60.0, right - x)
        self.layout = lay_out(line.text, fonts.strong if line.kept else fonts.plain, room, lead=line.lead)
        lines = self.layout.lineCount()
        height = self.layout.boundingRect().height() if lines else fonts.row
        self.text = QRectF(x, PAD, room, height)
        bottom = PAD + height
        self.meta_words = "  ".join(part for part in (line.detail, line.tail) if part)
        self.meta = QRectF()
        words = fonts.plain_metrics.horizontalAdvance(self.meta_words) + 1 if self.meta_words else 0.0
        signs: list[tuple[Mark, float]] = [
            (mark, fonts.plain_metrics.horizontalAdvance(word(mark))) for mark in line.signs
        ]
        before = sum(SIGN + wide + SIGN_GAP for _mark, wide in signs)
        if words or signs:
            wide = min(before + words, room)
            last = self.layout.lineAt(lines - 1).naturalTextWidth() if lines else 0.0
            # A line laid out is whole pixels high, which the font is not.
            lowest = self.layout.lineAt(lines - 1).height() if lines else fonts.row
            top = bottom - lowest if last + GAP + wide <= room else bottom
            # Words that run from right to left begin at the right; what stands after them is at the left.
            self.meta = QRectF(x if right_to_left(line.text) else x + room - wide, top, wide, fonts.row)
            bottom = max(bottom, top + fonts.row)
        self.signs: list[tuple[Mark, QRectF, float]] = []
        at = self.meta.left()
        for mark, wide in signs:
            square = QRectF(at, self.meta.top() + (fonts.row - SIGN_SIDE) / 2, SIGN_SIDE, SIGN_SIDE)
            self.signs.append((mark, square, at + SIGN))
            at += SIGN + wide + SIGN_GAP
        self.meta.setLeft(at)
        self.chips: list[QRectF] = []
        chip_x = right + GAP if beside else x
        chip_y = PAD - 2.0 if beside else bottom + 3
        for place, chip in enumerate(line.chips):
            natural = fonts.plain_metrics.horizontalAdvance(chip.text) + 16
            most = (
                chip_widths[place]
                if beside and place < len(chip_widths)
                else max(60.0, width - EDGE - chip_x)
            )
            self.chips.append(QRectF(chip_x, chip_y, min(natural, most), fonts.row + 4))
            chip_x += (most if beside else min(natural, most)) + GAP
        if self.chips and not beside:
            bottom = chip_y + fonts.row + 4
        self.height = max(LEAST_HEIGHT, round(bottom + PAD))


class RowFonts:
    """The fonts of a list with what is measured of them once. ``starred``: lines may be kept."""

    __slots__ = ("numbered", "plain", "plain_metrics", "row", "starred", "strong")

    def __init__(self, font: QFont, *, numbered: bool, starred: bool) -> None:
        self.plain = QFont(font)
        self.plain.setFeature(QFont.Tag("tnum"), 1)
        self.strong = QFont(self.plain)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self.plain_metrics = QFontMetricsF(self.plain)
        self.row = self.plain_metrics.height()
        self.numbered = numbered
        self.starred = starred


class RowShapes:
    """The shapes of the rows painted lately, and the height of every row ever measured."""

    def __init__(self, fonts: RowFonts, chip_widths: tuple[int, ...] = ()) -> None:
        self.fonts = fonts
        self.chip_widths = chip_widths
        self._shapes: OrderedDict[tuple[SaidLine, int], RowShape] = OrderedDict()
        self._heights: dict[tuple[str, int], tuple[SaidLine, int]] = {}

    def of(self, line: SaidLine, width: int) -> RowShape:
        """The shape of ``line`` in a row of ``width``."""
        key = (line, width)
        shape = self._shapes.get(key)
        if shape is None:
            shape = RowShape(line, width, self.fonts, self.chip_widths)
            self._shapes[key] = shape
            self._heights[line.id, width] = (line, shape.height)
            if len(self._shapes) > KEPT_LAYOUTS:
                self._shapes.popitem(last=False)
        else:
            self._shapes.move_to_end(key)
        return shape

    def height(self, line: SaidLine, width: int) -> int:
        """How high the row of ``line`` is."""
        known = self._heights.get((line.id, width))
        if known is not None and (known[0] is line or known[0] == line):
            return known[1]
        return self.of(line, width).height


def lay_out(text: str, font: QFont, width: float, *, lead: int = 0) -> QTextLayout:
    """``text`` in rows of ``width`` pixels, broken inside a word only where a word is wider than the row.

    ``lead``: how many letters from its beginning are semibold.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    if lead:
        layout.setFormats([semibold(text[:lead], font)])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if right_to_left(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while True:
        row = layout.createLine()
        if not row.isValid():
            break
        row.setLineWidth(width)
        row.setPosition(QPointF(0, y))
        y += row.height()
    layout.endLayout()
    return layout


def semibold(lead: str, font: QFont) -> QTextLayout.FormatRange:
    """The format of the letters a text begins with."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    style = QTextCharFormat()
    style.setFont(strong)
    letters = QTextLayout.FormatRange()
    letters.start, letters.length = 0, units(lead)
    letters.format = style
    return letters
