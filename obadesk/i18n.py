"""Choose the language of the program; ``_`` and ``ngettext`` for every floor (gettext: paper needs no Qt)."""

from __future__ import annotations

import gettext
from pathlib import Path

_translations: gettext.NullTranslations = gettext.NullTranslations()


def use_language(language: str, folder: Path) -> None:
    """Take messages from ``folder`` (compiled catalogues) for ``language``, English where there are none."""
    global _translations
    _translations = gettext.translation("obadesk", folder, languages=[language], fallback=True)


def _(message: str) -> str:
    """The message in the language in use; ``Words`` fills placeholders such as ``{outcome}`` later."""
    return _translations.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of the message that fits ``count``."""
    return _translations.ngettext(one, many, count)
