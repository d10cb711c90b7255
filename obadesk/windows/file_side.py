"""What the console does with files: another workshop, a copy, the handouts, an earlier state, closing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from obadesk.core.errors import OBADeskError
from obadesk.core.message import message
from obadesk.core.vocabulary import Words
from obadesk.core.was_said import anything_said
from obadesk.i18n import _, ngettext
from obadesk.session.document import Document
from obadesk.windows.file_names import file_name
from obadesk.windows.given import Given
from obadesk.windows.step_page import StepPage

if TYPE_CHECKING:
    from obadesk.windows.export_window import ExportWindow


class FileSide(QObject):
    """``said``: a word on what was done; ``failed``: why it could not be; ``open_wanted``: another workshop.

    ``made``: the handouts lie in this folder.
    """

    said = Signal(str)
    failed = Signal(str)
    made = Signal(Path)
    open_wanted = Signal(Path)

    def __init__(self, given: Given, document: Document, page: StepPage, window: QWidget) -> None:
        super().__init__(window)
        self._given, self._document, self._page, self._window = given, document, page, window
        self._export: ExportWindow | None = None
        self._folder = document.path.parent
        page.paper_wanted.connect(self.export)

    # ---- another one

    def choose(self) -> None:
        """Another workshop in place of this one."""
        self._page.leave()
        file = self._given.ask.open_file(self._window, self._document.path.parent)
        if file is not None and file != self._document.path:
            self.open_wanted.emit(file)

    def list_recent_in(self, menu: QMenu) -> None:
        """Keep the menu of recent workshops."""
        self._recent = menu
        menu.aboutToShow.connect(self._fill_recent)
        menu.triggered.connect(self._recent_chosen)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for file in self._given.settings.recent():
            action = self._recent.addAction(file.name.replace("&", "&&"))
            action.setData(str(file))
            action.setEnabled(file.exists() and file != self._document.path)

    def _recent_chosen(self, action: QAction) -> None:
        self.open_wanted.emit(Path(action.data()))

    # ---- the workshop itself

    def show_details(self) -> None:
        """Title, place, day, words, who is here."""
        self._page.leave()
        from obadesk.windows.details_window import DetailsWindow

        window = DetailsWindow(self._document.workshop, self._window)
        if window.exec():
            self._document.edit(message("Title, day and who is here"), window.change())
        window.deleteLater()

    def show_words(self) -> None:
        """The group's own words for the method's terms; they take effect everywhere at once."""
        self._page.leave()
        from obadesk.windows.words_window import WordsWindow

        window = WordsWindow(self._document.workshop, self._window)
        if window.exec():
            self._document.edit(message("Words"), window.change())
        window.deleteLater()

    def show_people(self) -> None:
        """Names and addresses, outside undo."""
        self._page.leave()
        from obadesk.windows.people_window import PeopleWindow

        window = PeopleWindow(self._document.people.all, self._window)
        if window.exec():
            window.take(self._document.people)
        window.deleteLater()

    def restore(self) -> None:
        """Go back to an earlier state; undo brings this one back."""
        self._page.leave()
        from obadesk.windows.restore_window import RestoreWindow

        window = RestoreWindow(self._document.record.restore_points, self._window)
        if window.exec():
            point = window.chosen()
            if point is not None:
                self._restore_to(point.at)
        window.deleteLater()

    def _restore_to(self, at: str) -> None:
        point = next(point for point in self._document.record.restore_points if point.at == at)
        try:
            done = self._document.restore(point)
        except OBADeskError as error:
            self.failed.emit(str(error))
            return
        if done:
            self.said.emit(
                _("You are back at “{label}”. Undo brings back what you had.").format(label=point.label)
            )

    # ---- a copy

    def save_copy(self) -> None:
        """A copy, with or without what is private."""
        self._page.leave()
        from obadesk.windows.copy_window import CopyWindow

        window = CopyWindow(self._window)
        wanted, private = bool(window.exec()), window.with_private()
        window.deleteLater()
        if not wanted:
            return
        suggested = self._document.path.with_name(f"{self._document.path.stem} ({_('copy')}).oba")
        file = self._given.ask.save_file(self._window, _("Save a copy"), suggested)
        if file is not None:
            self._document.copy_to(file, private, done=self._copied, failed=self._failed)

    def _copied(self, file: object) -> None:
        name = file.name if isinstance(file, Path) else ""
        self.said.emit(_("The copy “{file}” is saved.").format(file=name))

    # ---- paper

    def export(self) -> None:
        """Make the handouts."""
        self._page.leave()
        words = Words.of(self._document.workshop)
        folder = self._folder / _("{title} handouts").format(title=file_name(self._document.workshop.title))
        from obadesk.windows.export_window import ExportWindow

        said = anything_said(self._document.workshop)
        meetings = len(self._document.workshop.meetings)
        window = ExportWindow(self._given.handouts, words, folder, self._window, said=said, meetings=meetings)
        self._export = window
        window.elsewhere.connect(self._elsewhere)
        if window.exec() and window.chosen():
            self.said.emit(_("The handouts are being made…"))
            self._given.jobs.run(
                self._given.export,
                self._document.workshop,
                window.folder,
                window.chosen(),
                done=self._exported,
                failed=self._failed,
            )
        window.deleteLater()
        self._export = None

    def _elsewhere(self) -> None:
        if self._export is not None:
            folder = self._given.ask.folder(
                self._export, _("Put the handouts into"), self._export.folder.parent
            )
            if folder is not None:
                self._export.put_into(folder)
                self._folder = folder

    def _exported(self, result: tuple[tuple[Path, ...], int]) -> None:
        files, missing = result
        if not files:
            self.said.emit(_("There is nothing to print yet."))
            return
        said = ngettext(
            "The handout is in “{folder}”.", "{n} handouts are in “{folder}”.", len(files)
        ).format(n=len(files), folder=files[0].parent.name)
        if missing:
            said += " " + ngettext(
                "One character could not be printed; a box stands in its place.",
                "{n} characters could not be printed; a box stands in place of each.",
                missing,
            ).format(n=missing)
        self.said.emit(said)
        self.made.emit(files[0].parent)

    def open_folder(self, folder: Path) -> None:
        """Show the folder in the system's own way."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OBADeskError):
            raise error
        self.failed.emit(str(error))

    # ---- closing

    def leave_lines(self, number: int) -> bool:
        """Lines were begun and not taken: whether to close all the same."""
        question = ngettext(
            "A line was begun and not taken.", "{n} lines were begun and not taken.", number
        ).format(n=number)
        more = _("Press Enter in the capture line to take it. What was begun there is not kept in the file.")
        return self._given.ask.yes(self._window, question, more, _("Close without it"))

    def close(self) -> bool:
        """Save what is left and let go of the file. False: the facilitator wants to stay."""
        if self._document.close():
            return True
        question = self._document.trouble or _("The last changes are not saved.")
        more = _(
            "If you close now, the changes since the last save are lost. You can save a copy elsewhere first."
        )
        if self._given.ask.yes(self._window, question, more, _("Close without saving")):
            return self._document.close(unsaved=True)
        return False
