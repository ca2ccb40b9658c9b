"""Which dates a brief shows: those that matter in the story, each once, oldest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.extract.dates.context import Context
from bot.extract.dates.upcoming import first_day, is_upcoming
from bot.extract.dates.what import event_words, telling
from bot.extract.found import Gathering, Span, Timex
from bot.model import DateMention, Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc

MAX_SHOWN = 8
MAX_WORDED = 40
"""How many mentions are worded to compare them; those beyond stand lower in the text and rank lower anyway."""
_SHOWABLE = re.compile(r"(?:\d{4}|XXXX)(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-WE)?|[QH]\d|SP|SU|FA|WI))?")
_AFTER_DATELINE = re.compile(r",?\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|[-–—_])")
_PLACE = re.compile(r"[A-Z][\w.'’ ,/\-]{0,50},")

# What counts how much, fitted by hand on news: a date of a meeting and one still ahead before all others, then the
# lead before the background, days before months, months before bare years.
_OF_MEETING, _AHEAD, _LEAD, _TOLD = 4.0, 2.0, 2.0, 1.0
_PRECISION = {10: 1.0, 8: 0.5, 11: 0.5, 7: 0.5, 4: -2.0}


@dataclass(frozen=True, slots=True)
class _Candidate:
    value: str
    timex: Timex
    upcoming: bool | None
    weight: float


def show(
    doc: Doc, timexes: tuple[Timex, ...], anchor: date | None, gatherings: tuple[Gathering, ...]
) -> tuple[DateMention, ...]:
    """At most eight dates of the text, the oldest first; one that is said several times is shown where it tells most.

    Not shown: the date of a dateline, durations, sets, vague expressions, decades, and what has no value.
    """
    ctx = Context(doc, anchor)
    best: dict[str, _Candidate] = {}
    for candidate in _candidates(ctx, timexes, gatherings):
        known = best.get(candidate.value)
        if known is None or candidate.weight > known.weight:
            best[candidate.value] = candidate
    chosen = sorted(best.values(), key=lambda one: (-one.weight, one.timex.span.start))[:MAX_SHOWN]
    chosen.sort(key=lambda one: (_age(one.value), one.timex.span.start))
    return tuple(_mention(ctx, candidate) for candidate in chosen)


def _candidates(ctx: Context, timexes: tuple[Timex, ...], gatherings: tuple[Gathering, ...]) -> list[_Candidate]:
    meeting_days = {day for gathering in gatherings for day in (gathering.start, gathering.end) if day}
    found: list[_Candidate] = []
    for timex in timexes:
        value = day_value(timex)
        if value is None or _is_dateline(ctx, timex.span):
            continue
        upcoming = _upcoming(ctx, timex, value)
        weight = _weight(ctx, timex.span, value, ahead=upcoming is True, meets=value in meeting_days)
        if len(found) < MAX_WORDED:
            weight += _TOLD * telling(ctx.doc, ctx.tokens(timex.span.start, timex.span.end))
        found.append(_Candidate(value, timex, upcoming, weight))
    return found


def day_value(timex: Timex) -> str | None:
    """The value without its time of day, where it is one of a calendar date; None for any other."""
    if timex.type not in ("DATE", "TIME") or timex.value is None:
        return None
    value = timex.value.partition("T")[0]
    return value if _SHOWABLE.fullmatch(value) else None


def _upcoming(ctx: Context, timex: Timex, value: str) -> bool | None:
    """Whether the date is ahead; of the day, week, month or year of the anchor the sentence tells."""
    upcoming = is_upcoming(f"{value}/{timex.end_value}" if timex.end_value else value, ctx.published)
    if upcoming is not None or ctx.anchor is None or first_day(value) is None:
        return upcoming
    toward = ctx.toward(timex.span.start, timex.span.end)
    return toward > 0 if toward else None


def _is_dateline(ctx: Context, span: Span) -> bool:
    """The date that a dateline gives ("OSAKA, April 26 -") is the reporter's, not the story's."""
    line = ctx.text.rfind("\n", 0, span.start) + 1
    place = ctx.text[line : span.start].strip()
    opening = _PLACE.fullmatch(place) is not None and place[:4].isupper()
    return opening and _AFTER_DATELINE.match(ctx.text, span.end) is not None


def _weight(ctx: Context, span: Span, value: str, *, ahead: bool, meets: bool) -> float:
    early = _LEAD * (1 - span.start / max(1, len(ctx.text)))
    return early + _AHEAD * ahead + _OF_MEETING * meets + _PRECISION.get(len(value), 0.0)


def _age(value: str) -> tuple[int, str]:
    day = first_day(value)
    return (day.toordinal(), value) if day else (date.max.toordinal() + 1, value)


def _mention(ctx: Context, candidate: _Candidate) -> DateMention:
    span = candidate.timex.span
    tokens = ctx.tokens(span.start, span.end)
    sentence = tokens.root.sent
    start, end = _trimmed(ctx.text, min(sentence.start_char, span.start), max(sentence.end_char, span.end))
    return DateMention(
        text=candidate.timex.text,
        value=candidate.value,
        what=event_words(ctx.doc, tokens),
        upcoming=candidate.upcoming,
        quote=Quote(text=ctx.text[start:end], start=start, end=end),
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks around it."""
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - (len(stretch) - len(stretch.rstrip()))
