"""One brief an article a channel, meetings by place and date, versions of messages, parts of pastes, executors."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Briefs made before don't tell of which article they are: their own key stands for it."""
    op.rename_table("threadbrief_briefs", "threadbrief_briefs_before")
    _create_briefs()
    _move_briefs()
    op.drop_table("threadbrief_briefs_before")
    _create_meetings()
    op.add_column("threadbrief_replies", sa.Column("version", sa.String(32), nullable=False, server_default=""))
    op.create_index("ix_threadbrief_replies_created_at", "threadbrief_replies", ["created_at"])
    _create_messages()
    op.create_table(
        "threadbrief_executors",
        sa.Column("executor_id", sa.String(64), primary_key=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
    )


def _made() -> sa.Column[object]:
    return sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now(), index=True)


def _create_briefs() -> None:
    op.create_table(
        "threadbrief_briefs",
        sa.Column("reply_key", sa.String(255), primary_key=True),
        sa.Column("team", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("user", sa.String(32), nullable=False),
        sa.Column("message_ts", sa.String(32), nullable=False),
        sa.Column("thread_ts", sa.String(32), nullable=False),
        sa.Column("link_key", sa.String(64)),
        sa.Column("article_key", sa.String(64), nullable=False),
        _made(),
        sa.Column("brief", sa.JSON, nullable=False),
        sa.UniqueConstraint("team", "channel", "article_key", name="threadbrief_briefs_once"),
    )
    op.create_index("threadbrief_briefs_by_link", "threadbrief_briefs", ["team", "channel", "link_key"])
    op.create_index("threadbrief_briefs_by_message", "threadbrief_briefs", ["team", "channel", "message_ts"])


def _move_briefs() -> None:
    connection = op.get_bind()
    before = sa.Table("threadbrief_briefs_before", sa.MetaData(), autoload_with=connection)
    after = sa.Table("threadbrief_briefs", sa.MetaData(), autoload_with=connection)
    for row in connection.execute(sa.select(before)).mappings().all():
        kept = {name: row[name] for name in ("team", "channel", "thread_ts", "created_at", "brief")}
        message = {"user": "", "message_ts": row["thread_ts"]}
        key = {"reply_key": row["job_id"], "article_key": hashlib.sha256(row["job_id"].encode()).hexdigest()}
        connection.execute(after.insert().values(**kept, **message, **key))


def _create_meetings() -> None:
    briefs = sa.ForeignKey("threadbrief_briefs.reply_key", ondelete="CASCADE")
    op.create_table(
        "threadbrief_meetings",
        sa.Column("reply_key", sa.String(255), briefs, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("team", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("place", sa.String(200)),
        sa.Column("place_key", sa.String(200)),
        sa.Column("start", sa.String(32)),
        sa.Column("end", sa.String(32)),
    )
    op.create_index("threadbrief_meetings_by_date", "threadbrief_meetings", ["team", "channel", "start"])
    op.create_index("threadbrief_meetings_by_place", "threadbrief_meetings", ["team", "channel", "place_key"])


def _create_messages() -> None:
    op.create_table(
        "threadbrief_messages",
        sa.Column("team", sa.String(32), primary_key=True),
        sa.Column("channel", sa.String(32), primary_key=True),
        sa.Column("ts", sa.String(32), primary_key=True),
        sa.Column("version", sa.String(32), nullable=False),
        _made(),
    )
    op.create_table(
        "threadbrief_parts",
        sa.Column("team", sa.String(32), primary_key=True),
        sa.Column("channel", sa.String(32), primary_key=True),
        sa.Column("user", sa.String(32), primary_key=True),
        sa.Column("ts", sa.String(32), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        _made(),
    )
