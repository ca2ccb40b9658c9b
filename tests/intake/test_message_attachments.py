"""What hangs on a message: messages that it forwards, previews of its links, and files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import Shared, SharedFile, is_pasted_article, read_message, read_shared_file

ARTICLE = (Path(__file__).parent / "messages" / "article" / "border-agreement.txt").read_text().strip()

Object = dict[str, object]


def rich(text: str, *links: str) -> list[Object]:
    found = [{"type": "link", "url": link} for link in links]
    return [
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}, *found]}],
        }
    ]


def forwarded(*blocks: Object, **fields: object) -> Object:
    """A message out of another channel as Slack hangs it on the one that forwards it."""
    attachment: Object = {
        "is_msg_unfurl": True,
        "is_share": True,
        "from_url": "https://coast.slack.com/archives/C024BE7LR/p1658930400000100",
        "author_id": "U024BE7LH",
        "author_name": "Mara",
        "author_subname": "Mara",
        "channel_id": "C024BE7LR",
        "ts": "1658930400.000100",
        "fallback": "[July 27th, 2022 2:00 PM] mara: …",
        "footer": "Posted in #world-desk",
        **fields,
    }
    if blocks:
        attachment["message_blocks"] = [
            {"team": "T1", "channel": "C024BE7LR", "ts": "1658930400.000100", "message": {"blocks": list(blocks)}}
        ]
    return attachment


def preview(link: str, **fields: object) -> Object:
    """What Slack hangs on a message under a link of it."""
    return {
        "from_url": link,
        "original_url": link,
        "title": "Ships &amp; grain",
        "title_link": link,
        "text": "The talks go on, says <https://coast.example/about|the desk>. Every word of it is Slack's doing.",
        "service_name": "Coast Wire",
        "fallback": "Coast Wire: Ships &amp; grain",
        **fields,
    }


def uploaded(identifier: str = "F01", /, **fields: object) -> Object:
    return {
        "id": identifier,
        "name": "talks.pdf",
        "title": "Talks",
        "mimetype": "application/pdf",
        "filetype": "pdf",
        "size": 48_213,
        "mode": "hosted",
        "is_external": False,
        "url_private": f"https://files.slack.com/files-pri/T1-{identifier}/talks.pdf",
        "url_private_download": f"https://files.slack.com/files-pri/T1-{identifier}/download/talks.pdf",
        **fields,
    }


def test_a_forwarded_message_is_shared_with_its_text_and_links() -> None:
    event = {
        "text": "for the desk",
        "blocks": rich("for the desk"),
        "attachments": [forwarded(*rich("Read this: ", "https://coast.example/a"), text="Read this: …")],
    }

    assert read_message(event) == Shared(
        text="for the desk\n\nRead this: https://coast.example/a", links=("https://coast.example/a",)
    )


def test_a_forwarded_article_is_a_pasted_article() -> None:
    shared = read_message({"text": "", "attachments": [forwarded(*rich(ARTICLE))]})

    assert shared.text == ARTICLE
    assert is_pasted_article(shared.text, min_words=120)


def test_a_forwarded_message_without_blocks_is_read_from_its_text() -> None:
    attachment = forwarded(
        text="Jones &amp; Sons: <https://coast.example/a|the story>\n&gt; quoted https://coast.example/b"
    )

    assert read_message({"attachments": [attachment]}) == Shared(
        text="Jones & Sons: the story\nquoted https://coast.example/b",
        links=("https://coast.example/a", "https://coast.example/b"),
    )


def test_a_message_forwarded_twice_over_is_read_to_the_bottom() -> None:
    inner = forwarded(*rich("the story ", "https://coast.example/a"))

    assert read_message({"text": "look", "attachments": [forwarded(text="below", attachments=[inner])]}).text == (
        "look\n\nbelow\n\nthe story https://coast.example/a"
    )


def test_messages_that_hang_on_each_other_without_end_are_read_to_a_depth() -> None:
    attachment = forwarded(text="round and round")
    attachment["attachments"] = [attachment]

    assert read_message({"text": "look", "attachments": [attachment]}).text.count("round and round") == 3


def test_a_message_of_a_private_channel_that_was_not_opened_stays_closed() -> None:
    attachment = forwarded(text="https://coast.example/a", private_channel_prompt=True)

    assert read_message({"text": "see", "attachments": [attachment]}) == Shared(text="see", links=())


def test_the_address_of_the_forwarded_message_is_no_link_to_an_article() -> None:
    event = {
        "text": "<https://coast.slack.com/archives/C024BE7LR/p1658930400000100> <https://coast.example/a>",
        "attachments": [forwarded(text="yesterday's story", is_share=False)],
    }

    assert read_message(event).links == ("https://coast.example/a",)


def test_a_preview_adds_its_title_and_neither_text_nor_links() -> None:
    link = "https://www.coast.example/a?utm_source=mail"
    event = {"text": f"<{link}>", "attachments": [preview(link)]}

    assert read_message(event) == Shared(text=link, links=(link,), titles={"https://coast.example/a": "Ships & grain"})


def test_the_preview_of_an_app_is_a_preview_too() -> None:
    link = "https://coast.example/a"
    attachment = {
        "app_unfurl_url": link,
        "is_app_unfurl": True,
        "title": "A title",
        "blocks": rich("Not said by anybody"),
    }

    assert read_message({"text": f"<{link}>", "attachments": [attachment]}) == Shared(
        text=link, links=(link,), titles={link: "A title"}
    )


def test_a_preview_without_a_title_adds_nothing() -> None:
    link = "https://coast.example/a"

    assert read_message({"text": f"<{link}>", "attachments": [preview(link, title="")]}).titles == {}


def test_a_preview_inside_a_forwarded_message_is_a_hint_as_well() -> None:
    link = "https://coast.example/a"
    event = {"attachments": [forwarded(*rich("see ", link), attachments=[preview(link)])]}

    assert read_message(event) == Shared(text=f"see {link}", links=(link,), titles={link: "Ships & grain"})


def test_what_an_app_hangs_on_its_own_message_is_read() -> None:
    attachment = {
        "pretext": "New in the feed",
        "title": "Ships &amp; grain",
        "title_link": "https://coast.example/a?id=1&amp;p=2",
        "text": "The talks *go on*.",
    }

    assert read_message({"text": "", "attachments": [attachment]}) == Shared(
        text="New in the feed\nShips & grain\nThe talks go on.", links=("https://coast.example/a?id=1&p=2",)
    )


def test_a_shared_file_comes_with_what_its_download_needs() -> None:
    event = {"subtype": "file_share", "text": "the report", "files": [uploaded()]}

    assert read_message(event) == Shared(
        text="the report",
        links=(),
        files=(
            SharedFile(
                id="F01",
                name="talks.pdf",
                mimetype="application/pdf",
                filetype="pdf",
                size=48_213,
                url="https://files.slack.com/files-pri/T1-F01/download/talks.pdf",
                mode="hosted",
            ),
        ),
    )


def test_the_files_of_a_forwarded_message_are_shared_with_it() -> None:
    event = {
        "files": [uploaded("F01")],
        "attachments": [forwarded(text="see", files=[uploaded("F01"), uploaded("F02")])],
    }

    assert [file.id for file in read_message(event).files] == ["F01", "F02"]


@pytest.mark.parametrize(
    "changes",
    [
        {"mode": "tombstone", "url_private": "", "url_private_download": ""},
        {"mode": "hidden_by_limit"},
        {"mode": "external", "is_external": True, "url_private": "https://drive.example/talks"},
        {"mode": "hosted", "is_external": True},
        {"mode": "hosted", "url_private": None, "url_private_download": None},
    ],
)
def test_a_file_that_cannot_be_had_is_kept_apart(changes: Object) -> None:
    shared = read_message({"files": [uploaded("F01", **changes), uploaded("F02")]})

    assert [file.id for file in shared.unreadable] == ["F01"]
    assert [file.id for file in shared.files] == ["F02"]


def test_of_a_file_in_a_channel_of_two_companies_only_the_id_is_known() -> None:
    shared = read_message({"files": [{"id": "F01", "created": 1658930400, "file_access": "check_file_info"}]})

    assert [(file.id, file.name, file.url, file.mode) for file in shared.files] == [
        ("F01", "F01", "", "check_file_info")
    ]


@pytest.mark.parametrize("mode", ["snippet", "post", "hosted", "email"])
def test_snippets_posts_and_mails_are_files(mode: str) -> None:
    assert [file.mode for file in read_message({"files": [uploaded(mode=mode)]}).files] == [mode]


@pytest.mark.parametrize(
    ("changes", "name", "size"),
    [({"name": None}, "Talks", 48_213), ({"name": "", "title": ""}, "F01", 48_213), ({"size": "much"}, "talks.pdf", 0)],
)
def test_a_file_has_a_name_and_a_size_of_some_kind(changes: Object, name: str, size: int) -> None:
    file = read_shared_file(uploaded(**changes))

    assert file is not None
    assert (file.name, file.size) == (name, size)


def test_a_table_is_read_row_by_row() -> None:
    block = {
        "type": "table",
        "rows": [
            [{"type": "raw_text", "text": "Port"}, {"type": "raw_text", "text": "Ships"}],
            [*rich("Marna ", "https://coast.example/marna"), {"type": "raw_text", "text": "11"}],
        ],
    }

    assert read_message({"text": "(table)", "blocks": [block]}) == Shared(
        text="Port\tShips\nMarna https://coast.example/marna\t11", links=("https://coast.example/marna",)
    )


KEYS = st.sampled_from(
    [
        "is_share",
        "message_blocks",
        "message",
        "blocks",
        "text",
        "title",
        "from_url",
        "attachments",
        "files",
        "id",
        "mode",
    ]
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20), st.just("https://coast.example/a")),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=6)),
    max_leaves=25,
)


@given(event=st.dictionaries(KEYS, JSON, max_size=6), attachments=st.lists(st.dictionaries(KEYS, JSON), max_size=4))
def test_every_event_is_read(event: Mapping[str, object], attachments: list[Object]) -> None:
    shared = read_message({**event, "attachments": attachments, "files": attachments})

    shared.text.encode()
    assert all(file.is_readable for file in shared.files)
    assert not any(file.is_readable for file in shared.unreadable)
