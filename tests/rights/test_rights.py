"""Who may do what, from docs/rights.md: every route has its line, and every `-` in it is refused."""

from collections import Counter
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from gateway.rules import OF_AN_ORGANISATION
from kit.auth import Grant, claims_of
from kit.ids import uuid7
from tests.rights.matrix import ROLES, Call, calls, rows
from tests.rights.plausible import Plausible
from tests.support.world import World

SHOWS_NOTHING = 204_404  # a list of what the caller may see, which is nothing
NOTHING = ('{"items":[],"next":null}', '{"items":[]}')
REFUSED = {SHOWS_NOTHING, 401, 403, 404, 405, 409, 410, 413, 415, 422}
WITHOUT_KEY = {401, 403, 404, 422}  # where a draft's or a device's key opens, and a token does not


@pytest.fixture(scope="session")
async def known(world: World) -> dict[str, UUID]:
    """Ids that exist, by the name of their parameter."""
    if "applications" not in world.parts:
        return {"programme_id": uuid7()}
    return {"programme_id": await world.programme()}


class Caller:
    """Calls one service with whatever token the test gives it, as the gateway would."""

    def __init__(self, world: World, app: FastAPI, service: str, known: dict[str, UUID]) -> None:
        self.signer = world.gateway.state.keys.signer("gateway")
        self.peer = world.gateway.state.keys.signer("svc:activities")
        self.service, self.plausible = service, Plausible(app.openapi(), known)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self.client = httpx.AsyncClient(transport=transport, base_url=world.settings.origin)

    async def call(self, call: Call, token: str | None) -> int:
        request = self.plausible.request(call.method, call.path)
        headers = {**request.pop("headers", {}), **({"Authorization": f"Bearer {token}"} if token else {})}
        answer = await self.client.request(**request, headers=headers)
        empty = answer.status_code == 200 and answer.text.replace(" ", "") in NOTHING
        return SHOWS_NOTHING if empty else answer.status_code

    def token(self, role: str, programme: UUID) -> str:
        organisation = uuid7() if role in OF_AN_ORGANISATION else None
        grants = claims_of([Grant(role, programme, organisation)])
        return self.signer.sign(self.service, str(uuid7()), grants=grants, kind="account")

    def service_token(self) -> str:
        return self.peer.sign(self.service, self.peer.issuer)


def test_every_route_has_its_line_and_every_line_its_route(world: World) -> None:
    told = set(rows())
    there = {call for name, part in world.parts.items() for call in calls(name, part.app)}
    without_line, without_route = sorted(map(str, there - told)), sorted(map(str, told - there))
    assert not without_line, "routes without a line in docs/rights.md:\n" + "\n".join(without_line)
    assert not without_route, "lines of docs/rights.md without a route:\n" + "\n".join(without_route)


async def test_every_route_of_the_services_is_described_in_one_place(world: World) -> None:
    document = (await world.visitor().get("/api/openapi.json")).json()
    described = {(method.upper(), path) for path, item in document["paths"].items() for method in item}
    there = {c for name, part in world.parts.items() if name != "gateway" for c in calls(name, part.app)}
    missing = sorted(str(call) for call in there if (call.method, call.path) not in described)
    assert not missing, "\n".join(missing)


async def each(world: World, known: dict[str, UUID]) -> Any:
    lines = rows()
    for name, part in world.parts.items():
        caller = Caller(world, part.app, name, known)
        for call in sorted(calls(name, part.app)):
            if call in lines:
                yield caller, call, lines[call]


async def test_nobody_gets_in_without_an_account(world: World, known: dict[str, UUID]) -> None:
    wrong = []
    async for caller, call, cells in each(world, known):
        if cells["public"] != "-":
            continue
        allowed = {401} if cells["key"] == "-" else WITHOUT_KEY
        status = await caller.call(call, None)
        if status not in allowed:
            wrong.append(f"{call}: {status}")
    assert not wrong, "\n".join(sorted(set(wrong)))


async def test_a_role_does_nothing_that_its_column_forbids(world: World, known: dict[str, UUID]) -> None:
    """In the programme itself and in another one; a role's own cell says nothing about other programmes."""
    wrong, answers = [], Counter[int]()
    async for caller, call, cells in each(world, known):
        for letter, role in ROLES.items():
            if cells[letter] != "-" or cells["public"] != "-":
                continue
            for programme in (known["programme_id"], uuid7()):
                status = await caller.call(call, caller.token(role, programme))
                answers[status] += 1
                if status not in REFUSED:
                    wrong.append(f"{call} as {role}: {status}")
    assert not wrong, "\n".join(sorted(set(wrong)))
    refused = answers[401] + answers[403] + answers[404] + answers[SHOWS_NOTHING]
    assert refused > sum(answers.values()) / 2, f"mostly refused for other reasons than rights: {answers}"


async def test_another_programme_is_out_of_reach_for_every_role(world: World, known: dict[str, UUID]) -> None:
    """What names a programme, or a record that is not there, is refused to whoever belongs to another programme."""
    wrong = []
    async for caller, call, cells in each(world, known):
        if cells["public"] != "-" or "{" not in call.path or "{programme_id}" not in call.path:
            continue
        for role in ROLES.values():
            status = await caller.call(call, caller.token(role, uuid7()))
            if status not in REFUSED:
                wrong.append(f"{call} as {role} of another programme: {status}")
    assert not wrong, "\n".join(sorted(set(wrong)))


async def test_a_service_reaches_only_what_is_meant_for_services(world: World, known: dict[str, UUID]) -> None:
    wrong = []
    async for caller, call, cells in each(world, known):
        if cells["svc"] == "-" and cells["public"] == "-":
            status = await caller.call(call, caller.service_token())
            if status not in REFUSED:
                wrong.append(f"{call} as a service: {status}")
    assert not wrong, "\n".join(sorted(set(wrong)))


async def test_a_bad_token_opens_no_route(world: World, known: dict[str, UUID]) -> None:
    """Of another audience, signed by somebody else, or no token at all: 401 on every route that is not public."""
    wrong = []
    elsewhere = world.gateway.state.keys.signer("gateway").sign("nowhere", str(uuid7()), grants={})
    async for caller, call, cells in each(world, known):
        if cells["public"] != "-":
            continue
        allowed = {401} if cells["key"] == "-" else WITHOUT_KEY
        for token in (elsewhere, "a.b.c", "x"):
            status = await caller.call(call, token)
            if status not in allowed:
                wrong.append(f"{call}: {status}")
    assert not wrong, "\n".join(sorted(set(wrong)))
