"""When steps begin and end by the plan, and how long they took by the record."""

import pytest

from obadesk.core.agenda_times import ends_at, planned_minutes, planned_times, taken_times, time_of_day
from obadesk.core.meeting import Meeting, Step
from obadesk.core.record import Entry


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9:30", "09:30"),
        ("930", "09:30"),
        ("9.30", "09:30"),
        (" 09 : 30 ", "09:30"),
        ("1400", "14:00"),
        ("9", "09:00"),
        ("2 pm", "14:00"),
        ("12.15 a.m.", "00:15"),
        ("", ""),
        ("25:00", None),
        ("9:75", None),
        ("13 pm", None),
        ("half nine", None),
        ("9:3", None),
        ("12345", None),
    ],
)
def test_a_time_is_read_as_people_type_it(typed, meant):
    assert time_of_day(typed) == meant


def test_steps_follow_each_other_and_prepared_ones_take_no_time():
    meeting = a_meeting("09:30", (10, 0, 25, 5))
    assert planned_times(meeting) == {"s0": "09:30", "s2": "09:40", "s3": "10:05"}
    assert ends_at(meeting, "s2") == "10:05"
    assert ends_at(meeting, "s1") == ends_at(meeting, "gone") == ""
    assert ends_at(meeting) == "10:10"
    assert planned_minutes(meeting) == 40


def test_without_a_start_there_are_no_times():
    meeting = a_meeting("", (10, 5))
    assert planned_times(meeting) == {}
    assert ends_at(meeting) == ""
    assert ends_at(a_meeting("09:30", ())) == ""


def test_an_evening_goes_on_after_midnight():
    assert ends_at(a_meeting("23:50", (20,))) == "00:10"


def test_what_a_step_took_is_read_from_the_record_and_coming_back_adds_to_it():
    assert taken_times(
        entries("09:30 started a", "09:42 ended a", "09:42 started b", "09:50 ended b", "09:50 started a")
        + entries("09:53 started a", "09:55 ended a", "09:56 started b")
    ) == {"a": 17 * 60, "b": 8 * 60}


def test_a_step_that_nobody_ended_lasted_until_the_next_or_until_the_last_thing_noted():
    noted = (
        *entries("09:30 started a", "09:40 started b"),
        at("09:45", "restore point"),
        at("13:00", "opened"),
    )
    assert taken_times(noted) == {"a": 600, "b": 300}


def test_an_end_without_a_beginning_and_broken_times_take_nothing():
    assert taken_times(entries("09:40 ended a")) == {}
    assert taken_times((at("?", "step started", "a"), at("!", "step ended", "a"))) == {}
    assert taken_times(entries("09:40 started a", "09:30 ended a")) == {"a": 0}


def a_meeting(starts: str, minutes: tuple[int, ...]) -> Meeting:
    steps = tuple(
        Step(id=f"s{place}", kind="story", minutes=length, prepared=not length)
        for place, length in enumerate(minutes)
    )
    return Meeting(id="m", starts=starts, steps=steps)


def entries(*said: str) -> tuple[Entry, ...]:
    return tuple(at(one.split()[0], f"step {one.split()[1]}", one.split()[2]) for one in said)


def at(time: str, kind, about: str = "") -> Entry:
    return Entry(kind=kind, at=f"2026-09-03T{time}:00", about=about)
