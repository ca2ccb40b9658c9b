"""Where a text brings topics: a module for each kind of cue ('verbs', 'on_agenda', 'main_issue'), and 'talks on'."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from bot.extract.agenda import asking, discussion, dispute, forecast, main_issue, matter, on_agenda, verbs
from bot.extract.agenda.cue import VERBAL, Cue, carrier, is_time_or_place
from bot.extract.words import agenda as words
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words.meetings_people import PEOPLE
from bot.extract.words.meetings_time import HABIT_ADVERBS

_NEAR = 8
"""Tokens after a verb of meeting in which its 'about' may stand."""
_SCENERY = frozenset({"DATE", "TIME", "GPE", "FAC", "LOC"})


def find(doc: Doc, mentions: Collection[int]) -> Iterator[Cue]:
    """All cues of a text. `mentions` are the token indices of the meetings' mentions."""
    for cue in _find(doc, mentions):
        heads = tuple(head for head in cue.heads if head.i not in mentions)  # 'hold talks with A, B and C'
        if (heads or cue.lines) and not _is_habit(cue.verb):
            yield cue if heads == cue.heads else replace(cue, heads=heads)


def _is_habit(verb: Token) -> bool:
    """'Trade is always on the agenda' says nothing of this meeting."""
    return any(child.lower_ in HABIT_ADVERBS for child in verb.children)


def _find(doc: Doc, mentions: Collection[int]) -> Iterator[Cue]:
    for token in doc:
        if token.i in mentions:
            yield from _about(token)
            yield from matter.titled(token)
        if token.lower_ in nouns.AGENDA_NOUNS:
            yield from on_agenda.find(token)
        if token.lower_ in nouns.KEY_NOUNS and token.pos_ == "NOUN":
            yield from on_agenda.after_colon(token)
            yield from main_issue.find(token, mentions)
        if token.lower_ in {"up", "under"}:
            yield from on_agenda.up_for(token)
        if token.lower_ in nouns.TOPPED or token.lower_ == "stake":
            yield from on_agenda.topped(token)
        if token.lower_ in nouns.CENTRES:
            yield from on_agenda.centre(token)
        if token.lower_ in nouns.DISCUSSIONS:
            yield from discussion.find(token, mentions)
        yield from dispute.find(token, mentions)
        if token.pos_ in VERBAL or _looks_like_a_verb(token):
            yield from verbs.find(token, mentions)
            yield from asking.find(token)
            yield from forecast.find(token)


def _looks_like_a_verb(token: Token) -> bool:
    """Headlines in capitals are tagged as names."""
    return token.is_upper and token.lower_ in words.DISCUSS


def _about(mention: Token) -> Iterator[Cue]:
    """'talks on TOPIC', 'a meeting with his counterpart on TOPIC', 'meet over TOPIC'."""
    verb = carrier(mention)
    holding = mention.dep_ == "dobj" or (mention.dep_ == "nsubjpass" and verb.lemma_ in nouns.HOLDS_DISCUSSION)
    holding = holding or (mention.dep_ == "nsubj" and verb.lemma_ in nouns.GETS_GOING)
    holder = [verb] if holding and verb.i == mention.head.i else []
    scenery = (one for verb in holder for one in _scenery(verb))
    for node in (mention, *_partners(mention), *_hearers(mention), *holder, *scenery):
        for child in node.children:
            if child.dep_ == "prep" and child.lower_ in nouns.ABOUT:
                heads = tuple(one for one in child.children if _is_topical(one, mention))
                if heads:
                    yield Cue(heads, verb, mention)


def _scenery(verb: Token) -> Iterator[Token]:
    """'reopen talks in New York on March 20 over TOPIC': the parser likes to hang the topic on the day."""
    for child in verb.children:
        if child.dep_ == "prep":
            yield from (one for one in child.children if one.ent_type_ in _SCENERY)


def _hearers(mention: Token) -> Iterator[Token]:
    """'testify before lawmakers about TOPIC': those who hear it, wherever the parser hangs them."""
    if mention.pos_ in VERBAL:
        near = mention.doc[mention.i + 1 : mention.i + _NEAR]
        yield from (one.head for one in near if one.lower_ == "about" and one.head.lower_ in PEOPLE)


def _is_topical(token: Token, mention: Token) -> bool:
    # 'talks on restoring quotas', but 'met on arriving in Oslo'
    relations = {"pobj"} if mention.pos_ in VERBAL else {"pobj", "pcomp"}
    return token.dep_ in relations and not is_time_or_place(token)


def _partners(mention: Token) -> Iterator[Token]:
    for child in mention.children:
        if child.dep_ == "prep":
            scenic = child.lower_ in {"with", "between", "of", "in", "at", "before"}
            for inside in child.children:
                if inside.dep_ == "pobj" and (scenic or inside.ent_type_ in _SCENERY):
                    yield inside
                    yield from inside.conjuncts
        elif child.dep_ == "dobj":
            yield child
