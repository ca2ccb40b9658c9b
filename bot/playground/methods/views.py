"""views.*: modals and the Home tab."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from bot.playground.checks import check_view
from bot.playground.methods.method import Method
from bot.playground.state import ApiError, Json, snapshot

if TYPE_CHECKING:
    from bot.playground.call import Args
    from bot.playground.service import Service

MAX_STACK = 3
"""Modals on top of each other (docs.slack.dev, "Modals")."""


def open_view(service: Service, args: Args) -> Json:
    """views.open: a new stack of modals for the user behind the trigger."""
    view = _modal(args)
    user_id = service.ways_back.use_trigger(args.required("trigger_id"))
    service.views.modals[user_id] = []
    return {"view": snapshot(stack_view(service, user_id, view))}


def push(service: Service, args: Args) -> Json:
    """views.push: one more on top of the open ones."""
    view = _modal(args)
    user_id = service.ways_back.use_trigger(args.required("trigger_id"))
    return {"view": snapshot(stack_view(service, user_id, view))}


def update(service: Service, args: Args) -> Json:
    """views.update, by view_id or external_id."""
    new = check_view(args.decoded("view"))
    current = _find(service, args)
    _check_hash(current, args)
    return {"view": snapshot(change_view(current, new))}


def publish(service: Service, args: Args) -> Json:
    """views.publish: the Home tab of one user."""
    view = check_view(args.decoded("view"))
    if view["type"] != "home":
        raise ApiError("invalid_arguments")
    user = service.workspace.user(args.required("user_id"))
    current = service.views.homes.get(user.id)
    if current is not None:
        _check_hash(current, args)
        return {"view": snapshot(change_view(current, view))}
    service.views.homes[user.id] = _store(service, view)
    return {"view": snapshot(service.views.homes[user.id])}


def stack_view(service: Service, user_id: str, view: Json) -> Json:
    """Puts a modal on top of the user's stack. Raises ApiError push_limit_reached."""
    stack = service.views.modals.setdefault(user_id, [])
    if len(stack) >= MAX_STACK:
        raise ApiError("push_limit_reached")
    stored = _store(service, view)
    stored["previous_view_id"] = stack[-1]["id"] if stack else None
    stored["root_view_id"] = stack[0]["id"] if stack else stored["id"]
    stack.append(stored)
    return stored


def change_view(current: Json, new: Json) -> Json:
    """Puts new content into a view that stays the same view."""
    current.update(new)
    current["hash"] = _hash()
    return current


def _modal(args: Args) -> Json:
    view = check_view(args.decoded("view"))
    if view["type"] != "modal":
        raise ApiError("invalid_arguments")
    return view


def _store(service: Service, view: Json) -> Json:
    workspace = service.workspace
    defaults: Json = {"private_metadata": "", "callback_id": "", "external_id": "", "state": {"values": {}}}
    stored = {
        **defaults,
        **snapshot(view),
        "id": "V" + secrets.token_hex(5).upper(),
        "team_id": workspace.team_id,
        "app_id": workspace.app_id,
        "app_installed_team_id": workspace.team_id,
        "bot_id": workspace.bot_id,
        "hash": _hash(),
    }
    service.views.by_id[stored["id"]] = stored
    return stored


def _hash() -> str:
    return f"{secrets.randbelow(10**10)}.{secrets.token_hex(4)}"


def _find(service: Service, args: Args) -> Json:
    views = service.views.by_id
    if "view_id" in args and args.text("view_id") in views:
        return views[args.text("view_id")]
    for view in views.values():
        if "external_id" in args and view["external_id"] == args.text("external_id"):
            return view
    raise ApiError("not_found")


def _check_hash(current: Json, args: Args) -> None:
    """Two updates at the same time: the one that saw the older state loses."""
    if "hash" in args and args.text("hash") != current["hash"]:
        raise ApiError("hash_conflict")


VIEWS = {
    "views.open": Method(open_view),
    "views.push": Method(push),
    "views.update": Method(update),
    "views.publish": Method(publish),
}
