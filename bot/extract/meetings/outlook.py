"""Is a gathering still ahead, over, cancelled or only wished for? Read from the sentence that speaks of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from bot.extract.meetings import governor, modality
from bot.extract.meetings.modality import Modality, Sure, Time
from bot.extract.meetings.spine import Spine
from bot.extract.meetings.syntax import child_of
from bot.extract.meetings.trigger import Trigger
from bot.extract.words import meetings as words
from bot.extract.words import meetings_time as time_words

_HABITUAL = time_words.HABIT_MODIFIERS | {"every", "each", "any"}
_MODIFIERS = frozenset({"amod", "advmod", "compound", "nmod", "npadvmod", "poss"})
_BY_MODIFIER: tuple[tuple[frozenset[str], Modality], ...] = (
    (time_words.AHEAD_MODIFIERS, governor.AHEAD),
    (time_words.WISHED_MODIFIERS, governor.WISH),
    (time_words.OVER_MODIFIERS, governor.OVER),
)
_NEAR_VERBS = 3
"""How far up its spine a gathering is cancelled: by its own verb or one that governs that."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """`time` None where nothing tells; `off` for a gathering that was called off, `postponed` for one put off."""

    time: Time | None
    sure: Sure = "certain"
    negated: bool = False
    off: bool = False
    postponed: bool = False
    habit: bool = False


def read(trigger: Trigger, spine: Spine) -> Outlook:
    """The outlook of one mention."""
    if trigger.verbal:
        form = modality.read(spine.verb) if spine.verb else _of_mistagged(trigger.token)
    else:
        form = _of_noun(trigger, spine)
    outlook = Outlook(form.time, form.sure, form.negated, habit=_is_habit(trigger, spine))
    return _with_fate(outlook, trigger, spine)


def _of_mistagged(verb: Token) -> Modality:
    """A verb that the tagger takes for a noun: 'LEADERS TO MEET', 'the council convenes'."""
    return governor.AHEAD if verb.i and verb.nbor(-1).lower_ == "to" else Modality("present")


def _of_noun(trigger: Trigger, spine: Spine) -> Modality:
    by_modifier = _by_modifiers(trigger.token)
    by_verb = governor.read(spine)
    if by_verb.time is None or by_verb.sure == "wished":
        by_verb = governor.below(spine) or by_verb
    if by_modifier is None:
        return by_verb
    # 'The next round was cancelled': the modifier tells the time, the verb tells whether it holds.
    if by_verb.time == "ahead" and by_modifier.time == "ahead":
        return replace(by_verb, sure=by_modifier.sure if by_verb.sure == "certain" else by_verb.sure)
    negated = by_modifier.negated or (by_verb.negated and spine.relation != "pobj")
    return replace(by_modifier, negated=negated)


def _by_modifiers(noun: Token) -> Modality | None:
    for child in noun.lefts:
        if child.lower_ == "no" and child.pos_ in {"DET", "PRON"}:
            return Modality(None, negated=True)
        if child.dep_ in _MODIFIERS:
            told = next((form for forms, form in _BY_MODIFIER if child.lower_ in forms), None)
            if told is not None:
                return told
    return None


def _with_fate(outlook: Outlook, trigger: Trigger, spine: Spine) -> Outlook:
    if not trigger.verbal and any(child.lower_ in words.CANCEL_ADJECTIVES for child in trigger.token.lefts):
        return replace(outlook, off=True)
    if spine.relation not in {"dobj", "nsubj", "nsubjpass"}:
        return outlook
    for verb in spine.nodes[1:_NEAR_VERBS]:
        if _is_calling_off(verb) and not _is_denied(verb):
            return replace(outlook, time="ahead", off=True, sure="certain", negated=False)
        if verb.lemma_.lower() in words.POSTPONE_LEMMAS and not _is_denied(verb):
            return replace(outlook, time="ahead", postponed=True, sure="certain", negated=False)
    return outlook


def _is_calling_off(verb: Token) -> bool:
    particle = child_of(verb, "prt")
    called_off = verb.lemma_.lower() == "call" and particle is not None and particle.lower_ == "off"
    return called_off or verb.lemma_.lower() in words.CANCEL_LEMMAS


def _is_denied(verb: Token) -> bool:
    form = modality.read(verb)
    taken_back = verb.tag_ == "VBN" and any(child.lower_ == "had" for child in verb.children)
    return taken_back or form.negated or form.sure not in {"certain", "expected"}


def _is_habit(trigger: Trigger, spine: Spine) -> bool:
    verb = spine.verb
    if verb is not None and any(child.lower_ in time_words.HABIT_ADVERBS for child in verb.children):
        return True
    return not trigger.verbal and any(child.lower_ in _HABITUAL for child in trigger.token.lefts)
