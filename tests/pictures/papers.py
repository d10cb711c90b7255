"""Every page of every handout, in colour and as a black and white printer gives it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.paper.pdf import write_pdf
from tests.pictures import cases
from tests.pictures.consoles import SAMPLE, SERVICE, SHORT
from tests.pictures.studio import Studio
from tests.pictures.walls import TODAY

DOTS = 100  # to the inch
MOST = 6  # pages looked at of one handout


def leeds(studio: Studio) -> None:
    """Every handout of the sample."""
    handouts(studio, cases.every_kind(studio), "")


def others(studio: Studio) -> None:
    """The other sample, a new workshop, and what a day may bring."""
    handouts(studio, studio.begin(SHORT), "-vermont")
    handouts(studio, studio.begin(SERVICE), "-service", only=("one-pager", "table-sheets"))
    handouts(studio, studio.begin("half-day"), "-new-half-day", most=2)
    sample = studio.begin(SAMPLE)
    for name, workshop in (
        ("-foreign", cases.foreign(sample)),
        ("-huge", cases.huge(sample)),
        ("-draft", cases.draft(sample)),
        ("-sealed", cases.sealed(sample)),
        ("-unreadable", cases.unreadable(sample)),
    ):
        handouts(studio, workshop, name, most=2, grey=False, only=("one-pager",))


def handouts(
    studio: Studio,
    workshop: Workshop,
    name: str,
    *,
    most: int = MOST,
    grey: bool = True,
    only: tuple[str, ...] = (),
    today: str = TODAY,
) -> None:
    """These handouts of a workshop; all when none is named."""
    if shutil.which("pdftoppm") is None:
        print("no pictures of paper: pdftoppm is not installed (poppler-utils)")
        return
    place = Place(workshop, today=today)
    for handout in studio.given.handouts:
        sheets = handout.sheets(place, tuple(studio.given.kinds.values()))
        if not sheets or (only and handout.id not in only):
            continue
        named = dict.fromkeys(sheet.name for sheet in sheets)
        for letter, of_name in zip("abc", named, strict=False):
            pdf = studio.room / f"{handout.id}{name}{letter}.pdf"
            write_pdf(tuple(sheet for sheet in sheets if sheet.name == of_name), pdf)
            stem = f"paper{name}-{handout.id}" + (f"-{letter}" if len(named) > 1 else "")
            for colourless in (False, True) if grey else (False,):
                rastered(studio, pdf, stem, most, grey=colourless)


def rastered(studio: Studio, pdf: Path, stem: str, most: int, *, grey: bool) -> None:
    """The first pages of a PDF as pictures."""
    ending = "-grey" if grey else ""
    prefix = studio.room / f"page{ending}"
    command = ["pdftoppm", "-png", "-r", str(DOTS), "-l", str(most), *(["-gray"] if grey else [])]
    subprocess.run([*command, str(pdf), str(prefix)], check=True)
    pages = sorted(file for file in studio.room.glob(f"page{ending}-*.png") if grey == ("grey" in file.name))
    for number, page in enumerate(pages, 1):
        shutil.move(page, studio.out / f"{stem}-p{number}{ending}.png")
        studio.taken += 1
