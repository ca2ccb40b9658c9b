"""How a verb hangs together with a mention of a meeting in its sentence."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import Literal

from spacy.tokens import Token

from bot.extract.meetings.syntax import subject_of
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import meetings as meeting_words
from bot.extract.words.meetings_time import SPEECH_LEMMAS

Tie = Literal["subject", "purpose", "adverbial"]

_MAX_CLIMB = 8
_LONGEST_SENTENCE = 200
_CLAUSES = frozenset({"ccomp", "relcl", "parataxis"})
_PURPOSES = frozenset({"xcomp", "advcl", "acl", "relcl", "conj", "pcomp"})
REASONS = frozenset({"after", "as", "since", "because", "although", "though", "while", "despite"})
_PLACES = frozenset({"at", "during", "in", "when", "with", "for", "before", "to", "of", "on", "as"})


def tie(verb: Token, mentions: Collection[int]) -> tuple[Tie, Token] | None:
    """The closest tie of a verb to one of the mentions (token indices), or None."""
    subject = subject_of(verb)
    if subject is not None and (found := _within(subject, mentions)) is not None:
        return "subject", found
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "see" and (seen := subject_of(verb.head)) is not None:
        found = _within(seen, mentions)  # 'the meeting will see it approve TOPIC'
        if found is not None:
            return "subject", found
    found = _above(verb, mentions)
    if found is not None:
        return "purpose", found
    found = _below(verb, mentions)
    return ("adverbial", found) if found is not None else None


def climb(token: Token) -> list[Token]:
    """The heads above a token, nearest first, up to a fixed depth."""
    heads: list[Token] = []
    node = token
    for _ in range(_MAX_CLIMB):
        if node.head.i == node.i:
            break
        node = node.head
        heads.append(node)
    return heads


def _within(subject: Token, mentions: Collection[int]) -> Token | None:
    """The subject itself, or what its of-phrase holds: 'a second round of talks', 'the focus of the summit'."""
    if subject.i in mentions:
        return subject
    for child in subject.children:
        if child.i in mentions and child.dep_ in {"compound", "poss", "nmod"}:
            return child  # 'the summit documents', 'the meeting's programme'
        if child.dep_ == "prep" and child.lower_ in {"of", "at"}:
            for inside in child.children:
                if inside.i in mentions:
                    return inside
    return None


def _above(verb: Token, mentions: Collection[int]) -> Token | None:
    """A purpose: 'meet to discuss', 'hold talks to discuss', 'a meeting to discuss', 'talks aimed at ending'."""
    node = verb
    for head in climb(verb):
        effort = node.lower_ in nouns.EFFORTS and node.dep_ in {"pobj", "attr", "dobj"}
        if node.dep_ == "advcl" and any(one.lower_ in REASONS and one.i < node.i for one in node.children):
            return None  # 'the meeting comes after NAME helped broker TOPIC', 'as NAME tries to broker it'
        own_subject = any(one.lower_ == "for" and one.dep_ == "mark" for one in node.children)
        if node.dep_ == "advcl" and own_subject and head.pos_ in {"VERB", "AUX"}:
            return None  # 'before a deadline for bidders to submit TOPIC'
        if node.dep_ not in _PURPOSES and not effort and not _is_occasion(node):
            return None
        if head.i in mentions:
            return head
        if head.pos_ in {"VERB", "AUX"} and node.dep_ != "relcl":
            held = _held_by(head, mentions) or _told_before(head, node, mentions)
            if held is not None and held.i != verb.i:
                return held
        node = head
    return None


def _told_before(speech: Token, purpose: Token, mentions: Collection[int]) -> Token | None:
    """'They will hold a summit on Friday, NAME said, to VERB TOPIC': the purpose hangs on the speech verb."""
    if speech.lemma_ not in SPEECH_LEMMAS or purpose.tag_ != "VB":
        return None
    aside = speech.head if speech.dep_ == "parataxis" else None
    clause = next((one for one in speech.children if one.dep_ == "ccomp" and one.i < speech.i), aside)
    if clause is None:
        return None
    return clause if clause.i in mentions else _held_by(clause, mentions)


def _is_occasion(node: Token) -> bool:
    """'meet amid talk that', 'talks aimed at'."""
    if node.dep_ == "prep":  # 'with a view to', 'in the hope of'
        return node.head.pos_ == "VERB" or node.head.lower_ in nouns.EFFORTS
    return node.dep_ == "pobj" and (node.head.lower_ == "amid" or node.lower_ == "request")


def _held_by(verb: Token, mentions: Collection[int]) -> Token | None:
    for child in verb.children:
        if child.i in mentions and child.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "xcomp"}:
            return child
        if child.dep_ in {"acomp", "xcomp"} and (found := _held_by(child, mentions)) is not None:
            return found
        if child.dep_ == "prep" and child.lower_ in _PLACES:
            for inside in child.children:
                if inside.i in mentions:
                    return inside
    return None


def _below(verb: Token, mentions: Collection[int]) -> Token | None:
    """A circumstance: 'will raise it at the meeting', 'when they meet in Sochi'."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in _PLACES:
            for inside in child.subtree:
                if inside.i in mentions and not _crosses_clause(inside, child):
                    return inside
        if child.dep_ in {"advcl", "xcomp"} and child.i in mentions:
            return child
    for inside in islice(verb.subtree, _LONGEST_SENTENCE):
        if inside.i not in mentions or inside.i < verb.i:
            continue
        contained = inside.head.lower_ == "of" and inside.head.head.lower_ in meeting_words.CONTAINERS
        preposition = inside.head.head.head if contained else inside.head
        if preposition.lower_ in {"at", "during"} and not _crosses_clause(inside, verb):
            return inside
    return None


def _crosses_clause(token: Token, top: Token) -> bool:
    node = token
    while node.i != top.i:
        if node.dep_ in _CLAUSES:
            return True
        node = node.head
    return False
