"""Markdown and JSON to articles."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.errors import BadArticleFile, EmptyText
from bot.intake.files import read_bytes
from bot.model import Article

TEXT = "Talks in Sochi\n\nPublished: 27 July 2022\n\n  “We expect results,” Jörg Größmann said.\t(Coast Wire)\n"


def test_markdown_is_read_without_its_marks() -> None:
    markdown = """---
title: Talks
tags: [sochi]
---
# Talks in **Sochi**

*Leaders* of [Veldonia](https://coast.example/v "V") and __Karsia__ meet.
They said 2 * 3 * 4 and snake_case_name.

> We expect results.
> Soon.

![A photo](photo.jpg)
- grain
1. gas \\*

See <https://coast.example>.
***
## What is next
"""
    article = read_bytes("a.md", markdown.encode())
    assert article.title == "Talks in Sochi"
    assert article.text == (
        "Leaders of Veldonia and Karsia meet.\nThey said 2 * 3 * 4 and snake_case_name.\n\n"
        "We expect results.\nSoon.\n\n\n- grain\n1. gas *\n\nSee https://coast.example.\n\nWhat is next\n"
    )


@pytest.mark.parametrize(
    ("markdown", "title", "text"),
    [
        ("# Talks\n\nLeaders meet.", "Talks", "Leaders meet."),
        ("\nTalks\n=====\nLeaders meet.", "Talks", "Leaders meet."),
        ("---\ntitle: 'Talks'\n---\nLeaders meet.", "Talks", "Leaders meet."),
        ("Leaders meet.\n\n# Later\n", None, "Leaders meet.\n\nLater\n"),
        ("# Talks\n", None, "Talks\n"),
        ("#nohashtag is meant", None, "#nohashtag is meant"),
    ],
)
def test_a_headline_in_markdown_is_the_title(markdown: str, title: str | None, text: str) -> None:
    article = read_bytes("a.md", markdown.encode())

    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize(
    ("line", "day"),
    [("date: 2022-07-27", date(2022, 7, 27)), ("Date: 2022-07-27T10:00:00Z", date(2022, 7, 27)), ("date: soon", None)],
)
def test_front_matter_tells_the_day_and_the_author(line: str, day: date | None) -> None:
    article = read_bytes("a.md", f"---\nauthor: Jo Hale\n{line}\n---\nLeaders meet.\n".encode())

    assert (article.published, article.published_source) == (day, "page" if day else None)
    assert article.author == "Jo Hale"


@pytest.mark.parametrize("mark", ["*a ", "_a ", "[a", "![a](", "> ", "# ", "```", "`", "\\", "<http://"])
def test_endless_markdown_ends(mark: str) -> None:
    assert read_bytes("a.md", b"x" + mark.encode() * 100_000).text


def test_an_endless_gap_in_a_headline_ends() -> None:
    assert read_bytes("a.md", b"# a" + b" " * 4_000_000 + b"b\n\nLeaders meet.\n").title is None


def given_as(**fields: object) -> Article:
    return read_bytes("a.json", json.dumps(fields).encode())


def test_an_article_as_json_keeps_what_it_says() -> None:
    article = given_as(
        id="d1", title="Talks", text=TEXT, published="2022-07-27", url="https://coast.example/a", other=1
    )

    assert article == Article(
        id="d1",
        title="Talks",
        text=TEXT,
        published=date(2022, 7, 27),
        published_source="given",
        url="https://coast.example/a",
    )


@pytest.mark.parametrize("published", [None, "", " "])
def test_an_article_as_json_may_have_no_day(published: str | None) -> None:
    article = given_as(text=TEXT, published=published)

    assert (article.published, article.published_source) == (None, None)


@pytest.mark.parametrize("published", ["2022-07-27T23:40:00-05:00", "2022-07-27T00:00:00Z", " 2022-07-27 "])
def test_a_day_with_a_time_is_the_day_as_written(published: str) -> None:
    assert given_as(text=TEXT, published=published).published == date(2022, 7, 27)


def test_json_may_come_in_utf_16() -> None:
    assert read_bytes("a.json", json.dumps({"text": TEXT}).encode("utf-16")).text == TEXT


def test_what_json_escapes_does_not_get_past_the_door() -> None:
    article = read_bytes("a.json", rb'{"text": "a\u0000b\ud83dc\u001bd", "title": "x\u0007y", "id": "\udfff"}')

    assert (article.text, article.title, article.id) == ("a b\ufffdc d", "x y", "\ufffd")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{}", "`text` is missing"),
        ('{"text": null}', "`text` is missing"),
        ('{"text": 7}', "`text` is missing or is no text"),
        ('{"text": "x", "published": "yesterday"}', "`published` must be a date such as 2022-07-27"),
        ('{"text": "x", "published": 20220727}', "`published` must be a date"),
        ('{"text": "x", "published": "2022-13-45"}', "`published` must be a date"),
        ('{"text": "x", "title": ["y"]}', "`title` must be a text or null"),
        ("[]", "must be one object"),
        ('"text"', "must be one object"),
        ("null", "must be one object"),
        ("Leaders meet.", "is not valid JSON"),
        ('{"text": "x"', "is not valid JSON"),
        ("[" * 100_000, "is not valid JSON"),
        ('{"a":' * 50_000, "is not valid JSON"),
        ('{"text": "x", "id": ' + "9" * 5000 + "}", "is not valid JSON"),
    ],
    ids=range(15),
)
def test_broken_json_is_told_what_it_lacks(content: str, sentence: str) -> None:
    with pytest.raises(BadArticleFile, match=sentence) as raised:
        read_bytes("event.json", content.encode())

    assert str(raised.value).startswith("event.json")


def test_json_with_an_empty_text_is_empty() -> None:
    with pytest.raises(EmptyText):
        given_as(text=" \n")


def test_endless_brackets_are_no_article() -> None:
    with pytest.raises(BadArticleFile, match="holds far more than one article"):
        read_bytes("a.json", b'{"text": "x", "other": [' + b"[]," * 300_000 + b"0]}")
