"""Makes page one complete in itself: what does not fit goes on to the next page, nothing is set smaller.

In this order, and only as far as needed: the chart gives room; lists pass their last lines on, the longest
first, and say so ("3 more on the next page"); groups that may go leave whole, named at the foot; lists pass
on all but their first lines; very long texts are cut and stand whole on the next page; what stands short
for a group goes; texts are cut hard; in the end whole blocks go, the last first.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from obadesk.core.blocks import Block, Columns, Curve, Heading, Lines, PaperBlock, Statement, Table
from obadesk.core.handout import MayGo
from obadesk.i18n import _, ngettext
from obadesk.paper.blocks import height_of
from obadesk.paper.cutting import cut_row, longest, rows_of, shortened, with_rows

CHART_MOST, CHART_LEAST = 320.0, 150.0

MOST_ROWS = 36
"""No page holds more lines than this of one list, so nobody measures more."""

LEAST_ROWS = (5, 4, 3, 2, 1)
"""How many lines each list keeps at least, from the first try to the last."""

CUTS = (600, 250, 90)
"""Letters left of a text on page one when nothing else helps: first gently, then hard."""

NOTHING = Statement("")
"""Stands where a block was that left page one whole."""

Path = tuple[Any, ...]


class PageOne:
    """The blocks of page one, and what had to go to the next page."""

    def __init__(
        self,
        front: tuple[PaperBlock, ...],
        width: float,
        room: float,
        may_go: tuple[MayGo, ...] = (),
    ) -> None:
        self._width, self._room = width, room
        self._whole_front = front
        self._may_go = [
            (tuple(front.index(b) for b in one.blocks if b in front), one.short) for one in may_go
        ]
        self._left_out: list[tuple[int, ...]] = []
        self._short: dict[int, PaperBlock] = {}
        self._short_goes = [one.short for one in may_go if one.short is not None and one.short_goes]
        self._blocks: list[Any] = list(front)
        self._moved: dict[Path, Any] = {}
        self._whole: dict[Path, Any] = {}
        self._gone: list[Block] = []
        self._cut_places: dict[Path, list[int]] = {}
        self._heights: dict[Block, float] = {}
        self._fit()

    @property
    def chart_height(self) -> float:
        """How high each chart may be."""
        charts = self._charts()
        if not charts:
            return CHART_MOST
        spare = self._room - self._height()
        return max(CHART_LEAST, min(CHART_MOST, CHART_LEAST + spare / charts))

    def front(self) -> list[Block]:
        """Page one."""
        return self._noted()

    def rest(self) -> list[Block]:
        """What page one passed on, under the headings it stood under."""
        found: list[Block] = []
        out = {(index,) for group in self._left_out for index in group}
        for path in sorted({*self._whole, *self._moved, *out}, key=lambda path: (path[0], str(path))):
            if path in out:
                found += self._with_its_heading(path[0], found)
                continue
            block = self._moved[path] if path in self._moved else self._whole[path]
            if path in self._moved and path in self._whole:
                block = with_rows(block, rows_of(self._whole[path]) + rows_of(block))
            heading = self._heading_of(path)
            if heading is not None:
                found.append(replace(heading, tail=""))
            found.append(block)
        return found + self._gone

    # ---- fitting -------------------------------------------------------------------------------

    def _fit(self) -> None:
        self._make_fit()
        for group in reversed(self._left_out[:]):
            # What goes on from the part before it does not come back alone.
            before = {out[-1] for out in self._left_out if out and out[0] not in self._short}
            if not group or group[0] - 1 not in before:
                self._bring_back(group)
        waiting = self._lists()
        while waiting:  # one line each in turn, so that the first list does not take all the room
            waiting = [path for path in waiting if self._take_back(path)]

    def _make_fit(self) -> None:
        for path in self._lists():
            self._pass_on(path, len(rows_of(self._at(path))) - MOST_ROWS)
        self._pass_lines_on(LEAST_ROWS[:3])
        for group, short in self._may_go:
            if self._fits():
                return
            if group:
                self._leave_out(group, short)
        self._pass_lines_on(LEAST_ROWS[3:])
        for most in CUTS:
            if most == CUTS[-1]:
                self._leave_out_short_ones()
            if self._fits():
                return
            self._cut(most)
            self._pass_lines_on(LEAST_ROWS[2:])
        while not self._fits() and len(self._blocks) > 1:
            gone = (len(self._blocks) - 1,)
            block = self._blocks.pop()
            for kept in (self._moved, self._whole):
                for path in [path for path in kept if path[:1] == gone]:
                    self._gone.insert(0, kept.pop(path))
            self._gone.insert(0, block)

    def _pass_lines_on(self, steps: tuple[int, ...]) -> None:
        """Lists pass lines on until all fits or none may give more; the longest first."""
        for least in steps:
            while not self._fits():
                long = [path for path in self._lists() if len(rows_of(self._at(path))) > least]
                if not long:
                    break
                self._pass_on(max(long, key=lambda path: (len(rows_of(self._at(path))), path)), 1)

    def _fits(self) -> bool:
        return self._height() <= self._room

    def _height(self) -> float:
        return sum(self._height_of(block) for block in self._noted())

    def _height_of(self, block: Block) -> float:
        if block not in self._heights:
            self._heights[block] = height_of(block, self._width, CHART_LEAST)
        return self._heights[block]

    def _charts(self) -> int:
        return sum(isinstance(block, Curve) and bool(block.picture.lines) for block in self._blocks)

    # ---- groups that may go --------------------------------------------------------------------

    def _leave_out(self, group: tuple[int, ...], short: PaperBlock | None) -> None:
        """The group stands whole on the next page; its places stay, empty but for what stands for it."""
        if short is not None:
            self._short[group[0]] = short
        for index in group:
            self._blocks[index] = NOTHING
            for path in [path for path in self._moved if path[0] == index]:
                del self._moved[path]
        self._blocks[group[0]] = short or NOTHING
        self._left_out.append(group)

    def _leave_out_short_ones(self) -> None:
        """What stands short for a group goes as well, as far as it may and as far as needed."""
        for index, short in tuple(self._short.items()):
            if short in self._short_goes and not self._fits():
                self._blocks[index] = NOTHING
                del self._short[index]

    def _bring_back(self, group: tuple[int, ...]) -> None:
        """The group comes back when it fits whole after all."""
        if any(path[0] in group for path in self._whole) or max(group, default=0) >= len(self._blocks):
            return
        self._left_out.remove(group)
        for index in group:
            self._blocks[index] = self._whole_front[index]
        if not self._fits():
            for index in group:
                self._blocks[index] = NOTHING
            self._blocks[group[0]] = self._short.get(group[0], NOTHING)
            self._left_out.append(group)

    def _with_its_heading(self, index: int, before: list[Any]) -> list[Any]:
        """A block left out; a small heading comes with the larger one it stood under, once."""
        block = self._whole_front[index]
        above = self._larger_heading(index)
        if above is None or any(isinstance(b, Heading) and b.text == above.text for b in before):
            return [block]
        return [replace(above, tail=""), block]

    def _larger_heading(self, index: int) -> Heading | None:
        block = self._whole_front[index]
        if not isinstance(block, Heading) or block.level <= 2:
            return None
        larger = (b for b in self._whole_front[index::-1] if isinstance(b, Heading) and b.level <= 2)
        return next(larger, None)

    def _left_out_note(self) -> list[Block]:
        headings = [
            (self._larger_heading(index) or block).text.strip()
            for group in sorted(self._left_out)
            if group[0] not in self._short
            for index in group
            if isinstance(block := self._whole_front[index], Heading)
        ]
        headings = list(dict.fromkeys(headings))
        if not headings:
            return []
        said = _("On the next page: {headings}.").format(headings="; ".join(headings))
        return [Statement(shortened(said, CUTS[1]), "note", quiet=True)]

    # ---- lists and what they pass on -----------------------------------------------------------

    def _lists(self) -> list[Path]:
        found: list[Path] = []
        for index, block in enumerate(self._blocks):
            if isinstance(block, Lines | Table):
                found.append((index,))
            elif isinstance(block, Columns):
                for side in ("left", "right"):
                    inner = enumerate(getattr(block, side))
                    found += [(index, side, at) for at, each in inner if isinstance(each, Lines | Table)]
        return found

    def _at(self, path: Path) -> Any:
        block: Any = self._blocks[path[0]]
        return block if len(path) == 1 else getattr(block, path[1])[path[2]]

    @staticmethod
    def _put(blocks: list[Block], path: Path, new: Block) -> None:
        if len(path) == 1:
            blocks[path[0]] = new
            return
        outer: Any = blocks[path[0]]
        inner = list(getattr(outer, path[1]))
        inner[path[2]] = new
        blocks[path[0]] = replace(outer, **{path[1]: tuple(inner)})

    def _pass_on(self, path: Path, count: int) -> None:
        """The last ``count`` lines of a list go to the next page; those that were cut go as they were."""
        if count <= 0:
            return
        block = self._at(path)
        rows = rows_of(block)
        whole = self._whole.get(path)
        before = rows_of(self._moved[path]) if path in self._moved else ()
        given = rows[-count:]
        if whole is not None:
            uncut = dict(zip(self._cut_places[path], rows_of(whole), strict=True))
            first = len(rows) - count
            given = tuple(uncut.get(first + at, row) for at, row in enumerate(given))
            left = [(index, row) for index, row in uncut.items() if index < first]
            self._cut_places[path] = [index for index, _row in left]
            self._whole[path] = with_rows(whole, tuple(row for _index, row in left))
            if not left:
                del self._whole[path], self._cut_places[path]
        self._put(self._blocks, path, with_rows(block, rows[:-count]))
        self._moved[path] = with_rows(block, given + before)

    def _take_back(self, path: Path) -> bool:
        """Whether a line that was passed on could come back after all, because it fits."""
        if path not in self._moved or path in self._whole:
            return False
        blocks, moved = list(self._blocks), self._moved[path]
        first, *others = rows_of(moved)
        self._put(self._blocks, path, with_rows(moved, (*rows_of(self._at(path)), first)))
        if others:
            self._moved[path] = with_rows(moved, tuple(others))
        else:
            del self._moved[path]
        if self._fits():
            return True
        self._blocks, self._moved[path] = blocks, moved
        return False

    def _noted(self) -> list[Block]:
        """The blocks with "3 more on the next page" in the heading of each list that passed lines on."""
        blocks = list(self._blocks)
        for path, moved in sorted(self._moved.items(), reverse=True):
            note = _more(len(rows_of(moved)))
            heading = self._heading_place(path)
            if heading is None:
                blocks.insert(path[0] + 1, Statement(note, quiet=True))
                continue
            old: Any = self._at_in(blocks, heading)
            self._put(
                blocks, heading, replace(old, tail=" · ".join(part for part in (old.tail, note) if part))
            )
        return blocks + self._left_out_note()

    @staticmethod
    def _at_in(blocks: list[Block], path: Path) -> Any:
        block: Any = blocks[path[0]]
        return block if len(path) == 1 else getattr(block, path[1])[path[2]]

    def _heading_place(self, path: Path) -> Path | None:
        """Where the heading of a list stands: right above it, a sentence between them at most."""
        if len(path) == 3:
            inner = getattr(self._blocks[path[0]], path[1])
            for at in range(path[2] - 1, -1, -1):
                if isinstance(inner[at], Heading):
                    return (path[0], path[1], at)
        for at in range(path[0] - 1, -1, -1):
            if isinstance(self._blocks[at], Heading):
                return (at,)
            if not isinstance(self._blocks[at], Statement):
                return None
        return None

    def _heading_of(self, path: Path) -> Heading | None:
        place = self._heading_place(path)
        return None if place is None else self._at(place)

    # ---- texts that are too long ---------------------------------------------------------------

    def _cut(self, most: int) -> None:
        """Texts over ``most`` letters are cut on page one and stand whole on the next."""
        for index, block in enumerate(self._blocks):
            if isinstance(block, Statement) and len(block.text) > most:
                self._whole.setdefault((index,), block)
                self._blocks[index] = replace(block, text=shortened(block.text, most))
            elif isinstance(block, Curve) and len(block.caption) > most:
                self._whole.setdefault((index,), Statement(block.caption, quiet=True))
                self._blocks[index] = replace(block, caption=shortened(block.caption, most))
            elif isinstance(block, Heading) and len(block.text) > most:
                self._whole.setdefault((index,), Statement(block.text))
                self._blocks[index] = replace(block, text=shortened(block.text, most))
        for path in self._lists():
            self._cut_list(path, most)

    def _cut_list(self, path: Path, most: int) -> None:
        block = self._at(path)
        rows = rows_of(block)
        places = [index for index, row in enumerate(rows) if longest(row) > most]
        if not places:
            return
        whole = rows_of(self._whole[path]) if path in self._whole else ()
        known = dict(zip(self._cut_places.get(path, []), whole, strict=True))
        for index in places:
            known.setdefault(index, rows[index])
        self._cut_places[path] = sorted(known)
        self._whole[path] = with_rows(block, tuple(known[index] for index in sorted(known)))
        self._put(self._blocks, path, with_rows(block, tuple(cut_row(row, most) for row in rows)))


def _more(count: int) -> str:
    message = ngettext("{number} more on the next page", "{number} more on the next page", count)
    return message.format(number=count)
