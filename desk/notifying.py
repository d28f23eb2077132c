"""`rotative prevenir`: tells the WebSub hub which published feeds have changed. After a publication, never in a build."""

from __future__ import annotations

import argparse
from pathlib import Path

from desk import texts
from desk.announced import Announced, Memory, announced_feeds
from desk.hub import Patience, Reason, Refusal, is_hub, tell
from desk.parser import add_site_options
from desk.settings import UsageError, read_settings
from plugins.press.report import counted


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("prevenir", help=texts.NOTIFY_HELP, description=texts.NOTIFY_HELP)
    add_site_options(parser, output=True)
    usual = Patience()
    parser.add_argument("--tout", action="store_true", dest="everything", help=texts.NOTIFY_ALL)
    parser.add_argument(
        "--delai",
        type=_seconds,
        default=usual.timeout,
        dest="timeout",
        metavar="S",
        help=texts.NOTIFY_TIMEOUT,
    )
    parser.add_argument(
        "--essais", type=_tries, default=usual.tries, dest="tries", metavar="N", help=texts.NOTIFY_TRIES
    )
    parser.add_argument(
        "--pause", type=_seconds, default=usual.pause, dest="pause", metavar="S", help=texts.NOTIFY_PAUSE
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Tell the hub. 1 when it could not be told of every feed: the next run tells it of those."""
    settings = read_settings(options)
    hub, output = str(settings.get("WEBSUB_HUB") or ""), Path(str(settings["OUTPUT_PATH"]))
    if not hub:
        raise UsageError(texts.NOTIFY_NO_HUB)
    if not is_hub(hub):
        raise UsageError(texts.NOTIFY_BAD_HUB.format(hub=hub))
    if not output.is_dir():
        raise UsageError(texts.NOTIFY_NO_OUTPUT.format(path=output))
    feeds = announced_feeds(output, hub)
    if not feeds:
        print(texts.NOTIFY_UNANNOUNCED.format(hub=hub))
        return 1
    memory = Memory(output.parent / ".rotative" / "websub" / f"{output.name}.json", hub)
    changed = [feed for feed in feeds if options.everything or not memory.knows(feed)]
    patience = Patience(options.timeout, options.tries, options.pause)
    told = _tell_all(hub, changed, memory, patience)
    print(
        texts.NOTIFY_TOTAL.format(
            told=counted(texts.NOTIFY_TOLD, told),
            same=counted(texts.NOTIFY_SAME, len(feeds) - len(changed)),
            failed=counted(texts.NOTIFY_FAILED, len(changed) - told),
        )
    )
    return int(told < len(changed))


def _tell_all(hub: str, feeds: list[Announced], memory: Memory, patience: Patience) -> int:
    """How many feeds the hub was told of. A hub that does not answer is not asked again for each feed."""
    told = 0
    for feed in feeds:
        refusal = tell(hub, feed.topic, patience)
        if refusal is None:
            memory.keep(feed)
            told += 1
            continue
        print(_sentence(feed, refusal))
        if refusal.reason is not Reason.REFUSED:
            break
    return told


def _sentence(feed: Announced, refusal: Refusal) -> str:
    return texts.NOTIFY_REASONS[refusal.reason.value].format(feed=feed.topic, detail=refusal.detail)


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 < value <= 3600:
        raise ValueError(text)
    return value


def _tries(text: str) -> int:
    value = int(text)
    if not 1 <= value <= 10:
        raise ValueError(text)
    return value
