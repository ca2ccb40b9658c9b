"""The words of a text that speak of a gathering."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract import clean
from bot.extract.meetings import journey, modality, verb_triggers
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import child_of, object_of, resumes, subject_of, verb_over
from bot.extract.meetings.trigger import Trigger, is_people
from bot.extract.words import meetings as words
from bot.extract.words import meetings_parts as parts
from bot.extract.words import meetings_time as time_words

_GAME_WORDS = 5
"""Different words of sport that make an article one about sport: a 'meeting' there is most often a match."""
_VERBAL = frozenset({"VERB", "AUX", "NOUN", "PROPN"})


def find(scene: Scene) -> list[Trigger]:
    """All triggers in the order of the text."""
    sporting = _is_about_sport(scene)
    return [trigger for trigger in _find(scene) if not (sporting and _is_fixture(trigger))]


def _find(scene: Scene) -> Iterator[Trigger]:
    furniture = {index for span in clean.furniture(scene.doc.text) for index in scene.tokens_of(span)}
    for token in scene.doc:
        if token.i in furniture:
            continue
        form = _form(token)
        if form in words.GATHERING_NOUNS and not _is_verb_use(token):
            trigger = _noun(token, scene)
        elif form in {"it", "they"}:
            trigger = _stands_for_one(token)
        elif token.pos_ in _VERBAL:
            trigger = verb_triggers.find(token, scene)
        else:
            trigger = None
        if trigger is not None:
            yield trigger


def _stands_for_one(it: Token) -> Trigger | None:
    """'It will be held in Geneva on June 3', 'They will take place there': points at the gathering told just before."""
    held = it.dep_ in {"nsubj", "nsubjpass"} and it.head.lemma_ in words.HELD
    passive = it.dep_ == "nsubjpass" or it.head.lemma_ not in {"hold", "schedule", "set", "plan"}
    place = it.head.lemma_ != "take" or any(child.lower_ == "place" for child in it.head.children)
    alone = it.lower_ == "it" or it.dep_ == "nsubjpass" or it.head.lemma_ == "take"  # not 'They will start on Monday'
    return Trigger(it, "event", verbal=False, weak=True) if held and passive and place and alone else None


def _form(token: Token) -> str:
    """The word in lower case; the last part of 'sit-down' or 'face-to-face' stands for the whole noun."""
    if token.lower_ not in words.HYPHENATED or token.i < 2 or token.nbor(-1).text != "-":
        return token.lower_
    whole = words.HYPHENATED[token.lower_]
    size = 2 * whole.count("-")
    start = max(token.i - size, 0)
    noun = token.dep_ not in {"amod", "compound", "nmod", "advmod"} and token.pos_ not in {"ADV", "PART"}
    return whole if noun and token.doc[start : token.i + 1].text.lower() == whole else token.lower_


def _is_verb_use(token: Token) -> bool:
    if resumes(token):
        return False
    if token.lower_ in {"meeting", "meetings"}:
        return token.tag_ == "VBG" and any(child.dep_ in {"aux", "dobj"} for child in token.children)
    return token.pos_ == "VERB" and token.lower_ in {"visit", "visits", "talks", "tour", "conference"}


def _noun(token: Token, scene: Scene) -> Trigger | None:
    form = _form(token)
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if _is_another_thing(form, before, after) or (_is_state(form, before) and not _is_told_ahead(token)):
        return None
    kind = words.GATHERING_NOUNS[form]
    if token.dep_ in {"compound", "nmod"} and not resumes(token):
        return None if token.head.lower_ in words.GATHERING_NOUNS else Trigger(token, kind, verbal=False, weak=True)
    if form == "summit" and _is_climbed(token):
        return None
    if kind == "visit":
        return _visit(token, kind, scene)
    if form in words.ALWAYS_WEAK:
        return Trigger(token, kind, verbal=False, weak=True) if _points(token) else None
    dated = any(child.dep_ in {"poss", "compound"} and child.i in scene.timed_at for child in token.lefts)
    lacking = _is_legislature(token) or not _has_holder(token, scene)
    weak = form in words.NEEDS_A_HOLDER and lacking and not dated  # 'next month's Congress'
    return Trigger(token, _named_kind(token, kind), verbal=False, weak=weak)


def _is_another_thing(form: str, before: str, after: str) -> bool:
    """'trading session', 'meeting room', and a table that nobody bargains at."""
    if before in words.NOT_AFTER.get(form, ()) or after in words.NOT_BEFORE:
        return True
    return form in words.NEEDS_BEFORE and before not in words.NEEDS_BEFORE[form]


def _is_state(form: str, before: str) -> bool:
    """'in session', 'in talks with NAME'."""
    return before == "in" and form in words.STATES_AFTER_IN


def _is_told_ahead(noun: Token) -> bool:
    """'will press for seats in talks with NAME': not only a state, the talks are to come."""
    partner = object_of(noun, "with", "between") if noun.lower_ in parts.BARGAINING else None
    verb = verb_over(noun) if partner is not None else None
    return _is_appointed(noun) or (verb is not None and modality.read(verb).time == "ahead")


def _is_appointed(noun: Token) -> bool:
    """'in talks scheduled for next week', 'in negotiations that start on Monday' are no state."""
    return any(
        child.dep_ in {"acl", "relcl"} and child.lemma_ in time_words.SCHEDULED | time_words.BEGINS | {"hold"}
        for child in noun.children
    )


def _is_climbed(summit: Token) -> bool:
    """'to reach the summit', 'the path to the summit of the Rotstock'."""
    node = summit.head if summit.dep_ == "dobj" else summit.head.head
    return node.lemma_ in words.CLIMBING


def _points(token: Token) -> bool:
    """'the two-day round', but not 'a round of talks'."""
    pointing = any(child.lower_ in {"the", "this", "next", "new"} for child in token.lefts)
    return pointing and object_of(token, "of") is None


def _named_kind(token: Token, kind: str) -> str:
    """A 'summit meeting' is a summit."""
    for child in token.lefts:
        inner = words.GATHERING_NOUNS.get(child.lower_)
        if child.dep_ in {"compound", "nmod"} and inner in words.NAMED_KINDS:
            return inner
    return kind


def _visit(token: Token, kind: str, scene: Scene) -> Trigger:
    of_somebody = child_of(token, "poss") or object_of(token, "by", "of", "from")
    somewhere = object_of(token, "to", "with") is not None
    on_the_way = token.dep_ == "pobj" and token.head.head.lemma_ in parts.JOURNEYS and _is_led(token, scene)
    weak = not (of_somebody is not None and is_people(of_somebody, scene)) and not somewhere and not on_the_way
    return Trigger(token, kind, verbal=False, weak=weak)


def _is_led(visit: Token, scene: Scene) -> bool:
    """'flies to Lima on Monday for a three-day visit': somebody named goes somewhere named."""
    verb = visit.head.head
    somewhere = visit.head.lower_ in {"for", "on"} and journey.destination(verb) is not None
    return somewhere and _is_done_by_people(verb, scene)


def _has_holder(token: Token, scene: Scene) -> bool:
    """Whether somebody holds it or a modifier says what it is: 'board session', 'a hearing of the committee'."""
    for child in token.lefts:
        if child.lower_ in words.HOLDER_MODIFIERS or (child.dep_ in {"compound", "poss"} and is_people(child, scene)):
            return True
    whose = object_of(token, "with", "between", "of")
    if whose is not None and (is_people(whose, scene) or whose.ent_type_ in {"ORG", "GPE"}):
        return True
    if token.dep_ == "dobj":
        return token.head.lemma_ in words.HOLDS
    if token.dep_ == "nsubjpass" and token.head.lemma_ in {"schedule", "set"}:
        when = object_of(token.head, "for", "on")
        return when is not None and when.i in scene.timed_at and object_of(token, "on", "into") is not None
    if token.dep_ in {"nsubj", "nsubjpass"} and token.head.lemma_ in words.HAPPEN_LEMMAS | {"hold", "look", "schedule"}:
        return any(child.lower_ in {"the", "this", "their"} for child in token.lefts)
    return token.dep_ == "pobj" and token.head.lower_ in {"at", "for"} and _is_done_by_people(token.head.head, scene)


def _is_legislature(token: Token) -> bool:
    """'the Congress of the United States' is a house, 'the party congress' a gathering."""
    return token.text in {"Congress", "Assembly"} and not any(
        child.lower_ in words.HOLDER_MODIFIERS for child in token.lefts
    )


def _is_done_by_people(verb: Token, scene: Scene) -> bool:
    subject = subject_of(verb) if verb.pos_ == "VERB" else None
    return subject is not None and is_people(subject, scene)


def _is_about_sport(scene: Scene) -> bool:
    return len({token.lower_ for token in scene.doc if token.lower_ in words.SPORT_WORDS}) >= _GAME_WORDS


def _is_fixture(trigger: Trigger) -> bool:
    return trigger.kind in {"meeting", "visit", "gathering", "conference", "session", "convention"} and (
        trigger.verbal or trigger.kind != "meeting" or object_of(trigger.token, "with") is None
    )
