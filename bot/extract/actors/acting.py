"""How much a name acts where it stands: from the subject of a sentence down to a mere place."""

from __future__ import annotations

from bot.extract.actors.reading import Reading
from bot.extract.words.actors_titles import SPEECH

_PLACE_PREPOSITIONS = frozenset(
    """
in at near into across inside outside around through throughout via off over along within towards toward onto
""".split()  # noqa: SIM905 - a list of words reads better as a text
)
_MOTION = frozenset(
    """
go come travel fly return arrive send move deploy visit leave enter head drive sail march flee escape migrate ship
trip journey visit tour flight road way access entry return exports imports shipment delivery sale
""".split()  # noqa: SIM905 - a list of words reads better as a text
)
_DEALING = frozenset("with between among against by".split())  # noqa: SIM905 - a list of words reads better as a text
_LOCATED = frozenset("visit leave enter reach tour hit strike bomb shell devastate annex".split())  # noqa: SIM905 - a list of words reads better as a text

SUBJECT, SPEAKER, PARTNER, OWNER, OTHER, MODIFIER, PLACE = 1.0, 1.2, 0.7, 0.5, 0.3, 0.1, 0.0
_SPOKEN_FOR = frozenset(
    """
officials spokesman spokeswoman spokesperson leaders ministers delegation delegates team troops forces shareholders
lawyers executives board government diplomats negotiators representatives sources management lawmakers members
""".split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Heads of "Finance Ministry officials", "NXP shareholders": whoever stands before them acts through them."""


def strength(reading: Reading, head: int) -> float:
    """0 for a mere place or modifier, up to 1.2 for somebody who speaks."""
    dep, i = reading.deps[head], head
    for _ in range(12):
        if dep not in {"conj", "appos"} or reading.heads[i] == i:
            break
        i = reading.heads[i]
        dep = reading.deps[i]
    above = reading.heads[i]
    if dep in {"compound", "nmod", "poss", "amod"} and reading.lows[above] in _SPOKEN_FOR and above != i:
        return max(OWNER, strength(reading, above)) if above != head else OWNER
    if dep in {"nsubj", "nsubjpass", "csubj", "agent"}:
        return SPEAKER if reading.lemmas[above] in SPEECH else SUBJECT
    if dep in {"dobj", "dative", "iobj", "attr", "oprd"}:
        return PLACE if reading.lemmas[above] in _LOCATED else PARTNER
    if dep == "poss":
        return OWNER
    if dep == "pobj":
        return _after_preposition(reading, above)
    if dep in {"compound", "nmod"}:
        return MODIFIER
    return OTHER if dep in {"ROOT", "dep"} else PLACE


def _after_preposition(reading: Reading, preposition: int) -> float:
    low, over = reading.lows[preposition], reading.heads[preposition]
    if low in _PLACE_PREPOSITIONS:
        return PLACE
    if low == "by" and reading.deps[preposition] == "agent":
        return SUBJECT
    if low in _DEALING:
        return PARTNER
    if low in {"to", "from"}:
        return PLACE if reading.lemmas[over] in _MOTION else OTHER
    return OTHER if low in {"of", "for", "on", "about", "like", "than", "including"} else PLACE
