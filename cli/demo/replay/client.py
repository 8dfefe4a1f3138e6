"""Callers of the public interfaces: anybody, or somebody signed in. aiohttp, a few connections kept open."""

import asyncio
import json
from types import TracebackType
from typing import Any, Self

import aiohttp

from cli.demo.replay.problems import Refused, Stopped

AT_ONCE = 8  # so that the server answers others meanwhile
SECONDS = 60.0
PATIENCE = 4  # a server that is starting again, or a proxy that is: try again, more slowly each time


class Web:
    """The running Tinkuy. `url` is where it is reached, `origin` the address it knows itself by."""

    def __init__(self, url: str, origin: str) -> None:
        self.url, self.origin = url.rstrip("/"), origin.rstrip("/")

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(limit=AT_ONCE * 2)
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        jar = aiohttp.DummyCookieJar()
        self.session = aiohttp.ClientSession(connector=connector, timeout=timeout, cookie_jar=jar)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        await self.session.close()

    async def send(self, method: str, path: str, headers: dict[str, str], **body: Any) -> "Answer":
        """One request; a connection that breaks or a server that is away is tried again."""
        for attempt in range(1, PATIENCE + 1):
            try:
                async with self.session.request(
                    method, self.url + path, headers=headers, allow_redirects=False, **body
                ) as response:
                    answer = Answer(method, path, response.status, response.headers, await response.read())
                if answer.status not in (502, 503, 504) or attempt == PATIENCE:
                    return answer
            except (aiohttp.ClientConnectionError, TimeoutError) as error:
                if attempt == PATIENCE:
                    raise Stopped(f"Tinkuy at {self.url} does not answer ({type(error).__name__}).") from None
            await asyncio.sleep(attempt)
        raise AssertionError  # the last attempt has answered or raised


class Answer:
    def __init__(self, method: str, path: str, status: int, headers: Any, content: bytes) -> None:
        self.method, self.path, self.status, self.headers, self.content = method, path, status, headers, content

    @property
    def json(self) -> Any:
        return json.loads(self.content) if self.content else None

    def cookies(self) -> dict[str, str]:
        pairs = (line.split(";", 1)[0].split("=", 1) for line in self.headers.getall("Set-Cookie", []))
        return dict(pairs)

    def checked(self, *expected: int) -> Self:
        """Refused unless the status is a good one or an expected one."""
        if self.status in expected or (not expected and 200 <= self.status < 300):
            return self
        try:
            problem = self.json or {}
        except ValueError:
            problem = {"detail": self.content[:200].decode("utf-8", "replace")}
        raise Refused(self.method, self.path, self.status, problem if isinstance(problem, dict) else {})


class Caller:
    """Somebody who calls. Not signed in: a visitor, an applicant with a key, a phone."""

    def __init__(self, web: Web, **headers: str) -> None:
        self.web = web
        self.headers = {"Accept-Language": "es", **headers}

    async def call(self, method: str, path: str, expect: tuple[int, ...] = (), **body: Any) -> Answer:
        answer = await self.web.send(method, path, self.headers, **body)
        self.heard(answer)
        return answer.checked(*expect)

    def heard(self, answer: Answer) -> None:
        """What a browser would remember of an answer."""

    async def get(self, path: str, **params: str | int) -> Any:
        return (await self.call("GET", path, params=params)).json

    async def put(self, path: str, body: dict[str, Any]) -> Any:
        return (await self.call("PUT", path, json=body)).json

    async def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        return (await self.call("POST", path, json=body or {})).json

    async def upload(self, path: str, content: bytes, headers: dict[str, str]) -> Any:
        answer = await self.web.send("POST", path, self.headers | headers, data=content)
        self.heard(answer)
        return answer.checked().json

    async def pages(self, path: str, **params: str | int) -> list[dict[str, Any]]:
        """Every item of a list."""
        items: list[dict[str, Any]] = []
        params = {"limit": 200, **params}
        while True:
            page = await self.get(path, **params)
            items += page["items"]
            if not page.get("next"):
                return items
            params["after"] = page["next"]


class Person(Caller):
    """Somebody with an account, in a browser: a cookie, the same origin, and the session's own word in X-CSRF."""

    async def sign_in(self, email: str, password: str) -> Self:
        headers = {**self.headers, "Origin": self.web.origin}
        body = {"email": email, "password": password}
        return self.entered((await self.web.send("POST", "/api/gateway/session", headers, json=body)).checked())

    async def accept(self, token: str, password: str) -> Self:
        """Use a one-time link: the password is set (or checked) and the person is signed in."""
        headers = {**self.headers, "Origin": self.web.origin}
        body = {"token": token, "password": password}
        return self.entered((await self.web.send("POST", "/api/gateway/links/use", headers, json=body)).checked())

    async def open(self, token: str) -> bool:
        """Whether a one-time link can still be used."""
        answer = await self.call("POST", "/api/gateway/links/open", (200, 404, 409, 410, 422), json={"token": token})
        return answer.status == 200

    def entered(self, answer: Answer) -> Self:
        self.heard(answer)
        self.session = answer.json
        self.headers |= {"X-CSRF": self.session["csrf"], "Origin": self.web.origin}
        return self

    def heard(self, answer: Answer) -> None:
        """The session gets another id whenever the person's rights change."""
        if given := "; ".join(f"{name}={value}" for name, value in answer.cookies().items() if value):
            self.headers["Cookie"] = given

    @property
    def account_id(self) -> str:
        return str(self.session["account"]["id"])
