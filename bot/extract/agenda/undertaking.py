"""What those who meet will do there, and what the meeting is for, with a verb that no table knows."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from bot.extract.agenda import announcement, asking, ties
from bot.extract.agenda.cue import Cue, is_time_or_place
from bot.extract.meetings import modality
from bot.extract.meetings.syntax import child_of, object_of, subject_of
from bot.extract.words import agenda as words
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import agenda_undertaking as doing
from bot.extract.words import meetings as meeting_words
from bot.extract.words import meetings_people as people

_NAMES = frozenset(
    {"PERSON", "ORG", "GPE", "NORP", "DATE", "TIME", "MONEY", "FAC", "LOC", "EVENT", "PERCENT", "CARDINAL"}
)
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})


def purpose(verb: Token, mentions: Collection[int], known: Collection[str]) -> Cue | None:
    """'meet to VERB TOPIC', 'the talks aim to VERB TOPIC'. `known` are the verbs that have rules of their own."""
    lemma = verb.lemma_.lower()
    if lemma in frames.NO_PURPOSE or not (_is_infinitive(verb) or verb.dep_ == "pcomp"):
        return None
    above = verb.head.head if verb.dep_ == "conj" else verb.head
    if above.lemma_ in known and above.i not in mentions and above.lemma_ not in words.LEAVE:
        return None  # 'nominate directors to replace the board': that is what the directors are for
    asked = next(asking.of_somebody(verb), None) if lemma in frames.ASKS else None
    thing = asked or thing_done(verb, mentions)
    tied = ties.tie(verb, mentions) if thing is not None else None
    if tied is None or thing is None:
        return None
    governed = tied[0] == "subject" and verb.head.lemma_ in frames.AIMING
    return Cue((thing,), verb, tied[1]) if tied[0] == "purpose" or governed else None


def promise(verb: Token, mentions: Collection[int]) -> Cue | None:
    """'The delegates will VERB TOPIC', 'face questions over TOPIC': the linking asks whether they meet."""
    lemma = verb.lemma_.lower()
    asked = _questioned(verb)
    around = lemma in frames.NO_PURPOSE | doing.AROUND_A_MEETING and asked is None
    if around or verb.i in mentions or is_dated(verb):
        return None
    subject = subject_of(verb)
    if subject is None or subject.i > verb.i or not announcement.is_announced(verb):
        return None
    about = asked if lemma in doing.RESTS_ON else object_of(verb, *nouns.CONCERNING) or asked
    if about is not None and not is_time_or_place(about) and about.ent_type_ not in _NAMES - {"EVENT", "GPE"}:
        return Cue((about,), verb, None)
    thing = thing_done(verb, mentions)
    if thing is None or _is_passive(verb) or any(child.lower_ in _OWN for child in thing.lefts):
        return None  # 'America will reduce its deficit' without asking anybody
    return Cue((thing,), verb, None)


def thing_done(verb: Token, mentions: Collection[int]) -> Token | None:
    """The object of a verb, where it may be a topic: no name, no meeting, nobody."""
    found = child_of(verb, "dobj")
    if found is None or found.pos_ not in {"NOUN", "PROPN"} or found.i in mentions:
        return None
    sum_of = found.ent_type_ == "MONEY" and object_of(found, "of") is not None  # 'five million dollars of debt'
    if found.ent_type_ in _NAMES and not sum_of:
        return None
    described = any(child.dep_ == "amod" for child in found.lefts)
    if not described and found.lower_ in people.PEOPLE | people.BODIES:
        return None
    return None if is_no_thing(found) else found


def is_no_thing(noun: Token) -> bool:
    """What brings no topic as the object of any verb: 'a speech', 'a meeting'."""
    return noun.lower_ in doing.NO_THING or noun.lower_ in meeting_words.GATHERING_NOUNS


def is_awaited(verb: Token) -> bool:
    """'is expected to cut TOPIC', 'analysts expect it to cut TOPIC'."""
    expecting = verb.dep_ == "ccomp" and verb.head.lemma_ in {"expect", "predict", "forecast"}
    return expecting or modality.read(verb).sure in {"expected", "likely"}


def tabled(verb: Token) -> Cue | None:
    """'has tabled TOPIC', 'has put forward TOPIC'."""
    held = child_of(verb, "dobj")
    perfect = verb.tag_ == "VBN" and any(child.lower_ in {"have", "has"} for child in verb.children)
    forward = verb.lemma_ == "put" and any(child.lower_ == "forward" for child in verb.children)
    if held is None or not perfect or not (forward or verb.lemma_ in frames.TABLED):
        return None
    return Cue((held,), verb, None, settled=True)


def errand(verb: Token) -> Cue | None:
    """'is carrying a letter from NAME', 'brings a message'."""
    held = child_of(verb, "dobj")
    if verb.lemma_ not in doing.CARRIES or held is None or held.lower_ not in doing.MESSAGES:
        return None
    form = modality.read(verb)
    return Cue((held,), verb, None, wished=form.time == "present") if form.time in {"ahead", "present"} else None


def _questioned(verb: Token) -> Token | None:
    held = child_of(verb, "dobj")
    if held is None or held.lower_ not in doing.QUESTIONS:
        return None
    return object_of(held, *nouns.CONCERNING, "for") or object_of(verb, *nouns.CONCERNING)


def is_dated(verb: Token) -> bool:
    """'will raise fares in July': another day's business."""
    for child in verb.children:
        inside = child_of(child, "pobj") if child.dep_ == "prep" else child
        if inside is not None and inside.ent_type_ == "DATE" and inside.dep_ in {"npadvmod", "pobj"}:
            return True
    return False


def _is_infinitive(verb: Token) -> bool:
    """Also the second of two: 'in an effort to solve A and avoid B'."""
    return verb.tag_ == "VB" and any(
        child.lower_ == "to" and child.dep_ == "aux"
        for one in (verb, *((verb.head,) if verb.dep_ == "conj" else ()))
        for child in one.children
    )


def _is_passive(verb: Token) -> bool:
    return child_of(verb, "auxpass", "nsubjpass") is not None
