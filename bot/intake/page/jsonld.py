"""JSON-LD: what a page says of itself for programs (https://www.w3.org/TR/json-ld11/, words of https://schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from bot.intake.page.tree import HtmlElement

Node = Mapping[str, Any]

# Below these a node speaks of the page itself; below all others (itemListElement, isPartOf, mentions) of other things.
_OWN = ("@graph", "mainEntity", "mainEntityOfPage")
_WRAPPINGS = ("<!--", "//<![CDATA[", "<![CDATA[", "-->", "//]]>", "]]>", ";")
_DEEPEST = 12


def read_nodes(tree: HtmlElement) -> list[Node]:
    """The nodes that speak of the page, in document order. Broken scripts are passed over."""
    return [node for script in tree.iter("script") if _is_json_ld(script) for node in _own(_parsed(script), _DEEPEST)]


def _is_json_ld(script: HtmlElement) -> bool:
    return script.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"


def _parsed(script: HtmlElement) -> object:
    text = (script.text or "").strip()
    for wrapping in _WRAPPINGS:
        text = text.removeprefix(wrapping).removesuffix(wrapping).strip()
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _own(value: object, depth: int) -> Iterator[Node]:
    if depth and isinstance(value, list):
        for item in value:
            yield from _own(item, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        for name in _OWN:
            yield from _own(value.get(name), depth - 1)


def types_of(node: Node) -> frozenset[str]:
    """The types, in lower case and without the vocabulary's address."""
    return frozenset(name.rpartition("/")[2].rpartition(":")[2].lower() for name in _texts(node.get("@type")))


def text_of(node: Node, name: str) -> str | None:
    """A property's first text, None where it has none."""
    return next(_texts(node.get(name)), None)


def names_of(value: object, nodes: Mapping[str, Node]) -> Iterator[tuple[str, frozenset[str]]]:
    """The names in an author's or publisher's place, each with the types of what is named (none for a bare text).

    `nodes` are the nodes of the page by their @id, to which a value may refer.
    """
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and item.strip():
            yield item, frozenset()
        elif isinstance(item, dict):
            node = nodes.get(str(item.get("@id")), item)
            yield from ((name, types_of(node)) for name in _texts(node.get("name")))


def _texts(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        text = item.get("@value") if isinstance(item, dict) else item
        if isinstance(text, str) and text.strip():
            yield text
