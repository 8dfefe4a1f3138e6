"""Files sent with a submission: on disk and synced first, then named in the database, then acknowledged."""

from pathlib import PurePosixPath
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from kit import clock
from kit.db import Sessions
from kit.files import Files, sniff
from kit.ids import uuid7
from services.surveys.intake.record import Record
from services.surveys.models import Attachment, Quarantine

Contents = list[tuple[str, bytes]]


def safe_name(name: str) -> str:
    """The last part of whatever path a client wrote, without characters that cannot be kept."""
    last = PurePosixPath(name.replace("\\", "/")).name
    kept = "".join(c for c in last if c.isprintable())[:255]
    return kept if kept.strip(". ") else "file"


async def keep_files(sessions: Sessions, files: Files, submission_id: UUID, contents: Contents) -> None:
    """May be repeated: a name and a content are kept once."""
    rows = [
        {
            "id": uuid7(),
            "submission_id": submission_id,
            "name": safe_name(name),
            "sha256": await files.put(content),
            "size": len(content),
            "media_type": sniff(content),
            "received_at": clock.now(),
        }
        for name, content in contents
    ]
    async with sessions.begin() as tx:
        await tx.execute(insert(Attachment).values(rows).on_conflict_do_nothing())


async def keep_aside(sessions: Sessions, files: Files, record: Record, contents: Contents) -> None:
    """The files of a second content under a taken instanceID, beside that content in the quarantine."""
    if not contents:
        return
    kept = [{"name": safe_name(name), "sha256": await files.put(c), "size": len(c)} for name, c in contents]
    mine = (
        col(Quarantine.form_id) == record.form_id,
        col(Quarantine.instance_id) == record.instance_id,
        col(Quarantine.sha256) == record.sha256,
    )
    async with sessions.begin() as tx:
        await tx.execute(update(Quarantine).where(*mine).values(files=kept))
