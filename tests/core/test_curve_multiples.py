"""More areas than one chart holds: a small chart for each."""

from __future__ import annotations

from obadesk.core.curve_multiples import multiples
from obadesk.core.place import Place
from obadesk.core.slide_parts import areas_of, areas_slide
from obadesk.core.vocabulary import Words
from tests.leeds import leeds, workshop_of
from tests.pictures.curve_states import TODAY, areas

UK = Words("uk-oba")


def test_two_areas_stand_in_the_chart_itself():
    assert multiples(leeds(), "Leeds", UK) == ()
    assert multiples(areas(2), "Leeds", UK) == ()
    place = Place(workshop_of(areas(2)), curve_id="curve", today=TODAY)
    assert areas_of(place) is None
    assert areas_slide(place, "Baseline", "ask") == ()


def test_each_of_more_has_a_chart_with_the_room_s_own_line_and_the_same_axis():
    drawn = multiples(areas(6), "Leeds", UK)
    assert [one.title for one in drawn] == [
        "England", "Wales", "Bradford", "Sheffield", "Manchester", "Newcastle upon Tyne",
    ]  # fmt: skip
    assert len({one.values for one in drawn}) == 1
    assert [line.label for line in drawn[0].lines] == ["3.8", "Leeds 4.9"]
    assert drawn[0].sentence == "England has risen too, but less, from 3.2 to 3.8."


def test_they_say_what_they_are_and_where_from():
    block = areas_of(Place(workshop_of(areas(3)), curve_id="curve", today=TODAY))
    assert block is not None
    assert len(block.pictures) == 3
    assert block.caption.startswith("16–17s not in work, in every 100.")
