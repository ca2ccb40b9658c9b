"""Who takes part: subjects, partners and owners of a gathering's words, as parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from bot.extract.found import Mention, Party, Span
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.spine import Spine
from bot.extract.meetings.triggers import Trigger, child_of, object_of, subject_of
from bot.extract.words import meetings as words
from bot.extract.words import meetings_people as people

_PARTNERS = ("with", "between", "among", "by", "of")
_LONGEST_GROUP = 9
_BRINGS = frozenset({"bring", "gather", "include", "involve", "group", "draw", "unite", "see"})


def find(trigger: Trigger, spine: Spine, scene: Scene) -> tuple[Party, ...]:
    """The parties of one mention, each once, in the order in which its syntax names them."""
    unique: dict[str, Party] = {}
    for token in _arguments(trigger, spine):
        for party in _parties(token, scene):
            unique.setdefault(party.name, party)
    return tuple(unique.values())


def party_of(token: Token, scene: Scene) -> Party | None:
    """The party that a noun, name or 'he' stands for."""
    return next(_one(token, scene), None)


def _arguments(trigger: Trigger, spine: Spine) -> Iterator[Token]:
    if trigger.verbal:
        yield from _of_verb(spine.verb or trigger.token)
        return
    yield from _of_noun(trigger.token)
    for inner in spine.nodes[1:]:
        if inner.pos_ == "NOUN":
            yield from _of_noun(inner)
    if spine.verb is not None:
        yield from _of_carrier(spine.verb, spine)


def _of_verb(verb: Token) -> Iterator[Token]:
    subject = subject_of(verb)
    if subject is not None:
        yield subject
    for found in (child_of(verb, "dobj"), object_of(verb, "with", "by")):
        if found is not None:
            yield found


def _of_noun(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in {"poss", "compound", "nmod", "amod"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ in _PARTNERS:
            inside = child_of(child, "pobj")
            if inside is not None:
                yield inside
        elif child.dep_ == "acl" and child.lemma_ in {"involve", "bring", "include", "group"}:
            inside = child_of(child, "dobj")
            if inside is not None:
                yield inside


def _of_carrier(verb: Token, spine: Spine) -> Iterator[Token]:
    lemma = verb.lemma_.lower()
    if spine.relation in {"nsubj", "nsubjpass", "csubj"}:
        agent = object_of(verb, "by", "with", "between")
        if agent is not None:
            yield agent
        brought = child_of(verb, "dobj")
        if brought is not None and lemma in _BRINGS:
            yield brought
        return
    attends = lemma in words.HOLD_LEMMAS or lemma in words.TRAVEL_LEMMAS or lemma in {"be", "meet", "invite"}
    if spine.relation == "pobj" and spine.preposition not in {"for", "to", "at", "in", "into"}:
        return
    if attends or spine.preposition in {"at", "for"} and spine.relation == "pobj" and lemma in {"discuss", "speak", "raise"}:
        subject = subject_of(verb)
        if subject is not None:
            yield subject
        partner = object_of(verb, "with", "by")
        if partner is not None:
            yield partner


def _parties(token: Token, scene: Scene) -> Iterator[Party]:
    for one in _with_conjuncts(token):
        yield from _one(one, scene)


def _with_conjuncts(token: Token) -> Iterable[Token]:
    return (token, *(one for one in token.conjuncts if one.i > token.i))


def _one(token: Token, scene: Scene) -> Iterator[Party]:
    if token.i in scene.timed_at:
        return
    named = _named(token, scene)
    if named is not None:
        yield named
        if token.lower_ not in people.PEOPLE:
            return
    elif token.lower_ in people.HE_SHE:
        yield from _he(token, scene)
        return
    if token.lower_ in people.PEOPLE or token.lower_ in people.BODIES:
        members = object_of(token, "of", "from")
        inside = list(_parties(members, scene)) if members is not None else []
        if named is None and not inside and token.dep_ not in {"compound", "amod", "nmod"}:
            group = _group(token, scene)
            if group is not None:
                yield group
        yield from inside


def _named(token: Token, scene: Scene) -> Party | None:
    for near in (child_of(token, "appos"), token):
        if near is not None and near.i in scene.party_at:
            return scene.party_at[near.i]
    return None


def _he(token: Token, scene: Scene) -> Iterator[Party]:
    """The last person named before the pronoun, subjects first, within the sentence before."""
    sentence = scene.sentence_at[token.i]
    best: tuple[int, int] | None = None
    for index in range(token.i - 1, max(-1, token.i - 80), -1):
        if scene.sentence_at[index] < sentence - 1:
            break
        party = scene.party_at.get(index)
        if party is None or party.kind != "person":
            continue
        rank = (scene.doc[index].dep_ in {"nsubj", "nsubjpass", "poss"}, index)
        best = max(best or rank, rank)
    if best is not None:
        yield scene.party_at[best[1]]


def _group(token: Token, scene: Scene) -> Party | None:
    """People without a name of their own ('EC farm ministers') as a party of this gathering."""
    if token.tag_ in {"NN", "NNP"} and token.lower_ in people.PEOPLE:
        return None
    start = token.i
    for child in token.lefts:
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            start = min(start, child.left_edge.i)
    phrase = scene.doc[start : token.i + 1]
    if len(phrase) > _LONGEST_GROUP or phrase[0].pos_ in {"PUNCT", "DET"}:
        phrase = scene.doc[token.i : token.i + 1]
    if len(phrase) == 1 and token.lower_ in {"sides", "parties", "party", "side", "leaders", "members", "body", "group"}:
        return None
    span = Span(phrase.start_char, phrase.end_char)
    return Party(
        name=phrase.text,
        kind="organization",
        role=None,
        aliases=(),
        mentions=(Mention(span, token.i),),
        evidence=span,
    )
