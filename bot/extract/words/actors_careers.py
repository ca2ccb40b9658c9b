"""Verbs by which news says what office somebody holds, takes or is given."""

from __future__ import annotations

from typing import Final

APPOINTED: Final = frozenset(
    """
    named appointed elected re-elected reelected chosen nominated hired picked confirmed installed crowned
    reappointed promoted sworn selected tapped
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Somebody was given the office that comes next: "was elected president of", "named X as its chairman"."""

APPOINTING: Final = APPOINTED | frozenset(
    """
    name names appoint appoints elect elects choose chooses chose nominate nominates hire hires pick picks appointing
    naming electing nominating choosing
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Before a name: "the company named X as …"."""

APPOINTMENTS: Final = frozenset("appointment election re-election nomination promotion selection naming".split())  # noqa: SIM905 - a list of words reads better as a text
"""Before "of" and a name: "the appointment of X as chief economist"."""

HOLDING: Final = frozenset(
    """
    serves served serving works worked working acts acted acting takes took over becomes became become remains
    remained
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Somebody has the office that comes next, mostly after "as"."""

AUXILIARIES: Final = frozenset(
    """
    is was are were has have had been be being will would to may might could should in as also now currently once
    recently previously later then formerly
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""What may stand between a name and one of these verbs, or between the verb and the office."""

DUTIES: Final = {
    "heads": "head", "headed": "head", "heading": "head", "leads": "leader", "led": "leader", "leading": "leader",
    "chairs": "chairman", "chaired": "chairman", "chairing": "chairman", "runs": "head", "ran": "head",
    "running": "head", "owns": "owner", "founded": "founder", "co-founded": "co-founder", "cofounded": "co-founder",
    "edits": "editor", "edited": "editor", "coaches": "coach", "manages": "manager", "managed": "manager",
    "oversees": "head", "directs": "director", "presides": "president", "commands": "commander",
    "commanded": "commander", "teaches": "teacher", "taught": "teacher", "hosts": "host", "hosted": "host",
    "trains": "trainer", "trained": "trainer", "designed": "designer", "produced": "producer", "invented": "inventor",
    "organised": "organiser", "organized": "organizer",
}  # fmt: skip
"""Offices that a clause says by its verb: "X, who heads the bank's research department"."""

WORKING: Final = frozenset(
    "works worked teaches taught studies studied researches lectures lectured practises practices plays played".split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Before "at" or "for" and the employer: "X, who teaches law at the University of Lagos"."""
