"""Who said what a sentence says."""

from __future__ import annotations

from spacy.tokens import Token

from bot.extract import sentence
from bot.extract.found import Party
from bot.extract.meetings import identify
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import meetings_people as people
from bot.extract.words import meetings_time as time_words

_MAX_CLIMB = 7


def of(verb: Token, scene: Scene, participants: tuple[Party, ...]) -> Party | None:
    """The party to whom the statement around the verb is ascribed, or None when nobody named said it."""
    speaker = _beside_or_above(verb) or _according_to(verb) or _in_next_sentence(verb)
    party = identify.party_of(speaker, scene) if speaker is not None else None
    if speaker is not None and speaker.pos_ == "NOUN" and speaker.lower_ in people.BODIES:
        party = _body(party, participants)
    return party if party in scene.parties else None


def _body(party: Party | None, participants: tuple[Party, ...]) -> Party | None:
    """'the company said': the one that meets, rather than the one that was named last."""
    names = {one.name for one in participants}
    if party is not None and party.name in names:
        return party
    return next((one for one in participants if one.kind == "organization"), party)


def _beside_or_above(verb: Token) -> Token | None:
    node = verb
    for _ in range(_MAX_CLIMB):
        speaker = _beside(node)
        if speaker is not None:
            return speaker
        if node.head.i == node.i:
            break
        node = node.head
    return None


def _beside(node: Token) -> Token | None:
    if node.lemma_ in time_words.SPEECH_LEMMAS and node.pos_ == "VERB":
        return child_of(node, "nsubj")
    for child in node.children:
        if child.dep_ == "parataxis" and child.lemma_ in {"say", "tell", "add"} and child.i > node.i:
            subject = child_of(child, "nsubj")
            if subject is not None:
                return subject
    return None


def _according_to(verb: Token) -> Token | None:
    for token in sentence.around(verb):
        if token.lower_ == "according" and token.i + 2 < len(token.doc):
            return next((one for one in token.subtree if one.dep_ == "pobj"), None)
    return None


def _in_next_sentence(verb: Token) -> Token | None:
    """'This was the response by the spokesman NAME.'"""
    doc, end = verb.doc, sentence.end_of(verb)
    if end + 2 >= len(doc):
        return None
    following = sentence.around(doc[end])
    opening = following[0]
    if opening.lower_ not in {"this", "that", "such"}:
        return None
    for token in following:
        if token.lower_ in nouns.RESPONSE_NOUNS and token.dep_ in {"attr", "nsubj"}:
            return next(
                (one for one in token.subtree if one.dep_ == "pobj" and one.head.lower_ in {"by", "of", "from"}), None
            )
    return None
