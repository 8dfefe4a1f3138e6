"""The action toolkit's documents."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from pydantic import StringConstraints

from kit.auth import CurrentActor
from kit.db import Tx
from services.activities.commands import toolkit as commands
from services.activities.commands.attendance_file import read_body
from services.activities.queries.configuration import list_documents as read_many
from services.activities.schemas.common import Key
from services.activities.schemas.types import DocumentList, DocumentRead

router = APIRouter()
Title = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^\P{C}+$")]
BINARY = {"schema": {"type": "string", "format": "binary"}}
FILE_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.get("/editions/{edition_id}/toolkit", response_model=DocumentList)
async def list_documents(tx: Tx, actor: CurrentActor, edition_id: UUID) -> dict[str, Any]:
    return {"items": await read_many(tx, actor, edition_id)}


@router.post("/editions/{edition_id}/toolkit", response_model=DocumentRead, openapi_extra=FILE_BODY)
async def add_document(  # noqa: PLR0913 - the query is the document's label
    tx: Tx,
    actor: CurrentActor,
    edition_id: UUID,
    request: Request,
    *,
    title: Annotated[Title, Query()],
    language: Annotated[Literal["es", "pt", "en"], Query()],
    type_key: Annotated[Key | None, Query()] = None,
) -> Any:
    """The file is the body: PDF, PNG, JPEG or plain text of 1 MB at most."""
    content = await read_body(request.stream())
    about = commands.About(type_key, title, language)
    return await commands.add_document(tx, actor, request.app.state.files, edition_id, about, content=content)


@router.get("/toolkit/{id}/file", response_class=Response)
async def download_document(tx: Tx, actor: CurrentActor, id: UUID, request: Request) -> Response:
    document = await commands.get_document(tx, actor, id)
    headers = {
        "Content-Disposition": "attachment",
        "X-Content-Type-Options": "nosniff",
        "ETag": f'"{document.sha256}"',
        "Cache-Control": "private, max-age=86400",
    }
    return Response(await request.app.state.files.get(document.sha256), 200, headers, document.media_type)
