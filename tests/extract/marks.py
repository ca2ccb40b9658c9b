"""Sentences with the answer marked in them: `{who Anna Keller} flies to {where Oslo} on {when Friday=2024-05-17}`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from spacy.language import Language

from bot.extract import actors, agenda, dates, meetings
from bot.extract.found import Gathering

ANCHOR = date(2024, 5, 14)
"""The Tuesday on which all the sentences are published."""
_MARK = re.compile(r"\{(\w+) ([^{}=]+)(?:=([^{}]+))?\}")


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and what is marked in it by label; `{label text=value}` marks the value."""

    text: str
    answers: dict[str, list[str]]


def unmark(marked: str) -> Marked:
    answers: dict[str, list[str]] = defaultdict(list)
    for label, text, value in _MARK.findall(marked):
        answers[label].append(value or text)
    return Marked(_MARK.sub(lambda match: match[2], marked), dict(answers))


def read(
    nlp: Language, text: str, *, anchor: date | None = ANCHOR, focus: str = "Sochi", title: str | None = None
) -> tuple[Gathering, ...]:
    """The gatherings of a text with their topics, by the real finders."""
    doc = nlp(text)
    parties = actors.find_parties(doc, title)
    found = meetings.find_gatherings(doc, parties, dates.tag(doc, anchor), anchor, focus=focus)
    return agenda.add_topics(doc, found, parties)


def main_of(gatherings: tuple[Gathering, ...]) -> Gathering | None:
    return next((one for one in gatherings if one.main), None)
