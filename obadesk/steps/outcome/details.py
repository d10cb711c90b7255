"""What is folded below the outcome: other words for it, who and where, where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.core import outcome_edits
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.outcome import Outcome
from obadesk.core.rows import Change
from obadesk.i18n import _
from obadesk.widgets.field import Field
from obadesk.widgets.form import Form


class OutcomeDetails(QWidget):
    """``new_id``: of the outcome that typing makes where there is none yet."""

    edited = Signal(Edit)
    settled = Signal()

    def __init__(self, new_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new_id = new_id
        self.gloss = Field(
            _("In other words"), "gloss", message("Say it in other words"), self, paragraphs=True,
            most_rows=3, making=self._gloss, example=_("what is meant, in words a neighbour would use"),
        )  # fmt: skip
        self.who = Field(
            _("Who and where"), "who", message("Say who and where"), self, making=self._who,
            example=_("for example: everyone under 18 who lives in Leeds"),
        )  # fmt: skip
        self.source = Field(
            _("Source"), "source", message("Say where it comes from"), self, making=self._source,
            example=_("where the wording comes from, if it is not the room’s own"),
        )  # fmt: skip
        form = Form(self)
        form.add(_("In other words"), self.gloss)
        form.add(_("Who and where"), self.who)
        form.add(_("Source"), self.source)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 8)
        page.addWidget(form)
        for field in (self.gloss, self.who, self.source):
            field.edited.connect(self.edited)
            field.settled.connect(self.settled)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the fields of this outcome."""
        self.gloss.show_row(outcome.id, outcome.gloss)
        self.who.show_row(outcome.id, outcome.who)
        self.source.show_row(outcome.id, outcome.source)

    def flush(self) -> None:
        """Take in what stands in the fields."""
        for field in (self.gloss, self.who, self.source):
            field.flush()

    def _gloss(self, text: str) -> Change:
        return outcome_edits.set_on_outcome(self.gloss.row_id(), self._new_id, gloss=text)

    def _who(self, text: str) -> Change:
        return outcome_edits.set_on_outcome(self.who.row_id(), self._new_id, who=text)

    def _source(self, text: str) -> Change:
        return outcome_edits.set_on_outcome(self.source.row_id(), self._new_id, source=text)


def summary(outcome: Outcome) -> str:
    """A few words on what is inside, for while it is folded."""
    return " · ".join(" ".join(text.split()) for text in (outcome.who, outcome.gloss) if text.strip())
