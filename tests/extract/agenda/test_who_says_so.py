"""Topics carry who said so and the sentence that says it; the more official and the later statement wins."""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.extract.found import Gathering, Topic
from tests.extract.marks import main_of, read

MEETING = "Anna Keller will meet Peter Novak in Lisbon on June 3."


def _topics(nlp: Language, text: str) -> tuple[Topic, ...]:
    main = main_of(read(nlp, text))
    assert main is not None
    return main.topics


SAID_BY = [
    (f"{MEETING} Fishing quotas will be on the agenda, spokesman Carl Berg said.", "Carl Berg"),
    (f"{MEETING} Carl Berg said fishing quotas would be on the agenda.", "Carl Berg"),
    (f"{MEETING} Carl Berg told reporters that the two leaders would discuss fishing quotas.", "Carl Berg"),
    (f"{MEETING} According to Carl Berg, the talks will focus on fishing quotas.", "Carl Berg"),
    (f"{MEETING} Fishing quotas will be on the agenda. This was the response by spokesman Carl Berg.", "Carl Berg"),
    (f"{MEETING} Fishing quotas will be on the agenda.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SAID_BY)
def test_a_topic_names_who_said_so(nlp: Language, text: str, speaker: str | None) -> None:
    (topic,) = _topics(nlp, text)
    assert (topic.said_by.name if topic.said_by else None) == speaker


def test_the_evidence_is_the_sentence_with_the_cue(nlp: Language) -> None:
    text = f"{MEETING} Fishing quotas will be on the agenda. The weather will be fine."
    (topic,) = _topics(nlp, text)
    assert text[topic.evidence.start : topic.evidence.end] == "Fishing quotas will be on the agenda."
    assert text[topic.span.start : topic.span.end] == topic.text


def test_the_same_topic_said_twice_is_one_and_the_more_official_statement_wins(nlp: Language) -> None:
    text = (
        f"{MEETING} The two leaders may discuss fishing quotas. Carl Berg said fishing quotas would be on the agenda."
    )
    (topic,) = _topics(nlp, text)
    assert topic.status == "confirmed"
    assert topic.said_by is not None
    assert "Carl Berg said" in text[topic.evidence.start : topic.evidence.end]


def test_of_two_equal_statements_the_later_wins(nlp: Language) -> None:
    text = f"{MEETING} Fishing quotas will be discussed. On second thoughts, fishing quotas will not be discussed."
    (topic,) = _topics(nlp, text)
    assert topic.status == "ruled_out"


def test_different_topics_stay_apart(nlp: Language) -> None:
    topics = _topics(nlp, f"{MEETING} They will discuss fishing quotas. They may discuss border controls.")
    assert [(topic.text, topic.status) for topic in topics] == [
        ("fishing quotas", "confirmed"),
        ("border controls", "possible"),
    ]


def _by_place(found: tuple[Gathering, ...], place: str) -> list[str]:
    return [topic.text for one in found if one.place == place for topic in one.topics]


def test_each_meeting_keeps_its_own_topics(nlp: Language) -> None:
    found = read(
        nlp,
        "Anna Keller will meet Peter Novak in Lisbon on June 3 to discuss fishing quotas. Maria Stein "
        "will meet Carl Berg "
        "in Oslo on June 5 to discuss border controls.",
    )
    assert _by_place(found, "Lisbon") == ["fishing quotas"]
    assert _by_place(found, "Oslo") == ["border controls"]


def test_what_was_discussed_before_belongs_to_the_past_meeting(nlp: Language) -> None:
    found = read(
        nlp,
        "Anna Keller and Peter Novak discussed border controls at a meeting in Rome on May 2. They will "
        "meet in Lisbon on "
        "June 3 to discuss fishing quotas.",
    )
    assert _by_place(found, "Lisbon") == ["fishing quotas"]
    assert _by_place(found, "Rome") == ["border controls"]


def test_further_talks_go_on_about_the_same(nlp: Language) -> None:
    topics = _topics(
        nlp,
        "Anna Keller held talks with Peter Novak in Rome on May 2 on fishing quotas. Anna Keller will "
        "hold further talks "
        "with Peter Novak in Lisbon on June 3.",
    )
    assert [(topic.text, topic.status) for topic in topics] == [("fishing quotas", "expected")]


def test_a_topic_has_at_most_sixteen_words(nlp: Language) -> None:
    long = "the slow and costly reform of the old system of grants for small farms in the hills of the northern region"
    topics = _topics(nlp, f"Ministers will meet in Lisbon on June 3 to discuss {long}.")
    assert [len(topic.text.split()) <= 16 for topic in topics] == [True]


def test_relative_clauses_and_attributions_are_left_out(nlp: Language) -> None:
    text = (
        "Ministers will meet in Lisbon on June 3 to discuss the fishing accord, which expires in July, officials said."
    )
    assert [topic.text for topic in _topics(nlp, text)] == ["fishing accord"]


def test_the_sentences_after_a_topic_go_on_with_its_meeting(nlp: Language) -> None:
    text = (
        f"{MEETING} The two leaders will discuss fishing quotas. The fleet has shrunk. Fish are dear. "
        "They will discuss border controls. Winters are mild. Boats are old. They will also discuss fuel prices."
    )
    assert [topic.text for topic in _topics(nlp, text)] == ["fishing quotas", "border controls", "fuel prices"]


def test_what_is_said_of_a_meeting_in_the_lead_belongs_to_it_before_it_is_named(nlp: Language) -> None:
    text = "Anna Keller wants Peter Novak to drop the port levy. The two will meet in Lisbon on June 3, Keller said."
    assert [(topic.text, topic.status) for topic in _topics(nlp, text)] == [("port levy", "possible")]


def test_a_line_below_the_agenda_is_its_own_evidence(nlp: Language) -> None:
    text = f"{MEETING}\n\nThe agenda includes:\n\n- Ferry fares\n\n- Port fees"
    shown = {topic.text: text[topic.evidence.start : topic.evidence.end] for topic in _topics(nlp, text)}
    assert list(shown) == ["Ferry fares", "Port fees"]
    assert all(topic in quote and "agenda" not in quote for topic, quote in shown.items())
