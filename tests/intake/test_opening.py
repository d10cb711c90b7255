"""What a file holds, cell by cell: encodings, delimiters, spreadsheets, previews."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from obadesk.core.errors import Refused
from obadesk.intake.choice import Choice
from obadesk.intake.layout import understood
from obadesk.intake.opening import open_data, open_pasted
from obadesk.intake.readings import readings
from obadesk.intake.sheets import PREVIEW_ROWS, address
from tests.intake import workbooks

DATA = Path(__file__).resolve().parents[1] / "data" / "intake"
ROWS = [["Area", "2019", "2020"], ["Ynys Môn", "4,5", "£5"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", ["\t", ";", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_encoding_and_delimiter_are_found(tmp_path: Path, encoding: str, delimiter: str, end: str):
    file = tmp_path / "table.csv"
    file.write_bytes("".join(delimiter.join(row) + end for row in ROWS).encode(encoding))
    data = open_data(file)
    assert data.sheets[0].rows == ROWS
    assert data.delimiter == delimiter
    assert data.encoding == encoding
    assert bool(data.notes) == (encoding == "cp1252")


def test_commas_in_figures_and_titles_are_no_delimiter(tmp_path: Path):
    file = tmp_path / "table.csv"
    file.write_text(
        "Children, England\nArea;2019;2020\nLeeds;4,5;4,6\nHull, city;1,2;1,3\n", encoding="utf-8"
    )
    assert open_data(file).delimiter == ";"


def test_titles_with_commas_do_not_outvote_a_short_table(tmp_path: Path):
    file = tmp_path / "table.csv"
    title = "Table 3: Children in care, England\n"
    file.write_text(title * 3 + "Area\t2019\t2020\nLeeds\t1,000.0\t2\n", encoding="utf-8")
    assert open_data(file).delimiter == "\t"


def test_one_column_and_ragged_rows_are_kept(tmp_path: Path):
    file = tmp_path / "table.csv"
    file.write_text("Year\n2019\n2020\n", encoding="utf-8")
    assert open_data(file).sheets[0].rows == [["Year"], ["2019"], ["2020"]]
    file.write_text("Title\n\nYear,a,b\n2019,1\n2020,1,2,3\n", encoding="utf-8")
    assert open_data(file).sheets[0].rows == [
        ["Title"],
        [],
        ["Year", "a", "b"],
        ["2019", "1"],
        ["2020", "1", "2", "3"],
    ]


def test_a_stray_nul_is_left_out_and_many_are_refused(tmp_path: Path):
    file = tmp_path / "table.csv"
    file.write_bytes(b"Year,Value\n2019,4.5\n2020,4.6\n\0")
    assert open_data(file).sheets[0].rows[:3] == [["Year", "Value"], ["2019", "4.5"], ["2020", "4.6"]]
    file.write_bytes(b"Year,Value\n" + b"\0\0\0" * 50 + b"2019,4.5\n")
    with pytest.raises(Refused, match="no table of text"):
        open_data(file)


def test_letters_of_no_code_page_are_refused(tmp_path: Path):
    file = tmp_path / "table.csv"
    file.write_bytes(b"Area,2019\nY\x81n,4\n")
    with pytest.raises(Refused, match="letters of this file"):
        open_data(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_preview_reads_only_what_it_needs(tmp_path: Path, encoding: str):
    file = tmp_path / "long.csv"
    lines = [f"Môn {area},{year},{area + year / 10}" for area in range(2_000) for year in range(2000, 2020)]
    file.write_text("Area,Year,Rate\n" + "\n".join(lines) + "\n", encoding=encoding)
    preview = open_data(file, rows=PREVIEW_ROWS)
    assert not preview.sheets[0].whole
    assert len(preview.sheets[0].rows) == PREVIEW_ROWS
    whole = open_data(file)
    assert whole.sheets[0].whole
    assert len(whole.sheets[0].rows) == 40_001
    assert list(preview.sheets[0].rows) == list(whole.sheets[0].rows)[:PREVIEW_ROWS]
    first, second = understood(preview, Choice()), understood(whole, Choice())
    assert (first.header_rows, first.period_column, first.values) == (
        second.header_rows,
        second.period_column,
        second.values,
    )
    assert len(second.areas) == 2_000


def test_a_small_file_is_whole_in_its_preview(tmp_path: Path):
    file = tmp_path / "short.csv"
    file.write_text("Year,Value\n2019,1\n", encoding="utf-8")
    assert open_data(file, rows=PREVIEW_ROWS).sheets[0].whole


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_cells_of_a_spreadsheet_stand_where_they_stood(tmp_path: Path, form: str):
    rows: list[list[workbooks.Cell]] = [
        ["", "Title"],
        [],
        ["Year", "Day", "Rate"],
        [2019.0, date(2019, 3, 1), 4.25],
    ]
    file = tmp_path / f"table.{form}"
    file.write_bytes(workbooks.xlsx(rows) if form == "xlsx" else workbooks.ods(rows))
    data = open_data(file)
    assert data.kind == form
    found = [[*row] for row in data.sheets[0].rows]
    assert [[cell for cell in row if cell] for row in found] == [
        ["Title"],
        [],
        ["Year", "Day", "Rate"],
        ["2019", "2019-03-01", "4.25"],
    ]
    assert found[0][1] == "Title"


def test_percentages_of_a_spreadsheet_are_read_as_they_are_shown(tmp_path: Path):
    file = tmp_path / "table.xlsx"
    file.write_bytes(workbooks.xlsx([["Year", "Share"], [2019.0, "45.2%"], [2020.0, "7%"], [2021.0, ".."]]))
    data = open_data(file)
    assert data.sheets[0].rows == [["Year", "Share"], ["2019", "45.2%"], ["2020", "7%"], ["2021", ".."]]
    result = readings(data, understood(data, Choice()), Choice())
    assert [one.value for one in result.readings] == [45.2, 7, None]
    assert result.unit == "%"


def test_shares_in_place_of_percentages_are_asked_about():
    data = open_pasted("Year\tPercentage absent\n2019\t0.452\n2020\t0.47\n")
    result = readings(data, understood(data, Choice()), Choice())
    assert result.asks == ("All figures lie between 0 and 1. Are they shares, so that 0.452 means 45.2%?",)


def test_percentages_and_repeated_cells_of_ods(tmp_path: Path):
    cells = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>Rate<text:s/>now</text:p>'
        '</table:table-cell><table:table-cell office:value-type="percentage" office:value="0.452">'
        '<text:p>45%</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="7" '
        'table:number-columns-repeated="2"/></table:table-row>'
    )
    file = tmp_path / "table.ods"
    file.write_bytes(workbooks.zipped({"content.xml": workbooks.ods_content(cells)}))
    assert open_data(file).sheets[0].rows == [["Rate now", "45.2%", "7", "7"]]


def test_an_old_workbook_is_read_without_its_hidden_sheets():
    data = open_data(DATA / "plain.xls")
    assert data.kind == "xls"
    assert [sheet.name for sheet in data.sheets] == ["Notes", "Data"]
    assert data.notes == ("Hidden sheets of the spreadsheet were left out.",)
    found = understood(data, Choice())
    assert found.sheet == "Data"
    result = readings(data, found, Choice(area="Leeds"))
    assert [(one.period, one.value, one.provisional) for one in result.readings] == [
        ("2019/20", 76, False),
        ("2020/21", 75.5, False),
        ("2021/22", None, True),
    ]
    assert result.unit == "per 10,000"
    with pytest.raises(Refused, match="There is no sheet “Hidden”"):
        understood(data, Choice(sheet="Hidden"))


def test_pasted_text_is_a_sheet():
    data = open_pasted("Year\tLeeds\n2019\t4.5\n2020\t4.6\n")
    assert data.kind == "paste"
    assert readings(data, understood(data, Choice()), Choice()).readings[1].value == 4.6


def test_addresses_are_those_of_a_spreadsheet():
    assert [
        address(0, 0),
        address(6, 1),
        address(9, 25),
        address(0, 26),
        address(1, 701),
        address(0, 702),
    ] == [*("A1", "B7", "Z10", "AA1", "ZZ2", "AAA1")]
