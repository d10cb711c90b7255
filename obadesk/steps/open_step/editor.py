"""The console's editor of an open step: its cards in order with the fields of one, and what was said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.edit import Edit
from obadesk.core.ids import new_id
from obadesk.core.meeting import Card, Said, Step
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.open_step import blocks, changes, our_words
from obadesk.widgets.card_fields import CardFields
from obadesk.widgets.card_list import CardList
from obadesk.widgets.editor import Editor
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainButton, PlainLabel, set_role
from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.said_list import SaidList
from obadesk.widgets.side_by_side import SideBySide

NONE = Step(id="", kind=blocks.KIND)


class OpenStepEditor(Editor):
    """Cards on the left, the card in hand on the right; below, the lines the room said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._step = NONE
        self._card_id = ""
        self._following = ""
        self._memo = LineMemo()
        self.cards = CardList(_("Cards"), self)
        self.fields = CardFields(self)
        self.said = SaidList(_("What was said"), self)
        self.said.set_hugging(True)
        self.cards.set_hugging(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_button = PlainButton(_("Add a card"), self, role="primary")
        self.split_button = PlainButton(
            _("Split in two"), self, tip=_("At the cursor, or in the middle of the text (Ctrl+Shift+Enter)")
        )
        self._keys = PlainLabel(
            _("Ins add   Enter change   Alt+Up, Alt+Down move   Del remove"), self, role="small"
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.split_button)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(PlainLabel(_("Cards, one after another on the wall"), self, role="strong"))
        left.addWidget(self.cards, 1)
        left.addLayout(buttons)
        left.addStretch(0)
        right = QVBoxLayout()
        right.addWidget(self.fields)
        self._said_head = PlainLabel(_("What was said"), self, role="section")
        page = PageScroll(self).column
        page.addWidget(SideBySide(left, right, self), 1)
        page.addWidget(self._keys)
        page.addWidget(self._said_head)
        page.addWidget(self.said)

    def _connect(self) -> None:
        self.fields.edited.connect(self.edited)
        self.fields.settled.connect(self.settled)
        self.cards.line_selected.connect(self._take)
        self.cards.open_asked.connect(self._open)
        self.cards.add_asked.connect(self._add_after)
        self.cards.split_asked.connect(self._split)
        self.cards.move_asked.connect(self._move)
        self.cards.removal_asked.connect(self._remove)
        self.add_button.clicked.connect(self._add)
        self.split_button.clicked.connect(self._split_here)
        here = QShortcut(QKeySequence("Ctrl+Shift+Return"), self.fields.text)
        here.setContext(Qt.ShortcutContext.WidgetShortcut)
        here.activated.connect(self._split_here)
        self.said.line_selected.connect(self.row_selected)
        self.said.text_typed.connect(self._text)
        self.said.removal_asked.connect(self._take_out)
        self.said.move_asked.connect(self._move_said)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the place's step."""
        if self._place is None or self._place.words != place.words:
            self.cards.set_examples((_("Add a card, for example"), *blocks.example(place.words)))
        same_tables = self._place is not None and self._place.workshop.tables is place.workshop.tables
        before, self._step = self._step, place.step or NONE
        self._place = place
        if before.id != self._step.id:
            self.fields.flush()
            self._card_id = ""
        if self._step.cards is not before.cards:
            self.cards.set_lines([shown(card, number) for number, card in enumerate(self._step.cards, 1)])
        if self._step.said is not before.said or not same_tables:
            self._memo.use(place.workshop.tables)
            self.said.set_lines(
                [self._memo.line(one, 0, lambda one=one: heard(one, place)) for one in self._step.said]
            )
        set_role(self.add_button, "" if self._step.cards else "primary")
        self._keys.setVisible(bool(self._step.cards))
        self._said_head.setVisible(bool(self._step.said))
        self.said.setVisible(bool(self._step.said))
        self._follow()
        self._show_card()

    def _follow(self) -> None:
        """The new card is in hand, with the keyboard in its first field."""
        line, self._following = self._following, ""
        if line and self.cards.select_line(line):
            self._card_id = line
            self._show_card()
            self.fields.heading.setFocus()

    def _show_card(self) -> None:
        card = self._card()
        self._card_id = card.id if card else ""
        self.fields.setVisible(card is not None)
        self.split_button.setVisible(card is not None)
        if card is not None:
            self._name_fields(card)
            self.fields.show_card(card.id, card.heading, card.text, card.figures)
            self.split_button.setEnabled(bool(changes.halves(card.text)[0]))
            if not self.cards.current_line() and not self.cards.hasFocus():
                self.cards.select_line(card.id)

    def _name_fields(self, card: Card) -> None:
        """A card of our words is made from the vocabulary; it has no figures."""
        ours = card.role == our_words.ROLE
        figures = "" if ours else _("Figures of a curve, and after a bar what is expected")
        text = _("Below the words of the group") if ours else _("Text, at most four lines")
        self.fields.name_fields(_("Heading"), text, figures)
        if self._place is not None:
            words = self._place.words
            self.fields.set_examples(
                our_words.heading(card, words) if ours else "", "", _("5, 8, 12 | 17, 22")
            )

    def _card(self) -> Card | None:
        """The card in hand; the first when none is."""
        cards = self._step.cards
        return next((card for card in cards if card.id == self._card_id), cards[0] if cards else None)

    def selected_row(self) -> str:
        """The line in hand among those that were said."""
        return self.said.current_line()

    def focus_first(self) -> None:
        """The cards; while there is none, the button that makes one."""
        (self.cards if self._step.cards else self.add_button).setFocus()

    def leave(self) -> None:
        """Take in what stands in a field or an open box."""
        self.fields.flush()
        self.said.take_typed()

    # ---- what is done --------------------------------------------------------------------------

    def _do(self, edit: Edit) -> None:
        self.edited.emit(edit)

    def _take(self, line: str) -> None:
        if line and line != self._card_id:
            self._card_id = line
            self._show_card()

    def _open(self, line: str) -> None:
        self._take(line)
        self.fields.heading.setFocus()

    def _add(self) -> None:
        self._add_after(self._card_id)

    def _add_after(self, line: str) -> None:
        self.fields.flush()
        self._following = new_id()
        self._do(changes.add_card(self._step.id, line, self._following))

    def _split_here(self) -> None:
        at = self.fields.text.textCursor().position() if self.fields.text.hasFocus() else None
        self._split(self._card_id, at)

    def _split(self, line: str, at: int | None = None) -> None:
        self.fields.flush()
        card = next((card for card in self._step.cards if card.id == line), None)
        first, second = changes.halves(card.text, at) if card else ("", "")
        if first:
            self._following = new_id()
            self._do(changes.split_card(self._step.id, line, first, second, self._following))

    def _move(self, line: str, by: int) -> None:
        self._do(changes.move_card(self._step.id, line, by))

    def _remove(self, line: str) -> None:
        self.fields.flush()
        ids = [card.id for card in self._step.cards]
        place = ids.index(line) if line in ids else 0
        self._card_id = (ids[place + 1 : place + 2] or ids[place - 1 : place] or [""])[0]
        self._do(changes.remove_card(line))

    def _text(self, line: str, text: str) -> None:
        self._do(line_edits.retext(line, text))

    def _take_out(self, line: str) -> None:
        self._do(line_edits.take_out(line))

    def _move_said(self, line: str, by: int) -> None:
        self._do(line_edits.move_by(self._step.id, "said", line, by))


def shown(card: Card, number: int) -> SaidLine:
    """A card as the list shows it: its heading, else the first of its text."""
    text = card.heading.strip() or next((line for line in card.text.splitlines() if line.strip()), "")
    curve = _("curve") if card.figures.strip() else ""
    if card.role == our_words.ROLE:
        curve = _("our words")
    return SaidLine(
        id=card.id, text=text or _("(nothing on it yet)"), number=number, detail=curve, quiet=not text
    )


def heard(said: Said, place: Place) -> SaidLine:
    """A line that was said."""
    return SaidLine(id=said.id, text=said.text, number=said.number, tail=place.table_marks(said.tables))
