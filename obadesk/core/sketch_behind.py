"""The room's sketch behind the figures that came later: where it lies on their time axis."""

from __future__ import annotations

from obadesk.core import sketch_view
from obadesk.core.curve_picture import Behind, CurveLine
from obadesk.core.measure import Polarity
from obadesk.core.period import position
from obadesk.core.sketch import Sketch, is_begun
from obadesk.core.vocabulary import Words


def behind(sketch: Sketch, polarity: Polarity, lines: tuple[CurveLine, ...], words: Words) -> Behind | None:
    """Its past from the first figure on, its "now" on the day it was drawn, its future to the last point.

    Only its shape says something, so its heights are parts of the axis. ``None`` without a line.
    """
    if not is_begun(sketch):
        return None
    drawn = {line.role: line for line in sketch_view.picture(sketch, polarity, words).lines}
    own = [p.x for line in lines if line.role in ("history", "since") for p in line.points if p.y is not None]
    if "history" not in drawn or not own:
        return None
    xs = [point.x for line in lines for point in line.points if point.y is not None]
    at = position(sketch.at)
    now = min(max(own[-1] if at is None else at, min(xs)), max(xs))
    wheres = {sketch_view.PAST: min(xs), sketch_view.NOW: now, sketch_view.AHEAD: max(xs)}
    past = [(wheres[p.x], p.y or 0.0) for p in drawn["history"].points]
    later = [(wheres[p.x], p.y or 0.0) for p in drawn["forecast"].points[1:]] if "forecast" in drawn else []
    later = [point for point in later if point[0] > now]
    points = [*(point for point in past if point[0] < now or point == past[-1]), *later]
    return Behind(tuple(points), words("the room’s sketch"), len(later)) if len(points) > 1 else None
