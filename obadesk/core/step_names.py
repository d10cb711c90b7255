"""What each kind of step is usually called: for the programme, whose kind does not know the others."""

from __future__ import annotations

from obadesk.core.vocabulary import Words


def step_name(kind_id: str, words: Words) -> str:
    """The kind's name as its own ``name`` says it; ``""`` for a kind this version does not know."""
    return _names(words).get(kind_id, "")


def _names(words: Words) -> dict[str, str]:
    return {
        "before_the_day": words("Before the day"),
        "welcome": words("Welcome"),
        "where_we_left_it": words("Where we left it"),
        "line_since": words("The line since"),
        "what_we_did": words("What we did"),
        "language": words("Our words"),
        "open_step": words("Talk or exercise"),
        "outcome": words("{Outcome}"),
        "service": words("One service"),
        "indicators": words("{Indicators}"),
        "four_boxes": words("{Performance_measures}"),
        "sketch": words("Working {baseline}"),
        "baseline": words("{Baseline}"),
        "story_again": words("The story again"),
        "story": words("Story behind the curve"),
        "partners": words("Partners"),
        "what_works": words("What works"),
        "keep_stop_add": words("Keep, stop, add"),
        "choose": words("Choose"),
        "action_plan": words("Action plan"),
        "contribution": words("What we contribute"),
        "pause": words("Break"),
        "close": words("Report back and close"),
    }
