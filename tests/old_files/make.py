"""How the files in this folder were made. A released version's file is made once and kept for ever.

    python -m tests.old_files.make FILE.oba

writes one of the version the program has now; it holds what ``contents`` says. When the plain form changes,
commit the file made just before, as ``version-N.oba``, and give the new version's contents here.
"""

import sys
from pathlib import Path

from obadesk.core import plain, rows
from obadesk.core.curve import Curve
from obadesk.core.measure import Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Attendance, Card, Meeting, Step
from obadesk.core.outcome import Outcome
from obadesk.core.parked import Parked
from obadesk.core.person import Person
from obadesk.core.record import Entry
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.storage.workshop_file import WorkshopFile


def contents(version: int = plain.VERSION) -> Workshop:
    """A small workshop with something of everything that links, as far as that version knew it."""
    step = Step(id="step000000001", order="0001", kind="story", minutes=15, note="private")
    there = Attendance(id="attend0000001", order="0001", organisation="Leeds", heads=3)
    meeting = Meeting(id="meeting000001", order="0001", date="2026-11-21", steps=(step,), attendance=(there,))
    reading = Reading(id="reading000001", order="0001", period="2024", value=4.9, typed="4.9")
    point = Point(id="point00000001", order="0001", period="2030", value=6.5)
    forecast = Scenario(
        id="scenario00001", order="0001", name="No change", sealed="2026-11-21T10:00:00", points=(point,)
    )
    measure = Measure(id="measure000001", order="0001", of="outcome000001", name="16–17s not in learning",
                      series=(Series(id="series0000001", order="0001", area="Leeds", readings=(reading,)),),
                      scenarios=(forecast,))  # fmt: skip
    workshop = Workshop(
        id="workshop00001",
        title="Young people in Leeds",
        meetings=(meeting,),
        outcomes=(Outcome(id="outcome000001", order="0001", text="All young people are ready for work"),),
        measures=(measure,),
        curves=(Curve(id="curve00000001", order="0001", measure="measure000001"),),
    )
    force = Force(id="force00000001", text="Ŵythnos 1: buses stop at six 🚌", said_at="2026-11-21T10:05:00")
    workshop = rows.append(workshop, "curve00000001", "forces", force)
    if version < 2:
        return workshop
    card = Card(id="card000000001", order="0001", role="purpose", text="Two things we will really do.")
    workshop = rows.append(workshop, "step000000001", "cards", card)
    parked = Parked(
        id="parked0000001", text="Who pays for the bus?", parked_as="data needed", step="step000000001"
    )
    return rows.append(workshop, "workshop00001", "parked", parked)


PERSON = Person(id="person0000001", name="Siân", email="sian@example.org", language="cy")


def entries(workshop: Workshop) -> tuple[Entry, ...]:
    """What happened."""
    snapshot = plain.packed(workshop)
    return (
        Entry(kind="step started", at="2026-11-21T10:00:00+00:00", about="step000000001", label="Story"),
        Entry(kind="restore point", at="2026-11-21T10:20:00+00:00", label="Story", body=snapshot),
    )


def main(path: Path) -> None:
    """Write the file."""
    workshop = contents()
    file = WorkshopFile.create(path, workshop)
    file.put_person(PERSON)
    for entry in entries(workshop):
        file.append(entry)
    file.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
