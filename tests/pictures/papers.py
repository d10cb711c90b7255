"""Every page of every handout, in colour and as a black and white printer gives it."""

from __future__ import annotations

import shutil
import subprocess

from obadesk.core.place import Place
from obadesk.paper.pdf import write_pdf
from tests.pictures import cases
from tests.pictures.consoles import SAMPLE
from tests.pictures.studio import Studio

DOTS = 100  # to the inch
MOST = 6  # pages looked at of one handout


def papers(studio: Studio) -> None:
    """The samples' paper, that of new workshops, and of what a day may bring."""
    if shutil.which("pdftoppm") is None:
        print("no pictures of paper: pdftoppm is not installed (poppler-utils)")
        return
    sample = studio.begin(SAMPLE)
    made = {"": sample}
    made |= {f"-new-{one.id}": studio.begin(one.id) for one in studio.given.formats() if not one.sample}
    made |= {"-foreign": cases.foreign(sample), "-huge": cases.huge(sample), "-draft": cases.draft(sample)}
    made |= {"-sealed": cases.sealed(sample), "-unreadable": cases.unreadable(sample)}
    for name, workshop in made.items():
        place = Place(workshop, today="2026-03-12")
        for handout in studio.given.handouts:
            sheets = handout.sheets(place, tuple(studio.given.kinds.values()))
            if sheets:
                pdf = studio.room / f"{handout.id}{name}.pdf"
                write_pdf(sheets, pdf)
                for grey in (False, True):
                    _pages(studio, pdf, f"paper-{handout.id}{name}", grey=grey)


def _pages(studio: Studio, pdf: object, stem: str, *, grey: bool) -> None:
    ending = "-grey" if grey else ""
    prefix = studio.room / f"page{ending}"
    command = ["pdftoppm", "-png", "-r", str(DOTS), "-l", str(MOST), *(["-gray"] if grey else [])]
    subprocess.run([*command, str(pdf), str(prefix)], check=True)
    pages = sorted(file for file in studio.room.glob(f"page{ending}-*.png") if grey == ("grey" in file.name))
    for number, page in enumerate(pages, 1):
        shutil.move(page, studio.out / f"{stem}-p{number}{ending}.png")
        studio.taken += 1
