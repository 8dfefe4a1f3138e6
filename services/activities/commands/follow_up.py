"""The follow-up evaluation, entered for a member; and the leader's assessment of the members."""

from uuid import UUID, uuid5

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.activities import MemberAssessed
from kit.auth import Actor
from kit.events import emit
from kit.problems import NotFound
from services.activities.commands.attendance import teams_of
from services.activities.commands.stating import stated_day
from services.activities.commands.versions import next_of_members
from services.activities.models import Edition, FollowUp, TeamAssessment
from services.activities.problems import NotInRoster
from services.activities.queries.access import (
    OWN,
    assessed_by,
    check_acts_for,
    edition_for,
    on_behalf,
    organisation_of,
)
from services.activities.schemas.training import AssessmentItem, FollowUpPut


async def enter_follow_up(
    tx: AsyncSession, actor: Actor, edition_id: UUID, member_id: UUID, body: FollowUpPut
) -> FollowUp:
    """Answers given on paper or by phone, by staff or a helper; the same day again corrects them."""
    edition = await edition_for(tx, actor, edition_id)
    organisation = await organisation_of(tx, edition.id, member_id)
    check_acts_for(actor, edition.programme_id, organisation, "helper")
    day = stated_day(edition, body.answered_on)
    where = (col(FollowUp.edition_id) == edition_id, col(FollowUp.member_id) == member_id)
    known = await tx.scalar(select(FollowUp).where(*where, col(FollowUp.answered_on) == day).with_for_update())
    number = await tx.scalar(select(func.coalesce(func.max(col(FollowUp.number)), 0) + 1).where(*where))
    kept = known or FollowUp(
        edition_id=edition_id,
        organisation_id=organisation,
        member_id=member_id,
        number=number,
        **body.model_dump(exclude={"answered_on"}),
        answered_on=day,
        entered_by=actor.id,
    )
    kept.sqlmodel_update(body.model_dump(exclude={"answered_on"}))
    tx.add(kept)
    return kept


async def assess(tx: AsyncSession, actor: Actor, edition_id: UUID, items: list[AssessmentItem]) -> list[TeamAssessment]:
    """One or many members of one's organisation; all or nothing."""
    edition = await edition_for(tx, actor, edition_id)
    wanted = {item.member_id: item for item in items}
    teams = await teams_of(tx, edition_id, list(wanted))
    if set(wanted) - set(teams):
        raise NotFound() if len(wanted) == 1 else NotInRoster(members=[str(m) for m in set(wanted) - set(teams)][:20])
    await check_assesses(tx, actor, edition, teams)
    versions = await next_of_members(tx, edition_id, wanted, "assessment_version")
    ids = [uuid5(edition_id, f"assessment {member}") for member in wanted]
    known = {row.id: row for row in await tx.scalars(select(TeamAssessment).where(col(TeamAssessment.id).in_(ids)))}
    kept = []
    for (member, item), id in zip(wanted.items(), ids, strict=True):
        row = known.get(id) or TeamAssessment(
            id=id, edition_id=edition_id, organisation_id=teams[member], member_id=member
        )
        row.sqlmodel_update(item.model_dump(include={"positive", "comment"}))
        row.assessed_by, row.on_behalf = actor.id, on_behalf(actor, teams[member])
        row.assessed_on = stated_day(edition, item.assessed_on)
        tx.add(row)
        tell(tx, edition, row, versions[member])
        kept.append(row)
    return kept


async def check_assesses(tx: AsyncSession, actor: Actor, edition: Edition, teams: dict[UUID, UUID]) -> None:
    """The team's leader, whoever acts for the organisation, or staff."""
    if set(teams) <= set(await tx.scalars(assessed_by(actor, edition.id))):
        return
    for organisation in set(teams.values()):
        check_acts_for(actor, edition.programme_id, organisation, *OWN)


async def take_back(tx: AsyncSession, actor: Actor, edition_id: UUID, member_id: UUID) -> None:
    """As if the member had not been assessed."""
    edition = await edition_for(tx, actor, edition_id)
    organisation = await organisation_of(tx, edition_id, member_id)
    await check_assesses(tx, actor, edition, {member_id: organisation})
    row = await tx.get(TeamAssessment, uuid5(edition_id, f"assessment {member_id}"))
    if row is None or row.positive is None:
        raise NotFound()
    version = (await next_of_members(tx, edition_id, [member_id], "assessment_version"))[member_id]
    row.sqlmodel_update({"positive": None, "comment": None, "assessed_by": actor.id})
    tell(tx, edition, row, version)


def tell(tx: AsyncSession, edition: Edition, row: TeamAssessment, version: int) -> None:
    emit(
        tx,
        MemberAssessed(
            edition_id=edition.id,
            programme_id=edition.programme_id,
            organisation_id=row.organisation_id,
            member_id=row.member_id,
            positive=row.positive,
            version=version,
        ),
    )
