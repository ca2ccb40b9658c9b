"""Sentences with the people marked: `{who Anna Keller=Norwegian Foreign Minister}` says the name and the office."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from bot.extract.actors import find_parties
from bot.extract.found import Party

_MARK = re.compile(r"\{([^{}=]+)(?:=([^{}]*))?\}")


def _people(nlp: Language, text: str) -> dict[str, Party]:
    return {party.name: party for party in find_parties(nlp(text), None) if party.kind == "person"}


@pytest.mark.parametrize(
    "marked",
    [
        "Norwegian Foreign Minister {Anna Keller=Norwegian Foreign Minister} arrived in Lisbon on Monday.",
        "{Anna Keller=head of the central bank}, the head of the central bank, said rates would rise.",
        "The talks were opened by {Tomas Brandt=mayor of Salzburg}, the mayor of Salzburg.",
        "Lenders told Culture, Media and Sport Secretary {Joan Pike=Culture, Media and Sport Secretary} to wait.",
        "U.S. Secretary of State {George Palmer=U.S. Secretary of State} told reporters that he was pleased.",
        "Finance minister {Piotr Zielinski=Finance minister} said on Friday that the budget was sound.",
        "The Swedish minister of mines and energy {Lars Nyberg=Swedish minister of mines and energy} told them.",
        "Vantor CEO {Maria Costa=CEO of Vantor} said the company would not sell its factories.",
        "Chancellor {Karl Weber=Chancellor} spoke first. {Ines Moreau=French president}, the French president, agreed.",
        "The agreement was signed by {Peter Hall=union leader}, a union leader, late on Sunday.",
        "The mayor's wife came. The Kremlin spokesman, {Oleg Sorokin=Kremlin spokesman}, said nothing new.",
        "Riverton Mayor {Ana Lopez=Riverton Mayor} sat down with drivers on Tuesday.",
        "Gov. {Linda Reyes=Gov.} signed the bill on Wednesday in front of farmers.",
        "Analyst {Paul Lind=Analyst of Carnegie Bank} of Carnegie Bank said the price was too high.",
        "{Brenda Cole=Amnesty International}, from Amnesty International, said the law was unjust.",
        "U.S. Ambassador to the United Nations {Samantha Powell=U.S. Ambassador to the United Nations} walked out.",
        "Author and activist {Naomi Kline=Author and activist} addressed the crowd.",
        "{Bob Dolan=Senate Republican leader} (R-Kan.), the Senate Republican leader, said he would run.",
        "Fed Vice Chair for Supervision {Laura Bennett=Fed Vice Chair for Supervision} will testify on Tuesday.",
        "The deputy managing director of the Fund, {Ana Diaz=deputy managing director of the Fund}, left on Friday.",
        "President-elect {Maria Fuentes=President-elect} will take the oath on January 20.",
        "Wales international {Gareth Pryce=Wales international} will miss the match with a knee injury.",
        "Texas Republican {Ted Nunez=Texas Republican} opposed the nomination.",
        "{Rosa Delgado=Republican from Texas}, a Republican from Texas, said the measure would pass.",
        "Archbishop {Thomas Okello=Archbishop of Kampala} of Kampala urged both parties to return to the table.",
        "A spokesman for the rebels {Ali Hassan=spokesman for the rebels} said they had taken the airport.",
        "The trade secretary, {Margaret Ellis=trade secretary}, and the chancellor, {Ian Price=chancellor}, fell out.",
        "U.N. Under-Secretary-General {Marta Solis=U.N. Under-Secretary-General} arrived in Damascus for talks.",
        "Former world number one {Lleyton Hewson=Former world number one} lost in the first round.",
        "Jordan's {King Talal=Jordan's King} will visit Washington next month.",
        "Dr. {Jane Holder=Professor of Physics, Boston College}, Professor of Physics, Boston College, will speak.",
        "{Elisa Conte=FIBA union}, of the FIBA union, feared for jobs.",
        "Gov. {Susan Pell=Gov. of Ohio} of Ohio signed the bill on Wednesday.",
    ],
)
def test_a_person_is_found_with_the_office_that_the_sentence_gives(nlp: Language, marked: str) -> None:
    text = _MARK.sub(lambda match: match[1], marked)
    people = _people(nlp, text)
    for name, role in _MARK.findall(marked):
        assert people[name].role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Polish President Jan Nowak and his Czech counterpart, Petr Dvorak, will meet in Brno.",
            "Petr Dvorak",
            "Czech President",
        ),
        (
            "Harbour Bank chief Rita Lund met her Norvik counterpart, Ola Berg, on Tuesday.",
            "Ola Berg",
            "Norvik chief",
        ),
    ],
)
def test_a_counterpart_has_the_same_office_on_the_other_side(nlp: Language, text: str, name: str, role: str) -> None:
    assert _people(nlp, text)[name].role == role


@pytest.mark.parametrize(
    "marked",
    [
        "{Anton Bauer=head of the bank's research department}, who heads the bank's research department, said so.",
        "The company named {Karen Lindqvist=new chairman} as its new chairman on Wednesday.",
        "{Thabo Nkosi=deputy president of South Africa} was sworn in as deputy president of South Africa on Thursday.",
        "{Mark Dobson=president of the federation} was elected president of the federation in 1986.",
    ],
)
def test_a_verb_says_the_office_that_somebody_holds_or_is_given(nlp: Language, marked: str) -> None:
    people = _people(nlp, _MARK.sub(lambda match: match[1], marked))
    assert {name: people[name].role for name, _ in _MARK.findall(marked)} == dict(_MARK.findall(marked))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sen. Jack Holloway (R-Ky.), who heads the panel, voted against it.", "Sen., R-Ky."),
        ("Rep. Linda Osgood, D-Calif., asked the regulator to look into the merger.", "Rep., D-Calif."),
    ],
)
def test_a_lawmaker_has_party_and_state(nlp: Language, text: str, role: str) -> None:
    assert role in {party.role for party in _people(nlp, text).values()}


def test_a_title_in_the_plural_is_of_each(nlp: Language) -> None:
    people = _people(nlp, "Presidents Vaclav Horak and Andrei Sokolov signed the treaty in Prague.")
    assert {name: party.role for name, party in people.items()} == {
        "Vaclav Horak": "President",
        "Andrei Sokolov": "President",
    }


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The White House said the US would wait. President Daniel Harmon will speak on Monday.",
            "Daniel Harmon",
            "US President",
        ),
        (
            "Canadian Prime Minister Brian Lowe met President Daniel Harmon. Canada wants a deal; Canadian farms wait.",
            "Daniel Harmon",
            "President",
        ),
    ],
)
def test_a_bare_head_of_state_is_of_the_one_country_that_has_no_other(
    nlp: Language, text: str, name: str, role: str
) -> None:
    assert _people(nlp, text)[name].role == role


def test_the_author_of_a_line_is_nobody_and_lends_no_office(nlp: Language) -> None:
    text = "Talks to resume\nBy Nick Dent, political correspondent\nHelen Marsh has left the talks, officials said."
    people = _people(nlp, text)
    assert "Nick Dent" not in people
    assert people["Helen Marsh"].role is None


def test_one_person_under_many_names_is_one(nlp: Language) -> None:
    text = (
        "Kenyan President Amina Odhiambo flew to Arusha on Friday. Mrs Odhiambo was met by ministers. "
        "The Kenyan leader said she was glad. Odhiambo told reporters that President Odhiambo of old was gone."
    )
    people = _people(nlp, text)
    assert list(people) == ["Amina Odhiambo"]
    assert len(people["Amina Odhiambo"].mentions) == 5
    assert "Kenyan leader" in people["Amina Odhiambo"].aliases


def test_two_people_with_one_surname_stay_two(nlp: Language) -> None:
    text = (
        "Haluk Demir, the chief executive, sold the factory. His brother Selim Demir, the engineer, kept the name. "
        "Selim Demir said he was sorry."
    )
    assert {"Haluk Demir", "Selim Demir"} <= set(_people(nlp, text))


def test_spelling_variants_and_diacritics_meet(nlp: Language) -> None:
    text = "Moroccan Finance Minister Mohamed Berada spoke first. Mr Berrada said the loan was safe."
    assert list(_people(nlp, text)) == ["Mohamed Berada"]
    text = "President Recep Kılıçoğlu spoke. Mr Kilicoglu said the loan was safe."
    assert list(_people(nlp, text)) == ["Recep Kılıçoğlu"]


def test_a_surname_that_is_also_a_capital_is_the_person(nlp: Language) -> None:
    text = (
        "Brazilian Trade Minister Carlos Lima met reporters in Sao Paulo. Lima said the tariff would stay. "
        "Lima left at noon."
    )
    parties = find_parties(nlp(text), None)
    assert next(party for party in parties if party.name == "Carlos Lima").aliases == ("Lima",)
    assert not [party for party in parties if party.kind == "government"]


def test_a_description_completes_an_office(nlp: Language) -> None:
    text = (
        "Files about the Pakistani president's visit were found in a street. "
        "President Imran Qureshi met the mayor on Monday. Qureshi then left for Paris."
    )
    assert _people(nlp, text)["Imran Qureshi"].role == "Pakistani president"


def test_the_most_informative_office_is_chosen(nlp: Language) -> None:
    text = "Mr Holt left early. Tom Holt, a father, is angry. Harbour Bank chairman Tom Holt will resign."
    assert _people(nlp, text)["Tom Holt"].role == "Harbour Bank chairman"


def test_the_title_of_the_next_in_a_list_is_not_taken(nlp: Language) -> None:
    text = (
        "He met Vice President Alan Bright, Secretary of State George Palmer and Commerce Secretary Malcolm Dunn in "
        "the capital."
    )
    people = _people(nlp, text)
    assert {name: party.role for name, party in people.items()} == {
        "Alan Bright": "Vice President",
        "George Palmer": "Secretary of State",
        "Malcolm Dunn": "Commerce Secretary",
    }


def test_a_caption_gives_nobody(nlp: Language) -> None:
    text = (
        "FILE PHOTO: Anna Keller in Oslo. © Sven Dahl / Anadolu Agency via Getty Images\n"
        "By Rita Moss\n"
        "Norwegian Prime Minister Olav Berg met the king on Monday.\n"
    )
    assert list(_people(nlp, text)) == ["Olav Berg"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dutch goalkeeper Edwin van der Laak is fit again.", "Edwin van der Laak"),
        ("Judge Durham Hale QC said they were wrong.", "Durham Hale"),
        ("North Korean leader Kim Jong Sun met the envoy in Beijing.", "Kim Jong Sun"),
        ("Brent crude fell. President Ronald Brent spoke of it on Friday.", "Ronald Brent"),
        ("His U.S. counterpart, Alejandro Wolf, wanted them to stay.", "Alejandro Wolf"),
        ("Its finance chief will be Per-Olof Strand, now director at Orbis.", "Per-Olof Strand"),
        ("Minister of Water Affairs and Forestry Mrs Lindiwe Hendrix will table it.", "Lindiwe Hendrix"),
        ("He has sacked Berat Ozturan, his son-in-law.", "Berat Ozturan"),
    ],
)
def test_a_name_is_read_to_its_end(nlp: Language, text: str, name: str) -> None:
    assert name in _people(nlp, text)
