"""The wire between services: in this process, or NATS JetStream. PostgreSQL holds the durability in both."""

import asyncio
import contextlib
import json
import logging
from collections import defaultdict
from typing import Any, Protocol

import httpx
import nats
from nats.aio.client import Client
from nats.errors import TimeoutError as NoMessage
from nats.js.api import AckPolicy, ConsumerConfig, StreamConfig
from nats.js.errors import NoStreamResponseError

from kit.events import RETRY_SECONDS, Deliver, Envelope

log = logging.getLogger(__name__)
STREAM = "EVENTS"
KEEP_SECONDS = 14 * 24 * 3600


class Bus(Protocol):
    async def subscribe(self, service: str, subjects: list[str], deliver: Deliver) -> None: ...
    async def publish(self, envelope: Envelope, attempt: int) -> None: ...
    def hold(self) -> None: ...
    def release(self) -> None: ...
    async def ready(self) -> bool: ...
    async def close(self) -> None: ...


class MemoryBus:
    """Hands an outbox row to the local subscribers: at least once, like JetStream, but no broker.

    Whoever starts several services in one process holds it until all of them listen: a fact published in between would
    count as sent although its readers were not there yet.
    """

    def __init__(self) -> None:
        self.subscribers: dict[str, list[Deliver]] = defaultdict(list)
        self.open = asyncio.Event()
        self.open.set()

    def hold(self) -> None:
        self.open.clear()

    def release(self) -> None:
        self.open.set()

    async def subscribe(self, service: str, subjects: list[str], deliver: Deliver) -> None:
        for subject in subjects:
            self.subscribers[subject].append(deliver)

    async def publish(self, envelope: Envelope, attempt: int) -> None:
        """All subscribers are tried; the first failure is raised, so that the row is sent again."""
        await self.open.wait()
        failures = []
        for deliver in self.subscribers[envelope["type"]]:
            try:
                await deliver(envelope, attempt)
            except Exception as e:
                failures.append(e)
        if failures:
            raise failures[0]

    async def ready(self) -> bool:
        return True

    async def close(self) -> None:
        self.subscribers.clear()


class NatsBus:
    """JetStream: one stream for all facts, one durable pull consumer per service."""

    def __init__(self, client: Client, subjects: list[str]) -> None:
        self.client, self.js, self.subjects = client, client.jetstream(), subjects
        self.tasks: set[asyncio.Task[None]] = set()

    @classmethod
    async def connect(cls, url: str, subjects: list[str], token: str = "", monitor_url: str = "") -> "NatsBus":
        """`subjects` are the roots of all facts (`applications.>`). Refuses a server that may forget on a power cut."""
        if monitor_url:
            await check_sync(monitor_url)
        client = await nats.connect(url, token=token or None, max_reconnect_attempts=-1, reconnect_time_wait=0.2)
        bus = cls(client, subjects)
        await bus.make_stream()
        return bus

    async def make_stream(self) -> None:
        """May be repeated: a server that lost its store gets the stream again, and the outboxes go on."""
        config = StreamConfig(name=STREAM, subjects=self.subjects, max_age=KEEP_SECONDS, duplicate_window=120)
        await self.js.add_stream(config)

    async def publish(self, envelope: Envelope, attempt: int) -> None:
        body = json.dumps(envelope).encode()
        # A new message id per attempt would defeat the broker's own check; the inbox is what we rely on anyway.
        headers = {"Nats-Msg-Id": envelope["id"]}
        try:
            await self.js.publish(envelope["type"], body, headers=headers, timeout=5)
        except NoStreamResponseError:
            await self.make_stream()
            await self.js.publish(envelope["type"], body, headers=headers, timeout=5)

    async def subscribe(self, service: str, subjects: list[str], deliver: Deliver) -> None:
        if not subjects:
            return
        config = ConsumerConfig(
            durable_name=service,
            filter_subjects=sorted(subjects),
            ack_policy=AckPolicy.EXPLICIT,
            ack_wait=30,
            max_ack_pending=100,
        )
        consumer = await self._bind(config)
        self.tasks.add(asyncio.create_task(self._pull(consumer, config, deliver), name=f"bus:{service}"))

    async def _bind(self, config: ConsumerConfig) -> Any:
        await self.js.add_consumer(STREAM, config)
        return await self.js.pull_subscribe_bind(config.durable_name, STREAM)

    async def _pull(self, consumer: Any, config: ConsumerConfig, deliver: Deliver) -> None:
        while True:
            try:
                messages = await consumer.fetch(20, timeout=5)
            except NoMessage:
                continue
            except Exception as e:
                log.warning("bus away: %s", type(e).__name__)
                await asyncio.sleep(0.5)
                consumer = await self._again(consumer, config)
                continue
            for message in messages:
                await self._handle(message, deliver)

    async def _again(self, consumer: Any, config: ConsumerConfig) -> Any:
        """The consumer after a fault; the old one while the server is still away."""
        with contextlib.suppress(Exception):
            await self.make_stream()
            made = await self._bind(config)
            await consumer.unsubscribe()
            return made
        return consumer

    async def _handle(self, message: Any, deliver: Deliver) -> None:
        attempt = message.metadata.num_delivered
        try:
            envelope = json.loads(message.data)
        except ValueError:
            log.error("%s is not JSON and none of ours: dropped", message.subject)
            await message.term()
            return
        try:
            await deliver(envelope, attempt)
        except Exception as e:
            log.warning("%s not handled (attempt %d): %s", message.subject, attempt, type(e).__name__)
            with contextlib.suppress(Exception):
                await message.nak(delay=RETRY_SECONDS[min(attempt, len(RETRY_SECONDS)) - 1])
            return
        with contextlib.suppress(Exception):  # not acknowledged: it comes again and the inbox absorbs it
            await message.ack()

    def hold(self) -> None:
        """JetStream keeps what nobody has read yet."""

    def release(self) -> None:
        pass

    async def ready(self) -> bool:
        return bool(self.client.is_connected)

    async def close(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.client.close()


async def check_sync(monitor_url: str) -> None:
    """RuntimeError unless the server writes through (`sync_interval: always`): the default loses two minutes."""
    async with httpx.AsyncClient(timeout=5) as client:
        config = (await client.get(f"{monitor_url}/varz")).json().get("jetstream", {}).get("config", {})
    if not config.get("sync_always"):
        raise RuntimeError("nats-server must run with `sync_interval: always` in its jetstream block.")
