"""Whether a text is a news article pasted whole, judged by its shape alone.

A wrong yes is worse than a wrong no: it answers people who asked for nothing, while whoever is not heard can still
type `/brief`. So every measure can veto, and none can make up for another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Long messages of Slack end at 40,000 characters; what a text is like shows long before.
_SAMPLE = 20_000

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+")
_NUMERAL = re.compile(r"\d[\d,.]*")
_CAPITALISED = re.compile(r"[\"'“‘«(\[]*[A-Z\d]")
_CLOSED_LINE = re.compile(r"[.!?…:][\"'”’»)\]*]*$")
_QUOTED = re.compile(r"[“\"«][^“”\"«»\n]{1,1000}[”\"»]")

_BULLET = re.compile(r"\s*(?:[-*•◦▪·–+☐☑✓]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s|\[[ xX]?\]\s|#{1,6}\s)")
_LABELLED = re.compile(r"\s*[\w][\w /&'-]{0,30}:(?:\s|$)")
_STAMPED = re.compile(
    r"\s*[\[(<]?(?:\d{4}-\d\d-\d\d|\d{1,2}:\d\d(?::\d\d)?\b|\d\d/\d\d/\d{2,4}|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d)"
    r"|[^\n]{0,80}\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b"
)
_COLUMN_GAP = re.compile(r"\t|\||(?<=\S) {3,}(?=\S)")
_FIELD_GAP = re.compile(r"[,;](?=\w)")
_CODE_CHARACTERS = re.compile(r"[{}\[\]<>=;|\\^~`@#$_*]|/(?=\w)|\w\(|[:.](?=[a-z_])|::")
_CHAT = re.compile(
    r"\b(?:I|I['’](?:m|ve|ll|d)|me|my|we|we['’](?:re|ve|ll|d)|us|our|ours|you|you['’](?:re|ve|ll|d)|your|yours|let['’]s|hi|hey|"
    r"hello|thanks|thx|please|pls|sorry|ok|okay|yeah|yep|nope|lol|haha|btw|fyi|imo|imho|afaik|tbh|asap|folks|guys|"
    r"gonna|wanna|cheers)\b",
    re.IGNORECASE,
)
_COUNTRY = re.compile(r"\bUS\b")
_FACT = re.compile(
    r"(?<![.!?…:]\s)(?<!^)(?<=[\s(“\"])(?!I['’])[A-Z][\w’'.-]+|\b\d[\d.,]*|[“\"«]",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Shares are of 1, rates are per 100 words."""

    sentences: int
    words_a_sentence: float
    prose: float
    capitalised: float
    listed: float
    tabulated: float
    code: float
    chat: float
    facts: float


def is_pasted_article(text: str, *, min_words: int) -> bool:
    """Whether a message is an article that somebody pasted, rather than something that people write in a chat.

    It is one when it has `min_words` words and all of these hold:

    - at least 4 sentences, of 9 to 45 words each on average (notes have fragments, logs have none);
    - 70 % of its words stand in finished sentences; those of a headline, a byline and captions don't;
    - 60 % of its sentences start with a capital letter, a numeral or a quotation mark;
    - at most 25 % of its words stand in list items or "label: value" lines (notes, minutes, agendas);
    - at most 20 % stand in lines stamped with a time or a log level, or in rows of columns;
    - code characters are at most 2.5 % of all;
    - outside quotations, at most 2.5 of 100 words are of the first or second person or of a chat's small talk
      (an article keeps them in its quotations, a message to colleagues can't do without);
    - at least 7 of 100 words are names in mid-sentence, numerals or quotation marks: news is about somebody.
    """
    sample = text[:_SAMPLE]
    if len(_WORD.findall(text)) < min_words:
        return False
    shape = _measure(sample)
    return (
        shape.sentences >= 4
        and 9 <= shape.words_a_sentence <= 45
        and shape.prose >= 0.7
        and shape.capitalised >= 0.6
        and shape.listed <= 0.25
        and shape.tabulated <= 0.2
        and shape.code <= 0.025
        and shape.chat <= 2.5
        and shape.facts >= 7
    )


def _measure(text: str) -> _Shape:
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    listed = [line for line in lines if _BULLET.match(line) or _LABELLED.match(line)]
    prose = [line for line in lines if not _BULLET.match(line)]
    sentences = [sentence for line in _unwrapped(prose) for sentence in _sentences(line)]
    words = max(1, _words(text))
    unquoted = _COUNTRY.sub("", _QUOTED.sub(" ", text))
    return _Shape(
        sentences=len(sentences),
        words_a_sentence=sum(map(_words, sentences)) / max(1, len(sentences)),
        prose=sum(map(_words, sentences)) / words,
        capitalised=sum(_CAPITALISED.match(sentence) is not None for sentence in sentences) / max(1, len(sentences)),
        listed=sum(map(_words, listed)) / words,
        tabulated=sum(map(_words, filter(_is_machine_line, lines))) / words,
        code=len(_CODE_CHARACTERS.findall(text)) / max(1, len(text)),
        chat=100 * len(_CHAT.findall(unquoted)) / words,
        facts=100 * len(_FACT.findall(text)) / words,
    )


def _sentences(line: str) -> list[str]:
    """The finished sentences of a line. A headline or a caption has none."""
    *finished, rest = _SENTENCE_END.split(line)
    finished += [rest] if _CLOSED_LINE.search(rest) else []
    return [sentence for sentence in finished if _WORD.search(sentence)]


def _is_machine_line(line: str) -> bool:
    """Whether a line carries a stamp, or columns: two gaps, or three separators without the space of a sentence."""
    return (
        _STAMPED.match(line) is not None
        or len(_COLUMN_GAP.findall(line)) >= 2
        or len(_FIELD_GAP.findall(_NUMERAL.sub("", line))) >= 3
    )


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """Lines with those of a hard-wrapped text joined: one of 45 to 100 characters that ends in mid-sentence goes on."""
    joined: list[list[str]] = []
    goes_on = False
    for line in lines:
        if goes_on:
            joined[-1].append(line.strip())
        else:
            joined.append([line])
        goes_on = 45 <= len(line) <= 100 and not _CLOSED_LINE.search(line)
    return [" ".join(parts) for parts in joined]


def _words(text: str) -> int:
    return len(_WORD.findall(text))
