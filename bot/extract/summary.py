"""The one sentence that says best what an article is about."""

from __future__ import annotations

from spacy.tokens import Doc

from bot.extract.found import Gathering, Party, Span


def choose(
    doc: Doc, title: str | None, parties: tuple[Party, ...], gatherings: tuple[Gathering, ...]
) -> Span | None:
    return None
