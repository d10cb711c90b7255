"""Page one of a later meeting: chart first, then the verdict, what was done, what is new; still one page."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from obadesk.core.place import Place
from obadesk.core.rows import placed, set_fields
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.handouts.one_pager import OnePager
from obadesk.paper.pdf import write_pdf
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop
from tests.reviewed import THEN, first_meeting, met_again

NEW = f"{THEN}T10:00:00+00:00"


def pages(workshop: Workshop, folder: Path, today: str = THEN) -> list[str]:
    """The text of each page of the first report, on one line."""
    sheet = OnePager().sheets(Place(workshop, today=today), STEP_KINDS)[0]
    write_pdf([sheet], folder / "made.pdf")
    made = subprocess.run(
        ["pdftotext", "-layout", str(folder / "made.pdf"), "-"], capture_output=True, check=True, timeout=60
    )
    return [" ".join(page.split()) for page in made.stdout.decode().split("\f")[:-1]]


def reviewed(workshop: Workshop, day: str = THEN) -> Workshop:
    """What the room said of every old line on its second day, and one new thing of each kind."""
    workshop = met_again(workshop, day=day)
    curve, meeting = workshop.curves[0], workshop.meeting.id
    states = ("done", "done", "stuck", "doing", "dropped")
    found = ("still true", "weaker", "gone")
    forces = [
        replace(one, again=(*one.again, (meeting, found[number % 3])))
        for number, one in enumerate(curve.forces)
    ]
    forces.append(Force(id="new", number=90, text="A youth hub opened", side="helping", said_at=NEW))
    ideas = [
        replace(one, again=((meeting, ("keep", "stop")[number % 2]),))
        for number, one in enumerate(curve.ideas)
    ]
    return set_fields(
        workshop,
        curve.id,
        actions=tuple(replace(a, status=states[n % 5]) for n, a in enumerate(curve.actions)),
        forces=placed(forces),
        ideas=tuple(ideas),
    )


def in_order(page: str, *words: str) -> None:
    """They stand on the page, one after the other."""
    at = 0
    for one in words:
        found = page.find(one, at)
        assert found >= 0, (one, page)
        at = found


def test_verdict_counts_and_what_is_new_follow_the_chart(tmp_path: Path):
    first = pages(reviewed(met_since(first_meeting())), tmp_path)[0]
    in_order(
        first,
        "Young people in Leeds are ready for work.",
        "if nothing changes 6.4",
        "Since last time",
        "On 12 March we said: not OK (19 of 24).",
        "Worse than we expected: 5.8, we expected 5.4.",
        "What we did",
        "Two done, one stuck.",
        "A youth hub opened",
        "Action plan",
        "Leeds · 17 September 2026 · meeting 2",
    )


def met_since(workshop: Workshop) -> Workshop:
    """The figure of 2026 came."""
    again = met_again(workshop, since={"2026": 5.8})
    return set_fields(workshop, workshop.measures[0].id, series=again.measures[0].series)


@pytest.fixture(scope="module")
def sample() -> Workshop:
    return sample_workshop(workshops(), "leeds-children", [kind.id for kind in STEP_KINDS])


def test_a_full_file_still_has_one_complete_first_page_and_the_rest_behind_it(
    sample: Workshop, tmp_path: Path
):
    workshop = reviewed(sample)
    first, *others = pages(workshop, tmp_path)
    in_order(
        first, "Since last time", "What we did", "done", "stuck", "A youth hub opened (new)", "Action plan"
    )
    assert "page 1 of" in first
    behind = "".join(" ".join(others).split())
    for line in (*workshop.curves[0].forces, *workshop.curves[0].ideas, *workshop.curves[0].actions):
        assert all(word in behind + first for word in line.text.split()), line.text


def test_the_first_meeting_says_nothing_of_last_time(sample: Workshop, tmp_path: Path):
    assert not any("Since last time" in page for page in pages(sample, tmp_path, "2026-03-12"))


def test_a_meeting_with_nothing_to_tell_has_no_empty_heading(tmp_path: Path):
    blank = set_fields(first_meeting({}, None), "v", answer="", not_ok=0, ok=0, not_sure=0)
    text = " ".join(pages(met_again(blank), tmp_path))
    assert "Since last time" not in text
    assert "meeting 2" in text
