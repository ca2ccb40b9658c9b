"""How the word lists of meetings and agenda are written: words in a text, apart by white space."""

from __future__ import annotations


def words_in(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())
