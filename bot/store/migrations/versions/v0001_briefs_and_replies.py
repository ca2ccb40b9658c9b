"""Briefs and replies. Databases from before migrations have these tables already."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make what isn't there."""
    op.create_table(
        "threadbrief_briefs",
        sa.Column("job_id", sa.String(255), primary_key=True),
        sa.Column("team", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("thread_ts", sa.String(32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.Column("brief", sa.JSON, nullable=False),
        if_not_exists=True,
    )
    op.create_index(
        "threadbrief_briefs_by_channel",
        "threadbrief_briefs",
        ["team", "channel", "created_at"],
        if_not_exists=True,
    )
    op.create_table(
        "threadbrief_replies",
        sa.Column("reply_key", sa.String(255), primary_key=True),
        sa.Column("ts", sa.String(32)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        if_not_exists=True,
    )
