"""How the candidates are blended and how wide the range is: one small pooled model for all series.

The weight of a candidate is a softmax of: how good it is for everybody, how good it has been on this series
so far, and which candidates suit a series that stands as this one does. Everything is in units of the series'
own mean step, so that nothing depends on its unit. In the spirit of feature-based averaging (Montero-Manso et
al. 2020, IJF 36, 86-92); numbers and features are ours and stand in ``constants.py``, written by
``tests/bench/projection_choose.py``.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from obadesk.projection.candidates import Floats

LEARNED_TO = 6
"""Years ahead for which weights were learned; later years use those of the last."""
MANY = 10
"""From so many points on, errors have another shape: a mean step is known by then."""
SOFTLY = 0.02
"""Added to past errors (in steps) before their logarithm is taken."""
LOWEST = 0.1
"""A projection of positive values stays above this share of the last one."""


class Model(NamedTuple):
    """One set of pooled numbers. K candidates, Q features, ``LEARNED_TO`` years."""

    usual: Floats
    """(K,) how good a candidate is for everybody."""
    later: Floats
    """(K,) and how that changes with the years ahead."""
    suits: Floats
    """(columns, K) which candidates suit which state."""
    trust: float
    """How much past errors count."""
    further: Floats
    """(2,) how much further than the blend says the line goes: always, and with the years ahead."""


class Pool(NamedTuple):
    """Several models learned with other draws, whose mean is taken, and what they share."""

    centre: Floats
    """(Q,) what is taken from the features,"""
    spread: Floats
    """(Q,) and what they are then divided by."""
    columns: tuple[int, ...]
    """The features by which the models weigh the candidates."""
    models: tuple[Model, ...]
    shares: tuple[float, float, float]
    """Of the models, of the plain median of the candidates, and of ``growth.grown``; they add up to 1."""


class Range(NamedTuple):
    """The pooled numbers of the 80 % range."""

    width: Floats
    """(2 + Q,) the log of the width in steps: always, by the log of the blended past error, by features."""
    below: Floats
    """(2, ``LEARNED_TO``) how far the lower end is, in widths: after fewer than ``MANY`` points, and else,"""
    above: Floats
    """(2, ``LEARNED_TO``) and of the upper end."""


def features(state: Floats, pool: Pool) -> Floats:
    """Standardised, and no further out than the models have met: (..., Q)."""
    return np.clip((state - pool.centre) / pool.spread, -2.5, 2.5)


def skill(errors: Floats) -> Floats:
    """How much worse than the middle candidate each has been: (..., K), from past errors in steps."""
    logs = np.log(errors + SOFTLY)
    return np.clip(logs - np.median(logs, axis=-1, keepdims=True), -2, 2)


def years(horizon: int) -> Floats:
    """1…6 years ahead as -1…1; later years count as the sixth."""
    return (np.minimum(np.arange(1, horizon + 1), LEARNED_TO) - 3.5) / 2.5


def weights(model: Model, standing: Floats, skills: Floats, horizon: int) -> Floats:
    """(N, horizon, K), each row adding up to 1."""
    score = model.usual - model.trust * skills + standing @ model.suits
    score = score[:, None, :] + years(horizon)[None, :, None] * model.later
    score -= score.max(axis=2, keepdims=True)
    made = np.exp(score)
    return made / made.sum(axis=2, keepdims=True)


def stretched(model: Model, blended: Floats) -> Floats:
    """The blend (N, horizon), as far as the line goes."""
    return blended * (1 + model.further[0] + model.further[1] * years(blended.shape[1]))


def blended(pool: Pool, state: Floats, errors: Floats, lines: Floats, grown: Floats) -> tuple[Floats, Floats]:
    """What the pool says, less the last value (N, horizon), and its past error (N,), all in steps.

    From features (N, Q), and in steps: past errors (N, K), candidates (N, horizon, K), and what
    ``growth.grown`` says (N, horizon).
    """
    standing = features(state, pool)[:, list(pool.columns)]
    skills, horizon = skill(errors), lines.shape[1]
    said, expected = np.zeros(lines.shape[:2]), np.zeros(len(lines))
    for model in pool.models:
        share = weights(model, standing, skills, horizon)
        said += stretched(model, (share * lines).sum(2)) / len(pool.models)
        expected += (share[:, :LEARNED_TO].mean(1) * errors).sum(1) / len(pool.models)
    learned, middle, growth = pool.shares
    return learned * said + middle * np.median(lines, 2) + growth * grown, expected


def width(ranged: Range, standing: Floats, expected: Floats) -> Floats:
    """The scale of the range in steps (N,), from features and the blended past error in steps (N,)."""
    by_error = np.log(expected + SOFTLY)
    said = ranged.width[0] + ranged.width[1] * by_error + standing @ ranged.width[2:]
    return np.exp(np.clip(said, -4, 4))


def ends(ranged: Range, points: int, horizon: int) -> tuple[Floats, Floats]:
    """Distances below and above in widths (horizon,); beyond the learned years they go on growing."""
    made: list[Floats] = []
    for learned in (ranged.below[int(points >= MANY)], ranged.above[int(points >= MANY)]):
        power = np.clip(np.log(learned[-1] / learned[2]) / np.log(LEARNED_TO / 3), 0.3, 1.0)
        beyond = learned[-1] * (np.arange(LEARNED_TO + 1, horizon + 1) / LEARNED_TO) ** power
        made.append(np.maximum.accumulate(np.concatenate([learned, beyond])[:horizon]))
    return made[0], made[1]
