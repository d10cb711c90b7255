"""How the console looks: one palette and one style sheet, made from the colours of ``core.palette``.

An 8-pixel grid, controls 32 pixels high, corners of 6, a focus ring of 2 pixels on everything that takes
the keyboard. A widget says what it is by its property ``role``:

- labels: ``step-heading`` (18 pt), ``section`` (13 pt), ``strong``, ``quiet``, ``small``, ``chip``,
  ``helping``, ``hindering``, ``clock``;
- buttons: ``primary`` (one a screen), ``quiet`` (no border), ``link``; tool buttons likewise;
- frames: ``panel`` (tinted), ``card``, ``banner``, ``bar``, ``line`` (a hairline).
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from obadesk import places
from obadesk.core.palette import Palette
from obadesk.widgets.look import Look, pt_font

log = logging.getLogger(__name__)


def apply(app: QApplication, look: Look) -> None:
    """Give the whole program this look; called again when light changes to dark."""
    if app.style().name().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(pt_font(10.5))
    app.setPalette(qt_palette(look.palette))
    app.setStyleSheet(sheet(look.palette))


def qt_palette(colours: Palette) -> QPalette:
    """The same colours as Qt's own drawing takes them."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.ground),
        (role.Base, colours.ground),
        (role.AlternateBase, colours.panel),
        (role.Button, colours.ground),
        (role.ToolTipBase, colours.panel),
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.ToolTipText, colours.text),
        (role.BrightText, colours.hindering),
        (role.PlaceholderText, colours.quiet),
        (role.Highlight, colours.selected),
        (role.HighlightedText, colours.text),
        (role.Accent, colours.action),
        (role.Link, colours.action),
        (role.LinkVisited, colours.action),
        (role.Light, colours.hover),
        (role.Midlight, colours.hover),
        (role.Mid, colours.rule),
        (role.Dark, colours.rule),
        (role.Shadow, colours.rule),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, name, QColor(colours.rule))
    return palette


def sheet(colours: Palette) -> str:
    """The style sheet in these colours."""
    names = {name: getattr(colours, name) for name in colours.__struct_fields__}
    pictures = {
        "down": _picture("chevron-down", colours.quiet),
        "up": _picture("chevron-up", colours.quiet),
        "tick": _picture("check", colours.on_action),
        "dot": _picture("dot", colours.on_action),
    }
    hairline = _between(colours.rule, colours.ground, 0.45)
    result = SHEET
    for name, value in {**names, **pictures, "hairline": hairline}.items():
        result = result.replace(f"@{name};", f"{value};").replace(f"@{name} ", f"{value} ")
    return result


def _between(one: str, other: str, share: float) -> str:
    """A colour between two: ``share`` of the first."""
    first, second = QColor(one), QColor(other)
    ones = first.red(), first.green(), first.blue()
    others = second.red(), second.green(), second.blue()
    return QColor(*(round(a * share + b * (1 - share)) for a, b in zip(ones, others, strict=True))).name()


DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="6" fill="currentColor"/></svg>'
)


def _picture(name: str, colour: str) -> str:
    """``url(…)`` of an icon in one colour; style sheets take pictures only as files."""
    try:
        file = places.cache_folder() / f"{name}-{colour.lstrip('#').lower()}.svg"
        if not file.is_file():
            source = DOT if name == "dot" else places.icon(name).read_text(encoding="utf-8")
            written: Path = file.with_suffix(".new")
            written.write_text(source.replace("currentColor", colour), encoding="utf-8")
            written.replace(file)
    except OSError as error:
        log.info("no small pictures for the style: %s", error)
        return "none"
    return f'url("{file.as_posix()}")'


SHEET = """
* { outline: none; }
QWidget { color: @text; }
QMainWindow, QDialog { background: @ground; }
QToolTip { background: @panel; color: @text; border: 1px solid @rule; padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[role="step-heading"] { font-size: 18pt; font-weight: 600; }
QLabel[role="section"] { font-size: 13pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="quiet"], QLabel[role="small"] { color: @quiet; }
QLabel[role="small"] { font-size: 9.5pt; }
QLabel[role="helping"] { color: @helping; font-weight: 600; }
QLabel[role="hindering"] { color: @hindering; font-weight: 600; }
QLabel[role="chip"] { background: @selected; border-radius: 6px; padding: 3px 8px; font-weight: 600; }
QLabel[role="clock"] { font-size: 26pt; font-weight: 600; }
QLabel:disabled { color: @rule; }

QFrame[role="panel"] { background: @panel; border: none; }
QFrame[role="bar"] { background: @panel; border: none; }
QFrame[role="card"] { background: @ground; border: 1px solid @hairline; border-radius: 6px; }
QFrame[role="banner"] { background: @selected; border: none; border-left: 4px solid @action; }
QFrame[role="trouble"] { background: @panel; border: none; border-left: 6px solid @hindering;
    border-bottom: 1px solid @hindering; }
QFrame[role="hint"] { background: @panel; border: none; border-left: 3px solid @forecast; border-radius: 0; }
QFrame[role="thumbnail"] { background: @panel; border: 2px solid transparent; }
QFrame[role="thumbnail"]:focus { border: 2px solid @action; }
QWidget[role="clear"] { background: transparent; }
QFrame[role="line"] { background: @hairline; border: none; min-height: 1px; max-height: 1px; }
QFrame[role="upright"] { background: @hairline; border: none; min-width: 1px; max-width: 1px; }

QPushButton, QToolButton {
    background: @ground; color: @text; border: 1px solid @rule; border-radius: 6px;
    padding: 5px 13px; min-height: 20px;
}
QToolButton { padding: 5px 9px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed { background: @selected; }
QPushButton:checked, QToolButton:checked { background: @selected; border-color: @action; }
QPushButton:focus, QToolButton:focus { border: 2px solid @action; padding: 4px 12px; }
QToolButton:focus { padding: 4px 8px; }
QPushButton:disabled, QToolButton:disabled { color: @rule; border-color: @hairline; }

QPushButton[role="primary"], QToolButton[role="primary"] {
    background: @action; color: @on_action; border: 1px solid @action; font-weight: 600;
}
QPushButton[role="primary"]:focus, QToolButton[role="primary"]:focus {
    border: 2px solid @text; padding: 4px 12px;
}
QPushButton[role="primary"]:disabled, QToolButton[role="primary"]:disabled {
    background: @panel; color: @rule; border-color: @hairline;
}
QPushButton[role="quiet"], QToolButton[role="quiet"] {
    background: transparent; border: 1px solid transparent;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: @hover; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border: 2px solid @action; }
QPushButton[role="quiet"]:checked, QToolButton[role="quiet"]:checked { background: @selected; }
QToolButton[role="fold"] { background: transparent; border: 1px solid transparent; padding: 5px 7px 5px 1px; }
QToolButton[role="fold"]:hover { background: @hover; }
QToolButton[role="fold"]:focus { border: 2px solid @action; padding: 4px 6px 4px 0; }
QPushButton[role="link"] {
    background: transparent; border: 1px solid transparent;
    color: @action; padding: 5px 4px; text-align: left;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid @action; padding: 4px 3px; }
QPushButton[role="row"] {
    text-align: left; background: transparent;
    border: 1px solid transparent; padding: 7px 11px; min-height: 36px;
}
QPushButton[role="row"]:hover { background: @hover; }
QPushButton[role="row"]:focus { border: 2px solid @action; padding: 6px 10px; }
QToolButton::menu-indicator { image: @down; subcontrol-position: right center; right: 4px; width: 12px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox, QDateEdit {
    background: @ground; color: @text; border: 1px solid @rule; border-radius: 6px; padding: 5px 8px;
    selection-background-color: @selected; selection-color: @text; placeholder-text-color: @quiet;
}
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus,
QComboBox:focus, QComboBox:on {
    border: 2px solid @action; padding: 4px 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    color: @quiet; border-color: @hairline; background: @panel;
}
QLineEdit[role="bare"], QPlainTextEdit[role="bare"] {
    border: 1px solid transparent; background: transparent;
}
QLineEdit[role="bare"]:hover, QPlainTextEdit[role="bare"]:hover { border: 1px solid @hairline; }
QLineEdit[role="bare"]:focus, QPlainTextEdit[role="bare"]:focus {
    border: 2px solid @action; background: @ground;
}
QPlainTextEdit[role="large"] { font-size: 15pt; font-weight: 600; }
QPlainTextEdit[role="in-place"], QPlainTextEdit[role="in-place"]:focus {
    border: 2px solid @action; padding: 3px 4px;
}
QComboBox { padding-right: 24px; }
QComboBox::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; width: 24px; border: none;
}
QComboBox::down-arrow { image: @down; width: 14px; height: 14px; }
QComboBox QAbstractItemView {
    background: @ground; border: 1px solid @rule; padding: 4px; selection-background-color: @selected;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; width: 20px; background: transparent;
}
QAbstractSpinBox::up-arrow { image: @up; width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: @down; width: 12px; height: 12px; }

QFrame[role="capture"] { background: @ground; border: 1px solid @rule; border-radius: 6px; margin: 1px; }
QFrame[role="capture-focus"] { background: @ground; border: 2px solid @action; border-radius: 6px; }
QPlainTextEdit[role="capture"], QPlainTextEdit[role="capture"]:focus {
    border: none; background: transparent; padding: 0;
}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    border: none; padding: 0; background: transparent; min-height: 18px;
}

QCheckBox, QRadioButton {
    spacing: 8px; min-height: 24px; padding: 3px; border: 1px solid transparent; border-radius: 6px;
    background: transparent;
}
QCheckBox:focus, QRadioButton:focus { border: 2px solid @action; padding: 2px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid @rule; background: @ground;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: @action; border-color: @action; image: @tick; }
QRadioButton::indicator:checked { background: @action; border-color: @action; image: @dot; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @action; }

QAbstractItemView {
    background: @ground; color: @text; border: 1px solid @hairline; border-radius: 6px;
    selection-background-color: @selected; selection-color: @text; alternate-background-color: @panel;
    gridline-color: @hairline;
}
QAbstractItemView:focus { border: 2px solid @action; }
QAbstractItemView[role="bare"] { border: 2px solid transparent; background: transparent; }
QAbstractItemView[role="bare"]:focus { border: 2px solid @action; }
QAbstractItemView[role="card"] { border: 1px solid @rule; margin: 1px; }
QAbstractItemView[role="card"]:focus { border: 2px solid @action; margin: 0; }
QTableView[role="figures"]::item { padding: 0 8px; }
QTableView[role="figures"]::item:focus { border: 2px solid @action; padding: 0 6px; }
QLineEdit[role="cell"], QLineEdit[role="cell"]:focus {
    border: 2px solid @action; border-radius: 0; padding: 0 4px;
}
QHeaderView, QHeaderView:focus {
    border: none; border-bottom: 1px solid @rule; border-radius: 0; background: @panel;
}
QHeaderView::section {
    background: @panel; color: @quiet; border: none; padding: 6px 8px; font-weight: 600;
}
QTableView[role="typed"]::item { padding: 0 8px; }
QTableCornerButton::section { background: @panel; border: none; }

QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget[role="page"] { background: @ground; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @rule; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: @panel; padding: 2px 8px; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @selected; }
QMenu { background: @ground; border: 1px solid @rule; padding: 6px 0; }
QMenu::item { padding: 6px 28px 6px 20px; background: transparent; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @rule; }
QMenu::separator { height: 1px; background: @hairline; margin: 6px 12px; }
QMenu::icon { padding-left: 12px; }
QMenu::icon:checked { background: @selected; border-radius: 4px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }

QTabBar::tab { padding: 7px 14px; border: none; border-bottom: 2px solid transparent; color: @quiet; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @action; font-weight: 600; }
QTabBar:focus { border: 2px solid @action; border-radius: 6px; }
QTabWidget::pane { border: none; border-top: 1px solid @hairline; }
QSplitter::handle { background: @hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: @panel; }
QStatusBar::item { border: none; }
"""
