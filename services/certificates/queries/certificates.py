"""Certificates from what the actor may see."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer
from sqlmodel import col

from kit.auth import Actor
from kit.pages import Window, paginate
from kit.problems import NotFound
from services.certificates import codes, rules
from services.certificates.models import DOCUMENTS, Certificate, CertificateMove, Status
from services.certificates.queries.editions import OF_ORGANISATION, STAFF, members_of


def visible_to(actor: Actor) -> Select[tuple[Certificate]]:
    """Staff see their programmes', an organisation's people its own and its members', a member their own."""
    return select(Certificate).where(
        or_(
            col(Certificate.programme_id).in_(actor.programmes_as(*STAFF)),
            col(Certificate.organisation_id).in_(actor.organisations_as(*OF_ORGANISATION)),
            col(Certificate.member_id).in_(members_of(actor)),
        )
    )


def matching(rows: Select[tuple[Certificate]], q: str | None = None, **equal: Any) -> Select[tuple[Certificate]]:
    """Narrowed to the columns given (None: any); `q` is a code or a part of the holder's name."""
    for column, value in equal.items():
        if value is not None:
            rows = rows.where(getattr(Certificate, column) == value)
    if not q:
        return rows
    if code := codes.read_code(q):
        return rows.where(col(Certificate.code) == code)
    name = col(Certificate.snapshot)["holder_name"].astext
    return rows.where(name.icontains(q, autoescape=True))


async def get(tx: AsyncSession, actor: Actor, id: UUID, *, lock: bool = False) -> Certificate:
    rows = visible_to(actor).where(col(Certificate.id) == id)
    found: Certificate | None = await tx.scalar(rows.with_for_update() if lock else rows)
    if found is None:
        raise NotFound()
    return found


async def history(tx: AsyncSession, id: UUID) -> list[CertificateMove]:
    rows = select(CertificateMove).where(col(CertificateMove.certificate_id) == id).order_by(col(CertificateMove.id))
    return list((await tx.scalars(rows)).all())


def shown(certificate: Certificate, actor: Actor) -> dict[str, Any]:
    """One certificate as the routes answer it: its row, the printed names, its addresses and what the actor may do."""
    printed = certificate.snapshot or {}
    staff = actor.has(certificate.programme_id, *STAFF)
    out = certificate.status == Status.issued and certificate.erased_at is None
    return {
        **certificate.model_dump(exclude={"snapshot", "credential"}),
        **{name: printed.get(name) for name in ("holder_name", "organisation_name", "achievement_name", "statement")},
        "code": codes.shown(certificate.code),
        "json_url": f"{certificate.credential_url}.json" if out else None,
        "pdf_url": f"{certificate.credential_url}.pdf" if out else None,
        "can": [verb for verb in rules.moves_of(certificate.status) if staff and may(certificate, verb)],
    }


def may(certificate: Certificate, verb: str) -> bool:
    return verb != "correct" or certificate.erased_at is None


async def page(tx: AsyncSession, actor: Actor, window: Window, **wanted: Any) -> dict[str, Any]:
    rows = visible_to(actor).options(defer(DOCUMENTS[0]))
    found = await paginate(tx, matching(rows, **wanted), window)
    return {"items": [shown(row, actor) for row in found["items"]], "next": found["next"]}


async def detail(tx: AsyncSession, actor: Actor, id: UUID) -> dict[str, Any]:
    certificate = await get(tx, actor, id)
    return {**shown(certificate, actor), "history": await history(tx, id)}
