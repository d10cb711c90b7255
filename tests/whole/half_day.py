"""Half a day with a room of four tables, by keyboard alone: what the facilitator types, step by step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from tests.whole.hands import CTRL, KEY, SHIFT, Hands, opened

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier

OUTCOME = "Leeds is the best city for children and young people to grow up in."
AWAY = "16 and 17 year olds not in education, work or training"
MISSING = "Pupils who miss a lot of school"
SERVICE = "Young people our advisers saw"
AWAY_FIGURES = """Year\tLeeds\tEngland
2018\t2.7\t2.7
2019\t2.0\t2.6
2020\t2.4\t2.7
2021\t2.3\t2.8
2022\t2.5\t2.6
2023\t3.9\t2.8
2024\t4.3\t3.2
2025\t4.9\t3.4"""
MISSING_FIGURES = """Year\tLeeds\tEngland
2018\t11.6\t11.2
2019\t11.5\t10.9
2021\t12.5\t12.1
2022\t21.8\t22.5
2023\t21.8\t21.2
2024\t20.7\t20.0
2025\t19.0\t18.1"""

AWAY_IS = (
    "in every 100",
    "Department for Education",
    "16 and 17 year olds known not to take part, each December",
)
MISSING_IS = ("in every 100", "Department for Education", "Pupils who missed one half-day in ten or more")


class DialogWait:
    """Waits for a window to stand, then lets the hands work in it."""

    def __init__(self, does: Callable[[QDialog], None]) -> None:
        self._does = does
        self.over = False
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            self._timer.stop()
            self._does(dialog)
            self.over = True


class HalfDay:
    """One such day. ``aside``: lines typed into a step the wall is not on, while the wall stood still."""

    def __init__(self, desk, hands: Hands, qtbot) -> None:
        self.desk, self.hands, self.qtbot = desk, hands, qtbot
        self.said: list[str] = []
        self.aside = 0
        self._tables: tuple[int, ...] = ()

    def hold(self) -> None:
        """All of it, in order."""
        self.plan()
        self.welcome()
        self.leaking_roof()
        self.our_words()
        self.outcome()
        self.indicators()
        self.share_the_tables()
        self.baselines()
        self.talk_before_the_break()
        self.change_the_agenda()
        self.have_a_break()
        self.story()
        self.partners()
        self.what_works()
        self.choose()
        self.plan_actions()
        self.close()

    # ---- how hands do it -----------------------------------------------------------------------

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.hands.press(*keys, held=held)

    def say(self, text: str, *tables: int) -> None:
        """One line of these tables; none is the whole room."""
        if tables != self._tables:
            self.hands.from_tables(0, *tables)
            self._tables = tables
        stood, still = self.console.wall.seen_step, self._seen()
        self.hands.line(text)
        self.said.append(text)
        if stood and stood != self.console.page.place.step_id:
            self.aside += 1
            assert self._seen() == still, f"the wall moved: {text}"

    def next_step(self, kind: str, *, show: bool = True) -> None:
        """On to the next step, and the room with it."""
        self.press(KEY.Key_PageDown, held=CTRL)
        self._stands_at(kind)
        if show:
            self.show()

    def show(self) -> None:
        """Bring the room to it."""
        self.press(KEY.Key_F6)
        assert self.console.wall.seen_step == self.console.page.place.step_id

    def go_to(self, kind: str, way: Qt.Key) -> None:
        """Step by step, that way, to the first of the kind."""
        for _step in range(20):
            if self._kind() == kind:
                return
            self.press(way, held=CTRL)
        raise AssertionError(f"no step {kind} that way")

    def in_list(self, *keys: Qt.Key, row: int = 0) -> None:
        """Into the step's lines, to the row from the top, and these keys there."""
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_Home, *[KEY.Key_Down] * row, *keys)
        self.press(KEY.Key_L, held=CTRL)

    def _seen(self):
        return self.console.wall.presentation.seen

    def _kind(self) -> str:
        return self.console.page.place.step.kind

    def _stands_at(self, kind: str) -> None:
        assert self._kind() == kind, f"at {self._kind()}, not at {kind}"

    @property
    def workshop(self):
        """As it stands now."""
        return self.console.document.workshop

    # ---- before the day ------------------------------------------------------------------------

    def plan(self) -> None:
        """A new workshop of half a day, and who the room will be."""
        hands = self.hands
        self.desk.show_start()
        self.press(KEY.Key_N, held=CTRL)
        hands.type("Growing up in Leeds")
        self.press(KEY.Key_Tab)
        hands.type("Leeds")
        hands.tab_to("Starts at")
        hands.type("9.30")
        hands.tab_to("Format")
        self.press(KEY.Key_Down, KEY.Key_Down)
        self.press(KEY.Key_Return)
        self.console = opened(self.desk, self.qtbot)
        self.console.page.check.set_pause(1)
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        self.console.setGeometry(screens["Laptop"].availableGeometry())
        self._stands_at("before_the_day")
        hands.tab_to("Who and where")
        hands.type("everybody under 18 who lives in Leeds")
        self.press(KEY.Key_L, held=CTRL)

    # ---- the first hour ------------------------------------------------------------------------

    def welcome(self) -> None:
        """Who is here, and the wall on the projector."""
        hands = self.hands
        self.press(KEY.Key_F5)
        self.next_step("welcome")
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_Down)
        hands.tab_to("The purpose, in one sentence")
        hands.type("By one o'clock we will have chosen what we will really do.")
        hands.tab_to("People counted in the room")
        hands.type("24")
        self.press(KEY.Key_L, held=CTRL)
        for _slide in range(4):
            self.press(KEY.Key_PageDown)

    def leaking_roof(self) -> None:
        """Card by card; two answers of the room are typed."""
        self.next_step("open_step")
        step = self.workshop.step(self.console.page.place.step_id)
        shown = [self._seen()]
        self.say("We put a pan under it and forgot it")
        self.say("Ask the neighbour first")
        for _card in step.cards[1:]:
            self.press(KEY.Key_PageDown)
            shown.append(self._seen())
        self.cards_seen = len(set(shown))

    def our_words(self) -> None:
        """The words of this group, and the usual phrases to sort, one after the other."""
        self.next_step("language")
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_U)
        self.press(KEY.Key_L, held=CTRL)
        step = self.workshop.step(self.console.page.place.step_id)
        assert step.phrases
        for _phrase in step.phrases:
            self.press(KEY.Key_PageDown)

    def outcome(self) -> None:
        """Sentences of the tables; one is kept; one is worded together while the room reads along."""
        hands = self.hands
        self.next_step("outcome")
        self.press(KEY.Key_F8)
        self.say("Every young person in Leeds has something to get up for on a Monday.", 1)
        self.say("Leeds is the best city for children to grow up in.", 2, 4)
        self.say("* All children in Leeds are safe, well and learning.", 3)
        self.press(KEY.Key_J, held=CTRL)
        hands.tab_to("Word it together")
        self.press(KEY.Key_Space)
        hands.type(OUTCOME)
        self.press(KEY.Key_L, held=CTRL)
        self.say("see: them heading somewhere on a Monday morning", 1)
        self.say("hear: my sister starts on Monday", 3)
        self.say("feel: leaving school is like a door, not a cliff")
        self.press(KEY.Key_PageDown)

    def indicators(self) -> None:
        """Proposed, rated column by column, chosen one at a time; one waits for figures, one is parked."""
        hands = self.hands
        self.next_step("indicators")
        self.say(AWAY, 1, 2)
        self.say(MISSING, 3)
        self.say("Children looked after, per 10,000", 4)
        self.say("Young people with an adult they trust", 2)
        self.say(SERVICE, 4)
        self.say("16 year olds with five good grades", 3)
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_Home, *[KEY.Key_Down] * 4, KEY.Key_O)
        for column in ("hhmhm", "hmmhl", "hhhlh"):
            self.press(KEY.Key_Home)
            for letter in column:
                self.press(getattr(KEY, f"Key_{letter.upper()}"))
            self.press(KEY.Key_Right)
        self.press(KEY.Key_PageDown)  # the room sees the question: if you could keep only one?
        self.press(KEY.Key_Home, KEY.Key_1, KEY.Key_Down, KEY.Key_2, KEY.Key_Down, KEY.Key_S)
        self.press(KEY.Key_Down, KEY.Key_D)
        for name, text in (
            ("What the figures are for", "To know who has nobody"),
            ("Who could get them", "Schools, in the pupil survey"),
            ("By when", "1 March"),
        ):
            hands.tab_to(name)
            hands.type(text)
        self.press(KEY.Key_L, held=CTRL)
        self.in_list(KEY.Key_X, row=4)
        self.press(KEY.Key_PageDown)

    def share_the_tables(self) -> None:
        """Tables 3 and 4 work on the second curve. The room still sees what it will watch."""
        still = self._seen()
        self.go_to("before_the_day", KEY.Key_PageUp)
        self.press(KEY.Key_J, held=CTRL)
        for part, definition in zip(self.console.page.editor.parts, (AWAY_IS, MISSING_IS), strict=False):
            self._tab_onto(part.polarity)
            self.press(KEY.Key_Down, KEY.Key_Down)
            for field, text in zip((part.unit, part.source, part.definition), definition, strict=True):
                self._tab_onto(field)
                self.hands.type(text)
        for table in part.tables[2:]:
            self._tab_onto(table)
            self.press(KEY.Key_Space)
        self.press(KEY.Key_L, held=CTRL)
        assert self._seen() == still

    def _tab_onto(self, widget) -> None:
        for _press in range(60):
            if QApplication.focusWidget() is widget:
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab does not reach {widget.accessibleName()}")

    def baselines(self) -> None:
        """Figures pasted, a line ahead, what the room says to it: for both curves."""
        self.go_to("baseline", KEY.Key_PageDown)
        self.show()
        self._baseline(AWAY_FIGURES, ("5.4", "5.9", "6.4"), "19 2 3", 8)
        self.say("2020: schools closed")
        self.press(KEY.Key_PageDown)
        self.press(KEY.Key_Tab, held=CTRL)
        self.show()
        self._baseline(MISSING_FIGURES, ("18.5", "18.3", "18.2"), "9 1 2", 7)
        self.say("2020: no figure, schools were closed")
        self.press(KEY.Key_PageDown)

    def _baseline(self, figures: str, ahead: tuple[str, ...], raised: str, rows: int) -> None:
        hands = self.hands
        self.press(KEY.Key_J, held=CTRL)
        QGuiApplication.clipboard().setText(figures)
        self.press(KEY.Key_V, held=CTRL)
        self.press(KEY.Key_Home, held=CTRL)
        self.press(*[KEY.Key_Down] * rows, *[KEY.Key_Right] * 2)
        for value in ahead:
            hands.line(value)
        hands.tab_to("Adopt this line")
        self.press(KEY.Key_Space)
        self._tab_onto(self.console.page.editor.answer.hands)
        hands.line(raised)
        self.press(KEY.Key_L, held=CTRL)

    # ---- the break -----------------------------------------------------------------------------

    def talk_before_the_break(self) -> None:
        """The tables begin on the story; the room goes to its tea before all is typed."""
        self.go_to("story", KEY.Key_PageDown)
        self.show()
        self.say("+ Youth clubs open in the evening again", 1)

    def change_the_agenda(self) -> None:
        """A step more, one in two, minutes changed, one moved; what was too much is taken back."""
        still, before = self._seen(), self.agenda()
        self.go_to("what_works", KEY.Key_PageDown)
        self.press(KEY.Key_D, held=CTRL | SHIFT)
        self.press(KEY.Key_Plus, KEY.Key_Plus, held=CTRL)
        self.go_to("partners", KEY.Key_PageUp)
        wait = DialogWait(self._add_a_walk)
        self.press(KEY.Key_A, held=CTRL | SHIFT)
        assert wait.over
        self._stands_at("open_step")
        self.press(KEY.Key_PageUp, held=CTRL | SHIFT)
        self.agenda_changed = before, self.agenda()
        self.press(KEY.Key_Z, held=CTRL)
        self.press(KEY.Key_Z, held=CTRL | SHIFT)
        assert self.agenda() == self.agenda_changed[1]
        assert self._seen() == still

    def agenda(self) -> tuple[tuple[str, str, int], ...]:
        """Kind, heading and minutes of each step."""
        return tuple((step.kind, step.heading, step.minutes) for step in self.workshop.meeting.steps)

    def _add_a_walk(self, _dialog: QDialog) -> None:
        self.press(*[KEY.Key_Down] * 6)  # to a talk or exercise
        self.press(KEY.Key_Tab)
        self.hands.type("Walk past the walls")
        self.press(KEY.Key_Return)

    def have_a_break(self) -> None:
        """Back at; the list of what is on paper leads to the step, and the room reads on."""
        self.go_to("pause", KEY.Key_PageUp)
        self.show()
        assert self.workshop.step(self.console.page.place.step_id).back_at
        self.left_on_paper = self.console.agenda.on_paper()
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_Return)
        self._stands_at("story")
        self.say("+ * The careers fair in March", 2)
        self.say("- * College places are full by September", 2)
        self.say("> because courses close in May, before results", 2)
        self.say("- * The bus costs more than lunch money", 1)
        self.say("- Long waits for help with anxiety", 1, 2)
        self.say("? How many had moved house since Year 11?")
        self.say("+ * Breakfast clubs: it is warm, and somebody sees who is missing", 3)
        self.say("- * After a week away nobody knows how to come back", 4)
        self.say("> because lessons have moved on and everybody stares", 4)
        self.say("- Parents keep them home for a cold, as they were told to", 3)
        self.say("+ The attendance mentor comes to the door", 4)
        self.say("? Which days are missed most?")
        self.press(KEY.Key_Tab, held=CTRL)
        self._tables = (-1,)
        assert not self.console.agenda.on_paper()

    # ---- after the break -----------------------------------------------------------------------

    def story(self) -> None:
        """One line alone on the wall; then what each of the curves keeps."""
        self._stands_at("story")
        self.show()
        self.in_list(KEY.Key_D, KEY.Key_Down, KEY.Key_L)
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_Down)
        alone = self._seen()
        self.press(KEY.Key_F7, held=SHIFT)
        assert self.console.wall.showing.line_alone
        self.press(KEY.Key_F7, held=SHIFT)
        assert self._seen() == alone
        self.press(KEY.Key_L, held=CTRL)
        self.press(KEY.Key_PageDown, KEY.Key_PageDown)
        first = self.console.wall.showing.curve_id
        self.press(KEY.Key_Tab, held=CTRL)
        self.show()
        self._tables = (-1,)
        assert self.console.wall.showing.curve_id != first

    def partners(self) -> None:
        """Who could help, and who will ask those who are not here."""
        self.go_to("partners", KEY.Key_PageDown)
        self.say("School nurses: ring on the second day", 3)
        self.say("? Football club: a place at training for a week mended", 4)
        self._asked_by("Attendance team")
        self.say("Bus company: half fare up to 18", 1)
        self.show()
        self.say("? Colleges: a January start", 2)
        self._asked_by("Careers service")
        self.say("@ Housing associations: a word in time when a family moves", 2)
        self.say("Young people's council: tell us if this is nonsense", 1)

    def _asked_by(self, name: str) -> None:
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_End)
        self.hands.tab_to("Who will ask them")
        self.hands.type(name)
        self.press(KEY.Key_L, held=CTRL)

    def what_works(self) -> None:
        """Ideas with their signs; the console says what a table still owes. The room looks at partners."""
        self.go_to("what_works", KEY.Key_PageDown)
        self.say("0 Ring every leaver in the first week of September #2", 1)
        self.say("! Let Year 11s run the open evening", 2)
        self.say("A January intake #3", 2)
        self.owed = self.console.page.editor.owed.text()
        self.say("£ Stop: three referral forms. Use one", 1)
        self.show()
        self.say("£ A half fare for one term, and count who comes", 2)
        self.say("! A prom for those who came back", 1)
        self.say("0 A knock on the door on the second day", 3)
        self.say("! Pupils choose the first lesson of the day", 4)
        self.say("A way back: one lesson with two friends", 3)
        self.say("£ Breakfast for everybody, not only for some", 4)
        self.say("! School begins at ten", 3)
        self.say("? Has a later start worked anywhere near us?")
        self.in_list(KEY.Key_Asterisk, KEY.Key_Down, KEY.Key_Down, KEY.Key_Asterisk, KEY.Key_Down,
                     KEY.Key_Asterisk)  # fmt: skip
        self.press(KEY.Key_Tab, held=CTRL)
        self._tables = (-1,)
        self.in_list(KEY.Key_Asterisk, KEY.Key_Down, KEY.Key_Down, KEY.Key_Asterisk, KEY.Key_Down,
                     KEY.Key_Asterisk, KEY.Key_Down, KEY.Key_Asterisk)  # fmt: skip

    def choose(self) -> None:
        """The short list, one question at a time; the room sees one question, then the letters."""
        self.go_to("choose", KEY.Key_PageDown)
        self.show()
        self._rate("hhmh", "hmhh", "hhhm", "hhhm")
        self.press(KEY.Key_PageDown)
        self.press(KEY.Key_Tab, held=CTRL)
        self.show()
        self._rate("hmh", "hlm", "hmh", "hmm")

    def _rate(self, *columns: str) -> None:
        self.press(KEY.Key_J, held=CTRL)
        for letters in columns:
            self.press(KEY.Key_Home)
            self.press(*[getattr(KEY, f"Key_{letter.upper()}") for letter in letters])
            self.press(KEY.Key_Right)
        self.press(KEY.Key_L, held=CTRL)

    def plan_actions(self) -> None:
        """What came first becomes actions; owners and dates where there are some."""
        self.go_to("action_plan", KEY.Key_PageDown)
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_I)
        self._fields(("Who leads", "Youth service"), ("By when", "1 Sept"))
        self.say("Agree one referral form @Colleges /28 Feb", 3)
        self.show()
        self.press(KEY.Key_Tab, held=CTRL)
        self.press(KEY.Key_J, held=CTRL)
        self.press(KEY.Key_I)
        self._fields(("Who leads", "Careers service"), ("By when", "15 Jan"),
                     ("First step", "Ask the colleges which courses could start"))  # fmt: skip
        self.say("Ask the bus company about half fares", 2)
        self.hands.type("Nobody tells you that you are missed")
        self.said.append("Nobody tells you that you are missed")
        self.press(KEY.Key_F4, held=SHIFT)
        self.hands.type("Parking at the college is dear")
        self.said.append("Parking at the college is dear")
        self.press(KEY.Key_F3)

    def _fields(self, *typed: tuple[str, str]) -> None:
        """Into the fields of the first line."""
        self.press(KEY.Key_Home)
        for name, text in typed:
            self.hands.tab_to(name)
            self.hands.type(text)
        self.press(KEY.Key_L, held=CTRL)

    def close(self) -> None:
        """What happens next, who takes what was parked, how it was; and the wall to its last slide."""
        self.go_to("close", KEY.Key_PageDown)
        self.show()
        self.press(KEY.Key_J, held=CTRL)
        for name, text in (
            ("Paper goes out", "Friday"),
            ("We meet again", "17 September"),
            ("Where", "here"),
        ):
            self.hands.tab_to(name)
            self.hands.type(text)
        self.press(KEY.Key_J, held=CTRL)
        self._tab_onto(self.console.page.editor.parked.list)
        self.press(KEY.Key_Home)
        self.hands.tab_to("Who takes it")
        self.hands.type("Youth service")
        self.press(KEY.Key_L, held=CTRL)
        self.say("+ We met people we had only written to")
        self.say("- A longer break")
        for _slide in range(60):
            was = self._seen()
            self.press(KEY.Key_PageDown)
            if self._seen() == was:
                break
