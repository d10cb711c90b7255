"""Every format, under both vocabularies, with whatever people type: editor, wall, paper, file and back."""

from __future__ import annotations

import io
from functools import cache

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from obadesk.cli import installed_formats, step_kinds
from obadesk.core.agenda import begin
from obadesk.core.blocks import PARTS
from obadesk.core.place import Place
from obadesk.core.vocabulary import PRESETS
from obadesk.core.workshop import Workshop
from obadesk.handouts.all import HANDOUTS
from obadesk.paper.pdf import write_pdf
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop
from obadesk.storage.workshop_file import WorkshopFile
from obadesk.widgets.chart_image import ChartImages
from obadesk.widgets.look import DARK_LOOK
from obadesk.widgets.wall_pages import page_count
from obadesk.widgets.wall_paint import paint_page
from tests.contents import CONTENTS, TODAY, filled

KINDS = step_kinds()
FORMATS = {one.id: one for one in installed_formats()[0]}
WHOLE = "one-day"
"""The format that goes through the most kinds: it stands for all of them under every vocabulary."""

ALL_KINDS = (WHOLE, "review-90", "performance")
"""Formats that together go through every kind but those of ``NOWHERE``."""

NOWHERE = {"sketch"}
"""In no shipped format: a room without figures adds it. ``tests/steps`` runs it over every content."""

ROOMS = [
    pytest.param(format_id, vocabulary, contents, id=f"{format_id}, {vocabulary}, {contents}")
    for format_id in FORMATS
    for vocabulary in PRESETS
    for contents in CONTENTS
    # every format and every vocabulary with every content; the long lists where they meet every kind
    if (format_id == WHOLE or vocabulary == "us-rba")
    and (contents != "huge" or (format_id == WHOLE and vocabulary == "nz-rba"))
    and (contents != "naughty" or (vocabulary == "us-rba" and format_id in ALL_KINDS))
]


def made(format_id: str, vocabulary: str, contents: str) -> Workshop:
    """The format or sample begun under this vocabulary, with these contents said in every step."""
    return replace(_made(format_id, contents), vocabulary=vocabulary)


@cache
def _made(format_id: str, contents: str) -> Workshop:
    if FORMATS[format_id].sample:
        workshop = sample_workshop(workshops(), format_id, KINDS)
    else:
        workshop = begin(FORMATS[format_id], "A room", today=TODAY)
    return filled(workshop, CONTENTS[contents], KINDS)


@pytest.mark.parametrize(("format_id", "vocabulary", "contents"), ROOMS)
def test_it_comes_through_everything_unchanged(qtbot, tmp_path, format_id, vocabulary, contents):
    workshop = made(format_id, vocabulary, contents)
    file = WorkshopFile.create(tmp_path / "room.oba", workshop)
    file.close()
    again = WorkshopFile.open(tmp_path / "room.oba")
    assert again.workshop == workshop
    again.close()

    edits: list[object] = []
    charts = ChartImages(at_once=True)
    for step in workshop.meeting.steps:
        kind, place = KINDS[step.kind], Place(workshop, step.id, "", TODAY)
        editor = kind.editor()
        qtbot.addWidget(editor)
        editor.edited.connect(edits.append)
        editor.resize(700, 520)
        editor.show_place(place)
        assert not editor.grab().isNull()
        editor.leave()
        assert kind.summary(place) is not None
        assert all(check.sentence for check in kind.checks(place))
        for part in PARTS:
            for slide in kind.slides(place.public(), part):
                pages = page_count(slide, 1366, 768)
                for page in {0, pages // 2, pages - 1}:
                    painted(slide, page, charts)
    assert edits == [], "looking at a step changed it"

    for handout in HANDOUTS:
        sheets = handout.sheets(Place(workshop, today=TODAY), STEP_KINDS)
        if sheets:
            paper = io.BytesIO()
            report = write_pdf(sheets, paper)
            assert report.pages >= len(sheets)
            assert paper.getvalue().startswith(b"%PDF")


def painted(slide, page: int, charts: ChartImages) -> None:
    """Paint a page of the wall on a picture, as the wall does."""
    picture = QImage(1366, 768, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_page(painter, QRectF(0, 0, 1366, 768), slide, page, DARK_LOOK, "9:20", charts)
    painter.end()


def test_the_formats_of_the_long_lists_go_through_every_kind():
    assert {step.kind for one in ALL_KINDS for step in FORMATS[one].steps} >= set(KINDS) - NOWHERE
