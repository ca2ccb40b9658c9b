"""What stands where an article should: a subscription, cookies, a login, a check for robots, an empty app."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.errors import BotCheck, ConsentWall, LoginWall, NeedsBrowser, Paywall, Walled
from bot.intake.counting import words_in
from bot.intake.page.jsonld import text_of
from bot.intake.page.markup import Markup
from bot.intake.page.tree import HtmlElement, has_name, visible_text
from bot.intake.page.words import notices

# A story about cookies or subscriptions says so once in a while, a notice in every sentence.
_MOST_CONSENT = 2.5  # of 100 words
# A teaser before a gate is a paragraph or two; a whole article keeps an invitation to subscribe at its end.
_TEASER_WORDS = 180
# Where the part for subscribers was taken out of the page, the free part may be this long.
_LONG_TEASER_WORDS = 400
_WHOLE = 0.7
"""The share of the declared number of words from which on a text is the whole one."""
_PART_WORDS = 60
"""The words in the part for subscribers from which on it is more than a notice."""
_NOTICE_WORDS = 60
"""A page with fewer words besides a form, scripts or a check has nothing else to it."""
_CLASS = re.compile(r"\.([\w-]+)")


def wall_around(tree: HtmlElement, markup: Markup, text: str) -> type[Walled] | None:
    """What makes of a text that was found a notice, or a teaser; None for an article."""
    text, words = text.lower(), words_in(text)
    if _is_consent(text, words):
        return ConsentWall
    if markup.is_for_subscribers:
        return Paywall if _is_teaser(tree, markup, words) else None
    return _gate(f"{text} {_gates_text(tree)}") if words < _TEASER_WORDS else None


def wall_instead(tree: HtmlElement, markup: Markup) -> type[Walled] | None:
    """What stands on a page without the text of an article; None where nothing does."""
    text, title = visible_text(tree).lower(), tree.findtext(".//title", "").lower()
    words = words_in(text)
    if markup.is_for_subscribers:
        return Paywall
    if _is_consent(text, words):
        return ConsentWall
    if words >= _TEASER_WORDS:
        return None
    if notices.ROBOTS.search(f"{title} {text}") or (words < _NOTICE_WORDS and _has_challenge(tree)):
        return BotCheck
    if _has_password(tree) or notices.LOG_IN_TITLE.search(title):
        return LoginWall
    return _gate(text) or (NeedsBrowser if _is_shell(tree, words) else None)


def _is_consent(text: str, words: int) -> bool:
    return len(notices.CONSENT.findall(text)) * 100 > _MOST_CONSENT * words


def _is_teaser(tree: HtmlElement, markup: Markup, words: int) -> bool:
    """Whether less than the whole text came, of an article that declares a part of it to be for subscribers."""
    declared = text_of(markup.article, "wordCount") if markup.article else None
    count = str(markup.article.get("wordCount") if markup.article and declared is None else declared)
    if count.isdecimal() and int(count):
        return words < int(count) * _WHOLE
    classes = set(_paid_classes(markup))
    if not classes:
        return words < _TEASER_WORDS
    paid = [element for element in tree.iter() if classes & set(element.get("class", "").split())]
    inside = sum(words_in(element.text_content()) for element in paid)
    return inside < _PART_WORDS and words < _LONG_TEASER_WORDS


def _paid_classes(markup: Markup) -> Iterator[str]:
    """The classes of the elements that only subscribers see:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
    """
    parts = markup.article.get("hasPart") if markup.article else None
    for part in parts if isinstance(parts, list) else [parts]:
        selectors = part.get("cssSelector") if isinstance(part, dict) else None
        for selector in selectors if isinstance(selectors, list) else [selectors]:
            yield from _CLASS.findall(selector) if isinstance(selector, str) else ()


def _gates_text(tree: HtmlElement) -> str:
    """The text of the elements that sites put before an article; extractors leave it out."""
    return " ".join(
        element.text_content().lower()
        for element in tree.iter("div", "section", "aside")
        if has_name(element, notices.GATES)
    )


def _gate(text: str) -> type[Walled] | None:
    if notices.SUBSCRIBE.search(text):
        return Paywall
    if notices.LOG_IN.search(text):
        return LoginWall
    if notices.ROBOTS.search(text):
        return BotCheck
    return NeedsBrowser if notices.SCRIPTS.search(text) else None


def _has_password(tree: HtmlElement) -> bool:
    return bool(tree.xpath("boolean(//input[@type='password'])"))


def _has_challenge(tree: HtmlElement) -> bool:
    sources: list[str] = tree.xpath("//script/@src | //iframe/@src | //form/@id | //div/@class | //div/@id")
    return any(notices.CHALLENGES.search(source) for source in sources)


def _is_shell(tree: HtmlElement, words: int) -> bool:
    """Whether scripts fill the page: it says so to those that run none, or an empty element waits for them."""
    if any(notices.SCRIPTS.search(element.text_content().lower()) for element in tree.iter("noscript")):
        return True
    roots = (element for element in tree.iter("div", "main", "app-root") if _is_root(element))
    return words < _NOTICE_WORDS and any(not words_in(root.text_content()) for root in roots)


def _is_root(element: HtmlElement) -> bool:
    return element.tag == "app-root" or element.get("id", "").lower() in notices.ROOTS
