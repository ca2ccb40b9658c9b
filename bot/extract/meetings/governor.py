"""What the verb or preposition above a gathering's noun, and the clauses below it, tell of its time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from bot.extract.meetings import modality
from bot.extract.meetings.modality import Modality, Sure
from bot.extract.meetings.spine import Spine
from bot.extract.sentence import around
from bot.extract.words import meetings as words
from bot.extract.words import meetings_parts as parts
from bot.extract.words import meetings_time as time_words

WISH = Modality("ahead", "wished")
AHEAD = Modality("ahead")
OVER = Modality("over")
_SAYS_NOTHING = frozenset({"on", "of", "about", "over", "from"})
_THERE = frozenset({"in", "to", "with"})


def read(spine: Spine) -> Modality:
    """The modality of a gathering's noun, by what it hangs on."""
    if _is_ruled_out(spine):
        return replace(WISH, negated=True)
    told = _by_preposition(spine)
    if told is not None:
        return told
    if spine.verb is None:
        return _alone(spine)
    form = modality.read(spine.verb)
    reader = _BY_RELATION.get(spine.relation)
    return reader(form, spine.verb, spine) if reader is not None else modality.UNKNOWN


def below(spine: Spine) -> Modality | None:
    """'a summit expected to be held next month', 'talks that opened on Monday', 'a visit due in May'."""
    found = (_told_below(node) for node in spine.below if node.dep_ in {"acl", "relcl", "amod", "prep"})
    return next((form for form in found if form is not None), None)


def _told_below(node: Token) -> Modality | None:
    if node.lower_ == "due" or (node.lemma_ in time_words.SCHEDULED and node.tag_ == "VBN"):
        return Modality("ahead", "expected" if node.lemma_ in time_words.EXPECTED else "certain")
    if node.dep_ == "relcl" or node.lemma_ in words.HAPPEN_LEMMAS:
        form = modality.read(node)
        if form.time is not None and form.sure != "wished":
            return form
    return OVER if node.lemma_ in {"hold", "host"} and node.tag_ == "VBN" else None


def _alone(spine: Spine) -> Modality:
    noun = spine.nodes[0]
    told = below(spine)
    if told is not None:
        return told
    if _is_prepared(noun):
        return AHEAD
    headline = not any(token.pos_ in {"VERB", "AUX"} for token in around(noun))
    return Modality("present") if headline else modality.UNKNOWN


def _is_prepared(noun: Token) -> bool:
    """'groundwork for a summit', 'preparations for the talks'."""
    for_it = noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of"}
    return for_it and noun.head.head.lower_ in time_words.PREPARING_NOUNS


def _is_ruled_out(spine: Spine) -> bool:
    """'no plans for a meeting', 'sees no need for talks', 'neither a date nor a venue for the summit'."""
    return any(child.lower_ == "no" for node in spine.nodes for child in node.lefts if node.pos_ == "NOUN") or any(
        noun.dep_ == "pobj" and any(child.lower_ == "no" for child in noun.head.head.lefts) for noun in spine.nodes[:1]
    )


def _by_preposition(spine: Spine) -> Modality | None:
    """'ahead of', 'after'."""
    preposition = spine.preposition
    if preposition in time_words.AHEAD_PREPOSITIONS | time_words.AHEAD_ADVERBS:
        return AHEAD
    if preposition not in time_words.OVER_PREPOSITIONS:
        return None
    form = modality.read(spine.verb) if spine.verb else modality.UNKNOWN
    return Modality("ahead", form.sure) if form.time == "ahead" else OVER


def _as_object(form: Modality, verb: Token, spine: Spine) -> Modality:
    lemma = verb.lemma_.lower()
    named = any(child.lower_ in {"the", "this", "that"} for child in spine.nodes[0].lefts)
    if lemma == "call" and form.time in {"present", "over"} and not named:
        return AHEAD  # 'France calls a summit', unlike 'calls for a summit'
    if lemma in time_words.WISHED:
        return WISH
    if form.time == "over" and lemma in time_words.BEGINS:
        return Modality("present")
    if form.time == "over" and lemma in time_words.ARRANGES:
        return AHEAD
    if lemma in words.HOLD_LEMMAS or lemma in time_words.ARRANGES or lemma == "be":
        return form
    return Modality("ahead", form.sure) if form.time == "ahead" else modality.UNKNOWN


def _as_subject(form: Modality, verb: Token, _: Spine) -> Modality:
    if verb.lemma_ in time_words.SCHEDULED and verb.tag_ == "VBN" and verb.dep_ != "relcl":
        sure: Sure = "expected" if verb.lemma_ in time_words.EXPECTED else "certain"
        return Modality("ahead", sure, form.negated)
    if verb.lemma_ == "be" and form.time == "present" and any(_is_infinitive(child) for child in verb.children):
        return Modality("ahead", form.sure, form.negated)
    # 'The meeting will not touch on sanctions' takes place all the same.
    return Modality(form.time, form.sure, form.negated and verb.lemma_ in time_words.TAKES_PLACE)


def _is_infinitive(token: Token) -> bool:
    return token.dep_ == "xcomp" and any(child.lower_ == "to" for child in token.children)


def _as_adverbial(form: Modality, verb: Token, spine: Spine) -> Modality:
    """'at the meeting', 'for talks': the time of the verb; 'said at' is over, 'arrived for' is not yet."""
    lemma = verb.lemma_.lower()
    if spine.preposition == "on" and lemma in parts.GOES_WITH:
        return Modality(form.time, form.sure)
    if spine.preposition in _SAYS_NOTHING:
        return modality.UNKNOWN
    if spine.preposition in {"at", "during"}:
        return Modality(form.time)  # 'will call for a ban at a meeting': only the call is unsure
    if spine.preposition in _THERE or lemma in words.HOLD_LEMMAS:
        definite = any(child.lower_ in {"the", "this", "their"} for child in spine.nodes[0].lefts)
        return Modality(form.time) if definite else Modality(form.time, form.sure)
    if spine.preposition == "for":
        return _what_for(form, lemma)
    return Modality("ahead", form.sure) if form.time == "ahead" else modality.UNKNOWN


def _what_for(form: Modality, lemma: str) -> Modality:
    """'called for talks', 'arrived for talks', 'gathered for a summit', 'set a date for talks'."""
    if lemma in time_words.WISHED:
        return WISH
    if form.time != "over":
        return Modality(form.time, form.sure)
    if lemma in {"schedule", "set", "plan"}:
        return AHEAD
    return OVER if lemma in {"meet", "gather", "host"} else modality.UNKNOWN


_Reader = Callable[[Modality, Token, Spine], Modality]
_BY_RELATION: dict[str, _Reader] = {
    **dict.fromkeys(("dobj", "attr", "oprd", "dative"), _as_object),
    **dict.fromkeys(("nsubj", "nsubjpass", "csubj"), _as_subject),
    "pobj": _as_adverbial,
}
