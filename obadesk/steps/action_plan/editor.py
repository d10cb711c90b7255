"""The console's editor of the action plan: a line an action, what was understood of it as chips beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from obadesk.core import line_edits
from obadesk.core.action import Action
from obadesk.core.action_stands import status_word
from obadesk.core.first_next_later import turn
from obadesk.core.ids import new_id
from obadesk.core.open_actions import counted, sentence
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.steps.action_plan import blocks, changes
from obadesk.steps.action_plan.details import ActionDetails
from obadesk.widgets.editor import Editor
from obadesk.widgets.in_hand import InHand
from obadesk.widgets.line_memo import LineMemo
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.widgets.said_line import Chip, SaidLine
from obadesk.widgets.said_list import SaidList

CHIP_WIDTHS = (156, 104)


class ActionPlanEditor(Editor):
    """``person_named(action id, name)``: a name was typed; whoever keeps people answers with an edit."""

    person_named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._actions: tuple[Action, ...] = ()
        self._people: Mapping[str, str] = {}
        self._memo = LineMemo()
        self.list = SaidList(_("Actions"), self, chip_widths=CHIP_WIDTHS)
        self._details: ActionDetails | None = None
        self.count = PlainLabel(parent=self, role="quiet")
        self.take = PlainButton(_("Take the ideas as actions"), self, role="link")
        self.take.hide()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        page.addWidget(self.list, 1)
        page.addWidget(self._scroll)
        page.addWidget(self.count)
        self._scroll.hide()
        self.list.add_command(_("Take the ideas as actions"), "I", self._take)
        self.list.without_line |= {"I"}
        self.take.clicked.connect(self._take)
        self.list.text_typed.connect(self._text)
        self.list.removal_asked.connect(self._remove)
        self.list.move_asked.connect(self._move)
        self._in_hand = InHand([self.list], self)
        self._in_hand.changed.connect(self._selected)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the actions of the place's curve."""
        if self._place is None or self._place.words != place.words:
            self.list.set_examples((_("Type in the line below, for example"), *blocks.example(place.words)))
        same_tables = self._place is not None and self._place.workshop.tables is place.workshop.tables
        self._place = place
        actions = place.curve.actions if place.curve else ()
        if actions is not self._actions or not same_tables:
            self._actions = actions
            self._memo.use(place.workshop.tables)
            self.list.set_lines([self._memo.line(a, 0, lambda a=a: said(a, place)) for a in actions])
            self.count.setText(sentence(counted(actions), place.words))
        self._offer_ideas(place)
        self._show_details()

    def _offer_ideas(self, place: Place) -> None:
        """While ideas of the short list are not actions yet, one key takes them."""
        wanted = changes.ideas_to_take(place.curve)
        first = bool(wanted) and turn(wanted[0]) == "first"
        words = place.words
        if first:
            offer = words.count(
                "Take the idea that goes first as an action (I)",
                "Take the {number} ideas that go first as actions (I)",
                len(wanted),
            )
        else:
            offer = words.count(
                "Take the idea of the short list as an action (I)",
                "Take the {number} ideas of the short list as actions (I)",
                len(wanted),
            )
        self.take.setText(offer)
        self.take.setAccessibleName(offer)
        self.take.setVisible(bool(wanted))

    def show_people(self, names: Mapping[str, str]) -> None:
        """The names of people by id, for the private field."""
        self._people = names
        self._show_details()

    def _show_details(self) -> None:
        line = self.list.current_line()
        action = next((action for action in self._actions if action.id == line), None)
        if action is None and self._details is not None:
            self._details.flush()
            self._scroll.setVisible(self._details.has_hands())
        if action is None:
            return
        self.details.show_action(action, self._people.get(action.person, ""))
        hidden = self._scroll.isHidden()
        self._scroll.show()
        if hidden:
            self._fit()
            self.list.scrollTo(self.list.currentIndex())

    @property
    def details(self) -> ActionDetails:
        """The fields of the action in hand; they are made when a line is first taken in hand."""
        if self._details is None:
            self._details = made = ActionDetails(self)
            made.edited.connect(self.edited)
            made.settled.connect(self.settled)
            made.person_named.connect(self.person_named)
            made.more.opened.connect(self._fit)
            self._scroll.setWidget(made)
        return self._details

    def _fit(self, *_opened: bool) -> None:
        """The fields take what they need, but never more than three fifths of the height."""
        if self._details is None:
            return
        self._details.ensurePolished()
        self._details.updateGeometry()
        wanted = self._details.sizeHint().height() + 4
        self._scroll.setFixedHeight(min(wanted, max(120, self.height() * 3 // 5)))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def selected_row(self) -> str:
        """The action in hand."""
        return self.list.current_line()

    def focus_first(self) -> None:
        """The list of actions."""
        self.list.setFocus()

    def leave(self) -> None:
        """Take in what stands in an open box or a field."""
        self.list.take_typed()
        if self._details is not None:
            self._details.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _selected(self, line: str) -> None:
        self._show_details()
        self.row_selected.emit(line)

    def _take(self) -> None:
        curve = self._place.curve if self._place else None
        wanted = changes.ideas_to_take(curve)
        if curve is not None and wanted:
            self.edited.emit(changes.take_ideas(curve.id, tuple(new_id() for _idea in wanted)))
            self.list.setFocus()

    def _text(self, line: str, text: str) -> None:
        self.edited.emit(changes.retype(line, text))

    def _remove(self, line: str) -> None:
        self.edited.emit(line_edits.take_out(line))

    def _move(self, line: str, by: int) -> None:
        curve = self._place.curve if self._place else None
        if curve is not None:
            self.edited.emit(line_edits.move_by(curve.id, "actions", line, by))


def said(action: Action, place: Place) -> SaidLine:
    """The action as the console shows it: open ones say "to be agreed" in the same ink."""
    open_ = _("to be agreed")
    stands = status_word(action.status, place.words)
    return SaidLine(
        id=action.id,
        text=action.text,
        number=action.number,
        detail=" · ".join(part for part in (_idea(action, place), stands) if part),
        tail=place.table_marks(action.tables),
        quiet=action.status == "dropped",
        chips=(Chip(action.lead or open_, not action.lead), Chip(action.due or open_, not action.due)),
    )


def _idea(action: Action, place: Place) -> str:
    """``idea 3``, when it came from one."""
    ideas = place.curve.ideas if place.curve else ()
    idea = next((one for one in ideas if action.idea and one.id == action.idea), None)
    return place.words("idea {number}", number=idea.number) if idea else ""
