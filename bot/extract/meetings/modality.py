"""What a verb's form says: is it ahead, how sure, and denied or not. The agenda reads its status from here too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Token

from bot.extract.words import meetings_time as words
from bot.extract.words.meetings import GATHERING_NOUNS

Time = Literal["ahead", "over", "present"]
Sure = Literal["certain", "expected", "likely", "possible", "wished"]

_CLAUSE_DEPS = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl", "conj", "pcomp", "ROOT", "oprd", "amod"})
_MAX_CLIMB = 6


@dataclass(frozen=True, slots=True)
class Modality:
    """`time` None where the form tells nothing, as with a bare noun phrase."""

    time: Time | None
    sure: Sure = "certain"
    negated: bool = False


UNKNOWN = Modality(None)


def read(verb: Token, *, depth: int = 0) -> Modality:
    """The modality of a verb in its clause, governors of infinitives included ('is scheduled to meet')."""
    if depth > _MAX_CLIMB:
        return UNKNOWN
    own = _own_form(verb, depth)
    if any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children):
        own = replace(own, negated=not own.negated)
    own = _with_adverbs(verb, own)
    return _in_its_clause(verb, own, depth)


def _own_form(verb: Token, depth: int) -> Modality:
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    forms = [child.lower_ for child in auxiliaries]
    if "to" in forms:
        return _governed(verb, depth)
    if any(form in words.WILL for form in forms):
        return Modality("ahead")
    if "would" in forms or "'d" in forms:
        return Modality("ahead") if _is_reported(verb) else Modality("ahead", "possible")
    if "should" in forms:
        return Modality("ahead", "expected")
    if any(form in words.POSSIBLE_MODALS for form in forms):
        return Modality("ahead", "possible")
    if "must" in forms:
        return Modality("ahead")
    if not auxiliaries and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and not _has_subject(verb):
        return read(verb.head, depth=depth + 1)
    return _tense(verb, auxiliaries, depth)


def _tense(verb: Token, auxiliaries: list[Token], depth: int) -> Modality:
    forms = {child.lower_ for child in auxiliaries}
    tag = verb.tag_
    if forms & {"has", "have", "had", "'ve", "’ve", "was", "were", "did"}:
        going = verb.lower_ == "going"
        return Modality("ahead" if going else "over")
    if tag == "VBG":
        return (
            Modality("present")
            if forms & {"is", "are", "am", "'s", "'re", "’re", "’s", "be"}
            else _participle(verb, depth)
        )
    if tag == "VBN" and not forms:
        return _participle(verb, depth)
    if tag == "VBD":
        return Modality("over")
    return Modality("present")


def _participle(verb: Token, depth: int) -> Modality:
    """A bare participle lives in the time of what it hangs on."""
    if verb.dep_ == "pcomp" and verb.head.lower_ in words.OVER_PREPOSITIONS:
        return Modality("over")
    if verb.dep_ == "pcomp" and verb.head.lower_ in words.AHEAD_PREPOSITIONS:
        return Modality("ahead")
    if verb.dep_ in {"xcomp", "advcl", "conj"} and verb.head.pos_ in {"VERB", "AUX"}:
        return replace(read(verb.head, depth=depth + 1), negated=False)
    return Modality("over") if verb.tag_ == "VBN" and verb.dep_ != "ROOT" else UNKNOWN


def _governed(verb: Token, depth: int) -> Modality:
    head = verb.head
    if verb.dep_ == "ROOT" or head.i == verb.i:
        return Modality("ahead")
    lemma = head.lemma_.lower()
    if head.pos_ == "AUX" or lemma in {"be", "have", "go"}:
        return replace(_outer(head, depth), time="ahead")
    if lemma in words.WISHED or (head.lower_ in words.WISHED_ADJECTIVES and head.pos_ == "ADJ"):
        outer = _outer(head, depth)
        refused = lemma in {"refuse", "decline", "fail", "reject", "oppose", "unwilling"}
        return Modality("ahead", "wished", negated=outer.negated or refused)
    if lemma in words.SCHEDULED or lemma in words.LIKELY or lemma in words.EXPECTED:
        return _on_the_calendar(head, lemma, depth)
    if head.lower_ in GATHERING_NOUNS:
        return Modality("ahead")
    if head.pos_ in {"NOUN", "PROPN"}:
        return Modality("ahead") if _is_headline(verb) else Modality("ahead", "wished")
    return replace(read(head, depth=depth + 1), negated=False)


def _on_the_calendar(head: Token, lemma: str, depth: int) -> Modality:
    outer = _outer(head, depth)
    sure: Sure = "certain"
    if lemma in words.LIKELY:
        sure = "likely"
    elif lemma in words.EXPECTED:
        sure = "expected"
    elif lemma == "unlikely":
        return Modality("ahead", "possible", negated=True)
    elif outer.sure != "certain":
        sure = outer.sure
    perfect = any(child.lower_ == "had" for child in head.children)
    return Modality("over" if perfect else "ahead", sure, negated=outer.negated)


def _outer(head: Token, depth: int) -> Modality:
    carrier = head if head.pos_ in {"VERB", "AUX"} else head.head
    return read(carrier, depth=depth + 1) if carrier.pos_ in {"VERB", "AUX"} else UNKNOWN


def _with_adverbs(verb: Token, own: Modality) -> Modality:
    for child in verb.children:
        if child.dep_ not in {"advmod", "acomp", "npadvmod"}:
            continue
        form = child.lower_
        if form in {"probably", "likely"}:
            return replace(own, sure="likely")
        if form in {"possibly", "perhaps", "maybe"}:
            return replace(own, sure="possible")
        if form == "reportedly" and own.sure == "certain":
            return replace(own, sure="likely")
    return own


def _in_its_clause(verb: Token, own: Modality, depth: int) -> Modality:
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}}
    if marks & {"if", "unless", "whether"} and own.time != "over":
        return replace(own, sure="wished")
    if verb.dep_ == "advcl" and own.time == "present" and verb.head.pos_ in {"VERB", "AUX"}:
        if marks & {"when", "as", "once", "before", "after"}:
            return Modality(read(verb.head, depth=depth + 1).time, negated=own.negated)
        return replace(read(verb.head, depth=depth + 1), negated=own.negated)
    return own


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "csubj"} for child in verb.children)


def _is_reported(verb: Token) -> bool:
    """'He said that they would meet': the future seen from the past. A 'would' on its own is only possible."""
    node = verb
    for _ in range(_MAX_CLIMB):
        if node.head.i == node.i:
            break
        if node.dep_ in {"ccomp", "conj", "relcl", "advcl"} and node.head.lemma_ in words.SPEECH_LEMMAS:
            return True
        node = node.head
    return any(token.lemma_ in words.SPEECH_LEMMAS and token.pos_ == "VERB" for token in (verb.sent.root,))


def _is_headline(verb: Token) -> bool:
    """No finite verb but this infinitive: 'COFFEE PRODUCERS TO MEET MAY 4'."""
    return not any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in verb.sent)
