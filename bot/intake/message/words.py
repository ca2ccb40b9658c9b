"""Words that tell a news article from other prose, and from what colleagues write to each other.

Each list is the vocabulary of one question that news answers and most other texts don't: who says so, when was it,
which public office, body or event is it about.
"""

from __future__ import annotations

import re


def _any_of(words: str) -> str:
    """A pattern for whole words out of a list; "_" stands for a space in it."""
    return rf"\b(?:{'|'.join(re.escape(word.replace('_', ' ')) for word in words.split())})\b"


ATTRIBUTION = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )"
    + _any_of(
        """
        said says told tells added announced according_to admitted acknowledged warned warns wrote writes
        declined_to accused accuses denied denies argued argues insisted insists pledged vowed promised
        confirmed claimed claims demanded explained explains testified rejected urged urges criticised
        criticized called_for pointed_out termed conceded declared predicted predicts complained
        """
    )
)
"""Verbs that tell who says something, in the active voice. "Asked" and "called" are too common in plans and notes."""

TIME = re.compile(
    r"""
    \b(?:
        (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?
        | yesterday | tonight
        | (?:last|this|next) [ ] (?:week|weekend|month|year|spring|summer|autumn|fall|winter)
        | January | February | March | April | May | June | July | August | September | October | November | December
        | (?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\. (?=[ ]\d)
        | (?:19|20)\d\d
    )(?!\w)
    """,
    re.VERBOSE,
)

PUBLIC_LIFE = re.compile(
    _any_of(
        """
        minister ministers ministry president presidential government governments parliament congress senate
        senator lawmakers mayor governor commissioner secretary spokesman spokeswoman spokesperson ambassador
        diplomat diplomats envoy delegation official officials authority authorities council councillor
        commission committee cabinet federal opposition coalition prime_minister leader leaders election
        elections vote voters voted poll polls bill treaty accord summit ceasefire police officers sheriff
        prosecutor prosecutors judge court jury verdict trial convicted sentenced lawyer lawyers investigators
        arrested inquiry suspect suspects army troops soldiers military war militants rebels attack attacks
        shelling killed wounded injured died survivors victims firefighters rescued rescuers coastguard
        earthquake flood floods storm wildfire evacuated hospital hospitals bank economists analysts analyst
        shares index inflation profit revenue investors budget treasury unions union strike billion bn million
        crore percent per_cent chief_executive company companies firm chairman chairwoman residents researchers
        scientists professor university study experts journal season league match goal goals coach captain
        champions cup tournament referee championship half-time striker midfielder penalty victory defeat
        quarter-final semi-final final playoffs medal film films novel museum festival director author
        exhibition critics album restaurant chef campaigners activists protesters protest refugees migrants city
        town village county province region border capital republic kingdom state states nations republicans
        democrats traders market markets stocks bond bonds currency exports imports tariffs sanctions pipeline
        astronomers climate emissions temperature temperatures drought outbreak virus vaccine patients born
        appointed elected resigned unveiled
        """
    ),
    re.IGNORECASE,
)
"""Offices, bodies and events that the pages of a newspaper are about, from politics to sport."""

SIGNED = re.compile(
    r"""
    ^[*_]?By\ [A-Z][\w.'’-]+\ [A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+)?(?:\ (?:and|in)\b|,|[*_]?$)
    | ^[^\S\n]{0,8}[A-Z][A-Z ]{2,30},?[^\n.!?]{0,40}\ (?:—|–|--?)\ [A-Z]
    """,
    re.VERBOSE | re.MULTILINE,
)
"""A byline, and a dateline such as "OSLO, Aug 3 (Coast Wire) - "."""

CHAT = re.compile(
    r"""
    \b(?:
        I | I['’](?:m|ve|ll|d) | me | my | we | we['’](?:re|ve|ll|d) | us | our | ours
        | you | you['’](?:re|ve|ll|d) | your | yours | let['’]s
        | hi | hey | hello | thanks | thx | please | pls | sorry | ok | okay | yeah | yep | nope | lol | haha | btw
        | fyi | imo | imho | afaik | tbh | asap | folks | guys | gonna | wanna | cheers
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The first and second person, and small talk."""

PAPERWORK = re.compile(
    r"""
    ^\W{0,3} (?-i:(?=[A-Z])) (?:
        (?: agenda | abstract | minutes | post-?mortem | handover | changelog | to-?dos? ) \ *(?: :|\.|$ )
        | meeting\ (?:notes|minutes)\b | minutes\ of\ the\ board\b | handover\ (?:for|notes)\b | background\.\s
        | incident\ (?:report|\#?\d) | session\ \d | day\ \d+\ ?(?: \(|$ ) | chapter\ \w+\W*$
        | root\ cause\b | action\ items\b | steps\ to\ reproduce\b | environment:
        | terms\ of\ (?:service|use)\b | terms\ and\ conditions\b | curriculum\ vitae\b | table\ of\ contents\b
        | (?:format|files|licen[cs]e|copyright|upstream-name):\s
        | once\ upon\ a\ time\b | dear\ (?:all|colleagues|team|friends|guests|sir|madam|mr|mrs|ms|customers?|members?)\b
    )
    | \b(?:present|attendees|apologies|action\ items|cc):\s
    | \brelease\ notes\W*$
    | \b(?:hereby\ granted|without\ warranty|express\ or\ implied|redistributions?\ of)\b
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
"""How a document that is no article says so itself. A headline such as "Agenda of the summit leaks" stays clear."""
