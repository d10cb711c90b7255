"""The pages themselves: frames, footers, "page 2 of 3", the heading of pages that go on, the outline."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from obadesk.core.blocks import PaperBlock, Poster, Statement, WriteIn
from obadesk.core.handout import Sheet
from obadesk.core.palette import PAPER
from obadesk.i18n import _
from obadesk.paper.blocks import flowables, page_flowables
from obadesk.paper.composer import PageOne
from obadesk.paper.cutting import shortened
from obadesk.paper.fonts import font, use_our_fonts
from obadesk.paper.form import laid_out
from obadesk.paper.lines import draw_line, fitting, width_of
from obadesk.paper.marks import CALLED, draw_called
from obadesk.paper.page_sizes import FORM_PAGES, PAGES, PageSize
from obadesk.paper.right_to_left import needed, starts_right
from obadesk.paper.styles import BODY, MARGIN, SMALL, style, title_style
from obadesk.paper.text import Words, paragraph, plain, weight_of

FOOT = MARGIN - 22.0
"""The footer's baseline, in the lower margin."""

INTO_MARGIN = 4.0
"""How far the attribution at the foot of page one reaches into the lower margin, towards the footer."""

UNDER_HEAD = 26.0
"""What the heading of a page that goes on takes."""

TITLE_LETTERS = 220
"""A title longer than this is cut at the top and stands whole under it on the next page."""

FORM_TITLE_LETTERS = 120
FORM_LETTERS = 320
"""Letters of a title and of a sentence on a form."""

UNDER_TITLE = 12.0
LABEL = 20.0
LABEL_ROOM = 0.4
"""Share of the width a label beside the title takes at most."""


class Document(BaseDocTemplate):
    """All sheets as one PDF. ``invariant``: the same bytes each time, for tests.

    Pages are counted through; those of one label ("Table 2") by themselves, for they are handed out so.
    """

    def __init__(self, target: Any, sheets: tuple[Sheet, ...], *, invariant: bool) -> None:
        use_our_fonts()
        first = sheets[0]
        self.widths: dict[int, float] = {}
        self.labels: dict[int, str] = {}
        super().__init__(
            target,
            pagesize=PAGES[first.page][:2],
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
            if number:
                story += [NextPageTemplate(f"first {number}"), PageBreak()]
            if any(isinstance(block, Poster) for block in sheet.front):
                story += self._posters(number, sheet)
            elif any(isinstance(block, WriteIn) for block in sheet.front):
                story += self._form(number, sheet)
            else:
                story += self._read(number, sheet)
        return story

    def _read(self, number: int, sheet: Sheet) -> list[Flowable]:
        """Page one complete in itself, the rest flowing after it."""
        size = PAGES[sheet.page]
        head, foot = self._head(sheet, TITLE_LETTERS), self._foot(sheet)
        foot_height = max(0.0, foot.wrap(size.width, 200)[1] + 6.0 - INTO_MARGIN) if foot else 0.0
        self.addPageTemplates(
            [
                _FirstPage(f"first {number}", sheet, [_whole(size, MARGIN + foot_height)], foot),
                _LaterPage(f"later {number}", sheet, [_whole(size, MARGIN, UNDER_HEAD)]),
            ]
        )
        room = size.top - MARGIN - foot_height - _height(head, size.width)
        page_one = PageOne(sheet.front, size.width, room, sheet.may_go)
        story: list[Flowable] = [
            NextPageTemplate(f"later {number}"),
            *head,
            *page_flowables(page_one.front(), size.width, page_one.chart_height - 1),
        ]
        rest = flowables((*_long_title(sheet, TITLE_LETTERS), *page_one.rest(), *sheet.rest), size.width)
        if not sheet.front:
            return [*story, *rest]
        return [*story, PageBreak(), *rest] if rest else story

    def _form(self, number: int, sheet: Sheet) -> list[Flowable]:
        """Boxes to write in fill their pages or columns to the foot."""
        size = PAGES[sheet.page]
        head, foot = self._head(sheet, FORM_TITLE_LETTERS), self._foot(sheet)
        foot_height = max(0.0, foot.wrap(size.width, 200)[1] + 6.0 - INTO_MARGIN) if foot else 0.0
        head_height = _height(head, size.width) + UNDER_TITLE
        first, later = size.top - MARGIN - foot_height - head_height, size.top - MARGIN - UNDER_HEAD
        pages = FORM_PAGES[sheet.page]
        heights = (first,) * size.columns + (later,) * size.columns * (pages - 1)
        columns = laid_out(
            [_cut(block) for block in sheet.front], size.column, heights, (later,) * size.columns
        )
        frames = [
            Frame(MARGIN, size.top - head_height, size.width, head_height, 0, 0, 0, 0),
            *_frames(size, MARGIN + foot_height, first),
        ]
        self.addPageTemplates(
            [
                _FirstPage(f"first {number}", sheet, frames, foot),
                _LaterPage(f"later {number}", sheet, _frames(size, MARGIN, later)),
            ]
        )
        story: list[Flowable] = [NextPageTemplate(f"later {number}"), *head]
        for column in columns:
            story += [FrameBreak(), *column] if column else [FrameBreak()]
        rest = flowables(sheet.rest, size.column)
        return [*story, PageBreak(), *rest] if rest else story

    def _posters(self, number: int, sheet: Sheet) -> list[Flowable]:
        """A page each; what is no poster goes after them."""
        size = PAGES[sheet.page]
        frames = [_whole(size, MARGIN)]
        self.addPageTemplates([_FirstPage(f"first {number}", sheet, frames, None)])
        posters = [block for block in sheet.front if isinstance(block, Poster)]
        others: tuple[PaperBlock, ...] = tuple(b for b in sheet.front if not isinstance(b, Poster))
        story: list[Flowable] = [NextPageTemplate(f"first {number}")]
        for place, made in enumerate(page_flowables(posters, size.width, 0.0)):
            story += [PageBreak(), made] if place else [made]
        rest = flowables((*others, *sheet.rest), size.width)
        return [*story, PageBreak(), *rest] if rest else story

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
    def _head(sheet: Sheet, most: int) -> list[Flowable]:
        text, labelled = shortened(sheet.title, most), bool(sheet.label.strip())
        title = paragraph(text, title_style()) if labelled else _evenly(text, PAGES[sheet.page].width)
        title.outline = (sheet.title, 0)
        return [_Titled(title, sheet.label)] if labelled else [title]

    @staticmethod
    def _foot(sheet: Sheet) -> Words | None:
        return paragraph(sheet.attribution, style(SMALL, colour=PAPER.quiet)) if sheet.attribution else None

    def _endBuild(self) -> None:
        for number in range(1, self.page + 1):
            together = [page for page, label in self.labels.items() if label == self.labels[number]]
            place, total = together.index(number) + 1, len(together)
            text = _("page {number} of {total}").format(number=place, total=total)
            if total == 1 and self.labels[number]:
                text = ""  # a sheet of its own has no pages to count
            self.canv.beginForm(_form(number))
            self.canv.setFillColor(PAPER.quiet)
            self.canv.setFont(font(), SMALL)
            self.canv.drawRightString(self.widths[number] - MARGIN, FOOT, text)
            self.canv.endForm()
        super()._endBuild()  # pyright: ignore[reportAttributeAccessIssue]


def _evenly(text: str, width: float) -> Words:
    """The title on as few lines as it needs, and no word alone on the last of them."""
    title = paragraph(text, title_style())
    high = title.wrap(width, 10_000)[1]
    if high < 1.5 * title.style.leading or needed(text):
        return title
    low, wide = width / 2, width
    while wide - low > BODY / 2:
        middle = (low + wide) / 2
        if _narrowed(text, width - middle).wrap(width, 10_000)[1] > high:
            low = middle
        else:
            wide = middle
    return _narrowed(text, width - wide)


def _narrowed(text: str, by: float) -> Words:
    usual = title_style()
    narrow = usual.clone(usual.name, rightIndent=by)
    narrow.weight = weight_of(usual)
    return paragraph(text, narrow)


class _Titled(Flowable):
    """The title with the label at its right."""

    def __init__(self, title: Words, label: str) -> None:
        super().__init__()
        self._title, self._label = title, label
        self.outline = title.outline

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:
        """As high as the title, which leaves room for the label."""
        self.width = availWidth
        self._label = fitting(self._label, LABEL, availWidth * LABEL_ROOM, "bold")
        room = availWidth - width_of(self._label, LABEL, "bold") - 2 * BODY
        self.height = max(self._title.wrap(room, 10_000)[1], LABEL * 1.2)
        return self.width, self.height

    def draw(self) -> None:
        """Both from the top."""
        self._title.drawOn(self.canv, 0, self.height - self._title.height)
        self.canv.setFillColor(PAPER.text)
        start = self.width - width_of(self._label, LABEL, "bold")
        draw_line(self.canv, self._label, start, self.height - LABEL, LABEL, "bold")


class _Page(PageTemplate):
    def __init__(self, name: str, sheet: Sheet, frames: list[Frame]) -> None:
        self.size = PAGES[sheet.page]
        super().__init__(id=name, frames=frames, pagesize=self.size[:2])
        self.sheet = sheet

    def beforeDrawPage(self, canv: Canvas, doc: Any) -> None:
        """Footer; the total is filled in when all pages are known."""
        canv.setNamedCB(CALLED, draw_called)
        doc.widths[doc.page], doc.labels[doc.page] = self.size.wide, self.sheet.label
        canv.saveState()
        canv.setFillColor(PAPER.quiet)
        numbered = _("page {number} of {total}").format(number=888, total=888)
        room = self.size.width - stringWidth(numbered, font(), SMALL)
        draw_line(canv, fitting(self.sheet.footer, SMALL, room), MARGIN, FOOT, SMALL)
        canv.restoreState()
        canv.doForm(_form(doc.page))


class _FirstPage(_Page):
    """Page one of a sheet, with the attribution at its foot."""

    def __init__(self, name: str, sheet: Sheet, frames: list[Frame], foot: Words | None) -> None:
        super().__init__(name, sheet, frames)
        self._foot = foot

    def beforeDrawPage(self, canv: Canvas, doc: Any) -> None:
        """Footer and attribution."""
        super().beforeDrawPage(canv, doc)
        if self._foot is not None:
            self._foot.wrap(self.size.width, 200)
            self._foot.drawOn(canv, MARGIN, MARGIN - INTO_MARGIN)


class _LaterPage(_Page):
    """A page that goes on, headed "…, continued"."""

    def beforeDrawPage(self, canv: Canvas, doc: Any) -> None:
        """Footer and the heading."""
        super().beforeDrawPage(canv, doc)
        canv.saveState()
        canv.setFillColor(PAPER.text)
        width, top = self.size.width, self.size.top
        label = fitting(self.sheet.label, BODY, width * LABEL_ROOM, "semibold")
        taken = width_of(label, BODY, "semibold") + 2 * BODY if label else 0.0
        draw_line(canv, label, MARGIN + width - taken + 2 * BODY, top - BODY, BODY, "semibold")
        room = width - taken - width_of(_("{title}, continued").format(title=""), BODY, "semibold") - BODY
        title = fitting(self.sheet.title.strip().rstrip("."), BODY, room, "semibold")
        text = _("{title}, continued").format(title=title)
        start = MARGIN
        if starts_right(text):
            start += width - taken - width_of(text, BODY, "semibold")
        draw_line(canv, text, start, top - BODY, BODY, "semibold")
        canv.setStrokeColor(PAPER.rule)
        canv.setLineWidth(0.5)
        canv.line(MARGIN, top - 18.0, MARGIN + width, top - 18.0)
        canv.restoreState()


def _whole(size: PageSize, bottom: float, under_head: float = 0.0) -> Frame:
    """One frame between the margins."""
    return Frame(MARGIN, bottom, size.width, size.top - under_head - bottom, 0, 0, 0, 0)


def _frames(size: PageSize, bottom: float, height: float) -> list[Frame]:
    """The columns of a form."""
    return [Frame(left, bottom, size.column, height, 0, 0, 0, 0) for left in size.columns_at()]


def _height(made: list[Flowable], width: float) -> float:
    return sum(each.wrap(width, 10_000)[1] + each.getSpaceBefore() for each in made)


def _cut(block: PaperBlock) -> PaperBlock:
    """A sentence on a form is there to be read at a glance, and leaves the room to the boxes."""
    if isinstance(block, Statement) and len(block.text) > FORM_LETTERS:
        return replace(block, text=shortened(block.text, FORM_LETTERS))
    return block


def _long_title(sheet: Sheet, most: int) -> list[PaperBlock]:
    return [Statement(sheet.title)] if len(sheet.title) > most else []


def _form(number: int) -> str:
    return f"page{number}"
