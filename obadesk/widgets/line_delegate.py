"""Paints a line of a list by hand, and opens a box in its place to change the text."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QPainter, QPen, QPolygonF, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from obadesk.widgets import wall_marks
from obadesk.widgets.inks import look_of
from obadesk.widgets.line_model import LINE
from obadesk.widgets.look import Look
from obadesk.widgets.plain_edit import PlainEdit
from obadesk.widgets.row_shape import PAD, RowFonts, RowShape, RowShapes
from obadesk.widgets.said_line import SaidLine

Index = QModelIndex | QPersistentModelIndex
STATE = QStyle.StateFlag


class LineDelegate(QStyledItemDelegate):
    """Rows of ``SaidLine``. ``chip_widths``: widths of the columns in which chips stand."""

    def __init__(
        self,
        parent: QObject,
        *,
        numbered: bool = True,
        starred: bool = False,
        chip_widths: tuple[int, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._starred = starred
        self._numbered = numbered
        self._chip_widths = chip_widths
        self._shapes: RowShapes | None = None

    def shapes(self, widget: QWidget) -> RowShapes:
        """The measured rows for the widget's font."""
        if self._shapes is None:
            self._shapes = RowShapes(
                RowFonts(widget.font(), numbered=self._numbered, starred=self._starred), self._chip_widths
            )
        return self._shapes

    def forget(self) -> None:
        """The font has changed: everything is to be measured again."""
        self._shapes = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: SaidLine = index.data(LINE)
        return QSize(option.rect.width(), self.shapes(option.widget).height(line, option.rect.width()))

    # ---- painting ------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.paint_line(painter, QRectF(option.rect), index.data(LINE), option.state, option.widget)

    def paint_line(
        self, painter: QPainter, rect: QRectF, line: SaidLine, state: STATE, widget: QWidget
    ) -> None:
        """One row; the view calls this without asking the model again."""
        shape = self.shapes(widget).of(line, int(rect.width()))
        look = look_of(widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, rect, state, look)
        painter.translate(rect.topLeft())
        fonts = self.shapes(widget).fonts
        painter.setFont(fonts.plain)
        if line.number:
            painter.setPen(look.colour("quiet"))
            number = str(line.number)
            x = shape.number.right() - fonts.plain_metrics.horizontalAdvance(number)
            painter.drawText(QPointF(x, PAD + fonts.plain_metrics.ascent()), number)
        if line.depth:
            _elbow(painter, shape, look)
        if line.mark:
            draw_mark(painter, shape.mark, line.mark, look)
        painter.setPen(look.colour("quiet" if line.quiet else "text"))
        shape.layout.draw(painter, shape.text.topLeft())
        for mark, square, x in shape.signs:
            wall_marks.draw(painter, square, mark, look)
            painter.setPen(look.colour("quiet"))
            painter.drawText(
                QPointF(x, shape.meta.top() + fonts.plain_metrics.ascent()), wall_marks.word(mark)
            )
        if shape.meta_words:
            painter.setPen(look.colour("quiet"))
            # On the line of the text: both stand on one baseline.
            base = shape.meta.top() + fonts.plain_metrics.ascent()
            painter.drawText(QPointF(shape.meta.left(), base), shape.meta_words)
        self.paint_chips(painter, shape, line, fonts, look)
        if line.kept:
            middle = QPointF(rect.width() - 16, shape.text.top() + fonts.row / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("action"))
            painter.drawPolygon(star(middle, 7.5))
        painter.restore()

    def paint_chips(
        self, painter: QPainter, shape: RowShape, line: SaidLine, fonts: RowFonts, look: Look
    ) -> None:
        """What stands in columns at the right of the text; the painter is at the corner of the row."""
        for chip, box in zip(line.chips, shape.chips, strict=True):
            if chip.text:
                _chip(painter, box, chip.text, fonts, look)

    # ---- changing the text in place ------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        edit = PlainEdit(parent, one_line=True)
        edit.setProperty("role", "in-place")
        edit.setFrameShape(PlainEdit.Shape.NoFrame)
        edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        edit.setAccessibleName(self.tr("Text of the line"))
        edit.document().setDocumentMargin(0)
        edit.document().documentLayout().documentSizeChanged.connect(self._grown)
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, PlainEdit) and not editor.property("filled"):
            editor.give(index.data(LINE).text)
            editor.setProperty("filled", True)
            cursor = editor.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            editor.setTextCursor(cursor)

    def setModelData(self, editor: QWidget, model, index: Index) -> None:
        if isinstance(editor, PlainEdit):
            model.setData(index, editor.taken(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        if not isinstance(editor, PlainEdit):
            return
        shape = self.shapes(option.widget).of(index.data(LINE), option.rect.width())
        margin = 6
        box = shape.text.translated(option.rect.topLeft()).adjusted(-margin, -margin, margin, margin)
        box.setRight(option.rect.right())
        editor.setGeometry(box.toRect())
        self._fit(editor)

    def _grown(self) -> None:
        view = self.parent()
        if isinstance(view, QWidget):
            for editor in view.findChildren(PlainEdit):
                self._fit(editor)

    def _fit(self, editor: PlainEdit) -> None:
        rows = max(1, round(editor.document().size().height()))
        wanted = rows * editor.fontMetrics().lineSpacing() + 12
        parent = editor.parentWidget()
        most = max(wanted if parent is None else parent.height() - 8, 40)
        editor.resize(editor.width(), min(wanted, most))
        if parent is not None and editor.geometry().bottom() > parent.height() > editor.height():
            editor.move(editor.x(), parent.height() - editor.height())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Esc, Tab and leaving all keep what was typed: there is no way to lose it but undo."""
        if isinstance(editor, PlainEdit):
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                keys = (
                    Qt.Key.Key_Return,
                    Qt.Key.Key_Enter,
                    Qt.Key.Key_Escape,
                    Qt.Key.Key_Tab,
                    Qt.Key.Key_Backtab,
                )
                if event.key() in keys:
                    self._take(editor)
                    return True
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
            elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                if event.reason() not in (
                    Qt.FocusReason.PopupFocusReason,
                    Qt.FocusReason.ActiveWindowFocusReason,
                ):
                    self._take(editor)
                return False
        return super().eventFilter(editor, event) if not isinstance(editor, PlainEdit) else False

    def _take(self, editor: PlainEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)


# ---- shapes ------------------------------------------------------------------------------------


def _ground(painter: QPainter, rect: QRectF, state: STATE, look: Look) -> None:
    box = rect.adjusted(2, 1, -2, -1)
    if state & STATE.State_Selected:
        ring = 2.0 if state & STATE.State_HasFocus else 1.0
        painter.setBrush(look.colour("selected"))
        painter.setPen(QPen(look.colour("action" if ring > 1 else "rule"), ring))
        painter.drawRoundedRect(box.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 6, 6)
    elif state & STATE.State_MouseOver:
        painter.setBrush(look.colour("hover"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 6, 6)


def _elbow(painter: QPainter, shape: RowShape, look: Look) -> None:
    """A because hangs by an elbow from the line above."""
    x, y = shape.mark.left() - 11, shape.mark.center().y()
    painter.setPen(QPen(look.colour("rule"), 1.5))
    painter.drawPolyline([QPointF(x, 2), QPointF(x, y), QPointF(x + 7, y)])


def _chip(painter: QPainter, box: QRectF, text: str, fonts: RowFonts, look: Look) -> None:
    painter.setPen(QPen(look.colour("rule"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setPen(look.colour("text"))
    shown = fonts.plain_metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() - 14)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)


def draw_mark(painter: QPainter, box: QRectF, mark: str, look: Look) -> None:
    """The drawn sign of a mark: a triangle up or down, a question in a ring."""
    middle = QPointF(box.left() + 7, box.center().y())
    if mark == "find out":
        colour = look.colour("action")
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 7, 7)
        painter.drawText(
            QRectF(middle.x() - 7, middle.y() - 8, 14, 16), int(Qt.AlignmentFlag.AlignCenter), "?"
        )
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(look.colour(mark))))
    painter.drawPolygon(triangle(middle, 6.0, up=mark == "helping"))


def triangle(middle: QPointF, half: float, *, up: bool) -> QPolygonF:
    """A triangle that points up or down, ``half`` as wide to each side."""
    tip = -half * 0.9 if up else half * 0.9
    corners = ((0.0, tip), (half, -tip), (-half, -tip))
    return QPolygonF([QPointF(middle.x() + x, middle.y() + y) for x, y in corners])


def star(middle: QPointF, radius: float) -> QPolygonF:
    """A five-pointed star that stands on two points."""
    points = []
    for corner in range(10):
        far = radius if corner % 2 == 0 else radius * 0.45
        angle = math.pi * (corner / 5 - 0.5)
        points.append(QPointF(middle.x() + far * math.cos(angle), middle.y() + far * math.sin(angle)))
    return QPolygonF(points)
