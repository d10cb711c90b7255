"""The sentence on the console that says what the room sees and where the facilitator is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from msgspec.structs import replace

from obadesk.core.blocks import Part
from obadesk.core.curve_names import curve_name, curve_named
from obadesk.core.meeting import Step
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words

StepName = Callable[[Step, Words], str]
ByCurve = Callable[[Step], bool]


class Stands(Protocol):
    """What is asked of the ``Showing``."""

    @property
    def step_id(self) -> str: ...
    @property
    def curve_id(self) -> str: ...
    @property
    def part(self) -> Part: ...
    @property
    def blank(self) -> bool: ...
    @property
    def held_as(self) -> str: ...
    @property
    def curve_on(self) -> bool: ...
    @property
    def line_alone(self) -> str: ...
    @property
    def sees_nothing(self) -> bool: ...
    def place_in_part(self) -> tuple[int, int]: ...


def room_sees(wall: Stands, console: Place, step_name: StepName, by_curve: ByCurve | None = None) -> str:
    """``The room sees: Story, hear, page 1 of 2. You are on Action plan.``

    Where there are several curves it says which one: ``The room sees: Story, hear, 16–17s not in work.``
    """
    shown = replace(console, step_id=wall.step_id, curve_id=wall.curve_id)
    what = _what(wall, shown, step_name, by_curve)
    words, step, curve = console.words, console.step, _curve_said(console, by_curve)
    if step is None:
        return what
    if console.step_id != wall.step_id:
        here = ", ".join(part for part in (step_name(step, words), curve) if part)
    elif curve and console.curve != shown.curve:
        here = curve
    else:
        return what
    return " ".join((what, words("You are on {here}.", here=here)))


def _what(wall: Stands, shown: Place, step_name: StepName, by_curve: ByCurve | None) -> str:
    words = shown.words
    if wall.held_as:
        return wall.held_as
    if not wall.step_id:
        return words("The room sees nothing yet.")
    step = shown.step
    if step is None or wall.sees_nothing:
        return words("The room sees a plain wall.")
    if wall.curve_on:
        name = curve_name(shown.workshop, shown.curve) if shown.curve and _several(shown) else ""
        if name:
            return words("The room sees the curve of {name}.", name=name)
        return words("The room sees the curve.")
    if wall.line_alone:
        return words("The room sees one line alone. Next or back ends that.")
    part = {"ask": words("ask"), "hear": words("hear"), "keep": words("keep")}[wall.part]
    said = [step_name(step, words), part, _curve_said(shown, by_curve)]
    page, pages = wall.place_in_part()
    if pages > 1:
        said.append(words("page {page} of {pages}", page=page, pages=pages))
    return words("The room sees: {what}.", what=", ".join(filter(None, said)))


def _several(place: Place) -> bool:
    return len(place.workshop.curves) > 1


def _curve_said(place: Place, by_curve: ByCurve | None) -> str:
    """The curve's name, where there are several and the step is about one of them."""
    step, curve = place.step, place.curve
    if step is None or curve is None or by_curve is None or not _several(place) or not by_curve(step):
        return ""
    return curve_named(place.workshop, curve, place.words)
