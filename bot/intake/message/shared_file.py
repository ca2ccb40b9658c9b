"""Files that people share in messages, as Slack describes them: https://docs.slack.dev/reference/objects/file-object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.intake.characters import printable

STUB = "check_file_info"
"""The mode of a file of which an event tells no more than its id, as in channels that two companies share."""

_OUT_OF_REACH = frozenset({"tombstone", "hidden_by_limit", "external"})
"""Deleted, too old for the workspace's plan, or kept outside Slack, where the bot's token must not be sent."""


_DOCUMENTS = frozenset({"text", "markdown", "html", "pdf", "docx", "eml", "email", "post", "space", "quip", "canvas"})
"""Slack's words for the types of files that articles come in (docs.slack.dev, "File types")."""


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file in a message. `size` is in bytes, 0 where it isn't told; `url` is Slack's private address of it.

    `mode` is Slack's word for how it is kept: hosted, snippet, post, email, external, tombstone, hidden_by_limit, or
    STUB, which stands for a file that `files.info` must be asked about first.
    """

    id: str
    name: str
    mimetype: str
    filetype: str
    size: int
    url: str
    mode: str

    @property
    def is_readable(self) -> bool:
        """Whether its bytes can be had: at its address, or at the one that `files.info` tells of a stub."""
        return self.mode == STUB or (self.mode not in _OUT_OF_REACH and bool(self.url))


def may_hold_article(file: SharedFile) -> bool:
    """Whether a file is of a type that articles come in, as far as Slack tells."""
    return file.mode == STUB or file.filetype in _DOCUMENTS


def read_shared_file(described: Mapping[str, object]) -> SharedFile | None:
    """Read a file object of an event or of `files.info`; None where it has no id."""
    if not _string(described, "id"):
        return None
    size = described.get("size")
    return SharedFile(
        id=_string(described, "id"),
        name=_string(described, "name") or _string(described, "title") or _string(described, "id"),
        mimetype=_string(described, "mimetype"),
        filetype=_string(described, "filetype"),
        size=size if isinstance(size, int) and size > 0 else 0,
        url=_string(described, "url_private_download") or _string(described, "url_private"),
        mode=_mode(described),
    )


def _mode(described: Mapping[str, object]) -> str:
    if described.get("file_access") == STUB:
        return STUB
    return "external" if described.get("is_external") is True else _string(described, "mode")


def _string(described: Mapping[str, object], key: str) -> str:
    value = described.get(key)
    return printable(value).strip() if isinstance(value, str) else ""
