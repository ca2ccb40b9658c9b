"""How sure a topic is, from its verb's form, who says so and what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract.agenda.cue import VERBAL, carrier
from bot.extract.meetings import modality
from bot.extract.meetings.modality import Modality
from bot.extract.words import agenda as words
from bot.extract.words import agenda_nouns as nouns
from bot.model import Status

_BY_SURENESS: dict[str, Status] = {
    "certain": "confirmed",
    "expected": "expected",
    "likely": "likely",
    "possible": "possible",
    "wished": "possible",
}
RANK: dict[Status, int] = {"confirmed": 4, "ruled_out": 4, "expected": 3, "likely": 2, "possible": 1}
"""More official statements win: a plain 'will' or 'will not' over an expectation, that over a guess."""

_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acl", "pcomp"})
_MAX_CLIMB = 5


def read(verb: Token, *, off: bool = False) -> Status:
    """The status that the verb of a cue gives its topic; `off` where the cue takes it from the agenda."""
    first = verb.head if verb.dep_ == "conj" else verb
    if _is_effort(first) or _is_set_down(verb):
        return "expected" if _is_effort(first) else "confirmed"
    form = modality.read(_formally(verb)) if verb.pos_ in VERBAL else modality.UNKNOWN
    if _is_conditional(verb):
        return "possible"
    if (form.negated or _is_denied_otherwise(verb)) != off:
        return "ruled_out"
    status = _BY_SURENESS[form.sure]
    if any(head.lemma_ == "doubt" for _, head in _governors(verb)):
        return "ruled_out"
    for other in (_from_above(verb), _from_adverbs(verb)):
        if other is not None and RANK[other] < RANK[status]:
            status = other
    if status == "confirmed" and verb.tag_ == "VBN" and verb.lemma_ in {"expect", "anticipate"}:
        return "expected"
    return "expected" if status == "confirmed" and _is_press_talk(verb, form) else status


def _is_conditional(verb: Token) -> bool:
    """'if the dispute is not resolved' says nothing against resolving it."""
    return any(child.dep_ == "mark" and child.lower_ in {"if", "unless"} for child in verb.children)


def _formally(verb: Token) -> Token:
    """'Shareholders will be invited to elect TOPIC' is as sure as the invitation."""
    first = verb.head if verb.dep_ == "conj" else verb
    above = first.head
    if verb.dep_ == "acl" and above.lower_ in {"opportunity", "request"}:
        return carrier(above)
    invited = first.dep_ in {"xcomp", "advcl"} and above.lemma_ in {"invite", "ask", "call"} and above.tag_ == "VBN"
    return above if invited else verb


def _is_effort(verb: Token) -> bool:
    """'in a bid to VERB TOPIC'."""
    return verb.dep_ == "acl" and verb.head.lower_ in nouns.EFFORTS - {"opportunity"}


def _is_set_down(verb: Token) -> bool:
    """'a plan to be unveiled at the summit', 'the issues to be discussed'."""
    forms = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    noun = verb.head
    of_a_noun = verb.dep_ in {"acl", "relcl"} and noun.pos_ in {"NOUN", "PROPN"}
    return of_a_noun and verb.tag_ == "VBN" and {"to", "be"} <= forms and noun.head.lemma_ not in words.HOPES


def _is_denied_otherwise(verb: Token) -> bool:
    """'is no longer on the table', 'will play no role', 'Nor will TOPIC be discussed'."""
    for child in verb.children:
        if child.lower_ in {"nor", "neither"} and child.i < verb.i:
            return True
        if child.dep_ in {"advmod", "dobj"} and any(one.lower_ == "no" for one in child.children):
            return True
    return False


def _from_adverbs(verb: Token) -> Status | None:
    """'will almost certainly have to be raised'."""
    hedged = any(
        child.lower_ == "certainly" and any(one.lower_ == "almost" for one in child.children)
        for node in (verb, verb.head)
        for child in node.children
    )
    return "likely" if hedged else None


def _from_above(verb: Token) -> Status | None:
    """'it is looking likely that ...', 'is expected that ...', 'he expects X to ...', 'they want to discuss'."""
    return next((status for node, head in _governors(verb) if (status := _governed(node, head)) is not None), None)


def _governors(verb: Token) -> Iterator[tuple[Token, Token]]:
    """Each clause around the verb with the word that governs it, innermost first."""
    node = verb
    for _ in range(_MAX_CLIMB):
        if node.head.i == node.i or node.dep_ not in _CLAUSES:
            return
        yield node, node.head
        node = node.head


def _governed(node: Token, head: Token) -> Status | None:
    lemma = head.lemma_.lower()
    if head.pos_ == "NOUN" and head.lower_ in nouns.RUMOUR:
        return "possible"
    if node.dep_ == "xcomp" and lemma in words.PLANS:
        return "expected"
    if node.dep_ not in {"ccomp", "csubj"} and lemma not in words.HOPES | {"expect"}:
        return None
    forms = {lemma, *(child.lower_ for child in head.children if child.dep_ in {"acomp", "advmod", "oprd"})}
    if forms & {"likely", "probable", "unlikely"}:
        return "likely"
    if forms & words.GUESSES or lemma in words.HOPES:
        return "possible"
    return "expected" if forms & {"expect", "anticipate", "believe", "expected"} else None


def _is_press_talk(verb: Token, form: Modality) -> bool:
    """'newspapers said they would discuss ...' confirms nothing."""
    if form.time == "over":
        return False
    node = verb
    for _ in range(_MAX_CLIMB):
        head = node.head
        if head.i == node.i:
            return False
        if node.dep_ in {"ccomp", "parataxis"}:
            speaker = next((child for child in head.children if child.dep_ == "nsubj"), None)
            if speaker is not None and speaker.lower_ in nouns.PRESS:
                return True
        node = head
    return False
