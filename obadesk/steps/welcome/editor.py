"""The console's editor of the welcome: cards to tick, the text of one, who is here, notes for oneself."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core.ids import new_id
from obadesk.core.meeting import Meeting, Step
from obadesk.core.message import message
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.i18n import _
from obadesk.steps.welcome import changes
from obadesk.steps.welcome.blocks import given_texts
from obadesk.steps.welcome.cards import (
    ROLES,
    Role,
    card_of,
    lines_of,
    purpose_of,
    role_name,
    usual_heading,
    usual_ways,
)
from obadesk.steps.welcome.here import WhoIsHere
from obadesk.steps.welcome.programme import on_wall, programme
from obadesk.widgets.card_fields import CardFields
from obadesk.widgets.card_ticks import CardTicks, TickRow
from obadesk.widgets.editor import Editor
from obadesk.widgets.field import Field
from obadesk.widgets.fold import Fold
from obadesk.widgets.form import Form
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainLabel
from obadesk.widgets.side_by_side import SideBySide

NONE = Step(id="", kind="welcome")


class WelcomeEditor(Editor):
    """The card in hand is the one whose fields stand beside the ticks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._step = NONE
        self.ticks = CardTicks(_("Cards"), self)
        self.fields = CardFields(self, making=self._set_card)
        self._note = PlainLabel(role="quiet", wrap=True)
        self.here = WhoIsHere(self)
        self.access: Field | None = None
        self.roles: Field | None = None
        self.fold = Fold(_("For you alone: access and roles"), self._make_notes, self)
        self._lay_out()
        self.ticks.taken.connect(self._take)
        self.ticks.ticked.connect(self._tick)
        self.fold.opened.connect(self._unfolded)
        for part in (self.fields, self.here):
            part.edited.connect(self.edited)
            part.settled.connect(self.settled)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(PlainLabel(_("What the room sees, card by card"), self, role="strong"))
        left.addWidget(self.ticks)
        left.addStretch(1)
        self._card_head = PlainLabel(role="strong")
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._card_head)
        right.addWidget(self.fields)
        right.addWidget(self._note)
        right.addStretch(1)
        self._page = PageScroll(self)
        page = self._page.column
        page.addWidget(SideBySide(left, right, self, stretches=(2, 3)))
        page.addSpacing(8)
        page.addWidget(self.here)
        page.addSpacing(4)
        page.addWidget(self.fold)
        page.addStretch(1)

    # ---- what is shown -------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the place's step and meeting."""
        self._place, self._step = place, place.step or NONE
        self.ticks.show_rows(tuple(self._row(role, place) for role in ROLES))
        self._show_card()
        self.here.show_place(place)
        self._show_notes(place.meeting)

    def _row(self, role: Role, place: Place) -> TickRow:
        card = card_of(self._step, role)
        return TickRow(role, role_name(role, place.words), said_of(role, place), card.shown)

    def _role(self) -> Role:
        return cast(Role, self.ticks.in_hand() or ROLES[0])

    def _show_card(self) -> None:
        """The fields of the card in hand; *programme* and *given* are made of other steps."""
        place = self._place
        if place is None:
            return
        role, words = self._role(), place.words
        card = card_of(self._step, role)
        self._card_head.setText(role_name(role, words))
        names = {
            "doors open": (_("What people read as they come in"), _("Below it")),
            "purpose": (_("The purpose, in one sentence"), _("Below it")),
            "how we work": ("", _("A thought a line")),
        }
        examples = {
            "doors open": (usual_heading(words), words("Tea at the back. Hearing loop: front three tables.")),
            "purpose": (
                words("By half past ten we will have chosen two things we will really do."),
                words("About: {who}", who=words("16 and 17 year olds in Leeds who have no place in school")),
            ),
            "how we work": ("", "\n".join(usual_ways(words))),
        }
        self.fields.setVisible(role in names)
        if role in names:
            self.fields.name_fields(*names[role])
            self.fields.set_examples(*examples[role])
        self.fields.show_card(f"{self._step.id}|{role}", card.heading, card.text)
        note = note_of(role, place)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def focus_first(self) -> None:
        """The ticks."""
        self.ticks.setFocus()

    def leave(self) -> None:
        """Take in what stands in a field or a cell."""
        self.fields.flush()
        self.here.flush()
        for field in (self.access, self.roles):
            if field is not None:
                field.flush()

    # ---- what is done --------------------------------------------------------------------------

    def _take(self, _role: str) -> None:
        self._show_card()

    def _tick(self, role: str, on: bool) -> None:
        self.edited.emit(changes.tick(self._step.id, role, new_id(), on))
        self.settled.emit()

    def _set_card(self, key: str, field: str, text: str) -> Change:
        step_id, _bar, role = key.partition("|")
        return changes.set_card(step_id, role, new_id(), **{field: text})

    # ---- notes for oneself ---------------------------------------------------------------------

    def _make_notes(self) -> QWidget:
        form = Form(self)
        self.access = Field(
            _("Access"), "access", message("Access notes"), form, paragraphs=True,
            example=_("Loop at the front; interpreter from ten; a break each hour"),
        )  # fmt: skip
        self.roles = Field(
            _("Roles"), "roles", message("Roles"), form, paragraphs=True,
            example=_("Who writes, who keeps time, who looks after late-comers"),
        )  # fmt: skip
        form.add(_("Access"), self.access)
        form.add(_("Roles"), self.roles)
        for field in (self.access, self.roles):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)
        if self._place is not None:
            self._show_notes(self._place.meeting)
        return form

    def _show_notes(self, meeting: Meeting) -> None:
        said = "; ".join(" ".join(text.split()) for text in (meeting.access, meeting.roles) if text.strip())
        self.fold.set_title(_("For you alone: access and roles"), said)
        if self.access is not None and self.roles is not None:
            self.access.show_row(meeting.id, meeting.access)
            self.roles.show_row(meeting.id, meeting.roles)

    def _unfolded(self, is_open: bool) -> None:
        if is_open:
            self._page.reveal(self.fold)


def said_of(role: Role, place: Place) -> str:
    """A few words on what the card says, for the list."""
    words, card = place.words, card_of(place.step, role)
    if role == "doors open":
        starts = on_wall(place.meeting.starts.strip())
        parts = [words("We start at {time}.", time=starts)] if starts else []
        return " ".join((*parts, *lines_of(card.text))) or words("Left out while there is nothing to say")
    if role == "purpose":
        return purpose_of(card)[0] or words("Left out while it is empty")
    if role == "programme":
        lines = [line for page in programme(place) for line in page]
        return "  ".join(f"{line.when} {line.name}".strip() for line in lines)
    if role == "how we work":
        return " ".join(lines_of(card.text) or usual_ways(words))
    outcome = place.outcome
    said = outcome.text.strip() if outcome else ""
    return said or words("Left out until there is {an_outcome}")


def note_of(role: Role, place: Place) -> str:
    """What the console says below the fields: what stands on the card besides what is typed there."""
    words = place.words
    if role == "doors open":
        starts = on_wall(place.meeting.starts.strip())
        if starts:
            return words("Between them, large: “We start at {time}.”", time=starts)
        return words("Once the agenda says when it starts, the room reads the time here, large.")
    if role == "programme":
        lines = [f"{line.when}  {line.name}".strip() for page in programme(place) for line in page]
        made = words("Made from the agenda; change it there.")
        return "\n".join((made, "", *lines)) if lines else made
    if role == "given":
        made = words("Made from the {outcome} and the {indicators}; change them in their steps.")
        return "\n\n".join((made, *given_texts(place)))
    return ""
