"""What the sides of a meeting are at odds over, where no word of discussion stands: 'The dispute concerns TOPIC'."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from bot.extract.agenda import ties
from bot.extract.agenda.cue import VERBAL, Cue, carrier, is_time_or_place
from bot.extract.meetings import modality
from bot.extract.meetings.syntax import child_of, object_of, subject_of
from bot.extract.words import agenda_disputes as words
from bot.extract.words import agenda_nouns as nouns

_BETWEEN = frozenset({"over", "on", "about"})
_DEFINITE = frozenset({"the", "their", "this", "these"})


def find(token: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """The cue of a word of dispute. `mentions` are the token indices of the meetings' mentions."""
    if token.lower_ in words.STRAINS and token.pos_ == "NOUN":
        yield from _concerns(token)
        yield from _amid(token, mentions)
    elif token.lower_ in words.OF_A_TOPIC and token.pos_ == "NOUN":
        yield from _thorny(token)
    elif token.lower_ in words.AT_ODDS or (token.lemma_ in words.DISAGREES and token.pos_ == "VERB"):
        yield from _at_odds(token)


def _concerns(noun: Token) -> Iterator[Cue]:
    """'The dispute concerns TOPIC', 'The row is over TOPIC'."""
    verb = noun.head
    definite = any(child.lower_ in _DEFINITE for child in noun.lefts)
    if noun.lower_ not in words.DISPUTES or noun.dep_ != "nsubj" or verb.lemma_ not in words.ARE_ABOUT or not definite:
        return
    found = object_of(verb, "over", "about", "around", "on", "from") or child_of(verb, "dobj")
    if found is not None and _is_topical(found):
        yield _implied(verb, found)


def _amid(noun: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """'The summit comes amid tension over TOPIC'."""
    found = object_of(noun, *_BETWEEN)
    if noun.dep_ != "pobj" or noun.head.lower_ != "amid" or found is None or not _is_topical(found):
        return
    verb = noun.head.head
    tied = ties.tie(verb, mentions) if verb.pos_ in VERBAL else None
    mention = verb if verb.i in mentions else tied[1] if tied is not None and tied[0] == "subject" else None
    if mention is not None:
        yield Cue((found,), verb, mention, settled=True, implied=True)


def _thorny(noun: Token) -> Iterator[Cue]:
    """'the thorny issue of TOPIC', 'are split over the issue of TOPIC'."""
    found = object_of(noun, "of")
    thorny = any(child.lower_ in words.THORNY for child in noun.lefts)
    fought_over = noun.dep_ == "pobj" and noun.head.lower_ == "over"
    if found is not None and (thorny or fought_over) and _is_topical(found):
        yield _implied(carrier(noun), found)


def _at_odds(word: Token) -> Iterator[Cue]:
    """'They are at odds over TOPIC', 'remain divided on TOPIC': now, and said of those who meet."""
    verb = carrier(word)
    found = object_of(word, *_BETWEEN) or object_of(verb, "over")
    if found is None or not _is_topical(found) or verb.pos_ not in VERBAL or subject_of(verb) is None:
        return
    form = modality.read(verb)
    if form.time != "over" and not form.negated:
        yield Cue((found,), verb, None, settled=True, implied=True)


def _implied(verb: Token, topic: Token) -> Cue:
    return Cue((topic,), verb, None, strong=True, settled=True, of_discussion=True, implied=True)


def _is_topical(token: Token) -> bool:
    named = token.ent_type_ in {"PERSON", "GPE", "ORG"}
    return (
        token.pos_ in {"NOUN", "PROPN", "VERB"}
        and not named
        and not is_time_or_place(token)
        and (token.lower_ not in nouns.UNWRAP or object_of(token, "of") is not None)
    )
