"""Which party a word of a meeting's sentence stands for: a name, 'he', 'the monarch', 'the two sides', a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from bot.extract.found import Party
from bot.extract.meetings import pairs, unnamed
from bot.extract.meetings.nations import is_country, of_country, pair
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.meetings.trigger import is_agents
from bot.extract.sentence import around, root_of, start_of
from bot.extract.words import meetings_parts as parts
from bot.extract.words import meetings_people as people

_PARTS_OF_AMERICA = frozenset({"latin", "south", "central", "north", "pan"})
"""'Latin American' speaks of no country."""
_LONGEST_LIST = 40
_BOTH = 2
"""'ministers of A and B': the two states say more than the noun."""
_ABBREVIATION = 6
_LOOK_BACK = 90
"""Tokens before a pronoun in which its person is looked for: about four sentences of news."""


def parties_of(token: Token, scene: Scene) -> Iterator[Party]:
    """The parties of a noun and of what is joined to it by 'and'."""
    for one in _with_conjuncts(token, scene):
        yield from _one(one, scene)


def party_of(token: Token, scene: Scene) -> Party | None:
    """The party that a single noun, name or pronoun stands for."""
    return next(_one(token, scene), None)


def _with_conjuncts(token: Token, scene: Scene) -> Iterable[Token]:
    """The noun and what a list joins to it: 'A, B, C and D', where the parser may read B as an apposition of A."""
    found: list[Token] = []
    queue = [token]
    while queue and len(found) < _LONGEST_LIST:
        node = queue.pop(0)
        found.append(node)
        queue += [child for child in node.children if child.i > node.i and _is_joined(child, node, scene)]
    return found


def _is_joined(child: Token, node: Token, scene: Scene) -> bool:
    if child.dep_ == "conj":
        return child.pos_ not in {"VERB", "AUX"}
    here, there = scene.party_at.get(node.i), scene.party_at.get(child.i)
    if child.dep_ == "appos" and here is None and there is not None and there.kind == "person":
        return any(one.dep_ == "conj" for one in child.children)  # 'the company's counsel, NAME, and NAME'
    if child.dep_ != "appos" or here is None or there is None or here is there or child.nbor(-1).text == "(":
        return False
    return here.kind == there.kind and any(one.dep_ in {"conj", "appos"} for one in child.children)


def _one(token: Token, scene: Scene) -> Iterator[Party]:
    lower = token.lower_
    if token.i in scene.timed_at:
        return
    named = _named(token, scene)
    two = list(pair(lower, scene))
    two = two or (_two_in_one(named, scene) if named is not None else [])
    if len(two) > 1:
        yield from two
    elif named is not None and lower not in people.PEOPLE:
        yield named
    elif token.pos_ == "PROPN" and token.ent_type_ == "ORG" and not _is_shouted(token) and lower not in people.BODIES:
        yield unnamed.unlisted(token)
    elif two:
        yield from two
    elif token.pos_ == "ADJ" or (token.ent_type_ == "NORP" and token.pos_ != "PRON"):
        yield from _nation(token, scene)
    elif lower in parts.KIN:
        yield from _kin(token, scene)
    elif is_agents(token):
        yield from pairs.of(token, scene) if pairs.is_pair(token) else _people(token, named, scene)
    elif _is_visited(token) and lower in scene.by_name:
        yield scene.by_name[lower]
    else:
        yield from _pronoun(token, lower, scene)


def _kin(token: Token, scene: Scene) -> Iterator[Party]:
    """'the father', of whom 'the boy's father NAME' told before."""
    pointing = any(child.lower_ in {"the", "his", "her"} or child.dep_ == "poss" for child in token.lefts)
    for before in reversed(scene.doc[max(0, token.i - _LOOK_BACK) : token.i] if pointing else ()):
        party = scene.party_at.get(before.i + 1) if before.lower_ == token.lower_ else None
        if party is not None and party.kind == "person":
            yield party
            return


def _is_shouted(token: Token) -> bool:
    """In capitals like its whole sentence, or alone among them but too long for an abbreviation."""
    return token.is_upper and (len(token) > _ABBREVIATION or around(token).text.isupper())


def _is_visited(token: Token) -> bool:
    """The country of 'a visit to Japan', 'will visit Japan': its government is the host."""
    return token.ent_type_ == "GPE" and is_country(token.text) and (token.dep_ == "dobj" or token.head.lower_ == "to")


def _nation(token: Token, scene: Scene) -> Iterator[Party]:
    found = of_country(token.lower_, scene)
    if token.lower_ == "american" and token.i and token.nbor(-1).lower_ in _PARTS_OF_AMERICA:
        return
    if found is not None and token.dep_ in {"amod", "compound", "nmod", "conj"}:
        yield found


def _pronoun(token: Token, lower: str, scene: Scene) -> Iterator[Party]:
    if lower in people.HE_SHE:
        yield from _last_person(token, scene)
    elif lower in {"it", "its"}:
        yield from body_spoken_of(token, scene)
    elif pairs.is_pair(token):
        yield from pairs.of(token, scene)
    elif lower in {"they", "them", "their"}:
        yield from _they(token, scene)


def _they(token: Token, scene: Scene) -> Iterator[Party]:
    """'Members will debate it when they meet': the plural subject above; two that were named just before."""
    node = token.head
    while node.head.i != node.i and node.dep_ in {"advcl", "xcomp", "ccomp", "relcl", "conj", "pcomp"}:
        node = node.head
        subject = child_of(node, "nsubj", "nsubjpass")
        if subject is not None and subject.i < token.i and (subject.tag_ == "NNS" or child_of(subject, "conj")):
            found = list(parties_of(subject, scene))
            if found:
                yield from found
                return
    yield from pairs.they(token, scene)


def _named(token: Token, scene: Scene) -> Party | None:
    own = scene.party_at.get(token.i)
    if own is not None and own.kind == "person":
        return own
    renamed = child_of(token, "appos")
    if renamed is not None and renamed.nbor(-1).text == "(":
        return own  # a ticker or an abbreviation
    return scene.party_at.get(renamed.i, own) if renamed is not None else own


def _two_in_one(party: Party, scene: Scene) -> list[Party]:
    """'Keller-Novak' read as one name."""
    parts = party.name.casefold().split("-")
    found = [scene.by_name[part] for part in parts if part in scene.by_name]
    return found if len(found) == len(parts) == 2 else []


def _people(token: Token, named: Party | None, scene: Scene) -> Iterator[Party]:
    told = list(_told_by_country(token, scene))
    if told:
        yield from told
        return
    theirs = next((child for child in token.lefts if child.lower_ == "their"), None)
    states = [party for party in _they(theirs, scene) if party.kind == "government"] if theirs is not None else []
    if states:
        yield from states  # 'Their foreign ministers will meet'
        return
    if named is not None:
        yield named
    elif (owner := _owner(token, scene)) is not None:
        yield owner
        return
    elif token.lower_ in people.SENT and (nations := list(_nations(token, scene))):
        yield from nations
        return
    belonging = next((one for one in token.children if one.dep_ == "acl" and one.lemma_ == "belong"), None)
    if belonging is not None and (whole := object_of(belonging, "to")) is not None:
        yield from _one(whole, scene)  # 'producers belonging to the Coast group'
        return
    members = object_of(token, "of", "from")
    union = object_of(members, "of") if members is not None and members.lower_ in people.STATES | {"members"} else None
    members = union or members
    named_ones = members is not None and members.lower_ not in {"state", "government"} and _is_name(members, scene)
    inside = list(parties_of(members, scene)) if members is not None and named_ones else []
    titled = any(child.dep_ in {"compound", "amod", "nmod"} for child in token.lefts)
    states = [party for party in inside if party.kind == "government"]
    if named is None and (not inside or (titled and len(states) < _BOTH)):
        group = unnamed.group(token, scene) or _by_office(token, scene)
        if group is not None:
            yield group
    yield from inside


def _told_by_country(token: Token, scene: Scene) -> Iterator[Party]:
    """'U.S. and Canadian negotiators', 'heads of state of Gabon and Mali', 'officials of the two countries'."""
    nations = list({party.name: party for party in _nations(token, scene)}.values())
    if token.tag_ in {"NNS", "NNPS"} and len(nations) >= _BOTH:
        yield from nations
        return
    members = object_of(token, "of", "from")
    if members is not None and members.lower_ in {"state", "government"}:
        whose = object_of(members, "of", "from")
        states = list(parties_of(whose, scene)) if whose is not None else []
        yield from (party for party in states if party.kind == "government")
    elif members is not None and pairs.is_pair(members):
        yield from pairs.of(members, scene)


def _is_name(noun: Token, scene: Scene) -> bool:
    """'Karlson', 'the brewer Karlson'."""
    renamed = child_of(noun, "appos")
    return noun.pos_ == "PROPN" or (renamed is not None and renamed.i == noun.i + 1 and renamed.i in scene.party_at)


def _owner(token: Token, scene: Scene) -> Party | None:
    """'the board of the company', 'NATO leaders', 'its governing council': the organisation itself meets."""
    owners = [child for child in token.lefts if child.dep_ in {"poss", "compound", "nmod"}]
    its = next((one for one in owners if one.lower_ == "its"), None)
    if its is not None and token.lower_ in people.BODIES:
        return next(body_spoken_of(its, scene), None)
    if token.lower_ not in people.INNER_BODIES:
        return None
    inside = object_of(token, "of", "for", "from")
    if inside is not None and inside.lower_ in {"state", "government"}:
        return None
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
                found = scene.party_at.get(one.i) or of_country(one.lower_, scene)
                if found is not None and found.kind == "government":
                    yield found


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
        subject = child_of(root_of(token), "nsubj")
        if subject is not None and subject.i in scene.party_at:
            yield scene.party_at[subject.i]
    elif best is not None:
        yield scene.party_at[best[1]]


def body_spoken_of(token: Token, scene: Scene) -> Iterator[Party]:
    """'when it meets': the first organisation or government of the sentence, or the subject of the one before."""
    start = start_of(token)
    for index in range(start, token.i):
        party = scene.party_at.get(index)
        if party is not None and party.kind != "person":
            yield party
            return
    if start:
        above = start_of(scene.doc[start - 1])
        for index in range(above, min(start, above + _LOOK_BACK)):
            party = scene.party_at.get(index)
            if party is not None and party.kind != "person" and scene.doc[index].dep_ in {"nsubj", "nsubjpass"}:
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
