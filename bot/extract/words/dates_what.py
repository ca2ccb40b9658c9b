"""Which small words and parts of speech the wording of an event keeps."""

from __future__ import annotations

from typing import Final

# Without these an event would say something else than its sentence: "no agreement", "never met", "hardly moved".
KEPT_SMALL_WORDS: Final = frozenset(
    """
    no neither any every each all both half some another several never not hardly barely scarcely almost nearly
    together against least most more less than
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Subjects that name nobody; the words they stand for are taken instead where the sentence has them.
RELATIVE_PRONOUNS: Final = frozenset(["that", "which", "who", "whom"])
EMPTY_SUBJECTS: Final = frozenset(
    ["it", "they", "he", "she", "we", "i", "you", "this", "that", "these", "those", "there", "who", "which"]
)
# Verbs that say little by themselves.
EMPTY_VERBS: Final = frozenset(
    ["be", "have", "do", "make", "get", "take", "come", "go", "start", "begin", "hold", "say"]
)
# Words that can't end a wording.
LOOSE_ENDS: Final = frozenset(
    "of in on at by for with from to and or the a an its their his her as than between".split()  # noqa: SIM905 - a list of words reads better as a text
)
