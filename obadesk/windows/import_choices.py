"""What can be chosen of a file of data; shown only where there is something to choose."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.intake.choice import Choice
from obadesk.intake.look import Looked
from obadesk.intake.understood import Understood
from obadesk.widgets.choice_list import Choice as Shown
from obadesk.widgets.choice_list import ChoiceList
from obadesk.widgets.fold import Fold
from obadesk.widgets.plain import ElidedLabel, set_tool_tip
from obadesk.widgets.still_box import StillBox

MOST_SHOWN = 200
"""Areas listed at once; typing a part of the name finds the others."""
MOST_PARTS = 8
SHORT = 28
"""Letters of a choice that are seen while its box is closed."""
WIDEST_LIST = 560
"""Pixels of an open box of choices."""


LENGTHS = {
    "years": "years taken together",
    "year": "the years",
    "quarter": "the quarters",
    "month": "the months",
    "day": "the days",
    "all": "all of them",
}


ASKED = object()
"""Stands for a choice that somebody must still make."""


class SearchField(QLineEdit):
    """``down``: the arrow down was pressed. Enter is the list's, not the window's."""

    down = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class Pick(QWidget):
    """A label with a box of choices below it. ``picked``: somebody chose; not when it is only shown."""

    picked = Signal()

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = ElidedLabel(label, self, role="strong")
        self.box = StillBox(self)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        self.box.setPlaceholderText(_("Choose…"))
        self.box.setAccessibleName(label)
        self.label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addWidget(self.box)
        self.box.activated.connect(self.picked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def offer(self, choices: list[tuple[str, object]], chosen: object) -> None:
        """Offer these, as (words, value)."""
        self.box.clear()
        for number, (words, value) in enumerate(choices):
            self.box.addItem(words[:200], value)
            self.box.setItemData(number, words[:200], Qt.ItemDataRole.AccessibleTextRole)
        view = self.box.view()
        view.setMinimumWidth(min(WIDEST_LIST, view.sizeHintForColumn(0) + 40))
        values = [value for _words, value in choices]
        self.box.setCurrentIndex(values.index(chosen) if chosen in values else -1)
        set_tool_tip(self.box, self.box.currentText() if len(self.box.currentText()) > SHORT else "")

    def value(self) -> object:
        """What is chosen; ``None`` when nothing is."""
        return self.box.currentData()


class ImportChoices(QWidget):
    """``chosen(Choice)``: somebody chose something else."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._looked: Looked | None = None
        self._showing = False
        self.area = ElidedLabel(role="strong", parent=self, middle=True)
        self.search = SearchField(self)
        self.search.setPlaceholderText(_("A part of the name"))
        self.search.setAccessibleName(_("Search the areas"))
        self.search.setClearButtonEnabled(True)
        self.areas = ChoiceList(_("Areas"), self, one_click=False, elide_middle=True)
        self.value = Pick(_("Column of figures"), self)
        self.parts: list[tuple[str, Pick]] = []
        self._parts = QVBoxLayout()
        self._parts.setSpacing(4)
        self.length = Pick(_("Which periods"), self)
        self.twice = Pick(_("Where a period has several figures"), self)
        self.shares = Pick(_("0.452 means"), self)
        self.sheet = Pick(_("Sheet"), self)
        self.table = Pick(_("Table in this sheet"), self)
        self._inside = QWidget(self)
        self._inside.hide()
        self.axis = Pick(_("Periods stand"), self._inside)
        self.days = Pick(_("01/02/2020 is"), self._inside)
        self.decimal = Pick(_("The comma in figures"), self._inside)
        self.period_column = Pick(_("Periods stand in"), self._inside)
        self.area_column = Pick(_("Areas stand in"), self._inside)
        self._fold = Fold(_("Read it another way"), self._another_way, self)
        self._lay_out()
        whole = (self.value, self.length, self.twice, self.shares, self.sheet, self.table)
        for pick in (*whole, *self._folded()):
            pick.picked.connect(self._picked)
        self.search.textChanged.connect(self._list_areas)
        self.search.down.connect(self.areas.setFocus)
        self.search.entered.connect(self._take_first)
        self.areas.moved.connect(self._moved)
        self.show_looked(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.area)
        column.addWidget(self.search)
        column.addWidget(self.areas, 1)
        column.addWidget(self.value)
        column.addLayout(self._parts)
        column.addWidget(self.length)
        column.addWidget(self.twice)
        column.addWidget(self.shares)
        column.addWidget(self.sheet)
        column.addWidget(self.table)
        column.addWidget(self._fold)
        column.addStretch(0)
        self.areas.setMinimumHeight(112)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        for pick in self._folded():
            inside.addWidget(pick)

    def _folded(self) -> tuple[Pick, ...]:
        return (self.axis, self.days, self.decimal, self.period_column, self.area_column)

    def _another_way(self) -> QWidget:
        return self._inside

    # ---- what is shown -------------------------------------------------------------------------

    def show_looked(self, looked: Looked | None) -> None:
        """Show what can be chosen of this, and what is."""
        self._showing = True
        self._looked = looked
        found = looked.found if looked else None
        choice = looked.choice if looked else Choice()
        self._show_areas()
        values = [(one.name, one.name) for one in found.values] if found else []
        only = found.value(choice.value) if found else None
        _offer(self.value, values, only.name if only else None)
        self._show_parts(found, choice)
        twice = bool(looked and looked.result and looked.result.twice) or bool(choice.twice)
        said: list[tuple[str, object]] = [
            (_("take the first one"), "first"), (_("take the last one"), "last")
        ]  # fmt: skip
        asked = twice and (bool(choice.twice) or _unsettled(looked))
        _offer(self.twice, said if asked else [], choice.twice or None)
        means: list[tuple[str, object]] = [(_("0.452, as it stands"), False), (_("45.2%"), True)]
        asked = bool(looked and looked.result and looked.result.shares)
        _offer(self.shares, means if asked else [], choice.shares)
        sheets = [(one.name, one.name) for one in looked.data.sheets] if looked and looked.data else []
        _offer(self.sheet, sheets, looked.sheet.name if looked and looked.sheet else None)
        tables = [(name, name) for name in found.tables] if found else []
        _offer(self.table, tables, found.table if found else None)
        lengths = looked.result.lengths if looked and looked.result else ()
        kinds: list[tuple[str, object]] = [(_(LENGTHS[one]), one) for one in (*lengths, "all")]
        _offer(self.length, kinds if lengths else [], choice.length or None)
        self._show_another_way(found, choice)
        self._showing = False

    def _show_parts(self, found: Understood | None, choice: Choice) -> None:
        names = [part.name for part in found.parts][:MOST_PARTS] if found else []
        if names != [name for name, _pick in self.parts]:
            for _name, pick in self.parts:
                self._parts.removeWidget(pick)
                pick.hide()
                pick.deleteLater()
            self.parts = [(name, Pick(name or _("(no heading)"), self)) for name in names]
            for _name, pick in self.parts:
                self._parts.addWidget(pick)
                pick.picked.connect(self._picked)
                pick.show()  # what is asked for takes the keyboard before the window has laid it out
        result = self._looked.result if self._looked else None
        taken = dict(result.parts if result else choice.parts)
        asked = {column for one in result.twice for column in one.differ_in} if result else set()
        for (name, pick), part in zip(self.parts, found.parts if found else (), strict=False):
            whole: list[tuple[str, object]] = [(_("all rows"), None)] if name not in taken else []
            named: list[tuple[str, object]] = [(text or _("(empty)"), text) for text in part.names]
            pick.offer([*whole, *named], taken.get(name, ASKED if name in asked else None))
        columns = [pick.box for _name, pick in self.parts]
        for one, after in zip([self.value.box, *columns], [*columns, self.length.box], strict=True):
            QWidget.setTabOrder(one, after)

    def _show_another_way(self, found: Understood | None, choice: Choice) -> None:
        ways: list[tuple[str, object]] = [(_("below each other"), "down"), (_("beside each other"), "across")]
        _offer(self.axis, ways if found and found.either_way else [], found.axis if found else None)
        days: list[tuple[str, object]] = [
            (_("the first of February"), False), (_("the second of January"), True)
        ]  # fmt: skip
        _offer(self.days, days if found and found.slashed else [], bool(found and found.month_first))
        signs: list[tuple[str, object]] = [
            (_("stands before thousands: 1,234"), "."), (_("stands before a fraction: 4,9"), ",")
        ]  # fmt: skip
        if found and "." in found.example:
            thousands = found.example.replace(".", "")
            signs = [
                (_("{figure} is a fraction").format(figure=found.example), "."),
                (_("{figure} is {thousands}").format(figure=found.example, thousands=thousands), ","),
            ]
        commas = found is not None and (found.commas or bool(choice.decimal))
        _offer(self.decimal, signs if commas else [], found.decimal if found else None)
        columns: list[tuple[str, object]] = []
        if found and found.axis == "down":
            columns = [(name, name) for name in dict.fromkeys(found.names) if name]
        _offer(self.period_column, columns, found.column_name(found.period_column) if found else None)
        area = found.column_name(found.area_columns[0]) if found and found.area_columns else None
        _offer(self.area_column, columns, area)
        self._fold.setVisible(any(one.isVisibleTo(self._inside) for one in self._folded()))

    def _show_areas(self) -> None:
        found = self._looked.found if self._looked else None
        several = found is not None and len(found.areas) > 1
        for part in (self.area, self.search, self.areas):
            part.setVisible(several)
        if several and self._looked:
            result = self._looked.result
            chosen = result.area if result else self._looked.choice.area
            self.area.set_whole(_("Area: {name}").format(name=chosen) if chosen else _("Choose the area"))
            self._list_areas()

    def _list_areas(self) -> None:
        if self._looked is None or self._looked.found is None:
            return
        before, self._showing = self._showing, True
        wanted = self.search.text().strip().casefold()
        known = [name for name in self._looked.found.areas if wanted in name.casefold()]
        known.sort(key=lambda name: not name.casefold().startswith(wanted) if wanted else False)
        shown = [Shown(name, name) for name in known[:MOST_SHOWN]]
        if len(known) > MOST_SHOWN:
            more = _("and {n} more: type a part of the name").format(n=len(known) - MOST_SHOWN)
            shown.append(Shown("", more, faint=True))
        if not known:
            shown.append(Shown("", _("No area has that in its name."), faint=True))
        result = self._looked.result
        chosen = result.area if result else self._looked.choice.area
        self.areas.show_choices(tuple(shown), chosen or (known[0] if known else ""))
        if not wanted and not chosen:
            self.areas.setCurrentIndex(QModelIndex())  # nothing is chosen, and nothing looks so
        self.areas.setMaximumHeight(max(112, len(shown) * max(24, self.areas.sizeHintForRow(0)) + 12))
        self._showing = before
        QTimer.singleShot(0, self._show_chosen_area)

    def _show_chosen_area(self) -> None:
        """Once the list has its height, the chosen one comes into sight."""
        if self.areas.currentIndex().isValid():
            self.areas.scrollTo(self.areas.currentIndex())
        else:
            self.areas.scrollToTop()

    # ---- what is done --------------------------------------------------------------------------

    def focus_first(self) -> bool:
        """The keyboard goes to what is chosen first; whether there is anything."""
        picks = (self.value, *(pick for _name, pick in self.parts), self.length, self.twice)
        open_ones = [pick.box for pick in picks if pick.isVisible() and pick.box.currentIndex() < 0]
        chosen = bool(self._looked and self._looked.choice.area)
        if open_ones and (chosen or not self.search.isVisible()):
            open_ones[0].setFocus()
            return True
        for part in (self.search, self.value.box, *(pick.box for _name, pick in self.parts)):
            if part.isVisible():
                part.setFocus()
                return True
        return False

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, as it is read."""
        folded = tuple(pick.box for pick in self._folded())
        whole = (self.value, self.length, self.twice, self.shares, self.sheet, self.table)
        picks = tuple(pick.box for pick in whole)
        return (self.search, self.areas, *picks, self._fold.head, *folded)

    def choice(self) -> Choice:
        """What is chosen now."""
        looked = self._looked
        before = looked.choice if looked else Choice()
        value = self.value.value() if self.value.isVisibleTo(self) else before.value
        parts = tuple((name, text) for name, pick in self.parts if isinstance(text := pick.value(), str))
        twice = self.twice.value() if self.twice.isVisibleTo(self) else before.twice
        length = self.length.value() if self.length.isVisibleTo(self) else before.length
        shares = self.shares.value() if self.shares.isVisibleTo(self) else before.shares
        said: dict[str, object] = {
            "shares": bool(shares),
            "value": value or "",
            "parts": parts,
            "twice": twice or "",
            "length": length or "",
        }
        return replace(before, **said | self._of_the_layout(looked))

    def _of_the_layout(self, looked: Looked | None) -> dict[str, object]:
        """What somebody changed of how the table is read; the rest stays as it is understood."""
        found = looked.found if looked else None
        said: dict[str, object] = {}
        sheet = self.sheet.value()
        if looked and looked.sheet and sheet not in (None, looked.sheet.name):
            return {"sheet": sheet, "table": "", "area": "", "value": "", "parts": (), "axis": None}
        if found is None:
            return said
        if self.table.value() not in (None, found.table):
            return {"table": self.table.value(), "area": "", "value": "", "parts": (), "axis": None}
        if self.axis.value() not in (None, found.axis):
            said |= {"axis": self.axis.value(), "period_column": "", "area_column": "", "value": ""}
        if isinstance(first := self.days.value(), bool) and first != found.month_first:
            said["month_first"] = first
        if self.decimal.value() not in (None, found.decimal):
            said["decimal"] = self.decimal.value()
        if self.period_column.value() not in (None, found.column_name(found.period_column)):
            said["period_column"] = self.period_column.value()
        area = found.column_name(found.area_columns[0]) if found.area_columns else None
        if self.area_column.value() not in (None, area):
            said |= {"area_column": self.area_column.value(), "area": ""}
        return said

    def _picked(self) -> None:
        self.chosen.emit(self.choice())

    def _moved(self, area: str) -> None:
        if area and not self._showing:
            self.chosen.emit(replace(self.choice(), area=area))

    def _take_first(self) -> None:
        if area := self.areas.chosen():
            self.chosen.emit(replace(self.choice(), area=area))


def _offer(pick: Pick, choices: list[tuple[str, object]] | list[tuple[str, str]], chosen: object) -> None:
    """Show the box where there are at least two to choose from."""
    pick.offer([*choices], chosen)
    pick.setVisible(len(choices) > 1)


def _unsettled(looked: Looked | None) -> bool:
    """Whether nothing but the order of the rows tells several figures of a period apart."""
    twice = looked.result.twice if looked and looked.result else ()
    return any(not one.settled for one in twice) and not any(one.differ_in for one in twice)
