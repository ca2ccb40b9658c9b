"""Notices that stand where an article should: consent to cookies, a subscription, a check for robots, an empty app."""

from __future__ import annotations

import re

_CONSENT = re.compile(
    r"\b(?:cookies?|consent|our partners|third[- ]party|personal data|your privacy|privacy policy|accept all|reject all"
    r"|your choices|your preferences|legitimate interest|data processing|advertis\w+ partners)\b",
    re.IGNORECASE,
)
_GATE = re.compile(
    r"subscribe (?:now )?to (?:continue|keep) reading|subscribe to (?:read|unlock)|already a (?:subscriber|member)"
    r"|(?:sign|log) in to (?:continue|keep) reading|(?:only|reserved|exclusive(?:ly)?) (?:for|to) (?:our )?subscribers"
    r"|to (?:continue|keep) reading|(?:read|unlock) the (?:full|rest of (?:this|the)) (?:article|story)"
    r"|verify (?:that )?you(?:['’]re| are) (?:a )?human|are you a robot"
    r"|not a robot|unusual (?:traffic|activity)|checking your browser|disable your ad ?blocker"
    r"|you have reached your (?:article )?limit|free articles? (?:left|remaining|this month)",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"(?:enable|turn on|activate|requires?|needs?|without) javascript", re.IGNORECASE)
_WORD = re.compile(r"\w+")

# A story about cookies or subscriptions says so once in a while, a notice in every sentence.
_MOST_CONSENT = 2.5  # of 100 words
# A teaser before a gate is a paragraph or two; a whole article keeps an invitation to subscribe at its end.
_TEASER_WORDS = 180


def is_wall(text: str) -> bool:
    """Whether the text of a page is such a notice, or a teaser with one behind it."""
    words = _words(text)
    dense = len(_CONSENT.findall(text)) * 100 > _MOST_CONSENT * words
    return dense or (words < _TEASER_WORDS and _GATE.search(text) is not None)


def is_shell(text: str) -> bool:
    """Whether the text only asks for a browser that runs scripts."""
    return _words(text) < _TEASER_WORDS and _SCRIPT.search(text) is not None


def _words(text: str) -> int:
    return len(_WORD.findall(text))
