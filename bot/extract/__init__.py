"""Text in, Brief out: the only room that knows spaCy. Pure: no network, no file, no clock, no settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

from spacy.language import Language

from bot.errors import EmptyText, TextTooLong, TextTooShort, WrongLanguage
from bot.extract import actors, agenda, clean, dates, language, meetings, summary
from bot.extract.found import Gathering, Span, Timex
from bot.extract.length import readable_part
from bot.extract.pipeline import DEFAULT_MODEL, load
from bot.model import MAX_WORDS, Actor, AgendaItem, Article, ArticleInfo, Brief, DateMention, Meeting, Quote, Summary

__all__ = ["DEFAULT_FOCUS", "DEFAULT_MODEL", "Language", "Timex", "extract_brief", "load", "tag_timex"]

Line = TypeVar("Line", Actor, DateMention)

DEFAULT_FOCUS = "Sochi"
MIN_WORDS = 5
"""A subject, a verb and something about it: fewer words hold nothing to brief."""


def extract_brief(nlp: Language, article: Article, *, focus: str = DEFAULT_FOCUS) -> Brief:
    """Read one article. `focus` marks the meetings that match it by place, name or participant.

    Of an article of more than MAX_WORDS words the first MAX_WORDS are read, up to the end of a sentence; the brief's
    `article.words` counts them all. Raises EmptyText, TextTooShort, TextTooLong or WrongLanguage when there is nothing
    that it can brief.
    """
    words = len(article.text.split())
    text = readable_part(article.text)
    _check_length(nlp, text, min(words, MAX_WORDS))
    code = _check_readable(text, words, str(nlp.lang))
    doc = nlp(clean.unwrapped(text))
    anchor, anchor_source = dates.find_anchor(article)
    timexes = dates.tag(doc, anchor)
    parties = actors.find_parties(doc, article.title)
    gatherings = meetings.find_gatherings(doc, parties, timexes, anchor, focus=focus)
    gatherings = agenda.add_topics(doc, gatherings, parties)
    lead = summary.choose(doc, article.title, parties, gatherings)
    return Brief(
        schema="brief/1",
        article=ArticleInfo(
            id=article.id,
            title=article.title or _headline(text),
            url=article.url,
            site=article.site,
            author=article.author,
            published=article.published,
            anchor=anchor,
            anchor_source=anchor_source,
            language=code,
            words=words,
        ),
        summary=Summary(text=_one_line(text, lead), quote=_quote(text, lead)) if lead else None,
        actors=tuple(_requoted(actor, text) for actor in actors.show(doc, parties, gatherings)),
        dates=tuple(_requoted(mention, text) for mention in dates.show(doc, timexes, anchor, gatherings)),
        meetings=tuple(_meeting(text, gathering) for gathering in gatherings),
    )


def tag_timex(nlp: Language, text: str, anchor: date | None = None) -> tuple[Timex, ...]:
    """All temporal expressions of a text, in its order; offsets into the text as it is. Raises TextTooLong."""
    _check_length(nlp, text, len(text.split()))
    found = dates.tag(nlp(clean.unwrapped(text)), anchor)
    return tuple(replace(timex, text=text[timex.span.start : timex.span.end]) for timex in found)


def _check_length(nlp: Language, text: str, words: int) -> None:
    if words > MAX_WORDS or len(text) > nlp.max_length:
        raise TextTooLong(
            f"That text has {words:,} words, and I read {MAX_WORDS:,} of usual length in one go. "
            "Send the part that matters."
        )


def _check_readable(text: str, words: int, lang: str) -> str:
    if not words:
        raise EmptyText("There is no text in it. Paste the article's text or give its link.")
    if words < MIN_WORDS:
        raise TextTooShort("That is too short to brief. Paste the article's text or give its link.")
    code = language.detect(text, default=lang)
    if code != lang:
        raise WrongLanguage(f"This article seems to be in {language.name(code)}; I brief {language.name(lang)}.")
    return code


def _meeting(text: str, gathering: Gathering) -> Meeting:
    return Meeting(
        name=gathering.name,
        place=gathering.place,
        start=gathering.start,
        end=gathering.end,
        participants=tuple(party.name for party in gathering.participants),
        upcoming=gathering.upcoming,
        main=gathering.main,
        focus=gathering.focus,
        cancelled=gathering.cancelled,
        quote=_quote(text, gathering.evidence),
        agenda=tuple(
            AgendaItem(
                topic=topic.text,
                status=topic.status,
                said_by=topic.said_by.name if topic.said_by else None,
                quote=_quote(text, topic.evidence),
            )
            for topic in gathering.topics
        ),
    )


def _headline(text: str) -> str | None:
    found = clean.headline(text)
    return text[found.start : found.end] if found else None


def _requoted(line: Line, text: str) -> Line:
    """The line with its quote as the article has it, line breaks and all."""
    return line.model_copy(update={"quote": _quote(text, Span(line.quote.start, line.quote.end))})


def _quote(text: str, span: Span) -> Quote:
    return Quote(text=text[span.start : span.end], start=span.start, end=span.end)


def _one_line(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
