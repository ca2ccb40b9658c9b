"""Whatever the text: no exception, spans inside the text, topics in its words, one main meeting at most."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tests.extract.marks import read

WORDS = [
    *(
        "Anna Keller",
        "Peter Novak",
        "Lisbon",
        "the summit",
        "the talks",
        "a meeting",
        "on Friday",
        "June 3",
        "will meet",
    ),
    *(
        "met",
        "to discuss",
        "trade",
        "and",
        ",",
        ".",
        "on",
        "at",
        "the agenda",
        "is expected to",
        "dominate",
        "called off",
    ),
    *("visit", "ministers", ":", "“", "”", "\n\n", "-", "fishing quotas", "not", "may", "raise", "with", "in", "which"),
    *("said", "OPEC", "SOCHI", "TO MEET", "DISCUSS", "e-commerce", "its", "of", "for", "further", "U.S./Soviet"),
]
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
ANCHORS = st.one_of(st.none(), st.dates(min_value=date(1987, 1, 1), max_value=date(2030, 1, 1)))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, anchor=ANCHORS)
def test_meetings_and_agenda_of_any_text_keep_their_promises(nlp: Language, text: str, anchor: date | None) -> None:
    found = read(nlp, text, anchor=anchor)
    mains = [one for one in found if one.main]
    assert len(mains) <= 1
    assert mains == [one for one in found[:1] if one.upcoming]
    for one in found:
        spans = [one.evidence, *one.mentions, *(span for topic in one.topics for span in (topic.span, topic.evidence))]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert not (one.cancelled and one.upcoming)
        for topic in one.topics:
            assert topic.text.split() == text[topic.span.start : topic.span.end].split()
            assert len(topic.text.split()) <= 16
