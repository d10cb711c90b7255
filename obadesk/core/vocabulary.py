"""The method's terms as each group says them: concepts are fixed, labels are data (method: 5).

Messages name terms only as placeholders with forms: ``{outcome}``, ``{outcomes}``, ``{an_outcome}``,
``{Outcome}``, ``{Outcomes}``. ``Words`` fills them from the workshop's vocabulary.
"""

from __future__ import annotations

from functools import cache

import msgspec

from obadesk.core.message import Message
from obadesk.core.workshop import Workshop
from obadesk.i18n import _, ngettext

CONCEPTS = (
    "outcome",
    "indicator",
    "performance_measure",
    "service_user",
    "baseline",
    "data_agenda",
    "report",
)

PRESETS: dict[str, dict[str, tuple[str, str, str]]] = {
    "uk-oba": {
        "outcome": ("outcome", "outcomes", "an outcome"),
        "indicator": ("indicator", "indicators", "an indicator"),
        "performance_measure": ("performance measure", "performance measures", "a performance measure"),
        "service_user": ("service user", "service users", "a service user"),
        "baseline": ("baseline", "baselines", "a baseline"),
        "data_agenda": ("data development agenda", "data development agendas", "a data development agenda"),
        "report": ("turn the curve report", "turn the curve reports", "a turn the curve report"),
    },
    "us-rba": {
        "outcome": ("result", "results", "a result"),
        "indicator": ("indicator", "indicators", "an indicator"),
        "performance_measure": ("performance measure", "performance measures", "a performance measure"),
        "service_user": ("customer", "customers", "a customer"),
        "baseline": ("baseline", "baselines", "a baseline"),
        "data_agenda": ("data development agenda", "data development agendas", "a data development agenda"),
        "report": ("turn the curve report", "turn the curve reports", "a turn the curve report"),
    },
    "wales-rba": {
        "outcome": ("population outcome", "population outcomes", "a population outcome"),
        "indicator": ("population indicator", "population indicators", "a population indicator"),
        "performance_measure": ("performance measure", "performance measures", "a performance measure"),
        "service_user": ("client", "clients", "a client"),
        "baseline": ("baseline", "baselines", "a baseline"),
        "data_agenda": ("data development agenda", "data development agendas", "a data development agenda"),
        "report": ("report card", "report cards", "a report card"),
    },
    "nz-rba": {
        "outcome": ("population outcome", "population outcomes", "a population outcome"),
        "indicator": ("population indicator", "population indicators", "a population indicator"),
        "performance_measure": (
            "provider performance measure", "provider performance measures", "a provider performance measure",
        ),
        "service_user": ("client or whānau", "clients or whānau", "a client or whānau"),
        "baseline": ("baseline", "baselines", "a baseline"),
        "data_agenda": ("data development list", "data development lists", "a data development list"),
        "report": ("results scorecard", "results scorecards", "a results scorecard"),
    },
}  # fmt: skip
"""Preset id → concept → (singular, plural, with article)."""

PRESET_NAMES = {
    "uk-oba": "UK: outcome",
    "us-rba": "US: result",
    "wales-rba": "Wales: population outcome",
    "nz-rba": "New Zealand: population outcome",
}
"""Preset id → what the choice is called."""


class Words(msgspec.Struct, frozen=True):
    """Turns messages into text in the group's own terms."""

    vocabulary: str = "uk-oba"
    labels: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, workshop: Workshop) -> Words:
        """The words of this workshop."""
        return cls(workshop.vocabulary, workshop.labels)

    def __call__(self, message: str, **terms: object) -> str:
        """``message`` in the language in use; ``terms`` are inserted as they stand."""
        return _(message).format_map({**_forms(self.vocabulary, self.labels), **terms})

    def count(self, one: str, many: str, number: int, **terms: object) -> str:
        """The form of the message for ``number``, which is also ``{number}``."""
        forms = {**_forms(self.vocabulary, self.labels), "number": number, **terms}
        return ngettext(one, many, number).format_map(forms)

    def render(self, message: Message) -> str:
        """A label kept as message and terms, as text."""
        return self(message.text, **dict(message.terms))


@cache
def _forms(vocabulary: str, labels: tuple[tuple[str, str], ...]) -> dict[str, str]:
    own = dict(labels)
    forms: dict[str, str] = {}
    for concept, (one, many, article) in PRESETS.get(vocabulary, PRESETS["uk-oba"]).items():
        for key, label in ((concept, one), (concept + "s", many), ("an_" + concept, article)):
            label = own.get(key, _(label))
            forms[key] = label
            forms[key[0].upper() + key[1:]] = label[:1].upper() + label[1:]
    return forms
