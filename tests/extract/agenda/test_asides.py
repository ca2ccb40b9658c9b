"""What stands beside a meeting without being on its agenda, and topics that stand in unusual places."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.agenda.shown import MEETING, shown, wanted
from tests.extract.marks import unmark

WHOLE = [
    # background and the purposes of other deeds
    "The visit of Anna Keller to Peter Novak in Lisbon on June 3 comes as Novak has pledged to manage ties with Spain.",
    (
        "Anna Keller will meet Peter Novak in Lisbon on June 3 to avoid {confirmed a court case} weeks before "
        "a deadline for bidders to submit their plans."
    ),
    "Ministers agreed on Monday to lift a ban on maize and will meet again in Lisbon on June 3.",
    # where it will be talked of is no part of the topic
    "Anna Keller will press for {confirmed control of the fund} at talks with Peter Novak in Lisbon on June 3.",
    # somebody is asked for it at the meeting
    (
        "Anna Keller plans to use the summit in Lisbon on June 3 to urge fellow leaders to deliver "
        "{expected flood barriers}."
    ),
    "Ministers will meet in Lisbon on June 3 to persuade their partners to share {confirmed fishing data}.",
    # the purpose told before or after who says so
    "The council is due to meet on June 3 at the request of Norway to consider {confirmed a fishing ban}.",
    "Anna Keller announced {confirmed a ferry plan} to be unveiled at the summit in Lisbon on June 3.",
    "Anna Keller will meet Peter Novak in Lisbon on June 3, her office said, to discuss {confirmed fishing quotas}.",
    "Leaders will hold a summit in Lisbon on June 3, an official said, to discuss {confirmed defence bonds}.",
    # talks that go on
    "Talks between nurses and ministers will resume on June 3 over {confirmed a pay claim}.",
    "Anna Keller will testify before lawmakers on June 3 about {confirmed the ferry disaster}.",
    # a programme that is no agenda
    "Ministers will meet in Lisbon on June 3 for talks on {confirmed Norway's space programme}.",
]

AFTER_THE_MEETING = [
    "Norway called on Keller last week to press Novak to end a port blockade.",
    "If the talks fail, Keller will propose a fishing ban.",
    "Should the meeting fail, Novak is prepared to submit a list of demands.",
    "Unless a deal is reached, Keller will impose a fish tax.",
    "Novak has said he will not seek a third term.",
    "They will review the building codes next year.",
    "Rescue teams will focus on the northern harbours.",
    "Keller is expected to build on the momentum of last year.",
    "Her tour will also include Norway and Spain.",
    "This trip will highlight the strength of the alliance.",
    "Keller will consider her options.",
    "The conversation is expected to centre on {expected the oil spill}.",
    "{expected The row over the oil spill} is expected to overshadow proceedings.",
    "Novak will affirm {confirmed the commitment to free trade, open ports and clean water}.",
]

LISTS = [
    "They will discuss {confirmed the Oslo peace process} and {confirmed bilateral relations}.",
    "They will discuss {confirmed the timing, format and place of the games}.",
    "They will discuss {confirmed ways to deepen naval cooperation} and {confirmed bilateral fish trade}.",
    (
        "They will discuss ways to produce results that help both countries, including {confirmed cheaper ferries}, "
        "{confirmed the port economy} and {confirmed responses to oil spills}."
    ),
    "They will discuss a common agenda to protect {confirmed coastal waters} and boost {confirmed ferry traffic}.",
    "They will discuss {confirmed aid for the Red Sea}, the Gulf of Aden and the Nile.",
    "They will discuss {confirmed efforts to free sailors} and {confirmed the delivery of aid}.",
    "They will advance key priorities on {confirmed ferry safety}, {confirmed port fees} and {confirmed fuel prices}.",
    "They will discuss {confirmed the strength of the old alliance} between the United States and the United Kingdom.",
]


@pytest.mark.parametrize("marked", WHOLE)
def test_only_what_the_meeting_is_about_is_its_topic(nlp: Language, marked: str) -> None:
    text = unmark(marked)
    assert shown(nlp, text.text) == wanted(text)


@pytest.mark.parametrize("marked", AFTER_THE_MEETING)
def test_conditions_asides_and_other_business_bring_no_topic(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    assert shown(nlp, f"{MEETING} {sentence.text}") == wanted(sentence)


@pytest.mark.parametrize("marked", LISTS)
def test_a_list_comes_apart_into_phrases_of_their_own(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    assert shown(nlp, f"{MEETING} {sentence.text}") == wanted(sentence)


def test_an_awaited_decision_that_opens_a_story_belongs_to_the_meeting_told_later(nlp: Language) -> None:
    text = unmark(
        "The Bank of Norway is expected to keep {expected interest rates} unchanged this week. Prices rose in April. "
        "Wages rose too. Fish grew dearer. The weather was fine. Policymakers will meet on June 3 in Oslo."
    )
    assert shown(nlp, text.text) == wanted(text)
