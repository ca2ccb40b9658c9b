"""Which party a word of a meeting's sentence stands for: a name, 'he', 'the monarch', 'the two sides', a group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Token

from bot.extract.actors.countries import gazetteer
from bot.extract.found import Mention, Party, Span
from bot.extract.meetings import pairs
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.words import meetings_people as people

_LONGEST_GROUP = 9
_LOOK_BACK = 90
"""Tokens before a pronoun in which its person is looked for: about four sentences of news."""
_PAIR = re.compile(r"[/–-]")


def parties_of(token: Token, scene: Scene) -> Iterator[Party]:
    """The parties of a noun and of what is joined to it by 'and'."""
    for one in _with_conjuncts(token):
        yield from _one(one, scene)


def party_of(token: Token, scene: Scene) -> Party | None:
    """The party that a single noun, name or pronoun stands for."""
    return next(_one(token, scene), None)


def _with_conjuncts(token: Token) -> Iterable[Token]:
    return (token, *(one for one in token.conjuncts if one.i > token.i))


def _one(token: Token, scene: Scene) -> Iterator[Party]:
    lower = token.lower_
    if token.i in scene.timed_at:
        return
    named = _named(token, scene)
    pair = list(_pair(lower, scene)) if _PAIR.search(lower) else []
    pair = pair or (_two_in_one(named, scene) if named is not None else [])
    if len(pair) > 1:
        yield from pair
    elif named is not None and lower not in people.PEOPLE:
        yield named
    elif token.pos_ == "PROPN" and token.ent_type_ == "ORG" and not token.is_upper and lower not in people.BODIES:
        yield _unlisted(token)
    elif pair:
        yield from pair
    elif token.pos_ == "ADJ" or token.ent_type_ == "NORP":
        yield from _nation(token, scene)
    elif lower in people.PEOPLE or lower in people.BODIES:
        yield from pairs.of(token, scene) if pairs.is_pair(token) else _people(token, named, scene)
    else:
        yield from _pronoun(token, lower, scene)


def _unlisted(token: Token) -> Party:
    """A body that only this sentence names."""
    start = end = token.i
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    while end + 1 < len(token.doc) and token.doc[end + 1].ent_iob_ == "I":
        end += 1
    phrase = token.doc[start + (token.doc[start].pos_ == "DET") : end + 1]
    span = Span(phrase.start_char, phrase.end_char)
    return Party(phrase.text, "organization", None, (), (Mention(span, token.i),), span)


def _nation(token: Token, scene: Scene) -> Iterator[Party]:
    found = _of_country(token.lower_, scene)
    if found is not None and token.dep_ in {"amod", "compound", "nmod", "conj"}:
        yield found


def _pronoun(token: Token, lower: str, scene: Scene) -> Iterator[Party]:
    if lower in people.HE_SHE:
        yield from _last_person(token, scene)
    elif lower == "it":
        yield from _last_body(token, scene)
    elif pairs.is_pair(token):
        yield from pairs.of(token, scene)
    elif lower in {"they", "them", "their"}:
        yield from pairs.they(token, scene)


def _named(token: Token, scene: Scene) -> Party | None:
    for near in (child_of(token, "appos"), token):
        if near is not None and near.i in scene.party_at:
            return scene.party_at[near.i]
    return None


def _two_in_one(party: Party, scene: Scene) -> list[Party]:
    """'Keller-Novak' read as one name."""
    parts = party.name.casefold().split("-")
    found = [scene.by_name[part] for part in parts if part in scene.by_name]
    return found if len(found) == len(parts) == 2 else []


def _people(token: Token, named: Party | None, scene: Scene) -> Iterator[Party]:
    if named is not None:
        yield named
    elif (owner := _owner(token, scene)) is not None:
        yield owner
        return
    elif token.lower_ in people.SENT and (nations := list(_nations(token, scene))):
        yield from nations
        return
    members = object_of(token, "of", "from")
    states = members is not None and members.pos_ == "PROPN"
    inside = list(parties_of(members, scene)) if members is not None and states else []
    titled = any(child.dep_ in {"compound", "amod", "nmod"} for child in token.lefts)
    if named is None and (not inside or titled):
        group = _group(token, scene) or _by_office(token, scene)
        if group is not None:
            yield group
    yield from inside


def _owner(token: Token, scene: Scene) -> Party | None:
    """'the board of the company', 'NATO leaders', 'its governing council': the organisation itself meets."""
    owners = [child for child in token.lefts if child.dep_ in {"poss", "compound", "nmod"}]
    its = next((one for one in owners if one.lower_ == "its"), None)
    if its is not None and token.lower_ in people.BODIES:
        return next(_last_body(its, scene), None)
    if token.lower_ not in people.INNER_BODIES:
        return None
    inside = object_of(token, "of", "for", "from")
    deeper = object_of(inside, "of") if inside is not None and token.lower_ == "heads" else None
    for one in (*owners, *(of for of in (inside, deeper) if of is not None)):
        party = scene.party_at.get(one.i)
        if party is not None and party.kind == "organization" and one.ent_type_ != "PERSON":
            return party
    return None


def _nations(token: Token, scene: Scene) -> Iterator[Party]:
    """'Ukrainian and Russian delegations' are Ukraine and Russia."""
    for child in token.lefts:
        if child.dep_ in {"amod", "compound", "nmod"}:
            for one in (child, *child.conjuncts):
                found = scene.party_at.get(one.i) or _of_country(one.lower_, scene)
                if found is not None and found.kind == "government":
                    yield found


def _pair(lower: str, scene: Scene) -> Iterator[Party]:
    """'U.S./Soviet', 'Franco-German' written as one word."""
    for part in _PAIR.split(lower):
        found = scene.by_name.get(part) or _of_country(part, scene)
        if found is not None:
            yield found


def _of_country(word: str, scene: Scene) -> Party | None:
    """'Soviet' is the Soviet Union, where the article names it so."""
    names = _country_names().get(word.replace(".", ""), ())
    return next((scene.by_name[name] for name in names if name in scene.by_name), None)


@cache
def _country_names() -> dict[str, tuple[str, ...]]:
    """Every one-word sign of a country to all its names and the seats that stand for it: 'russian', 'moscow'."""
    names: dict[str, list[str]] = {}
    signs: dict[str, str] = {}
    for entries in gazetteer().values():
        for words, code, way in entries:
            if way in {"name", "seat"}:
                names.setdefault(code, []).append(" ".join(words))
            if way in {"name", "adjective"} and len(words) == 1:
                signs[words[0]] = code
    return {sign: tuple(names.get(code, ())) for sign, code in signs.items()}


def is_country(place: str) -> bool:
    """Whether a place is a whole country."""
    return place.casefold() in _all_countries()


@cache
def _all_countries() -> frozenset[str]:
    return frozenset(" ".join(words) for entries in gazetteer().values() for words, _, way in entries if way == "name")


def _last_person(token: Token, scene: Scene) -> Iterator[Party]:
    """The last person named before a pronoun, subjects first, in this sentence and the one before."""
    sentence = scene.sentence_at[token.i]
    best: tuple[bool, int] | None = None
    for index in range(token.i - 1, max(-1, token.i - _LOOK_BACK), -1):
        if scene.sentence_at[index] < sentence - 1:
            break
        party = scene.party_at.get(index)
        if party is not None and party.kind == "person":
            rank = (scene.doc[index].dep_ in {"nsubj", "nsubjpass", "poss"}, index)
            best = rank if best is None else max(best, rank)
    if best is None and token.tag_ == "PRP$":
        # 'Ahead of her meeting with NAME, she ...': the owner comes after.
        subject = child_of(token.sent.root, "nsubj")
        if subject is not None and subject.i in scene.party_at:
            yield scene.party_at[subject.i]
    elif best is not None:
        yield scene.party_at[best[1]]


def _last_body(token: Token, scene: Scene) -> Iterator[Party]:
    """'when it meets': the first organisation or government of the sentence."""
    for index in range(token.sent.start, token.i):
        party = scene.party_at.get(index)
        if party is not None and party.kind != "person":
            yield party
            return


def _by_office(token: Token, scene: Scene) -> Party | None:
    """'the monarch', 'the president': the last person before whose title or role says so, or the last person."""
    if token.tag_ not in {"NN", "NNP"} or not any(child.lower_ in {"the", "this"} for child in token.lefts):
        return None
    wanted = people.SAME_OFFICE.get(token.lower_, token.lower_)
    for index in range(token.i - 1, max(-1, token.i - 4 * _LOOK_BACK), -1):
        party = scene.party_at.get(index)
        if party is not None and party.kind == "person" and wanted in f"{party.name} {party.role or ''}".casefold():
            return party
    return None


def _group(token: Token, scene: Scene) -> Party | None:
    """People without a name of their own ('EC farm ministers') as a party of this gathering."""
    if (token.tag_ in {"NN", "NNP"} and token.lower_ not in people.BODIES) or token.lower_ in people.TOO_VAGUE:
        return None
    start = token.i
    while token.i - start < _LONGEST_GROUP and _goes_on(start, scene) and _belongs(scene.doc[start - 1]):
        start -= 1
    end = token.i + 1
    while start < token.i and scene.doc[start].pos_ in {"PUNCT", "CCONJ", "DET"}:
        start += 1
    if token.pos_ == "PROPN":
        start = _past_owner(start, token)
    members = object_of(token, "of", "from")
    named = members is not None and members.pos_ == "PROPN"
    if members is not None and not named and members.right_edge.i - start < _LONGEST_GROUP:
        end = members.i + 1
    if end - start == 1 and (token.lower_ in people.BODIES or token.lower_ in people.VAGUE_ALONE):
        return None
    phrase = scene.doc[start:end]
    span = Span(phrase.start_char, phrase.end_char)
    return Party(phrase.text, "organization", None, (), (Mention(span, token.i),), span)


def _past_owner(start: int, token: Token) -> int:
    """'Britain's Guarantee Department' is called the Guarantee Department."""
    owners = [one.i for one in token.doc[start : token.i] if one.tag_ == "POS"]
    return owners[-1] + 1 if owners else start


def _goes_on(start: int, scene: Scene) -> bool:
    return start > 0 and scene.sentence_at[start - 1] == scene.sentence_at[start]


def _belongs(before: Token) -> bool:
    if before.dep_ in {"poss", "case"}:
        owner = before if before.dep_ == "poss" else before.head
        return owner.pos_ == "PROPN" and owner.lower_ not in people.EVERYDAY
    if before.dep_ in {"compound", "amod", "nmod"}:
        return before.lower_ not in people.EVERYDAY and before.tag_ != "PRP$"
    if before.text == "-":
        return before.i > 0 and not before.nbor(-1).whitespace_
    return before.dep_ in {"cc", "conj"} and before.head.dep_ in {"compound", "amod", "nmod"}
