"""Letters to those who were there and those who were named: read here, sent by one's own mail program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from obadesk.core.address import NotAnAddress, address
from obadesk.core.handout import Handout
from obadesk.core.letter import Letter
from obadesk.core.person import Person
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.plain import PlainButton, PlainLabel
from obadesk.windows.dialog import Dialog

ALL = ""
"""Stands for the letter to all where else a person's id stands."""


class SendWindow(Dialog):
    """``draft_wanted``: the letter as it stands, ids of handouts to attach. ``papers_wanted``: only these.

    ``write_to(person or None)``: the letter to one person, or to all of ``people``.
    """

    draft_wanted = Signal(Letter, tuple)
    papers_wanted = Signal(tuple)
    people_wanted = Signal()

    def __init__(
        self,
        people: tuple[Person, ...],
        write_to: Callable[[Person | None, tuple[Person, ...]], Letter],
        handouts: tuple[Handout, ...],
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        more = _("OBADesk makes a draft with the papers attached; your own mail program sends it.")
        super().__init__(_("Send"), _("Open the draft"), parent, more=more, never_mind=_("Close"))
        self._people = {person.id: person for person in people}
        self._write_to = write_to
        self._drafted: set[str] = set()
        self._changed: dict[str, tuple[str, str]] = {}
        self._shown: str | None = None
        self.each = QRadioButton(_("A letter to each"))
        self.all = QRadioButton(_("One letter to all"))
        self.list = ChoiceList(_("Who gets a letter"), one_click=False)
        self.papers = {one.id: QCheckBox(one.name(words).replace("&", "&&")) for one in handouts}
        self.subject = QLineEdit()
        self.message = QPlainTextEdit()
        self.copy_addresses = PlainButton(_("Copy addresses"), role="quiet")
        self.copy_message = PlainButton(_("Copy message"), role="quiet")
        self.show_papers = PlainButton(_("Show the PDF"), role="quiet")
        self.said = PlainLabel(role="quiet", wrap=True)
        self._none = PlainLabel(
            _("Nobody’s address is known yet. Add people under File, People; until then “Copy message” works "
              "with any mail."), role="quiet", wrap=True,
        )  # fmt: skip
        self._lay_out()
        self._connect()
        self._show_people()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        how = QHBoxLayout()
        how.setSpacing(16)
        how.addWidget(self.each)
        how.addWidget(self.all)
        how.addStretch(1)
        left.addLayout(how)
        left.addSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self._none)
        left.addSpacing(8)
        left.addWidget(PlainLabel(_("With"), role="section"))
        for box in self.papers.values():
            box.setChecked(True)
            left.addWidget(box)
        left.addStretch(0)
        side = QWidget(self)
        side.setFixedWidth(304)
        left.setContentsMargins(0, 0, 0, 0)
        side.setLayout(left)
        right = QVBoxLayout()
        right.setSpacing(8)
        for label, field in ((_("Subject"), self.subject), (_("Message"), self.message)):
            shown = PlainLabel(label, role="strong")
            shown.setBuddy(field)
            field.setAccessibleName(label)
            right.addWidget(shown)
            right.addWidget(field, 1 if field is self.message else 0)
        self.message.setTabChangesFocus(True)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(side)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)
        self.body.addWidget(self.said)
        for place, button in enumerate((self.copy_addresses, self.copy_message, self.show_papers)):
            self.buttons.insertWidget(place, button)
        self.each.setChecked(True)
        self.resize(960, 620)

    def _connect(self) -> None:
        self.each.toggled.connect(self._show_people)
        self.list.moved.connect(self._show_letter)
        self.list.taken.connect(self._open)
        self.act.clicked.disconnect(self.accept)  # the window stays for the next letter
        self.act.clicked.connect(self._open)
        self.copy_addresses.clicked.connect(self._copy_addresses)
        self.copy_message.clicked.connect(self._copy_message)
        self.show_papers.clicked.connect(self._show_papers)

    # ---- what is shown -------------------------------------------------------------------------

    def _show_people(self) -> None:
        self._keep_typed()
        known = bool(self._people)
        self.each.setEnabled(known)
        if not known and self.each.isChecked():
            self.all.setChecked(True)
            return
        self.list.setVisible(known)
        self._none.setVisible(not self._reachable())
        if self.each.isChecked():
            self.list.show_choices(tuple(map(self._choice, self._people.values())), self._shown or "")
        else:
            self.list.show_choices(
                tuple(Choice(one.id, one.name or one.email, one.email) for one in self._reachable())
            )
        self._show_letter()

    def _choice(self, person: Person) -> Choice:
        wrong = trouble(person)
        said = wrong or (_("the draft was opened") if person.id in self._drafted else person.email)
        return Choice(person.id, person.name or person.email, said, faint=bool(wrong))

    def _reachable(self) -> tuple[Person, ...]:
        return tuple(person for person in self._people.values() if not trouble(person))

    def _in_hand(self) -> str:
        return self.list.chosen() if self.each.isChecked() else ALL

    def _show_letter(self) -> None:
        self._keep_typed()
        self._shown = self._in_hand()
        letter = self._letter()
        subject, message = self._changed.get(self._shown, (letter.subject, letter.body))
        self.subject.setText(subject)
        self.message.setPlainText(message)
        person = self._people.get(self._shown)
        self.act.setEnabled(not trouble(person) if person else bool(self._reachable()))
        self.act.setText(_("Open the draft"))
        self.said.setText(trouble(person) if person else "")

    def _keep_typed(self) -> None:
        """What was changed in a letter by hand stays with its reader."""
        if self._shown is None or not (self.subject.isModified() or self.message.document().isModified()):
            return
        self._changed[self._shown] = self.subject.text(), self.message.toPlainText()

    def _letter(self) -> Letter:
        person = self._people.get(self._in_hand())
        return self._write_to(person, self._reachable())

    # ---- what is done --------------------------------------------------------------------------

    def letter(self) -> Letter:
        """The letter in hand, with what was changed in it."""
        plain = self._letter()
        return Letter(self.subject.text(), self.message.toPlainText(), plain.to, plain.person)

    def chosen(self) -> tuple[str, ...]:
        """Ids of the handouts to attach."""
        return tuple(name for name, box in self.papers.items() if box.isChecked())

    def _open(self) -> None:
        if self.act.isEnabled():
            self.act.setEnabled(False)
            self.said.setText(_("The draft is being made…"))
            self.draft_wanted.emit(self.letter(), self.chosen())

    def opened(self, person_id: str, file: Path, by_program: bool) -> None:
        """The draft is made; ``by_program``: a mail program was found that opens it."""
        self.act.setEnabled(True)
        sentence = (
            _("The draft stands in your mail program. It is sent when you send it there.")
            if by_program
            else _("No mail program took the draft “{file}”. Copy the message and show the PDF instead.")
        )
        self._drafted.add(person_id)
        if self.each.isChecked():
            self._show_people()
            self._next()
        self.said.setText(sentence.format(file=file.name))

    def failed(self, sentence: str) -> None:
        """It could not be made; why."""
        self.act.setEnabled(True)
        self.said.setText(sentence)

    def _next(self) -> None:
        """The next one who has no draft yet is in hand."""
        rows = list(self._people)
        here = rows.index(self._shown) if self._shown in rows else -1
        order = (*rows[here + 1 :], *rows[: here + 1])
        open_ = [one for one in order if one not in self._drafted and not trouble(self._people[one])]
        if open_:
            self.list.setCurrentIndex(self.list.model().index(rows.index(open_[0]), 0))

    def _copy_addresses(self) -> None:
        person = self._people.get(self._in_hand())
        people = (person,) if person else self._reachable()
        found = [address(one.email) for one in people if not trouble(one)]
        QGuiApplication.clipboard().setText("; ".join(found))
        self.said.setText(_copied(len(found)))

    def _copy_message(self) -> None:
        QGuiApplication.clipboard().setText(self.message.toPlainText())
        self.said.setText(_("The message is copied."))

    def _show_papers(self) -> None:
        self.said.setText(_("The papers are being made…"))
        self.papers_wanted.emit(self.chosen())


def trouble(person: Person | None) -> str:
    """Why this person cannot be written to; ``""`` when nothing is wrong."""
    if person is None:
        return ""
    if not person.email.strip():
        return _("No address: add it under File, People.")
    try:
        address(person.email)
    except NotAnAddress as error:
        return str(error)
    return ""


def _copied(number: int) -> str:
    if not number:
        return _("There is no address to copy.")
    return _("One address is copied.") if number == 1 else _("{n} addresses are copied.").format(n=number)
