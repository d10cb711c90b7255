"""What the room sees: only what differs is told, and nothing private is in reach."""

import gc

from PySide6.QtCore import SignalInstance

from obadesk.core.blocks import Slide, Statement
from obadesk.session.presentation import Presentation, Seen

ASK = Slide("ask", "", (Statement("Why?"),))
SAME = Slide("ask", "", (Statement("Why?"),))


def test_the_same_picture_again_is_not_told(qapp, qtbot):
    shown = Presentation()
    shown.show_slide(ASK, 0, False)
    with qtbot.assertNotEmitted(shown.changed, wait=0):
        shown.show_slide(SAME, 0, False)


def test_only_the_time_is_told_as_the_time(qapp, qtbot):
    shown = Presentation()
    shown.show_slide(ASK, 0, False)
    with qtbot.assertNotEmitted(shown.changed, wait=0), qtbot.waitSignal(shown.clock_changed, timeout=100):
        shown.show_clock("9:20")
    assert shown.seen.clock == "9:20"


def test_blank_shows_nothing_and_keeps_the_slide(qapp):
    shown = Presentation()
    shown.show_slide(ASK, 1, True)
    assert shown.seen.shown is None
    shown.show_slide(ASK, 1, False)
    assert shown.seen.shown is ASK
    assert shown.seen.page == 1


def test_held_still_the_room_keeps_what_it_saw_until_let_go(qapp, qtbot):
    shown = Presentation()
    shown.show_slide(ASK, 0, False)
    shown.hold(True)
    other = Slide("keep", "", (Statement("Because"),))
    with qtbot.assertNotEmitted(shown.changed, wait=0), qtbot.assertNotEmitted(shown.clock_changed, wait=0):
        shown.show_slide(other, 0, False)
        shown.show_clock("0:10 left")
    assert shown.seen.shown is ASK
    with qtbot.waitSignal(shown.changed, timeout=100):
        shown.hold(False)
    assert shown.seen == Seen(other, 0, "0:10 left")


def test_it_can_reach_blocks_only(qapp):
    shown = Presentation()
    shown.show_slide(ASK, 0, False)
    held = gc.get_referents(shown.__dict__)
    plain = (str, int, type(None), SignalInstance)
    assert {type(one) for one in held if not isinstance(one, plain)} == {Seen}
    assert all(isinstance(one, (Slide, type, *plain)) for one in gc.get_referents(shown.seen))
