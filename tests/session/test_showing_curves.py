"""The wall with several curves, with one line alone, and near the end of a step's time."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from obadesk.core.curve import Curve as WorkedCurve
from obadesk.core.measure import Measure
from obadesk.core.place import Place
from obadesk.core.rows import remove, with_row
from obadesk.session.presentation import Presentation
from obadesk.session.showing import Showing
from tests.session.test_showing import KINDS, compose, force, leeds_document, newest_page, page_count


@pytest.fixture
def document(qapp):
    return leeds_document()


@pytest.fixture
def presentation(qapp):
    return Presentation()


def second_curve(workshop):
    measure = Measure(id="i2", order="b", of="o", name="Away from school")
    return replace(
        workshop,
        measures=(*workshop.measures, measure),
        curves=(*workshop.curves, WorkedCurve(id="c2", order="b", measure="i2")),
    )


def with_force(workshop, curve_id, one):
    return replace(
        workshop,
        curves=tuple(
            replace(curve, forces=(*curve.forces, one)) if curve.id == curve_id else curve
            for curve in workshop.curves
        ),
    )


@pytest.fixture
def two_curves(document, presentation):
    document.edit(second_curve)
    document.edit(lambda workshop: with_force(workshop, "c", force(1)))
    document.edit(lambda workshop: with_force(workshop, "c2", force(2)))
    return Showing(
        document,
        presentation,
        compose=compose,
        page_count=page_count,
        newest_page=newest_page,
        step_name=lambda step, words: step.heading or KINDS[step.kind].name(words),
        today=lambda: "2026-03-12",
        spotlight=lambda place, line: KINDS[place.step.kind].spotlight(place, line),
        by_curve=lambda step: KINDS[step.kind].by_curve,
    )


def texts(presentation):
    return str(presentation.seen.shown)


def test_the_wall_keeps_its_own_curve_through_next_and_back(two_curves, presentation):
    assert two_curves.show("s2", "hear", "c2")
    assert "Force 2" in texts(presentation)
    assert two_curves.back()
    assert two_curves.next()
    assert two_curves.curve_id == "c2"
    assert "Force 2" in texts(presentation)
    assert "Force 1" not in texts(presentation)


def test_the_sentence_says_which_curve_and_where_you_are(two_curves):
    two_curves.show("s2", "hear", "c2")
    seen = "The room sees: Story, hear, Away from school."
    assert two_curves.sentence("s2", "c2") == seen
    assert two_curves.sentence("s2", "c") == f"{seen} You are on Not in work."
    assert two_curves.sentence("s3", "c") == f"{seen} You are on Action plan, Not in work."
    assert two_curves.sentence("s0", "c") == f"{seen} You are on Given."


def test_a_curve_that_is_gone_leaves_the_wall_on_the_first(two_curves, document, presentation):
    two_curves.show("s2", "hear", "c2")
    document.edit(lambda workshop: replace(workshop, curves=workshop.curves[:1]))
    assert "Force 1" in texts(presentation)
    assert two_curves.sentence("s2", "c2") == "The room sees: Story, hear."


def test_the_curve_alone_is_the_walls_curve(two_curves, presentation):
    two_curves.show("s2", "hear", "c")
    assert two_curves.toggle_curve()
    assert two_curves.sentence("s2", "c").startswith("The room sees the curve of Not in work.")


def test_one_line_stands_alone_until_pressed_again(two_curves, document, presentation):
    two_curves.show("s2", "hear", "c")
    before = presentation.seen
    place = Place(document.workshop, "s2", "c")
    assert two_curves.toggle_line(place, "f01")
    assert "Force 1" in texts(presentation)
    assert presentation.seen.slide != before.slide
    assert "one line alone" in two_curves.sentence("s2", "c")
    assert two_curves.toggle_line(place, "f01")
    assert presentation.seen == before


def test_the_line_alone_follows_what_is_typed_and_ends_with_next(two_curves, document, presentation):
    two_curves.show("s2", "hear", "c")
    before = presentation.seen
    two_curves.toggle_line(Place(document.workshop, "s2", "c"), "f01")
    other = replace(force(1), text="Better said")
    document.edit(lambda workshop: with_row(workshop, "f01", lambda _old: other))
    assert "Better said" in texts(presentation)
    assert two_curves.next()
    assert two_curves.line_alone == ""
    assert presentation.seen.slide.part == before.slide.part


def test_a_line_alone_that_is_removed_leaves_the_wall_where_it_stood(two_curves, document, presentation):
    two_curves.show("s2", "ask", "c")
    before = presentation.seen
    two_curves.toggle_line(Place(document.workshop, "s2", "c"), "f01")
    document.edit(lambda workshop: remove(workshop, "f01"))
    assert presentation.seen == before
    assert not two_curves.toggle_line(Place(document.workshop, "s2", "c"), "f01")


def test_with_two_minutes_left_the_wall_is_composed_once_more(document, presentation):
    asked = []

    def watched(place, part):
        asked.append(place.nearly)
        return compose(place, part)

    showing = Showing(
        document, presentation, compose=watched, page_count=page_count, newest_page=newest_page,
        step_name=lambda step, _words: step.heading, today=lambda: "2026-03-12",
    )  # fmt: skip
    showing.show("s2")
    asked.clear()
    showing.set_nearly(True)
    assert asked
    assert all(asked)
    asked.clear()
    showing.set_nearly(True)
    assert not asked
    showing.show("s3")
    assert not any(asked)


def test_the_new_step_stands_before_it_is_told(two_curves, presentation):
    told = []

    def heard(step_id):
        told.append((step_id, presentation.seen.slide is not None))

    two_curves.step_started.connect(heard)
    two_curves.show("s2")
    assert told == [("s2", True)]
