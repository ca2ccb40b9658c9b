"""Which dates a brief shows: those that matter in the story, each once, oldest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.extract.dates.context import Context
from bot.extract.dates.upcoming import first_day, is_upcoming
from bot.extract.dates.what import event_words
from bot.extract.found import Gathering, Span, Timex
from bot.model import DateMention, Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc

MAX_SHOWN = 8
_SHOWABLE = re.compile(r"(?:\d{4}|XXXX)(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-WE)?|[QH]\d|SP|SU|FA|WI))?")
_DATELINE = re.compile(r"\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|[-–—_])")
_YEAR_ONLY = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    value: str
    timex: Timex
    weight: float


def show(
    doc: Doc, timexes: tuple[Timex, ...], anchor: date | None, gatherings: tuple[Gathering, ...]
) -> tuple[DateMention, ...]:
    """At most eight dates of the text, the oldest first; one that is said several times is shown where it tells most."""
    ctx = Context(doc, anchor)
    best: dict[str, _Candidate] = {}
    for timex in timexes:
        candidate = _candidate(ctx, timex, gatherings)
        if candidate is None:
            continue
        known = best.get(candidate.value)
        if known is None or candidate.weight > known.weight:
            best[candidate.value] = candidate
    chosen = sorted(best.values(), key=lambda candidate: (-candidate.weight, candidate.timex.span.start))[:MAX_SHOWN]
    chosen.sort(key=lambda candidate: (_age(candidate.value), candidate.timex.span.start))
    return tuple(_mention(ctx, candidate) for candidate in chosen)


def _candidate(ctx: Context, timex: Timex, gatherings: tuple[Gathering, ...]) -> _Candidate | None:
    value = day_value(timex)
    if value is None or _is_dateline(ctx, timex.span):
        return None
    return _Candidate(value, timex, _weight(ctx, timex, value, gatherings))


def day_value(timex: Timex) -> str | None:
    """The value without its time of day, where it is one of a calendar date; None for any other."""
    if timex.type not in ("DATE", "TIME") or timex.value is None:
        return None
    value = timex.value.partition("T")[0]
    return value if _SHOWABLE.fullmatch(value) and value != "XXXX-XX-XX" else None


def _is_dateline(ctx: Context, span: Span) -> bool:
    """The date that a dateline gives ("OSAKA, April 26 -") is the reporter's, not the story's."""
    line = ctx.text.rfind("\n", 0, span.start) + 1
    place = ctx.text[line : span.start].strip()
    opening = bool(re.fullmatch(r"[A-Z][\w.'’ ,\-]{0,50},", place)) and place.upper()[:4] == place[:4]
    return opening and _DATELINE.match(ctx.text, span.end) is not None


def _weight(ctx: Context, timex: Timex, value: str, gatherings: tuple[Gathering, ...]) -> float:
    weight = 3.0 - 2.0 * timex.span.start / max(1, len(ctx.text))
    weight += 2.0 if is_upcoming(value, ctx.anchor) else 0.0
    if any(value in (gathering.start, gathering.end) for gathering in gatherings):
        weight += 4.0
    weight += {10: 1.0, 8: 0.5, 7: 0.5}.get(len(value), 0.0)
    if len(value) == _YEAR_ONLY:
        weight -= 2.0
    return weight


def _age(value: str) -> tuple[int, str]:
    day = first_day(value)
    return (day.toordinal(), value) if day else (date.max.toordinal() + 1, value)


def _mention(ctx: Context, candidate: _Candidate) -> DateMention:
    timex = candidate.timex
    tokens = ctx.tokens(timex.span.start, timex.span.end)
    start, end = _sentence(ctx, tokens.root.sent.start_char, tokens.root.sent.end_char, timex.span)
    return DateMention(
        text=timex.text,
        value=candidate.value,
        what=event_words(ctx.doc, tokens),
        upcoming=is_upcoming(candidate.value, ctx.anchor),
        quote=Quote(text=ctx.text[start:end], start=start, end=end),
    )


def _sentence(ctx: Context, start: int, end: int, span: Span) -> tuple[int, int]:
    """The sentence without blanks around it, and never less than the expression."""
    start, end = min(start, span.start), max(end, span.end)
    stretch = ctx.text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - (len(stretch) - len(stretch.rstrip()))
