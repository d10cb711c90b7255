"""The sample: real where it says so, illustrative where it says so, and the same every time."""

import csv
import re
from pathlib import Path

import pytest

from obadesk.core.place import Place
from obadesk.core.rows import walk
from obadesk.core.workshop import Workshop
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop

KINDS = {kind.id: kind for kind in STEP_KINDS}


@pytest.fixture(scope="module")
def sample() -> Workshop:
    return sample_workshop(workshops(), "leeds-children", KINDS)


def test_it_is_the_same_every_time(sample: Workshop):
    assert sample_workshop(workshops(), "leeds-children", KINDS) == sample
    ids = [row.id for row, _parent in walk(sample)]
    assert len(set(ids)) == len(ids)


def test_its_figures_are_those_of_the_source(sample: Workshop):
    data = Path(__file__).parents[1] / "data" / "lait_neet_16_17_pct.csv"
    with data.open(encoding="utf-8", newline="") as file:
        published = {(row["area"], row["period"]): float(row["value"]) for row in csv.DictReader(file)}
    series = {one.area: one for one in sample.measures[0].series}
    assert list(series) == ["Leeds", "England"]
    for area, one in series.items():
        assert one.source.startswith("Department for Education")
        assert [r.period for r in one.readings] == [str(year) for year in range(2018, 2026)]
        for reading in one.readings:
            assert reading.value == round(published[area, reading.period], 1)
            assert reading.typed == f"{reading.value:.1f}"


def test_what_no_source_gives_is_marked_illustrative(sample: Workshop):
    curve, measure, outcome = sample.curves[0], sample.measures[0], sample.outcomes[0]
    made_up = (
        *curve.forces, *curve.questions, *curve.actions, *measure.scenarios, *measure.events,
        *outcome.candidates, *outcome.experience, *sample.meeting.verdicts,
    )  # fmt: skip
    assert {row.source for row in made_up} == {"illustrative"}
    assert outcome.source
    assert "illustrative" in sample.illustrative


def test_twenty_four_people_from_eleven_organisations_sat_at_four_tables(sample: Workshop):
    there = sample.meeting.attendance
    assert (len(there), sum(one.heads for one in there), len(sample.tables)) == (11, 24, 4)
    verdict = sample.meeting.verdicts[0]
    assert verdict.not_ok + verdict.ok + verdict.not_sure == 24


def test_it_holds_notes_for_the_facilitator_and_no_person(sample: Workshop):
    assert all(step.note for step in sample.meeting.steps)
    assert not any(action.person for action in sample.curves[0].actions)


def test_every_step_has_something_to_ask_or_keep(sample: Workshop):
    parts = {}
    for step in sample.meeting.steps:
        where = Place(sample, step.id, "", "2026-03-12").public()
        kind = KINDS[step.kind]
        parts[step.kind] = [part for part in ("ask", "hear", "keep") if kind.slides(where, part)]
    assert parts == {
        "outcome": ["hear", "keep"],
        "baseline": ["ask", "keep"],
        "story": ["ask", "hear", "keep"],
        "action_plan": ["ask", "hear", "keep"],
    }


def test_a_careful_facilitator_would_still_mend_three_things(sample: Workshop):
    found = [
        check.sentence
        for step in sample.meeting.steps
        for check in KINDS[step.kind].checks(Place(sample, step.id, "", "2026-03-12"))
    ]
    assert [re.sub(": .*", "", sentence) for sentence in found] == [
        "The sentence has 14 words; about 12 is what people remember.",
        "2 actions have no owner yet",
        "1 action has no date yet",
    ]
