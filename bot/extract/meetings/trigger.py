"""A word that speaks of a gathering, and who can come to one."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from bot.extract.meetings.scene import Scene
from bot.extract.words import meetings_people as people


@dataclass(frozen=True, slots=True)
class Trigger:
    """A token that speaks of a gathering of that kind. A `weak` one only points at a gathering told elsewhere."""

    token: Token
    kind: str
    verbal: bool
    weak: bool = False


def is_agents(token: Token) -> bool:
    """Whether a common noun stands for people or bodies by what they do: 'ministers', 'committee', 'beekeepers'."""
    lower = token.lower_
    if lower in people.PEOPLE or lower in people.BODIES:
        return True
    if token.tag_ == "NNS" and token.lemma_ in people.BODIES:
        return True
    if lower == "force" and token.i and token.nbor(-1).lower_ == "task":
        return True
    return token.tag_ == "NNS" and lower.endswith(people.AGENTIVE_ENDINGS) and lower not in people.NOT_AGENTS


def is_people(token: Token, scene: Scene) -> bool:
    """Whether a noun or name stands for somebody who can come to a meeting."""
    lower = token.lower_
    if is_agents(token):
        return True
    if lower in people.HE_SHE or lower in people.THEY or lower in people.WE:
        return True
    if token.i in scene.timed_at:
        return False
    return token.i in scene.party_at or token.ent_type_ in {"PERSON", "NORP", "ORG"}
