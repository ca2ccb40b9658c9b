"""What people read: dates in words, the reply's form, and its limits."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from bot.model import Actor, AgendaItem, ArticleInfo, Brief, DateMention, Meeting, Quote, Summary
from bot.playground.checks import check_blocks
from bot.render import as_blocks, as_text, asked
from bot.render.mrkdwn import link
from bot.render.when import in_words, range_in_words

QUOTE = Quote(text="q", start=0, end=1)


def info(**changes: object) -> ArticleInfo:
    fields: dict[str, object] = {
        "title": None,
        "published": None,
        "anchor": date(2022, 7, 27),
        "anchor_source": "message",
        "language": "en",
        "words": 200,
    }
    return ArticleInfo.model_validate(fields | changes)


def meeting(**changes: object) -> Meeting:
    fields: dict[str, object] = {
        "name": "Fischer-Okafor meeting",
        "place": "Geneva",
        "start": "2022-08-05",
        "end": None,
        "participants": ("Ada Fischer", "Ben Okafor"),
        "upcoming": True,
        "main": True,
        "focus": False,
        "quote": QUOTE,
        "agenda": (
            AgendaItem(topic="fishing rights", status="confirmed", said_by="Ada Fischer", quote=QUOTE),
            AgendaItem(topic="a common currency", status="ruled_out", said_by=None, quote=QUOTE),
        ),
    }
    return Meeting.model_validate(fields | changes)


def brief(*meetings: Meeting, **changes: object) -> Brief:
    fields: dict[str, object] = {
        "schema": "brief/1",
        "article": info(),
        "summary": Summary(text="The two leaders meet in Geneva.", quote=QUOTE),
        "actors": (
            Actor(name="Ada Fischer", kind="person", role="Swiss President", aliases=(), mentions=3, quote=QUOTE),
            Actor(name="Norway", kind="government", role=None, aliases=(), mentions=1, quote=QUOTE),
        ),
        "dates": (
            DateMention(text="last week", value="2022-W29", what="first talks", upcoming=False, quote=QUOTE),
            DateMention(text="August 5", value="2022-08-05", what="meeting in Geneva", upcoming=True, quote=QUOTE),
            DateMention(text="some day", value=None, what="", upcoming=None, quote=QUOTE),
        ),
        "meetings": meetings,
    }
    return Brief.model_validate(fields | changes)


def test_the_text_of_a_brief() -> None:
    assert as_text(brief(meeting())) == snapshot("""\
Fischer-Okafor meeting · Geneva · Fri, August 5, 2022

The two leaders meet in Geneva.

On the agenda:
  • Fishing rights — confirmed, according to Ada Fischer
  • A common currency — ruled out

Key actors:
  • Ada Fischer, Swiss President
  • Norway

Dates:
  • week of July 18, 2022: first talks
  • Fri, August 5, 2022: meeting in Geneva — ahead
  • “some day”

Relative dates count from Wed, July 27, 2022, the day it was shared.\
""")


def test_an_article_without_an_upcoming_meeting_says_so_under_its_title() -> None:
    text = as_text(brief(article=info(title="Floods recede")))
    assert text.startswith("Floods recede")
    assert "No upcoming meeting in this article." in text


def test_a_meeting_that_was_called_off_says_so() -> None:
    assert "called off (Fri, August 5, 2022)" in as_text(brief(meeting(cancelled=True)))


def test_a_second_meeting_ahead_stands_in_a_line_of_its_own() -> None:
    text = as_text(
        brief(meeting(), meeting(name="spring session", main=False, place="Rome", start="2023-SP", agenda=()))
    )
    assert "Spring session: Rome, spring 2023" in text


def test_without_an_anchor_the_reply_says_that_dates_stay_open() -> None:
    text = as_text(brief(article=info(anchor=None, anchor_source="none")))
    assert "relative dates stay open" in text


def test_an_article_that_was_not_read_to_its_end_says_so() -> None:
    long = brief(meeting(), article=info(words=61_234))
    sentence = "I read the first 50,000 of its 61,234 words."
    assert sentence in as_text(long)
    assert sentence in json.dumps(as_blocks(long))
    assert "I read the first" not in as_text(brief(meeting(), article=info(words=50_000)))


def test_the_blocks_say_what_the_text_says() -> None:
    blocks = json.dumps(as_blocks(brief(meeting())), ensure_ascii=False)
    for words in ("Fischer-Okafor meeting", "Fishing rights", "ruled out", "Swiss President", "first talks"):
        assert words in blocks


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022-08-05", "Fri, August 5, 2022"),
        ("2022-08-05T14:00", "Fri, August 5, 2022"),
        ("XXXX-08-05", "August 5"),
        ("2022-08", "August 2022"),
        ("XXXX-02", "February"),
        ("2022", "2022"),
        ("199X", "1990s"),
        ("19XX", "1900s"),
        ("2022-W31", "week of August 1, 2022"),
        ("2022-W30-WE", "weekend of July 30, 2022"),
        ("2022-Q3", "Q3 2022"),
        ("2022-H1", "first half of 2022"),
        ("2006-FA", "autumn 2006"),
        ("XXXX-SP", "spring"),
        ("2022-02-30", None),
        ("2022-13", None),
        ("2022-W60", None),
        ("PAST_REF", None),
        ("P3D", None),
        (None, None),
    ],
)
def test_a_value_in_words(value: str | None, words: str | None) -> None:
    assert in_words(value) == words


def test_a_range_names_both_ends_once() -> None:
    assert range_in_words("2022-07-19", "2022-07-21") == "Tue, July 19, 2022 to Thu, July 21, 2022"
    assert range_in_words("2022-07-19", "2022-07-19") == "Tue, July 19, 2022"
    assert range_in_words(None, None) is None


def test_what_was_asked_for_is_shown_without_its_markup() -> None:
    assert asked("U1", "<!channel> & <@U2>") == "<@U1> asked for a brief of &lt;!channel&gt; &amp; &lt;@U2&gt;"


def test_an_address_that_would_break_a_link_is_left_out() -> None:
    assert link("https://a.example/?q=1&r=2", "A & B") == "<https://a.example/?q=1&amp;r=2|A &amp; B>"
    assert link("https://a.example/a|b>c", "here") == "here"


awkward = st.text(st.sampled_from("ab *_~`<>&|\n\u202e\U0001f4c5") | st.characters(), min_size=1, max_size=400)
lists = st.integers(0, 12)


@given(awkward, lists, lists, lists)
def test_any_brief_fits_one_screen_and_slacks_limits(words: str, agenda: int, actors: int, dates: int) -> None:
    topic = AgendaItem(topic=" ".join(words.split()[:16]) or "x", status="likely", said_by=words, quote=QUOTE)
    person = Actor(name=words, kind="person", role=words, aliases=(), mentions=1, quote=QUOTE)
    day = DateMention(text=words, value=None, what=words, upcoming=None, quote=QUOTE)
    made = brief(
        meeting(name=words, place=words, agenda=(topic,) * agenda),
        summary=Summary(text=words * 10, quote=QUOTE),
        actors=(person,) * actors,
        dates=(day,) * dates,
    )
    check_blocks(as_blocks(made))
    assert len(as_text(made)) < 2_500
