"""Journeys told by their verb alone: 'will travel to Delhi next week', 'flies to Lima on Monday with NAME'."""

from __future__ import annotations

from spacy.tokens import Token

from bot.extract.meetings import modality
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of, object_of, subject_of
from bot.extract.words import meetings as words
from bot.extract.words import meetings_parts as parts
from bot.extract.words import meetings_people as people

_PLACES = frozenset({"GPE", "LOC"})
_WAYS = {"arrive": ("in", "at"), "leave": ("for",), "depart": ("for", "to"), "head": ("to", "for")}
_PURPOSES = frozenset({"for", "on", "to"})


def is_told(verb: Token, scene: Scene) -> bool:
    """Whether a verb says that somebody will go somewhere on a day, and no gathering hangs on it that says more."""
    if verb.lemma_ not in parts.JOURNEYS or destination(verb) is None or not _is_dated(verb, scene):
        return False
    subject, form = subject_of(verb), modality.read(verb)
    coming = form.time == "ahead" or (form.time == "present" and verb.tag_ != "VBD")
    if subject is None or not coming or form.negated or form.sure in {"wished", "possible"}:
        return False
    somebody = scene.is_person(subject) or subject.lower_ in people.HE_SHE | people.PEOPLE | parts.KIN
    return somebody and not _has_purpose(verb)


def destination(verb: Token) -> Token | None:
    """The town or country that a verb of travel leads to."""
    found = object_of(verb, *_WAYS.get(verb.lemma_, ("to",)))
    return found if found is not None and found.ent_type_ in _PLACES else None


def is_official(traveller: Token, scene: Scene) -> bool:
    """Whether somebody travels in an office, so that the country receives him."""
    party = scene.party_at.get(traveller.i)
    role = (party.role or "").casefold() if party is not None else ""
    return any(office in role for office in (*people.LEADER_OFFICES, "minister", "secretary", "first lady"))


def _is_dated(verb: Token, scene: Scene) -> bool:
    nodes = [verb, *(way for way in verb.children if way.dep_ == "prep")]
    nodes += [to for way in nodes[1:] for to in way.children if to.dep_ == "pobj"]
    return any(child.i in scene.timed_at for node in nodes for child in node.children)


def _has_purpose(verb: Token) -> bool:
    """'for talks', 'to attend a summit', 'to meet NAME': that is the gathering."""
    for child in verb.children:
        noun = child_of(child, "pobj") if child.dep_ == "prep" and child.lower_ in _PURPOSES else None
        if noun is not None and _is_gathering(noun):
            return True
        if child.dep_ in {"advcl", "xcomp", "conj"} and _gathers(child):
            return True
    place = destination(verb)
    inside = object_of(place, "for", "on") if place is not None else None
    return inside is not None and _is_gathering(inside)


def _is_gathering(noun: Token) -> bool:
    return noun.lower_ in words.GATHERING_NOUNS or _holds_gathering(noun)


def _holds_gathering(noun: Token) -> bool:
    """'for a round of talks'."""
    inside = object_of(noun, "of") if noun.lower_ in words.CONTAINERS else None
    return inside is not None and inside.lower_ in words.GATHERING_NOUNS


def _gathers(verb: Token) -> bool:
    """'to meet NAME', 'to attend a summit'."""
    if verb.lemma_ in words.MEET_LEMMAS or verb.lemma_ in words.PURPOSES:
        return True
    what = child_of(verb, "dobj")
    return verb.lemma_ in words.HOLD_LEMMAS and what is not None and what.lower_ in words.GATHERING_NOUNS
