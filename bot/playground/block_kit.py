"""Block Kit as it looks: each block as something rich can print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markdown import Markdown
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.playground.mrkdwn import MENTION, QUOTE, Names, link_text, render_mrkdwn, with_emoji

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from bot.playground.state import Json

BULLETS = "•◦▪"
INDENT = "  "


def render_block(block: Json, names: Names) -> list[RenderableType]:
    """The lines of one block; of a type that has no words, its name in brackets."""
    render = RENDERERS.get(block["type"])
    return [Text(f"[{block['type']}]", style="dim")] if render is None else render(block, names)


def render_text_object(text: Json, names: Names, style: str = "") -> Text:
    """A mrkdwn or plain_text object; plain text shows its signs as they are."""
    if text["type"] == "plain_text":
        return Text(with_emoji(text["text"]), style=style)
    return render_mrkdwn(text["text"], names, style)


def _header(block: Json, names: Names) -> list[RenderableType]:
    return [render_text_object(block["text"], names, "bold underline")]


def _section(block: Json, names: Names) -> list[RenderableType]:
    lines: list[RenderableType] = []
    if block.get("text"):
        lines.append(render_text_object(block["text"], names))
    if block.get("fields"):
        grid = Table.grid(padding=(0, 2), expand=False)
        fields: list[RenderableType] = [render_text_object(field, names) for field in block["fields"]]
        for left in range(0, len(fields), 2):
            grid.add_row(*fields[left : left + 2])
        lines.append(grid)
    if block.get("accessory"):
        lines.append(_element(block["accessory"], names))
    return lines


def _context(block: Json, names: Names) -> list[RenderableType]:
    parts = [_element(element, names) for element in block["elements"]]
    line = Text("  ").join(parts)
    line.stylize("dim")
    return [line]


def _actions(block: Json, names: Names) -> list[RenderableType]:
    return [Text("  ").join(_element(element, names) for element in block["elements"])]


def _divider(_block: Json, _names: Names) -> list[RenderableType]:
    return [Rule(style="dim")]


def _image(block: Json, names: Names) -> list[RenderableType]:
    title = [render_text_object(block["title"], names, "bold")] if block.get("title") else []
    return [*title, _element(block, names)]


def _markdown(block: Json, _names: Names) -> list[RenderableType]:
    return [Markdown(block["text"])]


def _input(block: Json, names: Names) -> list[RenderableType]:
    return [render_text_object(block["label"], names, "bold"), _element(block["element"], names)]


def _element(element: Json, names: Names) -> Text:
    """A button as [ its label ], a picture by its alt text, a menu by what it shows."""
    kind = element["type"]
    if kind in ("mrkdwn", "plain_text"):
        return render_text_object(element, names)
    if kind == "image":
        return Text(f"[image: {element['alt_text']}]", style="italic")
    if kind == "feedback_buttons":
        pressed = (element["positive_button"], element["negative_button"])
        return Text("  ").join(_button(each["text"], names) for each in pressed)
    label = element.get("text") or element.get("placeholder") or {"type": "plain_text", "text": kind}
    return _button(label, names)


def _button(label: Json, names: Names) -> Text:
    return Text.assemble("[ ", render_text_object(label, names), " ]", style="bold")


def _rich_text(block: Json, names: Names) -> list[RenderableType]:
    counts: dict[int, int] = {}
    lines: list[RenderableType] = []
    for element in block["elements"]:
        if element["type"] == "rich_text_list":
            lines.append(_list(element, names, counts))
            continue
        counts = {}
        text = _inline(element["elements"], names)
        lines.append(_quote(text) if element["type"] == "rich_text_quote" else text)
    return lines


def _list(element: Json, names: Names, counts: dict[int, int]) -> Table:
    """The items of one list, each beside its mark; a numbered one goes on after a nested list, as in Slack."""
    indent = element.get("indent", 0)
    before = element.get("offset", 0) or counts.get(indent, 0)
    items = Table.grid(padding=(0, 1))
    for number, item in enumerate(element["elements"], start=before + 1):
        mark = f"{number}." if element["style"] == "ordered" else BULLETS[min(indent, len(BULLETS) - 1)]
        items.add_row(INDENT * indent + mark, _inline(item["elements"], names))
    counts[indent] = before + len(element["elements"])
    return items


def _quote(text: Text) -> Text:
    return Text("\n").join(Text.assemble((QUOTE, "dim"), line) for line in text.split("\n", allow_blank=True))


def _inline(elements: list[Json], names: Names) -> Text:
    return Text.assemble(*(_span(element, names) for element in elements))


def _span(element: Json, names: Names) -> Text:
    """A piece of a rich_text section."""
    style = _style(element.get("style", {}))
    match element["type"]:
        case "link":
            return link_text(element.get("text") or element["url"], element["url"], style)
        case "user" | "channel" | "broadcast":
            return Text(_mention(element, names), style=MENTION)
        case "emoji":
            return Text(with_emoji(f":{element['name']}:"))
        case _:
            return Text(element.get("text") or element.get("fallback", ""), style=style)


def _mention(element: Json, names: Names) -> str:
    if element["type"] == "broadcast":
        return f"@{element['range']}"
    sign, target = ("@", element["user_id"]) if element["type"] == "user" else ("#", element["channel_id"])
    return sign + names.get(target, target)


def _style(flags: Json) -> Style:
    return Style(
        bold=flags.get("bold"),
        italic=flags.get("italic"),
        strike=flags.get("strike"),
        color="cyan" if flags.get("code") else None,
    )


RENDERERS: dict[str, Callable[[Json, Names], list[RenderableType]]] = {
    "actions": _actions,
    "context": _context,
    "context_actions": _actions,
    "divider": _divider,
    "header": _header,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "rich_text": _rich_text,
    "section": _section,
}
