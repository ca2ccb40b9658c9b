"""Countries as the words of a meeting name them: 'Soviet', 'U.S./Soviet', 'the Belgian capital'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.extract.actors.countries import gazetteer
from bot.extract.found import Party
from bot.extract.meetings.scene import Scene
from bot.extract.words import meetings_places as places

_PAIR = re.compile(r"[/–-]")


def pair(lower: str, scene: Scene) -> Iterator[Party]:
    """'U.S./Soviet', 'Franco-German' written as one word."""
    parts = _PAIR.split(lower)
    for part in parts if len(parts) > 1 else ():
        found = scene.by_name.get(part) or of_country(part, scene)
        if found is not None:
            yield found


def of_country(word: str, scene: Scene) -> Party | None:
    """'Soviet' is the Soviet Union, where the article names it so."""
    names = _country_names().get(word.replace(".", ""), ())
    return next((scene.by_name[name] for name in names if name in scene.by_name), None)


@cache
def _country_names() -> dict[str, tuple[str, ...]]:
    """Every one-word sign of a country to all its names and the seats that stand for it: 'russian', 'moscow'."""
    names: dict[str, list[str]] = {}
    signs: dict[str, str] = {}
    for entries in gazetteer().values():
        for words, code, way in entries:
            if way in {"name", "seat"}:
                names.setdefault(code, []).append(" ".join(words))
            if way in {"name", "adjective"} and len(words) == 1:
                signs[words[0]] = code
    return {sign: tuple(names.get(code, ())) for sign, code in signs.items()}


def is_country(place: str) -> bool:
    """Whether a place is a whole country, and not a state that is one town."""
    return place.casefold() in _all_countries() and place.casefold() not in places.CITY_STATES


@cache
def _all_countries() -> frozenset[str]:
    return frozenset(" ".join(words) for entries in gazetteer().values() for words, _, way in entries if way == "name")


def is_wide(place: str) -> bool:
    """Whether a place is a country, a region or a state of a federation: a town in it says more."""
    return is_country(place) or place.casefold() in places.WIDE_AREAS


def seats_of(word: str) -> tuple[str, ...]:
    """The capitals of a country by its name or adjective: 'belgian' to 'brussels'."""
    return _seats().get(word.casefold(), ())


@cache
def _seats() -> dict[str, tuple[str, ...]]:
    towns: dict[str, list[str]] = {}
    signs: dict[str, str] = {}
    for entries in gazetteer().values():
        for words, code, way in entries:
            if way == "seat":
                towns.setdefault(code, []).append(" ".join(words))
            if way in {"name", "adjective"}:
                signs[" ".join(words)] = code
    return {sign: (*towns.get(code, ()), *places.MORE_CAPITALS.get(sign, ())) for sign, code in signs.items()}
