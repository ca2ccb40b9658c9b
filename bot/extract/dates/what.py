"""What happens on a date, in a few words of its sentence: the event's head with its main arguments, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.extract.words.dates_cues import PLANNING, REPORTING
from bot.extract.words.dates_what import EMPTY_SUBJECTS, EMPTY_VERBS, KEPT_SMALL_WORDS, LOOSE_ENDS, RELATIVE_PRONOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MAX_WORDS = 14
_CLIMB = 12
_ENOUGH = 2
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")
_VERBS = ("VERB", "AUX")
_BEFORE_NOUN = ("compound", "amod", "nummod", "poss", "nmod", "quantmod", "neg", "case", "prt")
_WITH_VERB = ("aux", "auxpass", "neg", "prt", "acomp", "attr", "agent", "dobj", "dative", "oprd")
_PLACES = ("GPE", "LOC", "FAC")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_DATELINE = re.compile(r"\s*[A-Z][^\n]{1,60}?(?:--|\s[-–—_]|[–—_])\s")
_HYPHENS = ("-", "‐", "‑", "/")
_EDGES = " ,;:-–—\"'“”‘’.()[]"


def event_words(doc: Doc, date: Span) -> str:
    """A few words of the date's sentence, ordered as there, without the date itself; never empty."""
    sentence = date.root.sent
    first = _story_start(sentence)
    own = set(range(date.start, date.end))
    best: list[int] = []
    for event in _events(date):
        chosen = {token.i for token in event if first <= token.i < sentence.end and not _is_pointer(token)} - own
        chosen |= _missing_subject(doc, chosen, first) if first > sentence.start else set()
        if _content(doc, chosen) > _content(doc, set(best)):
            best = sorted(chosen)
        if _content(doc, set(best)) >= _ENOUGH:
            break
    return _worded(doc, best) or _nearest(doc, date, first, sentence.end) or date.text


def _events(date: Span) -> Iterator[Iterator[Token]]:
    """The noun or verb that the date hangs on with its arguments, then the verbs above it."""
    token = _host(date)
    by_day = date.start > 0 and date[0].nbor(-1).lower_ in ("on", "by", "until")
    if token is not None and by_day and _is_deep_in_clause(token):
        token = _verb_over(token)
    for _ in range(3):
        if token is None:
            return
        yield _clause(token, date.start) if token.pos_ in _VERBS else _phrase(token, 2)
        last = token.head.i == token.i or (token.pos_ in _VERBS and token.dep_ == "conj")
        token = None if last else _verb_over(token.head)


def _story_start(sentence: Span) -> int:
    """Where a sentence begins after its dateline "LONDON, April 2 - "."""
    opening = _DATELINE.match(sentence.text) if sentence[0].is_upper or sentence[0].is_space else None
    if opening is None:
        return sentence.start
    after = sentence.start_char + opening.end()
    return next((token.i for token in sentence if token.idx >= after), sentence.start)


def _is_pointer(token: Token) -> bool:
    """Whether the word only points to another: "its", "their", "which"."""
    return token.tag_ in ("PRP$", "WDT", "WP", "WP$")


def _missing_subject(doc: Doc, chosen: set[int], first: int) -> set[int]:
    """The noun that opens the story, where the parser took the dateline's place for the subject of its verb."""
    if not chosen or doc[min(chosen)].pos_ not in _VERBS:
        return set()
    opening = doc[first : min(chosen)]
    noun = next((token for token in opening if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound"), None)
    return {token.i for token in _phrase(noun, 1) if first <= token.i < min(chosen)} if noun else set()


def _content(doc: Doc, indices: set[int]) -> int:
    """How many words say something: names, nouns and verbs that are not empty ones."""
    return sum(1 for index in indices if _is_telling(doc[index]))


def _is_telling(token: Token) -> bool:
    if token.pos_ in ("NOUN", "PROPN", "ADJ"):
        return token.ent_type_ != "DATE"
    return token.pos_ == "VERB" and token.lemma_ not in EMPTY_VERBS


def _host(date: Span) -> Token | None:
    """The noun or verb that the date says something of."""
    token = date.root
    for _ in range(_CLIMB):
        head = token.head
        if head.i == token.i:
            return token if token.pos_ in _VERBS else None
        token = head
        inside = date.start <= token.i < date.end
        if not inside and not _is_place(token) and token.pos_ in (*_NOUNS, *_VERBS) and token.ent_type_ != "DATE":
            return token
    return None


def _is_place(token: Token) -> bool:
    return token.ent_type_ in _PLACES and token.dep_ == "pobj"


def _is_deep_in_clause(noun: Token) -> bool:
    """Whether the noun is but part of another one that somebody does something with: "resume talks on a treaty".

    There a date at the end of the clause tells when that is done, whatever noun the parser hangs it on.
    """
    preposition = noun.head
    if noun.pos_ not in _NOUNS or noun.dep_ != "pobj" or preposition.head.dep_ not in ("dobj", "pobj"):
        return False
    verb = _verb_over(preposition)
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None) if verb else None
    return subject is not None and subject.pos_ in ("NOUN", "PROPN") and verb is not None and _is_firm(verb)


def _is_firm(verb: Token) -> bool:
    """Whether the clause tells what will be or has been done rather than what is said."""
    return verb.lemma_ not in REPORTING and any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def _verb_over(token: Token) -> Token | None:
    for _ in range(_CLIMB):
        if token.pos_ in _VERBS:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _clause(verb: Token, date: int) -> Iterator[Token]:
    """Subject, verb and what belongs to it; of a saying also what is said, where it follows.

    Where the saying comes last, "…, she said on Friday" is told by who said it if that is a name, else by what was
    said; and a date before the comma is one of what was said.
    """
    told = next((child for child in verb.children if child.dep_ == "ccomp" and child.pos_ in _VERBS), None)
    if told is not None and verb.lemma_ in REPORTING:
        if told.i < verb.i and (date < verb.i or not _is_named(verb)):
            yield from _subject(told)
            yield from _predicate(told)
            return
        if told.i > verb.i:
            yield from _subject(told)
            yield from _predicate(told)
    above = verb.head
    if verb.dep_ == "xcomp" and (above.pos_ == "ADJ" or above.lemma_ in PLANNING):
        yield above
        yield from (child for child in above.children if child.dep_ in ("aux", "auxpass", "neg"))
    yield from _subject(verb)
    yield from _predicate(verb)


def _is_named(verb: Token) -> bool:
    """Whether the subject of the verb holds a name."""
    return any(token.pos_ == "PROPN" for token in _subject(verb))


def _subject(verb: Token) -> Iterator[Token]:
    """The subject of the verb or of the verb that it follows; for "which" what it stands for."""
    for _ in range(_CLIMB):
        own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if own is not None and own.lower_ not in RELATIVE_PRONOUNS:
            yield from _phrase(own, 1)
            return
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in _NOUNS:
            yield from _phrase(verb.head, 1)
            return
        if own is not None or verb.head.i == verb.i or verb.dep_ not in ("conj", "xcomp", "advcl"):
            return
        verb = verb.head


def _predicate(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        if _is_date(child):
            continue
        if child.dep_ in _WITH_VERB or child.lower_ in KEPT_SMALL_WORDS:
            yield from _phrase(child, 1)
        elif child.dep_ == "advmod" and child.i == verb.i + 1:
            yield child
        elif child.dep_ == "prep" and child.i > verb.i:
            yield from _prepositional(child, 1)
        elif child.dep_ == "xcomp" and child.pos_ in _VERBS:
            yield from _predicate(child)
        elif child.dep_ == "ccomp" and child.pos_ == "ADJ":
            yield from _subject(child)
            yield child


def _phrase(noun: Token, depth: int) -> Iterator[Token]:
    """A noun with what names it before it, and its complements after it while `depth` lasts."""
    yield noun
    for child in noun.children:
        if _is_date(child):
            continue
        if child.dep_ in _BEFORE_NOUN or child.lower_ in KEPT_SMALL_WORDS:
            yield from _phrase(child, 0)
        elif child.dep_ in ("prep", "agent") and depth:
            yield from _prepositional(child, depth - 1)
        elif child.dep_ == "conj" and depth and child.i - noun.i <= 6:
            yield from (sibling for sibling in noun.children if sibling.dep_ == "cc")
            yield from _phrase(child, 0)
        elif child.dep_ == "pobj":
            yield from _phrase(child, depth)


def _prepositional(preposition: Token, depth: int) -> Iterator[Token]:
    objects = [child for child in preposition.children if child.dep_ in ("pobj", "pcomp")]
    if objects and objects[0].pos_ in _NOUNS:
        yield preposition
        yield from _phrase(objects[0], max(depth, 1))


def _is_date(token: Token) -> bool:
    """Whether the token is a time or the preposition of one."""
    if token.ent_type_ in ("DATE", "TIME"):
        return True
    return token.dep_ == "prep" and any(child.ent_type_ in ("DATE", "TIME") for child in token.children)


def _worded(doc: Doc, indices: list[int]) -> str:
    kept = _with_hyphens(doc, indices)
    pieces = []
    for place, index in enumerate(kept):
        adjacent = place + 1 < len(kept) and kept[place + 1] == index + 1
        pieces.append(doc[index].text_with_ws if adjacent else f"{doc[index].text} ")
    words = "".join(pieces).split()
    return _complete(words[:MAX_WORDS], cut=len(words) > MAX_WORDS).strip(_EDGES)


def _with_hyphens(doc: Doc, indices: list[int]) -> list[int]:
    """With the hyphens and slashes inside words, which syntax leaves aside: "tie-up", "U.S.-Soviet"."""
    kept = set(indices)
    for index in reversed(indices):
        left = index
        while (
            left >= 2
            and doc[left - 1].text in _HYPHENS
            and not (doc[left - 1].whitespace_ or doc[left - 2].whitespace_)
        ):
            kept |= {left - 1, left - 2}
            left -= 2
    return sorted(kept)


def _complete(words: list[str], *, cut: bool) -> str:
    """The words without a preposition or article left over at their end."""
    while words and (cut or len(words) > 1) and words[-1].lower() in LOOSE_ENDS:
        words = words[:-1]
    return " ".join(words)


def _nearest(doc: Doc, date: Span, first: int, last: int) -> str:
    """The words right after or before the date, where syntax gives none."""
    after = [token.i for token in doc[date.end : last] if not token.is_punct and not token.is_space][:8]
    before = [
        token.i for token in doc[min(first, date.start) : date.start] if not token.is_punct and not token.is_space
    ][-8:]
    return _worded(doc, after if len(after) >= len(before) else before)


def telling(doc: Doc, date: Span) -> float:
    """How well the wording of the date's event can stand for it, 0 to 1: it has a subject that names somebody."""
    words = event_words(doc, date).split()
    named = bool(words) and words[0].lower() not in EMPTY_SUBJECTS
    return 0.5 * named + 0.5 * min(1.0, len(words) / 5)
