"""The console on each of the kinds of step: filled, empty, with several curves; the agenda of each format."""

from __future__ import annotations

from datetime import datetime, timedelta

from obadesk.core.meeting import Step
from obadesk.core.record import Entry
from obadesk.core.workshop import Workshop
from obadesk.windows.console import Console
from tests.pictures import cases
from tests.pictures.studio import CONSOLE, LIGHT, SIZES, SMALL, Studio, View

SAMPLE = "leeds-children"
SHORT = "vermont-youth-smoking"
SERVICE = "baltimore-inner-harbor"


def filled(studio: Studio) -> None:
    """Each kind of step, in the sample."""
    _steps(studio, cases.every_kind(studio), "console", wall=True)


def empty(studio: Studio) -> None:
    """Each kind of step before anything was said."""
    _steps(studio, studio.begin("half-day"), "empty")


def _steps(studio: Studio, workshop: Workshop, start: str, *, wall: bool = False) -> None:
    desk, console = studio.desk(workshop, "Leeds 16–17s")
    if wall:
        start_wall(studio, console)
    for view in studio.views(console, CONSOLE):
        for number, step in enumerate(console.document.workshop.meeting.steps, 1):
            console.go(step.id)
            console.wall.showing.show(step.id)
            studio.still()
            studio.take(console, f"{start}-{number:02d}-{step.kind.replace('_', '-')}-{view}")
    studio.put_away(desk)


def service(studio: Studio) -> None:
    """The steps about one service: filled, with a measure in hand, and before anything was said."""
    for begun, start in ((SERVICE, "service"), ("performance", "service-empty")):
        desk, console = studio.desk(studio.begin(begun), begun)
        for view in studio.views(console, CONSOLE):
            for kind in ("before_the_day", "service", "four_boxes", "contribution"):
                console.go(step_of(console.document.workshop, kind).id)
                studio.still()
                studio.take(console, f"{start}-{kind.replace('_', '-')}-{view}")
        studio.put_away(desk)


def curves(studio: Studio) -> None:
    """The second curve of the sample, and the short history of the other sample."""
    desk, console = studio.desk(studio.begin(SAMPLE), "curves")
    second = console.document.workshop.curves[1].id
    for view in studio.views(console, SMALL):
        for step in console.document.workshop.meeting.steps:
            if studio.given.kinds[step.kind].by_curve:
                console.go(step.id, second)
                studio.still()
                studio.take(console, f"curves-second-{step.kind.replace('_', '-')}-{view}")
    studio.put_away(desk)
    desk, console = studio.desk(studio.begin(SHORT), "Youth smoking, Vermont")
    for view in studio.views(console, LIGHT):
        for step in console.document.workshop.meeting.steps:
            console.go(step.id)
            studio.still()
            studio.take(console, f"curves-vermont-{step.kind.replace('_', '-')}-{view}")
    studio.put_away(desk)


def agendas(studio: Studio) -> None:
    """The agenda of each format and sample as it begins, and at the narrowest a console can be."""
    narrow: tuple[View, ...] = (("light", (1000, 640)), ("dark", SIZES[0]))
    for one in studio.given.formats():
        desk, console = studio.desk(studio.begin(one.id), one.name.replace("/", " "))
        studio.take_all(console, f"agenda-{one.id}", views=(*LIGHT, *narrow))
        studio.put_away(desk)
    desk, console = studio.desk(cases.every_kind(studio), "narrow")
    for view in studio.views(console, narrow[:1]):
        for step in console.document.workshop.meeting.steps:
            console.go(step.id)
            studio.still()
            studio.take(console, f"narrow-{step.kind.replace('_', '-')}-{view}")
    studio.put_away(desk)


def start_wall(studio: Studio, console: Console) -> None:
    """The wall in a window of its own, right of the console."""
    console.wall.toggle()
    assert console.wall.window is not None
    console.wall.window.move(1930, 0)
    console.wall.window.resize(*SIZES[1])
    console.banner.hide()  # that there is only one screen is true here, and of no interest
    console.activateWindow()
    studio.still()


def went(console: Console, *took: tuple[str, int]) -> None:
    """The record holds that the room spent so many minutes on steps of these kinds, from the start on."""
    document = console.document
    meeting = document.workshop.meeting
    at = datetime.fromisoformat(f"{meeting.date}T{meeting.starts}").astimezone()
    for kind, minutes in took:
        step = step_of(document.workshop, kind).id
        document.record._add(Entry(kind="step started", at=at.isoformat(), about=step))
        at += timedelta(minutes=minutes)
        document.record._add(Entry(kind="step ended", at=at.isoformat(), about=step))
    console.agenda.refresh()


def step_of(workshop: Workshop, kind: str) -> Step:
    """The first step of this kind."""
    return next(step for step in workshop.meeting.steps if step.kind == kind)
