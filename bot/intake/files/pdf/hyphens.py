"""Words that were divided at the ends of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.files.pdf.compounds import ENDINGS, FIRST_PARTS

_DIVIDED = re.compile(r"(?P<first>[^\W\d_][\w'’-]*)-$")
_REST = re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*")
_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*")


class Hyphens:
    """Joins the lines of a document; `lines` are all of it, since a word that is divided here may stand whole there."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words = {word.casefold() for line in lines for word in _WORD.findall(line.removesuffix("-"))}

    def joined(self, lines: Sequence[str]) -> str:
        """The lines of a paragraph as one."""
        pieces: list[str] = []
        for line in lines:
            if pieces and (divided := _DIVIDED.search(pieces[-1])) and (rest := _REST.match(line)):
                if not self._keeps(divided["first"], rest.group()):
                    pieces[-1] = pieces[-1][:-1]
                pieces.append(line)
            else:
                pieces += [" ", line] if pieces and not _is_open(pieces[-1]) else [line]
        return "".join(pieces)

    def _keeps(self, first: str, rest: str) -> bool:
        """Whether the hyphen belongs to the word.

        It does before a capital ("Anglo-Dutch"), where the document has the word with it elsewhere, and after what
        begins many compounds ("long-term"); not where the document has the word without it.
        """
        if not rest[0].islower() or f"{first}-{rest}".casefold() in self._words:
            return True
        if f"{first}{rest}".casefold() in self._words:
            return False
        return first.casefold() in FIRST_PARTS and rest not in ENDINGS


def _is_open(text: str) -> bool:
    """Whether what follows goes on without a space, as after the hyphen of "COVID-19" or a dash within an address."""
    return text.endswith(("-", "/")) and not text.endswith((" -", " /")) and len(text) > 1
