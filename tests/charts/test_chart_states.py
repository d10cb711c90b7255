"""Every state of a chart on wall, console and paper: read without colour, nothing on anything else."""

from __future__ import annotations

import itertools

import pytest
from msgspec.structs import replace

from obadesk.charts.labels import length_inside
from obadesk.charts.layout import lay_out
from obadesk.charts.marks import Dot, Drawing, Stroke, Text
from obadesk.charts.sizes import Surface
from obadesk.core.curve_picture import CurvePicture, LineRole
from obadesk.core.curve_view import of_measure
from obadesk.core.vocabulary import Words
from tests.pictures.curve_states import STATES, areas

ROOMS: list[tuple[Surface, int, int, float]] = [
    ("wall", 1060, 800, 1.0),
    ("wall", 1728, 760, 1.0),
    ("wall", 560, 560, 0.71),
    ("console", 560, 340, 1.0),
    ("paper", 482, 250, 1.0),
]


def picture(name: str) -> CurvePicture:
    one, today, sketch = STATES[name]
    return of_measure(one, "Leeds", Words("uk-oba"), today, sketch=sketch)


def drawn(name: str) -> Drawing:
    return lay_out(picture(name), 1060, 800, "wall", False)


def strokes(drawing: Drawing, role: LineRole) -> list[Stroke]:
    return [mark for mark in drawing.marks if isinstance(mark, Stroke) and mark.role == role]


def dots(drawing: Drawing, role: LineRole) -> list[Dot]:
    return [mark for mark in drawing.marks if isinstance(mark, Dot) and mark.role == role]


@pytest.mark.parametrize(("surface", "width", "height", "scale"), ROOMS)
@pytest.mark.parametrize("name", STATES)
def test_no_words_stand_on_others_or_are_cut(
    name: str, surface: Surface, width: int, height: int, scale: float
):
    drawing = lay_out(picture(name), width, height, surface, False, scale)
    assert drawing.marks
    for one, other in itertools.combinations(drawing.label_boxes, 2):
        assert one.overlap(other) < 1.0
    for box in drawing.label_boxes:
        assert box.left > -0.6
        assert box.top > -0.6
        assert box.right < width + 0.6
        assert box.bottom < height + 0.6


@pytest.mark.parametrize("name", STATES)
def test_every_word_can_be_read_from_the_back(name: str):
    sizes = [mark.size for mark in drawn(name).marks if isinstance(mark, Text)]
    assert min(sizes) >= 1080 / 25


@pytest.mark.parametrize("name", [name for name in STATES if name != "huge"])
def test_a_rule_from_above_runs_through_no_words(name: str):
    drawing = drawn(name)
    downs = [
        mark.points
        for mark in drawing.marks
        if isinstance(mark, Stroke) and not mark.role and mark.points[0][0] == mark.points[1][0]
    ]
    tops = [box for box in drawing.label_boxes if box.bottom < 200]
    for (start, end), box in itertools.product(downs, tops):
        assert length_inside(start, end, box) <= 1.0


def test_lines_of_all_kinds_differ_without_colour():
    looks: dict[str, tuple[object, ...]] = {}
    for name in ("everything", "projection-beside", "several-lines", "corrected"):
        drawing = drawn(name)
        for role in ("history", "since", "forecast", "aspiration", "projection", "comparison"):
            lines = [line for line in strokes(drawing, role) if not line.closed and line.width > 2.9]
            marks = dots(drawing, role)
            if lines and marks:
                unit = lines[-1].width
                dash = tuple(round(part / unit, 1) for part in lines[-1].dash)
                looks[role] = (dash, unit, marks[-1].shape, marks[-1].radius)
    assert len(looks) == 6
    assert len(set(looks.values())) == 6
    others = {line.dash for line in strokes(drawn("several-lines"), "other forecast") if line.width > 2}
    assert len(others) == 2


def test_three_areas_differ_by_dash_and_marker():
    drawing = lay_out(
        of_measure(replace(areas(3), scenarios=()), "Leeds", Words(), ""), 1060, 800, "wall", False
    )
    assert len({line.dash for line in strokes(drawing, "comparison") if len(line.points) > 2}) == 3
    assert {dot.shape for dot in dots(drawing, "comparison")} == {"circle", "triangle", "diamond"}


def test_a_break_is_two_thin_rules_between_a_line_that_ends_and_one_that_begins():
    drawing = drawn("break")
    (old, new) = [line for line in strokes(drawing, "history") if line.width > 5]
    downs = sorted(
        mark.points[0][0]
        for mark in drawing.marks
        if isinstance(mark, Stroke) and not mark.role and not mark.dash
        and mark.points[0][0] == mark.points[1][0]
    )  # fmt: skip
    assert old.points[-1][0] < downs[0] < downs[1] < new.points[0][0]
    assert any(isinstance(mark, Text) and mark.text == "new way of counting" for mark in drawing.marks)


def test_what_is_better_is_hatched_and_named():
    drawing = drawn("better")
    (band,) = [line for line in strokes(drawing, "since") if line.closed]
    assert band.fill
    assert len([line for line in strokes(drawing, "since") if len(line.points) == 2]) > 4
    assert any(isinstance(mark, Text) and mark.text == "turned" for mark in drawing.marks)
    assert not [line for line in strokes(drawn("worse"), "since") if line.closed]


def test_a_revised_figure_has_a_faint_open_marker_and_a_stem():
    drawing = drawn("revised")
    faint = [dot for dot in dots(drawing, "history") if dot.radius < 9 * 0.7]
    stems = [line for line in strokes(drawing, "history") if line.points[0][0] == line.points[-1][0]]
    assert len(faint) == len(stems) == 2
    assert all(stem.points[0] == dot.at for stem, dot in zip(stems, faint, strict=True))
    for stem, box in itertools.product(stems, drawing.label_boxes):
        assert length_inside(stem.points[0], stem.points[1], box) <= 1.0


def test_a_wild_range_does_not_make_the_line_flat():
    wild = picture("projection")
    assert wild.range is not None
    far = tuple((x, low - 500, high + 500) for x, low, high in wild.range.points)
    drawing = lay_out(replace(wild, range=replace(wild.range, points=far)), 1060, 800, "wall", False)
    assert drawing.geometry is not None
    assert drawing.geometry.y_high < 15
    (band,) = [line for line in strokes(drawing, "projection") if line.closed]
    plot = drawing.geometry.plot
    assert all(plot.top - 1 <= y <= plot.bottom + 1 for _x, y in band.points)


def test_the_figure_of_a_label_is_never_cut():
    for name in STATES:
        one = picture(name)
        words = " ".join(mark.text for mark in drawn(name).marks if isinstance(mark, Text))
        for line in one.lines:
            assert not line.label or line.label.rsplit(" ", 1)[-1] in words
