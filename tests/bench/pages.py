"""Pages from a server on loopback to articles, beside trafilatura alone on the same bytes: a ratio of one run."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from statistics import median

from trafilatura import bare_extraction

from bot.intake.page import read_page
from bot.intake.web import Fetcher
from tests.intake.page_cases import NAMES, read_case

ROUNDS = 9
AT_MOST = 1.3
"""Times the seconds that trafilatura alone takes."""


def measure() -> Iterator[str]:
    """Seconds a page: the test pages in the frame that news sites put around an article, and as they stand."""
    pages = {f"/{name}": case.body for name in NAMES if "article" in (case := read_case(name)).expected}
    html = {path: body for path, body in pages.items() if not body.startswith(b"%PDF")}
    yield _line("in a site's frame", {path: _framed(body) for path, body in html.items()}, limit=AT_MOST)
    yield _line("as they stand", html)


def _line(what: str, pages: Mapping[str, bytes], *, limit: float | None = None) -> str:
    with _served(pages) as site:
        ours, fetching, theirs = asyncio.run(_times(site, pages))
    size = sum(map(len, pages.values())) / len(pages) / 1000
    target = f" (at most {limit} ×)" if limit else ""
    return (
        f"{len(pages)} pages {what}, {size:.0f} kB each: fetch + parse {ours:.4f} s a page, of which fetch "
        f"{fetching:.4f} s; trafilatura alone {theirs:.4f} s; ratio {ours / theirs:.2f} ×{target}"
    )


async def _times(site: str, pages: Mapping[str, bytes]) -> tuple[float, float, float]:
    """Seconds a page for fetch and parse, for the fetch in it, and for trafilatura.

    They alternate page by page, since machines are noisy; each page counts with the median of its rounds.
    """
    fetcher = Fetcher(timeout=30, max_bytes=5_000_000, allow_networks=["127.0.0.0/8"])
    sums = [0.0, 0.0, 0.0]
    for path, body in pages.items():
        rounds = [await _round(fetcher, site + path, body) for _ in range(ROUNDS + 1)]
        for place, times in enumerate(zip(*rounds[1:], strict=True)):
            sums[place] += median(times)
    await fetcher.aclose()
    fetching, parsing, alone = (seconds / len(pages) for seconds in sums)
    return fetching + parsing, fetching, alone


async def _round(fetcher: Fetcher, url: str, body: bytes) -> tuple[float, float, float]:
    start = time.perf_counter()
    page = await fetcher.fetch(url)
    fetched = time.perf_counter()
    read_page(page)
    read = time.perf_counter()
    bare_extraction(body, url=url, with_metadata=True)
    return fetched - start, read - fetched, time.perf_counter() - read


def _framed(body: bytes) -> bytes:
    """The page with menus, scripts, styles, teasers and a footer, in the proportions of news sites."""
    if b"</head>" not in body.lower() or b"\x00" in body:
        return body
    menu = "".join(f'<li class="menu__item"><a href="/section/{i}">Section {i}</a></li>' for i in range(60))
    teasers = "".join(
        f'<div class="teaser"><a href="/story/{i}"><img src="/i/{i}.webp" alt=""></a>'
        f'<h4><a href="/story/{i}">What the council said about bridge number {i}</a></h4></div>'
        for i in range(25)
    )
    scripts = "<script>window.data=" + "[" + '{"id":1,"kind":"slot","size":[300,250]},' * 800 + "{}];</script>"
    styles = "<style>" + ".card__title{margin:0 0 8px;font:600 18px/1.3 serif}" * 600 + "</style>"
    icons = "<svg><path d='M10 10 h 80 v 80'/></svg>" * 40
    top = f"<nav class='menu'><ul>{menu}</ul></nav>{icons}"
    bottom = f"<aside class='related'>{teasers}</aside><footer><ul>{menu}</ul><p>© The publisher</p></footer>"
    head, _, rest = body.partition(b"</head>")
    rest, end, tail = rest.rpartition(b"</body>")
    opening, closing, content = rest.partition(b">")
    framed = (head, (scripts + styles).encode(), b"</head>", opening, closing, top.encode(), content, bottom.encode())
    return b"".join((*framed, end, tail))


@contextmanager
def _served(pages: Mapping[str, bytes]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # one packet for head and body, as proper servers send them

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(pages[self.path])))
            self.end_headers()
            self.wfile.write(pages[self.path])

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()
