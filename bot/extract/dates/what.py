"""What happens on a date, in a few words of its sentence: the event's head with its main arguments, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.extract.words.dates_cues import PLANNING, REPORTING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MAX_WORDS = 14
_CLIMB = 12
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")
_VERBS = ("VERB", "AUX")
_NEAR_LEFT = ("compound", "amod", "nummod", "poss", "nmod", "quantmod", "neg", "case")
_HELPERS = ("aux", "auxpass", "neg", "prt", "acomp", "attr", "agent")
_OBJECTS = ("dobj", "dative", "attr", "acomp", "oprd")


def event_words(doc: Doc, date: Span) -> str:
    """A few words of the date's sentence, ordered as there, without the date itself; never empty where words are left."""
    sentence = date.root.sent
    chosen = {token.i for token in _event(date) if token.sent == sentence}
    words = _worded(doc, sorted(chosen - set(range(date.start, date.end))), sentence)
    return words or _plain(doc, sentence, date)


def _event(date: Span) -> Iterator[Token]:
    head = _anchor_of(date)
    if head is None:
        return
    if head.pos_ in _VERBS:
        yield from _clause(head, 0)
    else:
        yield from _phrase(head, 2)
        verb = _verb_over(head)
        if verb is not None and sum(1 for _ in _phrase(head, 2)) < 3:
            yield from _clause(verb, 0)


def _anchor_of(date: Span) -> Token | None:
    """The noun or verb that the date says something of."""
    token = date.root
    for _ in range(_CLIMB):
        head = token.head
        if head.i == token.i:
            return token if token.pos_ in _VERBS else None
        token = head
        inside = date.start <= token.i < date.end
        if not inside and token.pos_ in (*_NOUNS, *_VERBS) and not token.ent_type_ == "DATE":
            return token
    return None


def _verb_over(token: Token) -> Token | None:
    for _ in range(_CLIMB):
        if token.pos_ in _VERBS:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _clause(verb: Token, depth: int) -> Iterator[Token]:
    """Subject, verb group, objects and the first places and partners of a clause."""
    told = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if told is not None and verb.lemma_ in REPORTING and depth == 0 and told.pos_ in _VERBS:
        yield from _subject(told)
        yield from _predicate(told)
        return
    above = verb.head
    if verb.dep_ == "xcomp" and above.pos_ in (*_VERBS, "ADJ") and (above.lemma_ in PLANNING or above.pos_ == "ADJ"):
        yield from _subject(above)
        yield above
        yield from (child for child in above.children if child.dep_ in ("aux", "auxpass", "neg"))
    elif verb.dep_ in ("acl", "relcl") and above.pos_ in _NOUNS:
        yield from _phrase(above, 1)
    else:
        yield from _subject(verb)
    yield from _predicate(verb)


def _subject(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "expl"):
            yield from _phrase(child, 1)
            return
    if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head.pos_ in _VERBS and verb.head.i != verb.i:
        yield from _subject(verb.head)


def _predicate(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        if child.dep_ in _HELPERS or child.dep_ in _OBJECTS:
            yield from _phrase(child, 1)
        elif child.dep_ == "prep" and child.i > verb.i and not _is_date(child):
            yield from _prepositional(child, 1)
        elif child.dep_ == "xcomp" and child.pos_ in _VERBS:
            yield from _predicate(child)


def _phrase(noun: Token, depth: int) -> Iterator[Token]:
    """A noun with what names it before it, and its complements after it while `depth` lasts."""
    yield noun
    for child in noun.children:
        if child.dep_ in _NEAR_LEFT and not _is_date(child):
            yield from _phrase(child, 0)
        elif child.dep_ in ("prep", "agent") and depth and not _is_date(child):
            yield from _prepositional(child, depth - 1)
        elif child.dep_ == "pobj" and not _is_date(child):
            yield from _phrase(child, depth)


def _prepositional(preposition: Token, depth: int) -> Iterator[Token]:
    objects = [child for child in preposition.children if child.dep_ in ("pobj", "pcomp")]
    if objects and objects[0].pos_ in _NOUNS:
        yield preposition
        yield from _phrase(objects[0], depth)


def _is_date(token: Token) -> bool:
    """Whether the token is a time or the preposition of one."""
    if token.ent_type_ in ("DATE", "TIME"):
        return True
    return token.dep_ == "prep" and any(child.ent_type_ in ("DATE", "TIME") for child in token.children)


def _worded(doc: Doc, indices: list[int], sentence: Span) -> str:
    kept = [index for index in indices if sentence.start <= index < sentence.end][:MAX_WORDS]
    pieces = []
    for place, index in enumerate(kept):
        token = doc[index]
        adjacent = place + 1 < len(kept) and kept[place + 1] == index + 1
        pieces.append(token.text_with_ws if adjacent else f"{token.text} ")
    return " ".join("".join(pieces).split()).strip(" ,;:-–—\"'“”‘’.")


def _plain(doc: Doc, sentence: Span, date: Span) -> str:
    """The words nearest before or after the date, where syntax gives none."""
    after = [token.i for token in doc[date.end : sentence.end] if not token.is_punct and not token.is_space][:8]
    before = [token.i for token in doc[sentence.start : date.start] if not token.is_punct and not token.is_space][-8:]
    return _worded(doc, before if len(before) >= len(after) else after, sentence) or date.text
