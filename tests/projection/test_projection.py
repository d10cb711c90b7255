"""What a projection promises, whatever the series."""

import math
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from obadesk.projection.projection import Projection, ShortHistory, projection

ANY = st.floats(-1e6, 1e6, allow_nan=False)
POSITIVE = st.floats(0.01, 1e6, allow_nan=False)
SHARES = st.floats(0, 100, allow_nan=False)


def near(one: Projection, other: Projection, much: float) -> bool:
    return all(
        math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-6 * much)
        for left, right in zip(one, other, strict=True)
        for a, b in zip(left, right, strict=True)
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY, min_size=3, max_size=30), st.integers(1, 12))
def test_it_is_finite_and_lies_inside_its_range(values, horizon):
    made = projection(values, horizon)
    for numbers in zip(made.low80, made.mean, made.high80, strict=True):
        assert all(map(math.isfinite, numbers))
        assert list(numbers) == sorted(numbers)
    assert {len(part) for part in made} == {horizon}


@settings(max_examples=60, deadline=None)
@given(st.lists(POSITIVE, min_size=3, max_size=30), st.integers(1, 40))
def test_positive_values_stay_positive(values, horizon):
    made = projection(values, horizon)
    assert min(min(part) for part in made) > 0


@settings(max_examples=60, deadline=None)
@given(st.lists(SHARES, min_size=3, max_size=30), st.integers(1, 40))
def test_a_percentage_stays_one(values, horizon):
    made = projection(values, horizon, percent=True)
    for numbers in zip(made.low80, made.mean, made.high80, strict=True):
        assert list(numbers) == sorted(numbers)
        assert numbers[0] >= 0
        assert numbers[2] <= 100


@settings(max_examples=40, deadline=None)
@given(st.lists(ANY, min_size=3, max_size=30))
def test_the_range_never_narrows(values):
    assume(min(values) < 0)  # above zero its lower end nears zero
    made = projection(values, 15)
    much = max(map(abs, values))
    widths = [high - low for low, high in zip(made.low80, made.high80, strict=True)]
    assert all(later >= earlier - 1e-9 * much for earlier, later in pairwise(widths))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(1, 1000), min_size=3, max_size=20), st.sampled_from((1e-6, 0.25, 128.0, 1e9)))
def test_the_unit_does_not_matter(values, times):
    assume(max(values) - min(values) > 1)
    plain = projection(values, 6)
    other = projection([value * times for value in values], 6)
    assert near(Projection(*(tuple(x * times for x in part) for part in plain)), other, max(values) * times)


@pytest.mark.parametrize("values", [[], [4.0], [4.0, 5.0]])
def test_short_history_draws_no_line(values):
    with pytest.raises(ShortHistory):
        projection(values, 3)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 1e200])
def test_what_is_not_a_number_is_refused(bad):
    with pytest.raises(ValueError, match="finite"):
        projection([1, 2, bad, 4], 3)


def test_what_cannot_be_a_percentage_is_refused():
    with pytest.raises(ValueError, match="between 0 and 100"):
        projection([99, 100, 101], 3, percent=True)


@pytest.mark.parametrize("horizon", [0, -1, 101])
def test_a_horizon_has_its_limits(horizon):
    with pytest.raises(ValueError, match="ahead"):
        projection([1, 2, 3], horizon)


def test_what_never_moved_goes_on_but_not_for_certain():
    made = projection([5, 5, 5, 5], 4)
    assert made.mean == pytest.approx((5, 5, 5, 5))
    assert all(low < 5 < high for low, high in zip(made.low80, made.high80, strict=True))
    assert projection([0, 0, 0], 2) == ((0, 0), (0, 0), (0, 0))


def test_zeros_are_values():
    made = projection([3, 0, 2, 0, 1, 0], 6)
    assert all(low >= 0 for low in made.low80)
    assert max(made.high80) > 0


def test_a_steady_climb_goes_on():
    made = projection([10 + 2 * year for year in range(12)], 3)
    assert made.mean == pytest.approx((34, 36, 38), rel=0.05)
    assert made.mean[0] < made.mean[1] < made.mean[2]


def test_one_wild_value_does_not_carry_the_line_away():
    made = projection([50, 51, 52, 53, 54, 500, 56, 57, 58, 59, 60], 3)
    assert all(50 < mean < 120 for mean in made.mean)


def test_after_a_jump_the_line_begins_at_the_new_level():
    made = projection([20, 21, 20, 21, 20, 60, 61, 60, 61, 60], 3)
    assert all(50 < mean < 85 for mean in made.mean)


def test_the_same_comes_out_every_time():
    values = [12.0, 14.5, 13.2, 15.9, 16.4, 18.0]
    assert projection(values, 6) == projection(tuple(values), 6)
    assert projection(values, 3).mean == projection(values, 6).mean[:3]


def test_the_program_starts_without_numpy():
    code = "import sys, obadesk.app, obadesk.cli, obadesk.cli_project; print('numpy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "False", run.stderr


def test_growth_that_slows_is_not_carried_on_at_full_speed():
    slowing = [80 - 60 * 0.8**year for year in range(14)]
    made = projection(slowing, 6)
    first, latest = slowing[1] - slowing[0], slowing[-1] - slowing[-2]
    assert made.mean[0] - slowing[-1] < (first + latest) / 4
    assert made.mean[-1] < 90


def test_growth_that_quickens_is_carried_on_as_such():
    made = projection([100 * 1.06**year for year in range(14)], 6)
    straight = 100 * 1.06**13 * (1 + 0.06 * 6)
    assert straight * 0.95 < made.mean[-1] < 100 * 1.06**19 * 1.05


def test_a_long_fall_nears_zero_and_never_meets_it():
    made = projection([20, 18, 16, 14, 12, 10, 8, 6, 4], 40)
    assert 0 < made.low80[-1] < made.mean[-1] < 4


def test_nothing_explodes_far_ahead():
    made = projection([1, 2, 4, 8, 16, 32, 64], 6)
    assert 64 < made.mean[-1] < 64 * 1.25**6


def test_what_only_wanders_is_hardly_carried_on():
    wandering = [50, 53, 49, 52, 48, 51, 50, 52, 49, 51]
    made = projection(wandering, 6)
    assert all(48 < mean < 53 for mean in made.mean)
