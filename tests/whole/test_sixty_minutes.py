"""Sixty minutes with 24 people at 4 tables, by keyboard alone, on two screens: plan, paper and file."""

import pytest

from obadesk.core.rows import set_fields
from tests.whole.hands import CTRL, KEY, opened, text_of
from tests.whole.sixty import (
    ACTIONS,
    AHEAD,
    BARS,
    HERE,
    IDEAS,
    MEASURE,
    OUTCOME,
    PARKED,
    PARTNERS,
    PRIVATE,
    TITLE,
    Hour,
)

pytestmark = pytest.mark.whole


def test_an_hour_with_four_tables(desk, hands, qtbot, tmp_path):
    hour = Hour(desk, hands, qtbot)
    hour.play()
    console = hour.console
    print(f"{hands.lines} lines, {hour.elsewhere} of them away from the wall, {hands.pressed} key presses")
    assert hands.lines >= 40
    assert hour.elsewhere * 3 >= hands.lines
    print("\n".join(hour.parts))

    # The room saw every step in its order, and at the end the last slide.
    order = list(dict.fromkeys(part.removeprefix("The room sees: ").split(",")[0] for part in hour.parts))
    assert order == [
        "Welcome", "Baseline", "Story", "Partners", "What works", "Action plan", "Report back and close",
    ]  # fmt: skip

    # The paper.
    hands.answer(KEY.Key_Return)
    with qtbot.waitSignal(console.files.made, timeout=120_000) as made:
        hands.press(KEY.Key_E, held=CTRL)
    papers = {paper.stem.removeprefix(f"{TITLE} - "): text_of(paper) for paper in made.args[0].glob("*.pdf")}
    plan = papers["one-pager"]
    for words in everything_kept():
        assert words in plan, words
    assert "said by tables 1, 2 and 4" in plan
    for action in ACTIONS:
        assert action.partition(" @")[0] in papers["action-sheet"]
    for name, said in papers.items():
        for words in (*PRIVATE, "Slip of the hand"):
            assert words not in said, (name, words)

    # Closed, and opened again from the list.
    before = console.document.workshop
    assert console.document.path == tmp_path / f"{TITLE}.oba"
    hands.press(KEY.Key_W, held=CTRL)
    assert desk.console is None
    hands.press(KEY.Key_Return)
    console = opened(desk, qtbot)
    again = console.document.workshop
    for line in (line for measure in again.measures for line in measure.scenarios):
        assert bool(line.sealed) == bool(line.adopted)  # the meeting is over; all else is as it was
        before = set_fields(before, line.id, sealed=line.sealed)
    assert again == before
    everything_is_there(before)


def everything_kept() -> tuple[str, ...]:
    """What was said and belongs on the paper of the day."""
    said = [OUTCOME, MEASURE, *BARS, *PARKED, *(idea[2] for idea in IDEAS)]
    for partner in PARTNERS:
        said += partner.removeprefix("? ").split(": ")
    return (
        *said,
        *(action.partition(" @")[0] for action in ACTIONS),
        "Full colleges in September",
        "Two tables expect it to level off",
        "19 not OK · 2 OK · 3 not sure",
        "How many had moved house since Year 11?",
        "Which routes would half fare pay for itself on?",
        "24 people from 11 organisations",
        "We meet again on 17 September, in the same place",
        "Get the list of leavers from the schools",
        "Longer at the tables",
    )


def everything_is_there(workshop) -> None:
    """Each line in its room."""
    meeting, curve, measure = workshop.meetings[0], workshop.curves[0], workshop.measures[0]
    assert [f"{one.organisation} {one.heads}" for one in meeting.attendance] == list(HERE)
    assert (meeting.access, meeting.roles) == PRIVATE[:2]
    assert [len(series.readings) for series in measure.series] == [8, 8]
    line = measure.scenarios[0]
    assert [str(point.value) for point in line.points] == list(AHEAD)
    assert line.adopted
    verdict = meeting.verdicts[0]
    assert (verdict.not_ok, verdict.ok, verdict.not_sure) == (19, 2, 3)
    tables = {table.id: table.number for table in workshop.tables}
    assert [force.text for force in curve.forces] == list(BARS)
    full = curve.forces[3]
    assert ([tables[one] for one in full.tables], full.also) == ([1, 2, 4], ("Full colleges in September",))
    closes, tells = curve.forces[4:6]
    assert (closes.parent, tells.parent) == (full.id, closes.id)
    assert [(one.parked_as, one.text) for one in workshop.parked] == list(
        zip(("parking lot", "data needed", "about one service", "quote"), PARKED, strict=True)
    )
    assert {tables[one] for parked in workshop.parked for one in parked.tables} == {3}
    asked = {
        partner.name: partner.asked_by for partner in workshop.partners if partner.presence == "to be asked"
    }
    assert asked == {"Grandparents’ club": "Young people’s council", "Football club": ""}
    touched = {force.id: force.number for force in curve.forces}
    assert [
        (
            tables[idea.tables[0]],
            idea.text,
            idea.cost,
            idea.off_the_wall,
            touched.get(idea.force, 0),
            idea.kept,
        )
        for idea in curve.ideas
    ] == [
        (1, IDEAS[0][2], "no cost", False, 4, False),
        (4, IDEAS[1][2], "", True, 0, False),
        (1, IDEAS[2][2], "", False, 4, True),
        (3, IDEAS[3][2], "costs little", False, 0, False),
        (2, IDEAS[4][2], "costs little", False, 7, True),
        (2, IDEAS[5][2], "", True, 0, False),
        (3, IDEAS[6][2], "", True, 0, False),
        (4, IDEAS[7][2], "no cost", False, 0, False),
    ]
    assert [(action.text, action.lead, action.due) for action in curve.actions] == [
        ("Ring every leaver in the first week of September", "Youth service", "1 Sept"),
        ("Agree one referral form", "Colleges", "28 Feb"),
        ("Ask the bus company about half fares", "", ""),
        ("Open a January intake at two colleges", "Colleges", "10 Jan"),
        ("Put somebody in the library on results day", "Library", "20 Aug"),
    ]
    assert [(one.side, one.text) for one in meeting.feedback] == [
        ("worked", "We met people we only knew by e-mail"),
        ("change", "Longer at the tables"),
        ("worked", "Nobody used a slide"),
    ]
    assert (meeting.paper_on, meeting.next_on, meeting.next_place) == ("Friday", "17 September", "here")
