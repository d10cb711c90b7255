"""``obadesk project-series``: a projection and its range for every series in a table, as CSV."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from obadesk.core.errors import Refused
from obadesk.i18n import _, ngettext


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.set_defaults(does=project_series)
    command.add_argument("file", metavar="FILE.csv", type=Path, help=_("columns series, period and value"))
    command.add_argument("--horizon", metavar="N", type=_years, required=True, help=_("periods ahead, 1–100"))
    command.add_argument("--percent", action="store_true", help=_("the values lie between 0 and 100"))


def _years(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= len(text) <= 3 and 1 <= int(text) <= 100:
        return int(text)
    raise argparse.ArgumentTypeError(_("a number of periods between 1 and 100"))


def project_series(chosen: argparse.Namespace) -> int:
    """Print ``series,step,mean,low80,high80``. :raises Refused: with the row that cannot be read."""
    from obadesk.projection.series_csv import projected, read_series, written

    found = read_series(chosen.file)
    made, short = projected(found, chosen.horizon, percent=chosen.percent)
    if not made:
        raise Refused(_("Short history: no series in the table has three values, so no line is drawn."))
    sys.stdout.write(written(made))
    if short:
        said = ngettext(
            "Short history, no line: {names} has fewer than three values.",
            "Short history, no line: {names} have fewer than three values.",
            len(short),
        )
        more = _(" and {n} more").format(n=len(short) - 5) if len(short) > 5 else ""
        print(said.format(names=", ".join(short[:5]) + more), file=sys.stderr)
    return 0
