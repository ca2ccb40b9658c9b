"""The day on which a page was published."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from copy import deepcopy
from datetime import date

from htmldate import find_date

from bot.intake.page.jsonld import text_of
from bot.intake.page.markup import Markup
from bot.intake.page.tree import HtmlElement

# Places whose dates are not the article's day: other articles, the copyright line, pictures (their addresses hold
# the day of the upload), days of change.
_TRAP_TAGS = ("figure", "img", "picture", "table", "aside", "nav", "footer", "form", "style", "iframe")
_TRAP_META = frozenset(
    "article:modified_time article:modified dateModified lastmod last-modified lastmodified modified og:updated_time "
    "updated_time revised dcterms.modified dc.date.modified copyrightYear og:image og:image:url og:image:secure_url "
    "twitter:image twitter:image:src thumbnail thumbnailUrl image".lower().split()
)
_META_NAMES = ("property", "name", "itemprop", "http-equiv")
# A byline fits into this many characters. What is longer is a sentence of the article, with dates of its own.
_SENTENCE_TAGS = ("p", "li", "blockquote", "dd", "h2", "h3")
_BYLINE = 120

_DECLARED = ("article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_OLDEST = 1990
"""No page of the web is older; earlier years are those of empty fields."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_BYLINE_DAY = re.compile(
    r"(?:(?:by|from|published|posted|written|filed)\b.{0,80}[\s,|·(–—-])?(?:[a-z]{3,9}day,? )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? (?P<month>{_MONTH}),?"
    rf"|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?) (?P<year>(?:19|20)\d\d)\)?",
    re.IGNORECASE,
)
_HEAD_LINES = 4


def publication_day(tree: HtmlElement, markup: Markup, url: str | None) -> date | None:
    """The day in the page's markup, address or byline; None where only the article's sentences or traps hold dates."""
    declared = text_of(markup.article, "datePublished") if markup.article else None
    for value in (declared, *(markup.meta.get(name) for name in _DECLARED)):
        day = _iso_day(value)
        if day:
            return day
    with warnings.catch_warnings():
        # Its date parser warns of time zones that it doesn't know. The day is taken as written anyway.
        warnings.simplefilter("ignore", RuntimeWarning)
        found = find_date(
            _without_traps(tree),
            original_date=True,
            extensive_search=False,  # it takes days from any text, down to the year of the copyright
            deferred_url_extractor=True,
            url=url,
        )
    return date.fromisoformat(found) if found else None


def byline_day(lines: Sequence[str]) -> date | None:
    """The day in a line at the head of the text that is a byline ("By A. Writer, 3 July 2012") or a date alone."""
    found = (_BYLINE_DAY.fullmatch(line) for line in lines[:_HEAD_LINES] if len(line) <= _BYLINE)
    match = next(filter(None, found), None)
    if match is None:
        return None
    month = _MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
    return _iso_day(f"{match['year']}-{month:02}-{int(match['day'] or match['day2']):02}")


def _iso_day(value: str | None) -> date | None:
    """The day of an ISO 8601 date or time as written, whatever its time zone."""
    found = _ISO_DAY.match((value or "").strip())
    if found is None:
        return None
    try:
        day = date.fromisoformat(found.group())
    except ValueError:  # such as a 31st of June
        return None
    return day if day.year >= _OLDEST else None


def _without_traps(tree: HtmlElement) -> HtmlElement:
    copy = deepcopy(tree)
    for element in list(copy.iter()):
        if element is not copy and _is_trap(element):
            element.drop_tree()
    return copy


def _is_trap(element: HtmlElement) -> bool:
    if element.tag in {"meta", "time", "span", "link"} and _names(element) & _TRAP_META:
        return True
    if element.tag == "script":
        return element.get("type", "").lower() != "application/ld+json"
    return element.tag in _TRAP_TAGS or (
        element.tag in _SENTENCE_TAGS and len(element.text_content().strip()) > _BYLINE
    )


def _names(element: HtmlElement) -> frozenset[str]:
    return frozenset(element.get(name, "").lower() for name in _META_NAMES)
