"""Each form of expression, its extent, type and TIMEX3 value; published on Wednesday 27 July 2022."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.dates.conftest import Check

CALENDAR = [
    "The treaty was signed on [July 19|DATE|2022-07-19].",
    "The treaty was signed on [19 July 2021|DATE|2021-07-19].",
    "The treaty was signed on [Jul. 19, 2021|DATE|2021-07-19].",
    "The treaty was signed on [the 19th of July|DATE|2022-07-19].",
    "The treaty was signed on [Tuesday, July 19|DATE|2022-07-19].",
    "The treaty was signed on [Tuesday, 19 July 2022|DATE|2022-07-19].",
    "The treaty was signed on [2021-07-19|DATE|2021-07-19].",
    "The treaty was signed on [19/07/2021|DATE|2021-07-19].",
    "The treaty was signed on [07/19/2021|DATE|2021-07-19].",
    "It opened on [13/04/2021|DATE|2021-04-13] and closed on [05/06/2021|DATE|2021-06-05].",
    "It opened on [04/13/2021|DATE|2021-04-13] and closed on [05/06/2021|DATE|2021-05-06].",
    "The fair runs from [August 5-7|DATE|2022-08-05|2022-08-07].",
    "The fair runs from [August 30 to September 2|DATE|2022-08-30|2022-09-02].",
    "The fair runs from [30 August to 2 September|DATE|2022-08-30|2022-09-02].",
    "The fair runs [5-7 August|DATE|2022-08-05|2022-08-07].",
    "The fair will be held on [August 5|DATE|2022-08-05] and [6|DATE|2022-08-06].",
    "The fair ran from [December 30 to January 2|DATE|2021-12-30|2022-01-02].",
    "The war began in [February|DATE|2022-02].",
    "The vote will be held in [February|DATE|2023-02].",
    "He took office in [January 2019|DATE|2019-01].",
    "Sales fell in [late March|DATE|2022-03].",
    "Sales fell in [mid-March|DATE|2022-03].",
    "The plant closed at [the end of March|DATE|2022-03].",
    "The plant closed [last March|DATE|2022-03].",
    "The plant will close [next March|DATE|2023-03].",
    "The plant closed in [March last year|DATE|2021-03].",
    "The bridge was built in [1932|DATE|1932].",
    "The [1998|DATE|1998] elections changed little.",
    "He served from [1998|DATE|1998] to [2004|DATE|2004].",
    "Floods struck in [1994|DATE|1994], [1995|DATE|1995] and [1997|DATE|1997].",
    "The plan covers [2021-24|DATE|2021|2024].",
    "Prices doubled in the [1980s|DATE|198X].",
    "Prices doubled in [the late 1980s|DATE|198X].",
    "The castle dates from [the 14th century|DATE|13].",
    "Profits rose in [the first quarter of 2021|DATE|2021-Q1].",
    "Profits rose in [the second half of 2021|DATE|2021-H2].",
    "Profits rose in [Q3 2021|DATE|2021-Q3].",
    "They met in [the summer of 2019|DATE|2019-SU].",
    "They met [last summer|DATE|2021-SU].",
    "The law takes effect in [spring 2023|DATE|2023-SP].",
    "Shops were shut on [Christmas Day|DATE|2021-12-25].",
    "The parade was held on [Memorial Day|DATE|2022-05-30].",
    "The truce will hold through [Thanksgiving|DATE|2022-11-24].",
    "They last met on [Good Friday|DATE|2022-04-15].",
    "He retired at [the end of 2020|DATE|2020].",
    "He retired in [early 2020|DATE|2020].",
    "The office closes in [mid-2023|DATE|2023].",
]
RELATIVE = [
    "The minister resigned [today|DATE|2022-07-27].",
    "The minister resigned [yesterday|DATE|2022-07-26].",
    "The minister will resign [tomorrow|DATE|2022-07-28].",
    "The minister resigned [the day before yesterday|DATE|2022-07-25].",
    "The minister spoke [last night|TIME|2022-07-26TNI].",
    "The minister will speak [tonight|TIME|2022-07-27TNI].",
    "The minister spoke [this morning|TIME|2022-07-27TMO].",
    "The minister resigned [last week|DATE|2022-W29].",
    "The minister will resign [next week|DATE|2022-W31].",
    "The minister resigned [earlier this week|DATE|2022-W30].",
    "The minister resigned [last month|DATE|2022-06].",
    "The minister will resign [next month|DATE|2022-08].",
    "The minister resigned [last year|DATE|2021].",
    "The minister will resign [next year|DATE|2023].",
    "The minister resigned [two weeks ago|DATE|2022-W28].",
    "The minister resigned [three days ago|DATE|2022-07-24].",
    "The minister resigned [a month ago|DATE|2022-06].",
    "The minister resigned [ten years ago|DATE|2012].",
    "The minister will resign [in three days|DATE|2022-07-30].",
    "The minister will resign [in two weeks|DATE|2022-W32].",
    "The minister resigned [earlier this month|DATE|2022-07].",
    "The minister will resign at [the end of the year|DATE|2022].",
    "The minister will resign [this weekend|DATE|2022-W30-WE].",
    "The minister resigned over [the weekend|DATE|2022-W29-WE].",
    "The minister will resign [next Friday|DATE|2022-07-29].",
    "The minister resigned [last Friday|DATE|2022-07-22].",
    "The minister resigned on [Thursday of last week|DATE|2022-07-21].",
    "The bomb went off on [July 4|DATE|2022-07-04]. [The next day|DATE|2022-07-05] the police came.",
    "The bomb went off on [July 4|DATE|2022-07-04]. [A day earlier|DATE|2022-07-03] a letter had come.",
    "The bomb went off on [July 4|DATE|2022-07-04]. [The previous day|DATE|2022-07-03] a letter had come.",
    "The bomb went off on [July 4|DATE|2022-07-04]. [The same day|DATE|2022-07-04] a letter came.",
    "The bomb went off on [July 4|DATE|2022-07-04]. [Two days later|DATE|2022-07-06] the police came.",
    "The party won in [2008|DATE|2008]. [Four years later|DATE|2012] it lost.",
    "The party won in [2008|DATE|2008]. [The following year|DATE|2009] it split.",
    "The week began badly: [the week of July 4|DATE|2022-W27] saw three strikes.",
]
AMOUNTS = [
    "The talks lasted [three days|DURATION|P3D].",
    "The talks lasted [two and a half hours|DURATION|PT2H30M].",
    "The talks lasted for [weeks|DURATION|PXW].",
    "They ended a [two-day|DURATION|P2D] visit.",
    "They ended a [day-long|DURATION|P1D] meeting.",
    "Output fell over [the past 20 years|DURATION|P20Y].",
    "Output may rise in [the next six months|DURATION|P6M].",
    "He has lived there for [several years|DURATION|PXY].",
    "He has lived there for [a decade|DURATION|P1DE].",
    "The council meets [every Monday|SET|XXXX-WXX-1].",
    "The council meets [every two weeks|SET|P2W].",
    "The council meets [weekly|SET|P1W].",
    "The council meets on the first [Monday|SET|XXXX-WXX-1] of [each month|SET|P1M].",
    "The council meets [twice a week|SET|P1W].",
    "The plant makes 300 cars [a day|SET|P1D].",
    "The market is open on [Saturdays|SET|XXXX-WXX-6].",
    "[Every year|SET|P1Y] the river floods.",
    "He left [hours|DURATION|PTXH] before the vote; it was a matter of days before it failed.",
    "They took a [yearlong|DURATION|P1Y] break.",
    "He returned after [months|DURATION|PXM] of talks, [a day|DURATION|P1D] before the vote.",
]
TIMES = [
    "The plane landed at [10:35 a.m.|TIME|2022-07-27T10:35]",
    "The meeting begins at [9 a.m. Thursday|TIME|2022-07-28T09:00].",
    "The meeting begins at [6pm|TIME|2022-07-27T18:00].",
    "The meeting began at [noon Tuesday|TIME|2022-07-26T12:00].",
    "The meeting begins at [18:30|TIME|2022-07-27T18:30].",
    "The meeting begins at [0735 GMT|TIME|2022-07-27T07:35].",
]
VAGUE = [
    "The house is [now|DATE|PRESENT_REF] empty.",
    "The firm [currently|DATE|PRESENT_REF] employs 30 people.",
    "The firm has [recently|DATE|PAST_REF] hired more.",
    "The firm will hire more in [the future|DATE|FUTURE_REF].",
    "The firm was sold [years ago|DATE|PAST_REF].",
    "The firm will hire more [soon|DATE|FUTURE_REF].",
]
NO_DATES = [
    "The Monday Club met its members.",
    "He drove a 1987 black Chevrolet.",
    "The shares rose after hours.",
    "The law may change.",
    "We may march on Washington.",
    "The March on Washington drew a crowd.",
    "Theresa May won the vote.",
    "May said the vote was lost.",
    "Some 2000 people fled.",
    "About 1,998 homes burned.",
    "Flight 1912 landed safely.",
    "The 28-year-old driver was aged 27 then.",
    "She is 34 years old.",
    "They won 21-19 in the final.",
    "The share rose to 19.75 dollars.",
    "She got a second chance.",
    "We sat in the sun.",
    "April Jones sat beside June Smith.",
    "Prices fall when supply grows.",
    "A spring broke in the machine.",
    "He reads The Sunday Times.",
    "USA Today reported it.",
    "The score was 3-2 at half.",
    "The 5/8 inch pipe burst.",
    "The ship carried 1500 tons of grain.",
    "Call 555-2000 for help.",
    "It costs $2000.",
    "He ran the 1500 meters.",
    "Version 10.11.12 is out.",
    "The May family march to no avail.",
    "Mr March said the second half was dull.",
    "He scored in the first half and again late on.",
    "Room 1984 costs 1950 euros.",
    "You may fall in the spring water.",
    "The Daily Telegraph and the Sunday Times reported it.",
    "He drove a Peugeot 2008.",
    "A minute amount of poison was found.",
    "Justice is day-to-day work.",
    "Augustus and Julian came.",
    "The temperature rose to 19.5 degrees.",
    "She lives at 1212 Elm Street.",
    "Her son Jan and her friend April Moore came.",
    "They marched through the town.",
    "The seconds motion was tabled by the second speaker.",
]
WITHOUT_ANCHOR = [
    "The leaders will meet on [August 5|DATE|XXXX-08-05].",
    "The leaders will meet on [August 5, 2022|DATE|2022-08-05].",
    "The fair runs from [August 5-7|DATE|XXXX-08-05|XXXX-08-07].",
    "The leaders met in [February|DATE|XXXX-02].",
    "The leaders met on [Friday|DATE|None].",
    "The leaders met [last week|DATE|None].",
    "The leaders met [yesterday|DATE|None].",
    "The leaders meet at [Christmas|DATE|XXXX-12-25].",
    "The leaders met in [1998|DATE|1998]. [The following year|DATE|1999] they parted.",
    "They met on [5 May 2021|DATE|2021-05-05]. [The next day|DATE|2021-05-06] they parted.",
]


@pytest.mark.parametrize("sentence", CALENDAR)
def test_dates_of_the_calendar_are_read(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", RELATIVE)
def test_relative_dates_count_from_the_anchor_or_the_story(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", AMOUNTS)
def test_durations_and_sets_are_told_apart(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", TIMES)
def test_times_of_day_fall_on_the_day_that_is_meant(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", VAGUE)
def test_vague_expressions_have_a_reference_as_value(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", NO_DATES)
def test_what_only_looks_like_a_date_is_none(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", WITHOUT_ANCHOR)
def test_without_an_anchor_nothing_is_guessed(check: Check, sentence: str) -> None:
    check(sentence, None)


def test_a_numeric_date_that_can_be_read_two_ways_has_no_value(check: Check) -> None:
    check("The file is dated [05/06/2021|DATE|None].")


def test_a_numeric_date_follows_the_order_of_the_written_ones(check: Check) -> None:
    check("The file of [3 May 2021|DATE|2021-05-03] was renewed on [05/06/2021|DATE|2021-06-05].")
    check("The file of [May 3, 2021|DATE|2021-05-03] was renewed on [05/06/2021|DATE|2021-05-06].")


def test_a_numeric_date_that_can_be_the_publication_day_is(check: Check) -> None:
    check("The file is dated [05/06/2021|DATE|2021-06-05].", date(2021, 6, 5))


def test_an_expression_may_run_over_a_line_break(check: Check) -> None:
    check("The treaty was signed on [July\n19, 2021|DATE|2021-07-19], and printed [last\nweek|DATE|2022-W29].")


@pytest.mark.parametrize(
    "story",
    [
        "The nurse was shot on [May 21|DATE|2022-05-21]. A van was seen [ten days|DATE|2022-05-11] before the murder.",
        "The [May 21|DATE|2022-05-21] shooting is unsolved. A van was seen [the weeks|DATE|2022-05] before the murder.",
        "A van was seen [ten days|DURATION|P10D] before the murder, in [the days|DURATION|PXD] after the fire.",
        "He quit [two weeks|DATE|2022-W42] before the [Nov. 3|DATE|2022-11-03] election.",
    ],
)
def test_a_day_told_from_an_event_counts_from_the_day_that_the_text_gave_it(check: Check, story: str) -> None:
    check(story)


@pytest.mark.parametrize(
    "sentence",
    [
        "Air travel changed after the [Sept. 11|DATE|2001-09-11] attacks.",
        "Air travel changed after [9/11|DATE|2001-09-11].",
        "The school opens on [Sept. 11|DATE|2022-09-11].",
    ],
)
def test_a_day_that_names_what_happened_on_it_keeps_its_year(check: Check, sentence: str) -> None:
    check(sentence)


def test_a_weekday_is_a_day_of_the_event_whose_dates_were_given(check: Check) -> None:
    check("The fair runs from [August 15 to 19|DATE|2022-08-15|2022-08-19]. It will open on [Monday|DATE|2022-08-15].")


def test_a_dateline_does_not_swallow_the_words_after_it(check: Check) -> None:
    check("OSAKA, [July 27|DATE|2022-07-27] - Ten ministers will meet on [August 2|DATE|2022-08-02].")
    check("OSAKA, [July 27|DATE|2022-07-27] - 12 ministers will meet on [August 2|DATE|2022-08-02].")
