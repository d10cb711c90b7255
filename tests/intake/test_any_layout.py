"""Readings written in any layout we support come back as they were."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from obadesk.intake.choice import Choice
from obadesk.intake.layout import understood
from obadesk.intake.opening import open_data, open_pasted
from obadesk.intake.readings import readings
from tests.intake.workbooks import Cell, ods, xlsx

AREAS = ("Leeds", "England", "Newcastle upon Tyne", "Bristol, City of", "Isle of Anglesey", "Hackney")
MEASURES = ("Number of children", "Rate per 1,000", "Percentage absent")
GAPS = ("..", "-", ":", "x", "c", "z", "u", "[x]", "[low]", "*")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Written(NamedTuple):
    """One reading: ``value`` ``None`` for a gap, then ``mark`` stands in the cell."""

    value: float | None
    mark: str = ""
    provisional: bool = False


class Table(NamedTuple):
    periods: tuple[str, ...]
    areas: tuple[str, ...]
    measures: tuple[str, ...]
    figures: dict[tuple[str, str, str], Written]


def period_names(style: str, first: int, count: int) -> tuple[str, ...]:
    def two(year: int) -> str:
        return f"{year % 100:02d}"

    def name(at: int) -> str:
        year = first + at
        quarter, month = divmod(at, 4), divmod(at, 12)
        return {
            "year": f"{year}",
            "school": f"{year}/{two(year + 1)}",
            "joined": f"{year}{two(year + 1)}",
            "three": f"{year}-{two(year + 2)}",
            "three school": f"{year}/{two(year + 1)}-{two(year + 2)}/{two(year + 3)}",
            "quarter": f"{first + quarter[0]} Q{quarter[1] + 1}",
            "month": f"{MONTHS[month[1]]}-{two(first + month[0])}",
            "iso month": f"{first + month[0]}-{month[1] + 1:02d}",
        }[style]

    return tuple(name(at) for at in range(count))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    style = draw(
        st.sampled_from(
            ("year", "school", "joined", "three", "three school", "quarter", "month", "iso month")
        )
    )
    names = period_names(style, draw(st.integers(1990, 2015)), draw(st.integers(3, 12)))
    areas = draw(st.lists(st.sampled_from(AREAS), min_size=1, max_size=5, unique=True))
    measures = draw(st.lists(st.sampled_from(MEASURES), min_size=1, max_size=3, unique=True))
    figures: dict[tuple[str, str, str], Written] = {}
    for area in areas:
        for measure in measures:
            gaps = draw(st.sets(st.integers(0, len(names) - 1), max_size=len(names) // 3))
            late = draw(st.booleans())
            for at, name in enumerate(names):
                tenths = draw(st.integers(-999, 99_999))
                written = Written(tenths / 10, provisional=late and at == len(names) - 1)
                if at in gaps:
                    written = Written(None, draw(st.sampled_from(GAPS)))
                figures[area, measure, name] = written
    return Table(names, tuple(areas), tuple(measures), figures)


def text_of(written: Written, comma: bool) -> str:
    if written.value is None:
        return written.mark
    text = f"{written.value:,.1f}"
    if comma:
        text = text.replace(",", " ").replace(".", ",")
    return text + ("p" if written.provisional else "")


def cell_of(written: Written, form: str) -> Cell:
    if form in ("xlsx", "ods") and written.value is not None and not written.provisional:
        return written.value
    return text_of(written, form == "; comma")


LAYOUTS = (
    "long",
    "long by period",
    "merged areas",
    "across",
    "across, measures above",
    "across, measures below",
)
LAYOUTS += ("across, measures beside", "down", "areas beside each other", "down, two heading rows")
LAYOUTS += ("across, flags beside", "headings between the rows", "tables below each other")
BETWEEN = "Heading between the rows"


def rows_of(table: Table, layout: str, form: str, falling: bool) -> list[list[Cell]]:
    """The table as rows, without what stands around it."""
    times = table.periods[::-1] if falling else table.periods
    first_area, first_measure = table.areas[0], table.measures[0]

    def cell(area: str, measure: str, period: str) -> Cell:
        return cell_of(table.figures[area, measure, period], form)

    def line(area: str, period: str) -> list[Cell]:
        return [cell(area, measure, period) for measure in table.measures]

    if layout in ("long", "merged areas"):
        body = [[area, period, *line(area, period)] for area in table.areas for period in times]
        if layout == "merged areas":
            body = [[row[0] if row[1] == times[0] else "", *row[1:]] for row in body]
        return [["Area", "Period", *table.measures], *body]
    if layout == "long by period":
        body = [["E0", area, period, *line(area, period)] for period in times for area in table.areas]
        return [["Area code", "Area name", "Year", *table.measures], *body]
    if layout == "across":
        return [
            ["Local authority", *times],
            *([area, *(cell(area, first_measure, period) for period in times)] for area in table.areas),
        ]
    if layout == "across, measures beside":
        return [
            ["Area", "Measure", *times],
            *(
                [area, measure, *(cell(area, measure, period) for period in times)]
                for area in table.areas
                for measure in table.measures
            ),
        ]
    if layout == "across, flags beside":
        above = ["Area"]
        for period in times:
            above += [period, ""]
        body = []
        for area in table.areas:
            body.append([area])
            for period in times:
                written = table.figures[area, first_measure, period]
                body[-1] += [
                    cell_of(written._replace(provisional=False), form), "p" if written.provisional else ""
                ]  # fmt: skip
        return [above, *body]
    if layout in ("headings between the rows", "tables below each other"):
        body = []
        for measure in table.measures:
            body.append([measure])
            if layout == "tables below each other":
                body.append(["Local authority", *times])
            body += [[area, *(cell(area, measure, period) for period in times)] for area in table.areas]
        return body if layout == "tables below each other" else [["Local authority", *times], *body]
    if layout == "across, measures above":
        above: list[Cell] = [""]
        for measure in table.measures:
            above += [measure, *([""] * (len(times) - 1))]
        body = [
            [area, *(cell(area, measure, period) for measure in table.measures for period in times)]
            for area in table.areas
        ]
        return [above, ["Area", *(times * len(table.measures))], *body]
    if layout == "across, measures below":
        above = [""]
        for period in times:
            above += [period, *([""] * (len(table.measures) - 1))]
        body = [[area, *(one for period in times for one in line(area, period))] for area in table.areas]
        return [above, ["Area", *(table.measures * len(times))], *body]
    if layout == "down, two heading rows":
        above = ["Year of birth"]
        for area in table.areas:
            above += [area, *([""] * (len(table.measures) - 1))]
        body = [[period, *(one for area in table.areas for one in line(area, period))] for period in times]
        return [above, ["", *(table.measures * len(table.areas))], [], *body]
    if layout == "down":
        return [["Year", *table.measures], *([period, *line(first_area, period)] for period in times)]
    return [
        ["Period", *table.areas],
        *([period, *(cell(area, first_measure, period) for area in table.areas)] for period in times),
    ]


def file_of(rows: list[list[Cell]], form: str, folder: Path) -> Path | str:
    """The rows as a file, or as text to paste."""
    if form in ("xlsx", "ods"):
        path = folder / f"table.{form}"
        path.write_bytes(xlsx(rows) if form == "xlsx" else ods(rows))
        return path
    made = io.StringIO()
    delimiter = {"tab": "\t", "paste": "\t", "; comma": ";", "utf-16": "\t"}.get(form, ",")
    csv.writer(made, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    if form == "paste":
        return made.getvalue()
    path = folder / "table.csv"
    path.write_bytes(made.getvalue().encode({"utf-16": "utf-16", "bom": "utf-8-sig"}.get(form, "utf-8")))
    return path


def chosen(table: Table, layout: str, area: str, measure: str, values: tuple[str, ...]) -> Choice | None:
    """What somebody would choose to get this series; ``None`` when the layout does not hold it."""
    first_only = measure != table.measures[0]
    if layout == "down":
        return Choice(value=measure) if area == table.areas[0] else None
    if layout == "down, two heading rows":
        return Choice(value=f"{area} – {measure}")
    if layout == "areas beside each other":
        return None if first_only else Choice(value=area)
    if layout in ("across", "across, flags beside"):
        return None if first_only else Choice(area=area, value=values[0])
    if layout == "tables below each other":
        return Choice(area=area, table=measure)
    if layout == "headings between the rows":
        parts = ((BETWEEN, measure),) if len(table.measures) > 1 else ()
        return Choice(area=area, value=values[0], parts=parts)
    if layout == "across, measures beside":
        return Choice(area=area, value=values[0], parts=(("Measure", measure),))
    return Choice(area=area, value=measure)


def as_written(period: str) -> str:
    """Months and rolling years are named so that nobody confuses 2000-01 with a school year: undone here."""
    name, _space, year = period.partition(" ")
    return f"{year}-{MONTHS.index(name) + 1:02d}" if name in MONTHS else period.replace("–", "-")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("layouts")


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    table=tables(),
    layout=st.sampled_from(LAYOUTS),
    form=st.sampled_from(("csv", "tab", "; comma", "utf-16", "bom", "xlsx", "ods", "paste")),
    falling=st.booleans(),
    titles=st.lists(
        st.sampled_from(("Table 3: Children in care, England", "Source: our own", "")), max_size=3
    ),
    notes=st.lists(
        st.sampled_from(
            ("", "1 Rounded to the nearest ten.", "[x] not available", "Released: 15 April 2019")
        ),
        max_size=4,
    ),
)
def test_readings_in_any_layout_come_back(
    folder: Path, table: Table, layout: str, form: str, falling: bool, titles: list[str], notes: list[str]
):
    rows = [[title] for title in titles] + rows_of(table, layout, form, falling) + [[note] for note in notes]
    written = file_of(rows, form, folder)
    data = open_pasted(written) if isinstance(written, str) else open_data(written)
    found = understood(data, Choice())
    values = tuple(one.name for one in found.values)
    seen = 0
    for area in table.areas:
        for measure in table.measures:
            choice = chosen(table, layout, area, measure, values)
            if choice is None:
                continue
            if choice.table:
                found = understood(data, choice)
            result = readings(data, found, choice)
            seen += 1
            expected = [table.figures[area, measure, period] for period in table.periods]
            assert [one.value for one in result.readings] == [one.value for one in expected]
            assert [as_written(one.period) for one in result.readings] == list(table.periods)
            assert [one.provisional for one in result.readings] == [one.provisional for one in expected]
            assert all(one.note for one in result.readings if one.value is None)
            assert not result.unread
            assert not result.twice
    assert seen
    assert found.order == ("descending" if falling else "ascending")
