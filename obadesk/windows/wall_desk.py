"""The wall seen from the console: its window, what it shows, its clock, and what of it goes to the record."""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from obadesk.core.agenda_edits import only_agenda_differs
from obadesk.core.blocks import Part, Slide
from obadesk.core.meeting import Step
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.i18n import _
from obadesk.session.clock import Clock, Turn
from obadesk.session.document import Document
from obadesk.session.presentation import Presentation
from obadesk.session.showing import Showing
from obadesk.widgets.chart_image import ChartImages
from obadesk.widgets.look import Look
from obadesk.widgets.wall_pages import newest_page, page_count
from obadesk.widgets.wall_view import WallView
from obadesk.windows.given import Given
from obadesk.windows.step_page import StepPage, step_heading

if TYPE_CHECKING:
    from obadesk.windows.screens import ScreenFacts, WallScreens
    from obadesk.windows.wall import WallWindow

WALL = QSize(1920, 1080)
NEARLY = 120  # seconds left: the last two minutes


class WallDesk(QObject):
    """``told``: the wall stands elsewhere, came or went. ``said``, ``noted``: a word, a banner to show.

    ``lost``, ``returned``: the projector's screen; the sentence says what is safe.
    """

    told = Signal()
    clock_told = Signal()
    said = Signal(str)
    noted = Signal(str)
    lost = Signal(str)
    returned = Signal(str)

    def __init__(self, given: Given, document: Document, page: StepPage, window: QWidget) -> None:
        super().__init__(window)
        self._given, self._document, self._page, self._console = given, document, page, window
        self._size = WALL
        self._was_up = False
        self._looked_at = ""
        self.kept = document.workshop  # what the last restore point, or the file, already holds
        self.is_up = False
        self.window: WallWindow | None = None
        self.screens: WallScreens | None = None
        self._charts = ChartImages()
        self._charts.setParent(self)
        self.presentation = Presentation(self)
        self.showing = Showing(
            document,
            self.presentation,
            compose=self._slides,
            page_count=self._page_count,
            newest_page=self._newest_page,
            step_name=self._step_name,
            today=_today,
            spotlight=self._spotlight,
            by_curve=self._by_curve,
            parent=self,
        )
        self.clock = Clock(parent=self)
        Turn(self.clock, self.presentation, self)
        self.thumbnail = WallView(self.presentation, self._charts, given.light.wall, as_wall=WALL)
        self.showing.changed.connect(self.told)
        self.showing.step_started.connect(self._step_started)
        self.showing.step_ended.connect(self._step_ended)
        self.clock.changed.connect(self._clock_changed)
        given.light.wall_changed.connect(self._look_changed)

    @property
    def seen_step(self) -> str:
        """The step the room sees; nothing while the wall is off."""
        return self.showing.step_id if self.is_up else ""

    @property
    def height_for_one(self) -> float:
        """Height of the wall for a width of one."""
        return self._size.height() / max(1, self._size.width())

    # ---- coming and going

    def toggle(self) -> None:
        """Start the wall, or end it."""
        self._page.leave()
        if self.is_up:
            self._down()
        else:
            self._up()
        self.told.emit()

    def _up(self) -> None:
        if not self.showing.step_id:
            self._show_place()
        window, screens = self._made()
        self.is_up = self._was_up = True
        screens.start()
        self._reshaped(window.size())
        self._console.activateWindow()
        if self.showing.step_id:
            self._step_started(self.showing.step_id)

    def _down(self) -> None:
        self.is_up = False
        if self.screens is not None:
            self.screens.stop()

    def _made(self) -> tuple[WallWindow, WallScreens]:
        if self.window is None or self.screens is None:
            from obadesk.windows.screens import WallScreens
            from obadesk.windows.wall import WallWindow

            window = WallWindow(self.presentation, self._charts, self._given.light.wall)
            window.next_asked.connect(self.next)
            window.back_asked.connect(self.back)
            window.blank_asked.connect(self.blank)
            window.curve_asked.connect(self.curve)
            window.leave_asked.connect(self._to_console)
            window.closed.connect(self._closed)
            window.reshaped.connect(self._reshaped)
            screens = WallScreens(window, self._console, self._remembered(), self)
            screens.lost.connect(self._lost)
            screens.returned.connect(self._returned)
            screens.in_window.connect(self.noted)
            screens.remembered_changed.connect(self._remember)
            self.window, self.screens = window, screens
        return self.window, self.screens

    def _closed(self) -> None:
        self.is_up = False
        self.told.emit()

    def _to_console(self) -> None:
        self._console.activateWindow()

    def _reshaped(self, size: QSize) -> None:
        if self.is_up and size != self._size and not size.isEmpty():
            self._size = size
            self.thumbnail.set_wall_size(size)
            self.showing.wall_reshaped()
            self.told.emit()

    def another_screen(self) -> None:
        """Console and wall change screens."""
        if self.screens is None or not self.is_up:
            self.said.emit(_("Start the wall first (F5)."))
        elif not self.screens.full_screen:
            self.said.emit(_("There is only one screen. Move the wall’s window where the room can see it."))
        else:
            self.screens.swap()

    def _lost(self) -> None:
        safe = _("Everything is saved.") if not self._document.unsaved else _("Everything is still here.")
        self.lost.emit(_("The projector is gone. The room sees nothing.") + f" {safe}")
        self.told.emit()

    def _returned(self) -> None:
        self.returned.emit(_("The projector is back. The room sees what it saw before."))
        self._to_console()
        self.told.emit()

    def _remembered(self) -> ScreenFacts | None:
        from obadesk.windows.screens import ScreenFacts

        try:
            return msgspec.json.decode(self._given.settings.wall_screen or "null", type=ScreenFacts | None)
        except msgspec.DecodeError:
            return None

    def _remember(self) -> None:
        if self.screens is not None and self.screens.remembered is not None:
            self._given.settings.wall_screen = msgspec.json.encode(self.screens.remembered).decode()

    # ---- moving

    def follow(self, step_id: str) -> None:
        """The console looks at this step; until the wall is first started, that is what it begins with.

        Where no wall says when a step ends, going on to another step does, if something was done.
        """
        left, self._looked_at = self._looked_at, step_id
        if not self._was_up:
            self._show_place()
        if not self.is_up and left not in ("", step_id):
            self._keep_what_was_done(left)

    def next(self) -> None:
        """One on."""
        self._page.leave()
        if not self.showing.next():
            self.said.emit(_("This is the end: there is nothing after it to show."))

    def back(self) -> None:
        """One back."""
        self._page.leave()
        if not self.showing.back():
            self.said.emit(_("This is the beginning: there is nothing before it to show."))

    def show(self) -> None:
        """Bring the room to the step and the curve looked at."""
        self._page.leave()
        if not self._show_place():
            self.said.emit(_("There is nothing to show of this step yet."))

    def _show_place(self) -> bool:
        place = self._page.place
        return self.showing.show(place.step_id, curve_id=place.curve_id)

    def spotlight(self) -> None:
        """The line in hand alone, or back to the step."""
        self._page.leave()
        line = self._page.selected_row() or self.showing.line_alone
        if not line:
            self.said.emit(_("Take a line in hand first, then it can stand alone on the wall."))
        elif not self.showing.toggle_line(self._page.place, line):
            self.said.emit(_("This cannot stand alone on the wall."))
        self.told.emit()

    def blank(self) -> None:
        """The plain ground, or back from it."""
        self.showing.toggle_blank()

    def hold(self) -> None:
        """Let the room keep the picture it has, or let it go on to what stands there now."""
        self._page.leave()
        sees = self.showing.sentence(self.showing.step_id, self.showing.curve_id)
        self.presentation.hold(not self.presentation.held, sees)
        self.told.emit()

    def curve(self) -> None:
        """The curve alone, or back."""
        self._page.leave()
        if not self.showing.toggle_curve():
            self.said.emit(_("There is no curve to show yet."))
            self.told.emit()

    def toggle_dark(self) -> None:
        """Light or dark wall."""
        self._given.settings.dark_wall = not self._given.settings.dark_wall

    def sentence(self) -> str:
        """What the room sees, and where you are."""
        if self.screens is not None and self.screens.is_lost:
            return _("The projector is gone. The room sees nothing.")
        if not self.is_up:
            return _("The wall is off, the room sees nothing. F5 starts it with this picture.")
        place = self._page.place
        return self.showing.sentence(place.step_id, place.curve_id)

    # ---- the clock

    def toggle_clock(self) -> None:
        """Start, stop for a while, go on."""
        if self.clock.running:
            self.clock.pause()
        elif self.clock.step_id:
            self.clock.resume()
        else:
            step = self._clock_step()
            if step is None or not step.minutes:
                self.said.emit(_("This step has no minutes. Shift+F2 gives it some."))
            else:
                self.clock.start(step.id, step.minutes)

    def more_time(self) -> None:
        """One minute more."""
        self.clock.add_minute()

    def reset_clock(self) -> None:
        """Back to the minutes planned, not running."""
        self.clock.stop()

    def clock_words(self) -> tuple[str, str, str]:
        """The digits, a word on them, and what the clock's button does."""
        if self.clock.running:
            word = _("running") if not self.clock.over else ""
            return self.clock.console_text, word, _("Stop the clock for a while")
        if self.clock.step_id:
            return self.clock.console_text, _("paused"), _("Let the clock go on")
        step = self._clock_step()
        if step is None or not step.minutes:
            return "", _("This step is not timed."), _("Start the clock")
        return f"{step.minutes}:00", _("planned"), _("Start the clock")

    def nearly(self, step_id: str) -> bool:
        """Whether two minutes or less are left of this step."""
        counts = bool(step_id) and self.clock.step_id == step_id
        return counts and math.ceil(self.clock.left) <= NEARLY

    def _clock_step(self) -> Step | None:
        workshop = self._document.workshop
        on_wall = workshop.step(self.showing.step_id) if self.is_up else None
        return on_wall or self._page.place.step

    def _clock_changed(self) -> None:
        self.showing.set_nearly(self.nearly(self.showing.step_id))
        self.clock_told.emit()

    # ---- the record

    def _step_started(self, step_id: str) -> None:
        if self.is_up and not self._document.read_only:
            self._document.record.append("step started", about=step_id, label=self._called(step_id))
            self._do_what_comes_with(step_id)

    def _do_what_comes_with(self, step_id: str) -> None:
        """A kind may note something when the wall comes to its step: when the break ends."""
        workshop = self._document.workshop
        place = Place(workshop, step_id, self.showing.curve_id, _today())
        kind = self._given.kinds.get(place.step.kind) if place.step else None
        edit = kind.shown(place, datetime.now().astimezone().isoformat(timespec="seconds")) if kind else None
        if edit is not None and edit.change(workshop) != workshop:
            self._document.do(edit, self)
            self._document.settle()

    def _step_ended(self, step_id: str) -> None:
        if self.clock.step_id:
            self.clock.stop()
        if self.is_up:
            self._keep_end(step_id)

    def _keep_end(self, step_id: str) -> None:
        if self._document.read_only:
            return
        self.kept = self._document.workshop
        name = self._called(step_id)
        self._document.record.append("step ended", about=step_id, label=name)
        self._document.keep_restore_point(_("End of {step}").format(step=name), about=step_id)

    def _keep_what_was_done(self, step_id: str) -> None:
        now = self._document.workshop
        if now is not self.kept and not only_agenda_differs(self.kept, now):
            self._keep_end(step_id)

    def _called(self, step_id: str) -> str:
        step = self._document.workshop.step(step_id)
        return self._step_name(step, Words.of(self._document.workshop)) if step else _("a step")

    def note_end(self) -> None:
        """The workshop is about to be closed: the step on the wall ends with it."""
        if self.is_up and self.showing.step_id:
            self._keep_end(self.showing.step_id)
        elif self._looked_at:
            self._keep_what_was_done(self._looked_at)

    def end(self) -> None:
        """The console goes, and the wall with it."""
        self.is_up = False
        self.clock.stop()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()

    # ---- what the parts ask for

    def _slides(self, place: Place, part: Part) -> tuple[Slide, ...]:
        step = place.step
        kind = self._given.kinds.get(step.kind) if step else None
        return kind.slides(place, part) if kind else ()

    def _spotlight(self, place: Place, line_id: str) -> Slide | None:
        step = place.step
        kind = self._given.kinds.get(step.kind) if step else None
        return kind.spotlight(place, line_id) if kind else None

    def _by_curve(self, step: Step) -> bool:
        kind = self._given.kinds.get(step.kind)
        return kind is not None and kind.by_curve

    def _page_count(self, slide: Slide) -> int:
        return page_count(slide, self._size.width(), self._size.height())

    def _newest_page(self, slide: Slide) -> int:
        return newest_page(slide, self._size.width(), self._size.height())

    def _step_name(self, step: Step, words: Words) -> str:
        return step_heading(step.heading, self._given.kinds.get(step.kind), words)

    def _look_changed(self, look: Look) -> None:
        self.thumbnail.set_look(look)
        if self.window is not None:
            self.window.set_look(look)


def _today() -> str:
    return date.today().isoformat()
