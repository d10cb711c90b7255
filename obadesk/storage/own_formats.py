"""The formats that came with the program and the user's own beside them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from obadesk.core.agenda import WorkshopFormat
from obadesk.core.agenda_kept import kept_agenda
from obadesk.core.errors import BrokenFormat, Refused
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.storage.format_files import FORMAT, installed
from obadesk.storage.format_writing import write_format


def installed_with_own(
    shipped: Path, own: Path, kinds: Collection[str]
) -> tuple[tuple[WorkshopFormat, ...], tuple[BrokenFormat, ...]]:
    """The formats that can be used, and why others cannot. An own one never hides one that came along."""
    found, broken = installed(shipped, kinds)
    ids = {one.id for one in found}
    ours, ours_broken = installed(own, kinds)
    twice = _("Your own format “{id}” is left out: OBADesk has one of that name. Rename its folder.")
    ours_broken += [BrokenFormat(twice.format(id=one.id)) for one in ours if one.id in ids]
    kept = [replace(one, own=True) for one in ours if one.id not in ids]
    formats = sorted((*found, *kept), key=lambda one: (one.sample, one.order, one.name))
    return tuple(formats), (*broken, *ours_broken)


def keep_agenda(
    shipped: Path, own: Path, workshop: Workshop, name: str, kinds: Collection[str], today: date
) -> WorkshopFormat:
    """Keep the workshop's agenda as a format of the user's own: what was planned, nothing that was said.

    :raises Refused: when it has no name, or no step to keep. :raises CannotSave: with the sentence to show.
    """
    if not name.strip():
        raise Refused(_("Give the format a name first."))
    taken = {
        path.name.casefold() for folder in (shipped, own) if folder.is_dir() for path in folder.iterdir()
    }
    said = _("Your own, kept on {day}.").format(day=f"{today.day} {today:%B %Y}")
    agenda = kept_agenda(workshop, name, said, taken=taken, kinds=kinds)
    write_format(own, agenda)
    return agenda


def folder_with(shipped: Path, own: Path, format_id: str) -> Path:
    """In which of the two the format of this id is; the first when it is in neither."""
    name = Path(format_id).name
    there = [folder for folder in (shipped, own) if (folder / name / FORMAT).is_file()]
    return there[0] if there else shipped
