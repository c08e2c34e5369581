"""What is drawn on a PDF page: boxes, lines to write on, scales and cards, in true size."""

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

INK, SOFT = Color(0.07, 0.07, 0.07), Color(0.33, 0.33, 0.33)
BODY, BOLD = "Helvetica", "Helvetica-Bold"
CARD_SIZE = (85 * mm, 54 * mm)
_BOX, _CIRCLE, _LINE = 4 * mm, 8.4 * mm, 9.5 * mm


class WriteOn(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Lines to write on, with a place before each where they are numbered."""

    def __init__(self, count: int, first: int = 0) -> None:
        super().__init__()
        self._count, self._first = count, first

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as there is room."""
        self.width, self.height = width, self._count * _LINE
        return width, self.height

    def draw(self) -> None:
        """Thin grey lines."""
        self.canv.setStrokeColor(SOFT)
        self.canv.setLineWidth(0.6)
        for number in range(self._count):
            y = self.height - (number + 1) * _LINE + 1
            if self._first:
                self.canv.setFont(BODY, 10)
                self.canv.drawString(0, y + 3, f"{self._first + number}.")
            self.canv.line(0, y, self.width, y)


class Ticks(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Boxes with their words, in columns of equal width, filled row by row."""

    def __init__(self, boxes: list[tuple[Paragraph, bool, bool]], columns: int) -> None:
        super().__init__()
        self._boxes, self._columns = boxes, columns

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Every row is as high as the highest of its words."""
        self.width = width
        self._step = width / self._columns
        self._rows = []
        for start in range(0, len(self._boxes), self._columns):
            row = self._boxes[start : start + self._columns]
            tall = max(one.wrap(self._step - 8.5 * mm, height)[1] for one, _, _ in row)
            self._rows.append((row, max(tall, _BOX) + 1.6 * mm))
        self.height = sum(tall for _, tall in self._rows)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """After the last row that fits."""
        self.wrap(width, height)
        taken, used = 0, 0.0
        for row, tall in self._rows:
            if used + tall > height:
                break
            taken, used = taken + len(row), used + tall
        if not taken or taken == len(self._boxes):
            return []
        return [Ticks(part, self._columns) for part in (self._boxes[:taken], self._boxes[taken:])]

    def draw(self) -> None:
        """A box, its cross, its words, and a line where own words go."""
        y = self.height
        for row, tall in self._rows:
            for number, (words, ticked, room) in enumerate(row):
                x = number * self._step
                draw_box(self.canv, x, y - _BOX - 0.5 * mm, ticked=ticked)
                words.drawOn(self.canv, x + 6.5 * mm, y - words.height)
                if room:
                    begin = x + 6.5 * mm + words.getActualLineWidths0()[0] + 3 * mm
                    self.canv.setLineWidth(0.6)
                    self.canv.line(begin, y - words.height + 1, self.width, y - words.height + 1)
            y -= tall


class Numbers(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Numbers in circles, in a row."""

    def __init__(self, values: tuple[int, ...], marked: int | None, widest: float) -> None:
        super().__init__()
        self._values, self._marked, self._widest = values, marked, widest

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One row."""
        self.width, self.height = min(width, self._widest), _CIRCLE + 2
        return self.width, self.height

    def draw(self) -> None:
        """The chosen one is black with white letters: seen without colour too."""
        size = min(_CIRCLE, self.width / len(self._values) - 1)
        apart = (self.width - size) / (len(self._values) - 1)
        for number, value in enumerate(self._values):
            x, chosen = size / 2 + number * apart, value == self._marked
            self.canv.setLineWidth(0.7)
            self.canv.setStrokeColor(INK if chosen else SOFT)
            self.canv.setFillColor(INK)
            self.canv.circle(x, self.height / 2, size / 2, stroke=1, fill=int(chosen))
            self.canv.setFillColor(Color(1, 1, 1) if chosen else INK)
            self.canv.setFont(BOLD if chosen else BODY, 9)
            self.canv.drawCentredString(x, self.height / 2 - 3.2, str(value))
        self.canv.setFillColor(INK)


class Beside(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A few words, or a line to write on, with numbers beside them."""

    def __init__(self, words: Paragraph | None, numbers: Numbers) -> None:
        super().__init__()
        self._words, self._numbers = words, numbers

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The words take a good third."""
        self.width, self._left = width, width * 0.36
        words = self._words.wrap(self._left, height)[1] if self._words else 0
        numbers = self._numbers.wrap(width * 0.6, height)[1]
        self.height = max(words, numbers) + 1 * mm
        return width, self.height

    def draw(self) -> None:
        """Both in the middle of the row."""
        if self._words:
            self._words.drawOn(self.canv, 0, (self.height - self._words.height) / 2)
        else:
            self.canv.setStrokeColor(SOFT)
            self.canv.line(0, 2, self._left, 2)
        self._numbers.drawOn(self.canv, self.width * 0.4, (self.height - self._numbers.height) / 2)


class CutCards(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Up to two cards side by side, with a dashed line to cut along."""

    def __init__(self, cards: list[tuple[Paragraph, list[tuple[str, Paragraph]]]]) -> None:
        super().__init__()
        self._cards = cards

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The cards' true size."""
        self.width, self.height = width, CARD_SIZE[1] + 4 * mm
        return width, self.height

    def draw(self) -> None:
        """Frame, title, and for each line what belongs there and what is written."""
        wide, tall = CARD_SIZE
        for number, (title, lines) in enumerate(self._cards):
            x, top = number * (wide + 3 * mm), self.height
            self.canv.setLineWidth(0.7)
            self.canv.setStrokeColor(INK)
            self.canv.setDash(3, 2)
            self.canv.rect(x, top - tall, wide, tall)
            self.canv.setDash()
            used = title.wrap(wide - 8 * mm, tall)[1]
            title.drawOn(self.canv, x + 4 * mm, top - 3 * mm - used)
            step = (tall - used - 7 * mm) / max(len(lines), 1)
            for row, (what, own) in enumerate(lines, 1):
                self._line(x + 4 * mm, top - 3 * mm - used - row * step, what, own)

    def _line(self, x: float, y: float, what: str, own: Paragraph) -> None:
        wide = CARD_SIZE[0] - 8 * mm
        self.canv.setFont(BODY, 6.5)
        self.canv.setFillColor(SOFT)
        height = own.wrap(wide, CARD_SIZE[1])[1]
        self.canv.drawString(x, y + max(height, 2) + 1.5, what)
        own.drawOn(self.canv, x, y + 1)
        self.canv.setStrokeColor(SOFT)
        self.canv.line(x, y, x + wide, y)


class Mark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Nothing to see: says where a sheet begins, so that its pages carry its head."""

    def __init__(self, name: str, title: str, level: int) -> None:
        super().__init__()
        self.name, self._title, self._level = name, title, level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """It takes no room."""
        return 0, 0

    def draw(self) -> None:
        """A place to jump to from the reader's list of contents."""
        self.canv.bookmarkPage(self.name)
        self.canv.addOutlineEntry(self._title, self.name, self._level, closed=True)


def draw_box(canvas: Canvas, x: float, y: float, *, ticked: bool) -> None:
    """An empty box, or one with a cross."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.rect(x, y, _BOX, _BOX)
    if ticked:
        canvas.setLineWidth(1.6)
        inset = 0.9 * mm
        low, high = inset, _BOX - inset
        canvas.line(x + low, y + low, x + high, y + high)
        canvas.line(x + low, y + high, x + high, y + low)
