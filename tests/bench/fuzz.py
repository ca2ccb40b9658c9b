"""Mangled articles: whatever becomes of a text, no exception, and every line of its brief stands on it.

FUZZ_MINUTES (default 5) is the time for each of two processes; FUZZ_SEED another beginning.
"""

from __future__ import annotations

import os
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from bot.errors import ArticleError
from bot.extract import extract_brief, load
from bot.model import Article
from tests.extract.grounding import ungrounded

PROCESSES = 2
OWN_ARTICLES = ("extract/meetings/none_ahead", *(f"intake/messages/{kind}" for kind in ("article", "chat", "notes")))

_SENTENCE = re.compile(r"(?<=[.!?”])\s+")
_STRANGE = [
    "\u200b",
    "\u00a0",
    "\u202e",
    "\ufeff",
    "e\u0301",
    "😀",
    "\t",
    "\r\n",
    "—",
    "“",
    "”",
    "(",
    ")",
    "&amp;",
    "•",
]

Mangle = Callable[[str, random.Random], str]


def measure() -> Iterator[str]:
    """Two processes, each with its own chance."""
    minutes, seed = float(os.environ.get("FUZZ_MINUTES", "5")), int(os.environ.get("FUZZ_SEED", "0"))
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        runs = [pool.submit(_run, minutes * 60, seed + number) for number in range(PROCESSES)]
        articles, refused, failures = 0, 0, Counter[str]()
        for run in runs:
            done = run.result()
            articles, refused, failures = articles + done[0], refused + done[1], failures + done[2]
    yield f"{PROCESSES} x {minutes:g} minutes: {articles} mangled articles, {refused} refused with a sentence"
    yield f"exceptions and lines without ground: {failures.total()}"
    yield from (f"  {count} x {failure}" for failure, count in failures.most_common(20))


def _run(seconds: float, seed: int) -> tuple[int, int, Counter[str]]:
    nlp, chance, end = load(), random.Random(seed), time.monotonic() + seconds
    texts = _own_articles()
    articles, refused, failures = 0, 0, Counter[str]()
    while time.monotonic() < end:
        text = _mangled(texts, chance)
        day = chance.choice([None, date(2022, 7, 27), date(1987, 3, 12), date(2000, 2, 29), date(1999, 12, 31)])
        articles += 1
        try:
            wrong = ungrounded(
                extract_brief(nlp, Article(text=text, published=day, published_source="given" if day else None)), text
            )
        except ArticleError:
            refused += 1
        except Exception as error:  # noqa: BLE001 - what it is looking for
            failures[_where(error)] += 1
        else:
            failures.update(wrong)
    return articles, refused, failures


def _article(text: str, day: date | None) -> Article:
    return Article(text=text, published=day, published_source="given" if day else None)


def _where(error: Exception) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else "?"
    return f"{type(error).__name__} at {place}"


def _own_articles() -> list[str]:
    here = Path(__file__).parent.parent
    files = [file for folder in OWN_ARTICLES for file in sorted((here / folder).glob("*.txt"))]
    files += sorted((here / "extract/meetings/articles").rglob("*.txt"))
    files.append(here.parent / "bot/playground/sample/sochi.txt")
    return [file.read_text("utf8") for file in files]


def _mangled(texts: list[str], chance: random.Random) -> str:
    text = chance.choice(texts)
    if chance.random() < 0.3:
        text = _interleaved(text, chance.choice(texts), chance)
    for mangle in chance.sample(MANGLES, chance.randint(1, 3)):
        text = mangle(text, chance)
    return text


def _interleaved(text: str, other: str, chance: random.Random) -> str:
    sentences = _SENTENCE.split(text) + _SENTENCE.split(other)
    chance.shuffle(sentences)
    return " ".join(sentences[: chance.randint(2, len(sentences))])


def _drop_words(text: str, chance: random.Random) -> str:
    return " ".join(word for word in text.split(" ") if chance.random() > 0.1)


def _double_words(text: str, chance: random.Random) -> str:
    return " ".join(f"{word} {word}" if chance.random() < 0.05 else word for word in text.split(" "))


def _swap_words(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for _ in range(len(words) // 10):
        one, other = chance.randrange(len(words)), chance.randrange(len(words))
        words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _no_punctuation(text: str, chance: random.Random) -> str:
    return re.sub(r"[.,;:“”]", lambda found: "" if chance.random() < 0.5 else found[0], text)


def _other_case(text: str, chance: random.Random) -> str:
    return chance.choice([text.upper(), text.lower(), text.title(), text.swapcase()])


def _strange_characters(text: str, chance: random.Random) -> str:
    return "".join(char + chance.choice(_STRANGE) if chance.random() < 0.02 else char for char in text)


def _no_breaks(text: str, chance: random.Random) -> str:
    return re.sub(r"\s+", lambda _: chance.choice([" ", " ", " ", "\n", "\n\n", "  "]), text)


def _cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) or 1)
    return text[start : start + chance.randint(1, 3000)]


def _typos(text: str, chance: random.Random) -> str:
    return "".join(chance.choice("aeiou ") if char.isalpha() and chance.random() < 0.02 else char for char in text)


def _other_numbers(text: str, chance: random.Random) -> str:
    return re.sub(r"\d+", lambda _: str(chance.choice([0, 7, 13, 31, 32, 99, 1987, 2022, 30_000, 10**12])), text)


MANGLES: list[Mangle] = [
    _drop_words,
    _double_words,
    _swap_words,
    _no_punctuation,
    _other_case,
    _strange_characters,
    _no_breaks,
    _cut,
    _typos,
    _other_numbers,
]
