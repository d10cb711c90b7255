"""The sample: real where it says so, illustrative where it says so, and the same every time."""

import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from obadesk.core.all_checks import all_checks
from obadesk.core.blocks import Curve as CurveBlock
from obadesk.core.blocks import Statement
from obadesk.core.curve_view import picture
from obadesk.core.parking import PARKED_AS
from obadesk.core.place import Place
from obadesk.core.rows import walk
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.handouts.one_pager import OnePager
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop

KINDS = {kind.id: kind for kind in STEP_KINDS}


@pytest.fixture(scope="module")
def sample() -> Workshop:
    return sample_workshop(workshops(), "leeds-children", KINDS)


@pytest.fixture(scope="module")
def vermont() -> Workshop:
    return sample_workshop(workshops(), "vermont-youth-smoking", KINDS)


@pytest.fixture(scope="module")
def harbor() -> Workshop:
    return sample_workshop(workshops(), "baltimore-inner-harbor", KINDS)


def test_it_is_the_same_every_time(sample: Workshop):
    assert sample_workshop(workshops(), "leeds-children", KINDS) == sample
    ids = [row.id for row, _parent in walk(sample)]
    assert len(set(ids)) == len(ids)


def published(name: str) -> dict[tuple[str, str], str]:
    """Area and period → value, as the source wrote it."""
    data = Path(__file__).parents[1] / "data" / name
    with data.open(encoding="utf-8", newline="") as file:
        return {(row["area"], row["period"]): row["value"] for row in csv.DictReader(file)}


@pytest.mark.parametrize(
    ("measure", "name", "years"),
    [
        (0, "lait_neet_16_17_pct.csv", range(2018, 2026)),
        (1, "lait_persistent_absence_pct.csv", range(2016, 2026)),
    ],
)
def test_its_figures_are_those_of_the_source(sample: Workshop, measure: int, name: str, years: range):
    source = published(name)
    series = {one.area: one for one in sample.measures[measure].series}
    assert list(series) == ["Leeds", "England"]
    for area, one in series.items():
        assert one.source.startswith("Department for Education")
        assert [r.period for r in one.readings] == [str(year) for year in years]
        for reading in one.readings:
            value = source[area, reading.period]
            if value == "-":
                assert (reading.value, reading.typed) == (None, "")
                assert reading.note
                continue
            clean = Decimal(value).quantize(Decimal("1e-9"))  # without the noise of binary fractions
            rounded = clean.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
            assert reading.typed == str(rounded)
            assert reading.value == float(rounded)


def test_what_no_source_gives_is_marked_illustrative(sample: Workshop):
    outcome = sample.outcomes[0]
    made_up = [*outcome.candidates, *outcome.experience, *sample.meeting.verdicts, *sample.meeting.feedback,
               *sample.partners, *sample.parked]  # fmt: skip
    for curve in sample.curves:
        made_up += [*curve.forces, *curve.questions, *curve.contributions, *curve.ideas, *curve.actions]
    for measure in sample.measures:
        made_up += [*measure.scenarios, *measure.events]
    assert {row.source for row in made_up} == {"illustrative"}
    assert outcome.source
    assert "illustrative" in sample.illustrative


def test_twenty_four_people_from_eleven_organisations_sat_at_four_tables(sample: Workshop):
    there = sample.meeting.attendance
    assert (len(there), sum(one.heads for one in there), len(sample.tables)) == (11, 24, 4)
    hands = [one.not_ok + one.ok + one.not_sure for one in sample.meeting.verdicts]
    assert hands == [24, 12], "all of them, then tables 3 and 4"


def test_it_holds_notes_for_the_facilitator_and_no_person(sample: Workshop):
    assert all(step.note for step in sample.meeting.steps)
    assert not any(action.person for curve in sample.curves for action in curve.actions)
    assert not any(partner.contact for partner in sample.partners)


def test_it_has_something_of_every_kind(sample: Workshop):
    first, second = sample.curves
    assert (len(first.forces), len(first.questions), len(first.actions)) == (8, 1, 6)
    assert len(first.contributions) >= 6
    assert len(first.ideas) >= 6
    assert not first.tables, "the whole room worked on the first"
    assert [table.number for table in sample.tables if table.id in second.tables] == [3, 4]
    assert [measure.status for measure in sample.measures] == [
        "headline", "headline", "secondary", "data development", "rejected"
    ]  # fmt: skip
    assert {one.parked_as for one in sample.parked} == set(PARKED_AS)
    assert {one.side for one in sample.meeting.feedback} == {"worked", "change"}
    meeting = sample.meeting
    assert all((meeting.paper_on, meeting.next_on, meeting.next_place, meeting.agreed_by))


def test_the_short_list_has_ideas_for_now_for_next_and_for_later(sample: Workshop):
    highs = [
        sum(getattr(idea, one) == "H" for one in ("specificity", "leverage", "values", "reach"))
        for idea in sample.curves[0].ideas
        if idea.kept
    ]
    assert {4, 3} < set(highs)
    assert min(highs) < 3


def test_every_table_gave_an_idea_that_costs_little_and_one_off_the_wall(sample: Workshop):
    ideas = sample.curves[0].ideas
    for table in sample.tables:
        assert any(idea.cost for idea in ideas if table.id in idea.tables)
        assert any(idea.off_the_wall for idea in ideas if table.id in idea.tables)


def parts_of(workshop: Workshop) -> dict[str, list[str]]:
    parts = {}
    for step in workshop.meeting.steps:
        where = Place(workshop, step.id, "", "2026-03-12").public()
        kind = KINDS[step.kind]
        parts[step.kind] = [part for part in ("ask", "hear", "keep") if kind.slides(where, part)]
    return parts


def test_every_step_has_something_to_ask_or_keep(sample: Workshop):
    assert parts_of(sample) == {
        "before_the_day": [],
        "outcome": ["hear", "keep"],
        "indicators": ["hear", "keep"],
        "welcome": ["ask"],
        "baseline": ["ask", "keep"],
        "story": ["ask", "hear", "keep"],
        "partners": ["ask", "hear", "keep"],
        "what_works": ["ask", "hear", "keep"],
        "choose": ["ask", "hear", "keep"],
        "action_plan": ["ask", "hear", "keep"],
        "close": ["ask", "hear", "keep"],
    }


def test_a_short_history_has_two_figures_and_says_so(vermont: Workshop):
    (measure,), (curve,) = vermont.measures, vermont.curves
    assert [(r.period, r.value) for one in measure.series for r in one.readings] == [
        ("1995", 40.0), ("2019", 7.0)
    ]  # fmt: skip
    assert not measure.scenarios
    assert picture(vermont, curve, Words.of(vermont), "2026-03-12").stamp == "Short history"
    assert vermont.vocabulary == "us-rba"


def test_the_service_has_its_published_figures_in_two_boxes_and_asks_who_is_better_off(harbor: Workshop):
    (service,) = harbor.services
    assert service.name == "Inner Harbor Coordination"
    assert {measure.of for measure in harbor.measures} == {service.id}
    boxed = {measure.box: measure for measure in harbor.measures}
    assert [(r.period, r.value) for r in boxed["how well"].series[0].readings] == [
        ("2021", 95.0), ("2022", 96.0), ("2023", None)
    ]  # fmt: skip
    assert [(r.period, r.value) for r in boxed["how much"].series[0].readings] == [
        ("2021", 38717.0), ("2022", 40078.0), ("2023", None)
    ]  # fmt: skip
    for box in ("number", "share"):
        assert boxed[box].source == "illustrative"
        assert not boxed[box].series
    assert "illustrative" in harbor.illustrative
    assert not any(action.lead or action.person for curve in harbor.curves for action in curve.actions)


def test_what_the_harbors_page_publishes_says_where(harbor: Workshop):
    curve = harbor.curves[0]
    known = [row for row in (*curve.forces, *curve.ideas, *curve.contributions) if "Baltimore" in row.source]
    assert len(known) == 3 + 4 + 1
    made_up = [*curve.questions, *curve.actions, *harbor.meeting.verdicts, harbor.outcomes[0]]
    assert {row.source for row in made_up} == {"illustrative"}


def test_page_one_of_a_service_has_its_name_and_what_it_contributes(harbor: Workshop):
    (sheet,) = OnePager().sheets(Place(harbor, today="2026-03-12"), STEP_KINDS)
    assert sheet.title == "Inner Harbor Coordination"
    said = [block.text for block in sheet.front if isinstance(block, Statement)]
    assert said[1] == (
        "We serve people who live by the harbor, those who work there and visitors; if they are better "
        "off, that helps towards a city in which everybody feels at home; we do not do it alone."
    )
    drawn = [block for block in sheet.rest if isinstance(block, CurveBlock)]
    assert len(drawn) == 1, "the second measure has figures and no story: it stands with the first"


def test_what_is_published_says_where(vermont: Workshop):
    (curve,) = vermont.curves
    for row in (*curve.forces, *curve.contributions, *curve.ideas, *curve.actions, *vermont.partners):
        assert "scorecard" in row.source
    assert {question.source for question in curve.questions} == {"illustrative"}


@pytest.mark.parametrize(
    ("name", "sheets"), [("leeds-children", 2), ("vermont-youth-smoking", 1), ("baltimore-inner-harbor", 1)]
)
def test_every_curve_has_a_page_of_its_own(name: str, sheets: int):
    workshop = sample_workshop(workshops(), name, KINDS)
    made = OnePager().sheets(Place(workshop, today="2026-03-12"), STEP_KINDS)
    assert len(made) == sheets
    drawn = [block for sheet in made for block in sheet.front if isinstance(block, CurveBlock)]
    assert len(drawn) == sheets


def still_to_mend(name: str) -> list[str]:
    """What ``obadesk check`` prints of the sample, step by step."""
    workshop = sample_workshop(workshops(), name, KINDS)
    return [str(found) for found in all_checks(workshop, STEP_KINDS, "2026-03-12")]


LEEDS = [
    "Outcome: The sentence has 14 words; people remember about 12.",
    "Partners, 16–17 year olds not in education, work or training: To be asked, but nobody has "
    "said they will: GP surgeries.",
    "Partners, 16–17 year olds not in education, work or training: Nobody has said yet what they "
    "could bring: GP surgeries.",
    "What works, Pupils who miss a lot of school: 1 idea touches no cause that was named: “Stop "
    "opening Monday with a test”.",
    "What works, Pupils who miss a lot of school: Table 3 owes an idea off the wall.",
    "Action plan, 16–17 year olds not in education, work or training: 2 actions have no owner "
    "yet: “Ask the bus company about half fares”, “Walk the way to college with those who say "
    "they are anxious”.",
    "Action plan, 16–17 year olds not in education, work or training: 1 action has no date yet: "
    "“Ask the bus company about half fares”.",
]
VERMONT = [
    "Before the day: There are 2 figures: a short history, which shows no direction.",
    "Baseline: Nobody has drawn where the line is heading if nothing changes.",
    "Story: Nobody has said yet what is hindering.",
    "Story: Nobody has said yet who finds out: “What were the figures between 1995 and 2019?”.",
    "Partners: Nobody has said yet what they could bring: Agency of Education, Legislators, "
    "Health voluntary organizations and 1 more.",
    "What works: Tables 1, 2 and 3 each owe an idea that costs little or nothing. Tables 1, 2 and 3 "
    "each owe an idea off the wall.",
    "Action plan: 1 action has no owner yet: “Make parks and playgrounds smoke-free”.",
    "Action plan: 3 actions have no date yet: “Show local and state decision makers what young "
    "people see”, “Hold training and strategy sessions among coalitions”, “Make parks and "
    "playgrounds smoke-free”.",
]

HARBOR = [
    "Before the day: Mystery shoppers who found the area clean: There are 2 figures: a short history, "
    "which shows no direction.",
    "Before the day: Staff hours for clean and safety teams: There are 2 figures: a short history, "
    "which shows no direction.",
    "Story, Mystery shoppers who found the area clean: Nobody has said yet who finds out: “What have "
    "the shoppers found since 2022?”.",
    "Partners, Mystery shoppers who found the area clean: Nobody among the partners lives with it: no "
    "residents, no users.",
    "What works, Mystery shoppers who found the area clean: 5 ideas touch no cause that was named: "
    "“Street sweeping (plan action 3.2)”, “Illegal dumping (plan action 3.3)”, “Neighborhoods that can "
    "do more themselves (plan action 3.5)” and 2 more.",
    "What works, Mystery shoppers who found the area clean: Table 1 owes an idea that costs little or "
    "nothing. Tables 2 and 3 each owe an idea off the wall.",
    "Action plan, Mystery shoppers who found the area clean: 3 actions have no owner yet: “Walk the "
    "promenade at nine in the evening and write down wh…”, “Change the round of the bins on game "
    "days”, “Ask visitors one question: would you come here after dark?”.",
    "Action plan, Mystery shoppers who found the area clean: 1 action has no date yet: “Ask visitors "
    "one question: would you come here after dark?”.",
]


@pytest.mark.parametrize(
    ("name", "sentences"),
    [("leeds-children", LEEDS), ("vermont-youth-smoking", VERMONT), ("baltimore-inner-harbor", HARBOR)],
)
def test_a_careful_facilitator_would_still_mend_these_things_and_no_others(name: str, sentences: list[str]):
    assert still_to_mend(name) == sentences
