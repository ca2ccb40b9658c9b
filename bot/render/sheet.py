"""What a brief says, line by line, before it takes the form of blocks or of plain text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.model import MAX_WORDS, Actor, AgendaItem, ArticleInfo, Brief, DateMention, Meeting
from bot.render.when import in_words, range_in_words

BUDGET = 2_400
"""Characters of a whole reply: it fits one screen, and stays under 2,500 with its markup."""

_STATUS = {
    "confirmed": "confirmed",
    "expected": "expected",
    "likely": "likely",
    "possible": "possible",
    "ruled_out": "ruled out",
}
_ANCHOR = {
    "given": "the date given",
    "page": "the page’s publication date",
    "text": "the date in the text",
    "message": "the day it was shared",
}
_SECTION_LIMITS = (8, 6, 5, 4, 3)
_LINE = 150
"""Characters of one line of a list: two lines on a screen."""

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a list: a lead in bold, then plain text, then a note in italics."""

    lead: str
    text: str = ""
    note: str = ""

    def __str__(self) -> str:
        return self.lead + self.text + (f" — {self.note}" if self.note else "")


@dataclass(frozen=True, slots=True)
class Section:
    """A list under its title; `more` entries were left out."""

    title: str
    lines: tuple[Line, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole brief in order. `length` counts its visible characters."""

    header: str
    summary: str
    sections: tuple[Section, ...]
    footer: str

    @property
    def length(self) -> int:
        """Visible characters."""
        lists = sum(len(s.title) + 12 + sum(len(str(line)) + 3 for line in s.lines) for s in self.sections)
        return len(self.header) + len(self.summary) + len(self.footer) + lists


def lay_out(brief: Brief) -> Sheet:
    """The sheet of a brief, with as many entries as fit the budget."""
    for limit in _SECTION_LIMITS:
        sheet = _sheet(brief, limit)
        if sheet.length <= BUDGET:
            return sheet
    return replace(sheet, summary=clip(sheet.summary, 200))


def clip(text: str, width: int) -> str:
    """At most `width` characters, cut between words where there are any."""
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > width // 2 else cut).rstrip(" ,;:–—-") + "…"


def _sheet(brief: Brief, limit: int) -> Sheet:
    meeting = brief.main_meeting
    others = [other for other in brief.meetings if other.upcoming and other is not meeting]
    sections = (
        _section("On the agenda", meeting.agenda if meeting else (), _agenda_line, limit),
        _section("Also ahead", others, _meeting_line, 3),
        _section("Key actors", brief.actors, _actor_line, limit),
        _section("Dates", brief.dates, _date_line, limit),
    )
    return Sheet(
        header=clip(_header(brief, meeting), 150),
        summary=clip(brief.summary.text, 400) if brief.summary else "",
        sections=tuple(section for section in sections if section.lines),
        footer=_footer(brief.article, meeting),
    )


def _section(title: str, things: Sequence[Thing], line: Callable[[Thing], Line], limit: int) -> Section:
    return Section(title, tuple(line(thing) for thing in things[:limit]), max(0, len(things) - limit))


def _header(brief: Brief, meeting: Meeting | None) -> str:
    if meeting is None:
        return brief.article.title or "Brief"
    return " · ".join(part for part in (_capital(meeting.name), meeting.place, _when(meeting)) if part)


def _when(meeting: Meeting) -> str | None:
    when = range_in_words(meeting.start, meeting.end)
    return f"called off ({when})" if meeting.cancelled and when else "called off" if meeting.cancelled else when


def _agenda_line(item: AgendaItem) -> Line:
    note = _STATUS[item.status] + (f", according to {item.said_by}" if item.said_by else "")
    return Line(_capital(clip(item.topic, _LINE)), note=note)


def _meeting_line(meeting: Meeting) -> Line:
    where_when = ", ".join(part for part in (meeting.place, _when(meeting)) if part)
    return Line(clip(_capital(meeting.name), _LINE), f": {where_when}" if where_when else "")


def _actor_line(actor: Actor) -> Line:
    return Line(clip(actor.name, 80), f", {clip(actor.role, 100)}" if actor.role else "")


def _date_line(mention: DateMention) -> Line:
    words = in_words(mention.value)
    lead = words or f"“{clip(mention.text, 60)}”"
    return Line(lead, f": {clip(mention.what, _LINE)}" if mention.what else "", "ahead" if mention.upcoming else "")


def _footer(article: ArticleInfo, meeting: Meeting | None) -> str:
    said = [] if meeting else ["No upcoming meeting in this article."]
    if article.words > MAX_WORDS:
        said.insert(0, f"I read the first {MAX_WORDS:,} of its {article.words:,} words.")
    if article.anchor is None:
        said.append("The article’s day is not known, so relative dates stay open.")
    else:
        day = in_words(article.anchor.isoformat())
        said.append(f"Relative dates count from {day}, {_ANCHOR[article.anchor_source]}.")
    return " ".join(said)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
