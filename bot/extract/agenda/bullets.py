"""Agendas set out line by line: 'The agenda comprises:' and a topic on each line after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract.words import agenda as words

_LINE = re.compile(r"[ \t]*(?:[•●▪·][ \t]*|(?:[-*–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+)([^\n]*)\n?")
_GAP = re.compile(r"\s*\n")
_END = re.compile(r"[;.:(\n]| [–—-] ")
_TO_LINE_END = 200
"""Characters between the word for the agenda and the colon at the end of its line."""
_WINDOW = 600
"""Tokens of the longest agenda that is read, which also bounds the work for each word."""
_MOST = 20


def after(noun: Token) -> list[Tokens]:
    """The topics on the lines below the line of a word for the agenda, [] where none are set out there."""
    window = noun.doc[noun.i : noun.i + _WINDOW]
    text = window.text
    colon = text.find(":", 0, _TO_LINE_END)
    if colon < 0 or "\n" in text[:colon]:
        return []
    spans = (window.char_span(start, end, alignment_mode="contract") for start, end in _lines(text, colon + 1))
    return [_past_verb(span) for span in spans if span is not None and len(span)]


def _past_verb(line: Tokens) -> Tokens:
    """'Discuss TOPIC', 'Discuss adopting TOPIC' is TOPIC."""
    start = line.start
    while start < line.end - 1 and line.doc[start].lower_ in words.BULLET_VERBS:
        start += 1
    return line.doc[start : line.end]


def _lines(text: str, at: int) -> Iterator[tuple[int, int]]:
    for _ in range(_MOST):
        gap = _GAP.match(text, at)
        line = _LINE.match(text, gap.end()) if gap else _LINE.match(text, at)
        if line is None or (gap is None and text[at - 1] != "\n"):
            return
        ended = _END.search(line[1])
        yield line.start(1), line.start(1) + (ended.start() if ended else len(line[1].rstrip()))
        at = line.end()
