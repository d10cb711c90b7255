"""Where the wall stands: step, part, slide and page. It moves by next, back and "show this" alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from obadesk.core.audience import Viewer
from obadesk.core.blocks import PARTS, Part, Slide
from obadesk.core.meeting import Step
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.session.presentation import Presentation
from obadesk.session.room_sees import room_sees
from obadesk.session.slide_contents import curve_in, newest_of

Compose = Callable[[Place, Part], tuple[Slide, ...]]
PageOf = Callable[[Slide], int]
LAST = 1_000_000
"""A page past any end: the last."""


class ShownDocument(Protocol):
    """What is asked of the open document. ``wall_workshop``: as last settled, nothing half-typed in it."""

    @property
    def workshop(self) -> Workshop: ...
    @property
    def wall_workshop(self) -> Workshop: ...
    @property
    def changed(self) -> Any: ...
    @property
    def settled(self) -> Any: ...


class Showing(QObject):
    """Composes what the room sees and hands it to the ``Presentation``.

    ``compose(place, part)``: the slides of a part, from the public view. ``page_count(slide)`` and
    ``newest_page(slide)``: as the wall's shape makes it. ``step_name(step, words)``: as on the agenda.
    Signals: ``changed``: the wall stands elsewhere or is blank or not; ``step_ended`` and ``step_started``:
    the wall went from one step to another.
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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._presentation = document, presentation
        self._compose, self._page_count, self._newest_page = compose, page_count, newest_page
        self._step_name, self._today = step_name, today
        self._viewer = Viewer("wall")
        self._public: Workshop | None = None
        self._of: Workshop | None = None
        self._composed_of: Workshop | None = None
        self._agenda: tuple[str, ...] = ()
        self._step_id = ""
        self._part: Part = "ask"
        self._slides: tuple[Slide, ...] = ()
        self._shown_part: Part = "ask"
        self._index, self._page = 0, 0
        self._by_hand = False
        self._blank = False
        self._curve_slide: Slide | None = None
        self._curve_on = False
        document.changed.connect(self._document_changed)
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
        return self._curve_on

    @property
    def sees_nothing(self) -> bool:
        """Whether there is nothing on the wall: not started, blank, deleted, or nothing to say there."""
        return self._presentation.seen.shown is None

    @property
    def held(self) -> bool:
        """Whether the room's picture is held still."""
        return self._presentation.held

    # ---- moving

    def next(self) -> bool:
        """One on: page, slide, part, then the next timed step's first part. False at the very end.

        A wall that is blank or shows the curve first comes back to where it stood.
        """
        if self._come_back():
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

    def show(self, step_id: str, part: Part | None = None) -> bool:
        """Show this step: the part named, else its first; of a step prepared before the day what it keeps."""
        self._blank = self._curve_on = False
        if part is not None and self._slides_of(step_id, part):
            self._enter(step_id, part)
            return True
        step = self._workshop().step(step_id)
        order = tuple(reversed(PARTS)) if step is not None and step.prepared else PARTS
        return self._enter_first(step_id, order)

    def set_blank(self, on: bool) -> None:
        """Show the plain ground, or come back from it."""
        self._blank = on
        self._present()
        self.changed.emit()

    def toggle_blank(self) -> None:
        """The blank key."""
        self.set_blank(not self._blank)

    def toggle_curve(self) -> bool:
        """The "show the curve" key: the curve fills the wall until pressed again. False: there is none."""
        if self._curve_on:
            self._curve_on = False
        else:
            self._curve_slide = self._find_curve()
            self._curve_on = self._curve_slide is not None
            self._blank = self._blank and not self._curve_on
        self._present()
        self.changed.emit()
        return self._curve_slide is not None

    def end(self) -> None:
        """The meeting is over: the step on the wall has ended and the wall is plain."""
        self._leave_step("")
        self._slides, self._curve_on = (), False
        self._present()
        self.changed.emit()

    # ---- what changes it

    def refresh(self) -> None:
        """Compose again what stands on the wall, if what it is made of has changed."""
        workshop = self._document.wall_workshop
        if workshop is self._composed_of or not self._step_id:
            return
        before = self._newest()
        self._slides = self._shown_slides()
        self._follow(before)
        if self._curve_on:
            self._curve_slide = self._find_curve()
            self._curve_on = self._curve_slide is not None
        self._present()
        self.changed.emit()

    def wall_reshaped(self) -> None:
        """The wall has another shape, and with it other pages."""
        self._present()
        self.changed.emit()

    def _document_changed(self, _before: object, _after: object, _origin: object) -> None:
        self.refresh()

    def place_in_part(self) -> tuple[int, int]:
        """Page and pages of the part, all its slides together, counted from 1."""
        counts = [self._page_count(slide) for slide in self._slides]
        page, _pages = self.page
        return sum(counts[: self._index]) + page, sum(counts)

    def sentence(self, console_step_id: str) -> str:
        """``The room sees: Story, hear, page 1 of 2. You are on Action plan.`` for the console."""
        return room_sees(self, self._document.workshop, console_step_id, self._step_name)

    # ---- inside

    def _workshop(self) -> Workshop:
        """The public view of what the wall may show."""
        workshop = self._document.wall_workshop
        if workshop is not self._of or self._public is None:
            self._of, self._public = workshop, self._viewer.see(workshop)
        return self._public

    def _place(self, step_id: str) -> Place:
        return Place(self._workshop(), step_id, "", self._today())

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
        self._leave_step(step_id)
        self._part = part
        self._slides = self._shown_slides()
        self._by_hand = False
        self._index = len(self._slides) - 1 if at_end else 0
        slide = self._slide()
        self._page = 0
        if slide is not None:
            self._page = self._page_count(slide) - 1 if at_end else self._newest_page(slide)
        self._blank = self._curve_on = False
        self._present()
        self.changed.emit()

    def _leave_step(self, step_id: str) -> None:
        if step_id == self._step_id:
            return
        left, self._step_id = self._step_id, step_id
        if left:
            self.step_ended.emit(left)
        if step_id:
            self.step_started.emit(step_id)

    def _turn(self, index: int, page: int) -> None:
        self._index = index
        slide = self._slides[index]
        self._page = min(page, self._page_count(slide) - 1)
        # Whoever turned back to read something is not torn away from it by the next line.
        self._by_hand = self._page != self._newest_page(slide)
        self._present()
        self.changed.emit()

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

    def _come_back(self) -> bool:
        if not (self._blank or self._curve_on):
            return False
        self._blank = self._curve_on = False
        self._present()
        self.changed.emit()
        return True

    def _present(self) -> None:
        slide = self._curve_slide if self._curve_on else self._slide()
        page = 0
        if slide is not None and not self._curve_on:
            page = min(self._page, self._page_count(slide) - 1)
        self._presentation.show_slide(slide, page, self._blank)

    def _find_curve(self) -> Slide | None:
        """On a slide of its own the curve of the step on the wall, else of the first step that shows one."""
        meeting = self._place(self._step_id).meeting
        for step_id in dict.fromkeys((self._step_id, *(step.id for step in meeting.steps))):
            for part in PARTS:
                for slide in self._slides_of(step_id, part):
                    found = curve_in(slide.blocks)
                    if found is not None:
                        return Slide(slide.part, "", (found,), slide.footer, clock=slide.clock)
        return None
