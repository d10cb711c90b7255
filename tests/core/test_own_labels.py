"""The group's own words over a preset's."""

import pytest

from obadesk.core.own_labels import guessed, typed_forms, with_forms
from obadesk.core.vocabulary import Words


@pytest.mark.parametrize(
    ("one", "many", "article"),
    [
        ("goal", "goals", "a goal"),
        ("aim", "aims", "an aim"),
        ("Community wish", "Community wishes", "a Community wish"),
        ("priority", "priorities", "a priority"),
        ("key", "keys", "a key"),
        ("  shared   result ", "shared results", "a shared result"),
    ],
)
def test_the_other_forms_are_offered(one, many, article):
    assert guessed(one) == (" ".join(one.split()), many, article)


def test_one_word_typed_is_used_in_all_its_forms():
    words = Words("us-rba", with_forms((), {"outcome": ("goal", "", "")}))
    assert words("{Outcome}, {outcomes}, {an_outcome}, {indicator}") == "Goal, goals, a goal, indicator"


def test_a_form_typed_by_hand_is_used_as_typed():
    labels = with_forms((), {"service_user": ("person", "people", "")})
    words = Words("uk-oba", labels)
    assert words("{service_user}, {service_users}, {an_service_user}") == "person, people, a person"
    assert typed_forms(labels, "service_user") == ("person", "people", "")


def test_an_emptied_field_is_the_presets_again():
    labels = with_forms((), {"outcome": ("goal", "", ""), "indicator": ("sign", "", "")})
    labels = with_forms(labels, {"outcome": ("", "", ""), "indicator": ("sign", "", "")})
    assert Words("uk-oba", labels)("{outcome}, {indicators}") == "outcome, signs"


def test_signs_of_formats_are_words_like_others():
    labels = with_forms((), {"outcome": ("{goal} <b>", "", "")})
    assert Words("uk-oba", labels)("An {outcome}.") == "An {goal} <b>."
