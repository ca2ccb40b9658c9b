"""The spaCy pipeline, loaded once for all tests of the extractor."""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.extract import load


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()
