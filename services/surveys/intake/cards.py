"""What the hot path must know about forms and phones, remembered for a few seconds."""

import asyncio
import hashlib
import hmac
import re
import time
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import event, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.db import Sessions
from services.surveys.models import Device, Edition, Form, FormVersion, Team

SECONDS = 5.0  # a revocation made by another process takes effect within this
KEPT = 2_000
TOKEN = re.compile(r"[A-Za-z0-9]{64}")
PREFIX = 12
SEEN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class DeviceCard:
    id: UUID
    edition_id: UUID
    programme_id: UUID
    organisation_id: UUID
    project: int
    token_hash: str


@dataclass(slots=True)
class FormCard:
    """A form as the intake needs it; `definitions` are its published versions, which never change."""

    id: UUID
    key: str
    slug: str
    title: dict[str, str]
    state: str
    rules: list[dict[str, Any]]
    roster_bound: bool
    once_per_team: bool
    public_link: bool
    results_open: bool
    current_version: str
    programme_id: UUID
    edition_id: UUID
    time_zone: str
    entered_afterwards: bool
    starts_on: date | None
    ends_on: date | None
    enrolment: str
    definitions: dict[str, dict[str, Any]] = field(default_factory=dict)

    def definition(self, version: str) -> dict[str, Any]:
        """Of that version; a version that was never published is read as the current one."""
        return self.definitions.get(version) or self.definitions[self.current_version]


class Remembered:
    """A small cache with an end for every entry. Who asks while an answer is being fetched waits for that one."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.entries: OrderedDict[Any, tuple[float, Any]] = OrderedDict()
        self.fetching: dict[Any, asyncio.Task[Any]] = {}

    async def get(self, key: Any, fetch: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
        """What is known under the key, fetched when it is not; only what was found is remembered."""
        ends, value = self.entries.get(key, (0.0, None))
        if ends > time.monotonic():
            return value
        task = self.fetching.get(key)
        if task is None:
            task = self.fetching[key] = asyncio.create_task(self.fetch(key, fetch))
            task.add_done_callback(lambda done: self.fetched(key, done))
        return await asyncio.shield(task)

    async def fetch(self, key: Any, fetch: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
        entries = self.entries
        value = await fetch()
        if value and entries is self.entries:  # else: forgotten meanwhile, and perhaps already old
            entries[key] = (time.monotonic() + self.seconds, value)
            while len(entries) > KEPT:
                entries.popitem(last=False)
        return value

    def fetched(self, key: Any, task: "asyncio.Task[Any]") -> None:
        if self.fetching.get(key) is task:
            del self.fetching[key]
        if not task.cancelled():
            task.exception()  # told to whoever waits; here it is only marked as seen

    def forget(self) -> None:
        self.entries, self.fetching = OrderedDict(), {}

    def forget_after(self, tx: AsyncSession) -> None:
        """Empty it when the transaction has committed (not before: another request would fetch the old state)."""
        event.listen(tx.sync_session, "after_commit", lambda _: self.forget(), once=True)


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


class Devices(Remembered):
    async def find(self, sessions: Sessions, token: str) -> DeviceCard | None:
        """The device of a token, None for any other text."""
        if not TOKEN.fullmatch(token):
            return None
        prefix = token[:PREFIX]
        card: DeviceCard | None = await self.get(prefix, lambda: load_device(sessions, prefix))
        return card if card and hmac.compare_digest(card.token_hash, hashed(token)) else None


async def load_device(sessions: Sessions, prefix: str) -> DeviceCard | None:
    """Also notes that the phone was seen, at most once a minute."""
    found = select(Device, col(Edition.number)).join(Edition, col(Edition.id) == Device.edition_id)
    async with sessions.begin() as tx:
        row = (await tx.execute(found.where(col(Device.prefix) == prefix, col(Device.revoked_at).is_(None)))).first()
        if row is None:
            return None
        device, now = row[0], clock.now()
        stale = or_(col(Device.last_seen_at).is_(None), col(Device.last_seen_at) < now - SEEN)
        await tx.execute(update(Device).where(col(Device.id) == device.id, stale).values(last_seen_at=now))
    return DeviceCard(
        device.id, device.edition_id, device.programme_id, device.organisation_id, int(row[1] or 0), device.token_hash
    )


class Forms(Remembered):
    async def by(self, sessions: Sessions, **where: Any) -> FormCard | None:
        """A published form by `id`, by `slug`, or by `edition_id` and `key`; None when there is none."""
        key = tuple(sorted(where.items()))
        card: FormCard | None = await self.get(key, lambda: load_form(sessions, where))
        return card


async def load_form(sessions: Sessions, where: dict[str, Any]) -> FormCard | None:
    async with sessions() as tx:
        found = select(Form, Edition).join(Edition, col(Edition.id) == Form.edition_id)
        conditions = [getattr(Form, name) == value for name, value in where.items()]
        row = (await tx.execute(found.where(*conditions, col(Form.current_version).is_not(None)))).first()
        if row is None:
            return None
        form, edition = row
        versions = select(col(FormVersion.version), col(FormVersion.definition)).where(
            col(FormVersion.form_id) == form.id
        )
        definitions = {row.version: row.definition for row in await tx.execute(versions)}
    return FormCard(
        id=form.id, key=form.key, slug=form.slug, title=form.title, state=form.state, rules=form.rules,
        roster_bound=form.roster_bound, once_per_team=form.once_per_team, public_link=form.public_link,
        results_open=form.results_open,
        current_version=str(form.current_version), programme_id=form.programme_id, edition_id=form.edition_id,
        time_zone=edition.time_zone, entered_afterwards=edition.entered_afterwards, starts_on=edition.starts_on,
        ends_on=edition.ends_on, enrolment=edition.enrolment, definitions=definitions,
    )  # fmt: skip


GONE = ("withdrawn", "ineligible", "not_selected")


async def takes_part(tx: AsyncSession, edition_id: UUID, enrolment: str, organisation_id: UUID) -> bool:
    """Whether an organisation is a team of the edition: selected, or (open enrolment) simply in it."""
    status = col(Team.status)
    taking_part = status.not_in(("", *GONE)) if enrolment == "open" else status == "selected"
    mine = (col(Team.edition_id) == edition_id, col(Team.organisation_id) == organisation_id, taking_part)
    return await tx.scalar(select(col(Team.id)).where(*mine).limit(1)) is not None


class Teams(Remembered):
    async def has(self, sessions: Sessions, form: FormCard, organisation_id: UUID) -> bool:
        async def fetch() -> bool:
            async with sessions() as tx:
                return await takes_part(tx, form.edition_id, form.enrolment, organisation_id)

        return bool(await self.get((form.edition_id, organisation_id), fetch))


async def on_roster(sessions: Sessions, edition_id: UUID, organisation_id: UUID | None, member_id: str) -> UUID | None:
    """The organisation on whose active roster the member is, in that edition; None when on none."""
    mine = [col(Team.edition_id) == edition_id, col(Team.members).contains([member_id])]
    if organisation_id:
        mine.append(col(Team.organisation_id) == organisation_id)
    async with sessions() as tx:
        found: UUID | None = await tx.scalar(select(col(Team.organisation_id)).where(*mine).limit(1))
    return found
