"""Is a gathering still ahead, over, cancelled or only wished for? Read from the sentence that speaks of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from bot.extract.meetings import modality
from bot.extract.meetings.modality import Modality, Sure, Time
from bot.extract.meetings.spine import Spine
from bot.extract.meetings.triggers import Trigger, child_of
from bot.extract.words import meetings as words
from bot.extract.words import meetings_time as time_words

_HABITUAL = time_words.HABIT_MODIFIERS | {"every", "each", "any"}


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
    outlook = _of_verb(spine.verb) if trigger.verbal and spine.verb else _of_noun(trigger, spine)
    if _is_habit(trigger, spine):
        outlook = replace(outlook, habit=True)
    return _with_fate(outlook, trigger, spine)


def _of_verb(verb: Token) -> Outlook:
    return _from(modality.read(verb))


def _from(form: Modality) -> Outlook:
    return Outlook(form.time, form.sure, form.negated)


def _of_noun(trigger: Trigger, spine: Spine) -> Outlook:
    by_modifier = _by_modifiers(trigger.token)
    by_verb = _by_governor(spine)
    if by_verb.time is None or by_verb.sure == "wished":
        by_verb = _by_clause_below(spine) or by_verb
    if by_modifier is None:
        return by_verb
    # 'The next round was cancelled': the modifier tells the time, the verb tells whether it holds.
    if by_verb.time == "ahead" and by_modifier.time == "ahead":
        return replace(by_verb, sure=by_modifier.sure if by_verb.sure == "certain" else by_verb.sure)
    return replace(by_modifier, negated=by_verb.negated and spine.relation != "pobj")


def _by_modifiers(noun: Token) -> Outlook | None:
    for child in noun.lefts:
        form = child.lower_
        if child.pos_ in {"DET", "PRON"} and form in {"no"}:
            return Outlook(None, negated=True)
        if child.dep_ not in {"amod", "advmod", "compound", "nmod", "npadvmod", "poss"}:
            continue
        if form in time_words.AHEAD_MODIFIERS:
            return Outlook("ahead")
        if form in time_words.WISHED_MODIFIERS:
            return Outlook("ahead", "wished")
        if form in time_words.OVER_MODIFIERS:
            return Outlook("over")
    return None


def _by_governor(spine: Spine) -> Outlook:
    if spine.preposition is not None:
        aside = _by_preposition(spine)
        if aside is not None:
            return aside
    if spine.verb is None and (told := _by_clause_below(spine)) is not None:
        return told
    if spine.verb is None and _is_prepared(spine.nodes[0]):
        return Outlook("ahead")
    if spine.verb is None:
        return Outlook("present") if _is_bare_headline(spine.nodes[0]) else Outlook(None)
    form = modality.read(spine.verb)
    lemma = spine.verb.lemma_.lower()
    if spine.relation in {"dobj", "attr", "oprd", "dative"}:
        return _as_object(form, lemma)
    if spine.relation in {"nsubj", "nsubjpass", "csubj"}:
        return _as_subject(form, spine.verb)
    if spine.relation == "pobj":
        return _as_adverbial(form, lemma, spine)
    return Outlook(None)


def _by_clause_below(spine: Spine) -> Outlook | None:
    """'a summit expected to be held next month', 'talks that opened on Monday', 'a visit due in May'."""
    for node in spine.below:
        if node.dep_ not in {"acl", "relcl", "amod", "prep"}:
            continue
        if node.lower_ == "due" or (node.lemma_ in time_words.SCHEDULED and node.tag_ == "VBN"):
            return Outlook("ahead", "expected" if node.lemma_ in time_words.EXPECTED else "certain")
        if node.dep_ == "relcl" or node.lemma_ in words.HAPPEN_LEMMAS:
            form = modality.read(node)
            if form.time is not None and form.sure != "wished":
                return _from(form)
        if node.lemma_ in {"hold", "host"} and node.tag_ == "VBN":
            return Outlook("over")
    return None


def _is_prepared(noun: Token) -> bool:
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ in {"for", "of"}
        and noun.head.head.lower_ in time_words.PREPARING_NOUNS
    )


def _by_preposition(spine: Spine) -> Outlook | None:
    preposition = spine.preposition
    if preposition in time_words.AHEAD_PREPOSITIONS or preposition in time_words.AHEAD_ADVERBS:
        return Outlook("ahead")
    if preposition in time_words.OVER_PREPOSITIONS:
        form = modality.read(spine.verb) if spine.verb else modality.UNKNOWN
        return Outlook("ahead" if form.time == "ahead" else "over", form.sure if form.time == "ahead" else "certain")
    return None


def _as_object(form: Modality, lemma: str) -> Outlook:
    if lemma in {"begin", "open", "start"} and form.time == "over":
        return Outlook("present")
    if lemma in time_words.WISHED:
        return Outlook("ahead", "wished")
    if lemma in {"schedule", "plan", "arrange", "set", "announce", "agree", "organize", "organise", "call", "convene"}:
        if form.time == "over":
            return Outlook("ahead" if lemma != "convene" else "over")
        return _from(form)
    if lemma in words.HOLD_LEMMAS or lemma == "be":
        return _from(form)
    if form.time == "ahead":
        return replace(_from(form), negated=False)
    return Outlook(None)


def _as_subject(form: Modality, verb: Token) -> Outlook:
    if verb.lemma_ in time_words.SCHEDULED and verb.tag_ == "VBN" and verb.dep_ != "relcl":
        sure: Sure = "expected" if verb.lemma_ in time_words.EXPECTED else "certain"
        return Outlook("ahead", sure, form.negated)
    if verb.lemma_ == "be" and form.time == "present" and any(_is_infinitive(child) for child in verb.children):
        return Outlook("ahead", form.sure, form.negated)
    happens = verb.lemma_ in {"take", "be", "happen", "occur", "hold", "go", "come", "open", "begin", "start"}
    return replace(_from(form), negated=form.negated and happens)


def _is_infinitive(token: Token) -> bool:
    return token.dep_ == "xcomp" and any(child.lower_ == "to" for child in token.children)


def _as_adverbial(form: Modality, lemma: str, spine: Spine) -> Outlook:
    """'at the meeting', 'for talks': the time of the verb; 'said at' is over, 'arrived for' is not yet."""
    if spine.preposition in {"on", "of", "about", "over", "from"}:
        return Outlook(None)
    if spine.preposition in {"at", "during", "in", "to", "with"} or lemma in words.HOLD_LEMMAS:
        definite = any(child.lower_ in {"the", "this", "their"} for child in spine.nodes[0].lefts)
        return Outlook(form.time) if definite else replace(_from(form), negated=False)
    if spine.preposition == "for":
        if lemma in time_words.WISHED:
            return Outlook("ahead", "wished")
        if form.time == "over" and lemma not in words.TRAVEL_LEMMAS and lemma not in {"schedule", "set", "plan"}:
            return Outlook("over") if lemma in {"meet", "gather", "host"} else Outlook(None)
        if form.time == "over":
            return Outlook("ahead" if lemma not in words.TRAVEL_LEMMAS else None)
        return replace(_from(form), negated=False)
    return Outlook("ahead", form.sure) if form.time == "ahead" else Outlook(None)


def _with_fate(outlook: Outlook, trigger: Trigger, spine: Spine) -> Outlook:
    for node in spine.nodes[: 3 if spine.verb else 1]:
        lemma = node.lemma_.lower()
        if node.i == trigger.token.i and not trigger.verbal:
            if any(child.lower_ in words.CANCEL_ADJECTIVES for child in node.lefts):
                return replace(outlook, off=True)
            continue
        called_off = lemma in {"call", "break"} and child_of(node, "prt") is not None
        called_off = called_off and (child_of(node, "prt") or node).lower_ == "off"
        if spine.relation not in {"dobj", "nsubj", "nsubjpass", "conj"}:
            continue
        if lemma in words.CANCEL_LEMMAS or called_off:
            form = modality.read(node)
            if not form.negated and form.sure in {"certain", "expected"}:
                return replace(outlook, time="ahead", off=lemma != "break", sure="certain", negated=False)
        if lemma in words.POSTPONE_LEMMAS:
            return replace(outlook, time="ahead", postponed=True, sure="certain", negated=False)
    return outlook


def _is_habit(trigger: Trigger, spine: Spine) -> bool:
    verb = spine.verb
    if verb is not None and any(child.lower_ in time_words.HABIT_ADVERBS for child in verb.children):
        return True
    if trigger.verbal:
        return False
    return any(child.lower_ in _HABITUAL for child in trigger.token.lefts)


def _is_bare_headline(noun: Token) -> bool:
    return not any(token.pos_ in {"VERB", "AUX"} for token in noun.sent)
