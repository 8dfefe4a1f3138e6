"""The slow work: issuing an edition's certificates, and deleting the files of an erased person."""

import asyncio
from collections.abc import Iterable, Iterator
from itertools import batched
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.ids import uuid7
from kit.jobs import JobHandler, Work
from services.certificates import commands, pdf
from services.certificates.commands.desk import Desk
from services.certificates.commands.issue import due
from services.certificates.models import Certificate, Edition, Holder, HolderKind
from services.certificates.queries import editions
from services.certificates.schemas import IssuePost
from services.certificates.sheet import Candidate, candidates, sheet

DIRECTORY_LIMIT = 200
AT_ONCE = 3  # one prints while the others wait for database and disk; a service has five connections


async def issue(work: Work) -> dict[str, Any]:
    """Everything that is due in an edition. Started again after a crash, it goes on: what has an award is not due."""
    body = IssuePost.model_validate({name: value for name, value in work.args.items() if name != "edition_id"})
    async with work.sessions.begin() as tx:
        edition = await tx.get_one(Edition, UUID(work.args["edition_id"]))
        desk = await commands.prepare(tx, work.runtime, edition, body, work.requested_by)
        facts = await sheet(tx, edition, desk.ground.language)
        waiting = due(candidates(facts, await editions.rules(tx, edition)), body)
    await work.progress(0, len(waiting))
    await pull_holders(work, edition.programme_id, waiting)
    done: list[tuple[Candidate, str]] = []
    for group in batched(waiting, AT_ONCE):
        codes = await asyncio.gather(*(try_one(work, desk, candidate) for candidate in group))
        done += zip(group, codes, strict=True)
        await work.progress(len(done), len(waiting))
    return outcome(done)


def outcome(done: list[tuple[Candidate, str]]) -> dict[str, Any]:
    """How many were issued, and what is wrong with each of those that could not be."""
    failed = [(candidate, code) for candidate, code in done if code not in ("issued", "already")]
    return {
        "issued": sum(code == "issued" for _, code in done),
        "failed": [
            {"key": candidate.key, "recipient_id": str(candidate.recipient_id), "code": code}
            for candidate, code in failed
        ],
    }


async def try_one(work: Work, desk: Desk, candidate: Candidate) -> str:
    """One certificate in a transaction of its own: `issued`, `already`, or the code of what is wrong with this one."""
    try:
        async with work.sessions.begin() as tx:
            made = await commands.issue_one(tx, desk, candidate)
    except LookupError:
        return "holder_unknown"
    except pdf.CannotPrint:
        return "cannot_print"
    return "issued" if made else "already"


async def pull_holders(work: Work, programme_id: UUID, waiting: Iterable[Candidate]) -> None:
    """Names by id from applications' directory, kept until the person is erased."""
    ids = sorted({id for candidate in waiting for id in (candidate.recipient_id, candidate.organisation_id)})
    for chunk in batched(ids, DIRECTORY_LIMIT):
        answer = await work.runtime.peers.get(
            "applications", "/api/applications/directory", ids=",".join(str(id) for id in chunk)
        )
        async with work.sessions.begin() as tx:
            for values in pulled(answer):
                await keep_holder(tx, {"programme_id": programme_id, **values})


def pulled(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for row in answer["organisations"]:
        id = UUID(row["id"])
        yield {
            "kind": HolderKind.organisation,
            "source_id": id,
            "organisation_id": id,
            "name": row["name"],
            "email": None,
        }
    for row in answer["members"]:
        yield {
            "kind": HolderKind.person,
            "source_id": UUID(row["id"]),
            "organisation_id": UUID(row["organisation_id"]),
            "name": row["name"],
            "email": row.get("email"),
        }


async def keep_holder(tx: AsyncSession, values: dict[str, Any]) -> None:
    """The subject id is given once; an erased holder stays empty."""
    row = insert(Holder).values(id=uuid7(), subject_id=uuid4(), pulled_at=clock.now(), **values)
    fresh = {name: row.excluded[name] for name in ("name", "email", "organisation_id", "pulled_at")}
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["programme_id", "source_id"], set_=fresh, where=col(Holder.erased_at).is_(None)
        )
    )


async def delete_file(work: Work) -> None:
    """Only when no certificate that still stands has the same bytes."""
    sha256 = work.args["sha256"]
    async with work.sessions() as tx:
        rows = select(col(Certificate.id)).where(
            col(Certificate.pdf_sha256) == sha256, col(Certificate.erased_at).is_(None)
        )
        if await tx.scalar(rows.limit(1)) is None:
            work.runtime.files.delete(sha256)


JOBS: dict[str, JobHandler] = {"issue": issue, "delete_file": delete_file}
