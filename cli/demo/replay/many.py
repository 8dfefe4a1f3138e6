"""Many records at once, and waiting for what other parts do meanwhile."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable

from cli.demo.replay.client import AT_ONCE
from cli.demo.replay.problems import Stopped

EVENTS_SECONDS = 180.0


async def each[T, R](items: Iterable[T], do: Callable[[T], Awaitable[R]], at_once: int = AT_ONCE) -> list[R]:
    """`do` for every item, a few at a time, in order; the first failure stops the rest."""
    waiting, results = list(enumerate(items)), {}
    waiting.reverse()

    async def worker() -> None:
        while waiting:
            number, item = waiting.pop()
            results[number] = await do(item)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(worker())
    except* Stopped as failures:
        raise first(failures) from None
    return [results[number] for number in sorted(results)]


def first(failures: BaseExceptionGroup[Stopped]) -> Stopped:
    found = failures.exceptions[0]
    return first(found) if isinstance(found, BaseExceptionGroup) else found


async def until[R](what: str, holds: Callable[[], Awaitable[R | None]], seconds: float = EVENTS_SECONDS) -> R:
    """Ask until there is an answer; Stopped with `what` when there is none in time."""
    began, pause = time.monotonic(), 0.05
    while True:
        found = await holds()
        if found:
            return found
        if time.monotonic() - began > seconds:
            raise Stopped(f"Waited {seconds:.0f} seconds for {what}, in vain.")
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, 1.0)
