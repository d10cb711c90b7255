"""Who is told when something was done beside the GUI."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject

Answer = Callable[[Any], object]
"""A bound method that takes the result, or the error."""


def is_there(answer: Answer) -> bool:
    """Whether the object the answer belongs to still exists; its window may have been closed meanwhile."""
    owner = getattr(answer, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
