"""Whether something is announced, or stands only in a clause deeper down: the purpose of a purpose, a condition."""

from __future__ import annotations

from spacy.tokens import Token

from bot.extract.agenda import ties
from bot.extract.meetings import modality
from bot.extract.meetings.syntax import child_of
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_undertaking as doing

_LONGEST_CHAIN = 4
"""Verbs from the announcement down to what will be done: 'is expected to agree to try to VERB'."""
_LONGEST_LIST = 12


def is_announced(verb: Token) -> bool:
    """'will VERB', 'is expected to VERB', 'could decide to VERB', but no infinitive deeper down."""
    if modality.read(verb).time != "ahead":
        return False
    node = verb
    for _ in range(_LONGEST_CHAIN):
        node = _first_of_chain(node)
        if any(child.tag_ == "MD" for child in node.children):
            return not any(child.lower_ in {"can", "ca", "if", "whether"} for child in node.children)
        above = node.head
        if node.dep_ not in {"xcomp", "ccomp", "advcl"} or above.i == node.i:
            return False
        if above.lemma_ in doing.ANNOUNCED or (above.lemma_ == "be" and node.dep_ == "xcomp"):
            return True
        if above.lemma_ not in frames.AGREEING:
            return False
        node = above
    return False


def is_nested(verb: Token) -> bool:
    """An infinitive that tells what a thing or another deed is for: 'work with allies to VERB TOPIC'."""
    first = _first_of_chain(verb)
    if first.tag_ != "VB" or not any(child.lower_ == "to" and child.dep_ == "aux" for child in first.children):
        return False
    return first.dep_ in {"acl", "relcl", "advcl"} and first.head.tag_ in {"NN", "NNS", "NNP", "NNPS", "VB", "VBG"}


def is_background(verb: Token) -> bool:
    """'They meet as NAME pushes for TOPIC', 'after NAME had asked for TOPIC'."""
    first = _first_of_chain(verb)
    return first.dep_ == "advcl" and any(one.lower_ in ties.REASONS and one.i < first.i for one in first.children)


def is_result(verb: Token) -> bool:
    """'They agreed on Monday to lift TOPIC': what an earlier round has settled."""
    first = _first_of_chain(verb)
    above = first.head
    perfect = above.tag_ == "VBN" and any(child.lemma_ == "have" for child in above.children)
    return first.dep_ == "xcomp" and above.lemma_ in doing.SETTLED and (above.tag_ == "VBD" or perfect)


def is_years_away(verb: Token) -> bool:
    """'will review TOPIC next year': another year's business."""
    dates = (one for child in verb.children for one in (child, *child.children) if one.ent_type_ == "DATE")
    return any(one.lemma_.lower() == "year" and one.dep_ in {"npadvmod", "pobj"} for one in dates)


def is_after_failure(verb: Token) -> bool:
    """'If the talks fail, they will VERB TOPIC', 'Should no deal be reached, ...': not what they are about."""
    for node in (verb, *ties.climb(verb)):
        for clause in node.children:
            if clause.dep_ in {"advcl", "ccomp"} and _is_condition(clause) and _is_failure(clause):
                return True
    return False


def _is_condition(clause: Token) -> bool:
    openers = {child.lower_ for child in clause.lefts if child.dep_ in {"mark", "advmod"}}
    subject = child_of(clause, "nsubj", "nsubjpass")
    inverted = subject is not None and any(
        child.lower_ in {"should", "were", "had"} and child.i < subject.i for child in clause.lefts
    )
    return inverted or bool(openers & {"if", "unless", "once"})


def _is_failure(clause: Token) -> bool:
    if clause.lemma_ in doing.FAILS:
        return True
    if any(child.lower_ == "unless" or child.dep_ == "neg" for child in clause.children):
        return True
    subject = child_of(clause, "nsubj", "nsubjpass")
    return subject is not None and any(child.lower_ == "no" for child in subject.lefts)


def _first_of_chain(verb: Token) -> Token:
    """The first of 'will VERB A, VERB B and VERB C'."""
    node = verb
    for _ in range(_LONGEST_LIST):
        if node.dep_ != "conj" or child_of(node, "aux") is not None or node.head.i > node.i:
            break
        node = node.head
    return node
