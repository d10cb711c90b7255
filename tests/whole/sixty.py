"""Turn the curve in 60 minutes, played by keyboard: 24 people at 4 tables, from start window to close.

What the room reads is typed here in the order it would be said. PRIVATE is typed into fields of the
facilitator's own and may stand on no paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication, QImage

from tests.whole.hands import CTRL, KEY, SHIFT, Hands, opened

TITLE = "Leeds 16–17s"
OUTCOME = "All young people in Leeds have something to get up for."
WHO = "16 and 17 year olds who live in Leeds"
MEASURE = "16–17 year olds not in education, work or training"
FIGURES = """Period\tLeeds\tEngland
2018\t2.7\t2.7
2019\t2.0\t2.6
2020\t2.4\t2.7
2021\t2.3\t2.8
2022\t2.5\t2.6
2023\t3.9\t2.8
2024\t4.3\t3.2
2025\t4.9\t3.4"""
AHEAD = ("5.4", "5.9", "6.4")

HERE = (
    "Leeds City Council 4", "Youth service 3", "Colleges 3", "Secondary schools 3", "Job centre 2",
    "Housing associations 2", "Bus company 1", "Health trust 2", "Young people’s council 2", "Library 1",
    "Chamber of commerce 1",
)  # fmt: skip
PRIVATE = ("Interpreter for Mrs Nowak", "Sam keeps the door", "Watch the clock at table 3")

BARS = (
    "Youth clubs open in the evening again",
    "The careers fair in March",
    "Apprentices came back and told their old school how it is",
    "College places are full by September",
    "courses close in May, before results",
    "nobody tells schools when a place comes free",
    "The bus costs more than lunch money",
    "Long waits for help with anxiety",
    "Families move and the school loses track",
)
PARKED = (
    "The hall has no ramp",
    "How many apply and never hear back",
    "312 young people were seen by our advisers",
    "“Leaving school felt like a cliff.”",
)
PARTNERS = (
    "Bus company: half fare up to 18",
    "Colleges: a January start",
    "Young people’s council: tell us if this is nonsense",
    "? Grandparents’ club: a kitchen table and somebody who asks",
    "? Football club: a name that opens doors",
    "Shops in the market: a first Saturday job",
)
IDEAS = (
    (1, "0 Ring every leaver in September #4", "Ring every leaver in September"),
    (4, "! Let Year 11s run the open evening", "Let Year 11s run the open evening"),
    (1, "* A January intake at two colleges #4", "A January intake at two colleges"),
    (3, "£ Stop: three referral forms. Use one.", "Stop: three referral forms. Use one."),
    (2, "* £ Half fare up to 18 on two routes #7", "Half fare up to 18 on two routes"),
    (2, "! A night bus driven by grandparents", "A night bus driven by grandparents"),
    (3, "! Swap jobs with a head teacher for a day", "Swap jobs with a head teacher for a day"),
    (4, "0 A drop-in at the library on results day", "A drop-in at the library on results day"),
)  # fmt: skip
ACTIONS = (
    "Ring every leaver in the first week of September @Youth service /1 Sept",
    "Agree one referral form @Colleges /28 Feb",
    "Ask the bus company about half fares",
    "Open a January intake at two colleges @Colleges /10 Jan",
    "Put somebody in the library on results day @Library /20 Aug",
)
FEEDBACK = ("+ We met people we only knew by e-mail", "- Longer at the tables", "+ Nobody used a slide")


class Hour:
    """One hour with a room. ``elsewhere``: lines typed into a step that was not on the wall."""

    def __init__(self, desk, hands: Hands, qtbot) -> None:
        self._desk, self.hands, self._qtbot = desk, hands, qtbot
        self.elsewhere = 0
        self.parts: list[str] = []

    def play(self) -> None:
        """From the start window to the last slide; the workshop stays open."""
        self.new_workshop()
        self.before_the_day()
        self.welcome()
        self.baseline()
        self.story()
        self.partners()
        self.what_works()
        self.action_plan()
        self.close()

    # ---- the steps -----------------------------------------------------------------------------

    def new_workshop(self) -> None:
        hands = self.hands
        self._desk.show_start()
        hands.press(KEY.Key_Return)
        hands.type(TITLE)
        hands.press(KEY.Key_Tab)
        hands.type("Leeds")
        hands.tab_to("Starts at")
        hands.type("9:30")
        hands.press(KEY.Key_Return)
        self.console = opened(self._desk, self._qtbot)
        self.console.page.check.set_pause(1)
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        self.console.setGeometry(screens["Laptop"].availableGeometry())

    def before_the_day(self) -> None:
        hands = self.hands
        hands.type(OUTCOME)
        for field, text in (
            ("Who and where", WHO),
            ("Name in plain words", MEASURE),
            ("Which way is good", ""),
            ("Unit", "per 100"),
            ("Source", "Department for Education, to 2025"),
        ):
            hands.tab_to(field)
            hands.type(text)
            if not text:
                hands.press(KEY.Key_Down, KEY.Key_Down)
        hands.tab_to("Periods and figures")
        QGuiApplication.clipboard().setText(FIGURES)
        hands.press(KEY.Key_V, held=CTRL)

    def welcome(self) -> None:
        hands = self.hands
        self.look_at("welcome")
        hands.press(KEY.Key_J, held=CTRL)
        hands.press(KEY.Key_Down)
        hands.tab_to("The purpose, in one sentence")
        hands.type("By half past ten we will have chosen two things we will really do.")
        hands.press(KEY.Key_T, held=CTRL)
        hands.type(PRIVATE[2])
        # The wall stands on the projector and the room comes in; then who is here.
        hands.press(KEY.Key_F5)
        self.show()
        hands.press(KEY.Key_L, held=CTRL)
        for organisation in HERE:
            hands.line(organisation)
        hands.press(KEY.Key_J, held=CTRL)
        hands.tab_to("For you alone: access and roles")
        hands.press(KEY.Key_Space)
        hands.tab_to("Access")
        hands.type(PRIVATE[0])
        hands.tab_to("Roles")
        hands.type(PRIVATE[1])
        self.to_the_end()

    def baseline(self) -> None:
        hands = self.hands
        self.look_at("baseline")
        self.show()
        hands.press(KEY.Key_F8)
        hands.press(KEY.Key_J, held=CTRL)
        hands.tab_to("Periods and figures")
        hands.press(KEY.Key_Home, *[KEY.Key_Down] * 8, *[KEY.Key_Right] * 2)
        for value in AHEAD:
            hands.type(value)
            hands.press(KEY.Key_Return)
        hands.tab_to("Adopt this line")
        hands.press(KEY.Key_Space)
        hands.tab_to("Hands: not OK, OK, not sure")
        hands.line("19 2 3")
        hands.tab_to("Who sees it otherwise")
        hands.type("Two tables expect it to level off: new college places in 2027.")
        hands.press(KEY.Key_L, held=CTRL)
        hands.line("2020: schools closed")
        self.to_the_end()

    def story(self) -> None:
        hands = self.hands
        self.look_at("story")
        self.show()
        hands.press(KEY.Key_F8)
        hands.from_tables(1)
        hands.line("+ * Youth clubs open in the evening again")
        hands.press(KEY.Key_PageDown)
        hands.from_tables(3)
        hands.line("+ The careers fair in March")
        hands.from_tables(2)
        hands.line("+ * Apprentices came back and told their old school how it is")
        hands.from_tables(1)
        hands.line("- * College places are full by September")
        hands.line("> courses close in May, before results")
        hands.line("> nobody tells schools when a place comes free")
        hands.from_tables(2)
        hands.line("- * The bus costs more than lunch money")
        hands.line("- College places are full by September")
        self.wait_for("Ctrl+M merges the two")
        hands.press(KEY.Key_M, held=CTRL)
        hands.from_tables(4)
        hands.line("- Full colleges in September")
        self.merge_last_with_first_hindrance()
        hands.from_tables(2, 4)
        hands.line("- * Long waits for help with anxiety")
        hands.from_tables(3)
        hands.line("- Families move and the school loses track")
        hands.from_tables(0)
        hands.line("? How many had moved house since Year 11? @Leeds City Council /June")
        hands.line("? What do those say who found a place?")
        # Four kinds of parked lines.
        hands.from_tables(3)
        for text, key, held in (
            (PARKED[0], KEY.Key_F3, None),
            (PARKED[1], KEY.Key_F3, SHIFT),
            (PARKED[2], KEY.Key_F4, None),
            (PARKED[3], KEY.Key_F4, SHIFT),
        ):
            hands.type(text)
            hands.lines += 1
            hands.press(key, **({"held": held} if held else {}))
        hands.from_tables(0)

    def merge_last_with_first_hindrance(self) -> None:
        """Both in hand, one after the other, with the keys."""
        hands = self.hands
        hands.press(KEY.Key_J, held=CTRL)
        hands.press(KEY.Key_Right)
        hands.press(KEY.Key_End)
        hands.press(KEY.Key_M, held=CTRL)
        hands.press(KEY.Key_Home)
        hands.press(KEY.Key_M, held=CTRL)
        hands.press(KEY.Key_L, held=CTRL)

    def partners(self) -> None:
        """Lines come while the room still looks at the story."""
        hands = self.hands
        with self.wall_elsewhere("partners"):
            for line in PARTNERS[:5]:
                self.away(line)
        self.to_the_end()
        self.show()
        hands.press(KEY.Key_PageDown)
        for line in PARTNERS[5:]:
            hands.line(line)
        hands.press(KEY.Key_J, held=CTRL)
        hands.press(KEY.Key_Home, *[KEY.Key_Down] * 3)
        hands.tab_to("Who will ask them")
        hands.type("Young people’s council")
        hands.press(KEY.Key_L, held=CTRL)

    def what_works(self) -> None:
        hands = self.hands
        with self.wall_elsewhere("what_works"):
            for table, line, _text in IDEAS[:6]:
                hands.from_tables(table)
                self.away(line)
        self.to_the_end()
        self.show()
        hands.press(KEY.Key_F8)
        hands.press(KEY.Key_PageDown)
        for table, line, _text in IDEAS[6:]:
            hands.from_tables(table)
            hands.line(line)
        hands.from_tables(0)
        hands.line("? Which routes would half fare pay for itself on?")

    def action_plan(self) -> None:
        hands = self.hands
        with self.wall_elsewhere("action_plan"):
            for table, line in zip((1, 3, 2, 1), ACTIONS, strict=False):
                hands.from_tables(table)
                self.away(line)
        self.to_the_end()
        self.show()
        hands.press(KEY.Key_PageDown)
        hands.from_tables(4)
        hands.line(ACTIONS[4])
        hands.from_tables(0)
        hands.press(KEY.Key_J, held=CTRL)
        hands.press(KEY.Key_Home)
        hands.tab_to("First step")
        hands.type("Get the list of leavers from the schools")
        hands.press(KEY.Key_L, held=CTRL)
        # A slip, taken back.
        hands.line("Slip of the hand")
        hands.press(KEY.Key_Z, held=CTRL)

    def close(self) -> None:
        hands = self.hands
        with self.wall_elsewhere("close"):
            for line in FEEDBACK:
                self.away(line)
            hands.press(KEY.Key_J, held=CTRL)
            hands.type("Friday")
            hands.tab_to("We meet again")
            hands.type("17 September")
            hands.tab_to("Where")
            hands.type("here")
            hands.press(KEY.Key_L, held=CTRL)
        self.to_the_end()
        self.show()
        self.to_the_end()

    # ---- the wall ------------------------------------------------------------------------------

    def look_at(self, kind: str) -> None:
        """The console goes on to the step of this kind; the keyboard is in the capture line."""
        for _step in range(10):
            if self.console.page.place.step.kind == kind:
                break
            self.hands.press(KEY.Key_PageDown, held=CTRL)
        assert self.console.page.place.step.kind == kind
        self.hands.press(KEY.Key_L, held=CTRL)

    def show(self) -> None:
        """The room comes to the step the console looks at."""
        self.hands.press(KEY.Key_F6)
        assert self.console.wall.seen_step == self.console.page.place.step_id
        self.seen()

    def to_the_end(self) -> None:
        """Next, as long as the wall stays with its step; then back to that step's last slide."""
        for _press in range(60):
            step = self.console.wall.seen_step
            self.hands.press(KEY.Key_PageDown)
            if self.console.wall.seen_step != step or self.seen() == self.parts[-2:-1]:
                break
        if self.console.wall.seen_step != step:
            self.hands.press(KEY.Key_PageUp)

    def seen(self) -> str:
        said = self.console.side.sentence()
        if not self.parts or self.parts[-1] != said:
            self.parts.append(said)
        return said

    @contextmanager
    def wall_elsewhere(self, kind: str) -> Iterator[None]:
        """The console goes on; until the end of it the room sees what it saw, to the last dot."""
        wall = self.console.wall
        shown, picture = wall.presentation.seen.shown, self.picture()
        assert shown is not None
        self.look_at(kind)
        assert wall.seen_step != self.console.page.place.step_id
        yield
        assert wall.presentation.seen.shown == shown
        assert self.picture() == picture

    def picture(self) -> QImage:
        """What the wall paints below the time left, once a line that fades in stands."""
        for _frame in range(6):
            self._qtbot.wait(40)
        seen = self.console.wall.window.grab().toImage()
        return seen.copy(0, seen.height() // 5, seen.width(), seen.height())

    def away(self, line: str) -> None:
        self.elsewhere += 1
        self.hands.line(line)

    def wait_for(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.console.capture.said(), timeout=5_000)
