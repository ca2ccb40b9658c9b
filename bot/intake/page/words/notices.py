"""What pages say where an article should be, or around one."""

from __future__ import annotations

import re

# The patterns of sentences are for text in lower case: that is three times as fast as to leave case out of account.
CONSENT = re.compile(
    r"(?:cookies?|consent|our partners|third[- ]party|personal data|your privacy|privacy policy|accept all|reject all"
    r"|your choices|your preferences|legitimate interest|data processing|advertis\w+ partners)\b",
)

SUBSCRIBE = re.compile(
    r"subscribe (?:now |today )?(?:to|and) (?:continue|keep|read|unlock)|already a subscriber"
    r"|subscription (?:is )?(?:required|needed)|to (?:continue|keep) reading,? (?:subscribe|choose|start|become|buy)"
    r"|(?:only|reserved|exclusive(?:ly)?) (?:for|to) (?:our )?(?:paying )?(?:subscribers|members)"
    r"|for subscribers only|subscriber[- ](?:only|exclusive)|(?:choose|start) (?:a|your) (?:plan|subscription|trial)"
    r"|(?:read|unlock) the (?:full|rest of (?:this|the)) (?:article|story)|become a (?:subscriber|member) to"
    r"|you(?: ha|['’])ve (?:reached|read|used) (?:your|all|the)[\w ]{0,25} (?:limit|free (?:articles|stories))"
    r"|to (?:continue|keep) reading",
)

LOG_IN = re.compile(
    r"(?:sign|log)[ -]?in (?:to|with) (?:continue|keep|read|view|see|your)|(?:please|must|need to) (?:sign|log) in"
    r"|register (?:for free )?to (?:continue|read|keep)|create (?:a|your) free account|already a member",
)
LOG_IN_TITLE = re.compile(r"\s*(?:sign|log)[ -]?[io]n\b|\blog ?in\s*$", re.IGNORECASE)

SCRIPTS = re.compile(
    r"(?:enable|turn on|activate|switch on|requires?|needs?|without|allow) (?:java ?script|js\b)"
    r"|java ?script (?:is|seems|appears)[\w ]{0,12} (?:disabled|off|required|needed|not)"
    r"|(?:disable|turn off|switch off) your ad ?blocker"
    r"|browser (?:is|does)(?: not|n['’]t) support(?:ed|\s+(?:java|this (?:site|page|app)))",
)

ROBOTS = re.compile(
    r"verify(?:ing)? (?:that )?you(?:['’]re| are) (?:a )?human|are you a (?:robot|human)|not a (?:ro)?bot\b"
    r"|robot or human|unusual (?:traffic|activity)|checking (?:your browser|if the site connection)|just a moment\b"
    r"|automated (?:requests|access|queries)|pardon our interruption|complete the (?:captcha|security check)"
    r"|prove (?:that )?you(?:['’]re| are)(?: a)? (?:human|not)",
)

# What the title or the heading of a page says that is missing and doesn't say so by its status.
MISSING = re.compile(
    r"\W*(?:(?:error )?404\b|(?:page|article|story) (?:not found|does not exist|no longer))", re.IGNORECASE
)

# Names of the elements in which sites put what stands before an article.
GATES = re.compile(
    r"pay-?wall|reg-?wall|subscri(?:be|ption|ber)-?(?:wall|only|gate|prompt|offer)|(?:article|content|metered?)-?gate"
    r"|meter(?:ing)?-?(?:wall|prompt)|premium-?(?:wall|content-lock|lock)|piano-|tp-container",
    re.IGNORECASE,
)

# Elements that scripts fill.
ROOTS = frozenset({"root", "app", "__next", "__nuxt", "app-root", "react-root", "svelte", "main-app", "___gatsby"})

# Sources and names of what checks a visitor.
CHALLENGES = re.compile(
    r"captcha|turnstile|challenge-platform|challenges\.cloudflare|_incapsula_resource|awswaf|perimeterx|px-cloud",
    re.IGNORECASE,
)
