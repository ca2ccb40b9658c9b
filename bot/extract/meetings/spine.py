"""The words that carry a gathering's sentence: the trigger and the verbs above it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from bot.extract.meetings.syntax import resumes, verb_over
from bot.extract.meetings.trigger import Trigger
from bot.extract.words import meetings as words
from bot.extract.words import meetings_time as time_words

_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "oprd", "dative", "csubj", "npadvmod", "dep", "intj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_VERBAL = frozenset({"VERB", "AUX"})
_TAKES_PLACE = time_words.TAKES_PLACE | {"run", "last", "due", "schedule", "expect", "set", "end"}
_MAX_STEPS = 6
_TELLING = time_words.OVER_PREPOSITIONS | time_words.AHEAD_PREPOSITIONS | time_words.AHEAD_ADVERBS


@dataclass(frozen=True, slots=True)
class Spine:
    """`nodes` from the trigger upwards; `verb` the first verb above (or the trigger itself), how it is reached
    (`relation` of the noun to it) and through which preposition. `below` are the participles and clauses that tell
    more of a noun: 'a summit due to be held in May', 'talks which will open there'.
    """

    nodes: tuple[Token, ...]
    verb: Token | None
    relation: str
    preposition: str | None
    below: tuple[Token, ...] = ()


def of(trigger: Trigger) -> Spine:
    """Climb from the trigger to the verbs that carry it, not past a verb of speech."""
    found = _climb(trigger)
    if trigger.verbal:
        return found
    carried = _infinitives(found.verb) if found.verb is not None and found.relation in _SUBJECTS else ()
    return replace(found, below=(*_below(trigger.token), *carried))


def _infinitives(verb: Token) -> Iterator[Token]:
    """'The conference is to open', 'is expected to be held': what the gathering is said to do."""
    node = next((one for one in verb.children if one.dep_ in {"xcomp", "oprd"}), None)
    while node is not None:
        yield node
        node = next((one for one in node.children if one.dep_ == "xcomp"), None)


def window(spines: list[Spine], start: int, end: int) -> tuple[int, int]:
    """The slice of the spines whose trigger lies in tokens [start, end); spines come in the order of the text."""
    return (
        bisect_left(spines, start, key=lambda spine: spine.nodes[0].i),
        bisect_left(spines, end, key=lambda spine: spine.nodes[0].i),
    )


def _scheduled_behind(noun: Token) -> Iterator[Token]:
    """'the meeting, expected to gather 400 officials from June 3 to 5', wherever the parser hangs the participle."""
    after = noun.i + 1
    if after + 1 < len(noun.doc) and noun.doc[after].text == ",":
        node: Token | None = noun.doc[after + 1]
        scheduled = node is not None and node.tag_ in {"VBN", "VBD"} and node.lemma_ in time_words.SCHEDULED
        while scheduled and node is not None and node.head.i != noun.i:
            yield node
            node = next((one for one in node.children if one.dep_ == "xcomp"), None)


def _below(noun: Token) -> Iterator[Token]:
    yield from _scheduled_behind(noun)
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} or (child.lower_ == "due" and child.i > noun.i):
            node: Token | None = child
            while node is not None:
                yield node
                node = next((one for one in node.children if one.dep_ == "xcomp"), None)
        elif child.dep_ == "prep" and child.lower_ in {"of", "in", "at"}:
            # 'the assembly of the company, which is to take place ...': the clause hangs too low
            for inside in child.children:
                if inside.ent_type_ != "PERSON":
                    low = (one for one in _below(inside) if one.i > inside.i)
                    yield from (one for one in low if child.lower_ == "of" or one.lemma_ in _TAKES_PLACE)


def _climb(trigger: Trigger) -> Spine:
    if trigger.verbal and trigger.token.pos_ in _VERBAL:
        return Spine((trigger.token, *_verbs_above(trigger.token)), trigger.token, "self", None)
    return _reached_at_once(trigger.token) or _climb_noun(trigger.token)


def _climb_noun(noun: Token) -> Spine:
    nodes = [noun]
    node, preposition = noun, None
    for _ in range(_MAX_STEPS):
        head, relation = node.head, node.dep_
        if head.i == node.i:
            break
        if relation == "pobj":
            nearer = _preposition(head)
            if preposition is None or nearer in _TELLING:
                preposition = nearer
            head = _past_prepositions(head)
            if preposition == "of" and head.lower_ in words.CONTAINERS:
                preposition = None  # 'a round of talks' is talks
        if _is_verbal(head) and relation in _ARGUMENTS | {"pobj", "pcomp"}:
            kind = "pobj" if preposition else relation
            complement = [child for child in head.children if child.dep_ == "acomp" and child.lower_ == "due"]
            return Spine((*nodes, head, *complement, *_verbs_above(head)), head, kind, preposition)
        if not _passes(head, relation):
            break
        if relation != "conj" and head.pos_ in {"NOUN", "PROPN"}:
            nodes.append(head)
        node = head
    return Spine(tuple(nodes), None, "", preposition)


def _reached_at_once(noun: Token) -> Spine | None:
    """'Cyprus talks restart on Monday', 'press for seats in talks with NAME': where the tree alone leads astray."""
    if resumes(noun):
        return Spine((noun, noun.head), noun.head, "nsubj", None)
    if noun.lower_ not in words.STATES_AFTER_IN or noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return None
    verb = verb_over(noun)
    astray = verb is not None and verb.i != noun.head.head.i and noun.head.head.dep_ in {"pobj", "dobj"}
    return Spine((noun, verb, *_verbs_above(verb)), verb, "pobj", "in") if verb is not None and astray else None


def _is_verbal(token: Token) -> bool:
    """Verbs, and 'open', which the tagger likes to take for an adjective ('talks open in Quito on Monday')."""
    return token.pos_ in _VERBAL or (token.lower_ == "open" and any(one.dep_ == "nsubj" for one in token.children))


def _preposition(prep: Token) -> str:
    if prep.head.lower_ in time_words.AHEAD_ADVERBS and prep.lower_ in {"of", "to"}:
        return prep.head.lower_
    return prep.lower_


def _past_prepositions(prep: Token) -> Token:
    node = prep
    for _ in range(_MAX_STEPS):
        if node.head.i == node.i or node.pos_ in _VERBAL or node.pos_ in {"NOUN", "PROPN", "PRON"}:
            break
        node = node.head
    return node


def _passes(head: Token, relation: str) -> bool:
    if relation in {"conj", "appos"}:
        return True
    return (relation == "pobj" and head.lower_ in words.CONTAINERS) or head.lower_ in words.GATHERING_NOUNS


def _verbs_above(verb: Token) -> list[Token]:
    """The matrix verbs of an infinitive: 'is due in Sochi to meet', 'plans to hold'."""
    above: list[Token] = []
    node = verb
    for _ in range(_MAX_STEPS):
        head = node.head
        if head.i == node.i or node.dep_ not in {"xcomp", "advcl", "oprd", "acomp", "conj", "pcomp", "prep"}:
            break
        if node.dep_ == "advcl" and not _is_infinitive(node):
            break
        if head.lemma_ in time_words.SPEECH_LEMMAS and node.dep_ != "xcomp":
            break
        if head.pos_ in {"NOUN", "PROPN"}:
            break
        above.append(head)
        node = head
    return above


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
