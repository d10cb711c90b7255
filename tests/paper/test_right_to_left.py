"""Hebrew and Arabic as they are seen from the left."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obadesk.paper.right_to_left import joined, needed, ordered_text, starts_right


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Leeds 4.9", "Leeds 4.9"),
        ("אבג", "גבא"),
        ("אב גד", "דג בא"),
        ("אב 2025 גד", "דג 2025 בא"),
        ("אב 45.2% גד", "דג 45.2% בא"),
        ("אב (גד)", "(דג) בא"),
        ("Leeds אב גד end", "Leeds דג בא end"),
        ("אב Leeds city גד", "דג Leeds city בא"),
    ],
)
def test_a_line_is_ordered_as_it_is_seen(typed: str, seen: str):
    assert ordered_text(typed) == seen


def test_arabic_letters_join():
    assert joined("بيت") == "\ufe91\ufef4\ufe96"
    assert joined("سلام") == "\ufeb3\ufefc\ufee1", "lam and alef are one sign"
    assert joined("دار") == "\ufea9\ufe8d\ufead", "none of these joins the next"
    assert joined("ב and b") == "ב and b"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_no_letter_is_lost_or_made(typed: str):
    assert sorted(unicodedata.normalize("NFKD", ordered_text(typed).translate(_NO_PAIRS))) == sorted(
        unicodedata.normalize("NFKD", typed.translate(_NO_PAIRS))
    )
    if not needed(typed):
        assert not starts_right(typed)
        assert ordered_text(typed) == typed


_NO_PAIRS = {ord(letter): None for letter in "()[]{}<>«»‹›"}
