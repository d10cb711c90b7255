"""E-mail addresses as people type them: one address or a sentence that says what is wrong with it."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.headerregistry import Address

from obadesk.core.errors import Refused
from obadesk.i18n import _

LONGEST = 254
"""Letters of a whole address (RFC 5321: a path of 256 with its angle brackets)."""


class NotAnAddress(Refused):
    """What was typed cannot be written to; its text is the sentence to show."""


def address(typed: str) -> str:
    """The address as it goes into a letter, its domain in the letters that mail knows (``bücher`` as IDNA).

    :raises NotAnAddress: for anything mail would change in silence, send to two people, or not deliver.
    """
    text = typed.strip()
    if not text:
        raise NotAnAddress(_("There is no address."))
    if re.search(r"[\s,;<>\"\x00-\x1f\x7f\u2028\u2029]", text):
        raise NotAnAddress(_("“{typed}” is not one plain address.").format(typed=" ".join(text.split())[:60]))
    name, at, domain = text.rpartition("@")
    if not at or not name or "@" in name:
        raise NotAnAddress(_("“{typed}” needs one @ with something on both sides.").format(typed=text[:60]))
    if not name.isascii():
        said = _("The part before the @ of “{typed}” has letters that mail cannot carry.")
        raise NotAnAddress(said.format(typed=text[:60]))
    try:
        plain_domain = domain.encode("idna").decode("ascii").lower()
        found = Address(addr_spec=f"{name}@{plain_domain}")
    except (UnicodeError, HeaderParseError, ValueError, IndexError) as error:
        raise NotAnAddress(_("“{typed}” is not an address.").format(typed=text[:60])) from error
    labels = plain_domain.split(".")
    if len(labels) < 2 or not all(re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", part) for part in labels):
        raise NotAnAddress(_("What stands after the @ of “{typed}” is no address.").format(typed=text[:60]))
    if found.addr_spec != f"{name}@{plain_domain}" or len(found.addr_spec) > LONGEST:
        raise NotAnAddress(_("“{typed}” is not an address.").format(typed=text[:60]))
    return found.addr_spec
