"""The Web API's methods: each a function (service, arguments) -> fields of the answer, or ApiError."""

from __future__ import annotations

from bot.playground.methods.chat import CHAT
from bot.playground.methods.method import Method
from bot.playground.methods.read import READ
from bot.playground.methods.views import VIEWS

METHODS: dict[str, Method] = {**CHAT, **READ, **VIEWS}

__all__ = ["METHODS", "Method"]
