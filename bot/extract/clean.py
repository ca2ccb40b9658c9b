"""Which parts of a text are paragraphs and which are page furniture. Nothing is changed: offsets stay true."""

from __future__ import annotations

import re

from bot.extract.found import Span
from bot.extract.words.clean_lines import BYLINES, DATELINES, FURNITURE_LINES, FURNITURE_RUNS

_BREAK = re.compile(r"(?<=\S)[^\S\n]*\n[^\S\n]*(?=\S)")
_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*\s*$")
_WRAP_WIDTH = range(45, 101)
_LONGEST_FURNITURE = 400
_LONGEST_HEADLINE = 20
"""Words."""


def paragraph_starts(text: str) -> frozenset[int]:
    """Offsets of the first visible character of each paragraph.

    A blank line always parts paragraphs. A single line break does too, unless the text is hard-wrapped (most
    lines nearly as long as the longest, as in agency wire) and the line before it goes on in mid-sentence.
    """
    lines = [(match.start(), match.group()) for match in _LINE.finditer(text) if match.group().strip()]
    aside = {span.start for span in furniture(text)}
    wrapped = _is_hard_wrapped([line for start, line in lines if start not in aside])
    starts: set[int] = set()
    before: tuple[int, str] | None = None
    for start, line in lines:
        blank_between = before is None or "\n\n" in _gap(text, before[0] + len(before[1]), start)
        own = start in aside or before is None or before[0] in aside
        if own or blank_between or not wrapped or before is None or _SENTENCE_END.search(before[1]):
            starts.add(start + len(line) - len(line.lstrip()))
        before = (start, line)
    return frozenset(starts)


def unwrapped(text: str) -> str:
    """The same text with the line breaks inside its paragraphs as spaces: as many characters, so offsets stay true.

    A parser takes a line break for a word and often ends the sentence there.
    """
    starts = paragraph_starts(text)
    pieces = list(text)
    for match in _BREAK.finditer(text):
        if match.end() not in starts:
            pieces[match.start() : match.end()] = " " * (match.end() - match.start())
    return "".join(pieces)


def headline(text: str) -> Span | None:
    """The headline that a pasted article starts with: a first line of a few words without an end, and text below."""
    starts = sorted(paragraph_starts(text))
    if len(starts) < 2:
        return None
    line = text[starts[0] : starts[1]].rstrip()
    few = 2 <= len(line.split()) <= _LONGEST_HEADLINE and "\n" not in line
    if not few or _SENTENCE_END.search(line) or _is_furniture(line):
        return None
    return Span(starts[0], starts[0] + len(line))


def furniture(text: str) -> tuple[Span, ...]:
    """Stretches that belong to the page and not to the story, in the order of the text.

    Whole lines such as photo captions and credits, bylines, "Read more", "Advertisement" and copyright notices, and
    the caption marks that some sites leave within a paragraph.
    """
    spans = [
        Span(match.start(), match.end())
        for match in _LINE.finditer(text)
        if len(match.group()) <= _LONGEST_FURNITURE and _is_furniture(match.group().strip())
    ]
    whole = {span.start for span in spans}
    runs = (match for match in FURNITURE_RUNS.finditer(text) if text.rfind("\n", 0, match.start()) + 1 not in whole)
    spans += [Span(match.start(), match.end()) for match in runs]
    return tuple(sorted(spans, key=lambda span: span.start))


def datelines(text: str) -> tuple[Span, ...]:
    """Places and days that open a report, such as "OSAKA, April 26 -", with the space behind them."""
    loud = {span.start for span in shouted(text)}
    found = (match for match in DATELINES.finditer(text) if match.start() not in loud)
    return tuple(Span(match.start(1), match.end(1)) for match in found)


def shouted(text: str) -> tuple[Span, ...]:
    """Lines in capitals throughout, such as the headlines of old wire copy: their case tells nothing."""
    return tuple(
        Span(match.start(), match.end())
        for match in _LINE.finditer(text)
        if match.group().isupper() and len(match.group().split()) > 2
    )


def _is_furniture(line: str) -> bool:
    return bool(FURNITURE_LINES.match(line) or BYLINES.match(line))


def _gap(text: str, start: int, end: int) -> str:
    return re.sub(r"[^\S\n]", "", text[start:end])


def _is_hard_wrapped(lines: list[str]) -> bool:
    if len(lines) < 4:
        return False
    widest = max(len(line.rstrip()) for line in lines)
    nearly = 0.7 * widest
    open_ended = sum(len(line.rstrip()) > nearly and not _SENTENCE_END.search(line) for line in lines)
    return widest in _WRAP_WIDTH and open_ended > len(lines) / 2
