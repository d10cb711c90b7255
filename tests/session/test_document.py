"""Changes of the open document: applied to what is there now, told to all, taken back, brought again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from obadesk.core import rows
from obadesk.core.edit import Edit
from obadesk.core.measure import Measure, Reading, Scenario, Series
from obadesk.core.message import message
from obadesk.core.workshop import Workshop
from obadesk.session import history
from obadesk.session.document import Document
from tests.session.conftest import ADD, Heard, added, lines, typed

TYPE = message("Reword a line")


def test_an_edit_changes_the_workshop_and_says_who_did_it(document: Document):
    heard = Heard(document.changed)
    before, origin = document.workshop, object()
    assert document.edit(ADD, added("buses"), origin)
    assert lines(document.workshop) == ["buses"]
    assert heard.all == [(before, document.workshop, origin)]
    assert heard.all[0][1] is document.workshop
    assert heard.all[0][2] is origin


def test_two_changes_thought_of_at_once_are_both_there(document: Document):
    """A change is applied to the workshop as it is, not as it was when somebody thought of it."""
    one, other = added("one"), added("other")
    document.edit(ADD, one)
    document.edit(ADD, other)
    assert lines(document.workshop) == ["one", "other"]


def test_a_change_to_a_line_that_is_gone_does_nothing_and_says_so(document: Document):
    document.edit(ADD, added("buses"))
    document.edit(message("Remove"), lambda workshop: rows.remove(workshop, "buses"))
    changed, nothing = Heard(document.changed), Heard(document.nothing_done)
    label, before = document.undo_label, document.workshop
    assert not document.edit(TYPE, typed("buses", "trains"))
    assert not changed.all
    assert "no longer there" in nothing.all[0][0].text
    assert document.undo_label is label
    assert document.workshop is before


def test_a_change_that_makes_the_same_again_leaves_no_step(document: Document):
    assert not document.edit(TYPE, lambda workshop: replace(workshop, title="Leeds"))
    assert not document.can_undo


def test_a_mistake_inside_a_change_leaves_everything_as_it_was(document: Document):
    document.edit(ADD, added("buses"))
    before, changed = document.workshop, Heard(document.changed)
    with pytest.raises(ZeroDivisionError):
        document.edit(ADD, lambda _workshop: 1 / 0)
    assert document.workshop is before
    assert not changed.all
    assert document.undo_label is ADD


@pytest.mark.parametrize("figure", [float("nan"), float("inf")])
def test_what_no_file_can_hold_is_refused_at_the_door(document: Document, figure: float):
    measure = Measure(id="n", series=(Series(id="s", readings=(Reading(id="r", value=figure),)),))
    nothing = Heard(document.nothing_done)
    assert not document.edit(ADD, lambda workshop: replace(workshop, measures=(measure,)))
    assert not document.edit(ADD, added("half a \ud83d", id="x"))
    assert len(nothing.all) == 2
    assert document.workshop.measures == ()
    assert document.flush()


def test_whoever_changes_something_while_being_told_is_told_of_later(document: Document):
    """Everybody hears of changes in the order they were made."""
    heard: list[list[str]] = []

    class Follower(Heard):
        def take(self, before: Workshop, after: Workshop, origin: object) -> None:
            if len(after.curves[0].forces) == 1:
                document.edit(ADD, added("second"))

    follower = Follower(document.changed)

    class Listener(Heard):
        def take(self, before: Workshop, after: Workshop, origin: object) -> None:
            heard.append(lines(after))

    listener = Listener(document.changed)
    document.edit(ADD, added("first"))
    assert heard == [["first"], ["first", "second"]]
    del follower, listener


# ---- back and forth -------------------------------------------------------------------------------


def test_steps_are_taken_back_and_brought_again_with_their_names(document: Document):
    document.edit(ADD, added("one"))
    document.edit(message("Add another"), added("two"))
    assert document.undo_label == message("Add another")
    document.undo()
    assert lines(document.workshop) == ["one"]
    assert (document.undo_label, document.redo_label) == (ADD, message("Add another"))
    document.undo()
    assert lines(document.workshop) == []
    assert not document.can_undo
    document.undo()
    document.redo()
    document.redo()
    document.redo()
    assert lines(document.workshop) == ["one", "two"]
    assert not document.can_redo


def test_a_new_change_ends_what_could_be_brought_again(document: Document):
    document.edit(ADD, added("one"))
    document.undo()
    document.edit(ADD, added("two"))
    assert not document.can_redo
    assert lines(document.workshop) == ["two"]


def test_taking_back_tells_everybody_and_belongs_to_nobody(document: Document):
    me = object()
    document.edit(ADD, added("one"), me)
    heard, histories = Heard(document.changed), Heard(document.history_changed)
    document.undo()
    assert heard.all[0][2] is None
    assert histories.all


def test_only_so_many_steps_are_kept(document: Document, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(history, "LIMIT", 3)
    for number in range(6):
        document.edit(ADD, added(str(number)))
    for _step in range(6):
        document.undo()
    assert lines(document.workshop) == ["0", "1", "2"]


# ---- typing ---------------------------------------------------------------------------------------


def typing(document: Document, text: str, key: str = "field", id: str = "one", **more: bool) -> None:
    for end in range(1, len(text) + 1):
        document.edit(TYPE, typed(id, text[:end]), None, key, **more)


def test_typing_is_one_step(document: Document):
    document.edit(ADD, added("-", id="one"))
    typing(document, "buses stop")
    document.undo()
    assert lines(document.workshop) == ["-"]
    document.redo()
    assert lines(document.workshop) == ["buses stop"]


def test_leaving_the_field_another_field_or_a_step_back_closes_it(document: Document):
    document.edit(ADD, added("-", id="one"))
    document.edit(ADD, added("-", id="two"))
    typing(document, "a")
    document.settle()
    typing(document, "ab")
    typing(document, "c", key="other field", id="two")
    typing(document, "abc")
    document.undo()
    typing(document, "abd")
    seen = [lines(document.workshop)]
    while document.can_undo:
        document.undo()
        seen.append(lines(document.workshop))
    assert seen == [["abd", "c"], ["ab", "c"], ["ab", "-"], ["a", "-"], ["-", "-"], ["-"], []]


def test_a_pause_closes_it(document: Document, monkeypatch: pytest.MonkeyPatch):
    now = 100.0
    monkeypatch.setattr(document._history, "_clock", lambda: now)
    document.edit(ADD, added("-", id="one"))
    typing(document, "one")
    now += history.PAUSE - 0.1
    typing(document, "one two")
    now += history.PAUSE + 0.1
    typing(document, "one two three")
    document.undo()
    assert lines(document.workshop) == ["one two"]
    document.undo()
    assert lines(document.workshop) == ["-"]


def test_typing_that_ends_where_it_began_leaves_no_step(document: Document):
    document.edit(ADD, added("same", id="one"))
    document.edit(TYPE, typed("one", "sam"), None, "field")
    document.edit(TYPE, typed("one", "same"), None, "field")
    document.settle()
    assert document.undo_label is ADD


def test_an_edit_of_a_kind_or_editor_goes_the_same_way(document: Document):
    document.edit(ADD, added("-", id="one"))
    assert document.do(Edit(TYPE, typed("one", "a"), merge_key="k"))
    assert document.do(Edit(TYPE, typed("one", "ab"), merge_key="k"))
    document.undo()
    assert lines(document.workshop) == ["-"]


# ---- what the wall may show -----------------------------------------------------------------------


def test_a_line_reaches_the_wall_on_enter_and_typing_when_the_field_is_left(document: Document):
    settled = Heard(document.settled)
    document.edit(ADD, added("-", id="one"))
    assert document.wall_workshop is document.workshop
    assert len(settled.all) == 1
    typing(document, "half typ")
    assert lines(document.wall_workshop) == ["-"]
    assert len(settled.all) == 1
    document.settle()
    assert lines(document.wall_workshop) == ["half typ"]
    assert len(settled.all) == 2
    document.settle()
    assert len(settled.all) == 2


def test_what_is_dragged_is_followed_at_once(document: Document):
    document.edit(ADD, added("-", id="one"))
    typing(document, "abc", live=True)
    assert lines(document.wall_workshop) == ["abc"]
    document.undo()
    assert lines(document.wall_workshop) == lines(document.workshop) == ["-"]


def test_going_to_another_field_shows_the_first_and_not_the_second(document: Document):
    document.edit(ADD, added("-", id="one"))
    document.edit(ADD, added("-", id="two"))
    typing(document, "whole")
    typing(document, "ha", key="other", id="two")
    assert lines(document.wall_workshop) == ["whole", "-"]


def test_a_pause_alone_puts_nothing_half_typed_on_the_wall(
    document: Document, monkeypatch: pytest.MonkeyPatch
):
    now = 100.0
    monkeypatch.setattr(document._history, "_clock", lambda: now)
    document.edit(ADD, added("-", id="one"))
    typing(document, "ha")
    now += 60
    typing(document, "half")
    assert lines(document.wall_workshop) == ["-"]


# ---- sealed forecasts -----------------------------------------------------------------------------


@pytest.fixture
def sealed(document: Document) -> Scenario:
    """A forecast adopted and sealed as one step, after a line was said."""
    draft = Scenario(id="f", order="1", name="No change")
    document.edit(ADD, added("before"))
    document.edit(
        ADD, lambda workshop: replace(workshop, measures=(Measure(id="n", order="1", scenarios=(draft,)),))
    )
    document.edit(
        message("Adopt"), lambda workshop: rows.set_fields(workshop, "f", sealed="now", adopted="today")
    )
    return document.workshop.measures[0].scenarios[0]


def test_no_edit_changes_a_sealed_forecast(document: Document, sealed: Scenario):
    before = document.workshop
    nothing = Heard(document.nothing_done)
    assert not document.edit(ADD, lambda workshop: rows.set_fields(workshop, "f", name="better"))
    assert not document.edit(ADD, lambda workshop: rows.remove(workshop, "f"))
    assert not document.edit(ADD, lambda workshop: rows.remove(workshop, "n"))
    assert [said[0].text for said in nothing.all] == ["A sealed forecast stays as it is."] * 3
    assert document.workshop == before


def test_no_step_back_opens_a_sealed_forecast(document: Document, sealed: Scenario):
    nothing = Heard(document.nothing_done)
    document.edit(ADD, added("after"))
    for _step in range(10):
        document.undo()
    assert lines(document.workshop) == []
    assert document.workshop.measures[0].scenarios == (sealed,)
    assert any("sealed" in said[0].text for said in nothing.all)
    for _step in range(10):
        document.redo()
    assert lines(document.workshop) == ["before", "after"]
    assert document.workshop.measures[0].scenarios == (sealed,)


def test_going_back_to_a_restore_point_leaves_what_was_sealed_since(document: Document):
    document.edit(ADD, added("early"))
    point = document.keep_restore_point("Before")
    draft = Scenario(id="f", order="1", name="No change", sealed="now")
    document.edit(
        ADD, lambda workshop: replace(workshop, measures=(Measure(id="n", order="1", scenarios=(draft,)),))
    )
    document.edit(ADD, added("late"))
    assert document.restore(point)
    assert lines(document.workshop) == ["early"]
    assert document.workshop.measures[0].scenarios == (draft,)
