"""Keys and signs on one page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from obadesk.core.kind import StepKind
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.widgets.plain import PlainLabel
from obadesk.windows.actions import keys_said
from obadesk.windows.dialog import Dialog


class HelpWindow(Dialog):
    """Not modal: it can stay open beside the console."""

    def __init__(self, kinds: Iterable[StepKind], words: Words, parent: QWidget | None = None) -> None:
        super().__init__(_("Keys and signs"), _("Close"), parent)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.cancel.hide()
        page = QWidget()
        page.setProperty("role", "clear")
        columns = QHBoxLayout(page)
        columns.setSpacing(40)
        groups = keys_said()
        left = [(_("The capture line"), _capture_keys())]
        plain: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        for kind in kinds:
            name = kind.name(words)
            if kind.signs:
                signs = tuple((sign.sign, _(sign.name)) for sign in kind.signs)
                left.append((_("Signs: {step}").format(step=name), signs))
            else:
                plain.append((_("The line: {step}").format(step=name), ((kind.capture_hint(words), ""),)))
        half = len(groups) // 2 + 1
        for part in (left, groups[:half], (*groups[half:], *plain)):
            columns.addLayout(_column(part), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setAccessibleName(_("Keys and signs"))
        self.body.addWidget(scroll, 1)
        self.resize(1080, 664)
        self.act.setFocus()


def _capture_keys() -> tuple[tuple[str, str], ...]:
    return (
        (_("Enter"), _("takes the line")),
        (_("sign, space"), _("first in the line: a tag")),
        (_("Backspace"), _("at the start: the tag is text again")),
        (_("Ctrl+1…9"), _("from this table")),
        (_("Ctrl+0"), _("from the whole room")),
        (_("Paste"), _("a list becomes lines")),
        (_("Esc"), _("back to the capture line; nothing is lost")),
        (_("B or ."), _("on the wall’s picture: blank")),
    )


def _column(groups: Iterable[tuple[str, tuple[tuple[str, str], ...]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    for title, rows in groups:
        column.addWidget(PlainLabel(title, role="section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (key, does) in enumerate(rows):
            if not does:  # a whole line, as it is written
                grid.addWidget(PlainLabel(key, wrap=True), row, 0, 1, 2)
                continue
            grid.addWidget(PlainLabel(key, role="strong"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(does, wrap=True), row, 1)
        column.addLayout(grid)
        column.addSpacing(16)
    column.addStretch(1)
    return column
