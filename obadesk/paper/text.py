"""The one door for typed text to the paper: escaped, cleaned, in fonts that have its letters.

Nothing else makes a ``Paragraph``; a test holds that. Typed text is data: it is never read as markup, never
loads a picture, never becomes a link.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from math import ceil
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import msgspec
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from obadesk.core.blocks import Mark
from obadesk.paper import right_to_left
from obadesk.paper.fonts import MISSING, SIGNS, Weight, font, font_of
from obadesk.paper.marks import CALLED, WIDE

NO_BREAK = "\u00a0"


class Piece(NamedTuple):
    """A stretch of words in one weight, colour and size (``""``, 0: the style's own).

    ``mark``: a mark drawn before the words, which then stay on its line.
    """

    text: str
    weight: Weight = "regular"
    colour: str = ""
    size: float = 0.0
    mark: Mark = ""


class Words(Paragraph):
    """Words on paper. ``outline``: text and level of its bookmark, when it is a heading."""

    outline: tuple[str, int] | None = None
    from_right: bool | None = None
    sign = ""
    """Bullet or number of words that run from the right: it stands at the right too."""

    def draw(self) -> None:
        """Lines are broken as they are read and ordered only now: until then they may be split over pages."""
        if self.from_right is not None and not getattr(self.blPara, "ordered", False):
            self.blPara = _ordered(self.blPara, self.from_right)
        super().draw()
        if self.sign:
            self._draw_sign()

    def _draw_sign(self) -> None:
        style, first = self.style, self.blPara if self.blPara.kind == 0 else self.blPara.lines[0]
        self.canv.setFont(style.bulletFontName, style.bulletFontSize)
        self.canv.setFillColor(style.bulletColor)
        base = self.height - getattr(first, "ascent", first.fontSize)
        self.canv.drawRightString(self.width - style.bulletIndent, base, self.sign)

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        """The parts keep the direction, the first one the sign."""
        parts = super().split(availWidth, availHeight)
        for number, part in enumerate(parts):
            setattr(part, "from_right", self.from_right)  # noqa: B010  (reportlab makes parts of our own class)
            setattr(part, "sign", "" if number else self.sign)  # noqa: B010
        return parts


def paragraph(pieces: str | Iterable[Piece], style: ParagraphStyle, *, bullet: str = "") -> Words:
    """Words as a flowable. ``bullet``: our own sign or number before the first line."""
    pieces = (Piece(pieces, weight_of(style)),) if isinstance(pieces, str) else tuple(pieces)
    markup = "".join(_coloured(piece, style) for piece in pieces)
    said = "".join(piece.text for piece in pieces)
    turned = right_to_left.needed(said)
    from_right = turned and right_to_left.starts_right(said)
    if from_right:
        style = _right_aligned(style)
    made = Words(markup, style, bulletText=bullet) if bullet and not from_right else Words(markup, style)
    made.from_right = from_right if turned else None
    made.sign = bullet if from_right else ""
    return made


def plain(text: str) -> str:
    """The text on one line, clean, with boxes for letters that no font has: for titles and bookmarks."""
    letters = cleaned(" ".join(text.split()))
    return "".join(letter if font_of(letter) else MISSING for letter in letters)


def cleaned(text: str) -> str:
    """The text without what cannot be printed: control signs gone, tabs as spaces."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    "))
    return "".join(letter for letter in text if letter == "\n" or not _silent(letter))


def lines_of(text: str, weight: Weight = "regular") -> Iterator[tuple[str, str]]:
    """A single line as stretches ``(text, font name)``, for drawing straight on a page."""
    yield from _runs(right_to_left.ordered_text(right_to_left.joined(plain(text))), weight)


def missing_in(value: Any) -> Counter[str]:
    """Every letter in the value's texts that no font has, with how often it stands there."""
    found: Counter[str] = Counter()
    if isinstance(value, str):
        if not value.isascii():
            found.update(letter for letter in cleaned(value) if letter != "\n" and not font_of(letter))
    elif isinstance(value, tuple | list):
        for part in value:
            found += missing_in(part)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            found += missing_in(getattr(value, name))
    return found


def weight_of(style: ParagraphStyle) -> Weight:
    """The weight a style was made with."""
    return getattr(style, "weight", "regular")


@lru_cache(maxsize=4096)
def _marked_up(text: str, weight: Weight) -> str:
    parts: list[str] = []
    for line in right_to_left.joined(cleaned(text)).split("\n"):
        run = "".join(f'<font name="{name}">{escape(words)}</font>' for words, name in _runs(line, weight))
        parts.append(run)
    return "<br/>".join(parts)


@cache
def _right_aligned(style: ParagraphStyle) -> ParagraphStyle:
    """The style mirrored: its indent is at the right."""
    made = style.clone(f"{style.name}-right", alignment=TA_RIGHT, leftIndent=0, rightIndent=style.leftIndent)
    made.weight = weight_of(style)
    return made


def _ordered(broken: Any, from_right: bool) -> Any:
    """A paragraph's lines, each as it is seen from the left."""
    made = broken.clone(ordered=True)
    if broken.kind == 0:
        made.lines = [
            (
                line[0],
                "".join(letter for letter, _mark in _seen(" ".join(line[1]), None, from_right)).split(" "),
            )
            for line in broken.lines
        ]
        return made
    made.lines = [line.clone(words=_ordered_words(line.words, from_right)) for line in broken.lines]
    return made


def _seen(text: str, mark: Any, from_right: bool) -> list[tuple[str, Any]]:
    return right_to_left.ordered([(letter, mark) for letter in text], from_right=from_right)


def _ordered_words(words: list[Any], from_right: bool) -> list[Any]:
    letters = [(letter, at) for at, word in enumerate(words) for letter in word.text]
    found: list[Any] = []
    last = -1
    for letter, at in right_to_left.ordered(letters, from_right=from_right):
        if at != last:
            found.append(words[at].clone(text=""))
            last = at
        found[-1].text += letter
    return found or words


def _coloured(piece: Piece, style: ParagraphStyle) -> str:
    words = _marked_up(piece.text, piece.weight)
    if piece.mark:
        words = _mark(piece, style) + words
    marks = (f' color="{piece.colour}"' if piece.colour else "") + (
        f' size="{piece.size}"' if piece.size else ""
    )
    return f"<font{marks}>{words}</font>" if marks else words


def _mark(piece: Piece, style: ParagraphStyle) -> str:
    """The call that draws a mark, and the room it takes, in spaces that do not break."""
    size = piece.size or style.fontSize
    colour = piece.colour or f"#{style.textColor.hexval()[2:8]}"
    name = font(piece.weight)
    room = ceil(size * (WIDE + 0.3) / stringWidth(NO_BREAK, name, size)) * NO_BREAK
    return f'<onDraw name="{CALLED}" label="{size} {colour} {piece.mark}"/><font name="{name}">{room}</font>'


def _runs(line: str, weight: Weight) -> Iterator[tuple[str, str]]:
    run, name = "", ""
    for letter in line:
        wanted = font_of(letter, weight)
        if not wanted:
            letter, wanted = MISSING, SIGNS
        if letter == " " and name:
            wanted = name  # a space goes with the word before it, so that words stay together
        if wanted != name and run:
            yield run, name
            run = ""
        name = wanted
        run += letter
    if run:
        yield run, name


def _silent(letter: str) -> bool:
    """Control and format signs, and the ones that only choose between two forms of a letter."""
    if letter.isascii():
        return not letter.isprintable()
    category = unicodedata.category(letter)
    return category in ("Cc", "Cf", "Zl", "Zp") or "\ufe00" <= letter <= "\ufe0f"
