"""Figures pasted from a spreadsheet: where each column goes, and what it is called."""

from __future__ import annotations

from obadesk.core.figures_edits import paste
from obadesk.core.figures_grid import grid
from obadesk.core.figures_pasted import read
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
