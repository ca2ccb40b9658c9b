"""Where news hides an office: sentences with the people marked, `{Anna Keller=Norwegian Foreign Minister}`."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from bot.extract.actors import find_parties
from bot.extract.found import Party

_MARK = re.compile(r"\{([^{}=]+)=([^{}]*)\}")


def _people(nlp: Language, text: str) -> dict[str, Party]:
    return {party.name: party for party in find_parties(nlp(text), None) if party.kind == "person"}


def _offices(nlp: Language, marked: str) -> tuple[dict[str, str | None], dict[str, str | None]]:
    people = _people(nlp, _MARK.sub(lambda match: match[1], marked))
    wanted: dict[str, str | None] = {name: role or None for name, role in _MARK.findall(marked)}
    return {name: people[name].role if name in people else "nobody" for name in wanted}, wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Club physio {Mike Stanton=Club physio} said the knee was swollen.",
        "The raid was led by Saudi radical {Omar Khalil=Saudi radical}, police said.",
        "Troops loyal to dictator {Ramon Vega=dictator} fled the capital.",
        "The tapping was heard by rescuer {Piotr Wolski=rescuer} at noon.",
        "{Denise Moran=Irish passenger}, an Irish passenger, sued the airline.",
        "His team-mate {Lars Holm=team-mate} scored the second goal.",
        "His publicist, {Warren Pratt=publicist}, said no.",
    ],
)
def test_callings_of_every_kind_are_offices(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Amateur historian and retired engineer {Yuki Tanabe=Amateur historian and retired engineer} found the wreck.",
        "The shadow work and pensions secretary {David Wills=shadow work and pensions secretary} called it a mess.",
        "The title of defending champion {Roger Fender=defending champion} is in danger.",
        "Bank of Japan Governor {Satoru Mori=Bank of Japan Governor} opposed a cut in rates.",
        "U.S. Under Secretary {David Mulford=U.S. Under Secretary} flew to Tokyo for the talks.",
        "Army spokesman Colonel {Edgar Rivas=Army spokesman} said the bridge was open.",
        "He fought the state of emergency U.S. President {Ronald Brent=U.S. President} declared on Friday.",
        "In May, Ports and Docks Commissioner {Doris Mendel=Ports and Docks Commissioner} ruled.",
        "An Oscar-winning actor {Jeremy Stead=Oscar-winning actor} opened the festival.",
    ],
)
def test_a_title_is_taken_whole_and_no_more(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "{Alva Rennick=Minister of Trade}, M.P., Minister of Trade, opened the forum on Monday.",
        "{Gregory Crane=attorney for the boy's father Juan Moreno}, attorney for the boy's father Juan Moreno, spoke.",
        "The record of his opponent, Senator {Alan Dorset=Senator}, is under attack.",
        "A trader with Hollis Brandt, {Bob Lund=trader with Hollis Brandt}, said demand was weak.",
        "{Rita Falk=candidate for the party nomination}, a veteran, and a candidate for the party nomination, left.",
        "Erik Holst hired {Carl Berger=son-in-law of Erik Holst}, his son-in-law, in May.",
        "The bishop of Bradwell, the Rt Rev {John Perry=bishop of Bradwell}, visited the estate on Sunday.",
        "{Mark Dobbs=professor of law}, who has been professor of law since May, will speak.",
        "{Bob Dudley=managing director of the mill}, an American who is managing director of the mill, will stay.",
        "Police identified the suspect as {Tyler Boggs=suspect} on Sunday.",
    ],
)
def test_a_description_is_found_where_it_stands(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Fly Nordic must pay. {Mike Dowd=Fly Nordic outspoken boss}, the airline's outspoken boss, said so.",
        "{Rolf Meier=}, 60, left early. His lawyer, {Jim Thorne=lawyer of Rolf Meier}, said he was ill.",
        "{Sean Reed=}, 40, died in May. His sister {Marcia Reed=sister of Sean Reed} blamed the police.",
    ],
)
def test_whose_office_it_is_comes_from_what_was_named_before(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "President {Reagan=U.S. President} vetoed it. U.S. officials met Brazil. Only Japan protested, Japan alone.",
        "Prime Minister {Thatcher=Prime Minister of Britain} said Britain would not join. France and Italy regret it.",
        "President {Reagan=President} of the club thanked the guests from Austria and Chile.",
    ],
)
def test_a_known_ruler_is_of_his_country_where_the_text_names_it(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Virologist {Ron Fuchs=Virologist of the Rhine Institute}, of the Rhine Institute in Bonn, was cautious.",
        "{Hanna Salim=teacher of law at Khartoum University}, who teaches law at Khartoum University, agreed.",
        "{John Garrity=consulting firm Northern Equity} at the consulting firm Northern Equity agreed.",
        "Rwandan leader Paul Kagari and Uganda's {Joseph Museve=Uganda} shook hands.",
    ],
)
def test_the_body_that_somebody_is_of_is_said(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "The president will nominate {Lisa Monk=ambassador to Japan} to be ambassador to Japan.",
        "{Carla Diaz=president of the Chamber of Trade}, who was re-elected president of the Chamber of Trade, left.",
        "The bank announced the appointment of {Priya Nair=chief economist} as chief economist.",
        "{Yusuf Arslan=foreign minister}, a former ambassador to Japan, will become foreign minister in May.",
        "The college elected {Shirley Tilling=new president}, a biologist, as its new president.",
        "The pope named Bishop {Robert Barrett=archbishop of Chicago} archbishop of Chicago on Tuesday.",
    ],
)
def test_an_office_given_now_goes_before_others(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "NASA has picked two astronauts, {Doug Harley=astronaut} and {Bob Benson=astronaut}, for the flight.",
        "Senator {Ricardo Gordon=Senator, chairman of the Red Cross}, who chairs the Red Cross, flew to the province.",
        "The chief of Mid Holm Trust has resigned. {Martin Yates=chief of Mid Holm Trust} had led it since May.",
    ],
)
def test_offices_are_shared_joined_and_carried_over(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Fidel Ramos is popular. {Fidel Ramos=} is claiming the mayor's son, officials said.",
        "A Turkish court jailed newspaper editor {Can Dunar=newspaper editor} for six years.",
        "The tabloid quoted immigration officer {Jan de Wit=immigration officer} as saying so.",
        "He flew on the secretary of state's plane carrying {Madeleine Aldous=}.",
        "Naci Demir was named governor. {Mehmet Kaya=foreign minister} remains foreign minister.",
    ],
)
def test_what_is_said_of_others_is_no_office(nlp: Language, marked: str) -> None:
    found, wanted = _offices(nlp, marked)
    assert found == wanted


_HAVANA = """\
HAVANA (AP) -- President Raul Ramos told U.S. officials to wait. The U.S. denied it. Cuban officials and U.S. \
diplomats will meet. The United States wants more.
"""
_BISHEK = """\
President Almaz Bekov met Russian Deputy Foreign Minister Grigory Karas. Russia denied it. Russian troops left the \
town, and Russia was glad.
"""
_MADRID = """\
MADRID, March 11 - Spain will ask for a delay, Industry Minister Luis Arroyo said. Spanish mills need it.
"""


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (_HAVANA, "Raul Ramos", "Cuban President"),
        (_BISHEK, "Almaz Bekov", "President"),
        (_MADRID, "Luis Arroyo", "Spanish Industry Minister"),
    ],
)
def test_the_dateline_tells_whose_president_it_is(nlp: Language, text: str, name: str, role: str) -> None:
    assert _people(nlp, text)[name].role == role
