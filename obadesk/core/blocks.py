"""One vocabulary for what is said on wall and paper. Frozen, plain text, no markup, no Qt, no reportlab.

``Size`` is a role, not a number: the wall's painter and the paper's writer each know what it measures
there (wall at 1080: huge 120, heading 72, key 56, list 48, body 44, note 43; ``fit``: the largest of 72,
64, 56, 48 at which the block's slide is still one page).
"""

from __future__ import annotations

from typing import Literal

import msgspec

from obadesk.core.curve_picture import CurvePicture

Size = Literal["huge", "heading", "key", "list", "body", "note", "fit"]
Mark = Literal[
    "",
    "helping",
    "hindering",
    "keep",
    "find out",
    "no cost",
    "costs little",
    "off the wall",
    "newest",
    "high",
    "medium",
    "low",
]
Part = Literal["ask", "hear", "keep"]
PARTS: tuple[Part, ...] = ("ask", "hear", "keep")


class Heading(msgspec.Struct, frozen=True, tag=True):
    """A heading inside a slide or page. ``level``: 1 to 3. ``tail``: quiet words after it on paper."""

    text: str
    level: int = 2
    mark: Mark = ""
    tail: str = ""


class Statement(msgspec.Struct, frozen=True, tag=True):
    """A sentence or a few. ``quiet``: in the quiet colour; ``strong``: semibold."""

    text: str
    size: Size = "body"
    quiet: bool = False
    strong: bool = False


class Item(msgspec.Struct, frozen=True, tag=True):
    """One line of a list. ``number`` 0 prints none. ``tail``: quiet text at its end, such as ``T2 T4``.

    ``depth``: how deep it is indented under the line before. ``detail``: quiet words after it on paper
    ("how we know"). ``row``: id of the line it shows, so that a painter can cache and spotlight it.
    ``signs``: marks drawn after the text, each with its word: a spark and "off the wall".
    ``lead``: how many letters of the text, from its beginning, are semibold: the name before the colon.
    """

    text: str
    number: int = 0
    tail: str = ""
    depth: int = 0
    mark: Mark = ""
    strong: bool = False
    quiet: bool = False
    detail: str = ""
    row: str = ""
    signs: tuple[Mark, ...] = ()
    lead: int = 0


class Lines(msgspec.Struct, frozen=True, tag=True):
    """A list of lines in order. ``newest``: row id of the line whose page is shown first, or nothing.

    ``close``: no room between the lines, for a list that shares the wall with others.
    """

    items: tuple[Item, ...]
    size: Size = "list"
    newest: str = ""
    close: bool = False


class Cell(msgspec.Struct, frozen=True, tag=True):
    """One cell of a table. ``mark``: drawn before the text; High, Medium and Low are filled dots."""

    text: str
    strong: bool = False
    quiet: bool = False
    mark: Mark = ""


class Table(msgspec.Struct, frozen=True, tag=True):
    """A table with repeated heads. ``widths``: shares of the width. ``newest``: row index, or -1.

    On paper heads without a word take no row: the first column says what each row is.

    ``in_hand``: index of the row with a bar at its left (the one being rated), or -1.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    size: Size = "body"
    newest: int = -1
    in_hand: int = -1


class Curve(msgspec.Struct, frozen=True, tag=True):
    """The curve. On the wall it takes at least half the area. ``caption``: definition, source, to when."""

    picture: CurvePicture
    caption: str = ""


class SmallMultiples(msgspec.Struct, frozen=True, tag=True):
    """Several small curves with the same axes, each with its title, at most four a page on the wall."""

    pictures: tuple[CurvePicture, ...]
    caption: str = ""


class Columns(msgspec.Struct, frozen=True, tag=True):
    """Two columns side by side; ``share`` of the width goes to the left one. Lists in both page together."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    share: float = 0.5


class Gap(msgspec.Struct, frozen=True, tag=True):
    """Room between groups."""

    size: Size = "body"


Block = Heading | Statement | Lines | Table | Curve | SmallMultiples | Columns | Gap


class WriteIn(msgspec.Struct, frozen=True, tag=True):
    """Paper only: a heading with ruled lines under it, to be filled in by hand.

    ``lines``: how many at least; what room the page leaves is shared out among the boxes by ``share``.
    ``hint``: quiet words under the heading.
    ``columns``: ruled columns by their heads ("What", "Who", "By"), none for plain lines.
    ``widths``: shares of the width by column; none: the first of three or more is twice as wide.
    ``filled``: rows that are printed already, from the top; the lines under them are free.
    ``sketch``: empty axes to draw a curve on instead of lines, as high as ``lines`` lines.
    """

    heading: str
    lines: int = 3
    hint: str = ""
    columns: tuple[str, ...] = ()
    mark: Mark = ""
    share: float = 1.0
    widths: tuple[float, ...] = ()
    filled: tuple[tuple[str, ...], ...] = ()
    sketch: bool = False


class Poster(msgspec.Struct, frozen=True, tag=True):
    """Paper only: a page of its own with words as large as they fit, to hang on the wall."""

    text: str
    below: str = ""
    mark: Mark = ""


PaperBlock = Block | WriteIn | Poster


class Slide(msgspec.Struct, frozen=True):
    """One thought on the wall. The painter makes pages of it ("1 of 2") when it is too much for one.

    ``heading``: one line at the top, may be empty. ``footer``: "Leeds 16–17s · Story". ``clock``: the time
    left is shown top right while it runs. ``center``: the blocks stand in the middle of the height.
    ``seconds``: a turn of its own, from when it came up, in place of the step's time; 0 for none.
    """

    part: Part
    heading: str
    blocks: tuple[Block, ...]
    footer: str = ""
    clock: bool = True
    center: bool = False
    seconds: int = 0
