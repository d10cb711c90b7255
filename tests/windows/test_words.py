"""The group's own words are used everywhere from the moment they are taken; none of the old is left."""

from __future__ import annotations

import re

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtTest import QTest

from obadesk.core.curve import Curve
from obadesk.core.measure import Measure
from obadesk.core.meeting import Meeting, Step
from obadesk.core.message import message
from obadesk.core.outcome import Outcome
from obadesk.core.vocabulary import CONCEPTS, PRESETS, Words
from obadesk.handouts.all import HANDOUTS
from obadesk.steps.all import STEP_KINDS
from obadesk.windows.words_window import WordsWindow
from tests.windows.test_files import Dialogs
from tests.windows.visible import texts_of

OWN = ("wish", "sign", "yardstick", "guest", "path", "hunt", "sheet")
OLD = re.compile(
    r"\b(outcomes?|indicators?|performance measures?|service users?|baselines?|data development agendas?)\b",
    re.IGNORECASE,
)
SHORT = ("UK: outcome", "US: result")
USUAL = tuple(one for one, _many, _article in PRESETS["uk-oba"].values())


@pytest.fixture
def every_kind(open_console):
    """A console on a workshop that has every kind of step and almost nothing typed in it."""
    console = open_console()
    steps = tuple(
        Step(id=f"s{n}", order=f"{n:02}", kind=kind.id, minutes=5) for n, kind in enumerate(STEP_KINDS)
    )

    def bare(workshop):
        return replace(
            workshop, title="W", place="", vocabulary="uk-oba", labels=(),
            meetings=(Meeting(id="m", order="a", steps=steps, date="2026-03-12"),),
            outcomes=(Outcome(id="o", order="a"),),
            tables=(), partners=(), parked=(), ballots=(), services=(),
            measures=(Measure(id="i", order="a", of="o"),), curves=(Curve(id="c", order="a", measure="i"),),
        )  # fmt: skip

    console.document.edit(message("Empty it"), bare)
    console.go("s0")
    return console


def everything_said(console, qapp, qtbot) -> dict[str, set[str]]:
    said = {}
    for step in console.document.workshop.meeting.steps:
        console.go(step.id)
        console.page.look_for_checks()
        qtbot.wait(40)
        said[step.kind] = texts_of(console)
        for part in ("ask", "hear", "keep"):
            console.wall.showing.show(step.id, part)
            said[step.kind].add(str(console.wall.presentation.seen.slide))
    return said


def old_words(said: dict[str, set[str]]) -> list[tuple[str, str]]:
    return sorted(
        {
            (kind, text)
            for kind, texts in said.items()
            for text in texts
            if OLD.search(text) and not any(name in text for name in SHORT)
            # where a group gives its own words, the usual one stands in grey behind them
            if not (kind == "language" and text in USUAL)
        }
    )


def own_labels(workshop, qtbot):
    window = WordsWindow(workshop)
    qtbot.addWidget(window)
    for concept, word in zip(CONCEPTS, OWN, strict=True):
        window.fields[concept][0].setText(word)
    return window


def test_no_window_keeps_an_old_word(every_kind, qapp, qtbot):
    console = every_kind
    everything_said(console, qapp, qtbot)  # so that every editor stands, with the old words in it
    window = own_labels(console.document.workshop, qtbot)
    console.document.edit(message("Words"), window.change())
    said = everything_said(console, qapp, qtbot)
    assert old_words(said) == []
    every = " ".join(text for texts in said.values() for text in texts).lower()
    assert all(f"{word}" in every for word in ("wish", "sign", "path"))


def test_the_step_looked_at_changes_under_the_eyes(every_kind, qapp, qtbot):
    console = every_kind
    window = own_labels(console.document.workshop, qtbot)
    left = {}
    for step in console.document.workshop.meeting.steps:
        console.go(step.id)
        console.wall.showing.show(step.id)
        console.document.edit(message("Words"), window.change())
        console.page.look_for_checks()
        qtbot.wait(40)
        left[step.kind] = texts_of(console) | {str(console.wall.presentation.seen.slide)}
        console.undo()
        qtbot.wait(20)
    assert old_words(left) == []


def test_one_word_typed_is_used_at_once_and_undo_takes_it_back(open_console, qtbot):
    console = open_console()
    console.go(next(step.id for step in console.document.workshop.meeting.steps if step.kind == "outcome"))
    console.capture.line.field.insertPlainText("half a thought")

    def typed(window):
        assert window.fields["outcome"][0].placeholderText() == "outcome"
        window.fields["outcome"][0].setFocus()
        QTest.keyClicks(window.fields["outcome"][0], "goal")
        assert window.fields["outcome"][1].placeholderText() == "goals"
        assert "a goal" in " ".join(texts_of(window))

    _keep = Dialogs(typed)
    console.actions_made["words"].trigger()
    qtbot.waitUntil(lambda: "Goal" in console.agenda.view.model().index(1, 0).data())
    assert "goal" in " ".join(texts_of(console.page)).lower()
    assert console.capture.line.text() == "half a thought"
    console.undo()
    qtbot.waitUntil(lambda: "Goal" not in console.agenda.view.model().index(1, 0).data())
    assert Words.of(console.document.workshop)("{outcome}") == "outcome"


def test_another_presets_words_stand_in_grey_as_soon_as_it_is_chosen(open_console, qtbot):
    window = WordsWindow(open_console().document.workshop)
    qtbot.addWidget(window)
    window.preset.setCurrentIndex(window.preset.findData("us-rba"))
    assert window.fields["outcome"][1].placeholderText() == "results"


def typed_in(value, found: set[str]) -> set[str]:
    """Every text that somebody typed: it stays as typed, whatever the words are."""
    if isinstance(value, str):
        found.add(value.strip())
    elif isinstance(value, tuple):
        for one in value:
            typed_in(one, found)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            typed_in(getattr(value, name), found)
    return found


def test_a_full_workshop_says_only_the_new_words_where_nobody_typed_the_old_ones(open_console, qapp, qtbot):
    console = open_console()
    everything_said(console, qapp, qtbot)
    window = own_labels(console.document.workshop, qtbot)
    console.document.edit(message("Words"), window.change())
    said = everything_said(console, qapp, qtbot)
    kinds = {kind.id: kind for kind in STEP_KINDS}
    for step in console.document.workshop.meeting.steps:
        place = replace(console.page.place, step_id=step.id)
        kind = kinds[step.kind]
        blocks = (*kind.brief(place), *kind.full(place), *kind.boxes(place), *kind.checks(place))
        said[step.kind] |= {
            *map(str, blocks),
            kind.say(place),
            kind.summary(place),
            *kind.example(place.words),
        }
    for handout in HANDOUTS:
        sheets = handout.sheets(console.page.place, STEP_KINDS)
        said[handout.id] = {*map(str, sheets), handout.name(console.page.place.words)}
        assert sheets or handout.id == "meetings", "which needs a second meeting"
    every = typed_in(console.document.workshop, set())
    typed = sorted((text for text in every if OLD.search(text) and " " in text), key=len)
    left = []
    for kind, text in old_words(said):
        for one in (*reversed(typed), "Outcomes Based Accountability"):  # the name of the method
            text = text.replace(one, "").replace(repr(one)[1:-1], "")
        if OLD.search(text):
            left.append((kind, OLD.findall(text), text))
    assert left == []
