"""Every kind of cue brings its topics, cut where each stands alone, with the status that the words give them.

The first sentence announces the meeting; the marked sentence after it, or around it, says what it is about.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.agenda.shown import MEETING, shown, wanted
from tests.extract.marks import unmark

IN_THE_MEETING_S_OWN_SENTENCE = [
    # purpose
    "Anna Keller will meet Peter Novak in Lisbon on June 3 to discuss {confirmed fishing quotas}.",
    "Anna Keller will hold talks with Peter Novak on June 3 to review {confirmed the trade accord}.",
    "A meeting to discuss {confirmed the harbour tax} will be held in Lisbon on June 3.",
    "Ministers will meet in Lisbon on June 3 to debate {confirmed a ban on plastic bags}.",
    "Ministers will meet in Lisbon on June 3 to approve {confirmed the budget}.",
    "The two governments will open talks in Lisbon on June 3 aimed at {confirmed ending the border dispute}.",
    "Ministers will meet in Lisbon on June 3 to discuss {confirmed restoring rail links}.",
    "Leaders are expected to meet in Lisbon on June 3 to discuss {expected migration}.",
    "Leaders may meet in Lisbon on June 3 to discuss {possible migration}.",
    "The board will meet on June 3 to consider {confirmed the merger}.",
    "EU MINISTERS TO MEET JUNE 3 TO DISCUSS {confirmed FISHING QUOTAS}",
    # on, over, about
    "Anna Keller will hold talks on {confirmed fishing quotas} with Peter Novak in Lisbon on June 3.",
    "Anna Keller will hold talks with Peter Novak on {confirmed fishing quotas} on June 3.",
    "Talks over {confirmed the border dispute} will resume in Lisbon on June 3.",
    "A summit on {confirmed artificial intelligence} will take place in Seoul on June 3.",
    "Talks about {confirmed a prisoner exchange} will begin in Lisbon on June 3.",
    "The parliament will hold a public hearing on {confirmed the rail merger} on June 3.",
    "A conference on {confirmed food security} is to open in Lisbon on June 3.",
    # lists
    (
        "Ministers will meet in Lisbon on June 3 to discuss {confirmed trade}, {confirmed migration} "
        "and {confirmed energy prices}."
    ),
    "Ministers will meet on June 3 to discuss {confirmed export quotas} and {confirmed a joint patrol}.",
    "Ministers will meet on June 3 to discuss {confirmed peace and security}.",
    "Ministers will meet on June 3 to discuss {confirmed the scope and timing of sanctions}.",
    "Ministers will meet on June 3 to discuss issues such as {confirmed water rights} and {confirmed dam safety}.",
    "Ministers will meet on June 3 to discuss issues including {confirmed water rights}.",
    # at the meeting
    "Anna Keller will raise {confirmed the detained sailors} at a meeting with Peter Novak in Lisbon on June 3.",
    "Anna Keller is expected to call for {expected a customs union} at a summit in Lisbon on June 3.",
    (
        "Anna Keller said she would discuss {confirmed the fishing dispute} with Peter Novak at the "
        "summit in Lisbon on June 3."
    ),
    "{confirmed Fishing quotas} will be on the agenda when Anna Keller meets Peter Novak in Lisbon on June 3.",
    "{expected Fishing quotas} are expected to dominate a summit of the two leaders in Lisbon on June 3.",
    "Anna Keller will seek agreement on {confirmed a ceasefire} at talks in Lisbon on June 3.",
]

AFTER_THE_MEETING = [
    # without a tie in the sentence
    "The two will also talk about {confirmed arms control}.",
    "The two leaders will go over {confirmed the harbour tax}.",
    "{ruled_out Fishing quotas} are no longer on the table.",
    "{ruled_out Fishing quotas} will play no role.",
    "{ruled_out Fishing quotas} are not up for discussion.",
    "{expected Fishing quotas} are expected to figure prominently.",
    "{confirmed Fishing quotas} will be dealt with.",
    "{possible Fishing quotas} may be touched upon.",
    "{confirmed Fishing quotas} will be one of the main subjects.",
    "{confirmed Fishing quotas} are on the list of subjects.",
    "Keller named two priorities for the meeting: {confirmed quotas} and {confirmed tolls}.",
    "The ministers will try to agree {confirmed a fishing treaty}.",
    "The ministers will be asked to endorse {confirmed a fishing treaty}.",
    "The two are likely to exchange views on {likely missile defence}.",
    "It may also discuss {possible the pace at which quotas shrink}.",
    # the agenda
    "{confirmed Fishing quotas} will be on the agenda.",
    "{confirmed Fishing quotas} will be high on the agenda.",
    "{confirmed Fishing quotas} will top the agenda.",
    "{expected Fishing quotas} are expected to dominate the agenda.",
    "{likely Fishing quotas} are likely to top the agenda.",
    "{confirmed The harbour tax} was added to the agenda.",
    "The agenda includes {confirmed fishing quotas} and {confirmed the harbour tax}.",
    "Also on the agenda will be {confirmed the harbour tax}.",
    "{ruled_out The harbour tax} is not on the agenda.",
    "{ruled_out The harbour tax} will not be on the agenda.",
    "{ruled_out The harbour tax} is off the agenda.",
    "{possible Drone sales} could be on the agenda.",
    # the meeting as subject
    "The meeting will focus on {confirmed fishing quotas}.",
    "The talks will centre on {confirmed the harbour tax}.",
    "The talks are expected to focus on {expected fishing quotas}.",
    "The meeting will also cover {confirmed cabin fees}.",
    "The meeting will address {confirmed fishing quotas}.",
    "The talks will deal with {confirmed the border dispute}.",
    "The talks are likely to touch on {likely the border dispute}.",
    "The meeting will be dominated by {confirmed the border dispute}.",
    "The talks could include {possible a prisoner exchange}.",
    "The meeting will not discuss {ruled_out the harbour tax}.",
    # topics as subjects
    "{confirmed Drone sales} will be discussed.",
    "{confirmed Drone sales} will be raised as well.",
    "{likely Drone sales} will probably be discussed.",
    "{possible Drone sales} may be discussed.",
    "{possible Drone sales} might come up.",
    "{confirmed The topic of drone sales=drone sales} will come up.",
    "{expected Drone sales} are expected to come up.",
    "It is likely that {likely drone sales} will come up.",
    "It is looking likely that the topic of {likely drone sales} will come up as well.",
    "{ruled_out Drone sales} will not be discussed.",
    "{ruled_out Drone sales} will not be raised at the meeting.",
    # people as subjects
    "The two leaders will discuss {confirmed fishing quotas}.",
    "They will discuss {confirmed fishing quotas} and {confirmed the harbour tax}.",
    "Anna Keller will raise the issue of {confirmed drone sales}.",
    "Anna Keller plans to raise the issue of {expected drone sales}.",
    "Anna Keller is expected to raise the question of {expected drone sales}.",
    "Peter Novak will probably discuss {likely drone sales}.",
    "Peter Novak may discuss {possible drone sales}.",
    "The leaders will not discuss {ruled_out drone sales}.",
    "The two leaders hope to discuss {possible drone sales}.",
    # the main issue
    "The main issue will be {confirmed fishing quotas}.",
    "The main topic of the meeting will be {confirmed fishing quotas}.",
    "{confirmed Fishing quotas} will be the main topic of the talks.",
    "Among the issues to be discussed are {confirmed fishing quotas}.",
    "Issues to be discussed include {confirmed fishing quotas} and {confirmed the harbour tax}.",
    "The focus of the talks will be {confirmed the harbour tax}.",
    # who says so
    "A newspaper said the two leaders would discuss {expected drone sales}.",
]

NO_TOPIC = [
    "Anna Keller will not discuss the matter with reporters.",
    "Anna Keller declined to discuss details.",
    "The two leaders discussed fishing quotas last year.",
    "Prices will be raised in July.",
    "A spokesman could not discuss security arrangements.",
    "The issue is complicated.",
    "Anna Keller raised taxes in 2020.",
    "The weather will be fine.",
    "The storm will dominate the news.",
]


@pytest.mark.parametrize("marked", IN_THE_MEETING_S_OWN_SENTENCE)
def test_topics_in_the_sentence_of_the_meeting(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    assert shown(nlp, sentence.text) == wanted(sentence)


@pytest.mark.parametrize("marked", AFTER_THE_MEETING)
def test_topics_in_a_sentence_after_the_meeting(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    assert shown(nlp, f"{MEETING} {sentence.text}") == wanted(sentence)


@pytest.mark.parametrize("sentence", NO_TOPIC)
def test_no_topic_is_made_of_other_talk(nlp: Language, sentence: str) -> None:
    assert shown(nlp, f"{MEETING} {sentence}") == []


@pytest.mark.parametrize("marked", AFTER_THE_MEETING)
def test_without_a_meeting_there_is_no_agenda(nlp: Language, marked: str) -> None:
    assert shown(nlp, f"The weather was fine in Lisbon. {unmark(marked).text}") == []
