"""Cues with a noun of discussion: 'there will be a debate on TOPIC', 'a vote on TOPIC is scheduled'."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from bot.extract.agenda import ties
from bot.extract.agenda.cue import VERBAL, Cue, carrier, is_time_or_place
from bot.extract.meetings.syntax import child_of
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words.meetings_people import BODIES

_ROLES = frozenset({"dobj", "attr", "nsubj", "nsubjpass", "pobj"})
_BRINGING = frozenset({"by", "with", "for", "into"})


def find(noun: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """The cue around one noun of discussion. `mentions` are the token indices of the meetings' mentions."""
    if noun.i in mentions or noun.dep_ not in _ROLES or noun.pos_ != "NOUN":
        return
    verb = carrier(noun)
    heads = tuple(_topics(noun))
    if not heads or verb.pos_ not in VERBAL or not _takes_place(noun, verb):
        return
    tied = ties.tie(verb, mentions)
    if tied is None or tied[1].i not in {head.i for head in heads}:
        yield Cue(heads, verb, tied[1] if tied else None, strong=True, of_discussion=True)


def _topics(noun: Token) -> Iterator[Token]:
    planned = noun.dep_ == "nsubjpass" and noun.head.lemma_ in {"expect", "plan", "schedule"}
    for child in (*noun.children, *(noun.head.children if planned else ())):
        about = child.lower_ in nouns.CONCERNING or (child.lower_ == "of" and noun.lower_ in nouns.DISCUSSED_OF)
        if child.dep_ == "prep" and about:
            yield from (one for one in child.children if _is_topical(one))


def _is_topical(token: Token) -> bool:
    somebody = token.ent_type_ == "PERSON" or token.lower_ in BODIES
    return token.dep_ in {"pobj", "pcomp"} and not is_time_or_place(token) and not somebody


def _takes_place(noun: Token, verb: Token) -> bool:
    """'hold a debate', 'there will be a debate', 'a vote is planned', 'followed by a debate', 'with a focus on'."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ in _BRINGING
    if noun.dep_ in {"dobj", "attr"} or child_of(verb, "expl") is not None:
        return verb.lemma_ in nouns.HOLDS_DISCUSSION
    return verb.lemma_ in nouns.HOLDS_DISCUSSION
