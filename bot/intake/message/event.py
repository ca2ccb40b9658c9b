"""A Slack message event: its text as people see it, links and files, and those of messages that it forwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.intake.characters import printable
from bot.intake.message.attachments import forwarded, of_app, preview_titles
from bot.intake.message.links import distinct
from bot.intake.message.mrkdwn import close_gaps, read_mrkdwn
from bot.intake.message.richtext import elements, read_blocks
from bot.intake.message.shared_file import SharedFile, read_shared_file

_DEEPEST = 3
"""Forwarded messages inside forwarded ones: Slack itself shows one level."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What a message shares: plain text with its line breaks, and web links in their order, each article once.

    `titles` has the titles of links as Slack previewed them, by `canonical(link)`: a hint for people which article it
    was, never text to brief. `unreadable` files are deleted, kept elsewhere, or hidden by the workspace's plan.
    """

    text: str
    links: tuple[str, ...]
    titles: Mapping[str, str] = field(default_factory=dict)
    files: tuple[SharedFile, ...] = ()
    unreadable: tuple[SharedFile, ...] = ()


@dataclass(slots=True)
class _Gathered:
    texts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    files: dict[str, SharedFile] = field(default_factory=dict)


def read_message(event: Mapping[str, object]) -> Shared:
    """Read a message event, or any object of Slack's with `text`, `blocks`, `attachments` and `files`.

    Blocks go first, because `text` is only their fallback. Mentions without a name, broadcasts and emoji are left
    out; the label of a link stays in the text; links in code are not links. Forwarded messages follow after a blank
    line; what Slack itself previewed of a link adds its title only.
    """
    found = _Gathered()
    _gather(event, found, 0)
    files = found.files.values()
    return Shared(
        text="\n\n".join(filter(None, found.texts)),
        links=distinct(found.links),
        titles=found.titles,
        files=tuple(file for file in files if file.is_readable),
        unreadable=tuple(file for file in files if not file.is_readable),
    )


def _gather(message: Mapping[str, object], found: _Gathered, depth: int) -> None:
    text, links = _own(message)
    found.texts.append(close_gaps(text).strip())
    found.links += links
    for file in map(read_shared_file, elements(message.get("files"))):
        if file is not None:
            found.files.setdefault(file.id, file)
    for attachment in elements(message.get("attachments")) if depth < _DEEPEST else ():
        _gather_attachment(attachment, found, depth + 1)


def _gather_attachment(attachment: Mapping[str, object], found: _Gathered, depth: int) -> None:
    message = forwarded(attachment)
    titles = preview_titles(attachment)
    if message is not None:
        _gather(message, found, depth)
    elif titles is not None:
        found.titles.update(titles)
    else:
        _gather(of_app(attachment), found, depth)


def _own(message: Mapping[str, object]) -> tuple[str, list[str]]:
    text, links = read_blocks(message.get("blocks"))
    if text.strip() or links:
        return text, links
    raw = message.get("text")
    return read_mrkdwn(printable(raw) if isinstance(raw, str) else "")
