"""Qt may lose what we wrote over one of its methods; here every such function is kept alive.

shiboken (6.11.3 and before, `Sbk_GetPyOverride`) looks a method up the first time Qt calls it on an object.
When an exception waits at that moment, because another method of ours that Qt called has just failed, it
gives the lookup up and drops a reference that it does not own; the exception is forgotten. That reference
was the only one: the function is freed while its class still names it, and the program crashes later, mostly
when rubbish is collected. So each function of a class of ours gets references to spare.
"""

from __future__ import annotations

import atexit
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

SPARE = 200  # one is lost for each object whose method was given up; the console makes a few dozen of a class

_kept: list[tuple[FunctionType, ...]] = []
_BASE: Any = QObject.__mro__[-2]  # what every class of Qt's is a kind of


def keep_overrides() -> None:
    """Keep the methods of every class made from Qt's, those there are and those to come. Twice is nothing."""
    if "__init_subclass__" in vars(_BASE):
        return
    for cls in _below(_BASE):
        _keep(cls)
    _BASE.__init_subclass__ = classmethod(_keep_new)
    atexit.register(_never_let_go)


def _keep_new(cls: type, **options: Any) -> None:
    super(_BASE, cls).__init_subclass__(**options)
    _keep(cls)


def _below(cls: type) -> set[type]:
    kinds = type.__subclasses__(cls)
    return set(kinds).union(*(_below(kind) for kind in kinds))


def _keep(cls: type) -> None:
    _kept.extend((thing,) * SPARE for thing in vars(cls).values() if isinstance(thing, FunctionType))


def _never_let_go() -> None:
    """References that were lost must not be given back when the interpreter ends."""
    import ctypes

    ctypes.pythonapi.Py_IncRef(ctypes.py_object(_kept))
