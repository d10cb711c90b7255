"""Looks at data as somebody chooses: nothing is raised, an earlier choice is used as far as it fits."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from obadesk.intake.choice import Choice
from obadesk.intake.look import first_look, fitting, look
from obadesk.intake.opening import open_data, open_pasted

DATA = Path(__file__).resolve().parents[1] / "data" / "intake"
LONG = DATA / "lait_neet_16_17_pct.csv"
PARTS = "Year,Area,Sex,Rate,Number\n" + "\n".join(
    f"{year},{area},{sex},{year % 7},{year % 5}"
    for area in ("Leeds", "York")
    for year in range(2018, 2025)
    for sex in ("Boys", "Girls")
)


def test_the_area_that_is_likely_meant_is_chosen():
    looked = first_look(LONG, None, ("leeds", "England"), True)
    assert looked.result is not None
    assert (looked.choice.area, looked.area, looked.whole) == ("Leeds", "Leeds", True)
    assert first_look(LONG, None, ("Atlantis",), True).said == "The table has several areas. Choose one."


def test_where_every_area_has_a_column_the_likely_one_is_chosen():
    looked = first_look("Year\tLeeds\tEngland\n2019\t1\t2\n2020\t3\t4\n", None, ("", "Leeds"), True)
    assert (looked.choice.value, looked.area) == ("Leeds", "Leeds")


def test_what_cannot_be_read_is_said(tmp_path: Path):
    looked = first_look(tmp_path / "gone.csv", None, (), True)
    assert looked.data is None
    assert "is not there" in looked.said
    assert (looked.sheet, looked.asks, looked.whole) == (None, (looked.said,), False)


def test_the_last_choice_is_used_as_far_as_it_fits():
    data = open_pasted(PARTS)
    last = Choice(area="leeds", value="Rate", parts=(("Sex", "Girls"),))
    assert fitting(data, last) == (last, ())
    fits, gone = fitting(data, Choice(area="Hull", value="Pct", parts=(("Sex", "All"), ("Sex", "Boys"))))
    assert fits == Choice(parts=(("Sex", "Boys"),))
    assert gone == (
        "There is no column of figures “Pct” in this table.",
        "“Hull” is not in this table.",
        "There is no “All” under “Sex”.",
    )
    assert fitting(data, Choice(sheet="Table 3"))[1] == ("There is no sheet “Table 3” in this file.",)
    no_table = open_data(DATA / "mhclg_homelessness_TA1_2020Q1_verbatim.csv")
    assert fitting(no_table, last)[0] == Choice()


def test_the_table_is_not_sought_again_when_only_the_area_changes():
    looked = first_look(LONG, None, ("Leeds",), True)
    assert looked.data is not None
    other = look(looked.data, Choice(area="England"), looked)
    assert other.found is looked.found
    assert other.result != looked.result
    assert look(looked.data, Choice(area="England", decimal=","), looked).found is not looked.found


def test_a_choice_the_table_does_not_know_is_said():
    data = open_pasted(PARTS)
    for choice in (Choice(sheet="?"), Choice(area="?", value="Rate"), Choice(area="York", value="?")):
        looked = look(data, choice)
        assert looked.result is None
        assert "?" in looked.said


WORDS = st.sampled_from(
    ("2019", "2020/21", "Leeds", "4.2", "..", "<b>", "", "=1+1", "a,b", "Area", "9" * 400)
)
TABLES = st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=12)
CHOICES = st.builds(
    Choice, sheet=st.sampled_from(("", "Pasted", "?")), area=WORDS, value=WORDS,
    parts=st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
    axis=st.sampled_from((None, "down", "across")), period_column=WORDS, area_column=WORDS,
    month_first=st.sampled_from((None, True)), decimal=st.sampled_from(("", ",")),
)  # fmt: skip


@given(TABLES, st.none() | CHOICES, CHOICES)
def test_whatever_is_pasted_and_chosen_is_a_look(rows: list[list[str]], last: Choice | None, then: Choice):
    looked = first_look("\n".join("\t".join(row) for row in rows), last, ("Leeds",), True)
    assert looked.result is not None or looked.said
    if looked.data is not None:
        again = look(looked.data, then, looked)
        assert again.result is not None or again.said
        assert all(isinstance(one, str) for one in again.asks)
