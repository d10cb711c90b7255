"""``obadesk meet-again``: another meeting on a file, from the command line."""

import pytest

from obadesk import cli
from obadesk.storage.workshop_file import WorkshopFile


@pytest.fixture
def sample(tmp_path):
    file = tmp_path / "a.oba"
    WorkshopFile.create(file, cli.begun("leeds-children", "", file)).close()
    return file


def opened(file):
    store = WorkshopFile.open(file, read_only=True)
    store.close()
    return store


def test_another_meeting_is_added_and_the_first_is_kept(sample, capsys):
    before = opened(sample).workshop
    assert cli.run(["meet-again", str(sample), "review-45", "--date", "2026-09-17", "--starts", "14.00"]) == 0
    assert "meeting 2 on 2026-09-17" in capsys.readouterr().out
    store = opened(sample)
    after = store.workshop
    assert after.meetings[0] == before.meetings[0]
    assert (after.meeting.number, after.meeting.date, after.meeting.starts) == (2, "2026-09-17", "14:00")
    assert [one.kind for one in store.entries if one.kind in ("restore point", "pass")] == [
        "restore point",
        "pass",
    ]
    taken = [one for measure in after.measures for one in measure.scenarios if one.adopted]
    assert taken
    assert all(one.sealed for one in taken)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["turn-the-curve-60"], "There are: review-90, review-45."),
        (["review-90", "--date", "17 September"], "“17 September” is no day."),
        (["review-90", "--starts", "soon"], "“soon” is no time of day."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence_and_nothing_changes(sample, capsys, more, said):
    before = sample.read_bytes()
    assert cli.run(["meet-again", str(sample), *more]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert len(error.strip().splitlines()) == 1
    assert sample.read_bytes() == before
