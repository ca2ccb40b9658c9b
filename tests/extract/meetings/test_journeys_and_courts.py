"""Journeys told by their verb, sessions that resume, hearings before a judge, and who comes in the name of a state."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.marks import main_of, read, unmark

JOURNEYS = [
    "{who Anna Keller} will travel to {where Delhi} {when next week=2024-W21} in a bid to win back the mill's buyers.",
    "{who Anna Keller} flies to {where Lima} on {when Monday=2024-05-20} for a three-day visit.",
    "{who Anna Keller} is flying to {where Lagos} on {when Thursday=2024-05-16} in an attempt to settle the dispute.",
    "{who Anna Keller} will be travelling to {where Oslo} on {when Friday=2024-05-17} with {who Peter Novak}.",
    "{who Anna Keller} will leave for {where Lisbon} on {when June 3=2024-06-03}, her office said.",
    (
        "{who Anna Keller} will fly to {where Lima} on Monday. She will meet {who Peter Novak} there on {when "
        "May 22=2024-05-22}."
    ),
]
RESUMED = [
    "Peace talks resume on {when Thursday=2024-05-16} in {where Oslo}, officials said.",
    "Fish talks restart on {when Monday=2024-05-20} in {where Bergen}, officials said.",
    "The plan will be debated at the party conference in {where Brighton} in {when March=2025-03}.",
]
PARTIES = [
    "{who Chile} will push for lower duties in talks with {who Peru} {when next week=2024-W21}.",
    "{who Anna Keller} is due to appear before a magistrate in {where Leeds} on {when Friday=2024-05-17}.",
    (
        "{who Chile} and {who Peru} are at odds over cod. Chilean and Peruvian negotiators will meet in {where Quito} "
        "on {when June 3=2024-06-03}."
    ),
    (
        "{who Chile} and {who Peru} are at odds over cod. Officials of the two countries will meet in {where Quito} on "
        "{when June 3=2024-06-03}."
    ),
    (
        "The heads of state of {who Gabon}, {who Togo} and {who Chad} will meet in {where Accra} on {when June "
        "3=2024-06-03}."
    ),
]
NONE_AHEAD = [
    "Anna Keller had just returned from Oslo. Nobody knew of any threat ahead of her trip.",
    "Anna Keller travelled to Lima on Monday. The police said that she was well.",
    "Anna Keller may travel to Lima next week. Her lawyer would not say.",
    "The parcels will travel to Lima next week by ship.",
    "Such worries must be settled in consultation with the charity, she said.",
]


@pytest.mark.parametrize("marked", [*JOURNEYS, *RESUMED, *PARTIES])
def test_the_main_meeting_has_the_marked_place_day_and_people(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    main = main_of(read(nlp, sentence.text))
    assert main is not None
    shown = (main.place, main.start, sorted(party.name for party in main.participants))
    where, when = (next(iter(sentence.answers.get(label, [])), None) for label in ("where", "when"))
    assert shown == (where, when, sorted(sentence.answers.get("who", [])))


@pytest.mark.parametrize("text", NONE_AHEAD)
def test_what_is_over_doubtful_or_nobodys_journey_is_no_meeting_ahead(nlp: Language, text: str) -> None:
    assert main_of(read(nlp, text)) is None


def test_the_days_of_a_gathering_follow_what_it_is_expected_to_draw(nlp: Language) -> None:
    text = "Chile will host the coffee meeting, expected to draw 900 guests from June 3 to 5."
    main = main_of(read(nlp, text))
    assert main is not None
    assert (main.start, main.end) == ("2024-06-03", "2024-06-05")
