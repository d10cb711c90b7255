"""Our words: four ideas with the group's words for them, and phrases the room sorts by hands."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from obadesk.core import our_words, rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.agenda_edits import only_agenda_differs
from obadesk.core.blocks import Heading, Slide, Statement, Table
from obadesk.core.capture import Captured
from obadesk.core.edit import Edit
from obadesk.core.phrase import Phrase
from obadesk.core.place import Place
from obadesk.core.plain import from_plain, to_plain
from obadesk.core.step_names import step_name
from obadesk.core.vocabulary import PRESETS, Words
from obadesk.core.was_said import anything_said
from obadesk.core.workshop import Workshop
from obadesk.steps.all import STEP_KINDS
from obadesk.steps.language import changes, sorts
from obadesk.steps.language.editor import LanguageEditor

TODAY = "2026-03-12"
KEY = Qt.Key
LANGUAGE = next(kind for kind in STEP_KINDS if kind.id == "language")


def room(vocabulary: str = "uk-oba", *phrases: Phrase) -> Place:
    """A meeting that begins with its words, with these phrases to sort."""
    steps = (PlannedStep(kind="language", minutes=10), PlannedStep(kind="outcome", minutes=10))
    agenda = WorkshopFormat(id="x", name="X", description="", steps=steps)
    workshop = replace(begin(agenda, "A room", today=TODAY), vocabulary=vocabulary)
    step = workshop.meeting.steps[0]
    for phrase in phrases:
        workshop = rows.append(workshop, step.id, "phrases", phrase)
    return Place(workshop, step.id, "", TODAY)


POLICE = Phrase(id="p", text="Police response time", expected="performance_measure",
                for_outcome=2, for_indicator=5, for_measure=17)  # fmt: skip
CRIME = Phrase(id="c", text="Crime rate", expected="indicator")


def after(place: Place, edit: Edit | None) -> Place:
    assert edit is not None
    return replace(place, workshop=edit.change(place.workshop))


def typed(place: Place, text: str, *signs: str) -> Place:
    """The place after this line was captured."""
    return after(place, LANGUAGE.capture(place, Captured(text, "new", signs, (), f"{TODAY}T10:00")))


def phrases(place: Place) -> tuple[Phrase, ...]:
    assert place.step is not None
    return place.step.phrases


def said(slide: Slide) -> list[str]:
    return [block.text for block in slide.blocks if isinstance(block, Statement)]


def pairs(table: object) -> dict[str, str]:
    assert isinstance(table, Table)
    return {idea.text: word.text for idea, word in table.rows}


# ---- the wall and the paper -------------------------------------------------------------------------


def test_the_room_reads_four_ideas_and_its_own_words_for_them():
    (slide,) = LANGUAGE.slides(room().public(), "ask")
    assert slide.heading == "Our words today"
    assert pairs(slide.blocks[0]) == {
        "How we want people to live": "outcome",
        "What tells us, for everybody": "indicator",
        "What tells one service how it is doing": "performance measure",
        "Where it has been and where it is heading": "baseline",
    }


@pytest.mark.parametrize("vocabulary", PRESETS)
def test_every_vocabulary_has_its_words_on_the_wall(vocabulary: str):
    place = room(vocabulary, POLICE)
    preset = PRESETS[vocabulary]
    words = list(pairs(LANGUAGE.slides(place.public(), "ask")[0].blocks[0]).values())
    assert words == [preset[concept][0] for concept in our_words.CONCEPTS]
    (kept,) = LANGUAGE.slides(place.public(), "keep")
    assert said(kept)[-1] == f"We call it {preset['performance_measure'][2]}."


def test_a_phrase_is_asked_alone_and_its_answer_stays_in_the_hand():
    _words, police, crime = LANGUAGE.slides(room("uk-oba", POLICE, CRIME).public(), "ask")
    question = "About everybody’s lives? A number for everybody? Or one service?"
    assert said(police) == ["Police response time", question]
    assert said(crime) == ["Crime rate", question]


def test_afterwards_the_hands_stand_with_the_class_and_its_reason():
    police, crime = LANGUAGE.slides(room("uk-oba", POLICE, CRIME).public(), "keep")
    assert said(police) == [
        "Police response time",
        "2 · 5 · 17",
        "hands: everybody’s lives · a number for everybody · one service",
        "One service: a manager answers for it.",
        "We call it a performance measure.",
    ]
    assert said(crime)[1:] == [
        "A number for everybody: it counts everybody, and nobody alone controls it.",
        "We call it an indicator.",
    ]


def test_a_room_that_sees_it_otherwise_is_not_told_off():
    other = replace(
        POLICE, for_outcome=20, for_indicator=3, for_measure=0, reason="the police can change it."
    )
    (kept,) = LANGUAGE.slides(room("uk-oba", other).public(), "keep")
    assert "20 · 3 · 0" in said(kept)
    assert "One service: the police can change it." in said(kept)
    assert not [text for text in said(kept) if "wrong" in text.lower() or "right" in text.lower()]


def test_a_phrase_nobody_sorted_yet_is_only_asked():
    place = room("uk-oba", Phrase(id="x", text="Library visits"))
    assert len(LANGUAGE.slides(place.public(), "ask")) == 2
    assert LANGUAGE.slides(place.public(), "keep") == ()


def test_shown_alone_a_phrase_is_a_question_until_hands_are_counted():
    place = room("uk-oba", POLICE, CRIME).public()
    asked, sorted_ = LANGUAGE.spotlight(place, "c"), LANGUAGE.spotlight(place, "p")
    assert asked is not None
    assert sorted_ is not None
    assert asked.part == "ask"
    assert "2 · 5 · 17" in said(sorted_)


def test_the_agreed_words_are_on_paper_once_the_group_has_agreed_on_any():
    assert LANGUAGE.full(room()) == ()
    place = room()
    renamed = replace(place, workshop=our_words.called("outcome", "result")(place.workshop))
    for one in (renamed, room("us-rba", CRIME)):
        heading, table = LANGUAGE.full(one)
        assert heading == Heading("Our words")
        assert pairs(table)["How we want people to live"] == "result"


# ---- the group's words ------------------------------------------------------------------------------


def test_a_word_of_the_group_is_used_everywhere_at_once():
    place = room()
    workshop = our_words.called("outcome", " priority ")(place.workshop)
    words = Words.of(workshop)
    assert words("{Outcome}, {outcomes}, {an_outcome}") == "Priority, priorities, a priority"
    assert step_name("outcome", words) == "Priority"


def test_the_usual_word_or_none_goes_back_to_the_preset():
    renamed = our_words.called("baseline", "trend")(room().workshop)
    assert renamed.labels
    assert our_words.called("baseline", "baseline")(renamed).labels == ()
    assert our_words.called("baseline", "  ")(renamed).labels == ()
    assert our_words.called("baseline", "trend")(renamed) is renamed


def test_one_word_for_two_ideas_is_noticed():
    place = room()
    place = replace(place, workshop=our_words.called("indicator", "Outcome")(place.workshop))
    (check,) = LANGUAGE.checks(place)
    assert check.sentence == "“Outcome” stands for two ideas."


# ---- the phrases ------------------------------------------------------------------------------------


def test_a_line_is_a_phrase_and_a_sign_says_where_it_belongs():
    assert phrases(typed(room(), "Library visits"))[0].expected == ""
    for sign in LANGUAGE.signs:
        (phrase,) = phrases(typed(room(), "Library visits", sign.id))
        assert (phrase.text, phrase.expected) == ("Library visits", sign.id)


@pytest.mark.parametrize("text", ["% of pupils who read", "# of visits", "e-mails answered", "i say so"])
def test_no_sign_eats_the_beginning_of_a_phrase(text: str):
    assert text.split()[0] not in [sign.sign for sign in LANGUAGE.signs]
    assert phrases(typed(room(), text))[0].text == text


def test_the_usual_phrases_come_by_one_key_and_only_once():
    place = room("uk-oba", Phrase(id="mine", text="crime rate"))
    usual = [(f"u{n}", one) for n, one in enumerate(sorts.usual(place.words))]
    place = after(place, changes.take_usual(place.step_id, usual))
    texts = [phrase.text for phrase in phrases(place)]
    assert texts[:3] == ["crime rate", "Safe communities", "Police response time"]
    assert len(texts) == len(usual)
    assert all(phrase.expected for phrase in phrases(place)[1:])
    again = changes.take_usual(place.step_id, usual).change(place.workshop)
    assert again is place.workshop


def test_phrases_and_hands_come_back_from_the_file():
    workshop = room("uk-oba", POLICE, CRIME).workshop
    assert from_plain(json.loads(json.dumps(to_plain(workshop)))) == workshop


def test_a_phrase_to_be_asked_is_no_answer_of_the_room():
    assert not anything_said(room("uk-oba", CRIME).workshop)
    assert anything_said(room("uk-oba", POLICE).workshop)
    one, two = room("uk-oba", CRIME).workshop, replace(CRIME, for_indicator=3)
    assert not only_agenda_differs(one, rows.with_row(one, "c", lambda _old: two))


def test_the_folded_face_counts_what_was_sorted():
    assert LANGUAGE.summary(room("uk-oba", POLICE, CRIME)) == "2 phrases, 1 sorted by the room"


# ---- the console ------------------------------------------------------------------------------------


class Desk(QObject):
    """Applies what the editor asks for and shows it what came of it."""

    def __init__(self, qtbot, place: Place) -> None:
        super().__init__()
        self.place = place
        editor = LANGUAGE.editor()
        assert isinstance(editor, LanguageEditor)
        self.editor = editor
        qtbot.addWidget(editor)
        editor.edited.connect(self.do)
        editor.resize(740, 520)
        editor.show_place(place)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.activateWindow()

    def do(self, edit: Edit) -> None:
        workshop = edit.change(self.workshop)
        if workshop is not self.workshop:
            self.place = replace(self.place, workshop=workshop)
            self.editor.after_own_edit(self.place)

    @property
    def workshop(self) -> Workshop:
        return self.place.workshop


def write(qtbot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text:
        qtbot.keyClicks(field, text)
    else:
        qtbot.keyClick(field, KEY.Key_Delete)


def test_the_preset_stands_in_the_fields_and_typing_over_it_renames(qtbot):
    desk = Desk(qtbot, room("wales-rba"))
    field = desk.editor.labels.fields["outcome"]
    assert field.toPlainText() == "population outcome"
    write(qtbot, field, "goal for ")
    field.flush()
    assert field.toPlainText() == "goal for ", "a blank that has just been typed stands"
    qtbot.keyClicks(field, "all")
    qtbot.keyClick(field, KEY.Key_Return)
    assert Words.of(desk.workshop)("{Outcome}") == "Goal for all"
    assert field.toPlainText() == "goal for all"


def test_a_field_left_empty_shows_the_usual_word_again(qtbot):
    place = room()
    desk = Desk(qtbot, replace(place, workshop=our_words.called("indicator", "sign")(place.workshop)))
    field = desk.editor.labels.fields["indicator"]
    assert field.toPlainText() == "sign"
    write(qtbot, field, "")
    field.flush()
    assert field.toPlainText() == ""
    qtbot.keyClick(field, KEY.Key_Return)
    assert field.toPlainText() == "indicator"
    assert desk.workshop.labels == ()


def test_phrases_are_taken_sorted_and_counted_by_key(qtbot):
    desk = Desk(qtbot, room())
    said_list = desk.editor.phrases
    said_list.setFocus()
    qtbot.keyClick(said_list, KEY.Key_U)
    assert len(phrases(desk.place)) == 7
    police = phrases(desk.place)[2]
    said_list.select_line(police.id)
    assert not desk.editor.fields.isHidden()
    qtbot.keyClick(said_list, KEY.Key_I)
    assert phrases(desk.place)[2].expected == "indicator"
    qtbot.keyClick(said_list, KEY.Key_O)
    assert phrases(desk.place)[2].expected == "outcome"
    qtbot.keyClick(said_list, KEY.Key_O)
    assert phrases(desk.place)[2].expected == ""
    qtbot.keyClick(said_list, KEY.Key_P)
    for box, hands in zip(desk.editor.fields.boxes, ("2", "5", "17"), strict=True):
        write(qtbot, box, hands)
    desk.editor.leave()
    write(qtbot, desk.editor.fields.reason, "the police answer for it.")
    desk.editor.leave()
    police = phrases(desk.place)[2]
    assert (police.hands, police.expected) == ((2, 5, 17), "performance_measure")
    assert police.reason == "the police answer for it."


def test_hands_typed_for_one_phrase_stay_with_it_when_another_is_taken_in_hand(qtbot):
    desk = Desk(qtbot, room("uk-oba", CRIME, replace(POLICE, for_measure=0)))
    desk.editor.phrases.select_line("c")
    write(qtbot, desk.editor.fields.boxes[1], "9")
    desk.editor.phrases.select_line("p")
    assert phrases(desk.place)[0].hands == (0, 9, 0)
    assert phrases(desk.place)[1].hands == (2, 5, 0)
