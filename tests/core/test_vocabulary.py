"""The group's own terms: every preset has every term in every form, and messages read well in all of them."""

import pytest

from obadesk.core.vocabulary import CONCEPTS, PRESET_NAMES, PRESETS, Words

EACH = pytest.mark.parametrize("preset", PRESETS)


def test_every_preset_has_a_name_to_choose_it_by():
    assert list(PRESET_NAMES) == list(PRESETS)
    assert len(set(PRESET_NAMES.values())) == len(PRESETS)


@EACH
def test_every_preset_says_every_term(preset: str):
    assert tuple(PRESETS[preset]) == CONCEPTS
    for one, many, article in PRESETS[preset].values():
        assert article in (f"a {one}", f"an {one}")
        assert (article[:3] == "an ") == (one[0] in "aeiou" and not one.startswith("use"))
        assert one != many
        assert one == one.strip().lower()


@EACH
def test_a_sentence_can_use_every_form_of_every_term(preset: str):
    words = Words(preset)
    for concept in CONCEPTS:
        title = concept[0].upper() + concept[1:]
        said = words(f"{{{title}}}, {{{concept}s}}, {{an_{concept}}}, {{{concept}}}.")
        one, many, article = PRESETS[preset][concept]
        assert said == f"{one[0].upper()}{one[1:]}, {many}, {article}, {one}."


@pytest.mark.parametrize(
    ("preset", "said"),
    [
        ("uk-oba", "“9” belongs to an indicator, not to an outcome."),
        ("us-rba", "“9” belongs to an indicator, not to a result."),
        ("wales-rba", "“9” belongs to a population indicator, not to a population outcome."),
        ("nz-rba", "“9” belongs to a population indicator, not to a population outcome."),
    ],
)
def test_the_same_sentence_in_four_countries(preset: str, said: str):
    assert Words(preset)("“{word}” belongs to {an_indicator}, not to {an_outcome}.", word="9") == said


def test_who_is_served_and_what_comes_out_have_their_own_names():
    said = {preset: Words(preset)("{Service_users}: {report}") for preset in PRESETS}
    assert said == {
        "uk-oba": "Service users: turn the curve report",
        "us-rba": "Customers: turn the curve report",
        "wales-rba": "Clients: report card",
        "nz-rba": "Clients or whānau: results scorecard",
    }


def test_a_vocabulary_nobody_knows_reads_as_the_first():
    assert Words("made up")("{Outcome}") == "Outcome"
