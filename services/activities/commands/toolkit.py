"""The action toolkit: guides per activity type and language; a new version stands beside the old ones."""

from dataclasses import asdict, dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import ACCOUNT, Actor
from kit.files import Files, sniff
from kit.problems import NotFound
from services.activities.commands.types import types_of
from services.activities.models import Edition, ToolkitDocument
from services.activities.problems import UnknownType, UnsupportedFile
from services.activities.queries.access import edition_of_staff, programmes_of


@dataclass(frozen=True)
class About:
    """What a document is: for which activity type (None: all), its title, its language."""

    type_key: str | None
    title: str
    language: str


ALLOWED = ("application/pdf", "text/plain", "image/png", "image/jpeg")


async def add_document(  # noqa: PLR0913 - who, where, and the document
    tx: AsyncSession, actor: Actor, files: Files, edition_id: UUID, about: About, *, content: bytes
) -> ToolkitDocument:
    """The same file again is the same version."""
    await edition_of_staff(tx, actor, edition_id)
    if about.type_key and about.type_key not in {type.key for type in await types_of(tx, edition_id)}:
        raise UnknownType(key=about.type_key)
    media_type = sniff(content)
    if not content or media_type not in ALLOWED:
        raise UnsupportedFile()
    sha256, last = await files.put(content), await newest(tx, edition_id, about)
    if last and last.sha256 == sha256:
        return last
    made = ToolkitDocument(
        edition_id=edition_id,
        **asdict(about),
        number=last.number + 1 if last else 1,
        sha256=sha256,
        media_type=media_type,
        size=len(content),
        added_by=actor.id,
    )
    tx.add(made)
    return made


async def newest(tx: AsyncSession, edition_id: UUID, about: About) -> ToolkitDocument | None:
    rows = select(ToolkitDocument).where(
        col(ToolkitDocument.edition_id) == edition_id,
        col(ToolkitDocument.type_key).is_not_distinct_from(about.type_key),
        col(ToolkitDocument.title) == about.title,
        col(ToolkitDocument.language) == about.language,
    )
    found: ToolkitDocument | None = await tx.scalar(rows.order_by(col(ToolkitDocument.number).desc()).limit(1))
    return found


async def get_document(tx: AsyncSession, actor: Actor, id: UUID) -> ToolkitDocument:
    document = await tx.get(ToolkitDocument, id)
    edition = await tx.get(Edition, document.edition_id) if document else None
    if document is None or edition is None or actor.kind != ACCOUNT:
        raise NotFound()
    if edition.programme_id not in programmes_of(actor):
        raise NotFound()
    return document
