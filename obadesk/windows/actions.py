"""Every action of the console in one table: its menu, words, keys, icon and what it calls."""

from __future__ import annotations

from operator import attrgetter

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from obadesk.core.message import Message
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.widgets.icons import icon
from obadesk.widgets.look import LIGHT_LOOK, Look
from obadesk.widgets.plain import set_tool_tip


class Row(msgspec.Struct, frozen=True):
    """One action. ``does``: the console's method, or a part's: ``wall.next``. ``keys``: the first is shown.

    ``group``: of these one is ticked.
    """

    menu: str
    name: str
    text: str
    does: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    group: str = ""


LINE = "-"
MENUS = {
    "file": "&File",
    "edit": "&Edit",
    "step": "&Step",
    "line": "&Line",
    "wall": "&Wall",
    "view": "&View",
    "help": "&Help",
}

ACTIONS: tuple[Row | tuple[str, str], ...] = (
    Row("file", "new", "New workshop…", "new_workshop", ("Ctrl+N",)),
    Row("file", "open", "Open…", "files.choose", ("Ctrl+O",)),
    ("file", "recent"),
    ("file", LINE),
    Row("file", "meet_again", "Meet again…", "meetings.meet_again", ("Ctrl+Shift+M",)),
    Row("file", "people", "People…", "files.show_people", ("Ctrl+Shift+I",)),
    Row("file", "details", "Title, day and who is here…", "files.show_details", ("Ctrl+I",)),
    Row("file", "words", "Words…", "files.show_words"),
    ("file", LINE),
    Row("file", "import", "Import figures…", "importing.show", ("Ctrl+Shift+F",)),
    Row("file", "export", "Make the handouts…", "files.export", ("Ctrl+E",), "printer"),
    Row("file", "send", "Send…", "sending.show", ("Ctrl+Shift+E",), "send"),
    Row("file", "copy", "Save a copy…", "files.save_copy", ("Ctrl+Shift+S",)),
    Row("file", "keep_format", "Keep this agenda as a format…", "planning.keep_format"),
    Row("file", "restore", "Go back to an earlier state…", "files.restore"),
    ("file", LINE),
    Row("file", "close", "Close the workshop", "close_workshop", ("Ctrl+W",)),
    Row("file", "quit", "Quit", "quit_program", ("Ctrl+Q",)),
    Row("edit", "undo", "Undo", "undo", ("Ctrl+Z",), "undo"),
    Row("edit", "redo", "Redo", "redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ("edit", LINE),
    Row("edit", "capture", "To the capture line", "to_capture", ("Ctrl+L",)),
    ("edit", "tables"),
    Row("step", "step_next", "Look at the next step", "next_step", ("Ctrl+PgDown",)),
    Row("step", "step_back", "Look at the step before", "previous_step", ("Ctrl+PgUp",)),
    Row("step", "editor", "To the step’s lines", "to_editor", ("Ctrl+J",)),
    ("step", LINE),
    Row("step", "starts", "When the meeting starts", "planning.starts", ("Ctrl+Shift+B",)),
    Row("step", "timing", "Heading and minutes…", "planning.change", ("Shift+F2",)),
    Row("step", "longer", "One minute more for it", "planning.longer", ("Ctrl++", "Ctrl+=")),
    Row("step", "shorter", "One minute less", "planning.shorter", ("Ctrl+-",)),
    Row("step", "add_step", "Add a step after it…", "planning.add", ("Ctrl+Shift+A",)),
    Row("step", "split", "Split it in two", "planning.split", ("Ctrl+Shift+D",)),
    Row("step", "earlier", "Move it up", "planning.up", ("Ctrl+Shift+PgUp",)),
    Row("step", "later", "Move it down", "planning.down", ("Ctrl+Shift+PgDown",)),
    Row("step", "remove_step", "Take it off the agenda", "planning.remove", ("Ctrl+Shift+Del",)),
    ("step", LINE),
    Row("step", "on_paper", "Still on paper, to type up", "planning.mark", ("Ctrl+Shift+P",)),
    Row("step", "times", "How the time went…", "planning.times"),
    ("step", LINE),
    Row("step", "note", "To the private note", "to_note", ("Ctrl+T",)),
    Row("step", "dismiss", "Put this hint away", "page.check.dismiss", ("Ctrl+D",)),
    Row("step", "curve_next", "The next curve", "curves.next", ("Ctrl+Tab", "F10")),
    Row("step", "curve_back", "The curve before", "curves.back", ("Ctrl+Shift+Tab",)),
    Row("line", "park_lot", "Park it: parking lot", "parking.lot", ("F3",)),
    Row("line", "park_data", "Park it: data we need", "parking.data", ("Shift+F3",)),
    Row("line", "park_service", "Park it: about one service", "parking.service", ("F4",)),
    Row("line", "park_quote", "Park it: in somebody’s words", "parking.quote", ("Shift+F4",)),
    ("line", LINE),
    Row("line", "merge", "Merge with the line that says the same", "merging.press", ("Ctrl+M",)),
    Row("wall", "start", "Start the wall", "wall.toggle", ("F5",), "monitor"),
    ("wall", LINE),
    Row("wall", "next", "Next", "wall.next", ("PgDown",), "chevron-right", "What the room sees next"),
    Row("wall", "back", "Back", "wall.back", ("PgUp",), "chevron-left", "What the room saw before"),
    Row("wall", "show", "Show this step", "wall.show", ("F6",), "eye", "Bring the room to this step"),
    ("wall", LINE),
    Row("wall", "blank", "Blank", "wall.blank", ("Ctrl+B",), "eye-off", "Plain ground, nothing on it", True),
    Row("wall", "hold", "Hold the picture still", "wall.hold", ("Ctrl+H",), checkable=True),
    Row("wall", "curve", "The curve", "wall.curve", ("F7",), "line-chart", "The curve alone, and back", True),
    Row("wall", "spotlight", "The line in hand alone", "wall.spotlight", ("Shift+F7",), checkable=True),
    ("wall", LINE),
    Row("wall", "clock", "Start the clock", "wall.toggle_clock", ("F8",), "play"),
    Row("wall", "minute", "One minute more", "wall.more_time", ("F9",), "plus"),
    Row("wall", "clock_again", "Set the clock back", "wall.reset_clock", ("Shift+F8",), "rotate-ccw"),
    ("wall", LINE),
    Row("wall", "screen", "Use another screen", "wall.another_screen", ("Shift+F5",)),
    Row("wall", "dark_wall", "Dark wall", "wall.toggle_dark", checkable=True),
    Row("view", "system", "As the system has it", "helping.theme_system", checkable=True, group="theme"),
    Row("view", "light", "Light", "helping.theme_light", checkable=True, group="theme"),
    Row("view", "dark", "Dark", "helping.theme_dark", checkable=True, group="theme"),
    Row("help", "keys", "Keys and signs", "helping.show_keys", ("F1",), "help-circle"),
    Row("help", "report", "Copy a report on this program", "helping.show_report"),
)


class Actions:
    """The actions of one console, made from the table."""

    def __init__(self, window: QMainWindow) -> None:
        self._made: dict[str, QAction] = {}
        self._look = LIGHT_LOOK
        self._icons = {row.name: row.icon for row in ACTIONS if isinstance(row, Row) and row.icon}
        self.menus: dict[str, QMenu] = {}
        groups: dict[str, QActionGroup] = {}
        for menu, title in MENUS.items():
            self.menus[menu] = window.menuBar().addMenu(_(title))
        for row in ACTIONS:
            if isinstance(row, tuple):
                self._submenu(*row)
                continue
            action = self._make(window, row)
            if row.group:
                group = groups.setdefault(row.group, QActionGroup(window))
                group.addAction(action)
            self.menus[row.menu].addAction(action)
        tables = self.menus["tables"]
        for number in range(10):
            text = _("The whole room") if number == 0 else _("Table {number}").format(number=number)
            action = QAction(text, window)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.setData(number)
            tables.addAction(action)
        tables.triggered.connect(window.curves.table_pressed)  # type: ignore[attr-defined]

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def of_the_agenda(self) -> tuple[QAction, ...]:
        """What can be done to a step of the agenda."""
        names = ("timing", "longer", "shorter", "add_step", "split", "earlier", "later", "remove_step")
        return tuple(self[name] for name in (*names, "on_paper"))

    def colour(self, look: Look) -> None:
        """Draw the icons in the look's colours."""
        self._look = look
        for name, drawn in self._icons.items():
            self._made[name].setIcon(icon(drawn, look.palette.text, 18))

    def set_icon(self, name: str, drawn: str) -> None:
        """Another icon for an action."""
        if self._icons.get(name) != drawn:
            self._icons[name] = drawn
            self._made[name].setIcon(icon(drawn, self._look.palette.text, 18))

    def show_history(self, words: Words, undo: Message | None, redo: Message | None) -> None:
        """What undo would take back and redo bring again, in the menu's words."""
        for name, word, label in (("undo", _("Undo"), undo), ("redo", _("Redo"), redo)):
            self[name].setEnabled(label is not None)
            shown = f"{word} “{words.render(label)}”" if label else word
            self[name].setText(shown.replace("&", "&&"))

    def _submenu(self, menu: str, name: str) -> None:
        if name == LINE:
            self.menus[menu].addSeparator()
        else:
            title = {"recent": _("Recent workshops"), "tables": _("Lines come from")}[name]
            self.menus[name] = self.menus[menu].addMenu(title)

    def _make(self, window: QMainWindow, row: Row) -> QAction:
        action = QAction(_(row.text), window)
        action.setObjectName(row.name)
        action.setCheckable(row.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = _(row.tip) if row.tip else _(row.text)
        set_tool_tip(action, f"{words} ({shown})" if shown else words)
        action.triggered.connect(attrgetter(row.does)(window))
        self._made[row.name] = action
        return action


def keys_said() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Menu by menu: key and what it does, for the help."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in ACTIONS:
        if isinstance(row, Row) and row.keys:
            shown = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            found.setdefault(_(MENUS[row.menu]).replace("&", ""), []).append((shown, _(row.text).rstrip("…")))
    return tuple((menu, tuple(rows)) for menu, rows in found.items())
