"""Two columns: lines that were drawn across both, one row after the other, are put into the order of reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.intake.files.pdf.lines import Line

_NEAR = 3.0  # points: the left edges of one column
_MIN_LINES = 6
_MIN_SHARE = 0.4
# Columns of prose have some 30 characters a line and more, those of a table a word or a number.
_PROSE = 18
_WIDER = 1.2  # a line across the page is longer than any of the left column


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page: where many begin anew at one place in their middle, the left halves before the right.

    Most programs draw one column after the other; their lines stay as they are.
    """
    edge = _second_edge(lines)
    halves = [_split(line, edge) for line in lines] if edge is not None else []
    rows = [at for at, (_, right) in enumerate(halves) if right]
    if edge is None or not rows or not _is_prose(halves):
        return list(lines)
    first, last = rows[0], rows[-1] + 1
    widest = max((len(left.text) for left, right in halves if left and right), default=0)
    while last < len(lines) and len(lines[last].text) <= _WIDER * widest:  # the left column is the longer one
        last += 1
    inside = halves[first:last]
    return [
        *lines[:first],
        *(left for left, _ in inside if left),
        *(right for _, right in inside if right),
        *lines[last:],
    ]


def _second_edge(lines: Sequence[Line]) -> float | None:
    """Where pieces begin in the middle of many lines."""
    starts = Counter(
        round(piece.x / _NEAR) for line in lines for piece in line.pieces[1:] if piece.x > line.x and piece.text.strip()
    )
    if not starts:
        return None
    place, count = starts.most_common(1)[0]
    return place * _NEAR if count >= max(_MIN_LINES, _MIN_SHARE * len(lines)) else None


def _split(line: Line, edge: float) -> tuple[Line | None, Line | None]:
    left = tuple(piece for piece in line.pieces if piece.x < edge - _NEAR)
    right = tuple(piece for piece in line.pieces if piece.x >= edge - _NEAR and piece.text.strip())
    return (Line.of(left, line.page) if left else None, Line.of(right, line.page) if right else None)


def _is_prose(halves: Sequence[tuple[Line | None, Line | None]]) -> bool:
    """Whether both halves are of some length: a table's cells are not."""
    for side in (0, 1):
        lengths = sorted(len(half.text) for pair in halves if (half := pair[side]))
        if not lengths or lengths[len(lengths) // 2] < _PROSE:
            return False
    return True
