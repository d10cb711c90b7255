"""The numbers of the projection, written by ``python -m tests.bench.projection_choose``.

Chosen on the training parts of the 645 yearly series of the M3 competition (Makridakis & Hibon
2000, IJF 16, 451-476) by rolling origin inside them; that script tells when futures were read.
"""

from __future__ import annotations

import numpy as np

from obadesk.projection.spread import Range
from obadesk.projection.trend import Settings

CHOSEN = Settings(
    powers=(-1.5, -0.5, 0.5, 1.0),
    speeds=(0.05, 0.2, 0.8),
    far=(0.25, 0.005),
    near=0.35,
    shares=(-0.5, 1.0),
    lasting=0.9,
    most=0.13,
    tails=8.0,
    calm=8.0,
    level=0.2,
    shaken=0.5,
    trust=1.0,
)
RANGE = Range(
    np.array([0.55, 0.109, 0.614, -0.109]),
    np.array([[1.821, 3.421, 4.671, 5.359, 6.785, 7.897], [1.652, 2.727, 3.644, 4.363, 5.164, 5.948]]),
    np.array([[1.78, 2.936, 4.183, 5.441, 6.832, 8.596], [1.784, 3.194, 4.502, 5.669, 6.932, 8.629]]),
)
