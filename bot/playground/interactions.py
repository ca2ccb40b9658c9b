"""What people click: buttons, menus, shortcuts, modals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground import payloads
from bot.playground.checks import check_view
from bot.playground.methods.views import change_view, stack_view
from bot.playground.state import Json, snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.playground.delivery import Courier, Delivery
    from bot.playground.service import Service
    from bot.playground.state import Channel


class Interactions:
    """The fingers of the workspace's people; everything is found as they see it, by action_id or callback_id."""

    service: Service
    courier: Courier

    async def click(self, action_id: str, *, channel: str, ts: str, user: str, value: str | None = None) -> Delivery:
        """Uses a button or menu of a message (`ts` may be an ephemeral one's).

        `value` chooses among a menu's options or the two feedback buttons. Raises LookupError when the message
        has no such element.
        """
        workspace = self.service.workspace
        room, person = workspace.channel(channel), workspace.user(user)
        message = self._shown(room, ts)
        action = {**_action(message, action_id, value), "action_ts": workspace.clock.next_ts()}
        ways = self.service.ways_back
        back = ways.trigger(person.id) | ways.hook("actions", room, person.id, message)
        common = payloads.interaction(workspace, "block_actions", person, back)
        return await self._send(payloads.block_actions(common, room, message, action))

    async def click_in_view(self, action_id: str, *, user: str, value: str | None = None) -> Delivery:
        """Uses a button or menu of the user's open modal, or else of their Home tab."""
        workspace = self.service.workspace
        person = workspace.user(user)
        view = self._top(person.id) or self.service.views.homes[person.id]
        action = {**_action(view, action_id, value), "action_ts": workspace.clock.next_ts()}
        common = payloads.interaction(workspace, "block_actions", person, self.service.ways_back.trigger(person.id))
        return await self._send(payloads.view_actions(common, view, action))

    async def shortcut(self, callback_id: str, *, user: str) -> Delivery:
        """Uses a global shortcut."""
        workspace = self.service.workspace
        person = workspace.user(user)
        common = payloads.interaction(workspace, "shortcut", person, self.service.ways_back.trigger(person.id))
        return await self._send({**common, "callback_id": callback_id, "action_ts": workspace.clock.next_ts()})

    async def message_shortcut(self, callback_id: str, *, channel: str, ts: str, user: str) -> Delivery:
        """Uses a shortcut from a message's menu."""
        workspace = self.service.workspace
        room, person = workspace.channel(channel), workspace.user(user)
        ways = self.service.ways_back
        back = ways.trigger(person.id) | ways.hook("app", room, person.id)
        common = payloads.interaction(workspace, "message_action", person, back)
        message = workspace.message(room, ts)
        action_ts = workspace.clock.next_ts()
        return await self._send(payloads.message_action(common, room, message, callback_id, action_ts))

    async def submit(self, *, user: str, values: Json | None = None) -> Delivery:
        """Submits the modal on top; `values` are `{block_id: {action_id: state}}` as in `view.state.values`.

        The app's `response_action` is carried out: errors leave the modal open, update, push and clear do as they
        say, and without one the modal closes.
        """
        workspace = self.service.workspace
        person = workspace.user(user)
        view = self._require_modal(person.id)
        view["state"] = {"values": values or {}}
        common = payloads.interaction(workspace, "view_submission", person, self.service.ways_back.trigger(person.id))
        delivery = await self._send({**common, "view": snapshot(view), "response_urls": []})
        if delivery.acknowledged:
            self._respond(person.id, delivery.response or {})
        return delivery

    async def close_modal(self, *, user: str) -> Delivery | None:
        """Closes the modal on top; the app hears of it when it asked to (`notify_on_close`)."""
        workspace = self.service.workspace
        person = workspace.user(user)
        view = self._require_modal(person.id)
        self.service.views.modals[person.id].pop()
        if not view.get("notify_on_close"):
            return None
        common = payloads.interaction(workspace, "view_closed", person, {})
        return await self._send({**common, "view": snapshot(view), "is_cleared": False})

    async def _send(self, payload: Json) -> Delivery:
        return await self.courier.deliver("interactive", payload)

    def _shown(self, room: Channel, ts: str) -> Json:
        for whisper in room.ephemerals:
            if whisper["ts"] == ts:
                return whisper
        return self.service.workspace.message(room, ts)

    def _top(self, user_id: str) -> Json | None:
        stack = self.service.views.modals.get(user_id)
        return stack[-1] if stack else None

    def _require_modal(self, user_id: str) -> Json:
        view = self._top(user_id)
        if view is None:
            raise LookupError("the user has no modal open")
        return view

    def _respond(self, user_id: str, response: Json) -> None:
        match response.get("response_action"):
            case "errors":
                return
            case "update":
                change_view(self._require_modal(user_id), check_view(response["view"]))
            case "push":
                stack_view(self.service, user_id, check_view(response["view"]))
            case "clear":
                self.service.views.modals[user_id].clear()
            case _:
                self.service.views.modals[user_id].pop()


def _action(holder: Json, action_id: str, value: str | None) -> Json:
    for block_id, element in _elements(holder):
        if element.get("action_id") == action_id:
            return {**_chosen(element, value), "action_id": action_id, "block_id": block_id}
    raise LookupError(f"nothing here has the action_id {action_id}")


def _elements(holder: Json) -> Iterator[tuple[str, Json]]:
    """(block_id, element) of everything one can use; Slack makes up a block_id where the app gave none."""
    for position, block in enumerate(holder.get("blocks", [])):
        inside = [*block.get("elements", []), block.get("accessory"), block.get("element")]
        for element in inside:
            if isinstance(element, dict):
                yield block.get("block_id", f"block{position}"), element


def _chosen(element: Json, value: str | None) -> Json:
    """The element's own part of the action: what was pressed or chosen."""
    kind = element["type"]
    if kind == "feedback_buttons":
        buttons = [element["positive_button"], element["negative_button"]]
        pressed = next((each for each in buttons if each["value"] == value), buttons[0])
        return {"type": kind, "text": pressed["text"], "value": pressed["value"]}
    if "options" in element:
        option = next((each for each in element["options"] if each["value"] == value), element["options"][0])
        return {"type": kind, "selected_option": option}
    if kind in ("button", "icon_button"):
        pressed = {key: element[key] for key in ("text", "value", "style", "url") if key in element}
        return {"type": kind, **pressed}
    return {"type": kind, "value": value}
