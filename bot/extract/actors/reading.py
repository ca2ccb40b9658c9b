"""A Doc as flat lists: every finder of actors walks its tokens, and a list is read many times faster than a Doc."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from bot.extract import clean
from bot.extract.found import Span

_DOUBLES = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans({"y": "i", "j": "i", "k": "c", "z": "s", "w": "v", "'": None, "-": None, "h": None})
_LETTERS = str.maketrans("’‘`´ıłŁøØđĐ", "''''ilLoOdD")


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Lower case without diacritics, typographic apostrophes and full stops: what two spellings of a name share."""
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS)).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c) and c != ".")


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A rough key under which spellings of one foreign name meet: Berada and Berrada, Zelensky and Zelenskyy."""
    return _DOUBLES.sub(r"\1", word.translate(_SOUNDS))


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens of an article by index, `bounds` the token ranges of its sentences.

    `silent` are tokens of page furniture, `shouted` those of upper-case lines, `persons` those of people's names.
    """

    doc: Doc
    raw: str
    words: list[str]
    lows: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    lemmas: list[str]
    sents: list[int]
    starts: list[int]
    silent: list[bool]
    shouted: list[bool]
    persons: list[bool]
    ents: list[str]
    bounds: list[tuple[int, int]]

    def __len__(self) -> int:
        return len(self.words)

    def text(self, start: int, end: int) -> str:
        """Tokens [start, end) as they are written, on one line."""
        span = self.span(start, end)
        return " ".join(self.raw[span.start : span.end].split())

    def span(self, start: int, end: int) -> Span:
        """The characters of tokens [start, end)."""
        return Span(self.starts[start], self.starts[end - 1] + len(self.words[end - 1]))

    def is_name_word(self, i: int) -> bool:
        """Whether token i is written like a part of a name."""
        return self.words[i][:1].isupper() and not self.silent[i]


def read(doc: Doc) -> Reading:
    """Flatten a parsed Doc and mark what no actor is taken from."""
    raw = doc.text  # spaCy puts it together anew at every call
    words = [token.text for token in doc]
    bounds = [(sent.start, sent.end) for sent in doc.sents]
    sents = [number for number, (start, end) in enumerate(bounds) for _ in range(start, end)]
    starts = [token.idx for token in doc]
    ents = [token.ent_type_ for token in doc]
    return Reading(
        doc=doc,
        raw=raw,
        words=words,
        lows=[word.lower().replace("’", "'") for word in words],
        tags=[token.tag_ for token in doc],
        deps=[token.dep_ for token in doc],
        heads=[token.head.i for token in doc],
        lemmas=[token.lemma_ for token in doc],
        sents=sents,
        starts=starts,
        silent=_inside(starts, clean.furniture(raw) + clean.datelines(raw)),
        shouted=_inside(starts, clean.shouted(raw)),
        persons=[ent == "PERSON" for ent in ents],
        ents=ents,
        bounds=bounds,
    )


def _inside(starts: list[int], spans: tuple[Span, ...]) -> list[bool]:
    marks = [False] * len(starts)
    edges = iter(sorted(spans, key=lambda span: span.start))
    current = next(edges, None)
    for i, start in enumerate(starts):
        while current and start >= current.end:
            current = next(edges, None)
        marks[i] = current is not None and current.start <= start
    return marks
