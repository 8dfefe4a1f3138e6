"""Forms: lists, versions, and the way from draft to closed."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy import select

from kit.auth import ACCOUNT, CurrentActor
from kit.db import Tx
from kit.pages import Page, Window, paginate
from kit.problems import Forbidden
from services.surveys.commands import forms as commands
from services.surveys.forms.ready import templates
from services.surveys.intake.store import Store, store_of
from services.surveys.models import Form, FormVersion
from services.surveys.queries.visible import forms_for, get_one
from services.surveys.rules.moves import can_manage, form_verbs
from services.surveys.schemas import FormPut, FormRead, Publish, TemplateRead, VersionRead

router = APIRouter()


async def store(request: Request) -> Store:
    return store_of(request.app)


CurrentStore = Annotated[Store, Depends(store)]


class FormFilter(Window):
    edition_id: UUID | None = None
    programme_id: UUID | None = None


def shown(request: Request, actor: Any, form: Form) -> FormRead:
    made = FormRead.model_validate(form)
    made.can = ["edit", *form_verbs(form.state)] if can_manage(actor, form.programme_id) else []
    made.public_url = f"{request.app.state.settings.origin}/f/{form.slug}" if form.public_link else None
    return made


@router.get("/templates")
async def list_templates(actor: CurrentActor) -> list[TemplateRead]:
    """The ready templates; for people, not for services."""
    if actor.kind != ACCOUNT:
        raise Forbidden()
    return [
        TemplateRead(key=key, purpose=made["purpose"], title=made["title"], wordings=list(made["scopes"]))
        for key, made in templates().items()
    ]


@router.get("/forms", response_model=Page[FormRead])
async def list_forms(
    request: Request, tx: Tx, actor: CurrentActor, asked: Annotated[FormFilter, Query()]
) -> dict[str, Any]:
    where = {"edition_id": asked.edition_id, "programme_id": asked.programme_id}
    rows = forms_for(actor).where(*(getattr(Form, k) == v for k, v in where.items() if v))
    page = await paginate(tx, rows, asked)
    return {**page, "items": [shown(request, actor, form) for form in page["items"]]}


@router.put("/forms/{id}")
async def put_form(request: Request, tx: Tx, actor: CurrentActor, id: UUID, body: FormPut) -> FormRead:
    store_of(request.app).forms.forget_after(tx)
    return shown(request, actor, await commands.put_form(tx, actor, id, body))


@router.get("/forms/{id}")
async def get_form(request: Request, tx: Tx, actor: CurrentActor, id: UUID) -> FormRead:
    return shown(request, actor, await get_one(tx, forms_for(actor), id))


@router.post("/forms/{id}/publish")
async def publish_form(request: Request, tx: Tx, actor: CurrentActor, id: UUID, body: Publish) -> FormRead:
    store_of(request.app).forms.forget_after(tx)
    return shown(request, actor, await commands.publish(tx, actor, id, body.version))


@router.post("/forms/{id}/{verb}")
async def move_form(
    request: Request,
    tx: Tx,
    actor: CurrentActor,
    id: UUID,
    verb: Literal["wind_down", "close", "reopen"],
) -> FormRead:
    store_of(request.app).forms.forget_after(tx)
    return shown(request, actor, await commands.move(tx, actor, id, verb))


@router.get("/forms/{id}/versions", response_model=Page[VersionRead])
async def list_versions(tx: Tx, actor: CurrentActor, id: UUID, asked: Annotated[Window, Query()]) -> dict[str, Any]:
    form = await get_one(tx, forms_for(actor), id)
    return await paginate(tx, select(FormVersion).where(FormVersion.form_id == form.id), asked)


@router.get("/forms/{id}/versions/{version}/form.xml", response_class=Response)
async def get_form_xml(tx: Tx, actor: CurrentActor, id: UUID, version: UUID) -> Response:
    form = await get_one(tx, forms_for(actor), id)
    found: FormVersion = await get_one(tx, select(FormVersion).where(FormVersion.form_id == form.id), version)
    return Response(found.xml, headers={"ETag": f'"{found.sha256}"'}, media_type="text/xml; charset=utf-8")
