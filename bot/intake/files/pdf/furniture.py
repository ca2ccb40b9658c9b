"""What stands on every page around the article: running headers and footers, and page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from bot.intake.files.pdf.lines import Line

_EDGE = 2  # lines at the top and at the bottom of a page where they stand
_OFTEN = 3  # pages; those of a chapter have one header, left and right pages different ones
_NEAR = 4.0  # points
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite)?\s*[-–—|·(\[]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/|von)\s*\d{1,4})?\s*[-–—|·)\]]?"
    # what browsers print below a page: its address and its number
    r"|(?:https?://|www\.)\S+\s+\d{1,4}\s*/\s*\d{1,4}",
    re.IGNORECASE,
)


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines of a document without what only belongs to its pages.

    It stands first or last on a page, and is a page's number or stands there on several pages, numbers aside.
    """
    edges = _edges(lines)
    pages = len({line.page for line in lines})
    often = Counter(_shape(line) for line in {id(line): line for line in edges}.values())
    least = min(max(pages - 1, 2), _OFTEN)
    dropped = {id(line) for line in edges if often[_shape(line)] >= least or _PAGE_NUMBER.fullmatch(line.text)}
    return [line for line in lines if id(line) not in dropped]


def _edges(lines: Sequence[Line]) -> list[Line]:
    """The uppermost and the lowest lines of each page."""
    pages: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    edges = []
    for page in pages.values():
        ordered = sorted(page, key=lambda line: -line.y)
        edges += ordered[:_EDGE] + ordered[_EDGE:][-_EDGE:]
    return edges


def _shape(line: Line) -> Hashable:
    """Equal for one header at one height of different pages; a title in larger letters is none."""
    return _DIGITS.sub("#", line.text.casefold()), round(line.size), round(line.y / _NEAR)
