"""Where a line's label goes: beside its end, on nothing else, never cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import dist

from msgspec.structs import replace

from obadesk.charts.letters import width
from obadesk.charts.marks import XY, Box, Stroke, Weight

RISE = 0.76
"""Of a line of words, the part above and below its baseline, in parts of its size."""
LEADING = 1.12


def block(lines: Sequence[str], size: float, weight: Weight) -> tuple[float, float]:
    """Width and height of words on some lines."""
    return max(width(line, size, weight) for line in lines), size * (1 + LEADING * (len(lines) - 1))


def baselines(box: Box, count: int, size: float) -> list[float]:
    """The y of each line's baseline in the box of its block."""
    return [box.top + size * (RISE + LEADING * index) for index in range(count)]


def spread(wanted: list[float], heights: list[float], low: float, high: float) -> list[float]:
    """Middles of labels one under the other, each as near as can be to where it is wanted."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    groups: list[list[int]] = []
    middles: list[float] = []
    for index in order:
        groups.append([index])
        middles.append(_clamped(wanted[index], heights[index], low, high))
        while len(groups) > 1 and _touch(groups, middles, heights):
            last, at = groups.pop(), middles.pop()
            before = middles[-1]
            joined = groups[-1] + last
            weight = len(groups[-1])
            groups[-1] = joined
            middle = (before * weight + at * len(last)) / len(joined)
            middles[-1] = _clamped(middle, sum(heights[i] for i in joined), low, high)
    found = list(wanted)
    for group, middle in zip(groups, middles, strict=True):
        top = middle - sum(heights[i] for i in group) / 2
        for i in group:
            found[i] = top + heights[i] / 2
            top += heights[i]
    return found


def _touch(groups: list[list[int]], middles: list[float], heights: list[float]) -> bool:
    above = middles[-2] + sum(heights[i] for i in groups[-2]) / 2
    return above > middles[-1] - sum(heights[i] for i in groups[-1]) / 2


def _clamped(middle: float, height: float, low: float, high: float) -> float:
    return max(low + height / 2, min(middle, high - height / 2))


def best_place(
    end: XY,
    size: tuple[float, float],
    gap: float,
    room: Box,
    lines: Sequence[tuple[XY, XY]],
    taken: Sequence[Box],
    leaders: Sequence[tuple[XY, XY]] = (),
) -> tuple[Box, float]:
    """The box for a label of ``size`` beside ``end``: the first that is free, else the one least in the way.

    ``room``: it stays inside. ``lines``: what it must not cross. ``taken``: labels that already stand.
    ``leaders``: the thin lines to those. The figure says how much it is in the way.
    """
    best, best_cost = Box(0, 0, 0, 0), float("inf")
    wide, high = size
    for far, cost, (left, top) in _candidates(end, size, gap, taken):
        if cost >= best_cost:
            continue
        left = max(room.left, min(left, room.right - wide))
        top = max(room.top, min(top, room.bottom - high))
        box = Box(left, top, left + wide, top + high)
        tight = box.grown(gap * 0.35)
        cost += sum(40.0 + 0.5 * tight.overlap(other) for other in taken if tight.overlap(other) > 0)
        if cost >= best_cost:
            continue
        cost += sum(2.0 * length_inside(*line, tight) for line in (*lines, *leaders) if _near(line, tight))
        if cost >= best_cost:
            continue
        near = max(left, min(end[0], box.right)), max(top, min(end[1], box.bottom))
        cost += sum(80.0 for other in taken if length_inside(end, near, other) > 0)
        if far and cost < best_cost:  # it will have a leader, which had better cross nothing
            start = end[0] + (near[0] - end[0]) * 0.15, end[1] + (near[1] - end[1]) * 0.15
            cost += sum(4.0 if c[0] == d[0] else 14.0 for c, d in lines if _meet(start, near, c, d))
            cost += sum(60.0 for line in leaders if _meet(start, near, *line))
        if cost < best_cost:
            best, best_cost = box, cost
    return best, best_cost


def _candidates(
    end: XY, size: tuple[float, float], gap: float, taken: Sequence[Box]
) -> Iterator[tuple[bool, float, XY]]:
    """Where a label may stand, nearest first: whether it has a leader, what the way costs, left and top.

    Between what is near and what is far: in a column with a label right of it, under that or over it.
    """
    wide, high = size
    for far, reach in enumerate((1.0, 1.8, 3.0, 4.6, 7.0, 10.0, 14.0)):
        for rank, at in enumerate(_around(end, wide, high, gap * reach)):
            yield far > 0, rank * 0.4 + far * 6.0, at
        if far == 1:
            for box in taken:
                if box.left > end[0] + gap:
                    for top in (box.bottom + gap * 0.5, box.top - high - gap * 0.5):
                        away = dist(end, (box.left, top + high / 2)) / gap
                        yield True, 6.0 + away, (box.left, top)


def _near(line: tuple[XY, XY], box: Box) -> bool:
    """Whether it may run through the box at all: quickly said for most lines."""
    (x0, y0), (x1, y1) = line
    return not (
        (x0 < box.left and x1 < box.left)
        or (x0 > box.right and x1 > box.right)
        or (y0 < box.top and y1 < box.top)
        or (y0 > box.bottom and y1 > box.bottom)
    )


def _meet(a: XY, b: XY, c: XY, d: XY) -> bool:
    """Whether two straight lines cross."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: XY, b: XY, point: XY) -> float:
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])


def _around(end: XY, wide: float, high: float, gap: float) -> list[XY]:
    x, y = end
    return [
        (x + gap, y - high / 2),
        (x - wide + gap * 0.5, y - gap - high),
        (x - wide / 2, y - gap - high),
        (x + gap * 0.4, y + gap * 0.6),
        (x + gap * 0.4, y - gap * 0.6 - high),
        (x - wide / 2, y + gap),
        (x - wide + gap * 0.5, y + gap),
        (x - gap - wide, y - high / 2),
    ]


def length_inside(start: XY, end: XY, box: Box) -> float:
    """How much of a straight line runs inside the box; a point inside counts as 1."""
    inside = _inside(start, end, box)
    if inside is None:
        return 0.0
    return max(1.0, (inside[1] - inside[0]) * dist(start, end))


def outside(start: XY, end: XY, boxes: Sequence[Box]) -> list[tuple[XY, XY]]:
    """The parts of a straight line that run through no box: it passes behind words, not over them."""
    found = [(0.0, 1.0)]
    for box in boxes:
        if (inside := _inside(start, end, box)) is not None:
            low, high = inside
            found = [
                part
                for first, last in found
                for part in ((first, min(last, low)), (max(first, high), last))
                if part[0] < part[1]
            ]
    (x0, y0), (x1, y1) = start, end
    return [
        ((x0 + (x1 - x0) * first, y0 + (y1 - y0) * first), (x0 + (x1 - x0) * last, y0 + (y1 - y0) * last))
        for first, last in found
    ]


def _inside(start: XY, end: XY, box: Box) -> tuple[float, float] | None:
    """From where to where a straight line runs inside the box, in parts of its length."""
    (x0, y0), (x1, y1) = start, end
    dx, dy = x1 - x0, y1 - y0
    first, last = 0.0, 1.0
    for step, near in (
        (-dx, x0 - box.left),
        (dx, box.right - x0),
        (-dy, y0 - box.top),
        (dy, box.bottom - y0),
    ):
        if step == 0:
            if near < 0:
                return None
        else:
            at = near / step
            if step < 0:
                first = max(first, at)
            else:
                last = min(last, at)
    return (first, last) if first <= last else None


def opened(stroke: Stroke, boxes: Sequence[Box], air: float) -> list[Stroke]:
    """A level line in the parts that run through no box, ``air`` before and after each."""
    (start, y), (end, _y) = stroke.points
    found: list[Stroke] = []
    for box in sorted(boxes, key=lambda box: box.left):
        if box.top < y < box.bottom and box.left < end and box.right > start:
            if box.left - air > start:
                found.append(replace(stroke, points=((start, y), (box.left - air, y))))
            start = max(start, box.right + air)
    return [*found, replace(stroke, points=((start, y), (end, y)))] if start < end else found
