"""Partners' clients: made by staff, their secrets and tokens, and what a token opens."""

import asyncio
import base64
import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import func, select, update

from gateway.commands import clients
from gateway.models import AccessToken
from gateway.partners.operations import OPERATIONS, SCOPES, operation_of
from kit import clock
from kit.ids import uuid7
from tests.gateway.gate import Gate
from tests.support.people import Person

CLIENTS = "/api/gateway/clients"
ALL = list(SCOPES)
PUT = f"/api/applications/{uuid7()}"


async def coordinator(gate: Gate, programme: UUID) -> Person:
    return await gate.sign_in("olga", "coordinator", programme=programme)


async def made(gate: Gate, *scopes: str, programme: UUID | None = None) -> tuple[Person, dict[str, Any]]:
    """A coordinator, and a client with its first secret."""
    programme = programme or uuid7()
    olga = await coordinator(gate, programme)
    body = {"programme_id": str(programme), "name": "Red Ñandú", "scopes": list(scopes) or ALL}
    answer = await olga.put(f"{CLIENTS}/{uuid7()}", json=body)
    assert answer.status_code == 200, answer.text
    return olga, answer.json()


async def ask(gate: Gate, client_id: str, secret: str, **fields: str) -> httpx.Response:
    form = {"grant_type": "client_credentials", **fields}
    return await gate.visitor().post("/oauth/token", data=form, auth=(client_id, secret))


async def token(gate: Gate, client: dict[str, Any], **fields: str) -> str:
    answer = await ask(gate, client["id"], client["client_secret"], **fields)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["access_token"])


async def call(gate: Gate, method: str, path: str, bearer: str, **kw: Any) -> httpx.Response:
    return await gate.visitor().request(method, path, headers={"Authorization": f"Bearer {bearer}"}, **kw)


async def test_a_client_is_made_once_listed_and_changed(gate: Gate) -> None:
    olga, client = await made(gate, "activities:read", "applications:write")
    assert client["client_secret"].startswith("tks_")
    assert client["scopes"] == ["activities:read", "applications:write"]
    body = {"programme_id": client["programme_id"], "name": "Red", "scopes": ["applications:write"]}
    again = (await olga.put(f"{CLIENTS}/{client['id']}", json=body)).json()
    assert (again["client_secret"], again["name"], len(again["secrets"])) == (None, "Red", 1)
    listed = (await olga.get(CLIENTS, params={"programme_id": client["programme_id"]})).json()["items"]
    [row] = listed
    assert (row["id"], row["scopes"]) == (client["id"], ["applications:write"])
    assert client["client_secret"] not in json.dumps(listed)


async def test_only_staff_of_the_programme_has_a_say(gate: Gate) -> None:
    _, client = await made(gate)
    programme = UUID(client["programme_id"])
    rosa = await gate.sign_in("rosa", "reviewer", programme=programme)
    mario = await coordinator(gate, uuid7())
    secret = client["secrets"][0]["id"]
    body = {"programme_id": str(programme), "name": "x", "scopes": ALL}
    for person, status in ((rosa, 403), (mario, 404)):
        answers = [
            await person.get(CLIENTS, params={"programme_id": str(programme)}),
            await person.put(f"{CLIENTS}/{client['id']}", json=body),
            await person.post(f"{CLIENTS}/{client['id']}/secrets"),
            await person.post(f"{CLIENTS}/{client['id']}/secrets/{secret}/retire"),
            await person.post(f"{CLIENTS}/{client['id']}/revoke"),
        ]
        assert [a.status_code for a in answers] == [status] * 5
    theirs = {**body, "programme_id": str(uuid7())}
    assert (await mario.put(f"{CLIENTS}/{client['id']}", json=theirs)).status_code == 404


async def test_a_client_keeps_its_programme_and_has_scopes_that_exist(gate: Gate) -> None:
    olga, client = await made(gate)
    body = {"programme_id": client["programme_id"], "name": "Red", "scopes": ["surveys:admin"]}
    answer = await olga.put(f"{CLIENTS}/{uuid7()}", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_scope")
    moved = {**body, "scopes": ALL, "organisation_id": str(uuid7())}
    answer = await olga.put(f"{CLIENTS}/{client['id']}", json=moved)
    assert (answer.status_code, answer.json()["code"]) == (409, "fixed_at_creation")
    for bad in ({"scopes": []}, {"name": ""}, {"name": "a\0"}, {"scopes": "x"}, {"more": 1}):
        answer = await olga.put(f"{CLIENTS}/{uuid7()}", json={**body, "scopes": ALL, **bad})
        assert answer.status_code == 422, bad


async def test_a_token_by_basic_or_in_the_form(gate: Gate) -> None:
    _, client = await made(gate, "applications:read", "applications:write")
    answer = await ask(gate, client["id"], client["client_secret"])
    told = answer.json()
    assert answer.headers["cache-control"] == "no-store"
    assert (told["token_type"], told["expires_in"], told["scope"]) == (
        "Bearer",
        600,
        "applications:read applications:write",
    )
    form = {
        "grant_type": "client_credentials", "client_id": client["id"], "client_secret": client["client_secret"],
        "scope": "applications:read",
    }  # fmt: skip
    answer = await gate.visitor().post("/oauth/token", data=form)
    assert (answer.status_code, answer.json()["scope"]) == (200, "applications:read")


async def test_errors_are_those_of_rfc_6749(gate: Gate) -> None:
    _, client = await made(gate, "applications:read")
    id, secret = client["id"], client["client_secret"]
    visitor = gate.visitor()
    form = {"grant_type": "client_credentials", "client_id": id, "client_secret": secret}
    typed = {"Content-Type": "application/x-www-form-urlencoded"}
    basic = base64.b64encode(f"{id}:{secret}".encode()).decode()
    tried: list[tuple[dict[str, Any], int, str]] = [
        ({"data": {**form, "client_secret": "tks_wrong"}}, 401, "invalid_client"),
        ({"data": {**form, "client_id": str(uuid7())}}, 401, "invalid_client"),
        ({"data": {"grant_type": "client_credentials"}}, 401, "invalid_client"),
        ({"data": form, "headers": {"Authorization": f"Basic {basic}"}}, 400, "invalid_request"),
        ({"data": {"grant_type": "x"}, "headers": {"Authorization": "Basic ###"}}, 401, "invalid_client"),
        ({"data": {"grant_type": "x"}, "headers": {"Authorization": f"Bearer {basic}"}}, 401, "invalid_client"),
        ({"data": {**form, "grant_type": "password"}}, 400, "unsupported_grant_type"),
        ({"data": {**form, "grant_type": ""}}, 400, "invalid_request"),
        ({"data": {**form, "scope": "applications:write"}}, 400, "invalid_scope"),
        ({"data": {**form, "scope": "a\0é"}}, 400, "invalid_scope"),
        ({"json": form}, 400, "invalid_request"),
        ({"content": b"grant_type=client_credentials&grant_type=x", "headers": typed}, 400, "invalid_request"),
        ({"content": b"grant_type=\xff", "headers": typed}, 400, "invalid_request"),
        ({"content": b"a=1&" * 3000, "headers": typed}, 400, "invalid_request"),
    ]
    for kw, status, error in tried:
        answer = await visitor.post("/oauth/token", **kw)
        told = answer.json()
        assert (answer.status_code, told["error"]) == (status, error), kw
        assert told["error_description"].isascii() and '"' not in told["error_description"]
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers.get("www-authenticate", "").startswith("Basic") == (status == 401)
    assert (await visitor.get("/oauth/token")).status_code == 405


async def test_guessing_is_slowed_and_a_right_secret_is_not(gate: Gate) -> None:
    _, client = await made(gate)
    answers = [await ask(gate, client["id"], f"tks_{n}") for n in range(12)]
    assert [a.status_code for a in answers] == [401] * 10 + [429] * 2
    assert int(answers[-1].headers["retry-after"]) > 0
    await token(gate, client)


async def test_a_service_is_told_who_comes_and_what_for(gate: Gate) -> None:
    _, client = await made(gate, "applications:write", "applications:read", "activities:read")
    bearer = await token(gate, client, scope="applications:read activities:read")
    seen: dict[str, Any] = {}

    async def spy(scope: Any, receive: Any, send: Any) -> None:
        seen.update({k.decode(): v.decode() for k, v in scope["headers"]})
        await gate.echo.app(scope, receive, send)

    dispatcher = gate.gateway.edge.app
    dispatcher.upstreams["applications"] = spy
    headers = {"Authorization": f"bearer {bearer}", "X-Draft-Key": "k" * 43, "Cookie": "sid=x", "X-CSRF": "x"}
    assert (await gate.visitor().get(PUT, headers=headers)).status_code == 200
    claims = gate.gateway.state.keys.verify(seen["authorization"].split()[1], "applications")
    assert (claims["sub"], claims["kind"], claims["name"]) == (client["id"], "client", "Red Ñandú")
    assert list(claims["grants"].values()) == [{"client_reader": [""]}]
    assert not {"x-draft-key", "cookie", "x-csrf"} & set(seen)


async def test_a_scope_opens_its_operations_and_nothing_else_opens(gate: Gate) -> None:
    """Each operation with every single scope; then every route of the gateway, and what looks like an operation."""
    upstreams = gate.gateway.edge.app.upstreams
    upstreams |= dict.fromkeys(("applications", "activities", "surveys", "certificates"), gate.echo.app)
    programme = uuid7()
    for scope in SCOPES:
        _, client = await made(gate, scope, programme=programme)
        bearer = await token(gate, client)
        for operation in OPERATIONS:
            path = operation.path.format(id=uuid7(), edition_id=uuid7(), slug="un-nombre")
            answer = await call(gate, operation.method, path, bearer)
            if operation.scope == scope:
                assert answer.status_code == 200, (scope, operation)
            else:
                assert (answer.status_code, answer.json()["code"]) == (403, "insufficient_scope"), (scope, operation)
    _, client = await made(gate)
    bearer = await token(gate, client)
    id = str(uuid7())
    for method, path in [
        ("GET", "/api/gateway/clients"), ("GET", "/api/gateway/session"), ("GET", "/api/gateway/grants"),
        ("GET", "/api/applications"), ("GET", "/api/applications/export.csv"), ("GET", "/api/applications/members"),
        ("GET", "/api/applications/directory"), ("DELETE", f"/api/applications/{id}"),
        ("POST", f"/api/applications/{id}/withdraw"), ("GET", f"/api/applications/{id}/"),
        ("GET", f"/api/applications//{id}"), ("POST", "/api/surveys/submissions/batch"), ("GET", "/api/toys/x"),
        ("POST", f"/api/activities/sessions/{id}/attendance"), ("GET", "/api/certificates"),
        ("GET", f"/api/applications/{id}%2Fsubmit"), ("GET", f"/api/applications/{id}%0A"),
    ]:  # fmt: skip
        answer = await call(gate, method, path, bearer)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_for_partners"), path
    assert (await call(gate, "HEAD", PUT, bearer)).status_code == 200


def test_an_operation_is_found_by_its_whole_path() -> None:
    found = operation_of("PUT", f"/api/applications/{uuid7()}")
    assert found and found.scope == "applications:write"
    assert operation_of("PUT", "/api/applications/calls") is None
    assert operation_of("GET", f"/x/api/applications/{uuid7()}") is None


@pytest.mark.parametrize("bad", ["x", "", "tka_" + "a" * 43, "é", "a.b.c"])
async def test_a_token_that_we_did_not_give_opens_nothing(gate: Gate, bad: str) -> None:
    headers = {"Authorization": f"Bearer {bad}".encode()}
    answer = await gate.visitor().get(PUT, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "unknown_bearer")
    assert answer.headers["www-authenticate"] == 'Bearer error="invalid_token"'


async def test_a_token_ends_after_ten_minutes(gate: Gate) -> None:
    _, client = await made(gate)
    bearer = await token(gate, client)
    async with gate.sessions.begin() as tx:
        mine = AccessToken.client_id == UUID(client["id"])
        ends = await tx.scalar(select(AccessToken.expires_at).where(mine))
        assert timedelta(seconds=595) < ends - clock.now() <= timedelta(seconds=600)
        soon = clock.now() + timedelta(seconds=0.3)
        await tx.execute(update(AccessToken).where(mine).values(expires_at=soon))
    assert (await call(gate, "GET", PUT, bearer)).status_code != 401
    await asyncio.sleep(0.35)
    assert (await call(gate, "GET", PUT, bearer)).status_code == 401
    async with gate.sessions.begin() as tx:
        assert await clients.sweep(tx) >= 1


async def test_two_secrets_live_at_once_and_a_retired_one_ends_with_its_tokens(gate: Gate) -> None:
    olga, client = await made(gate)
    path, first = f"{CLIENTS}/{client['id']}", client["secrets"][0]["id"]
    second = (await olga.post(f"{path}/secrets")).json()
    old, new = await token(gate, client), await token(gate, second)
    assert [
        s["used_at"] is not None for s in (await olga.post(f"{path}/secrets/{first}/retire")).json()["secrets"]
    ] == [
        True,
        True,
    ]
    assert (await ask(gate, client["id"], client["client_secret"])).json()["error"] == "invalid_client"
    assert [(await call(gate, "GET", PUT, t)).status_code for t in (old, new)] == [401, 404]
    assert (await olga.post(f"{path}/secrets")).status_code == 200
    answer = await olga.post(f"{path}/secrets")
    assert (answer.status_code, answer.json()["code"]) == (409, "two_secrets")
    assert (await olga.post(f"{path}/secrets/{uuid7()}/retire")).status_code == 404


async def test_a_revoked_client_is_out_at_once_and_for_good(gate: Gate) -> None:
    olga, client = await made(gate)
    bearer = await token(gate, client)
    assert (await call(gate, "GET", PUT, bearer)).status_code == 404, "our stand-in has no such application"
    assert (await olga.post(f"{CLIENTS}/{client['id']}/revoke")).json()["revoked_at"]
    assert (await call(gate, "GET", PUT, bearer)).status_code == 401
    assert (await ask(gate, client["id"], client["client_secret"])).status_code == 401
    body = {"programme_id": client["programme_id"], "name": "Red", "scopes": ALL}
    for answer in (
        await olga.put(f"{CLIENTS}/{client['id']}", json=body),
        await olga.post(f"{CLIENTS}/{client['id']}/secrets"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "client_revoked")
    assert (await olga.post(f"{CLIENTS}/{client['id']}/revoke")).status_code == 200


async def test_another_gateway_follows_within_five_seconds(gate: Gate) -> None:
    """What this process remembers is good for five seconds, whoever revoked it."""
    _, client = await made(gate)
    bearer = await token(gate, client)
    await call(gate, "GET", PUT, bearer)
    [known] = [b for b in gate.gateway.state.bearers.known.values() if str(b.client_id) == client["id"]]
    loop = asyncio.get_running_loop()
    assert 4 < known.until - loop.time() <= 5


async def test_a_scope_taken_from_a_client_is_taken_from_its_tokens(gate: Gate) -> None:
    olga, client = await made(gate)
    bearer = await token(gate, client)
    assert (await call(gate, "GET", PUT, bearer)).status_code == 404
    body = {"programme_id": client["programme_id"], "name": "Red", "scopes": ["activities:read"]}
    assert (await olga.put(f"{CLIENTS}/{client['id']}", json=body)).status_code == 200
    assert (await call(gate, "GET", PUT, bearer)).status_code == 403


async def test_a_client_that_asks_for_a_token_with_each_call_fills_no_table(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clients, "TOKENS_KEPT", 3)
    _, client = await made(gate)
    bearers = [await token(gate, client) for _ in range(6)]
    async with gate.sessions() as tx:
        rows = select(func.count()).select_from(AccessToken).where(AccessToken.client_id == UUID(client["id"]))
        assert await tx.scalar(rows) == 3
    assert [(await call(gate, "GET", PUT, b)).status_code for b in (bearers[0], bearers[-1])] == [401, 404]
