"""Which dates a brief shows and how it words them."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from bot.extract.dates import show, tag
from bot.extract.found import Gathering, Span
from bot.model import DateMention

ANCHOR = date(2022, 7, 27)
STORY = """OSLO, July 27 - The foreign ministers of Norway and Chile will meet in Bergen on August 9 to sign a \
treaty on fishing, officials said on Wednesday.

The treaty was drafted at a conference in Santiago on May 3. Chile had rejected an earlier text in 2019.

The two ministers last spoke by telephone on Monday. A spokeswoman said on Wednesday that a vote in the Norwegian \
parliament is planned for September.
"""


def shown(nlp: Language, text: str, anchor: date | None = ANCHOR, *meetings: Gathering) -> tuple[DateMention, ...]:
    doc = nlp(text)
    return show(doc, tag(doc, anchor), anchor, meetings)


def test_the_dates_of_a_story_are_shown_once_and_oldest_first(nlp: Language) -> None:
    values = [mention.value for mention in shown(nlp, STORY)]
    assert values == ["2019", "2022-05-03", "2022-07-25", "2022-07-27", "2022-08-09", "2022-09"]


def test_each_date_tells_whether_it_is_ahead(nlp: Language) -> None:
    ahead = {mention.value: mention.upcoming for mention in shown(nlp, STORY)}
    assert [value for value, upcoming in ahead.items() if upcoming] == ["2022-08-09", "2022-09"]
    assert ahead["2022-07-27"] is False


def test_the_date_of_a_dateline_is_not_the_one_that_is_quoted(nlp: Language) -> None:
    today = next(mention for mention in shown(nlp, STORY) if mention.value == "2022-07-27")
    assert today.text == "Wednesday"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The kings of Peru and Chad will meet in Quito on August 5.", "kings of Peru and Chad will meet in Quito"),
        ("The port was closed after a storm on July 19.", "port was closed after storm"),
        ("Kenya signed an agreement for grain exports on July 22.", "Kenya signed agreement for grain exports"),
        ("Officials had no comment on Tuesday about the failed merger.", "no comment about failed merger"),
        ("The board said on Monday that it had dismissed the director.", "board said it had dismissed director"),
        ("The long-delayed opening of the zoo is planned for September.", "long-delayed opening of zoo is planned"),
        ("“We stand beside Chad,” Kuleba told a Turkish broadcaster last week.", "Kuleba told Turkish broadcaster"),
        ("They will meet, Kremlin spokesman Ivan Petrov said on Tuesday.", "Kremlin spokesman Ivan Petrov said"),
        ("Kuwait will not cut output in September, Oil Minister Ali Saad said.", "Kuwait will not cut output"),
        ("A child fell ill, doctors said on Monday.", "child fell ill"),
        ("Peru will resume work on a trade pact in Lima on August 4.", "Peru will resume work on trade pact in Lima"),
        ("She met the king on Sunday.", "She met king"),
        ("LONDON, July 27 - Coffee growers will meet in Nairobi on August 4.", "Coffee growers will meet in Nairobi"),
    ],
)  # fmt: skip
def test_what_happens_is_the_event_with_its_main_arguments(nlp: Language, sentence: str, what: str) -> None:
    assert [mention.what for mention in shown(nlp, sentence)] == [what]


def test_a_meetings_day_is_shown_though_it_stands_low_in_a_long_story(nlp: Language) -> None:
    days = " ".join(f"A court ruled on March {day}." for day in range(1, 20))
    text = f"{days} The ministers met in Lima on May 5."
    meeting = Gathering(
        name="meeting",
        place="Lima",
        start="2022-05-05",
        end=None,
        participants=(),
        upcoming=False,
        main=False,
        focus=False,
        cancelled=False,
        mentions=(),
        evidence=Span(0, 5),
    )
    found = shown(nlp, text, ANCHOR, meeting)
    assert len(found) == 8
    assert "2022-05-05" in {mention.value for mention in found}


def test_without_an_anchor_dates_keep_what_the_text_says(nlp: Language) -> None:
    found = shown(nlp, "The ministers will meet on August 5. They last met on Friday.", None)
    assert [(mention.value, mention.upcoming) for mention in found] == [("XXXX-08-05", None)]


def test_durations_vague_words_and_decades_are_not_shown(nlp: Language) -> None:
    assert shown(nlp, "For years the plant, built in the 1960s, has now made 30 cars a day.") == ()


def test_words_and_quote_come_from_the_article(nlp: Language) -> None:
    for mention in shown(nlp, STORY):
        quote = mention.quote
        assert quote.text == STORY[quote.start : quote.end]
        assert mention.text in quote.text
        assert set(mention.what.split()) <= set(quote.text.replace(".", " ").replace(",", " ").split())
