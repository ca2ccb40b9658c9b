"""What stands in mails around their text."""

from __future__ import annotations

import re

# "-- " on a line of its own: RFC 3676, 4.3.
SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)

# Addresses behind the words that they belong to, as programs write them that turn HTML into text.
WEB_ADDRESS = re.compile(r"[ \t]?[<\[(][ \t]?https?://[^\s<>\[\]()]{1,2000}[ \t]?[>\])]")

FURNITURE = re.compile(
    r"\bunsubscribe\b"
    r"|\bview (?:this |it |the )?(?:e-?mail |message |newsletter )?"
    r"(?:online|(?:in|on) (?:your |a |the )?(?:browser|web))"
    r"|\b(?:update|manage|change) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?|settings)\b"
    r"|\byou(?:['’]re| are) (?:receiving|getting) this\b"
    r"|\byou (?:have )?(?:received|signed up)\b.{0,60}\b(?:e-?mail|newsletter)"
    r"|\bsent from my\b|\bget outlook for\b|\bforward (?:this|it)\b.{0,40}\b(?:friend|colleague)|\bwas this forwarded\b"
    r"|\ball rights reserved\b|\bprivacy policy\b|\bterms of (?:service|use)\b|\badd us to your address book\b"
    r"|\bimages? not displaying\b|\btrouble (?:viewing|reading) this\b",
    re.IGNORECASE,
)

FORWARDED = re.compile(
    r"^[ \t>]*(?:-{3,}\s*(?:forwarded|original) message\s*-{3,}|begin forwarded message:|_{20,})[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
FORWARD_HEADER = re.compile(
    r"^[ \t>]*\*?(?P<name>from|date|sent|subject|to|cc|bcc|reply-to|importance)\*?:\*?[ \t]*(?P<value>[^\n]*)$",
    re.IGNORECASE,
)
