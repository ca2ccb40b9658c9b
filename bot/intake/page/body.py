"""The text of an article in its page, line by line, and the headline at its beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trafilatura import bare_extraction
from trafilatura.settings import Document, Extractor

from bot.intake.characters import printable
from bot.intake.page.tree import HtmlElement, ends_sentence, key

# The extractor compares its result with those of two others, one of which takes time by the square of the blocks. On
# a page of so many it is trusted alone.
_MOST_BLOCKS = 2_500
_INLINE = ("a", "b", "br", "em", "i", "img", "span", "strong")
_BLOCKS = f"count(//*[not({' or '.join(f'self::{tag}' for tag in _INLINE)})])"
_COMPARED = Extractor(output_format="python", comments=False, tables=False)
_ALONE = Extractor(output_format="python", comments=False, tables=False, fast=True)

_HEADLINE_WORDS = 3
_LINES_BEFORE = 4
# The time of a post in a live blog, an address below a printed page.
_NO_TEXT = re.compile(r"\d{1,2}[.:h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|https?://\S+")


def body_lines(tree: HtmlElement) -> list[str]:
    """The lines of the article's body, none where there is no body."""
    found = bare_extraction(tree, options=_ALONE if tree.xpath(_BLOCKS) > _MOST_BLOCKS else _COMPARED)
    text = printable(found.text or "") if isinstance(found, Document) else ""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in lines if line and not _NO_TEXT.fullmatch(line)]


def headed(paragraphs: list[str], title: str | None, others: Sequence[str]) -> tuple[str | None, list[str]]:
    """The title and the paragraphs after it: a kicker or crumbs may stand before.

    A first line that one of the page's `others`, its title and its heading, holds too is the better title.
    """
    first, named = key(paragraphs[0]) if paragraphs else "", key(title or "")
    for place, paragraph in enumerate(paragraphs[:_LINES_BEFORE]):
        if named and key(paragraph) == named:
            return title, paragraphs[place + 1 :]
        if ends_sentence(paragraph):
            break
    if len(first.split()) >= _HEADLINE_WORDS and any(f" {first} " in f" {key(other)} " for other in others):
        return paragraphs[0], paragraphs[1:]
    return title, paragraphs
