"""What a gathering's own name tells of it: 'pay talks', 'a conference entitled "Cities without cars"'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract.agenda import sentence
from bot.extract.agenda.cue import Cue, carrier
from bot.extract.words import agenda_disputes as words

_OPENING = frozenset({'"', "“", "``", "‘", "'"})
_CLOSING = frozenset({'"', "”", "''", "’", "'"})
_TO_TITLE = 12
"""Tokens between a gathering and the word that announces its title."""
_LONGEST_TITLE = 14
_PARTS = frozenset({"compound", "nmod", "npadvmod", "punct"})


def of_kind(noun: Token) -> Iterator[Cue]:
    """'debt rescheduling talks', 'a climate conference': for a meeting of which nothing else is told."""
    if noun.lower_ not in words.OF_A_KIND or noun.dep_ == "compound":
        return
    start = noun.i
    while start > noun.sent.start and _tells(noun.doc[start - 1], noun):
        start -= 1
    while start < noun.i and (noun.doc[start].is_punct or noun.doc[start].lower_ in words.NO_MATTER):
        start += 1
    subject = noun.doc[start : noun.i]
    if len(subject) and not any(one.lower_ in words.NO_MATTER or not (one.is_lower or one.is_punct) for one in subject):
        yield Cue((), carrier(noun), noun, lines=(subject,))


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


def _tells(token: Token, noun: Token) -> bool:
    """A common noun that hangs on the gathering, or on another such noun."""
    if token.ent_type_ in {"GPE", "ORG", "PERSON", "DATE", "TIME", "NORP", "LOC", "CARDINAL", "ORDINAL", "EVENT"}:
        return False
    hangs = token.dep_ in _PARTS or (token.tag_ == "VBG" and token.dep_ == "amod")
    return (
        hangs
        and (token.pos_ in {"NOUN", "PROPN"} or token.tag_ in {"VBG", "VB", "HYPH"})
        and (noun.i >= token.head.i > token.i)
    )
