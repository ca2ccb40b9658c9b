"""What is on the table at a meeting, how sure that is and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bot.extract import sentence
from bot.extract.agenda import attendance, cues, linking, listing, same, speakers, status, topics
from bot.extract.agenda.cue import Cue
from bot.extract.found import Gathering, Party, Span, Topic
from bot.extract.meetings import scene
from bot.extract.meetings.scene import Scene
from bot.model import Status


def add_topics(doc: Doc, gatherings: tuple[Gathering, ...], parties: tuple[Party, ...]) -> tuple[Gathering, ...]:
    """The same gatherings with their topics, in the order of the text."""
    if not gatherings:
        return gatherings
    stage = scene.build(doc, parties, (), None)
    links = linking.build(gatherings, stage)
    found: dict[int, list[Topic]] = defaultdict(list)
    speaking: dict[int, list[Party]] = defaultdict(list)
    for cue in cues.find(doc, links.at.keys()):
        number = linking.gathering_of(cue, links, stage)
        if number is not None:
            brought = _topics(cue, gatherings[number], stage, links.at)
            if brought:
                links.remember(stage.sentence_at[cue.verb.i], number)
            found[number].extend(brought)
            speaking[number].extend(attendance.told_by(cue, stage))
    told = tuple(
        replace(
            gathering,
            topics=same.merge(found[number], stage),
            participants=attendance.joined(gathering, speaking[number]),
        )
        for number, gathering in enumerate(gatherings)
    )
    return tuple(linking.inherit(gathering, told, stage) for gathering in told)


def _topics(cue: Cue, gathering: Gathering, stage: Scene, mentions: Collection[int]) -> list[Topic]:
    sure: Status = "expected"
    if not cue.implied:
        sure = "possible" if cue.wished else status.read(cue.verb, off=cue.off)
    said_by = speakers.of(cue.verb, stage, gathering.participants)
    return [
        Topic(Span(cut.start_char, cut.end_char), " ".join(cut.text.split()), sure, said_by, _evidence(cue, cut))
        for whole in _cut(cue)
        for cut in (topics.without_place(topics.without_meeting(whole, mentions), gathering.place),)
        if cut.text != gathering.place
    ]


def _evidence(cue: Cue, topic: Tokens) -> Span:
    """The sentence of the cue, or the topic's own line below an agenda."""
    sent = sentence.around(topic.root if cue.lines else cue.verb)
    last = next((one for one in reversed(sent) if not one.is_space), sent[-1])
    return Span(sent.start_char, last.idx + len(last.text.rstrip()))


def _cut(cue: Cue) -> list[Tokens]:
    """The topics of a cue, and the members of their list that the parser lost."""
    cuts = [one for head in cue.heads for one in topics.cut(head, after=_start(cue, head))]
    if cue.lines:
        return [trimmed for line in cue.lines if (trimmed := topics.trim(line)) is not None]
    last = max(cuts, key=lambda one: one.end, default=None)
    if last is None or last.start < cue.verb.i:
        return cuts
    cuts = listing.closed(cuts)
    return [*cuts, *(one for member in listing.after(last) if (one := topics.trim(member)) is not None)]


def _start(cue: Cue, head: Token) -> int:
    return cue.verb.i + 1 if head.i > cue.verb.i else 0
