"""Words that tell whether a name acts in a sentence or is a mere place in it."""

from __future__ import annotations

from typing import Final

PLACE_PREPOSITIONS: Final = frozenset(
    """
    in at near into across inside outside around through throughout via off over along within towards toward onto
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)

MOTION: Final = frozenset(
    """
    go come travel fly return arrive send move deploy visit leave enter head drive sail march flee escape migrate ship
    trip journey tour flight road way access entry exports imports shipment delivery sale
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Lemmas after which "to X" and "from X" is the way to a place."""

DEALING: Final = frozenset({"with", "between", "among", "against", "by"})

LOCATED: Final = frozenset(
    """
    visit leave enter reach tour hit strike bomb shell devastate annex
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Lemmas of verbs whose object is a place."""

SPOKEN_FOR: Final = frozenset(
    """
    officials spokesman spokeswoman spokesperson leaders ministers delegation delegates team troops forces shareholders
    lawyers executives board government diplomats negotiators representatives sources management lawmakers members
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Heads of "Finance Ministry officials", "NXP shareholders": whoever stands before them acts through them."""
