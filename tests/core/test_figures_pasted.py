"""Figures pasted from a spreadsheet: where each column goes, and what it is called."""

from __future__ import annotations

import pytest

from obadesk.core.figures_edits import paste
from obadesk.core.figures_grid import grid
from obadesk.core.figures_pasted import needs_a_look, read
from obadesk.core.measure import Measure, Series
from obadesk.core.rows import placed
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

BOTH = "Year\tLeeds\tEngland\n2024\t4.3\t3.2\n2025\t4.9\t3.4"


def after_pasting(areas: tuple[str, ...]) -> Measure:
    series = placed(tuple(Series(id=f"s{n}", area=area) for n, area in enumerate(areas)))
    measure = Measure(id="m", name="Out of work", series=series)
    workshop = Workshop(id="w", place="Leeds", measures=placed((measure,)))
    pasted = read(BOTH)
    assert pasted is not None
    edit = paste("m", grid(measure, "Leeds", Words()), 0, 0, pasted)
    changed = edit.change(workshop).measure("m")
    assert changed is not None
    return changed


def test_an_area_without_a_name_takes_that_of_its_column():
    measure = after_pasting(("", ""))
    assert [series.area for series in measure.series][1:] == ["England"]
    assert [[reading.value for reading in series.readings] for series in measure.series] == [
        [4.3, 4.9],
        [3.2, 3.4],
    ]


def test_the_figures_of_another_area_are_left_alone():
    measure = after_pasting(("Leeds", "Wales"))
    assert [(one.area, len(one.readings)) for one in measure.series] == [
        ("Leeds", 2),
        ("Wales", 0),
        ("England", 2),
    ]


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("2019\t4\n2020\t5", False),
        ("Year\tHere\tThere\n2018\t1\t2\n2019\t..\t3", False),
        ("2019\t2020\t2021\n4\t5\t6", False),
        ("4\n5\n6", False),
        ("4", False),
        ("4\t5\n6\t7", False),
        ("Period\tLeeds\n2019\t4\nabout 2020\t5", False),
        ("Area\t2019\t2020\nYork\t1\t2\nLeeds\t4\t5\nHull\t1\t1", False),
        ("Area\t2019\t2020\n" + "\n".join(f"{name}\t1\t2" for name in "ABCDEFGH"), True),
        ("Table 1\t\n\t\nYear\tRate\n2019\t4\n2020\t5", True),
        ("Year\tArea\n2019\tLeeds\n2020\tYork", True),
        ("Year\t" + "\t".join("ABCDEFGH") + "\n2019" + "\t1" * 8 + "\n2020" + "\t2" * 8, True),
    ],
)
def test_a_table_with_titles_areas_or_many_columns_is_looked_at_first(text: str, needs: bool):
    assert needs_a_look(text) is needs
