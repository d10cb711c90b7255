"""Workshop formats and samples, one folder each: ``format.toml`` and perhaps ``sample.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import TypeVar

import msgspec

from obadesk.core.agenda import LATER, TABLES, About, ForMeeting, PlannedStep, WorkshopFormat, begin
from obadesk.core.errors import BrokenFormat
from obadesk.core.workshop import Workshop
from obadesk.i18n import _
from obadesk.storage.sample_files import filled_in
from obadesk.storage.sample_parts import Sample

FORMAT = "format.toml"
SAMPLE = "sample.toml"
LONGEST = 24 * 60
"""Minutes; a step longer than a day is a slip of the hand."""

Read = TypeVar("Read", bound=msgspec.Struct)


class FormatFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in ``format.toml``."""

    id: str
    name: str
    description: str
    steps: tuple[PlannedStep, ...]
    order: int = LATER
    for_meeting: ForMeeting = "first"
    about: About = "population"


def installed(folder: Path, kinds: Collection[str]) -> tuple[list[WorkshopFormat], list[BrokenFormat]]:
    """The formats in ``folder`` by order and name, samples last, and one error for each that cannot be used.

    ``kinds``: ids of the step kinds this program knows.
    """
    found: list[WorkshopFormat] = []
    broken: list[BrokenFormat] = []
    places = sorted(path.parent for path in folder.glob(f"*/{FORMAT}")) if folder.is_dir() else []
    for place in places:
        try:
            found.append(read_format(place, kinds))
        except BrokenFormat as error:
            broken.append(error)
    return sorted(found, key=lambda one: (one.sample, one.order, one.name)), broken


def read_format(folder: Path, kinds: Collection[str]) -> WorkshopFormat:
    """The format in this folder.

    :raises BrokenFormat: naming file and key.
    """
    file = _read(folder / FORMAT, FormatFile)
    where = _shown(folder / FORMAT)
    if file.id != folder.name:
        raise _broken(
            where, "id", _("“{id}” is not the name of its folder, “{folder}”"), id=file.id, folder=folder.name
        )
    if not file.name.strip():
        raise _broken(where, "name", _("it is empty"))
    if not file.steps:
        raise _broken(where, "steps", _("there is no step"))
    for number, step in enumerate(file.steps, 1):
        _check_step(where, number, step, kinds)
    return WorkshopFormat(
        id=file.id,
        name=file.name,
        description=file.description,
        steps=file.steps,
        sample=(folder / SAMPLE).is_file(),
        order=file.order,
        for_meeting=file.for_meeting,
        about=file.about,
    )


def _check_step(where: str, number: int, step: PlannedStep, kinds: Collection[str]) -> None:
    if step.kind not in kinds:
        reason = _("this OBADesk has no kind of step “{kind}”; it has {kinds}")
        known = ", ".join(sorted(kinds))
        raise _broken(where, f"steps[{number}].kind", reason, kind=step.kind, kinds=known)
    if not 0 <= step.minutes <= LONGEST:
        raise _broken(
            where, f"steps[{number}].minutes", _("{minutes} minutes cannot be planned"), minutes=step.minutes
        )
    if step.prepared and step.minutes:
        raise _broken(where, f"steps[{number}].minutes", _("a prepared step is not timed"))
    if not step.prepared and not step.minutes and not step.not_timed:
        raise _broken(
            where, f"steps[{number}].minutes", _("it says neither minutes nor that the step is prepared")
        )


def sample_workshop(folder: Path, sample_id: str, kinds: Collection[str]) -> Workshop:
    """The sample of this id in ``folder``, filled in; the same value with the same ids every time.

    :raises BrokenFormat: when there is no such sample, or naming file and key.
    """
    place = folder / sample_id
    if not (place / SAMPLE).is_file():
        raise BrokenFormat(_("There is no sample “{id}”.").format(id=sample_id))
    agenda = read_format(place, kinds)
    try:
        return filled_in(agenda, _read(place / SAMPLE, Sample))
    except KeyError as error:
        raise _broken(
            _shown(place / SAMPLE), str(error.args[0]), _("it points to a line that is not there")
        ) from error


def create_workshop(
    folder: Path,
    format_id: str,
    kinds: Collection[str],
    *,
    title: str = "",
    today: str,
    starts: str = "",
    tables: int = TABLES,
) -> Workshop:
    """A workshop from the format or sample of this id; ``title`` replaces a sample's own, if given.

    :raises BrokenFormat: when there is no such format, or naming file and key.
    """
    place = folder / format_id
    if Path(format_id).name != format_id or not (place / FORMAT).is_file():
        names = ", ".join(sorted(path.parent.name for path in folder.glob(f"*/{FORMAT}")))
        raise BrokenFormat(
            _("There is no workshop format “{id}”. There are: {names}.").format(id=format_id, names=names)
        )
    if (place / SAMPLE).is_file():
        sample = sample_workshop(folder, format_id, kinds)
        return msgspec.structs.replace(sample, title=title.strip()) if title.strip() else sample
    return begin(read_format(place, kinds), title, today=today, starts=starts, tables=tables)


def _read(path: Path, kind: type[Read]) -> Read:
    where = _shown(path)
    try:
        table = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise BrokenFormat(
            _("{file} cannot be read: {reason}.").format(file=where, reason=error.strerror)
        ) from error
    except UnicodeDecodeError as error:
        raise BrokenFormat(_("{file} is not text in UTF-8.").format(file=where)) from error
    except tomllib.TOMLDecodeError as error:
        raise BrokenFormat(_("{file} cannot be used: {reason}.").format(file=where, reason=error)) from error
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        reason, _at, path_in = str(error).partition(" - at ")
        raise _broken(where, _key(path_in, reason), _plainly(reason)) from error


def _key(path: str, reason: str) -> str:
    """``$.steps[1].minutes`` → ``steps[2].minutes``: places are counted from 1, as people count."""
    key = path.strip("`").removeprefix("$").removeprefix(".")
    parts = [
        f"[{int(part[:-1]) + 1}]{rest}" if part[:-1].isdigit() and part.endswith("]") else f"[{part}{rest}"
        for part, rest in (
            (piece.partition("]")[0] + "]", piece.partition("]")[2]) for piece in key.split("[")[1:]
        )
    ]
    key = key.split("[")[0] + "".join(parts)
    named = reason.split("`")[1] if "field `" in reason else ""
    return ".".join(part for part in (key, named) if part)


def _plainly(reason: str) -> str:
    if "missing required field" in reason:
        return _("it is missing")
    if "unknown field" in reason:
        return _("there is no such key; look for a slip of spelling")
    wanted = {
        "`int`": _("a whole number"),
        "`float`": _("a number"),
        "`str`": _("text in quotes"),
        "`bool`": _("true or false"),
        "`array`": _("a list in [ ]"),
        "`object`": _("a table"),
    }
    for name, said in wanted.items():
        if reason.startswith(f"Expected {name}"):
            return _("it should be {what}").format(what=said)
    return reason[:1].lower() + reason[1:]


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _broken(where: str, key: str, reason: str, **terms: object) -> BrokenFormat:
    return BrokenFormat(
        _("{file} cannot be used: “{key}”: {reason}.").format(
            file=where, key=key, reason=reason.format(**terms)
        )
    )
