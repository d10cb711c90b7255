"""The curves of a sample: measures with their figures, and what was said about each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec.structs import replace

from obadesk.core.action import Action
from obadesk.core.curve import Curve
from obadesk.core.figures import places_of, shown
from obadesk.core.idea import Idea
from obadesk.core.ids import new_id
from obadesk.core.measure import EventMark, Measure, Point, Reading, Scenario, Series
from obadesk.core.meeting import Verdict
from obadesk.core.partner import Contribution
from obadesk.core.rows import placed
from obadesk.core.story import Force, Question, Side
from obadesk.storage.sample_parts import (
    SampleFigure,
    SampleForce,
    SampleLines,
    SampleMeasure,
    SampleScenario,
    SampleSeries,
    SampleVerdict,
)


class Named:
    """The rows a sample's numbers and names point to.

    :raises KeyError: from its methods: naming the key that points to something that is not there.
    """

    def __init__(self, tables: dict[int, str], partners: dict[str, str]) -> None:
        self._tables = tables
        self._partners = partners

    def tables(self, numbers: tuple[int, ...], key: str) -> tuple[str, ...]:
        """Ids of the tables with these numbers."""
        if not all(number in self._tables for number in numbers):
            raise KeyError(f"{key}.tables")
        return tuple(self._tables[number] for number in numbers)

    def partner(self, name: str, key: str) -> str:
        """Id of the partner of this name."""
        if name not in self._partners:
            raise KeyError(f"{key}.partner")
        return self._partners[name]


def row_of(rows: tuple[Any, ...], number: int, key: str) -> str:
    """Id of the row with this number, counted from 1; nothing for 0."""
    if not 0 <= number <= len(rows):
        raise KeyError(key)
    return rows[number - 1].id if number else ""


def said_on(curve: Curve, sample: SampleLines, named: Named, key: str = "") -> Curve:
    """The curve with everything that was said about it. ``key``: where it stands in the sample."""

    def each(field: str, make: Callable[[int, Any, dict[str, Any], str], Any]) -> tuple[Any, ...]:
        made: list[Any] = []
        for number, one in enumerate(getattr(sample, field), 1):
            where = f"{key}{field}[{number}]"
            plain = msgspec.structs.asdict(one)
            plain["tables"] = named.tables(one.tables, where)
            made.append(make(number, one, plain, where))
        return placed(tuple(made))

    forces = _forces(sample.forces, named, key)

    def question(number: int, _one: Any, plain: dict[str, Any], _where: str) -> Question:
        return Question(id=new_id(), number=number, **plain)

    def contribution(number: int, one: Any, plain: dict[str, Any], where: str) -> Contribution:
        plain["partner"] = named.partner(one.partner, where)
        return Contribution(id=new_id(), number=number, **plain)

    def idea(number: int, one: Any, plain: dict[str, Any], where: str) -> Idea:
        plain["force"] = row_of(forces, one.force, f"{where}.force")
        return Idea(id=new_id(), number=number, **plain)

    ideas = each("ideas", idea)

    def action(number: int, one: Any, plain: dict[str, Any], where: str) -> Action:
        plain["idea"] = row_of(ideas, one.idea, f"{where}.idea")
        return Action(id=new_id(), number=number, **plain)

    return replace(
        curve,
        forces=forces,
        questions=each("questions", question),
        contributions=each("contributions", contribution),
        ideas=ideas,
        actions=each("actions", action),
    )


def verdicts_of(said: Iterable[tuple[Curve, SampleVerdict | None]]) -> tuple[Verdict, ...]:
    """The room's answers, for the curves it answered on."""
    return placed(tuple(
        Verdict(id=new_id(), curve=curve.id, **msgspec.structs.asdict(one)) for curve, one in said if one
    ))  # fmt: skip


def measured(measure: Measure, sample: SampleMeasure, number: int, named: Named, key: str) -> Measure:
    """The measure with its figures."""
    plain = {name: getattr(sample, name) for name in sample.__struct_fields__
             if name not in ("series", "scenarios", "events", "tables")}  # fmt: skip
    return replace(
        measure,
        **plain,
        number=number,
        tables=named.tables(sample.tables, key),
        series=placed(tuple(_series(one) for one in sample.series)),
        scenarios=placed(tuple(_scenario(one) for one in sample.scenarios)),
        events=placed(tuple(
            EventMark(id=new_id(), **msgspec.structs.asdict(one)) for one in sample.events
        )),
    )  # fmt: skip


def _series(sample: SampleSeries) -> Series:
    readings = tuple(
        Reading(id=new_id(), period=one.period, value=one.value, typed=typed, note=one.note)
        for one, typed in zip(sample.readings, _typed(sample.readings), strict=True)
    )
    return Series(id=new_id(), area=sample.area, source=sample.source, readings=placed(readings))


def _scenario(sample: SampleScenario) -> Scenario:
    points = tuple(
        Point(id=new_id(), period=one.period, value=one.value, typed=typed)
        for one, typed in zip(sample.points, _typed(sample.points), strict=True)
    )
    return Scenario(
        id=new_id(),
        name=sample.name,
        reasoning=sample.reasoning,
        drawn_by=sample.drawn_by,
        adopted=sample.adopted,
        source=sample.source,
        points=placed(points),
    )


def _typed(figures: tuple[SampleFigure, ...]) -> list[str]:
    """As somebody would have typed them: all with as many places; nothing for a gap."""
    places = places_of(one.value for one in figures if one.value is not None)
    return ["" if one.value is None else shown(one.value, places) for one in figures]


def _forces(sample: tuple[SampleForce, ...], named: Named, key: str) -> tuple[Force, ...]:
    made: list[Force] = []
    for number, one in enumerate(sample, 1):
        where = f"{key}forces[{number}]"
        if one.why_of >= number:
            raise KeyError(f"{where}.why_of")
        above = made[one.why_of - 1] if one.why_of > 0 else None
        side: Side = above.side if above else (one.side or "hindering")
        made.append(
            Force(id=new_id(), number=number, text=one.text, side=side, parent=above.id if above else "",
                  tables=named.tables(one.tables, where), evidence=one.evidence,
                  kept=one.kept, source=one.source)
        )  # fmt: skip
    return placed(tuple(made))
