"""The paper as a reader gets it: what pdftotext and pdffonts find in it."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from obadesk.core.blocks import (
    Block,
    Cell,
    Columns,
    Curve,
    Gap,
    Heading,
    Item,
    Lines,
    SmallMultiples,
    Statement,
    Table,
)
from obadesk.core.curve_multiples import multiples
from obadesk.core.curve_view import of_measure
from obadesk.core.errors import CannotSave, Refused
from obadesk.core.handout import Sheet
from obadesk.core.vocabulary import Words
from obadesk.paper.pdf import PaperReport, write_pdf
from tests.leeds import leeds
from tests.pictures.curve_states import areas

NAUGHTY = json.loads((Path(__file__).parents[1] / "data" / "blns.json").read_text("utf-8"))
PICTURE = of_measure(leeds(), "Leeds", Words("uk-oba"), "2026-03-12")


def sheet(
    *front: Block, rest: tuple[Block, ...] = (), title: str = "All young people have somewhere to be."
) -> Sheet:
    return Sheet(
        title, "A partnership", "en-GB", front, rest, "Leeds · 12 March 2026 · pass 1", "Method: somebody."
    )


def run(tool: str, *arguments: str) -> str:
    assert shutil.which(tool), f"{tool} is missing; packaging/system-packages.txt lists what the tests need"
    return subprocess.run([tool, *arguments], capture_output=True, check=True, timeout=60).stdout.decode()


def printed(tmp_path: Path, *sheets: Sheet) -> tuple[str, PaperReport]:
    """The text of the PDF, on one line, and the report."""
    report = write_pdf(sheets, tmp_path / "made.pdf", invariant=True)
    return " ".join(run("pdftotext", "-layout", str(tmp_path / "made.pdf"), "-").split()), report


def pages(tmp_path: Path) -> list[str]:
    return run("pdftotext", "-layout", str(tmp_path / "made.pdf"), "-").split("\f")[:-1]


def test_every_font_is_embedded_and_none_is_helvetica(tmp_path: Path):
    signs = Heading("Helping", 2, "helping")
    cells = Table(("Action", "Who"), ((Cell("Ring"), Cell("Ünal Привет ✓")),), (1, 1))
    printed(tmp_path, sheet(Curve(PICTURE, "Source"), signs, Columns((cells,), (signs,)), rest=(cells,)))
    rows = run("pdffonts", str(tmp_path / "made.pdf")).splitlines()[2:]
    assert len(rows) >= 4
    for row in rows:
        assert re.search(r"AtkinsonHyperlegibleNext|OBADeskSymbols|DejaVuSans", row), row
        assert re.search(r"yes yes yes", row), row


def test_title_author_language_and_bookmarks_are_in_the_file(tmp_path: Path):
    printed(tmp_path, sheet(Heading("Action plan"), Statement("x")))
    said = run("pdfinfo", str(tmp_path / "made.pdf"))
    assert re.search(r"Title:\s+All young people have somewhere to be\.", said)
    assert re.search(r"Author:\s+A partnership", said)
    assert re.search(r"Subject:\s+Leeds · 12 March 2026 · pass 1", said)
    data = (tmp_path / "made.pdf").read_bytes()
    assert b"/Lang (en-GB)" in data
    assert b"/DisplayDocTitle true" in data
    assert data.count(b"/Title (") + data.count(b"/Title <") >= 3, "the document, its heading, a section"


def test_the_chart_is_lines_and_words_and_no_picture(tmp_path: Path):
    text, _report = printed(tmp_path, sheet(Curve(PICTURE, "Department for Education, to 2025.")))
    for words in ("Leeds 4.9", "England 3.4", "if nothing", "changes 6.4", "today", "in every 100", "2028"):
        assert words in text
    assert b"/Subtype /Image" not in (tmp_path / "made.pdf").read_bytes()
    assert run("pdfimages", "-list", str(tmp_path / "made.pdf")).count("\n") <= 2


def test_typed_text_is_never_markup(tmp_path: Path):
    nasty = (
        "<b>bold</b> & <unclosed",
        '<img src="/etc/hostname"/>',
        '<a href="file:///etc/passwd">link</a>',
        "</para><para>",
        "&lt;b&gt; &nbsp; &#65;",
        '<font color="[].__class__">x</font>',
        "{outcome} %s {0}",
    )
    blocks = (
        Heading(nasty[0]),
        *(Statement(text) for text in nasty),
        Lines(tuple(Item(text, tail=text) for text in nasty)),
        Table((nasty[0], "B"), tuple((Cell(text), Cell("")) for text in nasty), (1, 1)),
    )
    text, _report = printed(tmp_path, sheet(rest=blocks, title=nasty[0]))
    for words in nasty:
        assert text.count(words) >= 3, words
    assert b"/URI" not in (tmp_path / "made.pdf").read_bytes()


def test_letters_no_font_has_become_boxes_and_are_counted(tmp_path: Path):
    text, report = printed(tmp_path, sheet(Statement("ŵ ŷ € – ✓ Привет 你好 🎉🎉"), Lines((Item("你"),))))
    assert "ŵ ŷ € – ✓ Привет □□ □□" in text
    assert report.missing == {"你": 2, "🎉": 2, "好": 1}


def test_control_signs_are_dropped_and_lines_kept(tmp_path: Path):
    text, report = printed(
        tmp_path, sheet(Statement("one\x00\x07\u202etwo\nthree\tfour\u200b e\u0301\ufe0f"))
    )
    assert "onetwo three four é" in text
    assert report.missing == {}


def test_page_one_stands_alone_and_the_rest_is_headed_continued(tmp_path: Path):
    actions = tuple(
        (Cell(f"Action number {n}"), Cell("to be agreed"), Cell("to be agreed")) for n in range(60)
    )
    front = (
        Curve(PICTURE, "Source"),
        Statement(PICTURE.sentence),
        Heading("Action plan", tail="60 actions · 60 without an owner"),
        Table(("Action", "Who", "By"), actions, (2, 1, 1)),
        Statement("In the room: 24 people."),
    )
    _text, report = printed(tmp_path, sheet(*front, rest=(Heading("More"), Statement("The rest of it"))))
    first, *others = pages(tmp_path)
    assert report.pages == len(others) + 1
    assert "In the room: 24 people." in first
    assert "Method: somebody." in first
    shown = first.count("Action number")
    assert 5 <= shown < 60
    assert f"{60 - shown} more on the next page" in first
    assert "Action number 59" in "".join(others)
    assert all("All young people have somewhere to be, continued" in page for page in others)
    assert all(f"page {n} of {report.pages}" in page for n, page in enumerate((first, *others), 1))
    assert all("Leeds · 12 March 2026 · pass 1" in page for page in (first, *others))


def test_nothing_is_lost_and_nothing_said_twice_when_page_one_is_full(tmp_path: Path):
    front = tuple(
        block
        for side in ("left", "right", "middle")
        for block in (
            Heading(f"Side {side}"),
            Lines(tuple(Item(f"{side} item {n:02} end") for n in range(30))),
        )
    )
    columns = Columns((Lines(tuple(Item(f"a{n:02}b") for n in range(30))),), (Lines((Item("c00d"),)),))
    text, _report = printed(tmp_path, sheet(*front, columns, Gap(), Statement("The end.")))
    for words in [f"{side} item {n:02} end" for side in ("left", "right", "middle") for n in range(30)]:
        assert text.count(words) == 1, words
    for words in ["The end.", "c00d", *(f"a{n:02}b" for n in range(30))]:
        assert text.count(words) == 1, words


def test_very_long_texts_stand_whole_on_the_next_page(tmp_path: Path):
    long = " ".join(f"w{n}" for n in range(900)) + " finis"
    front = (
        Statement("A" + long),
        Lines((Item("B" + long), Item("short"))),
        Table(("H",), ((Cell("C" + long),),), (1,)),
    )
    text, report = printed(tmp_path, sheet(*front, title="T" + long))
    assert report.pages > 1
    words = text.split()
    assert all(words.count(f"w{n}") >= 4 for n in range(1, 900)), "title, sentence, line and cell"
    assert "…" in pages(tmp_path)[0]


def test_huge_content_comes_out_in_tolerable_time(tmp_path: Path):
    line = "word " * 400
    blocks = (
        Heading("Lines"),
        Lines(tuple(Item(f"L{n}L {line}") for n in range(150))),
        Table(("A", "B"), tuple((Cell(f"T{n}T {line}"), Cell("x")) for n in range(40)), (3, 1)),
        Table(("A", "B"), ((Cell("x" * 20_000), Cell("y " * 10_000)),), (1, 1)),
    )
    started = time.perf_counter()
    text, _report = printed(tmp_path, sheet(*blocks))
    assert time.perf_counter() - started < 60
    assert all(f"L{n}L" in text for n in range(150))
    assert all(f"T{n}T" in text for n in range(40))


def test_the_naughtiest_strings_print(tmp_path: Path):
    blocks = (
        Lines(tuple(Item(line) for line in NAUGHTY)),
        Table(("A",), tuple((Cell(line),) for line in NAUGHTY), (1,)),
    )
    text, report = printed(tmp_path, sheet(*blocks, title=NAUGHTY[-1]))
    assert report.pages > 10
    assert report.missing
    assert '<IMG SRC="javascript:alert(' in text


def test_the_same_sheet_makes_the_same_bytes():
    made = [io.BytesIO(), io.BytesIO()]
    for target in made:
        write_pdf([sheet(Curve(PICTURE))], target, invariant=True)
    assert made[0].getvalue() == made[1].getvalue()


def test_several_sheets_are_one_document(tmp_path: Path):
    _text, report = printed(
        tmp_path, sheet(Statement("a")), sheet(Statement("b"), title="Another", rest=(Gap(),))
    )
    assert report.pages == len(pages(tmp_path)) >= 2
    assert "page 2 of" in pages(tmp_path)[1]


def test_nothing_to_print_is_said(tmp_path: Path):
    with pytest.raises(Refused, match="nothing to print"):
        write_pdf([], tmp_path / "made.pdf")
    assert not list(tmp_path.iterdir())


def test_a_disk_that_is_full_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    target = tmp_path / "made.pdf"
    target.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotSave, match=r"no room left to save “made\.pdf”"):
        write_pdf([sheet(Statement("x"))], target)
    assert target.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["made.pdf"]


def test_a_place_that_takes_no_files_is_said_in_one_sentence(tmp_path: Path):
    (tmp_path / "a file").write_text("x")
    with pytest.raises(CannotSave, match=r"not a place for a file\. Choose another"):
        write_pdf([sheet(Statement("x"))], tmp_path / "a file" / "made.pdf")
    (tmp_path / "made.pdf").mkdir()
    with pytest.raises(CannotSave):
        write_pdf([sheet(Statement("x"))], tmp_path / "made.pdf")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a file", "made.pdf"]


def test_page_one_is_measured_as_it_is_set():
    from obadesk.paper.blocks import block_flowables, height_of

    table = Table(("A", "B"), ((Cell("long " * 30), Cell("x", strong=True)), (Cell(""), Cell("y"))), (3, 1))
    lines = Lines((Item("one " * 40, 1, "T2", detail="data"), Item("why", depth=1, mark="helping")))
    for block in (table, lines, Columns((Heading("L"), lines), (table,)), Heading("H"), Statement("s " * 90)):
        made = block_flowables(block, 480)
        real = sum(each.wrap(480, 10_000)[1] + each.getSpaceBefore() for each in made)
        assert height_of(block, 480, 150) == pytest.approx(real)


def test_small_charts_stand_four_a_page(tmp_path):
    drawn = multiples(areas(6), "Leeds", Words())
    printed(tmp_path, sheet(rest=(SmallMultiples(drawn, "Office, to 2025."),)))
    found = [page for page in pages(tmp_path) if "Leeds 4.9" in page]
    assert [page.count("Leeds 4.9") for page in found] == [4, 2]
    assert "Office, to 2025." in found[1]
