"""Where the room wants to be, one line a point; what is not understood keeps its words."""

import pytest

from obadesk.core.aspiration import lines_of, set_points, tidied, unread
from obadesk.core.measure import Measure
from obadesk.core.next_figure import due_month
from obadesk.core.workshop import Workshop


def typed(text: str, before: Workshop | None = None) -> Workshop:
    return set_points("m", text)(before or Workshop(id="w", measures=(Measure(id="m", order="1"),)))


def points(workshop: Workshop) -> list[tuple[str, str, float | None]]:
    return [(one.period, one.typed, one.value) for one in workshop.measures[0].aspiration]


def test_a_line_is_a_point():
    after = typed("2030: 3.0\n\n 2035 = 2,5%\n2030/31:1")
    assert points(after) == [("2030", "3.0", 3.0), ("2035", "2,5%", 2.5), ("2030/31", "1", 1.0)]
    assert lines_of(after.measures[0].aspiration) == "2030: 3.0\n2035: 2,5%\n2030/31: 1"


@pytest.mark.parametrize("line", ["as few as possible", "2030", "2030 3.0", "soon: 3.0", "2030: nobody"])
def test_what_is_no_point_stays_as_typed_and_is_named(line: str):
    after = typed(f"2028: 4\n{line}")
    assert lines_of(after.measures[0].aspiration) == f"2028: 4\n{line}"
    assert unread(after.measures[0].aspiration) == (line,)


def test_typing_on_keeps_the_points_that_are_there():
    first = typed("2030: 3.0")
    second = typed("2028: 4\n2030: 3.0\n", first)
    assert second.measures[0].aspiration[1].id == first.measures[0].aspiration[0].id
    assert typed("2030: 3.0\n", first) is first
    assert tidied("2030 : 3.0 \n\n") == "2030: 3.0"


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2027-05-20", "2027-05"), ("2027-05", "2027-05"), ("May 2027", "2027-05"), ("Dec 2026", "2026-12"),
        ("20 May 2027", "2027-05"), ("31 December 2027", "2027-12"), ("1 March 2028", "2028-03"),
        ("2027", ""), ("in spring", ""), ("", ""), ("2027-13", ""),
    ],
)  # fmt: skip
def test_when_the_next_figure_comes_is_understood(text: str, month: str):
    assert due_month(text) == month
