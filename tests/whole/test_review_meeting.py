"""The group meets again for 45 minutes, by keyboard alone on two screens: file, wall and paper."""

import pytest

from obadesk.core.passes import found_in, is_new
from tests.whole.hands import CTRL, KEY, opened, text_of
from tests.whole.review import (
    ANSWERS,
    EXPECTED,
    FIRST_DAY,
    NEW_ACTIONS,
    NEW_IDEAS,
    NEW_STORY,
    Review,
)
from tests.whole.test_half_a_day import bare, without_signs

pytestmark = pytest.mark.whole

VERDICT = "Better than we expected: 19.0, we expected about 21.8."
GROUNDS = "England fell as well: 3.1 points, Leeds 2.8."


def test_the_group_meets_again(desk, hands, qtbot, tmp_path):
    review = Review(desk, hands, qtbot, tmp_path / "Missing school.oba")
    review.hold()
    console, keys = review.console, f"{hands.pressed} key presses"
    assert review.aside * 4 >= len(review.said), keys
    assert hands.pressed < 250, keys

    # The room saw every step in its order; while the tables guessed, nothing gave the figures away.
    order = list(dict.fromkeys(step for step, _part, _said in review.parts))
    assert order == [
        "welcome", "where_we_left_it", "line_since", "what_we_did", "story_again", "partners",
        "keep_stop_add", "action_plan", "close",
    ]  # fmt: skip
    guess = review.wall("line_since", "ask")
    assert "to 2023" in guess
    assert not [words for words in ("to 2025", "19.0", "turned") if words in guess]
    left = review.wall("where_we_left_it", "ask")
    assert "On 12 March 2024 we said: not OK (19 of 24)." in left
    for words in (VERDICT, GROUNDS):
        assert words in review.wall("line_since", "keep")
    did = review.wall("what_we_did", "hear")
    assert did.index("Done") < did.index("Under way") < did.index("Not yet begun") < did.index("Stuck")
    for stuck, answer in ANSWERS.items():
        assert did.index(stuck) < did.index(answer)
    for line in NEW_STORY:
        assert without_signs(line) in review.wall("story_again", "hear")
    assert "Prizes for full attendance" in review.wall("keep_stop_add", "hear").split("Add")[0]
    everything_is_there(review.workshop)

    # The paper: what is new, what was done, and nothing said twice on page one.
    papers = papers_of(review, hands)
    report = papers["one-pager"]
    for line in review.said:
        assert bare(without_signs(line).removeprefix("> ")) in bare(report), line
    first = report.split("page 2 of")[0]
    for sentence in (VERDICT, GROUNDS, "On 12 March 2024 we said: not OK (19 of 24)."):
        assert first.count(sentence) == 1, sentence
    assert first.count("expected about") == 1
    assert "One done, one under way, two stuck, one not yet begun." in first
    for answer in ANSWERS.values():
        assert bare(answer) in bare(papers["action-sheet"])
    assert "Meeting 1, 12 March 2024" in papers["meetings"]

    # Closed, and opened again from the list.
    before = review.workshop
    hands.press(KEY.Key_W, held=CTRL)
    assert desk.console is None
    hands.press(KEY.Key_Return)
    console = opened(desk, qtbot)
    assert console.document.workshop == before


def papers_of(review: Review, hands) -> dict[str, str]:
    """All handouts for after the meeting, as they are ticked, by name."""
    hands.answer(KEY.Key_Return)
    with review.qtbot.waitSignal(review.console.files.made, timeout=60_000) as made:
        hands.press(KEY.Key_E, held=CTRL)
    return {paper.stem.rpartition(" - ")[2]: text_of(paper) for paper in made.args[0].glob("*.pdf")}


def everything_is_there(workshop) -> None:
    """The first meeting as it was, with what the second found beside its lines."""
    first, now = workshop.meetings
    curve, measure = workshop.curves[0], workshop.measures[0]
    assert (first.date, [step.kind for step in first.steps].count("line_since")) == (FIRST_DAY, 0)
    line = measure.scenarios[0]
    assert line.sealed
    assert {point.period: point.value for point in line.points} == EXPECTED
    leeds, england = measure.series
    assert [round(one.readings[-1].value, 2) for one in (leeds, england)] == [19.01, 18.14]
    assert len(leeds.readings) == 10
    assert not [one for one in leeds.readings if one.earlier], "21.8 and 21.78 are the same figure"
    states = {action.text: action.status for action in curve.actions if not is_new(action, now)}
    assert list(states.values()) == ["done", "doing", "stuck", "stuck", ""]
    assert {one.text: one.unstick for one in curve.actions if one.unstick} == ANSWERS
    found = {force.text: found_in(force.again, now.id) for force in curve.forces if force.again}
    assert found == {
        "Breakfast clubs in eleven schools": "still true",
        "Text messages to parents before nine": "weaker",
        "After a week away nobody knows how to come back": "still true",
        "The 49 bus was cut": "gone",
    }
    grant, lost = curve.forces[-1], curve.forces[-2]
    assert (grant.text, grant.parent) == ("the grant ended in July", lost.id)
    assert [found_in(idea.again, now.id) for idea in curve.ideas[:3]] == ["keep", "keep", "stop"]
    added = [idea.text for idea in curve.ideas if is_new(idea, now)]
    assert added == [without_signs(line) for line in NEW_IDEAS]
    agreed = [action.text for action in curve.actions if is_new(action, now)]
    assert agreed == [without_signs(line) for line in NEW_ACTIONS]
    assert (now.paper_on, now.next_on, now.next_place) == ("Friday", "17 May", "here")
