"""A local stand-in for Slack, for newcomers and for tests: a workspace on loopback in which the real bot answers.

Everything goes over real HTTP and websockets, as Slack's own clients expect it; nothing of the bot is imported.

    from bot.playground import Playground

    async with Playground.start() as slack:
        client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
        # the bot by Socket Mode: slack.app_token for its websockets, then
        await slack.connected()
        # or by HTTP: slack.signing_secret for its app, then
        await slack.connect_http("http://127.0.0.1:3000/slack/events")

        posted = await slack.say("newsroom", "editor", "@threadbrief https://news.example/sochi")
        reply = (await slack.wait_for(lambda: slack.replies("newsroom", posted.ts), timeout=30))[0]

The workspace has the people `newsdesk`, `editor` and `reporter`, the bot `threadbrief`, the channels #newsroom (the
bot is in it), #random (it is not) and #archive (archived), and everybody's direct message with the bot
(`slack.say("U0EDITOR00", "editor", …)`). Channels and users are given by name or by id; `slack.workspace` has them
all, and takes more.

`start(…)`: port, base_time (message times stand still there and count up, "1658923201.000100"; move them on with
`slack.clock.advance(seconds)`), ack_timeout, retry_waits, bot_events (as in the manifest), scopes, limits_posts, seed.

What people do; each awaits the app's acknowledgement and says how it went:
    say(channel, user, text, thread_ts=None, broadcast=False) -> Posted(channel, ts, deliveries), .acknowledged
    upload(channel, user, name, content, *, text="", thread_ts=None, shared_channel=False,
        mode="hosted" | "snippet" | "quip") -> Posted; its bytes are at its url_private for the bot's token
    edit(channel, ts, text)   unfurl(channel, ts, url, title)   delete(channel, ts)   join(channel, user)
    react(channel, ts, user, name)   open_home(user)   uninstall(tokens_first=False) -> [Delivery, …]
    command("/brief", text, channel, user)   click(action_id, channel=, ts=, user=, value=None)
    click_in_view(action_id, user=)   shortcut(callback_id, user=)
    message_shortcut(callback_id, channel=, ts=, user=)   submit(user=, values=)   close_modal(user=) -> Delivery
    redeliver(delivery): Slack sends the same payload again

A Delivery has payload, attempts, acknowledged, seconds (to the answer), status (HTTP), response, and
`await delivery.finished()` for the end of its retries.

What one sees (copies, oldest first): messages(channel), thread(channel, ts), replies(channel, ts),
ephemerals(channel, user), status(channel, thread_ts), home(user), modal(user), calls, calls_of(method), deliveries,
violations (posts faster than one a second and channel). `await wait_for(predicate, timeout)` looks again after every
change and returns the predicate's value.

What goes wrong, on demand: `slack.faults.next("chat.postMessage", LostAnswer(), times=2)` for the next calls, or
`slack.faults.share("*", RateLimited(retry_after=1), 0.1)` for a share of them, of RateLimited, ServerError, Slow,
LostAnswer and Refused (a download is called "files.download", and its answer is never lost);
`ask_to_reconnect("refresh_requested")` and `cut_connections()` for websockets.

From plain code without an event loop, in a thread of its own:

    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Playground.start()) as slack:
        posted = portal.call(slack.say, "newsroom", "editor", "good morning")

(`anyio.from_thread`). And to print a thread as people see it:

    from bot.playground.terminal import render_thread

    console.print(render_thread(slack.thread("newsroom", posted.ts), width=console.width, names=slack.names))
"""

from bot.playground.call import Call, TooFast
from bot.playground.delivery import Attempt, Delivery
from bot.playground.faults import Fault, LostAnswer, RateLimited, Refused, ServerError, Slow
from bot.playground.people import Posted
from bot.playground.server import Playground

__all__ = [
    "Attempt",
    "Call",
    "Delivery",
    "Fault",
    "LostAnswer",
    "Playground",
    "Posted",
    "RateLimited",
    "Refused",
    "ServerError",
    "Slow",
    "TooFast",
]
