"""Periods in cells, alone and among their neighbours."""

from __future__ import annotations

import pytest

from obadesk.core.period import position, understood
from obadesk.intake import periods


def texts(*cells: str, month_first: bool = False) -> list[str]:
    return [one.text if one else "" for one in periods.read_run(cells, month_first=month_first)]


def notes(*cells: str) -> list[str]:
    return [one.note if one else "" for one in periods.read_run(cells)]


def test_the_number_of_a_footnote_is_taken_off_where_neighbours_show_it():
    assert texts("2011", "2010", "20097", "2008") == ["2011", "2010", "2009", "2008"]
    assert notes("2011", "2010", "20097", "2008") == ["", "", "note 7", ""]
    assert texts("2008", "200912", "2010") == ["2008", "2009", "2010"]
    assert notes("2008", "200910", "2010") == ["", "note 10", ""]
    assert texts("2009/10", "2010/11", "2011/127") == ["2009/10", "2010/11", "2011/12"]
    assert texts("2016 Q4", "2017 Q12", "2017 Q2") == ["2016 Q4", "2017 Q1", "2017 Q2"]


def test_a_footnote_alone_is_not_guessed():
    assert periods.read("20097") is None
    assert texts("2011", "20097", "2015") == ["2011", "", "2015"]  # 2009 does not lie between these
    assert texts("1,234", "20097", "5,678") == ["", "", ""]


@pytest.mark.parametrize(
    ("cell", "text", "note", "provisional"),
    [
        ("2017/18p", "2017/18", "provisional", True),
        ("2017/18 [p]", "2017/18", "provisional", True),
        ("2017 (r)", "2017", "revised", False),
        ("2017⁷", "2017", "note 7", False),
        ("2009 [note 7]", "2009", "note 7", False),
        ("2009 (7)", "2009", "note 7", False),
        ("2014\u00a0–\u00a016", "2014 – 16", "", False),
        ("2019.0", "2019", "", False),
    ],
)
def test_marks_beside_a_period_are_taken_off(cell: str, text: str, note: str, provisional: bool):
    one = periods.read(cell)
    assert one is not None
    assert (one.text, one.note, one.provisional) == (text, note, provisional)


@pytest.mark.parametrize(
    "cell", ["45.2", "1,234", "12", "Leeds", "£2,019", "2019 children", "20190", "", "16-17"]
)
def test_what_is_no_period_is_not_read_as_one(cell: str):
    assert periods.read(cell) is None


def test_six_digits_are_school_years_or_months_as_the_run_shows():
    assert texts("200910", "201011", "201112") == ["200910", "201011", "201112"]
    assert texts("200910", "200911", "200912") == ["Oct 2009", "Nov 2009", "Dec 2009"]


def test_a_month_is_not_confused_with_a_school_year_or_rolling_years():
    assert texts("2000-01", "2000-02", "2000-03") == ["Jan 2000", "Feb 2000", "Mar 2000"]
    assert texts("1998-00", "1999-01", "2000-02") == ["1998–00", "1999–01", "2000–02"]
    found = understood("1999–01")
    assert found is not None
    assert (found.start, found.end) == (1999, 2002)


def test_days_of_a_spreadsheet_stand_for_months_and_years():
    assert texts("2009-09-01", "2009-10-01", "2009-11-01") == ["Sep 2009", "Oct 2009", "Nov 2009"]
    assert texts("2009-09-30", "2009-10-31") == ["Sep 2009", "Oct 2009"]
    assert texts("2009-01-01", "2010-01-01") == ["2009", "2010"]
    assert texts("2009-09-14", "2009-10-01") == ["2009-09-14", "2009-10-01"]


def test_day_or_month_first():
    assert periods.month_or_day_first(["01/02/2020", "13/02/2020"]) is False
    assert periods.month_or_day_first(["01/02/2020", "01/14/2020"]) is True
    assert periods.month_or_day_first(["01/02/2020"]) is None
    assert texts("01/02/2020", "02/02/2020", month_first=True) == ["02/01/2020", "02/02/2020"]


@pytest.mark.parametrize(
    ("cell", "text", "rest"),
    [
        ("Rate 2019", "2019", "Rate"),
        ("2019 Rate per 1,000", "2019", "Rate per 1,000"),
        ("Number (2019/20)", "2019/20", "Number"),
        ("Percentage 2013/14-15/16", "2013/14-15/16", "Percentage"),
    ],
)
def test_a_period_among_the_words_of_a_heading(cell: str, text: str, rest: str):
    one = periods.within(cell)
    assert one is not None
    assert (one.text, one.rest) == (text, rest)
    assert one.place == position(text)
