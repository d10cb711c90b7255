"""Verbs that nobody can see happen: "explore", "raise awareness", "work with" (method: 3.7, 3.8)."""

from __future__ import annotations

import re

VAGUE = re.compile(
    r"^(?:to\s+)?(explore|look (?:into|at)|consider|raise awareness|promote|work (?:together|with|on)|"
    r"support|discuss|continue|ensure|encourage|improve|develop|think about|engage|facilitate|review|monitor|"
    r"address|strengthen|enhance|liaise|maximise)\b",
    re.IGNORECASE,
)


def vague_verb(text: str) -> str:
    """The vague verb the text begins with, as typed; ``""`` for none."""
    found = VAGUE.match(text.strip())
    return found[1] if found else ""
