"""Files as analysts left them; what must come out was written by hand from looking at them."""

from __future__ import annotations

from pathlib import Path

import pytest

from obadesk.core.errors import Refused
from obadesk.intake.choice import Choice
from obadesk.intake.layout import understood
from obadesk.intake.opening import open_data
from obadesk.intake.readings import Readings, readings
from obadesk.intake.understood import Understood

FILES = Path(__file__).resolve().parents[1] / "data" / "intake"


def read(name: str, choice: Choice) -> tuple[Understood, Readings]:
    data = open_data(FILES / name)
    found = understood(data, choice)
    return found, readings(data, found, choice)


def years(first: int, *values: float | None) -> list[tuple[str, float | None]]:
    return [(str(first + number), value) for number, value in enumerate(values)]


def school_years(first: int, *values: float | None) -> list[tuple[str, float | None]]:
    return [(f"{first + at}{(first + at + 1) % 100:02d}", value) for at, value in enumerate(values)]


def pairs(result: Readings) -> list[tuple[str, float | None]]:
    return [(one.period, one.value) for one in result.readings]


SERIES = [
    (
        "lait_attainment8_avg_score.csv",
        Choice(area="Leeds"),
        "",
        years(2016, 48.4, 45.1, 44.8, 45.1, 47.6, 49.2, 47.8, 45.8, 45.5, 45.5),
    ),
    (
        "lait_looked_after_rate_per_10000.csv",
        Choice(area="North Lincolnshire"),
        "per 10,000",
        years(2016, 57, 64, 63, 72, 67, 60, 56, 55, 59, 62),
    ),
    (
        "lait_neet_16_17_pct.csv",
        Choice(area="leeds"),
        "%",
        years(2018, 2.6554492267223004, 2, 2.4, 2.3, 2.5, 3.9, 4.3, 4.9),
    ),
    (
        "lait_persistent_absence_pct.csv",
        Choice(area="Leeds"),
        "%",
        years(2016, 11.32, 11.31, 11.55, 11.49, None, 12.52, 21.82, 21.78, 20.66, 19.01),
    ),
    (
        "lait_under18_conception_rate_per_1000.csv",
        Choice(area="North Lincolnshire"),
        "per 1,000",
        years(2016, 18.8, 20.1, 21.8, 21, 14.7, 18.2, 19),
    ),
    (
        "lait_y6_excess_weight_pct.csv",
        Choice(area="England"),
        "%",
        years(2016, 34.17, 34.25, 34.32, 34.29, 35.19, None, 37.8, 36.6, 35.8, 36.2),
    ),
    (
        "ons_sdg_adult_smoking_pct.csv",
        Choice(area="Wales"),
        "%",
        years(2011, 22.3, 21, 20.2, 19.4, 18.1, 16.9, 16.1, 15.9, 15.5, 15.1, 14.1),
    ),
    (
        "ons_sdg_relative_poverty_pct.csv",
        Choice(),
        "%",
        years(2005, 19, 19, 18.6, 18.7, 17.3, 17.1, 16.2, 16, 15.9, 16.8, 16.6, 15.9, 17, 18.9),
    ),
    (
        "ons_sdg_youth_neet_uk_annual_pct.csv",
        Choice(area="UK"),
        "%",
        years(2002, 13.1825, 13.155, 13.045, 13.7475, 14.185, 13.82, 13.9175, 15.2525, 15.33, 16.1125, 15.55)
        + years(2013, 14.7675, 13.315, 12.295, 11.8075, 11.2075, 11.1675, 11.2875, 11.44, 10.165, 10.73),
    ),
    (
        "dfe_exclusions_national_summary_200607_201617.csv",
        Choice(value="perm_excl_rate", parts=(("school_type", "special"),)),
        "",
        school_years(2006, 0.18, 0.18, 0.13, 0.11, 0.12, 0.09, 0.07, 0.07, 0.09, 0.08, 0.07),
    ),
    (
        "lait_neet_or_not_known_wide_all_LAs.csv",
        Choice(area="Leeds"),
        "",
        years(2019, 9.9, 7.2, 7.9, 7.8, 9.2, 8.3, 8.8),
    ),
    (
        "lait_neet_or_not_known_wide_all_LAs.csv",
        Choice(area="Bournemouth, Christchurch and Poole"),
        "",
        years(2019, None, 4.7, 5.5, 4, 3.4, 3.4, 5.5),
    ),
    (
        "lait_neet_or_not_known_wide_all_LAs.csv",
        Choice(area="City of London"),
        "",
        years(2019, 3.2, 2, 0.6, 0, 0, 0.9, 0),
    ),
    (
        "dfe_cin_referrals_2013_to_2025.csv",
        Choice(area="Leeds", value="rereferral_percent"),
        "%",
        years(2013, 30.3, 23.6, 24.9, 25.2, 23.5, 24.9, 27.9, 27.1, 25.6, 23.7, 28, 24.2, 24.2),
    ),
    (
        "dfe_cin_referrals_2013_to_2025.csv",
        Choice(area="England", value="referral_count"),
        "number",
        years(2013, 593470, 657780, 635620, 621470, 646120, 655630, 650930, 642980, 597760, 650270)
        + years(2023, 640430, 621880, 632830),
    ),
    (
        "ons_sdg_indicator_8-6-1_raw.csv",
        Choice(
            parts=(
                ("Series", "Proportion of youth not in education, employment or training"),
                ("Seasonally adjusted or not", "Seasonally adjusted"),
            )
        ),
        "%",
        years(2019, 11.2875, 11.44, 10.165, 10.73),
    ),
    (
        "ons_sdg_indicator_8-6-1_raw.csv",
        Choice(
            parts=(
                ("Series", "Proportion of youth not in education, employment or training"),
                ("Seasonally adjusted or not", "Seasonally adjusted"),
                ("Age", "18 to 24"),
                ("Sex", "Female"),
            )
        ),
        "%",
        years(2019, 13.175, 12.6275, 10.98, 12.1975),
    ),
    (
        "statswales_hlth1250_data-orig.csv",
        Choice(area="596", parts=(("RowRef", "1"), ("Measure", "2"))),
        "",
        school_years(2013, 5.810992344, 5.742886959, 5.405482338, 5.001291841, 4.873971105, 4.604142459)
        + school_years(2019, 4.454932661, 5.104925124, 4.364689454, 3.819136594, 3.638583815),
    ),
    (
        "baltimore_scorecard_pm_target_value_pivot_2019-10.csv",
        Choice(value="2015 – 2020", parts=(("Priority Measure", "Tonnage collected - recycling"),)),
        "",
        years(2015, 34000, 34000, 34000, 30000, 35000, 30000),
    ),
    (
        "baltimore_scorecard_pm_target_value_pivot_2019-10.csv",
        Choice(
            value="FY 2015 – FY 2020",
            parts=(
                (
                    "Priority Measure",
                    "% of recommendations on BMZA appeals submitted two days prior to hearing",
                ),
            ),
        ),
        "",
        [
            (f"FY {year}", value)
            for year, value in zip(range(2015, 2021), (80, 80, 80, 80, 80, 85), strict=True)
        ],
    ),
    (
        "ons_conception_rates_england_wales_1990_2017.csv",
        Choice(value="under18_rate_per_1000"),
        "per 1,000",
        years(1990, 47.7, 44.6, 43.5, 42.4, 41.9, 41.9, 46.3, 45.9, 47.1, 45.1, 43.9, 42.7, 43.0, 42.3, 41.8)
        + years(2005, 41.6, 40.8, 41.6, 39.9, 37.2, 34.3, 30.9, 27.9, 24.5, 22.9, 21.0, 18.9, 17.9),
    ),
    (
        "ons_conceptions_table1a_2017_verbatim.csv",
        Choice(value="Under 18 – Conception rate per 1,000 women in age-group"),
        "per 1,000",
        years(1990, 47.7, 44.6, 43.5, 42.4, 41.9, 41.9, 46.3, 45.9, 47.1, 45.1, 43.9, 42.7, 43.0, 42.3, 41.8)
        + years(2005, 41.6, 40.8, 41.6, 39.9, 37.2, 34.3, 30.9, 27.9, 24.5, 22.9, 21.0, 18.9, 17.9),
    ),
]


@pytest.mark.parametrize(
    ("name", "choice", "unit", "expected"),
    SERIES,
    ids=[f"{name[:30]} {choice.area}" for name, choice, _, _ in SERIES],
)
def test_a_real_file_imports_right(
    name: str, choice: Choice, unit: str, expected: list[tuple[str, float | None]]
):
    _found, result = read(name, choice)
    assert pairs(result) == expected
    assert result.unit == unit
    assert not result.unread
    assert not result.twice


def test_quarters_of_the_year():
    _found, result = read("ons_sdg_unemployment_rate_quarterly_16plus_pct.csv", Choice(area="Scotland"))
    assert len(result.readings) == 93
    assert pairs(result)[-9:] == [
        *(("2021 Q1", 4.5), ("2021 Q2", 4.3), ("2021 Q3", 4.1), ("2021 Q4", 4.1), ("2022 Q1", 3.2)),
        *(("2022 Q2", 3.2), ("2022 Q3", 3.5), ("2022 Q4", 3.3), ("2023 Q1", 3.1)),
    ]
    _found, result = read("ons_sdg_youth_neet_uk_quarterly_pct.csv", Choice())
    assert pairs(result)[0] == ("2001 Q4", 12.9347813419126)
    assert pairs(result)[-1] == ("2022 Q4", 11.5254952644671)
    assert len(result.readings) == 85


def test_a_table_with_two_heading_rows_footnotes_and_falling_years():
    name = "ons_conceptions_table1a_2017_verbatim.csv"
    found, result = read(name, Choice(value="Under 18 – Conception rate per 1,000 women in age-group"))
    assert found.header_rows == (5, 6)
    assert found.order == "descending"
    assert (found.first_row, found.end_row) == (8, 36)
    assert len(found.values) == 27
    assert found.titles[1].startswith("Table 1a: Conceptions (numbers and rates)")
    assert found.titles[2] == "England and Wales (residents)"
    assert found.footnotes[1] == "2 Rates per 1,000 women aged 15 to 44."
    assert found.footnotes[-1] == "Source: Office for National Statistics Released: 15 April 2019"
    assert result.note == "Rates per 1,000 women aged 15 to 17."
    noted = [one for one in result.readings if one.note]
    assert [one.period for one in noted] == ["2009"]  # stands as 20097
    assert noted[0].note.startswith("note 7: For the 2009 data year")


def test_a_gap_keeps_its_reason_and_is_no_zero():
    _found, result = read(
        "dfe_cin_referrals_2013_to_2025.csv", Choice(area="Isles of Scilly", value="rereferral_percent")
    )
    hidden = "suppressed, so that nobody can be recognised"
    assert pairs(result) == years(2013, None, None, None, None, 0, 0, None, None, None, 0, None, None, 0)
    assert {one.note for one in result.readings if one.value is None} == {hidden}
    _found, result = read(
        "dfe_cin_referrals_2013_to_2025.csv", Choice(area="E09000012", value="referral_count")
    )
    assert result.area == "Hackney"
    assert [(one.period, one.note, one.typed) for one in result.readings if one.value is None] == [
        ("2021", "not available", "x"),
        ("2022", "not available", "x"),
    ]
    _found, result = read("lait_y6_excess_weight_pct.csv", Choice(area="Leeds"))
    assert [(one.period, one.note) for one in result.readings if one.value is None] == [
        ("2021", "not available")
    ]


def test_areas_of_several_columns_are_read_from_the_finest():
    found, _result = read("dfe_cin_referrals_2013_to_2025.csv", Choice(area="Leeds", value="referral_count"))
    assert [found.column_name(column) for column in found.area_columns] == [
        "la_name",
        "region_name",
        "country_name",
    ]
    assert set(found.areas) == {"England", "Yorkshire and The Humber", "Leeds", "Hackney", "Isles of Scilly"}
    assert [one.name for one in found.values][:3] == [
        "referral_count",
        "rereferral_count",
        "rereferral_percent",
    ]


def test_all_areas_of_a_wide_table_are_there():
    found, _result = read("lait_neet_or_not_known_wide_all_LAs.csv", Choice(area="Leeds"))
    assert len(found.areas) == 170
    assert found.axis == "across"
    assert found.header_rows == (2,)


def test_rows_that_are_told_apart_by_more_are_asked_about():
    _found, result = read("ons_sdg_indicator_8-6-1_raw.csv", Choice())
    assert result.parts == (("Age", ""), ("Sex", ""))  # the headline rows leave these empty
    assert result.asks[0] == "Some periods have several figures. Choose: Seasonally adjusted or not."
    assert result.lengths == ("year", "quarter")
    assert all(one.value is None for one in result.readings if one.period == "2019")
    _found, result = read("statswales_hlth1250_data-orig.csv", Choice(area="512"))
    assert result.asks == ("Some periods have several figures. Choose: RowRef, Measure.",)


def test_the_usual_total_is_taken_and_said():
    _found, result = read("dfe_exclusions_national_summary_200607_201617.csv", Choice(value="num_schools"))
    assert result.parts == (("school_type", "Total"),)
    assert pairs(result)[0] == ("200607", 21864)


@pytest.mark.parametrize(
    "name",
    [
        "mhclg_homelessness_TA1_2020Q1_verbatim.csv",
        "statswales_hlth1250_area-lookup.csv",
        "statswales_hlth1250_measure.csv",
        "statswales_hlth1250_staff-lookup.csv",
    ],
)
def test_a_file_without_a_time_series_is_refused_in_one_sentence(name: str):
    data = open_data(FILES / name)
    with pytest.raises(Refused, match="No periods were found"):
        understood(data, Choice())


def test_what_must_be_chosen_is_said():
    data = open_data(FILES / "dfe_cin_referrals_2013_to_2025.csv")
    found = understood(data, Choice())
    assert found.asks == ("Choose the area.", "Choose the column of figures.")
    with pytest.raises(Refused, match="several columns"):
        readings(data, found, Choice(area="Leeds"))
    with pytest.raises(Refused, match="several areas"):
        readings(data, found, Choice(value="referral_count"))
    with pytest.raises(Refused, match="“Atlantis” is not in this table"):
        readings(data, found, Choice(area="Atlantis", value="referral_count"))
