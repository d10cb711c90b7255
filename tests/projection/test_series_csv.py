"""``obadesk project-series``: a table in, a table out, one plain sentence when it cannot be."""

import csv
import io
import random

import pytest

from obadesk import app, cli

TABLE = {"Leeds": [4.1, 4.4, 4.9, 5.2, 5.0], "Hull": [9.0, 8.5, 8.8, 8.1, 7.7, 7.5], "York": [3, 3, 3]}


def table(shuffled: int | None = None) -> str:
    rows = [
        f"{name},{2010 + number},{value}"
        for name, values in TABLE.items()
        for number, value in enumerate(values)
    ]
    if shuffled is not None:
        random.Random(shuffled).shuffle(rows)
    return "\n".join(["series,period,value", *rows]) + "\n"


@pytest.fixture
def run(tmp_path, capsys):
    def do(text: str | bytes, *options: str) -> tuple[int, str, str]:
        file = tmp_path / "table.csv"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        code = cli.run(["project-series", str(file), "--horizon", "3", *options])
        said = capsys.readouterr()
        return code, said.out, said.err

    return do


def by_series(text: str) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(text)):
        found.setdefault(row["series"], []).append(row)
    return found


def test_each_series_gets_its_steps(run):
    code, out, err = run(table())
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "series,step,mean,low80,high80"
    found = by_series(out)
    assert list(found) == list(TABLE)
    for rows in found.values():
        assert [row["step"] for row in rows] == ["1", "2", "3"]
        assert all(float(row["low80"]) <= float(row["mean"]) <= float(row["high80"]) for row in rows)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_does_not_matter(run, seed):
    assert by_series(run(table(seed))[1]) == by_series(run(table())[1])


def test_columns_may_stand_in_any_order_and_periods_be_words(run):
    text = "﻿value,Series ,period\n" + "".join(
        f"{value},Leeds,{2009 + number}/{10 + number}\n" for number, value in enumerate(TABLE["Leeds"])
    )
    assert by_series(run(text)[1])["Leeds"] == by_series(run(table())[1])["Leeds"]


def test_short_history_is_said_and_others_go_on(run):
    code, out, err = run(table() + "Ripon,2010,1\nRipon,2011,2\n")
    assert code == 0
    assert "Ripon" in err
    assert "Ripon" not in out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "series,period,value"),
        ("a,b\n1,2\n", "series,period,value"),
        ("series,period,value\n", "holds no series"),
        ("series,period,value\nA,2010,1\nA,2011,2\n", "Short history"),
        ("series,period,value\nA,2010,many\n", "Line 2: “many” is not a number."),
        ("series,period,value\nA,2010,nan\n", "Line 2: “nan” is not a number."),
        ("series,period,value\nA,2010\n", "Line 2 has too few columns."),
        ("series,period,value\nA,2010,1\nA,2010,2\n", "two values for 2010"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(run, text, said):
    code, out, err = run(text)
    assert (code, out) == (1, "")
    assert said in err
    assert len(err.splitlines()) == 1


def test_a_percentage_is_checked(run):
    text = "series,period,value\nA,1,99\nA,2,100\nA,3,101\n"
    assert run(text)[0] == 0
    code, _out, err = run(text, "--percent")
    assert code == 1
    assert "between 0 and 100" in err


def test_a_file_that_is_not_there(tmp_path, capsys):
    assert cli.run(["project-series", str(tmp_path / "none.csv"), "--horizon", "2"]) == 1
    assert "none.csv" in capsys.readouterr().err


def test_a_horizon_that_is_none(tmp_path, capsys):
    assert cli.run(["project-series", "x.csv", "--horizon", "0"]) == 2
    assert "between 1 and 100" in capsys.readouterr().err


def test_the_desktop_leaves_the_command_to_the_command_line():
    assert "project-series" in app.COMMANDS
