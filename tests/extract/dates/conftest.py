"""The check that annotated sentences go through."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from bot.extract.dates import tag
from tests.extract.dates.marked import ANCHOR, read_marked

Check = Callable[..., None]


@pytest.fixture(scope="session")
def check(nlp: Language) -> Check:
    """Fails unless exactly the marked expressions are found, at their place, with their type and value."""

    def checked(marked: str, anchor: date | None = ANCHOR) -> None:
        text, expected = read_marked(marked)
        found = [(one.span.start, one.text, one.type, one.value, one.end_value) for one in tag(nlp(text), anchor)]
        assert found == expected

    return checked
