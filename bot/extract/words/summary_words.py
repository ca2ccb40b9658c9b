"""Words that tell a sentence which stands alone from one that leans on the one before."""

from __future__ import annotations

from typing import Final

LEANING: Final = frozenset(
    """
he she it they this that these those his her its their but and however also meanwhile yet so then there such
""".split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Openings of sentences that go on from the one before."""

SMALL: Final = frozenset(
    """
the of to in on at by for with from and or but as is are was were be been has have had will would could may might must
can its his her their he she it they this that these those not no after before over into amid about than more new says
said say who which what when where how why if an
""".split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Words that say nothing of what a text is about."""
