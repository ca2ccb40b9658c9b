"""The words of a text that speak of a gathering."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from bot.extract import clean
from bot.extract.meetings.scene import Scene
from bot.extract.words import meetings as words
from bot.extract.words import meetings_people as people

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_DASHES = frozenset({"-", "--", "–", "—"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A token that speaks of a gathering of that kind. A `weak` one only points at a gathering told elsewhere."""

    token: Token
    kind: str
    verbal: bool
    weak: bool = False


def find(scene: Scene) -> list[Trigger]:
    """All triggers in the order of the text."""
    sporting = _is_about_sport(scene)
    return [trigger for trigger in _find(scene) if not (sporting and _is_fixture(trigger))]


def is_people(token: Token, scene: Scene) -> bool:
    """Whether a noun or name stands for somebody who can come to a meeting."""
    lower = token.lower_
    if lower in people.PEOPLE or lower in people.BODIES:
        return True
    if lower in people.HE_SHE or lower in people.THEY or lower in people.WE:
        return True
    if token.i in scene.timed_at:
        return False
    return token.i in scene.party_at or token.ent_type_ in {"PERSON", "NORP", "ORG"}


def child_of(token: Token, *deps: str) -> Token | None:
    """The first child with one of the relations."""
    return next((child for child in token.children if child.dep_ in deps), None)


def object_of(token: Token, *prepositions: str) -> Token | None:
    """The noun that a preposition of the token brings in: `object_of(meet, "with")`."""
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in prepositions:
            found = child_of(child, "pobj", "pcomp")
            if found is not None:
                return found
    return None


def _find(scene: Scene) -> Iterator[Trigger]:
    furniture = {index for span in clean.furniture(scene.doc.text) for index in scene.tokens_of(span)}
    for token in scene.doc:
        if token.i in furniture:
            continue
        form = token.lower_
        if form in words.GATHERING_NOUNS and not _is_verb_use(token):
            trigger = _noun(token, scene)
        elif token.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}:
            trigger = _verb(token, scene)
        else:
            trigger = None
        if trigger is not None:
            yield trigger


def _is_verb_use(token: Token) -> bool:
    if token.lower_ in {"meeting", "meetings"}:
        return token.tag_ == "VBG" and any(child.dep_ in {"aux", "dobj"} for child in token.children)
    return token.pos_ == "VERB" and token.lower_ in {"visit", "visits", "talks", "tour", "conference"}


def _noun(token: Token, scene: Scene) -> Trigger | None:
    form = token.lower_
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if before in words.NOT_AFTER.get(form, ()) or after in words.NOT_BEFORE:
        return None
    if before == "in" and form in words.STATES_AFTER_IN:
        return None
    kind = words.GATHERING_NOUNS[form]
    if token.dep_ in {"compound", "nmod"}:
        if token.head.lower_ in words.GATHERING_NOUNS:
            return None
        return Trigger(token, kind, verbal=False, weak=True)
    if kind == "visit":
        return _visit(token, kind, scene)
    weak = form in words.NEEDS_A_HOLDER and not _has_holder(token, scene)
    return Trigger(token, _named_kind(token, kind), verbal=False, weak=weak)


def _named_kind(token: Token, kind: str) -> str:
    """A 'summit meeting' is a summit."""
    for child in token.lefts:
        inner = words.GATHERING_NOUNS.get(child.lower_)
        if child.dep_ in {"compound", "nmod"} and inner in words.NAMED_KINDS:
            return inner
    return kind


def _visit(token: Token, kind: str, scene: Scene) -> Trigger:
    of_somebody = child_of(token, "poss") or object_of(token, "by", "of", "from")
    somewhere = object_of(token, "to", "with") is not None
    weak = not (of_somebody is not None and is_people(of_somebody, scene)) and not somewhere
    return Trigger(token, kind, verbal=False, weak=weak)


def _has_holder(token: Token, scene: Scene) -> bool:
    if any(child.lower_ in words.HOLDER_MODIFIERS for child in token.lefts):
        return True
    with_whom = object_of(token, "with", "between", "of")
    if with_whom is not None and (is_people(with_whom, scene) or with_whom.ent_type_ in {"ORG", "GPE"}):
        return True
    if any(child.dep_ in {"compound", "poss"} and is_people(child, scene) for child in token.lefts):
        return True
    if token.dep_ == "pobj" and token.head.lower_ == "at" and token.head.head.pos_ == "VERB":
        subject = subject_of(token.head.head)
        if subject is not None and is_people(subject, scene):
            return True
    return token.dep_ == "dobj" and token.head.lemma_ in {"hold", "attend", "host", "convene", "open", "chair"}


def _verb(token: Token, scene: Scene) -> Trigger | None:
    lemma = token.lemma_.lower()
    if lemma in words.ATTEND_LEMMAS and token.pos_ == "VERB":
        return _attend(token)
    kind = words.MEET_LEMMAS.get(lemma)
    if kind is None:
        return _with_verb(token, lemma, scene)
    if token.pos_ in {"NOUN", "PROPN"}:
        return _headline_meet(token, kind)
    if lemma == "meet":
        return Trigger(token, kind, verbal=True) if _people_meet(token, scene) else None
    if kind == "visit":
        return Trigger(token, kind, verbal=True) if _people_visit(token, scene) else None
    if lemma == "reconvene":
        return Trigger(token, kind, verbal=True)
    subject = subject_of(token)
    joint = object_of(token, "with") is not None or lemma in {"convene", "reconvene"}
    if subject is None or not is_people(subject, scene) or not (joint or lemma in {"confer", "gather"}):
        return None
    return Trigger(token, kind, verbal=True, weak=lemma in {"negotiate", "consult"})


def _attend(token: Token) -> Trigger | None:
    """'Also due to attend are ...': points at the gathering of the sentence before."""
    if child_of(token, "dobj") is not None:
        return None
    return Trigger(token, "meeting", verbal=True, weak=True) if token.lemma_ == "attend" else None


def _headline_meet(token: Token, kind: str) -> Trigger | None:
    """'COFFEE PRODUCERS TO MEET MAY 4', 'the ministers of the seven meet in Sardinia': tagged as nouns."""
    if token.lower_ not in {"meet", "meets"} or not token.i:
        return None
    before = token.nbor(-1)
    if before.lower_ in {"a", "an", "the", "swim", "track", "this", "next", "last"} or before.pos_ == "ADJ":
        return None
    return Trigger(token, kind, verbal=True)


def _with_verb(token: Token, lemma: str, scene: Scene) -> Trigger | None:
    if token.pos_ != "VERB":
        return None
    if lemma in words.HOST_LEMMAS:
        guest = child_of(token, "dobj")
        comes = guest is not None and _is_guest(guest, scene)
        return Trigger(token, "meeting", verbal=True, weak=lemma != "host") if comes else None
    if lemma == "discuss" and _discuss_together(token, scene):
        return Trigger(token, "talks", verbal=True)
    if lemma == "sit":
        whom = object_of(token, "with")
        down = any(child.lower_ == "down" for child in token.children)
        return Trigger(token, "meeting", verbal=True) if down and whom is not None else None
    return None


def _is_guest(guest: Token, scene: Scene) -> bool:
    renamed = child_of(guest, "appos")
    if guest.lower_ in people.WE:
        return False
    return scene.is_person(guest) or (renamed is not None and scene.is_person(renamed))


def _discuss_together(verb: Token, scene: Scene) -> bool:
    """'NAME and NAME will discuss ...', 'NAME will discuss ... with NAME': a meeting in all but the word."""
    subject, partner = subject_of(verb), object_of(verb, "with")
    if subject is None or not scene.is_person(subject):
        return False
    return any(scene.is_person(one) for one in (*subject.conjuncts, *([partner] if partner is not None else [])))


def subject_of(verb: Token) -> Token | None:
    """The subject, also of an infinitive, a second verb or a relative clause."""
    node = verb
    for _ in range(6):
        # A dateline is often read as a first subject: the last one is the sentence's own.
        subject = next((one for one in reversed(list(node.lefts)) if one.dep_ in _SUBJECTS), None)
        subject = _past_dateline(subject or child_of(node, *_SUBJECTS), node)
        if subject is None and node.lemma_ == "be" and node.i != verb.i:
            subject = child_of(node, "attr")  # 'Also due to attend are NAMES'
        if subject is not None:
            if subject.lower_ in people.WHO and node.dep_ in {"relcl", "ccomp"} and node.head.pos_ != "VERB":
                return node.head
            return subject
        if node.dep_ in {"xcomp", "conj", "advcl", "pcomp", "oprd"} and node.head.i != node.i:
            node = node.head if node.dep_ != "pcomp" else node.head.head
        elif node.dep_ in {"acl", "relcl", "amod"} and node.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return node.head
        elif node.pos_ in {"ADJ", "ADP", "ADV"} and node.head.i != node.i:
            node = node.head
        else:
            return None
    return None


def _past_dateline(subject: Token | None, verb: Token) -> Token | None:
    """'LONDON, April 2 - Coffee producers ...': the parser takes the dateline for the subject."""
    if subject is None or not subject.is_upper or subject.i - subject.sent.start > 3:
        return subject
    renamed = child_of(subject, "appos") or child_of(subject, "conj")
    if renamed is not None or not any(token.text in _DASHES for token in subject.doc[subject.i : verb.i]):
        return renamed or subject
    before = next((one for one in reversed(subject.doc[subject.i + 1 : verb.i]) if one.lower_ in people.PEOPLE), None)
    if before is None:
        return subject
    joined = before.dep_ == "conj" and before.head.lower_ in people.PEOPLE
    return before.head if joined else before


def _people_meet(token: Token, scene: Scene) -> bool:
    met = child_of(token, "dobj")
    if met is not None and met.i not in scene.timed_at:
        if met.lower_ in words.NOT_MET:
            return False
        return is_people(met, scene) or scene.doc[met.i].ent_type_ in {"PERSON", "GPE", "ORG", "NORP"}
    with_whom = object_of(token, "with")
    if with_whom is not None and with_whom.lower_ in words.NOT_MET:
        return False
    if with_whom is not None and (is_people(with_whom, scene) or with_whom.ent_type_ in {"PERSON", "GPE", "ORG"}):
        return True
    subject = subject_of(token)
    return subject is not None and (is_people(subject, scene) or subject.lower_ in people.WHO | {"it"})


def _people_visit(token: Token, scene: Scene) -> bool:
    subject, visited = subject_of(token), child_of(token, "dobj")
    if subject is None or visited is None or not is_people(subject, scene):
        return False
    return visited.ent_type_ in _PLACES or visited.pos_ == "PROPN" or is_people(visited, scene)


def _is_about_sport(scene: Scene) -> bool:
    """Five different words of the game: a 'meeting' there is most often a match."""
    return len({token.lower_ for token in scene.doc if token.lower_ in words.SPORT_WORDS}) >= 5


def _is_fixture(trigger: Trigger) -> bool:
    return trigger.kind in {"meeting", "visit", "gathering", "conference", "session", "convention"} and (
        trigger.verbal or trigger.kind != "meeting" or object_of(trigger.token, "with") is None
    )
