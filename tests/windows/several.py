"""A workshop with two curves: tables 1 and 2 work on the first, tables 3 and 4 on the second."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.curve import Curve
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.message import message
from obadesk.core.rows import append
from obadesk.core.table import Table
from obadesk.core.workshop import Workshop

AWAY = "Away from school half the time"


def with_two_curves(workshop: Workshop) -> Workshop:
    """The sample with a second curve; every table works on one of them."""
    for number in range(1, 5):
        if all(table.number != number for table in workshop.tables):
            workshop = append(workshop, workshop.id, "tables", Table(id=f"tab{number}", number=number))
    ids = {table.number: table.id for table in workshop.tables}
    readings = tuple(
        Reading(id=f"away{year}", order=str(year), period=str(year), typed=str(value), value=value)
        for year, value in ((2022, 1.7), (2023, 2.0), (2024, 2.2), (2025, 2.3))
    )
    series = Series(id="awayS", order="a", area="Leeds", readings=readings)
    measure = Measure(id="away", name=AWAY, of=workshop.outcomes[0].id, unit="in every 100", series=(series,))
    workshop = append(workshop, workshop.id, "measures", measure)
    first = replace(workshop.curves[0], tables=(ids[1], ids[2]))
    second = Curve(id="awayC", measure="away", tables=(ids[3], ids[4]))
    workshop = replace(workshop, curves=(first,))
    return append(workshop, workshop.id, "curves", second)


def give_two_curves(console) -> None:
    """Do that in the open workshop."""
    console.document.edit(message("Work on two curves"), with_two_curves)
