"""A talk or an exercise: cards one at a time on the wall, and what the room said."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt

from obadesk.core import rows
from obadesk.core.agenda import begin
from obadesk.core.blocks import Columns, Curve, Lines, Slide, Statement
from obadesk.core.capture import Captured
from obadesk.core.card_curve import card_curve, unread
from obadesk.core.edit import Edit
from obadesk.core.meeting import Card
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.steps.open_step.changes import halves
from obadesk.storage.format_files import read_format

TODAY = "2026-03-12"
KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TALK = next(kind for kind in STEP_KINDS if kind.id == "open_step")
WORDS = Words()


def roof() -> Place:
    """The leaking roof as it ships."""
    agenda = read_format(workshops() / "leaking-roof", [kind.id for kind in STEP_KINDS])
    workshop = begin(agenda, "A leaking roof", today=TODAY)
    return Place(workshop, workshop.meeting.steps[0].id, "", TODAY)


def talk(*cards: Card, **fields: object) -> Place:
    """The same step with these cards and fields instead."""
    place = roof()
    workshop = rows.set_fields(place.workshop, place.step_id, cards=rows.placed(cards), **fields)
    return replace(place, workshop=workshop)


def after(place: Place, *lines: str) -> Place:
    """The place after these lines were captured, from tables 1, 2, 3, 4 in turn."""
    for n, line in enumerate(lines):
        table = place.workshop.tables[n % 4].id
        edit = TALK.capture(place, Captured(line, f"r{n}", (), (table,), f"{TODAY}T10:0{n}"))
        assert edit is not None
        place = replace(place, workshop=edit.change(place.workshop))
    return place


def said(slide: Slide) -> list[str]:
    blocks = slide.blocks
    if isinstance(blocks[0], Columns):
        blocks = blocks[0].right
    return [block.text for block in blocks if isinstance(block, Statement)]


# ---- the wall -------------------------------------------------------------------------------------


def test_the_leaking_roof_is_eight_cards_in_ten_minutes():
    place = roof()
    slides = TALK.slides(place.public(), "ask")
    assert len(slides) == 8
    assert said(slides[0]) == ["Who has had a leaking roof?"]
    assert said(slides[4]) == ["First: climb up and look.", "Why does it leak?"]
    assert said(slides[7]) == ["So: what do we do, and who goes up the ladder?"]
    assert place.workshop.meeting.steps[0].minutes == 10
    assert TALK.checks(place) == ()


def test_the_curve_of_the_roof_goes_on_dashed_where_the_water_stands_today():
    slide = TALK.slides(roof().public(), "ask")[3]
    columns = slide.blocks[0]
    assert isinstance(columns, Columns)
    drawn = columns.left[0]
    assert isinstance(drawn, Curve)
    lines = {line.role: line for line in drawn.picture.lines}
    assert [point.y for point in lines["history"].points] == [5, 8, 12]
    assert [point.y for point in lines["forecast"].points] == [12, 17, 22]
    assert lines["forecast"].label == "if nothing changes 22"
    assert said(slide) == ["Nobody does anything. Is that OK?"]


@pytest.mark.parametrize(
    ("typed", "history", "ahead"),
    [
        ("5, 8, 12 | 17, 22", [5, 8, 12], [17, 22]),
        ("5,8,12|17,22", [5, 8, 12], [17, 22]),
        ("4,9 5,1 6", [4.9, 5.1, 6], []),
        ("4.9; 5.1; 6", [4.9, 5.1, 6], []),
        ("1,200, 1,350", [1200, 1350], []),
        ("5, ?, 12", [5, None, 12], []),
        ("| 3, 4", [], [3, 4]),
    ],
)
def test_figures_are_read_as_people_type_them(typed: str, history: list, ahead: list):
    picture = card_curve(typed, WORDS)
    assert picture is not None
    lines = {line.role: [point.y for point in line.points] for line in picture.lines}
    assert lines.get("history", []) == history
    assert lines.get("forecast", [])[1 if history else 0 :] == ahead


def test_words_are_no_curve_and_the_console_says_so():
    assert card_curve("rather a lot", WORDS) is None
    assert card_curve("", WORDS) is None
    assert unread("5, lots | 7") == ("lots",)
    place = talk(Card(id="c", heading="Water", figures="5, lots"))
    assert [check.id for check in TALK.checks(place)] == ["figures not read"]


def test_an_open_step_without_cards_shows_what_it_is_called():
    assert said(TALK.slides(talk().public(), "ask")[0]) == ["The leaking roof"]
    assert said(TALK.slides(talk(heading="").public(), "ask")[0]) == ["Talk or exercise"]


def test_after_the_cards_comes_what_the_tables_are_to_bring_back():
    place = talk(Card(id="c", heading="Look out of the window"), bring_back="one thing that has changed.")
    card, task = TALK.slides(place.public(), "ask")
    assert said(card) == ["Look out of the window"]
    assert said(task) == ["Bring back: one thing that has changed."]
    box = TALK.boxes(place)[0]
    assert box.heading == "The leaking roof"
    assert box.hint == "Bring back: one thing that has changed."


def test_a_card_is_read_from_the_back_of_the_hall():
    place = talk(Card(id="a", heading="One", text="Two hats."))
    (slide,) = TALK.slides(place.public(), "ask")
    sizes = [block.size for block in slide.blocks if isinstance(block, Statement)]
    assert sizes == ["heading", "key"]


def test_empty_cards_and_hidden_ones_are_left_out_of_the_wall():
    place = talk(Card(id="a", heading="One"), Card(id="b"), Card(id="c", heading="Two", shown=False))
    assert [said(slide) for slide in TALK.slides(place.public(), "ask")] == [["One"]]
    assert [check.id for check in TALK.checks(place)] == ["empty card"]


def test_what_is_said_is_heard_by_number_and_table_and_printed():
    place = after(roof(), "A wet patch on the ceiling", "The cat moved out")
    (slide,) = TALK.slides(place.public(), "hear")
    lines = slide.blocks[0]
    assert isinstance(lines, Lines)
    assert [(item.number, item.text, item.tail) for item in lines.items] == [
        (1, "A wet patch on the ceiling", "T1"),
        (2, "The cat moved out", "T2"),
    ]
    assert lines.newest == "r1"
    assert TALK.brief(place) == ()
    heading, printed = TALK.full(replace(place, step_id=""))
    assert heading.text == "The leaking roof"
    assert [(item.text, item.detail) for item in printed.items] == [
        ("A wet patch on the ceiling", "said by table 1"),
        ("The cat moved out", "said by table 2"),
    ]
    assert TALK.heard_from(place) == frozenset(), "in a talk no table owes a line"
    asked = rows.set_fields(place.workshop, place.step_id, bring_back="one thing you noticed.")
    assert TALK.heard_from(replace(place, workshop=asked)) == {t.id for t in asked.tables[:2]}
    assert TALK.summary(place) == "8 cards, 2 lines said"


def test_paper_says_nothing_of_cards_alone():
    assert TALK.full(roof()) == ()


def test_a_card_that_says_too_much_is_noticed():
    place = talk(Card(id="c", heading="Long", text="one\ntwo\nthree\nfour\nfive"))
    (check,) = TALK.checks(place)
    assert check.sentence == "Card 1 has more than a room reads at a glance."


@pytest.mark.parametrize(
    ("text", "at", "parts"),
    [
        ("A patch. A new roof.", None, ("A patch.", "A new roof.")),
        ("one\ntwo\nthree\nfour", None, ("one\ntwo", "three\nfour")),
        ("one two", 3, ("one", "two")),
        ("one. two", 0, ("one.", "two")),
        ("one", None, ("", "")),
        ("", None, ("", "")),
    ],
)
def test_a_text_is_parted_at_the_cursor_or_between_its_sentences(text: str, at: int | None, parts: tuple):
    assert halves(text, at) == parts


# ---- the console ----------------------------------------------------------------------------------


class Desk(QObject):
    """Applies what the editor asks for and shows it what came of it."""

    def __init__(self, qtbot, place: Place) -> None:
        super().__init__()
        self.place = place
        self.past: list[Workshop] = []
        self.editor = TALK.editor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.resize(740, 520)
        self.editor.show_place(place)
        with qtbot.waitExposed(self.editor):
            self.editor.show()
        self.editor.activateWindow()

    def do(self, edit: Edit) -> None:
        changed = edit.change(self.place.workshop)
        if changed is not self.place.workshop:
            self.past.append(self.place.workshop)
            self.place = replace(self.place, workshop=changed)
            self.editor.after_own_edit(self.place)

    def undo(self) -> None:
        self.place = replace(self.place, workshop=self.past.pop())
        self.editor.show_place(self.place)

    @property
    def headings(self) -> list[str]:
        assert self.place.step is not None
        return [card.heading for card in self.place.step.cards]

    @property
    def texts(self) -> list[str]:
        assert self.place.step is not None
        return [card.text for card in self.place.step.cards]


def three() -> Place:
    return talk(
        *(Card(id=name, heading=name.title(), text=f"{name}. more.") for name in ("one", "two", "three"))
    )


def test_a_card_is_added_after_the_one_in_hand_and_typed_at_once(qtbot):
    desk = Desk(qtbot, three())
    desk.editor.focus_first()
    desk.editor.cards.select_line("one")
    qtbot.keyClick(desk.editor.cards, KEY.Key_Insert)
    qtbot.keyClicks(desk.editor.fields.heading, "New")
    desk.editor.leave()
    assert desk.headings == ["One", "New", "Two", "Three"]


def test_the_first_card_is_one_press_away(qtbot):
    desk = Desk(qtbot, talk())
    desk.editor.focus_first()
    assert not desk.editor.fields.isVisible()
    qtbot.keyClick(desk.editor.add_button, KEY.Key_Space)
    qtbot.keyClicks(desk.editor.fields.heading, "Who has had a leaking roof?")
    desk.editor.leave()
    assert desk.headings == ["Who has had a leaking roof?"]


def test_cards_are_moved_and_removed_by_key_and_undo_brings_them_back(qtbot):
    desk = Desk(qtbot, three())
    cards = desk.editor.cards
    cards.setFocus()
    cards.select_line("one")
    qtbot.keyClick(cards, KEY.Key_Down, ALT)
    assert desk.headings == ["Two", "One", "Three"]
    assert cards.current_line() == "one"
    qtbot.keyClick(cards, KEY.Key_Delete)
    assert desk.headings == ["Two", "Three"]
    assert desk.editor.fields.heading.taken() == "Three"
    desk.undo()
    desk.undo()
    assert desk.headings == ["One", "Two", "Three"]


def test_a_card_is_split_at_the_cursor_under_the_same_heading(qtbot):
    desk = Desk(qtbot, talk(Card(id="c", heading="What works?", text="A patch. A new roof.")))
    text = desk.editor.fields.text
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(len("A patch. "))
    text.setTextCursor(cursor)
    qtbot.keyClick(text, KEY.Key_Return, CONTROL | SHIFT)
    assert desk.headings == ["What works?", "What works?"]
    assert desk.texts == ["A patch.", "A new roof."]
    desk.undo()
    assert desk.texts == ["A patch. A new roof."]


def test_enter_in_the_list_goes_to_the_fields_and_the_next_card_shows_its_own(qtbot):
    desk = Desk(qtbot, three())
    cards = desk.editor.cards
    cards.setFocus()
    cards.select_line("two")
    assert desk.editor.fields.heading.taken() == "Two"
    qtbot.keyClick(cards, KEY.Key_Return)
    assert desk.editor.fields.heading.hasFocus()
    qtbot.keyClicks(desk.editor.fields.heading, "!")
    cards.select_line("three")
    assert desk.headings == ["One", "Two!", "Three"]
    assert desk.editor.fields.heading.taken() == "Three"


def test_what_was_said_stands_below_and_is_changed_in_place(qtbot):
    desk = Desk(qtbot, three())
    assert not desk.editor.said.isVisible()
    desk.place = after(desk.place, "The cat moved out")
    desk.editor.show_place(desk.place)
    said_list = desk.editor.said
    assert said_list.isVisible()
    said_list.select_line("r0")
    assert desk.editor.selected_row() == "r0"
    said_list.text_typed.emit("r0", "The cat has moved out")
    assert desk.place.step is not None
    assert desk.place.step.said[0].text == "The cat has moved out"


def test_another_talk_shows_its_own_cards_and_keeps_what_was_being_typed(qtbot):
    desk = Desk(qtbot, three())
    qtbot.keyClicks(desk.editor.fields.heading, " begun")
    other = rows.append(
        desk.place.workshop, desk.place.meeting.id, "steps", replace(desk.place.step, id="other", cards=())
    )
    desk.place = replace(desk.place, workshop=other)
    desk.editor.leave()
    desk.editor.show_place(replace(desk.place, step_id="other"))
    assert desk.editor.cards.lines.rowCount() == 0
    assert not desk.editor.fields.isVisible()
    assert desk.headings[0] == "One begun"


def test_a_card_of_our_words_has_no_figures_and_is_never_called_empty(qtbot):
    place = talk(Card(id="w", role="our words"), Card(id="c", heading="Water", figures="1, 2"))
    assert TALK.checks(place) == ()
    desk = Desk(qtbot, place)
    assert not desk.editor.fields.figures.isVisible()
    desk.editor.cards.select_line("c")
    assert desk.editor.fields.figures.isVisible()
    assert TALK.full(place)[0].text == "Our words today"
