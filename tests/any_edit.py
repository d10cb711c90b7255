"""Every edit that editors and keys of the console ask for, on whatever rows there are just now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from obadesk.cli import step_kinds
from obadesk.core import (
    action_stands,
    agenda_edits,
    aspiration,
    curve_edits,
    figures_edits,
    figures_pasted,
    line_edits,
    measure_moves,
    merging,
    own_labels,
    parking,
    passes,
    projecting,
    rows,
    service_edits,
    type_up,
)
from obadesk.core import story_edits as story
from obadesk.core import verdict_edits as verdict
from obadesk.core.action import Action
from obadesk.core.agenda import PlannedStep, WorkshopFormat, new_step
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.figures_grid import grid
from obadesk.core.idea import Idea
from obadesk.core.ids import new_id
from obadesk.core.measure import Measure, Scenario
from obadesk.core.meeting import Attendance, Card, Feedback, Step
from obadesk.core.message import message
from obadesk.core.outcome import Candidate, Experience, Outcome
from obadesk.core.parked import Parked
from obadesk.core.partner import Contribution
from obadesk.core.place import Place
from obadesk.core.row import Line, Row
from obadesk.core.service import Service
from obadesk.core.story import Force, Question
from obadesk.core.table import Table
from obadesk.core.vocabulary import CONCEPTS, PRESETS
from obadesk.core.workshop import Workshop
from obadesk.intake import look
from obadesk.steps.action_plan import changes as actions
from obadesk.steps.baseline import edits as baseline
from obadesk.steps.choose import changes as choose
from obadesk.steps.close import changes as close
from obadesk.steps.four_boxes import changes as boxes
from obadesk.steps.indicators import changes as indicators
from obadesk.steps.keep_stop_add import changes as keep_stop_add
from obadesk.steps.open_step import changes as cards
from obadesk.steps.outcome import changes as outcome
from obadesk.steps.partners import changes as partners
from obadesk.steps.pause import capture as pause
from obadesk.steps.sketch import changes as sketch
from obadesk.steps.welcome import changes as welcome
from obadesk.steps.what_works import changes as what_works
from obadesk.widgets.capture_line import Taken
from obadesk.windows import import_said
from obadesk.windows.capture_bar import captured_edit
from obadesk.windows.import_target import ANOTHER, OWN

KINDS = step_kinds()
TODAY, LATER = "2026-03-12", "2026-09-01"
REVIEW = WorkshopFormat(
    id="review",
    name="Review",
    description="",
    steps=tuple(PlannedStep(kind=kind, minutes=5) for kind in ("line_since", "what_we_did", "story_again")),
    for_meeting="review",
)
Kind = TypeVar("Kind", bound=Row)


class Hand(Struct, frozen=True):
    """Where the facilitator's hand is: the workshop, two numbers to pick rows by, and what is typed."""

    workshop: Workshop
    one: int
    other: int
    text: str

    def pick(self, kind: type[Kind]) -> Kind:
        """A row of this kind; one that is not there when there is none."""
        return self._pick(kind, self.one)

    def pick_other(self, kind: type[Kind]) -> Kind:
        """Another row of this kind, or the same."""
        return self._pick(kind, self.other)

    def _pick(self, kind: type[Kind], place: int) -> Kind:
        found = [row for row, _parent in rows.walk(self.workshop) if isinstance(row, kind)]
        blank = kind(id="nobody", kind="story") if issubclass(kind, Step) else kind(id="nobody")
        return found[place % len(found)] if found else blank

    def of(self, *choices: Kind | str | int | bool):
        """One of these."""
        return choices[self.other % len(choices)]

    @property
    def step(self) -> Step:
        """The step looked at."""
        return self.pick(Step)

    @property
    def curve(self) -> Curve:
        """The curve looked at."""
        return self.pick_other(Curve)

    @property
    def place(self) -> Place:
        """What the console shows."""
        return Place(self.workshop, self.step.id, self.curve.id, TODAY)

    @property
    def meeting_id(self) -> str:
        """The meeting's id."""
        return self.workshop.meeting.id


def said(hand: Hand) -> Edit | None:
    """A line or a pasted list, captured in the step looked at."""
    kind = KINDS[hand.step.kind]
    signs = tuple(sign.id for place, sign in enumerate(kind.signs) if hand.other >> place & 1)
    marks = tuple(mark for mark in (1, 2, 7) if hand.one >> mark & 1)
    texts = (hand.text, f"{hand.text}: 3 @Ann /now #1") if hand.one % 5 == 0 else (hand.text,)
    edit, _ids = captured_edit(kind, hand.place, Taken(texts, signs, marks), hand.pick(Line).id)
    return edit


def words(hand: Hand) -> Edit:
    """Another vocabulary with one word of one's own."""
    forms = own_labels.with_forms(
        hand.workshop.labels, {hand.of(*CONCEPTS): (hand.text, hand.of("", "many"), "")}
    )
    preset = tuple(PRESETS)[hand.one % len(PRESETS)]
    return Edit(
        message("Change the words"),
        lambda now: rows.set_fields(now, now.id, vocabulary=preset, labels=forms),
    )


def figures(hand: Hand) -> Edit | None:
    """Figures typed, pasted or cleared in the table of the baseline."""
    measure = hand.pick(Measure)
    table = grid(measure, "Here", hand.place.words)
    row, column = hand.other % (len(table.rows) or 1), hand.one % len(table.columns)
    pasted = figures_pasted.read(hand.of("2019\t4\n2020\t5,5", "Year\tHere\tThere\n2018\t1\t2", hand.text))
    if hand.one % 3 == 0 and pasted is not None:
        return figures_edits.paste(measure.id, table, row, column, pasted)
    if not table.rows:
        return None
    if hand.one % 3 == 1:
        return figures_edits.clear(table, ((table.rows[row], column),))
    return figures_edits.type_figure(
        measure.id, table, table.rows[row], column, hand.of("4", "4,5", "2021", ""), hand.of(TODAY, LATER)
    )


def imported(hand: Hand) -> Edit:
    """A table from a file taken in: for the room's own area, another one, or a new one."""
    text = hand.of("Year\tHere\n2019\t4.4\n2024\t5 p\n2025\t..", "Area\t2019\t2026\nHere\t7\t8\nThere\t9\tx")
    looked = look.first_look(text, None, ("Here", "There"), whole=True)
    measure = hand.pick(Measure)
    into = hand.of(OWN, ANOTHER, *(one.id for one in measure.series))
    return import_said.edit(looked, hand.curve, measure, into, hand.of(TODAY, LATER))[0]


def field(hand: Hand, row: Row, *names: str) -> Edit:
    """A field of a row, as it is typed in."""
    name = hand.of(*names)
    change = lambda now: rows.set_fields(now, row.id, **{name: hand.text})  # noqa: E731
    return Edit(message("Type"), change, f"{row.id}:{name}", live=hand.one % 2 == 0)


def project(hand: Hand) -> Edit:
    """A projection beside the figures of a measure, if they are enough for one."""
    found = projecting.basis(hand.pick(Measure))
    lines = tuple(tuple(4.0 + part for _period in found.ahead) for part in (0.0, -1.0, 1.0))
    return baseline.show_projection(hand.pick(Measure).id, found, lines, hand.text)


POWERS = ("H", "M", "L", "")
EDITS: dict[str, Callable[[Hand], Edit | None]] = {
    "say": said,
    "words": words,
    "figures": figures,
    "import": imported,
    # any line
    "retext": lambda h: line_edits.retext(h.pick(Line).id, h.text),
    "take out": lambda h: line_edits.take_out(h.pick(Line).id),
    "merge": lambda h: merging.merge(h.pick(Line).id, h.pick_other(Line).id),
    "merge partners": lambda h: merging.merge(h.pick(Contribution).id, h.pick_other(Contribution).id),
    "merge forces": lambda h: merging.merge(h.pick(Force).id, h.pick_other(Force).id),
    "park typed": lambda h: parking.park_words(
        h.text, h.of(*parking.PARKED_AS), new_id(), tables=(h.pick(Table).id,), step=h.step.id
    ),
    "park line": lambda h: parking.park_line(
        h.pick(Line).id, h.of(*parking.PARKED_AS), new_id(), step=h.step.id
    ),
    "park measure": lambda h: indicators.park(h.pick(Measure).id, h.step.id),
    # the agenda
    "starts": lambda h: agenda_edits.starts_at(h.meeting_id, h.of("09:30", "", "14:00")),
    "add step": lambda h: agenda_edits.add_step(
        new_step(PlannedStep(kind=h.of(*KINDS), heading=h.text, minutes=5)), h.step.id
    ),
    "remove step": lambda h: agenda_edits.remove_step(h.step.id),
    "split step": lambda h: agenda_edits.split_step(h.step, h.text)[0],
    "move step": lambda h: agenda_edits.move_step(h.step.id, h.of(-1, 1)),
    "minutes": lambda h: agenda_edits.more_minutes(h.step.id, h.of(-1, 1)),
    "change step": lambda h: agenda_edits.change_step(
        h.step.id, {"heading": h.text, "minutes": h.of(0, 5), "prepared": h.other % 2 == 0}
    ),
    "to type up": lambda h: type_up.toggled(h.workshop, h.step.id, is_on_paper=h.other % 2 == 0),
    "note": lambda h: field(h, h.step, "note"),
    "back at": lambda h: pause.back_at(h.step.id, h.of("11:05", "")),
    "break shown": lambda h: pause.shown(h.place, f"{TODAY}T10:50:00+00:00"),
    # cards, welcome
    "add card": lambda h: cards.add_card(h.step.id, h.pick_other(Card).id, new_id()),
    "type card": lambda h: field(h, h.pick(Card), "heading", "text", "figures"),
    "split card": lambda h: cards.split_card(h.step.id, h.pick(Card).id, "one", h.text, new_id()),
    "move card": lambda h: cards.move_card(h.step.id, h.pick(Card).id, h.of(-1, 1)),
    "remove card": lambda h: cards.remove_card(h.pick(Card).id),
    "tick": lambda h: welcome.tick(h.step.id, h.of("purpose", "given"), new_id(), h.one % 2 == 0),
    "meet again": lambda _h: passes.meet_again(REVIEW, today=TODAY, now=f"{TODAY}T12:00:00+00:00"),
    "heads": lambda h: welcome.set_heads(h.meeting_id, h.other),
    "here": lambda h: welcome.set_organisation(h.meeting_id, new_id(), h.of(h.text, ""), h.one),
    "change here": lambda h: (
        welcome.set_organisation(h.meeting_id, h.pick(Attendance).id, h.of(h.text, "", "Colleges"), 0)
        if h.workshop.meeting.attendance
        else None
    ),
    "meeting": lambda h: field(
        h, h.workshop.meeting, "access", "roles", "paper_on", "next_on", "next_place", "agreed_by"
    ),
    # outcome, indicators, curves
    "keep sentence": lambda h: outcome.keep(h.pick(Candidate).id),
    "sense": lambda h: outcome.sense(h.pick(Experience).id, h.of("see", "hear", "feel")),
    "rate measure": lambda h: indicators.rate(h.pick(Measure).id, h.one % 3, h.of(*POWERS)),
    "headline": lambda h: indicators.rank(h.pick(Measure).id, h.of(1, 2, 3)),
    "status": lambda h: indicators.set_status(
        h.pick(Measure).id, h.of("secondary", "data development", "rejected")
    ),
    "rename": lambda h: indicators.rename(h.pick(Measure).id, h.text),
    "move measure": lambda h: indicators.move(h.pick(Measure).id, h.of(-1, 1)),
    "remove measure": lambda h: indicators.remove(h.pick(Measure).id),
    "add curve": lambda _h: curve_edits.add_curve(new_id(), new_id(), (new_id(), new_id())),
    "remove curve": lambda h: curve_edits.remove_curve(h.curve.id),
    "give table": lambda h: curve_edits.give_table(h.curve.id, h.pick(Table).id),
    "name curve": lambda h: Edit(
        message("Type"), curve_edits.set_on_measure(h.curve.id, new_id(), name=h.text, source=h.text)
    ),
    # one service
    "serve": lambda h: Edit(
        message("Type"), service_edits.set_on_service(h.pick(Service).id, new_id(), customers=h.text)
    ),
    "one more group": lambda h: Edit(
        message("Add"), service_edits.add_group(h.pick(Service).id, new_id(), h.text)
    ),
    "new service": lambda h: Edit(
        message("Type"), service_edits.set_on_service("", "first service", name=h.text)
    ),
    "helps": lambda h: field(h, h.pick(Service), "helps", "name", "does", "run_by"),
    "box": lambda h: boxes.into_box(h.pick(Measure).id, h.of("how much", "how well", "number", "share")),
    "move in box": lambda h: boxes.move(h.pick(Measure).id, h.of(-1, 1)),
    "lead in boxes": lambda h: boxes.rank(h.pick(Measure).id, h.of(1, 2, 3, 4, 5)),
    "to service": lambda h: measure_moves.to_service(
        h.pick(Measure).id, h.of(h.pick(Service).id, ""), new_id()
    ),
    "to everybody": lambda h: measure_moves.to_population(
        h.pick(Measure).id, h.of(h.pick(Outcome).id, ""), new_id()
    ),
    # baseline
    "start line": lambda h: baseline.start_line(h.pick(Measure).id, ("2027", "2028")),
    "adopt": lambda h: baseline.adopt(h.pick(Measure).id, TODAY, h.text),
    "reopen": lambda h: baseline.reopen(h.pick(Measure).id, h.pick_other(Scenario).id),
    "add line": lambda h: baseline.add_line(h.pick(Measure).id, h.text, (("2027", 4.0), ("2028", 5.0))),
    "name line": lambda h: field(h, h.pick(Scenario), "name", "reasoning"),
    "describe measure": lambda h: field(h, h.pick(Measure), "due", "unit", "definition"),
    "line in hand": lambda h: baseline.take_in_hand(h.pick(Measure).id, h.pick_other(Scenario).id),
    "remove line": lambda h: baseline.remove_line(h.pick(Measure).id, h.pick_other(Scenario).id),
    "show projection": project,
    "reveal projection": lambda h: baseline.reveal_projection(h.pick(Scenario).id, h.other % 2 == 0),
    "projection away": lambda h: baseline.take_projection_away(h.pick(Scenario).id),
    "start from projection": lambda h: baseline.start_from_projection(h.pick(Measure).id),
    "aspiration": lambda h: Edit(
        message("Type"), aspiration.set_points(h.pick(Measure).id, f"2030: {h.other}\n{h.text}")
    ),
    "hands": lambda h: verdict.count_hands(h.meeting_id, h.curve.id, new_id(), (h.one, h.other, 1)),
    "sketch": lambda h: sketch.answer(
        h.curve.id, new_id(), "now", h.of("low", "high", ""), at=h.of(TODAY, "2027-05-01"), since=h.text[:10]
    ),
    "answer": lambda h: verdict.choose(h.meeting_id, h.curve.id, new_id(), h.of("ok", "not ok", "split")),
    # story
    "keep force": lambda h: story.keep(h.pick(Force).id),
    "deeper": lambda h: story.deeper(h.curve.id, h.pick(Force).id),
    "shallower": lambda h: story.shallower(h.curve.id, h.pick(Force).id),
    "other side": lambda h: story.other_side(h.curve.id, h.pick(Force).id),
    "move force": lambda h: story.move(h.curve.id, h.pick(Force).id, h.of(-1, 1)),
    "remove force": lambda h: story.remove(h.curve.id, h.pick(Force).id),
    "found again": lambda h: story.found_again(
        h.pick(Force).id, h.meeting_id, h.of("still true", "weaker", "gone", "")
    ),
    "what came out": lambda h: field(h, h.pick(Question), "found"),
    # partners
    "is where": lambda h: partners.is_where(h.pick(Contribution).id, h.of("here", "to be asked")),
    "retype partner": lambda h: partners.retype(h.pick(Contribution).id, h.of("A: b", "B", "a: ", h.text)),
    "remove partner": lambda h: partners.remove(h.pick(Contribution).id),
    # ideas
    "keep idea": lambda h: what_works.keep(h.pick(Idea).id),
    "cost": lambda h: what_works.costs(h.pick(Idea).id, h.of("no cost", "costs little", "")),
    "off the wall": lambda h: what_works.off_the_wall(h.pick(Idea).id),
    "touches": lambda h: what_works.touches(h.pick(Idea).id, h.pick_other(Force).id),
    "retype idea": lambda h: what_works.retype(h.curve.id, h.pick(Idea).id, f"{h.text} #1"),
    "rate idea": lambda h: choose.rate(h.pick(Idea).id, h.one % 4, h.of(*POWERS)),
    "leave out": lambda h: choose.leave_out(h.pick(Idea).id),
    "keep or stop": lambda h: keep_stop_add.decide(h.pick(Idea).id, h.meeting_id, h.of("keep", "stop", "")),
    "move idea": lambda h: choose.move(h.curve.id, h.pick(Idea).id, h.of(-1, 1)),
    # actions, close
    "take ideas": lambda h: actions.take_ideas(
        h.curve.id, tuple(new_id() for _idea in actions.ideas_to_take(h.curve))
    ),
    "retype action": lambda h: actions.retype(h.pick(Action).id, f"{h.text} @Ann /now"),
    "action stands": lambda h: action_stands.stands(
        h.pick(Action).id, h.of("done", "doing", "stuck", "", "dropped")
    ),
    "unsticks": lambda h: field(h, h.pick(Action), "unstick"),
    "park as": lambda h: close.park_as(h.pick(Parked).id, h.of(*parking.PARKED_AS)),
    "feedback side": lambda h: close.other_side(h.pick(Feedback).id),
}
"""By what the facilitator would call it."""


def begun() -> Workshop:
    """A workshop that goes once through every kind of step."""
    from obadesk.core.agenda import begin

    steps = tuple(PlannedStep(kind=kind, minutes=5) for kind in KINDS)
    every = WorkshopFormat(id="every", name="Every step", description="", steps=steps)
    return begin(every, "A room", today=TODAY)
