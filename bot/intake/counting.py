"""Words, counted in any script."""

from __future__ import annotations

import re

# Thai, Lao, Burmese, Khmer, Japanese and Chinese put no spaces between words; two characters are a word, near enough.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[^\W{UNSPACED}]+|[{UNSPACED}]{{1,2}}")


def words_in(text: str) -> int:
    """The number of words, a number being one too."""
    return len(_WORD.findall(text))
