"""Any history of edits, steps back and forth, restore points and reopening: disk equals memory after each."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from obadesk.core import ids, plain, rows
from obadesk.core.curve import Curve
from obadesk.core.forecast import kept
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Meeting
from obadesk.core.message import message
from obadesk.core.record import Entry
from obadesk.core.rows import Change
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.session.opening import create_document, open_document
from obadesk.storage.workshop_file import WorkshopFile
from tests.any_edit import EDITS, Hand, begun

LABEL = message("Change")
texts = st.one_of(
    st.sampled_from(
        ["", "Ŵyth", "🚌🏽", "<b>&amp;", "a\0b", "\u2028", "שלום", "'; DROP TABLE line; --", "{x} %s"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)
figures = st.floats(allow_nan=False, allow_infinity=False)
places = st.integers(0, 30)


def load() -> type[WorkshopFile]:
    return WorkshopFile


class Walk(RuleBasedStateMachine):
    """A facilitator at work, and beside it the values each step back and forth must lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids = ids.seeded(1)
        self.ids.__enter__()
        self.application = QApplication.instance() or QApplication([])
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "Leeds.oba"
        self.document = create_document(self.path, load, self.first())
        self.back: list[Workshop] = []
        self.forth: list[Workshop] = []
        self.burst = ""
        self.record: list[tuple[str, str]] = []
        self.points: list[tuple[Entry, Workshop]] = []
        self.sealed: dict[str, Scenario] = {}

    def first(self) -> Workshop:
        """The workshop it begins with."""
        raise NotImplementedError

    def teardown(self) -> None:
        self.ids.__exit__(None, None, None)
        assert self.document.close()
        shutil.rmtree(self.folder)

    # ---- changes -------------------------------------------------------------------------------

    def change(self, change: Change, merge_key: str = "", *, live: bool = False) -> None:
        """Make a change; what it leads to when it is taken back is what is there now."""
        before = self.document.workshop
        done = self.document.edit(LABEL, change, None, merge_key, live)
        assert done == (self.document.workshop != before)
        if done:
            if merge_key != self.burst:
                self.close_burst(before)
            if not merge_key or merge_key != self.burst:
                self.back.append(before)
            self.forth.clear()
            self.burst = merge_key
        self.note_sealed()

    def note_sealed(self) -> None:
        """What was sealed just now stays so, and the record tells of it."""
        for row, _parent in rows.walk(self.document.workshop):
            if isinstance(row, Scenario) and row.sealed and row.id not in self.sealed:
                self.sealed[row.id] = row
                self.record.append(("forecast sealed", row.id))

    def leave_field(self) -> None:
        self.document.settle()
        self.close_burst()

    def close_burst(self, now: Workshop | None = None) -> None:
        """Typing that ended where it began is no step."""
        if self.burst and self.back and self.back[-1] == (now or self.document.workshop):
            self.back.pop()
        self.burst = ""

    # ---- back and forth ------------------------------------------------------------------------

    @precondition(lambda self: self.back)
    @rule(times=st.integers(1, 4), again=st.integers(0, 4))
    def undo(self, times: int, again: int) -> None:
        for _time in range(times):
            self.close_burst()
            self.step(self.back, self.forth, self.document.undo)
        for _time in range(again):
            self.redo()

    @precondition(lambda self: self.forth)
    @rule()
    def redo(self) -> None:
        self.close_burst()
        self.step(self.forth, self.back, self.document.redo)

    def step(self, source: list[Workshop], other: list[Workshop], do: Callable[[], None]) -> None:
        now = self.document.workshop
        do()
        if not source:
            assert self.document.workshop is now
            return
        other.append(now)
        wanted = source.pop()
        assert without_forecasts(self.document.workshop) == without_forecasts(wanted)
        if not self.sealed:
            assert self.document.workshop == wanted

    @rule()
    def keep_restore_point(self) -> None:
        self.leave_field()
        entry = self.document.keep_restore_point("Story")
        self.record.append(("restore point", ""))
        self.points.append((entry, self.document.workshop))

    @precondition(lambda self: self.points)
    @rule(place=places)
    def restore(self, place: int) -> None:
        self.leave_field()
        entry, wanted = self.points[place % len(self.points)]
        before = self.document.workshop
        if self.document.restore(entry):
            self.back.append(before)
            self.forth.clear()
            self.note_sealed()
            self.record.append(("restored", entry.at))
        assert without_forecasts(self.document.workshop) == without_forecasts(wanted)

    # ---- the other things in the file ----------------------------------------------------------

    @rule(name=texts, remove=st.booleans(), place=places)
    def change_people(self, name: str, remove: bool, place: int) -> None:
        people = self.document.people
        if remove and people.all:
            people.remove(people.all[place % len(people.all)].id)
        else:
            people.add(name)

    @rule(label=texts)
    def note(self, label: str) -> None:
        self.document.record.append("pass", about=label, label=label)
        self.record.append(("pass", label))

    @rule()
    def reopen(self) -> None:
        people = self.document.people.all
        assert self.document.close()
        held = self.document.workshop
        self.document.deleteLater()
        self.document = open_document(self.path, load)
        assert kept(self.document.workshop, held) == self.document.workshop  # but for what it sealed
        assert without_forecasts(self.document.workshop) == without_forecasts(held)
        self.note_sealed()
        assert self.document.people.all == people
        assert not self.document.can_undo
        self.back, self.forth, self.burst = [], [], ""
        stored = self.document.record.restore_points
        self.points = [(entry, value) for entry, (_old, value) in zip(stored, self.points, strict=True)]

    # ---- after each of them --------------------------------------------------------------------

    @initialize()
    def begin(self) -> None:
        """The invariants hold from the first moment."""

    @invariant()
    def disk_equals_memory(self) -> None:
        assert self.document.flush()
        QCoreApplication.processEvents()
        with closing(sqlite3.connect(self.path)) as file:
            lines = file.execute("SELECT id, kind, parent, ord, body FROM line").fetchall()
            record = file.execute("SELECT kind, about, at, body FROM record ORDER BY seq").fetchall()
            people = {row_id for (row_id,) in file.execute("SELECT id FROM person")}
        assert plain.workshop_from(plain.PlainRow(*row) for row in lines) == self.document.workshop
        assert people == {person.id for person in self.document.people.all}
        assert record == [(e.kind, e.about, e.at, e.body) for e in self.document.record.entries]
        assert [(kind, about) for kind, about, _at, _body in record] == self.record

    @invariant()
    def what_was_sealed_is_as_it_was(self) -> None:
        for scenario in self.sealed.values():
            assert rows.find(self.document.workshop, scenario.id) == scenario

    @invariant()
    def the_menu_says_what_can_be_done(self) -> None:
        assert self.document.can_redo == bool(self.forth)
        if not self.burst:
            assert self.document.can_undo == bool(self.back)
            assert self.document.wall_workshop == self.document.workshop


class History(Walk):
    """Lines and forecasts, among them sealed ones, which nothing can change."""

    def first(self) -> Workshop:
        meeting = Meeting(id=new_id(), order="1")
        measure = Measure(id=new_id(), order="1", series=(Series(id=new_id(), order="1"),))
        curves = rows.placed(tuple(Curve(id=new_id(), measure=measure.id) for _curve in range(2)))
        return Workshop(id=new_id(), meetings=(meeting,), measures=(measure,), curves=curves)

    def pick(self, kind: type[rows.Kind], place: int) -> rows.Kind | None:
        """One of the rows of a kind, if there is any."""
        found = [row for row, _parent in rows.walk(self.document.workshop) if isinstance(row, kind)]
        return found[place % len(found)] if found else None

    @rule(place=places, some=st.lists(texts, min_size=1, max_size=4))
    def say(self, place: int, some: list[str]) -> None:
        curve = self.pick(Curve, place)
        assert curve is not None
        for text in some:
            force = Force(id=new_id(), text=text)
            self.change(partial(rows.append, parent_id=curve.id, field="forces", row=force))

    @precondition(lambda self: self.pick(Force, 0))
    @rule(place=places, some=st.lists(texts, min_size=1, max_size=5), leave=st.booleans())
    def type(self, place: int, some: list[str], leave: bool) -> None:
        force = self.pick(Force, place)
        assert force is not None
        for text in [*some, *([force.text] if place % 3 == 0 else [])]:
            self.change(partial(rows.set_fields, row_id=force.id, text=text), force.id)
        if leave:
            self.leave_field()

    @precondition(lambda self: self.pick(Force, 0))
    @rule(
        place=places,
        to=places,
        what=st.sampled_from(["move", "take along", "remove", "remove curve", "gone"]),
    )
    def rearrange(self, place: int, to: int, what: str) -> None:
        force, curve = self.pick(Force, place), self.pick(Curve, to)
        assert force is not None
        assert curve is not None
        if what == "move":
            curve = next(c for c in self.document.workshop.curves if force in c.forces)
            other = curve.forces[to % len(curve.forces)].id if to % 4 else ""
            self.change(
                partial(rows.move, parent_id=curve.id, field="forces", row_id=force.id, before_id=other)
            )
        elif what == "take":
            self.change(lambda now: rows.append(rows.remove(now, force.id), curve.id, "forces", force))
        elif what == "remove":
            self.change(partial(rows.remove, row_id=force.id))
        elif what == "gone":
            self.change(partial(rows.set_fields, row_id="nobody", text="x"))
        elif len(self.document.workshop.curves) > 1:
            self.change(partial(rows.remove, row_id=curve.id))

    @rule(some=st.lists(st.tuples(texts, st.none() | figures), max_size=6))
    def paste_readings(self, some: list[tuple[str, float | None]]) -> None:
        readings = tuple(Reading(id=new_id(), period=period, value=value) for period, value in some)
        for series in self.document.workshop.measures[0].series:
            self.change(partial(rows.set_fields, row_id=series.id, readings=rows.placed(readings)))

    # ---- forecasts -----------------------------------------------------------------------------

    @rule(figure=figures, seal=st.booleans())
    def draw_forecast(self, figure: float, seal: bool) -> None:
        measure = self.document.workshop.measures[0]
        draft = Scenario(id=new_id(), points=(Point(id=new_id(), order="1", period="2027", value=figure),))
        self.change(partial(rows.append, parent_id=measure.id, field="scenarios", row=draft))
        if seal:
            self.seal_forecast(-1)

    @precondition(lambda self: self.pick(Scenario, 0))
    @rule(place=places)
    def seal_forecast(self, place: int) -> None:
        scenario = self.pick(Scenario, place)
        assert scenario is not None
        if not scenario.sealed:
            self.change(partial(rows.set_fields, row_id=scenario.id, sealed="2026-11-21T10:00"))

    @precondition(lambda self: self.pick(Scenario, 0))
    @rule(place=places, day=st.sampled_from(["2026-03-12", "2999-01-01", "", "one day"]))
    def adopt_forecast(self, place: int, day: str) -> None:
        scenario = self.pick(Scenario, place)
        assert scenario is not None
        self.change(partial(rows.set_fields, row_id=scenario.id, adopted=day))

    @precondition(lambda self: self.pick(Scenario, 0))
    @rule(place=places, figure=st.none() | figures)
    def enter_a_reading(self, place: int, figure: float | None) -> None:
        """For the forecast's period, so that an adopted one is sealed."""
        measure = self.document.workshop.measures[0]
        reading = Reading(id=new_id(), period="2027", value=figure)
        self.change(partial(rows.append, parent_id=measure.series[0].id, field="readings", row=reading))

    @rule()
    def close_after_the_meeting(self) -> None:
        self.leave_field()
        self.document.seal_after_the_meeting()
        self.note_sealed()

    @precondition(lambda self: self.pick(Scenario, 0))
    @rule(place=places, all_of_it=st.booleans())
    def remove_forecast(self, place: int, all_of_it: bool) -> None:
        scenario = self.pick(Scenario, place)
        assert scenario is not None
        with_others = self.sealed and all_of_it
        row_id = self.document.workshop.measures[0].id if with_others else scenario.id
        self.change(partial(rows.remove, row_id=row_id))


class AtTheConsole(Walk):
    """Whatever the editors and keys of all kinds ask for."""

    def first(self) -> Workshop:
        return begun()

    @rule(which=st.lists(st.tuples(st.sampled_from(sorted(EDITS)), places, places, texts), max_size=6))
    def work_on_the_console(self, which: list[tuple[str, int, int, str]]) -> None:
        for name, one, other, text in which:
            edit = EDITS[name](Hand(self.document.workshop, one, other, text))
            if edit is not None:
                self.change(edit.change, edit.merge_key, live=edit.live)

    @rule(some=st.lists(st.tuples(places, places, texts), min_size=1, max_size=8))
    def capture(self, some: list[tuple[int, int, str]]) -> None:
        self.work_on_the_console([("say", one, other, text) for one, other, text in some])


def without_forecasts(workshop: Workshop) -> Workshop:
    """What the rule for sealed forecasts has no say in."""
    return replace(workshop, measures=())


SETTINGS = hypothesis.settings(
    max_examples=25 * max(1, int(os.environ.get("OBADESK_EXPLORE", "0"))),
    stateful_step_count=30,
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)

TestHistory = History.TestCase
TestHistory.settings = SETTINGS
TestAtTheConsole = AtTheConsole.TestCase
TestAtTheConsole.settings = SETTINGS
