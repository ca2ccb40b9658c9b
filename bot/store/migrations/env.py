"""What Alembic runs: on the connection that `migrate` gives it."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], version_table="threadbrief_version")
with context.begin_transaction():
    context.run_migrations()
