"""Half a day with indicator choice, by keyboard alone on two screens: everything said is kept and printed."""

import re
from datetime import date

import pytest

from obadesk.core.first_next_later import in_turn
from obadesk.core.rows import set_fields, walk
from tests.whole.half_day import AWAY, MISSING, OUTCOME, SERVICE, DialogWait, HalfDay
from tests.whole.hands import CTRL, KEY, opened, text_of

pytestmark = pytest.mark.whole


def test_half_a_day_from_the_format_to_the_paper_and_everything_is_there_again(desk, hands, qtbot):
    day = HalfDay(desk, hands, qtbot)
    day.hold()
    console, workshop = day.console, day.workshop
    print(f"{len(day.said)} lines, {day.aside} aside, {hands.pressed} key presses")
    assert len(day.said) >= 45
    assert day.aside * 3 >= len(day.said)

    the_room_worded_and_chose(day)
    each_curve_has_its_own(day)
    the_agenda_was_changed(day)
    what_was_still_on_paper_was_named(day)

    # How the time went, planned and taken, for the facilitator alone.
    shown = how_the_time_went(day)
    assert shown[0] == ("Welcome", "10 min", "0 min"), shown[0]
    assert [line[0] for line in shown if line[2]][-1] == "All of it"

    # The paper: every line that was said, but for the numbers nobody chose.
    papers = papers_of(day)
    for name in ("one-pager", "action-sheet", "actions-by-partner"):
        assert any(name in file.name for file in papers), name
    report = next(file for file in papers if "one-pager" in file.name)
    printed = bare(text_of(report))
    for line in day.said:
        assert bare(without_signs(line)) in printed, line

    # Closed, and opened again from the list.
    hands.press(KEY.Key_W, held=CTRL)
    assert desk.console is None
    hands.press(KEY.Key_Return)
    console = opened(desk, qtbot)
    again = console.document.workshop
    assert any(measure.scenarios for measure in again.measures)
    for measure in again.measures:  # the meeting is over: what the room took is sealed, all else is as it was
        assert all(line.sealed for line in measure.scenarios if line.adopted)
        for line in measure.scenarios:
            workshop = set_fields(workshop, line.id, sealed=line.sealed)
    assert again == workshop
    assert len(console.document.record.restore_points) >= 10


def the_room_worded_and_chose(day: HalfDay) -> None:
    """Outcome, indicators, what is parked."""
    workshop = day.workshop
    assert workshop.meeting.starts == "09:30"
    assert workshop.meeting.date == date.today().isoformat()
    assert workshop.meeting.heads == 24
    assert day.cards_seen == 5  # the leaking roof, one by one
    outcome = workshop.outcomes[0]
    assert outcome.text == OUTCOME
    assert [line.kept for line in outcome.candidates] == [False, False, True]
    assert [line.sense for line in outcome.experience] == ["see", "hear", "feel"]
    by_name = {measure.name: measure for measure in workshop.measures}
    assert [(by_name[name].status, by_name[name].rank) for name in (AWAY, MISSING)] == [
        ("headline", 1),
        ("headline", 2),
    ]
    letters = {name: one.communication + one.proxy + one.data for name, one in by_name.items()}
    assert letters[AWAY] == "HHH"
    assert letters[MISSING] == "HMH"
    wish = by_name["Young people with an adult they trust"]
    assert (wish.status, wish.wanted_from, wish.wanted_by) == (
        "data development",
        "Schools, in the pupil survey",
        "1 March",
    )
    assert by_name["16 year olds with five good grades"].status == "rejected"
    assert SERVICE not in by_name
    assert [(one.text, one.parked_as) for one in workshop.parked] == [
        (SERVICE, "about one service"),
        ("Nobody tells you that you are missed", "quote"),
        ("Parking at the college is dear", "parking lot"),
    ]
    assert workshop.parked[0].taken_by == "Youth service"


def each_curve_has_its_own(day: HalfDay) -> None:
    """Two curves: their figures, the room's answers, and a chain on each."""
    workshop = day.workshop
    first, second = workshop.curves
    numbers = {table.id: table.number for table in workshop.tables}
    assert [[numbers[table] for table in curve.tables] for curve in (first, second)] == [[1, 2], [3, 4]]
    for curve, last, ahead in ((first, 4.9, 6.4), (second, 19.0, 18.2)):
        measure = workshop.measure(curve.measure)
        leeds, england = measure.series
        assert (leeds.readings[-1].value, england.area) == (last, "England")
        assert (measure.scenarios[0].points[-1].value, bool(measure.scenarios[0].adopted)) == (ahead, True)
        assert (measure.polarity, measure.unit) == ("down", "in every 100")
    answers = {one.curve: (one.answer, one.not_ok, one.ok, one.not_sure) for one in workshop.meeting.verdicts}
    assert answers == {first.id: ("not ok", 19, 2, 3), second.id: ("not ok", 9, 1, 2)}
    forces = {force.text: force for curve in (first, second) for force in curve.forces}
    for why, of in (
        ("because courses close in May, before results", "College places are full by September"),
        ("because lessons have moved on and everybody stares",
         "After a week away nobody knows how to come back"),
    ):  # fmt: skip
        assert forces[why].parent == forces[of].id
    assert [[force.side for force in curve.forces].count("helping") for curve in (first, second)] == [2, 2]
    partners = {partner.name: partner for partner in workshop.partners}
    assert partners["Colleges"].asked_by == "Careers service"
    assert partners["Football club"].asked_by == "Attendance team"
    assert partners["Housing associations"].presence == "here"
    ringing = first.ideas[0]
    assert (ringing.text, ringing.cost) == ("Ring every leaver in the first week of September", "no cost")
    assert ringing.force == first.forces[1].id  # typed as #2
    assert day.owed == "Table 2 owes an idea that costs little or nothing. Table 1 owes an idea off the wall."
    turns = [[len(ideas) for ideas in in_turn(curve).values()] for curve in (first, second)]
    assert turns == [[1, 2, 1], [1, 2]], turns
    actions = [[(one.text, one.lead, one.due) for one in curve.actions] for curve in (first, second)]
    assert actions == [
        [
            ("Ring every leaver in the first week of September", "Careers service", "15 Jan"),
            ("Ask the bus company about half fares", "", ""),
        ],
        [
            ("A knock on the door on the second day", "Youth service", "1 Sept"),
            ("Agree one referral form", "Colleges", "28 Feb"),
        ],
    ]
    assert first.actions[0].idea == ringing.id
    ids = [row.id for row, _parent in walk(workshop)]
    assert len(ids) == len(set(ids))


def the_agenda_was_changed(day: HalfDay) -> None:
    """A step more and moved, one in two, minutes changed; undo and redo went through it."""
    before, after = day.agenda_changed
    assert [step[0] for step in before].count("what_works") == 1
    kinds = [step[0] for step in after]
    assert kinds[kinds.index("story") :][:5] == ["story", "open_step", "partners", "what_works", "what_works"]
    assert ("open_step", "Walk past the walls", 10) in after
    assert [step[2] for step in after if step[0] == "what_works"] == [15, 12]
    assert day.agenda() == after


def what_was_still_on_paper_was_named(day: HalfDay) -> None:
    """In the break: the story of three tables, and nothing else."""
    left = [(one.heading, one.tables) for one in day.left_on_paper]
    assert left == [("Story", (2, 3, 4))], left


def how_the_time_went(day: HalfDay) -> list[tuple[str, str, str]]:
    """The lines of its window, opened and closed by key."""
    found: list[tuple[str, str, str]] = []

    def read(dialog) -> None:
        found.extend(dialog.lines)
        day.press(KEY.Key_Return)

    day.press(KEY.Key_J, held=CTRL)
    wait = DialogWait(read)
    day.hands.tab_to("How the time went…")
    day.press(KEY.Key_Space)
    assert wait.over
    return found


def papers_of(day: HalfDay):
    """All handouts for after the day, as they are ticked."""
    day.hands.answer(KEY.Key_Return)
    with day.qtbot.waitSignal(day.console.files.made, timeout=60_000) as made:
        day.press(KEY.Key_E, held=CTRL)
    return sorted(made.args[0].glob("*.pdf"))


def without_signs(line: str) -> str:
    """What of a captured line is its text."""
    line = re.sub(r"^([-+>?*0£!@] )+", "", line)
    line = re.sub(r"^(see|hear|feel): ", "", line)
    return re.sub(r" (#\d|@.*|/.*)$", "", line)


def bare(text: str) -> str:
    """Letters and figures alone: paper breaks lines and sets names apart."""
    return re.sub(r"[\W_]+", "", text).casefold()
