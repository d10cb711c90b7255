"""Workshops as a day may make them: long, foreign, unreadable, not adopted yet, sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from obadesk.core.ids import new_id
from obadesk.core.measure import Reading
from obadesk.core.rows import append, placed, set_fields
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop

if TYPE_CHECKING:
    from tests.pictures.studio import Studio

ARABIC = "الحافلات تتوقف عن العمل في الساعة السادسة مساءً ولا يستطيع الشباب الوصول إلى الكلية"
HEBREW = "האוטובוסים מפסיקים לנסוע בשש בערב"
AFTER = {"open_step": "welcome", "language": "open_step", "pause": "partners"}
SAID = (
    ARABIC,
    HEBREW,
    "Nobody rings you back 📵 for 3 weeks, then they close the case 🙃 – my brother waited 👨‍👩‍👧 since May",
    "Mae’r gwasanaeth yn Gymraeg yn dŵr oer: ŵ ŷ ẃ, łódź, śnieg, příliš, ősz, Straße, œuvre",
    "Aslongaswordwithoutanyblankinitthatsomebodypastedfromaspreadsheetandnobodywilleverreadtotheveryend" * 2,
    "<b>Not bold</b> & 5 < 6 {x} %s",
    "年轻人需要一个可以去的地方",
    "नौकरी के लिए अनुभव चाहिए, अनुभव के लिए नौकरी चाहिए",
)


def every_kind(studio: Studio) -> Workshop:
    """The sample with a step of each kind, those it lacks taken from the half day."""
    sample = studio.begin("leeds-children")
    has = {step.kind for step in sample.meeting.steps}
    others = [step for step in studio.begin("half-day").meeting.steps if step.kind not in has]
    steps = list(sample.meeting.steps)
    for step in others:
        at = next(n for n, other in enumerate(steps) if other.kind == AFTER.get(step.kind, "close"))
        steps.insert(at + 1, replace(step, prepared=False))
    return set_fields(sample, sample.meeting.id, steps=placed(tuple(replace(one, order="") for one in steps)))


def owing(workshop: Workshop) -> Workshop:
    """Of the story and of what would work only what the first table said is typed."""
    curve, first = workshop.curves[0], workshop.tables[0].id
    forces = tuple(one for one in curve.forces if first in one.tables)
    ideas = tuple(one for one in curve.ideas if first in one.tables)
    return set_fields(workshop, curve.id, ideas=ideas, forces=forces)


def huge(workshop: Workshop) -> Workshop:
    """500 lines of story."""
    curve = workshop.curves[0]
    lines = tuple(
        Force(
            id=new_id(),
            text=f"Said line {number}: the bus leaves before the shift ends and the next one comes at ten",
            number=number,
            side="helping" if number % 3 == 0 else "hindering",
            tables=(workshop.tables[number % len(workshop.tables)].id,) if workshop.tables else (),
        )
        for number in range(1, 501)
    )
    return set_fields(workshop, curve.id, forces=placed(lines))


def foreign(workshop: Workshop) -> Workshop:
    """Right-to-left words, emoji, long words and what looks like markup."""
    curve = workshop.curves[0]
    workshop = set_fields(workshop, curve.id, forces=())
    for number, text in enumerate(SAID):
        side = "helping" if number % 2 else "hindering"
        force = Force(id=new_id(), text=text, side=side, kept=number < 3)
        workshop = append(workshop, curve.id, "forces", force)
    workshop = set_fields(workshop, workshop.outcomes[0].id, text=ARABIC)
    return set_fields(workshop, workshop.id, title="ورشة عمل – לידס 🙂 Leeds")


def unreadable(workshop: Workshop) -> Workshop:
    """A figure nobody can read as a number, and a gap."""
    measure = workshop.measures[0]
    series = measure.series[0]
    readings = list(series.readings)
    readings[3] = replace(readings[3], value=None, typed="about 2½?")
    readings[5] = replace(readings[5], value=None, typed="")
    more = Reading(id=new_id(), period="spring term", value=4.4, typed="4.4")
    return set_fields(workshop, series.id, readings=placed((*readings, replace(more, order=""))))


def draft(workshop: Workshop) -> Workshop:
    """The line drawn ahead, before the room took it."""
    return set_fields(workshop, workshop.measures[0].scenarios[0].id, adopted="")


def sealed(workshop: Workshop) -> Workshop:
    """The forecast frozen, and a year that came after it."""
    measure = workshop.measures[0]
    workshop = set_fields(workshop, measure.scenarios[0].id, sealed="2026-03-12T11:20:00+00:00")
    reading = Reading(id=new_id(), period="2026", value=5.1, typed="5.1", provisional=True)
    return append(workshop, measure.series[0].id, "readings", reading)


def without_lines(workshop: Workshop) -> Workshop:
    """The curves are known, nothing was said yet."""
    for curve in workshop.curves:
        nothing = {"forces": (), "questions": (), "contributions": (), "ideas": (), "actions": ()}
        workshop = set_fields(workshop, curve.id, **nothing)
    return workshop
