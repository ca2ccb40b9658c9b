"""Who is meant by 'the two presidents', 'both countries', 'they': by office and kind."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract.found import Party
from bot.extract.meetings.scene import Scene
from bot.extract.words import meetings_people as people

_LOOK_BACK = 400
"""Tokens before the word in which the two are looked for: about a page of news."""
_NEAR = 90
"""The same for a pronoun: about four sentences."""


def is_pair(token: Token) -> bool:
    """'the two presidents', 'both sides', 'the pair', and 'the sides' without a number."""
    if token.lower_ in {"two", "both", "pair"} and token.dep_ in {"nsubj", "pobj", "dobj"}:
        return True
    counted = any(child.lower_ in {"two", "both"} for child in token.lefts)
    return (counted and token.lower_ in people.PAIR_HEADS) or token.lower_ == "sides"


def of(token: Token, scene: Scene) -> Iterator[Party]:
    """The two that a pair's noun stands for: of its office or kind, those that matter most in the story."""
    before = _spoken_of(token, scene, _LOOK_BACK)
    fitting = [party for party in before if _fits(party, token.lower_)]
    if len(fitting) < 2 and token.lower_ in people.ANY_PAIR:
        fitting = [party for party in before if party.kind == "person"]
    best = sorted(fitting, key=lambda party: -party.weight)[:2]
    if len(best) == 2:
        yield from sorted(best, key=before.index)


def they(token: Token, scene: Scene) -> Iterator[Party]:
    """'they': two people spoken of just before, or two governments or bodies."""
    near = list(reversed(_spoken_of(token, scene, _NEAR, backwards=True)))
    for persons in (True, False):
        found = [party for party in near if (party.kind == "person") == persons][-2:]
        if len(found) == 2:
            yield from found
            return


def _spoken_of(token: Token, scene: Scene, reach: int, *, backwards: bool = False) -> list[Party]:
    """The parties named in the tokens before, each once, in the order of the text or from the last one back."""
    indices = range(max(0, token.i - reach), token.i)
    found = (scene.party_at.get(index) for index in (reversed(indices) if backwards else indices))
    return list({party.name: party for party in found if party is not None}.values())


def _fits(party: Party, noun: str) -> bool:
    if noun in people.STATES:
        return party.kind == "government"
    if noun in people.ANY_PAIR:
        return party.kind != "person"
    if noun in people.COMPANIES:
        return party.kind == "organization"
    if party.kind != "person":
        return False
    offices = people.LEADER_OFFICES if noun == "leaders" else {noun.removesuffix("s")}
    role = (party.role or "").casefold()
    return noun in people.PERSONS or any(office in role for office in offices)
