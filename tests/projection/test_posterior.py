"""The second line: what it never does, and how it goes into the projection."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from obadesk.projection.constants import CHOSEN
from obadesk.projection.posterior import LEAST, posterior, together
from obadesk.projection.projection import projection
from obadesk.projection.spread import step_size
from obadesk.projection.trend import FALL, RISE, trend

CLIMB = np.array([12.0, 14.5, 13.2, 15.9, 16.4, 18.0, 19.1, 19.9])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=LEAST, max_size=48), st.integers(1, 60))
def test_whatever_the_values_it_says_numbers(values, horizon):
    seen = np.array(values)
    assume(step_size(seen) > 1e-9 * np.abs(seen).max())
    said = posterior(seen, horizon)
    assert said is not None
    assert np.isfinite(said).all()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(1.0, 1e5), min_size=LEAST, max_size=30))
def test_above_zero_it_falls_and_rises_no_faster_than_allowed(values):
    seen = np.array(values)
    assume(step_size(seen) > 1e-9 * seen.max())
    said = posterior(seen, 40)
    assert said is not None
    assert (seen[-1] + said).min() > 0
    highest = seen.max() * (1 + RISE) ** np.arange(1, 41)
    assert (seen[-1] + said <= highest * (1 + 1e-9)).all()
    lowest = seen.min() * (1 - FALL) ** np.arange(1, 41)
    assert (seen[-1] + said >= lowest * (1 - 1e-9)).all()


@pytest.mark.parametrize("tiny", [5e-324, 1e-310, 1e-200, 1e-12])
def test_tiny_values_are_values(tiny):
    made = projection([tiny * one for one in (3, 5, 4, 6, 8, 7, 9, 10)], 6)
    assert all(map(np.isfinite, (*made.mean, *made.low80, *made.high80)))


@pytest.mark.parametrize("values", [[1e-9, 1e9] * 4, [0, 0, 0, 0, 0, 7], [1, 1, 1, 1, 1, 1, 1, 1 + 1e-8]])
def test_odd_series_get_a_line(values):
    made = projection(values, 30)
    assert all(map(np.isfinite, (*made.mean, *made.low80, *made.high80)))
    assert min(made.low80) >= 0


def test_of_few_points_it_says_nothing():
    few = CLIMB[: LEAST - 1]
    assert posterior(few, 3) is None
    assert together(few, 3, CHOSEN).ahead.tolist() == trend(few, 3, CHOSEN).ahead.tolist()


def test_the_projection_lies_half_way_between_both_lines():
    found, said = together(CLIMB, 6, CHOSEN), posterior(CLIMB, 6)
    assert said is not None
    assert found.ahead == pytest.approx((trend(CLIMB, 6, CHOSEN).ahead + said) / 2)
    assert projection(CLIMB.tolist(), 6).mean == pytest.approx(tuple(CLIMB[-1] + found.ahead))


def test_it_says_the_same_every_time_and_however_far_ahead():
    once, again, further = posterior(CLIMB, 5), posterior(CLIMB.copy(), 5), posterior(CLIMB, 9)
    assert once is not None
    assert again is not None
    assert further is not None
    assert once.tolist() == again.tolist() == further[:5].tolist()


def test_a_steady_climb_goes_on_and_a_shift_of_the_unit_changes_nothing():
    said, larger = posterior(CLIMB, 4), posterior(CLIMB * 1000, 4)
    assert said is not None
    assert larger is not None
    assert (np.diff(said) > 0).all()
    assert larger == pytest.approx(said * 1000, rel=1e-9)
