"""A letter as an ``.eml`` file that a mail program opens as a draft, with the papers attached.

Nothing typed becomes a header line or a path: control signs and line ends go, names of files are made plain.
"""

from __future__ import annotations

import email.policy
import email.utils
import os
import re
import unicodedata
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

from obadesk.core.address import address
from obadesk.core.errors import CannotSave, Refused
from obadesk.core.letter import Letter
from obadesk.i18n import _

REFUSE_OVER = 18_000_000
"""Bytes of paper no usual mail box takes."""

LONGEST_SUBJECT = 200
LONGEST_NAME = 100


def draft(letter: Letter, papers: tuple[Path, ...]) -> bytes:
    """The bytes of the draft.

    One person stands in *To*; several stand in *Bcc*, so that nobody is shown anybody else's address.

    :raises NotAnAddress: for an address that cannot be written to. :raises Refused: when the papers are too
        much for a letter. :raises CannotSave: when a paper cannot be read.
    """
    contents = [(plain_name(paper.name), _read(paper)) for paper in papers]
    if sum(len(content) for _name, content in contents) > REFUSE_OVER:
        raise Refused(_("The papers are too large for a letter. Hand them on by stick, or send fewer."))
    message = EmailMessage(policy=email.policy.SMTP)
    message["Subject"] = one_line(letter.subject)[:LONGEST_SUBJECT]
    people = tuple(_addressed(name, typed) for name, typed in letter.to)
    if len(people) == 1:
        message["To"] = people
    elif people:
        message["Bcc"] = people
    message["Date"] = email.utils.localtime()
    message["Message-ID"] = email.utils.make_msgid(domain="obadesk.invalid")
    message["X-Unsent"] = "1"  # opened as a draft, not as a letter that came
    message.set_content(_plain_lines(letter.body))
    for name, content in contents:
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


def write_draft(letter: Letter, papers: tuple[Path, ...], folder: Path, name: str) -> Path:
    """Write the draft into ``folder``; the file.

    :raises NotAnAddress: :raises Refused: as ``draft``. :raises CannotSave: when the disk does not take it.
    """
    content = draft(letter, papers)
    file = folder / f"{plain_name(name)}.eml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(file.name + ".tmp")
        unfinished.write_bytes(content)
        os.replace(unfinished, file)  # noqa: PTH105  # over a draft made before
    except OSError as error:
        said = _("The letter could not be put into “{folder}”. Free some space or choose another folder.")
        raise CannotSave(said.format(folder=folder)) from error
    return file


def one_line(text: str) -> str:
    """Text without line ends and control signs, for a header."""
    kept = (" " if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign for sign in text)
    return " ".join("".join(kept).split())


def plain_name(name: str) -> str:
    """A name for a file that every system takes: no folders, no signs with a meaning, not too long."""
    text = " ".join(re.sub(r"[\\/:*?\"<>|%]+", " ", one_line(name)).split()).strip(" .")
    return text[:120].rstrip(" .") or _("letter")


def _addressed(name: str, typed: str) -> Address:
    return Address(display_name=one_line(name)[:LONGEST_NAME], addr_spec=address(typed))


def _plain_lines(body: str) -> str:
    lines = [one_line(line) if line.strip() else "" for line in re.split(r"\r\n|[\n\r\u2028\u2029]", body)]
    return "\n".join(lines).rstrip() + "\n"


def _read(paper: Path) -> bytes:
    try:
        return paper.read_bytes()
    except OSError as error:
        raise CannotSave(
            _("“{file}” cannot be read. Make the handouts again.").format(file=paper.name)
        ) from error
