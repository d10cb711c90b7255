"""One change as a kind or an editor asks for it: its name in the menu, and the function."""

from __future__ import annotations

import msgspec

from obadesk.core.message import Message
from obadesk.core.rows import Change


class Edit(msgspec.Struct, frozen=True):
    """``merge_key``: edits with the same key in a burst are one step of undo; ``""`` never merges.

    While typing goes on the wall waits until the field is left; with ``live`` it follows every letter.
    """

    label: Message
    change: Change
    merge_key: str = ""
    live: bool = False
