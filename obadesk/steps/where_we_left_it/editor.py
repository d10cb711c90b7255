"""The console: what the meeting before left, to be read; each line leads to the step that takes it up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from obadesk.core.last_time import answer_said, answer_then, as_left, chosen_then
from obadesk.core.place import Place
from obadesk.core.step_names import step_name
from obadesk.i18n import _
from obadesk.widgets.choice_list import Choice, ChoiceList
from obadesk.widgets.curve_panel import CurvePanel
from obadesk.widgets.editor import Editor
from obadesk.widgets.page_scroll import PageScroll
from obadesk.widgets.plain import PlainLabel

LINE, DONE, STORY = "line_since", "what_we_did", "story_again"


class WhereWeLeftItEditor(Editor):
    """``step_wanted(id)``: look at the step where this is taken up."""

    step_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self.said = PlainLabel(parent=self, role="strong", wrap=True)
        self.dissent = PlainLabel(parent=self, role="quiet", wrap=True)
        self.curve = CurvePanel(self)
        self.curve.setMinimumHeight(220)
        self.lines = ChoiceList(_("What was left"), self)
        self.lines.taken.connect(self._taken)
        self._more = PlainLabel(_("Enter on a line goes to the step that takes it up."), self, role="small")
        self._page = page = PageScroll(self).column
        page.addWidget(self.said)
        page.addWidget(self.dissent)
        page.addWidget(self.curve, 1)
        page.addWidget(self.lines)
        page.addWidget(self._more)
        page.addStretch(0)
        self._below = page.count() - 1

    def show_place(self, place: Place) -> None:
        """Show what was left for the place's curve."""
        self._place = place
        words, found, drawn = place.words, answer_then(place), as_left(place)
        sentence = answer_said(place)
        if place.before is None:
            sentence = words("This is the first meeting: there is nothing to look back to yet.")
        self.said.setText(sentence or words("Nobody noted an answer last time."))
        dissent = found[1].dissent.strip() if found else ""
        self.dissent.setText(dissent)
        self.dissent.setVisible(bool(dissent))
        self.curve.setVisible(drawn is not None)
        self._page.setStretch(self._below, 0 if drawn is not None else 1)  # else all stands at the top
        if drawn is not None:
            measure = place.measure
            called = measure.name.strip() if measure else ""
            self.curve.show_picture(drawn.picture, frozenset(), called or words("The curve"))
        choices = self._choices(place)
        self.lines.show_choices(choices, self.lines.chosen())
        self.lines.setFixedHeight(self.lines.sizeHint().height())
        self.lines.setVisible(bool(choices))
        self._more.setVisible(bool(choices))

    def _choices(self, place: Place) -> tuple[Choice, ...]:
        words, curve = place.words, place.curve
        if place.before is None:
            return ()
        found = [(LINE, words("What has the line done since?"))]
        found += [(DONE, line.text.strip()) for line in chosen_then(place)]
        if curve is not None and (forces := len(curve.forces)):
            said = words.count("{number} line of the story", "{number} lines of the story", forces)
            found.append((STORY, said))
        return tuple(
            Choice(f"{number} {step}", title, step_name(kind, words))
            for number, (kind, title) in enumerate(found)
            if (step := self._step(place, kind))
        )

    def _step(self, place: Place, kind: str) -> str:
        return next((step.id for step in place.meeting.steps if step.kind == kind), "")

    def _taken(self, choice: str) -> None:
        self.step_wanted.emit(choice.partition(" ")[2])

    def focus_first(self) -> None:
        """The lines that lead on."""
        self.lines.setFocus()
