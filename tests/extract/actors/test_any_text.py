"""What holds of any text whatever."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from bot.extract import language, summary
from bot.extract.actors import find_parties, show
from bot.extract.words.actors_careers import DUTIES

_PIECES = st.sampled_from(
    [
        "President",
        "Anna Keller",
        "his Turkish counterpart",
        ",",
        ".",
        "\n",
        "\n\n",
        "the",
        "Dr",
        "Rt. Hon.",
        "of",
        "and",
        "'s",
        "Moscow",
        "U.S.",
        "Vantor",
        "CEO",
        "said",
        "told Reuters",
        "(WTO)",
        "World Trade Organization",
        "Minister of State for Finance",
        "the company",
        "The Russian leader",
        "GETTY",
        "OSAKA, April 26 -",
        "Mr",
        "de",
        "al-",
        "“",
        "’s",
        "finance ministers",
        "meets",
        "€5bn",
        "\N{ZERO WIDTH SPACE}",
        "\N{PILE OF POO}",
        "İ",
        "(R-Ky.),",
        "who heads the panel",
        "was elected president of",
        "Presidents",
        "-elect",
        "ﬁ",
    ]
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map(" ".join))
_WORD = re.compile(r"\w+")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_TEXTS)
def test_names_are_of_the_text_and_roles_of_its_words(nlp: Language, text: str) -> None:
    doc = nlp(text)
    flat = " ".join(text.split())
    words = {word.lower() for word in _WORD.findall(text)} | {"of"} | set(DUTIES.values())
    singular = {word.removesuffix("s") for word in words}
    parties = find_parties(doc, text[:40])
    for party in parties:
        assert party.name in flat
        assert all(alias in flat for alias in party.aliases)
        assert {word.lower() for word in _WORD.findall(party.role or "")} <= words | singular
        assert 0 <= party.evidence.start < party.evidence.end <= len(text)
        assert all(0 <= one.span.start < one.span.end <= len(text) and one.head < len(doc) for one in party.mentions)
        assert party.mentions
    assert [party.weight for party in parties] == sorted((party.weight for party in parties), reverse=True)
    for actor in show(doc, parties, ()):
        assert text[actor.quote.start : actor.quote.end] == actor.quote.text


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_TEXTS)
def test_a_summary_is_a_stretch_without_space_around_it(nlp: Language, text: str) -> None:
    doc = nlp(text)
    span = summary.choose(doc, text[:30], find_parties(doc, None), ())
    assert span is None or text[span.start : span.end].strip() == text[span.start : span.end] != ""


@settings(deadline=None)
@given(text=st.text(max_size=300))
def test_every_text_has_a_language_with_a_name(text: str) -> None:
    code = language.detect(text)
    assert re.fullmatch("[a-z]{2}", code)
    assert language.name(code)
