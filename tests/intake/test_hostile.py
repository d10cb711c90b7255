"""Hostile and broken files: each refused in one sentence, together in little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from obadesk.core.errors import CannotOpen, Refused
from obadesk.intake.opening import open_data, open_pasted
from tests.intake import hostile, workbooks

ROOT = Path(__file__).resolve().parents[2]


def test_hostile_files_are_refused_in_little_memory(tmp_path: Path):
    hostile.write_all(tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "tests.intake.hostile", str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=200,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    said = [json.loads(line) for line in run.stdout.splitlines()]
    assert {name for name, *_rest in said} == set(hostile.files())
    for name, outcome, _seconds, megabytes in said:
        assert outcome.startswith("refused: "), (name, outcome)
        assert outcome.endswith("."), outcome
        assert megabytes < 200, (name, megabytes)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("encrypted.xlsx", "locked with a password"),
        ("encrypted.xls", "locked with a password"),
        ("locked_member.xlsx", "locked with a password"),
        ("truncated.xlsx", "damaged or not complete"),
        ("page.xls", "web page, not a spreadsheet"),
        ("paper.csv", "This is a PDF"),
        ("empty.csv", "The file is empty"),
        ("open_quote.csv", "Near line 3 a quotation mark"),
        ("letter.xlsx", "no spreadsheet OBADesk can read"),
    ],
)
def test_the_sentence_says_what_is_wrong(tmp_path: Path, name: str, said: str):
    file = tmp_path / name
    file.write_bytes(hostile.files()[name])
    with pytest.raises(Refused, match=said):
        open_data(file)


def test_what_is_not_there_or_a_folder_cannot_be_opened(tmp_path: Path):
    for path in (tmp_path, tmp_path / "gone.csv"):
        with pytest.raises(CannotOpen):
            open_data(path)


def test_pasted_text_is_bounded():
    with pytest.raises(Refused):
        open_pasted("2019\t1\n" * 3_000_000)
    with pytest.raises(Refused, match="empty"):
        open_pasted(" \n\t\n")


def test_macros_are_not_looked_at_and_said(tmp_path: Path):
    parts = workbooks.xlsx_parts('<row r="1"><c r="A1"><v>2019</v></c><c r="B1"><v>5</v></c></row>')
    file = tmp_path / "macros.xlsm"
    file.write_bytes(workbooks.zipped({**parts, "xl/vbaProject.bin": b"\0" * 100}))
    data = open_data(file)
    assert data.sheets[0].rows == [["2019", "5"]]
    assert data.notes == ("The file holds macros; they were not looked at.",)


def test_what_a_file_is_called_does_not_matter(tmp_path: Path):
    file = tmp_path / "table.csv"
    file.write_bytes(workbooks.xlsx([["Year", "Value"], [2019.0, 4.5]]))
    assert open_data(file).kind == "xlsx"
    file = tmp_path / "table.xlsx"
    file.write_bytes(b"Year,Value\n2019,4.5\n")
    assert open_data(file).kind == "csv"
