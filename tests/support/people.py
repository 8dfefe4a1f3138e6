"""People with browsers at the gateway: visitors, and those who signed in."""

from typing import Any
from uuid import UUID, uuid4

import httpx

from gateway.app import Gateway
from gateway.commands import accounts, grants
from gateway.rules import OF_AN_ORGANISATION
from kit.settings import Settings

PASSWORD = "una clave de las pruebas"


class Person(httpx.AsyncClient):
    """Somebody with a browser. `account` and `email` are of whoever signed in."""

    account: UUID
    email: str


class People:
    """Whoever has a `gateway` can have people at it."""

    gateway: Gateway

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.people: list[Person] = []
        self.password_hash = ""

    async def leave(self) -> None:
        for person in self.people:
            await person.aclose()

    def visitor(self, lang: str = "es", **headers: str) -> Person:
        """Anybody with a browser, not signed in."""
        person = Person(
            transport=httpx.ASGITransport(self.gateway),
            base_url=self.settings.origin,
            headers={"Accept-Language": lang, "Origin": self.settings.origin, **headers},
        )
        self.people.append(person)
        return person

    async def sign_in(
        self,
        name: str,
        *roles: str,
        programme: UUID | None = None,
        organisation: UUID | None = None,
        lang: str = "es",
    ) -> Person:
        """A new account with these roles, signed in through the gateway. "administrator" without a programme is an
        administrator of the installation."""
        email = f"{name}.{uuid4().hex[:12]}@example.org"
        self.password_hash = self.password_hash or await self.gateway.state.passwords.hash(PASSWORD)
        async with self.gateway.state.sessions.begin() as tx:
            account = await accounts.found_or_made(tx, email, name.title(), lang)
            account.password_hash = self.password_hash
            for role in roles:
                theirs = organisation if role in OF_AN_ORGANISATION else None
                await grants.give(tx, account.id, role, programme, theirs)
        person = self.visitor(lang)
        person.account, person.email = account.id, email
        await enter(person, email, PASSWORD)
        return person

    async def mails(self, to: str) -> list[dict[str, Any]]:
        """What the mailbox page has for that address, the newest first."""
        answer = await self.visitor().get("/api/gateway/mailbox", params={"to": to})
        return list(answer.json()["items"])


async def enter(person: httpx.AsyncClient, email: str, password: str) -> httpx.Response:
    """Sign in; from then on the client sends what a page of ours would."""
    answer = await person.post("/api/gateway/session", json={"email": email, "password": password})
    assert answer.status_code == 200, answer.text
    person.headers["X-CSRF"] = answer.json()["csrf"]
    return answer
