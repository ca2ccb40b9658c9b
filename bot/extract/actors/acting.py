"""How much a name acts where it stands: from the subject of a sentence down to a mere place."""

from __future__ import annotations

from bot.extract.actors.reading import Reading
from bot.extract.words.actors_acting import DEALING, LOCATED, MOTION, PLACE_PREPOSITIONS, SPOKEN_FOR
from bot.extract.words.actors_titles import SPEECH

SUBJECT, SPEAKER, PARTNER, OWNER, OTHER, MODIFIER, PLACE = 1.0, 1.2, 0.7, 0.5, 0.3, 0.1, 0.0
_DEEPEST = 12
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
_OBJECTS = frozenset({"dobj", "dative", "iobj", "attr", "oprd"})
_MODIFIERS = frozenset({"compound", "nmod", "poss", "amod"})
_BY_RELATION = {"poss": OWNER, "compound": MODIFIER, "nmod": MODIFIER, "ROOT": OTHER, "dep": OTHER}


def strength(reading: Reading, head: int) -> float:
    """0 for a mere place or adjective, up to 1.2 for somebody who speaks. `head` is the name's head token."""
    i, least = head, PLACE
    for _ in range(_DEEPEST):
        above = reading.heads[i]
        listed = reading.deps[i] in {"conj", "appos"} and above != i
        spoken_for = reading.deps[i] in _MODIFIERS and reading.lows[above] in SPOKEN_FOR
        if not (listed or spoken_for):
            break
        least = OWNER if spoken_for else least
        i = above
    return max(least, _by_syntax(reading, i))


def _by_syntax(reading: Reading, i: int) -> float:
    dep, above = reading.deps[i], reading.heads[i]
    if dep in _SUBJECTS:
        return SPEAKER if reading.lemmas[above] in SPEECH else SUBJECT
    if dep in _OBJECTS:
        return PLACE if reading.lemmas[above] in LOCATED else PARTNER
    if dep == "pobj":
        return _after_preposition(reading, above)
    return _BY_RELATION.get(dep, PLACE)


def _after_preposition(reading: Reading, preposition: int) -> float:
    low, over = reading.lows[preposition], reading.heads[preposition]
    if low == "by" and reading.deps[preposition] == "agent":
        return SUBJECT
    if low in DEALING:
        return PARTNER
    if low in {"to", "from"} and reading.lows[over] not in SPOKEN_FOR:
        on_the_way = reading.lemmas[over] in MOTION or not reading.tags[over].startswith("V")
        return PLACE if on_the_way else OTHER
    if low in {"from", "of"} and reading.lows[over] in SPOKEN_FOR:
        return OWNER
    if low in PLACE_PREPOSITIONS:
        return PLACE
    return OTHER if low in {"of", "for", "on", "about", "like", "than", "including"} else PLACE
