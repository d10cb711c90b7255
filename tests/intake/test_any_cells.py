"""Whatever stands in the cells: readings, or a refusal in one sentence; never anything else."""

from __future__ import annotations

import json
import math
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from obadesk.core.errors import OBADeskError, Refused
from obadesk.intake import marks, periods
from obadesk.intake.choice import Choice
from obadesk.intake.layout import understood
from obadesk.intake.opening import open_data, open_pasted
from obadesk.intake.readings import readings
from obadesk.intake.sheets import Data, Sheet

NAUGHTY = json.loads((Path(__file__).resolve().parents[1] / "data" / "blns.json").read_text(encoding="utf-8"))
CELLS = st.one_of(
    st.sampled_from(
        ("", "", "2019", "2020", "2021", "2019/20", "2014-16", "200910", "20097", "2000 Q1", "Mar-17")
    ),
    st.sampled_from(
        ("4.5", "1,234", "4,9", "45%", "..", "c", "[x]", "4.5p", "Leeds", "England", "Year", "Area")
    ),
    st.sampled_from(
        ("2019-01-01", "01/02/2020", "E08000035", "Code", "Total", "1 Note.", "Status", "nan", "0")
    ),
    st.sampled_from(NAUGHTY),
    st.text(max_size=12),
    st.integers(-10, 3000).map(str),
    st.floats().map(str),
)
GRIDS = st.lists(st.lists(CELLS, max_size=7), max_size=14)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    rows=GRIDS, axis=st.sampled_from((None, "down", "across")), twice=st.sampled_from(("", "first", "last"))
)
def test_any_cells_give_readings_or_a_sentence(rows: list[list[str]], axis, twice):
    data = Data("any.csv", "csv", (Sheet("any", rows),), ",", "utf-8")
    try:
        found = understood(data, Choice(axis=axis))
    except Refused:
        return
    for value in found.values:
        for area in found.areas or ("",):
            result = readings(data, found, Choice(area=area, value=value.name, axis=axis, twice=twice))
            for one in result.readings:
                assert one.value is None or math.isfinite(one.value)
                assert one.value is not None or one.note
                assert periods.read(one.period), one.period
            assert len({one.period for one in result.readings}) == len(result.readings)


@settings(max_examples=300)
@given(cell=st.one_of(CELLS, st.text()), decimal=st.sampled_from((".", ",")))
def test_any_cell_is_a_figure_a_gap_nothing_or_wrong(cell: str, decimal: str):
    figure = marks.read(cell, decimal)
    assert sum((figure.value is not None, bool(figure.gap), bool(figure.wrong))) <= 1
    if marks.plain(cell) == "":
        assert figure == marks.Figure()
    one = periods.read(cell)
    assert one is None or math.isfinite(one.place)


@settings(max_examples=200)
@given(raw=st.one_of(st.binary(max_size=2000), st.binary(max_size=500).map(lambda raw: b"PK\x03\x04" + raw)))
def test_any_bytes_open_or_are_refused(tmp_path_factory, raw: bytes):
    file = tmp_path_factory.getbasetemp() / "any"
    file.write_bytes(raw)
    try:
        data = open_data(file)
        understood(data, Choice())
    except OBADeskError:
        return


@settings(max_examples=100)
@given(text=st.text())
def test_any_text_can_be_pasted(text: str):
    try:
        understood(open_pasted(text), Choice())
    except Refused:
        return
