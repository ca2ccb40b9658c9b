"""How sure a topic is, from its verb's form, who says so and what it hangs on."""

from __future__ import annotations

from spacy.tokens import Token

from bot.extract.meetings import modality
from bot.extract.meetings.modality import Modality
from bot.extract.words import agenda as words
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

_MAX_CLIMB = 5


def read(verb: Token, *, off: bool = False) -> Status:
    """The status that the verb of a cue gives its topic."""
    if verb.dep_ == "acl" and verb.head.lower_ in words.EFFORTS:
        return "expected"
    form = modality.read(verb) if verb.pos_ in {"VERB", "AUX"} else modality.UNKNOWN
    if form.negated != off:
        return "ruled_out"
    status = _BY_SURENESS[form.sure]
    status = _weaker(status, _from_above(verb))
    if any(child.lower_ == "certainly" for node in (verb, verb.head) for child in node.children):
        status = _weaker(status, "likely")
    if status == "confirmed" and _is_press_talk(verb, form):
        return "expected"
    return status


def _weaker(left: Status, right: Status | None) -> Status:
    return left if right is None or RANK[left] <= RANK[right] else right


def _from_above(verb: Token) -> Status | None:
    """'it is looking likely that ...', 'is expected that ...', 'he expects X to ...', 'they want to discuss'."""
    node = verb
    for _ in range(_MAX_CLIMB):
        head = node.head
        if head.i == node.i or node.dep_ not in {"ccomp", "xcomp", "csubj", "advcl", "conj", "acl", "pcomp"}:
            return None
        lemma = head.lemma_.lower()
        forms = {child.lower_ for child in head.children if child.dep_ in {"acomp", "advmod", "oprd"}}
        if head.pos_ == "NOUN" and head.lower_ in words.RUMOUR:
            return "possible"
        if node.dep_ == "xcomp" and lemma in {"plan", "intend", "aim"}:
            return "expected"
        if node.dep_ in {"ccomp", "csubj"} or lemma in {"expect", "hope", "want", "wish"}:
            if forms & {"likely", "probable", "unlikely"} or lemma in {"likely", "probable"}:
                return "likely"
            if forms & {"possible", "conceivable"} or lemma in {"possible", "hope", "suggest", "speculate", "hint"}:
                return "possible"
            if lemma in {"expect", "anticipate", "believe"} or "expected" in forms:
                return "expected"
            if lemma in {"hope", "want", "wish", "seek"}:
                return "possible"
        if node.dep_ == "conj":
            return None
        node = head
    return None


def _is_press_talk(verb: Token, form: Modality) -> bool:
    if form.time == "over":
        return False
    node = verb
    for _ in range(_MAX_CLIMB):
        head = node.head
        if head.i == node.i:
            return False
        if node.dep_ in {"ccomp", "parataxis"}:
            speaker = next((child for child in head.children if child.dep_ == "nsubj"), None)
            if speaker is not None and speaker.lower_ in words.PRESS:
                return True
        node = head
    return False
