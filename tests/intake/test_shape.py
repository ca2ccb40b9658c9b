"""Articles that are pasted into a message, and everything else that is long."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import is_pasted_article

MESSAGES = Path(__file__).parent / "messages"
OTHER_KINDS = ["chat", "code", "document", "log", "notes", "table"]

# In three of them nobody has a say, neither by a verb nor in quotation marks nor in a byline: memos and reports are
# like that. In the last one the answers are as personal as a chat.
MISSED = {"film-review", "news-analysis", "heatwave", "q-and-a-with-trainer"}
# The back of a crime novel tells of an inspector, a town and a royal visit, and quotes a newspaper; the other one
# reports what people said at a meeting, which is what news does.
MISTAKEN = {"book-blurb", "takeaways-from-a-call"}


def named(*kinds: str) -> list[Path]:
    return sorted(path for kind in kinds for path in (MESSAGES / kind).glob("*.txt"))


ARTICLES = [path for path in named("article") if path.stem not in MISSED]
OTHERS = [path for path in named(*OTHER_KINDS) if path.stem not in MISTAKEN]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_pasted_article_is_one(path: Path) -> None:
    assert is_pasted_article(path.read_text(), min_words=120)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_pasted_article_is_one_with_a_word_to_colleagues_above_it(path: Path) -> None:
    assert is_pasted_article(f"FYI, I saw this one today:\n\n{path.read_text()}", min_words=120)


# Thirty words only: it is the shape that must tell them apart, not the length.
@pytest.mark.parametrize("path", OTHERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_other_long_messages_are_no_articles(path: Path) -> None:
    assert not is_pasted_article(path.read_text(), min_words=30)


@pytest.mark.parametrize("path", named("article"), ids=lambda path: path.stem)
def test_an_article_with_too_few_words_is_none(path: Path) -> None:
    assert not is_pasted_article(path.read_text(), min_words=400)


def test_what_the_shape_gets_wrong_is_known() -> None:
    wrong = {path.stem for path in named("article") if not is_pasted_article(path.read_text(), min_words=120)}
    wrong |= {path.stem for path in named(*OTHER_KINDS) if is_pasted_article(path.read_text(), min_words=30)}

    assert wrong == MISSED | MISTAKEN


def test_the_messages_cover_every_kind_well() -> None:
    assert len(ARTICLES) >= 60
    assert len(OTHERS) >= 180
    assert {kind: len(named(kind)) >= 25 for kind in OTHER_KINDS} == dict.fromkeys(OTHER_KINDS, True)


@pytest.mark.parametrize(
    "headline",
    [
        "Agenda of the Sochi summit leaks",
        "Minutes from the front line, a doctor waits",
        "Incident at the border leaves two dead",
        "Terms of the ceasefire are published",
        "Abstract art returns to Brenholm",
        "Day 3 of the trial: the driver speaks",
    ],
)
def test_a_headline_that_starts_like_paperwork_does_no_harm(headline: str) -> None:
    article = (MESSAGES / "article" / "border-agreement.txt").read_text()

    assert is_pasted_article(f"{headline}\n\n{article}", min_words=120)


@given(raw=st.text(max_size=300), words=st.integers(min_value=0, max_value=200))
def test_every_text_has_a_shape(raw: str, words: int) -> None:
    assert is_pasted_article(raw, min_words=words) in {True, False}


@pytest.mark.parametrize(
    "mark", ["*a ", "“", '"a ', "a", "A ", "A. ", "1:", "a-", "a\t", "\n", " ", "(", "/a", "‘a ", "A - ", "By A A, "]
)
def test_forty_thousand_characters_of_anything_are_no_article(mark: str) -> None:
    assert not is_pasted_article((mark * 40_000)[:40_000], min_words=0)
