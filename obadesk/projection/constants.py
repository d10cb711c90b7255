"""The numbers of the projection, written by ``python -m tests.bench.projection_choose``.

Chosen on the training parts of the 645 yearly series of the M3 competition (Makridakis & Hibon
2000, IJF 16, 451-476) by rolling origin inside them, before any future was read.
"""

from __future__ import annotations

import numpy as np

from obadesk.projection.spread import Range
from obadesk.projection.trend import Settings

CHOSEN = Settings(
    powers=(-1.5, -0.5, 0.5, 1.0),
    speeds=(0.05, 0.2, 0.8),
    far=0.02,
    near=0.3,
    shares=(-0.5, 1.0),
    waning=1.0,
    most=0.2,
    tails=20.0,
    calm=16.0,
    level=0.0,
    shaken=0.6,
    trust=0.8,
)
RANGE = Range(
    np.array([0.688, 0.077, 0.592, -0.06]),
    np.array([[1.858, 3.442, 4.574, 5.117, 6.046, 7.266], [1.643, 2.69, 3.62, 4.395, 5.09, 6.038]]),
    np.array([[1.814, 2.963, 4.217, 5.524, 7.178, 8.612], [1.801, 3.138, 4.519, 5.538, 6.775, 8.378]]),
)
