"""Rows of lists and tables taken apart and cut short, for page one."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from obadesk.core.blocks import Item, Lines


def shortened(text: str, most: int) -> str:
    """The first ``most`` letters, cut at a word."""
    if len(text) <= most:
        return text
    start = text[:most]
    return (start.rsplit(None, 1)[0] if " " in start[most // 2 :] else start).rstrip() + "…"


def rows_of(block: Any) -> tuple[Any, ...]:
    """The items of a list, the rows of a table."""
    return block.items if isinstance(block, Lines) else block.rows


def with_rows(block: Any, rows: tuple[Any, ...]) -> Any:
    """The same list or table with other rows."""
    return replace(block, items=rows) if isinstance(block, Lines) else replace(block, rows=rows, newest=-1)


def longest(row: Any) -> int:
    """Letters of the longest text in a row."""
    if isinstance(row, Item):
        return max(len(row.text), len(row.detail), len(row.tail))
    return max((len(cell.text) for cell in row), default=0)


def cut_row(row: Any, most: int) -> Any:
    """The row with no text over ``most`` letters."""
    if isinstance(row, Item):
        return replace(
            row,
            text=shortened(row.text, most),
            detail=shortened(row.detail, most),
            tail=shortened(row.tail, most),
        )
    return tuple(replace(cell, text=shortened(cell.text, most)) for cell in row)
