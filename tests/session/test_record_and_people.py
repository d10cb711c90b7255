"""The record only grows, and undo and restore leave it alone; people are outside both and can be removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from obadesk.core.errors import Damaged
from obadesk.core.message import message
from obadesk.core.record import Entry
from obadesk.session.document import Document
from obadesk.session.opening import open_document
from tests.session.conftest import ADD, Disk, Heard, added, lines, on_disk


def test_what_happened_stays_whatever_is_taken_back(document: Document, path: Path):
    appended = Heard(document.record.appended)
    document.edit(ADD, added("one"))
    document.record.append("step started", about="s", label="Story")
    document.undo()
    document.undo()
    document.record.append("step ended", about="s", label="Story")
    document.close()
    found = on_disk(path).entries
    assert [entry.kind for entry in found] == ["step started", "step ended"]
    assert [entry.about for entry in found] == ["s", "s"]
    assert found[0].at < found[1].at
    assert len(appended.all) == 2


def test_a_restore_point_brings_back_the_workshop_and_can_itself_be_taken_back(document: Document):
    document.edit(ADD, added("one"))
    point = document.keep_restore_point("Story")
    document.edit(ADD, added("two"))
    assert document.restore(point)
    assert lines(document.workshop) == ["one"]
    assert lines(document.wall_workshop) == ["one"]
    assert document.undo_label == message("Restore “{label}”", label="Story")
    document.undo()
    assert lines(document.workshop) == ["one", "two"]
    assert [entry.kind for entry in document.record.entries] == ["restore point", "restored"]


def test_restore_points_are_listed_and_work_after_reopening(document: Document, path: Path, disk: Disk):
    for text in ("one", "two", "three"):
        document.edit(ADD, added(text))
        document.keep_restore_point(f"After {text}")
    document.close()
    again = open_document(path, disk.load)
    points = again.record.restore_points
    assert [point.label for point in points] == ["After one", "After two", "After three"]
    for point, expected in zip(points, (["one"], ["one", "two"], ["one", "two", "three"]), strict=True):
        again.restore(point)
        assert lines(again.workshop) == expected
    again.close()


def test_a_restore_point_is_the_same_before_and_after_it_was_packed(document: Document):
    document.edit(ADD, added("one"))
    point = document.keep_restore_point("Story")
    assert document.record.workshop_at(point) is document.workshop
    document.flush()
    QCoreApplication.processEvents()
    (packed,) = document.record.restore_points
    assert packed.body
    for entry in (point, packed):
        assert document.record.workshop_at(entry) == document.workshop
    assert not document.restore(point), "it is like that already"


def test_a_restore_point_that_cannot_be_read_changes_nothing(document: Document):
    document.edit(ADD, added("one"))
    with pytest.raises(Damaged):
        document.restore(Entry(kind="restore point", at="now", label="Story", body=b"rubbish"))
    assert lines(document.workshop) == ["one"]
    assert document.undo_label is ADD


def test_what_was_half_typed_is_in_the_restore_point(document: Document):
    document.edit(ADD, added("half"), None, "field")
    point = document.keep_restore_point("Story")
    assert lines(document.wall_workshop) == ["half"]
    assert lines(document.record.workshop_at(point)) == ["half"]


def test_people_are_kept_apart_from_undo(document: Document, path: Path):
    changed = Heard(document.people.changed)
    siân = document.people.add("siân", email="s@example.org")
    ann = document.people.add("Ann")
    document.people.change(replace(siân, name="Siân"))
    document.people.change(replace(siân, name="Siân"))
    assert [person.name for person in document.people.all] == ["Ann", "Siân"]
    assert len(changed.all) == 3
    assert not document.can_undo
    document.people.remove(ann.id)
    document.people.remove(ann.id)
    assert document.people.person(ann.id) is None
    assert document.people.person(siân.id) == replace(siân, name="Siân")
    document.close()
    assert [person.name for person in on_disk(path).people] == ["Siân"]


def test_a_person_removed_is_in_no_restore_point_and_no_byte_of_the_file(document: Document, path: Path):
    person = document.people.add("Unforgettable", email="unforgettable@example.org")
    document.edit(ADD, added("asked somebody"))
    document.keep_restore_point("Story")
    document.people.remove(person.id)
    document.close()
    assert b"nforgettable" not in path.read_bytes()
