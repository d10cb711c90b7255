"""What a service contributes: one sentence, never that everybody's line was its doing."""

import pytest
from msgspec.structs import replace

from obadesk.core.contribution import beside_a_curve, our_doing, sentence
from obadesk.core.curve import Curve
from obadesk.core.measure import Measure
from obadesk.core.meeting import Meeting
from obadesk.core.outcome import Outcome
from obadesk.core.place import Place
from obadesk.core.service import Service
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

WORDS = Words()
SERVICE = Service(id="s", customers="families\n\n childminders.\nschools", outcome="o")
ROOM = Workshop(
    id="w",
    meetings=(Meeting(id="mt"),),
    outcomes=(Outcome(id="o", text="Children start school ready to learn."),),
    services=(SERVICE,),
    measures=(Measure(id="m", of="s"), Measure(id="all", of="o")),
    curves=(Curve(id="c", measure="m"), Curve(id="d", measure="all")),
)


def test_it_names_all_whom_it_serves_and_the_outcome_in_its_own_words():
    assert sentence(SERVICE, ROOM, WORDS) == (
        "We serve families, childminders and schools; if they are better off, that helps towards "
        "“Children start school ready to learn”; we do not do it alone."
    )


def test_the_rooms_own_words_stand_in_place_of_the_outcome():
    worded = replace(SERVICE, customers="families", helps="a good start at school.")
    assert sentence(worded, ROOM, WORDS) == (
        "We serve families; if they are better off, that helps towards a good start at school; "
        "we do not do it alone."
    )


@pytest.mark.parametrize("half", [{"customers": "  "}, {"outcome": ""}, {"outcome": "gone"}])
def test_half_a_sentence_is_none(half: dict[str, str]):
    assert sentence(replace(SERVICE, **half), ROOM, WORDS) == ""


def test_a_curve_about_a_service_never_stands_without_it_and_one_about_everybody_has_none():
    assert beside_a_curve(Place(ROOM, curve_id="c")) == sentence(SERVICE, ROOM, WORDS)
    assert beside_a_curve(Place(ROOM, curve_id="d")) == ""
    unworded = replace(ROOM, services=(replace(SERVICE, customers=""),))
    assert beside_a_curve(Place(unworded, curve_id="c")).endswith("It does not do it alone.")


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("crime fell because of us", "because of us"),
        ("thanks to our team there is less litter", "thanks to our"),
        ("our service reduced waiting", "our service reduced"),
        ("We have cut homelessness", "We have cut"),
        ("the programme has halved it", "the programme has halved"),
        ("a city in which everybody feels at home", ""),
        ("fewer children in care, with schools and families", ""),
        ("our service helps families, who turn to us early", ""),
    ],
)
def test_a_claim_that_it_was_our_doing_is_found(said: str, claim: str):
    assert our_doing(said) == claim
