"""People whose part in a gathering is told beside it: 'NAME will deliver the opening address'."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Token

from bot.extract.meetings import modality
from bot.extract.meetings.cluster import Cluster
from bot.extract.meetings.identify import parties_of
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.meetings.who import subjects
from bot.extract.words import meetings as words
from bot.extract.words import meetings_parts as parts

_BESIDE = 2
"""Sentences between a gathering and what somebody will do there."""
_PARAGRAPHS = 6
"""The same for those who are listed as speakers or witnesses."""


_WITH_SPEAKERS = parts.ASSEMBLIES | {"hearing", "roundtable"}


def add(clusters: list[Cluster], scene: Scene) -> None:
    """Let those join a gathering who, in its own or one of the next sentences, are said to play a part in it."""
    _come_to_both(clusters)
    told: dict[int, list[Cluster]] = defaultdict(list)
    carriers: set[int] = set()
    for one in clusters:
        for sighting in one.sightings:
            carriers |= {sighting.token.i, *sighting.carriers}
            if one.ahead and not sighting.trigger.weak and one not in told[sighting.sentence][-1:]:
                told[sighting.sentence].append(one)
    for token in scene.doc:
        if token.lower_ == "host" and token.dep_ == "compound" and scene.is_person(token.head):
            _let_in(_home(token, told, scene), token.head, scene)  # 'Host NAME wants ...'
        if token.lower_ in parts.THOSE_THERE:
            _let_in(_latest(token, told, scene), _listed(token), scene, bodies=True)
        if token.pos_ not in {"VERB", "AUX"} or token.i in carriers or not _plays_a_part(token):
            continue
        home = _home(token, told, scene)
        for player in subjects(token, scene):
            _let_in(home, player, scene, bodies=token.lemma_.lower() in parts.JOINS)


def _listed(noun: Token) -> Token | None:
    """'Other witnesses include NAME and NAME', 'Among the speakers are NAME and NAME'."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ in {"include", "be"}:
        return child_of(verb, "dobj", "attr")
    if noun.dep_ == "pobj" and verb.lower_ == "among" and verb.head.lemma_ == "be":
        return child_of(verb.head, "nsubj", "attr")
    return None


def _latest(token: Token, told: dict[int, list[Cluster]], scene: Scene) -> Cluster | None:
    """The assembly or hearing ahead that was told last, at most some paragraphs before."""
    here = scene.sentence_at[token.i]
    near = (one for at in range(here, here - _PARAGRAPHS - 1, -1) for one in reversed(told.get(at, ())))
    return next((one for one in near if one.kinds & _WITH_SPEAKERS), None)


def _let_in(home: Cluster | None, who: Token | None, scene: Scene, *, bodies: bool = False) -> None:
    if home is None or who is None:
        return
    for party in parties_of(who, scene):
        if bodies or party.kind == "person":
            home.parties.setdefault(party.name, party)


def _come_to_both(clusters: list[Cluster]) -> None:
    """'Representatives of the Fund will attend both conferences': they come to each of those told just before."""
    for index, one in enumerate(clusters):
        first = one.sightings[0]
        if len(one.sightings) == 1 and any(child.lower_ in {"both", "two"} for child in first.token.lefts):
            for before in clusters[max(0, index - 3) : index]:
                if before.ahead and first.sentence - before.sightings[-1].sentence <= _BESIDE:
                    before.parties = {**before.parties, **one.parties}


def _plays_a_part(verb: Token) -> bool:
    if not _is_a_part(verb):
        return False
    form = modality.read(verb)
    return form.time == "ahead" and not form.negated and form.sure not in {"wished", "possible"}


def _is_a_part(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma == "be":
        return any(child.lower_ in {"there", "present"} and child.i > verb.i for child in verb.children)
    does, what = parts.PARTS.get(lemma), child_of(verb, "dobj")
    if does is None:
        return False
    if what is None:
        return lemma in parts.PARTS_ALONE and _speaks_there(verb)
    return what.lower_ in does or what.lemma_ in does or (lemma == "represent" and what.ent_type_ in {"GPE", "ORG"})


def _speaks_there(verb: Token) -> bool:
    """'will speak', 'will speak at the summit'; not 'will speak to reporters', 'at a dinner', 'by telephone'."""
    where = object_of(verb, "at", "to", "with", "from", "in")
    return where is None or where.lower_ in words.GATHERING_NOUNS


def _home(verb: Token, told: dict[int, list[Cluster]], scene: Scene) -> Cluster | None:
    here = scene.sentence_at[verb.i]
    for sentence in range(here, here - _BESIDE - 1, -1):
        found = [one for one in told.get(sentence, ()) if _is_open_to(one, verb)]
        if found:
            return found[-1]
    return None


def _is_open_to(one: Cluster, verb: Token) -> bool:
    """One speaks at an assembly, and takes part in a meeting of any kind but a journey."""
    joins = verb.lemma_.lower() in parts.JOINS
    return bool(one.kinds & parts.ASSEMBLIES) or (joins and one.kinds != {"visit"})
