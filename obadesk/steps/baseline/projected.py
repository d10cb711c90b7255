"""The projection worked out: on a thread, since the library it needs takes a moment to import."""

from __future__ import annotations

Lines = tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]


def worked_out(values: tuple[float, ...], horizon: int, percent: bool) -> Lines:
    """The middle, the low and the high ends of the range, one figure a period ahead.

    :raises ValueError: as ``obadesk.projection.projection``.
    """
    from obadesk.projection.projection import projection  # numpy: only when somebody asks for one

    found = projection(values, horizon, percent=percent)
    return found.mean, found.low80, found.high80
