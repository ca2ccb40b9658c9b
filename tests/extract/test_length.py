"""Texts as long as a novel: read up to a limit, and the brief knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from bot.errors import WrongLanguage
from bot.extract import extract_brief
from bot.extract.length import readable_part
from bot.model import MAX_WORDS, Article
from bot.render import as_text

NEWS = (
    "The foreign ministers of Norland and Karsia will meet in Brenholm on Friday to discuss the herring quota, a "
    "spokesman said on Monday. Both sides expect an agreement before winter.\n\n"
)
WORDS_OF_NEWS = len(NEWS.split())
FILLER = "word " * 9 + "end. "


def test_a_text_of_the_limit_is_read_whole() -> None:
    text = FILLER * (MAX_WORDS // 10)

    assert readable_part(text) == text


def test_white_space_after_the_last_word_counts_for_nothing() -> None:
    text = FILLER * (MAX_WORDS // 10) + " \n" * 100_000

    assert readable_part(text) == text


@pytest.mark.parametrize(
    ("text", "ends_with", "words"),
    [
        (FILLER * 6_000, "end.", MAX_WORDS),
        ("word " + FILLER * 6_000, "end.", MAX_WORDS - 9),
        ("a line without an end\n" * 20_000, "an end", MAX_WORDS),
        ("He said: “Go on.” " * 20_000, "Go on.”", MAX_WORDS),
        ("word " * 60_000, "word", MAX_WORDS),
    ],
    ids=[
        "at a sentence",
        "before a cut sentence",
        "at a line",
        "after a quotation",
        "at a word where there is no other",
    ],
)
def test_a_longer_text_is_read_to_the_last_end_before_the_limit(text: str, ends_with: str, words: int) -> None:
    part = readable_part(text)

    assert text.startswith(part)
    assert part.endswith(ends_with)
    assert len(part.split()) == words


@given(st.text(alphabet="ab.\n ”", max_size=200), st.integers(0, 40))
def test_what_is_read_is_the_beginning_of_the_text(end: str, more: int) -> None:
    text = "a " * (MAX_WORDS - 20) + "b. " * more + end
    part = readable_part(text)

    assert text.startswith(part)
    assert len(part.split()) <= MAX_WORDS


@pytest.mark.slow
def test_the_brief_of_a_longer_text_is_of_its_beginning_and_says_how_much_was_read(nlp: Language) -> None:
    text = NEWS + FILLER * (MAX_WORDS // 10) + NEWS.replace("Brenholm", "Vilnius").replace("Norland", "Kandar")
    words = MAX_WORDS + 2 * WORDS_OF_NEWS
    brief = extract_brief(nlp, Article(text=text))

    assert brief.article.words == words
    assert [meeting.place for meeting in brief.meetings] == ["Brenholm"]
    assert "Kandar" not in brief.to_json()
    assert f"I read the first {MAX_WORDS:,} of its {words:,} words." in as_text(brief)


def test_a_long_text_of_another_language_is_named(nlp: Language) -> None:
    german = "Der Minister trifft am Freitag in Berlin seinen Kollegen, wie ein Sprecher sagte. " * 6_000

    with pytest.raises(WrongLanguage, match=r"This article seems to be in German; I brief English\."):
        extract_brief(nlp, Article(text=german))
