"""One mention of a gathering with all that its own sentence says of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract.found import Party
from bot.extract.meetings import claims, outlook, place, spine, triggers, when, who
from bot.extract.meetings.outlook import Outlook
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.spine import Spine
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.meetings.trigger import Trigger
from bot.extract.meetings.when import When
from bot.extract.words import meetings_people as people
from bot.extract.words import meetings_time as time_words

_ASIDE = time_words.OVER_PREPOSITIONS | time_words.AHEAD_PREPOSITIONS | time_words.AHEAD_ADVERBS
_ENDS = frozenset('.!?"”')
_COMING = frozenset({"arrive", "fly", "land", "leave", "depart"})
_JUST = 2
"""Days after which a report no longer speaks of somebody's arrival as news."""
_BACK = 60
"""Tokens before 'his trip' in which he may have come back from it: about two sentences."""
_LEAD = 2
"""Headline and first sentence of a report."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """`definite` where the words point back or ahead: 'the meeting', 'these talks'. `carriers` are the indices of the
    verbs above the trigger. `aside` where it only tells the time of another one: 'will confer before the summit'.
    `phrase` is the noun with what stands before it, in lower case: 'annual general meeting'. `headline` where it
    stands in a first line without an end.
    """

    trigger: Trigger
    kind: str
    who: tuple[Party, ...]
    place: str | None
    when: When
    outlook: Outlook
    definite: bool
    sentence: int
    carriers: frozenset[int] = frozenset()
    aside: bool = False
    phrase: str | None = None
    headline: bool = False
    preposition: str | None = None

    @property
    def token(self) -> Token:
        return self.trigger.token

    @property
    def sent(self) -> Tokens:
        return self.trigger.token.sent


@dataclass(frozen=True, slots=True)
class _Page:
    """`headed` where the text starts with a headline; `busy` are the sentences in which somebody gathers."""

    headed: bool
    busy: frozenset[int]


def find(scene: Scene) -> list[Sighting]:
    """All sightings in the order of the text."""
    found = triggers.find(scene)
    spines = [spine.of(trigger) for trigger in found]
    owned = claims.owners(spines)
    sole = _sole(found, scene)
    whens = when.find(scene, spines, owned, sole)
    places = place.find(scene, spines, owned, sole)
    busy = frozenset(
        scene.sentence_at[trigger.token.i]
        for trigger, carrier in zip(found, spines, strict=True)
        if trigger.verbal or carrier.relation not in {"pobj", ""}
    )
    page = _Page(_starts_with_headline(scene), busy)
    return [
        _sighted(scene, trigger, carrier, (time, where), page)
        for trigger, carrier, time, where in zip(found, spines, whens, places, strict=True)
    ]


def _sighted(scene: Scene, trigger: Trigger, carrier: Spine, told: tuple[When, str | None], page: _Page) -> Sighting:
    time, where = told
    sentence, view = scene.sentence_at[trigger.token.i], outlook.read(trigger, carrier)
    if trigger.kind == "visit" and not time.given and _has_returned(trigger.token):
        view = replace(view, time="over")
    if _has_just_come(scene, carrier, time):
        time, view = When(), replace(view, time="ahead")
    return Sighting(
        trigger=trigger,
        kind=trigger.kind,
        who=who.find(trigger, carrier, scene),
        place=where or _begun_here(scene, trigger, carrier),
        when=_own_day(scene, trigger, carrier, time, view),
        outlook=view,
        definite=_is_definite(trigger),
        sentence=sentence,
        carriers=frozenset({carrier.verb.i} if carrier.verb is not None else ()),
        aside=carrier.preposition in _ASIDE and sentence in page.busy,
        phrase=_phrase(trigger),
        headline=page.headed and sentence == 0,
        preposition=carrier.preposition,
    )


def _sole(found: list[Trigger], scene: Scene) -> dict[int, int]:
    """Sentence number to the index of its only trigger, where it has but one."""
    count = Counter(scene.sentence_at[trigger.token.i] for trigger in found)
    numbered = ((scene.sentence_at[trigger.token.i], index) for index, trigger in enumerate(found) if not trigger.weak)
    return {sentence: index for sentence, index in numbered if count[sentence] == 1}


def _own_day(scene: Scene, trigger: Trigger, carrier: Spine, found: When, view: Outlook) -> When:
    if not found.given:
        return _begun(scene, trigger, carrier)
    if found.bare and scene.anchor is not None and not view.off and carrier.preposition not in _ASIDE:
        found = found.turned(scene.anchor, view.time)
    # 'On Tuesday the meeting was cancelled': the day of the cancelling
    return When() if view.off and found.rank > 0 else found


def _has_returned(trip: Token) -> bool:
    """'NAME had just returned from Oslo. ... ahead of his trip': that trip is over."""
    if not any(child.tag_ == "PRP$" for child in trip.lefts):
        return False
    before = trip.doc[max(0, trip.i - _BACK) : trip.i]
    return any(one.lemma_ == "return" and one.tag_ in {"VBD", "VBN"} and object_of(one, "from") for one in before)


def _has_just_come(scene: Scene, carrier: Spine, found: When) -> bool:
    """'arrived on Friday for talks': told a day or two later, the talks are ahead and Friday is the day of the way."""
    verb = carrier.verb
    came = verb is not None and verb.lemma_ in _COMING and verb.tag_ == "VBD" and carrier.preposition == "for"
    return came and found.rank > 0 and _is_just_before(found.start, scene.anchor)


def _is_just_before(day: str | None, anchor: date | None) -> bool:
    try:
        days = (anchor - date.fromisoformat(day or "")).days if anchor is not None else -1
    except ValueError:
        return False
    return 0 <= days <= _JUST


def _begun_here(scene: Scene, trigger: Trigger, carrier: Spine) -> str | None:
    """'ABU DHABI - Ministers opened a meeting': where the story is filed from."""
    return place.dateline(scene) if _begun(scene, trigger, carrier).given else None


def _begun(scene: Scene, trigger: Trigger, carrier: Spine) -> When:
    """'Ministers opened a meeting', in the lead and without a day: on the day of the report."""
    verb = carrier.verb
    lead = scene.sentence_at[trigger.token.i] <= _LEAD
    if scene.anchor is None or verb is None or not lead or verb.tag_ != "VBD":
        return When()
    began = verb.lemma_ in {"open", "begin", "start"} and carrier.relation in {"dobj", "nsubj"}
    return When(scene.anchor.isoformat(), None, given=True, rank=4) if began else When()


def _starts_with_headline(scene: Scene) -> bool:
    first = next(scene.doc.sents, None)
    return first is not None and first.text.rstrip()[-1:] not in _ENDS


def _phrase(trigger: Trigger) -> str | None:
    before = [child.lower_ for child in trigger.token.lefts if child.dep_ in {"amod", "compound"}]
    return " ".join((*before, trigger.token.lower_)) if before and not trigger.verbal else None


def _is_by_those(verb: Token) -> bool:
    """'The ministers will meet at the port', 'The delegations gather there': those told before."""
    subject = child_of(verb, "nsubj")
    if subject is None or subject.lower_ not in people.VAGUE_ALONE:
        return False
    modifiers = list(subject.children)
    pointing = any(child.lower_ in {"the", "these", "both"} for child in modifiers)
    return pointing and not any(child.dep_ in {"prep", "amod"} for child in modifiers)


def _is_definite(trigger: Trigger) -> bool:
    if trigger.token.pos_ == "PRON":
        return True
    if trigger.verbal:
        return trigger.token.lemma_ == "attend" or _is_by_those(trigger.token)
    for child in trigger.token.lefts:
        if child.dep_ == "det":
            return child.lower_ in {"the", "this", "that", "these", "those"}
        if child.dep_ == "poss":
            return True
    return False
