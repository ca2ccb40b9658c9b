"""What is on the table at a meeting, how sure that is and who says so."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from spacy.tokens import Doc

from bot.extract.agenda import attendance, cues, linking, same, speakers, status, topics
from bot.extract.agenda.cue import Cue
from bot.extract.found import Gathering, Party, Span, Topic
from bot.extract.meetings import scene
from bot.extract.meetings.scene import Scene


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
            found[number].extend(_topics(cue, gatherings[number], stage))
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


def _topics(cue: Cue, gathering: Gathering, stage: Scene) -> list[Topic]:
    sure = status.read(cue.verb, off=cue.off)
    said_by = speakers.of(cue.verb, stage, gathering.participants)
    sent = cue.verb.sent
    evidence = Span(sent.start_char, sent.start_char + len(sent.text.rstrip()))
    return [
        Topic(Span(cut.start_char, cut.end_char), " ".join(cut.text.split()), sure, said_by, evidence)
        for head in cue.heads
        for whole in topics.cut(head, after=cue.verb.i + 1 if head.i > cue.verb.i else 0)
        for cut in (topics.without_place(whole, gathering.place),)
    ]
