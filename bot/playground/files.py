"""Files that people share: their descriptions, and their bytes for whoever shows the app's token.

Shapes: docs.slack.dev, "File object". Without the token, without the scope files:read, or where the bot is in none of
the channels that a file was shared in, Slack shows its sign-in page, with status 200.
"""

from __future__ import annotations

import asyncio
import mimetypes
import re
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from starlette.responses import HTMLResponse, Response

from bot.playground.faults import Fault, Faults, RateLimited, Refused, ServerError, Slow
from bot.playground.state import ApiError, Channel, Json, User, Workspace

if TYPE_CHECKING:
    from starlette.requests import Request

SIGN_IN_PAGE = (
    "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to see this.</body></html>"
)


DOWNLOAD = "files.download"
"""What a download is called among faults; the Web API has no such method."""

Mode: TypeAlias = Literal["hosted", "snippet", "quip"]
"""An uploaded file, a text that was typed in Slack as a snippet, or a canvas."""

_PLAIN_NAME = re.compile(r"[^a-z0-9._-]+")
_PREVIEW = 500
_KINDS: dict[Mode, Json] = {
    "hosted": {},
    "snippet": {"mimetype": "text/plain", "filetype": "text", "pretty_type": "Plain Text", "editable": True},
    "quip": {"mimetype": "application/vnd.slack-docs", "filetype": "quip", "pretty_type": "Canvas", "editable": True},
}


@dataclass(frozen=True)
class StoredFile:
    """One uploaded file, and the channel it was shared in."""

    about: Json
    content: bytes
    channel: Channel


@dataclass
class Files:
    """All uploaded files. Downloads meet the `faults` of the method "files.download"."""

    workspace: Workspace
    base_url: str
    bot_token: str
    scopes: tuple[str, ...]
    faults: Faults
    stored: dict[str, StoredFile] = field(default_factory=dict)

    def add(self, user: User, channel: Channel, name: str, content: bytes, mode: Mode = "hosted") -> Json:
        """Stores a file and returns its description as messages carry it."""
        file_id = "F" + secrets.token_hex(5).upper()
        created = int(self.workspace.clock.now())
        mimetype = mimetypes.guess_type(name)[0] or "application/octet-stream"
        filetype = name.rpartition(".")[2].lower()
        path = f"{self.base_url}/files/{self.workspace.team_id}-{file_id}"
        plain_name = _PLAIN_NAME.sub("_", name.lower()).strip("_") or "file"
        about: Json = {
            "id": file_id,
            "created": created,
            "timestamp": created,
            "name": name,
            "title": name,
            "mimetype": mimetype,
            "filetype": {"txt": "text", "md": "markdown"}.get(filetype, filetype),
            "pretty_type": filetype.upper(),
            "user": user.id,
            "size": len(content),
            "mode": mode,
            "is_external": False,
            "is_public": True,
            "url_private": f"{path}/{plain_name}",
            "url_private_download": f"{path}/download/{plain_name}",
            "permalink": f"https://{self.workspace.domain}.slack.com/files/{user.id}/{file_id}/{plain_name}",
            **_KINDS[mode],
        }
        if mode == "snippet":
            about["preview"] = content.decode(errors="replace")[:_PREVIEW]
        self.stored[file_id] = StoredFile(about, content, channel)
        return about

    def info(self, file_id: str) -> Json:
        """The description of a file. Raises ApiError file_not_found."""
        if file_id not in self.stored:
            raise ApiError("file_not_found")
        return self.stored[file_id].about

    async def endpoint(self, request: Request) -> Response:
        """The bytes, or the page to sign in with status 200."""
        fault = self.faults.draw(DOWNLOAD)
        if isinstance(fault, Slow):
            await asyncio.sleep(fault.seconds)
        failure = _failure(fault)
        if failure is not None:
            return failure
        file = self.stored.get(request.path_params["file"])
        if file is None:
            return Response(status_code=404)
        if not self._may_read(request.headers.get("authorization"), file):
            return HTMLResponse(SIGN_IN_PAGE)
        kind = "text/html" if file.about["mode"] == "quip" else file.about["mimetype"]
        return Response(file.content, media_type=kind)

    def _may_read(self, authorization: str | None, file: StoredFile) -> bool:
        shown = authorization == f"Bearer {self.bot_token}"
        return shown and "files:read" in self.scopes and self.workspace.hears(file.channel)


def _failure(fault: Fault | None) -> Response | None:
    match fault:
        case RateLimited(retry_after):
            return Response(status_code=429, headers={"retry-after": str(retry_after)})
        case ServerError(status):
            return Response(status_code=status)
        case Refused():
            return HTMLResponse(SIGN_IN_PAGE)
    return None
