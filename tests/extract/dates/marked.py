"""Sentences with the answer marked: "The talks were postponed until [Saturday|DATE|2022-07-30]."."""

from __future__ import annotations

import re
from datetime import date

ANCHOR = date(2022, 7, 27)  # a Wednesday
_MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


def read_marked(marked: str) -> tuple[str, list[tuple[int, str, str, str | None, str | None]]]:
    """The sentence without its marks, and what is marked: start, words, type, value, last day of a range."""
    text, end = "", 0
    expected: list[tuple[int, str, str, str | None, str | None]] = []
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        kind, value, *last = match[2].split("|")
        expected.append((len(text), match[1], kind, None if value == "None" else value, last[0] if last else None))
        text += match[1]
        end = match.end()
    return text + marked[end:], expected
