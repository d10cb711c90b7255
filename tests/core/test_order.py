"""Order keys: always room between two lines, whatever was moved before."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obadesk.core.order import between, is_key, last_of


@settings(max_examples=60)
@given(st.lists(st.integers(0, 200), max_size=120))
def test_a_line_fits_at_every_place_whatever_was_put_where_before(places: list[int]):
    keys: list[str] = []
    for place in places:
        place = min(place, len(keys))
        new = between(keys[place - 1] if place else "", keys[place] if place < len(keys) else "")
        assert is_key(new)
        keys.insert(place, new)
    assert keys == sorted(set(keys))


def test_keys_stay_short_where_lines_are_only_added():
    key = ""
    for _line in range(3000):
        following = between(key, "")
        assert following > key
        key = following
    assert len(key) <= 6


@pytest.mark.parametrize("side", ["first", "last but one"])
def test_keys_grow_slowly_where_lines_always_go_to_one_place(side: str):
    low, high = "", between("", "")
    for _line in range(200):
        new = between(low, high)
        assert low < new < high
        if side == "first":
            high = new
        else:
            low = new
    assert len(new) < 60


def test_a_line_can_follow_the_highest_key_there_is():
    key = "zzzzzz"
    for _line in range(30):
        assert between(key, "") > key
        key = between(key, "")


@pytest.mark.parametrize(
    ("before", "after"), [("2", "1"), ("1", "1"), ("A", ""), ("", "é"), ("1", "10"), ("", "0")]
)
def test_what_is_no_key_or_in_the_wrong_order_is_refused(before: str, after: str):
    with pytest.raises(ValueError):
        between(before, after)


def test_the_last_key_of_a_list_in_any_order():
    keys = ["1", "a", "00i"]
    random.shuffle(keys)
    assert last_of(keys) == "a"
    assert last_of([]) == ""
