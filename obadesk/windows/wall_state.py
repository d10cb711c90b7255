"""Keeps what the console says of the wall and its clock as they are."""

from __future__ import annotations

from PySide6.QtCore import QObject

from obadesk.i18n import _
from obadesk.windows.actions import Actions
from obadesk.windows.wall_desk import WallDesk
from obadesk.windows.wall_side import WallSide


class WallState(QObject):
    """The sentence, the clock, and which of the wall's keys are on."""

    def __init__(self, wall: WallDesk, side: WallSide, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._wall, self._side, self._actions = wall, side, actions
        wall.clock_told.connect(self.show_clock)

    def show(self) -> None:
        """All of it."""
        actions, showing = self._actions, self._wall.showing
        actions["start"].setText(_("End the wall") if self._wall.is_up else _("Start the wall"))
        actions["blank"].setChecked(showing.blank)
        actions["curve"].setChecked(showing.curve_on)
        actions["spotlight"].setChecked(bool(showing.line_alone))
        actions["hold"].setChecked(self._wall.presentation.held)
        self._side.show_sentence(self._wall.sentence())
        self._side.frame.set_shape(self._wall.height_for_one)
        self.show_clock()

    def show_clock(self) -> None:
        """Only the clock, as it goes on."""
        digits, word, verb = self._wall.clock_words()
        self._side.show_clock(digits, word)
        self._actions["clock"].setText(verb)
        self._actions["clock"].setEnabled(bool(digits))
        self._actions.set_icon("clock", "pause" if self._wall.clock.running else "play")
        self._actions["minute"].setEnabled(bool(self._wall.clock.step_id))
        self._actions["clock_again"].setEnabled(bool(self._wall.clock.step_id))
