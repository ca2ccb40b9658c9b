"""Those who make up a group that gathers: 'the group, comprising A, B and C', 'the team headed by NAME'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract.found import Party
from bot.extract.meetings.cluster import Cluster
from bot.extract.meetings.identify import parties_of
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of, object_of, subject_of
from bot.extract.words import meetings_people as people

_FEWEST = 3
"""Countries after 'the ministers from' that make it a list of who comes."""


def add(clusters: list[Cluster], scene: Scene) -> None:
    """Let the members of the groups that take part in a gathering be among its participants."""
    by_head: dict[str, list[Cluster]] = defaultdict(list)
    for one in clusters:
        for noun in {noun for party in one.parties.values() for noun in _nouns(party, scene)}:
            by_head[noun].append(one)
    for token in scene.doc:
        homes = by_head.get(token.lower_, ()) if token.pos_ in {"NOUN", "PROPN"} else ()
        leaders = list(_heads_of_team(token, scene))
        for party in _members(token, scene) if homes else ():
            for one in homes:
                one.parties.setdefault(party.name, party)
        for one in _sides(token, clusters, scene) if leaders else ():
            for party in leaders:
                one.parties.setdefault(party.name, party)


def _nouns(party: Party, scene: Scene) -> Iterator[str]:
    """The nouns by which a group is called: 'group', 'ministers'; none for a person."""
    if party.kind != "person":
        for mention in party.mentions[:3]:
            yield scene.doc[mention.head].lower_


def _members(noun: Token, scene: Scene) -> Iterator[Party]:
    for clause in noun.children:
        if clause.dep_ in {"acl", "relcl"} and clause.lemma_ in people.COMPRISE:
            listed = child_of(clause, "dobj") or object_of(clause, "of")
            if listed is not None and listed.pos_ == "PROPN":
                yield from parties_of(listed, scene)
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ in people.COMPRISE and (listed := child_of(verb, "dobj")) is not None:
        yield from (party for party in parties_of(listed, scene) if listed.pos_ == "PROPN")
    senders = object_of(noun, "from", "of")
    if senders is not None and any(child.lower_ in {"the", "these"} for child in noun.lefts):
        states = [party for party in parties_of(senders, scene) if party.kind == "government"]
        if len(states) >= _FEWEST:
            yield from states


def _heads_of_team(noun: Token, scene: Scene) -> Iterator[Party]:
    """'the Nigerian team, headed by NAME and NAME'."""
    if noun.lower_ not in people.SENT | {"team", "mission"}:
        return
    if any(child.dep_ == "compound" and child.lower_ not in people.NEGOTIATING for child in noun.lefts):
        return  # 'its management team, led by NAME'
    passive = _passive_head(noun)
    if passive is not None:
        yield from (party for party in parties_of(passive, scene) if party.kind == "person")
    for clause in noun.children:
        if clause.dep_ in {"acl", "relcl"} and clause.lemma_ in {"head", "lead", "chair"}:
            head = object_of(clause, "by") or (subject_of(clause) if clause.dep_ == "relcl" else None)
            if head is not None and head.i != noun.i:
                yield from (party for party in parties_of(head, scene) if party.kind == "person")


def _passive_head(team: Token) -> Token | None:
    """'Their delegation will be headed by NAME'."""
    verb = team.head
    led = team.dep_ == "nsubjpass" and verb.lemma_ in {"head", "lead", "chair"}
    return object_of(verb, "by") if led else None


def _sides(team: Token, clusters: list[Cluster], scene: Scene) -> Iterator[Cluster]:
    """The gatherings ahead in which the side takes part whose team it is."""
    owners = {party.name for party in parties_of(team, scene)}
    for child in team.lefts:
        owners |= (
            {party.name for party in parties_of(child, scene)} if child.dep_ in {"poss", "amod", "nmod"} else set()
        )
    for one in clusters[:_MOST]:
        if one.ahead and owners & one.parties.keys():
            yield one


_MOST = 40
