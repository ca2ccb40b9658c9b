"""Which side of the publication day a date lies on, from the tense of its verb and the cues around it.

A rule-based account of English tense and mood: finite verbs by Reichenbach's tenses, what is governed by modals and
by verbs of planning is ahead. The dependency tree gives the verb; words right before the date overrule it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.extract.dates.lexicon import S, any_of
from bot.extract.words.dates import WEEKDAYS
from bot.extract.words.dates_cues import (
    AHEAD,
    ANNOUNCED,
    BEHIND,
    CALLING,
    FIRM_MODALS,
    HAPPENED,
    IMPLICATIVE,
    LASTING,
    OPEN_MODALS,
    PLANNING,
    PLANS,
    REPORTING,
    SCHEDULED,
    SCHEDULING,
    TIMETABLE,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLIMB = 12
_NEAR = 40
"""Tokens within which a comma or a negation still belongs to the verb."""
_OPENING = rf"(?:(?:the|a|an|this|late|early|on|at|about|around|[\d:.]+|[ap]\.?m\.?|noon|midnight|mid){S})*$"
_AHEAD = re.compile(rf"\b{any_of(AHEAD)}{S}{_OPENING}")
_BEHIND = re.compile(rf"\b{any_of(BEHIND)}{S}{_OPENING}")
_SCHEDULED = re.compile(
    rf"\b{any_of(SCHEDULED)}{S}(?:(?:back|off|over|tentatively|provisionally){S})*(?:to|for|until|till|on|by|at|from){S}{_OPENING}"
)
_BEFORE = re.compile(rf"\bbefore{S}{_OPENING}")
_BY = re.compile(rf"\bby{S}{_OPENING}")
_FOR = re.compile(rf"\bfor{S}{_OPENING}")
_UNTIL = re.compile(rf"\b(?:until|till|’til|'til){S}{_OPENING}")
_NOT_UNTIL = re.compile(rf"\b(?:not|n't|n’t|only){S}(?:\w+{S}){{0,3}}(?:until|till){S}{_OPENING}")
_LINE = 15
"""Tokens of about one line of a wire story."""
_STOPS = frozenset([".", "!", "?", ";", ":"])
_NEVER = frozenset(("neither", "nor", "never", "hardly", "nobody"))
_PAST_FORMS = frozenset(["did", "had", "has", "have", "was", "were", "'d", "’d", "'ve", "’ve", "having"])
_BARE = frozenset(["be", "have", "get"])
_CLIPPED = frozenset(("'d", "’d"))
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD", "VBN"])
_PRESENT_BE = frozenset(["is", "are", "am", "'s", "'re", "’s", "’re", "'m", "be", "being"])


def toward(span: Span, before: str, *, parsed: bool = True) -> int:
    """-2 or -1 for the past, 1 or 2 for the future, 0 where the sentence doesn't tell; 2 where its verb does.

    `before` holds the characters before the span, lower case; where the sentence isn't `parsed` they alone tell.
    """
    if _is_on_timetable(span):
        return 2
    verb, direct = _governor(span) if parsed else (None, False)
    tense = _tense(verb, direct=direct) if verb is not None else 0
    cue = _cue(before, verb, tense, direct=direct)
    if not cue and _FOR.search(before) and span[0].lower_ in WEEKDAYS:
        cue = 2
    if cue:
        return cue
    if verb is None:
        return int(_is_ahead_of(span)) or _announced(span) if parsed else 0
    return tense if direct and not _is_afterthought(verb, span) else _beside(span, verb, tense)


def _beside(span: Span, verb: Token, tense: int) -> int:
    """Where a date that hangs on a noun lies: the noun may tell more than the verb, which speaks of its own time."""
    if _is_ahead_of(span):
        return 1
    if _is_afterthought(verb, span):
        return 0
    happened = _on_what_happened(span)
    if tense > 0 and happened:
        return -1
    if tense < 0 and verb.lemma_ in CALLING and not happened:
        return 1
    return max(-1, min(1, tense))


def _on_what_happened(span: Span) -> bool:
    """Whether the date is of what has happened, as in "Wednesday's ruling", whatever is done about it next."""
    token = span.root
    for _ in range(3):
        token = token.head
        if token.pos_ in ("NOUN", "PROPN"):
            return token.lemma_.lower() in HAPPENED
    return False


def _governor(span: Span) -> tuple[Token | None, bool]:
    """The verb whose time the date is, and whether it hangs on it without a noun in between.

    Mended are two slips of parsers: in "the ship, seized Friday, …" the participle is taken for an adjective of the
    date, in "a truce that took effect Friday is holding" the date for the subject of the verb behind it.
    """
    root = span.root
    participle = next((child for child in root.children if child.dep_ == "amod" and child.lower_.endswith("ed")), None)
    if participle is not None and participle.i < span.start:
        return participle, True
    verb, direct = _verb_above(root)
    if verb is None:
        return _verb_on_the_line_above(span), not any(above.pos_ in ("NOUN", "PROPN") for above in root.ancestors)
    if root.dep_ == "nsubj" and verb is not None and root.head.i == verb.i:
        left = next((t for t in reversed(span.doc[max(0, span.start - 4) : span.start]) if t.pos_ == "VERB"), None)
        if left is not None and left.dep_ in ("relcl", "acl"):
            return left, True
    return verb, direct


def _verb_on_the_line_above(span: Span) -> Token | None:
    """The nearest verb before the date in hard-wrapped text, where a line break has cut the tree in two."""
    wrapped = False
    for token in reversed(span.doc[max(0, span.start - _LINE) : span.start]):
        wrapped = wrapped or token.text == "\n"
        if token.text in _STOPS or (token.is_space and token.text.count("\n") > 1):
            return None
        if wrapped and token.pos_ in ("VERB", "AUX"):
            return token
    return None


def _is_on_timetable(span: Span) -> bool:
    """Whether a verb of timetables that was not taken for a verb stands right before the date."""
    before = span.doc[max(0, span.start - 2) : span.start]
    words = [token for token in before if token.lower_ != "on"]
    return bool(words) and words[-1].text in TIMETABLE and words[-1].pos_ in ("ADJ", "NOUN", "ADP")


def _is_ahead_of(span: Span) -> bool:
    """Whether the date is of something planned or set before: "the planned rally", "with the vote Sunday, …"."""
    token = span.root
    for _ in range(3):
        token = token.head
        if token.pos_ in ("NOUN", "PROPN"):
            if any(child.dep_ == "amod" and child.lower_ in SCHEDULED for child in token.children):
                return True
            above = token.head
            set_before = above.lower_ in ("with", "ahead") or above.head.lower_ == "ahead"
            return set_before and token.lemma_.lower() in ANNOUNCED and above.i < token.i
    return False


def _announced(span: Span) -> int:
    """1 in a headline or listing without a verb that names what is to come: "Tuesday: OPEC meeting, Vienna"."""
    sentence = span.root.sent
    if span.doc[span.end : span.end + 1].text == ":":
        sentence = span.doc[span.start : min(span.end + _NEAR, len(span.doc))]
        line = next((token.i for token in sentence if "\n" in token.text), sentence.end)
        sentence = span.doc[span.start : line]
    if any(token.tag_ in _FINITE for token in sentence):
        return 0
    nouns = {token.lemma_.lower() for token in sentence} | {token.lower_ for token in sentence}
    if not HAPPENED.isdisjoint(nouns):
        return 0
    return int(not ANNOUNCED.isdisjoint(nouns))


def _is_afterthought(verb: Token, span: Span) -> bool:
    """Whether the verb only reports, behind a comma or quote, the words that hold the date: "…, he said"."""
    between = span.doc[span.end : min(verb.i, span.end + _NEAR)]
    return verb.lemma_ in REPORTING and any(token.text in (",", '"', "”", "''") for token in between)


def _cue(before: str, verb: Token | None, tense: int, *, direct: bool) -> int:
    if _UNTIL.search(before):
        return _until(before, verb, tense)
    if _SCHEDULED.search(before) or _AHEAD.search(before):
        return 2
    if _BEHIND.search(before):
        return -2
    if verb is not None and verb.lemma_ in CALLING and _BEFORE.search(before):
        return 2
    due = (
        tense >= 0 or not direct or (verb is not None and _is_infinitive(verb) and verb.head.lemma_ not in IMPLICATIVE)
    )
    return 2 if _BY.search(before) and due else 0


def _until(before: str, verb: Token | None, tense: int) -> int:
    if verb is None or tense > 1:
        return 2
    negated = any(child.dep_ == "neg" for child in verb.children)
    over = verb.lemma_ in LASTING or negated or _NOT_UNTIL.search(before) or _BEHIND.search(before)
    return -2 if over and (tense < 0 or negated) else 2


def _verb_above(token: Token) -> tuple[Token | None, bool]:
    """The verb that the token hangs on, and whether without another noun in between."""
    direct = True
    for _ in range(_CLIMB):
        head = token.head
        if head.i == token.i:
            return (token, direct) if token.pos_ in ("VERB", "AUX") else (None, False)
        token = head
        if token.pos_ in ("VERB", "AUX") or any(child.dep_ == "aux" for child in token.children):
            return token, direct
        if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            direct = False
    return None, False


def _tense(verb: Token, *, direct: bool) -> int:
    """-2 past, 2 future, 1 possibly ahead, 0 unclear."""
    for _ in range(_CLIMB):
        if _is_wished_done(verb):
            return 2
        side = _own_tense(verb)
        if side is not None:
            return side
        if _is_infinitive(verb):
            return _infinitive(verb, direct=direct)
        above, _direct = _verb_above(verb)
        if above is None or above.i == verb.i:
            return 1 if verb.tag_ == "VB" else 0
        verb, direct = above, False
    return 0


def _is_wished_done(verb: Token) -> bool:
    """Whether the participle is what somebody wants: "wants the barriers gone by Friday"."""
    bare = verb.tag_ == "VBN" and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return bare and verb.dep_ in ("ccomp", "xcomp", "oprd") and verb.head.lemma_ in PLANNING


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _own_tense(verb: Token) -> int | None:
    """The tense that the verb and its auxiliaries show; None where it follows another verb."""
    forms = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    governs = verb.tag_ != "VBD" and (verb.tag_ != "VBN" or forms & _BARE)  # else "May" is a name: "May called a vote"
    if forms & (FIRM_MODALS | OPEN_MODALS) and governs and (verb.tag_ == "VB" or not forms & _CLIPPED):
        return _modal(verb, forms)
    if forms & _PAST_FORMS and not (verb.tag_ == "VB" and "to" in forms):
        return 1 if verb.tag_ == "VBN" and verb.lemma_ in SCHEDULING else -2
    if verb.tag_ == "JJ":
        return 2 if verb.lower_ in SCHEDULED else -2
    planned = verb.lemma_ in SCHEDULING
    present = bool(forms & _PRESENT_BE)
    tenses = {
        "VBD": 1 if planned and _has_object(verb) else -2,
        "VBZ": -1 if verb.lemma_ in REPORTING and not _has_object(verb) else 2,
        "VBP": -1 if verb.lemma_ in REPORTING and not _has_object(verb) else 2,
        "VBG": 2 if present else None,
        "VBN": 2 if present or planned else -2,
        "VB": 1 if forms & {"do", "does"} else None,
    }
    return tenses.get(verb.tag_)


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _modal(verb: Token, forms: set[str]) -> int:
    if "have" in forms and not forms & FIRM_MODALS:
        return -2
    if forms & FIRM_MODALS:
        return 2
    negated = any(
        token.dep_ == "neg" or token.lower_ in _NEVER
        for token in verb.doc[max(verb.left_edge.i, verb.i - _NEAR) : verb.i]
    )
    if "could" in forms and negated:
        return -1
    return 1 if forms & {"could", "might", *_CLIPPED} else 2


def _infinitive(verb: Token, *, direct: bool) -> int:
    """The tense of an infinitive: "planned to meet Tuesday" is ahead; "began to leave Tuesday" is not."""
    above, _direct = _verb_above(verb)
    side = _own_tense(above) if above is not None and above.i != verb.i else None
    if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        if verb.head.lemma_.lower() in PLANS:
            return 2
        return 1 if side is None else side
    if (
        verb.dep_ in ("nsubj", "csubj", "advcl")
        and side is not None
        and (above is None or above.lemma_ not in PLANNING)
    ):
        return side
    if above is None or side is None or above.lemma_ in PLANNING:
        return 2
    return side if above.lemma_ in IMPLICATIVE or not direct else 1
