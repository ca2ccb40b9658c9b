"""Cues with a noun for a topic: 'the main issue will be', 'issues to be discussed include', 'among the topics are'."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from spacy.tokens import Token

from bot.extract import sentence
from bot.extract.agenda import asking, ties
from bot.extract.agenda.cue import Cue, carrier
from bot.extract.meetings.syntax import child_of
from bot.extract.sentence import LONGEST_SENTENCE
from bot.extract.words import agenda as words
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_nouns as nouns

_COPULAS = frozenset({"be", "remain", "become", "include"})
_NO_KEY = frozenset({"other", "first"})


def find(noun: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """The cues around one noun for a topic. `mentions` are the token indices of the meetings' mentions."""
    raised = _raised_as(noun, mentions)
    if raised is not None:
        yield raised
    elif noun.lower_ in nouns.AIM_NOUNS and (aims := _aimed_at(noun)):
        yield Cue(tuple(aims), carrier(noun), None, strong=True)
    elif not any(child.tag_ == "PRP$" for child in noun.lefts):  # 'his main issue' is not that of the meeting
        yield from _copular(noun, mentions)
        yield from _kind_of(noun, mentions)


def _aimed_at(noun: Token) -> list[Token]:
    """'Their task is to VERB TOPIC and to VERB TOPIC'."""
    theirs = any(child.lower_ in {"their", "its"} for child in noun.lefts)
    verb = carrier(noun)
    if not theirs:
        return []
    aim = child_of(verb, "xcomp") if noun.dep_ == "nsubj" and verb.lemma_ == "be" else None
    if aim is None or aim.lemma_ in frames.NO_PURPOSE:
        return []
    asked = [held for one in asking.find(aim) for held in one.heads]
    return asked or [held for one in (aim, *aim.conjuncts) if (held := child_of(one, "dobj")) is not None]


def _raised_as(noun: Token, mentions: Collection[int]) -> Cue | None:
    """'Another issue he would raise during the visit was TOPIC': the copula may hang anywhere after it."""
    clause = next((one for one in (*noun.children, noun.head) if _raises(one, noun)), None)
    if clause is None:
        return None
    for token in noun.doc[clause.i : sentence.end_of(noun)]:
        topic = child_of(token, "attr", "dobj", "nsubj") if token.lemma_ in {"be", "include"} else None
        if topic is not None and topic.i > clause.i:
            tied = ties.tie(clause, mentions)
            infinitive = any(child.lower_ == "to" for child in clause.children)
            return Cue((topic,), token if infinitive else clause, tied[1] if tied else None, strong=True)
    return None


def _raises(verb: Token, noun: Token) -> bool:
    """'issue he would raise', 'issues to be discussed' (which the parser may take for a sentence)."""
    if verb.lemma_ not in words.DISCUSS | words.RAISE:
        return False
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return verb.dep_ == "relcl" or (noun.dep_ == "nsubjpass" and infinitive)


def _copular(noun: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """'The main issue will be X', 'X will be the focus of the talks', 'among the topics will be X'."""
    near = _of_meeting(noun, mentions)
    verb = carrier(noun)
    these = noun.lower_ in nouns.UNWRAP and any(child.lower_ == "these" for child in noun.lefts)
    if verb.lemma_ not in _COPULAS or not (_is_keyed(noun) or near is not None or these):
        return
    topic = None
    if noun.dep_ == "nsubj" or _is_one_of(noun):
        topic = child_of(verb, "attr", "dobj", "xcomp", "ccomp", "acomp")
    elif noun.dep_ == "attr":
        topic = child_of(verb, "nsubj", "csubj")
    elif noun.dep_ == "pobj" and noun.head.lower_ == "among":
        topic = child_of(verb, "nsubj", "attr")
    if topic is not None and topic.i != noun.i:
        yield Cue((topic,), verb, near, strong=True, wished=these and not _was_to_be_discussed(noun))


def _was_to_be_discussed(noun: Token) -> bool:
    """'They will discuss two issues. These issues are TOPIC': the sentence before says that they come up."""
    start = sentence.start_of(noun)
    before = sentence.around(noun.doc[start - 1]) if start else ()
    return any(one.lemma_ in words.DISCUSS | words.RAISE and one.pos_ == "VERB" for one in before)


def _is_one_of(noun: Token) -> bool:
    """'One of the thorniest points will be TOPIC'."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.dep_ == "nsubj"


def _kind_of(noun: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """'TOPIC would not be the kind of issue for a summit', 'TOPIC is one of the main issues'."""
    owner = noun.head.head
    verb = owner.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or owner.dep_ != "attr" or verb.lemma_ != "be":
        return
    subject = child_of(verb, "nsubj")
    near = next((one for one in islice(owner.subtree, LONGEST_SENTENCE) if one.i in mentions), None)
    if subject is not None and (near is not None or _is_keyed(noun)):
        yield Cue((subject,), verb, near, strong=_is_keyed(noun))


def _is_keyed(noun: Token) -> bool:
    """Whether words around the noun make it one of the meeting: 'main', 'to be discussed'."""
    if noun.lower_ in {"focus", "priority", "priorities", "contention"}:
        return True
    keyed = any(
        child.lower_ in nouns.KEY_MODIFIERS - _NO_KEY or (child.tag_ == "JJS" and child.lower_ != "least")
        for child in noun.children
    )
    return keyed or any(
        one.dep_ in {"acl", "relcl"} and one.lemma_ in words.DISCUSS | words.RAISE for one in noun.children
    )


def _of_meeting(noun: Token, mentions: Collection[int]) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "at", "for", "in"}:
            for inside in child.children:
                if inside.i in mentions:
                    return inside
        if child.dep_ in {"poss", "compound"} and child.i in mentions:
            return child
    return None
