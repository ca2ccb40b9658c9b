"""The tagger: rules are tried where one of their words stands, the longest reading wins, in the order of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from bot.extract.dates import amounts, clock, days, events, months, periods, relative, vague, weekdays, years
from bot.extract.dates.context import Context, Found, Rule
from bot.extract.found import Span, Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc

RULES: tuple[Rule, ...] = (
    *days.rules(),
    *months.rules(),
    *weekdays.rules(),
    *events.rules(),
    *relative.rules(),
    *periods.rules(),
    *years.rules(),
    *clock.rules(),
    *vague.rules(),
    *amounts.rules(),
)
REACH = 48
"""Characters around a trigger word in which the expression that holds it lies."""

_WORD = re.compile(r"[A-Za-z]+|\d+(?P<tail>['’]?s\b|[-/.:]?)")
_TRIGGERS: dict[str, tuple[int, ...]] = {}
for _number, _rule in enumerate(RULES):
    for _word in _rule.triggers:
        _TRIGGERS[_word] = (*_TRIGGERS.get(_word, ()), _number)


def tag(doc: Doc, anchor: date | None) -> tuple[Timex, ...]:
    """All temporal expressions of a text in its order, none overlapping another.

    Types and values follow TIMEX3 (TimeML 1.2.1 annotation guidelines) as the news of TempEval-3 is annotated: a
    weekday with a part of the day is a DATE of that day ("Friday night"), a decade is "199X", a range keeps its last
    day in `end_value`. Relative dates count from `anchor`; without one a date keeps what the text says
    ("XXXX-08-05") or has no value.
    """
    ctx = Context(doc, anchor)
    timexes = []
    for found in _read(ctx):
        span = Span(found.start, found.end)
        timexes.append(Timex(span, ctx.text[found.start : found.end], found.type, found.value, found.end_value))
    return tuple(timexes)


def _read(ctx: Context) -> Iterator[Found]:
    """The readings in the order of the text; where several rules match, the longest that makes sense."""
    taken = 0
    for start, _, number, match in sorted(_candidates(ctx.text), key=lambda found: found[:3]):
        if start < taken:
            continue
        for found in RULES[number].read(match, ctx):
            if found.start >= taken:
                taken = found.end
                ctx.remember(found)
                yield found


def _candidates(text: str) -> Iterator[tuple[int, int, int, re.Match[str]]]:
    for number, windows in _windows(text).items():
        pattern = RULES[number].pattern
        for low, high in windows:
            for match in pattern.finditer(text, low, high):
                yield match.start(), -match.end(), number, match


def _windows(text: str) -> dict[int, list[list[int]]]:
    """For each rule the stretches of the text that hold one of its triggers."""
    windows: dict[int, list[list[int]]] = defaultdict(list)
    for word in _WORD.finditer(text):
        for number in {number for kind in _triggers(word, text) for number in _TRIGGERS.get(kind, ())}:
            low, high = max(0, word.start() - REACH), min(len(text), word.end() + REACH)
            known = windows[number]
            if known and low <= known[-1][1]:
                known[-1][1] = high
            else:
                known.append([low, high])
    return windows


def _triggers(word: re.Match[str], text: str) -> tuple[str, ...]:
    """The word itself in lower case; for a number the kinds of expression that it may begin."""
    found = word[0]
    if not found[0].isdigit():
        return (found.lower(),)
    tail = word["tail"]
    digits = len(found) - len(tail)
    kinds = ["#year"] if digits == 4 else []
    if "s" in tail:
        kinds.append("#decade")
    if tail in ("-", "/", ".") and text[word.end() : word.end() + 1].isdigit():
        kinds.append("#numeric")
    if tail == ":":
        kinds.append("#clock")
    if digits <= 2:
        kinds.append("#short")
        if text[word.end() : word.end() + 2].lower() in ("st", "nd", "rd", "th"):
            kinds.append("#ordinal")
    return tuple(kinds)
