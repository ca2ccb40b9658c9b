"""What hangs on a message: others that it forwards or quotes, previews that Slack made of its links, an app's own text.

Slack documents the fields of apps: https://docs.slack.dev/reference/messaging/attachments. Those of forwarded messages
(`is_share`, `is_msg_unfurl`, `message_blocks`) and of previews (`from_url`, `original_url`) are as events have them.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.intake.message.links import canonical
from bot.intake.message.mrkdwn import unescape
from bot.intake.message.richtext import Element, elements, string

_MESSAGE = ("is_share", "is_msg_unfurl", "is_reply_unfurl", "is_thread_root_unfurl", "message_blocks")
_PREVIEWED = ("original_url", "from_url", "app_unfurl_url")


def forwarded(attachment: Element) -> Mapping[str, object] | None:
    """The message that an attachment forwards or quotes, in the form of an event; None where it does neither.

    Empty for one out of a private channel that its sharer did not open.
    """
    if not any(attachment.get(key) for key in _MESSAGE):
        return None
    if attachment.get("private_channel_prompt"):
        return {}
    messages = [part["message"] for part in elements(attachment.get("message_blocks")) if "message" in part]
    blocks = [block for message in elements(messages) for block in elements(message.get("blocks"))]
    return {
        "text": attachment.get("text"),
        "blocks": blocks or attachment.get("blocks"),
        "files": attachment.get("files"),
        "attachments": attachment.get("attachments"),
    }


def preview_titles(attachment: Element) -> dict[str, str] | None:
    """The title in the preview of a link, by the link's canonical form; None where the attachment is no preview.

    The preview is Slack's or an app's doing: nothing else in it is what the person shared.
    """
    addresses = [unescape(string(attachment, key)) for key in _PREVIEWED if string(attachment, key)]
    if not addresses:
        return None
    title = " ".join(unescape(string(attachment, "title")).split())
    return {canonical(address): title for address in addresses} if title else {}


def of_app(attachment: Element) -> Mapping[str, object]:
    """What an app hung on its message, such as a headline of a feed, in the form of an event."""
    title, address = string(attachment, "title"), string(attachment, "title_link")
    head = f"<{address}|{title}>" if title and address else title or address
    texts = (string(attachment, "pretext"), head, string(attachment, "text"))
    return {"text": "\n".join(filter(None, texts)), "blocks": attachment.get("blocks")}
