"""The lines of a page and where they stand."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

from pypdf import PageObject

from bot.intake.files.prose import one_line

_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_LINE_STEP = 0.3  # of the size of the letters
_MOST_PIECES = 30_000  # of a page; one of print has some 5,000 characters


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that was drawn at one go, in points from the lower left corner; `size` is the height of its letters."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    angle: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print: `pieces` are its parts, each with the place where it begins; `page` counts from 0."""

    pieces: tuple[Piece, ...]
    page: int
    text: str

    @classmethod
    def of(cls, pieces: Sequence[Piece], page: int) -> Self:
        """A line of such pieces, of which the first shows something."""
        return cls(tuple(pieces), page, one_line("".join(piece.text for piece in pieces)))

    @property
    def x(self) -> float:
        return self.pieces[0].x

    @property
    def y(self) -> float:
        return self.pieces[0].y

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.pieces, key=lambda piece: len(piece.text)).size

    @property
    def bold(self) -> bool:
        return all(piece.bold for piece in self.pieces if piece.text.strip())


@dataclass
class _Listener:
    """Hears what pypdf reads from a page: pieces, of which the last one of a line ends with a line feed."""

    page: int
    lines: list[Line] = field(default_factory=list)
    open: list[Piece] = field(default_factory=list)
    heard: int = 0

    def hear(self, text: str, cm: Sequence[float], tm: Sequence[float], font: object, size: float) -> None:
        """One piece, with the matrices (ISO 32000-1, 8.3.4) of the page and of the text, and the font's size."""
        self.heard += 1
        if self.heard > _MOST_PIECES:
            return
        shown = text.rstrip("\n")
        if shown:
            piece = _piece(shown, cm, tm, font, size)
            if self.open and shown.strip() and _is_below(self.open[-1], piece):
                self.close()
            self.open.append(piece)
        if text.endswith("\n"):
            self.close()

    def close(self) -> None:
        """The line is over."""
        shown = [piece for piece in self.open if piece.text.strip()]
        if shown:
            first = self.open.index(shown[0])
            self.lines.append(Line.of(self.open[first:], self.page))
        self.open = []


def page_lines(page: PageObject, number: int) -> list[Line]:
    """The lines of a page in the order in which they were drawn, without text that is turned (as in margins).

    `number` is the page's, from 0. Raises whatever pypdf does for a broken page.
    """
    listener = _Listener(number)
    page.extract_text(visitor_text=listener.hear)
    listener.close()
    upright, _ = (
        Counter(line.pieces[0].angle for line in listener.lines).most_common(1)[0] if listener.lines else (0, 0)
    )
    return [line for line in listener.lines if line.pieces[0].angle == upright]


def _piece(text: str, cm: Sequence[float], tm: Sequence[float], font: object, size: float) -> Piece:
    a, b, c, d, x, y = _product(tm, cm)
    angle = round(math.degrees(math.atan2(b, a)) / 90) % 4
    along, up = ((x, y), (y, -x), (-x, -y), (-y, x))[angle]
    height = abs(size) * math.hypot(c, d)
    return Piece(text, along, up, height or 1.0, _is_bold(font), angle)


def _is_below(before: Piece, piece: Piece) -> bool:
    """Whether a piece begins a line: pypdf takes lines of two columns for one where their heights differ a little."""
    return piece.x < before.x and before.y - piece.y > _LINE_STEP * piece.size


def _product(m: Sequence[float], n: Sequence[float]) -> tuple[float, float, float, float, float, float]:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _is_bold(font: object) -> bool:
    name = str(font.get("/BaseFont", "")).lower() if isinstance(font, dict) else ""
    return any(word in name for word in _BOLD)
