"""What the window of an import says of its figures, and the change they make. No widgets."""

from __future__ import annotations

from obadesk.core import figures_edits
from obadesk.core.curve import Curve
from obadesk.core.edit import Edit
from obadesk.core.figures import shown
from obadesk.core.figures_taken import Compared, compared, take_in
from obadesk.core.ids import new_id
from obadesk.core.mapping import as_text
from obadesk.core.measure import Measure, Reading
from obadesk.core.message import message
from obadesk.core.sealing import newly_sealed, sealed_by
from obadesk.core.workshop import Workshop
from obadesk.i18n import _, ngettext
from obadesk.intake import readings
from obadesk.intake.look import Looked
from obadesk.intake.readings import Taken
from obadesk.intake.sheets import address
from obadesk.intake.taking import as_readings
from obadesk.windows.import_tables import Line
from obadesk.windows.import_target import OWN

MOST_UNREAD = 6


def begin() -> str:
    """Before there is anything to look at."""
    return _(
        "Choose the file as you got it: CSV, XLSX, XLS or ODS. Or copy a table, with its headings, and paste"
        " it. You see what was understood before anything is taken."
    )


def reading(looked: Looked | None) -> str:
    """While rows are being read."""
    if looked is not None and looked.data is not None:
        return _("These are the first rows; the others are being read…")
    return _("The file is being read…")


def as_last_time(looked: Looked) -> str:
    """That the last import's choices are used, and what of them does not fit."""
    if not looked.last:
        return ""
    if not looked.gone:
        return _("As last time.")
    return _("As last time, as far as it fits. {gone}").format(gone=" ".join(looked.gone))


def compared_with(looked: Looked | None, measure: Measure, into: str) -> Compared:
    """What taking the figures would change."""
    if looked is None or looked.result is None:
        return Compared()
    figures = as_readings(looked.result, _key)
    return compared(measure, _area(looked, measure, into), figures, "" if into == OWN else into)


def lines(looked: Looked | None, change: Compared) -> tuple[Line, ...]:
    """A line a period, with what it does to what is there."""
    if looked is None or looked.result is None:
        return ()
    new = {one.id for one in change.new}
    was = {one.id: old for old, one in change.changed}
    not_read = {(cell.row, cell.column) for cell in looked.result.unread}
    made: list[Line] = []
    for one in looked.result.readings:
        key = _key(one)
        old = was.get(key)
        becomes = _("new") if key in new else _became(old, one) if old else _("as it is")
        said = _("not read") if (one.row, one.column) in not_read else one.note
        if one.provisional and not any(text.startswith(_("provisional")) for text in said.split("; ")):
            said = "; ".join(part for part in (_("provisional"), said) if part)
        figure = "–" if one.value is None else shown(one.value)
        made.append(
            Line(one.period, figure, becomes, said, key not in new and old is not None, one.row, one.column)
        )
    return tuple(made)


def _became(old: Reading, new: Taken) -> str:
    if old.value == new.value:
        return _("final now") if not new.provisional else _("provisional now")
    before = "–" if old.value is None else shown(old.value)
    return f"{before} → {'–' if new.value is None else shown(new.value)}"


def sums(looked: Looked | None, change: Compared) -> str:
    """``5 figures new, 2 changed, 8 as they were.``"""
    if looked is None or looked.result is None:
        return ""
    if not is_settled(looked):
        return _("Before these figures can be taken, choose what is asked for above.")
    new = [one for one in change.new if one.value is not None]
    gaps = len(change.new) - len(new)
    said = ngettext("One figure new", "{n} figures new", len(new)).format(n=len(new))
    if gaps:
        said += ngettext(", one gap", ", {n} gaps", gaps).format(n=gaps)
    said += _(", {changed} changed, {same} as they were.").format(
        changed=len(change.changed), same=len(change.same)
    )
    if not change.new and not change.changed:
        said += " " + _("There is nothing to take.")
    return said


def unread(looked: Looked | None) -> str:
    """The cells that could not be read, each with its row and reason."""
    if looked is None or looked.result is None or not looked.result.unread:
        return ""
    found = looked.result.unread
    said = [f"{address(one.row, one.column)}: {one.reason}" for one in found[:MOST_UNREAD]]
    more = len(found) - MOST_UNREAD
    if more > 0:
        said.append(ngettext("and one more", "and {n} more", more).format(n=more))
    return _("Not read") + "\n" + "\n".join(said)


def asks(looked: Looked | None, area: str = "", other: str = "") -> str:
    """What somebody must settle or look at. ``other``: the series the figures of ``area`` would go into."""
    said = looked.asks if looked and looked.found else ()
    if other:
        differs = _("The figures are of “{area}”, and would go into “{other}”.")
        said = (*said, differs.format(area=area, other=other))
    return "  ".join(said)


def seals(workshop: Workshop, change: Edit) -> bool:
    """Whether taking the figures seals a forecast the room took: they are the first to test it."""
    after = change.change(workshop)
    return bool(newly_sealed(workshop, sealed_by(workshop, after, "now")))


def sealing() -> str:
    """What it means."""
    return _("They test the forecast the room took: it is sealed with them, and undo does not open it.")


def is_settled(looked: Looked) -> bool:
    """Whether every period has one figure at most, and it is said which periods are wanted."""
    return looked.result is not None and readings.is_settled(looked.result, looked.choice)


def unit_asked(data: str, measure: str) -> str:
    """Another unit is questioned."""
    return _("The file counts “{data}”, the indicator is said “{measure}”: are these its figures?").format(
        data=data[:40], measure=measure[:40]
    )


def edit(looked: Looked, curve: Curve | None, measure: Measure, into: str, today: str) -> tuple[Edit, str]:
    """The figures taken in as one change, and the id of the indicator they are for."""
    assert looked.result is not None
    assert looked.data is not None
    result, series_id = looked.result, new_id()
    begun: Edit | None = None
    measure_id = measure.id
    if not measure_id:
        begun, measure_id = figures_edits.first_measure(curve)
    figures = as_readings(result, _new)
    mapping = as_text(looked.choice)
    name = looked.data.name
    area = _area(looked, measure, into)

    def change(workshop: Workshop) -> Workshop:
        workshop = begun.change(workshop) if begun else workshop
        return take_in(
            workshop,
            measure_id,
            series_id,
            area,
            figures,
            name,
            into="" if into == OWN else into,
            today=today,
            mapping=mapping,
        )

    return Edit(message("Import figures"), change), measure_id


def _area(looked: Looked, measure: Measure, into: str) -> str:
    """What the series is called if it has no name yet. A column's name names only one that is made for it."""
    area = looked.result.area if looked.result else ""
    named = any(one.id == into for one in measure.series) or into == OWN
    return area if area or named else looked.area


def _key(one: Taken) -> str:
    return f"{one.row} {one.column} {one.period}"


def _new(_one: Taken) -> str:
    return new_id()
