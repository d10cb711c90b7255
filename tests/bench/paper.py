"""The one-pager beside the same page made with bare matplotlib and reportlab."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from tests.bench.row import Row, interleaved

ROOT = Path(__file__).parents[2]


def rows() -> list[Row]:
    """One row; both sides are warm (fonts read, libraries imported)."""
    from obadesk.core.place import Place
    from obadesk.handouts.all import HANDOUTS
    from obadesk.paper.pdf import write_pdf
    from obadesk.steps.all import STEP_KINDS
    from obadesk.storage.format_files import sample_workshop

    workshop = sample_workshop(ROOT / "workshops", "leeds-children", [kind.id for kind in STEP_KINDS])
    workshop = replace(workshop, curves=workshop.curves[:1])  # one page is about one curve
    report = next(handout for handout in HANDOUTS if handout.id == "one-pager")
    place = Place(workshop, today="2026-03-12")

    def ours() -> float:
        started = time.perf_counter()
        write_pdf(report.sheets(place, STEP_KINDS), io.BytesIO())
        return (time.perf_counter() - started) * 1000

    texts = list(_texts(report.sheets(place, STEP_KINDS)))

    def bare() -> float:
        started = time.perf_counter()
        _bare_page(texts, place)
        return (time.perf_counter() - started) * 1000

    ours(), bare()
    mine, theirs = interleaved(ours, bare)
    return [
        Row("one-pager / the same page by bare matplotlib and reportlab", mine, theirs, "ms", "ratio", 1.3)
    ]


def _texts(sheets: object) -> Iterator[str]:
    """Every text on the sheets, in order."""
    import msgspec

    def walk(value: object) -> Iterator[str]:
        if isinstance(value, str) and len(value) > 3:
            yield value
        elif isinstance(value, (list, tuple)):
            for part in value:
                yield from walk(part)
        elif isinstance(value, msgspec.Struct) and type(value).__name__ != "CurvePicture":
            for name in value.__struct_fields__:
                yield from walk(getattr(value, name))

    yield from walk(sheets)


def _bare_page(texts: list[str], place: object) -> None:
    """The chart as a picture by matplotlib's object interface, the texts as plain paragraphs by reportlab."""
    from xml.sax.saxutils import escape

    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Image, Paragraph, SimpleDocTemplate

    from obadesk import places

    measure = place.measure  # type: ignore[attr-defined]
    figure = Figure(figsize=(6.7, 3.6))
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for series in measure.series:
        axes.plot([int(r.period) for r in series.readings], [r.value for r in series.readings], marker="o")
        axes.annotate(series.area, (int(series.readings[-1].period), series.readings[-1].value))
    points = measure.scenarios[0].points
    axes.plot([int(p.period) for p in points], [p.value for p in points], "--", marker="o")
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=200)
    picture.seek(0)
    if "Bare" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(
            TTFont("Bare", str(places.resources() / "fonts/AtkinsonHyperlegibleNext-Regular.ttf"))
        )
    style = ParagraphStyle("bare", fontName="Bare", fontSize=12, leading=16)
    story = [Image(picture, 470, 250), *(Paragraph(escape(text), style) for text in texts)]
    SimpleDocTemplate(io.BytesIO(), pagesize=A4).build(story)
