"""Where later figures lie on the good side of the sealed forecast: the light band between the two lines."""

from __future__ import annotations

from itertools import pairwise

from obadesk.core.curve_picture import CurveLine, Stretch
from obadesk.core.curve_points import Places
from obadesk.core.forecast import working
from obadesk.core.judged import judged, judging
from obadesk.core.measure import Measure
from obadesk.core.vocabulary import Words

Three = tuple[float, float, float]


def better(
    measure: Measure, lines: tuple[CurveLine, ...], where: Places, today: str, words: Words
) -> Stretch | None:
    """The last run of figures better than was expected, with the one word the judgement allows.

    Nothing where the rule (``core.judged``) gives no good verdict, whatever the lines look like; nothing
    from a new way of counting on.
    """
    by = judging(measure)
    if by is None or by is not working(measure) or measure.polarity not in ("up", "down"):
        return None
    ahead = next((line for line in lines if line.role == "forecast"), None)
    since = next((line for line in lines if line.role == "since"), None)
    if ahead is None or since is None:
        return None
    verdict = judged(measure, today)
    word = {
        "better": words("better"), "slowing": words("slower"), "turned": words("turned"),
    }.get(verdict.verdict, "")  # fmt: skip
    if word and verdict.provisional:
        word = words("perhaps {word}", word=word)
    if not word:
        return None
    judged_at = where(verdict.period)
    compared = [
        one
        for one in _compared(since, ahead)
        if one is None or judged_at is None or one[0] <= judged_at + 1e-6
    ]
    run = _last_good(compared, 1 if measure.polarity == "up" else -1)
    return Stretch(run, word) if len(run) > 1 else None


def _compared(since: CurveLine, ahead: CurveLine) -> list[Three | None]:
    """Both lines where both have a figure, from the point the forecast starts at; ``None`` for a gap."""
    wanted = {round(point.x, 4): point.y for point in ahead.points if point.y is not None}
    found: list[Three | None] = []
    for number, point in enumerate(since.points):
        other = point.y if number == 0 else wanted.get(round(point.x, 4))
        found.append((point.x, point.y, other) if point.y is not None and other is not None else None)
    return found


def _last_good(compared: list[Three | None], good: int) -> tuple[Three, ...]:
    """From the last figure backwards for as long as it is better; it begins where the lines cross."""
    while compared and compared[-1] is None:
        compared.pop()
    found: list[Three] = []
    for later, earlier in pairwise(reversed([None, *compared])):
        if later is None or good * (later[1] - later[2]) <= 0:
            if later is not None and found:
                found.append(_crossing(later, found[-1]))
            break
        found.append(later)
        if earlier is None:
            break
    return tuple(reversed(found))


def _crossing(one: Three, other: Three) -> Three:
    """Where two straight pieces meet between these two places."""
    first, last = one[1] - one[2], other[1] - other[2]
    share = 0.0 if first == last else first / (first - last)
    x = one[0] + (other[0] - one[0]) * share
    y = one[1] + (other[1] - one[1]) * share
    return x, y, y
