"""What the world can do to us, each as one plain sentence that a facilitator can act on."""

from __future__ import annotations


class OBADeskError(Exception):
    """The world failed. ``str(error)`` is one plain sentence with what to do; it is shown as it stands."""


class NotAWorkshop(OBADeskError):
    """The file is something else."""


class Damaged(OBADeskError):
    """The file is a workshop, or was one, and cannot be read safely."""


class TooNew(OBADeskError):
    """The file was made by a newer OBADesk."""


class OpenElsewhere(OBADeskError):
    """Somebody else has the file open."""


class CannotOpen(OBADeskError):
    """The file cannot be reached or read."""


class CannotSave(OBADeskError):
    """The disk did not take the change; memory still has it."""


class BrokenFormat(OBADeskError):
    """A workshop format cannot be used; the sentence names file and key."""


class Refused(OBADeskError):
    """What was typed or asked for cannot be done; the sentence says why."""
