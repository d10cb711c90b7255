"""A figure that took the place of another: the earlier one is kept with the day it was replaced.

A figure brought by a file in place of another one is a revision, whenever that happens: its publisher says
something else now. A figure typed over another one is a revision only when the first was there before today;
on the same day it is a slip mended. Emptying a cell is no revision, nor is the same figure more exactly.
"""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.figures import shown
from obadesk.core.measure import Reading


def brought(old: Reading, new: Reading, today: str) -> Reading:
    """``old`` with what a file says of its period now; ``today``: ISO day. Its id and its place stay."""
    return replace(
        old,
        value=new.value,
        typed=new.typed,
        provisional=new.provisional,
        note=new.note or old.note,
        earlier=_kept(old, new.value, today),
        entered=today or old.entered,
        came=_came(old),
    )


def typed_over(old: Reading, typed: str, value: float | None, today: str) -> Reading:
    """``old`` with what somebody typed in its place; ``today``: ISO day, ``""`` when nobody can tell.

    Whoever types another figure over a provisional one is not asked whether it is final: the mark stays.
    """
    before = bool(today and old.entered and old.entered[:10] < today[:10])
    earlier = _kept(old, value, today) if before else old.earlier
    changed = value != old.value
    entered, came = (today, _came(old)) if changed else (old.entered, old.came)
    return replace(old, value=value, typed=typed, earlier=earlier, entered=entered, came=came)


def _came(old: Reading) -> str:
    """The day the period first had a figure here; nothing where it had none."""
    return old.came or (old.entered if old.value is not None else "")


def _kept(old: Reading, value: float | None, today: str) -> tuple[tuple[str, str], ...]:
    if old.value is None or value is None or _is_rounded(old.value, value) or _is_rounded(value, old.value):
        return old.earlier
    return (*old.earlier, (shown(old.value), today))


def _is_rounded(short: float, long: float) -> bool:
    """Whether one is the other, or the other rounded to the digits it has after the point, at least one."""
    digits = len(shown(short).partition(".")[2])
    return short == long or (digits > 0 and round(long, digits) == short)
