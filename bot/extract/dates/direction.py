"""Which side of the publication day a date lies on, from the tense of its verb and the cues around it.

A rule-based account of what English tense and mood say: Reichenbach's tenses for finite verbs, modality and verbs
of planning for what is ahead. The dependency tree gives the verb; the words before the date overrule it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.extract.dates.lexicon import S, any_of
from bot.extract.words.dates_cues import (
    AHEAD,
    BEHIND,
    FUTURE_MODALS,
    HAPPENED,
    LASTING,
    PLANNING,
    REPORTING,
    SCHEDULED,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLIMB = 12
_OPENING = rf"(?:(?:the|a|an|this|late|early|on|at|about|around){S})*$"
_AHEAD = re.compile(rf"\b{any_of(AHEAD)}{S}{_OPENING}")
_BEHIND = re.compile(rf"\b{any_of(BEHIND)}{S}{_OPENING}")
_SCHEDULED = re.compile(
    rf"\b{any_of(SCHEDULED)}{S}(?:(?:back|off|over|tentatively|to|for|until|till|on|by|at){S})*{_OPENING}"
)
_UNTIL = re.compile(rf"\b(?:until|till|’til|'til){S}{_OPENING}")
_NOT_UNTIL = re.compile(rf"\b(?:not|n't|n’t|only){S}(?:\w+{S})?(?:until|till){S}{_OPENING}")
_BY = re.compile(rf"\bby{S}{_OPENING}")


def toward(span: Span, before: str) -> int:
    """-2 or -1 for the past, 1 or 2 for the future, 0 where the sentence doesn't tell; 2 is said by the date's own verb.

    `before` holds the characters before the span, lower case.
    """
    verb, direct = _verb_above(span.root)
    tense = _tense(verb) if verb is not None else 0
    cue = _cue(before, verb, tense)
    if cue:
        return cue
    noun = span.root.head
    if not direct and tense > 0 and noun.lemma_.lower() in HAPPENED:
        return -1
    return tense * 2 if direct else tense


def _cue(before: str, verb: Token | None, tense: int) -> int:
    if _UNTIL.search(before):
        return _until(before, verb, tense)
    if _SCHEDULED.search(before) or _AHEAD.search(before):
        return 2
    if _BEHIND.search(before):
        return -2
    if _BY.search(before) and verb is not None and verb.lemma_ in PLANNING:
        return 2
    return 0


def _until(before: str, verb: Token | None, tense: int) -> int:
    if tense > 0 or verb is None:
        return 2
    past_stay = verb.lemma_ in LASTING or _NOT_UNTIL.search(before) or _BEHIND.search(before)
    return -2 if tense < 0 and past_stay else 2


def _verb_above(token: Token) -> tuple[Token | None, bool]:
    """The verb that the token hangs on, and whether without another noun in between."""
    direct = True
    for _ in range(_CLIMB):
        head = token.head
        if head.i == token.i:
            return (token, direct) if token.pos_ in ("VERB", "AUX") else (None, False)
        token = head
        if token.pos_ in ("VERB", "AUX"):
            return token, direct
        if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            direct = False
    return None, False


def _tense(verb: Token) -> int:
    """-1 past, 1 future, 0 unclear."""
    for _ in range(_CLIMB):
        side = _own_tense(verb)
        if side is not None:
            return side
        above, _direct = _verb_above(verb)
        if above is None or above.i == verb.i:
            return 0
        if verb.tag_ == "VB" and verb.dep_ != "conj":
            return _infinitive(verb, above)
        verb = above
    return 0


def _own_tense(verb: Token) -> int | None:
    """The tense that the verb and its auxiliaries show; None where it follows another verb."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    forms = {helper.lower_ for helper in helpers}
    if forms & FUTURE_MODALS:
        return _modal(verb, forms)
    if forms & {"did", "had", "has", "have", "was", "were", "'d", "’d", "'ve", "’ve", "having"}:
        return _past_auxiliary(verb)
    if verb.lemma_ == "go" and verb.tag_ == "VBG" and any(child.dep_ == "xcomp" for child in verb.children):
        return 1
    if verb.tag_ == "VBD":
        return -1 if verb.lemma_ not in PLANNING or not _awaits(verb) else 1
    if verb.tag_ in ("VBZ", "VBP"):
        return -1 if verb.lemma_ in REPORTING else 1
    if verb.tag_ == "VBG":
        return 1 if forms & {"is", "are", "am", "'s", "'re", "’s", "’re", "'m"} else None
    if verb.tag_ == "VBN":
        return _participle(verb, forms)
    if verb.tag_ == "VB" and forms & {"do", "does"}:
        return 1
    return None


def _modal(verb: Token, forms: set[str]) -> int:
    if "have" in forms and forms & {"would", "could", "might", "may", "must", "should"}:
        return -1
    negated = any(child.dep_ == "neg" for child in verb.children)
    return -1 if "could" in forms and negated else 1


def _past_auxiliary(verb: Token) -> int:
    return 1 if verb.lemma_ in PLANNING and verb.tag_ == "VBN" and _awaits(verb) else -1


def _awaits(verb: Token) -> bool:
    """Whether a verb of planning has its plan as a complement, not the date of the planning itself."""
    return any(child.dep_ in ("xcomp", "ccomp") for child in verb.children) is False and verb.lemma_ in (
        "schedule", "set", "slate", "due", "expect", "plan", "postpone", "adjourn", "delay", "reschedule",
    )  # fmt: skip


def _participle(verb: Token, forms: set[str]) -> int:
    if forms & {"is", "are", "be", "'s", "’s"}:
        return 1
    return 1 if verb.lemma_ in PLANNING and _awaits(verb) else -1


def _infinitive(verb: Token, above: Token) -> int:
    """ "planned to meet Tuesday" is ahead, "went to see him Tuesday" is not."""
    if above.lemma_ in PLANNING or above.lemma_ in ("be", "have"):
        return 1
    noun = verb.head
    if noun.pos_ in ("NOUN", "PROPN", "ADJ"):
        return 1
    return _tense_of_governor(above)


def _tense_of_governor(verb: Token) -> int:
    side = _own_tense(verb)
    return side if side is not None else 0
