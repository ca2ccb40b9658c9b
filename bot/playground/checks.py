"""Block Kit's limits, as Slack checks them on the way in.

Source of the numbers: docs.slack.dev, reference of each block and element. The limit on all blocks together is
not documented; Slack's answers put it at about 13,000 characters of compact JSON.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, TypeAlias

from bot.playground.state import ApiError, Json

MAX_BLOCKS = {"message": 50, "modal": 100, "home": 100}
MAX_ALL_BLOCKS = 13_000
MAX_VIEW = 250_000

Problems: TypeAlias = Iterator[str]

BLOCK_TYPES = {
    "actions", "context", "context_actions", "divider", "file", "header", "image", "input", "markdown",
    "rich_text", "section", "table", "video",
}  # fmt: skip
ONLY_IN_VIEWS = {"alert"}

TEXTS = {
    ("header", "text"): 150,
    ("section", "text"): 3_000,
    ("markdown", "text"): 12_000,
    ("image", "alt_text"): 2_000,
    ("image", "image_url"): 3_000,
    ("image", "title"): 2_000,
    ("input", "label"): 2_000,
    ("input", "hint"): 2_000,
    ("button", "text"): 75,
    ("button", "value"): 2_000,
    ("button", "url"): 3_000,
    ("icon_button", "text"): 75,
    ("icon_button", "value"): 2_000,
    ("feedback_button", "text"): 75,
    ("feedback_button", "value"): 2_000,
    ("confirm", "title"): 100,
    ("confirm", "text"): 300,
    ("confirm", "confirm"): 30,
    ("confirm", "deny"): 30,
    ("option", "text"): 75,
    ("option", "value"): 150,
    ("option", "description"): 75,
}
"""(kind, field) -> most characters, whether the field is a string or a text object."""

REQUIRED = {
    "header": ("text",), "markdown": ("text",), "image": ("alt_text",), "input": ("label", "element"),
    "actions": ("elements",), "context": ("elements",), "context_actions": ("elements",),
    "rich_text": ("elements",), "button": ("text", "action_id"),
    "feedback_buttons": ("positive_button", "negative_button"),
}  # fmt: skip

LISTS = {
    ("section", "fields"): 10,
    ("actions", "elements"): 25,
    ("context", "elements"): 10,
    ("context_actions", "elements"): 5,
    ("overflow", "options"): 5,
    ("static_select", "options"): 100,
    ("checkboxes", "options"): 10,
    ("radio_buttons", "options"): 10,
}
MAX_FIELD = 2_000
MAX_ID = 255
PLAIN_ONLY = {"header", "button", "icon_button", "feedback_button", "option"}


def check_blocks(blocks: object, surface: str = "message") -> list[Json]:
    """The blocks as a list. Raises ApiError invalid_blocks_format, invalid_blocks or msg_blocks_too_long."""
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise ApiError("invalid_blocks_format")
    problems = list(_problems(blocks, surface))
    if problems:
        messages = [f"[ERROR] {problem}" for problem in problems]
        raise ApiError("invalid_blocks", errors=problems, response_metadata={"messages": messages})
    size = len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))
    if surface == "message" and size > MAX_ALL_BLOCKS:
        raise ApiError("msg_blocks_too_long")
    return blocks


def check_view(view: object) -> Json:
    """A modal or Home view. Raises ApiError invalid_arguments or view_too_large."""
    if not isinstance(view, dict) or view.get("type") not in ("modal", "home"):
        raise _invalid_view(["must be a modal or home view [json-pointer:/view/type]"])
    problems = list(_problems(view.get("blocks", []), view["type"]))
    if view["type"] == "modal":
        problems += _text(view.get("title"), 24, "/view/title")
    if problems:
        raise _invalid_view(problems)
    if len(json.dumps(view, ensure_ascii=False)) > MAX_VIEW:
        raise ApiError("view_too_large")
    return view


def _invalid_view(problems: list[str]) -> ApiError:
    return ApiError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {each}" for each in problems]})


def _problems(blocks: list[Json], surface: str) -> Problems:
    if len(blocks) > MAX_BLOCKS[surface]:
        yield f"no more than {MAX_BLOCKS[surface]} items allowed [json-pointer:/blocks]"
    for position, block in enumerate(blocks):
        yield from _block(block, f"/blocks/{position}", surface)
    names = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    yield from (f"block_id already exists: {name} [json-pointer:/blocks]" for name, uses in names.items() if uses > 1)


def _block(block: Json, where: str, surface: str) -> Problems:
    kind = block.get("type")
    if kind not in BLOCK_TYPES | (ONLY_IN_VIEWS if surface != "message" else set()):
        yield f"unsupported type: {kind} [json-pointer:{where}/type]"
        return
    if kind == "section" and not block.get("text") and not block.get("fields"):
        yield f"missing required field: text or fields [json-pointer:{where}]"
    yield from _identifier(block, "block_id", where)
    yield from _thing(str(kind), block, where)
    if kind in ("actions", "context_actions"):
        ids = Counter(each.get("action_id") for each in block.get("elements", []) if each.get("action_id"))
        yield from (f"action_id already exists: {name} [json-pointer:{where}]" for name, n in ids.items() if n > 1)


def _thing(kind: str, thing: Json, where: str) -> Problems:
    """A block, an element or an option: its own limits, then those of what it holds."""
    for name in REQUIRED.get(kind, ()):
        if not thing.get(name):
            yield f"missing required field: {name} [json-pointer:{where}/{name}]"
    yield from _identifier(thing, "action_id", where)
    for name, value in thing.items():
        limit = TEXTS.get((kind, name))
        if limit is not None:
            yield from _text(value, limit, f"{where}/{name}", plain=kind in PLAIN_ONLY)
        if isinstance(value, list):
            yield from _list(kind, name, value, f"{where}/{name}")
        elif isinstance(value, dict):
            yield from _held(name, value, f"{where}/{name}")


def _held(name: str, value: Json, where: str) -> Problems:
    kind = {"positive_button": "feedback_button", "negative_button": "feedback_button"}.get(name, name)
    yield from _thing(kind if kind in ("feedback_button", "confirm") else str(value.get("type", "")), value, where)


def _list(kind: str, name: str, values: list[Any], where: str) -> Problems:
    limit = LISTS.get((kind, name))
    if limit is not None and len(values) > limit:
        yield f"no more than {limit} items allowed [json-pointer:{where}]"
    for position, value in enumerate(values):
        if name == "fields":
            yield from _text(value, MAX_FIELD, f"{where}/{position}")
        elif isinstance(value, dict):
            inner = "option" if name == "options" else str(value.get("type", ""))
            yield from _thing(inner, value, f"{where}/{position}")


def _identifier(thing: Json, name: str, where: str) -> Problems:
    if len(str(thing.get(name, ""))) > MAX_ID:
        yield f"must be less than {MAX_ID + 1} characters [json-pointer:{where}/{name}]"


def _text(value: object, limit: int, where: str, *, plain: bool = False) -> Problems:
    """A string or a text object with 1 to `limit` characters."""
    if isinstance(value, dict):
        if plain and value.get("type") != "plain_text":
            yield f"must be a plain_text object [json-pointer:{where}/type]"
        value, where = value.get("text"), f"{where}/text"
    if not isinstance(value, str) or not value:
        yield f"must be more than 0 characters [json-pointer:{where}]"
    elif len(value) > limit:
        yield f"must be less than {limit + 1} characters [json-pointer:{where}]"
