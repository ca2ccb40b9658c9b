"""What people write in Slack: its text and its links, and what `/brief` is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import Asked, Shared, read_command, read_message

MESSAGES = Path(__file__).parent / "messages"


def rich(*parts: Mapping[str, object]) -> dict[str, object]:
    return {"type": "message", "text": "(fallback)", "blocks": [{"type": "rich_text", "elements": list(parts)}]}


def section(*elements: Mapping[str, object]) -> dict[str, object]:
    return {"type": "rich_text_section", "elements": list(elements)}


def text(value: str, **style: bool) -> dict[str, object]:
    return {"type": "text", "text": value, **({"style": style} if style else {})}


@pytest.mark.parametrize(
    ("raw", "plain", "links"),
    [
        ("The talks begin on Friday.", "The talks begin on Friday.", []),
        ("<https://coast.example/a>", "https://coast.example/a", ["https://coast.example/a"]),
        ("Read <https://coast.example/a|this story> now", "Read this story now", ["https://coast.example/a"]),
        ("<http://coast.example|coast.example> has it", "coast.example has it", ["http://coast.example"]),
        ("<https://coast.example/?a=1&amp;b=2>", "https://coast.example/?a=1&b=2", ["https://coast.example/?a=1&b=2"]),
        ("see https://coast.example/a, please", "see https://coast.example/a, please", ["https://coast.example/a"]),
        (
            "(https://coast.example/Sochi_(city))",
            "(https://coast.example/Sochi_(city))",
            ["https://coast.example/Sochi_(city)"],
        ),
        ("Write to <mailto:desk@coast.example|desk@coast.example>", "Write to desk@coast.example", []),
        ("Call <tel:+4712345|+47 12345>", "Call +47 12345", []),
        ("<@U024BE7LH> please brief this", "please brief this", []),
        ("Thanks <@U024BE7LH>, for this", "Thanks, for this", []),
        ("Ask <@U024BE7LH|mara> or <#C024BE7LR|world-desk>", "Ask @mara or #world-desk", []),
        ("In <#C024BE7LR> and <#C024BE7LS|>: news", "In and: news", []),
        ("<!channel> and <!here|here>: lunch", "and: lunch", []),
        ("<!subteam^S012AB|@desk> wakes up", "@desk wakes up", []),
        ("Due <!date^1658930400^{date}|27 July 2022>", "Due 27 July 2022", []),
        ("Good news :tada: at 10:30:45 :flag-no:", "Good news at 10:30:45", []),
        ("*Leaders* to _meet_ in ~Geneva~ *Sochi*", "Leaders to meet in Geneva Sochi", []),
        ("*<https://coast.example/a_b_c|Leaders> meet*", "Leaders meet", ["https://coast.example/a_b_c"]),
        ("5 * 3 is 15, snake_case_name and 2*3*4 stay", "5 * 3 is 15, snake_case_name and 2*3*4 stay", []),
        ("&gt; We go there with a proposal.\n&gt; She smiled.", "We go there with a proposal.\nShe smiled.", []),
        ("&gt;&gt;&gt; All of it\nis quoted.", "All of it\nis quoted.", []),
        ("Jones &amp; Sons, 3 &lt; 5 &gt; 4", "Jones & Sons, 3 < 5 > 4", []),
        ("Written as &amp;lt;b&amp;gt; in the source", "Written as &lt;b&gt; in the source", []),
        ("Run `curl <https://coast.example/x>` twice", "Run curl https://coast.example/x twice", []),
        ("Log:\n```GET *a* <https://coast.example/x>\n:tada:```", "Log:\nGET *a* https://coast.example/x\n", []),
        ("First paragraph.\n\nSecond one.\nA line.", "First paragraph.\n\nSecond one.\nA line.", []),
        ("• wheat\n• maize", "• wheat\n• maize", []),
        ("broken <tag and <> and <|> stay", "broken <tag and  and  stay", []),
        ("a NUL \x00 and a lone \ud83d surrogate", "a NUL   and a lone \ufffd surrogate", []),
        ("", "", []),
    ],
)
def test_mrkdwn_becomes_what_people_see(raw: str, plain: str, links: Sequence[str]) -> None:
    assert read_message({"text": raw}) == Shared(text=plain.strip(), links=tuple(links))


def test_rich_text_goes_before_its_fallback_and_is_not_unescaped() -> None:
    event = rich(section(text("AT&amp;T is how HTML writes "), text("AT&T", bold=True)))

    assert read_message(event).text == "AT&amp;T is how HTML writes AT&T"


def test_rich_text_keeps_paragraphs_lists_quotations_and_code() -> None:
    event = rich(
        section(text("On the table:\n")),
        {"type": "rich_text_list", "style": "bullet", "elements": [section(text("grain")), section(text("gas"))]},
        {
            "type": "rich_text_list",
            "style": "ordered",
            "offset": 2,
            "elements": [section(text("first")), section(text("second"))],
        },
        {"type": "rich_text_quote", "elements": [text("We expect results.\n\nSoon.")]},
        {"type": "rich_text_preformatted", "elements": [text("a  =  1")]},
    )

    assert read_message(event).text == (
        "On the table:\n• grain\n• gas\n3. first\n4. second\nWe expect results.\n\nSoon.\na  =  1"
    )


def test_rich_text_mentions_emoji_and_unknown_elements_leave_no_gap() -> None:
    event = rich(
        section(
            {"type": "user", "user_id": "U024BE7LH"},
            text(" see "),
            {"type": "emoji", "name": "tada"},
            text(" the "),
            {"type": "channel", "channel_id": "C024BE7LR"},
            text(" story of "),
            {"type": "date", "timestamp": 1658930400, "format": "{date}", "fallback": "27 July 2022"},
            {"type": "broadcast", "range": "here"},
            {"type": "canvas_of_the_future", "id": 3},
        )
    )

    assert read_message(event).text == "see the story of 27 July 2022"


def test_rich_text_links_keep_their_label_in_the_text() -> None:
    event = rich(
        section(
            text("Read "),
            {"type": "link", "url": "https://coast.example/a?x=1&amp;y=2", "text": "the story"},
            text(" and https://coast.example/b."),
            {"type": "link", "url": "https://coast.example/c"},
            {"type": "link", "url": "mailto:desk@coast.example"},
        )
    )

    assert read_message(event) == Shared(
        text="Read the story and https://coast.example/b.https://coast.example/cdesk@coast.example",
        links=("https://coast.example/a?x=1&y=2", "https://coast.example/b", "https://coast.example/c"),
    )


def test_links_in_code_are_left_alone() -> None:
    event = rich(
        section({"type": "link", "url": "https://coast.example/a", "style": {"code": True}}, text(" and more")),
        section(text("https://coast.example/b", code=True)),
        {"type": "rich_text_preformatted", "elements": [{"type": "link", "url": "https://coast.example/c"}]},
    )

    assert read_message(event).links == ()


def test_the_blocks_of_an_app_are_read_as_mrkdwn() -> None:
    event = {
        "text": "New story",
        "blocks": [
            {"type": "header", "text": {"type": "plain_text", "text": "Port &amp; sea"}},
            {"type": "divider"},
            {"type": "section", "text": {"type": "mrkdwn", "text": "*Ships* <https://coast.example/a|wait>"}},
            {"type": "section", "fields": [{"type": "mrkdwn", "text": "Flag: Liberia"}]},
            {"type": "context", "elements": [{"type": "image", "image_url": "https://i.example/x"}]},
            {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Open"}}]},
        ],
    }

    shared = read_message(event)

    assert shared == Shared(text="Port & sea\nShips wait\nFlag: Liberia", links=("https://coast.example/a",))


@pytest.mark.parametrize("blocks", [None, [], [{"type": "actions"}], "nonsense", [{"type": "rich_text"}], [7]])
def test_without_a_block_to_read_the_text_counts(blocks: object) -> None:
    assert read_message({"text": "Leaders meet", "blocks": blocks}).text == "Leaders meet"


def test_links_come_in_their_order_and_one_article_once() -> None:
    event = {
        "text": "<https://coast.example/b?utm_source=mail> <https://coast.example/a#comments> "
        "<https://coast.example/b/amp/> <https://COAST.example/a> <ftp://coast.example/c> <https://>"
    }

    assert read_message(event).links == ("https://coast.example/b?utm_source=mail", "https://coast.example/a#comments")


@pytest.mark.parametrize("asked", ["", "  ", "help", " HELP ", "Help!", "?", "-h", "--help"])
def test_brief_with_nothing_or_help_asks_for_help(asked: str) -> None:
    assert read_command(asked) == Asked("help")


@pytest.mark.parametrize(
    ("asked", "link"),
    [
        ("https://coast.example/a", "https://coast.example/a"),
        ("<https://coast.example/a>", "https://coast.example/a"),
        ("<https://coast.example/a|coast.example/a>", "https://coast.example/a"),
        ("coast.example/a", "https://coast.example/a"),
        ("www.coast.example", "https://www.coast.example"),
        ("coast.example:8080/a?b=1", "https://coast.example:8080/a?b=1"),
        ("bücher.example/a", "https://bücher.example/a"),
        ("please brief https://coast.example/a for us", "https://coast.example/a"),
        ("https://coast.example/?a=1&amp;b=2", "https://coast.example/?a=1&b=2"),
        ("ftp://coast.example/a", "ftp://coast.example/a"),
        ("“https://coast.example/a”", "https://coast.example/a"),
        ('"coast.example/a"', "https://coast.example/a"),
        ("&lt;https://coast.example/a&gt;", "https://coast.example/a"),
        ("`https://coast.example/a`", "https://coast.example/a"),
        ("*<https://coast.example/a>*", "https://coast.example/a"),
        ("[the story](https://coast.example/a)", "https://coast.example/a"),
        ("&gt; https://coast.example/a", "https://coast.example/a"),
        ("https://coast.example/a\u200b", "https://coast.example/a"),
        ("\u2068https://coast.example/a\u2069", "https://coast.example/a"),
        ("please brief coast.example/world/a, thanks", "https://coast.example/world/a"),
        ("(coast.example/a)", "https://coast.example/a"),
        ("<@U024BE7LH> coast.example/a", "https://coast.example/a"),
        ("https://coast.slack.com/archives/C1/p1", "https://coast.slack.com/archives/C1/p1"),
    ],
)
def test_brief_with_a_link_gives_the_link(asked: str, link: str) -> None:
    assert read_command(asked) == Asked("link", links=(link,))


@pytest.mark.parametrize(
    "asked",
    [
        "<https://coast.example/a> <https://coast.example/b>",
        "<https://coast.example/a|A title, in words>, <https://coast.example/b>.",
        "https://coast.example/a\nhttps://coast.example/b",
        "coast.example/a and coast.example/b",
        "https://coast.example/a, https://coast.example/a?utm_source=x and https://coast.example/b!",
    ],
)
def test_brief_with_two_links_gives_both_once(asked: str) -> None:
    assert read_command(asked).links == ("https://coast.example/a", "https://coast.example/b")


@pytest.mark.parametrize(
    "asked", ["Leaders meet.", "the story of yesterday", "U.S. talks", "3.5", "e.g. this", "and/or"]
)
def test_brief_with_words_gives_the_words(asked: str) -> None:
    assert read_command(asked) == Asked("text", text=asked)


def test_brief_with_an_article_that_holds_a_link_gives_the_text() -> None:
    article = (MESSAGES / "article" / "sochi-grain-talks.txt").read_text()

    asked = read_command(f"{article} <https://coast.example/a>")

    assert asked.kind == "text"
    assert asked.text == f"{article} https://coast.example/a"


SLACKISH = st.text(alphabet=st.one_of(st.sampled_from("<>|&;`*_~:!@#\n \x00\ud83d/."), st.characters()), max_size=300)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), SLACKISH),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["type", "text", "elements", "url", "style", "offset", "fields"]), inner),
    ),
    max_leaves=12,
)


@given(raw=SLACKISH)
def test_every_text_is_read(raw: str) -> None:
    shared = read_message({"text": raw})

    shared.text.encode()
    assert not set(shared.text) & set("\x00\x0b\x1f\x7f")
    assert all(link.lower().startswith(("http://", "https://")) for link in shared.links)


@given(blocks=JSON, kind=st.sampled_from(["rich_text", "section", "context"]), parts=st.lists(JSON, max_size=4))
def test_every_json_is_read(blocks: object, kind: str, parts: list[object]) -> None:
    read_message({"text": blocks, "blocks": blocks})
    read_message({"blocks": [{"type": kind, "elements": parts, "fields": parts}]}).text.encode()


@given(raw=SLACKISH)
def test_every_command_is_understood(raw: str) -> None:
    assert read_command(raw).kind in {"help", "link", "text"}


@given(raw=SLACKISH)
def test_escaping_is_undone_exactly_once(raw: str) -> None:
    visible = "".join(char for char in raw if char.isalnum() or char in "&<>;").strip()
    escaped = visible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert read_message({"text": f"x{escaped}"}).text == f"x{visible}"


@pytest.mark.parametrize(
    "mark", ["*a ", "<", "<a|", "`", "```a", ":a", "&gt;", '"a ', "http://", ")", " ", "\n", "A. ", "1:"]
)
def test_the_longest_message_of_anything_is_read(mark: str) -> None:
    longest = f"https://x.example/{mark * 40_000}"[:40_000]

    assert read_message({"text": longest}).links
