"""What the wall asks of the open document."""

from __future__ import annotations

from typing import Any, Protocol

from obadesk.core.workshop import Workshop


class ShownDocument(Protocol):
    """``wall_workshop``: as last settled, nothing half-typed in it."""

    @property
    def workshop(self) -> Workshop: ...
    @property
    def wall_workshop(self) -> Workshop: ...
    @property
    def changed(self) -> Any: ...
    @property
    def settled(self) -> Any: ...
