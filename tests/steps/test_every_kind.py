"""What every step kind owes the room, whatever people type: run over all kinds, vocabularies and contents."""

import json
from collections.abc import Iterator
from functools import cache

import msgspec
import pytest

from obadesk.core import rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin, new_step
from obadesk.core.blocks import PARTS, Slide
from obadesk.core.capture import Captured
from obadesk.core.ids import seeded
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.plain import from_plain, to_plain
from obadesk.core.row import Line
from obadesk.core.story_order import on_wall as on_the_wall
from obadesk.core.vocabulary import PRESETS, Words
from obadesk.core.workshop import Workshop
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop
from tests.contents import ODD, TODAY, of_a_size

KINDS = [pytest.param(kind, id=kind.id) for kind in STEP_KINDS]
KIND = {kind.id: kind for kind in STEP_KINDS}
TAKERS = [pytest.param(kind, id=kind.id) for kind in STEP_KINDS if kind.takes_lines]
IDS = tuple(KIND)


@cache
def workshop_with(contents: str, vocabulary: str) -> Workshop:
    """A workshop with these contents captured in every step, in every way a line can be taken."""
    return msgspec.structs.replace(made(contents), vocabulary=vocabulary)


@cache
def made(contents: str) -> Workshop:
    """What was said is the same under every vocabulary."""
    if contents == "sample":
        return every_kind_on_the_agenda(sample_workshop(workshops(), "leeds-children", IDS))
    if contents == "one service":
        return every_kind_on_the_agenda(sample_workshop(workshops(), "baltimore-inner-harbor", IDS))
    steps = tuple(PlannedStep(kind=kind.id, minutes=10) for kind in STEP_KINDS)
    agenda = WorkshopFormat(id="all", name="All", description="", steps=steps)
    with seeded(7):
        workshop = begin(agenda, "A room", today=TODAY)
    if contents == "empty":
        return workshop
    lines = ODD[contents]
    for kind in STEP_KINDS:
        for number, line in enumerate(of_a_size(kind, lines)):
            workshop = taken(kind, workshop, line, f"{kind.id}-{number}", number)
    outcome, measure, curve = workshop.outcomes[0], workshop.measures[0], workshop.curves[0]
    workshop = rows.set_fields(workshop, outcome.id, text=lines[0], gloss=lines[-1], who=lines[0])
    for number, line in enumerate(lines):
        workshop = taken(KIND["outcome"], workshop, line, f"felt-{number}", number)
    workshop = rows.set_fields(workshop, measure.id, name=lines[0], unit=lines[-1], source=lines[0])
    for action in curve.actions[:20]:
        workshop = rows.set_fields(workshop, action.id, first_step=action.text, remark=action.text)
    return workshop


def every_kind_on_the_agenda(workshop: Workshop) -> Workshop:
    """The workshop with a step of every kind its agenda lacks."""
    there = {step.kind for step in workshop.meeting.steps}
    for kind in STEP_KINDS:
        if kind.id not in there:
            step = new_step(PlannedStep(kind=kind.id, minutes=10))
            workshop = rows.append(workshop, workshop.meeting.id, "steps", step)
    return workshop


def taken(kind: StepKind, workshop: Workshop, line: str, row_id: str, number: int) -> Workshop:
    """The workshop after this line was captured, with one of the kind's signs in turn."""
    signs = (*((sign.id,) for sign in kind.signs), ())
    said = Captured(
        line,
        row_id,
        signs[number % len(signs)],
        (workshop.tables[number % 4].id,),
        f"{TODAY}T10:{number % 60:02d}",
    )
    edit = kind.capture(place(workshop, kind), said)
    return edit.change(workshop) if edit else workshop


def place(workshop: Workshop, kind: StepKind) -> Place:
    """The place of this kind's step."""
    step = next(step for step in workshop.meeting.steps if step.kind == kind.id)
    return Place(workshop, step.id, workshop.curves[0].id, TODAY)


def texts(value: object) -> Iterator[str]:
    """Every text in blocks."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from texts(part)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from texts(getattr(value, field))


def wall(kind: StepKind, where: Place) -> tuple[Slide, ...]:
    """All its slides, from what the public may see."""
    return tuple(slide for part in PARTS for slide in kind.slides(where.public(), part))


ROOMS = [
    pytest.param(contents, vocabulary, id=f"{contents}, {vocabulary}")
    for contents in ("empty", "sample", "one service", *ODD)
    for vocabulary in PRESETS
]


@pytest.mark.parametrize(("contents", "vocabulary"), ROOMS)
@pytest.mark.parametrize("kind", KINDS)
def test_wall_paper_and_console_take_whatever_was_typed(kind: StepKind, contents: str, vocabulary: str):
    workshop = workshop_with(contents, vocabulary)
    where = place(workshop, kind)
    for part in PARTS:
        for slide in kind.slides(where.public(), part):
            assert slide.part == part
            assert slide.blocks, "an empty slide is left out"
            assert slide.footer.startswith(workshop.title)
    for blocks in (kind.brief(where), kind.full(where)):
        assert isinstance(blocks, tuple)
    assert kind.say(where)
    for check in kind.checks(where):
        assert check.sentence
        assert check.say, "a check comes with words to say"
        assert len(check.sentence) < 400
    keys = [check.key for check in kind.checks(where)]
    assert len(keys) == len(set(keys))
    kind.summary(where)


@pytest.mark.parametrize(("contents", "vocabulary"), ROOMS)
def test_a_workshop_comes_back_from_its_plain_form(contents: str, vocabulary: str):
    workshop = workshop_with(contents, vocabulary)
    assert from_plain(json.loads(json.dumps(to_plain(workshop)))) == workshop


@pytest.mark.parametrize("contents", ODD)
def test_what_is_typed_is_kept_as_typed(contents: str):
    workshop = workshop_with(contents, "uk-oba")
    kept = {text for row, _parent in rows.walk(workshop) for text in texts(row)}
    for line in ODD[contents]:
        assert line.strip() in kept


@pytest.mark.parametrize("contents", ODD)
def test_the_story_said_is_all_on_the_wall_and_all_on_paper(contents: str):
    story = KIND["story"]
    workshop = workshop_with(contents, "uk-oba")
    where = place(workshop, story)
    on_wall = "\n".join(texts(wall(story, where)))
    on_paper = "\n".join(texts((story.brief(where), story.full(where))))
    forces = workshop.curves[0].forces
    asked = [question for question in workshop.curves[0].questions if not question.about]
    both = (KIND["story"], KIND["story_again"])
    assert len(forces) + len(asked) == sum(len(of_a_size(kind, ODD[contents])) for kind in both)
    for line in (*forces, *asked):
        assert line.text in on_paper
    for line in (*on_the_wall(forces), *asked):
        assert line.text in on_wall


@pytest.mark.parametrize("vocabulary", PRESETS)
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_step_asks_and_prints_nothing(kind: StepKind, vocabulary: str):
    where = place(workshop_with("empty", vocabulary), kind)
    asked = kind.slides(where.public(), "ask")
    assert asked or kind.id == "before_the_day", "whatever is on the agenda has something to say to the room"
    assert kind.slides(where.public(), "hear") == ()
    assert kind.slides(where.public(), "keep") == ()
    assert kind.brief(where) == ()
    assert kind.full(where) == ()
    assert kind.checks(where) == ()
    assert kind.summary(where) == ""
    assert kind.heard_from(where) == frozenset()
    assert kind.spotlight(where.public(), "nobody") is None


@pytest.mark.parametrize("contents", ["empty", "sample", "one service"])
@pytest.mark.parametrize("vocabulary", PRESETS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_placeholder_is_left_unfilled(kind: StepKind, vocabulary: str, contents: str):
    where = place(workshop_with(contents, vocabulary), kind)
    words = Words(vocabulary)
    said = [
        *texts(wall(kind, where)),
        *texts((kind.brief(where), kind.full(where))),
        *(text for check in kind.checks(where) for text in (check.sentence, check.say)),
        kind.say(where),
        kind.name(words),
        kind.capture_hint(words),
        *kind.example(words),
        kind.summary(where),
    ]
    assert not [text for text in said if "{" in text or "}" in text]


def test_the_other_vocabulary_is_on_wall_and_agenda():
    outcome = KIND["outcome"]
    assert outcome.name(Words("uk-oba")) == "Outcome"
    assert outcome.name(Words("us-rba")) == "Result"
    assert wall(outcome, place(workshop_with("empty", "us-rba"), outcome))[0].footer.endswith("Result")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_private_reaches_the_wall(kind: StepKind):
    workshop = workshop_with("sample", "uk-oba")
    where = place(workshop, kind)
    assert where.step is not None
    where = msgspec.structs.replace(
        where,
        workshop=rows.set_fields(workshop, where.step_id, note="Wait for table three", prompts=("Psst",)),
    )
    assert where.step is not None
    assert where.step.note
    shown = "\n".join(texts(wall(kind, where)))
    assert where.step.note not in shown
    assert not [prompt for prompt in where.step.prompts if prompt in shown.replace("Why does it", "")]
    assert wall(kind, where) == tuple(
        slide for part in PARTS for slide in kind.slides(where.public().public(), part)
    )


@pytest.mark.parametrize("kind", TAKERS)
def test_a_line_for_a_place_that_is_gone_does_nothing(kind: StepKind):
    workshop = workshop_with("empty", "uk-oba")
    edit = kind.capture(place(workshop, kind), Captured("2020: schools closed", "new", at=TODAY))
    assert edit is not None
    meeting = msgspec.structs.replace(workshop.meeting, steps=())
    emptied = msgspec.structs.replace(workshop, outcomes=(), measures=(), curves=(), meetings=(meeting,))
    if kind.id not in OF_THE_WORKSHOP:
        assert edit.change(emptied) is emptied
    assert kind.capture(place(workshop, kind), Captured("   ", "new")) is None


OF_THE_WORKSHOP = ("welcome", "close", "partners")
"""Kinds whose lines belong to the meeting or the whole workshop, which are never gone."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_takes_no_lines_takes_none(kind: StepKind):
    workshop = workshop_with("empty", "uk-oba")
    taken_in = kind.capture(place(workshop, kind), Captured("A line", "new", at=TODAY))
    assert (taken_in is not None) == kind.takes_lines


@pytest.mark.parametrize("kind", TAKERS)
def test_who_said_a_line_is_known_and_the_line_can_stand_alone(kind: StepKind):
    workshop = workshop_with("empty", "uk-oba")
    table = workshop.tables[1].id
    edit = kind.capture(
        place(workshop, kind), Captured("Ring everybody: at noon", "new", (), (table,), TODAY)
    )
    assert edit is not None
    after = edit.change(workshop)
    if kind.uses_tables and kind.id not in (*OF_THE_WORKSHOP, "open_step"):  # in a talk no table owes a line
        assert kind.heard_from(place(after, kind)) == {table}
    found = rows.find(place(after, kind).public().workshop, "new")  # what is only for paper has no spotlight
    if isinstance(found, Line):
        slide = kind.spotlight(place(after, kind).public(), "new")
        assert slide is not None
        assert any(found.text in text for text in texts(slide))


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_without_curve_or_outcome_still_asks(kind: StepKind):
    workshop = msgspec.structs.replace(workshop_with("empty", "uk-oba"), outcomes=(), measures=(), curves=())
    where = msgspec.structs.replace(place(workshop_with("empty", "uk-oba"), kind), workshop=workshop)
    assert wall(kind, where) or kind.id == "before_the_day"
    if kind.by_curve or kind.id in ("outcome", "indicators"):
        assert kind.capture(where, Captured("A line", "new")) is None
    kind.checks(where)
    assert kind.brief(where) == kind.full(where) == ()
    kind.say(where)
    kind.summary(where)


def test_ids_icons_and_signs_are_in_order():
    assert len({kind.id for kind in STEP_KINDS}) == len(STEP_KINDS)
    for kind in STEP_KINDS:
        assert (workshops().parent / "resources" / "icons" / f"{kind.icon}.svg").is_file()
        assert len({sign.sign for sign in kind.signs}) == len(kind.signs)
        for sign in kind.signs:
            assert sign.sign in kind.capture_hint(Words())
