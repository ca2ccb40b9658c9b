"""Where a sentence begins and ends around a token, at a bounded cost: a text without full stops is one sentence."""

from __future__ import annotations

from spacy.tokens import Span, Token

LONGEST_SENTENCE = 200
"""Tokens looked at in one sentence: longer than any of news, and a bound for texts without full stops."""


def start_of(token: Token) -> int:
    """The index of the first token of the sentence, at most `LONGEST_SENTENCE` before the token."""
    doc = token.doc
    for index in range(token.i, max(token.i - LONGEST_SENTENCE, 0), -1):
        if doc[index].is_sent_start:
            return index
    return max(token.i - LONGEST_SENTENCE, 0)


def end_of(token: Token) -> int:
    """One past the last token of the sentence, at most `LONGEST_SENTENCE` after the token."""
    doc = token.doc
    stop = min(token.i + LONGEST_SENTENCE, len(doc))
    return next((index for index in range(token.i + 1, stop) if doc[index].is_sent_start), stop)


def around(token: Token) -> Span:
    """The sentence of a token, or the part of a very long one that lies near it."""
    return token.doc[start_of(token) : end_of(token)]


def root_of(token: Token) -> Token:
    """The word that the sentence hangs on, or the last one on the way there from deep within."""
    node = token
    for _ in range(LONGEST_SENTENCE):
        if node.head.i == node.i:
            break
        node = node.head
    return node
