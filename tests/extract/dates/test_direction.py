"""Which side of the publication day, Wednesday 27 July 2022, a weekday or a date without a year lies on."""

from __future__ import annotations

import pytest

from tests.extract.dates.conftest import Check

AHEAD = [
    "The talks were postponed until [Saturday|DATE|2022-07-30].",
    "The two ministers will meet on [Friday|DATE|2022-07-29] in Geneva.",
    "The committee is to vote on [Thursday|DATE|2022-07-28].",
    "Union leaders plan to hold a rally on [Sunday|DATE|2022-07-31].",
    "The court is expected to rule [Monday|DATE|2022-08-01].",
    "Parliament has been adjourned until [Tuesday|DATE|2022-08-02].",
    "The hearing was rescheduled for [Thursday|DATE|2022-07-28].",
    "She said she would fly to Lima on [Saturday|DATE|2022-07-30].",
    "The bank must file its report by [Friday|DATE|2022-07-29].",
    "The exhibition opens on [Saturday|DATE|2022-07-30] and runs for [six weeks|DURATION|P6W].",
    "The president is flying to Oslo on [Thursday|DATE|2022-07-28].",
    "Both sides agreed to resume negotiations on [Monday|DATE|2022-08-01].",
    "The summit starts [Friday|DATE|2022-07-29].",
    "Voters go to the polls on [Sunday|DATE|2022-07-31].",
    "The strike is due to begin on [Tuesday|DATE|2022-08-02].",
    "He has until [Friday|DATE|2022-07-29] to appeal.",
    "Officials are preparing for [Saturday|DATE|2022-07-30]'s final.",
    "The minister arrived in Cairo ahead of [Thursday|DATE|2022-07-28]'s conference.",
    "The airline hopes to restore flights by [Sunday|DATE|2022-07-31].",
    "The central bank may raise rates on [Thursday|DATE|2022-07-28].",
    "The trial, which begins on [Monday|DATE|2022-08-01], could last [a month|DURATION|P1M].",
    "The board has called a meeting for [Friday|DATE|2022-07-29].",
    "A decision is not expected before [Tuesday|DATE|2022-08-02].",
    "The envoy was invited to address the assembly on [Thursday|DATE|2022-07-28].",
    "The mayor asked residents to stay at home until [Monday|DATE|2022-08-01].",
    "The company intends to announce its results on [Thursday|DATE|2022-07-28].",
    "The delegation is scheduled to arrive on [Saturday|DATE|2022-07-30].",
    "The bridge will remain closed until [Sunday|DATE|2022-07-31].",
    "The two leaders are going to talk by telephone on [Friday|DATE|2022-07-29].",
    "The judge ordered the firm to hand over the files by [Monday|DATE|2022-08-01].",
    "The foreign minister leaves for Tokyo on [Friday|DATE|2022-07-29].",
    "The next round of talks is set for [Tuesday|DATE|2022-08-02].",
    "The vote, planned for [Thursday|DATE|2022-07-28], is likely to be close.",
    "Ministers promised to publish the plan on [Friday|DATE|2022-07-29].",
    "The deadline expires on [Saturday|DATE|2022-07-30].",
    "Police expect large crowds on [Saturday|DATE|2022-07-30].",
    "The suspect is due in court on [Monday|DATE|2022-08-01].",
    "The prime minister would address the nation on [Sunday|DATE|2022-07-31], his office said.",
    "The launch has been delayed until [Thursday|DATE|2022-07-28].",
    "The ceasefire should take effect on [Friday|DATE|2022-07-29].",
    "The players want to return to training on [Monday|DATE|2022-08-01].",
    "The new tariff takes effect [Monday|DATE|2022-08-01].",
    "Brazil plays Peru in the semifinal on [Saturday|DATE|2022-07-30].",
    "They threatened to walk out on [Thursday|DATE|2022-07-28].",
    "The senator's plane was to land in Berlin on [Friday|DATE|2022-07-29].",
    "The inquiry will hear from two doctors on [Monday|DATE|2022-08-01] and [Tuesday|DATE|2022-08-02].",
    "Shops can reopen from [Monday|DATE|2022-08-01].",
    "The king will receive the ambassador on [Thursday morning|DATE|2022-07-28].",
    "Traders await [Friday|DATE|2022-07-29]'s inflation figures.",
    "The governors will gather in Quito [this Saturday|DATE|2022-07-30].",
    "An [upcoming Thursday|DATE|2022-07-28] session will decide the matter.",
    "Doctors will strike again from [Monday|DATE|2022-08-01].",
    "The match was moved to [Sunday|DATE|2022-07-31] because of the heat.",
    "France and Spain face off [Saturday|DATE|2022-07-30] in Lyon.",
    "[Friday|DATE|2022-07-29]'s summit will bring together nine leaders.",
    "Investors are bracing for [Thursday|DATE|2022-07-28]'s earnings report.",
    "She has been summoned to appear before the panel on [Tuesday|DATE|2022-08-02].",
    "The ban comes into force at [midnight on Sunday|TIME|2022-07-31T24:00].",
    "He is scheduled to be sentenced [Monday|DATE|2022-08-01].",
    "The next session is [Thursday|DATE|2022-07-28].",
    "The council meets on [Tuesday|DATE|2022-08-02] to decide.",
    "The two foreign ministers, who will hold talks on [Friday|DATE|2022-07-29], have never met.",
    "Negotiators hope to reach a deal before [Saturday|DATE|2022-07-30].",
    "Rain is forecast for [Sunday|DATE|2022-07-31].",
    "A verdict could come as early as [Friday|DATE|2022-07-29].",
    "The party's congress, to be held on [Saturday|DATE|2022-07-30], will elect a leader.",
    "Schools reopen on [Monday|DATE|2022-08-01].",
    "Leaders of the bloc are due to gather in Prague on [Thursday|DATE|2022-07-28] and [Friday|DATE|2022-07-29].",
    "The union gave the company until [Monday|DATE|2022-08-01] to improve its offer.",
    "The government plans a day of mourning on [Saturday|DATE|2022-07-30].",
    "The premier begins a tour of the north on [Sunday|DATE|2022-07-31].",
    "Bail was set and he must return to court [Friday|DATE|2022-07-29].",
    "The army has ordered civilians to leave the town by [Thursday|DATE|2022-07-28].",
    "The spokesman said the delegation would arrive in Rome on [Sunday|DATE|2022-07-31].",
    "Tickets go on sale [Friday|DATE|2022-07-29].",
    "We'll know more on [Tuesday|DATE|2022-08-02], the coach said.",
    "There won't be a vote until [Thursday|DATE|2022-07-28].",
    "A hearing is scheduled [Monday|DATE|2022-08-01] in federal court.",
    "The pope is to celebrate Mass on [Sunday|DATE|2022-07-31].",
    "The commission wants member states to reply by [Friday|DATE|2022-07-29].",
    "Opposition parties have called for a march on [Saturday|DATE|2022-07-30].",
]
BEHIND = [
    "The minister said on [Friday|DATE|2022-07-22] that the plan had failed.",
    "Two people were killed in the blast on [Sunday|DATE|2022-07-24].",
    "The court ruled [Monday|DATE|2022-07-25] against the firm.",
    "[Tuesday|DATE|2022-07-26]'s storm cut power to thousands of homes.",
    "He has been in hospital since [Saturday|DATE|2022-07-23].",
    "The strike, which began on [Thursday|DATE|2022-07-21], ended [Monday|DATE|2022-07-25].",
    "It was not until [Tuesday|DATE|2022-07-26] that rescuers reached the village.",
    "The talks lasted until [Sunday|DATE|2022-07-24].",
    "The men arrested [Friday|DATE|2022-07-22] are brothers.",
    "They will appeal against [Monday|DATE|2022-07-25]'s ruling.",
    "The envoy could not be reached on [Tuesday|DATE|2022-07-26].",
    "The statement, issued [Monday|DATE|2022-07-25], gave no details.",
    "The ferry had left port on [Saturday|DATE|2022-07-23].",
    "He refused to leave on [Friday|DATE|2022-07-22].",
    "Fire swept through the market [Sunday night|DATE|2022-07-24].",
    "The army said it had shot down a drone on [Monday|DATE|2022-07-25].",
    "As of [Tuesday|DATE|2022-07-26], 300 people were missing.",
    "The minister did not attend the ceremony on [Saturday|DATE|2022-07-23].",
    "Protesters came to see the wreck on [Sunday|DATE|2022-07-24].",
    "The pilot would have landed on [Monday|DATE|2022-07-25] but for the fog.",
    "The company reported a loss on [Thursday|DATE|2022-07-21].",
    "On [Monday|DATE|2022-07-25], a man attacked a guard.",
    "The killings on [Saturday|DATE|2022-07-23] shocked the town.",
    "[Sunday|DATE|2022-07-24] saw the worst fighting.",
    "Police have charged a man over the fire on [Friday|DATE|2022-07-22].",
    "The body found [Tuesday|DATE|2022-07-26] has been identified.",
    "The firm's shares closed at $4 on [Monday|DATE|2022-07-25].",
    "A spokesman for the bank declined to comment [Tuesday|DATE|2022-07-26].",
    "Speaking to reporters on [Monday|DATE|2022-07-25], she denied it.",
    "The team beat its rivals on [Saturday|DATE|2022-07-23] to win the cup.",
    "In a statement [Tuesday|DATE|2022-07-26], the ministry denied the claim.",
    "After meeting the king on [Sunday|DATE|2022-07-24], he flew home.",
]
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
