"""What is said of saving: all saved, or why not, in the top bar; and across the console while it fails."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from obadesk.i18n import _
from obadesk.session.document import Document
from obadesk.windows.banner import Banner
from obadesk.windows.top_bar import TopBar

SLOW = 700  # ms: saving that takes less is not worth a word


class SaveState(QObject):
    """Follows the document's saving."""

    def __init__(
        self, document: Document, top: TopBar, banner: Banner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._top, self._banner = document, top, banner
        self._in_trouble = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW)
        self._slow.timeout.connect(self._takes_long)
        document.saved.connect(self._saved)
        document.not_saved.connect(self._not_saved)
        document.saving.connect(self._saving)
        self._saved()

    def _saved(self) -> None:
        self._slow.stop()
        if self._in_trouble:
            self._banner.say(_("All changes are saved again."))
        self._in_trouble = False
        if self._document.read_only:
            self._top.show_state(_("Open for reading only: what you change is not kept."), trouble=True)
        else:
            self._top.show_state(_("All changes saved"), trouble=False)

    def _saving(self) -> None:
        if not self._in_trouble and not self._slow.isActive():
            self._slow.start()

    def _takes_long(self) -> None:
        if self._document.unsaved and not self._in_trouble:
            self._top.show_state(_("Saving…"), trouble=False)

    def _not_saved(self, sentence: str) -> None:
        self._slow.stop()
        self._in_trouble = True
        self._top.show_state(_("Not saved"), trouble=True)
        kept = _("Ctrl+Shift+S saves a copy.")
        self._banner.say(f"{sentence} {kept}", trouble=True, stays=True)
