"""Workshop formats: those that ship, and what is said of one that cannot be used."""

from pathlib import Path

import pytest

from obadesk.core.agenda import begin
from obadesk.core.all_checks import all_checks
from obadesk.core.blocks import Table
from obadesk.core.errors import BrokenFormat
from obadesk.core.place import Place
from obadesk.core.plain import from_plain, to_plain
from obadesk.core.vocabulary import PRESETS
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import create_workshop, installed, read_format, sample_workshop

KINDS = [kind.id for kind in STEP_KINDS]
GOOD = """
id = "mine"
name = "Mine"
description = ""
[[steps]]
kind = "story"
minutes = 20
"""


def put(folder: Path, text: str | bytes) -> Path:
    """A format's folder with this text in it."""
    place = folder / "mine"
    place.mkdir()
    data = text if isinstance(text, bytes) else text.encode()
    (place / "format.toml").write_bytes(data)
    return place


FORMATS = {
    "turn-the-curve-60": 60,
    "turn-the-curve-90": 90,
    "half-day": 210,
    "one-day": 360,
    "performance": 150,
}
"""The formats a workshop is planned from, in the order of the list, and how long they take in minutes."""


def test_every_format_that_ships_can_be_used():
    formats, broken = installed(workshops(), KINDS)
    assert not broken
    assert {one.id: one.minutes for one in formats if one.id in FORMATS} == FORMATS
    assert [one.id for one in formats if one.id in FORMATS] == list(FORMATS)
    assert [one.sample for one in formats] == sorted(one.sample for one in formats), "samples stand last"
    assert formats[0].id == "turn-the-curve-60"


CURVE = ["story", "partners", "what_works"]
AGENDAS = {
    "turn-the-curve-60": ["before_the_day", "welcome", "baseline", *CURVE, "action_plan", "close"],
    "turn-the-curve-90": ["before_the_day", "welcome", "baseline", *CURVE, "action_plan", "close"],
    "half-day": ["before_the_day", "welcome", "open_step", "language", "outcome", "indicators", "baseline",
                 "pause", *CURVE, "choose", "action_plan", "close"],
    "one-day": ["before_the_day", "welcome", "open_step", "language", "outcome", "pause", "indicators",
                "baseline", "pause", "story", "partners", "pause", "what_works", "choose", "action_plan",
                "close"],
    "performance": ["before_the_day", "welcome", "language", "service", "four_boxes", "pause", "baseline",
                    *CURVE, "action_plan", "contribution", "close"],
}  # fmt: skip


@pytest.mark.parametrize("name", AGENDAS)
def test_every_agenda_goes_from_what_is_wanted_to_what_is_done(name: str):
    agenda = read_format(workshops() / name, KINDS)
    assert [step.kind for step in agenda.steps] == AGENDAS[name]
    assert [step.prepared for step in agenda.steps] == [True] + [False] * (len(agenda.steps) - 1)


@pytest.mark.parametrize("name", AGENDAS)
def test_every_step_helps_the_facilitator_and_fits_the_agenda(name: str):
    agenda = read_format(workshops() / name, KINDS)
    for step in agenda.steps:
        assert step.prompts, step.kind
        assert len(step.heading) <= 16, "the agenda is narrow"
        assert len(step.ask) <= 4, "a question and three task lines"
        for text in (*step.ask, *step.prompts, step.bring_back, step.heading):
            assert text == text.strip()
            assert "{" not in text
            assert "!" not in text
        for card in step.cards:
            assert card.heading
            assert len(card.heading) <= 40
            assert card.text.count("\n") < 4, "four lines of text at most"


@pytest.mark.parametrize("agenda", [one.id for one in installed(workshops(), KINDS)[0]])
def test_a_workshop_from_every_format_survives_the_file(agenda: str):
    workshop = create_workshop(workshops(), agenda, KINDS, title="Today", today="2026-03-12")
    assert workshop.title == "Today"
    assert workshop.meeting.date == "2026-03-12"
    assert from_plain(to_plain(workshop)) == workshop


def test_only_the_title_is_needed_and_everything_is_ready_to_be_filled():
    agenda = read_format(workshops() / "turn-the-curve-60", KINDS)
    workshop = begin(agenda, " Our hour ", today="2026-03-12")
    assert workshop.title == "Our hour"
    assert [table.number for table in workshop.tables] == [1, 2, 3, 4]
    curve, measure, outcome = workshop.curves[0], workshop.measures[0], workshop.outcomes[0]
    assert (curve.measure, measure.of) == (measure.id, outcome.id)
    assert len(measure.series) == 2
    headings = {step.kind: step.heading for step in workshop.meeting.steps}
    assert headings["story"] == "Story"
    assert headings["baseline"] == "", "called what its kind is called in the group's own words"


@pytest.mark.parametrize(
    ("change", "key", "reason"),
    [
        (("minutes = 20", "minutes = -5"), "steps[1].minutes", "-5 minutes"),
        (("minutes = 20", 'minutes = "20"'), "steps[1].minutes", "a whole number"),
        (("minutes = 20", "minutes = 2.5"), "steps[1].minutes", "a whole number"),
        (("minutes = 20", ""), "steps[1].minutes", "neither minutes nor"),
        (("minutes = 20", "minutes = 20\nprepared = true"), "steps[1].minutes", "not timed"),
        (("minutes = 20", "minutes = 20\nprompts = [1]"), "steps[1].prompts[1]", "text in quotes"),
        (("minutes = 20", "minutes = 20\nprompt = []"), "steps[1].prompt", "slip of spelling"),
        (('kind = "story"', 'kind = "karaoke"'), "steps[1].kind", "no kind of step “karaoke”"),
        (('kind = "story"', ""), "steps[1].kind", "missing"),
        (('name = "Mine"', ""), "name", "missing"),
        (('name = "Mine"', 'name = " "'), "name", "empty"),
        (('id = "mine"', 'id = "yours"'), "id", "folder"),
    ],
)
def test_a_broken_format_is_refused_naming_file_and_key(
    tmp_path: Path, change: tuple[str, str], key: str, reason: str
):
    place = put(tmp_path, GOOD.replace(*change))
    with pytest.raises(BrokenFormat) as refused:
        read_format(place, KINDS)
    said = str(refused.value)
    assert said.startswith("mine/format.toml cannot be used: ")
    assert f"“{key}”" in said
    assert reason in said
    assert str(tmp_path) not in said


def test_no_step_is_no_agenda(tmp_path: Path):
    place = put(tmp_path, 'id = "mine"\nname = "Mine"\ndescription = ""\nsteps = []\n')
    with pytest.raises(BrokenFormat, match="there is no step"):
        read_format(place, KINDS)


def test_what_is_not_toml_is_refused_naming_the_line(tmp_path: Path):
    place = put(tmp_path, GOOD + "\nminutes = = 3\n")
    with pytest.raises(BrokenFormat, match="line 9"):
        read_format(place, KINDS)


def test_what_is_not_text_is_refused(tmp_path: Path):
    place = put(tmp_path, b"\xff\xfe\x00")
    with pytest.raises(BrokenFormat, match="UTF-8"):
        read_format(place, KINDS)


def test_one_broken_format_does_not_hide_the_others(tmp_path: Path):
    put(tmp_path, GOOD)
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "format.toml").write_text("steps = 3", "utf-8")
    (tmp_path / "nothing").mkdir()
    formats, broken = installed(tmp_path, KINDS)
    assert [one.id for one in formats] == ["mine"]
    assert [str(error).partition(" ")[0] for error in broken] == ["bad/format.toml"]


def test_a_folder_that_is_not_there_holds_no_formats(tmp_path: Path):
    assert installed(tmp_path / "gone", KINDS) == ([], [])


@pytest.mark.parametrize("name", [*AGENDAS, "leaking-roof"])
@pytest.mark.parametrize("vocabulary", PRESETS)
def test_a_new_workshop_asks_plainly_and_finds_no_fault_with_anybody(name: str, vocabulary: str):
    workshop = begin(read_format(workshops() / name, KINDS), "x", today="2026-03-12", vocabulary=vocabulary)
    assert all_checks(workshop, STEP_KINDS, "2026-03-12") == ()
    kinds = {kind.id: kind for kind in STEP_KINDS}
    for step in workshop.meeting.steps:
        place = Place(workshop, step.id, today="2026-03-12").public()
        asked = kinds[step.kind].slides(place, "ask")
        assert asked or step.prepared, step.kind
        assert not kinds[step.kind].slides(place, "hear")
        for slide in asked:
            assert len(slide.heading) <= 40, "the time stands beside it"


@pytest.mark.parametrize("name", ["half-day", "one-day"])
@pytest.mark.parametrize("vocabulary", PRESETS)
def test_our_words_are_said_as_this_group_says_them(name: str, vocabulary: str):
    workshop = begin(read_format(workshops() / name, KINDS), "x", today="2026-03-12", vocabulary=vocabulary)
    step = next(step for step in workshop.meeting.steps if step.kind == "language")
    kind = next(kind for kind in STEP_KINDS if kind.id == "language")
    slide = kind.slides(Place(workshop, step.id).public(), "ask")[0]
    (table,) = [block for block in slide.blocks if isinstance(block, Table)]
    assert slide.heading == "Our words today"
    terms = [
        PRESETS[vocabulary][term][0] for term in ("outcome", "indicator", "performance_measure", "baseline")
    ]
    assert [row[1].text for row in table.rows] == terms


def test_formats_stand_in_their_own_order_and_then_by_name(tmp_path: Path):
    for name, order in (("b", ""), ("c", "order = 1"), ("a", "")):
        place = tmp_path / name
        place.mkdir()
        text = f'id = "{name}"\nname = "{name}"\ndescription = ""\n{order}\n'
        (place / "format.toml").write_text(text + '[[steps]]\nkind = "story"\nminutes = 5\n', "utf-8")
    formats, broken = installed(tmp_path, KINDS)
    assert not broken
    assert [one.id for one in formats] == ["c", "a", "b"]


@pytest.mark.parametrize("agenda", ["gone", "../turn-the-curve-60", ""])
def test_a_format_that_is_not_there_is_named_with_those_that_are(agenda: str):
    with pytest.raises(BrokenFormat, match="turn-the-curve-60"):
        create_workshop(workshops(), agenda, KINDS, title="x", today="2026-03-12")
    with pytest.raises(BrokenFormat):
        sample_workshop(workshops(), "gone", KINDS)


@pytest.mark.parametrize(
    ("good", "wrong", "key"),
    [
        ("why_of = 2", "why_of = 99", r"“forces\[6\].why_of”"),
        ("force = 7", "force = 70", r"“ideas\[1\].force”"),
        ("idea = 4", "idea = 40", r"“actions\[2\].idea”"),
        ('partner = "GP surgeries"', 'partner = "Nobody"', r"“contributions\[7\].partner”"),
        ("tables = [3, 4]", "tables = [3, 9]", r"“curves\[1\].tables”"),
        ('partner = "School nurses"', 'partner = "X"', r"“curves\[1\].contributions\[1\].partner”"),
        ('step = "baseline"', 'step = "karaoke"', r"“parked\[1\].step”"),
        ("close = ", "karaoke = ", "“notes.karaoke”"),
    ],
)
def test_a_sample_that_points_nowhere_is_refused(tmp_path: Path, good: str, wrong: str, key: str):
    place = tmp_path / "leeds-children"
    place.mkdir()
    for name in ("format.toml", "sample.toml"):
        text = (workshops() / "leeds-children" / name).read_text("utf-8")
        assert name != "sample.toml" or good in text
        (place / name).write_text(text.replace(good, wrong, 1), "utf-8")
    with pytest.raises(BrokenFormat, match=f"leeds-children/sample.toml.*{key}"):
        sample_workshop(tmp_path, "leeds-children", KINDS)
