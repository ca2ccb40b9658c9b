"""Articles that are pasted into a message, and everything else that is long."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import is_pasted_article

MESSAGES = Path(__file__).parent / "messages"
NOT_ARTICLES = ["chat", "code", "log", "notes", "table"]


def named(kind: str) -> list[Path]:
    return sorted((MESSAGES / kind).glob("*.txt"))


@pytest.mark.parametrize("path", named("article"), ids=lambda path: path.stem)
def test_a_pasted_article_is_one(path: Path) -> None:
    assert is_pasted_article(path.read_text(), min_words=120)


@pytest.mark.parametrize("path", named("article"), ids=lambda path: path.stem)
def test_a_pasted_article_is_one_with_a_word_to_colleagues_above_it(path: Path) -> None:
    assert is_pasted_article(f"FYI, I saw this one today:\n\n{path.read_text()}", min_words=120)


# Thirty words only: it is the shape that must tell them apart, not the length.
@pytest.mark.parametrize("path", [path for kind in NOT_ARTICLES for path in named(kind)], ids=lambda path: path.stem)
def test_other_long_messages_are_no_articles(path: Path) -> None:
    assert not is_pasted_article(path.read_text(), min_words=30)


@pytest.mark.parametrize("path", named("article"), ids=lambda path: path.stem)
def test_an_article_with_too_few_words_is_none(path: Path) -> None:
    assert not is_pasted_article(path.read_text(), min_words=400)


def test_the_messages_cover_every_kind_well() -> None:
    assert {kind: len(named(kind)) >= 25 for kind in ["article", *NOT_ARTICLES]} == dict.fromkeys(
        ["article", *NOT_ARTICLES], True
    )


@given(raw=st.text(max_size=300), words=st.integers(min_value=0, max_value=200))
def test_every_text_has_a_shape(raw: str, words: int) -> None:
    assert is_pasted_article(raw, min_words=words) in {True, False}


@pytest.mark.parametrize("mark", ["*a ", "“", '"a ', "a", "A ", "A. ", "1:", "a-", "a\t", "\n", " ", "(", "/a"])
def test_forty_thousand_characters_of_anything_are_no_article(mark: str) -> None:
    assert not is_pasted_article((mark * 40_000)[:40_000], min_words=0)
