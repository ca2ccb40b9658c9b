"""Which addresses may be opened: the public web, and what BRIEF_FETCH_ALLOW_NETWORKS adds to it."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_network

import ssrfguard

from bot.errors import ConfigError

WEB_PORTS = frozenset({80, 443, 8080, 8443})
MAX_REDIRECTS = 5

_ANY_PORT = range(1, 65536)
_NOWHERE = ssrfguard.AddressTable(
    tuple(
        ssrfguard.Block(ip_network(everything), "not in BRIEF_FETCH_ALLOW_NETWORKS", "", ssrfguard.Reach.DENIED)
        for everything in ("0.0.0.0/0", "::/0")
    )
)


def policies(allow_networks: Sequence[str]) -> tuple[ssrfguard.Policy, ssrfguard.Policy | None]:
    """The policy for the ports of the web, and one for all ports that reaches only the allowed networks.

    Raises ConfigError for a network that is none.
    """
    try:
        networks = tuple(ip_network(network) for network in allow_networks)
        web = ssrfguard.Policy(allowed_networks=networks, allowed_ports=WEB_PORTS, max_redirects=MAX_REDIRECTS)
    except ValueError as error:
        raise ConfigError(
            f"BRIEF_FETCH_ALLOW_NETWORKS: {error}. Give networks such as 10.0.0.0/8, parted by commas."
        ) from error
    if not networks:
        return web, None
    inside = ssrfguard.Policy(
        allowed_networks=networks,
        allowed_ports=frozenset(_ANY_PORT),
        denied_networks=_NOWHERE,
        max_redirects=MAX_REDIRECTS,
    )
    return web, inside
