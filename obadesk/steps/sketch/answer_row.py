"""One question of the sketch with its answers as large buttons; each answer's first letter is its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from obadesk.widgets.plain import PlainButton, PlainLabel

BUTTON_HEIGHT = 34
NO_ANSWER = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class AnswerRow(QWidget):
    """``answered(question, answer)``; the answer in hand once more, or Backspace, takes it away (``""``)."""

    answered = Signal(str, str)

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._shown: tuple[tuple[str, str], ...] = ()
        self.label = PlainLabel(parent=self, role="strong", wrap=True)
        self.buttons: dict[str, PlainButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.label.setFixedWidth(190)
        self._row.addWidget(self.label)

    def show_answers(self, text: str, answers: dict[str, str], chosen: str) -> bool:
        """Show the question, its answers and the one that was given; whether the buttons are new ones."""
        self.label.setText(text)
        made = tuple(answers.items()) != self._shown
        if made:
            self._make(text, answers)
        for answer, button in self.buttons.items():
            button.setChecked(answer == chosen)
        return made

    def _make(self, text: str, answers: dict[str, str]) -> None:
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.deleteLater()
        self._shown = tuple(answers.items())
        self.buttons = {}
        for answer, said in self._shown:
            button = PlainButton(said, self)
            button.setAccessibleName(f"{text} {said}")
            button.setCheckable(True)
            button.setMinimumHeight(BUTTON_HEIGHT)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._clicked)
            self.buttons[answer] = button
            self._row.addWidget(button, 1)
        self.setFocusProxy(next(iter(self.buttons.values())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first letter of an answer, or its place from 1."""
        typed = event.text().casefold()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        plain = held == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in NO_ANSWER:
            self.answered.emit(self.question, "")
            return
        if plain and typed.strip():
            for place, (answer, said) in enumerate(self._shown, 1):
                if typed in (said[:1].casefold(), str(place)):
                    self.answered.emit(self.question, answer)
                    return
        super().keyPressEvent(event)

    def _clicked(self) -> None:
        for answer, button in self.buttons.items():
            if button is self.sender():
                self.answered.emit(self.question, answer if button.isChecked() else "")
