"""Which meeting a topic belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from bot.extract import sentence
from bot.extract.agenda import announcement, speakers, undertaking
from bot.extract.agenda.cue import Cue
from bot.extract.found import Gathering
from bot.extract.meetings import identify, modality
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import subject_of
from bot.extract.sentence import LONGEST_SENTENCE
from bot.extract.words import agenda as words
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import agenda_undertaking as doing
from bot.extract.words import meetings as meeting_words
from bot.extract.words import meetings_people as people
from bot.extract.words import meetings_time as times

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "attr"})
_LEAD = 5
"""The number of the last sentence that counts as the lead."""
_DEEP = 2
"""Clauses between a topic's verb and the speech verb that shifts its tense back."""
_FAR = 3
"""Sentences between a meeting and a topic of it, where nothing but 'the agenda' ties them."""


@dataclass(frozen=True, slots=True)
class Links:
    """`at` maps a mention's token index to its gathering's index, `topical` a sentence's number to that of the
    gathering it brought topics of; `main` is that of the main one.
    """

    gatherings: tuple[Gathering, ...]
    at: dict[int, int]
    main: int | None
    topical: dict[int, int]

    def remember(self, sentence: int, number: int) -> None:
        """That a sentence brought topics of a gathering: the sentences after it may go on with them."""
        if self.gatherings[number].upcoming:
            self.topical[sentence] = number


def build(gatherings: tuple[Gathering, ...], scene: Scene) -> Links:
    """Index the mentions of the gatherings by token."""
    at = {
        index: number
        for number, gathering in enumerate(gatherings)
        for span in gathering.mentions
        for index in scene.tokens_of(span)
    }
    main = next((number for number, gathering in enumerate(gatherings) if gathering.main), None)
    return Links(gatherings, at, main, {})


def gathering_of(cue: Cue, links: Links, scene: Scene) -> int | None:
    """The index of the gathering whose topic the cue brings, or None when it belongs to none."""
    if announcement.is_after_failure(cue.verb):
        return None
    return links.at[cue.mention.i] if cue.mention is not None else _untied(cue, links, scene)


def _untied(cue: Cue, links: Links, scene: Scene) -> int | None:
    if announcement.is_years_away(cue.verb) or (not cue.strong and _is_aside(cue)):
        return None
    if not cue.strong and cue.verb.tag_ == "VBG" and not any(one.dep_ == "aux" for one in cue.verb.children):
        return None  # 'when negotiating TOPIC'
    ahead = _time(cue)
    in_sentence = _nearest_in_sentence(cue.verb, links)
    if in_sentence is not None and _fits(cue, links.gatherings[in_sentence], scene, ahead=ahead != "over"):
        return in_sentence
    if ahead == "over" or not (cue.strong or ahead == "ahead"):
        return None
    return _from_context(cue, links, scene)


def _is_aside(cue: Cue) -> bool:
    """A weak cue whose deed is a purpose, a background or what somebody will not do: 'will not seek a third term'."""
    verb = cue.verb
    if announcement.is_nested(verb) or announcement.is_background(verb) or announcement.is_result(verb):
        return True
    undone = any(child.dep_ == "neg" for child in verb.children)
    return undone and not cue.settled and verb.lemma_.lower() not in words.DISCUSS | words.RAISE


def _time(cue: Cue) -> modality.Time | None:
    if cue.settled or cue.wished or cue.verb.pos_ not in {"VERB", "AUX"}:
        return "ahead"
    time = modality.read(cue.verb).time
    return "ahead" if time == "over" and _is_backshifted(cue.verb) else time


def _is_backshifted(verb: Token) -> bool:
    """'He said the president intended to raise TOPIC', 'said drones were on the agenda': still to come."""
    node = verb
    for _ in range(_DEEP):
        if node.dep_ == "ccomp" and node.head.tag_ == "VBD" and node.head.lemma_ in times.SPEECH_LEMMAS:
            planned = node.lemma_ in words.PLANS | words.HOPES | {"expect", "be"}
            arranged = node.lemma_ in doing.ANNOUNCED and any(child.dep_ == "auxpass" for child in node.children)
            return arranged or (node.tag_ == "VBD" and planned)
        node = node.head
    return False


def _fits(cue: Cue, gathering: Gathering, scene: Scene, *, ahead: bool) -> bool:
    if gathering.upcoming != ahead:
        return False
    return cue.strong or _is_by_participant(cue, gathering, scene)


def _nearest_in_sentence(token: Token, links: Links) -> int | None:
    here = range(sentence.start_of(token), sentence.end_of(token))
    inside = [index for index in here if index in links.at]
    if not inside:
        return None
    best = min(inside, key=lambda index: (not links.gatherings[links.at[index]].upcoming, abs(index - token.i)))
    return links.at[best]


def _from_context(cue: Cue, links: Links, scene: Scene) -> int | None:
    """The last upcoming meeting spoken of before, for an agenda or for what its participants will discuss."""
    before = _last_upcoming(cue.verb, links, scene)
    if before is None and (first := _first_to_come(cue, links, scene)) is not None:
        return first
    if cue.of_discussion or not cue.strong:
        return before if before is not None and _goes_with(cue, links.gatherings[before], scene) else None
    candidate = before if before is not None else links.main
    if candidate is None or _speaks_of_an_agenda(cue):
        return candidate
    return candidate if _is_by_participant(cue, links.gatherings[candidate], scene) else None


def _goes_with(cue: Cue, gathering: Gathering, scene: Scene) -> bool:
    """Whether a weak cue belongs to the meeting spoken of before: 'A declaration may also be signed'."""
    passive = _is_about_its_subject(cue) and cue.verb.lemma_ in words.PASSIVE
    return cue.of_discussion or passive or _is_by_attendee(cue, gathering, scene)


def _speaks_of_an_agenda(cue: Cue) -> bool:
    """Whether a strong cue needs nobody of the meeting: the topic, the issue or the agenda itself is its subject."""
    subject = subject_of(cue.verb)
    topical = _is_about_its_subject(cue)
    topical = topical or (subject is not None and any(subject.i == head.i for head in cue.heads))
    named = any(head.lower_ in nouns.UNWRAP for head in cue.heads)
    pointing = subject is not None and subject.lower_ in nouns.AGENDA_NOUNS | nouns.KEY_NOUNS
    bare = subject is None and cue.verb.pos_ not in {"VERB", "AUX"}
    return topical or bare or named or pointing or cue.settled


def _is_about_its_subject(cue: Cue) -> bool:
    return any(head.head.i == cue.verb.i and head.dep_ in _SUBJECTS for head in cue.heads)


def _last_upcoming(token: Token, links: Links, scene: Scene) -> int | None:
    here = scene.sentence_at[token.i]
    for index in range(token.i - 1, max(token.i - _FAR * LONGEST_SENTENCE, 0) - 1, -1):
        there = scene.sentence_at[index]
        if here - there > _FAR:
            return None
        number = links.at.get(index, links.topical.get(there) if there < here else None)
        if number is not None and links.gatherings[number].upcoming:
            return number
    return None


def _first_to_come(cue: Cue, links: Links, scene: Scene) -> int | None:
    """In the lead of a story its meeting may only come after what is said of it."""
    here = scene.sentence_at[cue.verb.i]
    if here > _LEAD or links.main is None:
        return None
    if here <= 1 and _is_awaited_decision(cue):
        return links.main  # a story of a decision opens with it and comes to the meeting later
    if not _is_by_participant(cue, links.gatherings[links.main], scene):
        return None
    first = min(index for index, number in links.at.items() if number == links.main)
    return links.main if here < scene.sentence_at[first] <= here + _FAR else None


def _is_awaited_decision(cue: Cue) -> bool:
    """'The bank is expected to leave rates unchanged.'"""
    subject = subject_of(cue.verb)
    if cue.verb.lemma_.lower() not in words.DECIDES or subject is None or not undertaking.is_awaited(cue.verb):
        return False
    return subject.ent_type_ == "ORG" or subject.lower_ in people.BODIES


def _is_by_participant(cue: Cue, gathering: Gathering, scene: Scene) -> bool:
    subject = subject_of(cue.verb)
    if subject is None:
        return False
    if subject.lower_ in {"i", "we"} and (speaker := speakers.of(cue.verb, scene, gathering.participants)) is not None:
        return speaker in gathering.participants
    if (
        subject.lower_ == "it" and not cue.wished
    ):  # 'It may also discuss TOPIC': the council whose meeting was spoken of
        return cue.verb.lemma_.lower() in words.DISCUSS | words.DECIDES | words.DONE_THERE
    if (
        subject.pos_ == "NUM"
        or subject.lower_ in (people.THEY | people.MEETERS | nouns.ATTENDEES) - nouns.CREWS
        or (subject.lower_ in nouns.TOPPED and any(child.lower_ == "the" for child in subject.lefts))
        or (subject.lower_ in meeting_words.GATHERING_NOUNS and subject.lower_ not in nouns.JOURNEYS)
    ):
        return True
    party = identify.party_of(subject, scene)
    names = {one.name for one in gathering.participants}
    if party is None:  # 'the president', where two have that office
        definite = any(child.lower_ == "the" for child in subject.lefts)
        return definite and subject.lower_ in people.PEOPLE
    return party.name in names


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
    return any(child.lower_ in nouns.GOING_ON for token in tokens for child in token.lefts)
