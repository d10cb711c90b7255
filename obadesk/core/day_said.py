"""A day in words, as it is said on paper: ``12 March 2026``."""

from __future__ import annotations

from datetime import date

from obadesk.i18n import _


def day_said(iso: str) -> str:
    """The ISO day (or time) in words; what is no ISO day stays as it is."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return _("{day} {month} {year}").format(day=day.day, month=month_name(day.month), year=day.year)


def month_name(number: int) -> str:
    """The month's name; January is 1."""
    months = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"),
        _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
    return months[number - 1]
