"""The formats to meet again with: as long as they say, every step touched, the clock on each."""

import pytest

from obadesk.cli import installed_formats
from obadesk.core.place import Place
from obadesk.core.plain import from_plain, to_plain
from obadesk.steps.all import BY_ID
from tests.reviewed import agenda, at, first_meeting, met_again

LENGTHS = {"review-90": 90, "review-45": 45}
STEPS = [
    "before_the_day", "welcome", "where_we_left_it", "line_since", "what_we_did", "story_again", "partners",
    "keep_stop_add", "action_plan", "close",
]  # fmt: skip
"""Every later meeting touches every step again (method: 3.9)."""


@pytest.mark.parametrize("name", LENGTHS)
def test_it_is_as_long_as_its_name_says_and_touches_every_step(name: str):
    one = agenda(name)
    assert one.minutes == LENGTHS[name]
    assert f"{LENGTHS[name]} minutes" in one.name
    assert one.for_meeting == "review"
    assert [step.kind for step in one.steps] == STEPS
    assert [step.prepared for step in one.steps] == [True] + [False] * (len(STEPS) - 1)


@pytest.mark.parametrize("name", LENGTHS)
def test_every_step_helps_the_facilitator_and_fits_the_agenda(name: str):
    for step in agenda(name).steps:
        assert step.prompts, step.kind
        assert len(step.heading) <= 16
        assert len(step.ask) <= 4
        for text in (*step.ask, *step.prompts, step.bring_back, step.heading):
            assert text == text.strip()
            assert not set("{}!%") & set(text)


def test_they_stand_after_the_formats_of_a_first_meeting():
    names = [one.for_meeting for one in installed_formats()[0] if not one.sample]
    assert names == sorted(names), "first before review"


@pytest.mark.parametrize("name", LENGTHS)
def test_a_second_meeting_with_it_survives_the_file_and_every_step_has_something_to_show(name: str):
    workshop = met_again(first_meeting(), format_id=name)
    assert from_plain(to_plain(workshop)) == workshop
    for step in workshop.meeting.steps:
        if not step.prepared:
            place: Place = at(workshop, step.kind)
            assert any(BY_ID[step.kind].slides(place, part) for part in ("ask", "hear", "keep")), step.kind
