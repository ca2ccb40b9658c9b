"""What goes from the fetcher to the reader of pages, which run in different processes."""

from __future__ import annotations

from dataclasses import dataclass

# What a person can do about any link that can't be opened or read.
PASTE = "Paste the article's text and I will brief it."


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came: `url` after redirects, `body` decompressed, `content_type` without parameters, in lower case.

    `charset` is what the header says, None where it says nothing.
    """

    url: str
    body: bytes
    content_type: str
    charset: str | None
