"""``obadesk import``: nothing changes before an indicator is named; one sentence where it cannot be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from obadesk import cli
from obadesk.storage.workshop_file import WorkshopFile

DATA = Path(__file__).resolve().parents[1] / "data" / "intake"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    file = tmp_path / "a.oba"
    WorkshopFile.create(file, cli.begun("leeds-children", "", file)).close()
    return file


def series(file: Path) -> dict[str, list[tuple[str, float | None]]]:
    measure = next(one for one in cli.workshop_in(file).measures if "looked after" in one.name)
    return {one.area: [(figure.period, figure.value) for figure in one.readings] for one in measure.series}


def test_without_an_indicator_nothing_is_changed(sample: Path, capsys: pytest.CaptureFixture[str]):
    before = sample.read_bytes()
    assert cli.run(["import", str(sample), str(DATA / "lait_looked_after_rate_per_10000.csv")]) == 0
    assert sample.read_bytes() == before
    said = capsys.readouterr().out
    assert "Areas: Cornwall; England; Hackney; Leeds;" in said
    assert "Nothing was changed." in said


def test_figures_are_taken_in_and_a_second_time_change_nothing(
    sample: Path, capsys: pytest.CaptureFixture[str]
):
    data = str(DATA / "lait_looked_after_rate_per_10000.csv")
    for area in ("Leeds", "England"):
        assert cli.run(["import", str(sample), data, "--indicator", "looked after", "--area", area]) == 0
    assert list(series(sample)) == ["Leeds", "England"]
    assert series(sample)["Leeds"][-3:] == [("2023", 84), ("2024", 89), ("2025", 85)]
    assert "10 figures new, 0 changed, 0 as they were." in capsys.readouterr().out
    assert cli.run(["import", str(sample), data, "--indicator", "looked after", "--area", "Leeds"]) == 0
    assert "0 figures new, 0 changed, 10 as they were." in capsys.readouterr().out


def test_another_unit_is_questioned(sample: Path, capsys: pytest.CaptureFixture[str]):
    data = str(DATA / "lait_under18_conception_rate_per_1000.csv")
    assert cli.run(["import", str(sample), data, "--indicator", "looked after", "--area", "Leeds"]) == 0
    said = capsys.readouterr().err
    assert said == "Look at the unit: the data say “per 1,000”, the indicator “in every 10,000”.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("lait_looked_after_rate_per_10000.csv", "--indicator", "looked after"),
            "The table has several areas.",
        ),
        (
            ("lait_looked_after_rate_per_10000.csv", "--indicator", "Atlantis", "--area", "Leeds"),
            "no indicator",
        ),
        (
            ("lait_looked_after_rate_per_10000.csv", "--indicator", "young", "--area", "Leeds"),
            "several indicators",
        ),
        (("mhclg_homelessness_TA1_2020Q1_verbatim.csv",), "No periods were found"),
        (("gone.csv",), "“gone.csv” is not there"),
        (
            ("statswales_hlth1250_data-orig.csv", "--indicator", "looked after", "--area", "512"),
            "Choose: RowRef, Measure",
        ),
    ],
)
def test_what_cannot_be_done_is_said_and_the_file_stays(
    sample: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
):
    before = sample.read_bytes()
    assert cli.run(["import", str(sample), str(DATA / arguments[0]), *arguments[1:]]) == 1
    assert said in capsys.readouterr().err
    assert sample.read_bytes() == before


def test_a_figure_for_a_year_the_room_forecast_seals_its_line(sample: Path, tmp_path: Path):
    data = tmp_path / "later.csv"
    data.write_text("Area,2024,2025,2026\nLeeds,4.3,4.9,5.1\nEngland,3.2,3.4,3.5\n", "utf-8")
    wanted = ["--indicator", "not in education", "--area", "Leeds"]
    assert cli.run(["import", str(sample), str(data), *wanted]) == 0
    opened = WorkshopFile.open(sample, read_only=True)
    (line,) = opened.workshop.measures[0].scenarios
    assert line.sealed
    assert [(entry.kind, entry.about) for entry in opened.entries] == [
        ("forecast sealed", line.id),
        ("imported", opened.workshop.measures[0].id),
    ]
    opened.close()


def test_the_next_file_of_the_same_make_is_read_as_the_last_and_earlier_figures_are_kept(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    data = tmp_path / "a.csv"
    wanted = ["import", str(sample), str(data), "--indicator", "looked after"]
    data.write_text(
        "Year,Sex,Rate,Number\n2023,Boys,60,1\n2023,Girls,61,2\n2024,Boys,62,3\n2024,Girls,63,4\n"
    )
    assert cli.run([*wanted, "--column", "Rate", "--part", "Sex=Girls"]) == 0
    data.write_text(
        "Year,Sex,Rate,Number\n2023,Boys,0,1\n2023,Girls,61.5,2\n2025,Boys,6,3\n2025,Girls,64,4\n"
    )
    assert cli.run(wanted) == 0
    said = capsys.readouterr().out
    assert "As last time." in said
    assert "2023: 61 → 61.5" in said
    measure = next(one for one in cli.workshop_in(sample).measures if "looked after" in one.name)
    kept = {one.period: one for one in measure.series[0].readings}
    assert (kept["2023"].value, kept["2024"].value, kept["2025"].value) == (61.5, 63, 64)
    assert [figure for figure, _day in kept["2023"].earlier] == ["61"]
    assert kept["2025"].entered
    data.write_text("Year,Gender,Rate\n2023,Boys,0\n2023,Girls,61.5\n2025,Girls,64\n")
    assert cli.run(wanted) == 1
    said = capsys.readouterr()
    assert "As last time. There is no “Girls” under “Sex”." in said.out
    assert "Choose: Gender" in said.err
