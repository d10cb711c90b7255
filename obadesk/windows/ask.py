"""The only place that opens file dialogs and asks questions; tests give the windows another one."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from obadesk.i18n import _


class Ask(Protocol):
    """Questions to the facilitator. Every answer may be "never mind"."""

    def open_file(self, parent: QWidget | None, folder: Path) -> Path | None:
        """A workshop to open."""
        ...

    def data_file(self, parent: QWidget | None, folder: Path) -> Path | None:
        """A file of figures to look at."""
        ...

    def save_file(self, parent: QWidget | None, title: str, suggested: Path) -> Path | None:
        """Where to keep a workshop; an existing file was agreed to be replaced."""
        ...

    def folder(self, parent: QWidget | None, title: str, folder: Path) -> Path | None:
        """A folder to write into."""
        ...

    def yes(self, parent: QWidget | None, question: str, more: str, verb: str) -> bool:
        """Whether to do it; ``verb`` is what the button says."""
        ...

    def show(self, file: Path) -> bool:
        """Give a file or folder to the program the system has for it; whether there is one."""
        ...


class AskInWindows:
    """Asks in the system's own dialogs."""

    def open_file(self, parent: QWidget | None, folder: Path) -> Path | None:
        """A workshop to open."""
        name, _kind = QFileDialog.getOpenFileName(parent, _("Open a workshop"), str(folder), _kinds())
        return Path(name) if name else None

    def data_file(self, parent: QWidget | None, folder: Path) -> Path | None:
        """A file of figures to look at."""
        kinds = ";;".join((_("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods)"), _("All files (*)")))
        name, _kind = QFileDialog.getOpenFileName(parent, _("Import figures"), str(folder), kinds)
        return Path(name) if name else None

    def save_file(self, parent: QWidget | None, title: str, suggested: Path) -> Path | None:
        """Where to keep a workshop."""
        name, _kind = QFileDialog.getSaveFileName(parent, title, str(suggested), _kinds())
        return with_ending(Path(name)) if name else None

    def folder(self, parent: QWidget | None, title: str, folder: Path) -> Path | None:
        """A folder to write into."""
        name = QFileDialog.getExistingDirectory(parent, title, str(folder))
        return Path(name) if name else None

    def yes(self, parent: QWidget | None, question: str, more: str, verb: str) -> bool:
        """Whether to do it."""
        box = _box(parent, question, more)
        agreed = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is agreed

    def show(self, file: Path) -> bool:
        """Give a file or folder to the program the system has for it."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _box(parent: QWidget | None, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("OBADesk")
    box.setText(text)
    if more:
        box.setInformativeText(more)
    return box


def _kinds() -> str:
    return _("Workshops (*.oba)")


def with_ending(file: Path) -> Path:
    """``file`` with the ending of workshops."""
    return file if file.suffix.lower() == ".oba" else file.with_name(file.name + ".oba")
