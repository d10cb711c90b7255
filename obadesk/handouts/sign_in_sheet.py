"""The sign-in sheet: organisations are printed, names and addresses are written by their owners."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from obadesk.core.blocks import Statement, WriteIn
from obadesk.core.day_said import day_said
from obadesk.core.handout import Sheet, When
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.handouts.every_sheet import on_paper, sheet

ROWS = 14
"""Rows a page has at least; the page rules the rest of its height."""

SPARE = 3
"""Rows for people nobody expected."""

MOST = 130
"""Rows printed at most, whatever number of heads was typed."""

WIDTHS = (0.24, 0.25, 0.33, 0.18)


class SignInSheet:
    """One document; as many pages as people are expected."""

    id = "sign-in-sheet"
    when: When = "before"
    private = False

    def name(self, words: Words) -> str:
        """What the menu calls it."""
        return words("Sign-in sheet")

    def sheets(self, place: Place, kinds: Sequence[StepKind]) -> tuple[Sheet, ...]:  # noqa: ARG002
        """A row for everybody expected; nothing while the meeting has no agenda."""
        paper = on_paper(place)
        if not paper.meeting.steps:
            return ()
        rows = _organisations(paper)
        wanted = min(max(len(rows), paper.meeting.heads) + SPARE, MOST)
        pages = -(-wanted // ROWS)
        each = -(-wanted // pages)
        parts = [rows[start : start + each] for start in range(0, pages * each, each)]
        return tuple(self._page(paper, part) for part in parts)

    def _page(self, place: Place, rows: tuple[tuple[str, ...], ...]) -> Sheet:
        words, meeting = place.words, place.meeting
        where = (place.workshop.title.strip(), day_said(meeting.date).strip(), meeting.venue.strip())
        used = words(
            "We use your address to send you what we write down today and what comes of it, and for nothing "
            "else. Leave it out if you want neither."
        )
        columns = (
            words("Organisation"),
            words("Name"),
            words("E-mail address"),
            words("In which language?"),
        )
        box = WriteIn("", ROWS, columns=columns, widths=WIDTHS, filled=rows)
        front = (
            Statement(", ".join(part for part in where if part), "body", strong=True),
            Statement(used, "body"),
            box,
        )
        return replace(sheet(place, words("Welcome. Please sign in."), page="A4 landscape"), front=front)


def _organisations(place: Place) -> tuple[tuple[str, ...], ...]:
    """A row for each head of each organisation; one where its heads are not known."""
    rows: list[tuple[str, ...]] = []
    for one in place.meeting.attendance:
        if one.organisation.strip():
            rows += [(one.organisation.strip(),)] * max(1, min(one.heads, MOST))
    return tuple(rows[: MOST - SPARE])
