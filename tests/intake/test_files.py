"""Files and pastes to articles."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import ArticleError, BadArticleFile, EmptyText, NoArticle, NotText, TextTooLong
from bot.intake.files import MAX_BYTES, read_bytes, read_file, read_plain, read_text
from bot.model import Article

TEXT = "Talks in Sochi\n\nPublished: 27 July 2022\n\n  “We expect results,” Jörg Größmann said.\t(Coast Wire)\n"
BODY = "<p>Leaders meet in Sochi on Friday.</p>" * 8
HTML = f"<!DOCTYPE html><html><head><title>Talks</title></head><body>{BODY}</body></html>"


def test_the_text_of_a_text_file_is_the_files() -> None:
    assert read_bytes("a.txt", TEXT.encode()) == Article(text=TEXT)


def test_line_ends_stay_as_they_are_so_that_offsets_fit() -> None:
    assert read_bytes("a.txt", b"Leaders meet.\r\n\r\nSoon.\r\n").text == "Leaders meet.\r\n\r\nSoon.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_text_file_may_have_any_usual_encoding(encoding: str) -> None:
    assert read_bytes("a.txt", TEXT.encode(encoding)).text == TEXT


def test_big_endian_text_is_known_by_its_mark() -> None:
    assert read_bytes("a.txt", b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


def test_bytes_that_cp1252_lacks_become_one_character_each() -> None:
    assert read_bytes("a.txt", b"caf\xe9 \x81 bar").text == "café \ufffd bar"


@pytest.mark.parametrize("name", ["a.txt", "a.text", "a", "a.log", "a.pdf", "a.TXT", "a.html.txt"])
def test_a_text_is_a_text_whatever_its_name(name: str) -> None:
    assert read_bytes(name, TEXT.encode()).text == TEXT


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.txt", "a", "a.json", "a.md"])
def test_an_html_document_is_html_whatever_its_name(name: str) -> None:
    article = read_bytes(name, HTML.encode())

    assert article.text.split("\n\n")[0] == "Leaders meet in Sochi on Friday."
    assert (article.title, article.url) == ("Talks", None)


@pytest.mark.parametrize("start", ["\ufeff", "  \n", "<!-- saved -->\n", "<?xml version='1.0' encoding='utf-8'?>\n"])
def test_what_stands_before_an_html_document_does_not_hide_it(start: str) -> None:
    assert "<p>" not in read_bytes("a.txt", (start + HTML).encode()).text


def test_the_charset_that_an_html_file_declares_counts() -> None:
    html = HTML.replace("<title>", '<meta charset="windows-1251"><title>').replace("Sochi", "Сочи")

    assert "Сочи" in read_bytes("a.html", html.encode("cp1251")).text


def test_an_html_file_without_an_article_says_so() -> None:
    with pytest.raises(NoArticle):
        read_bytes("a.html", b"<html><body><nav>Home</nav></body></html>")


def test_a_text_that_mentions_a_tag_stays_text() -> None:
    assert read_bytes("a.txt", b"The <html> tag opens a page.").text == "The <html> tag opens a page."


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
    assert read_bytes("a.md", markdown.encode()).text == (
        "Talks in Sochi\n\nLeaders of Veldonia and Karsia meet.\nThey said 2 * 3 * 4 and snake_case_name.\n\n"
        "We expect results.\nSoon.\n\n\n- grain\n1. gas *\n\nSee https://coast.example.\n\nWhat is next\n"
    )


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


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a.txt: PDF files are not read. Copy the article's text"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "Word files and archives are not read"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "old Word files are not read"),
        (b"{\\rtf1\\ansi Leaders meet.}", "RTF files are not read"),
    ],
)
def test_a_document_of_another_kind_is_named(data: bytes, sentence: str) -> None:
    with pytest.raises(BadArticleFile, match=sentence):
        read_bytes("a.txt", data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"Leaders\x00meet.",
        TEXT.encode("utf-16-le"),
        gzip.compress(TEXT.encode()),
        bytes(range(256)) * 4,
    ],
    ids=["png", "nul", "utf-16-without-a-mark", "gzip", "all-bytes"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.md"])
def test_binary_data_are_no_text_whatever_their_name(name: str, data: bytes) -> None:
    with pytest.raises(NotText, match=f"{name} is not a text file"):
        read_bytes(name, data)


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_empty_file_is_empty(name: str, data: bytes) -> None:
    with pytest.raises(EmptyText):
        read_bytes(name, data)


def test_json_with_an_empty_text_is_empty() -> None:
    with pytest.raises(EmptyText):
        given_as(text=" \n")


def test_a_file_may_have_five_megabytes_and_not_a_byte_more() -> None:
    assert len(read_bytes("a.txt", b"a" * MAX_BYTES).text) == MAX_BYTES
    with pytest.raises(TextTooLong, match=r"a\.txt is larger than 5 MB"):
        read_bytes("a.txt", b"a" * (MAX_BYTES + 1))


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(TEXT.encode())

    assert read_file(path).text == TEXT
    assert read_plain(path) == TEXT


def test_a_file_read_plain_keeps_its_markup(tmp_path: Path) -> None:
    path = tmp_path / "talks.html"
    path.write_text(HTML)

    assert read_plain(path) == HTML


@pytest.mark.parametrize("read", [read_file, read_plain])
def test_a_path_that_can_not_be_read_is_told_why(read: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(BadArticleFile, match=r"There is no file .*missing\.txt"):
        read(tmp_path / "missing.txt")
    with pytest.raises(BadArticleFile, match="is a folder"):
        read(tmp_path)
    for unreadable in (Path("nul\x00.txt"), tmp_path / ("a" * 300), Path("/proc/self/mem")):
        with pytest.raises(BadArticleFile, match="can't be read"):
            read(unreadable)


def test_an_endless_file_ends(tmp_path: Path) -> None:
    with pytest.raises(TextTooLong):
        read_file(Path("/dev/zero"))
    with pytest.raises(TextTooLong):
        read_plain(Path("/dev/zero"))
    assert tmp_path.exists()


def test_a_paste_is_read_as_it_is_but_for_controls() -> None:
    assert read_text("Leaders\x00meet\x1b[0m\ud83d \n").text == "Leaders meet [0m\ufffd \n"
    with pytest.raises(EmptyText):
        read_text(" \n")


@given(text=st.text())
def test_offsets_into_a_paste_stay_true(text: str) -> None:
    with suppress(EmptyText):
        read = read_text(text).text
        assert len(read) == len(text)
        assert all(now == before or not before.isprintable() for now, before in zip(read, text, strict=True))


@given(
    text=st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs"], blacklist_characters="\ufeff\ufffe\uffff"))
)
@example(text="{\\rtf")
@example(text="%PDF-")
def test_every_printable_text_file_is_its_text(text: str) -> None:
    with suppress(EmptyText, BadArticleFile, NoArticle):
        assert read_bytes("a.txt", text.encode()).text == text


@given(data=st.binary(max_size=300), name=st.sampled_from(["a.txt", "a.md", "a.html", "a.json"]))
def test_any_file_is_an_article_or_refused(data: bytes, name: str) -> None:
    with suppress(ArticleError):
        article = read_bytes(name, data)
        article.model_dump_json()
        assert "\x00" not in article.text


@pytest.mark.parametrize("mark", ["*a ", "_a ", "[a", "![a](", "> ", "# ", "```", "`", "\\", "<http://"])
def test_endless_markdown_ends(mark: str) -> None:
    assert read_bytes("a.md", b"x" + mark.encode() * 100_000).text
