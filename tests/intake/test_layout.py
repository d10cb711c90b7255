"""Tables as people lay them out: what is understood, what is asked, what cannot be read."""

from __future__ import annotations

import pytest

from obadesk.core.errors import Refused
from obadesk.intake.choice import Choice
from obadesk.intake.layout import understood
from obadesk.intake.opening import open_pasted
from obadesk.intake.readings import Readings, readings
from obadesk.intake.understood import Understood


def read(text: str, choice: Choice | None = None) -> tuple[Understood, Readings]:
    data = open_pasted(text)
    found = understood(data, choice or Choice())
    return found, readings(data, found, choice or Choice())


def pairs(result: Readings) -> list[tuple[str, float | None]]:
    return [(one.period, one.value) for one in result.readings]


def test_a_value_that_cannot_be_read_is_kept_with_its_place_and_reason():
    _found, result = read("Year\tRate\n2019\t4.5\n2020\tabout five\n2021\t4.7\n")
    assert pairs(result) == [("2019", 4.5), ("2020", None), ("2021", 4.7)]
    assert [(one.row, one.column, one.typed) for one in result.unread] == [(2, 1, "about five")]
    assert result.readings[1].typed == "about five"
    assert result.readings[1].note == result.unread[0].reason
    assert "is not a number" in result.unread[0].reason


def test_a_row_without_a_period_is_named():
    _found, result = read("Year\tRate\n2019\t4.5\nAverage\t4.6\n2020\t4.7\n")
    assert pairs(result) == [("2019", 4.5), ("2020", 4.7)]
    assert [(one.row, one.typed, one.reason) for one in result.unread] == [
        (2, "Average", "“Average” is not understood as a period.")
    ]


def test_a_period_that_stands_twice_is_asked_about():
    text = "Year\tRate\n2019\t4.5\n2020\t4.6\n2020\t4.9\n2021\t5\n"
    _found, result = read(text)
    assert pairs(result) == [("2019", 4.5), ("2020", None), ("2021", 5)]
    assert [(one.period, one.typed, one.rows) for one in result.twice] == [("2020", ("4.6", "4.9"), (2, 3))]
    assert result.asks == ("These periods have several figures: 2020. Which shall be taken?",)
    assert pairs(read(text, Choice(twice="first"))[1])[1] == ("2020", 4.6)
    assert pairs(read(text, Choice(twice="last"))[1])[1] == ("2020", 4.9)


def test_the_same_figure_twice_is_taken_and_told():
    _found, result = read("Year\tRate\n2019\t4.5\n2020\t4.6\n2020\t4.6\n")
    assert pairs(result) == [("2019", 4.5), ("2020", 4.6)]
    assert len(result.twice) == 1


def test_years_that_span_their_measures():
    text = (
        "\t2019\t\t2020\t\n"
        "Area\tNumber\tRate\tNumber\tRate\nLeeds\t100\t4.5\t110\t4.6\nHull\t50\t2.5\t55\t2.6\n"
    )
    found, result = read(text, Choice(area="Hull", value="Rate"))
    assert pairs(result) == [("2019", 2.5), ("2020", 2.6)]
    assert [one.name for one in found.values] == ["Number", "Rate"]
    assert found.areas == ("Leeds", "Hull")


def test_periods_within_headings():
    text = (
        "Area\tNumber 2019\tNumber 2020\tRate 2019\tRate 2020\n"
        "Leeds\t100\t110\t4.5\t4.6\nHull\t50\t55\t2.5\t2.6\n"
    )
    _found, result = read(text, Choice(area="Leeds", value="Rate"))
    assert pairs(result) == [("2019", 4.5), ("2020", 4.6)]


def test_a_year_and_its_quarter_in_two_columns():
    text = "Year\tQuarter\tRate\n2019\tQ3\t4.5\n2019\tQ4\t4.6\n2020\tQ1\t4.7\n"
    assert pairs(read(text)[1]) == [("2019 Q3", 4.5), ("2019 Q4", 4.6), ("2020 Q1", 4.7)]


def test_a_year_written_once_for_its_rows():
    text = "Year\tArea\tRate\n2019\tLeeds\t4.5\n\tHull\t2.5\n2020\tLeeds\t4.6\n\tHull\t2.6\n"
    assert pairs(read(text, Choice(area="Hull"))[1]) == [("2019", 2.5), ("2020", 2.6)]


def test_figures_that_look_like_years():
    text = "Year\tChildren\n2017\t2010\n2018\t1987\n2019\t1999\n2020\t2041\n"
    found, result = read(text)
    assert found.period_column == 0
    assert pairs(result) == [("2017", 2010), ("2018", 1987), ("2019", 1999), ("2020", 2041)]
    text = "Area\t2017\t2018\t2019\nLeeds\t2010\t1987\t1999\nHull\t1800\t1850\t1831\n"
    assert pairs(read(text, Choice(area="Hull"))[1]) == [("2017", 1800), ("2018", 1850), ("2019", 1831)]


def test_another_table_below_is_not_mixed_in():
    text = (
        "Number\nArea\t2017\t2018\t2019\nLeeds\t10\t11\t12\nHull\t8\t9\t7\n\n"
        "Rate\nArea\t2017\t2018\t2019\nLeeds\t1.5\t1.6\t1.7\n"
    )
    found, result = read(text, Choice(area="Leeds"))
    assert pairs(result) == [("2017", 10), ("2018", 11), ("2019", 12)]
    assert found.titles == ("Number",)


def test_day_or_month_first_is_asked_and_chosen():
    text = "Date\tRate\n01/02/2020\t4.5\n01/03/2020\t4.6\n"
    found, result = read(text)
    assert found.asks == ("Days are written as 01/02/2020: read as the first of February. Is that right?",)
    assert [one.period for one in result.readings] == ["01/02/2020", "01/03/2020"]
    found, result = read(text, Choice(month_first=True))
    assert found.asks == ()
    assert [one.period for one in result.readings] == ["02/01/2020", "03/01/2020"]
    assert read("Date\tRate\n01/25/2020\t4.5\n02/25/2020\t4.6\n")[0].month_first


def test_a_decimal_comma_of_the_table_is_kept_to():
    found, result = read("Jahr;Satz\n2019;1.234,5\n2020;1,234\n2021;2,5\n")
    assert found.decimal == ","
    assert pairs(result) == [("2019", 1234.5), ("2020", 1.234), ("2021", 2.5)]
    assert pairs(read("Year\tNumber\n2019\t1,234\n2020\t2,345\n")[1]) == [("2019", 1234), ("2020", 2345)]
    assert pairs(read("Year\tNumber\n2019\t1,234\n2020\t2,345\n", Choice(decimal=","))[1]) == [
        ("2019", 1.234),
        ("2020", 2.345),
    ]


def test_areas_by_code_and_columns_named_by_somebody():
    text = (
        "Code\tName\tYear\tRate\n"
        "E08000035\tLeeds\t2019\t4.5\nE08000035\tLeeds\t2020\t4.6\n"
        "E06000010\tHull\t2019\t2.5\nE06000010\tHull\t2020\t2.6\n"
    )
    found, result = read(text, Choice(area="E08000035"))
    assert (result.area, pairs(result)) == ("Leeds", [("2019", 4.5), ("2020", 4.6)])
    found, _result = read(text, Choice(area="e06000010", area_column="code"))
    assert found.areas == ("E08000035", "E06000010")


def test_the_other_direction_can_be_chosen():
    text = "Area\t2017\t2018\t2019\nLeeds\t2010\t1987\t1999\nHull\t1800\t1850\t1831\n"
    with pytest.raises(Refused):
        read("Year\tRate\n2019\t4.5\n2020\t4.6\n", Choice(axis="across"))
    assert read(text, Choice(axis="across", area="Leeds"))[0].axis == "across"


def test_status_columns_say_provisional():
    _found, result = read(
        "Year\tRate\tStatus\n2019\t4.5\tFinal\n2020\t4.6\tProvisional\n2021\t\tNot collected\n"
    )
    assert [one.provisional for one in result.readings] == [False, True, False]
    assert result.readings[2].note == "empty cell; Not collected"


@pytest.mark.parametrize(
    "text", ["Area\tRate\nLeeds\t4.5\nHull\t2.6\n", "2019\n", "nothing here\n", "Year\n2019\n2020\n"]
)
def test_what_has_no_periods_with_figures_is_refused(text: str):
    with pytest.raises(Refused):
        read(text)


def test_a_long_period_and_a_month_are_not_mixed_silently():
    _found, result = read("Period\tRate\n2019\t4.5\n2020\t4.6\n2020 Q1\t4.4\n2020 Q2\t4.7\n")
    mixed = "Periods of different lengths are mixed, such as years and quarters. Choose which to take."
    assert (result.asks, result.lengths) == ((mixed,), ("year", "quarter"))
