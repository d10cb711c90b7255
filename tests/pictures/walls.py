"""The wall: every page of every part of every step, and its window in each state."""

from __future__ import annotations

import io
from itertools import islice

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from obadesk.core.blocks import PARTS
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.widgets.look import DARK_LOOK, LIGHT_LOOK, Look
from obadesk.widgets.wall_png import slide_images
from tests.pictures import cases
from tests.pictures.consoles import SAMPLE, SERVICE, SHORT, start_wall, step_of, went
from tests.pictures.studio import SIZES, Studio

TODAY = "2026-03-12"
LARGE = ((LIGHT_LOOK, SIZES[1]),)
WALL = (*LARGE, (DARK_LOOK, SIZES[1]), (LIGHT_LOOK, (1024, 768)))
MOST = 3  # pages looked at of one slide


def leeds(studio: Studio) -> None:
    """Every page of every part of every kind of step, filled."""
    slides(studio, cases.every_kind(studio), "")


def vermont(studio: Studio) -> None:
    """The other sample, with two figures and a forecast."""
    slides(studio, studio.begin(SHORT), "")


def harbor(studio: Studio) -> None:
    """The sample about one service: its boxes, its curve, what it contributes."""
    of_a_service = ("service", "four_boxes", "baseline", "contribution", "close")
    slides(studio, studio.begin(SERVICE), "-service", kinds=of_a_service)


def others(studio: Studio) -> None:
    """What the wall shows of new workshops and of what a day may bring."""
    for one in ("half-day", "leaking-roof"):
        slides(studio, studio.begin(one), f"-new-{one}", LARGE)
    sample = studio.begin(SAMPLE)
    for name, workshop, kinds in (
        ("-huge", cases.huge(sample), ("story",)),
        ("-foreign", cases.foreign(sample), ("story", "outcome")),
        ("-unreadable", cases.unreadable(sample), ("baseline",)),
        ("-draft", cases.draft(sample), ("baseline",)),
        ("-sealed", cases.sealed(sample), ("baseline",)),
    ):
        slides(studio, workshop, name, LARGE, kinds)


def slides(
    studio: Studio,
    workshop: Workshop,
    name: str,
    views: tuple[tuple[Look, tuple[int, int]], ...] = (),
    kinds: tuple[str, ...] = (),
    today: str = TODAY,
) -> None:
    """These slides of a workshop, page by page; of all kinds when none is named."""
    curve = workshop.curves[0].id if workshop.curves else ""
    for number, step in enumerate(workshop.meeting.steps, 1):
        if kinds and step.kind not in kinds:
            continue
        place = Place(workshop, step.id, curve, today).public()
        for part in PARTS:
            of_part = studio.given.kinds[step.kind].slides(place, part)
            for letter, slide in zip("abcdefghijklmnop", of_part, strict=False):
                for look, (width, height) in views or WALL:
                    images = list(islice(slide_images(slide, width, height, look), MOST))
                    for page, image in enumerate(images, 1):
                        said = f"{number:02d}-{step.kind.replace('_', '-')}-{PARTS.index(part)}-{part}{name}"
                        said += f"-{letter}" if len(of_part) > 1 else ""
                        said += f"-page{page}" if len(images) > 1 else ""
                        shade = "dark" if look.dark else "light"
                        studio.keep(image, f"{said}-{width}x{height}-{shade}")


def windows(studio: Studio) -> None:
    """The wall's own window: a slide, with the clock, blank, the curve alone."""
    desk, console = studio.desk(studio.begin(SAMPLE), "wall")
    console.go(step_of(console.document.workshop, "story").id)
    start_wall(studio, console)
    window = console.wall.window
    assert window is not None
    studio.take_all(window, "wall-window-story")
    console.wall.toggle_clock()
    studio.take_all(window, "wall-window-clock")
    console.wall.curve()
    studio.take_all(window, "wall-window-curve")
    console.wall.blank()
    studio.take_all(window, "wall-window-blank")
    studio.put_away(desk)


def readme(studio: Studio) -> None:
    """The console with the wall beside it, small enough for the README."""
    from pathlib import Path

    desk, console = studio.desk(studio.begin(SAMPLE), "Leeds 16–17s")
    workshop = console.document.workshop
    went(console, ("welcome", 6), ("baseline", 8))
    console.go(step_of(workshop, "story").id)
    start_wall(studio, console)
    console.wall.toggle_clock()
    console.resize(*SIZES[0])
    console.capture.line.field.setFocus()
    studio.still()
    window = console.wall.window
    assert window is not None
    left, right = console.grab().toImage(), window.grab().toImage()
    edge, gap = 24, 24
    shown = right.scaled(1024, 576, mode=Qt.TransformationMode.SmoothTransformation)
    whole = QImage(
        edge * 2 + left.width() + gap + shown.width(), edge * 2 + left.height(), QImage.Format.Format_RGB32
    )
    whole.fill(QColor("#DDE1E5"))
    painter = QPainter(whole)
    painter.drawImage(edge, edge, left)
    at = QRect(
        edge + left.width() + gap, (whole.height() - shown.height()) // 2, shown.width(), shown.height()
    )
    painter.drawImage(at, shown)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    whole.save(buffer, "PNG")
    image = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    docs = Path("docs")
    docs.mkdir(exist_ok=True)
    image = image.quantize(256, kmeans=4, dither=Image.Dither.NONE)
    image.save(docs / "console-and-wall.png", optimize=True)
    studio.taken += 1
    studio.put_away(desk)
