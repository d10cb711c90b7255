"""The right of the console: what the room sees, the clock, what to say, the prompts and the private note."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.look import BOLD, pt_font
from obadesk.widgets.plain import ActionButton, PlainLabel, our_way
from obadesk.widgets.plain_edit import PlainEdit
from obadesk.windows.actions import Actions

WIDTH, NARROW = 304, 248
LOW = 440  # px high: below it the note is one row without its heading and the picture smaller
NOTE, LOW_NOTE, LOW_PICTURE = 80, 40, 96


class WallSide(QFrame):
    """``note_typed``: the private note reads so now; ``note_left``: it was left."""

    note_typed = Signal(str)
    note_left = Signal()

    def __init__(self, thumbnail: QWidget, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.frame = ThumbnailFrame(thumbnail)
        self._sentence = PlainLabel(wrap=True)
        self._clock = PlainLabel("0:00")
        self._clock.setFont(pt_font(20, BOLD, tabular=True))
        self._clock_word = PlainLabel(role="small", wrap=True)
        self._say_title = PlainLabel(_("Say"), role="strong")
        self._say = PlainLabel(wrap=True)
        self._prompts_title = PlainLabel(_("Prompts"), role="strong")
        self._prompts = _Prompts()
        self._note_title = PlainLabel(_("Private note"), role="strong")
        self.note = _Note(self)
        self._quiet = False
        self._edge = QFrame(self)  # where a long say goes on behind it
        self._edge.setProperty("role", "line")
        self._lay_out(actions)
        self.note.textChanged.connect(self._typed)
        self.note.left.connect(self.note_left)
        self.note.about_to_undo.connect(self.note_left)

    def _lay_out(self, actions: Actions) -> None:
        clock = QHBoxLayout()
        clock.setSpacing(4)
        clock.addWidget(self._clock)
        clock.addWidget(self._clock_word, 1)
        for name in ("clock", "minute", "clock_again"):
            clock.addWidget(ActionButton(actions[name], self, role="quiet", word=False))
        page = QWidget(self)
        page.setProperty("role", "clear")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(4)
        for title, text in ((self._say_title, self._say), (self._prompts_title, self._prompts)):
            column.addWidget(title)
            column.addWidget(text)
            column.addSpacing(8)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(32)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.setSpacing(8)
        top.addWidget(self.frame)
        top.addWidget(self._sentence)
        top.addLayout(clock)
        whole.addLayout(top)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._edge)
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 16, 12)
        below.setSpacing(4)
        below.addWidget(self._note_title)
        below.addWidget(self.note)
        whole.addLayout(below)

    def set_narrow(self, narrow: bool) -> None:
        """Slimmer where there is little room; the clock's digits and keys need all of it."""
        self.setFixedWidth(NARROW if narrow else WIDTH)
        self._clock_word.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        self._note_title.setVisible(not low)
        self.note.setFixedHeight(LOW_NOTE if low else NOTE)
        self.frame.set_highest(LOW_PICTURE if low else 0)

    def show_sentence(self, sentence: str) -> None:
        """What the room sees and where you are."""
        self._sentence.setText(sentence)

    def sentence(self) -> str:
        """The sentence shown."""
        return self._sentence.text()

    def show_clock(self, digits: str, word: str) -> None:
        """The time left, and a word on it."""
        self._clock.setText(digits)
        self._clock_word.setText(word)

    def show_step(self, say: str, prompts: tuple[str, ...], note: str) -> None:
        """What belongs to the step looked at."""
        self.show_say(say)
        self._prompts.show_lines(prompts)
        self._prompts_title.setVisible(bool(prompts))
        if self.note.taken() != note:
            self._quiet = True
            self.note.give(note)
            self._quiet = False

    def show_say(self, say: str) -> None:
        """The words for the room."""
        self._say.setText(our_way(say))
        self._say.setVisible(bool(say))
        self._say_title.setVisible(bool(say))

    def _typed(self) -> None:
        if not self._quiet:
            self.note_typed.emit(self.note.taken())


class ThumbnailFrame(QFrame):
    """Holds the wall's picture in the wall's shape. ``blank_pressed``: B or the point was pressed on it."""

    blank_pressed = Signal()

    def __init__(self, thumbnail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "thumbnail")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("What the room sees"))
        self._picture = thumbnail
        self._shape = 9 / 16
        self._highest = 0
        thumbnail.setParent(self)
        thumbnail.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_shape(self, height_for_one: float) -> None:
        """Height of the wall for a width of one."""
        self._shape = height_for_one
        self._fit()

    def set_highest(self, height: int) -> None:
        """No higher than this, in pixels; 0: as wide as there is room."""
        if height != self._highest:
            self._highest = height
            self._fit()

    def _fit(self) -> None:
        width = self.width() - 4
        height = round(width * self._shape)
        if self._highest and height > self._highest:
            height, width = self._highest, round(self._highest / self._shape)
        self.setFixedHeight(height + 4)
        self._picture.setGeometry((self.width() - width) // 2, 2, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 32, round((WIDTH - 36) * self._shape) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().lower() in ("b", "."):
            self.blank_pressed.emit()
        else:
            super().keyPressEvent(event)


class _Prompts(QWidget):
    """A few short lines, each with a point before it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these."""
        self.setVisible(bool(lines))
        while len(self._rows) < len(lines):
            point, text = PlainLabel("•", role="quiet"), PlainLabel(role="quiet", wrap=True)
            self._grid.addWidget(point, len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, len(self._rows), 1)
            self._rows.append((point, text))
        for row, (point, text) in enumerate(self._rows):
            if row < len(lines):
                text.setText(lines[row])
            for label in (point, text):
                label.setVisible(row < len(lines))


class _Note(PlainEdit):
    """The private note: never on wall or paper."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("Only you see this: it is never on the wall or on paper."))
        self.setAccessibleName(_("Private note"))
        self.setFixedHeight(NOTE)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.left.emit()
