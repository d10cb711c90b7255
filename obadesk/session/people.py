"""The people of the open document: the one place where names and e-mail addresses are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from obadesk.core.ids import new_id
from obadesk.core.person import Person
from obadesk.session.saving import Saving


class People(QObject):
    """Add, change and remove people: outside undo, so that somebody removed is gone.

    ``changed``: the list is another.
    """

    changed = Signal()

    def __init__(self, saving: Saving, people: Iterable[Person], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self._people = {person.id: person for person in people}

    @property
    def all(self) -> tuple[Person, ...]:
        """Everybody, by name."""
        return tuple(sorted(self._people.values(), key=lambda person: (person.name.casefold(), person.id)))

    def person(self, person_id: str) -> Person | None:
        """The person with this id, if still known."""
        return self._people.get(person_id)

    def add(self, name: str, *, email: str = "", language: str = "") -> Person:
        """Somebody new."""
        person = Person(id=new_id(), name=name, email=email, language=language)
        self.change(person)
        return person

    def change(self, person: Person) -> None:
        """Take what is now known of a person, in place of what was."""
        if self._people.get(person.id) == person:
            return
        self._people[person.id] = person
        self._saving.put_person(person)
        self.changed.emit()

    def remove(self, person_id: str) -> None:
        """Remove a person, from the file too. Lines that refer to the id show nobody from then on."""
        if self._people.pop(person_id, None) is not None:
            self._saving.remove_person(person_id)
            self.changed.emit()
