"""The command line as a stranger uses it: exit codes, one sentence, never a traceback."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from obadesk import __version__, cli
from obadesk.storage.workshop_file import WorkshopFile

ROOT = Path(__file__).resolve().parents[2]


def obadesk(*arguments: object, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own, without a screen."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    for screen in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        env.pop(screen, None)
    return subprocess.run(
        [sys.executable, "-m", "obadesk", *map(str, arguments)],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def could_not(run: subprocess.CompletedProcess[str]) -> str:
    """The one sentence that says why."""
    assert run.returncode == 1, run
    assert "Traceback" not in run.stderr
    lines = run.stderr.strip().splitlines()
    assert len(lines) == 1, run.stderr
    return lines[0]


@pytest.fixture
def sample(tmp_path) -> Path:
    file = tmp_path / "a.oba"
    WorkshopFile.create(file, cli.begun("leeds-children", "", file)).close()
    return file


def test_from_a_sample_to_the_paper_and_the_wall(tmp_path):
    made = obadesk("new", "leeds-children", "a.oba", cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    out = obadesk("export", "a.oba", "-o", "out", cwd=tmp_path)
    assert (out.returncode, out.stderr) == (0, "")
    papers = [tmp_path / line for line in out.stdout.splitlines()]
    assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)
    names = {paper.stem.partition(" - ")[2] for paper in papers}
    assert {"table-sheets A3", "table-sheets A4", "one-pager", "action-sheet"} <= names
    assert "running-sheet" not in names, "the facilitator's own notes are printed when they are asked for"
    wall = obadesk("wall", "a.oba", "-o", "out/wall", "--size", "1024x768", "--dark", cwd=tmp_path)
    assert (wall.returncode, wall.stderr) == (0, "")
    pictures = [Path(line).name for line in wall.stdout.splitlines()]
    assert pictures == sorted(pictures)
    assert {name[3:].split("-")[0] for name in pictures} == {
        "outcome", "indicators", "welcome", "baseline", "story", "partners", "what", "choose", "action",
        "close",
    }  # fmt: skip
    assert {"05-baseline-curve1-ask.png", "05-baseline-curve2-ask.png"} <= set(pictures)


def test_the_self_test_passes():
    run = obadesk("self-test")
    assert (run.returncode, run.stderr) == (0, "")
    assert f"OBADesk {__version__} works here." in run.stdout


def test_formats_are_listed():
    run = obadesk("formats")
    assert run.returncode == 0
    assert "turn-the-curve-60" in run.stdout
    assert "leeds-children" in run.stdout


def test_check_says_it_in_sentences_and_in_json(sample, capsys):
    assert cli.run(["check", str(sample)]) == 0
    said = capsys.readouterr().out
    assert "is sound" in said
    assert cli.run(["check", str(sample), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["sound"]
    assert found["checks"]
    assert all(one["sentence"] in said for one in found["checks"])
    assert "What works, Pupils who miss a lot of school: 1 idea" in said, "there are two curves"


def test_a_new_workshop_has_the_title_asked_for(tmp_path, capsys):
    file = tmp_path / "b.oba"
    arguments = [
        "new",
        "turn-the-curve-60",
        str(file),
        "--title",
        "Ready",
        "--place",
        "Leeds",
        "--words",
        "us-rba",
    ]
    assert cli.run(arguments) == 0
    workshop = cli.workshop_in(file)
    assert (workshop.title, workshop.place, workshop.vocabulary) == ("Ready", "Leeds", "us-rba")


@pytest.mark.parametrize(
    "arguments",
    [
        ["new"],
        ["new", "turn-the-curve-60"],
        ["export", "a.oba"],
        ["wall", "a.oba", "-o", "x", "--size", "large"],
        ["wall", "a.oba", "-o", "x", "--size", "9x9"],
        ["check"],
        ["--no-such-option"],
        ["a.oba", "b.oba"],
        ["sample"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two(arguments):
    run = obadesk(*arguments)
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("command", ["check {f}", "export {f} -o {o}", "wall {f} -o {o}"])
def test_what_is_no_workshop_is_one_sentence(tmp_path, command):
    file = tmp_path / "letter.oba"
    file.write_bytes(b"Dear all,")
    run = obadesk(*command.format(f=file, o=tmp_path / "out").split())
    assert "letter.oba" in could_not(run)
    assert file.read_bytes() == b"Dear all,"


def test_a_file_that_is_not_there(tmp_path):
    assert "gone.oba" in could_not(obadesk("check", tmp_path / "gone.oba"))


def test_a_damaged_workshop(sample):
    content = bytearray(sample.read_bytes())
    content[4096 : len(content) - 512] = b"\xff" * (len(content) - 512 - 4096)
    sample.write_bytes(content)
    assert sample.name in could_not(obadesk("check", sample))
    assert sample.read_bytes() == bytes(content)


def test_a_damaged_workshop_in_json(tmp_path, capsys):
    file = tmp_path / "letter.oba"
    file.write_bytes(b"Dear all,")
    assert cli.run(["check", str(file), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert not found["sound"]
    assert "letter.oba" in found["why"]


def test_a_newer_workshop(sample):
    connection = sqlite3.connect(sample)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    assert "newer" in could_not(obadesk("export", sample, "-o", sample.parent / "out"))


def test_a_file_is_never_written_over(sample):
    content = sample.read_bytes()
    assert sample.name in could_not(obadesk("new", "turn-the-curve-60", sample))
    assert sample.read_bytes() == content


def test_a_folder_that_is_not_there(tmp_path):
    could_not(obadesk("new", "turn-the-curve-60", tmp_path / "nowhere" / "a.oba"))


def test_a_folder_that_is_a_file(sample):
    in_the_way = sample.parent / "out"
    in_the_way.write_text("x")
    assert "out" in could_not(obadesk("export", sample, "-o", in_the_way))
    assert "out" in could_not(obadesk("wall", sample, "-o", in_the_way))


def test_no_such_format_and_no_such_handout(sample):
    assert "turn-the-curve-60" in could_not(obadesk("new", "nope", sample.parent / "b.oba"))
    assert "one-pager" in could_not(obadesk("export", sample, "-o", sample.parent, "--handout", "nope"))
    assert "nope" in could_not(obadesk("sample", "nope"))


def test_nothing_to_print_yet(tmp_path):
    file = tmp_path / "b.oba"
    WorkshopFile.create(file, cli.begun("turn-the-curve-60", "Empty", file)).close()
    out = tmp_path / "out"
    assert "nothing to print" in could_not(obadesk("export", file, "-o", out, "--handout", "one-pager"))


def test_a_workshop_that_may_only_be_read_can_be_checked_and_printed(sample):
    sample.chmod(stat.S_IREAD)
    try:
        assert obadesk("check", sample).returncode == 0
    finally:
        sample.chmod(stat.S_IREAD | stat.S_IWRITE)


def test_without_a_screen_the_desktop_says_so(sample):
    assert "no screen" in could_not(obadesk(sample))
    assert "no screen" in could_not(obadesk())


def test_commands_leave_nothing_beside_the_file(sample):
    before = sorted(sample.parent.iterdir())
    assert obadesk("check", sample).returncode == 0
    assert sorted(sample.parent.iterdir()) == before
