"""What every step of a replay has at hand."""

import hashlib
import hmac
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from cli.demo.plan.model import Plan
from cli.demo.replay.cast import PASSWORD
from cli.demo.replay.client import Caller, Person, Web
from cli.demo.replay.journal import Journal
from cli.demo.replay.many import each
from cli.demo.replay.progress import Progress


@dataclass
class Replay:
    web: Web
    plan: Plan
    journal: Journal
    progress: Progress
    signed_in: dict[str, Person] = field(default_factory=dict)

    async def person(self, email: str) -> Person:
        """Somebody who has the demo's password, signed in once."""
        if email not in self.signed_in:
            self.signed_in[email] = await Person(self.web).sign_in(email, PASSWORD)
        return self.signed_in[email]

    def applicant(self, application_id: UUID) -> Caller:
        """Whoever holds the secret link of that draft."""
        return Caller(self.web, **{"X-Draft-Key": self.draft_key(application_id)})

    def draft_key(self, application_id: UUID) -> str:
        return hmac.new(self.journal.secret("drafts").encode(), application_id.bytes, hashlib.sha256).hexdigest()

    @property
    def visitor(self) -> Caller:
        return Caller(self.web)

    async def once(self, key: str, do: Callable[[], Awaitable[object]]) -> None:
        """Do it, unless a run before has."""
        if not self.journal.has(key):
            await do()
            self.journal.mark(key)
        self.progress.step()

    async def all[T](self, kind: str, items: Iterable[tuple[object, T]], do: Callable[[T], Awaitable[object]]) -> None:
        """`do` for each (key, item) that no run before has finished, several at a time."""

        async def one(pair: tuple[object, T]) -> None:
            await self.once(f"{kind}:{pair[0]}", lambda: do(pair[1]))

        await each(items, one)
