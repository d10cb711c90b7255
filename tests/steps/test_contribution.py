"""What a service contributes: the sentence on the wall, the words that would claim too much."""

from __future__ import annotations

from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Statement
from obadesk.core.edit import Edit
from obadesk.core.place import Place
from obadesk.core.rows import set_fields
from obadesk.core.workshop import Workshop
from obadesk.steps.contribution import blocks, checks
from obadesk.steps.contribution.kind import KIND
from tests.contents import TODAY

AGENDA = WorkshopFormat(
    id="one", name="One", description="", about="performance",
    steps=(PlannedStep(kind="contribution", minutes=5),),
)  # fmt: skip
SENTENCE = (
    "We serve families; if they are better off, that helps towards a good start; we do not do it alone."
)


def room(**fields: str) -> Place:
    workshop = begin(AGENDA, "A room", today=TODAY)
    return at(set_fields(workshop, workshop.services[0].id, **fields))


def at(workshop: Workshop) -> Place:
    return Place(workshop, workshop.meeting.steps[0].id, "", TODAY)


def test_the_room_is_asked_with_the_gaps_and_keeps_the_sentence():
    place = room(customers="families", helps="a good start").public()
    (ask,) = blocks.slides(place, "ask")
    assert isinstance(ask.blocks[0], Statement)
    assert ask.blocks[0].text == (
        "We serve …; if they are better off, that helps towards …; we do not do it alone."
    )
    (keep,) = blocks.slides(place, "keep")
    assert keep.blocks == (Statement(SENTENCE, "key"),)


def test_half_a_sentence_does_not_reach_the_wall():
    assert blocks.slides(room(customers="families").public(), "keep") == ()
    assert blocks.slides(room(helps="a good start").public(), "keep") == ()


def test_a_claim_is_warned_about_on_the_console_and_never_shown_as_wrong():
    place = room(customers="families", helps="fewer children in care because of us")
    (found,) = checks.checks(place)
    assert (found.id, found.say) == (
        "our doing", "We help towards it, and others do. How would we say that?"
    )  # fmt: skip
    (keep,) = blocks.slides(place.public(), "keep")
    assert len(keep.blocks) == 1


def test_the_console_makes_the_sentence_while_it_is_typed(qtbot):
    workshops = [room(customers="families").workshop]

    def do(edit: Edit) -> None:
        workshops.append(edit.change(workshops[-1]))
        editor.after_own_edit(at(workshops[-1]))

    editor = KIND.editor()
    qtbot.addWidget(editor)
    editor.edited.connect(do)
    editor.show_place(at(workshops[-1]))
    with qtbot.waitExposed(editor):
        editor.show()
    editor.focus_first()
    assert editor.helps.hasFocus()
    qtbot.keyClicks(editor.helps, "a good start")
    assert editor._said.text() == SENTENCE
    assert workshops[-1].services[0].helps == "a good start"
