"""The one sentence that says best what an article is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from bot.extract import clean
from bot.extract.found import Gathering, Party, Span
from bot.extract.words.actors_titles import HONORIFICS, RANKS
from bot.extract.words.summary_words import LEANING, SMALL

_LOOKED_AT = 12
"""News says what it is about at once: the lead is nearly always among the first three sentences."""
_MOST_PARTIES = 4
_FEWEST_WORDS, _MANY_WORDS = 7, 55
_ENDS = frozenset(".!?:…")
_WORD = re.compile(r"[^\W_]{2,}")


def choose(doc: Doc, title: str | None, parties: tuple[Party, ...], gatherings: tuple[Gathering, ...]) -> Span | None:
    """The sentence that speaks of the main actors and the main meeting, as early as may be; None without prose.

    A dateline at its start is left out.
    """
    main = next((gathering for gathering in gatherings if gathering.main), None)
    meeting = (*main.mentions, main.evidence) if main else ()
    keys = _words(title or "")
    text = doc.text
    best: tuple[float, Span] | None = None
    for rank, span in enumerate(islice(_prose(doc, text, title), _LOOKED_AT)):
        worth = _worth(text[span.start : span.end], keys) - 0.6 * rank - 0.4 * (rank > 0)
        worth += 0.35 * sum(_speaks_of(span, party) for party in parties[:_MOST_PARTIES])
        worth += 0.8 * any(span.overlaps(mention) for mention in meeting)
        if best is None or worth > best[0]:
            best = (worth, span)
    return best[1] if best else None


def _worth(text: str, keys: frozenset[str]) -> float:
    words = _words(text)
    worth = 1.5 * len(keys & words) / len(keys) if keys else 0.0
    opening = text.split(maxsplit=1)[0].lower()
    worth -= 0.8 * (opening in LEANING)
    worth -= 0.5 * text.startswith(('"', "“", "‘", "'", "``"))
    worth -= 1.0 * text.endswith("?")
    return worth - 0.5 * (len(text.split()) > _MANY_WORDS)


def _words(text: str) -> frozenset[str]:
    """Content words by their first five letters, so that "meets" and "meeting" count as one."""
    return frozenset(word.lower()[:5] for word in _WORD.findall(text) if word.lower() not in SMALL)


def _speaks_of(span: Span, party: Party) -> bool:
    return any(span.overlaps(mention.span) for mention in party.mentions)


def _prose(doc: Doc, text: str, title: str | None) -> Iterator[Span]:
    """Whole sentences of the story in its order: no headline, furniture or fragment."""
    aside = [*clean.furniture(text), *clean.shouted(text)]
    cuts = {span.start: span.end for span in clean.datelines(text)}
    headline = " ".join((title or "").split()).lower()
    pasted = clean.headline(text)
    if pasted:
        aside.append(pasted)
    for start, end in _whole_sentences(doc, text):
        tokens = doc[start:end]
        span = _trimmed(text, cuts.get(tokens.start_char, tokens.start_char), tokens.end_char)
        line = " ".join(text[span.start : span.end].split())
        if line.lower() == headline or any(span.overlaps(other) for other in aside):
            continue
        if len(line.split()) >= _FEWEST_WORDS and _has_verb(tokens):
            yield span


def _whole_sentences(doc: Doc, text: str) -> Iterator[tuple[int, int]]:
    """Sentences as token ranges, put together again where the model broke one within a paragraph.

    It does so after "Hon." or "Gen." and sometimes after the first word: what it leaves has no end of its own.
    """
    breaks = clean.paragraph_starts(text)
    start: int | None = None
    for sent in doc.sents:
        start = sent.start if start is None else start
        if sent.end == len(doc) or doc[sent.end].idx in breaks or _is_closed(doc, sent.end):
            yield start, sent.end
            start = None


def _is_closed(doc: Doc, end: int) -> bool:
    """Whether a sentence that goes to token `end` has an end of its own."""
    words = [token.lower_ for token in doc[max(0, end - 4) : end] if not token.is_space]
    if not words or words[-1] in HONORIFICS or words[-1] in RANKS or "".join(words[-2:]) in HONORIFICS:
        return False
    return any(word[-1] in _ENDS for word in words[-2:])


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _has_verb(tokens: Tokens) -> bool:
    return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in tokens)
