"""What is used here of an element of lxml.html, which ships no types, and what is read of any element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Protocol

_WORD = re.compile(r"\w+")
# The marks of Latin, Chinese and Japanese, Arabic and Urdu, and Indian scripts.
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]」』]*$")
_UNSEEN = ("script", "style", "noscript", "template", "head")


class HtmlElement(Protocol):
    """An element, its text and the text behind it."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator[HtmlElement]: ...
    def get(self, name: str, default: str = "", /) -> str: ...
    def getparent(self) -> HtmlElement | None: ...
    def getprevious(self) -> HtmlElement | None: ...
    def getnext(self) -> HtmlElement | None: ...
    def iter(self, *tags: str) -> Iterator[HtmlElement]: ...
    def iterancestors(self, *tags: str) -> Iterator[HtmlElement]: ...
    def find(self, path: str) -> HtmlElement | None: ...
    def findtext(self, path: str, default: str) -> str: ...
    def xpath(self, path: str) -> Any: ...  # noqa: ANN401 - elements, texts or numbers, as the path says
    def text_content(self) -> str: ...
    def drop_tree(self) -> None: ...


def key(text: str) -> str:
    """The words in one case, for comparing what was set in different ways."""
    return " ".join(_WORD.findall(text.casefold()))


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, a headline or a caption seldom."""
    return _SENTENCE_END.search(line) is not None


def visible_text(tree: HtmlElement) -> str:
    """The text of a page without what no reader sees."""
    unseen = {inner for element in tree.iter(*_UNSEEN) for inner in element.iter()}
    pieces = (
        piece
        for element in tree.iter()
        for piece in (None if element in unseen else element.text, element.tail)
        if piece and not piece.isspace()
    )
    return " ".join(" ".join(pieces).split())


def has_name(element: HtmlElement, names: re.Pattern[str]) -> bool:
    """Whether a class or the id of an element is one of `names`."""
    return names.search(element.get("class", "")) is not None or names.search(element.get("id", "")) is not None
