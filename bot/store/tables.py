"""The tables. `migrations/versions` makes them, step by step; a test holds the two together."""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()


def _made() -> sa.Column[object]:
    return sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now(), index=True)


# A reply key is team:channel:ts:number, with the ts of the message and the number of the article in it. It names the
# one reply that an article gets, its brief, and its jobs.

BRIEFS = sa.Table(
    "threadbrief_briefs",
    METADATA,
    sa.Column("reply_key", sa.String(255), primary_key=True),
    sa.Column("team", sa.String(32), nullable=False),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("user", sa.String(32), nullable=False),
    sa.Column("message_ts", sa.String(32), nullable=False),
    sa.Column("thread_ts", sa.String(32), nullable=False),
    sa.Column("link_key", sa.String(64)),  # of the link as it was shared, null for a paste
    sa.Column("article_key", sa.String(64), nullable=False),  # of the article that was read
    _made(),
    sa.Column("brief", sa.JSON, nullable=False),
    sa.Index("threadbrief_briefs_by_link", "team", "channel", "link_key"),
    sa.Index("threadbrief_briefs_by_message", "team", "channel", "message_ts"),
    sa.UniqueConstraint("team", "channel", "article_key", name="threadbrief_briefs_once"),
)

MEETINGS = sa.Table(
    "threadbrief_meetings",
    METADATA,
    sa.Column(
        "reply_key",
        sa.String(255),
        sa.ForeignKey("threadbrief_briefs.reply_key", ondelete="CASCADE"),
        primary_key=True,
    ),
    sa.Column("number", sa.Integer, primary_key=True),  # the meeting's place in the brief
    sa.Column("team", sa.String(32), nullable=False),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("name", sa.String(300), nullable=False),
    sa.Column("place", sa.String(200)),
    sa.Column("place_key", sa.String(200)),  # the place in lower case
    sa.Column("start", sa.String(32)),  # TIMEX3 values, so that they sort as text where the year is known
    sa.Column("end", sa.String(32)),
    sa.Index("threadbrief_meetings_by_date", "team", "channel", "start"),
    sa.Index("threadbrief_meetings_by_place", "team", "channel", "place_key"),
)

REPLIES = sa.Table(
    "threadbrief_replies",
    METADATA,
    sa.Column("reply_key", sa.String(255), primary_key=True),
    sa.Column("ts", sa.String(32)),  # null while it is being sent
    sa.Column("version", sa.String(32), nullable=False, server_default=""),  # of the message that it answers
    _made(),
)

MESSAGES = sa.Table(
    "threadbrief_messages",
    METADATA,
    sa.Column("team", sa.String(32), primary_key=True),
    sa.Column("channel", sa.String(32), primary_key=True),
    sa.Column("ts", sa.String(32), primary_key=True),
    sa.Column("version", sa.String(32), nullable=False),  # the ts of the newest edit; DELETED where it is gone
    _made(),
)

PARTS = sa.Table(
    "threadbrief_parts",
    METADATA,
    sa.Column("team", sa.String(32), primary_key=True),
    sa.Column("channel", sa.String(32), primary_key=True),
    sa.Column("user", sa.String(32), primary_key=True),
    sa.Column("ts", sa.String(32), primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    _made(),
)

EXECUTORS = sa.Table(
    "threadbrief_executors",
    METADATA,
    sa.Column("executor_id", sa.String(64), primary_key=True),
    sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
)
