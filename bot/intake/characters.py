"""Characters that no later stage can take: controls, which break JSON readers and tokenizers, and lone surrogates."""

from __future__ import annotations

import re

_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"


def printable(text: str) -> str:
    """The text with each control character as a space and each lone surrogate as U+FFFD.

    Tab, line feed and carriage return stay. One character becomes one character, so that offsets stay true.
    """
    return _UNSAFE.sub(lambda found: _REPLACEMENT if found.group() >= "\ud800" else " ", text)
