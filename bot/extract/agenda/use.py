"""One use of a verb, as the rules for verbs see it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Token

from bot.extract.agenda.cue import Cue
from bot.extract.agenda.ties import Tie


@dataclass(frozen=True, slots=True)
class Use:
    """A verb with the heads of its objects and its tie to a mention of a meeting."""

    verb: Token
    lemma: str
    mentions: Collection[int]
    kind: Tie | None
    mention: Token | None
    heads: tuple[Token, ...]

    def cue(self, *heads: Token, strong: bool = False) -> Cue:
        return Cue(heads or self.heads, self.verb, self.mention, strong=strong)
