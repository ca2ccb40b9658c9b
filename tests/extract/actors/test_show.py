"""Whole small articles: who is shown, in what office, in what order."""

from __future__ import annotations

from spacy.language import Language

from bot.extract.actors import find_parties, show
from bot.model import Actor

MERGER = """\
Norvik to buy Danish rival
By Anna Lind
Norwegian shipping company Norvik ASA said on Monday it had agreed to buy its Danish rival Lauritz Line for 2.1 \
billion euros.
Norvik Chief Executive Ingrid Solheim will meet Lauritz Line Chairman Per Holst in Copenhagen on Thursday to sign the \
deal, the company said.
"This is a good day for both companies," Solheim told reporters.
Lauritz shares rose 12 percent. Analysts at Carnegie Bank said the European Commission would look closely at the merger.
The Commission, which blocked a similar deal in 2019, declined to comment.
Advertisement
Holst, 61, has run Lauritz Line since 2008. Denmark's business minister, Morten Krag, welcomed the deal.
(Reporting by Anna Lind; editing by Tom Ford)
"""

LAKE = """\
NAIROBI, Kenya (AP) — Kenyan President Amina Odhiambo and her Tanzanian counterpart, Joseph Mrema, will meet in Arusha \
on Friday in an attempt to end a row over fishing rights on Lake Victoria, officials said.
Odhiambo told parliament on Tuesday that Nairobi would not accept "any line drawn in the water by others."
Dodoma has accused Kenya of arresting dozens of Tanzanian fishermen.
Mrema's spokesman, Daudi Salum, told Reuters the Tanzanian leader was "hopeful".
Uganda, which shares the lake, will send an observer.
"""


def _shown(nlp: Language, text: str, title: str | None) -> dict[str, Actor]:
    doc = nlp(text)
    return {actor.name: actor for actor in show(doc, find_parties(doc, title), ())}


def test_a_merger_is_told_by_its_companies_and_their_heads(nlp: Language) -> None:
    actors = _shown(nlp, MERGER, "Norvik to buy Danish rival")
    assert {name: actor.role for name, actor in actors.items() if actor.kind == "person"} == {
        "Ingrid Solheim": "Norvik Chief Executive",
        "Per Holst": "Lauritz Line Chairman",
        "Morten Krag": "Denmark's business minister",
    }
    assert {"Norvik ASA", "Lauritz Line", "European Commission"} <= set(actors)
    assert not {"Anna Lind", "Tom Ford", "Copenhagen"} & set(actors)


def test_a_row_is_told_by_presidents_and_governments(nlp: Language) -> None:
    actors = _shown(nlp, LAKE, "Kenya, Tanzania presidents to meet on border dispute")
    assert list(actors)[:3] == ["Joseph Mrema", "Amina Odhiambo", "Kenya"]
    assert actors["Joseph Mrema"].role == "Tanzanian President"
    assert "Tanzanian leader" in actors["Joseph Mrema"].aliases
    assert "Nairobi" in actors["Kenya"].aliases
    assert not {"Reuters", "Arusha", "Lake Victoria", "AP"} & set(actors)


def test_at_most_eight_are_shown(nlp: Language) -> None:
    ministers = "".join(
        f"Finance Minister {name} of {land} spoke at the meeting. {land} said it would pay. "
        for name, land in (
            ("Jan Nowak", "Poland"),
            ("Petr Dvorak", "Hungary"),
            ("Olav Berg", "Norway"),
            ("Lars Nyberg", "Sweden"),
            ("Ines Moreau", "France"),
            ("Carlo Ricci", "Italy"),
        )
    )
    assert len(_shown(nlp, ministers, None)) == 8


def test_each_actor_is_quoted_where_the_office_is_said(nlp: Language) -> None:
    for actor in _shown(nlp, LAKE, None).values():
        assert LAKE[actor.quote.start : actor.quote.end] == actor.quote.text
        assert actor.mentions >= 1
        assert actor.name not in actor.aliases
