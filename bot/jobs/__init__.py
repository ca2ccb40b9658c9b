"""What happens to a shared article, as durable workflows: read, analyse, save, answer.

Each step's result is kept by the engine, so a job that was killed goes on after its last finished step. A job's id is
made of the message it answers, so that a redelivered event finds its job already there.

`requests` is what goes from room to room, `inbox` takes it from the listeners, `briefing` turns articles into briefs,
`answering` speaks in Slack, one thing at a time in each channel.
"""

from __future__ import annotations

from bot.jobs.answering import Answering
from bot.jobs.briefing import Briefing, Tools
from bot.jobs.inbox import DurableInbox, Inbox
from bot.jobs.requests import Change, Request

__all__ = ["Answering", "Briefing", "Change", "DurableInbox", "Inbox", "Request", "Tools"]
