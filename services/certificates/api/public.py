"""What anybody reads at the root of the host: the verification page, credentials, achievements, issuers and DID
documents.
"""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse

from kit.db import Tx
from kit.html import Html
from kit.problems import NotFound, Problem
from kit.texts import negotiate
from services.certificates import codes, issuer, wording
from services.certificates.models import Certificate, Issuer, Status
from services.certificates.queries import public

router = APIRouter()
html = Html(Path(__file__).parent.parent)

ANYWHERE = {"Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300"}
CREDENTIAL = "application/vc+ld+json"


class CertificateWithdrawn(Problem):
    status = 410


class CertificateSuspended(Problem):
    status = 409


class CertificateChanged(Problem):
    status = 409


def identifier(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotFound() from None


@router.get("/v")
async def verify_form(request: Request, code: Annotated[str, Query(max_length=200)] = "") -> Response:
    """The form; with a code it leads to that certificate's page, however it was typed."""
    if not code.strip():
        return html.page(request, "verify_form.html", typed="", error=None)
    found = codes.read_code(code)
    if found is None:
        return unknown(request, code)
    language = request.query_params.get("lang")
    return RedirectResponse(f"/v/{codes.shown(found)}{f'?lang={negotiate(request)}' if language else ''}", 303)


@router.get("/v/{code:path}")
async def verify_certificate(request: Request, tx: Tx, code: str) -> Response:
    found = codes.read_code(code)
    certificate = await public.by_code(tx, found) if found else None
    if certificate is None:
        return unknown(request, code)
    checked = await public.check(tx, certificate)
    return html.page(
        request,
        "verify.html",
        c=checked.certificate,
        s=checked.snapshot,
        checked=checked,
        code=codes.shown(certificate.code),
        day=lambda moment, width="long": spoken(request, moment, width),
    )


def spoken(request: Request, moment: Any, width: str) -> str:
    return wording.written_date(negotiate(request), moment.date() if isinstance(moment, datetime) else moment, width)


def unknown(request: Request, typed: str) -> HTMLResponse:
    """A clear 404, with the form; a mistyped code is told apart from one that was never given."""
    key = "page.unknown_code" if codes.read_code(typed) else "page.unknown_typo"
    shown = "".join(letter for letter in typed if letter.isprintable())[:40]
    return html.page(request, "verify_form.html", 404, typed=shown, error=key)


@router.get("/credentials/{name}")
async def get_credential(request: Request, tx: Tx, name: str) -> Response:
    """`<id>.json` the signed document, `<id>.pdf` the printed one, `<id>` the page of the certificate."""
    stem, _, kind = name.partition(".")
    certificate = await public.by_public_id(tx, identifier(stem))
    if certificate is None or kind not in ("", "json", "pdf"):
        raise NotFound()
    if not kind and wants_json(request):
        kind = "json"
    if not kind:
        return RedirectResponse(f"/v/{codes.shown(certificate.code)}", 303)
    check_handed_out(certificate)
    return document(certificate) if kind == "json" else await printed(request, certificate)


def wants_json(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    return "json" in accepted and "text/html" not in accepted


def check_handed_out(certificate: Certificate) -> None:
    """A file says nothing of its own revocation, so only a certificate in force is handed out."""
    if certificate.status == Status.suspended:
        raise CertificateSuspended()
    if certificate.status != Status.issued or certificate.erased_at:
        raise CertificateWithdrawn()


def document(certificate: Certificate) -> Response:
    headers = {**ANYWHERE, "Cache-Control": "public, no-cache", "ETag": f'"{certificate.credential_sha256}"'}
    return Response(certificate.credential, media_type=CREDENTIAL, headers=headers)


async def printed(request: Request, certificate: Certificate) -> Response:
    path = request.app.state.files.path(certificate.pdf_sha256)
    if not path.exists():
        raise CertificateChanged()
    headers = {"Cache-Control": "public, no-cache", "ETag": f'"{certificate.pdf_sha256}"'}
    name = f"{codes.shown(certificate.code)}.pdf"
    return FileResponse(
        path, media_type="application/pdf", filename=name, content_disposition_type="inline", headers=headers
    )


@router.get("/achievements/{name}")
async def get_achievement(request: Request, tx: Tx, name: str) -> Response:
    stem, _, kind = name.partition(".")
    found = await public.achievement(tx, identifier(stem))
    if found is None or kind not in ("", "json"):
        raise NotFound()
    lang = negotiate(request)
    texts = found.texts.get(lang) or next(iter(found.texts.values()))
    if kind or wants_json(request):
        address = f"{request.app.state.settings.origin}/achievements/{found.id}"
        body = issuer.achievement_document(address, found.badge_type, found.version, texts)
        return JSONResponse(body, headers=ANYWHERE)
    return html.page(request, "achievement.html", achievement=found, texts=texts)


@router.get("/issuers/{slug}")
async def get_issuer_page(request: Request, tx: Tx, slug: str) -> Response:
    found, origin = await known_issuer(tx, slug.removesuffix(".json")), request.app.state.settings.origin
    if slug.endswith(".json") or wants_json(request):
        page = f"{origin}/issuers/{found.slug}"
        return JSONResponse(issuer.profile(found.did, page, found.name, found.description, found.url), headers=ANYWHERE)
    keys = await public.published_keys(tx, found.id)
    return html.page(request, "issuer.html", issuer=found, keys=keys)


@router.get("/issuers/{slug}/did.json")
async def get_issuer_did(request: Request, tx: Tx, slug: str) -> Response:
    found = await known_issuer(tx, slug)
    page = f"{request.app.state.settings.origin}/issuers/{slug}"
    body = issuer.did_document(found.did, page, await public.published_keys(tx, found.id))
    return JSONResponse(body, headers=ANYWHERE)


@router.get("/issuers/{slug}/keys/{name}")
async def get_issuer_key(tx: Tx, slug: str, name: str) -> Response:
    """One bare JWK, by the part of the key id after `#`."""
    found = await known_issuer(tx, slug)
    keys = await public.published_keys(tx, found.id)
    multibase = keys.get(f"{found.did}#{name}")
    if multibase is None:
        raise NotFound()
    return JSONResponse(issuer.key_document(multibase), headers=ANYWHERE)


@router.get("/.well-known/did.json")
async def get_host_did(request: Request, tx: Tx) -> Response:
    slugs = [row.slug for row in await public.issuers(tx)]
    return JSONResponse(issuer.host_document(request.app.state.settings.origin, slugs), headers=ANYWHERE)


async def known_issuer(tx: Tx, slug: str) -> Issuer:
    if "\0" in slug or (found := await public.issuer(tx, slug)) is None:
        raise NotFound()
    return found
