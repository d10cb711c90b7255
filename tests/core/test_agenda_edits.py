"""What can be done to an agenda, and what stays as it is."""

import pytest
from msgspec.structs import replace

from obadesk.core import agenda_edits as edits
from obadesk.core import rows
from obadesk.core.agenda_kept import free_id, kept_agenda
from obadesk.core.curve import Curve
from obadesk.core.meeting import Card, Meeting, Said, Step
from obadesk.core.row import in_order
from obadesk.core.rows import placed
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop


def workshop() -> Workshop:
    steps = (
        Step(id="a", kind="welcome", minutes=5),
        Step(
            id="b",
            kind="story",
            heading="Story",
            minutes=15,
            ask=("Why?",),
            prompts=("Why again?",),
            note="Ask Ann",
            cards=(Card(id="k", order="1", heading="A hint"),),
            said=(Said(id="l", order="1", number=1, text="Rents rose"),),
        ),
        Step(id="c", kind="close", prepared=True),
    )
    meeting = Meeting(id="m", order="1", starts="09:30", steps=placed(steps))
    curve = Curve(id="v", order="1", forces=(Force(id="f", order="1", text="Rents rose"),))
    return Workshop(id="w", meetings=(meeting,), curves=(curve,))


def agenda(now: Workshop) -> list[str]:
    assert list(now.meeting.steps) == sorted(now.meeting.steps, key=in_order), "memory and file would differ"
    return [step.id for step in now.meeting.steps]


@pytest.mark.parametrize(
    ("after", "then"),
    [("a", ["a", "n", "b", "c"]), ("c", ["a", "b", "c", "n"]), ("gone", ["a", "b", "c", "n"]), ("", None)],
)
def test_a_step_comes_after_the_one_looked_at(after, then):
    added = edits.add_step(Step(id="n", kind="pause", minutes=10), after).change(workshop())
    assert agenda(added) == (then or ["a", "b", "c", "n"])


def test_a_step_comes_off_and_what_was_said_of_the_curve_stays():
    now = edits.remove_step("b").change(workshop())
    assert agenda(now) == ["a", "c"]
    assert now.curves == workshop().curves


def test_the_halves_of_a_step_are_as_long_as_the_whole_and_the_lines_stay_with_the_first():
    before = workshop()
    step = before.step("b")
    edit, second = edits.split_step(step, "Story")
    now = edit.change(before)
    assert agenda(now) == ["a", "b", second, "c"]
    first, then = now.step("b"), now.step(second)
    assert (first.minutes, then.minutes) == (8, 7)
    assert (first.said, first.cards, first.note) == (step.said, step.cards, step.note)
    assert (then.heading, then.ask, then.prompts) == ("Story (2)", step.ask, step.prompts)
    assert (then.said, then.cards, then.note) == ((), (), "")


def test_no_row_of_a_split_step_stands_in_both_halves():
    """Whatever kind of row a step holds; a phrase of the sorting drill once did."""
    step = Step(id="b", kind="language", order="1")
    held = {name: (kind(id=f"{name} 1", order="1"),) for name, kind in rows.lists_of(Step).items()}
    before = Workshop(id="w", meetings=(Meeting(id="m", order="1", steps=(replace(step, **held),)),))
    now = edits.split_step(before.step("b"), "Our words")[0].change(before)
    ids = [row.id for row, _parent in rows.walk(now)]
    assert len(ids) == len(set(ids))
    assert now.step("b") == replace(before.step("b"), minutes=now.step("b").minutes)


def test_split_again_and_again_the_headings_are_counted():
    assert edits.next_heading("Story") == "Story (2)"
    assert edits.next_heading("Story (2)") == "Story (3)"
    assert edits.next_heading("Story (the long one)") == "Story (the long one) (2)"


@pytest.mark.parametrize(
    ("step", "way", "then"),
    [
        ("b", -1, ["b", "a", "c"]),
        ("b", 1, ["a", "c", "b"]),
        ("a", 2, ["b", "c", "a"]),
        ("c", -2, ["c", "a", "b"]),
    ],
)
def test_a_step_is_moved(step, way, then):
    assert agenda(edits.move_step(step, way).change(workshop())) == then


def test_at_the_end_of_the_agenda_nothing_moves():
    before = workshop()
    assert edits.move_step("a", -1).change(before) is before
    assert edits.move_step("c", 1).change(before) is before
    assert edits.move_step("gone", 1).change(before) is before


def test_minutes_never_go_below_one_and_a_prepared_step_is_timed_once_it_has_some():
    now = edits.more_minutes("a", -20).change(workshop())
    assert now.step("a").minutes == 1
    now = edits.more_minutes("c", 1).change(now)
    assert (now.step("c").minutes, now.step("c").prepared) == (1, False)
    before = workshop()
    assert edits.more_minutes("c", -1).change(before) is before


def test_every_edit_leaves_a_workshop_without_the_step_as_it_is():
    before = workshop()
    for edit in (
        edits.remove_step("gone"),
        edits.more_minutes("gone", 1),
        edits.change_step("gone", {"heading": "x"}),
        edits.split_step(Step(id="gone", kind="story"), "x")[0],
        edits.starts_at("gone", "09:00"),
    ):
        assert edit.change(before) is before


def test_a_format_is_what_was_planned_and_nothing_that_was_said():
    kept = kept_agenda(workshop(), "Ours", "Kept.", taken=("ours",), kinds=("story", "close"))
    assert (kept.id, kept.own) == ("ours-2", True)
    story, close = kept.steps
    assert (story.heading, story.minutes, story.ask, story.prompts) == (
        "Story",
        15,
        ("Why?",),
        ("Why again?",),
    )
    assert [card.heading for card in story.cards] == ["A hint"]
    assert close.prepared
    assert "Ask Ann" not in repr(kept)
    assert "Rents rose" not in repr(kept)


def test_a_step_without_minutes_stays_one():
    now = edits.change_step("a", {"minutes": 0}).change(workshop())
    step = kept_agenda(now, "x", "", taken=(), kinds=("welcome",)).steps[0]
    assert (step.minutes, step.prepared, step.not_timed) == (0, False, True)


@pytest.mark.parametrize(
    ("name", "folder"),
    [("Half a day", "half-a-day"), ("Pół dnia / ½", "po-dnia-12"), ("שלום", "format"), ("../..", "format")],
)
def test_the_folder_of_a_format_has_a_plain_name(name, folder):
    assert free_id(name, ()) == folder
    assert free_id(name, (folder, f"{folder}-2")) == f"{folder}-3"


def test_reserved_names_are_avoided():
    assert free_id("CON", ()) == "own-con"


def test_a_plan_that_differs_is_told_from_words_that_do():
    before = workshop()
    assert edits.only_agenda_differs(before, edits.more_minutes("b", 5).change(before))
    assert edits.only_agenda_differs(before, edits.move_step("b", 1).change(before))
    assert edits.only_agenda_differs(before, edits.remove_step("a").change(before))
    assert not edits.only_agenda_differs(before, edits.change_step("b", {"said": ()}).change(before))
    assert not edits.only_agenda_differs(before, edits.change_step("f", {"text": "Food"}).change(before))
