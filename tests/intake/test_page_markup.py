"""What pages say of themselves in JSON-LD, Open Graph and meta elements, in the many ways in which they say it."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ArticleError
from bot.intake.page import read_html
from bot.model import Article

URL = "https://www.coastherald.example/world/talks"
PARAGRAPH = (
    "<p>The presidents of Veldonia and Karsia will meet in the resort of Sochi on Friday to decide about the export "
    "of grain, officials in both capitals said on Tuesday.</p>"
)
BODY = PARAGRAPH + PARAGRAPH.replace("grain", "timber")


def read(head: str = "", body: str = BODY, *, url: str = URL) -> Article:
    return read_html(f"<!doctype html><html><head>{head}</head><body><main>{body}</main></body></html>", url=url)


def json_ld(*things: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)


def news(**properties: object) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Talks in Sochi", **properties}


@pytest.mark.parametrize(
    "head",
    [
        json_ld(news()),
        json_ld([news()]),
        json_ld({"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "x"}, news()]}),
        json_ld({"@graph": {"@type": "WebPage", "mainEntity": news()}}),
        json_ld({"@type": "WebPage", "mainEntity": [{"mainEntity": news()}]}),
        json_ld({"@type": "ItemList", "itemListElement": [news(headline="Other")]}, news()),
        json_ld(news(**{"@type": "http://schema.org/LiveBlogPosting"})),
        json_ld(news(**{"@type": ["Thing", "schema:AnalysisNewsArticle"]})),
        json_ld(news(headline=["Talks in Sochi", "In Sochi, talks"])),
        json_ld(news(headline={"@value": "Talks in Sochi", "@language": "en"})),
        json_ld(news(headline=" Talks&nbsp;in \n Sochi ")),
        json_ld(news(headline="Talks in Sochi | The Coast Herald", publisher={"name": "The Coast Herald"})),
        '<script type="application/ld+json">{broken</script>' + json_ld(news()),
        f'<script type="Application/LD+JSON; charset=utf-8"><!-- {json.dumps(news())} --></script>',
        f'<script type="application/ld+json">//<![CDATA[\n{json.dumps(news())};\n//]]></script>',
        '<meta property="og:title" content="Talks in Sochi">',
        '<meta name="twitter:title" content="Talks in Sochi">',
        "<title>Talks in Sochi - The Coast Herald</title>",
        '<title>The Coast Herald | Talks in Sochi</title><meta property="og:site_name" content="The Coast Herald">',
    ],
)
def test_the_title_is_found_wherever_it_is_said(head: str) -> None:
    assert read(head).title == "Talks in Sochi"


def test_a_title_with_a_dash_in_it_stays_whole() -> None:
    assert read("<title>Sochi - what to expect</title>" + json_ld(news(headline="Sochi - what to expect"))).title == (
        "Sochi - what to expect"
    )


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Mara Lindqvist", "Mara Lindqvist"),
        ({"@type": "Person", "name": "Mara Lindqvist"}, "Mara Lindqvist"),
        ([{"name": "Mara Lindqvist"}, {"name": "Jo Brand"}], "Mara Lindqvist; Jo Brand"),
        ({"@type": "Person", "name": ["Mara Lindqvist", "Jo Brand"]}, "Mara Lindqvist; Jo Brand"),
        ({"@id": "#mara"}, "Mara Lindqvist"),
        ([{"@type": "Organization", "name": "Agency"}, {"@type": "Person", "name": "Jo Brand"}], "Jo Brand"),
        ({"@type": "NewsMediaOrganization", "name": "Agency Desk"}, "Agency Desk"),
        ({"@type": "Person", "url": "/mara"}, None),
        ([None, 7, "", {}], None),
    ],
)
def test_the_author_is_a_person_or_else_a_desk(author: object, name: str | None) -> None:
    mara = {"@type": "Person", "@id": "#mara", "name": "Mara Lindqvist"}

    assert read(json_ld({"@graph": [mara, news(author=author)]})).author == name


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ('<meta property="og:site_name" content="The Herald">' + json_ld(news(publisher="Other")), "The Herald"),
        (json_ld(news(publisher={"@type": "Organization", "name": "The Herald"})), "The Herald"),
        (json_ld(news(publisher=[{"@id": "#p"}]), {"@type": "Thing", "@id": "#p", "name": "The Herald"}), "The Herald"),
        (json_ld({"@type": "WebSite", "name": "The Herald"}), "The Herald"),
        ('<meta name="application-name" content="The Herald">', "The Herald"),
        ("", "coastherald.example"),
    ],
)  # fmt: skip
def test_the_site_is_named_by_its_name_or_else_by_its_host(head: str, site: str) -> None:
    assert read(head).site == site


@pytest.mark.parametrize(
    ("properties", "published"),
    [
        ({"datePublished": "2022-07-27"}, date(2022, 7, 27)),
        ({"datePublished": "2022-07-27T23:30:00-05:00"}, date(2022, 7, 27)),
        ({"datePublished": ["2022-07-27T10:00Z"]}, date(2022, 7, 27)),
        ({"datePublished": "2022-06-31"}, None),
        ({"datePublished": "0001-01-01T00:00:00"}, None),
        ({"dateModified": "2022-07-27"}, None),
        ({"dateCreated": 20220727}, None),
    ],
)
def test_the_day_is_that_of_the_article_as_written(properties: dict[str, object], published: date | None) -> None:
    article = read(json_ld(news(**properties)))

    assert (article.published, article.published_source) == (published, "page" if published else None)


def test_of_several_articles_the_one_at_the_pages_address_counts() -> None:
    others = [news(headline="Older", url="/world/older", datePublished="2020-01-01"), news(headline="Also")]
    own = news(mainEntityOfPage={"@id": f"{URL}?utm_source=x"}, datePublished="2022-07-27")

    article = read(json_ld(*others, own))

    assert (article.title, article.published) == ("Talks in Sochi", date(2022, 7, 27))


@pytest.mark.parametrize(
    ("canonical", "url", "expected"),
    [
        ("https://coastherald.example/a", "https://amp.coastherald.example/a", "https://coastherald.example/a"),
        (
            "https://www.coastherald.example/a",
            "https://www-coastherald-example.cdn.ampproject.org/c/s/www.coastherald.example/a/amp",
            "https://www.coastherald.example/a",
        ),
        (
            "https://www.coastherald.example/a",
            "https://www.google.com/amp/s/www.coastherald.example/a",
            "https://www.coastherald.example/a",
        ),
        (
            "https://bank.example/a",
            "https://www.google.com/amp/s/www.coastherald.example/a",
            "https://www.google.com/amp/s/www.coastherald.example/a",
        ),
        ("https://bank.example/a", URL, URL),
        ("/a", URL, URL),
        ("", URL, URL),
    ],
)
def test_the_canonical_address_is_the_articles_where_it_is_of_the_same_site(
    canonical: str, url: str, expected: str
) -> None:
    assert read(f'<link rel="canonical" href="{canonical}">', url=url).url == expected


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("By Salvo Renna, 3 July 2012", date(2012, 7, 3)),
        ("By Salvo Renna | July 3rd, 2012", date(2012, 7, 3)),
        ("Tuesday, 3 July 2012", date(2012, 7, 3)),
        ("Published 3. Jul. 2012", date(2012, 7, 3)),
        ("From the election of 3 July 2012 to this day", None),
        ("Updated 3 July 2012", None),
        ("By 31 June 2012", None),
        ("July 2012", None),
    ],
)
def test_a_byline_or_a_date_alone_tells_the_day(line: str, published: date | None) -> None:
    assert read(body=f"<h1>Talks in Sochi</h1><div><i>{line}</i></div>" + BODY).published == published


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("2022-07-27"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@value", "name", "@graph", "cssSelector"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
NAMES = (
    *("@type", "@id", "@graph", "headline", "author", "publisher", "datePublished", "mainEntity", "mainEntityOfPage"),
    *("liveBlogUpdate", "hasPart", "isAccessibleForFree", "wordCount", "url", "articleBody"),
)


@given(properties=st.dictionaries(st.sampled_from(NAMES), VALUES), live=st.booleans())
def test_any_json_is_taken_for_what_it_is(properties: dict[str, object], live: bool) -> None:  # noqa: FBT001 - hypothesis names it
    node = {**news(), **properties}
    if live:
        node["@type"] = "LiveBlogPosting"
    with suppress(ArticleError):  # such as a paywall that it declares
        read(json_ld(node)).model_dump_json()
