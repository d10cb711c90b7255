"""What was understood of a file as readings of a workshop."""

from __future__ import annotations

import pytest

from obadesk.intake.choice import Choice
from obadesk.intake.look import first_look, look
from obadesk.intake.taking import as_readings

TABLE = (
    "Year\tLeeds %\tNote\n2019\t4.2\t\n2020\t4.6 p\tschools closed\n2021\t..\t\n2022\tabout 4\t\n2023\t4\t\n"
)


def test_gaps_keep_their_reason_and_what_was_not_read_stands_as_it_was():
    looked = first_look(TABLE, None, (), True)
    assert looked.result is not None
    made = as_readings(looked.result, lambda one: one.period)
    assert [(one.id, one.value, one.typed, one.note, one.provisional) for one in made] == [
        ("2019", 4.2, "4.2", "", False),
        ("2020", 4.6, "4.6 p", "schools closed", True),
        ("2021", None, "", "not available", False),
        ("2022", None, "about 4", "", False),
        ("2023", 4, "4", "", False),
    ]


def test_shares_are_asked_about_and_taken_as_percentages_when_somebody_says_so():
    looked = first_look("Year\tPer cent\n2019\t0.452\n2020\t..\n2021\t0.29\n", None, (), True)
    assert looked.data is not None
    assert looked.result is not None
    assert looked.result.shares
    assert "Are they shares" in looked.asks[0]
    said = look(looked.data, Choice(shares=True), looked)
    assert said.result is not None
    assert [one.value for one in said.result.readings] == pytest.approx([45.2, None, 29])
    assert said.asks == ()
    assert [one.typed for one in as_readings(said.result, lambda one: one.period)] == ["", "", ""]
