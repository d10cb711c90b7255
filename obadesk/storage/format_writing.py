"""Writes a format of the user's own: ``format.toml`` in a folder of its id."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

import msgspec

from obadesk.core.agenda import PlannedCard, PlannedPhrase, PlannedStep, WorkshopFormat
from obadesk.core.errors import CannotSave, Refused
from obadesk.i18n import _
from obadesk.storage.format_files import FORMAT

_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_format(folder: Path, agenda: WorkshopFormat) -> Path:
    """Write the format into a folder of its own below ``folder``; gives back that folder.

    :raises Refused: when it has no step. :raises CannotSave: with the sentence to show.
    """
    if not agenda.steps:
        raise Refused(_("There is no step to keep."))
    place = folder / agenda.id
    file = place / FORMAT
    half = file.with_suffix(".new")
    try:
        place.mkdir(parents=True, exist_ok=True)
        half.write_text(as_toml(agenda), "utf-8", newline="\n")
        half.replace(file)
    except OSError as error:
        said = _("The format could not be kept: {reason}. Your workshop has it all.")
        raise CannotSave(said.format(reason=error.strerror or error)) from error
    return place


def as_toml(agenda: WorkshopFormat) -> str:
    """The text of ``format.toml``."""
    head = [f"{name} = {_value(getattr(agenda, name))}" for name in ("id", "name", "description")]
    # Said only where it is not as usual, as older programs refuse a key they do not know.
    usual = {field.name: field.default for field in msgspec.structs.fields(WorkshopFormat)}
    for_whom = [name for name in ("for_meeting", "about") if getattr(agenda, name) != usual[name]]
    head += [f"{name} = {_value(getattr(agenda, name))}" for name in for_whom]
    return "\n".join([*head, *(line for step in agenda.steps for line in _step(step))]) + "\n"


def _step(step: PlannedStep) -> list[str]:
    lines = ["", "[[steps]]", *_fields(step, PlannedStep)]
    for card in step.cards:
        lines += ["", "[[steps.cards]]", *_fields(card, PlannedCard)]
    for phrase in step.phrases:
        lines += ["", "[[steps.phrases]]", *_fields(phrase, PlannedPhrase)]
    return lines


def _fields(value: msgspec.Struct, kind: type[msgspec.Struct]) -> list[str]:
    """Every field that is not as it would be without a word about it."""
    found: list[str] = []
    for field in msgspec.structs.fields(kind):
        held = getattr(value, field.name)
        if field.name not in ("cards", "phrases") and held != field.default:
            found.append(f"{field.name} = {_value(held)}")
    return found


def _value(held: Any) -> str:
    if isinstance(held, bool):
        return "true" if held else "false"
    if isinstance(held, int):
        return str(held)
    if isinstance(held, tuple):
        several = cast("tuple[Any, ...]", held)
        return "[" + "".join(f"\n    {_value(one)}," for one in several) + "\n]"
    return '"' + _ESCAPED.sub(_escape, str(held)) + '"'


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    return _SHORT.get(sign, f"\\u{ord(sign):04x}")
