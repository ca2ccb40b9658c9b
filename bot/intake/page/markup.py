"""What a page's markup says of it: JSON-LD, Open Graph and other meta elements, microdata, links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.intake.message.links import canonical
from bot.intake.page.jsonld import Node, read_nodes, text_of, types_of
from bot.intake.page.tree import HtmlElement
from bot.intake.page.words.types import ARTICLES

_META_NAMES = ("property", "name", "itemprop")
_NO = frozenset({"false", "no", "0"})


@dataclass(frozen=True, slots=True)
class Markup:
    """`types` are those of all that speaks of the page, `article` is the node of its article, None where none is.

    `meta` has the first content of each meta element by its name in lower case; `named` the nodes by their @id.
    """

    types: frozenset[str]
    nodes: tuple[Node, ...]
    article: Node | None
    named: Mapping[str, Node]
    meta: Mapping[str, str]
    canonical: str | None

    @property
    def is_article(self) -> bool:
        """Whether the page declares to be one."""
        return bool(self.types & ARTICLES) or self.meta.get("og:type", "").lower() == "article"

    @property
    def is_for_subscribers(self) -> bool:
        """Whether it declares that its whole text is not free (schema.org's isAccessibleForFree, a locked tier)."""
        free = None if self.article is None else self.article.get("isAccessibleForFree")
        if free is None:
            return self.meta.get("article:content_tier", "").lower() == "locked"
        return str(free).rpartition("/")[2].lower() in _NO


def read_markup(tree: HtmlElement, url: str | None) -> Markup:
    """Read all of it once."""
    nodes = tuple(read_nodes(tree))
    link = _canonical(tree)
    return Markup(
        types=frozenset(name for node in nodes for name in types_of(node)) | _microdata(tree),
        nodes=nodes,
        article=_article(nodes, {canonical(address) for address in (url, link) if address}),
        named={str(node["@id"]): node for node in reversed(nodes) if "@id" in node and "@type" in node},
        meta=_meta(tree),
        canonical=link,
    )


def _article(nodes: tuple[Node, ...], addresses: set[str]) -> Node | None:
    """The article that is at one of the addresses, or the first."""
    articles = [node for node in nodes if types_of(node) & ARTICLES]
    here = (node for node in articles if any(canonical(address) in addresses for address in _addresses(node)))
    return next(here, articles[0] if articles else None)


def _addresses(node: Node) -> list[str]:
    place = node.get("mainEntityOfPage")
    own = [text_of(node, name) for name in ("url", "@id", "mainEntityOfPage")]
    return [address for address in (*own, text_of(place, "@id") if isinstance(place, dict) else None) if address]


def _microdata(tree: HtmlElement) -> frozenset[str]:
    """The types of the scopes that are no part of another one."""
    kinds: list[str] = tree.xpath("//*[not(@itemprop)]/@itemtype")
    return frozenset(name.rpartition("/")[2].lower() for kind in kinds for name in kind.split())


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content", "").strip()
        for name in _META_NAMES:
            if content and element.get(name):
                found.setdefault(element.get(name).strip().lower(), content)
    return found


def _canonical(tree: HtmlElement) -> str | None:
    links = (link for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split())
    return next((link.get("href").strip() for link in links if link.get("href").strip()), None)
