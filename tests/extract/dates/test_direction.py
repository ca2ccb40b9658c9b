"""Which side of the publication day, Wednesday 27 July 2022, a weekday or a date without a year lies on."""

from __future__ import annotations

import pytest

from tests.extract.dates.conftest import Check
from tests.extract.dates.weekdays import AHEAD, BEHIND

WITHOUT_A_YEAR = [
    "He was arrested in [May|DATE|2022-05].",
    "The court will hear the case in [October|DATE|2022-10].",
    "Sales for [June|DATE|2022-06] fell.",
    "The [November|DATE|2022-11] election will be close.",
    "The company's [June|DATE|2022-06] report shows losses.",
    "In [December|DATE|2021-12], the firm closed its plant.",
    "The festival, to be held in [September|DATE|2022-09], is sold out.",
    "She died on [Aug. 3, 1997|DATE|1997-08-03].",
    "Voting starts [Nov. 8|DATE|2022-11-08].",
    "The law took effect on [Jan. 1|DATE|2022-01-01].",
    "The law takes effect on [Jan. 1|DATE|2023-01-01].",
    "He was jailed on [Oct. 12|DATE|2021-10-12].",
    "The accord was signed by the two countries on [3 March|DATE|2022-03-03].",
    "It will expire on [the 30th of September|DATE|2022-09-30].",
    "The report is due on [the 5th|DATE|2022-08-05].",
]


@pytest.mark.parametrize("sentence", AHEAD)
def test_a_weekday_that_is_planned_lies_ahead(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", BEHIND)
def test_a_weekday_on_which_something_happened_lies_behind(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", WITHOUT_A_YEAR)
def test_a_year_that_is_left_out_comes_from_the_sentence(check: Check, sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said on [Wednesday|DATE|2022-07-27] that the plan had failed.",
        "The two sides will meet on [Wednesday|DATE|2022-07-27].",
    ],
)
def test_the_weekday_of_the_publication_day_is_that_day(check: Check, sentence: str) -> None:
    check(sentence)


def test_a_weekday_of_which_its_sentence_tells_nothing_is_the_one_that_the_story_speaks_of(check: Check) -> None:
    check(
        "The council will vote on [Friday|DATE|2022-07-29]. A crowd in the square on [Friday|DATE|2022-07-29]? "
        "Police won't say."
    )
