"""Pages to articles: whole pages with what must come out of them, and pages that nobody should have written."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ArticleError, EmptyPage, NotText, TextTooLong
from bot.intake.fetched import Page
from bot.intake.page import read_page

CASES = Path(__file__).parents[1] / "cases" / "pages"
URL = "https://www.coastherald.example/"

PARAGRAPH = (
    "<p>The presidents of Veldonia and Karsia will meet in the resort of Sochi on Friday to decide about the export "
    "of grain, officials in both capitals said on Tuesday.</p>"
)
BODY = PARAGRAPH * 3


def page(html: str | bytes, *, content_type: str = "text/html", charset: str | None = None, path: str = "") -> Page:
    return Page(URL + path, html if isinstance(html, bytes) else html.encode(), content_type, charset)


def document(body: str = BODY, *, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Talks in Sochi</title>{head}</head><body>{body}</body></html>"


def expected(case: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((CASES / case / "expected.json").read_text())
    return loaded


ALL = sorted(folder.name for folder in CASES.iterdir())


@pytest.mark.parametrize("case", [case for case in ALL if "article" in expected(case)])
def test_a_page_gives_its_article(case: str) -> None:
    article = read_page(page((CASES / case / "page.html").read_bytes(), path=case))

    found = article.model_dump(mode="json", exclude={"id", "message_day"})
    assert {**found, "text": article.text.split("\n\n")} == expected(case)["article"]


@pytest.mark.parametrize("case", [case for case in ALL if "error" in expected(case)])
def test_a_page_without_an_article_says_so(case: str) -> None:
    with pytest.raises(ArticleError) as raised:
        read_page(page((CASES / case / "page.html").read_bytes()))

    told = {"error": type(raised.value).__name__, "sentence": str(raised.value)}
    assert told == expected(case)


def test_paragraphs_are_one_line_each_and_parted_by_blank_lines() -> None:
    text = read_page(page(document(BODY.replace(" of ", "\n   of\t")))).text

    assert text.split("\n\n") == [PARAGRAPH.removeprefix("<p>").removesuffix("</p>")] * 3


@pytest.mark.parametrize(
    ("body", "charset", "meta"),
    [
        ("Größmann – “Côté”".encode(), None, ""),
        ("Größmann – “Côté”".encode(), "iso-8859-1", ""),
        ("Größmann – “Côté”".encode("cp1252"), "iso-8859-1", ""),
        ("Größmann – “Côté”".encode("cp1252"), "windows-1252", ""),
        ("Größmann – “Côté”".encode("cp1252"), None, '<meta charset="latin1">'),
        ("Größmann – “Côté”".encode("cp1252"), None, ""),
        ("Größmann – “Côté”".encode("cp1252"), "no-such-charset", ""),
        ("Größmann – “Côté”".encode("cp1252"), "idna", ""),
        ("Größmann – “Côté”".encode("cp1252"), "rot13", ""),
    ],
)
def test_letters_survive_what_is_declared_of_them(body: bytes, charset: str | None, meta: str) -> None:
    html = document(head=meta).encode().replace(b"Veldonia", body)

    assert "Größmann – “Côté”" in read_page(page(html, charset=charset)).text


def test_a_declared_charset_that_is_no_utf_8_counts() -> None:
    html = document(head='<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">')

    assert "Москва" in read_page(page(html.replace("Veldonia", "Москва").encode("cp1251"))).text


def test_utf_16_without_a_mark_is_read_when_it_is_declared() -> None:
    assert "Veldonia" in read_page(page(document().encode("utf-16-le"), charset="utf-16le")).text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_first_bytes(encoding: str) -> None:
    assert "Veldonia" in read_page(page(document().encode(encoding), charset="utf-8")).text


@pytest.mark.parametrize("body", ["Größmann".encode(), "Größmann".encode("cp1252")])
def test_a_page_that_only_calls_itself_utf_16_is_read_by_its_bytes(body: bytes) -> None:
    html = document(head='<meta charset="utf-16">').encode().replace(b"Veldonia", body)

    assert "Größmann" in read_page(page(html)).text


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2022-07-27T23:30:00-05:00">', date(2022, 7, 27)),
        ('<meta property="article:published_time" content="2022-07-27T00:30:00+03:00">', date(2022, 7, 27)),
        (
            '<script type="application/ld+json">{"@type":"Article","datePublished":"2022-07-27"}</script>',
            date(2022, 7, 27),
        ),
        ('<meta name="dcterms.date" content="2022-07-27">', date(2022, 7, 27)),
        ('<meta property="article:modified_time" content="2022-07-27">', None),
        ('<meta property="og:updated_time" content="2022-07-27">', None),
        ('<meta http-equiv="last-modified" content="Wed, 27 Jul 2022 10:00:00 GMT">', None),
        ('<meta itemprop="copyrightYear" content="2022">', None),
        ('<meta property="og:image" content="https://i.example/2022/07/27/a.jpg">', None),
        ('<script type="application/ld+json">{"@type":"Article","dateModified":"2022-07-27"}</script>', None),
        ('<script>var day = "2022-07-27T10:00:00";</script>', None),
        ('<meta property="article:published_time" content="soon">', None),
    ],
)
def test_the_day_of_publication_is_what_the_head_says_and_nothing_else(head: str, published: date | None) -> None:
    article = read_page(page(document(head=head)))

    assert article.published == published
    assert article.published_source == ("page" if published else None)


@pytest.mark.parametrize(
    ("extra", "published"),
    [
        ('<time datetime="2022-07-27">Wednesday</time>', date(2022, 7, 27)),
        ('<p class="date">27 July 2022</p>', date(2022, 7, 27)),
        ('<div class="byline">Published 27 July 2022 by M. Lindqvist</div>', date(2022, 7, 27)),
        ("<footer>© 2022 The Coast Herald</footer>", None),
        ("<div>© 2019-2022 The Coast Herald</div>", None),
        ("<p>Copyright 2022 The Coast Herald. All rights reserved.</p>", None),
        ('<aside><time datetime="2021-01-02">2 January</time> An older story</aside>', None),
        ('<img src="/2022/07/27/sochi.jpg">', None),
        (PARAGRAPH.replace("Tuesday", "27 July 2022, a day after the vote of 2022-07-26"), None),
    ],
)
def test_the_day_of_publication_is_what_the_byline_says_and_nothing_else(extra: str, published: date | None) -> None:
    assert read_page(page(document(extra + BODY))).published == published


def test_the_address_of_a_page_tells_its_day_too() -> None:
    assert read_page(page(document(), path="2022/07/27/talks.html")).published == date(2022, 7, 27)


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://coastherald.example/talks", "https://coastherald.example/talks"),
        ("https://m.coastherald.example/talks", "https://m.coastherald.example/talks"),
        ("https://other.example/talks", f"{URL}here"),
        ("javascript:alert(1)", f"{URL}here"),
        ("http://[::1", f"{URL}here"),
    ],
)
def test_a_page_can_not_pass_itself_off_as_another_site(canonical: str, url: str) -> None:
    head = f'<link rel="canonical" href="{canonical}">'

    assert read_page(page(document(head=head), path="here")).url == url


def test_metadata_are_short_lines_without_controls() -> None:
    head = f'<meta property="og:site_name" content="Coast&#10;\u0085Herald"><meta name="author" content="{"x" * 5000}">'

    article = read_page(page(document(head=head)))

    assert article.site == "Coast Herald"
    assert article.author is None or len(article.author) <= 200


def test_plain_text_is_an_article_as_it_stands() -> None:
    article = read_page(page("Talks in Sochi\r\n\r\nLeaders meet.\r\n", content_type="text/plain", path="a.txt"))

    assert (article.text, article.title, article.url) == ("Talks in Sochi\n\nLeaders meet.", None, f"{URL}a.txt")


def test_html_that_calls_itself_plain_text_is_read_as_html() -> None:
    assert "<p>" not in read_page(page(document(), content_type="text/plain")).text


@pytest.mark.parametrize("content_type", ["text/html", "text/plain"])
@pytest.mark.parametrize("empty", ["", " \n ", "<html></html>"])
def test_an_empty_page_says_so(empty: str, content_type: str) -> None:
    with pytest.raises(EmptyPage, match="answered with an empty page"):
        read_page(page(empty, content_type=content_type))


def test_a_picture_that_calls_itself_a_page_is_no_text() -> None:
    with pytest.raises(NotText):
        read_page(page(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"))


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + BODY + "</div>" * 100_000,
        "<b>" * 90_000 + BODY,
        "<blockquote>" * 90_000 + BODY,
        "<table><tr><td>" * 30_000 + BODY,
        "<ul><li>" * 45_000 + BODY,
        "<" * 99_000 + BODY,
        BODY + "<p " + "a=b " * 200_000 + ">",
        f"<p>{'word ' * 400_000}</p>",
        f"<p>{'a' * 2_000_000}</p>",
        f'<script type="application/ld+json">{"[" * 200_000}</script>' + BODY,
        f"<div>{'2022-' * 50_000}</div>" + BODY,
        "<!-- -" * 50_000 + BODY,
        BODY + "&#0;&#1;&#xd800;&#x110000;&nosuch;",
    ],
    ids=[
        "nested-div", "nested-b", "nested-quotes", "nested-tables", "nested-lists", "open-angles", "attributes",
        "long-line", "long-word", "nested-json", "half-dates", "comments", "references",
    ],
)  # fmt: skip
def test_a_monstrous_page_is_read_or_refused_like_any_other(body: str) -> None:
    try:
        article = read_page(page(document(body)))
    except ArticleError:
        return
    assert "Sochi" in article.text or "word" in article.text


def test_a_page_of_more_tags_than_any_article_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(TextTooLong, match="larger than any article"):
        read_page(page(document("<p>a" * 100_001)))


SOUP = st.lists(
    st.sampled_from(
        [
            *("<p>", "</p>", "<div class=date>", "</div>", "<a href='http://[", "<!--", "-->", "<script>", "<title>"),
            *("<meta ", 'property="og:title" content="', '">', "<time datetime=", "2022-07-27", "<table><tr>", "<svg>"),
            *("&#1;", "\x00", "\ud83d", "<![CDATA[", "</html>", "<html>", "}</script>", "<template>", "<iframe>"),
            *('<script type="application/ld+json">{"datePublished": ', BODY, PARAGRAPH, "<!doctype html>"),
            "<?xml version='1.0' encoding='utf-8'?>",
        ]
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(soup=SOUP)
def test_any_soup_is_an_article_or_refused(soup: list[str]) -> None:
    html = "".join(soup).encode(errors="surrogatepass")
    try:
        article = read_page(page(html))
    except ArticleError:
        pass
    else:
        article.model_dump_json()
        assert not set(article.text) & {"\x00", "\x01"}


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=400), charset=st.one_of(st.none(), st.text(max_size=12)))
def test_any_bytes_are_an_article_or_refused(data: bytes, charset: str | None) -> None:
    for content_type in ("text/html", "text/plain"):
        with suppress(ArticleError):
            read_page(page(data, content_type=content_type, charset=charset)).model_dump_json()
