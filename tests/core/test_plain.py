"""The plain form: everything there and back, only what differs, old versions brought up, bad ones refused."""

import random
import zlib

import msgspec
import pytest
from msgspec.structs import replace

from obadesk.core import plain, rows
from obadesk.core.carried import CarriedRow
from obadesk.core.errors import Damaged, TooNew
from obadesk.core.measure import Reading
from obadesk.core.plain import PlainRow
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from tests.filled import filled_workshop


def applied(before: Workshop, after: Workshop) -> Workshop:
    """What a file holds that had `before` and was given the difference."""
    held = {row.id: row for row in plain.plain_rows(before)}
    written, gone = plain.differing(before, after)
    for row_id in gone:
        del held[row_id]
    held.update((row.id, row) for row in written)
    return plain.workshop_from(held.values())


def test_every_field_of_every_kind_of_row_comes_back_as_it_was():
    workshop = filled_workshop()
    some = list(plain.plain_rows(workshop))
    random.shuffle(some)
    assert plain.workshop_from(some) == workshop
    assert plain.from_plain(plain.to_plain(workshop)) == workshop
    assert plain.unpacked(plain.packed(workshop)) == workshop
    assert {row.kind for row in some} == {*plain.KINDS, "flow chart"}


def test_nothing_differs_from_itself():
    workshop = filled_workshop()
    assert plain.differing(workshop, workshop) == ([], [])
    assert plain.differing(workshop, filled_workshop()) == ([], [])


def test_one_line_changed_is_one_row_written():
    workshop = filled_workshop()
    force = workshop.curves[0].forces[0]
    written, gone = plain.differing(workshop, rows.set_fields(workshop, force.id, text="new"))
    assert [row.id for row in written] == [force.id]
    assert not gone


def test_a_curve_removed_takes_its_lines_along():
    workshop = filled_workshop()
    curve = workshop.curves[0]
    written, gone = plain.differing(workshop, rows.remove(workshop, curve.id))
    assert not written
    assert set(gone) == {row.id for row, _parent in rows.walk(curve)}


def test_a_line_moved_to_another_curve_is_not_lost():
    workshop = filled_workshop()
    one, other = workshop.curves
    force = one.forces[0]
    moved = rows.append(rows.remove(workshop, force.id), other.id, "forces", force)
    assert applied(workshop, moved) == moved


def test_a_curve_moved_with_its_lines_while_one_of_them_goes():
    workshop = filled_workshop()
    series = workshop.measures[0].series[0]
    smaller = replace(series, readings=series.readings[1:])
    moved = rows.append(rows.remove(workshop, series.id), workshop.measures[1].id, "series", smaller)
    assert applied(workshop, moved) == moved


def test_another_workshop_replaces_all():
    before, after = filled_workshop(1), filled_workshop(2)
    assert applied(before, after) == after


@pytest.mark.parametrize("figure", [float("nan"), float("inf"), float("-inf")])
def test_a_figure_that_is_none_is_refused(figure: float):
    with pytest.raises(ValueError, match="finite"):
        plain.plain_row(Reading(id="r", value=figure), "s")


def test_half_a_character_is_refused():
    with pytest.raises(ValueError):
        plain.plain_row(Force(id="f", text="\ud83d"), "c")


def test_rows_of_an_unknown_kind_are_carried_untouched():
    workshop = filled_workshop()
    strange = CarriedRow(
        id="q", order="5", kind="questionnaire", parent=workshop.id, body='{"b": 1, "a":[2.50]}'
    )
    with_it = replace(workshop, carried=(*workshop.carried, strange))
    assert plain.unpacked(plain.packed(with_it)).carried[-1].kind == "questionnaire"
    assert plain.workshop_from(plain.plain_rows(with_it)) == with_it


# ---- what cannot be read --------------------------------------------------------------------------


def spoilt(**changes: str) -> list[PlainRow]:
    found = list(plain.plain_rows(filled_workshop()))
    place = next(i for i, row in enumerate(found) if row.kind == "force")
    found[place] = replace(found[place], **changes)
    return found


@pytest.mark.parametrize(
    "changes",
    [
        {"body": "{"},
        {"body": "[]"},
        {"body": '{"text": 5}'},
        {"body": '{"unheard of": 5}'},
        {"body": '{"side": "sideways"}'},
        {"body": '{"number": 1e999}'},
        {"body": "[" * 100_000},
        {"parent": "nobody"},
        {"kind": "step"},
        {"kind": "flow chart", "body": "{"},
        {"order": "A"},
        {"order": "10"},
        {"order": "\0"},
    ],
    ids=str,
)
def test_a_line_that_cannot_be_read_is_told_of_in_one_sentence(changes: dict[str, str]):
    with pytest.raises(Damaged) as told:
        plain.workshop_from(spoilt(**changes))
    assert "\n" not in str(told.value)


def test_no_workshop_two_workshops_or_none_with_a_meeting():
    found = list(plain.plain_rows(filled_workshop()))
    for bad in (
        [],
        [row for row in found if row.kind != "workshop"],
        [*found, replace(found[0], id="another")],
        list(plain.plain_rows(Workshop(id="w"))),
    ):
        with pytest.raises(Damaged):
            plain.workshop_from(bad)


@pytest.mark.parametrize("version", [None, 0, -1, "1", 1.5])
def test_a_version_that_never_was(version: object):
    with pytest.raises(Damaged):
        plain.from_plain({"version": version, "rows": []})


def test_a_newer_version_is_refused_whatever_it_holds():
    with pytest.raises(TooNew):
        plain.from_plain({"version": plain.VERSION + 1})


@pytest.mark.parametrize("form", [{}, {"rows": 5}, {"rows": [5]}, {"rows": [{"id": "a"}]}, {"rows": [{}]}])
def test_a_plain_form_that_lacks_something(form: dict[str, object]):
    with pytest.raises(Damaged):
        plain.from_plain({"version": 1, **form})


def test_older_versions_go_through_every_upgrade_once(monkeypatch: pytest.MonkeyPatch):
    def second(form):
        return {**form, "rows": [{**row, "order": row["order"] + "2"} for row in form["rows"]]}

    def third(form):
        return {**form, "rows": [{**row, "order": row["order"] + "3"} for row in form["rows"]]}

    workshop = filled_workshop()
    first = {**plain.to_plain(workshop), "version": 1}
    monkeypatch.setattr(plain, "VERSION", 3)
    monkeypatch.setattr(plain, "UPGRADES", {1: second, 2: third})
    assert plain.from_plain(first).order == workshop.order + "23"
    assert plain.from_plain(plain.to_plain(workshop)) == workshop


@pytest.mark.parametrize("text", [b"{", b"[]", b"{}", b"[" * 200_000], ids=len)
def test_a_restore_point_that_holds_no_workshop(text: bytes):
    with pytest.raises(Damaged):
        plain.unpacked(zlib.compress(text))


@pytest.mark.parametrize("bad", [b"", b"x", b"not compressed at all"])
def test_a_restore_point_that_is_none(bad: bytes):
    with pytest.raises(Damaged):
        plain.unpacked(bad)


def test_a_restore_point_cut_short_or_blown_up(monkeypatch: pytest.MonkeyPatch):
    whole = plain.packed(filled_workshop())
    with pytest.raises(Damaged):
        plain.unpacked(whole[:-5])
    monkeypatch.setattr(plain, "LARGEST_SNAPSHOT", 1000)
    with pytest.raises(Damaged):
        plain.unpacked(whole)


def test_the_plain_form_is_json():
    form = plain.to_plain(filled_workshop())
    assert msgspec.json.decode(msgspec.json.encode(form)) == form
