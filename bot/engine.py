"""DBOS, the engine that makes jobs durable: configured, started, watched and stopped here and nowhere else."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS, DBOSConfig
from dbos._dbos import _get_dbos_instance as _dbos

from bot.store import engine_options, open_engine, wait_for_connections

NAME = "threadbrief"

BRIEFS = "briefs"
REPLIES = "replies"

APPLICATION_VERSION = "2"
"""Pinned by hand: DBOS's default hashes the workflow's source, so each deploy would strand pending jobs. Raise it only
when a change of the workflow can't go on with jobs begun before it."""

_POLL_SECONDS = 0.3  # two queues; keeps an idle process under 4 % of a core
_NOTICE_SECONDS = 1.0  # for what these workflows don't use: the engine's events and messages
_DRAIN_SECONDS = 20


def configure(*, database_url: str, executor_id: str) -> None:
    """Make the process's one DBOS. Workflow objects are made after this and before `launch`."""
    config: DBOSConfig = {
        "name": NAME,
        "system_database_url": database_url,
        **_database(database_url),
        "application_version": APPLICATION_VERSION,
        "executor_id": executor_id,
        "notification_listener_polling_interval_sec": _NOTICE_SECONDS,
        "log_level": "WARNING",
    }
    DBOS(config=config)
    _quieten()


def _database(url: str) -> DBOSConfig:
    """How the engine reaches its tables. On SQLite it doesn't wait for the disk at each step.

    A power cut takes at most the newest steps, which are then done again; what must not be done again, as posting, and
    the requests themselves are written down by the store and the inbox, which wait for the disk.
    """
    if url.startswith("sqlite"):
        return {"system_database_engine": open_engine(url, waits_for_disk=False)}
    return {"db_engine_kwargs": engine_options(url)}


def make_tables(database_url: str) -> None:
    """Make the engine's tables for a process that only enqueues. Raises what the database does."""
    DBOS.migrate(database_url)
    _quieten()


def _quieten() -> None:
    """Let DBOS log as the rest does, without tracebacks: what failed is in the job's own line."""
    logger = logging.getLogger("dbos")
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
    logger.propagate = True
    logger.addFilter(_without_traceback)


def _without_traceback(record: logging.LogRecord) -> bool:
    record.exc_info = None
    return True


async def launch(*, at_once: int) -> None:
    """Start the engine inside the running event loop, with at most `at_once` articles in work in this process.

    Replies go out one at a time a channel. Jobs that a killed process left behind are taken up again.
    """
    DBOS.launch()  # needs the running loop: workflows run in it
    wait_for_connections(_dbos()._sys_db.engine)  # noqa: SLF001 - what fails here would end the workflow, not its step
    await DBOS.register_queue_async(BRIEFS, worker_concurrency=at_once, polling_interval_sec=_POLL_SECONDS)
    await DBOS.register_queue_async(REPLIES, partition_concurrency=1, polling_interval_sec=_POLL_SECONDS)


async def stop() -> None:
    """Let running jobs come to an end for a while, and stop. What is left is taken up by the next to start."""
    await asyncio.to_thread(DBOS.destroy, workflow_completion_timeout_sec=_DRAIN_SECONDS)
    # The engine has made its threads the loop's, and has ended them.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())


async def take_over(executor_id: str) -> None:
    """Put what another process had in work back into its queue, for whoever is free."""
    await asyncio.to_thread(DBOS._recover_pending_workflows, [executor_id])  # noqa: SLF001 - what DBOS's own conductor calls


def stranded(executor_id: str) -> set[str]:
    """The ids of the jobs that this process has taken and is not doing, or not any more or not yet.

    The engine drops a job that it has taken when something unforeseen happens between the two. Raises what the
    database does.
    """
    dbos = _dbos()
    taken = dbos._sys_db.get_pending_workflows(executor_id, APPLICATION_VERSION)  # noqa: SLF001 - as in take_over
    return {job.workflow_id for job in taken} - set(dbos._active_workflows_set.activeList())  # noqa: SLF001


def put_back(job_id: str, executor_id: str) -> None:
    """Put a job that this process has taken back into its queue."""
    _dbos()._sys_db.reenqueue_for_recovery(job_id, [executor_id], BRIEFS)  # noqa: SLF001 - a job of no queue can't be
