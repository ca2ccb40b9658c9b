"""What the jobs make of things that go wrong: each article still gets its one answer."""

from __future__ import annotations

import json
from pathlib import Path

import psutil
import pytest

from bot.playground import Call, LostAnswer, Posted, RateLimited, Refused, ServerError
from bot.playground.faults import Fault
from bot.playground.state import User
from tests.slack_room import SAMPLE, DidNotStartError, Workspace, article, open_workspace, run_bot


def posts_below(workspace: Workspace, posted: Posted) -> list[Call]:
    """What the bot tried to post in a message's thread, whether it stands or not."""
    calls = workspace.slack.calls_of("chat.postMessage")
    return [call for call in calls if call.arguments.get("thread_ts") == posted.ts]


@pytest.mark.parametrize(
    "fault",
    [RateLimited(retry_after=1), ServerError(), ServerError(accepted=True), LostAnswer()],
    ids=["429", "500", "500 after posting", "no answer after posting"],
)
def test_one_reply_stands_whatever_slack_answers_to_the_first_try(workspace: Workspace, fault: Fault) -> None:
    workspace.slack.faults.next("chat.postMessage", fault)
    posted = workspace.say(article())
    workspace.reply_to(posted.ts)
    workspace.reply_to(workspace.say(article()).ts)  # by then a second try has been made, or never will be
    assert len(workspace.slack.replies("newsroom", posted.ts)) == 1


@pytest.mark.parametrize("fault", [ServerError(), RateLimited(retry_after=5)], ids=["500", "429"])
def test_no_call_of_slack_stands_between_an_event_and_its_job(tmp_path: Path, fault: Fault) -> None:
    with open_workspace() as workspace, run_bot(tmp_path, workspace):
        workspace.slack.faults.share("auth.test", fault, 1.0)
        assert "Sochi" in workspace.reply_to(workspace.say(article()).ts)["text"]


def test_a_command_that_is_cut_off_while_it_posts_is_not_posted_twice_and_its_asker_is_told(tmp_path: Path) -> None:
    with open_workspace() as workspace:
        with run_bot(tmp_path, workspace) as bot:
            workspace.slack.faults.next("chat.postMessage", LostAnswer(hangs=True))
            workspace.command("The presidents of Chad and Niger will meet in Agadez on Monday.")
            workspace.wait_for(lambda: workspace.slack.messages("newsroom"))
            bot.kill()
        with run_bot(tmp_path, workspace):
            (whisper,) = workspace.wait_for(lambda: workspace.slack.ephemerals("newsroom"))
        assert "ask me once more" in whisper["text"]
        assert len(workspace.slack.messages("newsroom")) == 1


def test_logs_are_json_throughout_and_without_tracebacks_whatever_goes_wrong(tmp_path: Path) -> None:
    with open_workspace() as workspace:
        with run_bot(tmp_path, workspace) as bot:
            workspace.command("http://127.0.0.1:9/nobody-listens")
            (asked,) = workspace.wait_for(lambda: workspace.slack.messages("newsroom"))
            workspace.reply_to(asked["ts"])
            workspace.slack.faults.next("chat.postMessage", Refused("is_archived"))
            refused = workspace.say(article())
            workspace.wait_for(lambda: posts_below(workspace, refused))
            workspace.reply_to(workspace.say(article()).ts)
            workspace.say(SAMPLE * 4)
        for line in bot.log:
            assert "Traceback" not in str(json.loads(line))
            assert "Putin" not in line


def test_a_refusal_is_not_tried_again(workspace: Workspace) -> None:
    workspace.slack.faults.next("chat.postMessage", Refused("is_archived"))
    posted = workspace.say(article())
    workspace.wait_for(lambda: posts_below(workspace, posted))
    workspace.reply_to(workspace.say(article()).ts)
    assert len(posts_below(workspace, posted)) == 1


def test_where_slack_tells_no_time_zone_the_article_is_briefed_all_the_same(workspace: Workspace) -> None:
    stranger = User("U0STRANGER", "stranger", "Stranger")  # whose zone the bot has not asked for yet
    workspace.slack.workspace.users[stranger.id] = stranger
    workspace.slack.faults.next("users.info", Refused("user_not_found"))
    assert "July 27, 2022" in workspace.reply_to(workspace.say(article(), user="stranger").ts)["text"]
    assert workspace.slack.calls_of("users.info")[-1].arguments["user"] == stranger.id


def test_an_analyser_that_is_killed_is_replaced_and_the_article_read_again(tmp_path: Path) -> None:
    with open_workspace() as workspace, run_bot(tmp_path, workspace) as bot:
        for child in psutil.Process(bot.process.pid).children():
            if "spawn_main" in " ".join(child.cmdline()):
                child.kill()
        posted = workspace.say(article())
        assert "Sochi" in workspace.reply_to(posted.ts)["text"]


def test_analysers_do_not_outlive_their_bot(tmp_path: Path) -> None:
    with open_workspace() as workspace, run_bot(tmp_path, workspace) as bot:
        children = psutil.Process(bot.process.pid).children(recursive=True)
        bot.kill()
        _, alive = psutil.wait_procs(children, timeout=10)
    assert alive == []


def test_a_second_bot_on_the_same_folder_is_refused_in_one_line(tmp_path: Path) -> None:
    with (
        open_workspace() as workspace,
        run_bot(tmp_path, workspace),
        pytest.raises(DidNotStartError, match=r"^threadbrief: .*another threadbrief is using.*\n$"),
        run_bot(tmp_path, workspace),
    ):
        pass
