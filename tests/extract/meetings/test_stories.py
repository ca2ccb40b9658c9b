"""Short news stories: the main meeting told over several sentences, beside journeys, deadlines and other meetings."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.extract.marks import main_of, read, unmark

WEDNESDAY = date(2024, 5, 15)

STORIES = [
    (
        "LISBON, May 15 - Greek Foreign Minister {who Eleni Markou} arrived in {where Portugal} late Tuesday "
        "for talks on fishing rights with Portuguese officials.\n\n"
        "Markou will meet Foreign Minister {who Rui Valente} on {when Thursday=2024-05-16}, an embassy "
        "statement said. The two will also discuss tourism.\n\n"
        "She leaves on Friday for Malta to attend a Mediterranean summit in the town of Sliema."
    ),
    (
        "OSLO The central bank of Norway is expected to leave interest rates unchanged on Thursday.\n\n"
        "The bank's policymakers began a two-day meeting on {when Wednesday=2024-05-15} and will announce "
        "their decision at 10 a.m. (0800 GMT).\n\n"
        "Governor Ida Lunde has said that inflation remains too high."
    ),
    (
        "The chief executives of Norcom and Telvia will appear before a {who Senate Commerce subcommittee} on "
        "{when Tuesday=2024-05-21} to answer questions about a data breach.\n\n"
        "Norcom's chief executive, {who Paula Reyes}, and Telvia head {who Mark Olin} will testify under "
        "oath, the panel said.\n\n"
        "Other witnesses include {who Dana Wolfe}, a professor at Rice University, and {who Carl Amos}, a "
        "former regulator.\n\n"
        "The breach in March exposed the records of two million customers."
    ),
    (
        "Prime Minister {who Karin Sandberg} will make an official visit to Japan early next week for talks "
        "with Prime Minister {who Kenji Mori}, her office said on Wednesday.\n\n"
        "Sandberg is scheduled to depart for {where Tokyo} on {when Monday=2024-05-20}. She will return home "
        "on Thursday.\n\n"
        "The two leaders are expected to discuss wind power."
    ),
    (
        "The mediator said on Wednesday that he would name a date on Friday for {who Arvania's warring "
        "factions} to return to the negotiating table.\n\n"
        "A first round of talks collapsed in March. The new talks will take place in {where Muscat}."
    ),
    (
        "President {who Daniel Ortiz} will travel to Canada and Iceland in June, the palace said.\n\n"
        "On {when June 4=2024-06-04} Ortiz will meet Canadian Prime Minister {who Helen Grant} in {where "
        "Ottawa}. He will then fly to Reykjavik, where he will take part in the Arctic Forum on June 6. In "
        "Reykjavik Ortiz will also meet President Jon Arnason."
    ),
    (
        "Senior trade officials of {who Chile} and {who Peru} will meet on {when Thursday=2024-05-16} to "
        "discuss copper duties, the Andina agency reported.\n\n"
        "The officials will gather in {where Lima} in an annual forum and prepare a joint statement.\n\n"
        "Chilean President Laura Soto on Tuesday called on Peru to lower its duties."
    ),
    (
        "Hungary's prime minister plans to use the {who EU} meeting in Spain to ask for more farm aid.\n\n"
        "The summit in {where Seville}, which will be held on {when Thursday=2024-05-16} and Friday, will "
        "also be a chance for Viktor Balogh to hold a meeting with French President Claire Dumont.\n\n"
        "Balogh has said that farmers must not be left alone."
    ),
    (
        "BERN, May 15 - Swiss President {who Karl Amstad} flew to {where Ankara} on Wednesday for talks with "
        "Turkish leaders.\n\n"
        "He will see President Emre Aydin and Prime Minister Selin Kaya on {when Thursday morning=2024-05-16} "
        "and return to Bern in the evening.\n\n"
        "Amstad last visited Turkey in 2021."
    ),
    (
        "The finance ministers of the {who Group of Ten}, who met in Rome in April, will come together again "
        "on {when June 7=2024-06-07} in {where Nairobi, Kenya}.\n\n"
        "Their meeting will precede a two-day gathering of central bankers."
    ),
    (
        "The {where White House} said President {who Ruth Adler} would welcome {who King Olaf} to the White "
        "House on {when May 22=2024-05-22}.\n\n"
        "Adler and the king will talk about Arctic security, the statement said."
    ),
    (
        "Ministers from the 12 member states of the {who Lakes Union} gather on {when Thursday=2024-05-16} in "
        "{where Entebbe}, a day ahead of the leaders' summit there.\n\n"
        "They will discuss a fishing ban, said Union chief Moses Okello."
    ),
    (
        "Leaders from {who Egypt}, {who Jordan} and {who Iraq} are set to convene on {when Sunday=2024-05-19} "
        "in {where Aqaba} for a summit on water.\n\n"
        "Jordan's King Hamza, who will chair it, said the rivers could not wait."
    ),
    (
        "Talks between the airline {who Aerosur} and its pilots, which had been due to start on Thursday, "
        "have been moved to {when May 24=2024-05-24}, the union said.\n\n"
        "They will be held in {where Bogota}."
    ),
    (
        "ADDIS ABABA The African Union's peace council will discuss the coup in Tarova on {when "
        "Friday=2024-05-17}, its chairwoman Amina Sow said.\n\n"
        "The council's emergency session was requested by Senegal."
    ),
    (
        "Prime Minister {who Lucas Vega}'s visit to {where Paris}, originally planned for this week, will now "
        "take place on {when May 28=2024-05-28}, his spokeswoman said.\n\n"
        "Vega is to hold talks there with President {who Elise Caron}."
    ),
]

NOTHING_AHEAD = [
    (
        "After failed negotiations on a customs deal, the deadline for new tariffs now stands at June 30.\n\n"
        "Trade Minister Olga Petrenko said on Tuesday that the tariffs would cost jobs. She has asked the "
        "cabinet for help."
    ),
    (
        "Scientists have found a new moth in the hills of Borneo. The moth, which is the size of a coin, "
        "feeds on figs.\n\n"
        "The team will return to the island in June to look for its larvae."
    ),
    (
        "Midfielder Jonas Falk will miss Sunday's league match between Rovers and United after a training "
        "injury. The two teams meet again in the cup final on June 1.\n\n"
        "Coach Henk Vos said his squad had enough goals in it."
    ),
]


@pytest.mark.parametrize("marked", STORIES)
def test_a_story_yields_its_main_meeting_with_place_day_and_people(nlp: Language, marked: str) -> None:
    story = unmark(marked)
    main = main_of(read(nlp, story.text, anchor=WEDNESDAY))
    assert main is not None
    assert ([main.place] if main.place else []) == story.answers.get("where", [])
    assert ([main.start] if main.start else []) == story.answers.get("when", [])
    assert set(story.answers.get("who", [])) <= {party.name for party in main.participants}


@pytest.mark.parametrize("text", NOTHING_AHEAD)
def test_a_deadline_an_expedition_and_a_fixture_are_no_meetings(nlp: Language, text: str) -> None:
    assert main_of(read(nlp, text, anchor=WEDNESDAY)) is None
