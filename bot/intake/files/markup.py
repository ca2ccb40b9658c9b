"""HTML that is all content, as in a mail or in a Slack canvas: its blocks as paragraphs, nothing picked out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Protocol

from trafilatura import load_html

from bot.errors import TextTooLong
from bot.intake.files.prose import one_line

# A tree of millions of elements would take gigabytes. A newsletter has some 5,000 tags.
_MOST_TAGS = 100_000
_MOST_ATTRIBUTES = 300_000
_DEEPEST = 200

_BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details dialog div dl document dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905 - a word list
)
_SKIPPED = frozenset(
    "head script style title template noscript svg object select button textarea iframe".split()  # noqa: SIM905
)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE)
_LINK_WORDS = 8  # a block of links only, as in a menu


class _Element(Protocol):
    """What is used here of an element of lxml, which ships no types. Comments have a function for a tag."""

    tag: object
    text: str | None
    tail: str | None

    def get(self, name: str, default: str, /) -> str: ...
    def __iter__(self) -> Iterator[_Element]: ...


def markup_paragraphs(html: str) -> list[str]:
    """The visible blocks of an HTML document or fragment, each without blank lines; `br` is a line break.

    Hidden elements and blocks that are nothing but a short link are left out. Raises TextTooLong for a document of
    more tags than any mail has.
    """
    if html.count("<") > _MOST_TAGS or html.count("=") > _MOST_ATTRIBUTES:
        raise TextTooLong("That file has more markup than any article. Paste the article's text.")
    tree: _Element | None = load_html(f"<html><body>{html}</body></html>" if "<body" not in html.lower() else html)
    walk = _Walk()
    if tree is not None:
        walk.enter(tree, 0)
    walk.flush()
    return walk.blocks


class _Walk:
    """Collects the text of a tree, block by block."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self._open: list[str] = []
        self._linked = 0
        self._item = False
        self._links = 0

    def enter(self, element: _Element, depth: int) -> None:
        """The element with all below it; the text after it is its parent's."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if depth > _DEEPEST or not tag or tag in _SKIPPED or _HIDDEN.search(element.get("style", "")):
            return
        leave = self._begin(tag)
        self._add(element.text)
        for child in element:
            self.enter(child, depth + 1)
            self._add(child.tail)
        leave()

    def _begin(self, tag: str) -> Callable[[], None]:
        """Does what a tag does; returns what its end does."""
        if tag in _BLOCKS:
            self.flush()
            self._item = tag == "li" or (self._item and tag in {"p", "div", "span"})
            return self.flush
        if tag == "br":
            self._open.append("\n")
        if tag == "a":
            self._links += 1
            return self._end_link
        return lambda: None

    def _end_link(self) -> None:
        self._links -= 1

    def _add(self, text: str | None) -> None:
        if text:
            self._open.append(" ".join(re.split(r"\s+", text)))
            self._linked += _letters(text) if self._links else 0

    def flush(self) -> None:
        """The block is over."""
        text = "".join(self._open)
        only_link = 0 < _letters(text) <= self._linked and len(text.split()) <= _LINK_WORDS
        if not only_link:
            paragraphs = re.split(r"\n[ ]*\n[\s]*", text)
            kept = ["\n".join(filter(None, map(one_line, each.split("\n")))) for each in paragraphs]
            self.blocks += [f"- {each}" if self._item else each for each in kept if each]
        if text.strip():
            self._item = False
        self._open, self._linked = [], 0


def _letters(text: str) -> int:
    """How many characters it has besides white space."""
    return len("".join(text.split()))
