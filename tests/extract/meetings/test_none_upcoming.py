"""Articles without an upcoming meeting yield no upcoming one."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.marks import read

NOTHING_AHEAD = [
    # over
    "Anna Keller met Peter Novak in Lisbon on Monday.",
    "Anna Keller held talks with Peter Novak in Rome last week.",
    "Anna Keller and Peter Novak have met twice since March.",
    "The summit in Doha ended on Sunday without a joint statement.",
    "After a meeting with Peter Novak on Monday, Anna Keller told reporters that she was pleased.",
    "Speaking at a conference in Milan last Thursday, Peter Novak defended the tax.",
    "Following talks with the unions, Halden Motors raised wages on Monday.",
    "The committee met last month and approved the budget.",
    "During his visit to Hanoi in 2019, Peter Novak opened a school.",
    # what is met without anyone gathering
    "Halden Motors will meet the demand for electric vans by 2026, Anna Keller said.",
    "The plant will not meet its target next year, the company said.",
    "Peter Novak said that Chile would meet its obligations next week.",
    "The new rules must meet European standards by June 1.",
    # other sessions, conferences and hearings
    "The shares fell in morning trading session on Tuesday, and traders expect a quiet session on Wednesday.",
    "The coach will name his squad at a press conference on Friday.",
    "Peter Novak will speak at a news conference on Thursday.",
    "The Geneva Convention will protect the prisoners next year, a lawyer said.",
    "The factory will open a second assembly line in June.",
    "The team leads the Eastern Conference and will play on Friday.",
    "Climbers hope to reach the summit of the mountain on Friday.",
    "A new hearing aid will go on sale in June.",
    "A court hearing in the theft case is set for Friday.",
    "The Congress of the United States will defend the rule next year, Peter Novak said.",
    "The envoy will be met at the airport on Friday by a driver.",
    # habits and generalities
    "The board usually meets in the capital.",
    "The club holds weekly meetings in the town hall.",
    "She never misses a meeting of the choir.",
    # wishes, refusals, denials
    "Peter Novak wants to meet Anna Keller.",
    "Anna Keller refused to meet Peter Novak.",
    "Anna Keller called for talks between the two sides.",
    "No meeting is planned, the spokesman said.",
    "If they met, Anna Keller would complain, an aide said.",
    # sport
    (
        "The striker scored twice in the league match. The coach praised the goalkeeper. The two rivals "
        "will meet in the "
        "cup final on Saturday, their third meeting this season."
    ),
    # crime, markets, science, obituary
    "Police arrested two men after a fire in a warehouse on Monday. They will appear in court on Friday.",
    "The dollar rose to a three-month high on Tuesday. Analysts expect inflation to fall next year.",
    "Astronomers found a planet twice the size of Earth. They will publish the data next month.",
    "The painter Clara Voss, who died on Sunday at 91, will be buried on Friday.",
]


@pytest.mark.parametrize("text", NOTHING_AHEAD)
def test_nothing_is_announced_where_nothing_is_ahead(nlp: Language, text: str) -> None:
    assert [one.name for one in read(nlp, text) if one.upcoming] == []


PAST_MEETINGS = [
    ("Anna Keller met Peter Novak in Lisbon on Monday.", "Lisbon", "2024-05-13"),
    ("Anna Keller held talks with Peter Novak in Rome on May 8.", "Rome", "2024-05-08"),
    ("Anna Keller raised the matter with Peter Novak at the May 2 meeting in Tunis.", "Tunis", "2024-05-02"),
]


@pytest.mark.parametrize(("text", "place", "start"), PAST_MEETINGS)
def test_a_well_founded_past_meeting_is_listed_as_past(nlp: Language, text: str, place: str, start: str) -> None:
    (found,) = read(nlp, text)
    assert (found.upcoming, found.main) == (False, False)
    assert (found.place, found.start) == (place, start)
    assert {party.name for party in found.participants} >= {"Anna Keller"}
