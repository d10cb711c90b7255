"""The two lists of the outcome's editor: the tables' sentences, and what it would be like."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.core.outcome import Candidate, Experience, Sense
from obadesk.core.place import Place
from obadesk.i18n import _
from obadesk.widgets.said_line import SaidLine
from obadesk.widgets.said_list import SaidList


class SentenceList(SaidList):
    """``keep_asked(id)``: it goes forward, or no longer. ``use_asked(id)``: begin the wording with it."""

    keep_asked = Signal(str)
    use_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The tables’ sentences"), parent, starred=True)
        first = self.actions()[0].text()
        self.add_command(_("Keep"), "*", self._keep, before=first)
        self.add_command(_("Begin the wording with this"), "U", self._use, before=first)

    def _keep(self) -> None:
        if self.current_line():
            self.keep_asked.emit(self.current_line())

    def _use(self) -> None:
        if self.current_line():
            self.use_asked.emit(self.current_line())


class ExperienceList(SaidList):
    """``sense_asked(id, sense)``: whether the line is about what we would see, hear or feel."""

    sense_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What we would see, hear or feel"), parent, numbered=False)
        first = self.actions()[0].text()
        self.add_command(_("We would see"), "S", self._see, before=first)
        self.add_command(_("We would hear"), "H", self._hear, before=first)
        self.add_command(_("We would feel"), "F", self._feel, before=first)

    def _see(self) -> None:
        self._ask("see")

    def _hear(self) -> None:
        self._ask("hear")

    def _feel(self) -> None:
        self._ask("feel")

    def _ask(self, sense: Sense) -> None:
        if self.current_line():
            self.sense_asked.emit(self.current_line(), sense)


def sentence_said(candidate: Candidate, place: Place) -> SaidLine:
    """A table's sentence as the console shows it."""
    return SaidLine(
        id=candidate.id, text=candidate.text, number=candidate.number, kept=candidate.kept,
        tail=place.table_marks(candidate.tables), spoken=_("kept") if candidate.kept else "",
    )  # fmt: skip


def experience_said(line: Experience, place: Place) -> SaidLine:
    """A line of experience as the console shows it."""
    words = {"": "", "see": _("see"), "hear": _("hear"), "feel": _("feel")}
    return SaidLine(id=line.id, text=line.text, detail=words[line.sense], tail=place.table_marks(line.tables))
