"""Cues with the word agenda: 'on / off / at the top of the agenda', 'the agenda includes', 'On the agenda: ...'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract import sentence
from bot.extract.agenda import bullets
from bot.extract.agenda.cue import VERBAL, Cue, antecedent, carrier
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.words import agenda as words
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_nouns as nouns

_TO_COLON = 6
"""Tokens after 'agenda' or 'priorities' in which the colon of a list stands."""
_LONGEST_LIST = 20
_TOPS = frozenset({"top", "heart", "centre", "center"})
_DEBATES = frozenset({"agenda", "debate", "debates", "discussion", "discussions", "talks", "meeting", "summit"})
_PROGRAMMES = frozenset({"programme", "program", "bill"})
_BESIDE = frozenset({"on", "off", "atop", "of", "from", "to"})


def find(noun: Token) -> Iterator[Cue]:
    """The cues around one word for the agenda."""
    if noun.lower_ in _PROGRAMMES and any(one.dep_ in {"amod", "compound", "poss"} for one in noun.lefts):
        return  # 'talks on the nuclear programme'
    preposition = noun.head if noun.dep_ == "pobj" else None
    listed = [*after_colon(noun), *(_with_topic(preposition) if preposition is not None else ())]
    if listed:
        yield from listed
    elif noun.lower_ == "list":
        yield from _on_list(noun, preposition)
    elif preposition is not None and (noun.lower_ == "agenda" or preposition.lower_ in {"on", "off"}):
        yield from _beside(preposition)
    elif preposition is None and noun.lower_ == "agenda" and noun.head.pos_ in VERBAL:
        yield from _as_argument(noun, noun.head)


def centre(noun: Token) -> Iterator[Cue]:
    """'meet with TOPIC at the centre of their debates'."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ != "at" or object_of(noun, "of") is None:
        return
    about = object_of(noun, "of")
    if about is not None and about.lower_ in _DEBATES and about.lower_ not in nouns.AGENDA_NOUNS:
        listed = list(_with_topic(preposition))
        yield from listed or _beside(preposition, at=True)


def up_for(up: Token) -> Iterator[Cue]:
    """'TOPIC is up for discussion'."""
    what = child_of(up, "pobj") if up.lower_ == "under" else object_of(up, "for") or object_of(up.head, "for")
    if what is not None and what.lower_ in nouns.UP_FOR and up.head.lemma_ in {"be", "come"}:
        yield from _subject_topics(up.head)


def topped(noun: Token) -> Iterator[Cue]:
    """'TOPIC will dominate proceedings', 'TOPIC is part of the conversation', 'At stake is TOPIC'."""
    verb = carrier(noun)
    if noun.lower_ == "stake":
        if noun.dep_ == "pobj" and noun.head.lower_ == "at" and verb.lemma_ == "be":
            yield from _subject_topics(verb)
    elif (noun.dep_ == "dobj" and verb.lemma_ in words.TOPS | words.CLOUDS) or (
        noun.dep_ == "pobj" and noun.head.head.lower_ == "part" and verb.lemma_ in {"be", "form", "become"}
    ):
        yield from _subject_topics(verb)


def _on_list(noun: Token, preposition: Token | None) -> Iterator[Cue]:
    """'TOPIC is on the list of subjects'."""
    whose = object_of(noun, "of")
    if preposition is None or preposition.lower_ != "on":
        return
    places = {preposition.head.lower_, *(child.lower_ for child in preposition.children)}
    ranked = bool(places & {"first", "next", "top", "high", "also"})
    if ranked or (whose is not None and whose.lower_ in nouns.UNWRAP):
        yield from _beside(preposition)


def _as_argument(noun: Token, verb: Token) -> Iterator[Cue]:
    if noun.dep_ == "dobj" and verb.lemma_ in words.TOPS:
        yield from _subject_topics(verb)
    elif noun.dep_ in {"nsubj", "nsubjpass"}:
        held = _held(verb, verb.lemma_.lower())
        if held is not None:
            yield Cue((held,), verb, None, strong=True)


def _held(verb: Token, lemma: str) -> Token | None:
    """'the agenda includes TOPIC', 'is dominated by TOPIC', 'will focus on TOPIC'."""
    if lemma in words.AGENDA_HOLDS or lemma == "be":
        return child_of(verb, "dobj", "attr")
    if lemma in frames.PREPOSITIONAL:
        return object_of(verb, *frames.PREPOSITIONAL[lemma])
    return object_of(verb, "by") if lemma in words.COMES_UP else None


def after_colon(noun: Token) -> Iterator[Cue]:
    """'On the agenda: A, B and C', 'has named three priorities for the meeting: A, B and C'."""
    if lines := bullets.after(noun):
        yield Cue((), noun, None, strong=True, lines=tuple(lines))
        return
    colon = next((token for token in noun.doc[noun.i + 1 : noun.i + _TO_COLON] if token.text == ":"), None)
    if colon is None or colon.i >= sentence.end_of(noun):
        return
    rest = noun.doc[colon.i + 1 : sentence.end_of(noun)]
    top = next((token for token in rest if token.head.i <= colon.i or token.head.i == token.i), None)
    if top is not None and top.tag_ not in {"VBD", "VBZ", "VBP"}:
        yield Cue((top,), noun, None, strong=True)


def _with_topic(preposition: Token) -> Iterator[Cue]:
    """'meet with TOPIC at the top of the agenda'."""
    owner = preposition.head.head if preposition.head.lower_ in _TOPS else preposition
    topic = owner.head
    if topic.dep_ == "pcomp" and topic.head.lower_ == "with" and (high := child_of(topic, "nsubj")) is not None:
        yield Cue((high,), _finite(high), None, strong=True)  # 'with TOPIC high on the agenda'
    for _ in range(_LONGEST_LIST):
        if topic.dep_ != "conj" or topic.head.i > topic.i:
            break
        topic = topic.head
    if topic.dep_ == "pobj" and topic.head.lower_ == "with":
        yield Cue((topic,), _finite(topic), None, strong=True)


def _finite(topic: Token) -> Token:
    """The verb of the sentence: 'arrives for talks since taking office with TOPIC on the agenda'."""
    verb = carrier(topic)
    if verb.tag_ == "VBG" and verb.head.i != verb.i:
        return carrier(verb.head)
    return verb


def _beside(preposition: Token, *, at: bool = False) -> Iterator[Cue]:
    verb, owner = carrier(preposition), preposition.head
    if verb.pos_ not in VERBAL or _is_conditional(verb):
        return
    lemma = verb.lemma_.lower()
    off = _is_off(preposition)
    if owner.lower_ in nouns.KEY_NOUNS and owner.pos_ == "NOUN":
        yield from _among_items(owner, verb)
    elif lemma in words.ADD_TO | words.TAKE_OFF:
        thing = child_of(verb, "dobj", "nsubjpass")
        if thing is not None:
            yield Cue((thing,), verb, None, strong=True, off=off or lemma in words.TAKE_AWAY, settled=True)
    elif preposition.lower_ == "of" and owner.lower_ not in _TOPS | {"part", "off"}:
        return  # 'approval of the agenda'
    elif at or preposition.lower_ in _BESIDE:
        yield from _subject_topics(verb, off=off)


def _is_off(preposition: Token) -> bool:
    if preposition.lower_ == "of":
        return preposition.head.lower_ == "off"
    return preposition.lower_ in {"off", "from"}


def _is_conditional(verb: Token) -> bool:
    """'off the table if it fails' takes nothing from the agenda."""
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(one.lower_ in {"if", "unless"} for clause in clauses for one in clause.children)


def _among_items(noun: Token, verb: Token) -> Iterator[Cue]:
    """'X was one of the items on the agenda', 'items on the agenda include X'."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        held = child_of(verb, "dobj", "attr")
        if held is not None:
            yield Cue((held,), verb, None, strong=True)
    elif noun.dep_ in {"pobj", "attr"}:
        yield from _subject_topics(verb)


def _subject_topics(verb: Token, *, off: bool = False) -> Iterator[Cue]:
    subject = antecedent(verb) or child_of(verb, "attr")
    if subject is not None and subject.lower_ not in nouns.AGENDA_NOUNS and subject.pos_ != "PRON":
        yield Cue((subject,), verb, None, strong=True, off=off)
