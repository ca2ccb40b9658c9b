"""Which addresses lead to one article."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import canonical
from bot.intake.message.links import distinct


@pytest.mark.parametrize(
    ("url", "same_as"),
    [
        ("https://coast.example/a#top", "https://coast.example/a"),
        ("https://coast.example/a?utm_source=x&utm_medium=y", "https://coast.example/a"),
        ("https://coast.example/a?id=7&fbclid=Iw&gclid=Cj", "https://coast.example/a?id=7"),
        ("https://coast.example/a?UTM_Source=x", "https://coast.example/a"),
        ("https://coast.example/a?CMP=share_btn_url", "https://coast.example/a"),
        ("https://coast.example/a/", "https://coast.example/a"),
        ("https://coast.example:443/a", "https://coast.example/a"),
        ("HTTPS://Coast.Example./a", "https://coast.example/a"),
        ("https://coast.example/a/amp", "https://coast.example/a"),
        ("https://coast.example/a/amp/", "https://coast.example/a"),
        ("https://coast.example/a.amp.html", "https://coast.example/a"),
        ("https://coast.example/a.html", "https://coast.example/a"),
        ("https://coast.example/news/amp/world-7", "https://coast.example/news/world-7"),
        ("http://www.coast.example/a", "https://coast.example/a"),
        ("http://coast.example:80/a?gad_source=1", "https://coast.example/a"),
        ("https://coast.example/a?amp=1", "https://coast.example/a"),
        ("https://coast.example/a?outputType=amp", "https://coast.example/a"),
        ("https://coast.example/?p=12&", "https://coast.example?p=12"),
        ("https://coast.example/amp/world/a", "https://coast.example/world/a"),
        ("https://coast.example/world/a/amp/amp.html", "https://coast.example/world/a"),
        ("https://coast.example/a?type=AMP&amp", "https://coast.example/a"),
        ("https://amp.coast.example/a", "https://coast.example/a"),
        ("https://www.coast.example/a", "https://coast.example/a"),
        ("https://www.google.com/amp/s/www.coast.example/world/a", "https://coast.example/world/a"),
        ("https://www.google.co.uk/amp/s/amp.coast.example/a/amp?usqp=mq331&aoh=16", "https://coast.example/a"),
        ("https://google.com/amp/coast.example/a", "https://coast.example/a"),
        (
            "https://coast-example.cdn.ampproject.org/c/s/coast.example/a?amp_js_v=0.1&id=7",
            "https://coast.example/a?id=7",
        ),
        ("https://coast-example.cdn.ampproject.org/v/s/www.coast.example/a.amp", "https://coast.example/a"),
        ("https://www.bing.com/amp/s/coast.example/a", "https://coast.example/a"),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fcoast.example%2Fa&usg=AOv", "https://coast.example/a"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fcoast.example%2Fa%3Ffbclid%3DIw", "https://coast.example/a"),
        ("https://coast.example/a?ref=twitter&source=rss", "https://coast.example/a"),
        ("https://coast.example/a?ref=newsletter_daily&id=7", "https://coast.example/a?id=7"),
        ("https://coast.example/a?ns_campaign=x&at_medium=y&ocid=z", "https://coast.example/a"),
        ("https://coast.example/a?unlocked_article_code=1.a&smid=url", "https://coast.example/a"),
        ("https://coast.example/a?mc_cid=1&mc_eid=2&igshid=3&gclid=4", "https://coast.example/a"),
    ],
)
def test_addresses_of_one_article_have_one_key(url: str, same_as: str) -> None:
    assert canonical(url) == canonical(same_as) == same_as


@pytest.mark.parametrize(
    ("url", "other"),
    [
        ("https://coast.example/a?id=7", "https://coast.example/a?id=8"),
        ("https://coast.example/a", "https://coast.example/A"),
        ("https://coast.example/lamp", "https://coast.example/l"),
        ("https://coast.example/a?page=2", "https://coast.example/a"),
        ("https://coast.example:8443/a", "https://coast.example/a"),
        ("https://news.coast.example/a", "https://coast.example/a"),
        ("https://coast.example/a?ref=main", "https://coast.example/a"),
        ("https://coast.example/a?source=ministry-of-trade", "https://coast.example/a"),
        ("https://coast.example/amp/amplifiers", "https://coast.example/amplifiers"),
        ("https://coast.example/champ", "https://coast.example/ch"),
        ("https://www.google.com/amp/s/coast.example/a", "https://www.google.com/amp/s/coast.example/b"),
        ("https://www.google.com/url?q=not-an-address", "https://coast.example/a"),
        ("https://amp.example", "https://example"),
    ],
)
def test_addresses_of_two_articles_have_two_keys(url: str, other: str) -> None:
    assert canonical(url) != canonical(other)


@pytest.mark.parametrize("no_link", ["", "mailto:desk@coast.example", "https://", "http://[::1", "http://a:b:c/", "x"])
def test_what_is_no_web_address_is_its_own_key(no_link: str) -> None:
    assert canonical(no_link) == no_link


@given(
    host=st.text(string.ascii_letters, min_size=1),
    path=st.text(string.ascii_letters + "/.-%?=&#", max_size=40),
)
def test_a_key_is_its_own_key(host: str, path: str) -> None:
    key = canonical(f"https://{host}.example/{path}")

    assert canonical(key) == key


@pytest.mark.parametrize(
    "no_article",
    [
        "mailto:desk@coast.example",
        "tel:+4712345",
        "slack://channel?team=T1&id=C1",
        "ftp://coast.example/a",
        "https://coast.slack.com/archives/C024BE7LR/p1658930400000100",
        "https://coast.slack.com/files/U024BE7LH/F0/story.pdf",
        "https://coast.enterprise.slack.com/docs/T1/F1",
        "https://app.slack.com/client/T1/C1",
        "https://files.slack.com/files-pri/T1-F1/story.pdf",
    ],
)
def test_mail_telephone_and_rooms_of_slack_are_no_articles(no_article: str) -> None:
    assert distinct([no_article, "https://coast.example/a"]) == ("https://coast.example/a",)


def test_pages_that_slack_publishes_are_pages_like_any_other() -> None:
    assert distinct(["https://slack.com/blog/news/archives"]) == ("https://slack.com/blog/news/archives",)


def test_of_the_addresses_of_one_article_the_first_is_kept_as_it_was_written() -> None:
    written = [
        "https://www.google.com/amp/s/www.coast.example/a/amp?utm_source=x",
        "https://coast.example/b?ref=rss",
        "https://coast.example/a#top",
        "https://amp.coast.example/b",
    ]

    assert distinct(written) == tuple(written[:2])
