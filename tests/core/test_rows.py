"""Finding, changing, moving and removing lines by id."""

from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.curve import Curve
from obadesk.core.meeting import Meeting
from obadesk.core.plain import KINDS
from obadesk.core.row import in_order
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from tests.filled import filled_workshop


def workshop_with(*texts: str) -> Workshop:
    workshop = Workshop(id="w", meetings=(Meeting(id="m", order="1"),), curves=(Curve(id="c", order="1"),))
    for text in texts:
        workshop = rows.append(workshop, "c", "forces", Force(id=text, text=text))
    return workshop


def said(workshop: Workshop) -> list[str]:
    forces = workshop.curves[0].forces
    assert list(forces) == sorted(forces, key=in_order), "memory and file would differ"
    return [force.text for force in forces]


def test_lines_come_to_the_end_and_get_the_next_number():
    workshop = workshop_with("a", "b", "c")
    assert said(workshop) == ["a", "b", "c"]
    assert [force.number for force in workshop.curves[0].forces] == [1, 2, 3]


def test_a_number_is_not_given_twice_to_the_lines_that_are_there():
    workshop = rows.append(
        rows.remove(workshop_with("a", "b", "c"), "b"), "c", "forces", Force(id="d", text="d")
    )
    assert [force.number for force in workshop.curves[0].forces] == [1, 3, 4]


def test_a_line_is_moved_before_another_and_only_it_is_rewritten():
    workshop = workshop_with("a", "b", "c", "d")
    moved = rows.move(workshop, "c", "forces", "d", before_id="b")
    assert said(moved) == ["a", "d", "b", "c"]
    assert moved.curves[0].forces[0] is workshop.curves[0].forces[0]
    assert said(rows.move(moved, "c", "forces", "a", before_id="")) == ["d", "b", "c", "a"]
    assert said(rows.move(workshop, "c", "forces", "c", before_id="a")) == ["c", "a", "b", "d"]


def test_lines_with_one_and_the_same_key_can_still_be_moved():
    workshop = workshop_with("a", "b", "c")
    equal = tuple(replace(force, order="5") for force in workshop.curves[0].forces)
    workshop = rows.set_fields(workshop, "c", forces=equal)
    assert said(rows.move(workshop, "c", "forces", "c", before_id="b")) == ["a", "c", "b"]


def test_what_is_gone_is_left_alone_and_the_same_workshop_comes_back():
    workshop = workshop_with("a")
    assert rows.set_fields(workshop, "nobody", text="x") is workshop
    assert rows.remove(workshop, "nobody") is workshop
    assert rows.append(workshop, "nobody", "forces", Force(id="x")) is workshop
    assert rows.move(workshop, "c", "forces", "nobody", before_id="") is workshop
    assert rows.move(workshop, "c", "forces", "a", before_id="a") is workshop
    assert rows.set_fields(workshop, "a", text="a") is workshop


def test_every_row_is_found_and_can_be_changed_and_removed_by_its_id():
    workshop = filled_workshop()
    for row, parent in rows.walk(workshop):
        assert rows.find(workshop, row.id) is row
        assert rows.find(workshop, parent) is not None or not parent
        if row is not workshop:
            assert rows.find(rows.remove(workshop, row.id), row.id) is None
            changed = rows.with_row(workshop, row.id, lambda old: replace(old, order="zz"))
            found = rows.find(changed, row.id)
            assert found is not None
            assert found.order == "zz"


def test_unchanged_parts_stay_the_same_objects():
    workshop = filled_workshop()
    changed = rows.set_fields(workshop, workshop.curves[0].forces[0].id, text="new")
    assert changed.measures is workshop.measures
    assert changed.curves[1] is workshop.curves[1]
    assert changed.curves[0].forces[1] is workshop.curves[0].forces[1]


def test_no_row_has_two_lists_of_one_kind():
    """The file says of a line its kind and its parent, not in which of the parent's lists it stands."""
    for kind in KINDS.values():
        members = list(rows.lists_of(kind).values())
        assert len(members) == len(set(members)), kind.__name__


def test_keys_are_given_in_place_and_those_in_order_are_kept():
    given = (Force(id="a"), Force(id="b", order="5"), Force(id="c", order="2"))
    keys = [row.order for row in rows.placed(given)]
    assert keys == sorted(set(keys))
    assert keys[1] == "5"
