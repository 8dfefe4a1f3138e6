import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator

import aiohttp
import httpx
import pytest
from starlette.types import Message

from gateway.edge import LIMIT, shown
from gateway.upstream import Elsewhere
from kit.ids import uuid7
from kit.settings import Settings
from tests.gateway.gate import Gate
from tests.support.serving import served


async def test_a_request_reaches_its_service_unchanged(either: Gate) -> None:
    body = {"name": "Ñandú"}
    answer = await either.visitor().post("/api/toys/a%2Fb/c?x=1&x=%20", json=body)
    told = answer.json()
    assert (answer.status_code, told["method"], told["raw_path"], told["query"]) == (
        200, "POST", "/api/toys/a%2Fb/c", "x=1&x=%20",
    )  # fmt: skip
    assert json.loads(told["body"].encode("latin-1")) == body
    for path in ("/toys/1", "/toys", "/.well-known/toy"):
        assert (await either.visitor().get(path)).json()["path"] == path
    assert (await either.visitor().head("/api/toys/x")).status_code == 200


async def test_only_the_gateway_says_who_calls(either: Gate) -> None:
    cata = await either.sign_in("cata", "reviewer", programme=(programme := uuid7()))
    forged = {
        "X-Forwarded-For": "6.6.6.6", "X-Real-IP": "6.6.6.6", "Forwarded": "for=6.6.6.6",
        "X-Forwarded-Host": "evil.example", "Authorization": "Basic eDp5",
    }  # fmt: skip
    headers = (await cata.get("/api/toys/x", headers=forged)).json()["headers"]
    assert headers["x-forwarded-for"] == "127.0.0.1"
    assert not {"cookie", "x-real-ip", "forwarded", "x-forwarded-host"} & set(headers)
    scheme, token = headers["authorization"].split()
    claims = either.gateway.state.keys.verify(token, "toys")
    assert (scheme, claims["sub"], claims["kind"]) == ("Bearer", str(cata.account), "account")
    assert either.gateway.state.verifier.keys.verify(token, "toys")["exp"] - claims["iat"] == 60
    assert list(claims["grants"].values()) == [{"reviewer": [""]}], programme
    anonymous = (await either.visitor().get("/api/toys/x", headers=forged)).json()["headers"]
    assert "authorization" not in anonymous


async def test_a_bearer_token_from_outside_is_refused_even_if_it_is_ours(either: Gate) -> None:
    cata = await either.sign_in("cata")
    inside = (await cata.get("/api/toys/x")).json()["headers"]["authorization"]
    for header in (inside, "Bearer x", "bearer", "BEARER a.b.c"):
        answer = await either.visitor().get("/api/toys/x", headers={"Authorization": header})
        assert (answer.status_code, answer.json()["code"]) == (401, "unknown_bearer")
    root = (await either.visitor().get("/toys/1", headers={"Authorization": inside})).json()
    assert "authorization" not in root["headers"]


async def test_an_applicants_key_goes_through_and_needs_no_session(either: Gate) -> None:
    cata, key = await either.sign_in("cata"), {"X-Draft-Key": "k" * 43}
    csrf = cata.headers.pop("X-CSRF")
    for person, headers, signed in (
        (either.visitor(), key, False),
        (cata, key, False),
        (cata, {**key, "X-CSRF": csrf}, True),
    ):
        told = (await person.post("/api/toys/x", headers=headers)).json()["headers"]
        assert (told["x-draft-key"], "authorization" in told) == ("k" * 43, signed)
    assert (await cata.post("/api/toys/x")).json()["code"] == "csrf_refused"


async def test_public_pages_know_nobody(either: Gate) -> None:
    cata = await either.sign_in("cata")
    headers = (await cata.get("/toys/1")).json()["headers"]
    assert not {"cookie", "authorization", "x-csrf"} & set(headers)


async def test_a_token_is_made_once_and_for_one_service(gate: Gate) -> None:
    cata = await gate.sign_in("cata")
    tokens = {(await cata.get("/api/toys/x")).json()["headers"]["authorization"] for _ in range(5)}
    assert len(tokens) == 1
    callers = gate.gateway.state.callers
    [caller] = [c for c in callers.known.values() if c.account_id == cata.account]
    assert set(caller.tokens) == {"toys"}
    until, token = caller.tokens["toys"]
    assert 40 < until - time.monotonic() <= 45
    caller.tokens["toys"] = (time.monotonic() - 1, token)
    again = (await cata.get("/api/toys/x")).json()["headers"]["authorization"]
    assert again not in tokens


async def test_security_headers_and_request_id_are_on_every_answer(either: Gate) -> None:
    visitor = either.visitor()
    for path in ("/api/toys/x", "/api/nothing/x", "/toys/1", "/static/public.css", "/", "/health/live"):
        headers = (await visitor.get(path, headers={"Accept": "text/html"})).headers
        assert headers["content-security-policy"].startswith("default-src 'self';"), path
        assert "unsafe" not in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "same-origin")
        assert "geolocation=(self)" in headers["permissions-policy"]
        assert len(headers["x-request-id"]) == 32
        assert "strict-transport-security" not in headers
    kept = await visitor.get("/api/toys/x", headers={"X-Request-Id": "abcd-1234"})
    assert (kept.headers["x-request-id"], kept.json()["headers"]["x-request-id"]) == ("abcd-1234", "abcd-1234")
    made = await visitor.get("/api/toys/x", headers={"X-Request-Id": "a b\tc"})
    assert len(made.headers["x-request-id"]) == 32
    assert made.headers["cache-control"] == "no-store"
    cached = (await visitor.get("/api/toys/cached")).headers
    assert (cached["cache-control"], cached["referrer-policy"]) == ("public, max-age=60", "no-referrer")


async def test_https_makes_the_cookie_and_the_headers_strict(gate_settings: Settings) -> None:
    secure = Settings(**{**gate_settings.model_dump(by_alias=True), "url": "https://tinkuy.example"})
    async with Gate(secure) as gate:
        cata = await gate.sign_in("cata")
        answer = await cata.get("/api/gateway/session")
        assert answer.headers["strict-transport-security"].startswith("max-age=31536000")
        [cookie] = [c for c in cata.cookies.jar if c.name == "__Host-sid"]
        assert (cookie.secure, cookie.path, cookie.has_nonstandard_attr("HttpOnly")) == (True, "/", True)


async def test_unknown_services_and_services_that_are_away_say_so(gate_settings: Settings) -> None:
    async with Gate(gate_settings, elsewhere=True) as gate:
        answer = await gate.visitor("en").get("/api/nothing/x")
        assert (answer.status_code, answer.json()["code"]) == (404, "no_service")
        toys = gate.gateway.services["toys"]
        assert isinstance(toys, Elsewhere)
        toys.base = "http://127.0.0.1:9"
        answer = await gate.visitor("en").get("/api/toys/x")
        assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (503, "unavailable", "5")
        ready = await gate.visitor().get("/health/ready")
        assert (ready.status_code, ready.json()["checks"]["toys"], ready.json()["checks"]["database"]) == (
            503,
            False,
            True,
        )


async def test_a_fault_of_a_service_is_a_problem_without_its_secrets(either: Gate) -> None:
    visitor = either.visitor("en")
    visitor._transport = httpx.ASGITransport(either.gateway, raise_app_exceptions=False)
    answer = await visitor.get("/api/toys/broken")
    assert answer.status_code == 500
    assert "fault of the service" not in answer.text


async def test_health_speaks_for_database_bus_and_every_service(either: Gate) -> None:
    answer = await either.visitor().get("/health/ready")
    checks = {"database": True, "bus": True, "toys": True, "applications": True}
    assert (answer.status_code, answer.json()) == (200, {"status": "ready", "checks": checks})
    assert (await either.visitor().get("/health/live")).json() == {"status": "ok"}
    assert either.echo.started


async def test_bodies_have_a_limit_whatever_they_declare(either: Gate) -> None:
    visitor = either.visitor()
    big = await visitor.post("/api/toys/stream", content=b"x" * (LIMIT + 1))
    assert (big.status_code, big.json()["code"]) == (413, "too_large")

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(LIMIT // 1_000_000 + 2):
            yield b"x" * 1_000_000

    undeclared = await visitor.post("/api/toys/stream", content=chunks())
    assert (undeclared.status_code, undeclared.json()["code"]) == (413, "too_large")
    fits = await visitor.post("/api/toys/stream", content=b"x" * LIMIT)
    assert fits.json()["size"] == LIMIT


async def test_answers_and_bodies_stream(either: Gate) -> None:
    """Over sockets: the first part is there while the service still writes, and a body goes in while it is sent."""
    async with served(either.gateway, running=True) as address, aiohttp.ClientSession(address) as client:
        async with client.get("/api/toys/slow") as answer:
            parts = [part async for part in answer.content.iter_any()]
        assert parts == [b"0\n", b"1\n", b"2\n"]

        async def slowly() -> AsyncIterator[bytes]:
            for _ in range(5):
                yield b"x" * 1000
                await asyncio.sleep(0.02)

        async with client.post("/api/toys/stream", data=slowly()) as answer:
            told = await answer.json()
        assert (told["size"], told["parts"] > 1) == (5000, True)


async def test_a_caller_who_goes_away_leaves_the_gateway_well(either: Gate) -> None:
    async with served(either.gateway, running=True) as address:
        for _ in range(5):
            _, writer = await asyncio.open_connection("127.0.0.1", int(address.rsplit(":", 1)[1]))
            writer.write(b"POST /api/toys/stream HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nabc")
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        await asyncio.sleep(0.1)
        async with aiohttp.ClientSession(address) as client, client.get("/api/toys/x") as answer:
            assert answer.status == 200


async def test_files_are_compressed_and_known_by_their_tag(gate: Gate) -> None:
    visitor = gate.visitor()
    first = await visitor.get("/static/public.css")
    assert first.headers["content-encoding"] == "gzip"
    assert first.headers["cache-control"].startswith("public, max-age=300")
    again = await visitor.get("/static/public.css", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    plain = await visitor.get("/static/public.css", headers={"Accept-Encoding": "identity"})
    assert (plain.text, "content-encoding" in plain.headers) == (first.text, False)
    assert (await visitor.post("/static/public.css")).status_code == 405
    font = await visitor.get("/static/fonts/figtree-latin-wght-normal.woff2")
    assert (font.headers["content-type"], "content-encoding" in font.headers) == ("font/woff2", False)


async def test_the_spa_answers_every_page_and_nothing_else(gate: Gate) -> None:
    visitor, page = gate.visitor(), {"Accept": "text/html,*/*"}
    for path in ("/", "/sign-in", "/e/peru-2016/activities"):
        answer = await visitor.get(path, headers=page)
        assert ("<title>SPA" in answer.text, answer.headers["cache-control"]) == (True, "no-cache")
    asset = await visitor.get("/assets/app-1234.js")
    assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"
    for path in (
        "/assets/gone.js",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/static/%2e%2e/html.py",
    ):
        answer = await visitor.get(path)
        assert (answer.status_code, "not yours" in answer.text) == (404, False), path
    assert (await visitor.get("/api/x", headers=page)).json()["code"] == "no_service"
    assert (await visitor.post("/sign-in", headers=page)).status_code == 404


async def test_without_a_build_a_page_says_so(gate_settings: Settings) -> None:
    nowhere = gate_settings.model_copy(update={"static": gate_settings.data / "nowhere"})
    async with Gate(nowhere) as gate:
        answer = await gate.visitor().get("/", headers={"Accept": "text/html"})
        assert (answer.status_code, "make setup" in answer.text) == (503, True)


async def test_a_page_that_asks_for_a_nonce_gets_a_new_one_each_time(gate_settings: Settings) -> None:
    static = gate_settings.data / "with-nonce"
    static.mkdir(exist_ok=True)
    (static / "index.html").write_text('<meta name="csp-nonce" content="__CSP_NONCE__">')
    async with Gate(gate_settings.model_copy(update={"static": static})) as gate:
        pages = [await gate.visitor().get("/", headers={"Accept": "text/html"}) for _ in range(2)]
        nonces = [page.text.split('"')[3] for page in pages]
        assert nonces[0] != nonces[1]
        assert f"style-src 'self' 'nonce-{nonces[0]}'" in pages[0].headers["content-security-policy"]


async def test_the_log_has_no_query_no_body_and_no_secret(gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    secret, id = "s3cretKey" * 4, uuid7()
    with caplog.at_level(logging.INFO, "tinkuy.access"):
        await gate.visitor().post(f"/toys/key/{secret}/{id}?who=rosa@example.org", json={"dni": "12345678"})
    [line] = [json.loads(r.getMessage()) for r in caplog.records if r.name == "tinkuy.access"]
    assert (line["method"], line["path"], line["status"]) == ("POST", f"/toys/key/*/{id}", 200)
    assert not any(word in json.dumps(line) for word in (secret, "rosa", "12345678"))
    assert shown("/v1/key/abc!$12345678901234567890/projects/1") == "/v1/key/*/projects/1"


async def test_all_routes_are_described_in_one_place(gate: Gate) -> None:
    answer = await gate.visitor().get("/api/openapi.json")
    document = answer.json()
    assert {"/api/gateway/session", "/api/toys/slow", "/api/toys/stream"} <= set(document["paths"])
    assert {tag["name"] for tag in document["tags"]} == {"gateway", "toys", "applications"}
    assert "session" in document["components"]["securitySchemes"]
    ids = [o["operationId"] for item in document["paths"].values() for o in item.values()]
    assert len(ids) == len(set(ids))
    used = set(find_references(document))
    assert used <= {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    page = await gate.visitor("en").get("/api/docs")
    assert (page.status_code, "/api/toys/stream" in page.text, "<script" in page.text) == (200, True, False)


def find_references(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [r for item in value.values() for r in find_references(item)]
    return [r for item in value for r in find_references(item)] if isinstance(value, list) else []


async def test_a_wrong_scope_is_left_alone(gate: Gate) -> None:
    """A websocket is nothing that we have: it is not answered as if it were HTTP."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    await gate.gateway({"type": "websocket", "path": "/", "headers": []}, receive, send)
    assert sent == []
