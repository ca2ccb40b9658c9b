"""Topics that no word of discussion brings: disputes, forecasts, and the meeting's own title."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.agenda.shown import shown, wanted
from tests.extract.marks import unmark

IN_ITS_TITLE = [
    'The seminar in Oslo on June 3, titled "{confirmed Rivers at risk}", is free.',
]

IN_A_DISPUTE = [
    "Keller will meet Novak in Lisbon on June 3. The dispute concerns {expected fishing rights}.",
    "Keller will meet Novak in Lisbon on June 3. The strike is over {expected night shifts}.",
    "The ministers will meet in Lisbon on June 3. They remain divided over {expected cereal prices}.",
    "The ministers will meet in Lisbon on June 3. They are deadlocked over {expected tax harmonisation}.",
    "The meeting in Lisbon on June 3 takes place amid a row over {expected airline subsidies}.",
    "The contentious question of {expected refugee quotas} hangs over the summit in Lisbon on June 3.",
]

IN_WHAT_COMES_OF_IT = [
    "The central bank of Norland meets on June 3. Analysts expect {expected a cut in the deposit rate}.",
    "Keller and Novak will hold talks in Oslo on June 3. {possible A joint patrol} could result from the talks.",
    "Keller will meet Novak in Lisbon on June 3. {confirmed The terms of a ferry pact} will be worked out there.",
    (
        "Ministers meet in Oslo on June 3. Two issues are open. These issues are {possible milk quotas} and "
        "{possible a levy on oils}."
    ),
    (
        "Ministers meet in Oslo on June 3. They will discuss two issues. These issues are {confirmed milk quotas} and "
        "{confirmed a levy on oils}."
    ),
]

NO_TOPIC = [
    "Miners and the coal board will hold pay talks on June 3.",
    "Keller will meet Novak on June 3. Keller wants to scrap the fuel tax.",
    "The ministers meet in Oslo on June 3. A compromise on whaling was worked out last year.",
    "Keller will meet Novak on June 3. The dispute is a disgrace.",
    "Keller will meet Novak on June 3. A row over parking split the village of Hamm last year.",
    "Keller will meet Novak on June 3. Analysts expect a rise in July.",
    "Keller will meet Novak on June 3. Keller wants to return home soon.",
    "Keller will meet Novak on June 3. These problems are familiar.",
    "The crisis summit opens in Oslo on June 3.",
    "The ministers will hold a cabinet meeting in Oslo on June 3.",
    "Keller will return from the summit in Oslo on June 3.",
    'The book entitled "Rivers" sold well. Keller will meet Novak on June 3.',
]


@pytest.mark.parametrize("text", [*IN_ITS_TITLE, *IN_A_DISPUTE, *IN_WHAT_COMES_OF_IT])
def test_what_the_meeting_is_about_is_a_topic_though_nobody_says_it_will_be_discussed(nlp: Language, text: str) -> None:
    marked = unmark(text)
    assert shown(nlp, marked.text) == wanted(marked)


@pytest.mark.parametrize("text", NO_TOPIC)
def test_other_disputes_wishes_and_names_are_no_topics(nlp: Language, text: str) -> None:
    assert shown(nlp, text) == []
