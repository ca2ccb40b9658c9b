"""The same topic said twice is one."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from bot.extract.agenda.status import RANK
from bot.extract.found import Span, Topic
from bot.extract.meetings.scene import Scene

_ALIKE = 0.6
MOST_TOPICS = 30
"""No agenda of a news article is longer; it also bounds the comparing."""
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})


def merge(topics: list[Topic], scene: Scene) -> tuple[Topic, ...]:
    """Topics in the order of the text, each once; of two statements the more official and then the later wins."""
    kept: list[tuple[Topic, frozenset[str]]] = []
    for topic in sorted(topics, key=lambda one: one.span.start):
        stems = _stems(topic.span, scene)
        twin = next((n for n, (old, other) in enumerate(kept) if _inside(topic, old) or _alike(stems, other)), None)
        if twin is None and len(kept) < MOST_TOPICS:
            kept.append((topic, stems))
        elif twin is not None:
            old, old_stems = kept[twin]
            kept[twin] = (_better(old, topic), old_stems | stems)
    return tuple(topic for topic, _ in kept)


def _inside(topic: Topic, old: Topic) -> bool:
    """Two cues of one sentence may bring a phrase and a word of it."""
    return old.span.start <= topic.span.start and topic.span.end <= old.span.end


def _better(old: Topic, new: Topic) -> Topic:
    official = (RANK[new.status], new.said_by is not None) >= (RANK[old.status], old.said_by is not None)
    stated = new if official else old
    worded = max(old, new, key=lambda topic: (min(len(topic.text.split()), 8), -topic.span.start))
    return replace(stated, span=worded.span, text=worded.text)


def _stems(span: Span, scene: Scene) -> frozenset[str]:
    doc: Doc = scene.doc
    return frozenset(doc[index].lemma_.lower()[:7] for index in scene.tokens_of(span) if doc[index].pos_ in _CONTENT)


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    if not left or not right:
        return False
    shared = len(left & right)
    return shared / min(len(left), len(right)) >= _ALIKE and shared / max(len(left), len(right)) >= 0.3
