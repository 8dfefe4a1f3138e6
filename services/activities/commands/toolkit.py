"""The action toolkit: guides per activity type and language; a new version stands beside the old ones."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import ACCOUNT, Actor
from kit.files import Files, sniff
from kit.ids import uuid7
from kit.problems import NotFound
from services.activities.commands.types import types_of
from services.activities.models import Edition, ToolkitDocument
from services.activities.problems import UnknownType, UnsupportedFile
from services.activities.queries.access import edition_of_staff, programmes_of

ALLOWED = ("application/pdf", "text/plain", "image/png", "image/jpeg")


async def add_document(  # noqa: PLR0913 - who, where, and the document
    tx: AsyncSession,
    actor: Actor,
    files: Files,
    edition_id: UUID,
    about: tuple[str | None, str, str],
    *,
    content: bytes,
) -> ToolkitDocument:
    """`about` is (type key or None, title, language). The same file again is the same version."""
    type_key, title, language = about
    await edition_of_staff(tx, actor, edition_id)
    if type_key and type_key not in {type.key for type in await types_of(tx, edition_id)}:
        raise UnknownType(key=type_key)
    media_type = sniff(content)
    if not content or media_type not in ALLOWED:
        raise UnsupportedFile()
    sha256 = await files.put(content)
    same = (
        col(ToolkitDocument.edition_id) == edition_id,
        col(ToolkitDocument.type_key).is_not_distinct_from(type_key),
        col(ToolkitDocument.title) == title,
        col(ToolkitDocument.language) == language,
    )
    last: ToolkitDocument | None = await tx.scalar(
        select(ToolkitDocument).where(*same).order_by(col(ToolkitDocument.number).desc()).limit(1)
    )
    if last and last.sha256 == sha256:
        return last
    number = await tx.scalar(select(func.coalesce(func.max(col(ToolkitDocument.number)), 0) + 1).where(*same))
    made = ToolkitDocument(
        id=uuid7(),
        edition_id=edition_id,
        type_key=type_key,
        title=title,
        language=language,
        number=number,
        sha256=sha256,
        media_type=media_type,
        size=len(content),
        added_by=actor.id,
    )
    tx.add(made)
    return made


async def get_document(tx: AsyncSession, actor: Actor, id: UUID) -> ToolkitDocument:
    document = await tx.get(ToolkitDocument, id)
    edition = await tx.get(Edition, document.edition_id) if document else None
    if document is None or edition is None or actor.kind != ACCOUNT:
        raise NotFound()
    if edition.programme_id not in programmes_of(actor):
        raise NotFound()
    return document
