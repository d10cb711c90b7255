"""The group meets again, by keyboard alone: what the facilitator types, and the file of the first meeting.

The figures are those of Leeds; who said what in the room is made up.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from obadesk.cli import step_kinds
from obadesk.core.agenda import begin
from obadesk.core.capture import Captured
from obadesk.core.ids import seeded
from obadesk.core.measure import Point, Reading, Scenario, Series
from obadesk.core.meeting import Verdict
from obadesk.core.place import Place
from obadesk.core.rows import placed, set_fields
from obadesk.core.workshop import Workshop
from obadesk.places import workshops
from obadesk.steps.all import STEP_KINDS
from obadesk.storage.format_files import read_format
from obadesk.storage.workshop_file import WorkshopFile
from obadesk.windows.import_window import ImportWindow
from obadesk.windows.meet_again_window import MeetAgainWindow
from tests.steps.test_every_kind import texts
from tests.whole.hands import CTRL, KEY, SHIFT, Hands, opened

FIGURES = Path(__file__).resolve().parents[1] / "data" / "intake" / "lait_persistent_absence_pct.csv"
TITLE = "Missing school in Leeds"
FIRST_DAY = "2024-03-12"
LEEDS = {"2017": 11.3, "2018": 11.6, "2019": 11.5, "2021": 12.5, "2022": 21.8, "2023": 21.8}
ENGLAND = {"2017": 10.8, "2018": 11.2, "2019": 10.9, "2021": 12.1, "2022": 22.5, "2023": 21.2}
EXPECTED = {"2024": 21.8, "2025": 21.8, "2026": 21.8}

SAID_FIRST = (
    ("story", "+ * Breakfast clubs in eleven schools"),
    ("story", "+ Text messages to parents before nine"),
    ("story", "- * After a week away nobody knows how to come back"),
    ("story", "> lessons have moved on and everybody stares"),
    ("story", "- Waits of half a year for help with anxiety"),
    ("story", "- The 49 bus was cut"),
    ("story", "? How many miss Mondays only?"),
    ("partners", "@ School nurses: ring on the second day"),
    ("partners", "? Bus company: the 49 before school"),
    ("what_works", "0 * A knock on the door on the second day"),
    ("what_works", "£ * A way back: one lesson with two friends"),
    ("what_works", "* Prizes for full attendance"),
    ("action_plan", "Knock on the door on the second day @School nurses /1 June"),
    ("action_plan", "A way back in three schools @Secondary schools /1 Sept"),
    ("action_plan", "Ask the bus company for the 49 before school @Parents /May"),
    ("action_plan", "One sheet about anxiety for every form tutor @Health trust /1 Sept"),
    ("action_plan", "Count who misses Mondays @City council /July"),
)
ANSWERS = {
    "Ask the bus company for the 49 before school": "The youth council writes to the mayor; Parents sign",
    "One sheet about anxiety for every form tutor": "School nurses lend theirs on Thursday",
}
NEW_STORY = ("+ The nurses know every family by now", "- Two breakfast clubs lost their money",
             "> the grant ended in July")  # fmt: skip
NEW_PARTNERS = ("? Football club: a place at training for a week mended", "Grandparents: walk them there")
NEW_IDEAS = ("0 Ring on the first day, not the second", "! Let those who came back run an open lesson")
NEW_ACTIONS = ("Ask the market for breakfast money @Parents /1 March", "Ring on the first day @Schools")
FEEDBACK = ("+ We looked at the line first", "- Bring the bus company")


def first_meeting(file: Path) -> None:
    """The file as it lay on the evening of the first day: its line adopted, its plan made."""
    kinds = {kind.id: kind for kind in STEP_KINDS}
    with seeded(11):
        now = begin(
            read_format(workshops() / "turn-the-curve-60", step_kinds()),
            TITLE, today=FIRST_DAY, place="Leeds", starts="09:30",
        )  # fmt: skip
        now = _with_figures(now)
        for number, (kind, typed) in enumerate(SAID_FIRST):
            step = next(one for one in now.meeting.steps if one.kind == kind)
            ids = {sign.sign: sign.id for sign in kinds[kind].signs}
            signs, text = [], typed
            while text[0] in ids and text[1] == " ":
                signs.append(ids[text[0]])
                text = text[2:]
            at, forces = f"{FIRST_DAY}T10:{number:02d}:00+00:00", now.curves[0].forces
            line = Captured(text, f"said-{number}", tuple(signs), (), at, forces[-1].id if forces else "")
            edit = kinds[kind].capture(Place(now, step.id, now.curves[0].id, FIRST_DAY), line)
            assert edit is not None, text
            now = edit.change(now)
    WorkshopFile.create(file, now).close()


def _with_figures(now: Workshop) -> Workshop:
    measure, curve = now.measures[0], now.curves[0]
    series = tuple(
        Series(
            id=area,
            area=area,
            readings=tuple(
                Reading(id=f"{area} {one}", period=one, value=figure) for one, figure in of.items()
            ),
        )
        for area, of in (("Leeds", LEEDS), ("England", ENGLAND))
    )
    points = tuple(Point(id=f"point {one}", period=one, value=figure) for one, figure in EXPECTED.items())
    line = Scenario(id="line", adopted=FIRST_DAY, points=placed(points),
                    drawn_by="drawn by the people in the room on 12 March 2024")  # fmt: skip
    now = set_fields(
        now, measure.id, name="Pupils who miss a lot of school", unit="in every 100", polarity="down",
        source="Department for Education", series=placed(series), scenarios=(line,),
        definition="Pupils who missed one half-day in ten or more",
    )  # fmt: skip
    now = set_fields(now, now.outcomes[0].id, text="All children in Leeds want to be at school.")
    verdict = Verdict(id="verdict", curve=curve.id, answer="not ok", not_ok=19, ok=2, not_sure=3)
    return set_fields(now, now.meeting.id, verdicts=(verdict,), heads=24)


class InWindow:
    """Waits for a window of this kind to stand, then lets the hands work in it."""

    def __init__(self, kind: type[QDialog], does: Callable[[QDialog], None]) -> None:
        self._kind, self._does = kind, does
        self._over = False
        self._failure: BaseException | None = None
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, self._kind) and dialog.isVisible():
            self._timer.stop()
            try:
                self._does(dialog)
            except BaseException as failure:
                self._failure = failure
            self._over = True
            if dialog.isVisible():
                dialog.reject()

    def is_over(self) -> None:
        """Its work is done, and was done well."""
        if self._failure is not None:
            raise self._failure
        assert self._over, "no such window stood"


class Review:
    """The second meeting of the group. ``aside``: lines typed while the room looked at another step."""

    def __init__(self, desk, hands: Hands, qtbot, file: Path, format_id: str = "review-45") -> None:
        self.desk, self.hands, self.qtbot = desk, hands, qtbot
        self.file, self.format_id = file, format_id
        self.said: list[str] = []
        self.aside = 0
        self.parts: dict[tuple[str, str, str], None] = {}

    def hold(self) -> None:
        """All of it, from the file on the table to the last slide."""
        first_meeting(self.file)
        self.open()
        self.meet_again()
        self.welcome()
        self.where_we_left_it()
        self.line_since()
        self.what_we_did()
        self.story_again()
        self.partners()
        self.keep_stop_add()
        self.plan_actions()
        self.close()

    def stands(self, what: str) -> None:
        """Told after each part; whoever wants to look does it here."""

    # ---- how hands do it -----------------------------------------------------------------------

    @property
    def workshop(self) -> Workshop:
        """As it stands now."""
        return self.console.document.workshop

    def next_step(self, kind: str) -> None:
        """The console goes on; the room does not."""
        self.hands.press(KEY.Key_PageDown, held=CTRL)
        assert self.console.page.place.step.kind == kind, self.console.page.place.step.kind
        self.hands.press(KEY.Key_L, held=CTRL)

    def show(self) -> None:
        """Bring the room to it."""
        self.hands.press(KEY.Key_F6)
        assert self.console.wall.seen_step == self.console.page.place.step_id
        self.seen()

    def say(self, line: str) -> None:
        """One line; a room that looks at another step sees no change."""
        stood, still = self.console.wall.seen_step, self.seen()
        self.hands.line(line)
        self.said.append(line)
        if stood != self.console.page.place.step_id:
            self.aside += 1
            assert self.seen() == still, f"the wall moved: {line}"

    def in_list(self, *keys) -> None:
        """Into the step's lines, from the first on; then back to the capture line."""
        self.hands.press(KEY.Key_J, held=CTRL)
        self.hands.press(KEY.Key_Home, *keys)
        self.hands.press(KEY.Key_L, held=CTRL)

    def seen(self):
        """What the room sees; what it says is noted for its step and part."""
        showing, seen = self.console.wall.showing, self.console.wall.presentation.seen
        step = self.workshop.step(showing.step_id)
        if step is not None and seen.shown is not None:
            slide = seen.shown
            said = " ".join((slide.heading, *texts(slide.blocks)))
            self.parts.setdefault((step.kind, slide.part, said))
        return seen

    def wall(self, kind: str, part: str) -> str:
        """All that the room read in this part of this step."""
        said = " ".join(said for of, now, said in self.parts if (of, now) == (kind, part))
        return " ".join(said.split())

    def to_the_end(self) -> None:
        """Next, as long as the wall stays with its step; then its last slide stands again."""
        step = self.console.wall.seen_step
        for _slide in range(20):
            was = self.seen()
            self.hands.press(KEY.Key_PageDown)
            if self.seen() == was or self.console.wall.seen_step != step:
                break
            self.stands("next slide")
        if self.console.wall.seen_step != step:
            self.hands.press(KEY.Key_PageUp)

    # ---- the meeting ---------------------------------------------------------------------------

    def open(self) -> None:
        """The file of the first meeting, on a later day."""
        self.desk.open(self.file)
        self.console = opened(self.desk, self.qtbot)
        self.console.page.check.set_pause(1)
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        self.console.setGeometry(screens["Laptop"].availableGeometry())
        self.hands.press(KEY.Key_L, held=CTRL)

    def meet_again(self) -> None:
        """Its agenda is chosen with the arrow."""

        def choose(window) -> None:
            if self.format_id == "review-45":
                self.hands.press(KEY.Key_Down)
            assert window.agenda().id == self.format_id
            self.hands.press(KEY.Key_Return)

        window = InWindow(MeetAgainWindow, choose)
        self.hands.press(KEY.Key_M, held=CTRL | SHIFT)
        window.is_over()
        self.hands.press(KEY.Key_F5)
        assert self.console.page.place.step.kind == "welcome", self.console.page.place.step.kind
        self.stands("begun")

    def welcome(self) -> None:
        """Who is here."""
        self.hands.press(KEY.Key_L, held=CTRL)
        for organisation in ("School nurses 2", "Secondary schools 6", "Parents 5", "City council 3"):
            self.hands.line(organisation)
        self.show()
        self.stands("welcome")
        self.to_the_end()

    def where_we_left_it(self) -> None:
        """Nothing is typed: it says what is there."""
        self.next_step("where_we_left_it")
        self.show()
        self.stands("where we left it")
        self.to_the_end()

    def line_since(self) -> None:
        """The tables guess while the figures are taken out of a file; then they are shown."""
        self.next_step("line_since")
        self.show()
        self.stands("a guess")
        self._import()
        self._import("England")
        self.seen()
        self.stands("imported")
        self.to_the_end()
        self.stands("the line since")

    def _import(self, area: str = "") -> None:
        def name_the_file(_dialog) -> None:
            self.hands.type(str(FIGURES))
            self.hands.press(KEY.Key_Return)

        def take(window) -> None:
            if not area:
                file = InWindow(QFileDialog, name_the_file)
                self.hands.press(KEY.Key_Return)  # the button that chooses a file has the keyboard
                file.is_over()
                window.activateWindow()  # as a desktop does; the virtual screens have none
            self.qtbot.waitUntil(window.is_still, timeout=10_000)
            if area:
                self.hands.type(area)
                self.hands.press(KEY.Key_Return)
                self.qtbot.waitUntil(window.is_still, timeout=10_000)
            self.stands(f"import {area}")
            if window.unit_same.isVisible():
                self.hands.tab_to(window.unit_same.text())
                self.hands.press(KEY.Key_Space)
            self.hands.tab_to(window.act.text())
            self.hands.press(KEY.Key_Return)

        window = InWindow(ImportWindow, take)
        self.hands.press(KEY.Key_F, held=CTRL | SHIFT)
        window.is_over()

    def what_we_did(self) -> None:
        """A key an action; two are stuck, and somebody here can help."""
        self.next_step("what_we_did")
        self.show()
        self.stands("what did we do")
        self.in_list(KEY.Key_D, KEY.Key_Down, KEY.Key_O, KEY.Key_Down, KEY.Key_S, KEY.Key_Down, KEY.Key_S)
        self.stands("states")
        self.to_the_end()
        self.stands("stuck")
        for number, answer in enumerate(ANSWERS.values(), 2):
            self.in_list(*[KEY.Key_Down] * number)
            self.say(f"> {answer}")
        self.stands("answers")
        self.in_list(*[KEY.Key_Down] * 2)
        alone = self.seen()
        self.hands.press(KEY.Key_F7, held=SHIFT)
        assert self.console.wall.showing.line_alone
        self.stands("one alone")
        self.hands.press(KEY.Key_F7, held=SHIFT)
        assert self.seen() == alone
        self.to_the_end()
        self.stands("what we did")

    def story_again(self) -> None:
        """The room still looks at what was done while the first old line is marked."""
        self.next_step("story_again")
        still = self.seen()
        self.in_list(KEY.Key_T, KEY.Key_Down, KEY.Key_W, KEY.Key_Right, KEY.Key_Home, KEY.Key_T)
        assert self.seen() == still
        self.show()
        self.stands("story again")
        self.in_list(*[KEY.Key_Down] * 3, KEY.Key_G)
        for line in NEW_STORY:
            self.say(line)
        self.stands("new in the story")
        self.to_the_end()
        self.stands("the story now")

    def partners(self) -> None:
        """Said while the room still looks at the story."""
        self.next_step("partners")
        for line in NEW_PARTNERS:
            self.say(line)
        self.show()
        self.stands("partners")
        self.to_the_end()

    def keep_stop_add(self) -> None:
        """What to add is typed early; then the room decides what to keep and what to stop."""
        self.next_step("keep_stop_add")
        self.say(NEW_IDEAS[0])
        self.show()
        self.stands("keep stop add")
        self.in_list(KEY.Key_K, KEY.Key_Down, KEY.Key_K, KEY.Key_Down, KEY.Key_S)
        self.say(NEW_IDEAS[1])
        self.stands("added")
        self.to_the_end()
        self.stands("kept, stopped, added")

    def plan_actions(self) -> None:
        """What comes next."""
        self.next_step("action_plan")
        for line in NEW_ACTIONS[:1]:
            self.say(line)
        self.show()
        for line in NEW_ACTIONS[1:]:
            self.say(line)
        self.stands("actions")
        self.to_the_end()

    def close(self) -> None:
        """What happens next, and how it was; the wall on its last slide."""
        self.next_step("close")
        self.show()
        for line in FEEDBACK:
            self.say(line)
        self.hands.press(KEY.Key_J, held=CTRL)
        for name, text in (("Paper goes out", "Friday"), ("We meet again", "17 May"), ("Where", "here")):
            self.hands.tab_to(name)
            self.hands.type(text)
        self.hands.press(KEY.Key_L, held=CTRL)
        self.stands("close")
        self.to_the_end()
        self.stands("the end")
