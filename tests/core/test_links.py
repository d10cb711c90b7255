"""A line that is taken out leaves no other pointing to nothing."""

import pytest

from obadesk.cli import step_kinds
from obadesk.core import line_edits
from obadesk.core import story_edits as changes
from obadesk.core.rows import walk
from obadesk.core.workshop import Workshop
from obadesk.places import workshops
from obadesk.storage.format_files import sample_workshop


@pytest.fixture
def workshop() -> Workshop:
    return sample_workshop(workshops(), "leeds-children", step_kinds())


def dead_links(workshop: Workshop) -> list[str]:
    known = {row.id for row, _parent in walk(workshop)}
    names = ("parent", "force", "idea")
    links = (getattr(row, name, "") for row, _parent in walk(workshop) for name in names)
    return [link for link in links if link and link not in known]


def test_an_idea_stays_when_the_force_it_touches_goes(workshop: Workshop):
    curve = workshop.curves[0]
    touched = next(idea.force for idea in curve.ideas if idea.force)
    after = changes.remove(curve.id, touched).change(workshop)
    assert len(after.curves[0].forces) == len(curve.forces) - 1
    assert len(after.curves[0].ideas) == len(curve.ideas)
    assert not dead_links(after)


def test_an_action_stays_when_its_idea_goes(workshop: Workshop):
    curve = workshop.curves[0]
    built_on = next(action.idea for action in curve.actions if action.idea)
    after = line_edits.take_out(built_on).change(workshop)
    assert len(after.curves[0].ideas) == len(curve.ideas) - 1
    assert len(after.curves[0].actions) == len(curve.actions)
    assert not dead_links(after)


def test_what_is_gone_already_is_taken_out_of_nothing(workshop: Workshop):
    assert line_edits.take_out("nobody").change(workshop) is workshop
    assert changes.remove(workshop.curves[0].id, "nobody").change(workshop) is workshop
