"""The start window and every dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from obadesk.core.letter import Letter
from obadesk.core.person import Person
from obadesk.core.place import Place
from obadesk.core.vocabulary import Words
from obadesk.windows.add_step_window import AddStepWindow
from obadesk.windows.ask import _box
from obadesk.windows.console import Console
from obadesk.windows.copy_window import CopyWindow
from obadesk.windows.desk import Desk
from obadesk.windows.details_window import DetailsWindow
from obadesk.windows.export_window import ExportWindow
from obadesk.windows.format_window import FormatWindow
from obadesk.windows.help_window import HelpWindow
from obadesk.windows.import_window import ImportWindow
from obadesk.windows.people_window import PeopleWindow
from obadesk.windows.report_window import ReportWindow
from obadesk.windows.restore_window import RestoreWindow
from obadesk.windows.send_window import SendWindow
from obadesk.windows.step_window import StepWindow
from obadesk.windows.times_window import TimesWindow
from obadesk.windows.words_window import WordsWindow
from tests.pictures.consoles import SAMPLE, step_of
from tests.pictures.studio import CONSOLE, Studio
from tests.pictures.walls import TODAY

DATA = Path(__file__).parents[1] / "data" / "intake"
PASTED = (
    "Young people of 16 and 17\n\nYear\tLeeds\tEngland\tNote\n2019/20\t4.2\t5.1\t\n"
    "2020/21\t4.6 p\t5\tschools closed\n2021/22\t..\t4.9\t\n2022/23\tabout 4\t4.8\t\n2023/24\t4.1\t4.7\t\n"
    "2023/24\t4.3\t4.6\t\n"
)
PEOPLE = (
    ("Gwen Dŵr", "gwen@example.org", "cy"),
    ("Imran Shah", "imran.shah@example.org", ""),
    ("Mary O’Neill of the Housing Association of Leeds", "mary@example.org", ""),
    ("Somebody without an address", "", ""),
)


def start(studio: Studio) -> None:
    """The window the program starts with: first time, with recent workshops, in trouble; the new page."""
    desk = Desk(studio.given)
    desk.show_start()
    window = desk.start
    assert window is not None
    studio.wait_for(lambda: window.start.samples.isVisible())
    studio.take_all(window, "start-first-time", window.show_start)
    for name in (
        "Turn the curve, Leeds",
        "Older people safe and warm",
        "A very long name of a workshop " * 5,
    ):
        studio.settings.remember(studio.file(studio.begin("turn-the-curve-60"), name.strip()))
    studio.settings.remember(studio.room / "documents" / "On a stick that was pulled out.oba")
    window.show_start()
    studio.take_all(window, "start-recent", window.show_start)
    _natural(studio, window, "start-as-it-opens", 960, 600)
    window.say("“Leeds.oba” is open on another computer (HALL-PC, since 9:12).", "Open for reading only")
    studio.take_all(window, "start-trouble")
    window.start.banner.hide()
    window.show_new()
    studio.take_all(window, "new-page", window.show_new, CONSOLE)
    _natural(studio, window, "new-page-as-it-opens", 960, 600)
    window.new._begin()
    studio.take_all(window, "new-page-title-missing", window.new._begin)
    window.new.title.setText("Young people ready for work, Leeds")
    studio.take_all(window, "new-page-filled")
    studio.put_away(desk)


def dialogs(studio: Studio) -> None:
    """Every dialog over a console, at the size it takes."""
    sample = studio.begin(SAMPLE)
    desk, console = studio.desk(sample, "dialogs")
    studio.wait(100)
    for step in [step for step in sample.meeting.steps if not step.prepared][:3]:
        console.wall._was_up = console.wall.is_up = True
        console.wall._step_ended(step.id)
    console.wall.is_up = False
    studio.still()
    words = Words.of(sample)
    report = studio.given.log_text() or "OBADesk"
    people = tuple(
        console.document.people.add(name, email=email, language=language) for name, email, language in PEOPLE
    )
    safe = "Your work is saved up to the last change, and you can go on."
    told = "It says what the program did and on what it runs. Nothing that was typed is in it."
    folder = Path("Documents/Leeds 16–17s handouts")
    timed = [step for step in sample.meeting.steps if step.minutes]
    taken = {step.id: step.minutes * 60 + 45 * (place - 2) for place, step in enumerate(timed)}
    made = {
        "details": lambda: DetailsWindow(sample, console),
        "people": lambda: PeopleWindow(console.document.people.all, console),
        "copy": lambda: CopyWindow(console),
        "restore": lambda: RestoreWindow(console.document.record.restore_points, console),
        "restore-none": lambda: RestoreWindow((), console),
        "export-after": lambda: ExportWindow(studio.given.handouts, words, folder, console),
        "export-before": lambda: ExportWindow(studio.given.handouts, words, folder, console, said=False),
        "words": lambda: WordsWindow(sample, console),
        "add-step": lambda: AddStepWindow(studio.given.kinds, studio.given.formats(), words, console),
        "keep-as-format": lambda: FormatWindow(studio.given.formats(), console),
        "times": lambda: TimesWindow(sample, studio.given.kinds, taken, console),
        "send": lambda: _send(studio, console, people),
        "send-nobody": lambda: _send(studio, console, ()),
        "step": lambda: StepWindow(step_of(sample, "story"), console),
        "step-prepared": lambda: StepWindow(step_of(sample, "outcome"), console, usual="Outcome"),
        "help": lambda: HelpWindow(studio.given.kinds.values(), words, console),
        "report": lambda: ReportWindow(report, failed=False, safe=told, parent=console),
        "went-wrong": lambda: ReportWindow(report, failed=True, safe=safe, parent=console),
    }
    for look in studio.looks():
        for name, make in made.items():
            _dialog(studio, make(), f"dialog-{name}-{look}")
        question = _box(
            console, "A line was begun and not taken.", "Press Enter in the capture line to take it."
        )
        question.addButton("Close without it", question.ButtonRole.AcceptRole)
        question.addButton("Cancel", question.ButtonRole.RejectRole)
        _dialog(studio, question, f"dialog-question-{look}")
        for name in console.actions_made.menus:
            menu = console.actions_made.menus[name]
            menu.popup(console.pos())
            studio.wait(30)
            studio.take(menu, f"menu-{name}-{look}")
            menu.hide()
    studio.put_away(desk)


def imports(studio: Studio) -> None:
    """The window that shows a file beside what was understood of it: long, wide, pasted, refused."""
    sample = studio.begin(SAMPLE)
    desk, console = studio.desk(sample, "imports")
    studio.wait(100)
    measure = sample.measures[0].id
    wide = DATA / "lait_neet_or_not_known_wide_all_LAs.csv"
    sources: dict[str, Path | str | None] = {
        "nothing-yet": None,
        "areas-in-rows": wide,
        "another-unit": DATA / "lait_looked_after_rate_per_10000.csv",
        "titles-and-two-headings": DATA / "ons_conceptions_table1a_2017_verbatim.csv",
        "other-columns": DATA / "ons_sdg_indicator_8-6-1_raw.csv",
        "pasted": PASTED,
        "no-periods": DATA / "mhclg_homelessness_TA1_2020Q1_verbatim.csv",
        "refused": DATA / "corner.xls",
    }
    for name, source in sources.items():
        window = ImportWindow(sample, measure, studio.given.jobs, TODAY, console)
        window.setModal(False)
        window.show()
        window.resize(1318, 704)
        studio.wait(60)
        if source is not None:
            window.look_at(source)
            studio.wait_for(window.is_still)
        if name == "titles-and-two-headings":
            box = window.choices.value.box
            box.setCurrentIndex(box.count() - 2)
            box.activated.emit(box.currentIndex())
            studio.wait_for(window.is_still)
        for look in studio.looks():
            window.resize(1318, 704)
            studio.wait(60)
            studio.take(window, f"import-{name}-{look}")
        if source == wide:
            window.resize(1480, 860)
            studio.wait(60)
            studio.take(window, f"import-{name}-large")
        window.close()
        window.deleteLater()
    studio.put_away(desk)


def _send(studio: Studio, console: Console, people: tuple[Person, ...]) -> SendWindow:
    def letter(person: Person | None, to: tuple[Person, ...]) -> Letter:
        return studio.given.letter(Place(console.document.workshop, today=TODAY), person, to)

    handouts = tuple(one for one in studio.given.handouts if one.when == "after" and not one.private)
    return SendWindow(people, letter, handouts, Words.of(console.document.workshop), console)


def _dialog(studio: Studio, dialog: QDialog, name: str) -> None:
    dialog.setModal(False)
    dialog.show()
    studio.wait(60)
    studio.take(dialog, name)
    dialog.close()
    dialog.deleteLater()


def _natural(studio: Studio, window: QWidget, name: str, width: int, height: int) -> None:
    for look in studio.looks():
        window.resize(width, height)
        studio.still()
        studio.take(window, f"{name}-{look}")
