"""A group's own words for the method's terms, over those of a preset (method: 5, labels are data).

A concept has three forms, as in ``PRESETS``: one, several, and one with its article.
"""

from __future__ import annotations

from collections.abc import Mapping

from obadesk.core.vocabulary import CONCEPTS

Forms = tuple[str, str, str]
NONE: Forms = ("", "", "")
VOWELS = "aeiouáéíóúâêîôû"
Labels = tuple[tuple[str, str], ...]


def keys_of(concept: str) -> Forms:
    """Under which keys ``Workshop.labels`` holds the three forms."""
    return concept, f"{concept}s", f"an_{concept}"


def guessed(one: str) -> Forms:
    """``one`` with the forms English would give it; only offered, so that they can be put right."""
    one = " ".join(one.split())
    if not one:
        return NONE
    last = one.lower()
    if last.endswith("y") and last[-2:-1] not in (*VOWELS, ""):
        many = f"{one[:-1]}ies"
    elif last.endswith(("s", "x", "z", "ch", "sh")):
        many = f"{one}es"
    else:
        many = f"{one}s"
    return one, many, f"{'an' if last[0] in VOWELS else 'a'} {one}"


def typed_forms(labels: Labels, concept: str) -> Forms:
    """What somebody typed for a concept; a form that would be guessed all the same stays empty."""
    own = dict(labels)
    one, many, article = (own.get(key, "") for key in keys_of(concept))
    _one, guessed_many, guessed_article = guessed(one)
    return one, "" if many == guessed_many else many, "" if article == guessed_article else article


def with_forms(labels: Labels, typed: Mapping[str, Forms]) -> Labels:
    """The labels with these forms. Empty: the preset's; but who names one thing anew names all its forms."""
    own = dict(labels)
    for concept in CONCEPTS:
        if concept not in typed:
            continue
        forms = [" ".join(form.split()) for form in typed[concept]]
        if forms[0]:
            forms = [form or guess for form, guess in zip(forms, guessed(forms[0]), strict=True)]
        for key, form in zip(keys_of(concept), forms, strict=True):
            own.pop(key, None)
            if form:
                own[key] = form
    return tuple(own.items())
