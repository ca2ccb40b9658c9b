from __future__ import annotations

import pytest
from spacy.language import Language

from bot.extract.actors import find_parties
from bot.extract.found import Party


def _parties(nlp: Language, text: str) -> dict[str, Party]:
    return {party.name: party for party in find_parties(nlp(text), None)}


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("Moscow rejected the plan, and Russia recalled its envoy.", "Russia", "Moscow"),
        ("France voted no. The Elysee said it would think again.", "France", "Elysee"),
        ("Japan will not attend. Japanese officials said the date was wrong.", "Japan", "Japanese officials"),
        ("Britain is out. Downing Street said there was no way back.", "Britain", "Downing Street"),
        ("Norway agreed at once. The Norwegian side asked for a map.", "Norway", "Norwegian side"),
        ("The United States agreed. Washington told its allies to wait.", "United States", "Washington"),
    ],
)
def test_capitals_seats_and_officials_speak_for_the_government(nlp: Language, text: str, name: str, said: str) -> None:
    party = _parties(nlp, text)[name]
    assert party.kind == "government"
    assert said in party.aliases


@pytest.mark.parametrize(
    "text",
    [
        "The ship left for a port in Portugal on Monday.",
        "They flew from Spain across the sea.",
        "Bookings through Denmark fell.",
        "She was born near Athens.",
    ],
)
def test_a_mere_place_is_no_actor(nlp: Language, text: str) -> None:
    assert not _parties(nlp, text)


def test_a_capital_of_a_state_that_is_no_more_speaks_for_it(nlp: Language) -> None:
    text = "The Soviet Union bought wheat. Moscow denied that it was short of bread."
    assert list(_parties(nlp, text)) == ["Soviet Union"]


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        (
            "India's state-run Oil and Natural Gas Corporation will drill again. ONGC said the field was rich.",
            "Oil and Natural Gas Corporation",
            "ONGC",
        ),
        ("The Royal College of Nursing (RCN) refused. The RCN wants more.", "Royal College of Nursing", "RCN"),
        (
            "The European Commission blocked the deal. The Commission gave no reason.",
            "European Commission",
            "Commission",
        ),
        (
            "The International Monetary Fund lent the money. The IMF wants it back.",
            "International Monetary Fund",
            "IMF",
        ),
    ],
)
def test_a_short_form_is_the_same_organisation(nlp: Language, text: str, name: str, alias: str) -> None:
    party = _parties(nlp, text)[name]
    assert alias in party.aliases
    assert len(party.mentions) >= 2


def test_what_has_a_ceo_and_makers_is_an_organisation_whatever_the_model_says(nlp: Language) -> None:
    text = (
        "The minister visited Vestra Makina, the makers of the drone, on Monday. Vestra has sold forty of them. "
        "Vestra CEO Haluk Demir said his company would sell more."
    )
    party = _parties(nlp, text)["Vestra Makina"]
    assert party.kind == "organization"
    assert "Vestra" in party.aliases


def test_a_drone_is_not_its_namesake(nlp: Language) -> None:
    text = (
        "Buyers want Turkey's Demir combat drones, which are cheap. The president visited Vestra Makina, the makers of "
        "Demir, in May. Vestra CEO Haluk Demir said his company would sell more. Demir flew home on Monday."
    )
    assert len(_parties(nlp, text)["Haluk Demir"].mentions) == 2


def test_an_agency_that_is_only_told_is_no_actor(nlp: Language) -> None:
    text = "Oil will rise, analyst Paul Lind told Reuters. He told CNN the same, the BBC reported."
    assert list(_parties(nlp, text)) == ["Paul Lind"]


def test_two_ministries_of_one_name_stay_two(nlp: Language) -> None:
    text = (
        "Russia's Defense Ministry said it had shot down a drone. Ukraine's Defense Ministry denied that. "
        "The ministry said all drones were safe."
    )
    parties = _parties(nlp, text)
    assert parties["Ukraine's Defense Ministry"].kind == parties["Russia's Defense Ministry"].kind == "government"


def test_ministers_who_act_together_are_one_party(nlp: Language) -> None:
    text = "BRUSSELS, April 3 - European Community finance ministers meet here today to discuss the budget."
    assert "European Community finance ministers" in _parties(nlp, text)


def test_the_government_is_that_of_the_country_the_text_is_about(nlp: Language) -> None:
    text = "Shops in Portugal are shut. Portuguese farmers are angry. The government promised help on Monday."
    party = _parties(nlp, text)["Portugal"]
    assert "government" in party.aliases


@pytest.mark.parametrize(
    "text",
    [
        "The rescue cost £1.5bn and €2bn more.",
        "It may cost Â£1.5bn, Â£2.4bn or more, he said.",
    ],
)
def test_money_is_no_actor(nlp: Language, text: str) -> None:
    assert not _parties(nlp, text)


def test_a_headline_in_capitals_gives_no_names(nlp: Language) -> None:
    text = "BRAZIL SAYS COFFEE TALKS WILL GO ON\n\nThe minister said so on Monday, and nobody objected to it."
    assert not _parties(nlp, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A trader with Hollis Brandt, Bob Lund, said demand was weak.", "Hollis Brandt"),
        ("Shares in Jet Hop fell 12% after it warned of a loss. Jet Hop said it would shrink.", "Jet Hop"),
        ("Manchester United were held to a draw. Manchester United said they were tired.", "Manchester United"),
    ],
)
def test_what_employs_and_is_traded_is_an_organisation(nlp: Language, text: str, name: str) -> None:
    assert _parties(nlp, text)[name].kind == "organization"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tropical storm Ramila killed thirty people. Ramila said nothing.", "Ramila"),
        ("The daily Lidova Zprava said so. Lidova Zprava added more.", "Lidova Zprava"),
        ("He told the Associated Press that it was over.", "Associated Press"),
        ("Two Iraqis were arrested. Five Iraqis have left the town.", "Iraqis"),
    ],
)
def test_storms_papers_passers_by_and_towers_are_no_actors(nlp: Language, text: str, name: str) -> None:
    assert name not in _parties(nlp, text)
