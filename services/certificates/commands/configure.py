"""What the coordination sets up: issuer, achievements, rules and recognitions."""

from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.auth import Actor
from kit.ids import uuid7
from kit.problems import Conflict, Invalid, NotFound
from kit.settings import Settings
from kit.texts import LANGUAGES
from services.certificates import issuer as issuing
from services.certificates import keys, proof, wording
from services.certificates.models import (
    TERMS,
    Achievement,
    CertificateRule,
    HolderKind,
    Issuer,
    KeyState,
    Kind,
    OrganisationTerms,
    Programme,
    Recognition,
    Roster,
    SigningKey,
    Team,
    TypePlan,
)
from services.certificates.queries import editions
from services.certificates.schemas import AchievementPut, IssuerPut, RecognitionPut, RulePut

BADGE_TYPES = {
    Kind.training: "CertificateOfCompletion",
    Kind.organisation: "CommunityService",
    Kind.member: "CommunityService",
    Kind.outstanding: "Award",
}


class SlugFixed(Conflict):
    pass


class RuleDoesNotFit(Invalid):
    pass


class TextsIncomplete(Invalid):
    pass


class KindFixed(Conflict):
    pass


class HolderUnknown(Invalid):
    pass


async def add_default_achievements(tx: AsyncSession, programme_id: UUID) -> None:
    """The three certificates and the recognition, with our texts, for a programme that has none of that name."""
    for kind in Kind:
        texts = {
            lang: {
                part: wording.say(lang, f"achievements.{kind}.{part}") for part in ("name", "description", "criteria")
            }
            for lang in LANGUAGES
        }
        row = insert(Achievement).values(
            id=uuid7(), programme_id=programme_id, key=kind, kind=kind, version=1,
            badge_type=BADGE_TYPES[kind], texts=texts, created_at=clock.now(),
        )  # fmt: skip
        await tx.execute(row.on_conflict_do_nothing())


async def save_achievement(
    tx: AsyncSession, actor: Actor, programme_id: UUID, key: str, body: AchievementPut
) -> Achievement:
    """A new version when a text changed, the current one when nothing did."""
    await editions.programme_as_staff(tx, actor, programme_id)
    if absent := [lang for lang in LANGUAGES if lang not in body.texts]:
        raise TextsIncomplete(languages=", ".join(absent))
    known = {row.key: row for row in await editions.achievements(tx, programme_id)}
    last = known.get(key)
    texts = {lang: text.model_dump() for lang, text in body.texts.items()}
    if last and last.kind != body.kind:
        raise KindFixed(kind=last.kind)
    if last and last.texts == texts:
        return last
    made = Achievement(
        programme_id=programme_id,
        key=key,
        kind=body.kind,
        version=last.version + 1 if last else 1,
        badge_type=BADGE_TYPES[body.kind],
        texts=texts,
    )
    tx.add(made)
    return made


async def save_rule(tx: AsyncSession, actor: Actor, edition_id: UUID, key: str, body: RulePut) -> CertificateRule:
    edition = await editions.edition_as_staff(tx, actor, edition_id)
    rule = next((row for row in await editions.rules(tx, edition) if row.key == key), None)
    if rule is None:
        raise editions.RuleUnknown(rule=key)
    rule.terms = await fitting_terms(tx, edition_id, Kind(rule.kind), body)
    rule.enabled, rule.changed_at, rule.changed_by = body.enabled, clock.now(), actor.id
    tx.add(rule)
    return rule


async def fitting_terms(tx: AsyncSession, edition_id: UUID, kind: Kind, body: RulePut) -> dict[str, object]:
    try:
        terms = TERMS[kind].model_validate(body.terms)
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or str(kind)
        raise RuleDoesNotFit(reason=f"{place}: {first['type']}") from None
    if isinstance(terms, OrganisationTerms) and terms.types:
        plan = await tx.get(TypePlan, edition_id)
        if unknown := sorted(set(terms.types) - set(plan.keys if plan else [])):
            raise RuleDoesNotFit(reason=", ".join(unknown))
    return terms.model_dump(mode="json")


async def save_issuer(
    tx: AsyncSession, settings: Settings, actor: Actor, programme_id: UUID, body: IssuerPut
) -> Issuer:
    programme = await editions.programme_as_staff(tx, actor, programme_id)
    found = await ensure_issuer(tx, settings, programme, slug=body.slug, name=body.name)
    if body.slug not in (None, found.slug):
        raise SlugFixed()
    found.name, found.description, found.url = body.name, body.description, body.url
    found.signers = [signer.model_dump() for signer in body.signers]
    return found


async def ensure_issuer(
    tx: AsyncSession, settings: Settings, programme: Programme, slug: str | None = None, name: str | None = None
) -> Issuer:
    """The programme's issuer, made with its first key when there is none."""
    if found := await editions.issuer_of(tx, programme.id):
        return found
    slug = slug or programme.slug
    did = issuing.issuer_did(settings.origin, slug)
    made = Issuer(
        programme_id=programme.id,
        slug=slug,
        did=did,
        name=name or wording.in_language(programme.name, "es"),
        signers=[],
    )
    tx.add(made)
    await tx.flush()
    tx.add(new_signing_key(made, settings, frozenset()))
    await tx.flush()
    return made


def new_signing_key(issuer: Issuer, settings: Settings, taken: frozenset[str]) -> SigningKey:
    key, kid = keys.new_key(), keys.key_id(issuer.did, clock.now().date(), taken)
    return SigningKey(
        issuer_id=issuer.id,
        kid=kid,
        public=proof.multibase_key(key.public_key()),
        sealed=keys.seal(key, kid, settings.secret.get_secret_value()),
        state=KeyState.current,
    )


async def recognise(tx: AsyncSession, actor: Actor, edition_id: UUID, id: UUID, body: RecognitionPut) -> Recognition:
    """May be repeated with the same id."""
    await editions.edition_as_staff(tx, actor, edition_id)
    holder_kind, organisation_id = await recipient(tx, edition_id, body.recipient_id)
    found = await tx.get(Recognition, id)
    if found and (found.edition_id, found.recipient_id) != (edition_id, body.recipient_id):
        raise Conflict()
    made = found or Recognition(
        id=id,
        edition_id=edition_id,
        recipient_id=body.recipient_id,
        holder_kind=holder_kind,
        organisation_id=organisation_id,
        reason=body.reason,
        decided_by=actor.id,
    )
    made.reason, made.withdrawn_at = body.reason, None
    tx.add(made)
    return made


async def recipient(tx: AsyncSession, edition_id: UUID, id: UUID) -> tuple[HolderKind, UUID]:
    """Whether the id is an organisation or a member of the edition, and of which organisation."""
    if await tx.scalar(
        select(col(Team.id)).where(col(Team.edition_id) == edition_id, col(Team.organisation_id) == id).limit(1)
    ):
        return HolderKind.organisation, id
    rosters = await tx.scalars(
        select(Roster).where(
            col(Roster.edition_id) == edition_id, col(Roster.members).contains([{"member_id": str(id)}])
        )
    )
    if (roster := rosters.first()) is None:
        raise HolderUnknown()
    return HolderKind.person, roster.organisation_id


async def withdraw_recognition(tx: AsyncSession, actor: Actor, edition_id: UUID, id: UUID) -> None:
    await editions.edition_as_staff(tx, actor, edition_id)
    found = await tx.get(Recognition, id)
    if found is None or found.edition_id != edition_id:
        raise NotFound()
    found.withdrawn_at = found.withdrawn_at or clock.now()
