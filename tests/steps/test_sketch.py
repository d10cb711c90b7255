"""The working baseline: four answers instead of figures, a line that grows, and a stamp that stays."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from obadesk.charts.layout import lay_out
from obadesk.charts.marks import Stroke, Text
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Block, Columns, Curve, Slide, Statement, WriteIn
from obadesk.core.curve_picture import CurvePicture
from obadesk.core.measure import Measure, Reading
from obadesk.core.meeting import Verdict
from obadesk.core.place import Place
from obadesk.core.plain import from_plain, to_plain
from obadesk.core.rows import append, placed, set_fields
from obadesk.core.story import Force
from obadesk.steps.sketch.changes import answer
from obadesk.steps.sketch.editor import SketchEditor
from obadesk.steps.sketch.kind import SketchKind

SKETCH = SketchKind()
STAMP = "Working baseline, not data"
ALL = {"now": "high", "lately": "worse", "speed": "fast", "ahead": "worse"}
FOUR = {"now": "H", "lately": "W", "speed": "F", "ahead": "W"}


def room(said: dict[str, str] | None = None, **measure: object) -> Place:
    """A place in whose curve the room has answered this."""
    agenda = WorkshopFormat(id="x", name="X", description="", steps=(PlannedStep(kind="sketch", minutes=9),))
    workshop = begin(agenda, "A room", today="2026-03-12", place="Leeds")
    fields = {"name": "Young people who feel lonely", "polarity": "down", **measure}
    workshop = set_fields(workshop, workshop.measures[0].id, **fields)
    for question, one in (said or {}).items():
        workshop = answer(workshop.curves[0].id, "sk", question, one).change(workshop)
    return Place(workshop, workshop.meeting.steps[0].id, "", "2026-03-12")


def answered(where: Place, **verdict: object) -> Place:
    """The place with the room's answer to "can we live with that?"."""
    said = Verdict(id="v", curve=where.workshop.curves[0].id, **verdict)  # type: ignore[arg-type]
    return replace(where, workshop=set_fields(where.workshop, where.meeting.id, verdicts=(said,)))


def wall(where: Place, part: str = "ask") -> Slide:
    """The one slide of this part."""
    (slide,) = SKETCH.slides(where.public(), part)  # type: ignore[arg-type]
    return slide


def sayings(blocks: tuple[Block, ...]) -> list[str]:
    """The sentences beside or under the line."""
    inner = [b for block in blocks for b in (block.right if isinstance(block, Columns) else (block,))]
    return [block.text for block in inner if isinstance(block, Statement)]


def line(slide: Slide) -> CurvePicture:
    """The sketch on a slide."""
    (columns,) = slide.blocks
    assert isinstance(columns, Columns)
    (curve,) = columns.left
    assert isinstance(curve, Curve)
    return curve.picture


def heights(picture: CurvePicture, role: str) -> list[float]:
    """How high a line stands, from the left."""
    found = next(one for one in picture.lines if one.role == role)
    return [point.y for point in found.points if point.y is not None]


def test_the_questions_appear_one_after_another():
    assert sayings(wall(room()).blocks) == ["Where are we now?", "Low · Middle · High"]
    one = room({"now": "high"})
    assert sayings(wall(one).blocks) == [
        "Where are we now? High", "Lately: better or worse?", "Better · Worse · About the same",
    ]  # fmt: skip
    assert sayings(wall(room(ALL)).blocks)[-1] == "Nobody does anything new. Can we live with that?"


def test_who_says_about_the_same_is_not_asked_how_fast():
    asked = sayings(wall(room({"now": "low", "lately": "same"})).blocks)
    assert "Where is it heading if nothing changes?" in asked
    assert "Fast or slow?" not in asked


def test_the_line_grows_with_each_answer_and_nothing_else_moves():
    steps = [room(dict(list(ALL.items())[:count])) for count in range(5)]
    pictures = [line(wall(where)) for where in steps]
    assert [len(picture.lines) for picture in pictures] == [0, 1, 1, 1, 2]
    for wide, high, surface in ((1071.0, 700.0, "wall"), (740.0, 220.0, "console")):
        drawings = [lay_out(picture, wide, high, surface, False) for picture in pictures]
        assert len({drawing.geometry and drawing.geometry.plot for drawing in drawings}) == 1
    assert len({p.ticks for p in pictures}) == 1


@pytest.mark.parametrize(("polarity", "rises"), [("down", True), ("up", False)])
def test_worse_is_the_way_nobody_wants(polarity: str, rises: bool):
    picture = line(wall(room(ALL, polarity=polarity)))
    before, now = heights(picture, "history")
    _now, ahead = heights(picture, "forecast")
    assert (now > before) is rises
    assert (ahead > now) is rises


def test_on_a_narrow_chart_the_stamp_is_smaller_but_whole():
    drawing = lay_out(line(wall(room(ALL))), 560.0, 560.0, "wall", False)
    texts = [mark.text for mark in drawing.marks if isinstance(mark, Text)]
    assert STAMP in " ".join(texts)


def test_fast_is_steeper_than_slow():
    fast, slow = (
        heights(line(wall(room({**ALL, "speed": speed}))), "forecast") for speed in ("fast", "slow")
    )
    assert fast[1] - fast[0] > slow[1] - slow[0] > 0


@pytest.mark.parametrize("now", ["low", "middle", "high"])
@pytest.mark.parametrize("way", ["better", "worse", "same"])
@pytest.mark.parametrize("polarity", ["up", "down", "range", ""])
def test_every_sketch_has_its_stamp_and_no_figure_and_the_line_leaves_the_stamp_free(
    now: str, way: str, polarity: str
):
    for ahead in ("better", "worse", "same"):
        said = {"now": now, "lately": way, "speed": "fast", "ahead": ahead}
        drawing = lay_out(line(wall(room(said, polarity=polarity))), 1071.0, 760.0, "wall", False)
        texts = [mark for mark in drawing.marks if isinstance(mark, Text)]
        assert not [mark.text for mark in texts if any(sign.isdigit() for sign in mark.text)]
        assert {"few", "many", "now"} <= {mark.text for mark in texts}
        stamp = [mark for mark in texts if mark.text in STAMP]
        assert " ".join(mark.text for mark in stamp) == STAMP
        top = min(mark.at[1] - mark.size * 0.7 for mark in stamp)
        foot = max(mark.at[1] + mark.size * 0.2 for mark in stamp)
        for stroke in (mark for mark in drawing.marks if isinstance(mark, Stroke) and mark.role):
            if stroke.role in ("history", "forecast"):
                assert all(y > foot or y < top for _x, y in stroke.points)


def test_the_sketch_is_kept_with_the_rooms_answer():
    assert SKETCH.slides(room({"now": "low"}).public(), "keep") == ()
    assert sayings(wall(room(ALL), "keep").blocks) == ["Worse if nothing changes"]
    kept = wall(answered(room(ALL), answer="not ok", not_ok=19, ok=2, not_sure=3), "keep")
    assert sayings(kept.blocks)[0] == "Not OK"
    assert line(kept).stamp == STAMP


def test_paper_says_that_it_is_no_data_and_which_figures_are_wanted():
    where = room(ALL)
    for number, name in enumerate(("Loneliness at 16", "Waits for help.")):
        wanted = Measure(id=f"w{number}", name=name, status="data development")
        where = replace(where, workshop=append(where.workshop, where.workshop.id, "measures", wanted))
    brief = SKETCH.brief(where)
    assert isinstance(brief[0], Curve)
    assert sayings(brief) == [
        "Working baseline, not data.",
        "The room’s own sketch, not data: high now, worse lately, fast, worse if nothing changes.",
        "Figures wanted: Loneliness at 16; Waits for help.",
    ]
    assert SKETCH.full(where) == ()


def test_figures_put_in_later_take_page_one_and_the_sketch_stays_behind():
    where = room(ALL)
    measure = where.workshop.measures[0]
    readings = placed(
        tuple(Reading(id=f"r{year}", period=str(year), value=4.0) for year in (2023, 2024, 2025))
    )
    series = (replace(measure.series[0], readings=readings), *measure.series[1:])
    where = replace(where, workshop=set_fields(where.workshop, measure.id, series=series))
    assert SKETCH.brief(where) == ()
    assert any(isinstance(block, Curve) and block.picture.stamp == STAMP for block in SKETCH.full(where))
    assert where.workshop.curves[0].sketches


def test_the_table_sheet_has_axes_to_sketch_on():
    axes, why = SKETCH.boxes(room())
    assert isinstance(axes, WriteIn)
    assert axes.sketch
    assert isinstance(why, WriteIn)


def test_what_a_facilitator_would_still_mend():
    def found(where: Place) -> list[str]:
        return [check.id for check in SKETCH.checks(where)]

    assert found(room(ALL, polarity="")) == ["no polarity", "no figures wanted"]
    begun = room({"now": "low"})
    assert found(begun) == []
    force = Force(id="f", text="Buses")
    went_on = append(begun.workshop, begun.workshop.curves[0].id, "forces", force)
    assert found(replace(begun, workshop=went_on)) == ["question open"]


def test_say_asks_the_next_question_then_what_the_line_shows():
    assert SKETCH.say(room({"now": "high"})) == "Lately: better or worse?"
    assert SKETCH.say(room(ALL)).startswith("The room’s own sketch, not data: high now")
    assert SKETCH.summary(answered(room(ALL), answer="not ok")) == (
        "High now, worse lately, fast, worse if nothing changes · Not OK"
    )


def test_an_answer_is_taken_back_and_a_sketch_comes_back_from_the_file():
    where = room(ALL)
    curve = where.workshop.curves[0].id
    assert from_plain(to_plain(where.workshop)) == where.workshop
    bare = answer(curve, "other", "ahead", "").change(where.workshop)
    assert [one.ahead for one in bare.curves[0].sketches] == [""]
    assert answer("gone", "new", "now", "low").change(bare) is bare
    empty = room().workshop
    assert answer(empty.curves[0].id, "new", "now", "").change(empty) is empty


class Desk:
    """Stands in for the open workshop."""

    def __init__(self, qtbot, where: Place) -> None:
        self.where = where
        self.editor = SketchEditor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.show_place(where)
        self.editor.resize(800, 620)
        with qtbot.waitExposed(self.editor):
            self.editor.show()
        self.editor.activateWindow()

    def do(self, edit) -> None:
        self.where = replace(self.where, workshop=edit.change(self.where.workshop))
        self.editor.after_own_edit(self.where)

    @property
    def said(self) -> dict[str, str]:
        (sketch,) = self.where.workshop.curves[0].sketches
        return {name: getattr(sketch, name) for name in ALL}


def test_four_keys_draw_the_line(qtbot):
    desk = Desk(qtbot, room())
    desk.editor.focus_first()
    for key in FOUR.values():
        qtbot.keyClick(desk.editor.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
    assert desk.said == ALL
    qtbot.keyClick(desk.editor.focusWidget(), Qt.Key.Key_Backspace)
    assert desk.said == {**ALL, "ahead": ""}


def test_answers_are_chosen_and_taken_back_by_the_mouse(qtbot):
    desk = Desk(qtbot, room())
    now = desk.editor.rows[0]
    now.buttons["middle"].click()
    assert desk.said["now"] == "middle"
    assert now.buttons["middle"].isChecked()
    now.buttons["low"].click()
    assert [name for name, button in now.buttons.items() if button.isChecked()] == ["low"]
    now.buttons["low"].click()
    assert desk.said["now"] == ""


def test_hands_are_counted_on_a_sketch(qtbot):
    desk = Desk(qtbot, room(ALL))
    desk.editor.hands.setFocus()
    qtbot.keyClicks(desk.editor.hands, "19 2 3")
    qtbot.keyClick(desk.editor.hands, Qt.Key.Key_Return)
    assert desk.where.verdict is not None
    assert desk.where.verdict.answer == "not ok"
    desk.editor.choices["split"].click()
    assert desk.where.verdict.answer == "split"


def test_which_way_is_good_is_said_here_too(qtbot):
    desk = Desk(qtbot, room(polarity=""))
    desk.editor.polarity.chosen.emit("up")
    assert desk.where.measure is not None
    assert desk.where.measure.polarity == "up"


def test_a_sketch_keeps_the_day_of_its_first_answer(qtbot):
    desk = Desk(qtbot, room())
    desk.editor.focus_first()
    qtbot.keyClick(desk.editor.focusWidget(), Qt.Key.Key_H)
    desk.where = replace(desk.where, today="2026-03-13")
    desk.editor.show_place(desk.where)
    qtbot.keyClick(desk.editor.focusWidget(), Qt.Key.Key_W)
    (sketch,) = desk.where.workshop.curves[0].sketches
    assert (sketch.lately, sketch.at) == ("worse", "2026-03-12")


def test_a_later_meeting_begins_a_sketch_of_its_own_and_the_first_stays(qtbot):
    first = room(ALL)
    curve = first.workshop.curves[0]
    dated = set_fields(first.workshop, curve.sketches[0].id, at="2026-03-12")
    later = set_fields(dated, first.meeting.id, begun="2027-03-12T09:00:00+00:00")
    desk = Desk(qtbot, replace(first, workshop=later, today="2027-03-12"))
    desk.editor.rows[0].buttons["low"].click()
    old, new = desk.where.workshop.curves[0].sketches
    assert (old.now, old.ahead, old.at) == ("high", "worse", "2026-03-12")
    assert (new.now, new.ahead, new.at) == ("low", "", "2027-03-12")
    desk.editor.rows[1].buttons["better"].click()
    assert [one.lately for one in desk.where.workshop.curves[0].sketches] == ["worse", "better"]


def test_who_sees_it_otherwise_is_noted_and_kept(qtbot):
    desk = Desk(qtbot, room(ALL))
    qtbot.keyClicks(desk.editor.dissent, "One table expects it to level off")
    desk.editor.leave()
    assert desk.where.verdict is not None
    assert desk.where.verdict.dissent == "One table expects it to level off"
    assert "One table expects it to level off" in sayings(wall(desk.where, "keep").blocks)


def test_later_figures_say_which_way_it_went_and_no_more():
    where = room(ALL)
    measure, sketch = where.workshop.measures[0], where.workshop.curves[0].sketches[0]
    readings = placed(
        tuple(
            Reading(id=f"r{year}", period=str(year), value=value)
            for year, value in zip(range(2020, 2028), (4.0, 4.1, 4.2, 4.2, 4.3, 4.4, 5.5, 6.0), strict=True)
        )
    )
    workshop = set_fields(where.workshop, measure.series[0].id, readings=readings)
    later = replace(where, workshop=set_fields(workshop, sketch.id, at="2026-03-12"), today="2028-03-12")
    became = "The room sketched: worse. Since then the figures went the same way."
    assert SKETCH.say(later) == became
    assert became in [b.text for b in SKETCH.full(later) if isinstance(b, Statement)]
