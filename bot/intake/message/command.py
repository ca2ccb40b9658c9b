"""What `/brief …` was given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.intake.characters import printable
from bot.intake.message.links import distinct, without_punctuation
from bot.intake.message.mrkdwn import close_gaps, read_mrkdwn

_HELP = frozenset({"", "?", "-h", "--help", "help"})
_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}://\S+", re.IGNORECASE)
_HOST_AND_PATH = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}(?::\d{1,5})?(?:[/?#]\S*)?")

_OPENING = "\"'“‘«([<*_`"

# "please brief <link> with a view to the summit": around a link, a request has a dozen words and an article many more.
_REQUEST_WORDS = 25


@dataclass(frozen=True, slots=True)
class Asked:
    """`links` are filled when the kind is "link", `text` when it is "text"."""

    kind: Literal["help", "link", "text"]
    links: tuple[str, ...] = ()
    text: str = ""


def is_link(text: str) -> bool:
    """Whether a text is an address with its scheme and nothing else, of the web or not."""
    return _HAS_SCHEME.fullmatch(text) is not None


def read_command(text: str) -> Asked:
    """Read the words after `/brief`: nothing or "help", a link (even without its scheme), or text.

    A lone address that is not of the web comes back as a link too: whoever opens it can say what is wrong with it.
    """
    plain, found = read_mrkdwn(printable(text))
    plain = close_gaps(plain).strip()
    links = distinct(found)
    if not links and plain.lower().rstrip("!.") in _HELP:
        return Asked("help")
    if len(plain.split()) <= _REQUEST_WORDS and (links := links or _without_scheme(plain)):
        return Asked("link", links=links)
    if is_link(plain):
        return Asked("link", links=(plain,))
    return Asked("text", text=plain)


def _without_scheme(plain: str) -> tuple[str, ...]:
    """The addresses among a few words that lack their "https://": with a path, or alone, for "U.S." is none."""
    words = [without_punctuation(word.lstrip(_OPENING)) for word in plain.split()]
    return distinct(
        f"https://{word}" for word in words if _HOST_AND_PATH.fullmatch(word) and (len(words) == 1 or "/" in word)
    )
