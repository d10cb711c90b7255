"""Every handout. A new one is one file and one line here."""

from __future__ import annotations

from obadesk.core.handout import Handout
from obadesk.handouts.one_pager import OnePager

HANDOUTS: tuple[Handout, ...] = (OnePager(),)
