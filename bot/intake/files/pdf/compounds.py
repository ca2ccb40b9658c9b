"""Compounds with a hyphen: after these first parts the hyphen at the end of a line is the word's own."""

from __future__ import annotations

FIRST_PARTS = frozenset(
    """
    all anti cease cross deep double eight ever far five four full half hard high large late left life little long low
    mid newly nine non old one peace quasi right second self semi short single six small so third three top twenty two
    thirty forty fifty sixty seventy eighty ninety ultra vice war well wide world year
    """.split()  # noqa: SIM905 - a word list
)
ENDINGS = frozenset(
    """
    able age al an ance ant ary ate ed en ence ent er ern ers ery est ful hood ible ier iest ing ings ion ish ism ist
    ity ive less ly man ment ments men ness or ous ously ship teen th ty ward wards ways wise
    """.split()  # noqa: SIM905 - a word list
)
"""What follows in the middle of a word that was only divided ("long-er")."""
