"""Which job waits in which queue, for those who enqueue and for those who do the work."""

from __future__ import annotations

from dbos import EnqueueOptions

from bot.engine import APPLICATION_VERSION, BRIEFS, NAME, REPLIES
from bot.jobs.requests import Answer, Change, Request

INSTANCE = "threadbrief"
"""The name of the one object of each workflow class in a process."""


def briefing(request: Request) -> EnqueueOptions:
    """The job that reads an article."""
    return _options("brief", "Briefing", BRIEFS, request.job_id)


def opening(request: Request) -> EnqueueOptions:
    """The job that posts what a slash command asked for."""
    return _options("open", "Answering", REPLIES, f"{request.reply_key}:open", _channel(request))


def answering(answer: Answer) -> EnqueueOptions:
    """The job that posts an answer."""
    return _options("answer", "Answering", REPLIES, answer.job_id, _channel(answer.request))


def changing(change: Change) -> EnqueueOptions:
    """The job that follows a message's edit or deletion."""
    return _options("change", "Briefing", BRIEFS, change.job_id)


def withdrawing(change: Change, reply_key: str) -> EnqueueOptions:
    """The job that takes a reply back."""
    return _options("withdraw", "Answering", REPLIES, f"{reply_key}@{change.version}:withdraw", _channel(change))


def _channel(of: Request | Change) -> str:
    return f"{of.team}:{of.channel}"


def _options(workflow: str, class_name: str, queue: str, job_id: str, partition: str | None = None) -> EnqueueOptions:
    options: EnqueueOptions = {
        "workflow_name": workflow,
        "class_name": class_name,
        "instance_name": INSTANCE,
        "queue_name": queue,
        "workflow_id": job_id,
        "app_version": APPLICATION_VERSION,
        "application_name": NAME,
    }
    if partition is not None:
        options["queue_partition_key"] = partition
    return options
