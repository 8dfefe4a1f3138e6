"""Files for browsers: the shared look below /static, the SPA everywhere else, compressed once and kept in memory."""

import gzip
import hashlib
import mimetypes
import secrets
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Receive, Scope, Send

from gateway.edge import CSP
from kit.problems import NotFound

HASHED = "public, max-age=31536000, immutable"
SHARED = "public, max-age=300, stale-while-revalidate=86400"
ALWAYS_ASK = "no-cache"
NONCE = "__CSP_NONCE__"
mimetypes.add_type("font/woff2", ".woff2")
mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("text/javascript", ".js")
COMPRESSED = ("text/", "application/json", "application/javascript", "image/svg", "application/manifest")
MISSING = """<!doctype html><html lang="es"><meta charset="utf-8"><title>Tinkuy</title>
<link rel="stylesheet" href="/static/tokens.css"><link rel="stylesheet" href="/static/public.css">
<main class="section"><div class="wrap-narrow stack"><h1>Tinkuy</h1>
<p>El panel todavía no está construido: <code>make setup</code>. · O painel ainda não foi construído.
· The team's pages are not built yet.</p><p><a href="/calls">Convocatorias</a> · <a href="/results">Resultados</a></p>
</div></main></html>"""


@dataclass(frozen=True)
class Kept:
    stamp: float
    content: bytes
    packed: bytes | None
    headers: dict[str, str]


class Folder:
    """The files of one folder. A changed file is read again; nothing outside the folder is ever reached."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.kept: dict[str, Kept] = {}

    def find(self, path: str) -> Kept | None:
        """`path` is relative; None when there is no such file."""
        file = (self.root / path).resolve() if "\0" not in path else self.root
        if not file.is_relative_to(self.root) or not file.is_file():
            return None
        stamp, known = file.stat().st_mtime, self.kept.get(path)
        if known is None or known.stamp != stamp:
            known = self.kept[path] = read(file, stamp)
        return known

    def answer(self, request: Request, path: str, cache: str) -> Response | None:
        kept = self.find(path)
        if kept is None:
            return None
        if request.method not in ("GET", "HEAD"):
            return Response(status_code=405, headers={"allow": "GET, HEAD"})
        headers = {**kept.headers, "cache-control": cache}
        if kept.headers["etag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if kept.packed and "gzip" in request.headers.get("accept-encoding", ""):
            return Response(kept.packed, headers={**headers, "content-encoding": "gzip"})
        return Response(kept.content, headers=headers)


def read(file: Path, stamp: float) -> Kept:
    content = file.read_bytes()
    media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    worth = media_type.startswith(COMPRESSED) and len(content) > 500
    headers = {
        "content-type": f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type,
        "etag": f'"{hashlib.sha256(content).hexdigest()[:24]}"',
        "last-modified": formatdate(stamp, usegmt=True),
        "vary": "Accept-Encoding",
    }
    return Kept(stamp, content, gzip.compress(content, 9, mtime=0) if worth else None, headers)


class Pages:
    """`/static/*` and the SPA: its files, and its one page for every other address that a browser asks for."""

    def __init__(self, static: Path, shared: Path) -> None:
        self.shared, self.spa = Folder(shared), Folder(static)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.answer(Request(scope))(scope, receive, send)

    def answer(self, request: Request) -> Response:
        path = request.url.path.lstrip("/")
        if path.startswith("static/"):
            found = self.shared.answer(request, path.removeprefix("static/"), SHARED)
            if found is None or path.startswith("static/templates/"):
                raise NotFound()
            return found
        if path and path != "index.html":
            found = self.spa.answer(request, path, HASHED if path.startswith("assets/") else ALWAYS_ASK)
            if found:
                return found
        return self.page(request)

    def page(self, request: Request) -> Response:
        wants = "text/html" in request.headers.get("accept", "") or request.url.path == "/"
        if request.method not in ("GET", "HEAD") or not wants:
            raise NotFound()
        index = self.spa.find("index.html")
        if index is None:
            return HTMLResponse(MISSING, 503, {"retry-after": "5", "cache-control": "no-store"})
        if NONCE.encode() not in index.content:
            return self.spa.answer(request, "index.html", ALWAYS_ASK) or Response(status_code=404)
        nonce = secrets.token_urlsafe(16)
        body = index.content.decode().replace(NONCE, nonce)
        policy = CSP.format(nonce=f" 'nonce-{nonce}'")
        return HTMLResponse(body, headers={"content-security-policy": policy, "cache-control": "no-store"})
