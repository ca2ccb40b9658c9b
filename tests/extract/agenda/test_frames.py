"""Cues of several words: what a side asks for, what will be done there, nouns of discussion, what is refused."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.agenda.shown import MEETING, shown, wanted
from tests.extract.marks import unmark

OWN_SENTENCE = [
    # a purpose with any verb
    "Ministers will meet in Lisbon on June 3 to unblock {confirmed the fishing accord}.",
    "The two sides will hold talks in Lisbon on June 3 in a bid to avert {expected a dock strike}.",
    "The union will meet the ferry company on June 3 in an effort to settle {expected a pay dispute}.",
    (
        "Ministers will meet in Lisbon on June 3 in an effort to end {expected the port blockade} and "
        "avoid {expected a strike}."
    ),
    "The summit in Lisbon on June 3 aims to revive {expected the customs union}.",
    "Envoys will hold talks in Lisbon on June 3 with a view to reopening {confirmed the border crossing}.",
    "Leaders will gather in Lisbon on June 3 for a summit devoted to {confirmed youth unemployment}.",
    "Envoys will open talks in Lisbon on June 3 aimed at tackling {confirmed river pollution}.",
    "Ministers will meet in Lisbon on June 3 to take stock of {confirmed the harbour reform}.",
    "Ministers will meet in Lisbon on June 3 to put their signatures to {confirmed a ferry treaty}.",
    "The council will meet on June 3 to decide {confirmed whether to close two schools}.",
    "The parliament will hold a public hearing into {confirmed the ferry disaster} on June 3.",
    "A meeting in Lisbon on June 3 will be an opportunity to discuss {confirmed fishing quotas}.",
    # with somebody between the verb and its topic
    "Anna Keller is expected to ask fellow leaders at a summit in Lisbon on June 3 for {expected flood relief}.",
    (
        "Anna Keller will travel to Lisbon on June 3 for talks with Peter Novak, with {confirmed "
        "fishing quotas} high on the agenda."
    ),
    (
        "Anna Keller will meet Peter Novak in Lisbon on June 3, with {likely fishing quotas} likely to "
        "be high on the agenda."
    ),
    # decisions
    "The central bank meets on June 3 and is expected to raise {expected its key rate}.",
    "The central bank meets on June 3 and is expected to hold {expected interest rates} steady.",
    "The board will meet on June 3 and could decide to close {possible the Oslo plant}.",
    "The summit in Lisbon on June 3 will see leaders approve {confirmed a defence fund}.",
]

AFTER_THE_MEETING = [
    # asking somebody to do something
    "Keller will press Novak to release {confirmed the detained sailors}.",
    "Keller is expected to urge Novak to lift {expected the fish ban}.",
    "Keller is likely to press the case for {likely a customs union}.",
    "Novak may ask Keller to reopen {possible the border crossing}.",
    "The ministers will call on both governments to respect {confirmed the ceasefire line}.",
    # what is wanted, in the present
    "Keller wants Novak to drop {possible the port levy}.",
    "Novak is seeking {possible a longer fishing season}.",
    "Novak is demanding {possible the return of two trawlers}.",
    "Keller insists that {possible the quotas} be halved.",
    "Keller is pressing for {possible cheaper ferry licences}.",
    # what those who meet will do there
    "The two leaders will explore {confirmed a joint rescue service}.",
    "The two sides will flesh out {confirmed rules for deep-sea mining}.",
    "The delegates are expected to examine {expected the harbour tax}.",
    "The ministers could endorse {possible a plan to dredge the river}.",
    "The ministers will try to hammer out {confirmed a compromise on quotas=quotas}.",
    "Speakers will look at {confirmed the cost of sea walls}.",
    "They will also come up with {confirmed a plan of action for ports}.",
    "They will compare notes on {confirmed coastal erosion}.",
    "Novak will brief Keller on {confirmed the oil spill}.",
    "Novak is likely to face questions over {likely the missing funds}.",
    "Keller will be asked to approve {confirmed a fish tax}.",
    "The leaders may give their blessing to {possible a new ferry route}.",
    "Keller is carrying {possible a letter from the king}.",
    "Novak has tabled {confirmed a proposal to merge the fleets}.",
    # nouns of discussion
    "There will be a debate on {confirmed coastal defences}.",
    "There is also likely to be a debate on {likely further sanctions}.",
    "A vote on {confirmed the harbour tax} is scheduled for the afternoon.",
    "Announcements are expected on {expected ferry subsidies}.",
    "The meeting will be followed by a debate on {confirmed port security}.",
    "The talks will include {confirmed an examination of river pollution}.",
    "The meeting will begin with {confirmed a report on the oil spill}.",
    # what stands above the rest
    "One of the thorniest points will be {confirmed fishing quotas}.",
    "A separate topic will be {confirmed ferry safety}.",
    "First on the list is {confirmed the harbour tax}.",
    "At stake is {confirmed the future of the fishing fleet}.",
    "{confirmed Fishing quotas} will dominate proceedings.",
    "{confirmed Fishing quotas} will be part of the conversation.",
    "{confirmed Fishing quotas} will come under scrutiny.",
    "{confirmed Fishing quotas} will receive much attention.",
    "Looming over the meeting will be {confirmed the oil spill}.",
    "{confirmed Two building permits} will come before the council.",
    "Their task is to agree {confirmed a catch limit}.",
    # what will not be dealt with
    "Keller has ruled out {ruled_out a fishing treaty}.",
    "Novak has no plans to discuss {ruled_out the harbour tax}.",
    "Keller has no intention of reopening {ruled_out the quota deal}.",
    "The two are unlikely to discuss {ruled_out the harbour tax}.",
    "No decision is expected on {ruled_out the harbour tax}.",
    "Diplomats doubt that {ruled_out the harbour tax} will be discussed.",
    # reported in the past
    "Her office said Keller intended to raise {expected the oil spill}.",
    "Carl Berg said {confirmed fishing quotas} were on the agenda.",
]

NO_TOPIC = [
    "Keller will chair a press conference.",
    "Keller will raise ferry fares in July.",
    "Novak will reduce his deficit.",
    "Keller will sing a song.",
    "A strike over pay damaged the fleet in 2019.",
    "Dock workers will strike next week.",
    "Her government can carry the burden.",
    "The airline, which is based in Oslo, flies to forty cities.",
    "The storm has tabled nothing.",
    "Neither side was available for comment.",
    "Their meeting comes after Norway helped broker a ceasefire.",
    "Analysts debated the price of fish in March.",
]


@pytest.mark.parametrize("marked", OWN_SENTENCE)
def test_what_the_meeting_is_for_is_its_topic(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    assert shown(nlp, sentence.text) == wanted(sentence)


@pytest.mark.parametrize("marked", AFTER_THE_MEETING)
def test_what_is_asked_promised_or_refused_after_it_is_a_topic_too(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    assert shown(nlp, f"{MEETING} {sentence.text}") == wanted(sentence)


@pytest.mark.parametrize("sentence", NO_TOPIC)
def test_what_people_do_elsewhere_is_no_topic(nlp: Language, sentence: str) -> None:
    assert shown(nlp, f"{MEETING} {sentence}") == []
