"""The project itself: what is built, what is committed, what is pinned, and the room the tests run in."""

import re
import socket
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import obadesk
from obadesk import places

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def committed() -> list[Path]:
    """Every file git would commit: tracked, or new and not ignored."""
    listed = subprocess.run(
        [
            "git",
            "-c",
            f"safe.directory={ROOT}",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.fail("git is missing, or this is no git checkout; see packaging/system-packages.txt")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


# ---- what is built ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-index"]
    build += ["--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    run = subprocess.run(build, capture_output=True, text=True, cwd=folder, check=False)
    assert run.returncode == 0, run.stderr
    (file,) = folder.glob("*.whl")
    with zipfile.ZipFile(file) as opened:
        yield opened


@pytest.mark.parametrize(
    ("here", "there"), [("resources", "_resources"), ("workshops", "_workshops"), ("obadesk", "")]
)
def test_the_wheel_contains_every_file(wheel: zipfile.ZipFile, here: str, there: str):
    wanted = {
        (Path("obadesk") / there / file.relative_to(ROOT / here)).as_posix()
        for file in committed()
        if file.is_relative_to(ROOT / here)
    }
    assert wanted, f"{here} is empty"
    assert wanted <= set(wheel.namelist()), sorted(wanted - set(wheel.namelist()))


def test_an_installed_program_finds_its_files(wheel: zipfile.ZipFile, tmp_path: Path):
    wheel.extractall(tmp_path)
    code = "from obadesk import places; print(places.symbols_font()); print(places.workshops())"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    font, workshops = map(Path, run.stdout.split("\n")[:2])
    assert font.is_relative_to(tmp_path)
    assert font.is_file()
    assert list(workshops.glob("*/format.toml"))


def test_the_version_is_said_once_and_the_same():
    assert SETTINGS["project"]["version"] == obadesk.__version__


# ---- what is committed --------------------------------------------------------------------------


def test_no_file_names_this_machine():
    # Put together here, so that this file does not find itself.
    private = [
        "/" + "work/",
        "/" + "root/",
        "/" + "home/",
        "/" + "Users/",
        "py" + "env",
        "index" + "-url",
        "find" + "-links",
    ]
    private.append("pypi" + ".org")
    allowed = {"Makefile": {"index" + "-url", "find" + "-links"}}  # the options that keep them out
    found = []
    for file in committed():
        if file.suffix in (".ttf", ".png", ".svg", ".oba"):
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        name = file.relative_to(ROOT).as_posix()
        found += [f"{name}: {part}" for part in private if part in text and part not in allowed.get(name, ())]
    assert not found


@pytest.mark.parametrize(
    ("folder", "licence", "words"),
    [
        (".", "LICENSE", "MIT License"),
        ("resources/fonts", "OFL.txt", "SIL OPEN FONT LICENSE"),
        ("resources/symbols", "OFL.txt", "SIL OPEN FONT LICENSE"),
        ("resources/icons", "LICENSE", "ISC License"),
    ],
)
def test_what_others_made_lies_beside_its_licence(folder: str, licence: str, words: str):
    assert words in (ROOT / folder / licence).read_text(encoding="utf-8")
    assert folder == "." or (ROOT / folder / "SOURCE.txt").is_file()


def test_every_icon_takes_its_colour_from_the_theme():
    icons = sorted((places.resources() / "icons").glob("*.svg"))
    assert len(icons) >= 30
    for icon in icons:
        text = icon.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in text, icon.name
        assert "#" not in text, f"{icon.name} has a colour of its own"


def test_every_font_can_be_embedded_by_reportlab(tmp_path: Path):
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "fonts.pdf"), invariant=1)
    for file in (*places.fonts().glob("*.ttf"), places.symbols_font()):
        pdfmetrics.registerFont(TTFont(f"test {file.stem}", str(file)))
        canvas.setFont(f"test {file.stem}", 12)
        canvas.drawString(72, 72, "▲▼✓☐" if "Symbols" in file.stem else "ŵ ŷ ł é œ € £ – 2030")
    canvas.save()
    said = subprocess.run(
        ["pdffonts", tmp_path / "fonts.pdf"], capture_output=True, text=True, check=True
    ).stdout
    assert said.count("yes yes yes") == 6, said


def test_paper_has_the_signs_it_needs():
    from fontTools.ttLib import TTFont

    with TTFont(places.symbols_font()) as font:
        has = font.getBestCmap()
        assert "glyf" in font, "reportlab embeds TrueType outlines only"
    assert not [sign for sign in "▲▼✓✗☐☑□■→←●○◆◇★☆" if ord(sign) not in has]


# ---- what is pinned -----------------------------------------------------------------------------


def requirements(name: str) -> dict[str, list[str]]:
    """Package and its lines, of requirements/<name>.txt."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[A-Za-z])", re.sub(r"(?m)^#.*\n", "", text))
    return {
        re.split(r"[=\s;]", block, maxsplit=1)[0].lower(): block.splitlines()
        for block in blocks
        if block.strip()
    }


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_requirement_is_exact_and_hashed(name: str):
    for package, lines in requirements(name).items():
        assert re.match(r"[\w.-]+==[\w.]+( ;.*)? \\$", lines[0]), lines[0]
        assert any("--hash=sha256:" in line for line in lines), f"{package} has no hash"


def test_every_dependency_is_pinned():
    named = {re.split(r"[<>=]", one)[0].lower() for one in SETTINGS["project"]["dependencies"]}
    assert named <= set(requirements("run"))
    assert {"hatchling", "pyside6-essentials"} <= set(requirements("run")), "the build needs no download"


def test_pyside_is_the_release_that_keeps_none():
    assert "PySide6-Essentials==6.11.3" in SETTINGS["project"]["dependencies"]
    assert requirements("run")["pyside6-essentials"][0].startswith("pyside6-essentials==6.11.3 ")


def test_qt_calls_that_return_nothing_keep_none(qtbot):
    """PySide6 6.12.0 on CPython 3.11 drops a reference to None a call, and aborts after some thousands."""
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    widget.update()
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
    # From Python 3.12 on None is immortal and its count never moves.
    assert abs(sys.getrefcount(None) - before) < 50


# ---- the room tests run in ----------------------------------------------------------------------


def test_there_is_a_laptop_and_a_projector(qapp):
    found = [(s.name(), s.geometry().getRect()) for s in qapp.screens()]
    assert found == [("Laptop", (0, 0, 1366, 768)), ("Projector", (1366, 0, 1920, 1080))]


def test_the_text_family_is_there(qapp):
    from PySide6.QtGui import QFontDatabase, QFontInfo

    assert {"Atkinson Hyperlegible Next", "OBADesk Symbols"} <= set(QFontDatabase.families())
    assert QFontInfo(qapp.font()).family() == "Atkinson Hyperlegible Next"


def test_nothing_reaches_the_network():
    with socket.socket() as plug, pytest.raises(AssertionError, match="without a network"):
        plug.connect(("192.0.2.1", 80))


def test_nobody_s_settings_are_touched():
    for folder in (places.settings(), places.state(), places.logs(), places.cache_folder()):
        assert "obadesk-tests-" in str(folder)
