"""Verbs that speak of a gathering: 'meet', 'visit', 'sit down with', 'host', 'discuss with'."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from bot.extract.meetings import journey
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of, object_of, subject_of
from bot.extract.meetings.trigger import Trigger, is_people
from bot.extract.words import meetings as words
from bot.extract.words import meetings_parts as parts
from bot.extract.words import meetings_people as people

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP"})
_NOT_BEFORE_MEET = frozenset({"a", "an", "the", "swim", "track", "this", "next", "last"})


def find(token: Token, scene: Scene) -> Trigger | None:
    """The trigger that a verb is, or None."""
    lemma = token.lemma_.lower()
    kind = words.MEET_LEMMAS.get(lemma) or words.MEET_LEMMAS.get(token.lower_)
    if token.pos_ in {"NOUN", "PROPN"}:
        return _headline_meet(token, kind) if kind is not None else None
    if journey.is_told(token, scene):
        return Trigger(token, "visit", verbal=True)
    rule = _RULES.get(lemma)
    if rule is None or not rule(token, scene):
        return None
    weak = lemma in words.WEAK_VERBS and not (lemma in words.RECEIVES and _has_appointment(token, scene))
    return Trigger(token, kind or words.OTHER_VERBS[lemma], verbal=True, weak=weak)


def _headline_meet(token: Token, kind: str) -> Trigger | None:
    """'LEADERS TO CONFER', 'the ministers of the seven meet in Sardinia': verbs tagged as nouns."""
    if not token.i:
        return None
    before = token.nbor(-1)
    if before.lower_ == "to":
        return Trigger(token, kind, verbal=True)
    if token.lower_ not in words.FINITE_FORMS and child_of(token, "nsubj") is None:
        return None
    if before.lower_ in _NOT_BEFORE_MEET or before.pos_ in {"ADJ", "DET"}:
        return None
    return Trigger(token, kind, verbal=True)


def _people_attend(token: Token, _: Scene) -> bool:
    """'Also due to attend are ...': points at the gathering of the sentence before."""
    return child_of(token, "dobj") is None


def _people_lead(token: Token, scene: Scene) -> bool:
    """'NAME will lead the delegation': somebody who comes to a gathering told elsewhere."""
    sent, subject = child_of(token, "dobj"), subject_of(token)
    return sent is not None and sent.lower_ in words.DELEGATIONS and subject is not None and scene.is_person(subject)


def _court_hears(token: Token, scene: Scene) -> bool:
    """'The court will hear arguments'."""
    heard, subject = child_of(token, "dobj"), subject_of(token)
    if heard is None or subject is None or heard.lower_ not in words.HEARD:
        return False
    return subject.lower_ in people.BODIES | people.PEOPLE or subject.i in scene.party_at


def heard_by(verb: Token) -> Token | None:
    """Before whom somebody testifies, also where 'before' is read as the start of a clause."""
    found = object_of(verb, "before", "to")
    if found is None and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "before":
        found = child_of(verb.nbor(1), "pobj")
    return found


def _people_testify(token: Token, scene: Scene) -> bool:
    """'NAME will testify before the committee', 'NAME is to appear before lawmakers on Tuesday'."""
    before, subject = heard_by(token), subject_of(token)
    if before is None or subject is None or not _hears(before, token):
        return False
    renamed = child_of(subject, "appos")  # 'the company's counsel, NAME'
    return any(one is not None and (is_people(one, scene) or one.pos_ == "PROPN") for one in (subject, renamed))


def _hears(hearer: Token, verb: Token) -> bool:
    """A committee hears testimony; a judge sees who is to appear on a day."""
    return hearer.lower_ in words.LEGISLATORS or (verb.lemma_ == "appear" and hearer.lower_ in parts.JUDGES)


def _people_go(token: Token, scene: Scene) -> bool:
    """'A team arrives on Wednesday to negotiate a credit', 'The ministers will come together'."""
    subject = subject_of(token)
    if subject is not None and token.lemma_ == "come" and any(one.lower_ == "together" for one in token.children):
        return is_people(subject, scene)
    if subject is None or not is_people(subject, scene):
        return False
    purposes = [one for one in token.children if one.dep_ in {"advcl", "xcomp"}]
    return any(one.lemma_ in words.PURPOSES and any(to.lower_ == "to" for to in one.children) for one in purposes)


def _people_play_host(token: Token, scene: Scene) -> bool:
    """'will play host to NAME'."""
    host = child_of(token, "dobj")
    guest = object_of(token, "to") or (object_of(host, "to") if host is not None else None)
    return host is not None and host.lower_ == "host" and guest is not None and is_people(guest, scene)


def _people_host(token: Token, scene: Scene) -> bool:
    guest = child_of(token, "dobj")
    if child_of(token, "auxpass") is not None:
        guest, host = subject_of(token), object_of(token, "by")  # 'will be received by NAME'
        return all(one is not None and is_people(one, scene) for one in (guest, host))
    if guest is None or guest.lower_ in people.WE:
        return False
    renamed = child_of(guest, "appos")
    if guest.lower_ in people.PEOPLE and guest.tag_ in {"NNS", "NNPS"}:
        return True
    return scene.is_person(guest) or (renamed is not None and scene.is_person(renamed))


def _discuss_together(verb: Token, scene: Scene) -> bool:
    """'NAME and NAME will discuss ...', 'NAME will discuss ... with NAME': a meeting in all but the word."""
    subject, partner = subject_of(verb), object_of(verb, "with")
    if subject is not None and subject.lower_ in words.DEBATING and _has_appointment(verb, scene):
        return True  # 'The council will discuss the truce on Friday'
    if subject is None or not scene.is_person(subject):
        return False
    return any(scene.is_person(one) for one in (*subject.conjuncts, *([partner] if partner is not None else [])))


def _people_sit_down(token: Token, scene: Scene) -> bool:
    if not any(child.lower_ == "down" for child in token.children):
        return False
    subject = subject_of(token)
    several = subject is not None and bool(subject.conjuncts) and is_people(subject, scene)
    they = subject is not None and (subject.lower_ == "they" or subject.tag_ == "NNS") and is_people(subject, scene)
    several = several or (they and _has_appointment(token, scene))
    return several or object_of(token, "with") is not None


def _people_see(token: Token, scene: Scene) -> bool:
    """'NAME will see NAME on Thursday'."""
    seen, subject = child_of(token, "dobj"), subject_of(token)
    if seen is None or subject is None or not (scene.is_person(seen) and is_people(subject, scene)):
        return False
    return _has_appointment(token, scene)


def _people_convene(token: Token, scene: Scene) -> bool:
    """Whatever convenes on a day is a body, known or not."""
    return _people_gather(token, scene) or (_has_appointment(token, scene) and subject_of(token) is not None)


def _people_reconvene(_: Token, __: Scene) -> bool:
    return True


def _people_gather(token: Token, scene: Scene) -> bool:
    what, subject = child_of(token, "dobj"), subject_of(token)
    if what is not None and token.lemma_ in {"gather", "assemble"} and what.lower_ not in words.GATHERING_NOUNS:
        return False  # 'gather readers', 'assemble cars'
    return subject is not None and is_people(subject, scene)


def _people_confer_with(token: Token, scene: Scene) -> bool:
    return object_of(token, "with") is not None and _people_gather(token, scene)


def _people_meet(token: Token, scene: Scene) -> bool:
    if child_of(token, "auxpass") is not None:
        return False  # 'the group will be met at the airport'
    met, with_whom = child_of(token, "dobj"), object_of(token, "with")
    if met is not None and (met.lower_ in words.GATHERING_NOUNS or met.lower_ in words.TIMES):
        met = None  # 'meet on Monday, their second encounter', 'meet a third time'
    if met is not None and met.i not in scene.timed_at and met.lower_ != "face":  # 'meet face to face'
        return _can_be_met(met, scene)
    if with_whom is not None and (with_whom.lower_ in words.NOT_MET or _can_be_met(with_whom, scene)):
        return with_whom.lower_ not in words.NOT_MET
    return _can_meet(subject_of(token), token, scene)


def _can_be_met(met: Token, scene: Scene) -> bool:
    return met.lower_ not in words.NOT_MET and (is_people(met, scene) or met.ent_type_ in _NAMES)


def _can_meet(subject: Token | None, verb: Token, scene: Scene) -> bool:
    if subject is None:
        return False
    if is_people(subject, scene) or subject.lower_ in people.WHO | {"it"}:
        return True
    alone = child_of(verb, "dobj") is None and (subject.pos_ == "PROPN" or subject.lower_ in people.COLLECTIVES)
    return alone and _has_appointment(verb, scene)


def _has_appointment(verb: Token, scene: Scene) -> bool:
    """A day beside the verb: 'the management and six unions meet on Thursday'."""
    return any(
        child.i in scene.timed_at or any(one.i in scene.timed_at for one in child.children if child.dep_ == "prep")
        for child in verb.children
    )


def _people_visit(token: Token, scene: Scene) -> bool:
    subject, visited = subject_of(token), child_of(token, "dobj")
    if subject is None or visited is None or not is_people(subject, scene):
        return False
    return visited.ent_type_ in _PLACES or visited.pos_ == "PROPN" or is_people(visited, scene)


_RULES: dict[str, Callable[[Token, Scene], bool]] = {
    "appear": _people_testify,
    "assemble": _people_gather,
    "attend": _people_attend,
    "confer": _people_gather,
    "consult": _people_confer_with,
    "convene": _people_convene,
    "discuss": _discuss_together,
    "gather": _people_gather,
    "host": _people_host,
    "arrive": _people_go,
    "come": _people_go,
    "fly": _people_go,
    "go": _people_go,
    "hear": _court_hears,
    "huddle": _people_gather,
    "travel": _people_go,
    "lead": _people_lead,
    "head": _people_lead,
    "meet": _people_meet,
    "negotiate": _people_confer_with,
    "play": _people_play_host,
    "receive": _people_host,
    "reconvene": _people_reconvene,
    "see": _people_see,
    "sit": _people_sit_down,
    "testify": _people_testify,
    "tour": _people_visit,
    "visit": _people_visit,
    "welcome": _people_host,
}
