"""Whatever is done after it was sealed, the line the room took stays as it took it."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import hypothesis
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from obadesk.core import rows
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Meeting
from obadesk.core.message import message
from obadesk.core.workshop import Workshop
from obadesk.session.document import Document
from obadesk.session.opening import create_document, open_document
from obadesk.storage.workshop_file import WorkshopFile

LABEL = message("Change")
TAKEN = Scenario(
    id="line",
    order="1",
    adopted="2026-03-12",
    drawn_by="the room",
    points=(Point(id="p", order="1", period="2027", value=5.4),),
)


def drawn() -> Workshop:
    own = Series(id="own", order="1", readings=(Reading(id="r", order="1", period="2025", value=4.9),))
    measure = Measure(id="m", order="1", series=(own,), scenarios=(replace(TAKEN, adopted=""),))
    return Workshop(id="w", meetings=(Meeting(id="meeting", order="1"),), measures=(measure,))


def adopt(document: Document, _figure: float) -> None:
    document.edit(LABEL, partial(rows.set_fields, row_id="line", adopted="2026-03-12"))


def draw_again(document: Document, _figure: float) -> None:
    document.edit(LABEL, partial(rows.set_fields, row_id="line", adopted="", drawn_by="somebody"))


def move_a_point(document: Document, figure: float) -> None:
    document.edit(LABEL, partial(rows.set_fields, row_id="p", value=figure), merge_key="move")


def enter_the_figure(document: Document, figure: float) -> None:
    reading = Reading(id=new_id(), period="2027", value=figure)
    document.edit(LABEL, partial(rows.append, parent_id="own", field="readings", row=reading))


def take_figures_out(document: Document, _figure: float) -> None:
    document.edit(LABEL, partial(rows.set_fields, row_id="own", readings=()))


def remove_the_line(document: Document, _figure: float) -> None:
    document.edit(LABEL, partial(rows.remove, row_id="line"))


def remove_the_measure(document: Document, _figure: float) -> None:
    document.edit(LABEL, partial(rows.remove, row_id="m"))


def draw_another(document: Document, figure: float) -> None:
    line = Scenario(id=new_id(), corrects="line", adopted="2026-03-13", reasoning=str(figure))
    document.edit(LABEL, partial(rows.append, parent_id="m", field="scenarios", row=line))


def put_in_another_workshop(document: Document, _figure: float) -> None:
    document.edit(LABEL, lambda _now: drawn())


def undo(document: Document, _figure: float) -> None:
    document.undo()


def redo(document: Document, _figure: float) -> None:
    document.redo()


def keep_a_restore_point(document: Document, _figure: float) -> None:
    document.keep_restore_point("As it is")


def restore(document: Document, figure: float) -> None:
    points = document.record.restore_points
    if points:
        document.restore(points[int(abs(figure)) % len(points)])


WORK = (
    adopt, draw_again, move_a_point, enter_the_figure, take_figures_out, remove_the_line, remove_the_measure,
    draw_another, put_in_another_workshop, undo, redo, keep_a_restore_point, restore,
)  # fmt: skip


def load() -> type[WorkshopFile]:
    return WorkshopFile


def sealed_in(document: Document) -> dict[str, Scenario]:
    lines = (line for measure in document.workshop.measures for line in measure.scenarios)
    return {line.id: line for line in lines if line.sealed}


@hypothesis.settings(max_examples=60, deadline=None)
@hypothesis.given(
    st.lists(st.tuples(st.sampled_from(WORK), st.floats(-99, 99)), min_size=1, max_size=25), st.booleans()
)
def test_nothing_that_is_done_changes_a_sealed_line(qapp: QCoreApplication, work: list, reopened: bool):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Leeds.oba"
        document = create_document(path, load, drawn())
        sealed: dict[str, Scenario] = {}
        try:
            for do, figure in work:
                do(document, figure)
                now = sealed_in(document)
                assert sealed == {row_id: now.get(row_id) for row_id in sealed}
                sealed = now
            if reopened:
                held = document.workshop
                assert document.close()
                document = open_document(path, load)
                now = sealed_in(document)
                assert sealed == {row_id: now.get(row_id) for row_id in sealed}
                lines = (line for measure in held.measures for line in measure.scenarios)
                assert set(now) == set(sealed) | {line.id for line in lines if line.adopted}
                sealed = now
            said = [entry.about for entry in document.record.entries if entry.kind == "forecast sealed"]
            assert sorted(said) == sorted(sealed)
        finally:
            document.close(unsaved=True)


def test_a_line_is_sealed_with_the_first_figure_and_undo_takes_back_the_figure_alone(qapp: QCoreApplication):
    with tempfile.TemporaryDirectory() as folder:
        document = create_document(Path(folder) / "Leeds.oba", load, drawn())
        adopt(document, 0)
        document.undo()
        assert document.workshop == drawn(), "until then undo takes it back"
        document.redo()
        enter_the_figure(document, 5.1)
        measure = document.workshop.measures[0]
        assert replace(measure.scenarios[0], sealed="") == TAKEN
        assert measure.scenarios[0].sealed
        document.undo()
        document.undo()
        assert document.workshop.measures[0].scenarios == measure.scenarios
        assert [one.period for one in document.workshop.measures[0].series[0].readings] == ["2025"]
        assert document.close()


def test_a_file_opened_on_a_later_day_is_sealed_once_and_one_opened_for_reading_is_not(
    qapp: QCoreApplication, tmp_path: Path
):
    path = tmp_path / "Leeds.oba"
    made = create_document(path, load, drawn())
    adopt(made, 0)
    assert not sealed_in(made)
    assert made.close()
    reader = open_document(path, load, read_only=True)
    assert not sealed_in(reader)
    assert reader.close()
    first = open_document(path, load)
    line = sealed_in(first)["line"]
    assert not first.can_undo
    assert first.close()
    again = open_document(path, load)
    assert sealed_in(again)["line"] == line
    assert [entry.kind for entry in again.record.entries] == ["forecast sealed"]
    assert again.close()
