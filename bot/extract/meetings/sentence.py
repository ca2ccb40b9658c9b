"""The sentence around a token at a bounded cost: a text without full stops is one sentence of many thousand words."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

LONGEST_SENTENCE = 200
"""Tokens looked at on either side of a token: longer than any sentence of news."""


def start_of(token: Token) -> int:
    """The index of the first token of the sentence, at most `LONGEST_SENTENCE` before the token."""
    first = max(token.i - LONGEST_SENTENCE, 0)
    return next((index for index in range(token.i, first, -1) if token.doc[index].is_sent_start), first)


def around(token: Token) -> Tokens:
    """The sentence of a token, or the part of a very long one that lies near it."""
    stop = min(token.i + LONGEST_SENTENCE, len(token.doc))
    end = next((index for index in range(token.i + 1, stop) if token.doc[index].is_sent_start), stop)
    return token.doc[start_of(token) : end]


def root_of(token: Token) -> Token:
    """The word that the sentence hangs on, or the last one on the way there from deep within."""
    node = token
    for _ in range(LONGEST_SENTENCE):
        if node.head.i == node.i:
            break
        node = node.head
    return node
