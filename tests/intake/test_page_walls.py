"""Walls before articles, pages that are none, and the articles that only look like one of them."""

from __future__ import annotations

import pytest

from bot import errors
from bot.intake.page import read_html

URL = "https://www.coastherald.example/world/talks"
STORY = (
    "<p>The presidents of Veldonia and Karsia will meet in the resort of Sochi on Friday to decide about the export "
    "of grain, officials in both capitals said on Tuesday.</p>"
    "<p>Both sides have asked for guarantees on payments, which were blocked by banks in March, and want to hear from "
    "the port masters first.</p>"
)
NEXT = "<p>A deputy minister said on Monday that the question of {} would be raised before any other in the talks.</p>"
LONG = STORY + "".join(NEXT.format(thing) for thing in ("oil", "coal", "iron", "wine", "salt", "silk", "fish", "milk"))
LOCKED = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":%s}</script>'


def document(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Talks</title>{head}</head><body>{body}</body></html>"


def page(text: str, *, head: str = "", beside: str = "") -> str:
    return document(f"<main><article><h1>Talks in Sochi</h1>{text}</article></main>{beside}", head)


@pytest.mark.parametrize("free", ["false", '"False"', '"false"', '"http://schema.org/False"', "0"])
def test_a_teaser_of_an_article_that_is_not_free_is_a_paywall(free: str) -> None:
    with pytest.raises(errors.Paywall) as raised:
        read_html(page(STORY, head=LOCKED % free), url=URL)

    assert str(raised.value) == (
        "www.coastherald.example asks for a subscription. Paste the article's text and I will brief it."
    )


@pytest.mark.parametrize(
    ("text", "properties", "whole"),
    [
        (LONG, "false", True),
        (STORY, "true", True),
        (STORY, 'false,"wordCount":62', True),
        (STORY, 'false,"wordCount":"900"', False),
        (f"{STORY}<div class='a rest'>{LONG}</div>", 'false,"hasPart":{"cssSelector":".rest"}', True),
        (f"{STORY}<div class='rest'>From 3 a week.</div>", 'false,"hasPart":[{"cssSelector":".rest"}]', False),
        (LONG, 'false,"hasPart":{"cssSelector":".taken-out"}', False),
    ],
)
def test_the_whole_text_of_an_article_that_is_not_free_is_briefed(text: str, properties: str, *, whole: bool) -> None:
    html = page(text, head=LOCKED % properties)

    if whole:
        assert "port masters" in read_html(html, url=URL).text
    else:
        with pytest.raises(errors.Paywall):
            read_html(html, url=URL)


@pytest.mark.parametrize(
    ("gate", "kind"),
    [
        ("<div class='paywall'>Subscribe now to continue reading</div>", errors.Paywall),
        ("<section id='piano-offer'>Already a subscriber? Log in</section>", errors.Paywall),
        ("<div class='regwall'>Register for free to continue</div>", errors.LoginWall),
        ("<div class='article-gate'>Please sign in to read on</div>", errors.LoginWall),
    ],
)
def test_a_gate_behind_a_teaser_is_a_wall(gate: str, kind: type[errors.Walled]) -> None:
    with pytest.raises(kind):
        read_html(page(STORY, beside=gate), url=URL)


@pytest.mark.parametrize(
    "beside",
    [
        "<div class='paywall'>Subscribe now to continue reading</div>",
        "<div class='login-modal'><form><input type='password'></form></div>",
        "<div id='cookie-banner'>We use cookies. Our partners use cookies. Accept all cookies or reject all.</div>",
        "<noscript>Please enable JavaScript to see comments.</noscript>",
        "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>",
        "<div class='newsletter'>Subscribe to read our letter. Already a subscriber?</div>",
        "<div id='root'></div>",
        "<form action='/search'><input type='search' name='q'></form>",
        "<div contenteditable='true'>Comment</div>",
    ],
)
def test_what_stands_beside_a_whole_article_is_no_wall(beside: str) -> None:
    assert "port masters" in read_html(page(LONG, beside=beside), url=URL).text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<h1>Sign in</h1><form><input name=u><input type=password></form>", errors.LoginWall),
        ("<p>Please log in to view this page.</p>", errors.LoginWall),
        ("<p>This content is for subscribers only.</p>", errors.Paywall),
        ("<div id='__next'></div><script src='/a.js'></script>", errors.NeedsBrowser),
        ("<app-root></app-root>", errors.NeedsBrowser),
        ("<noscript>JavaScript is disabled in your browser.</noscript>", errors.NeedsBrowser),
        ("<p>Please turn off your ad blocker to go on.</p>", errors.NeedsBrowser),
        ("<iframe src='/_Incapsula_Resource?x'></iframe><p>Request unsuccessful.</p>", errors.BotCheck),
        ("<h1>Pardon our interruption</h1><p>As you were browsing</p>", errors.BotCheck),
        ("<p>Verifying you are human. This may take a few seconds.</p>", errors.BotCheck),
        ("<h1>Cookies</h1><p>We use cookies. Accept all?</p><button>Accept all</button>", errors.ConsentWall),
        ("<div><p> </p></div>", errors.EmptyPage),
        ("<h1>Talks in Sochi</h1><p>Leaders meet.</p>", errors.NoArticle),
    ],
)
def test_what_stands_in_place_of_an_article_is_named(body: str, kind: type[errors.ArticleError]) -> None:
    with pytest.raises(errors.ArticleError) as raised:
        read_html(document(body), url=URL)

    assert type(raised.value) is kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ('<meta property="og:type" content="video.movie">', errors.VideoPage),
        ('<meta property="og:type" content="product.item">', errors.ProductPage),
        ('<meta name="go-import" content="code.example/a git https://code.example/a.git">', errors.RepositoryPage),
        ('<script type="application/ld+json">{"@type":"SoftwareSourceCode"}</script>', errors.RepositoryPage),
        ('<script type="application/ld+json">{"@type":"SearchResultsPage"}</script>', errors.SearchPage),
        ('<script type="application/ld+json">{"@type":"ImageGallery"}</script>', errors.GalleryPage),
        ('<script type="application/ld+json">[{"@type":["Product","Thing"]}]</script>', errors.ProductPage),
    ],
)
def test_a_page_that_declares_what_else_it_is_is_no_article_however_much_it_says(
    head: str, kind: type[errors.NoArticle]
) -> None:
    with pytest.raises(kind):
        read_html(page(LONG, head=head), url=URL)
    assert read_html(page(LONG, head=head + '<meta property="og:type" content="article">' + LOCKED % "true"), url=URL)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="twitter:card" content="player"><meta name="twitter:player" content="https://p.example/1">',
        '<meta property="og:video:url" content="https://p.example/1">',
        '<script type="application/ld+json">{"@type":"VideoObject"}</script>',
    ],
)
def test_a_film_beside_an_article_makes_no_film_of_it(head: str) -> None:
    assert read_html(page(LONG, head=head), url=URL)
    with pytest.raises(errors.VideoPage):
        read_html(page(STORY, head=head), url=URL)


@pytest.mark.parametrize("path", ["/search?q=sochi", "/search/?query=sochi", "/?s=sochi", "/find/all?text=sochi"])
def test_an_address_with_a_question_in_it_leads_to_the_results_of_a_search(path: str) -> None:
    with pytest.raises(errors.SearchPage):
        read_html(page(LONG), url=f"https://coastherald.example{path}")


@pytest.mark.parametrize("path", ["/research?q=1", "/story?s=home", "/searching-for-peace", "/search"])
def test_other_addresses_do_not(path: str) -> None:
    assert read_html(page(LONG), url=f"https://coastherald.example{path}")


def test_an_article_with_teasers_below_it_is_no_front_page() -> None:
    teasers = "".join(
        f"<div><h3><a href='/{i}'>Story {i} of the day</a></h3><p>What it says in a sentence or two.</p></div>"
        for i in range(8)
    )

    assert "port masters" in read_html(page(LONG, beside=f"<div class='more'>{teasers}</div>"), url=URL).text


CARDS = "".join(f"<div><h3><a href='/{i}'>Story {i} of the day</a></h3><p>In a sentence.</p></div>" for i in range(8))


@pytest.mark.parametrize(
    "beside",
    [
        "<div hidden><form><input type='password'></form></div>",
        "<noscript>Please enable JavaScript.</noscript>",
        "<div>We use cookies. Accept all? Our partners use cookies.</div>",
        "<a href='/login'>Already a subscriber?</a>",
    ],
)
def test_a_front_page_is_one_with_a_login_or_a_banner_too(beside: str) -> None:
    with pytest.raises(errors.FrontPage):
        read_html(document(CARDS + beside), url=URL)


SAID = "Something happened in town {0} on Monday, and its mayor said that it would have consequences for the county."
FRONTS = {
    "cards that are links": "<a href='/{0}'><div>Headline about thing {0}</div><div>" + SAID + "</div></a>",
    "links above teasers": "<div><a href='/{0}'>Headline about thing {0}</a><p>" + SAID + "</p></div>",
    "headings in links": "<li><a href='/{0}'><h3>Headline about thing {0}</h3></a><p>" + SAID + "</p></li>",
    "posts of a blog": "<article><h2><a href='/{0}'>Post about thing {0}</a></h2>" + STORY + "</article>",
}


@pytest.mark.parametrize("teaser", FRONTS.values(), ids=FRONTS)
def test_many_stories_on_one_page_are_a_front_page(teaser: str) -> None:
    stories = "".join(teaser.format(number) for number in range(12))

    with pytest.raises(errors.FrontPage):
        read_html(document(stories, '<meta property="og:type" content="website">'), url=URL)


@pytest.mark.parametrize("tag", ["p", "div", "li"])
def test_links_within_the_sentences_of_an_article_are_no_headlines(tag: str) -> None:
    linked = LONG.replace("the question of", "<a href='/q'>the very old question of</a>")
    linked = linked.replace("<p>", f"<{tag}>").replace("</p>", f"</{tag}>")

    assert "port masters" in read_html(page(linked), url=URL).text


def test_a_short_teaser_behind_a_wall_is_no_front_page_for_the_stories_below_it() -> None:
    with pytest.raises(errors.Paywall):
        read_html(page("<p>Leaders meet.</p>", head=LOCKED % "false", beside=CARDS), url=URL)


@pytest.mark.parametrize("says", ["<title>Page not found</title>", "<h1>404 - we have lost it</h1>"])
def test_a_page_that_says_itself_that_it_is_missing_is_missing(says: str) -> None:
    with pytest.raises(errors.PageMissing, match=r"no page at that address on www\.coastherald\.example"):
        read_html(f"<html><body>{says}{STORY}</body></html>", url=URL)


@pytest.mark.parametrize("url", ["https://coastherald.example", "https://coastherald.example/"])
def test_the_root_of_a_site_that_calls_itself_a_site_is_its_front_page(url: str) -> None:
    html = page(LONG, head='<meta property="og:type" content="website">')

    with pytest.raises(errors.FrontPage):
        read_html(html, url=url)
    assert read_html(html, url=URL)
    assert read_html(page(LONG), url=url)


def test_a_file_has_no_host_to_name() -> None:
    with pytest.raises(errors.LoginWall, match=r"^The site of that page shows this page only"):
        read_html(document("<form><input type=password></form>"))
