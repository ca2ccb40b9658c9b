"""Whole articles about other things yield no upcoming meeting: one file each, the day of publication on top.

Those called `*_lure` speak of meetings, talks, summits or sessions that are none, are over or are only wished for.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from tests.extract.marks import read

ARTICLES = sorted((Path(__file__).parent / "none_ahead").glob("*.txt"))


def test_there_are_enough_of_them_and_enough_lures() -> None:
    assert len(ARTICLES) >= 40
    assert sum(path.stem.endswith("_lure") for path in ARTICLES) >= 8


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_about_something_else_yields_no_upcoming_meeting(nlp: Language, path: Path) -> None:
    day, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    assert [one.name for one in read(nlp, text, anchor=date.fromisoformat(day)) if one.upcoming] == []
