"""What the extractor costs on top of spaCy for the same text: ratios of one run, since machines are noisy."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date

import spacy

from bot.extract import DEFAULT_MODEL, Language, dates, extract_brief, load
from bot.extract.actors import find_parties
from bot.model import Article
from tests.slack_room import SAMPLE

ANCHOR = date(2022, 7, 27)
SIZES = (1, 20, 190)
"""Copies of the sample article: about 250, 5,000 and 50,000 words."""


def measure() -> Iterator[str]:
    """Seconds for bare spaCy, and everything else as a multiple of them."""
    bare, nlp = spacy.load(DEFAULT_MODEL), load()
    for copies in SIZES:
        yield _measure(bare, nlp, "\n\n".join([SAMPLE] * copies), rounds=5 if copies == 1 else 1)


def _measure(bare: Language, nlp: Language, text: str, *, rounds: int) -> str:
    article = Article(text=text, published=ANCHOR, published_source="given")
    doc = nlp(text)
    base = _seconds(lambda: bare(text), rounds)
    whole = _seconds(lambda: extract_brief(nlp, article), rounds)
    tagging = _seconds(lambda: dates.tag(doc, ANCHOR), rounds)
    parties = _seconds(lambda: find_parties(doc, None), rounds)
    return (
        f"{len(text.split()):>6} words: bare spaCy {base:.2f} s; the whole extractor {whole / base:.2f} ×; "
        f"dates {tagging / base:.1%} and actors {parties / base:.1%} on top"
    )


def _seconds(work: Callable[[], object], rounds: int) -> float:
    work()
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best
