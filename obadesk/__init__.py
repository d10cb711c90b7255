"""OBADesk: projector, clock and recorder for a room that works on paper."""

__version__ = "0.1.0"
