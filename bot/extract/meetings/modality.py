"""What a verb's form says: is it ahead, how sure, and denied or not. The agenda reads its status from here too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Token

from bot.extract.sentence import around, root_of
from bot.extract.words import meetings_time as words
from bot.extract.words.meetings import GATHERING_NOUNS
from bot.extract.words.meetings_people import PEOPLE

Time = Literal["ahead", "over", "present"]
Sure = Literal["certain", "expected", "likely", "possible", "wished"]

_VERBAL = frozenset({"VERB", "AUX"})
_MAX_CLIMB = 6


@dataclass(frozen=True, slots=True)
class Modality:
    """`time` None where the form tells nothing, as with a bare noun phrase."""

    time: Time | None
    sure: Sure = "certain"
    negated: bool = False


UNKNOWN = Modality(None)
_MODALS: tuple[tuple[frozenset[str], Modality], ...] = (
    (words.WILL, Modality("ahead")),
    (frozenset({"should"}), Modality("ahead", "expected")),
    (words.POSSIBLE_MODALS, Modality("ahead", "possible")),
    (frozenset({"must"}), Modality("ahead")),
)


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
    forms = {child.lower_ for child in auxiliaries}
    if "to" in forms:
        return _governed(verb, depth)
    modal = next((form for words_of_it, form in _MODALS if forms & words_of_it), None)
    if modal is not None:
        return modal
    if forms & words.WOULD:
        return Modality("ahead") if _is_reported(verb) else Modality("ahead", "possible")
    if not auxiliaries and verb.dep_ == "conj" and verb.head.pos_ in _VERBAL and not _has_subject(verb):
        return read(verb.head, depth=depth + 1)
    return _tense(verb, forms, depth)


def _tense(verb: Token, forms: set[str], depth: int) -> Modality:
    if "were" in forms and verb.lower_ in words.COMING_TOGETHER:
        return Modality("present")  # 'leaders were gathering on Monday': under way as it is told
    if forms & words.PAST_AUXILIARIES:
        return Modality("ahead" if verb.lower_ == "going" else "over")
    progressive = verb.tag_ == "VBG" and forms & words.PRESENT_BE
    if not progressive and (verb.tag_ == "VBG" or (verb.tag_ == "VBN" and not forms)):
        return _participle(verb, depth)
    return Modality("over" if verb.tag_ == "VBD" else "present")


def _participle(verb: Token, depth: int) -> Modality:
    """A bare participle lives in the time of what it hangs on."""
    if verb.dep_ == "pcomp" and verb.head.lower_ in words.OVER_PREPOSITIONS:
        return Modality("over")
    if verb.dep_ == "pcomp" and verb.head.lower_ in words.AHEAD_PREPOSITIONS:
        return Modality("ahead")
    if verb.dep_ in {"xcomp", "advcl", "conj"} and verb.head.pos_ in _VERBAL:
        return replace(read(verb.head, depth=depth + 1), negated=False)
    return Modality("over") if verb.tag_ == "VBN" and verb.dep_ != "ROOT" else UNKNOWN


def _governed(verb: Token, depth: int) -> Modality:
    """An infinitive is as sure as what governs it."""
    head = verb.head
    lemma = head.lemma_.lower()
    if verb.dep_ == "ROOT" or head.i == verb.i or head.lower_ in GATHERING_NOUNS:
        return Modality("ahead")
    # 'will try to agree', 'will be asked to agree'
    transparent = lemma in {"try", "attempt"} or (lemma == "ask" and _is_passive(head))
    if head.pos_ == "AUX" or lemma in {"be", "have", "go"}:
        return replace(_outer(head, depth), time="ahead")
    if (lemma in words.WISHED and not transparent) or (head.lower_ in words.WISHED_ADJECTIVES and head.pos_ == "ADJ"):
        return Modality("ahead", "wished", negated=_outer(head, depth).negated or lemma in words.REFUSED)
    if lemma in words.SCHEDULED | words.LIKELY | words.EXPECTED and verb.dep_ != "advcl":
        return _on_the_calendar(head, lemma, depth)
    if head.pos_ in {"NOUN", "PROPN"} and not transparent:
        return _under_noun(verb, head, depth)
    return replace(read(head, depth=depth + 1), negated=False)


def _under_noun(verb: Token, head: Token, depth: int) -> Modality:
    """'is the only leader to attend', 'COFFEE PRODUCERS TO MEET'; 'an offer to meet' is only that."""
    somebody = head.dep_ == "attr" and head.lower_ in PEOPLE
    if somebody and head.head.lemma_ == "be" and head.head.tag_ != "VBD":
        return replace(_outer(head, depth), time="ahead")
    return Modality("ahead") if _is_headline(verb) else Modality("ahead", "wished")


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


def _on_the_calendar(head: Token, lemma: str, depth: int) -> Modality:
    outer = _outer(head, depth)
    if lemma == "unlikely":
        return Modality("ahead", negated=not outer.negated)
    sure = outer.sure
    if lemma in words.LIKELY:
        sure = "likely"
    elif lemma in words.EXPECTED:
        sure = "expected"
    carrier = head if head.pos_ in _VERBAL else head.head
    perfect = any(child.lower_ == "had" for child in (*head.children, *carrier.children))
    if perfect:
        return Modality("over", "wished", negated=outer.negated)  # 'had been due to meet': it has come otherwise
    return Modality("ahead", sure, negated=outer.negated)


def _outer(head: Token, depth: int) -> Modality:
    carrier = head if head.pos_ in _VERBAL else head.head
    return read(carrier, depth=depth + 1) if carrier.pos_ in _VERBAL else UNKNOWN


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
    if verb.dep_ == "advcl" and own.time == "present" and verb.head.pos_ in _VERBAL:
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
    root = root_of(verb)
    return root.pos_ == "VERB" and root.lemma_ in words.SPEECH_LEMMAS


def _is_headline(verb: Token) -> bool:
    """No finite verb but this infinitive: 'COFFEE PRODUCERS TO MEET MAY 4'."""
    return not any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in around(verb))
