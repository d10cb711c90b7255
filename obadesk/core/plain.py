"""The versioned plain form of a workshop, and the only upgrade code.

A workshop is a list of rows ``{"id", "kind", "parent", "order", "body"}`` with a version. Rows of the
file, snapshots, gathered files and JSON all pass through here. Snapshots are this form, compressed.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from math import isfinite
from operator import is_
from typing import Any

import msgspec

from obadesk.core.action import Action
from obadesk.core.ballot import Ballot, Paper
from obadesk.core.carried import CarriedRow
from obadesk.core.curve import Curve
from obadesk.core.errors import Damaged, TooNew
from obadesk.core.idea import Idea
from obadesk.core.measure import EventMark, Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Attendance, Card, Feedback, Meeting, Said, Step, Verdict
from obadesk.core.order import is_key
from obadesk.core.outcome import Candidate, Experience, Outcome
from obadesk.core.parked import Parked
from obadesk.core.partner import Contribution, Partner
from obadesk.core.phrase import Phrase
from obadesk.core.row import Row
from obadesk.core.rows import lists_of
from obadesk.core.service import Service
from obadesk.core.sketch import Sketch
from obadesk.core.story import Force, Question
from obadesk.core.table import Table
from obadesk.core.workshop import Workshop
from obadesk.i18n import _

VERSION = 2
"""The version of the plain form; it is also the file's ``user_version``."""

LARGEST_SNAPSHOT = 256 * 1024 * 1024
"""Bytes of plain form; a snapshot that claims to hold more was not made by this program."""


def _from_version_1(form: dict[str, Any]) -> dict[str, Any]:
    """Version 2 knows more fields and kinds of rows; every one of them may be missing."""
    return form


UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_version_1}
"""Version → function that turns that version's plain form into the next one's."""

KINDS: dict[str, type[Row]] = {
    re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower(): kind
    for kind in (Workshop, Meeting, Step, Attendance, Verdict, Outcome, Candidate, Experience, Service,
                 Measure, Series, Reading, Scenario, Point, EventMark, Table, Curve, Sketch, Force,
                 Question, Contribution, Idea, Action, Partner, Ballot, Paper, Parked, Card, Said, Feedback,
                 Phrase)
}  # fmt: skip
"""Name in the file → kind of row."""

NAMES = {kind: name for name, kind in KINDS.items()}


class PlainRow(msgspec.Struct, frozen=True):
    """One row as it stands in the file; ``body`` is JSON text without id, order and child rows."""

    id: str
    kind: str
    parent: str
    order: str
    body: str


_encode = msgspec.json.Encoder().encode


@cache
def _body_fields(kind: type[Row]) -> tuple[str, ...]:
    lists = lists_of(kind)
    return tuple(name for name in kind.__struct_fields__ if name not in lists and name not in ("id", "order"))


def plain_row(row: Row, parent: str) -> PlainRow:
    """One row in its plain form, without the rows below it.

    :raises ValueError: for NaN, infinity and half a character, which JSON cannot hold.
    """
    if isinstance(row, CarriedRow):
        return PlainRow(row.id, row.kind, row.parent, row.order, row.body)
    body = {name: getattr(row, name) for name in _body_fields(type(row))}
    if any(isinstance(value, float) and not isfinite(value) for value in body.values()):
        raise ValueError("a figure is not finite")
    return PlainRow(row.id, NAMES[type(row)], parent, row.order, _encode(body).decode())


def plain_rows(workshop: Workshop) -> Iterator[PlainRow]:
    """Every row of the workshop, parents first."""
    yield from _plain_below(workshop, "")


def _plain_below(row: Row, parent: str) -> Iterator[PlainRow]:
    yield plain_row(row, parent)
    for field in lists_of(type(row)):
        for child in getattr(row, field):
            yield from _plain_below(child, row.id)


def differing(before: Workshop | None, after: Workshop) -> tuple[list[PlainRow], list[str]]:
    """Rows to write and ids to delete that lead from ``before`` to ``after``."""
    written: list[PlainRow] = []
    gone: dict[str, None] = {}
    if before is not None and before.id != after.id:
        gone.update((row.id, None) for row in plain_rows(before))
        before = None
    _differ(before, after, "", written, gone)
    for row in written:
        gone.pop(row.id, None)  # moved to another parent
    return written, list(gone)


def _differ(
    before: Row | None, after: Row, parent: str, written: list[PlainRow], gone: dict[str, None]
) -> None:
    if before is after:
        return
    if before is None:
        written.extend(_plain_below(after, parent))
        return
    row = plain_row(after, parent)
    if row != plain_row(before, parent):
        written.append(row)
    for field in lists_of(type(after)):
        old, new = getattr(before, field), getattr(after, field)
        if old is new:
            continue
        same = list(map(is_, old, new))  # most lists differ in one line: those before it are not looked at
        alike = same.index(False) if False in same else len(same)
        known = {child.id: child for child in old[alike:]}
        for child in new[alike:]:
            _differ(known.pop(child.id, None), child, after.id, written, gone)
        for child in known.values():
            gone.update((row.id, None) for row in _plain_below(child, after.id))


def workshop_from(rows: Iterable[PlainRow]) -> Workshop:
    """The workshop these rows make.

    :raises Damaged: when a row has no parent, a field is missing or unknown, or there is no workshop row.
    """
    children: dict[str, list[PlainRow]] = {}
    roots: list[PlainRow] = []
    carried: list[CarriedRow] = []
    for row in rows:
        if row.kind not in KINDS:
            _check_carried(row)
            carried.append(
                CarriedRow(id=row.id, order=row.order, kind=row.kind, parent=row.parent, body=row.body)
            )
        elif row.kind == "workshop":
            roots.append(row)
        else:
            children.setdefault(row.parent, []).append(row)
    if len(roots) != 1:
        raise Damaged(_("This file holds no whole workshop. Open a copy of it, or go back to a backup."))
    workshop = _value(roots[0], children)
    assert isinstance(workshop, Workshop)
    if not workshop.meetings:
        raise Damaged(
            _("This file holds a workshop without a meeting. Open a copy of it, or go back to a backup.")
        )
    if children:
        lost = sum(len(rows) for rows in children.values())
        sentence = _(
            "{count} lines of this file belong to nothing. Open a copy of it, or go back to a backup."
        )
        raise Damaged(sentence.format(count=lost))
    if not carried:
        return workshop
    return msgspec.structs.replace(
        workshop, carried=tuple(sorted(carried, key=lambda row: (row.order, row.id)))
    )


def _check_carried(row: PlainRow) -> None:
    try:
        msgspec.json.decode(row.body)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise _unreadable(row, error) from error


def _unreadable(row: PlainRow, reason: Exception) -> Damaged:
    sentence = _("A line of kind “{kind}” in this file cannot be read ({reason}).")
    return Damaged(sentence.format(kind=row.kind, reason=reason))


def _value(row: PlainRow, children: dict[str, list[PlainRow]]) -> Row:
    kind = KINDS[row.kind]
    try:
        fields: dict[str, Any] = msgspec.json.decode(row.body, type=dict[str, Any])
        if not is_key(row.order):
            raise ValueError(_("its place in the list is not known"))
        below = children.pop(row.id, [])
        for field, member in lists_of(kind).items():
            own = [child for child in below if KINDS[child.kind] is member]
            values = [_value(child, children) for child in own]
            fields[field] = tuple(sorted(values, key=lambda value: (value.order, value.id)))
        known = set(lists_of(kind).values())
        if any(KINDS[child.kind] not in known for child in below):
            children[row.id] = [child for child in below if KINDS[child.kind] not in known]
        lists = {field: fields.pop(field) for field in lists_of(kind)}
        value = msgspec.convert({**fields, "id": row.id, "order": row.order}, kind)
        return msgspec.structs.replace(value, **lists) if any(lists.values()) else value
    except (msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
        raise _unreadable(row, error) from error


def to_plain(workshop: Workshop) -> dict[str, Any]:
    """The plain form: ``{"version": …, "rows": […]}``, ready for JSON."""
    rows = [{"id": r.id, "kind": r.kind, "parent": r.parent, "order": r.order,
             "body": msgspec.json.decode(r.body)} for r in plain_rows(workshop)]  # fmt: skip
    return {"version": VERSION, "rows": rows}


def upgraded(plain: Mapping[str, Any]) -> dict[str, Any]:
    """The plain form brought to today's version, one step at a time.

    :raises TooNew: when it is newer than this program.
    :raises Damaged: when it has no version or one that never was.
    """
    form = dict(plain)
    version = form.get("version")
    if not isinstance(version, int) or version < 1:
        raise Damaged(_("This is not a workshop of OBADesk, or its version cannot be read."))
    if version > VERSION:
        raise TooNew(_("This workshop was made by a newer OBADesk. Update the program to open it."))
    while form["version"] < VERSION:
        step = form["version"]
        form = {**UPGRADES[step](form), "version": step + 1}
    return form


def from_plain(plain: Mapping[str, Any]) -> Workshop:
    """The workshop of a plain form of any released version.

    :raises TooNew: made by a newer program. :raises Damaged: something in it cannot be read.
    """
    form = upgraded(plain)
    try:
        rows = [
            PlainRow(r["id"], r["kind"], r["parent"], r["order"], _encode(r["body"]).decode())
            for r in form["rows"]
        ]
    except (KeyError, TypeError) as error:
        raise Damaged(_("A line of this workshop lacks “{what}”.").format(what=error)) from error
    return workshop_from(rows)


def packed(workshop: Workshop) -> bytes:
    """A snapshot: the plain form as compressed JSON."""
    return zlib.compress(_encode(to_plain(workshop)), 6)


def unpacked(snapshot: bytes) -> Workshop:
    """The workshop of a snapshot of any released version.

    :raises Damaged: when the bytes are not a snapshot. :raises TooNew: made by a newer program.
    """
    try:
        opener = zlib.decompressobj()
        text = opener.decompress(snapshot, LARGEST_SNAPSHOT)
        if not opener.eof:  # cut short, or a few bytes that would become gigabytes
            raise Damaged(_("This restore point cannot be read."))
        form = msgspec.json.decode(text, type=dict[str, Any])
    except (zlib.error, msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Damaged(_("This restore point cannot be read.")) from error
    return from_plain(form)
