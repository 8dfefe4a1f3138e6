"""Changes of a certificate's status, each with its reason, its trace and its event."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from contracts.certificates import CertificateMoved
from kit.auth import Actor
from kit.events import emit
from kit.problems import Conflict, Forbidden
from services.certificates import rules
from services.certificates.models import Certificate, CertificateMove
from services.certificates.queries import certificates
from services.certificates.queries.editions import STAFF


class MoveNotAllowed(Conflict):
    pass


class HolderErased(Conflict):
    pass


async def for_change(tx: AsyncSession, actor: Actor, id: UUID, verb: str) -> Certificate:
    """The certificate, locked, when the actor may do that to it now."""
    found = await certificates.get(tx, actor, id, lock=True)
    if not actor.has(found.programme_id, *STAFF):
        raise Forbidden()
    if not rules.can_move(found.status, verb):
        raise MoveNotAllowed(state=found.status, verb=verb)
    return found


def move(tx: AsyncSession, certificate: Certificate, verb: str, reason: str, actor: Actor) -> Certificate:
    certificate.status = rules.MOVES[verb][1]
    certificate.version += 1
    record(tx, certificate, rules.PAST[verb], reason, actor.id)
    return certificate


def record(tx: AsyncSession, certificate: Certificate, verb: str, reason: str | None, actor_id: UUID | None) -> None:
    tx.add(
        CertificateMove(
            certificate_id=certificate.id, verb=verb, status=certificate.status, reason=reason, actor_id=actor_id
        )
    )
    emit(
        tx,
        CertificateMoved(
            certificate_id=certificate.id,
            edition_id=certificate.edition_id,
            programme_id=certificate.programme_id,
            kind=certificate.kind,
            organisation_id=certificate.organisation_id,
            member_id=certificate.member_id,
            status=certificate.status,
            version=certificate.version,
        ),
    )


async def suspend(tx: AsyncSession, actor: Actor, id: UUID, reason: str) -> Certificate:
    return move(tx, await for_change(tx, actor, id, "suspend"), "suspend", reason, actor)


async def reinstate(tx: AsyncSession, actor: Actor, id: UUID, reason: str) -> Certificate:
    return move(tx, await for_change(tx, actor, id, "reinstate"), "reinstate", reason, actor)


async def revoke(tx: AsyncSession, actor: Actor, id: UUID, reason: str) -> Certificate:
    return move(tx, await for_change(tx, actor, id, "revoke"), "revoke", reason, actor)
