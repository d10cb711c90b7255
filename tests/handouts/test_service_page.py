"""Paper about one service: its page, and the sentence that stands with its curve beside everybody's."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.blocks import Curve as CurveBlock
from obadesk.core.blocks import Heading, Statement
from obadesk.core.curve import Curve
from obadesk.core.handout import Sheet
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.meeting import Meeting, Step
from obadesk.core.outcome import Outcome
from obadesk.core.place import Place
from obadesk.core.service import Service
from obadesk.core.story import Force
from obadesk.core.workshop import Workshop
from obadesk.handouts.one_pager import OnePager
from obadesk.handouts.table_sheets import TableSheets
from obadesk.steps.all import STEP_KINDS

TODAY = "2026-03-12"
SENTENCE = (
    "We serve families; if they are better off, that helps towards “Children start school ready to "
    "learn”; we do not do it alone."
)


def measured(measure_id: str, of: str, name: str, **more: object) -> Measure:
    readings = tuple(
        Reading(id=f"{measure_id}{year}", period=str(year), value=year / 100, typed=str(year / 100))
        for year in range(2018, 2025)
    )
    series = (Series(id=f"{measure_id}s", area="Leeds", readings=readings),)
    return Measure(id=measure_id, of=of, name=name, polarity="up", series=series, **more)  # type: ignore[arg-type]


ROOM = Workshop(
    id="w",
    title="A start",
    meetings=(Meeting(id="mt", steps=(Step(id="st", kind="baseline"),)),),
    outcomes=(Outcome(id="o", text="Children start school ready to learn."),),
    services=(
        Service(id="s", name="Health visitors", does="Visits at home", customers="families", outcome="o"),
    ),
    measures=(
        measured("all", "o", "Children ready for school"),
        measured("one", "s", "Visits in ten days", box="how well", status="headline", rank=1),
        measured("two", "s", "Visits", box="how much", status="headline", rank=2),
    ),
    curves=(Curve(id="c0", measure="all"), Curve(id="c1", measure="one"), Curve(id="c2", measure="two")),
)


def sheets(workshop: Workshop) -> tuple[Sheet, ...]:
    return OnePager().sheets(Place(workshop, today=TODAY), STEP_KINDS)


def statements(sheet: Sheet) -> list[str]:
    return [block.text for block in sheet.front if isinstance(block, Statement)]


def test_beside_everybodys_curve_the_services_page_says_what_it_contributes():
    everybody, service = sheets(ROOM)
    assert (everybody.title, service.title) == ("Children start school ready to learn.", "Health visitors")
    assert statements(service)[:2] == ["Visits at home.", SENTENCE]
    assert SENTENCE not in statements(everybody)
    assert not any("We also watch" in text for text in statements(everybody))


def test_without_a_sentence_of_its_own_it_says_that_it_does_not_do_it_alone():
    bare = replace(ROOM, services=(replace(ROOM.services[0], customers=""),))
    _everybody, service = sheets(bare)
    assert "This is about those whom one service serves. It does not do it alone." in statements(service)


def test_a_measure_with_figures_alone_stands_on_the_pages_after_the_first():
    _everybody, service = sheets(ROOM)
    assert next(block.text for block in service.rest if isinstance(block, Heading)) == "Visits"
    assert len([block for block in service.rest if isinstance(block, CurveBlock)]) == 1
    assert [one.text for one in service.rest if isinstance(one, Statement)].count(SENTENCE) == 1


def test_the_tables_sheet_with_a_services_curve_has_the_sentence_and_everybodys_has_not():
    told = []
    for curve in ("c0", "c1"):
        place = Place(replace(ROOM, curves=tuple(c for c in ROOM.curves if c.id == curve)), today=TODAY)
        told += [SENTENCE in statements(one) for one in TableSheets().sheets(place, STEP_KINDS)]
    assert told == [False, False, True, True]


def test_a_table_that_is_to_finish_the_sentence_does_not_find_it_finished():
    asked = Step(id="st2", order="2", kind="contribution")
    meeting = replace(ROOM.meeting, steps=(*ROOM.meeting.steps, asked))
    place = Place(replace(ROOM, meetings=(meeting,), curves=ROOM.curves[1:]), today=TODAY)
    for sheet in TableSheets().sheets(place, STEP_KINDS):
        assert SENTENCE not in statements(sheet)
        assert any("We serve …" in getattr(block, "heading", "") for block in sheet.front)


def test_a_measure_with_a_story_has_a_page_and_the_sentence_stands_on_it_too():
    worked_on = replace(ROOM.curves[2], forces=(Force(id="f", number=1, text="Bus", side="hindering"),))
    made = sheets(replace(ROOM, curves=(*ROOM.curves[:2], worked_on)))
    assert [sheet.title for sheet in made[1:]] == ["Health visitors", "Health visitors"]
    assert all(SENTENCE in statements(sheet) for sheet in made[1:])


def test_the_four_boxes_are_printed_once():
    made = sheets(replace(ROOM, curves=tuple(
        replace(curve, forces=(Force(id=f"f{curve.id}", number=1, text="Bus", side="hindering"),))
        for curve in ROOM.curves
    )))  # fmt: skip
    headings = [[block.text for block in one.rest if isinstance(block, Heading)] for one in made]
    assert [texts.count("Performance measures") for texts in headings] == [0, 1, 0]
