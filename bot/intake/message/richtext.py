"""Slack's blocks to plain text: `rich_text`, which is what people write, and the text blocks of apps.

https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.intake.characters import printable
from bot.intake.message.links import bare_links
from bot.intake.message.mrkdwn import DROPPED, read_mrkdwn, unescape

Element = Mapping[str, object]


def read_blocks(blocks: object) -> tuple[str, list[str]]:
    """Plain text, with DROPPED where something was left out, and the links in their order.

    Blocks without text of their own (buttons, pictures, dividers) add nothing. In `rich_text` nothing is escaped,
    in the other blocks everything is.
    """
    links: list[str] = []
    texts = [_block(block, links) for block in elements(blocks)]
    return "\n".join(text for text in texts if text), links


def _block(block: Element, links: list[str]) -> str:
    kind = string(block, "type")
    if kind == "rich_text":
        return "\n".join(_part(part, links).removesuffix("\n") for part in elements(block.get("elements")))
    if kind == "table":
        rows = block.get("rows")
        return "\n".join(_row(row, links) for row in (rows if isinstance(rows, list) else ()))
    if kind not in {"section", "header", "context"}:
        return ""
    texts = [block.get("text"), *elements(block.get("fields")), *elements(block.get("elements"))]
    return "\n".join(filter(None, (_text_object(text, links) for text in texts)))


def _row(row: object, links: list[str]) -> str:
    """A row of a table, its cells parted by tabs: https://docs.slack.dev/reference/block-kit/blocks/table-block."""
    return "\t".join(_cell(cell, links) for cell in elements(row))


def _cell(cell: Element, links: list[str]) -> str:
    return _block(cell, links) if string(cell, "type") == "rich_text" else string(cell, "text")


def _text_object(text: object, links: list[str]) -> str:
    if not isinstance(text, Mapping) or string(text, "type") not in {"mrkdwn", "plain_text"}:
        return ""
    plain, found = read_mrkdwn(string(text, "text"))
    links += found
    return plain


def _part(part: Element, links: list[str]) -> str:
    inner = elements(part.get("elements"))
    match part.get("type"):
        case "rich_text_list":
            ordered = part.get("style") == "ordered"
            first = part.get("offset")
            items = enumerate(inner, start=(first if isinstance(first, int) else 0) + 1)
            return "\n".join(f"{f'{number}.' if ordered else '•'} {_part(item, links)}" for number, item in items)
        case "rich_text_preformatted":
            return "".join(_inline(element, []) for element in inner)
        case _:
            return "".join(_inline(element, links) for element in inner)


def _inline(element: Element, links: list[str]) -> str:
    match element.get("type"):
        case "text":
            text = string(element, "text")
            if not _is_code(element):
                links += bare_links(text)
            return text
        case "link":
            url = unescape(string(element, "url"))
            if not _is_code(element):
                links.append(url)
            return string(element, "text") or url.removeprefix("mailto:").removeprefix("tel:")
        case "date":
            return string(element, "fallback")
        case "color":
            return string(element, "value")
        case _:
            return DROPPED


def _is_code(element: Element) -> bool:
    style = element.get("style")
    return isinstance(style, Mapping) and bool(style.get("code"))


def elements(value: object) -> Iterator[Element]:
    """The objects of a list; nothing for what is no list, and without what is no object."""
    return (item for item in value if isinstance(item, Mapping)) if isinstance(value, list | tuple) else iter(())


def string(element: Element, key: str) -> str:
    """The text under a key, without characters that no later stage can take; empty for what is no text."""
    value = element.get(key)
    return printable(value) if isinstance(value, str) else ""
