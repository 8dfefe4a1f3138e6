"""What was done: a draft that may be saved again and again, then handed in."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from kit import clock
from kit.auth import Actor
from services.activities.commands import parties
from services.activities.commands.loading import check, digest, edition_of, load, note, type_of
from services.activities.commands.planning import add_all, check_version, credit_organisations, replace_places
from services.activities.commands.stating import check_complete, stated_day
from services.activities.commands.wording import check_parties, check_texts
from services.activities.models import (
    Activity,
    ActivityParty,
    ActivityType,
    Commitment,
    Count,
    Facilitator,
    Output,
    PartyRole,
    Report,
    ReportSession,
    ReportState,
    State,
)
from services.activities.problems import (
    CountsDoNotAddUp,
    DoneInTheFuture,
    LocalPartInvalid,
    NotInThisState,
    UnknownMember,
    field,
)
from services.activities.queries.access import on_behalf, roster_places
from services.activities.rules import counts, local_fields
from services.activities.rules.counts import UNITS
from services.activities.schemas.doing import PartyIn, ReportPut


async def put_report(tx: AsyncSession, actor: Actor, id: UUID, body: ReportPut) -> Activity:
    activity = await load(tx, actor, id)
    report = await tx.get(Report, id, populate_existing=True)
    if report and report.digest == digest(body) and report.reported_by == actor.id:
        return activity
    check(actor, activity, "report")
    check_version(activity, body.version)
    type, edition = await type_of(tx, activity.edition_id, activity.type_key), await edition_of(tx, activity)
    check_body(body, type, clock.day_of(clock.now(), edition.time_zone))
    await check_members(tx, edition.id, body.facilitators)
    await correct_plan(tx, activity, body)
    await replace_children(tx, activity, body)
    values = body.model_dump(include={"done_on", "narrative", "links", "local"}) | {"digest": digest(body)}
    report = report or Report(id=id, reported_by=actor.id, **values)
    report.sqlmodel_update(values | {"reported_by": actor.id, "on_behalf": on_behalf(actor, activity.lead_id)})
    tx.add(report)
    if activity.report_state == ReportState.none:
        activity.report_state = ReportState.draft
    activity.version += 1
    note(tx, actor, activity, "report")
    return activity


def check_body(body: ReportPut, type: ActivityType, today: date) -> None:
    check_texts(body)
    check_parties(body)
    if body.done_on and body.done_on > today:
        raise DoneInTheFuture(errors=[field("/body/done_on", "done_in_the_future")])
    wrong = [field(f"/body/counts/{index}/n", code) for index, code in counts.faults(body.counts)]
    if wrong:
        raise CountsDoNotAddUp(errors=wrong)
    misfits = local_fields.faults(type.fields, body.local, complete=False)
    if misfits:
        raise LocalPartInvalid(errors=[field(f"/body/local/{key}", code) for key, code in misfits])


async def check_members(tx: AsyncSession, edition_id: UUID, members: list[UUID]) -> None:
    """Facilitators are members of this edition's rosters, of whatever organisation."""
    known = {place.member_id for place in await roster_places(tx, edition_id, members)} if members else set()
    wrong = [field(f"/body/facilitators/{i}", "unknown_member") for i, m in enumerate(members) if m not in known]
    if wrong:
        raise UnknownMember(errors=wrong)


async def correct_plan(tx: AsyncSession, activity: Activity, body: ReportPut) -> None:
    if body.places is not None:
        await replace_places(tx, activity.id, body.places)
    if body.sdgs is not None:
        activity.sdgs = sorted(set(body.sdgs))
    if body.co_ids is not None:
        await credit_organisations(tx, await edition_of(tx, activity), activity, body.co_ids)


async def replace_children(tx: AsyncSession, activity: Activity, body: ReportPut) -> None:
    ids = await parties.resolve(tx, activity.programme_id, body.parties) if body.parties else []
    taking_part = {(id, party.role): party for id, party in zip(ids, body.parties, strict=True)}
    rows: dict[type[Any], list[dict[str, Any]]] = {
        ReportSession: [session.model_dump() for session in body.sessions],
        ActivityParty: [party_row(id, role, party) for (id, role), party in taking_part.items()],
        Facilitator: [{"member_id": member} for member in dict.fromkeys(body.facilitators)],
        Count: [count.model_dump(mode="json") | {"unit": count.unit or UNITS[count.measure]} for count in body.counts],
        Output: [output.model_dump(mode="json") for output in body.outputs],
        Commitment: [commitment.model_dump(mode="json") for commitment in body.commitments],
    }
    for table, values in rows.items():
        await tx.execute(delete(table).where(table.activity_id == activity.id))
        add_all(tx, table, activity.id, values)


def party_row(id: UUID, role: PartyRole, party: PartyIn) -> dict[str, Any]:
    gave = [gift.value for gift in dict.fromkeys(party.gave)]
    return {"party_id": id, "role": role.value, "gave": gave, "note": party.note}


async def submit(tx: AsyncSession, actor: Actor, id: UUID, on: date | None) -> Activity:
    activity = await load(tx, actor, id)
    if activity.report_state == ReportState.submitted:
        return activity
    check(actor, activity, "submit")
    report, edition = await tx.get(Report, id, populate_existing=True), await edition_of(tx, activity)
    if report is None:
        raise NotInThisState(state=activity.report_state)
    await check_complete(tx, activity, report, await type_of(tx, edition.id, activity.type_key))
    report.submitted_at, report.submitted_on = clock.now(), stated_day(edition, on)
    activity.report_state, activity.state = ReportState.submitted, State.done
    activity.version += 1
    note(tx, actor, activity, "submit")
    return activity


async def undo(tx: AsyncSession, actor: Actor, id: UUID) -> Activity:
    """Takes the last step back: a cancelled activity is planned again, a report that was handed in is a draft."""
    activity = await load(tx, actor, id)
    if activity.state == State.cancelled:
        check(actor, activity, "undo_cancel")
        activity.state, activity.cancelled_reason = State.planned, None
    else:
        check(actor, activity, "undo_submit")
        activity.state, activity.report_state = State.planned, ReportState.draft
    activity.version += 1
    note(tx, actor, activity, "undo")
    return activity
