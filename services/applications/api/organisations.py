"""Organisations across editions, and the directory that other services pull from."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query

from kit.auth import CurrentActor, CurrentService
from kit.db import Tx
from kit.pages import Page, PageQuery
from kit.problems import Forbidden, Invalid
from services.applications.commands import merging
from services.applications.models import Organisation
from services.applications.queries import people
from services.applications.schemas.review import Contacts, Directory, MergeBody, OrganisationRead

router = APIRouter()
Words = Annotated[str | None, Query(max_length=200)]


class InvalidRequest(Invalid):
    """The same code as for any malformed request."""


@router.get("/organisations", response_model=Page[OrganisationRead])
async def list_organisations(  # noqa: PLR0913, PLR0917 - one per filter
    tx: Tx,
    actor: CurrentActor,
    window: PageQuery,
    q: Words = None,
    region: Words = None,
    edition_id: UUID | None = None,
) -> dict[str, Any]:
    return await people.organisations(tx, actor, window, q, region, edition_id)


@router.get("/organisations/{id}", response_model=OrganisationRead)
async def get_organisation(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, Any]:
    return await people.organisation(tx, actor, id)


@router.post("/organisations/{id}/merge", response_model=OrganisationRead)
async def merge_organisation(tx: Tx, actor: CurrentActor, id: UUID, body: MergeBody) -> Organisation:
    return await merging.merge(tx, actor, id, body.into)


@router.get("/directory", response_model=Directory)
async def get_directory(tx: Tx, service: CurrentService, ids: str) -> dict[str, Any]:
    return await people.directory(tx, parse_ids(ids))


def parse_ids(ids: str) -> list[UUID]:
    """Comma-separated, at most 200."""
    parts = [part for part in ids.split(",") if part]
    try:
        found = [UUID(part) for part in parts]
    except ValueError:
        raise InvalidRequest() from None
    if len(found) > 200:
        raise InvalidRequest()
    return found


@router.get("/contacts", response_model=Contacts, response_model_exclude_none=True)
async def get_contacts(
    tx: Tx, service: CurrentService, application_id: UUID | None = None, member_id: UUID | None = None
) -> dict[str, Any]:
    if service.name != "gateway":
        raise Forbidden()
    return await people.contacts(tx, application_id, member_id)
