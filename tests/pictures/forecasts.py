"""The baseline at the console, from no figure to a line drawn in place of a sealed one."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core import projecting
from obadesk.core.measure import Measure
from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop
from obadesk.steps.baseline import edits
from obadesk.steps.baseline.projected import worked_out
from obadesk.widgets.fold import Fold
from obadesk.widgets.page_scroll import PageScroll
from obadesk.windows.console import Console
from tests.pictures.consoles import SAMPLE, step_of
from tests.pictures.studio import CONSOLE, SIZES, Studio, View

VIEWS: tuple[View, ...] = (*CONSOLE, ("dark", SIZES[1]))


def forecasts(studio: Studio) -> None:
    """Each state with the lines unfolded."""
    sample = studio.begin(SAMPLE)
    bare = set_fields(sample, sample.measures[0].id, scenarios=())
    three = _three(bare)
    projected = _projected(three)
    for name, workshop in (
        ("no-figures", _with_figures(bare, 0)),
        ("short-history", _with_figures(bare, 2)),
        ("three-lines", three),
        ("projection", projected),
        ("projection-revealed", _revealed(projected)),
        ("adopted", edits.adopt(_of(three).id, three.meeting.date, "").change(three)),
        ("sealed", sample),
        ("correction", _corrected(sample)),
    ):
        desk, console = studio.desk(workshop, name)
        step = step_of(workshop, "baseline").id
        console.go(step)
        console.wall.showing.show(step)
        studio.still()
        for view in studio.views(console, VIEWS):
            _unfold(console)
            studio.still()
            studio.take(console, f"console-lines-{name}-{view}")
        studio.put_away(desk)


def _of(workshop: Workshop) -> Measure:
    return workshop.measures[0]


def _with_figures(workshop: Workshop, count: int) -> Workshop:
    own = _of(workshop).series[0]
    if not count:
        return set_fields(workshop, _of(workshop).id, series=(replace(own, readings=()),))
    return set_fields(workshop, own.id, readings=own.readings[-count:])


def _three(workshop: Workshop) -> Workshop:
    """Three futures, the second in hand."""
    for name, ahead in (
        ("", (5.4, 5.9, 6.4)), ("the college closes", (5.6, 6.6, 7.5)), ("new places open", (5.0, 4.9, 4.7)),
    ):  # fmt: skip
        points = tuple((str(2026 + n), value) for n, value in enumerate(ahead))
        workshop = edits.add_line(_of(workshop).id, name, points).change(workshop)
    closes = _of(workshop).scenarios[1]
    why = "Its 300 places go in 2027, and nobody else offers them."
    workshop = set_fields(workshop, closes.id, reasoning=why)
    return edits.take_in_hand(_of(workshop).id, closes.id).change(workshop)


def _corrected(workshop: Workshop) -> Workshop:
    """A line in place of the sealed one, in the making."""
    workshop = set_fields(workshop, _of(workshop).scenarios[0].id, sealed="2026-03-12T17:00")
    points = (("2026", 5.2), ("2027", 5.4), ("2028", 5.4))
    return edits.add_line(_of(workshop).id, "", points).change(workshop)


def _projected(workshop: Workshop) -> Workshop:
    found = projecting.basis(_of(workshop))
    lines = worked_out(found.values, len(found.ahead), found.percent)
    return edits.show_projection(_of(workshop).id, found, lines, "").change(workshop)


def _revealed(workshop: Workshop) -> Workshop:
    return edits.reveal_projection(_of(workshop).scenarios[-1].id, True).change(workshop)


def _unfold(console: Console) -> None:
    editor = console.page.editor
    assert editor is not None
    fold = editor.findChildren(Fold)[0]
    fold.set_open(True)
    for page in editor.findChildren(PageScroll)[:1]:
        page.reveal(fold)
