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
    np.array([0.528, 0.084, 0.607, -0.112]),
    np.array([[1.811, 3.266, 4.513, 5.148, 6.443, 7.794], [1.647, 2.594, 3.472, 4.191, 4.896, 5.697]]),
    np.array([[1.817, 2.914, 4.163, 5.401, 6.9, 8.23], [1.822, 3.216, 4.53, 5.679, 6.928, 8.598]]),
)
