"""What Prometheus reads at /metrics: counts and times, never a word of an article or a name of a channel."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

REGISTRY = CollectorRegistry()

ACKS = Histogram(
    "threadbrief_ack_seconds",
    "Seconds from an event's arrival to its acknowledgement.",
    ["kind", "acknowledged"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 3),
    registry=REGISTRY,
)
BRIEFS = Counter("threadbrief_briefs", "Articles by outcome.", ["outcome"], registry=REGISTRY)
STEPS = Histogram(
    "threadbrief_step_seconds",
    "Seconds that a step took, by name.",
    ["step"],
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180),
    registry=REGISTRY,
)
RETRIES = Counter("threadbrief_retries", "Steps tried again after Slack or the database were away.", registry=REGISTRY)
SLACK_ERRORS = Counter(
    "threadbrief_slack_errors", "Errors that Slack answered with, by its code.", ["code"], registry=REGISTRY
)
WAITING = Gauge("threadbrief_jobs_waiting", "Jobs that wait or are in work, by queue.", ["queue"], registry=REGISTRY)
OLDEST = Gauge("threadbrief_oldest_job_seconds", "Age of the oldest job that is not done.", registry=REGISTRY)
FAILED = Gauge("threadbrief_jobs_failed", "Jobs that failed for good and are kept for a look.", registry=REGISTRY)

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


@contextmanager
def timed(step: str) -> Iterator[None]:
    """Count the seconds of this block, however it ends."""
    start = time.perf_counter()
    try:
        yield
    finally:
        STEPS.labels(step).observe(time.perf_counter() - start)


def exposition() -> bytes:
    """Everything in Prometheus's text format."""
    return generate_latest(REGISTRY)
