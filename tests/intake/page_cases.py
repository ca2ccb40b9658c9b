"""Pages in the styles of real sites, with what must come of each, and a web server that shows them.

Each folder of `pages` holds `page.html` (or `page.pdf`) and `expected.json`: an `article` with its metadata, its first
and last words and their number, or an `error` by its class with its `sentence`; `serve` is the status and the headers
that the page comes with, where they are not the usual ones.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FOLDER = Path(__file__).parent / "pages"
NAMES = sorted(folder.name for folder in FOLDER.iterdir())

_TYPES = {".html": "text/html", ".pdf": "application/pdf"}


@dataclass(frozen=True)
class Case:
    """A page as it is served, and what must come of it."""

    body: bytes
    content_type: str
    status: int
    headers: dict[str, str]
    expected: dict[str, Any]


def read_case(name: str) -> Case:
    expected = json.loads((FOLDER / name / "expected.json").read_text("utf8"))
    (page,) = (FOLDER / name).glob("page.*")
    served = expected.pop("serve", {})
    return Case(
        page.read_bytes(),
        served.get("content_type", _TYPES[page.suffix]),
        served.get("status", 200),
        served.get("headers", {}),
        expected,
    )


def site() -> Starlette:
    """A site with every case at `/<name>`. No header tells a charset: the pages do, or fail to."""

    def show(request: Request) -> Response:
        case = read_case(request.path_params["name"])
        return Response(case.body, case.status, {**case.headers, "Content-Type": case.content_type})

    return Starlette(routes=[Route("/{name}", show)])


def outline(text: str) -> dict[str, Any]:
    """What `expected.json` says of a text."""
    words = text.split()
    return {"first": " ".join(words[:6]), "last": " ".join(words[-6:]), "words": len(words)}
