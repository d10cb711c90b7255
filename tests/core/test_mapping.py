"""How an import was read, kept as text in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obadesk.core.mapping import LONGEST, as_text, from_text
from obadesk.intake.choice import Choice

TEXTS = st.text(max_size=20)
CHOICES = st.builds(
    Choice,
    sheet=TEXTS,
    area=TEXTS,
    value=TEXTS,
    parts=st.lists(st.tuples(TEXTS, TEXTS), max_size=4).map(tuple),
    axis=st.sampled_from((None, "down", "across")),
    period_column=TEXTS,
    area_column=TEXTS,
    month_first=st.sampled_from((None, True, False)),
    decimal=st.sampled_from(("", ".", ",")),
    twice=st.sampled_from(("", "first", "last")),
)


@given(CHOICES)
def test_what_was_chosen_comes_back(chosen: Choice):
    text = as_text(chosen)
    assert (from_text(text, Choice) or Choice()) == chosen


def test_what_is_as_understood_needs_no_words():
    assert as_text(Choice()) == ""
    assert as_text(Choice(area="Leeds")) == '{"area":"Leeds"}'


@pytest.mark.parametrize(
    "text",
    ["", "  ", "Leeds", "[1, 2]", '{"area": 7}', '{"twice": "both"}', '{"area"', "\0", "x" * LONGEST * 2],
)
def test_what_is_no_choice_is_none(text: str):
    assert from_text(text, Choice) is None


def test_a_newer_program_may_have_said_more():
    assert from_text('{"area":"Leeds","colour":"green"}', Choice) == Choice(area="Leeds")
