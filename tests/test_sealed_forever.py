"""Whatever is done after it was sealed, the line the room took stays as it took it.

By edits of the editor and of nobody's, undo, redo, restoring, an import, another meeting, the command line,
copying and reading the file again: there is no path.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from obadesk import cli
from obadesk.core import measure_moves, projecting, rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat
from obadesk.core.figures_taken import take_in
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Meeting
from obadesk.core.message import message
from obadesk.core.passes import meet_again
from obadesk.core.workshop import Workshop
from obadesk.session.document import Document
from obadesk.session.opening import create_document, open_document
from obadesk.steps.baseline import edits as baseline
from obadesk.storage.workshop_file import WorkshopFile

LABEL = message("Change")
TAKEN = Scenario(
    id="line",
    order="1",
    adopted="2026-03-12",
    drawn_by="the room",
    points=(Point(id="p", order="1", period="2027", value=5.4),),
)
OTHER = Scenario(
    id="other",
    order="2",
    name="the college closes",
    points=(Point(id="q", order="1", period="2027", value=7.0),),
)
REVIEW = WorkshopFormat(
    id="review", name="Review", description="", steps=(PlannedStep(kind="line_since", minutes=9),)
)


def drawn() -> Workshop:
    readings = tuple(
        Reading(id=f"r{year}", order=str(place), period=str(year), value=value)
        for place, (year, value) in enumerate(((2023, 3.9), (2024, 4.3), (2025, 4.9)), 1)
    )
    own = Series(id="own", order="1", area="Leeds", readings=readings)
    lines = (replace(TAKEN, adopted=""), OTHER)
    measure = Measure(id="m", order="1", name="Nothing to go to", series=(own,), scenarios=lines)
    return Workshop(id="w", meetings=(Meeting(id="meeting", order="1"),), measures=(measure,))


def load() -> type[WorkshopFile]:
    return WorkshopFile


class Held:
    """The file and the open document; a command line needs the file for itself."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.document: Document = create_document(path, load, drawn())

    def edit(self, change, merge_key: str = "") -> None:
        self.document.edit(LABEL, change, merge_key=merge_key)

    def command(self, *words: str) -> None:
        assert self.document.close()
        cli.run([words[0], str(self.path), *words[1:]])
        self.document = open_document(self.path, load)

    def csv(self, text: str) -> str:
        file = self.path.parent / "figures.csv"
        file.write_text(text, encoding="utf-8")
        return str(file)

    @property
    def measure(self) -> Measure:
        return next((one for one in self.document.workshop.measures), Measure(id="m"))


def adopt(held: Held, _figure: float) -> None:
    held.edit(partial(rows.set_fields, row_id="line", adopted="2026-03-12", drawn_by="the room"))


def adopt_the_one_in_hand(held: Held, _figure: float) -> None:
    held.document.do(baseline.adopt("m", "2026-03-12", "the room"))


def draw_again(held: Held, _figure: float) -> None:
    held.edit(partial(rows.set_fields, row_id="line", adopted="", drawn_by="somebody"))


def draw_again_at_the_console(held: Held, figure: float) -> None:
    held.document.do(baseline.reopen("m", "line" if figure > 0 else "other"))


def move_a_point(held: Held, figure: float) -> None:
    held.edit(partial(rows.set_fields, row_id="p", value=figure), merge_key="move")


def drag_points(held: Held, figure: float) -> None:
    held.document.do(baseline.move_points((("p", figure), ("q", figure)), ""))


def take_in_hand(held: Held, figure: float) -> None:
    held.document.do(baseline.take_in_hand("m", "line" if figure > 0 else "other"))


def name_the_line(held: Held, figure: float) -> None:
    held.edit(partial(rows.set_fields, row_id="line", name=str(figure), reasoning="otherwise"))


def enter_the_figure(held: Held, figure: float) -> None:
    reading = Reading(id=new_id(), period="2027", value=figure)
    held.edit(partial(rows.append, parent_id="own", field="readings", row=reading))


def import_figures(held: Held, figure: float) -> None:
    brought = (
        Reading(id=new_id(), period="2027", value=figure),
        Reading(id=new_id(), period="2028", value=1.0),
    )
    held.edit(lambda now: take_in(now, "m", new_id(), "Leeds", brought, "a file", today="2027-05-20"))


def import_by_command(held: Held, figure: float) -> None:
    data = held.csv(f"Year,Leeds\n2025,4.9\n2026,{figure:.1f}\n2027,{figure:.1f}\n")
    held.command("import", data, "--indicator", "m")


def take_figures_out(held: Held, _figure: float) -> None:
    held.edit(partial(rows.set_fields, row_id="own", readings=()))


def remove_the_line(held: Held, figure: float) -> None:
    if figure > 0:
        held.edit(partial(rows.remove, row_id="line"))
    else:
        held.document.do(baseline.remove_line("m", "line"))


def remove_the_measure(held: Held, _figure: float) -> None:
    held.edit(partial(rows.remove, row_id="m"))


def draw_another(held: Held, figure: float) -> None:
    held.document.do(baseline.add_line("m", "another", (("2027", figure), ("2028", figure))))


def correct(held: Held, figure: float) -> None:
    line = Scenario(id=new_id(), corrects="line", adopted="2026-03-13", reasoning=str(figure))
    held.edit(partial(rows.append, parent_id="m", field="scenarios", row=line))


def tell_about_a_service(held: Held, figure: float) -> None:
    if figure > 0:
        held.document.do(measure_moves.to_service("m", "", new_id()))
    else:
        held.document.do(measure_moves.to_population("m", "", new_id()))


def give_the_line_to_another_measure(held: Held, figure: float) -> None:
    taken = held.measure.scenarios
    other = Measure(id=f"other {figure}", scenarios=taken)
    held.edit(lambda now: rows.append(now, now.id, "measures", other))
    held.edit(partial(rows.set_fields, row_id="m", scenarios=()))


def take_every_line_out(held: Held, _figure: float) -> None:
    held.edit(partial(rows.set_fields, row_id="m", scenarios=()))


def remove_the_rooms_own_area(held: Held, _figure: float) -> None:
    held.edit(partial(rows.remove, row_id="own"))


def call_the_figures_other_years(held: Held, figure: float) -> None:
    for reading in held.measure.series[0].readings if held.measure.series else ():
        held.edit(partial(rows.set_fields, row_id=reading.id, period=str(2027 + int(figure) % 3)))


def mean_something_else(held: Held, figure: float) -> None:
    fields = {"name": str(figure), "unit": "£", "polarity": "up", "status": "rejected", "in_hand": "other"}
    held.edit(partial(rows.set_fields, row_id="m", **fields))


def project(held: Held, figure: float) -> None:
    found = projecting.basis(held.measure)
    ends = tuple((figure,) * len(found.ahead) for _each in range(3))
    held.document.do(baseline.show_projection("m", found, ends, "worked out"))
    held.document.do(baseline.start_from_projection("m"))


def call_it_a_projection(held: Held, _figure: float) -> None:
    held.edit(partial(rows.set_fields, row_id="line", origin="projection"))
    held.document.do(baseline.take_projection_away("line"))


def meet(held: Held, _figure: float) -> None:
    held.document.do(meet_again(REVIEW, today="2027-03-12", now="2027-03-12T09:00:00+00:00"))


def meet_by_command(held: Held, _figure: float) -> None:
    held.command("meet-again", "review-45", "--date", "2027-03-12")


def put_in_another_workshop(held: Held, _figure: float) -> None:
    held.edit(lambda _now: drawn())


def undo(held: Held, _figure: float) -> None:
    held.document.undo()


def redo(held: Held, _figure: float) -> None:
    held.document.redo()


def keep_a_restore_point(held: Held, _figure: float) -> None:
    held.document.keep_restore_point("As it is")


def restore(held: Held, figure: float) -> None:
    points = held.document.record.restore_points
    if points:
        held.document.restore(points[int(abs(figure)) % len(points)])


def read_the_file_again(held: Held, _figure: float) -> None:
    assert held.document.close()
    held.document = open_document(held.path, load)


def end_the_meeting(held: Held, _figure: float) -> None:
    held.document.seal_after_the_meeting()


def go_on_with_a_copy(held: Held, figure: float) -> None:
    """With the private things in it: a copy to give away has no record of the seal."""
    copy = held.path.parent / f"copy {new_id()}.oba"
    held.document.copy_to(copy, with_private=True)
    assert held.document.flush()
    assert held.document.close()
    held.path = copy
    held.document = open_document(copy, load)


WORK = (
    adopt, adopt_the_one_in_hand, draw_again, draw_again_at_the_console, move_a_point, drag_points,
    take_in_hand, name_the_line, enter_the_figure, import_figures, take_figures_out, remove_the_line,
    remove_the_measure, tell_about_a_service, take_every_line_out, remove_the_rooms_own_area,
    call_the_figures_other_years, mean_something_else, draw_another, correct, project,
    call_it_a_projection, meet, put_in_another_workshop, undo, redo, keep_a_restore_point, restore,
    end_the_meeting,
)  # fmt: skip
WITH_THE_FILE = (import_by_command, meet_by_command, read_the_file_again, go_on_with_a_copy)


def test_no_other_measure_takes_a_sealed_line_over(qapp: QCoreApplication, tmp_path: Path):
    held = Held(tmp_path / "Leeds.oba")
    adopt(held, 0)
    enter_the_figure(held, 5.1)
    sealed = held.measure.scenarios[0]
    give_the_line_to_another_measure(held, 1.0)
    read_the_file_again(held, 0)
    homes = [m.id for m in held.document.workshop.measures if sealed in m.scenarios]
    assert homes == ["m"]
    held.document.close()


def sealed_in(document: Document) -> dict[str, Scenario]:
    lines = (line for measure in document.workshop.measures for line in measure.scenarios)
    return {line.id: line for line in lines if line.sealed}


works = st.lists(st.tuples(st.sampled_from(WORK), st.floats(-99, 99)), min_size=1, max_size=12)
file_works = st.lists(st.tuples(st.sampled_from(WITH_THE_FILE), st.floats(-99, 99)), max_size=1)


@hypothesis.settings(max_examples=50, deadline=None)
@hypothesis.given(works, file_works, works, file_works)
def test_nothing_that_is_done_changes_a_sealed_line(
    qapp: QCoreApplication, first: list, with_the_file: list, then: list, at_last: list
):
    with tempfile.TemporaryDirectory() as folder:
        held = Held(Path(folder) / "Leeds.oba")
        sealed: dict[str, Scenario] = {}
        try:
            for do, figure in [*first, *with_the_file, *then, *at_last, (read_the_file_again, 0.0)]:
                do(held, figure)
                now = sealed_in(held.document)
                assert sealed == {row_id: now.get(row_id) for row_id in sealed}
                sealed = now
            lines = (line for measure in held.document.workshop.measures for line in measure.scenarios)
            assert set(sealed) == {line.id for line in lines if line.adopted and not line.origin}
            assert all(line.origin == "" for line in sealed.values()), "a projection is nobody's forecast"
            said = [entry.about for entry in held.document.record.entries if entry.kind == "forecast sealed"]
            assert sorted(said) == sorted(sealed)
        finally:
            held.document.close(unsaved=True)


@pytest.mark.parametrize("do", [*WORK, *WITH_THE_FILE], ids=lambda do: do.__name__.replace("_", " "))
def test_each_of_these_leaves_a_sealed_line_as_it_is(qapp: QCoreApplication, tmp_path: Path, do):
    held = Held(tmp_path / "Leeds.oba")
    try:
        keep_a_restore_point(held, 0)
        adopt(held, 0)
        enter_the_figure(held, 5.1)
        before = sealed_in(held.document)
        assert set(before) == {"line"}
        for figure in (7.5, -7.5):
            do(held, figure)
        assert sealed_in(held.document)["line"] == before["line"]
        read_the_file_again(held, 0)
        assert sealed_in(held.document)["line"] == before["line"]
    finally:
        held.document.close(unsaved=True)


@pytest.mark.parametrize("do", [enter_the_figure, import_figures, import_by_command, meet, meet_by_command])
def test_each_of_these_seals_what_the_room_took(qapp: QCoreApplication, tmp_path: Path, do):
    held = Held(tmp_path / "Leeds.oba")
    try:
        adopt(held, 0)
        assert not sealed_in(held.document)
        do(held, 5.1)
        assert set(sealed_in(held.document)) == {"line"}
        held.document.undo()
        assert set(sealed_in(held.document)) == {"line"}
    finally:
        held.document.close(unsaved=True)


def test_a_copy_to_give_away_holds_the_line_as_it_was_taken(qapp: QCoreApplication, tmp_path: Path):
    held, copy = Held(tmp_path / "Leeds.oba"), tmp_path / "copy.oba"
    adopt(held, 0)
    enter_the_figure(held, 5.1)
    held.document.copy_to(copy, with_private=False)
    assert held.document.flush()
    file = WorkshopFile.open(copy, read_only=True)
    (line,) = [one for one in file.workshop.measures[0].scenarios if one.sealed]
    file.close()
    assert line == sealed_in(held.document)["line"]
    held.document.close()


def test_a_line_is_sealed_with_the_first_figure_and_undo_takes_back_the_figure_alone(qapp: QCoreApplication):
    with tempfile.TemporaryDirectory() as folder:
        held = Held(Path(folder) / "Leeds.oba")
        document = held.document
        adopt(held, 0)
        document.undo()
        assert document.workshop == drawn(), "until then undo takes it back"
        document.redo()
        enter_the_figure(held, 5.1)
        measure = document.workshop.measures[0]
        assert replace(measure.scenarios[0], sealed="") == TAKEN
        assert measure.scenarios[0].sealed
        document.undo()
        document.undo()
        assert document.workshop.measures[0].scenarios == measure.scenarios
        assert [one.period for one in document.workshop.measures[0].series[0].readings] == [
            "2023", "2024", "2025",
        ]  # fmt: skip
        assert document.close()


def test_a_file_opened_on_a_later_day_is_sealed_once_and_one_opened_for_reading_is_not(
    qapp: QCoreApplication, tmp_path: Path
):
    path = tmp_path / "Leeds.oba"
    held = Held(path)
    made = held.document
    adopt(held, 0)
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
