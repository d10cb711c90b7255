"""An agenda kept as a format begins other workshops, and says nothing of what was said."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from obadesk import cli, places
from obadesk.core.agenda import PlannedCard, PlannedStep, WorkshopFormat
from obadesk.core.errors import CannotSave, Refused
from obadesk.core.phrase import Phrase
from obadesk.core.rows import append, set_fields
from obadesk.storage.format_files import read_format
from obadesk.storage.format_writing import as_toml, write_format

ODD = '"quoted" \\n and\nnew\tlines, \x00\x07\x7f\r, 🙂 שלום \u202e \u2028 \'\'\' """ # [[steps]] {x}'


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "formats", lambda: tmp_path / "formats")
    return tmp_path / "formats"


def planned_as(workshop):
    kept = (
        "kind",
        "heading",
        "minutes",
        "prepared",
        "ask",
        "bring_back",
        "prompts",
    )
    return [
        (
            *(getattr(step, name) for name in kept),
            [(card.role, card.heading, card.text, card.figures, card.shown) for card in step.cards],
        )
        for step in workshop.meeting.steps
    ]


@pytest.mark.parametrize("which", [one.id for one in cli.installed_formats()[0]])
def test_a_kept_agenda_begins_a_workshop_with_the_same_agenda_and_nothing_said(which, tmp_path):
    before = cli.begun(which, "Ready for work", tmp_path / "a.oba")
    step = before.meeting.steps[-1]
    before = set_fields(
        before, step.id, heading=ODD, note="Ask Ann", ask=(ODD, ""), minutes=0, prepared=False
    )
    kept = cli.keep_format(before, "Ours & “theirs”")
    found, broken = cli.installed_formats()
    assert not broken
    assert [(one.id, one.name) for one in found if one.own] == [(kept.id, "Ours & “theirs”")]
    after = cli.begun(kept.id, "Next", tmp_path / "b.oba")
    assert planned_as(after) == planned_as(before)
    assert after.title == "Next"
    assert not any(curve.forces or curve.ideas or curve.actions for curve in after.curves)
    assert not after.outcomes[0].text
    assert not any(step.note or step.said for step in after.meeting.steps)
    assert "Ask Ann" not in (places.formats() / kept.id / "format.toml").read_text("utf-8")


def test_phrases_to_sort_and_what_it_is_about_are_kept_and_hands_are_not(tmp_path):
    before = cli.begun("performance", "Parks", tmp_path / "a.oba")
    step = next(step for step in before.meeting.steps if step.kind == "language")
    phrase = Phrase(id="p", text=ODD, expected="indicator", reason="it counts all", for_outcome=7)
    before = append(before, step.id, "phrases", phrase)
    kept = cli.keep_format(before, "Ours")
    after = cli.begun(kept.id, "Next", tmp_path / "b.oba")
    (again,) = [one for step in after.meeting.steps for one in step.phrases]
    assert (again.text, again.expected, again.reason, again.number) == (ODD, "indicator", "it counts all", 1)
    assert again.hands == (0, 0, 0)
    assert after.services
    assert after.measures[0].of == after.services[0].id


def test_without_a_name_nothing_is_kept(own_folder, tmp_path):
    before = cli.begun("turn-the-curve-60", "x", tmp_path / "a.oba")
    with pytest.raises(Refused, match="a name first"):
        cli.keep_format(before, " ")
    assert not own_folder.exists() or not list(own_folder.iterdir())


def test_two_of_one_name_are_two_formats(tmp_path):
    before = cli.begun("turn-the-curve-60", "x", tmp_path / "a.oba")
    assert [cli.keep_format(before, "Ours").id for _time in range(2)] == ["ours", "ours-2"]
    assert cli.keep_format(before, "Turn the curve 60").id == "turn-the-curve-60-2"


def test_an_own_format_does_not_take_the_place_of_one_that_came_with_the_program(own_folder):
    steps = (PlannedStep(kind="story", minutes=5),)
    write_format(own_folder, WorkshopFormat(id="half-day", name="Mine", description="", steps=steps))
    found, broken = cli.installed_formats()
    assert [one.name for one in found if one.id == "half-day"] != ["Mine"]
    assert "half-day" in str(broken[0])


def test_no_step_no_format_and_a_disk_that_refuses_is_one_sentence(tmp_path):
    nothing = WorkshopFormat(id="x", name="x", description="", steps=())
    with pytest.raises(Refused):
        write_format(tmp_path, nothing)
    (tmp_path / "x").write_text("in the way")
    with pytest.raises(CannotSave, match="could not be kept"):
        write_format(tmp_path, replace(nothing, steps=(PlannedStep(kind="story", minutes=5),)))


text = some.text(some.characters(exclude_categories=["Cs"]), max_size=20)


@settings(max_examples=50)
@given(text, text, some.lists(text, max_size=3), some.booleans())
def test_whatever_was_typed_is_read_back_letter_for_letter(one, two, three, yes):
    card = PlannedCard(role=one, heading=two, text=ODD, figures=one, shown=yes)
    step = PlannedStep(
        kind="story",
        heading=one,
        minutes=3,
        ask=tuple(three),
        bring_back=two,
        prompts=(ODD, *three),
        cards=(card,),
    )
    agenda = WorkshopFormat(id="x", name=two, description=one, steps=(step, replace(step, cards=())))
    read = tomllib.loads(as_toml(agenda))
    assert (read["name"], read["description"]) == (two, one)
    assert read["steps"][0].get("heading", "") == one
    assert read["steps"][0]["prompts"] == [ODD, *three]
    assert read["steps"][0]["cards"][0]["text"] == ODD


def test_the_file_is_read_back_as_the_same_format(tmp_path):
    card = PlannedCard(heading=ODD, shown=False)
    step = PlannedStep(
        kind="story", heading=ODD, minutes=3, ask=(ODD,), prompts=(ODD, ""), cards=(card, card)
    )
    agenda = WorkshopFormat(
        id="x", name=ODD, description="", steps=(step, PlannedStep(kind="pause", not_timed=True))
    )
    assert read_format(write_format(tmp_path, agenda), ("story", "pause")) == agenda
