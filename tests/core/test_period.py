"""Periods as people type them."""

from __future__ import annotations

import pytest

from obadesk.core.period import next_periods, position, short


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("2019", 2019.5),
        ("2019.0", 2019.5),
        ("2019/20", 2020.0),
        ("2019-20", 2020.0),
        ("2009-10", 2010.0),
        ("FY2015/16", 2016.0),
        ("201617", 2017.0),
        ("2014-16", 2015.5),
        ("2014 to 2016", 2015.5),
        ("2013/14-15/16", 2015.0),
        ("2013/14 - 2015/16", 2015.0),
        ("1998/99-00/01", 2000.0),
        ("Apr 2019 to Mar 2020", 2019.75),
        ("2000 Q1", 2000.125),
        ("Q4 2000", 2000.875),
        ("2019/20 Q2", 2019.625),
        ("Apr-Jun 2020", 2020.375),
        ("Mar-17", 2017 + 2.5 / 12),
        ("March 2017", 2017 + 2.5 / 12),
        ("2017-03", 2017 + 2.5 / 12),
        ("2017-01-01", 2017.0),
        ("1/1/2017", 2017.0),
        ("year ending March 2019", 2018.75),
    ],
)
def test_a_period_lies_at_its_middle(typed: str, place: float):
    assert position(typed) == pytest.approx(place)


@pytest.mark.parametrize(
    "typed", ["", "  ", "soon", "99999", "201603", "2017-13", "31/02/2017", "nan", "2" * 500]
)
def test_what_is_no_period_is_not_guessed(typed: str):
    assert position(typed) is None
    assert next_periods(typed, 3) == ()
    assert short(typed) == " ".join(typed.split())


@pytest.mark.parametrize(
    ("last", "following"),
    [
        ("2025", ("2026", "2027")),
        ("2019/20", ("2020/21", "2021/22")),
        ("1999/00", ("2000/01", "2001/02")),
        ("2014-16", ("2015-17", "2016-18")),
        ("201617", ("201718", "201819")),
        ("2013/14-15/16", ("2014/15-16/17", "2015/16-17/18")),
        ("1999/00-01/02", ("2000/01-02/03", "2001/02-03/04")),
        ("Apr 2019 to Mar 2020", ("Apr 2020 to Mar 2021", "Apr 2021 to Mar 2022")),
        ("2000 Q3", ("2000 Q4", "2001 Q1")),
        ("2019/20 Q4", ("2020/21 Q1", "2020/21 Q2")),
        ("Nov-17", ("Dec-17", "Jan-18")),
        ("2017-12", ("2018-01", "2018-02")),
        ("Oct-Dec 2020", ("Jan-Mar 2021", "Apr-Jun 2021")),
        ("2020-02-29", ("2021-02-28", "2022-02-28")),
    ],
)
def test_the_next_periods_are_written_the_same_way(last: str, following: tuple[str, ...]):
    assert next_periods(last, 2) == following
    before = position(last)
    assert before is not None
    assert all((position(period) or 0) > before for period in following)


def test_readings_every_second_year_go_on_so():
    assert next_periods("2025", 2, before="2023") == ("2027", "2029")


def test_ticks_are_short():
    assert short("March 2017") == "Mar 17"
    assert short("2017-03-12") == "12 Mar 17"
    assert short("Q4 2000") == "2000 Q4"
    assert short("2014 to 2016") == "2014–2016"
