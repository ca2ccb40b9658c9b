"""The grounding invariant: every line of a brief stands on the text that it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extract import clean
from bot.extract.words.actors_careers import DUTIES
from bot.extract.words.meetings import MEET_LEMMAS
from bot.model import Brief, Quote

OF_OUR_OWN = {"of", "and", "in", *MEET_LEMMAS.values()}
"""Words that a name or a role may have without the article: a meeting is named after who meets and what they do."""


def ungrounded(brief: Brief, text: str) -> list[str]:
    """What a brief says that the text doesn't hold; nothing, if all is well."""
    return [*_quotes(brief, text), *_words(brief, text)]


def _quotes(brief: Brief, text: str) -> Iterator[str]:
    for quote in all_quotes(brief):
        if text[quote.start : quote.end] != quote.text:
            yield f"quote {quote}"


def all_quotes(brief: Brief) -> list[Quote]:
    """Every quote in a brief."""
    found = [brief.summary.quote] if brief.summary else []
    found += [actor.quote for actor in brief.actors] + [mention.quote for mention in brief.dates]
    found += [meeting.quote for meeting in brief.meetings]
    return found + [item.quote for meeting in brief.meetings for item in meeting.agenda]


def _words(brief: Brief, text: str) -> Iterator[str]:
    read = clean.unwrapped(text)
    known = words(text) | _cut_up(brief, text)
    named = [name for actor in brief.actors for name in (actor.name, *actor.aliases)]
    named += [mention.text for mention in brief.dates] + [meeting.place or "" for meeting in brief.meetings]
    yield from (f"name {name!r}" for name in named if name not in read)
    said = [actor.role or "" for actor in brief.actors] + [meeting.name for meeting in brief.meetings]
    offices = known | OF_OUR_OWN | _nouns(known)
    yield from (f"words {each!r}" for each in said if not words(each) <= offices)
    own = [mention.what for mention in brief.dates] + [item.topic for m in brief.meetings for item in m.agenda]
    yield from (f"words {each!r}" for each in own if not words(each) <= known)


def _cut_up(brief: Brief, text: str) -> set[str]:
    """Words that stand in the text as parts of longer ones: the tokenizer cuts "don't" and "£11m"."""
    said = [mention.what for mention in brief.dates] + [meeting.name for meeting in brief.meetings]
    whole = text.casefold()
    return {word for line in said for word in words(line) if len(word) <= 2 or word.isdecimal() if word in whole}


def _nouns(known: set[str]) -> set[str]:
    """What somebody is who "leads" or "heads" something, and what each of "the ministers" is."""
    singular = {word.removesuffix(ending) for word in known for ending in ("s", "es") if word.endswith(ending)}
    return singular | {noun for verb, noun in DUTIES.items() if verb in known}


def words(text: str) -> set[str]:
    """The words of a text, whatever their case."""
    return set(re.findall(r"\w+", text.casefold()))
