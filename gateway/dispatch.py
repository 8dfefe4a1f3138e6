"""Which service answers, and as whom the caller comes to it."""

import hmac
from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.api.cookies import cookie_header, cookie_name
from gateway.bearers import Bearers
from gateway.callers import Caller, Callers
from gateway.edge import header, without
from gateway.partners.operations import operation_of
from gateway.problems import CsrfRefused, InsufficientScope, NoService, NotForPartners, UnknownBearer
from kit.settings import Settings

OWN = "gateway"
TOKEN = "/oauth/token"  # noqa: S105 - a path
DESCRIPTIONS = frozenset({"docs", "openapi.json", "partners"})  # below /api, of all services
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Nobody is signed in yet where these lead: they need no X-CSRF, but a browser must come from our own pages.
ENTRIES = frozenset(f"/api/gateway/{path}" for path in ("session", "password-resets", "links/open", "links/use"))
FORMS = ("/calls/", "/f/")  # public HTML forms, for who has no account
FOREIGN = (b"authorization", b"x-forwarded-for", b"x-forwarded-proto", b"x-forwarded-host", b"forwarded", b"x-real-ip")
KEYS = (b"x-draft-key", b"cookie", b"x-csrf")


class Dispatcher:
    """`/api/<service>/…` and the root paths of the services; everything else goes to `pages`."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is a part of the gateway
        self,
        settings: Settings,
        upstreams: Mapping[str, ASGIApp],
        roots: Mapping[str, str],
        callers: Callers,
        bearers: Bearers,
        pages: ASGIApp,
    ) -> None:
        self.settings, self.upstreams, self.pages = settings, upstreams, pages
        self.callers, self.bearers = callers, bearers
        self.roots = {root.strip("/"): name for root, name in roots.items()}
        self.cookie = cookie_name(settings)
        self.scheme = urlsplit(settings.origin).scheme

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = self.service_of(scope["path"])
        if name is None:
            await self.pages(scope, receive, send)
            return
        if name not in self.upstreams:
            raise NoService()
        if is_for_client(scope):
            await self.for_client(scope, name)
            await self.upstreams[name](scope, receive, send)
            return
        caller = await self.caller_of(scope) if scope["path"].startswith("/api/") else None
        scope["headers"] = self.passed_on(scope, name, caller)
        if caller:
            scope["tinkuy_account"] = str(caller.account_id)
            sid = caller.take_new_sid()
            send = with_cookie(send, cookie_header(self.settings, sid, caller.kind)) if sid else send
        await self.upstreams[name](scope, receive, send)

    def service_of(self, path: str) -> str | None:
        """The service by the path's beginning; None for files and the pages of the SPA."""
        parts = path.split("/", 3)
        if path.startswith("/api/"):
            return OWN if parts[2] in DESCRIPTIONS else parts[2]
        return self.roots.get(parts[1]) or (self.roots.get("/".join(parts[1:3])) if len(parts) > 2 else None)

    async def caller_of(self, scope: Scope) -> Caller | None:
        """Who calls: a session that holds, or nobody. Refuses a session's call that another site may have made."""
        entry = scope["path"] in ENTRIES and scope["method"] == "POST"
        if entry and self.from_elsewhere(scope):
            raise CsrfRefused()
        sid = cookie_parser(header(scope, b"cookie") or "").get(self.cookie)
        if not sid or entry:
            return None
        caller = await self.callers.find(sid)
        if caller and scope["method"] not in SAFE:
            if header(scope, b"x-draft-key") and not header(scope, b"x-csrf"):
                return None  # an applicant's call by its own key: no session is needed, so none is used
            if scope["path"].startswith(FORMS):
                return None  # a form without a script cannot send the header: it goes in as anybody's would
            self.check_csrf(scope, caller)
        return caller

    async def for_client(self, scope: Scope, name: str) -> None:
        """A partner's program: what its access token opens, and nothing that a cookie or a draft's key would."""
        token = (header(scope, b"authorization") or "").partition(" ")[2].strip()
        bearer = await self.bearers.find(token)
        if bearer is None:
            raise UnknownBearer()
        operation = operation_of(scope["method"], scope["path"])
        if operation is None:
            raise NotForPartners()
        if operation.scope not in bearer.scopes:
            raise InsufficientScope(scope=operation.scope)
        kept = self.passed_on(scope, name, None)
        inside = self.bearers.token(bearer, name)
        scope["headers"] = [*without(kept, *KEYS), (b"authorization", b"Bearer " + inside.encode())]
        scope["tinkuy_account"] = str(bearer.client_id)

    def check_csrf(self, scope: Scope, caller: Caller) -> None:
        """Both: the browser says that the call comes from our pages, and it knows what only they are told."""
        ours = not self.from_elsewhere(scope) and (
            header(scope, b"origin") or header(scope, b"sec-fetch-site") == "same-origin"
        )
        if not ours or not hmac.compare_digest((header(scope, b"x-csrf") or "").encode(), caller.csrf.encode()):
            raise CsrfRefused()

    def from_elsewhere(self, scope: Scope) -> bool:
        """Whether a browser says that another site makes this call. Programs say nothing."""
        site, origin = header(scope, b"sec-fetch-site"), header(scope, b"origin")
        if site and site not in ("same-origin", "none"):
            return True
        return bool(origin) and origin not in (self.settings.origin, f"{self.scheme}://{header(scope, b'host')}")

    def passed_on(self, scope: Scope, name: str, caller: Caller | None) -> list[tuple[bytes, bytes]]:
        """The caller's headers without what only we may say; our own word about who it is."""
        dropped = (*FOREIGN, *(() if name == OWN else (b"cookie", b"x-csrf")))
        if scope["path"] == TOKEN:
            dropped = tuple(name for name in dropped if name != b"authorization")  # a client's own secret, for us
        headers = without(scope["headers"], *dropped)
        if scope.get("client"):
            headers.append((b"x-forwarded-for", scope["client"][0].encode()))
        headers.append((b"x-forwarded-proto", self.scheme.encode()))
        if caller:
            headers.append((b"authorization", b"Bearer " + self.callers.token(caller, name).encode()))
        return headers


def is_for_client(scope: Scope) -> bool:
    """A call with an access token. Public pages and the descriptions of the routes know nobody, so they take none."""
    if not scope["path"].startswith("/api/") or scope["path"].split("/", 3)[2] in DESCRIPTIONS:
        return False
    return (header(scope, b"authorization") or "").lower().startswith("bearer")


def with_cookie(send: Send, value: bytes) -> Send:
    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start" and not any(k == b"set-cookie" for k, _ in message["headers"]):
            message["headers"] = [*message["headers"], (b"set-cookie", value)]
        await send(message)

    return wrapped
