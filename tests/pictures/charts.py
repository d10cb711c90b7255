"""Every state of a chart: beside the room's question on the wall, with its sentence on paper."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from msgspec.structs import replace

from obadesk.core.blocks import Block, Heading, Slide, Statement
from obadesk.core.handout import Sheet
from obadesk.core.place import Place
from obadesk.core.slide_parts import areas_of, areas_slide, beside_curve, curve_of
from obadesk.paper.pdf import write_pdf
from obadesk.widgets.wall_png import slide_images
from tests.leeds import workshop_of
from tests.pictures.curve_states import STATES, TODAY, areas
from tests.pictures.papers import rastered
from tests.pictures.studio import Studio
from tests.pictures.walls import WALL

LEFT = ("better", "corrected")
"""States that are drawn once more as the room left them."""

MANY = 6  # areas, more than a chart holds


def on_wall(studio: Studio) -> None:
    """Large, dark and on a small screen."""
    for name, place in _places():
        for as_left in (False, True) if name in LEFT else (False,):
            said = f"{name}-as-left" if as_left else name
            _wall(studio, said, _beside(place, as_left=as_left))
    for slide in areas_slide(_many(), "Baseline", "ask"):
        _wall(studio, "many-areas", slide)


def on_paper(studio: Studio) -> None:
    """One page each, in colour and as a black and white printer gives it."""
    if shutil.which("pdftoppm") is None:
        print("no pictures of paper: pdftoppm is not installed (poppler-utils)")
        return
    for name, place in (*_places(), ("many-areas", _many())):
        drawn, small = curve_of(place), areas_of(place)
        front: list[Block] = [Heading(name)]
        if drawn is not None:
            front += [drawn, Statement(drawn.picture.sentence)]
        sheet = Sheet(
            title=place.workshop.title, author="", language="en-GB", footer="Leeds",
            front=tuple(front), rest=(small,) if small else (),
        )  # fmt: skip
        pdf = studio.room / f"chart-{name}.pdf"
        write_pdf((sheet,), pdf)
        for grey in (False, True):
            rastered(studio, pdf, f"paper-{name}", 2, grey=grey)


def _places() -> Iterator[tuple[str, Place]]:
    for name, (measure, today, sketch) in STATES.items():
        source = "Department for Education"
        workshop = workshop_of(replace(measure, source=source))
        curve = replace(workshop.curves[0], sketches=(sketch,) if sketch else ())
        workshop = replace(workshop, title="Leeds 16–17s", curves=(curve,))
        yield name, Place(workshop, curve_id=curve.id, today=today)


def _many() -> Place:
    workshop = replace(workshop_of(areas(MANY)), title="Leeds 16–17s")
    return Place(workshop, curve_id=workshop.curves[0].id, today=TODAY)


def _beside(place: Place, *, as_left: bool) -> Slide:
    """The question, as the baseline asks it."""
    said = (Statement("Nobody does anything new. Can we live with that?", "key", strong=True),)
    slide = beside_curve(place, "Baseline", "ask", said)
    drawn = curve_of(place, as_left=True)
    return replace(slide, blocks=(drawn,)) if as_left and drawn else slide


def _wall(studio: Studio, name: str, slide: Slide) -> None:
    for look, (width, height) in WALL:
        shade = "dark" if look.dark else "light"
        for page, image in enumerate(slide_images(slide, width, height, look), 1):
            part = f"-page{page}" if page > 1 else ""
            studio.keep(image, f"{name}{part}-{width}x{height}-{shade}")
