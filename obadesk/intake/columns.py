"""What the columns beside the periods hold: figures, areas, codes, notes, or what else tells rows apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from obadesk.intake import marks
from obadesk.intake.axis import Rows, cell
from obadesk.intake.understood import Part

_CODE = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:[Cc]odes?|CODES?|[Aa]bbr|[Ii]d|ID|PMID|[Rr]ef|REF|[Ss]ort|[Oo]rder|[Kk]ey)$|^ecode$"
)
_GSS = re.compile(r"[EWSNKJL]\d{8}")
_NOTE = re.compile(
    r"(?i)\b(?:status|notes?|note ?codes?|flags?|markers?|symbols?|comments?|remarks?|footnotes?)$"
)
_AREA = re.compile(
    r"(?i)\b(?:areas?|la|las|lad|utla|ltla|local authorit\w+|authorit\w+|regions?|geograph\w+|country"
    r"|countries|county|counties|districts?|wards?|places?|localit\w+|boroughs?|councils?|ccg|icb|nations?"
    r"|locations?|[lm]soas?|ics|icbs?|trusts?|forces?|providers?|hospitals?|towns?|cit(?:y|ies)|neighbourhoods?|parish|constituency|state)\b"
)
_NO_AREA = re.compile(r"(?i)\b(?:type|level|category|phase|number|code|status)\b")
_COUNTED = re.compile(
    r"(?i)\b(?:measures?|indicators?|kpis?|metrics?|variables?|descriptions?|series|category|age|sex|gender"
    r"|ethnic\w*|type|status|reason|need|offence)\b"
)
_OF_A_MEASURE = re.compile(
    r"(?i)\b(?:number|rate|percent\w*|proportion|count|lower|upper|average|median)\b|%"
)
_KNOWN = re.compile(
    r"(?i)england|wales|scotland|northern ireland|uk|united kingdom|great britain|england and wales|london"
    r"|(?:north|south) (?:east|west)|(?:east|west) midlands"
)
_VALUE = re.compile(
    r"(?i)\b(?:value|data|rate|percent\w*|pct|count|obs|observation|figure|estimate|number|score)\b|%"
)


class Columns(msgspec.Struct, frozen=True):
    """Columns by what they hold, counted from 0."""

    figures: tuple[int, ...] = ()
    areas: tuple[int, ...] = ()
    codes: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


def figures_in(rows: Rows, lines: Sequence[int], column: int) -> bool:
    """Whether the column holds figures, in the rows given."""
    texts = [text for line in lines if (text := marks.plain(cell(rows, line, column)))]
    read = [marks.read(text) for text in texts]
    known = sum(
        one.value is not None or marks.in_brackets(text) for one, text in zip(read, texts, strict=True)
    )
    return known > 0 and known + sum(bool(one.gap) for one in read) >= 0.6 * len(texts)


def sorted_out(rows: Rows, lines: Sequence[int], columns: Iterable[int], names: Sequence[str]) -> Columns:
    """What each of ``columns`` holds; ``lines``: rows with figures."""
    figures: list[int] = []
    codes: list[int] = []
    notes: list[int] = []
    named: list[int] = []
    for column in columns:
        texts = {text for line in lines if (text := marks.plain(cell(rows, line, column)))}
        name = names[column].replace("_", " ")
        if not texts:
            continue
        if _NOTE.search(name):
            notes.append(column)
        elif (
            _CODE.search(names[column]) or sum(bool(_GSS.fullmatch(text)) for text in texts) > len(texts) / 2
        ):
            codes.append(column)
        elif figures_in(rows, lines, column) and not any(map(marks.is_total, texts)):
            figures.append(column)
        else:
            named.append(column)
    areas = _areas(rows, lines, named, names) or _beside_codes(rows, lines, named, codes, names)
    if not areas:
        areas = [code for code in codes if _AREA.search(_words(names[code]))][:1]
    others = [column for column in named if column not in areas]
    return Columns(tuple(figures), tuple(areas), tuple(codes), tuple(notes), tuple(others))


def without(found: Columns, taken: Sequence[int]) -> Columns:
    """The columns without those that are something else."""
    return Columns(
        *(
            tuple(one for one in held if one not in taken)
            for held in (found.figures, found.areas, found.codes, found.notes, found.others)
        )
    )


def may_be_areas(rows: Rows, lines: Sequence[int], column: int, names: Sequence[str]) -> bool:
    """Whether a column of names may be of areas: its heading and its names say nothing else."""
    if _COUNTED.search(_words(names[column])):
        return False
    held = [text for text in _distinct(rows, lines, column) if text]
    return 2 * sum(bool(_OF_A_MEASURE.search(text)) for text in held) < max(1, len(held))


def with_keys(
    rows: Rows, lines: Sequence[int], found: Columns, periods: Sequence[object], names: Sequence[str]
) -> Columns:
    """Columns of numbers that only tell rows apart (``Measure`` 1, 2) taken out of the figures.

    ``periods``: what stands for the period of each of ``lines``.
    """
    keys = [*found.areas, *found.others]
    twice = _twice(rows, lines, periods, keys)
    if twice <= len(lines) / 20:
        return found
    candidates = [column for column in found.codes if column not in keys]
    candidates += sorted(
        (
            column
            for column in found.figures
            if _few(rows, lines, column) and not _VALUE.search(names[column].replace("_", " "))
        ),
        key=lambda column: len(_distinct(rows, lines, column)),
    )
    taken: list[int] = []
    for column in candidates:
        fewer = _twice(rows, lines, periods, [*keys, *taken, column])
        if fewer < twice and len(set(found.figures) - {*taken, column}) > 0:
            taken.append(column)
            twice = fewer
        if not twice:
            break
    figures = tuple(column for column in found.figures if column not in taken)
    return msgspec.structs.replace(found, figures=figures, others=(*found.others, *taken))


def parts(
    rows: Rows,
    lines: Sequence[int],
    columns: Iterable[int],
    names: Sequence[str],
    keys: Sequence[int] = (),
    periods: Sequence[object] = (),
) -> tuple[Part, ...]:
    """The columns with more than one value, as parts to choose from.

    ``keys``: columns that tell rows apart already, ``periods``: the period of each row. What a name or a
    period always has beside it, such as the level of an area or a traffic light, is nothing to choose.
    """
    found: list[Part] = []
    known = [tuple(periods)] if periods else []
    known += [tuple(cell(rows, line, key) for line in lines) for key in keys]
    for column in columns:
        texts = tuple(cell(rows, line, column) for line in lines)
        held = tuple(dict.fromkeys(map(marks.plain, texts)))
        if len(held) < 2 or any(_follows(texts, one) for one in known):
            continue
        usual = next((text for text in held if marks.is_total(text)), None)
        found.append(Part(names[column], column, held, usual))
        if not periods:
            known.append(texts)
    return tuple(found)


def _follows(texts: Sequence[str], keys: Sequence[object]) -> bool:
    """Whether the same key always has the same text beside it."""
    beside: dict[object, str] = {}
    return all(beside.setdefault(key, text) == text for key, text in zip(keys, texts, strict=True))


def fills_down(rows: Rows, lines: Sequence[int], column: int) -> bool:
    """Whether empty cells of the column mean the cell above, as merged cells leave them."""
    held = [bool(marks.plain(cell(rows, line, column))) for line in lines]
    return bool(held) and held[0] and sum(held) <= 0.5 * len(held)


def _areas(rows: Rows, lines: Sequence[int], named: Sequence[int], names: Sequence[str]) -> list[int]:
    """Columns of names of areas, the finest first."""
    found = [
        column
        for column in named
        if _AREA.search(_words(names[column])) and not _NO_AREA.search(_words(names[column]))
    ]
    if not found:
        found = [
            column
            for column in named
            if any(_KNOWN.fullmatch(text) for text in _distinct(rows, lines, column))
        ][:1]
    if not found and len(named) == 1 and not names[named[0]]:
        found = list(named)
    if stepped := _stepped(rows, lines, named, names):
        return stepped
    sizes = {
        column: (
            sum(_determines(rows, lines, column, other) for other in found if other != column),
            len(_distinct(rows, lines, column)),
        )
        for column in found
    }
    return sorted(found, key=lambda column: sizes[column], reverse=True)


def _stepped(rows: Rows, lines: Sequence[int], named: Sequence[int], names: Sequence[str]) -> list[int]:
    """Names set in step by step, the country in one column and its councils in the next; the finest first."""
    steps = [column for column in named if not names[column] or _AREA.search(_words(names[column]))]
    beside = [one for one in steps if one + 1 in steps or one - 1 in steps]
    if len(beside) < 2:
        return []
    filled = [sum(bool(marks.plain(cell(rows, line, column))) for column in beside) for line in lines]
    return beside[::-1] if filled and all(count == 1 for count in filled) else []


def _determines(rows: Rows, lines: Sequence[int], column: int, other: int) -> bool:
    """Whether a name in one column always stands beside the same name in the other: Leeds in Yorkshire."""
    beside: dict[str, str] = {}
    for line in lines:
        if (name := cell(rows, line, column)) and beside.setdefault(name, cell(rows, line, other)) != cell(
            rows, line, other
        ):
            return False
    return True


def _beside_codes(
    rows: Rows, lines: Sequence[int], named: Sequence[int], codes: Sequence[int], names: Sequence[str]
) -> list[int]:
    """The column of names beside one of official codes of areas (E08000035)."""
    official = any(_GSS.fullmatch(text) for column in codes for text in _distinct(rows, lines, column))
    found = [column for column in named if len(named) == 1 or "name" in names[column].casefold()]
    return found[:1] if official else []


def _words(name: str) -> str:
    """A heading in words: ``AreaCode`` and ``la_name`` as "Area Code" and "la name"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.replace("_", " "))


def _distinct(rows: Rows, lines: Sequence[int], column: int) -> dict[str, None]:
    return dict.fromkeys(marks.plain(cell(rows, line, column)) for line in lines)


def _few(rows: Rows, lines: Sequence[int], column: int) -> bool:
    """Whether the column holds few different whole numbers."""
    held = _distinct(rows, lines, column)
    return len(held) <= 30 and 2 * len(held) <= len(lines) and all(text.isdigit() for text in held if text)


def _twice(rows: Rows, lines: Sequence[int], periods: Sequence[object], keys: Sequence[int]) -> int:
    """How many rows say the same period of the same names as another."""
    counted = Counter(
        (period, *(cell(rows, line, key) for key in keys))
        for line, period in zip(lines, periods, strict=True)
    )
    return sum(count - 1 for count in counted.values())
