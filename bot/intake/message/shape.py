"""Whether a text is a news article pasted whole, judged by its shape alone.

A wrong yes is worse than a wrong no: it answers people who asked for nothing, while whoever is not heard can still
type `/brief`. So every measure can veto, and none can make up for another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.intake.message.words import ATTRIBUTION, CHAT, PAPERWORK, PUBLIC_LIFE, SIGNED, TIME

# Long messages of Slack end at 40,000 characters; what a text is like shows long before.
_SAMPLE = 20_000

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+")
_NUMERAL = re.compile(r"\d[\d,.]*")
_CAPITALISED = re.compile(r"[\"'“‘«(\[]*[A-Z\d]")
_CLOSED_LINE = re.compile(r"[.!?…:][\"'”’»)\]*]*$")
_QUOTED = re.compile(r"[“\"«][^“”\"«»\n]{1,1000}[”\"»]|‘[^‘\n]{1,1000}?’(?!\w)")

_BULLET = re.compile(r"\s*(?:[-*•◦▪·–+☐☑✓]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s|\[[ xX]?\]\s|#{1,6}\s)")
_LABELLED = re.compile(r"\s*[\w][\w /&'-]{0,30}:(?:\s|$)")
_STAMPED = re.compile(
    r"\s*[\[(<]?(?:\d{4}-\d\d-\d\d|\d{1,2}:\d\d(?::\d\d)?\b|\d\d/\d\d/\d{2,4}|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d)"
    r"|[^\n]{0,80}\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b"
)
_COLUMN_GAP = re.compile(r"\t|\||(?<=\S) {3,}(?=\S)")
_FIELD_GAP = re.compile(r"[,;](?=\w)")
_CODE_CHARACTERS = re.compile(r"[{}\[\]<>=;|\\^~`@#$_*]|/(?=\w)|\w\(|[:.](?=[a-z_])|::")
_COUNTRY = re.compile(r"\bUS\b")
_FACT = re.compile(
    r"(?<![.!?…:]\s)(?<!^)(?<=[\s(“\"])(?!I['’])[A-Z][\w’'.-]+|\b\d[\d.,]*|[“\"«]",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Shape:
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
    voices: int
    said: float
    matters: float

    @property
    def is_prose(self) -> bool:
        """Whether it reads like prose written for strangers, whatever its length and its matter."""
        return (
            8 <= self.words_a_sentence <= 45
            and self.prose >= 0.7
            and self.capitalised >= 0.6
            and self.listed <= 0.25
            and self.tabulated <= 0.2
            and self.code <= 0.025
            and self.chat <= (6 if self.voices >= 2 and self.matters >= 3 else 4)
        )

    @property
    def is_news(self) -> bool:
        """Whether it has what news has: names and numbers, people who say something, public matters and days."""
        heard = self.voices >= 2 or (self.voices == 1 and self.words_a_sentence >= 13.5)
        return heard and self.facts >= 6 and self.matters >= 1.2 and self.matters + self.said >= 3


def is_pasted_article(text: str, *, min_words: int) -> bool:
    """Whether a message is an article that somebody pasted, rather than something that people write in a chat.

    It is one when it has `min_words` words and all of these hold:

    - at least 4 sentences, of 8 to 45 words each on average (notes have fragments, logs have none);
    - 70 % of its words stand in finished sentences; those of a headline, a byline and captions don't;
    - 60 % of its sentences start with a capital letter, a numeral or a quotation mark;
    - at most 25 % of its words stand in list items or "label: value" lines (notes, minutes, agendas);
    - at most 20 % stand in lines stamped with a time or a log level, or in rows of columns;
    - code characters are at most 2.5 % of all;
    - outside quotations, at most 4 of 100 words are of the first or second person or of a chat's small talk, or 6 where
      several people have a say, as in a column or an interview (a message to colleagues can't do without them);
    - at least 6 of 100 words are names in mid-sentence, numerals or quotation marks: news is about somebody;
    - somebody has a say, twice at least: a verb such as "said" or "according to", a quotation, a byline or a dateline;
      once is enough where sentences are as long as a newspaper's (13.5 words): those of reports and tickets are not;
    - at least 1.2 of 100 words tell when it was or which public office, body or event it is about, and 3 do so or tell
      who says something;
    - no line announces another kind of document, such as "Minutes of …" or "Dear …".
    """
    if count_words(text) < min_words:
        return False
    shape = measure(text)
    return shape.is_prose and shape.is_news and shape.sentences >= 4 and not announces_itself(text)


def announces_itself(text: str) -> bool:
    """Whether a line says that this is another kind of document, such as minutes, a letter or terms of service."""
    return PAPERWORK.search(text, 0, _SAMPLE) is not None


def measure(text: str) -> Shape:
    """The measures of a text: of its first 20,000 characters, which is more than most articles have."""
    text = text[:_SAMPLE]
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    listed = [line for line in lines if _is_entry(_BULLET, line) or _is_entry(_LABELLED, line)]
    prose = [line for line in lines if not _is_entry(_BULLET, line)]
    sentences = [sentence for line in unwrapped(prose) for sentence in _sentences(line)]
    words = max(1, count_words(text))
    unquoted = _COUNTRY.sub("", _QUOTED.sub(" ", text))
    attributions = len(ATTRIBUTION.findall(unquoted))
    matters = len(TIME.findall(text)) + len(PUBLIC_LIFE.findall(text))
    return Shape(
        sentences=len(sentences),
        words_a_sentence=sum(map(count_words, sentences)) / max(1, len(sentences)),
        prose=sum(map(count_words, sentences)) / words,
        capitalised=sum(_CAPITALISED.match(sentence) is not None for sentence in sentences) / max(1, len(sentences)),
        listed=sum(map(count_words, listed)) / words,
        tabulated=sum(map(count_words, filter(_is_machine_line, lines))) / words,
        code=len(_CODE_CHARACTERS.findall(text)) / max(1, len(text)),
        chat=100 * len(CHAT.findall(unquoted)) / words,
        facts=100 * len(_FACT.findall(text)) / words,
        voices=attributions + _quotations(text) + len(SIGNED.findall(text)),
        said=100 * attributions / words,
        matters=100 * matters / words,
    )


def _quotations(text: str) -> int:
    """How many quotations are long enough to be somebody's own words rather than a name or a single term."""
    return sum(count_words(quoted) >= 5 for quoted in _QUOTED.findall(text))


def _sentences(line: str) -> list[str]:
    """The finished sentences of a line. A headline or a caption has none."""
    *finished, rest = _SENTENCE_END.split(line)
    finished += [rest] if _CLOSED_LINE.search(rest) else []
    return [sentence for sentence in finished if _WORD.search(sentence)]


def _is_paragraph(line: str) -> bool:
    """Whether a line has a long finished sentence or several, as in "five things to know" and in live blogs."""
    words, sentences = count_words(line), len(_sentences(line))
    return (words >= 20 and sentences >= 2) or (words >= 30 and sentences == 1)


def _is_entry(mark: re.Pattern[str], line: str) -> bool:
    """Whether a line starts with the mark of a list or a label and is no paragraph after it."""
    found = mark.match(line)
    return found is not None and not _is_paragraph(line[found.end() :])


def _is_machine_line(line: str) -> bool:
    """Whether a line carries a stamp, or columns: two gaps, or three separators without the space of a sentence."""
    return (
        (_STAMPED.match(line) is not None and not _is_paragraph(line))
        or len(_COLUMN_GAP.findall(line)) >= 2
        or len(_FIELD_GAP.findall(_NUMERAL.sub("", line))) >= 3
    )


def unwrapped(lines: Sequence[str]) -> list[str]:
    """The lines, those of hard-wrapped text joined: one of 45 to 100 characters that ends in mid-sentence goes on."""
    joined: list[list[str]] = []
    goes_on = False
    for line in lines:
        if goes_on:
            joined[-1].append(line)
        else:
            joined.append([line])
        goes_on = 45 <= len(line) <= 100 and not _CLOSED_LINE.search(line)
    return [" ".join(parts) for parts in joined]


def count_words(text: str) -> int:
    """The words of a text; numbers are none."""
    return len(_WORD.findall(text))
