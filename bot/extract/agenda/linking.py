"""Which meeting a topic belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from bot.extract.agenda.cue import LONGEST_SENTENCE, Cue
from bot.extract.found import Gathering
from bot.extract.meetings import identify, modality
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import subject_of
from bot.extract.words import agenda as words
from bot.extract.words import meetings as meeting_words
from bot.extract.words import meetings_people as people

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "attr"})
_FAR = 3
"""Sentences between a meeting and a topic of it, where nothing but 'the agenda' ties them."""


@dataclass(frozen=True, slots=True)
class Links:
    """`at` maps a mention's token index to its gathering's index; `main` is that of the main one."""

    gatherings: tuple[Gathering, ...]
    at: dict[int, int]
    main: int | None


def build(gatherings: tuple[Gathering, ...], scene: Scene) -> Links:
    """Index the mentions of the gatherings by token."""
    at = {
        index: number
        for number, gathering in enumerate(gatherings)
        for span in gathering.mentions
        for index in scene.tokens_of(span)
    }
    main = next((number for number, gathering in enumerate(gatherings) if gathering.main), None)
    return Links(gatherings, at, main)


def gathering_of(cue: Cue, links: Links, scene: Scene) -> int | None:
    """The index of the gathering whose topic the cue brings, or None when it belongs to none."""
    if cue.mention is not None:
        return links.at[cue.mention.i]
    if not cue.strong and cue.verb.tag_ == "VBG" and not any(one.dep_ == "aux" for one in cue.verb.children):
        return None  # 'when negotiating TOPIC'
    ahead = modality.read(cue.verb).time if cue.verb.pos_ in {"VERB", "AUX"} and not cue.settled else "ahead"
    in_sentence = _nearest_in_sentence(cue.verb, links)
    if in_sentence is not None and _fits(cue, links.gatherings[in_sentence], scene, ahead=ahead != "over"):
        return in_sentence
    if ahead == "over" or not (cue.strong or ahead == "ahead"):
        return None
    return _from_context(cue, links, scene)


def _fits(cue: Cue, gathering: Gathering, scene: Scene, *, ahead: bool) -> bool:
    if gathering.upcoming != ahead:
        return False
    return cue.strong or _is_by_participant(cue, gathering, scene)


def _nearest_in_sentence(token: Token, links: Links) -> int | None:
    sentence = token.sent
    start, end = max(sentence.start, token.i - LONGEST_SENTENCE), min(sentence.end, token.i + LONGEST_SENTENCE)
    inside = [index for index in range(start, end) if index in links.at]
    if not inside:
        return None
    best = min(inside, key=lambda index: (not links.gatherings[links.at[index]].upcoming, abs(index - token.i)))
    return links.at[best]


def _from_context(cue: Cue, links: Links, scene: Scene) -> int | None:
    """The last upcoming meeting spoken of before, for an agenda or for what its participants will discuss."""
    before = _last_upcoming(cue.verb, links, scene)
    candidate = before if before is not None else links.main
    if candidate is None:
        return None
    if not cue.strong and _is_about_its_subject(cue) and cue.verb.lemma_ in words.PASSIVE:
        return candidate if before is not None else None  # 'A declaration may also be signed'
    if not cue.strong:
        return candidate if before is not None and _is_by_attendee(cue, links.gatherings[candidate], scene) else None
    subject = subject_of(cue.verb)
    topical = _is_about_its_subject(cue)
    topical = topical or (subject is not None and any(subject.i == head.i for head in cue.heads))
    named = any(head.lower_ in words.UNWRAP for head in cue.heads)
    pointing = subject is not None and subject.lower_ in words.AGENDA_NOUNS | words.KEY_NOUNS
    bare = subject is None and cue.verb.pos_ not in {"VERB", "AUX"}
    if topical or bare or named or pointing or cue.settled:
        return candidate
    return candidate if _is_by_participant(cue, links.gatherings[candidate], scene) else None


def _is_about_its_subject(cue: Cue) -> bool:
    return any(head.head.i == cue.verb.i and head.dep_ in _SUBJECTS for head in cue.heads)


def _last_upcoming(token: Token, links: Links, scene: Scene) -> int | None:
    here = scene.sentence_at[token.i]
    for index in range(token.i - 1, -1, -1):
        if here - scene.sentence_at[index] > _FAR:
            return None
        number = links.at.get(index)
        if number is not None and links.gatherings[number].upcoming:
            return number
    return None


def _is_by_participant(cue: Cue, gathering: Gathering, scene: Scene) -> bool:
    subject = subject_of(cue.verb)
    if subject is None:
        return False
    if subject.lower_ == "it":  # 'It may also discuss TOPIC': the council whose meeting was spoken of
        return cue.verb.lemma_.lower() in words.DISCUSS
    if (
        subject.pos_ == "NUM"
        or subject.lower_ in people.THEY | people.MEETERS
        or subject.lower_ in meeting_words.GATHERING_NOUNS
    ):
        return True
    party = identify.party_of(subject, scene)
    names = {one.name for one in gathering.participants}
    return party is not None and party.name in names


def _is_by_attendee(cue: Cue, gathering: Gathering, scene: Scene) -> bool:
    """A participant; of verbs of discussion also somebody else who may come: 'The President will raise TOPIC'."""
    if _is_by_participant(cue, gathering, scene):
        return True
    subject = subject_of(cue.verb)
    if subject is None:
        return False
    party = identify.party_of(subject, scene)
    lemma = cue.verb.lemma_.lower()
    if party is None or (party.kind == "organization" and lemma not in words.DISCUSS):
        return False
    in_office = party.kind == "person" and party.role is not None
    return lemma in words.DISCUSS | words.RAISE | words.RAISED_BY_ANYBODY or (in_office and lemma in words.DONE_THERE)


def inherit(gathering: Gathering, others: tuple[Gathering, ...], scene: Scene) -> Gathering:
    """'Further talks' of the same parties go on about what the last ones were about: expected, no more."""
    if gathering.topics or not gathering.upcoming or not _goes_on(gathering, scene):
        return gathering
    names = {party.name for party in gathering.participants}
    for other in reversed(others):
        if not other.upcoming and other.topics and names & {party.name for party in other.participants}:
            return replace(gathering, topics=tuple(replace(one, status="expected") for one in other.topics))
    return gathering


def _goes_on(gathering: Gathering, scene: Scene) -> bool:
    tokens = [scene.doc[index] for span in gathering.mentions for index in scene.tokens_of(span)]
    return any(child.lower_ in words.GOING_ON for token in tokens for child in token.lefts)
