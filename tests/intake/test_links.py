"""Which addresses lead to one article."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import canonical


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
        ("https://coast.example/a?amp=1", "https://coast.example/a"),
        ("https://coast.example/a?outputType=amp", "https://coast.example/a"),
        ("https://coast.example/?p=12&", "https://coast.example?p=12"),
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
