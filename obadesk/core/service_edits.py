"""The service of a place, and its own fields as changes that also make the service where there is none."""

from __future__ import annotations

from obadesk.core import rows
from obadesk.core.place import Place
from obadesk.core.rows import Change
from obadesk.core.service import Service
from obadesk.core.workshop import Workshop


def service_at(place: Place) -> Service | None:
    """The service the curve of the place tells about; else the workshop's first."""
    services = place.workshop.services
    return place.service or (services[0] if services else None)


def groups(service: Service) -> tuple[str, ...]:
    """Whom it serves, one group each, as they were typed."""
    return tuple(line.strip() for line in service.customers.splitlines() if line.strip())


def told_of(workshop: Workshop) -> str:
    """Id of what one more measure tells about: the service while all curves are about one, or the outcome."""
    measures = [workshop.measure(curve.measure) for curve in workshop.curves]
    told = [one.of for one in measures if one is not None] or [one.id for one in workshop.services]
    if told and all(workshop.service(of) for of in told):
        return told[0]
    return workshop.outcomes[0].id if workshop.outcomes else ""


def set_on_service(service_id: str, new_id: str, **fields: str) -> Change:
    """Fields of the service; where the workshop has none yet, of a new one with ``new_id``."""

    def change(workshop: Workshop) -> Workshop:
        if workshop.service(service_id) is not None:
            return rows.set_fields(workshop, service_id, **fields)
        if service_id and service_id != new_id:
            return workshop
        return rows.set_fields(with_service(workshop, new_id), new_id, **fields)

    return change


def add_group(service_id: str, new_id: str, group: str) -> Change:
    """One more group it serves; a group that is there already is not said twice."""

    def change(workshop: Workshop) -> Workshop:
        service = workshop.service(service_id) or workshop.service(new_id)
        there = groups(service) if service else ()
        if group in there:
            return workshop
        return set_on_service(service_id, new_id, customers="\n".join((*there, group)))(workshop)

    return change


def with_service(workshop: Workshop, new_id: str) -> Workshop:
    """The workshop with a service of this id, which helps towards its first outcome."""
    if workshop.service(new_id) is not None:
        return workshop
    outcome = workshop.outcomes[0].id if workshop.outcomes else ""
    return rows.append(workshop, workshop.id, "services", Service(id=new_id, outcome=outcome))
