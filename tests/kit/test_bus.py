"""The contract of the wire, for both of them alike: at least once, in any order, and in the end exactly one effect."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlalchemy import select, update

from cli.engines import Nats, free_port, scratch_folder
from kit import clock
from kit.bus import STREAM, Bus, MemoryBus, NatsBus, check_sync
from kit.events import ATTEMPTS, Consumer, Deliver, Envelope, Handler, emit, relay_once
from kit.ids import uuid7
from kit.peers import PeerAway
from tests.kit.toy import Copy, Events, ToyRenamed, on_renamed
from tests.support.alone import Alone
from tests.support.broker import SUBJECTS
from tests.support.serving import served

SUBJECT = ToyRenamed.subject


@pytest.fixture(scope="module")
def nats() -> Iterator[Nats]:
    with scratch_folder() as data:
        running = Nats(data, port=free_port())
        running.start()
        yield running
        running.stop()


class Wire:
    """A publisher with its outbox, and readers. Readers of both kinds share the toys' inbox, one name each test."""

    def __init__(self, toys: Alone, bus: Bus) -> None:
        self.bus, self.sessions = bus, toys.runtime.sessions

    async def tell(self, *names: str, toy: UUID | None = None) -> UUID:
        """One fact per name, with growing versions."""
        id = toy or uuid7()
        async with self.sessions.begin() as tx:
            for version, name in enumerate(names, 1):
                emit(tx, ToyRenamed(toy_id=id, name=name, version=version))
        return id

    async def listen(self, deliver: Deliver, name: str = "toys") -> None:
        await self.bus.subscribe(name, [SUBJECT], deliver)

    def consumer(self, handler: Handler = on_renamed) -> Consumer:
        return Consumer(self.sessions, Events, {ToyRenamed: handler})

    async def relay_until(self, done: Callable[[], Awaitable[Any]], seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while not await done():
            assert time.monotonic() < end, "it never came to pass"
            await relay_once(self.sessions, Events.outbox, self.bus.publish)
            await asyncio.sleep(0.01)

    async def settle(self, seconds: float = 0.3) -> None:
        """Whatever may still come has come."""
        await self.relay_until(self.all_sent)
        await asyncio.sleep(seconds)
        await self.relay_until(self.all_sent)

    async def all_sent(self) -> bool:
        async with self.sessions() as tx:
            return await tx.scalar(select(Events.outbox.id).where(Events.outbox.sent_at.is_(None)).limit(1)) is None

    async def name_of(self, toy: UUID) -> str | None:
        async with self.sessions() as tx:
            copy = await tx.get(Copy, toy)
        return copy.name if copy else None

    def has(self, toy: UUID, name: str) -> Callable[[], Awaitable[bool]]:
        async def check() -> bool:
            return await self.name_of(toy) == name

        return check

    async def dead(self) -> list[tuple[str, str]]:
        async with self.sessions() as tx:
            letters = (await tx.scalars(select(Events.dead_letter).order_by(Events.dead_letter.dead_at))).all()
        return [(letter.envelope["data"]["toy_id"], letter.error) for letter in letters]


@pytest.fixture(params=["memory", "nats"])
async def wire(request: pytest.FixtureRequest, toys: Alone, nats: Nats) -> AsyncIterator[Wire]:
    bus = await connect(nats) if request.param == "nats" else MemoryBus()
    async with toys.runtime.sessions.begin() as tx:  # what other tests left
        left = update(Events.outbox).where(Events.outbox.sent_at.is_(None))
        await tx.execute(left.values(sent_at=clock.now()))
    yield Wire(toys, bus)
    await close(bus)


async def connect(nats: Nats) -> NatsBus:
    return await NatsBus.connect(nats.url, SUBJECTS, monitor_url=nats.monitor_url)


async def close(bus: Bus) -> None:
    if isinstance(bus, NatsBus):
        await bus.js.delete_stream(STREAM)
    await bus.close()


class Counting:
    """A handler that counts, and fails as often as it is told to."""

    def __init__(self, failures: int = 0, error: type[Exception] = RuntimeError) -> None:
        self.calls, self.failures, self.error = 0, failures, error

    async def __call__(self, tx: Any, event: ToyRenamed) -> None:
        self.calls += 1
        if self.calls <= self.failures:
            raise self.error("not yet")
        await on_renamed(tx, event)


async def test_what_is_told_arrives(wire: Wire) -> None:
    await wire.listen(wire.consumer().deliver)
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"))
    await wire.relay_until(wire.all_sent)


async def test_a_duplicate_has_no_second_effect(wire: Wire) -> None:
    counting = Counting()
    await wire.listen(wire.consumer(counting).deliver)
    toy = uuid7()
    envelope = {
        "id": str(uuid7()),
        "type": SUBJECT,
        "data": ToyRenamed(toy_id=toy, name="ball", version=1).model_dump(mode="json"),
    }
    for attempt in range(1, 4):
        await wire.bus.publish(envelope, attempt)
    await wire.relay_until(wire.has(toy, "ball"))
    await wire.settle()
    assert counting.calls == 1


async def test_the_broker_forgetting_what_it_has_seen_makes_no_second_effect(wire: Wire) -> None:
    """The duplicate window is over (or the store was restored): the same fact comes under another message id."""
    counting = Counting()
    consumer = wire.consumer(counting)
    seen: list[Envelope] = []

    async def twice(envelope: Envelope, attempt: int) -> None:
        seen.append(envelope)
        await consumer.deliver(envelope, attempt)
        await consumer.deliver(envelope, attempt + 1)

    await wire.listen(twice)
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"))
    assert (len(seen), counting.calls) == (1, 1)


async def test_facts_out_of_order_end_in_the_newest_state(wire: Wire) -> None:
    await wire.listen(wire.consumer().deliver)
    toy = uuid7()
    for version, name in ((3, "third"), (1, "first"), (2, "second")):
        async with wire.sessions.begin() as tx:
            emit(tx, ToyRenamed(toy_id=toy, name=name, version=version))
        await wire.settle(0.05)
    assert await wire.name_of(toy) == "third"


async def test_a_slow_reader_loses_nothing(wire: Wire) -> None:
    consumer = wire.consumer()

    async def slowly(envelope: Envelope, attempt: int) -> None:
        await asyncio.sleep(0.02)
        await consumer.deliver(envelope, attempt)

    await wire.listen(slowly)
    toys = [await wire.tell(f"toy {n}") for n in range(30)]
    await wire.relay_until(wire.has(toys[-1], "toy 29"))
    await wire.settle()
    assert [await wire.name_of(toy) for toy in toys] == [f"toy {n}" for n in range(30)]


async def test_a_crash_between_commit_and_acknowledgement_repeats_nothing(wire: Wire) -> None:
    counting = Counting()
    consumer = wire.consumer(counting)
    deliveries = 0

    async def crashing(envelope: Envelope, attempt: int) -> None:
        nonlocal deliveries
        deliveries += 1
        await consumer.deliver(envelope, attempt)
        if deliveries == 1:
            raise ConnectionError("the process ended here")

    await wire.listen(crashing)
    toy = await wire.tell("ball")

    async def came_again() -> bool:
        return deliveries == 2

    await wire.relay_until(came_again)
    await wire.settle()
    assert (await wire.name_of(toy), counting.calls, deliveries) == ("ball", 1, 2)


async def test_a_crash_before_the_commit_is_as_if_nothing_had_come(wire: Wire) -> None:
    crashes = Counting(failures=1, error=ConnectionError)
    await wire.listen(wire.consumer(crashes).deliver)
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"))
    await wire.settle()
    assert crashes.calls == 2


async def test_a_handler_that_recovers_has_handled_everything_once(wire: Wire) -> None:
    flaky, before = Counting(failures=3), await wire.dead()
    await wire.listen(wire.consumer(flaky).deliver)
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"))
    await wire.settle()
    assert (flaky.calls, await wire.dead()) == (4, before)


async def test_poison_ends_among_the_dead_letters_and_holds_nobody_up(wire: Wire) -> None:
    consumer, before = wire.consumer(), len(await wire.dead())
    await wire.listen(consumer.deliver)
    poison = await wire.tell("poison")
    started = time.monotonic()
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"))
    assert time.monotonic() - started < 1.5

    async def buried() -> bool:
        return len(await wire.dead()) > before

    await wire.relay_until(buried)
    await wire.settle()
    assert (await wire.dead())[before:] == [(str(poison), "ValueError")]


async def test_a_dead_letter_can_be_replayed_after_the_cause_is_mended(wire: Wire) -> None:
    await wire.listen(wire.consumer(Counting(failures=ATTEMPTS)).deliver)
    toy, before = await wire.tell("ball"), len(await wire.dead())

    async def buried() -> bool:
        return len(await wire.dead()) > before

    await wire.relay_until(buried)
    async with wire.sessions() as tx:
        letter = await tx.scalar(select(Events.dead_letter).order_by(Events.dead_letter.dead_at.desc()).limit(1))
    for _ in range(2):
        await wire.consumer().replay(letter.id)
    assert await wire.name_of(toy) == "ball"


async def test_a_fact_waits_for_a_service_that_is_away(wire: Wire) -> None:
    """More attempts than any fault of its own would have, and still no dead letter."""
    away, before = Counting(failures=ATTEMPTS, error=PeerAway), await wire.dead()
    await wire.listen(wire.consumer(away).deliver)
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"), seconds=30)
    assert (away.calls, await wire.dead()) == (ATTEMPTS + 1, before)


async def test_one_reader_that_fails_does_not_trouble_the_other(wire: Wire) -> None:
    fails = 2
    got: list[str] = []

    async def other(envelope: Envelope, attempt: int) -> None:
        nonlocal fails
        if fails:
            fails -= 1
            raise RuntimeError("not yet")
        got.append(envelope["id"])

    counting = Counting()
    await wire.listen(wire.consumer(counting).deliver)
    await wire.listen(other, "shop")
    toy = await wire.tell("ball")

    async def both() -> bool:
        return bool(got) and await wire.name_of(toy) == "ball"

    await wire.relay_until(both)
    await wire.settle()
    assert (counting.calls, len(got)) == (1, 1)


async def test_nothing_is_sent_before_all_listen(toys: Alone) -> None:
    """Several services start in one process one after the other: a fact waits for the last."""
    bus = MemoryBus()
    wire = Wire(toys, bus)
    bus.hold()
    toy = await wire.tell("ball")
    sending = asyncio.create_task(relay_once(wire.sessions, Events.outbox, bus.publish))
    await asyncio.sleep(0.05)
    await wire.listen(wire.consumer().deliver)
    bus.release()
    await sending
    assert await wire.name_of(toy) == "ball"


# --- what only a broker can do ------------------------------------------------------------------------------------


async def test_a_reader_that_comes_late_gets_what_was_told_before(toys: Alone, nats: Nats) -> None:
    bus = await connect(nats)
    wire = Wire(toys, bus)
    toy = await wire.tell("ball")
    await wire.relay_until(wire.all_sent)
    await wire.listen(wire.consumer().deliver)
    await wire.relay_until(wire.has(toy, "ball"))
    await close(bus)


async def test_a_reader_takes_new_subjects_up(toys: Alone, nats: Nats) -> None:
    """A newer version listens to more than the durable consumer that the older one left."""
    bus = await connect(nats)
    wire = Wire(toys, bus)
    await bus.subscribe("toys", ["toys.toy.broken"], wire.consumer().deliver)
    await bus.close()
    bus = wire.bus = await connect(nats)
    await bus.subscribe("toys", ["toys.toy.broken", SUBJECT], wire.consumer().deliver)
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"))
    await close(bus)


async def test_the_bus_outlives_a_restart_of_its_server(toys: Alone, nats: Nats) -> None:
    bus = await connect(nats)
    wire = Wire(toys, bus)
    await wire.listen(wire.consumer().deliver)
    first = await wire.tell("before")
    await wire.relay_until(wire.has(first, "before"))
    nats.stop()
    second = await wire.tell("while it is away")
    assert await relay_once(wire.sessions, Events.outbox, bus.publish) == 1
    assert (await bus.ready(), await wire.all_sent()) == (False, False)
    nats.start()
    await wire.relay_until(wire.has(second, "while it is away"))
    assert await bus.ready()
    await close(bus)


async def test_a_server_that_lost_its_store_is_filled_again(toys: Alone, nats: Nats) -> None:
    bus = await connect(nats)
    wire = Wire(toys, bus)
    await wire.listen(wire.consumer().deliver)
    await bus.js.delete_stream(STREAM)
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"), seconds=30)
    await close(bus)


async def test_what_is_no_envelope_is_dropped(toys: Alone, nats: Nats) -> None:
    bus = await connect(nats)
    wire = Wire(toys, bus)
    await wire.listen(wire.consumer().deliver)
    await bus.js.publish(SUBJECT, b"\xff not json")
    toy = await wire.tell("ball")
    await wire.relay_until(wire.has(toy, "ball"))
    info = await bus.js.consumer_info(STREAM, "toys")
    assert (info.num_pending, info.num_ack_pending) == (0, 0)
    await close(bus)


async def test_a_server_that_may_forget_on_a_power_cut_is_refused(nats: Nats) -> None:
    await check_sync(nats.monitor_url)
    forgetful = FastAPI()

    @forgetful.get("/varz")
    async def varz() -> dict[str, Any]:
        return {"jetstream": {"config": {"sync_interval": 120000000000}}}

    async with served(forgetful) as address:
        with pytest.raises(RuntimeError, match="sync_interval: always"):
            await NatsBus.connect(nats.url, SUBJECTS, monitor_url=address)
