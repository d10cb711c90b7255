"""The curve on the console, with a forecast that is dragged by the mouse or moved by the arrow keys."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from obadesk.core.curve_picture import CurvePicture, CurvePoint
from obadesk.core.figures import places_of, shown
from obadesk.widgets.console_charts import ConsoleCharts, Scale
from obadesk.widgets.inks import look_of

REACH = 16  # px around a point within which the mouse takes hold of it
BIGGER = 10  # how many steps Shift makes of one


class CurvePanel(QWidget):
    """``points_moved([(point id, value)], done)``: moved by the person; not ``done`` while keys go on.

    Only the points of the line "forecast" whose ids were given as movable can be moved.
    """

    points_moved = Signal(list, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = CurvePicture()
        self._movable: frozenset[str] = frozenset()
        self._moved: dict[str, float] = {}  # values drawn on top until a chart with them is ready
        self._scale: Scale | None = None  # of the chart on show
        self._image: QImage | None = None
        self._held = ""
        self._hand = ""  # the point chosen by the keys
        self._key_moved = False
        self._charts = ConsoleCharts(self)
        self._charts.ready.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(240, 180))

    def show_picture(self, picture: CurvePicture, movable: frozenset[str], name: str) -> None:
        """Show this curve. ``name``: what the chart is of, for screen readers; its sentence describes it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(picture.sentence or picture.empty)
        self._movable = movable
        if self._hand not in movable:
            self._hand = ""
        if picture != self._picture:
            self._picture = picture
            if not self._held:
                wanted = {point.row: point.y for point in self._points()}
                self._moved = {row: value for row, value in self._moved.items() if wanted.get(row) == value}
        self.update()

    def chosen_point(self) -> str:
        """The id of the point that the arrow keys move, ``""`` for none."""
        return self._hand

    def choose(self, point_id: str) -> None:
        """Let the arrow keys move this point."""
        if point_id in self._movable and point_id != self._hand:
            self._hand = point_id
            self.update()

    def points(self) -> list[str]:
        """The ids of the points that can be moved, from the left."""
        return [point.row for point in self._points()]

    def spots(self) -> list[QPointF]:
        """Where they stand on the widget; none until the chart is drawn."""
        if self._scale is None:
            return []
        corner = QPointF(self._area().topLeft())
        return [self._scale.pixel(point.x, self._value(point)) + corner for point in self._points()]

    def _points(self) -> list[CurvePoint]:
        """The points of the forecast that can be moved, from the left."""
        line = next((line for line in self._picture.lines if line.role == "forecast"), None)
        return [point for point in line.points if point.row in self._movable] if line else []

    def _value(self, point: CurvePoint) -> float:
        return self._moved.get(point.row, point.y if point.y is not None else 0.0)

    # ---- painting ------------------------------------------------------------------------------

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = look_of(self)
        if not (self._picture.lines or self._picture.axis_words):
            self._paint_empty(painter)
        else:
            self._paint_chart(painter)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("action"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _area(self) -> QRect:
        return self.rect().adjusted(8, 8, -8, -8)

    def _paint_empty(self, painter: QPainter) -> None:
        look = look_of(self)
        painter.setPen(QPen(look.colour("rule"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self._area()), 6, 6)
        painter.setPen(look.colour("quiet"))
        option = QTextOption(Qt.AlignmentFlag.AlignCenter)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(QRectF(self._area()).adjusted(24, 24, -24, -24), self._picture.empty, option)

    def _paint_chart(self, painter: QPainter) -> None:
        area, look, ratio = self._area(), look_of(self), self.devicePixelRatioF()
        found = self._charts.exact(self._picture, area.size(), ratio, look)
        if found is not None and not self._held:
            if found is not self._image:
                self._image, self._scale = found, self._charts.scale(self._picture, area.size(), ratio)
            self._moved.clear()
        image = self._image
        if self._moved:
            image = self._charts.without_forecast() or image
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, image)
        if self._scale is None or self._scale.size != area.size():
            return
        painter.save()
        painter.translate(area.topLeft())
        if self._moved:
            self._paint_moved(painter, self._scale)
        if self._hand and self.hasFocus():
            self._paint_hand(painter, self._scale)
        painter.restore()

    def _paint_moved(self, painter: QPainter, scale: Scale) -> None:
        """The forecast as it is being moved, over a chart without it."""
        line = next((line for line in self._picture.lines if line.role == "forecast"), None)
        if line is None:
            return
        colour = look_of(self).colour("forecast")
        spots = [scale.pixel(point.x, self._value(point)) for point in line.points if point.y is not None]
        pen = QPen(colour, 2.4)
        pen.setDashPattern([3.2, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(spots)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(look_of(self).colour("ground"))
        for point, spot in zip((p for p in line.points if p.y is not None), spots, strict=True):
            if point.row in self._movable:
                painter.drawEllipse(spot, 4, 4)

    def _paint_hand(self, painter: QPainter, scale: Scale) -> None:
        """A ring around the point in hand, and its value."""
        point = next((point for point in self._points() if point.row == self._hand), None)
        if point is None:
            return
        look = look_of(self)
        spot = scale.pixel(point.x, self._value(point))
        painter.setPen(QPen(look.colour("action"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot, 8, 8)
        text = shown(self._value(point), self._places())
        wide = painter.fontMetrics().horizontalAdvance(text) + 12
        left = min(max(0.0, spot.x() - wide / 2), self._area().width() - wide)
        top = spot.y() - 36 if spot.y() > 40 else spot.y() + 14
        box = QRectF(left, top, wide, 22)
        painter.setPen(QPen(look.colour("action"), 1))
        painter.setBrush(QColor(look.colour("ground")))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(look.colour("forecast_text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    # ---- moving --------------------------------------------------------------------------------

    def _places(self) -> int:
        """Digits after the point: as many as the figures on show have, never none where one is needed."""
        values = [p.y for line in self._picture.lines for p in line.points if line.role != "forecast"]
        return places_of(values)

    def _step(self) -> float:
        """One press of an arrow key: the smallest round step that moves the line by about a pixel or two."""
        known = [p.y for line in self._picture.lines for p in line.points if p.y is not None]
        span = max(known) - min(0.0, min(known)) if known else 1.0
        finest = 10.0 ** -self._places()
        rough = max((span or 1.0) / 150, finest)
        power = 10.0 ** math.floor(math.log10(rough) + 1e-9)
        return next(round(n * power, 10) for n in (1, 2, 5, 10) if n * power >= rough * (1 - 1e-9))

    def _prepare_moving(self) -> None:
        """Have a chart without the forecast at hand, to draw the moving line on."""
        if not self._moved:
            size, ratio = self._area().size(), self.devicePixelRatioF()
            self._charts.ask_without_forecast(self._picture, size, ratio, look_of(self))

    def _near(self, position: QPointF) -> str:
        if self._scale is None:
            return ""
        at = position - QPointF(self._area().topLeft())
        spots = ((point, self._scale.pixel(point.x, self._value(point)) - at) for point in self._points())
        near = [(math.hypot(gap.x(), gap.y()), point.row) for point, gap in spots]
        distance, row = min(near, default=(math.inf, ""))
        return row if distance <= REACH else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._near(event.position())
            if self._held:
                self._hand = self._held
                self._prepare_moving()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held or self._scale is None:
            near = bool(self._near(event.position()))
            self.setCursor(Qt.CursorShape.SizeVerCursor if near else Qt.CursorShape.ArrowCursor)
            return
        down = event.position().y() - self._area().top()
        value = round(self._scale.value(min(max(down, 0.0), float(self._area().height()))), self._places())
        self._moved[self._held] = value or 0.0
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        held, self._held = self._held, ""
        if held and held in self._moved:
            self.points_moved.emit([(held, self._moved[held])], True)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        points = self._points()
        key, keys = event.key(), Qt.Key
        rows = [point.row for point in points]
        if points and key in (keys.Key_Left, keys.Key_Right):
            at = (
                rows.index(self._hand) if self._hand in rows else (-1 if key == keys.Key_Right else len(rows))
            )
            self._hand = rows[max(0, min(len(rows) - 1, at + (1 if key == keys.Key_Right else -1)))]
            self._prepare_moving()
            self.update()
        elif self._hand in rows and key in (keys.Key_Up, keys.Key_Down):
            big = BIGGER if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            by = self._step() * big * (1 if key == keys.Key_Up else -1)
            point = points[rows.index(self._hand)]
            value = round(self._value(point) + by, max(self._places(), 0))
            value = value or 0.0
            self._moved[self._hand] = value
            self._key_moved = True
            self._held = self._hand
            self.repaint()  # seen before all that hangs on the figure follows it
            self._held = ""
            self.points_moved.emit([(self._hand, value)], False)
            self.update()
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_Escape) and self._key_moved:
            self._settle()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        points = self._points()
        if points and not self._hand and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._hand = points[0].row
        self.update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self._settle()
        self.update()

    def _settle(self) -> None:
        if self._key_moved:
            self._key_moved = False
            self.points_moved.emit([], True)
