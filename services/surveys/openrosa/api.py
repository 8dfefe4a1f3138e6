"""What phones read: form list, forms, manifests. A failing database is told as 503: an empty list would make phones
that follow it exactly delete their forms."""

import hashlib
import logging
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import col

from kit.texts import negotiate
from services.surveys.intake.cards import DeviceCard
from services.surveys.intake.store import store_of
from services.surveys.models import Form, FormState, FormVersion
from services.surveys.openrosa import answers, post
from services.surveys.openrosa.post import Refused

log = logging.getLogger(__name__)


class OpenRosaRoute(APIRoute):
    """Every failure as a sentence in XML."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def spoken(request: Request) -> Response:
            def say(status: int, code: str, params: dict[str, Any], **headers: str) -> Response:
                sentence = request.app.state.texts.get(negotiate(request), f"openrosa.{code}", **params)
                return answers.message(status, sentence, "error", **headers)

            try:
                return await handle(request)
            except Refused as e:
                return say(e.status, e.code, e.params)
            except RequestValidationError:
                return say(404, "unknown_project", {})
            except (DBAPIError, PoolTimeout, OSError) as e:
                log.error("form list not served: %s", type(e).__name__)
                return say(503, "away", {}, **{"Retry-After": "10"})

        return spoken


router = APIRouter(prefix="/v1/key/{token}/projects/{project}", route_class=OpenRosaRoute)


async def phone(request: Request, token: str, project: int) -> DeviceCard:
    return await post.phone(store_of(request.app), token, project)


Phone = Annotated[DeviceCard, Depends(phone)]


@router.head("/formList", include_in_schema=False)
@router.get("/formList")
async def form_list(request: Request, device: Phone, token: str, formID: str | None = None) -> Response:
    base = f"{request.app.state.settings.origin}/v1/key/{token}/projects/{device.project}"
    listed = select(Form, col(FormVersion.md5)).join(
        FormVersion, (col(FormVersion.form_id) == Form.id) & (col(FormVersion.version) == Form.current_version)
    )
    mine = (col(Form.edition_id) == device.edition_id, col(Form.state) == FormState.open)
    async with store_of(request.app).sessions() as tx:
        rows = (await tx.execute(listed.where(*mine).order_by(col(Form.key)))).all()
    lang = negotiate(request)
    entries = [
        {
            "formID": form.key,
            "name": form.title.get(lang) or form.key,
            "version": str(form.current_version),
            "hash": f"md5:{md5}",
            "downloadUrl": f"{base}/forms/{form.key}.xml",
        }
        for form, md5 in rows
        if formID in (None, form.key)
    ]
    content = answers.form_list(entries)
    etag = hashlib.sha256(content).hexdigest()[:32]
    return answers.document(content, etag, request.headers.get("if-none-match"), Vary="Accept-Language")


@router.head("/forms/{key}.xml", include_in_schema=False)
@router.get("/forms/{key}.xml")
async def form_xml(request: Request, device: Phone, key: str) -> Response:
    found = (
        select(col(FormVersion.xml), col(FormVersion.md5))
        .join(Form, (col(FormVersion.form_id) == Form.id) & (col(FormVersion.version) == Form.current_version))
        .where(col(Form.edition_id) == device.edition_id, col(Form.key) == key, col(Form.state) == FormState.open)
    )
    async with store_of(request.app).sessions() as tx:
        row = (await tx.execute(found)).first()
    if row is None:
        raise Refused(404, "unknown_form", form=key[:100])
    return answers.document(row.xml, row.md5, request.headers.get("if-none-match"))


@router.head("/forms/{key}/manifest", include_in_schema=False)
@router.get("/forms/{key}/manifest")
async def manifest(request: Request, device: Phone, key: str) -> Response:
    """No form of ours has media yet, and none names a manifest; who asks all the same gets an empty one."""
    etag = hashlib.sha256(answers.EMPTY_MANIFEST).hexdigest()[:32]
    return answers.document(answers.EMPTY_MANIFEST, etag, request.headers.get("if-none-match"))


@router.head("/submission")
async def announce(request: Request, device: Phone, token: str) -> Response:
    """204 exactly, with a Location on this host: the phone then asks once per batch and not before every record."""
    base = f"{request.app.state.settings.origin}/v1/key/{token}/projects/{device.project}"
    headers = {"Location": f"{base}/submission", "X-OpenRosa-Accept-Content-Length": answers.ACCEPT_LENGTH}
    return Response(None, 204, {**answers.VERSION, **headers})


@router.get("/submission")
async def explain(request: Request, device: Phone) -> Response:
    raise Refused(405, "only_post")


@router.post("/submission")
async def submit(request: Request) -> Response:
    """Answered by the door ahead of the router."""
    raise Refused(404, "unknown_project")
