"""Slides as PNG files, as the wall paints them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSaveFile
from PySide6.QtGui import QImage, QPainter

from obadesk.core.blocks import Slide
from obadesk.core.errors import CannotSave
from obadesk.i18n import _
from obadesk.widgets.chart_image import ChartImages
from obadesk.widgets.look import LIGHT_LOOK, Look, load_fonts
from obadesk.widgets.wall_pages import page_count
from obadesk.widgets.wall_paint import paint_page


def slide_images(
    slide: Slide, width: int, height: int, look: Look = LIGHT_LOOK, clock_text: str = ""
) -> Iterator[QImage]:
    """Every page of the slide on a wall of this size. Needs the application (offscreen is enough)."""
    load_fonts()
    charts = ChartImages(at_once=True)
    for page in range(page_count(slide, width, height)):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_page(painter, QRectF(0, 0, width, height), slide, page, look, clock_text, charts)
        painter.end()
        yield image


def write_pngs(
    slide: Slide, folder: Path, stem: str, width: int = 1920, height: int = 1080, look: Look = LIGHT_LOOK
) -> list[Path]:
    """Write ``stem.png``, or ``stem-1.png``, ``stem-2.png`` … where the slide needs pages; says which.

    :raises CannotSave: when a file cannot be written.
    """
    images = list(slide_images(slide, width, height, look))
    written: list[Path] = []
    for number, image in enumerate(images, start=1):
        path = folder / (f"{stem}-{number}.png" if len(images) > 1 else f"{stem}.png")
        if not _saved(image, path):
            raise CannotSave(
                _("{name} could not be written. Free some space or choose another folder.").format(
                    name=path.name
                )
            )
        written.append(path)
    return written


def _saved(image: QImage, path: Path) -> bool:
    """Whether the picture is there, whole; where the disk is full nothing is left of it."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stub knows names of files only
        return False
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    return file.write(content) == content.size() and file.commit()
