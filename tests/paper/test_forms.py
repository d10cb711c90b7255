"""Sheets to write on, posters, and the marks that stand on every paper."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.units import mm

from obadesk.core.blocks import (
    Cell,
    Curve,
    Heading,
    Item,
    Lines,
    Mark,
    PaperBlock,
    Poster,
    Statement,
    Table,
    WriteIn,
)
from obadesk.core.curve_view import of_measure
from obadesk.core.handout import Page, Sheet
from obadesk.core.vocabulary import Words
from obadesk.paper.form import laid_out
from obadesk.paper.pdf import write_pdf
from obadesk.paper.write_in import WriteInBox
from tests.leeds import leeds

PICTURE = of_measure(leeds(), "Leeds", Words("uk-oba"), "2026-03-12")


def sheet(*front: PaperBlock, page: Page = "A4", label: str = "") -> Sheet:
    return Sheet("A title", "Somebody", "en-GB", front, footer="Leeds", page=page, label=label)


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


def text_of(folder: Path, *sheets: Sheet) -> list[str]:
    """Each page's text on one line."""
    write_pdf(sheets, folder / "made.pdf")
    pages = run("pdftotext", "-layout", str(folder / "made.pdf"), "-").split("\f")[:-1]
    return [" ".join(page.split()) for page in pages]


def sizes(folder: Path) -> list[tuple[int, int]]:
    """Width and height of each page in points."""
    said = run("pdfinfo", "-l", "99", str(folder / "made.pdf"))
    return [(round(float(w)), round(float(h))) for w, h in re.findall(r"size:\s+([\d.]+) x ([\d.]+)", said)]


# ---- boxes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_sheet_is_always_full_and_never_spills(count: int, columns: int):
    blocks = [Curve(PICTURE), *(WriteIn(f"Box {n}", 2, share=1 + n % 2) for n in range(count))]
    heights = [700.0] * columns
    made = laid_out(blocks, 340.0, heights, [700.0])
    assert len(made) == min(columns, count)
    for part in made:
        boxes = [each for each in part if isinstance(each, WriteInBox)]
        taken = sum(
            each.wrap(340.0, 10_000)[1] + (each.getSpaceBefore() if place else 0)
            for place, each in enumerate(part)
        )
        assert taken <= 700
        assert not boxes or taken > 640, "what the page leaves is ruled"
        assert all(box.line >= 8 * mm for box in boxes)


def test_boxes_share_the_room_by_what_they_need():
    (made,) = laid_out([WriteIn("Less", 1, share=1), WriteIn("More", 1, share=3)], 340.0, [700.0], [700.0])
    less, more = made
    assert isinstance(less, WriteInBox)
    assert isinstance(more, WriteInBox)
    assert more.lines >= 2.5 * less.lines


def test_a_box_that_keeps_its_size_keeps_it():
    (made,) = laid_out([WriteIn("First step", 1, share=0), WriteIn("All else", 1)], 340.0, [700.0], [700.0])
    assert next(box.lines for box in made if isinstance(box, WriteInBox)) == 1


def test_too_many_boxes_take_another_page_and_lose_nothing():
    blocks = [WriteIn(f"Box {n}", 9) for n in range(60)]
    made = laid_out(blocks, 340.0, [700.0], [700.0])
    assert len(made) > 1
    assert sum(isinstance(each, WriteInBox) for part in made for each in part) == 60


def test_a_heading_stays_with_its_box():
    blocks = [block for n in range(9) for block in (Heading(f"H{n}"), WriteIn(f"Box {n}", 2))]
    for part in laid_out(blocks, 340.0, [420.0] * 3, [420.0]):
        assert not part or isinstance(part[-1], WriteInBox)


def test_heads_hint_and_what_is_printed_already_are_there(tmp_path: Path):
    box = WriteIn(
        "Who does what?",
        3,
        "One owner each.",
        ("What", "Who", "By"),
        filled=(("Ring every leaver", "Colleges"),),
    )
    (page,) = text_of(tmp_path, sheet(box, page="A4 landscape"))
    for words in ("Who does what?", "One owner each.", "What", "Ring every leaver", "Colleges"):
        assert words in page
    assert sizes(tmp_path) == [(842, 595)]


def test_sheets_of_a_label_count_their_own_pages(tmp_path: Path):
    boxes = [WriteIn(f"Box {n}", 3) for n in range(6)]
    pages = text_of(tmp_path, sheet(*boxes, label="Table 1"), sheet(*boxes, label="Table 2"))
    assert ["page 1 of 2" in page for page in pages] == [True, False, True, False]
    assert ["Table 2" in page for page in pages] == [False, False, True, True]


def test_large_and_small_pages_in_one_document(tmp_path: Path):
    text_of(tmp_path, sheet(WriteIn("Box"), page="A3 landscape"), sheet(Statement("x")))
    assert sizes(tmp_path)[0] == (1191, 842)
    assert sizes(tmp_path)[-1] == (595, 842)


# ---- posters --------------------------------------------------------------------------------------


def test_a_poster_is_a_page_with_its_words_as_large_as_they_fit(tmp_path: Path):
    posters = (Poster("Helping", mark="helping"), Poster("We need to find out", "Ask", mark="find out"))
    pages = text_of(tmp_path, sheet(*posters, page="A4 landscape"))
    assert len(pages) == 2
    assert "Helping" in pages[0]
    assert "Ask" in pages[1]
    heights = [
        float(high) - float(low)
        for low, high in re.findall(
            r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">Helping', run_bbox(tmp_path)
        )
    ]
    assert max(heights) > 90


def test_a_poster_of_any_length_stays_on_its_page(tmp_path: Path):
    posters = [Poster("word " * 300, "below " * 300), Poster("x" * 300), Poster("ready " * 8, mark="keep")]
    assert len(text_of(tmp_path, sheet(*posters, page="A4 landscape"))) == 3


# ---- marks ----------------------------------------------------------------------------------------


def test_signs_our_fonts_have_are_typed_everywhere(tmp_path: Path):
    blocks: tuple[PaperBlock, ...] = (
        Heading("▲ ▼ ✓ title", mark="helping"),
        Lines((Item("line", mark="hindering"), Item("kept", mark="keep"))),
        Table(
            ("What ✓", "How ▲"),
            (
                (Cell("a"), Cell("H", mark="high")),
                (Cell("b"), Cell("", mark="medium")),
                (Cell("c"), Cell("L", mark="low")),
            ),
            (1, 1),
        ),
    )
    (page,) = text_of(tmp_path, sheet(*blocks))
    for words in ("▲ ▲ ▼ ✓ title", "▼ line", "✓ kept", "What ✓", "How ▲", "●●● H", "●●○ M", "●○○ L"):
        assert words in page.replace("\u00a0", " "), words


def run_bbox(folder: Path) -> str:
    return run("pdftotext", "-bbox", str(folder / "made.pdf"), "-")


def ink_before(folder: Path, word: str) -> bool:
    """Whether something is drawn right before this word, in the room of a mark."""
    found = re.search(
        rf'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([\s\u00a0]*){word}',
        run_bbox(folder),
    )
    assert found is not None, word
    left, top, bottom = (float(one) for one in found.groups()[:3])
    start = left if found[4] else left - 17  # spaces that hold the room for the mark may be part of the word
    stem = folder / "made"
    run("pdftoppm", "-r", "72", "-png", "-singlefile", f"{stem}.pdf", str(stem))
    with Image.open(folder / "made.png") as page:
        room = page.convert("L").crop((round(start), round(top), round(start) + 15, round(bottom)))
        return any(shade < 140 for shade in room.tobytes())


@pytest.mark.parametrize(
    ("mark", "word"),
    [("no cost", "no"), ("costs little", "costs"), ("off the wall", "off"), ("find out", "find")],
)
def test_marks_no_font_has_are_drawn_and_their_word_stands_beside(mark: Mark, word: str, tmp_path: Path):
    (page,) = text_of(tmp_path, sheet(Lines((Item("Ring every leaver", signs=(mark,)),))))
    assert mark in page.replace("\u00a0", " ")
    assert ink_before(tmp_path, word)


@pytest.mark.parametrize("mark", ["no cost", "off the wall"])
def test_drawn_marks_stand_in_headings_cells_and_before_lines(mark: Mark, tmp_path: Path):
    for block in (
        Heading("beside", mark=mark),
        Lines((Item("beside", mark=mark),)),
        Table(("a",), ((Cell("beside", mark=mark),),), (1,)),
        WriteIn("beside", mark=mark),
    ):
        text_of(tmp_path, sheet(block))
        assert ink_before(tmp_path, "beside"), block


def test_the_name_before_the_colon_is_semibold(tmp_path: Path):
    (page,) = text_of(tmp_path, sheet(Lines((Item("Bus company: half fare", lead=11),))))
    assert "Bus company: half fare" in page
    assert "SemiBold" in run("pdffonts", str(tmp_path / "made.pdf"))


def test_a_mark_beside_words_from_the_right_does_no_harm(tmp_path: Path):
    (page,) = text_of(tmp_path, sheet(Lines((Item("הילדים גדלים", signs=("off the wall", "no cost")),))))
    assert "off" in page


def test_a_box_of_more_printed_rows_than_a_page_holds_goes_on_over_the_next(tmp_path: Path):
    rows = tuple((f"We said we would do number {number}", "") for number in range(1, 91))
    box = WriteIn("What we did", 91, columns=("What we said", "Done?"), filled=rows)
    pages = text_of(tmp_path, sheet(box))
    assert len(pages) > 2
    together = " ".join(pages)
    assert all(together.count(f"do number {number} ") == 1 for number in range(1, 90))
    assert together.count("What we did") == 1
