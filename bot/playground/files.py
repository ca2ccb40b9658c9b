"""Files that people share: their descriptions, and their bytes for whoever shows the app's token."""

from __future__ import annotations

import mimetypes
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, Response

from bot.playground.state import ApiError, Json, User, Workspace

if TYPE_CHECKING:
    from starlette.requests import Request

SIGN_IN_PAGE = (
    "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to see this.</body></html>"
)


@dataclass(frozen=True)
class StoredFile:
    """One uploaded file."""

    about: Json
    content: bytes


@dataclass
class Files:
    """All uploaded files."""

    workspace: Workspace
    base_url: str
    bot_token: str
    stored: dict[str, StoredFile] = field(default_factory=dict)

    def add(self, user: User, name: str, content: bytes) -> Json:
        """Stores a file and returns its description as messages carry it."""
        file_id = "F" + secrets.token_hex(5).upper()
        created = int(self.workspace.clock.now())
        mimetype = mimetypes.guess_type(name)[0] or "application/octet-stream"
        filetype = name.rpartition(".")[2].lower()
        path = f"{self.base_url}/files/{self.workspace.team_id}-{file_id}"
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
            "mode": "hosted",
            "is_external": False,
            "is_public": True,
            "url_private": f"{path}/{name}",
            "url_private_download": f"{path}/download/{name}",
            "permalink": f"https://{self.workspace.domain}.slack.com/files/{user.id}/{file_id}/{name}",
        }
        self.stored[file_id] = StoredFile(about, content)
        return about

    def info(self, file_id: str) -> Json:
        """The description of a file. Raises ApiError file_not_found."""
        if file_id not in self.stored:
            raise ApiError("file_not_found")
        return self.stored[file_id].about

    async def endpoint(self, request: Request) -> Response:
        """The bytes; without the token a page to sign in, with status 200, as Slack's login page has."""
        file = self.stored.get(request.path_params["file"])
        if file is None:
            return Response(status_code=404)
        if request.headers.get("authorization") != f"Bearer {self.bot_token}":
            return HTMLResponse(SIGN_IN_PAGE)
        return Response(file.content, media_type=file.about["mimetype"])
