"""The mentions of one gathering, and what two mentions have in common."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from bot.extract.found import Party
from bot.extract.meetings import calendar
from bot.extract.meetings.nations import is_wide
from bot.extract.meetings.sighting import Sighting


@dataclass(slots=True)
class Cluster:
    """The mentions of one gathering, in the order of the text, with what they tell together.

    `ahead` is what the first mention that knows says; sums are kept as mentions come in, so that a text with
    thousands of mentions costs no more for each.
    """

    sightings: list[Sighting] = field(default_factory=list)
    parties: dict[str, Party] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    places: Counter[str] = field(default_factory=Counter)
    starts: set[str] = field(default_factory=set)
    ahead: bool | None = None
    only_wished: bool = True
    has_noun: bool = False
    only_aside: bool = True

    def add(self, sighting: Sighting, anchor: date | None) -> None:
        """Take in another mention."""
        self.sightings.append(sighting)
        if not (
            sighting.trigger.weak and (sighting.outlook.negated or sighting.outlook.sure in {"possible", "wished"})
        ):
            for party in sighting.who:
                self.parties.setdefault(party.name, party)
        self.kinds.add(sighting.kind)
        if sighting.place:
            self.places[sighting.place] += 1
        if sighting.when.start:
            self.starts.add(sighting.when.start)
        if self.ahead is None:
            self.ahead = calendar.is_ahead(sighting, anchor)
        self.only_wished = self.only_wished and is_wish(sighting)
        self.only_aside = self.only_aside and sighting.aside
        self.has_noun = self.has_noun or not sighting.trigger.verbal


def is_wish(sighting: Sighting) -> bool:
    return sighting.outlook.sure == "wished"


def shared(sighting: Sighting, one: Cluster) -> int:
    there = one.parties
    return sum(party.name in there for party in sighting.who)


def same_place(left: str | None, right: str | None) -> bool:
    if not left or not right:
        return False
    return bool(set(left.lower().replace(",", " ").split()) & set(right.lower().replace(",", " ").split()))


def lies_in(left: str | None, right: str) -> bool:
    """A town and a country or region, where one can lie in the other: 'Ankara' and 'Turkey'."""
    return left is not None and is_wide(left) != is_wide(right)


def is_bare_pointer(sighting: Sighting) -> bool:
    """'the meeting', 'the talks': nothing but an article and the word."""
    if sighting.trigger.verbal:
        return False
    return sighting.definite and all(child.dep_ in {"det", "punct"} for child in sighting.token.lefts)
