"""The pages themselves: frames, footers, "page 2 of 3", the heading of pages that go on, the outline."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate

from obadesk.core.blocks import Statement
from obadesk.core.handout import Sheet
from obadesk.core.palette import PAPER
from obadesk.i18n import _
from obadesk.paper.blocks import flowables, page_flowables
from obadesk.paper.composer import PageOne
from obadesk.paper.cutting import shortened
from obadesk.paper.fonts import Weight, font, use_our_fonts
from obadesk.paper.right_to_left import starts_right
from obadesk.paper.styles import BODY, MARGIN, SMALL, style, title_style
from obadesk.paper.text import lines_of, paragraph, plain

WIDTH = A4[0] - 2 * MARGIN
TOP = A4[1] - MARGIN
FOOT = MARGIN - 22.0
"""The footer's baseline, in the lower margin."""

INTO_MARGIN = 4.0
"""How far the attribution at the foot of page one reaches into the lower margin, towards the footer."""

TITLE_LETTERS = 220
"""A title longer than this is cut at the top and stands whole under it on the next page."""


class Document(BaseDocTemplate):
    """All sheets as one PDF. ``invariant``: the same bytes each time, for tests."""

    def __init__(self, target: Any, sheets: tuple[Sheet, ...], *, invariant: bool) -> None:
        use_our_fonts()
        first = sheets[0]
        super().__init__(
            target,
            pagesize=A4,
            title=plain(first.title) or None,
            author=plain(first.author) or None,
            subject=plain(first.footer) or None,
            creator="OBADesk",
            lang=first.language or "en-GB",
            displayDocTitle=1,
            initialFontName=font(),
            invariant=int(invariant),
            pageCompression=1,
        )
        self._sheets = sheets
        self._marks = 0

    def story(self) -> list[Flowable]:
        """Every sheet's flowables; adds the page templates they go on."""
        story: list[Flowable] = []
        for number, sheet in enumerate(self._sheets):
            head = self._head(sheet)
            foot = (
                paragraph(sheet.attribution, style(SMALL, colour=PAPER.quiet)) if sheet.attribution else None
            )
            foot_height = max(0.0, foot.wrap(WIDTH, 200)[1] + 6.0 - INTO_MARGIN) if foot else 0.0
            templates = (
                _FirstPage(f"first {number}", sheet, foot, foot_height),
                _LaterPage(f"later {number}", sheet),
            )
            self.addPageTemplates(list(templates))
            if number:
                story += [NextPageTemplate(f"first {number}"), PageBreak()]
            head_height = sum(each.wrap(WIDTH, 10_000)[1] + each.getSpaceBefore() for each in head)
            page_one = PageOne(sheet.front, WIDTH, TOP - MARGIN - foot_height - head_height)
            story += [
                NextPageTemplate(f"later {number}"),
                *head,
                *page_flowables(page_one.front(), WIDTH, page_one.chart_height - 1),
            ]
            rest = flowables((*self._long_title(sheet), *page_one.rest(), *sheet.rest), WIDTH)
            if rest:
                story += [PageBreak(), *rest]
        return story

    def afterFlowable(self, flowable: Flowable) -> None:
        """Headings become bookmarks."""
        outline = getattr(flowable, "outline", None)
        if outline is None:
            return
        text, level = outline
        key = f"mark {self._marks}"
        self._marks += 1
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(shortened(plain(text), 120) or "–", key, level=min(level, 1), closed=False)

    @staticmethod
    def _head(sheet: Sheet) -> list[Flowable]:
        title = paragraph(shortened(sheet.title, TITLE_LETTERS), title_style())
        title.outline = (sheet.title, 0)
        return [title]

    @staticmethod
    def _long_title(sheet: Sheet) -> list[Any]:
        return [Statement(sheet.title)] if len(sheet.title) > TITLE_LETTERS else []

    def _endBuild(self) -> None:
        total = self.page
        for number in range(1, total + 1):
            text = _("page {number} of {total}").format(number=number, total=total)
            self.canv.beginForm(_form(number))
            self.canv.setFillColor(PAPER.quiet)
            self.canv.setFont(font(), SMALL)
            self.canv.drawRightString(A4[0] - MARGIN, FOOT, text)
            self.canv.endForm()
        super()._endBuild()  # pyright: ignore[reportAttributeAccessIssue]


class _Page(PageTemplate):
    def __init__(self, name: str, sheet: Sheet, top: float, bottom: float) -> None:
        frame = Frame(MARGIN, bottom, WIDTH, top - bottom, 0, 0, 0, 0)
        super().__init__(id=name, frames=[frame], pagesize=A4)
        self.sheet = sheet

    def beforeDrawPage(self, canv: Canvas, doc: BaseDocTemplate) -> None:
        """Footer; the total is filled in when all pages are known."""
        canv.saveState()
        canv.setFillColor(PAPER.quiet)
        room = WIDTH - stringWidth(_("page {number} of {total}").format(number=888, total=888), font(), SMALL)
        draw_line(canv, fitting(self.sheet.footer, SMALL, room), MARGIN, FOOT, SMALL)
        canv.restoreState()
        canv.doForm(_form(doc.page))


class _FirstPage(_Page):
    """Page one of a sheet, with the attribution at its foot."""

    def __init__(self, name: str, sheet: Sheet, foot: Any, foot_height: float) -> None:
        super().__init__(name, sheet, TOP, MARGIN + foot_height)
        self._foot = foot

    def beforeDrawPage(self, canv: Canvas, doc: BaseDocTemplate) -> None:
        """Footer and attribution."""
        super().beforeDrawPage(canv, doc)
        if self._foot is not None:
            self._foot.drawOn(canv, MARGIN, MARGIN - INTO_MARGIN)


class _LaterPage(_Page):
    """A page that goes on, headed "…, continued"."""

    def __init__(self, name: str, sheet: Sheet) -> None:
        super().__init__(name, sheet, TOP - 26.0, MARGIN)

    def beforeDrawPage(self, canv: Canvas, doc: BaseDocTemplate) -> None:
        """Footer and the heading."""
        super().beforeDrawPage(canv, doc)
        canv.saveState()
        canv.setFillColor(PAPER.text)
        room = WIDTH - _width(_("{title}, continued").format(title=""), BODY, "semibold") - BODY
        title = fitting(self.sheet.title.strip().rstrip("."), BODY, room, "semibold")
        text = _("{title}, continued").format(title=title)
        start = MARGIN + (WIDTH - _width(text, BODY, "semibold") if starts_right(text) else 0.0)
        draw_line(canv, text, start, TOP - BODY, BODY, "semibold")
        canv.setStrokeColor(PAPER.rule)
        canv.setLineWidth(0.5)
        canv.line(MARGIN, TOP - 18.0, MARGIN + WIDTH, TOP - 18.0)
        canv.restoreState()


@lru_cache(maxsize=256)
def fitting(text: str, size: float, room: float, weight: Weight = "regular") -> str:
    """The text, cut at a word when it is wider than ``room``."""
    least, most = 0, min(len(text), 400)
    while least < most:
        middle = (least + most + 1) // 2
        if _width(shortened(text, middle), size, weight) <= room:
            least = middle
        else:
            most = middle - 1
    return shortened(text, least)


def draw_line(canv: Canvas, text: str, x: float, y: float, size: float, weight: Weight = "regular") -> None:
    """One line of typed text straight on the page."""
    for run, name in lines_of(text, weight):
        canv.setFont(name, size)
        canv.drawString(x, y, run)
        x += stringWidth(run, name, size)


def _width(text: str, size: float, weight: Weight) -> float:
    return sum(stringWidth(run, name, size) for run, name in lines_of(text, weight))


def _form(number: int) -> str:
    return f"page{number}"
