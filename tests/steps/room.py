"""A room that meets again, as the tests of its steps work with it: slides as read, the console by keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from obadesk.core.blocks import Block, Columns, Lines, Part, Slide
from obadesk.core.edit import Edit
from obadesk.core.workshop import Workshop
from obadesk.widgets.said_list import SaidList
from tests.second_meeting import KINDS, at


def slides(workshop: Workshop, kind: str, part: str) -> tuple[Slide, ...]:
    """What the wall shows in the step of this kind."""
    chosen: Part = part  # type: ignore[assignment]
    return KINDS[kind].slides(at(workshop, kind).public(), chosen)


def lines_of(said: Slide | Iterable[Block]) -> list[str]:
    """The lines of lists in the order they are read: text | what stands at its end."""
    found: list[str] = []
    for block in said.blocks if isinstance(said, Slide) else said:
        if isinstance(block, Columns):
            found += lines_of((*block.left, *block.right))
        elif isinstance(block, Lines):
            found += [
                " | ".join(part for part in (one.text, one.tail, one.detail) if part) for one in block.items
            ]
    return found


class Hand(QObject):
    """The facilitator's hand on a step's console: edits are done, the editor shows what came of it."""

    def __init__(self, qtbot, kind: str, workshop: Workshop) -> None:
        super().__init__()
        self._qtbot, self._kind = qtbot, kind
        self.workshop = workshop
        self.past: list[Workshop] = []
        self.editor: Any = KINDS[kind].editor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.resize(740, 560)
        self.editor.show_place(at(workshop, kind))
        with qtbot.waitExposed(self.editor):
            self.editor.show()
        self.editor.activateWindow()

    def do(self, edit: Edit) -> None:
        """As the document does."""
        after = edit.change(self.workshop)
        if after is not self.workshop:
            self.past.append(self.workshop)
            self.workshop = after
            self.editor.after_own_edit(at(after, self._kind))

    def undo(self) -> None:
        """One step back."""
        self.workshop = self.past.pop()
        self.editor.show_place(at(self.workshop, self._kind))

    def take(self, said: SaidList, row_id: str) -> None:
        """A line in hand."""
        said.setFocus()
        assert said.select_line(row_id)

    def press(self, widget: QWidget, key: str) -> None:
        """A letter is pressed."""
        self._qtbot.keyClicks(widget, key)

    def key(self, widget: QWidget, name: str) -> None:
        """A key with a name is pressed."""
        self._qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{name}"))

    def type(self, field: QWidget, text: str) -> None:
        """A text is typed."""
        self._qtbot.keyClicks(field, text)
