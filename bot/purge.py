"""Forgetting on request, beside a bot that is running."""

from __future__ import annotations

from dataclasses import dataclass

from bot.backlog import Backlog
from bot.store import Store, Which


@dataclass(frozen=True, slots=True)
class Purged:
    """How many briefs and jobs are gone."""

    briefs: int
    jobs: int


def purge(store: Store, backlog: Backlog, which: Which) -> Purged:
    """Delete what fits: briefs, what is known of replies and messages, and jobs that are done or failed for good.

    What belongs to a job in work stays. Raises what the database does.
    """
    keys, places, jobs = store.retention.keys(which), store.retention.places(which), backlog.ended(which.before)
    busy = {_message(job_id) for job_id in backlog.in_work()}  # asked last: what has ended meanwhile is only spared
    briefs = store.retention.delete(
        [key for key in keys if _message(key) not in busy],
        [place for place in places if f"{place.team}:{place.channel}:{place.ts}" not in busy],
    )
    fitting = [job_id for job_id in jobs if which.takes(job_id) and _message(job_id) not in busy]
    backlog.delete(fitting)
    return Purged(briefs, len(fitting))


def _message(key: str) -> str:
    """team:channel:ts, of the key of a reply or a job."""
    return ":".join(key.split(":")[:3]).partition("@")[0]
