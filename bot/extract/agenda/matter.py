"""What a gathering's own title tells of it: 'a conference entitled "Cities without cars"'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract import sentence
from bot.extract.agenda.cue import Cue, carrier
from bot.extract.words import agenda_disputes as words

_OPENING = frozenset({'"', "“", "``", "‘", "'"})
_CLOSING = frozenset({'"', "”", "''", "’", "'"})
_TO_TITLE = 12
"""Tokens between a gathering and the word that announces its title."""
_LONGEST_TITLE = 14


def titled(mention: Token) -> Iterator[Cue]:
    """'a conference entitled "TOPIC"', 'under the motto "TOPIC"'."""
    doc, end = mention.doc, sentence.end_of(mention)
    for token in doc[mention.i + 1 : min(end, mention.i + _TO_TITLE)]:
        if token.lower_ in words.TITLED:
            title = _quoted(token, end)
            if title is not None:
                yield Cue((), carrier(mention), mention, lines=(title,))
            return


def _quoted(opener: Token, end: int) -> Tokens | None:
    doc = opener.doc
    start = opener.i + 1
    while start < end and doc[start].text in {",", ":", "of"}:
        start += 1
    if start >= end or doc[start].text not in _OPENING:
        return None
    for token in doc[start + 2 : min(end, start + _LONGEST_TITLE)]:
        if token.text in _CLOSING and not token.nbor(-1).whitespace_:
            return doc[start + 1 : token.i]
    return None
