"""Verbs with what they need beside them: a preposition, a particle, an infinitive. Lemmas in lower case."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

AGREEING: Final = words_in(
    """
    agree decide offer pledge promise vow try attempt seek vote move undertake commit ask invite hope want work aim
    begin start continue need have choose
    """
)
"""Verbs between the announcement and what will be done: 'could decide to VERB TOPIC'."""

STOCK: Final = {"take": frozenset({"stock", "decision", "vote", "action"}), "make": frozenset({"decision", "progress"})}
"""'take stock of TOPIC', 'take a vote on TOPIC'."""

PARTICLES: Final = {
    "bring": "up",
    "take": "up",
    "come": "up",
    "hammer": "out",
    "pick": "up",
    "crop": "up",
    "hash": "out",
}
"""Verbs of the tables that need their particle."""

PREPOSITIONAL: Final = {
    "talk": ("about", "on", "over"),
    "hear": ("about",),
    "complain": ("about",),
    "insist": ("on",),
    "start": ("with",),
    "begin": ("with",),
    "turn": ("to",),
    "argue": ("for", "against"),
    "bargain": ("over",),
    "wrangle": ("over",),
    "clash": ("over",),
    "haggle": ("over",),
    "grapple": ("with",),
    "wrestle": ("with",),
    "go": ("over",),
    "speak": ("about", "on"),
    "focus": ("on", "upon"),
    "concentrate": ("on",),
    "centre": ("on", "around", "upon"),
    "center": ("on", "around", "upon"),
    "revolve": ("around",),
    "deal": ("with",),
    "devote": ("to",),
    "dedicate": ("to",),
    "testify": ("about", "on"),
    "look": ("at", "into", "for"),
    "touch": ("on", "upon"),
    "confer": ("on", "about"),
    "consult": ("on", "about", "over"),
    "negotiate": ("on", "over", "about"),
    "decide": ("on",),
    "agree": ("on",),
    "vote": ("on",),
    "deliberate": ("on", "over"),
    "exchange": ("on",),
    "compare": ("on",),
    "synchronize": ("on",),
    "synchronise": ("on",),
    "share": ("on",),
    "brief": ("on", "about"),
    "update": ("on",),
    "report": ("on",),
    "inform": ("about", "of"),
    "dwell": ("on",),
    "come": ("with",),
    "end": ("with", "in"),
    "conclude": ("with",),
    "culminate": ("in", "with"),
    "result": ("in",),
    "act": ("on",),
    "zero": ("on",),
    "lecture": ("on",),
    "rule": ("on",),
    "campaign": ("for",),
    "quiz": ("on", "about", "over"),
    "grill": ("on", "about", "over"),
    "challenge": ("on", "over"),
    "confront": ("on", "over", "about"),
    "spar": ("over",),
    "bicker": ("over",),
    "quarrel": ("over",),
    "reflect": ("on",),
    "elaborate": ("on",),
    "consist": ("of",),
    "concern": (),
    "call": ("for",),
    "ask": ("for", "about"),
    "question": ("about", "on", "over"),
    "push": ("for",),
    "press": ("for", "on"),
    "lobby": ("for",),
    "appeal": ("for",),
    "work": ("on",),
    "aim": ("at",),
    "lead": ("to",),
}
"""Verb lemma to the prepositions whose object is the topic."""

NO_PURPOSE: Final = words_in(
    """
    attend visit meet hold take have see join watch host welcome greet receive open begin start resume continue give
    get thank congratulate accompany bring put come go make do let leave keep spend travel arrive return help allow
    enable mark use serve wait pay include follow say tell
    """
)
"""Verbs that tell what people do around a gathering rather than what it is for."""

AIMING: Final = words_in("aim intend seek design hope mean try serve want attempt help plan")
"""'the talks aim to VERB TOPIC'."""

ASKS: Final = words_in(
    """
    ask urge press push persuade convince tell encourage request call pressure lobby beg implore want pressurise invite
    """
)
"""'press NAME to VERB TOPIC'."""

DEMANDS: Final = words_in("want seek demand ask urge press push request call insist propose favour favor")
"""What a side wants, said in the present: 'the union is seeking TOPIC'."""

DEALT_WITH: Final = frozenset({"deal", "talk", "touch", "look", "speak"})
"""Passives with a preposition at their end: 'TOPIC will be dealt with'."""

COMPLETED: Final = {
    "come": frozenset({"up"}),
    "crop": frozenset({"up"}),
    "play": frozenset({"role", "part"}),
    "receive": frozenset({"attention"}),
    "get": frozenset({"attention", "mention", "airing"}),
    "attract": frozenset({"attention"}),
}
"""Those that need their complement: 'come up', 'play a role'."""

TABLED: Final = frozenset({"table", "submit", "propose", "circulate"})
"""'has tabled TOPIC'."""

GIVES: Final = frozenset({"give", "put", "lend", "add"})
"""'give their blessing to TOPIC'."""
