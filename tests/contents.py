"""What people may type into a workshop, for the tests that run over everything."""

from __future__ import annotations

import json
from pathlib import Path

from obadesk.core import rows
from obadesk.core.capture import Captured
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop

TODAY = "2026-03-12"
NAUGHTY = tuple(json.loads((Path(__file__).parent / "data" / "blns.json").read_text("utf-8")))

ODD: dict[str, tuple[str, ...]] = {
    "huge": tuple(f"{n} " + "Why is it so? " * 142 for n in range(500)),
    "right to left": ("الأطفال يكبرون سعداء وآمنين", "כל הילדים גדלים בבטחה", "‏مختلط mixed עברית‎"),
    "like markup": (
        "<b>bold</b> & <script>alert(1)</script>",
        "{outcome} {} {0} %s %(x)s",
        "&lt;font&gt;",
        "a <b and c> d",
        r"\n",
    ),
    "emoji": ("👩‍👩‍👧‍👦 family 🚌💨 ❤️", "🇬🇧 café naïve ŵŷ", "ok ✅ not ok ❌"),
    "odd signs": ("e\u0301 ŵ ŷ", "nul \0 tab \t hard\u00a0space line\u2028 and \u2029 end"),
    "naughty": tuple(line for line in NAUGHTY if line.strip()),
}
CONTENTS: dict[str, tuple[str, ...]] = {"nothing": (), **ODD}


MOST_MEASURES = 24
"""Each headline indicator has a curve and a sheet of paper."""

MOST_OF_THE_HUGE = 40
"""Half a million signs stand in the story; what every list had of them would be thousands of pages."""


def of_a_size(kind: StepKind, lines: tuple[str, ...]) -> tuple[str, ...]:
    """As many of the lines as this kind of step is tried with."""
    huge = lines is ODD["huge"]
    if kind.id in ("indicators", "four_boxes"):
        return lines[: MOST_MEASURES // 6 if huge else MOST_MEASURES]
    return lines[:MOST_OF_THE_HUGE] if huge and kind.id != "story" else lines


def filled(workshop: Workshop, lines: tuple[str, ...], kinds: dict[str, StepKind]) -> Workshop:
    """The workshop after these lines were captured in every step, with every sign in turn."""
    for step in workshop.meeting.steps:
        kind = kinds[step.kind]
        signs = (*((sign.id,) for sign in kind.signs), ())
        for number, line in enumerate(of_a_size(kind, lines)):
            said = Captured(
                line,
                f"{step.id}-{number}",
                signs[number % len(signs)],
                (workshop.tables[number % len(workshop.tables)].id,),
                f"{TODAY}T10:{number % 60:02d}",
            )
            edit = kind.capture(Place(workshop, step.id, "", TODAY), said)
            workshop = edit.change(workshop) if edit else workshop
    if lines:
        outcome, measure = workshop.outcomes[0], workshop.measures[0]
        workshop = rows.set_fields(workshop, outcome.id, text=lines[0], gloss=lines[-1], who=lines[0])
        workshop = rows.set_fields(workshop, measure.id, name=lines[0], unit=lines[-1], source=lines[0])
        workshop = rows.set_fields(workshop, workshop.meeting.steps[0].id, heading=lines[0], note=lines[-1])
        workshop = rows.set_fields(workshop, workshop.id, title=lines[0], place=lines[-1])
    return workshop
