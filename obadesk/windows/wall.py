"""The wall's window: the room's picture and nothing else. It never comes to the front by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obadesk.i18n import _
from obadesk.widgets.look import LIGHT_LOOK, Look
from obadesk.widgets.wall_view import ChartSource, SeenSource, WallView

_HIDE_CURSOR_MS = 2000
_WINDOW = QSize(960, 540)

_NEXT = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace)
_BLANK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_CURVE = (Qt.Key.Key_C,)


class WallWindow(QWidget):
    """Shows a ``WallView`` on a whole screen, or in a window. A clicker's keys work here as on the console.

    ``next_asked``, ``back_asked``, ``blank_asked``, ``curve_asked``, ``leave_asked`` (Esc): pressed here.
    ``closed``: the window was closed. ``reshaped``: it has another size, which may have other pages.
    """

    next_asked = Signal()
    back_asked = Signal()
    blank_asked = Signal()
    curve_asked = Signal()
    leave_asked = Signal()
    closed = Signal()
    reshaped = Signal(QSize)

    def __init__(
        self, presentation: SeenSource, charts: ChartSource | None = None, look: Look = LIGHT_LOOK
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(_("The wall"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self.view = WallView(presentation, charts, look, parent=self)
        self.view.setMouseTracking(True)
        self.view.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._cursor = QTimer(self)
        self._cursor.setSingleShot(True)
        self._cursor.setInterval(_HIDE_CURSOR_MS)
        self._cursor.timeout.connect(self._hide_cursor)

    def set_look(self, look: Look) -> None:
        """Light or dark from now on."""
        self.view.set_look(look)

    def show_on(self, screen: QScreen) -> None:
        """Fill this screen. The order matters: full screen first lands on the screen the window was on."""
        if self.isVisible():
            self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, True)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen(), which also takes the focus from the line being typed on the console.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        self._hide_cursor()

    def show_in_window(self) -> None:
        """Be an ordinary window that can be moved to any screen."""
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, False)
        self.resize(_WINDOW)
        self.unsetCursor()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A clicker sends its keys to whichever window has the focus."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif key in _NEXT:
            self.next_asked.emit()
        elif key in _BACK:
            self.back_asked.emit()
        elif key in _BLANK:
            self.blank_asked.emit()
        elif key in _CURVE:
            self.curve_asked.emit()
        elif key == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what shape the wall has now."""
        super().resizeEvent(event)
        self.reshaped.emit(event.size())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the wall loses nothing: what it shows stands elsewhere."""
        super().closeEvent(event)
        self.closed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer is to be seen while it is moved."""
        super().mouseMoveEvent(event)
        self._show_cursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The same over the picture."""
        if watched is self.view and event.type() == QEvent.Type.MouseMove:
            self._show_cursor()
        return super().eventFilter(watched, event)

    def _show_cursor(self) -> None:
        self.unsetCursor()
        if self.isFullScreen():
            self._cursor.start()

    def _hide_cursor(self) -> None:
        if self.isFullScreen():
            self.setCursor(Qt.CursorShape.BlankCursor)
