"""The sentence on the console that says what the room sees and where the facilitator is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from obadesk.core.blocks import Part
from obadesk.core.meeting import Step
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop


class Stands(Protocol):
    """What is asked of the ``Showing``."""

    @property
    def step_id(self) -> str: ...
    @property
    def part(self) -> Part: ...
    @property
    def blank(self) -> bool: ...
    @property
    def held(self) -> bool: ...
    @property
    def curve_on(self) -> bool: ...
    @property
    def sees_nothing(self) -> bool: ...
    def place_in_part(self) -> tuple[int, int]: ...


def room_sees(
    wall: Stands, workshop: Workshop, console_step_id: str, step_name: Callable[[Step, Words], str]
) -> str:
    """``The room sees: Story, hear, page 1 of 2. You are on Action plan.``"""
    words = Words.of(workshop)
    what = _what(wall, workshop, words, step_name)
    console = workshop.step(console_step_id)
    if console is None or console_step_id == wall.step_id:
        return what
    return " ".join((what, words("You are on {step}.", step=step_name(console, words))))


def _what(wall: Stands, workshop: Workshop, words: Words, step_name: Callable[[Step, Words], str]) -> str:
    if wall.held:
        return words("The room sees a picture held still.")
    if not wall.step_id:
        return words("The room sees nothing yet.")
    step = workshop.step(wall.step_id)
    if step is None or wall.sees_nothing:
        return words("The room sees a plain wall.")
    if wall.curve_on:
        return words("The room sees the curve.")
    part = {"ask": words("ask"), "hear": words("hear"), "keep": words("keep")}[wall.part]
    name = step_name(step, words)
    page, pages = wall.place_in_part()
    if pages == 1:
        return words("The room sees: {step}, {part}.", step=name, part=part)
    return words(
        "The room sees: {step}, {part}, page {page} of {pages}.", step=name, part=part, page=page, pages=pages
    )
