"""How many weekdays that look forward are read as such: in the gold, and in the project's own sentences."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from bot.extract import Language, Timex, load, tag_timex
from bot.extract.words.dates import WEEKDAYS
from tests.bench.quality import GOLD
from tests.extract.dates.marked import ANCHOR, read_marked
from tests.extract.dates.weekdays import AHEAD

_WEEKDAY = re.compile("|".join(WEEKDAYS), re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def measure() -> Iterator[str]:
    """Hits out of all cases; a case is a DATE with a weekday in it whose day is after the day of publication."""
    nlp = load()
    if GOLD.is_dir():
        hits = list(_in_gold(nlp))
        yield f"weekdays ahead in AQUAINT: {sum(hits)} of {len(hits)}"
    else:
        yield f"no gold data in {GOLD}: left out (BRIEF_GOLD names another folder)"
    hits = list(_in_own_sentences(nlp))
    yield f"weekdays ahead in {len(AHEAD)} sentences of the project: {sum(hits)} of {len(hits)}"


def _in_gold(nlp: Language) -> Iterator[bool]:
    folder = GOLD / "timex" / "aquaint"
    dump = [sys.executable, str(GOLD / "score_timex.py"), str(folder), "--dump"]
    documents = json.loads(subprocess.run(dump, check=True, capture_output=True, text=True).stdout)
    for name, document in sorted(documents.items()):
        published = document["dct"][:10]
        cases = [case for case in _expressions(folder / f"{name}.tml") if _is_ahead(*case[1:], published)]
        found = tag_timex(nlp, document["text"], date.fromisoformat(published)) if cases else ()
        yield from (_is_found(start, start + len(text), value, found) for start, text, value in cases)


def _expressions(file: Path) -> Iterator[tuple[int, str, str]]:
    """The DATEs of a TimeML file as offset into the text of its TEXT elements, words and value."""
    position = 0
    for text in ET.parse(file).getroot().iter("TEXT"):  # noqa: S314 - the gold is our own
        for start, element in _elements(text, position):
            if element.tag == "TIMEX3" and element.get("type") == "DATE":
                yield start, "".join(element.itertext()), element.get("value", "")
        position += len("".join(text.itertext()))


def _elements(parent: ET.Element, position: int) -> Iterator[tuple[int, ET.Element]]:
    """All elements below `parent` with the offset at which each begins."""
    position += len(parent.text or "")
    for child in parent:
        yield position, child
        yield from _elements(child, position)
        position += len("".join(child.itertext())) + len(child.tail or "")


def _is_ahead(text: str, value: str, published: str) -> bool:
    return _WEEKDAY.search(text) is not None and _DAY.fullmatch(value) is not None and value > published


def _is_found(start: int, end: int, value: str, found: tuple[Timex, ...]) -> bool:
    return any(one.span.start < end and start < one.span.end and (one.value or "")[:10] == value for one in found)


def _in_own_sentences(nlp: Language) -> Iterator[bool]:
    for marked in AHEAD:
        text, expected = read_marked(marked)
        found = tag_timex(nlp, text, ANCHOR)
        for start, words, _, value, _ in expected:
            day = (value or "")[:10]
            if _is_ahead(words, day, ANCHOR.isoformat()):
                yield _is_found(start, start + len(words), day, found)
