"""Who takes part: subjects, partners and owners of a gathering's words, as parties."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract.found import Party
from bot.extract.meetings import journey, modality
from bot.extract.meetings.identify import body_spoken_of, parties_of
from bot.extract.meetings.nations import is_country
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.spine import Spine
from bot.extract.meetings.syntax import child_of, object_of, run_before, subject_of
from bot.extract.meetings.trigger import Trigger
from bot.extract.meetings.verb_triggers import heard_by
from bot.extract.words import meetings as words
from bot.extract.words import meetings_parts as parts
from bot.extract.words import meetings_people as people

_PARTNERS = frozenset({"with", "between", "among", "by", "of"})
_BACK = 40
"""Tokens before 'his trip' in which it was first told: about two sentences."""
_BRINGS = frozenset({"bring", "gather", "include", "involve", "group", "draw", "unite"})


def find(trigger: Trigger, spine: Spine, scene: Scene) -> tuple[Party, ...]:
    """The parties of one mention, each once, in the order in which its syntax names them."""
    if trigger.token.lemma_ == "attend" and spine.verb is not None and modality.read(spine.verb).negated:
        return ()
    unique: dict[str, Party] = {}
    for token in _arguments(trigger, spine, scene):
        for party in parties_of(token, scene):
            if not _is_gathering(party.name):
                unique.setdefault(party.name, party)
    if not unique and not trigger.verbal and any(child.lower_ in words.INNER for child in trigger.token.lefts):
        return tuple(body_spoken_of(trigger.token, scene))  # 'will decide after a policy meeting'
    return tuple(unique.values())


def _is_gathering(name: str) -> bool:
    """'Summit of the Americas' comes to no meeting: it is one."""
    kinds = (words.NAMED_KINDS | {"meeting", "talks", "roundtable", "symposium"}) - {"congress", "assembly"}
    return any(word in kinds for word in name.lower().split())


def _arguments(trigger: Trigger, spine: Spine, scene: Scene) -> Iterator[Token]:
    if trigger.verbal:
        yield from _of_verb(spine.verb or trigger.token, scene)
        return
    yield from _of_noun(trigger.token, trigger.kind)
    if spine.verb is not None and any(child.lower_ in {"its", "their"} for child in trigger.token.lefts):
        yield from subjects(spine.verb, scene)
        other = child_of(spine.verb, "dobj")
        if other is not None and scene.is_person(other):
            yield other
    for inner in spine.nodes[1:]:
        if inner.pos_ == "NOUN":
            yield from _of_noun(inner, "")
    yield from _beside(trigger.token)
    if trigger.token.i and trigger.token.nbor(-1).lower_ == "in" and trigger.token.lower_ in words.STATES_AFTER_IN:
        yield from _seekers(trigger.token)
    for verb in spine.below:
        agent = object_of(verb, "by", "between", "with")
        if agent is not None:
            yield agent
    if spine.verb is not None:
        yield from _of_carrier(spine.verb, spine, scene)
        yield from _in_purpose(spine.verb)


def _in_purpose(verb: Token) -> Iterator[Token]:
    """'will visit ... to discuss trade with NAME'."""
    for child in verb.children:
        purpose = child.dep_ in {"advcl", "xcomp"} and child.lemma_ in {"discuss", "review", "negotiate", "confer"}
        partner = object_of(child, "with") if purpose else None
        if partner is not None:
            yield partner


def _of_verb(verb: Token, scene: Scene) -> Iterator[Token]:
    yield from subjects(verb, scene)
    met = child_of(verb, "dobj")
    if met is not None and (verb.lemma_ != "visit" or met.ent_type_ != "GPE" or is_country(met.text)):
        yield met
    partner = _partner(verb)
    if partner is not None:
        yield partner
    guest = object_of(met, "to") or object_of(verb, "to") if met is not None and met.lower_ == "host" else None
    if guest is not None:
        yield guest
    yield from _in_purpose(verb)
    if verb.lemma_ in parts.JOURNEYS:
        withs = (child for child in verb.children if child.dep_ == "prep" and child.lower_ == "with")
        yield from (one for way in withs for one in way.children if one.dep_ == "pobj")
    to = journey.destination(verb) if verb.lemma_ in parts.JOURNEYS else None
    if to is not None and any(journey.is_official(one, scene) for one in subjects(verb, scene)):
        yield to
    if verb.lemma_ in {"testify", "appear"} and (hearer := heard_by(verb)) is not None:
        yield hearer


def subjects(verb: Token, scene: Scene) -> Iterator[Token]:
    """The subject of a verb, each of a list that the parser parted, and what a relative clause stands for."""
    subject = subject_of(verb)
    yield from _listed(verb, scene)
    if subject is None:
        return
    among = subject.head if subject.lower_ in {"those", "people"} and subject.dep_ == "pobj" else None
    if among is not None and among.lower_ == "among":
        yield from subjects(among.head, scene)  # 'A and B are among those attending'
        return
    yield subject
    # 'Qualcomm, the producer of chips for devices, which holds ...': the clause hangs too low.
    node = subject
    while node.i not in scene.party_at and node.dep_ in {"appos", "pobj", "prep"} and verb.dep_ == "relcl":
        node = node.head
    if node is not subject:
        yield node


def _listed(verb: Token, scene: Scene) -> Iterator[Token]:
    """'President NAME and Chancellor NAME will meet', read from the words alone: the parser often loses one of them."""
    run = run_before(verb)
    persons: list[Token] = []
    for token in run:
        if token.pos_ == "ADP" and token.lower_ != "of":
            return
        party = scene.party_at.get(token.i)
        following = scene.party_at.get(token.i + 1)
        if party is None or party.kind != "person" or following is party:
            continue
        after = verb.doc[token.i + 1].lower_ if token.i + 1 < run.end else ""
        if after in {"", ",", "and"}:
            persons.append(token)
    if len(persons) > 1 and any(token.lower_ == "and" for token in run):
        yield from persons


def _partner(verb: Token) -> Token | None:
    found = object_of(verb, "with", "by")
    if found is not None:
        return found
    for child in verb.children:
        if child.dep_ == "prep" and (place := child_of(child, "pobj")) is not None:
            found = object_of(place, "with")
            if found is not None:
                return found
    return None


def _of_noun(noun: Token, kind: str) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in {"poss", "compound", "nmod", "amod"}:
            yield (_traveller(noun) if child.lower_ in people.HE_SHE and kind == "visit" else None) or child
            yield from (
                inner for inner in child.children if inner.dep_ == "compound" and inner.ent_type_ != child.ent_type_
            )
        elif child.dep_ == "prep" and child.lower_ == "of" and noun.text.istitle() and kind in words.NAMED_KINDS:
            continue  # 'the Summit of the Americas' is a name
        elif child.dep_ == "prep" and child.lower_ in _PARTNERS:
            inside = child_of(child, "pobj")
            if inside is not None:
                yield inside
                # 'Talks between A and B resume': the verb read as a noun
                yield from (
                    one for one in inside.children if inside.lower_ in words.HAPPEN_LEMMAS and one.dep_ == "nmod"
                )
        elif child.dep_ == "prep" and child.lower_ == "to" and kind == "visit":
            host = child_of(child, "pobj")
            if host is not None and is_country(host.text):
                yield host
        elif child.dep_ == "acl" and child.lemma_ in {"involve", "bring", "include", "group"}:
            inside = child_of(child, "dobj")
            if inside is not None:
                yield inside


def _traveller(trip: Token) -> Token | None:
    """'the visit of NAME in May. His trip is still on': who was said to travel."""
    for before in reversed(trip.doc[max(0, trip.i - _BACK) : trip.i]):
        if words.GATHERING_NOUNS.get(before.lower_) == "visit":
            owner = object_of(before, "of", "by") or child_of(before, "poss")
            return owner if owner is not None and owner.ent_type_ == "PERSON" else None
    return None


def _beside(noun: Token) -> Iterator[Token]:
    """'heads of government at a summit', 'talks with leaders at a conference'."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"at", "with"}:
        return
    owner = noun.head.head
    if owner.dep_ == "pobj" and owner.head.lower_ == "of" and owner.head.head.lower_ in people.PEOPLE:
        owner = owner.head.head
    if owner.pos_ in {"NOUN", "PROPN"}:
        yield owner


def _of_carrier(verb: Token, spine: Spine, scene: Scene) -> Iterator[Token]:
    lemma = verb.lemma_.lower()
    if spine.relation in {"nsubj", "nsubjpass", "csubj"}:
        agent = object_of(verb, "by", "with", "between")
        if agent is not None:
            yield agent
        brought = child_of(verb, "dobj")
        if brought is not None and lemma in _BRINGS and words.GATHERING_NOUNS.get(spine.nodes[0].lower_) != "visit":
            yield brought
        return
    if spine.relation == "pobj" and spine.preposition not in {"for", "to", "at", "in", "into", "during"}:
        return
    attends = (
        lemma in words.HOLD_LEMMAS or lemma in words.TRAVEL_LEMMAS or lemma in {"be", "meet", "invite", "hope", "ask"}
    )
    speaks_there = spine.relation == "pobj" and (
        spine.preposition in {"at", "during"} or (spine.preposition == "to" and lemma in words.BRINGS_TO)
    )
    due = any(node.lower_ == "due" for node in spine.nodes)
    there = lemma == "be" and spine.preposition == "for"  # 'is in Oslo for talks'
    due = due or (lemma == "expect" and spine.preposition == "for")
    takes_part = spine.preposition == "in" and (lemma == "participate" or _takes_part(verb))
    goes = due or there or takes_part or lemma in words.TRAVEL_LEMMAS or lemma in {"meet", "hope", "ask", "gather"}
    if goes or (attends and spine.relation != "pobj"):
        yield from subjects(verb, scene)
        partner = _partner(verb)
        if partner is not None:
            yield partner
    elif speaks_there:
        yield from _speaker(verb)
        addressed = object_of(verb, "to")
        if addressed is not None and addressed.lower_ in people.PEOPLE:
            yield addressed


def _seekers(noun: Token) -> Iterator[Token]:
    """'Fund will push for seats in talks scheduled for next week': who pushes talks."""
    verb = next((one for one in noun.ancestors if one.pos_ == "VERB"), None)
    if verb is not None and modality.read(verb).time == "ahead":
        yield from _speaker(verb)


def _is_to_be_done(verb: Token) -> bool:
    """'to be unveiled'."""
    return {"aux", "auxpass"} <= {child.dep_ for child in verb.children}


def _takes_part(verb: Token) -> bool:
    what = child_of(verb, "dobj") if verb.lemma_ == "take" else None
    return what is not None and what.lower_ == "part"


def _speaker(verb: Token) -> Iterator[Token]:
    """Who will do something at the meeting: the subject of its verb, or of the verb that governs that."""
    node = verb
    for _ in range(4):
        subject = child_of(node, "nsubj", "nsubjpass")
        due = node.lemma_ in {"expect", "schedule", "set", "invite"}
        if subject is not None and (due or subject.dep_ == "nsubj"):
            yield subject
            return
        if node.dep_ in {"relcl", "acl"} and node.head.dep_ == "dobj" and _is_to_be_done(node):
            node = node.head  # 'announced a plan to be unveiled at the summit'
        elif node.dep_ not in {"xcomp", "advcl", "conj", "ccomp", "relcl"} or node.head.pos_ not in {"VERB", "AUX"}:
            return
        if node.dep_ == "ccomp" and modality.read(node.head).time == "over":
            return
        node = node.head
