"""What is read of a text and what is marked in it, as sorted pairs of topic and status to compare."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.marks import Marked, read

MEETING = "Anna Keller will meet Peter Novak in Lisbon on June 3."


def shown(nlp: Language, text: str) -> list[tuple[str, str]]:
    return sorted((_bare(topic.text), topic.status) for one in read(nlp, text) for topic in one.topics if one.upcoming)


def wanted(marked: Marked) -> list[tuple[str, str]]:
    return sorted((_bare(topic), status) for status, topics in marked.answers.items() for topic in topics)


def _bare(topic: str) -> str:
    words = topic.casefold().split()
    return " ".join(words[1:] if words[0] in {"the", "a", "an"} else words)
