"""The table sheet: its own curve, boxes in the agenda's order, and typed in again as it stands."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from obadesk.core.agenda_edits import split_step
from obadesk.core.blocks import Curve as CurveBlock
from obadesk.core.blocks import WriteIn
from obadesk.core.capture import Captured
from obadesk.core.curve_names import curve_of_table
from obadesk.core.place import Place
from obadesk.core.row import Line
from obadesk.core.rows import walk
from obadesk.core.workshop import Workshop
from obadesk.handouts.table_sheets import TableSheets, boxes_of
from obadesk.paper.pdf import write_pdf
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import create_workshop, sample_workshop

TODAY = "2026-03-12"
KINDS = {kind.id: kind for kind in STEP_KINDS}
FORMATS = ("turn-the-curve-60", "turn-the-curve-90", "half-day", "one-day")

HOW_COLUMNS_ARE_TYPED = {"partners": ("", ": "), "action_plan": ("", " @", " /")}
"""What stands before each column of a box in the one line it is typed as; other columns are keys."""

KEYS_NOT_LINES = ("First step", "Our best two")
"""Boxes that are typed into a field of a line that is there already, or only rate lines by keys."""


def sample() -> Workshop:
    return sample_workshop(workshops(), "leeds-children", list(KINDS))


def begun(format_id: str) -> Workshop:
    if format_id == "leeds-children":
        return sample()
    return create_workshop(workshops(), format_id, list(KINDS), title="Ready for work", today=TODAY)


def sheets(workshop: Workshop, name: str = "A4"):
    made = TableSheets().sheets(Place(workshop, today=TODAY), STEP_KINDS)
    return [sheet for sheet in made if sheet.name == name]


def boxes(sheet) -> list[WriteIn]:
    """The boxes to fill in, without the line for who keeps time."""
    return [block for block in sheet.front if isinstance(block, WriteIn)][1:]


def test_every_table_has_a_sheet_in_both_sizes():
    workshop = sample()
    assert len(sheets(workshop, "A3")) == len(sheets(workshop, "A4")) == len(workshop.tables)
    assert [sheet.label for sheet in sheets(workshop)] == [f"Table {t.number}" for t in workshop.tables]
    assert {sheet.page for sheet in sheets(workshop, "A3")} == {"A3 landscape"}
    assert all(sheet.title == workshop.outcomes[0].text for sheet in sheets(workshop))


def test_each_table_has_its_own_curve():
    workshop = sample()
    for table, sheet in zip(workshop.tables, sheets(workshop), strict=True):
        curve = curve_of_table(workshop, table.id)
        assert curve is not None
        measure = workshop.measure(curve.measure)
        (drawn,) = [block for block in sheet.front if isinstance(block, CurveBlock)]
        assert measure is not None
        assert drawn.caption.startswith(measure.name)
    captions = {next(b.caption for b in s.front if isinstance(b, CurveBlock)) for s in sheets(workshop)}
    assert len(captions) == 2, "two tables of the sample work on another curve"


@pytest.mark.parametrize("format_id", [*FORMATS, "leeds-children"])
def test_boxes_stand_in_the_order_of_the_agenda(format_id: str):
    workshop = begun(format_id)
    order = {step.id: place for place, step in enumerate(workshop.meeting.steps)}
    for table, sheet in zip(workshop.tables, sheets(workshop), strict=True):
        made = boxes_of(Place(workshop, today=TODAY), STEP_KINDS, table)
        steps = [order[place.step_id] for place, _box in made]
        assert steps == sorted(steps)
        assert boxes(sheet) == [box for _place, box in made if isinstance(box, WriteIn)]


@pytest.mark.parametrize("format_id", [*FORMATS, "leeds-children"])
def test_a_sheet_filled_in_by_hand_is_typed_in_from_top_to_bottom(format_id: str):
    """Step by step, box by box, line by line, without going back; every line arrives, from its table."""
    workshop = begun(format_id)
    order = {step.id: place for place, step in enumerate(workshop.meeting.steps)}
    table, at, typed = workshop.tables[1], 0, []
    for number, (place, box) in enumerate(boxes_of(Place(workshop, today=TODAY), STEP_KINDS, table)):
        if not isinstance(box, WriteIn) or box.sketch or box.heading.startswith(KEYS_NOT_LINES):
            continue
        assert order[place.step_id] >= at, "nobody goes back to an earlier step"
        at = order[place.step_id]
        step = workshop.step(place.step_id)
        assert step is not None
        kind = KINDS[step.kind]
        signs = (box.mark,) if box.mark else ()
        assert set(signs) <= {sign.id for sign in kind.signs}, "its mark is a sign"
        for line in range(box.lines):
            said = f"written{number}x{line}"
            befores = HOW_COLUMNS_ARE_TYPED.get(step.kind, ("",))
            text = "".join(f"{before}{said}c{n}" for n, before in enumerate(befores))
            line_id = f"{said}-id"
            captured = Captured(text, line_id, signs, (table.id,), f"{TODAY}T10:00:{line:02}", "")
            edit = kind.capture(replace(place, workshop=workshop), captured)
            assert edit is not None, (step.kind, box.heading)
            workshop = edit.change(workshop)
            typed += [f"{said}c{n}" for n in range(len(befores))]
    assert len(typed) >= 15
    rows = [row for row, _parent in walk(workshop)]
    everything = "\n".join(str(row) for row in rows if type(row).__name__ != "Workshop")
    for words in typed:
        assert words in everything, words
    lines = [row for row in rows if isinstance(row, Line) and row.id.startswith("written")]
    assert lines
    assert all(table.id in line.tables for line in lines)


def test_on_paper_the_headings_stand_in_that_order_too(tmp_path: Path):
    sheet = sheets(sample())[0]
    write_pdf([sheet], tmp_path / "made.pdf")
    said = subprocess.run(
        ["pdftotext", "-raw", str(tmp_path / "made.pdf"), "-"], capture_output=True, check=True, timeout=60
    ).stdout.decode()
    text = " ".join(said.split())
    found = [text.index(" ".join(box.heading.split())) for box in boxes(sheet)]
    assert found == sorted(found)


@pytest.mark.parametrize(("name", "pages"), [("A3", 1), ("A4", 2)])
@pytest.mark.parametrize("format_id", [*FORMATS, "leeds-children"])
def test_it_is_one_large_page_or_front_and_back(format_id: str, name: str, pages: int, tmp_path: Path):
    made = sheets(begun(format_id), name)
    assert write_pdf(made, tmp_path / "made.pdf").pages == pages * len(made)


def test_nine_tables_get_nine_sheets():
    workshop = sample()
    tables = tuple(replace(workshop.tables[0], id=f"t{n}", number=n) for n in range(1, 10))
    assert [sheet.label for sheet in sheets(replace(workshop, tables=tables))][-1] == "Table 9"


def test_without_anything_to_write_in_there_is_no_sheet():
    workshop = sample()
    silent = tuple(step for step in workshop.meeting.steps if step.kind in ("welcome", "close"))
    meeting = replace(workshop.meeting, steps=silent)
    assert sheets(replace(workshop, meetings=(meeting,))) == []


def test_a_table_without_figures_gets_axes_to_sketch_on():
    for sheet in sheets(begun("half-day")):
        assert not any(isinstance(block, CurveBlock) for block in sheet.front)
        assert sum(isinstance(block, WriteIn) and block.sketch for block in sheet.front) == 1


def test_a_step_that_was_split_has_one_place_to_write():
    workshop = begun("half-day")
    step = next(one for one in workshop.meeting.steps if one.kind == "what_works")
    edit, _second = split_step(step, "What works")
    after = edit.change(workshop)
    assert len(after.meeting.steps) == len(workshop.meeting.steps) + 1

    def headings(of: Workshop) -> list[str]:
        boxes = boxes_of(Place(of, today=TODAY), STEP_KINDS, of.tables[0])
        return [box.heading for _place, box in boxes if isinstance(box, WriteIn)]

    assert headings(after) == headings(workshop)
