"""What differs between two pictures of the wall: only that is painted anew, nothing else moves."""

from __future__ import annotations

from obadesk.widgets.wall_flow import Piece
from obadesk.widgets.wall_pages import Laid

Band = tuple[float, float]
"""From where to where down the wall, on a wall 1080 high; it goes from edge to edge."""


def band_of(piece: Piece) -> Band | None:
    """Where a piece puts its ink; ``None``: anywhere."""
    band = getattr(piece, "ink_band", None)
    return band() if band is not None else None


def changed_band(before: Laid, after: Laid, page_before: int, page_after: int) -> Band | None:
    """The band in which the two pages differ; ``None`` when everything may.

    Lines that stay where they were are the very same pieces. An empty band: nothing differs.
    """
    same_frame = before.wall == after.wall and before.heading == after.heading
    if not same_frame or len(before.pages) != len(after.pages) or page_before != page_after:
        return None
    old, new = before.pages[page_before], after.pages[page_after]
    known = {id(piece) for piece in old}
    staying = known & {id(piece) for piece in new}
    bands = [band_of(piece) for piece in (*old, *new) if id(piece) not in staying]
    found = [band for band in bands if band is not None]
    if len(found) != len(bands):
        return None
    return min((top for top, _ in found), default=0.0), max((bottom for _, bottom in found), default=0.0)
