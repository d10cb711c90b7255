"""A console on a workshop of its own, with somebody who answers its questions."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from obadesk import app, cli
from obadesk.session.opening import create_document
from obadesk.settings import Settings
from obadesk.storage.workshop_file import WorkshopFile
from obadesk.windows.console import Console


class Answers:
    """Answers the questions of the windows; ``asked`` says which came."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.file: Path | None = None
        self.agree = True
        self.shown: list[Path] = []
        self.takes_files = True

    def open_file(self, parent, folder):
        self.asked.append("open")
        return self.file

    def data_file(self, parent, folder):
        self.asked.append("data")
        return self.file

    def save_file(self, parent, title, suggested):
        self.asked.append("save")
        return self.file or suggested

    def folder(self, parent, title, folder):
        self.asked.append("folder")
        return self.file

    def yes(self, parent, question, more, verb):
        self.asked.append(question)
        return self.agree

    def show(self, file):
        self.asked.append(f"show {file.name}")
        self.shown.append(file)
        return self.takes_files


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def given(qapp, tmp_path, answers) -> Iterator:
    made = app.everything(Settings(tmp_path / "preferences.ini"), answers)
    made = replace(made, documents=tmp_path)
    yield made
    made.jobs.close()
    qapp.setStyleSheet("")


@pytest.fixture
def open_console(qtbot, given, tmp_path) -> Iterator:
    """Makes a workshop of a format or sample and opens it on a console."""
    consoles: list[Console] = []

    def opened(format_id: str = "leeds-children", title: str = "") -> Console:
        file = tmp_path / f"{len(consoles)}.oba"
        workshop = cli.begun(format_id, title, file)
        document = create_document(file, stores, workshop)
        console = Console(given, document)
        consoles.append(console)
        console.page.check.set_pause(1)
        console.resize(1366, 768)
        console.show()
        qtbot.waitExposed(console)
        console.activateWindow()
        console.capture.line.field.setFocus()
        return console

    yield opened
    for console in consoles:
        if not console._ended:
            console.close_quietly()
        console.deleteLater()


def stores() -> type[WorkshopFile]:
    return WorkshopFile


@pytest.fixture
def console(open_console) -> Console:
    return open_console()


class Hands:
    """The facilitator's hands: keys go to whatever has the focus."""

    def __init__(self, qapp) -> None:
        self._app = qapp

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(self._app.focusWidget(), sign)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._app.focusWidget(), key, modifiers)
        self._app.processEvents()

    def line(self, text: str) -> None:
        self.type(text)
        self.press(Qt.Key.Key_Return)


@pytest.fixture
def hands(qapp) -> Hands:
    return Hands(qapp)
