"""What those who meet want, or are expected to do: 'wants to VERB TOPIC', 'has called for TOPIC'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract.agenda import undertaking
from bot.extract.agenda.cue import Cue, is_time_or_place
from bot.extract.meetings import modality
from bot.extract.meetings.syntax import child_of, object_of, subject_of
from bot.extract.words import agenda_disputes as words
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_undertaking as doing


def find(verb: Token) -> Iterator[Cue]:
    """The cue of a standing wish of whoever is the subject; the linking asks whether they meet."""
    awaited = _forecast(verb)
    if awaited is not None:
        denied = modality.read(verb).negated
        yield Cue((awaited,), verb, None, strong=True, settled=True, of_discussion=True, implied=not denied)
        return
    topic = _wants_to(verb) or _under_pressure_to(verb) or _has_demanded(verb)
    if topic is not None and subject_of(verb) is not None:
        yield Cue((topic,), verb, None, wished=True)


def _wants_to(verb: Token) -> Token | None:
    """'wants to VERB TOPIC', 'is hoping to VERB TOPIC'."""
    if verb.lemma_.lower() not in words.BEFORE_A_WISH or not _is_now(verb):
        return None
    return _aim(child_of(verb, "xcomp"))


def _under_pressure_to(verb: Token) -> Token | None:
    """'is under pressure to VERB TOPIC'."""
    pressure = object_of(verb, "under") if verb.lemma_ in {"be", "come", "remain"} else None
    if pressure is None or pressure.lower_ not in words.PRESSED or modality.read(verb).negated:
        return None
    return _aim(child_of(pressure, "acl", "relcl") or child_of(verb, "xcomp", "advcl"))


def _has_demanded(verb: Token) -> Token | None:
    """'has called for TOPIC', 'have proposed TOPIC'."""
    lemma = verb.lemma_.lower()
    has = any(child.lower_ in {"has", "have"} for child in verb.children)
    if (
        lemma not in words.PERFECT_DEMANDS
        or verb.tag_ != "VBN"
        or not has
        or verb.dep_ not in {"ROOT", "conj", "ccomp"}
    ):
        return None
    if any(child.dep_ in {"neg", "auxpass", "xcomp"} for child in verb.children):
        return None
    asked = object_of(verb, "for") if lemma in {"ask", "call"} else undertaking.thing_done(verb, ())
    return asked if asked is not None and _is_topic(asked) else None


def _forecast(verb: Token) -> Token | None:
    """'Economists expect a rate cut', 'Dealers do not expect any change in TOPIC'."""
    subject = subject_of(verb) if verb.lemma_.lower() in words.FORECASTS else None
    awaited = child_of(verb, "dobj")
    if subject is None or awaited is None or subject.lower_ not in words.FORECASTERS:
        return None
    what = object_of(awaited, "in", "of", "to")
    told = (what is not None and not is_time_or_place(what)) or any(one.dep_ == "compound" for one in awaited.lefts)
    return awaited if awaited.lower_ in words.DECISIONS and told and not undertaking.is_dated(verb) else None


def _aim(aim: Token | None) -> Token | None:
    if aim is None or aim.tag_ != "VB" or aim.lemma_.lower() in frames.NO_PURPOSE | doing.WISHED_BESIDE:
        return None
    own = child_of(aim, "dobj")
    return undertaking.thing_done(aim, ()) if own is not None and not undertaking.is_dated(aim) else None


def _is_topic(token: Token) -> bool:
    named = token.ent_type_ in {"PERSON", "GPE", "ORG"} or is_time_or_place(token)
    return token.pos_ in {"NOUN", "PROPN"} and not named and not undertaking.is_no_thing(token)


def _is_now(verb: Token) -> bool:
    form = modality.read(verb)
    present = verb.tag_ in {"VBZ", "VBP"} or (
        verb.tag_ == "VBG" and any(child.lower_ in {"is", "are"} for child in verb.children)
    )
    return present and not form.negated and verb.dep_ in {"ROOT", "conj", "ccomp"}
