"""Words around a date that tell which side of the publication day it lies on."""

from __future__ import annotations

from typing import Final

# Lemmas of verbs and adjectives whose complement is still ahead when they stand in the past: "planned to meet".
PLANNING: Final = frozenset(
    """
    able adjourn agree aim allow announce anticipate appoint arrange ask assign await book bind bound call commit
    convene decide delay demand direct due eager elect expect extend forecast hope inclined instruct intend invite
    let like likely mean need offer order plan pledge poised postpone prepare pressure project promise propose push
    ready reconvene remand request require reschedule schedule seek set slate subpoena summon sure suspend swear
    tell tempt tentative threaten tip unlikely urge vote vow want warn willing wish would
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Of these, the ones whose own date is the plan's: "is scheduled Tuesday", "has planned a rally Saturday".
SCHEDULING: Final = frozenset(["schedule", "slate", "due", "expect", "plan", "reschedule", "book"])
# Verbs whose infinitive happened when they did: "began to leave on Tuesday".
IMPLICATIVE: Final = frozenset(
    """
    appear begin cease come continue decline fail gather get go happen help join manage meet miss prove refuse
    return seem start stop travel try use arrive fly gather rush turn
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Nouns that an infinitive completes as a plan.
PLANS: Final = frozenset(
    """
    agreement attempt bid call commitment deadline deal decision demand effort go-ahead intention invitation move
    offer opportunity order permission plan pledge pressure promise proposal readiness request right schedule threat
    ultimatum visa vow way willingness wish
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Participles after which "for/to/until/on" and a date look ahead: "postponed until Saturday".
SCHEDULED: Final = (
    "adjourned", "anticipated", "arranged", "billed", "booked", "brought forward", "called", "deferred", "delayed",
    "due", "earmarked", "expected", "extended", "fixed", "moved", "penciled", "pencilled", "planned", "postponed",
    "pushed", "put", "remanded", "rescheduled", "scheduled", "set", "slated", "suspended", "tentatively", "timed",
    "planned start", "deadline", "forecast",
)  # fmt: skip
# Verbs of what lasts, whose "until" is over when they stand in the past.
LASTING: Final = frozenset(
    """
    be burn celebrate chant continue dance debate drink fight go have hear hold keep know last linger live march
    negotiate play pray protest rage rain reign remain rule run search serve shell sit sleep speak stand stay survive
    talk try vote wait work
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
REPORTING: Final = frozenset(
    """
    add announce claim confirm declare note publish quote report reveal say show state tell write acknowledge admit
    argue believe conclude explain insist predict recall remark reply think
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Nouns for what has happened by the time it is news.
HAPPENED: Final = frozenset(
    """
    accident agreement announcement arrest assault attack blast bombing collapse comment crash crisis death decision
    defeat disaster discovery earthquake editorial explosion failure fire flood killing letter massacre murder raid
    remark report resignation result revelation riot ruling shooting slaying speech statement storm strike tragedy
    victory win
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Nouns for what is announced before it happens; in a headline or listing without a verb they lie ahead.
ANNOUNCED: Final = frozenset(
    """
    ballot briefing ceremony conference congress convention debate deadline election final forum hearing
    inauguration launch mass match meeting plenary polls primary rally referendum runoff semifinal seminar session
    summit talk trial visit vote workshop
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Verbs of timetables that parsers take for adjectives or nouns in a terse "Shops reopen Monday".
TIMETABLE: Final = frozenset(["adjourn", "begin", "convene", "expire", "open", "reconvene", "reopen", "resume"])
# Words that can name the same event, by its kind: "was shot" and "the murder".
EVENTS: Final = {
    word: kind
    for kind, words in {
        "killing": "assassinate assassination die death kill killing murder shoot shooting slay slaying stab stabbing",
        "blast": "attack blast bomb bombing explode explosion hijack hijacking",
        "crash": "collide collision crash derail derailment sink sinking",
        "quake": "earthquake flood hurricane quake storm tsunami typhoon",
        "vote": "ballot election poll referendum runoff vote voting",
        "arrest": "arrest capture detain detention seize seizure",
        "kidnapping": "abduct abduction disappear disappearance kidnap kidnapping vanish",
        "coup": "coup invade invasion overthrow revolution takeover uprising",
        "resignation": "resign resignation",
        "summit": "conference congress convention meeting summit",
    }.items()
    for word in words.split()
}
# Words before a noun phrase or a date that put it ahead, and those that put it behind.
AHEAD: Final = (
    "ahead of", "in advance of", "as early as", "as soon as", "no later than", "not later than", "not before",
    "starting", "beginning", "effective", "as late as", "come", "looking to", "in time for", "in preparation for",
    "on the eve of", "pending", "deadline of", "upcoming", "in the run-up to", "from now to", "from now until",
    "now and", "looming",
)  # fmt: skip
BEHIND: Final = ("since", "as of", "dated", "up until", "following", "in the wake of", "published")
# Modals that place what they govern ahead for sure, and those that leave it open.
FIRM_MODALS: Final = frozenset(["will", "shall", "'ll", "’ll", "wo", "ca", "can", "must"])
OPEN_MODALS: Final = frozenset(["would", "may", "might", "should", "could", "ought", "'d", "’d"])
# Verbs whose object is a plan even when they stand in the past: "called for a march on Saturday".
CALLING: Final = frozenset(
    (
        "announce",
        "arrange",
        "await",
        "call",
        "demand",
        "expect",
        "organise",
        "organize",
        "plan",
        "promise",
        "propose",
        "schedule",
        "threaten",
        "urge",
    )
)
