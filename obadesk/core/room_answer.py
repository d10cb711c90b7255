"""The room's answer to "can we live with that?", in words."""

from __future__ import annotations

from obadesk.core.meeting import Verdict
from obadesk.core.vocabulary import Words


def answer(verdict: Verdict | None, words: Words) -> str:
    """``Not OK``; nothing while the room has not said."""
    said = verdict.answer if verdict else ""
    return {
        "": "",
        "ok": words("OK"),
        "not ok": words("Not OK"),
        "split": words("We are split"),
    }[said]


def hands(verdict: Verdict | None, words: Words) -> str:
    """``19 not OK · 2 OK · 3 not sure``; nothing when no hand was counted."""
    if verdict is None or not (verdict.not_ok or verdict.ok or verdict.not_sure):
        return ""
    return words(
        "{not_ok} not OK · {ok} OK · {not_sure} not sure",
        not_ok=verdict.not_ok, ok=verdict.ok, not_sure=verdict.not_sure,
    )  # fmt: skip


def together(counted: str) -> str:
    """The same for the wall, where a line is broken only between two counts."""
    return " · ".join(part.replace(" ", "\u00a0") for part in counted.split(" · "))
