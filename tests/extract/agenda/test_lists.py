"""Lists come apart where each member stands alone, also where the parser loses their thread, and only there."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.agenda.shown import MEETING, shown, wanted
from tests.extract.marks import unmark

LISTS = [
    (
        "They will discuss {confirmed support for the islands}, {confirmed the seizure of two trawlers} "
        "and {confirmed cheaper fuel}."
    ),
    "They will discuss, among other things, {confirmed ferry safety} and {confirmed port fees}.",
    "The talks will cover {confirmed ferry safety} as well as {confirmed port fees}.",
    "They will discuss {confirmed ways to cut fuel prices} and {confirmed how to clean the river}.",
    "They will discuss {confirmed initiatives to boost tourism}.",
    "They will discuss {confirmed the budget} and {confirmed the possibility of closing two ports}.",
    "They will discuss {confirmed aid to the flooded islands}.",
    (
        "They will discuss a range of issues, including {confirmed ferry safety}, {confirmed port fees} "
        "and {confirmed fuel}."
    ),
    "They will discuss {confirmed regional issues}, including {confirmed the oil spill}.",
    "They will discuss topics such as {confirmed ferry safety} and {confirmed port fees}.",
    "They will discuss {confirmed the situation in Syria, Libya and Yemen}.",
    "They will discuss {confirmed trade and investment ties}.",
    "They will discuss {confirmed oil and gas}.",
    "The talks will focus on {confirmed Syria}, {confirmed Ukraine} and {confirmed the price of gas}.",
    "They will discuss {confirmed the scope and timing of repairs}.",
    "They will discuss {confirmed fishing quotas}, officials said.",
    "They will discuss {confirmed fishing quotas}, and the king will open a bridge.",
    "The talks will focus on {confirmed ferry safety}, {confirmed port fees} and {confirmed fuel prices}.",
    "On the agenda: {confirmed ferry safety}, {confirmed port fees} and {confirmed fuel prices}.",
    "The agenda includes a vote on {confirmed a noise rule} and {confirmed a fee schedule for ferries}.",
    "{confirmed Ferry safety}, {confirmed port fees} and {confirmed fuel prices} will be discussed.",
    "They will discuss {confirmed whether to close the port} or to sell it.",
    "They will meet Carl Berg, Maria Stein and senior officials.",
]

LINE_BY_LINE = """{meeting}

The agenda includes:

- {{confirmed Report of the harbour master}}
- {{confirmed Ferry fares for 2025}}; to be voted on
- {{confirmed Election of the chair}}.

Coffee will be served."""

NUMBERED = """{meeting} The provisional agenda comprises:
1. {{confirmed Adoption of the work plan}};
2. {{confirmed Repair of the sea wall}};
3. {{confirmed Access for small boats}}."""


@pytest.mark.parametrize("marked", LISTS)
def test_a_list_comes_apart_where_each_member_stands_alone(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    assert shown(nlp, f"{MEETING} {sentence.text}") == wanted(sentence)


@pytest.mark.parametrize("form", [LINE_BY_LINE, NUMBERED])
def test_each_line_of_an_agenda_is_a_topic(nlp: Language, form: str) -> None:
    text = unmark(form.format(meeting=MEETING))
    assert shown(nlp, text.text) == wanted(text)
