"""``obadesk meet-again``: another meeting on a file, with the steps of a format."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from obadesk import places
from obadesk.core.agenda_times import time_of_day
from obadesk.core.errors import Refused
from obadesk.core.forecast import kept
from obadesk.core.passes import for_another_meeting, meet_again
from obadesk.core.plain import packed
from obadesk.core.record import Entry
from obadesk.core.sealing import newly_sealed, sealed_by
from obadesk.i18n import _
from obadesk.steps.all import BY_ID
from obadesk.storage.own_formats import installed_with_own
from obadesk.storage.workshop_file import WorkshopFile

if TYPE_CHECKING:
    import argparse


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("file", metavar="FILE.oba", type=Path)
    command.add_argument("format", metavar="FORMAT")
    command.add_argument("--date", metavar="YYYY-MM-DD", default="", help=_("today if it is not said"))
    command.add_argument("--starts", metavar="HH:MM", default="", help=_("when it starts"))
    command.set_defaults(does=begin_another)


def begin_another(chosen: argparse.Namespace) -> int:
    """Add the meeting. :raises OBADeskError: with the sentence to show."""
    usable = for_another_meeting(installed_with_own(places.workshops(), places.formats(), BY_ID)[0])
    agenda = next((one for one in usable if one.id == chosen.format), None)
    if agenda is None:
        names = ", ".join(one.id for one in usable)
        said = _("No meeting after the first follows “{id}”. There are: {names}.")
        raise Refused(said.format(id=chosen.format, names=names))
    starts = time_of_day(chosen.starts)
    if starts is None:
        raise Refused(_("“{time}” is no time of day. Write it like 09:30.").format(time=chosen.starts))
    at = datetime.now().astimezone().isoformat(timespec="microseconds")
    opened = WorkshopFile.open(chosen.file)
    try:
        before = opened.workshop
        edit = meet_again(agenda, today=_day(chosen.date), now=at, starts=starts)
        after = sealed_by(before, kept(before, edit.change(before)), at)
        number = after.meeting.number
        label = _("Before meeting {number}").format(number=number)
        opened.append(
            Entry(kind="restore point", at=at, about=before.meeting.id, label=label, body=packed(before))
        )
        opened.save(before, after)
        opened.append(Entry(kind="pass", at=at, about=after.meeting.id, label=agenda.name))
        for scenario in newly_sealed(before, after):
            opened.append(Entry(kind="forecast sealed", at=at, about=scenario.id, label=scenario.name))
    finally:
        opened.close()
    print(
        _("“{title}”: meeting {number} on {day}, {name}.").format(
            title=after.title, number=number, day=after.meeting.date, name=agenda.name
        )
    )
    return 0


def _day(typed: str) -> str:
    if not typed:
        return date.today().isoformat()
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        raise Refused(_("“{day}” is no day. Write it like 2026-09-17.").format(day=typed)) from None
