"""A figure in the place of another one: what is kept of the earlier figure, and when."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.figures_edits import paste, type_figure
from obadesk.core.figures_grid import grid
from obadesk.core.figures_pasted import read
from obadesk.core.figures_taken import compared, take_in
from obadesk.core.measure import Measure, Reading, Series
from obadesk.core.revised import brought, typed_over
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop

OLD = Reading(
    id="a", period="2023", value=1234.5, typed="1,234.5", provisional=True, note="n", entered="2025-03-01"
)
NEW = Reading(id="b", period="2023/24", value=1200.0, typed="1200")


def test_a_file_that_says_another_figure_revises_the_first_on_any_day():
    for today in ("2026-03-12", "2025-03-01"):
        now = brought(OLD, NEW, today)
        assert (now.id, now.period, now.value, now.typed, now.note) == ("a", "2023", 1200, "1200", "n")
        assert now.earlier == (("1,234.5", today),)
        assert (now.provisional, now.entered) == (False, today)
    again = brought(now, replace(NEW, value=1199.0), "2027-01-01")
    assert again.earlier == (("1,234.5", "2025-03-01"), ("1,200", "2027-01-01"))


def test_a_provisional_figure_that_becomes_final_with_the_same_value_is_no_revision():
    now = brought(OLD, replace(NEW, value=1234.5), "2026-03-12")
    assert (now.earlier, now.provisional) == ((), False)


def test_the_same_figure_given_more_or_less_exactly_is_no_revision():
    short, long = replace(OLD, value=21.8, typed="21.8"), replace(NEW, value=21.78, typed="21.78")
    assert brought(short, long, "2026-03-12").earlier == ()
    assert brought(replace(short, value=21.78), replace(long, value=21.8), "2026-03-12").earlier == ()
    assert brought(short, replace(long, value=21.7), "2026-03-12").earlier
    assert brought(replace(short, value=22.0), long, "2026-03-12").earlier, "22 may have meant 22.0"


def test_where_a_gap_was_there_is_nothing_earlier():
    assert brought(replace(OLD, value=None), NEW, "2026-03-12").earlier == ()


def test_typing_over_todays_figure_mends_it_and_over_an_older_one_revises_it():
    same_day = typed_over(replace(OLD, entered="2026-03-12"), "9", 9.0, "2026-03-12")
    assert (same_day.value, same_day.earlier) == (9, ())
    later = typed_over(OLD, "9", 9.0, "2026-03-12")
    assert later.earlier == (("1,234.5", "2026-03-12"),)
    assert (later.entered, later.provisional) == ("2026-03-12", True)
    mended = typed_over(later, "9.1", 9.1, "2026-03-12")
    assert mended.earlier == later.earlier


def test_typing_the_same_figure_another_way_or_nothing_at_all_is_no_revision():
    assert typed_over(OLD, "1234.50", 1234.5, "2026-03-12").earlier == ()
    assert typed_over(OLD, "", None, "2026-03-12").earlier == ()
    assert typed_over(replace(OLD, entered=""), "9", 9.0, "2026-03-12").earlier == ()
    assert typed_over(OLD, "9", 9.0, "").earlier == ()


def test_what_is_taken_in_notes_its_day_and_keeps_what_it_replaced():
    there = Series(id="s", area="Leeds", readings=(replace(OLD, period="2023", order="b"),))
    workshop = Workshop(id="w", measures=(Measure(id="m", series=(there,)),))
    readings = (replace(NEW, period="2023"), replace(NEW, id="c", period="2024"))
    after = take_in(workshop, "m", "t", "Leeds", readings, today="2026-03-12", mapping='{"area":"Leeds"}')
    (series,) = after.measures[0].series
    assert [(one.period, one.value, one.entered) for one in series.readings] == [
        ("2023", 1200, "2026-03-12"),
        ("2024", 1200, "2026-03-12"),
    ]
    assert series.readings[0].earlier == (("1,234.5", "2026-03-12"),)
    assert series.mapping == '{"area":"Leeds"}'
    twice = take_in(after, "m", "t", "Leeds", readings, today="2027-01-01")
    assert twice.measures[0].series[0].readings[0].earlier == series.readings[0].earlier


def test_the_series_may_be_chosen_instead_of_found_by_its_area():
    own = Series(id="s", area="Leeds")
    other = Series(id="o", area="England", order="c")
    measure = Measure(id="m", series=(replace(own, order="b"), other))
    workshop = Workshop(id="w", measures=(measure,))
    after = take_in(workshop, "m", "t", "LEEDS city", [NEW], into="s")
    assert [(one.area, len(one.readings)) for one in after.measures[0].series] == [
        ("Leeds", 1),
        ("England", 0),
    ]
    assert len(compared(measure, "England", [NEW], "nobody").new) == 1
    after = take_in(workshop, "m", "t", "England", [NEW], into="another")
    assert [one.area for one in after.measures[0].series] == ["Leeds", "England", "England"]
    bare = Workshop(id="w", measures=(Measure(id="m"),))
    after = take_in(bare, "m", "t", "England", [NEW], into="another")
    assert [(one.area, len(one.readings)) for one in after.measures[0].series] == [("", 0), ("England", 1)]


def typed(workshop: Workshop, period: str, text: str, today: str) -> Workshop:
    table = grid(workshop.measures[0], "Leeds", Words("uk-oba"))
    row = next((one for one in table.rows if one.period == period), table.rows[-1])
    row = replace(row, period=period)
    return type_figure("m", table, row, 1, text, today).change(workshop)


def test_figures_typed_in_the_table_note_their_day_and_keep_what_an_earlier_day_said():
    begun = Workshop(id="w", measures=(Measure(id="m", series=(Series(id="s", area="Leeds"),)),))
    workshop = typed(begun, "2023", "4", "2026-03-12")
    workshop = typed(workshop, "2023", "4.5", "2026-03-12")  # a slip mended
    (reading,) = workshop.measures[0].series[0].readings
    assert (reading.value, reading.earlier, reading.entered) == (4.5, (), "2026-03-12")
    workshop = typed(workshop, "2023", "4.6", "2026-06-01")
    workshop = typed(workshop, "2024", "5", "2026-06-01")
    first, second = workshop.measures[0].series[0].readings
    assert (first.value, first.earlier) == (4.6, (("4.5", "2026-06-01"),))
    assert (second.value, second.entered) == (5, "2026-06-01")


def test_pasting_over_figures_of_an_earlier_day_revises_them():
    begun = Workshop(id="w", measures=(Measure(id="m", series=(Series(id="s", area="Leeds"),)),))
    workshop = typed(begun, "2023", "4", "2026-03-12")
    table = grid(workshop.measures[0], "Leeds", Words("uk-oba"))
    pasted = read("2023\t4.2\n2024\t4.4")
    assert pasted is not None
    workshop = paste("m", table, 0, 1, pasted, "2026-06-01").change(workshop)
    first, second = workshop.measures[0].series[0].readings
    assert first.earlier == (("4", "2026-06-01"),)
    assert (second.value, second.entered) == (4.4, "2026-06-01")
