"""An article that comes in several messages, and what is written right after one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import continues, grouped, is_pasted_article, join_parts, may_continue

MESSAGES = Path(__file__).parent / "messages"

LEAD = (
    "Spy chief resigns after leak of travel records\n\n"
    "The head of the domestic intelligence service of Norland, Viktor Sand, resigned on Wednesday after "
    "newspapers published records of eleven undeclared flights on the plane of a "
    "construction magnate. Prime Minister Eva Lund accepted the resignation within an hour, a spokesman said."
)
BODY = (
    'In a letter to Lund, Sand wrote that he had "made an error of judgment" but had never passed on information. The '
    "flights, between 2019 and 2022, took him and his family to Nice, Salzburg and the Maldives. The magnate, Rolf "
    "Thane, owns a company that has built two ministries and bid for a third, according to the commercial register."
)
END = (
    'Opposition leader Jens Holt demanded an inquiry. "A man who guards secrets should have fewer of his own," he told '
    "parliament. A committee will question Thane next Tuesday, and Sand is to appear before it in November."
)
OTHER = (
    "Ferry crews call off strike in Marna\n\n"
    "The crews of eleven ferries in the port of Marna called off their strike on Thursday after the operator, "
    "Bluewater Lines, withdrew a plan to cut night shifts. Union secretary Paula Reyes "
    'said that 400 jobs had been saved. "Nobody wins a strike, but somebody has to end it," she told reporters on the '
    "quay. Services to Pell Island will resume on Friday morning, the harbour authority said."
)
OPINION = (
    "I think that we should brief this one for the Norland desk before the committee meets, what do you say? Lund "
    "is on the front page everywhere and our readers will ask us about Thane on Tuesday at the latest."
)


def article(name: str) -> str:
    return (MESSAGES / "article" / f"{name}.txt").read_text().strip()


@pytest.mark.parametrize("parts", [(LEAD, BODY), (LEAD, BODY, END), (f"{LEAD}\n\n{BODY}", END), (BODY, END)])
def test_an_article_in_parts_is_one_though_each_part_is_too_short(parts: tuple[str, ...]) -> None:
    assert not any(is_pasted_article(part, min_words=100) for part in parts[1:])
    assert grouped(parts) == (tuple(range(len(parts))),)
    assert is_pasted_article(join_parts(parts), min_words=80)


@pytest.mark.parametrize(
    "comment",
    [
        "thoughts?",
        "Crazy story.",
        "This one is about Sand, for the Norland page.",
        "@mara can you take this?",
        OPINION,
        (MESSAGES / "chat" / "thoughts-after-article.txt").read_text(),
        (MESSAGES / "chat" / "article-comment.txt").read_text(),
        (MESSAGES / "chat" / "impersonal-idea.txt").read_text(),
        (MESSAGES / "log" / "dotnet-stacktrace.txt").read_text(),
        (MESSAGES / "table" / "price-list-with-notes.txt").read_text(),
    ],
    ids=lambda comment: comment[:30],
)
def test_a_comment_after_an_article_is_no_part_of_it(comment: str) -> None:
    assert grouped([f"{LEAD}\n\n{BODY}", comment]) == ((0,), (1,))


@pytest.mark.parametrize("comment", ["FYI", "Look what I found:", "Have you all seen this? I can't believe it."])
def test_a_word_before_an_article_is_no_part_of_it(comment: str) -> None:
    assert grouped([comment, LEAD, BODY]) == ((0,), (1, 2))


def test_two_articles_in_a_row_are_two() -> None:
    assert grouped([f"{LEAD}\n\n{BODY}\n\n{END}", OTHER]) == ((0,), (1,))
    assert grouped([LEAD, BODY, OTHER]) == ((0, 1), (2,))


@pytest.mark.parametrize(
    "second", ["wire-hard-wrapped", "wire-dateline-brief", "science-with-units", "match-report-rugby", "press-release"]
)
def test_a_second_whole_article_stands_alone_with_and_without_a_headline(second: str) -> None:
    assert grouped([article("byline-and-caption"), article(second)]) == ((0,), (1,))


def test_an_article_with_a_byline_of_its_own_is_another_one() -> None:
    second = f"By Johanna Perl\n\n{BODY}\n\n{END}"

    assert grouped([f"{LEAD}\n\n{BODY}", second]) == ((0,), (1,))


@pytest.mark.parametrize(
    "name", ["border-agreement", "energy-summit-preview", "cyber-attack-report", "profile-of-a-judge"]
)
def test_a_text_that_slack_cut_in_mid_sentence_is_whole_again(name: str) -> None:
    text = article(name)
    cut = text.index(" ", len(text) // 2)

    assert grouped([text[:cut], text[cut:]]) == ((0, 1),)
    assert join_parts([text[:cut], text[cut:]]).split() == text.split()


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        (["The talks begin on", "Friday in Sochi."], "The talks begin on\n\nFriday in Sochi."),
        (["The talks begin", "on Friday."], "The talks begin on Friday."),
        (["The talks begin.", "They end on Friday."], "The talks begin.\n\nThey end on Friday."),
        (["The talks begin ", " , she said."], "The talks begin, she said."),
        (["The self-", "styled mediator."], "The self-styled mediator."),
        (["He said: “", "We go there.”"], "He said: “We go there.”"),
        (["Officials of the U.S.", "government agreed."], "Officials of the U.S. government agreed."),
        (["Leaders to meet in Sochi", "The leaders will meet."], "Leaders to meet in Sochi\n\nThe leaders will meet."),
        (["On the table:", "• grain", "• gas"], "On the table:\n• grain\n• gas"),
        (["One.", "", "Two."], "One.\n\nTwo."),
        ([], ""),
    ],
)
def test_parts_are_joined_as_their_seam_asks(parts: list[str], joined: str) -> None:
    assert join_parts(parts) == joined


def test_a_long_sentence_that_was_cut_before_a_name_goes_on_in_its_line() -> None:
    before = (
        "The foreign ministers of the five coastal states agreed late on Thursday, after two nights of talks in which "
        "the catch of herring was the only subject, to invite the prime minister of"
    )

    assert join_parts([before, "Norland to the next round."]).endswith("prime minister of Norland to the next round.")


@pytest.mark.parametrize("mark", ["A. ", "a ", "\n", "“A ", "A\n", "A a ", "1", ". "])
def test_forty_thousand_characters_of_anything_are_read(mark: str) -> None:
    longest = (mark * 40_000)[:40_000]

    assert len(grouped([longest, longest])) in {1, 2}


@pytest.mark.parametrize("text", [LEAD, BODY, END, OTHER])
def test_a_part_of_an_article_may_go_on(text: str) -> None:
    assert may_continue(text)


@pytest.mark.parametrize(
    "text", ["", "ok", "Thanks!", "https://coast.example/a", "Dear all,\n\nthe talks begin on Friday in Sochi."]
)
def test_a_remark_may_not_go_on(text: str) -> None:
    assert not may_continue(text)


@given(parts=st.lists(st.text(max_size=120), max_size=6))
def test_every_message_lands_in_one_group_and_no_word_is_lost(parts: list[str]) -> None:
    groups = grouped(parts)

    assert [index for group in groups for index in group] == list(range(len(parts)))
    assert "".join(join_parts(parts).split()) == "".join("".join(parts).split())


@given(before=st.text(max_size=200), text=st.text(max_size=200))
def test_only_what_may_be_a_part_continues_anything(before: str, text: str) -> None:
    assert not continues(before, text) or (may_continue(before) and may_continue(text))
