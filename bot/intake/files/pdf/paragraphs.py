"""Lines of print to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from bot.intake.files.pdf.hyphens import Hyphens
from bot.intake.files.pdf.lines import Line

_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_BULLET = re.compile(r"[•◦▪■●‣·*–—-]\s")
_WORD_BULLETS = re.compile(r"^[•◦▪■●‣·]\s*")

# Shares of the usual distance between lines, of the size of the letters, and of the width of a full line.
_MORE_SPACE = 1.3
_OTHER_SIZE = 0.1
_INDENT = 0.7
_FARTHEST_INDENT = 5.0
_FULL = 0.88
_SAME_LINE = 0.2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`size` is the height of its letters, `body` that of most of the document's letters."""

    text: str
    size: float
    body: float


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a document, each in one line.

    A paragraph begins after more space than usual, with an indent, with other letters, with a bullet, or after a
    line that ends a sentence though the next word would have fit into it.
    """
    if not lines:
        return []
    measures = _Measures(lines)
    hyphens = Hyphens([line.text for line in lines])
    groups: list[list[Line]] = []
    for line in lines:
        if not groups or measures.begins(groups[-1], line):
            groups.append([])
        groups[-1].append(line)
    return [
        Paragraph(_as_list_item(hyphens.joined([line.text for line in group])), _usual_size(group), measures.body)
        for group in groups
    ]


def _as_list_item(text: str) -> str:
    return _WORD_BULLETS.sub("- ", text)


def _usual_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


class _Measures:
    """What is usual in a document: the size of letters, the distance between lines, the width of a full line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.body = _usual_size(lines)
        distances = [_distance(one, two) for one, two in pairwise(lines) if self._follows(one, two)]
        self._leading = median(distances) if distances else 1.2
        lengths = sorted(len(line.text) for line in lines if self._like_body(line))
        self._full = lengths[int(len(lengths) * 0.9)] if lengths else 0
        self._margins = Counter((line.page, round(line.x)) for line in lines)

    def begins(self, group: Sequence[Line], line: Line) -> bool:
        """Whether a paragraph begins with this line; `group` are the lines of the one before, which is not empty."""
        before = group[-1]
        ended = _SENTENCE_END.search(before.text) is not None
        if abs(line.size - before.size) > _OTHER_SIZE * self.body or line.bold != before.bold:
            return True
        if not self._follows(before, line):  # the next column or page
            return ended or _BULLET.match(line.text) is not None
        if _distance(before, line) > _MORE_SPACE * self._leading or _BULLET.match(line.text):
            return True
        return self._is_set_off(group, line, ended=ended) or (ended and self._had_room(before, line))

    def _follows(self, before: Line, line: Line) -> bool:
        """Whether a line stands below the other in one column."""
        return before.page == line.page and before.y - line.y > _SAME_LINE * line.size

    def _like_body(self, line: Line) -> bool:
        return abs(line.size - self.body) <= _OTHER_SIZE * self.body

    def _is_set_off(self, group: Sequence[Line], line: Line, *, ended: bool) -> bool:
        """Whether its left edge tells that a paragraph begins.

        An indent does, but not after a bullet, whose text hangs. Back to the left does after an indented block, but
        not after one indented line, which is a paragraph's first.
        """
        before, least = group[-1], _INDENT * line.size
        step = line.x - before.x
        if step > least:
            return not _BULLET.match(before.text)
        if step < -least:
            return len(group) > 1
        return ended and len(group) == 1 and self._edge(line) < line.x - least

    def _edge(self, line: Line) -> float:
        """The left edge of its column: the leftmost place near it where two lines of the page begin."""
        near = range(round(line.x - _FARTHEST_INDENT * line.size), round(line.x) + 1)
        return next((place for place in near if self._margins[line.page, place] >= 2), line.x)

    def _had_room(self, before: Line, line: Line) -> bool:
        word = line.text.split(maxsplit=1)[0] if line.text else ""
        return len(before.text) + 1 + len(word) < _FULL * self._full


def _distance(before: Line, line: Line) -> float:
    """Between the base lines, in heights of letters."""
    return (before.y - line.y) / max(before.size, line.size)
