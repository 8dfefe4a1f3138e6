"""Makes the snapshot of a certificate from live rows, once; nothing reads those rows for it again."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from kit import clock
from services.certificates import codes, credential, proof, wording
from services.certificates.models import Achievement, Edition, Holder, HolderKind, Issuer, Programme
from services.certificates.snapshot import Signer, Snapshot

MOST_ITEMS = 8


@dataclass(frozen=True)
class Ground:
    """What all certificates of one issuing share. `origin` is the address of this installation."""

    origin: str
    programme: Programme
    edition: Edition
    issuer: Issuer
    language: str
    awarded_on: date
    valid_from: datetime


def moment(edition: Edition, awarded_on: date, now: datetime) -> datetime:
    """Since when it is valid: the start of a stated day in the edition's zone, or now; whole seconds."""
    if awarded_on < clock.day_of(now, edition.time_zone):
        return clock.start_of_day(awarded_on, edition.time_zone)
    return now.replace(microsecond=0)


def freeze(
    ground: Ground, achievement: Achievement, holder: Holder, organisation: Holder, items: Sequence[str]
) -> tuple[UUID, Snapshot]:
    """The public id and the snapshot of a new certificate; both ids in it are random, so that nothing can be guessed
    or counted."""
    public_id, code = uuid4(), codes.new_code()
    person = holder.kind == HolderKind.person
    return public_id, Snapshot(
        language=ground.language,
        kind=achievement.kind,
        subject_id=holder.subject_id.urn,
        holder_kind=holder.kind,
        holder_name=str(holder.name),
        organisation_name=organisation.name if person else None,
        **addresses(ground.origin, public_id, code),
        **hashed(holder.email if person else None),
        **signed_by(ground),
        **achieved(ground, achievement),
        **said(ground, achievement.kind, items),
    )


def achieved(ground: Ground, achievement: Achievement) -> dict[str, Any]:
    texts = achievement.texts.get(ground.language) or next(iter(achievement.texts.values()))
    return {
        "achievement_url": f"{ground.origin}/achievements/{achievement.id}",
        "achievement_version": achievement.version,
        "achievement_type": achievement.badge_type,
        "achievement_name": texts["name"],
        "achievement_description": texts["description"],
        "criteria": texts["criteria"],
    }


def said(ground: Ground, kind: str, items: Sequence[str]) -> dict[str, Any]:
    """Programme, edition and dates, and the sentences made of them."""
    lang, start, end = ground.language, ground.edition.starts_on, ground.edition.ends_on
    programme, edition = (wording.in_language(row.name, lang) for row in (ground.programme, ground.edition))
    title = wording.title(lang, programme, edition)
    return {
        "programme_name": programme,
        "edition_name": edition,
        "starts_on": start.isoformat() if start else None,
        "ends_on": end.isoformat() if end else None,
        "statement": wording.statement(lang, kind, title, (start, end), len(items)),
        "evidence": wording.evidence(lang, kind, items),
        "items": list(items) if len(items) <= MOST_ITEMS else [],
        "awarded_on": ground.awarded_on.isoformat(),
        "awarded_line": wording.awarded(lang, ground.awarded_on),
        "valid_from": proof.instant(ground.valid_from),
    }


def addresses(origin: str, public_id: UUID, code: str) -> dict[str, Any]:
    return {
        "code": code,
        "credential_url": f"{origin}/credentials/{public_id}",
        "verify_url": f"{origin}/v/{codes.shown(code)}",
    }


def hashed(email: str | None) -> dict[str, Any]:
    if not email:
        return {}
    salt = secrets.token_hex(16)
    return {"email_salt": salt, "email_hash": credential.identity_hash(email, salt)}


def signed_by(ground: Ground) -> dict[str, Any]:
    issuer = ground.issuer
    return {
        "issuer_did": issuer.did,
        "issuer_name": issuer.name,
        "issuer_url": issuer.url or f"{ground.origin}/issuers/{issuer.slug}",
        "issuer_description": issuer.description,
        "signers": [Signer.model_validate(signer) for signer in issuer.signers],
    }


def corrected(
    old: Snapshot, origin: str, email: str | None, changes: dict[str, str | None], valid_from: datetime
) -> tuple[UUID, Snapshot]:
    """The snapshot of the certificate that follows: what was wrong changed, everything else as it was certified."""
    public_id, code = uuid4(), codes.new_code()
    awarded_on = changes.get("awarded_on") or old.awarded_on
    fresh: dict[str, str | None] = {
        "email_salt": None,
        "email_hash": None,
        **hashed(email),
        **addresses(origin, public_id, code),
        "awarded_line": wording.awarded(old.language, date.fromisoformat(awarded_on)),
        "valid_from": proof.instant(valid_from),
    }
    return public_id, old.model_copy(update={**changes, **fresh})
