"""The group's own words are used everywhere from the moment they are taken; none of the old is left."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from obadesk.core.curve import Curve
from obadesk.core.measure import Measure
from obadesk.core.meeting import Meeting, Step
from obadesk.core.message import message
from obadesk.core.outcome import Outcome
from obadesk.core.vocabulary import CONCEPTS
from obadesk.steps.all import STEP_KINDS
from obadesk.windows.words_window import WordsWindow
from tests.windows.visible import texts_of

OWN = ("wish", "sign", "yardstick", "guest", "path", "hunt", "sheet")
OLD = re.compile(
    r"\b(outcomes?|indicators?|performance measures?|service users?|baselines?|data development agendas?)\b",
    re.IGNORECASE,
)
SHORT = ("UK: outcome", "US: result")


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
