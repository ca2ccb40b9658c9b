"""Who said what a sentence says."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.extract.found import Party
from bot.extract.meetings import identify
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of
from bot.extract.words import agenda as words
from bot.extract.words import meetings_time as time_words

_MAX_CLIMB = 7


def of(verb: Token, scene: Scene) -> Party | None:
    """The party to whom the statement around the verb is ascribed, or None when nobody named said it."""
    node = verb
    for _ in range(_MAX_CLIMB):
        speaker = _beside(node, scene)
        if speaker is not None:
            return speaker
        if node.head.i == node.i:
            break
        node = node.head
    return _according_to(verb, scene) or _in_next_sentence(verb, scene)


def _beside(node: Token, scene: Scene) -> Party | None:
    if node.lemma_ in time_words.SPEECH_LEMMAS and node.pos_ == "VERB":
        subject = child_of(node, "nsubj")
        return identify.party_of(subject, scene) if subject is not None else None
    for child in node.children:
        if child.dep_ in {"parataxis", "ccomp"} and child.lemma_ in {"say", "tell", "add"} and child.i > node.i:
            subject = child_of(child, "nsubj")
            if subject is not None and child.dep_ == "parataxis":
                return identify.party_of(subject, scene)
    return None


def _according_to(verb: Token, scene: Scene) -> Party | None:
    for token in verb.sent:
        if token.lower_ == "according" and token.i + 2 < len(token.doc):
            inside = next((one for one in token.subtree if one.dep_ == "pobj"), None)
            return identify.party_of(inside, scene) if inside is not None else None
    return None


def _in_next_sentence(verb: Token, scene: Scene) -> Party | None:
    """'This was the response by the spokesman NAME.'"""
    sent = verb.sent
    doc: Doc = verb.doc
    if sent.end + 2 >= len(doc):
        return None
    following = doc[sent.end].sent
    opening = following[0]
    if opening.lower_ not in {"this", "that", "such"}:
        return None
    for token in following:
        if token.lower_ in words.RESPONSE_NOUNS and token.dep_ in {"attr", "nsubj"}:
            by = next(
                (one for one in token.subtree if one.dep_ == "pobj" and one.head.lower_ in {"by", "of", "from"}), None
            )
            return identify.party_of(by, scene) if by is not None else None
    return None
