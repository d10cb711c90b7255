"""What every handout owes its readers, whatever people type: over all handouts and vocabularies."""

from __future__ import annotations

import io
from functools import cache

import msgspec
import pytest

from obadesk.core import rows
from obadesk.core.action import Action
from obadesk.core.audience import seen_by
from obadesk.core.curve import Curve
from obadesk.core.handout import Handout
from obadesk.core.measure import Measure
from obadesk.core.meeting import Attendance, Meeting, Step
from obadesk.core.outcome import Outcome
from obadesk.core.place import Place
from obadesk.core.story import Force, Question
from obadesk.core.table import Table
from obadesk.core.vocabulary import PRESETS, Words
from obadesk.core.workshop import Workshop
from obadesk.handouts.all import HANDOUTS
from obadesk.paper.pdf import write_pdf
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import sample_workshop
from tests.contents import ODD, TODAY
from tests.filled import filled_workshop

ALL = [pytest.param(handout, id=handout.id) for handout in HANDOUTS]
PUBLIC = [pytest.param(handout, id=handout.id) for handout in HANDOUTS if not handout.private]
AFTER = [pytest.param(handout, id=handout.id) for handout in HANDOUTS if handout.when == "after"]


def workshop_of(texts: tuple[str, ...], vocabulary: str = "uk-oba") -> Workshop:
    """Every list of a curve filled with these texts."""
    first = texts[0]
    return Workshop(
        id="w",
        title=first,
        place=first,
        vocabulary=vocabulary,
        meetings=(
            Meeting(
                id="m",
                date=TODAY,
                starts="09:30",
                venue=first,
                agreed_by=first,
                attendance=(Attendance(id="a", organisation=first, heads=3),),
                steps=tuple(
                    Step(id=f"s{n}", kind=kind.id, heading=first, minutes=n, prompts=texts[:9], note=first)
                    for n, kind in enumerate(STEP_KINDS)
                ),
            ),
        ),
        tables=tuple(Table(id=f"tb{n}", number=n, name=texts[-1]) for n in (1, 2)),
        outcomes=(Outcome(id="o", text=first, gloss=first, who=first),),
        measures=(Measure(id="n", of="o", name=first, definition=first),),
        curves=(
            Curve(
                id="c",
                measure="n",
                forces=tuple(
                    Force(id=f"f{n}", text=text, side=("helping", "hindering")[n % 2], number=n)
                    for n, text in enumerate(texts)
                ),
                questions=tuple(Question(id=f"q{n}", text=text) for n, text in enumerate(texts[:40])),
                actions=tuple(Action(id=f"t{n}", text=text, lead=text) for n, text in enumerate(texts[:40])),
            ),
        ),
    )


@cache
def workshop_with(contents: str, vocabulary: str) -> Workshop:
    if contents == "sample":
        sample = sample_workshop(workshops(), "leeds-children", [kind.id for kind in STEP_KINDS])
        return msgspec.structs.replace(sample, vocabulary=vocabulary)
    if contents == "filled":
        return filled_workshop()
    return workshop_of(ODD[contents], vocabulary)


@pytest.mark.parametrize(
    ("contents", "vocabulary"),
    [
        *(("sample", vocabulary) for vocabulary in PRESETS),
        *((contents, "uk-oba") for contents in ("filled", *ODD)),
    ],
)
@pytest.mark.parametrize("handout", ALL)
def test_it_comes_out_whatever_was_typed(handout: Handout, contents: str, vocabulary: str):
    workshop = workshop_with(contents, vocabulary)
    sheets = handout.sheets(Place(workshop, today=TODAY), STEP_KINDS)
    target = io.BytesIO()
    assert sheets or contents == "filled" or handout.when == "later", "the filled one has no kind we know"
    if sheets:
        assert write_pdf(sheets, target).pages >= len(sheets)
        assert target.getvalue().startswith(b"%PDF-")
    assert workshop is workshop_with(contents, vocabulary)


@pytest.mark.parametrize("handout", ALL)
def test_its_name_is_in_the_groups_own_words(handout: Handout):
    for vocabulary in PRESETS:
        assert "{" not in handout.name(Words(vocabulary))


@pytest.mark.parametrize("handout", ALL)
def test_it_says_when_it_is_wanted_and_has_a_name_that_can_be_typed(handout: Handout):
    assert handout.when in ("before", "after", "later")
    assert handout.id == handout.id.lower().replace(" ", "-")
    assert [one.id for one in HANDOUTS].count(handout.id) == 1


@pytest.mark.parametrize("handout", PUBLIC)
def test_nothing_private_ever_reaches_the_paper(handout: Handout):
    workshop = filled_workshop()
    hidden = set(texts_of(workshop)) - set(texts_of(seen_by(workshop, "paper")))
    private = {text for text in hidden if len(text) > 12}
    assert any("Step.note" in text for text in private)
    said = set(texts_of(handout.sheets(Place(workshop, today=TODAY), STEP_KINDS)))
    for text in private:
        assert not any(text in words for words in said), text


def test_the_private_ones_hold_notes_and_nobodys_name_or_address():
    workshop = filled_workshop()
    allowed = ("Step.note", "Step.prompts", "Meeting.access", "Meeting.roles")
    hidden = set(texts_of(workshop)) - set(texts_of(seen_by(workshop, "paper")))
    private = {text for text in hidden if len(text) > 12 and not text.startswith(allowed)}
    for handout in HANDOUTS:
        if handout.private:
            said = set(texts_of(handout.sheets(Place(workshop, today=TODAY), STEP_KINDS)))
            assert any("Step.note" in words for words in said)
            for text in private:
                assert not any(text in words for words in said), text


@pytest.mark.parametrize("handout", ALL)
def test_a_workshop_in_which_nothing_was_said_prints_nothing(handout: Handout):
    empty = Workshop(id="w", title="Only a title", meetings=(Meeting(id="m"),))
    assert handout.sheets(Place(empty, today=TODAY), STEP_KINDS) == ()
    bare = msgspec.structs.replace(
        empty,
        outcomes=(Outcome(id="o"),),
        measures=(Measure(id="n", of="o"),),
        curves=(Curve(id="c", measure="n"),),
    )
    assert handout.sheets(Place(bare, today=TODAY), STEP_KINDS) == ()


@pytest.mark.parametrize("handout", AFTER)
def test_every_curve_is_on_it(handout: Handout):
    workshop = workshop_of(("Something",))
    other = Action(id="b", text="Something else entirely")
    second = msgspec.structs.replace(workshop.curves[0], id="second", actions=(other,))
    workshop = rows.append(workshop, "w", "curves", second)
    sheets = handout.sheets(Place(workshop, today=TODAY), STEP_KINDS)
    assert len(sheets) in (1, 2)
    for text in ("Something", other.text):
        assert any(text in words for words in texts_of(sheets)), text


def texts_of(value: object) -> list[str]:
    """Every text in a value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in texts_of(part)]
    if isinstance(value, msgspec.Struct):
        return [text for name in value.__struct_fields__ for text in texts_of(getattr(value, name))]
    return []
