"""Tables as analysts leave them, the readings written down by hand: nothing is lost or misread silently."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from obadesk.core.errors import Refused
from obadesk.intake.choice import Choice
from obadesk.intake.layout import understood
from obadesk.intake.opening import open_data, open_pasted
from obadesk.intake.readings import Readings, is_settled, readings
from obadesk.intake.understood import Understood
from tests.intake.workbooks import Cell, xlsx

MIXED = "Periods of different lengths are mixed, such as years and quarters. Choose which to take."


def read(text: str, choice: Choice | None = None) -> tuple[Understood, Readings]:
    """A table written with ``|`` between its cells."""
    data = open_pasted(text.replace("|", "\t"))
    found = understood(data, choice or Choice())
    return found, readings(data, found, choice or Choice())


def pairs(result: Readings) -> list[tuple[str, float | None]]:
    return [(one.period, one.value) for one in result.readings]


def by_year(*values: float | None, first: int = 2018) -> list[tuple[str, float | None]]:
    return [(str(first + at), value) for at, value in enumerate(values)]


# ---- parts of years ----------------------------------------------------------------------------


def test_quarters_below_the_years_they_belong_to():
    text = (
        "|2018/19|||||2019/20||||\nWard|Q1|Q2|Q3|Q4|Total|Q1|Q2|Q3|Q4|Total\n"
        "Headingley|10|11|12|13|46|14|15|16|17|62\nBeeston|20|21|22|23|86|24|25|26|27|102\n"
    )
    found, result = read(text, Choice(area="Beeston", value="2018/19 Q1 – 2019/20 Q4"))
    quarters = [f"{year} Q{number}" for year in ("2018/19", "2019/20") for number in (1, 2, 3, 4)]
    assert pairs(result) == list(zip(quarters, [20, 21, 22, 23, 24, 25, 26, 27], strict=True))
    assert [one.name for one in found.values] == ["2018/19 Q1 – 2019/20 Q4", "Total"]
    assert pairs(read(text, Choice(area="Beeston", value="Total"))[1]) == [("2018/19", 86), ("2019/20", 102)]


def test_months_of_a_financial_year_lie_in_two_calendar_years():
    text = "|2018/19|||2019/20||\nArea|Apr|Dec|Jan|Apr|Dec|Jan\nLeeds|1|2|3|4|5|6\n"
    expected = ["Apr 2018", "Dec 2018", "Jan 2019", "Apr 2019", "Dec 2019", "Jan 2020"]
    assert [one.period for one in read(text)[1].readings] == expected


def test_a_grid_of_years_and_months_either_way_round():
    down = "Year|Jan|Feb|Mar|Total\n2018|1|2|3|6\n2019|4|5|6|15\n"
    found, result = read(down, Choice(value="Jan – Mar"))
    months = [f"{month} {year}" for year in (2018, 2019) for month in ("Jan", "Feb", "Mar")]
    assert pairs(result) == list(zip(months, [1, 2, 3, 4, 5, 6], strict=True))
    assert [one.name for one in found.values] == ["Jan – Mar", "Total"]
    beside = "Month|2018|2019\nJan|1|4\nFeb|2|5\nMar|3|6\n"
    found, result = read(beside)
    assert pairs(result) == list(zip(months, [1, 2, 3, 4, 5, 6], strict=True))
    assert found.areas == ()


def test_a_total_among_the_months_is_no_month_of_its_own():
    _found, result = read("Month|2018|2019\nJan|1|4\nFeb|2|5\nMar|3|6\nTotal|6|15\n")
    assert (result.asks, result.lengths) == ((MIXED,), ("year", "month"))
    _found, result = read("Month|2018|2019\nJan|1|4\nFeb|2|5\nTotal|6|15\n", Choice(length="year"))
    assert pairs(result) == by_year(6, 15)


def test_years_quarters_and_months_in_one_column_are_chosen_from():
    text = "Title|Rate\n2018|4.1\n2019|3.8\n2018 Q1|4.2\n2018 Q2|4.0\n2018 JAN|4.3\n2018 FEB|4.4\n"
    _found, result = read(text)
    assert (result.asks, result.twice) == ((MIXED,), ())
    assert not is_settled(result, Choice())
    assert len(result.readings) == 6
    for length, expected in (
        ("year", by_year(4.1, 3.8)),
        ("quarter", [("2018 Q1", 4.2), ("2018 Q2", 4)]),
        ("month", [("2018 JAN", 4.3), ("2018 FEB", 4.4)]),
    ):
        choice = Choice(length=length)
        _found, result = read(text, choice)
        assert (pairs(result), result.asks) == (expected, ())
        assert is_settled(result, choice)


# ---- what stands around figures ----------------------------------------------------------------


def test_marks_in_columns_of_their_own_belong_to_the_figure_on_their_left():
    text = "GEO|2018||2019||2020|\nUnited Kingdom|10.5||11.0|p|12.1|b\nGermany|9.5|e|9.6||:|u\n"
    found, result = read(text, Choice(area="United Kingdom"))
    assert pairs(result) == by_year(10.5, 11, 12.1)
    assert [(one.note, one.provisional) for one in result.readings] == [
        ("", False),
        ("provisional", True),
        ("break in the series", False),
    ]
    assert found.parts == ()
    named = "Area|2018|Flag|2019|Flag\nLeeds|4.5||4.6|p\nHull|5.5|p|5.6|\n"
    assert [one.provisional for one in read(named, Choice(area="Leeds"))[1].readings] == [False, True]
    down = "Year|Leeds||England|\n2018|4.5||5.5|r\n2019|4.6|p|5.6|\n"
    assert [one.provisional for one in read(down, Choice(value="Leeds"))[1].readings] == [False, True]


def test_three_rows_of_headings():
    text = (
        "|2018/19||||2019/20|||\n|Boys||Girls||Boys||Girls|\nLA|No|%|No|%|No|%|No|%\n"
        "Leeds|1|10|2|20|3|30|4|40\nHull|5|50|6|60|7|70|8|80\n"
    )
    found, result = read(text, Choice(area="Hull", value="Girls – %"))
    assert [one.name for one in found.values] == ["Boys – No", "Boys – %", "Girls – No", "Girls – %"]
    assert pairs(result) == [("2018/19", 60), ("2019/20", 80)]


def test_headings_between_the_rows_are_chosen_from():
    text = (
        "|2018|2019\nBoys||\nLeeds|10|11\nHull|20|21\nGirls||\nLeeds|5|6\nHull|8|9\n"
        "Others||\nLeeds|1|2\nHull|3|4\n"
    )
    found, result = read(text, Choice(area="Hull"))
    assert [(one.name, one.names) for one in found.parts] == [
        ("Heading between the rows", ("Boys", "Girls", "Others"))
    ]
    assert result.asks == ("Some periods have several figures. Choose: Heading between the rows.",)
    assert pairs(result) == by_year(None, None)
    girls = Choice(area="Hull", parts=(("Heading between the rows", "Girls"),))
    assert pairs(read(text, girls)[1]) == by_year(8, 9)
    down = "|Number|Rate\nBoys||\n2018|1|5\n2019|2|6\nGirls||\n2018|3|7\n2019|4|8\n"
    boys = Choice(value="Rate", parts=(("Heading between the rows", "Boys"),))
    assert pairs(read(down, boys)[1]) == by_year(5, 6)


def test_tables_below_each_other_are_told_apart_and_chosen():
    text = "Number\nYear|Leeds\n2018|100\n2019|110\n\nRate\nYear|Leeds\n2018|1.0\n2019|1.1\n"
    found, result = read(text)
    assert pairs(result) == by_year(100, 110)
    assert (found.tables, found.table) == (("Number", "Rate"), "Number")
    assert found.asks == ("This sheet holds several tables, one below the other: look at which is chosen.",)
    found, result = read(text, Choice(table="Rate"))
    assert (pairs(result), found.asks) == (by_year(1, 1.1), ())
    assert [one.row for one in result.readings] == [7, 8]  # as it stands in the file
    other_columns = "Year|Leeds|Hull\n2018|1|2\n2019|3|4\n\nYear|York\n2018|5\n2019|6\n"
    assert pairs(read(other_columns, Choice(value="Hull"))[1]) == by_year(2, 4)
    assert pairs(read(other_columns, Choice(table="row 6"))[1]) == by_year(5, 6)
    across = "Number\nArea|2017|2018|2019\nLeeds|1|2|3\n\nRate\nArea|2018|2019|2020\nLeeds|5|6|7\n"
    assert pairs(read(across, Choice(table="Rate"))[1]) == by_year(5, 6, 7)


def test_tables_side_by_side_keep_their_own_periods_and_areas():
    down = "Leeds|||England||\nYear|Rate||Year|Rate\n2018|4.5||2017|5.4\n2019|4.6||2018|5.5\n"
    found, result = read(down, Choice(value="England – Rate"))
    assert pairs(result) == by_year(5.4, 5.5, first=2017)
    assert len(found.values) == 2
    across = (
        "Number|||||Rate||\nArea|2018|2019|||Area|2018|2019\n"
        "Leeds|10|11|||Hull|2.0|2.1\nHull|20|21|||Leeds|1.0|1.1\n"
    )
    found, _first = read(across, Choice(area="Hull", value="2018 – 2019 (2)"))
    right = found.values[1].name
    assert pairs(read(across, Choice(area="Hull", value=right))[1]) == by_year(2, 2.1)
    assert pairs(read(across, Choice(area="Hull", value=found.values[0].name))[1]) == by_year(20, 21)


def test_names_set_in_step_by_step():
    text = "||2018|2019\nWales||70.1|71.2\n|Isle of Anglesey|68|69\n|Gwynedd|71|72 (p)\n"
    found, result = read(text, Choice(area="Gwynedd"))
    assert found.areas == ("Wales", "Isle of Anglesey", "Gwynedd")
    assert pairs(result) == by_year(71, 72)
    assert pairs(read(text, Choice(area="Wales"))[1]) == by_year(70.1, 71.2)


def test_measures_in_the_rows_are_no_areas_and_a_traffic_light_is_no_choice():
    text = "Indicator|2018|2019|Target|RAG\nNEET %|5.1|4.9|4.0|Amber\nAbsence %|3.3|3.2|3.0|Red\n"
    found, result = read(text)
    assert (found.areas, [one.name for one in found.parts]) == ((), ["Indicator"])
    assert result.asks == ("Some periods have several figures. Choose: Indicator.",)
    assert pairs(read(text, Choice(parts=(("Indicator", "NEET %"),)))[1]) == by_year(5.1, 4.9)
    by_light = Choice(parts=(("RAG", "Red"),))  # nothing to choose, and still a name of rows
    assert pairs(read(text, by_light)[1]) == by_year(3.3, 3.2)
    with pytest.raises(Refused, match="There is no “Red” under “colour”"):
        read(text, Choice(parts=(("Colour", "Red"),)))


def test_one_area_whose_figures_look_like_years():
    assert pairs(read("Area|2017|2018|2019\nLeeds|2013|2020|1999\n")[1]) == by_year(
        2013, 2020, 1999, first=2017
    )


def test_a_period_beside_the_period_is_no_figure():
    text = "YearStart|YearEnd|LocationDesc|Data\n2017|2017|Ohio|25.1\n2018|2018|Ohio|25.8\n"
    found, result = read(text)
    assert [one.name for one in found.values] == ["Data"]
    assert pairs(result) == by_year(25.1, 25.8, first=2017)


def test_years_among_the_remarks_below_are_no_readings():
    assert pairs(read("Year|Rate\n2018|10\n2019|11\nPublished|\n2021|\n")[1]) == by_year(10, 11)


# ---- single cells ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "periods"),
    [
        (("17/18", "18/19", "19/20"), ["2017/18", "2018/19", "2019/20"]),
        (("2018/9", "2019/20", "2020/1"), ["2018/19", "2019/20", "2020/21"]),
        (("2019M01", "2019M02", "2019M03"), ["Jan 2019", "Feb 2019", "Mar 2019"]),
        (("Q1 19/20", "Q2 19/20", "Q3 19/20"), ["Q1 2019/20", "Q2 2019/20", "Q3 2019/20"]),
        (
            ("Apr '17 to Mar '18", "Apr '18 to Mar '19", "Apr ’19 to Mar ’20"),
            ["Apr 2017 to Mar 2018", "Apr 2018 to Mar 2019", "Apr 2019 to Mar 2020"],
        ),
        (("Week ending 12/01/2020", "w/e 19/01/2020"), ["12/01/2020", "19/01/2020"]),
        (("As at 31 March 2018", "As at 31 March 2019"), ["31 March 2018", "31 March 2019"]),
        (("2018 est.", "2019 est."), ["2018", "2019"]),
        (("1990 [YR1990]", "1991 [YR1991]"), ["1990", "1991"]),
    ],
)
def test_periods_only_files_write_so(written: tuple[str, ...], periods: list[str]):
    below = "Period|Rate\n" + "".join(f"{period}|{at + 1.5}\n" for at, period in enumerate(written))
    assert pairs(read(below)[1]) == [(period, at + 1.5) for at, period in enumerate(periods)]
    figures = "|".join(str(at + 1.5) for at, _period in enumerate(written))
    assert pairs(read(f"Area|{'|'.join(written)}\nLeeds|{figures}\n")[1]) == pairs(read(below)[1])


def test_a_quarter_beside_a_joined_year():
    text = "time_period|time_identifier|rate\n201819|Financial year Q1|4\n201819|Financial year Q2|5\n"
    assert pairs(read(text)[1]) == [("2018/19 Q1", 4), ("2018/19 Q2", 5)]


def test_brackets_are_not_guessed():
    _found, result = read("Year|Change\n2017|(3.4)\n2018|2.1\n2019|(12)\n")
    assert [one.value for one in result.readings] == [None, 2.1, None]
    assert result.unread[1].reason == (
        "“(12)” may be a figure below zero or one in brackets: write it as it is meant."
    )


def test_how_sure_a_figure_is_stands_in_its_note():
    _found, result = read("Year|Rate (95% CI)\n2017|4.5 (4.1 to 4.9)\n2018|4.6 [4.2, 5.0]\n2019|4.7 ± 0.3\n")
    assert pairs(result) == by_year(4.5, 4.6, 4.7, first=2017)
    assert [one.note for one in result.readings] == ["4.1 to 4.9", "4.2, 5.0", "± 0.3"]
    assert result.unit == ""


def test_money_and_thousands():
    assert pairs(read("Year|Spend\n2017|£1.2m\n2018|£950k\n2019|-£2bn\n")[1]) == by_year(
        1_200_000, 950_000, -2_000_000_000, first=2017
    )
    assert pairs(read("Year|Number\n2017|1.234.567\n2018|1.300\n")[1]) == by_year(
        1_234_567, 1_300, first=2017
    )


def test_codes_are_no_figures_with_a_mark():
    text = "Date|Level|Rate\n2018|15F|1\n2019|15F|2\n"
    assert [one.name for one in read(text)[0].values] == ["Rate"]


@pytest.mark.parametrize(
    ("figures", "asked"),
    [
        ("4,123;5,678", "Figures such as 4,123 are read with thousands, as 4123. Is that right?"),
        ("4.123;5.678", "Figures such as 4.123 are read with a fraction, not as 4123. Is that right?"),
    ],
)
def test_figures_that_may_be_meant_in_two_ways_are_asked_about(tmp_path: Path, figures: str, asked: str):
    one, two = figures.split(";")
    path = tmp_path / "table.csv"
    path.write_text(f"Jahr;Satz\n2018;{one}\n2019;{two}\n")
    data = open_data(path)
    found = understood(data, Choice())
    assert found.asks == (asked,)
    other = Choice(decimal=",")
    found = understood(data, other)
    expected = [4.123, 5.678] if "," in figures else [4123, 5678]
    assert [one.value for one in readings(data, found, other).readings] == expected
    assert found.asks == ()


def test_two_signs_before_fractions_are_said():
    found, _result = read("Year|Rate\n2017|1,2\n2018|1.3\n2019|1,450\n")
    assert found.asks == ("Some figures have a comma before the fraction, some a point: look at each.",)


def test_days_beside_each_other_are_asked_about_too():
    text = "Area|01/02/2018|01/03/2018\nLeeds|1|2\n"
    assert "Days are written as 01/02/2020" in read(text)[0].asks[0]
    _found, result = read(text, Choice(month_first=True))
    assert [one.period for one in result.readings] == ["02/01/2018", "03/01/2018"]


def test_shares_among_percentages_are_asked_about(tmp_path: Path):
    path = tmp_path / "table.xlsx"
    rows: list[list[Cell]] = [["Year", "Attendance %"], [2018.0, "45.2%"], [2019.0, 0.461]]
    path.write_bytes(xlsx(rows))
    data = open_data(path)
    found = understood(data, Choice())
    assert readings(data, found, Choice()).asks == (
        "Some figures say %, others lie between 0 and 1. Does 0.452 mean 45.2%?",
    )
    assert pairs(readings(data, found, Choice(shares=True))) == by_year(45.2, 46.1)


def test_days_of_a_spreadsheet_beside_each_other(tmp_path: Path):
    path = tmp_path / "table.xlsx"
    path.write_bytes(xlsx([["Area", date(2019, 4, 1), date(2019, 5, 1)], ["Leeds", 1.0, 2.0]]))
    data = open_data(path)
    assert pairs(readings(data, understood(data, Choice()), Choice())) == [("Apr 2019", 1), ("May 2019", 2)]
