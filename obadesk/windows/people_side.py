"""Brings the names of people to the editors that have a private field for them, and back to the document.

The workshop holds ids only; names are kept in the document's people.
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.message import message
from obadesk.core.partner import Partner
from obadesk.core.workshop import Workshop
from obadesk.session.document import Document
from obadesk.widgets.editor import Editor


class PeopleSide(QObject):
    """For editors with ``person_named(row id, name)`` and ``show_people(names by id)``."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._editors: list[Editor] = []
        document.people.changed.connect(self._show_names)

    def serve(self, editor: Editor) -> None:
        """Take care of this editor if it has such a field."""
        named = getattr(editor, "person_named", None)
        if named is not None:
            self._editors.append(editor)
            named.connect(self._named)
            self._show_names()

    def _show_names(self) -> None:
        names = {person.id: person.name for person in self._document.people.all}
        for editor in self._editors:
            editor.show_people(names)  # pyright: ignore[reportAttributeAccessIssue]

    def _named(self, row_id: str, name: str) -> None:
        """A name typed for a row: the same person by another spelling, somebody known, or somebody new."""
        people = self._document.people
        row = rows.find(self._document.workshop, row_id)
        field = "contact" if isinstance(row, Partner) else "person"
        now = people.person(getattr(row, field, ""))
        known = next((one for one in people.all if one.name.casefold() == name.casefold()), None)
        if name and now is not None and known in (None, now) and self._rows_of(now.id) == 1:
            people.change(replace(now, name=name))
            return
        person_id = "" if not name else (known or people.add(name)).id

        def change(workshop: Workshop) -> Workshop:
            return rows.set_fields(workshop, row_id, **{field: person_id})

        label = message("Note whom to write to") if field == "contact" else message("Note who will do it")
        self._document.do(Edit(label, change))

    def _rows_of(self, person_id: str) -> int:
        every = rows.walk(self._document.workshop)
        return sum(
            person_id in (getattr(row, "person", ""), getattr(row, "contact", "")) for row, _parent in every
        )
