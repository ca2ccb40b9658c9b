"""Which parts of a text are paragraphs and which are page furniture. Nothing is changed: offsets stay true."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*\s*$")
_WRAP_WIDTH = range(45, 101)


def paragraph_starts(text: str) -> frozenset[int]:
    """Offsets of the first visible character of each paragraph.

    A blank line always parts paragraphs. A single line break does too, unless the text is hard-wrapped (most
    lines nearly as long as the longest, as in agency wire) and the line before it goes on in mid-sentence.
    """
    lines = [(match.start(), match.group()) for match in _LINE.finditer(text) if match.group().strip()]
    wrapped = _is_hard_wrapped([line for _, line in lines])
    starts: set[int] = set()
    before: tuple[int, str] | None = None
    for start, line in lines:
        blank_between = before is None or "\n\n" in _gap(text, before[0] + len(before[1]), start)
        if blank_between or not wrapped or before is None or _SENTENCE_END.search(before[1]):
            starts.add(start + len(line) - len(line.lstrip()))
        before = (start, line)
    return frozenset(starts)


def _gap(text: str, start: int, end: int) -> str:
    return re.sub(r"[^\S\n]", "", text[start:end])


def _is_hard_wrapped(lines: list[str]) -> bool:
    if len(lines) < 4:
        return False
    widest = max(len(line.rstrip()) for line in lines)
    open_ended = sum(not _SENTENCE_END.search(line) for line in lines)
    return widest in _WRAP_WIDTH and open_ended > len(lines) / 2
