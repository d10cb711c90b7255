"""Where the wall stands: step, part, slide and page. It moves by next, back and "show this" alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from obadesk.core.audience import Viewer
from obadesk.core.blocks import PARTS, Part, Slide
from obadesk.core.meeting import Step
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.session.alone import CURVE, Alone
from obadesk.session.presentation import Presentation
from obadesk.session.room_sees import room_sees
from obadesk.session.shown_document import ShownDocument
from obadesk.session.slide_contents import curve_alone, newest_of

Compose = Callable[[Place, Part], tuple[Slide, ...]]
Spot = Callable[[Place, str], Slide | None]
PageOf = Callable[[Slide], int]
LAST = 1_000_000
"""A page past any end: the last."""


class Showing(QObject):
    """Composes what the room sees and hands it to the ``Presentation``.

    ``compose(place, part)``: the slides of a part, from the public view. ``page_count(slide)`` and
    ``newest_page(slide)``: as the wall's shape makes it. ``step_name(step, words)``: as on the agenda.
    ``spotlight(place, line)``: one line alone. ``by_curve(step)``: whether a step is about one curve.
    Signals: ``changed``: the wall stands elsewhere or is blank or not; ``step_ended`` and ``step_started``:
    the wall went from one step to another; the new one stands when it is told.
    """

    changed = Signal()
    step_ended = Signal(str)
    step_started = Signal(str)

    def __init__(
        self,
        document: ShownDocument,
        presentation: Presentation,
        *,
        compose: Compose,
        page_count: PageOf,
        newest_page: PageOf,
        step_name: Callable[[Step, Words], str],
        today: Callable[[], str],
        spotlight: Spot | None = None,
        by_curve: Callable[[Step], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._presentation = document, presentation
        self._compose, self._page_count, self._newest_page = compose, page_count, newest_page
        self._step_name, self._today = step_name, today
        self._spotlight, self._by_curve = spotlight, by_curve
        self._viewer = Viewer("wall")
        self._public: Workshop | None = None
        self._of: Workshop | None = None
        self._composed_of: Workshop | None = None
        self._agenda: tuple[str, ...] = ()
        self._step_id, self._curve_id = "", ""
        self._nearly, self._reached = False, ""
        self._part: Part = "ask"
        self._slides: tuple[Slide, ...] = ()
        self._shown_part: Part = "ask"
        self._index, self._page = 0, 0
        self._by_hand = self._blank = False
        self._alone = Alone()
        document.changed.connect(self.refresh)
        document.settled.connect(self.refresh)

    # ---- where it stands

    @property
    def step_id(self) -> str:
        """The step on the wall; ``""`` before the first. It may have been deleted: then the wall is blank."""
        return self._step_id

    @property
    def part(self) -> Part:
        """The part really shown: *ask* while *hear* has no line yet."""
        return self._shown_part

    @property
    def page(self) -> tuple[int, int]:
        """Page and pages of the slide shown, counted from 1."""
        slide = self._slide()
        count = self._page_count(slide) if slide else 1
        return min(self._page, count - 1) + 1, count

    @property
    def blank(self) -> bool:
        """Whether the wall was made blank by the key."""
        return self._blank

    @property
    def curve_on(self) -> bool:
        """Whether the curve fills the wall."""
        return self._alone.curve_on

    @property
    def line_alone(self) -> str:
        """The id of the line that stands alone on the wall, or nothing."""
        return self._alone.line

    @property
    def curve_id(self) -> str:
        """The curve the wall has chosen; ``""``, or one that is gone: the first."""
        return self._curve_id

    @property
    def sees_nothing(self) -> bool:
        """Whether there is nothing on the wall: not started, blank, deleted, or nothing to say there."""
        return self._presentation.seen.shown is None

    @property
    def held_as(self) -> str:
        """What the console says of a picture that is held still; ``""`` while it goes on."""
        return self._presentation.held_as

    # ---- moving

    def next(self) -> bool:
        """One on: page, slide, part, then the next timed step's first part. False at the very end.

        A wall that is blank, or shows the curve or a line alone, first comes back to where it stood.
        """
        if self._turn_alone() or self._come_back():
            return True
        slide = self._slide()
        if slide is not None and self._page < self._page_count(slide) - 1:
            self._turn(self._index, self._page + 1)
            return True
        if self._index < len(self._slides) - 1:
            self._turn(self._index + 1, 0)
            return True
        for part in PARTS[PARTS.index(self._part) + 1 :] if self._step() else ():
            if self._slides_of(self._step_id, part):
                self._enter(self._step_id, part)
                return True
        following = self._timed(+1)
        return self._enter_first(following) if following else False

    def back(self) -> bool:
        """One back, to the last page of what came before. False at the very beginning."""
        if self._come_back():
            return True
        if self._page > 0:
            self._turn(self._index, min(self._page, self.page[1] - 1) - 1)
            return True
        if self._index > 0:
            self._turn(self._index - 1, LAST)
            return True
        for part in reversed(PARTS[: PARTS.index(self._shown_part)]):
            if self._step() and self._slides_of(self._step_id, part):
                self._enter(self._step_id, part, at_end=True)
                return True
        before = self._timed(-1)
        for part in reversed(PARTS):
            if before and self._slides_of(before, part):
                self._enter(before, part, at_end=True)
                return True
        return False

    def show(self, step_id: str, part: Part | None = None, curve_id: str | None = None) -> bool:
        """Show this step: the part named, else its first; of a step prepared before the day what it keeps.

        ``curve_id``: of this curve; ``None`` keeps the wall's. False: there is nothing to show of it.
        """
        curve_before = self._curve_id
        self._curve_id = curve_before if curve_id is None else curve_id
        if part is not None and self._slides_of(step_id, part):
            self._enter(step_id, part)
            return True
        step = self._workshop().step(step_id)
        order = tuple(reversed(PARTS)) if step is not None and step.prepared else PARTS
        if self._enter_first(step_id, order):
            return True
        self._curve_id = curve_before
        return False

    def toggle_blank(self) -> None:
        """The blank key: the plain ground, or back from it."""
        self._blank = not self._blank
        self._tell()

    def toggle_curve(self) -> bool:
        """The "show the curve" key: the curve fills the wall until pressed again. False: there is none."""
        return self._toggle_alone(CURVE, self._find_curve)

    def toggle_line(self, place: Place, line_id: str) -> bool:
        """One line of the step looked at stands alone, until pressed again or the wall goes on.

        False: it is no line that can be shown there.
        """
        find = partial(self._find_line, place.step_id, place.curve_id, line_id)
        return self._toggle_alone(line_id, find)

    def set_nearly(self, nearly: bool) -> None:
        """Two minutes or less are left of the step, or again more."""
        if nearly != self._nearly:
            self._nearly = nearly
            self._composed_of = None
            self.refresh()

    def end(self) -> None:
        """The meeting is over: the step on the wall has ended and the wall is plain."""
        self._leave_step("")
        self._slides = ()
        self._alone.end()
        self._tell()

    # ---- what changes it

    def refresh(self) -> None:
        """Compose again what stands on the wall, if what it is made of has changed."""
        workshop = self._document.wall_workshop
        if workshop is self._composed_of or not self._step_id:
            return
        before = self._newest()
        self._slides = self._shown_slides()
        self._follow(before)
        self._alone.follow()
        self._tell()

    def wall_reshaped(self) -> None:
        """The wall has another shape, and with it other pages."""
        self._tell()

    def place_in_part(self) -> tuple[int, int]:
        """Page and pages of the part, all its slides together, counted from 1."""
        counts = [self._page_count(slide) for slide in self._slides]
        page, _pages = self.page
        return sum(counts[: self._index]) + page, sum(counts)

    def sentence(self, console_step_id: str, curve_id: str = "") -> str:
        """``The room sees: Story, hear, page 1 of 2. You are on Action plan.`` for the console."""
        console = Place(self._document.workshop, console_step_id, curve_id)
        return room_sees(self, console, self._step_name, self._by_curve)

    # ---- inside

    def _workshop(self) -> Workshop:
        """The public view of what the wall may show."""
        workshop = self._document.wall_workshop
        if workshop is not self._of or self._public is None:
            self._of, self._public = workshop, self._viewer.see(workshop)
        return self._public

    def _place(self, step_id: str) -> Place:
        nearly = self._nearly and step_id == self._step_id
        return Place(self._workshop(), step_id, self._curve_id, self._today(), nearly, self._reached)

    def _slides_of(self, step_id: str, part: Part) -> tuple[Slide, ...]:
        return self._compose(self._place(step_id), part) if self._workshop().step(step_id) else ()

    def _shown_slides(self) -> tuple[Slide, ...]:
        """The slides of the part; while there is none yet, those of the part before it."""
        self._composed_of = self._document.wall_workshop
        if self._step():
            self._agenda = tuple(step.id for step in self._place(self._step_id).meeting.steps)
        for part in reversed(PARTS[: PARTS.index(self._part) + 1]):
            found = self._slides_of(self._step_id, part)
            if found:
                self._shown_part = part
                return found
        self._shown_part = self._part
        return ()

    def _step(self) -> Step | None:
        return self._workshop().step(self._step_id)

    def _slide(self) -> Slide | None:
        return self._slides[min(self._index, len(self._slides) - 1)] if self._slides else None

    def _timed(self, way: int) -> str:
        """The next timed step that has something to show, that way from the step on the wall."""
        workshop = self._workshop()
        if not self._step_id:
            ids = [step.id for step in workshop.meeting.steps] if way > 0 else []
        else:
            # By the agenda as it was, so that a step deleted meanwhile still has its place in it.
            here = self._agenda.index(self._step_id)
            ids = list(self._agenda[here + 1 :]) if way > 0 else list(reversed(self._agenda[:here]))
        for step_id in ids:
            step = workshop.step(step_id)
            if step and not step.prepared and any(self._slides_of(step_id, part) for part in PARTS):
                return step_id
        return ""

    def _enter_first(self, step_id: str, order: tuple[Part, ...] = PARTS) -> bool:
        for part in order:
            if self._slides_of(step_id, part):
                self._enter(step_id, part)
                return True
        return False

    def _enter(self, step_id: str, part: Part, *, at_end: bool = False) -> None:
        came = step_id != self._step_id
        self._leave_step(step_id)
        self._part = part
        self._slides = self._shown_slides()
        self._by_hand = False
        self._index = len(self._slides) - 1 if at_end else 0
        slide = self._slide()
        self._page = 0
        if slide is not None:
            self._page = self._page_count(slide) - 1 if at_end else self._newest_page(slide)
        self._blank = False
        self._alone.end()
        self._tell()
        if came:
            self.step_started.emit(step_id)

    def _leave_step(self, step_id: str) -> None:
        if step_id == self._step_id:
            return
        left, self._step_id = self._step_id, step_id
        before = self._agenda[: self._agenda.index(left)] if left in self._agenda else ()
        self._nearly, self._reached = False, (self._reached or left) if step_id in before else ""
        if left:
            self.step_ended.emit(left)

    def _turn(self, index: int, page: int) -> None:
        self._index = index
        slide = self._slides[index]
        self._page = min(page, self._page_count(slide) - 1)
        # Whoever turned back to read something is not torn away from it by the next line.
        self._by_hand = self._page != self._newest_page(slide)
        self._tell()

    def _newest(self) -> tuple[str, ...]:
        return tuple(newest_of(slide.blocks) for slide in self._slides)

    def _follow(self, before: tuple[str, ...]) -> None:
        """Go to the page of a line that has just come; stay where the wall was turned by hand."""
        if not self._slides:
            return
        self._index = min(self._index, len(self._slides) - 1)
        after = self._newest()
        if not self._by_hand and len(before) == len(after):
            came = next(
                (i for i, (old, new) in enumerate(zip(before, after, strict=True)) if new != old and new), -1
            )
            if came >= 0:
                self._index = came
                self._page = self._newest_page(self._slides[came])
        elif not self._by_hand:
            self._page = self._newest_page(self._slides[self._index])
        self._page = min(self._page, self._page_count(self._slides[self._index]) - 1)

    def _toggle_alone(self, of: str, find: Callable[[], Slide | None]) -> bool:
        found = self._alone.toggle(of, find)
        self._blank = self._blank and not self._alone.of
        self._tell()
        return found

    def _turn_alone(self) -> bool:
        """What stands alone may have a second page."""
        turned = not self._blank and self._alone.turn(self._page_count)
        if turned:
            self._tell()
        return turned

    def _come_back(self) -> bool:
        away = self._blank or bool(self._alone.of)
        if away:
            self._blank = False
            self._alone.end()
            self._tell()
        return away

    def _tell(self) -> None:
        """Hand it to the room, and say that the wall stands elsewhere."""
        alone = self._alone
        slide, page = (alone.slide, alone.page) if alone.slide else (self._slide(), self._page)
        page = min(page, self._page_count(slide) - 1) if slide is not None else 0
        self._presentation.show_slide(slide, page, self._blank)
        self.changed.emit()

    def _find_line(self, step_id: str, curve_id: str, line_id: str) -> Slide | None:
        place = Place(self._workshop(), step_id, curve_id, self._today())
        return self._spotlight(place, line_id) if self._spotlight and place.step else None

    def _find_curve(self) -> Slide | None:
        """On a slide of its own the curve of the step on the wall, else of the first step that shows one."""
        meeting = self._place(self._step_id).meeting
        for step_id in dict.fromkeys((self._step_id, *(step.id for step in meeting.steps))):
            for part in PARTS:
                if (found := curve_alone(self._slides_of(step_id, part))) is not None:
                    return found
        return None
