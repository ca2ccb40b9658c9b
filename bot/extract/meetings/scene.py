"""The parties and dates of a text, looked up by token: what every reader of a meeting needs at hand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Token

from bot.extract.found import Party, Span, Timex


@dataclass(frozen=True, slots=True)
class TimedToken:
    """A temporal expression and the tokens [first, last] that it covers; `root` is the one the syntax hangs on."""

    timex: Timex
    first: int
    last: int
    root: Token


@dataclass(frozen=True, slots=True)
class Scene:
    """`party_at` and `timed_at` are keyed by token index; `sentence_at` numbers each token's sentence."""

    doc: Doc
    anchor: date | None
    parties: tuple[Party, ...]
    party_at: dict[int, Party]
    timed: tuple[TimedToken, ...]
    timed_at: dict[int, TimedToken]
    sentence_at: list[int]
    offsets: list[int]
    by_name: dict[str, Party]

    def tokens_of(self, span: Span) -> range:
        """The indices of the tokens that share a character with the span."""
        first = bisect_right(self.offsets, span.start) - 1
        return range(max(first, 0), bisect_left(self.offsets, span.end))

    def is_person(self, token: Token) -> bool:
        """Whether the token belongs to the name of somebody."""
        party = self.party_at.get(token.i)
        return party.kind == "person" if party else token.ent_type_ == "PERSON"


def build(doc: Doc, parties: tuple[Party, ...], timexes: tuple[Timex, ...], anchor: date | None) -> Scene:
    """Index the parties and dates of a text by token, in one pass over each."""
    scene = Scene(
        doc=doc,
        anchor=anchor,
        parties=parties,
        party_at={},
        timed=(),
        timed_at={},
        sentence_at=_number_sentences(doc),
        offsets=[token.idx for token in doc],
        by_name=_index_names(parties),
    )
    _index_parties(scene, parties)
    timed = tuple(_timed(scene, timex) for timex in timexes if scene.tokens_of(timex.span))
    timed_at = {index: one for one in timed for index in range(one.first, one.last + 1)}
    return Scene(
        doc=doc,
        anchor=anchor,
        parties=parties,
        party_at=scene.party_at,
        timed=timed,
        timed_at=timed_at,
        sentence_at=scene.sentence_at,
        offsets=scene.offsets,
        by_name=scene.by_name,
    )


def _number_sentences(doc: Doc) -> list[int]:
    numbers: list[int] = []
    number = -1
    for token in doc:
        number += bool(token.is_sent_start) or token.i == 0
        numbers.append(number)
    return numbers


def _index_names(parties: tuple[Party, ...]) -> dict[str, Party]:
    named: dict[str, Party] = {}
    for party in parties:
        for name in (party.name, *party.aliases):
            named.setdefault(name.casefold(), party)
    for party in parties:
        if party.kind == "person":
            named.setdefault(party.name.split()[-1].casefold(), party)
    return named


def _index_parties(scene: Scene, parties: tuple[Party, ...]) -> None:
    for party in parties:
        for mention in party.mentions:
            for index in scene.tokens_of(mention.span):
                scene.party_at.setdefault(index, party)
    # Nested names: the head of a mention always belongs to the mention's own party.
    for party in parties:
        for mention in party.mentions:
            scene.party_at[mention.head] = party


def _timed(scene: Scene, timex: Timex) -> TimedToken:
    tokens = scene.tokens_of(timex.span)
    first, last = tokens[0], tokens[-1]
    root = next(
        (
            scene.doc[index]
            for index in tokens
            if not first <= scene.doc[index].head.i <= last or scene.doc[index].head.i == index
        ),
        scene.doc[last],
    )
    return TimedToken(timex, first, last, root)
