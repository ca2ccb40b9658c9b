"""What the readers of documents share: words that fonts and typesetting have changed, titles, and days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.characters import printable
from bot.model import Article

# Latin ligatures, white space of typesetting, and hyphens that are shown at line ends only.
_PLAIN = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
        "\u2011": "-",
        "\u2010": "-",
    }
)
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
# What programs write where nobody gave a title: a file's name, or the name of an empty document.
_NO_TITLE = re.compile(
    r"\.(?:docx?|docm|dotx?|pdf|txt|rtf|odt|indd|qxp|qxd|pages|html?|md|tex|pptx?)\s*$"
    r"|^(?:microsoft\s+\w+\s+-|untitled|(?:word )?document\s*\d*$|doc\d+$|title$|slide\s*\d+$|print(?:ing)?\b|about:"
    r"|https?:)",
    re.IGNORECASE,
)
_TITLE_MAX = 300
_TITLE_WORDS = 40


def one_line(text: str) -> str:
    """The text in one line: ligatures as letters, soft hyphens gone, white space as single spaces."""
    return " ".join(printable(text).translate(_PLAIN).split())


def sensible_title(value: object) -> str | None:
    """A title as a document's own data give it, or None for what a program put there by itself."""
    line = one_line(value) if isinstance(value, str) else ""
    if len(line) > _TITLE_MAX or len(_LETTERS.findall(line)) < 2 or _NO_TITLE.search(line):
        return None
    return line


def key(text: str) -> str:
    """Equal for texts of the same words."""
    return " ".join(_WORD.findall(text.casefold()))


def as_article(title: str | None, paragraphs: Sequence[str]) -> Article:
    """An article of such paragraphs; a first one that is the title goes to the title only."""
    kept = [paragraph for paragraph in paragraphs if paragraph.strip()]
    if title and kept and key(kept[0]) == key(title):
        title, kept = kept[0], kept[1:]
    return Article(text="\n\n".join(kept), title=title)


def could_be_title(text: str) -> bool:
    """Whether a heading is short enough for a title, and has a word or more."""
    return len(text.split()) <= _TITLE_WORDS and len(text) <= _TITLE_MAX and _LETTERS.search(text) is not None
