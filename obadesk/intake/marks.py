"""One cell of figures: the number, or why there is none, and the marks that statisticians put beside numbers.

A gap is never a zero: it keeps the reason its mark gives.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from obadesk.core import figures
from obadesk.i18n import _

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u200b\ufeff\t\n\r", " "),
        **dict.fromkeys("−‐‑‒﹣－", "-"),
    }
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FLAGGED_GAP = re.compile(r"(:|\.\.|…) ?([a-zA-Z]{1,2})")
_INTERVAL = re.compile(  # "4.5 (4.1 to 4.9)", "4.5 ± 0.3": the figure, and how sure it is
    r"(-?\d[\d.,]* ?%?[a-z]?) ?"
    r"([(\[] ?-?\d[\d.,]* ?%? ?(?:to|-|–|—|,|;) ?-?\d[\d.,]* ?%? ?[)\]]|(?:±|\+/-) ?\d[\d.,]*%?)"
)
_BARE = re.compile(r"-?\d{1,12}(?:\.\d{1,20})?")
_STATUS = r"provisional|prov\.?|revised|rev\.?|estimated|estimate|est\.?|final"


_TOTAL = re.compile(
    r"(?i)|total(?: \(all\))?|_?t|both(?: sexes)?|people|persons|overall"
    r"|all(?: (?:ages|persons|people|pupils|children|areas))?"
)


class Figure(msgspec.Struct, frozen=True):
    """``value``: ``None`` for a gap. ``gap``: why there is no figure; ``""`` for an empty cell.

    ``note``: what marks beside the figure say, with numbers of footnotes. ``wrong``: why the cell could not
    be read at all; then there is neither value nor gap.
    """

    value: float | None = None
    gap: str = ""
    note: str = ""
    provisional: bool = False
    wrong: str = ""
    unit: str = ""


@lru_cache(maxsize=50_000)
def plain(cell: str) -> str:
    """The cell without spaces of other widths, line ends and odd minus signs."""
    return " ".join(cell.translate(_PLAIN).split())


def gap_of(text: str) -> str | None:
    """Why there is no figure, when ``text`` is one of the usual marks for that; else ``None``."""
    bare = text.casefold().strip("[]()").strip()
    if bare.startswith("note") or (text[:1] + text[-1:] == "()" and len(bare) > 1):
        return None
    if reason := _reasons().get(bare):
        return reason
    if re.fullmatch(r"[<>≤≥] ?-?[\d.,]+ ?%?", bare):
        return _("suppressed: “{mark}”").format(mark=text)
    return None


@lru_cache(maxsize=100_000)
def read(cell: str, decimal: str = ".") -> Figure:
    """The figure in ``cell``; ``decimal``: the sign before the digits of a fraction, ``.`` or ``,``."""
    text = plain(cell)
    if not text:
        return Figure()
    if _BARE.fullmatch(text) and (decimal == "." or "." not in text):
        return Figure(float(text))
    if (reason := gap_of(text)) is not None:
        return Figure(gap=reason)
    if in_brackets(text):
        said_of = _("“{text}” may be a figure below zero or one in brackets: write it as it is meant.")
        return Figure(wrong=said_of.format(text=text[:30]))
    if found := _FLAGGED_GAP.fullmatch(text):  # ": u" of Eurostat
        mark = _marks().get(found[2].casefold(), found[2])
        return Figure(gap=gap_of(found[1]) or "", note=mark, provisional=found[2] in ("p", "P"))
    if found := _INTERVAL.fullmatch(text):
        within = read(found[1].strip(), decimal)
        said_of = (within.note, found[2].strip("()[] "))
        return msgspec.structs.replace(within, note="; ".join(part for part in said_of if part))
    bare, said, provisional = _without_marks(text)
    note = "; ".join(said)
    if not bare:
        return Figure(gap=note, note=note, provisional=provisional)
    if (reason := gap_of(bare)) is not None:
        return Figure(gap=reason, note=note, provisional=provisional)
    value = figures.understood(_with_point(bare) if decimal == "," else bare)
    if value is None:
        return Figure(wrong=figures.refusal(bare) or _("“{text}” is not a number.").format(text=bare[:30]))
    return Figure(value, note=note, provisional=provisional, unit=_unit(bare))


def is_total(text: str) -> bool:
    """Whether it stands for all kinds together; so does an empty cell among named kinds."""
    return bool(_TOTAL.fullmatch(text))


def beside(text: str) -> str:
    """What a mark in a column of its own says: ``p`` is "provisional"; anything else as it stands."""
    bare = text.casefold().strip("[]()")
    if len(bare) > 3:
        return text
    return _marks().get(bare) or _reasons().get(bare) or text


def in_brackets(cell: str) -> bool:
    """Whether it is a number in brackets: to an accountant below zero, to a statistician not reliable."""
    return bool(re.fullmatch(r"[£$€]? ?\([£$€]? ?\d[\d,. ]*%?\) ?%?", plain(cell)))


def is_figure(cell: str) -> bool:
    """Whether a number stands in the cell, with marks or without."""
    return read(cell).value is not None


def is_figure_or_gap(cell: str) -> bool:
    """Whether a number stands in the cell, or a mark that says why there is none."""
    figure = read(cell)
    return figure.value is not None or bool(figure.gap)


def says_comma(cell: str) -> bool | None:
    """Whether the cell shows that a comma (True) or a point (False) stands before a fraction."""
    text = re.sub(r"[^\d.,]", "", _without_marks(plain(cell))[0])
    if re.fullmatch(
        r"\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|0,\d+|\d{4,},\d+", text
    ):
        return True
    if re.fullmatch(
        r"\d*\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+|0\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3}){2,}", text
    ):
        return False
    return None


def marked(text: str) -> tuple[str, tuple[str, ...], bool]:
    """``text`` without brackets and marks behind it, what they say, and whether one says "provisional"."""
    return _without_marks(plain(text))


def _without_marks(text: str) -> tuple[str, tuple[str, ...], bool]:
    said: list[str] = []
    provisional = False

    def take(mark: str) -> None:
        nonlocal provisional
        for found_sign in re.findall(rf"{_STATUS}|note \d+|\d+|[a-z]+|[*†‡#]", mark.casefold()):
            sign = found_sign.rstrip(".")
            provisional |= sign in ("p", "prov", "provisional")
            said.insert(
                0, _marks().get(sign) or (_("note {number}").format(number=sign) if sign.isdigit() else sign)
            )

    while found := re.search(
        rf"\s*(?:\[([^\[\]]{{1,20}})\]|\(((?:note )?\d{{1,2}}|[a-z*]|{_STATUS})\))$", text, re.IGNORECASE
    ):
        take(found[1] or found[2])
        text = text[: found.start()]
    if found := re.search(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+$", text):
        take(found[0].translate(_RAISED))
        text = text[: found.start()]
    if found := re.search(rf"(?<=[\d%])\s*((?i:{_STATUS})|[PR]|(?<=\s)[EBFS]|[prebfs]|[*†‡#]{{1,3}})$", text):
        take(found[1])
        text = text[: found.start()]
    return text.strip(), tuple(said), provisional


def _with_point(text: str) -> str:
    """A number written with a decimal comma, written with a point."""
    return re.sub(r"(?<=\d)[. '’](?=\d{3}(?:\D|$))", "", text).replace(",", ".")


def _unit(text: str) -> str:
    sign = re.search(r"[%£$€]", text)
    return sign[0] if sign else ""


@cache
def _reasons() -> dict[str, str]:
    missing, hidden = _("not available"), _("suppressed, so that nobody can be recognised")
    return {
        **dict.fromkeys(
            ("..", "...", "…", ".", ":", "-", "–", "—", "--", "n/a", "na", "n.a.", "u/a"), missing
        ),
        **dict.fromkeys(
            ("nan", "null", "none", "#n/a", "nd", "no data", "not available", "missing", "m"), missing
        ),
        **dict.fromkeys(
            ("#div/0!", "#value!", "#ref!", "#num!", "#name?", "#null!"), _("an error of the spreadsheet")
        ),
        **dict.fromkeys(("c", "*", "**", "supp", "suppressed", "s", "confidential", "k"), hidden),
        "x": missing,
        "z": _("not applicable"),
        "not applicable": _("not applicable"),
        "u": _("too unreliable to publish"),
        "w": _("not published"),
        "low": _("low: rounds to 0 but is not 0"),
        "~": _("low: rounds to 0 but is not 0"),
        "not collected": _("not collected"),
        "not yet available": _("not yet available"),
    }


@cache
def _marks() -> dict[str, str]:
    return {
        **dict.fromkeys(("p", "prov", "provisional"), _("provisional")),
        **dict.fromkeys(("r", "rev", "revised"), _("revised")),
        **dict.fromkeys(("e", "est", "estimate", "estimated"), _("estimated")),
        "b": _("break in the series"),
        "f": _("forecast"),
        "s": _("an estimate of the publisher"),
        "u": _("unreliable"),
        "low": _("low"),
        "final": _("final"),
    }
