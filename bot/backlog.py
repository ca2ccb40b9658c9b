"""The jobs as a list: how many wait, which failed for good, and deleting those that are done."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from dbos import DBOSClient, WorkflowStatus
from sqlalchemy.engine import Engine

from bot.engine import NAME
from bot.errors import NoSuchJob

_UNDONE = ["ENQUEUED", "DELAYED", "PENDING"]
_FAILED = ["ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
_FINISHED = ["SUCCESS", "CANCELLED"]
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Depth:
    """What is not done: jobs by queue, the oldest one's age in seconds, and how many failed for good."""

    waiting: dict[str, int]
    oldest: float
    failed: int


@dataclass(frozen=True, slots=True)
class Job:
    """One job, without the text that it is about. `reason` is the name of the error that it failed with."""

    job_id: str
    kind: str
    status: str
    created_at: datetime
    reason: str | None


class Backlog:
    """What the engine keeps of the jobs, seen from any process. Raises what the database does."""

    def __init__(self, engine: Engine) -> None:
        self._client = DBOSClient(
            system_database_engine=engine, application_name=NAME, retry_connection_errors=False, lazy=True
        )

    def depth(self) -> Depth:
        """What is not done at the moment."""
        undone = self._client.list_workflows(status=_UNDONE, load_input=False, load_output=False)
        failed = self._client.list_workflows(status=_FAILED, load_input=False, load_output=False)
        oldest = min((job.created_at for job in undone if job.created_at), default=None)
        return Depth(
            waiting=dict(Counter(job.queue_name or "" for job in undone)),
            oldest=0.0 if oldest is None else max(0.0, time.time() - oldest / 1000),
            failed=len(failed),
        )

    def jobs(self, *, failed: bool, limit: int) -> list[Job]:
        """The jobs that are not done, or those that failed for good; the newest first."""
        rows = self._client.list_workflows(
            status=_FAILED if failed else _UNDONE, limit=limit, sort_desc=True, load_input=False
        )
        return [_job(row) for row in rows]

    def retry(self, job_id: str) -> None:
        """Have a failed job done again from its beginning. Raises NoSuchJob where no job of that id has failed."""
        if not self._client.list_workflows(workflow_ids=[job_id], status=_FAILED, load_input=False, load_output=False):
            raise NoSuchJob(f"There is no failed job {job_id}. `threadbrief jobs --failed` lists those that are.")
        self._client.rewind_workflow(job_id)

    def delete_finished(self, before: datetime, *, failed_before: datetime) -> int:
        """Delete jobs begun before a moment that are done, and failed ones begun before another, with their inputs."""
        return sum(
            self._delete(statuses, moment) for statuses, moment in ((_FINISHED, before), (_FAILED, failed_before))
        )

    def in_work(self) -> set[str]:
        """The ids of the jobs that are not done."""
        undone = self._client.list_workflows(status=_UNDONE, load_input=False, load_output=False)
        return {job.workflow_id for job in undone}

    def ended(self, before: datetime | None) -> list[str]:
        """The ids of the jobs that are done or failed, of those begun before a moment where one is given."""
        ended = self._client.list_workflows(
            status=_FINISHED + _FAILED,
            end_time=before.isoformat() if before else None,
            load_input=False,
            load_output=False,
        )
        return [job.workflow_id for job in ended]

    def delete(self, job_ids: list[str]) -> None:
        """Delete these jobs, with their inputs."""
        for start in range(0, len(job_ids), _BATCH):
            self._client.delete_workflows(job_ids[start : start + _BATCH])

    def close(self) -> None:
        """Nothing is asked any more."""
        self._client.destroy()

    def _delete(self, statuses: list[str], before: datetime) -> int:
        deleted = 0
        while jobs := self._client.list_workflows(
            status=statuses, end_time=before.isoformat(), limit=_BATCH, load_input=False, load_output=False
        ):
            self._client.delete_workflows([job.workflow_id for job in jobs])
            deleted += len(jobs)
        return deleted


def _job(row: WorkflowStatus) -> Job:
    return Job(
        job_id=row.workflow_id,
        kind=row.name,
        status=row.status.lower(),
        created_at=datetime.fromtimestamp((row.created_at or 0) / 1000, UTC),
        reason=type(row.error).__name__ if row.error else None,
    )
