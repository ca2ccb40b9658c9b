"""How much of a text is read in one go."""

from __future__ import annotations

import re

from bot.model import MAX_WORDS

_WORD = re.compile(r"\S+")
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)|(?=\n)")
_TAIL = 20_000
"""Characters before the limit in which the end of a sentence is looked for: a text without any is cut at a word."""


def readable_part(text: str) -> str:
    """The text up to the last end of a sentence or line within its first MAX_WORDS words; all of a shorter one."""
    if len(text) <= 2 * MAX_WORDS:  # a word and the space after it take two characters
        return text
    end = next(
        (word.end() for count, word in enumerate(_WORD.finditer(text), start=1) if count == MAX_WORDS), len(text)
    )
    if not text[end:].strip():
        return text
    ends = [found.end() for found in _END.finditer(text, max(0, end - _TAIL), end + 1)]
    return text[: ends[-1] if ends else end]
