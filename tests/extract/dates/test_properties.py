"""What holds for any text and any anchor."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from bot.extract.dates import is_upcoming, show, tag

_YEAR = r"(?:\d{4}|XXXX)"
_CLOCK = r"T(?:\d\d:\d\d|MO|AF|EV|NI|MI|DT)"
_DATE = rf"{_YEAR}(?:-(?:(?:\d\d|XX)(?:-(?:\d\d|XX))?|W\d\d(?:-WE)?|[QH]\d|SP|SU|FA|WI))?"
VALUES = {
    "DATE": re.compile(rf"{_DATE}|\d\d\dX|\d\d|BC\d\d|(?:PAST|PRESENT|FUTURE)_REF"),
    "TIME": re.compile(rf"{_DATE}(?:{_CLOCK})?"),
    "DURATION": re.compile(r"P(?:[\d.]+|X)(?:Y|M|W|D|Q|DE|CE|WE)|PT(?:(?:[\d.]+|X)[HMS]|(?:\d+H)?\d+M)"),
    "SET": re.compile(
        rf"P[\d.]+(?:Y|M|W|D|Q|DE|CE|WE)|PT[\d.]+[HMS]|PT(?:\d+H)?\d+M|XXXX-WXX-[1-7]|XXXX-XX-XX{_CLOCK}"
    ),
}

WORDS = re.split(
    " ",
    "the a an in on at by until for of and to last next this past early mid- late end Monday Friday May March August "
    "Sept. 5 19 31 99 1998 2022 0735 12/31/2021 13/01/99 2022-02-30 10:35 a.m. p.m. noon GMT day days week weekend "
    "month quarter year years decade century first third half two twenty-five hundred few couple ago later earlier "
    "before after yesterday tomorrow tonight morning Easter Christmas Thanksgiving Day 1980s '90s every each daily now "
    "soon future will meet said met - , . ' \n",
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
ANCHORS = st.none() | st.dates() | st.sampled_from([date.min, date.max])
ANYTHING = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)


@ANYTHING
@given(text=TEXTS, anchor=ANCHORS)
def test_expressions_lie_in_the_text_in_order_with_well_formed_values(
    nlp: Language, text: str, anchor: date | None
) -> None:
    end = 0
    for timex in tag(nlp(text), anchor):
        assert end <= timex.span.start < timex.span.end <= len(text)
        assert text[timex.span.start : timex.span.end] == timex.text
        assert timex.value is None or VALUES[timex.type].fullmatch(timex.value)
        assert timex.end_value is None or VALUES["DATE"].fullmatch(timex.end_value)
        end = timex.span.end


@ANYTHING
@given(text=TEXTS, anchor=ANCHORS)
def test_the_same_text_is_always_read_the_same_way(nlp: Language, text: str, anchor: date | None) -> None:
    assert tag(nlp(text), anchor) == tag(nlp(text), anchor)


@ANYTHING
@given(text=TEXTS, anchor=ANCHORS)
def test_what_is_shown_is_dated_quoted_and_worded(nlp: Language, text: str, anchor: date | None) -> None:
    doc = nlp(text)
    mentions = show(doc, tag(doc, anchor), anchor, ())
    assert len(mentions) <= 8
    assert len({mention.value for mention in mentions}) == len(mentions)
    for mention in mentions:
        assert mention.value
        assert mention.what
        assert mention.quote.text == text[mention.quote.start : mention.quote.end]
        assert mention.text in mention.quote.text


@given(value=st.text(max_size=12) | st.from_regex(VALUES["DATE"], fullmatch=True), anchor=ANCHORS)
def test_any_value_can_be_asked_whether_it_is_ahead(value: str, anchor: date | None) -> None:
    assert is_upcoming(value, anchor) in (True, False, None)
