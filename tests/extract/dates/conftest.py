"""Sentences with the answer marked: "The talks were postponed until [Saturday|DATE|2022-07-30]."."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from bot.extract.dates import tag

ANCHOR = date(2022, 7, 27)  # a Wednesday
_MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")

Check = Callable[..., None]


def _read(marked: str) -> tuple[str, list[tuple[int, str, str, str | None, str | None]]]:
    text, end = "", 0
    expected: list[tuple[int, str, str, str | None, str | None]] = []
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        kind, value, *last = match[2].split("|")
        expected.append((len(text), match[1], kind, None if value == "None" else value, last[0] if last else None))
        text += match[1]
        end = match.end()
    return text + marked[end:], expected


@pytest.fixture(scope="session")
def check(nlp: Language) -> Check:
    """Fails unless exactly the marked expressions are found, at their place, with their type and value."""

    def checked(marked: str, anchor: date | None = ANCHOR) -> None:
        text, expected = _read(marked)
        found = [(one.span.start, one.text, one.type, one.value, one.end_value) for one in tag(nlp(text), anchor)]
        assert found == expected

    return checked
