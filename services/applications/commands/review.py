"""Between submission and decision: research, reviews, questions, checks overridden, organisations confirmed."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.events import emit
from kit.problems import NotFound
from services.applications.asking import Asker
from services.applications.commands.apply import members_of
from services.applications.commands.days import day_of
from services.applications.commands.messages import write
from services.applications.commands.moving import check_move, move_to, moved, record, tell_roster
from services.applications.commands.organisations import refresh, separate
from services.applications.commands.submit import override
from services.applications.models import (
    Application,
    Edition,
    EligibilityCheck,
    Organisation,
    ResearchNote,
    Review,
    Status,
)
from services.applications.problems import Recused, ReviewIsDone, UnknownScore
from services.applications.queries import visible
from services.applications.rules.scores import weighted
from services.applications.schemas.review import NotePut, OverrideBody, ReviewPut


async def load(tx: AsyncSession, asker: Asker, id: UUID, verb: str) -> tuple[Application, Edition]:
    application = await visible.application(tx, asker, id, lock=True)
    edition = await tx.get_one(Edition, application.edition_id)
    check_move(verb, asker, application, edition)
    return application, edition


async def start(tx: AsyncSession, asker: Asker, id: UUID, on: date | None) -> Application:
    application, edition = await load(tx, asker, id, "start_review")
    day = day_of(edition, on, "on", default=application.submitted_on)
    move_to(tx, asker, application, "start_review", Status.in_review, day)
    return application


def begin(tx: AsyncSession, asker: Asker, application: Application, day: date) -> None:
    """The first look at an application starts its review."""
    if application.status == Status.submitted:
        move_to(tx, asker, application, "start_review", Status.in_review, day)


async def save_note(tx: AsyncSession, asker: Asker, id: UUID, body: NotePut) -> ResearchNote:
    """Background research; its author may correct it."""
    application, edition = await load(tx, asker, body.application_id, "research")
    await check_recused(tx, asker, application)
    day = day_of(edition, body.noted_on, "noted_on", default=application.submitted_on)
    note = await tx.get(ResearchNote, id, with_for_update=True)
    if note and (note.application_id != application.id or note.author_id != asker.id):
        raise NotFound()
    values = body.model_dump(exclude={"application_id", "noted_on"})
    if note is None:
        note = ResearchNote(id=id, application_id=application.id, author_id=asker.id, noted_on=day, **values)
        tx.add(note)
    for name, value in values.items():
        setattr(note, name, value)
    begin(tx, asker, application, day)
    record(tx, asker, application, "research", day, finding=body.finding)
    return note


async def check_recused(tx: AsyncSession, asker: Asker, application: Application) -> None:
    mine = select(Review).where(col(Review.application_id) == application.id, col(Review.reviewer_id) == asker.id)
    review = await tx.scalar(mine)
    if review and review.state == "recused":
        raise Recused()


async def save_review(tx: AsyncSession, asker: Asker, id: UUID, body: ReviewPut) -> Review:
    """One review per reviewer and application; done is done, and recused stays out."""
    application, edition = await load(tx, asker, body.application_id, "review")
    await check_recused(tx, asker, application)
    day = day_of(edition, body.reviewed_on, "reviewed_on", default=application.submitted_on)
    review = await tx.get(Review, id, with_for_update=True)
    if review and (review.application_id != application.id or review.reviewer_id != asker.id):
        raise NotFound()
    if review and review.state == "done":
        raise ReviewIsDone()
    values = body.model_dump(exclude={"application_id", "reviewed_on"})
    values["total"] = check_scores(body, edition)
    if review is None:
        review = Review(
            id=id, application_id=application.id, reviewer_id=asker.id, reviewed_on=day, version=0, scores={}
        )
        tx.add(review)
    for name, value in {**values, "version": review.version + 1}.items():
        setattr(review, name, value)
    if body.state != "recused":
        begin(tx, asker, application, day)
    record(tx, asker, application, f"review_{body.state}", day)
    return review


def check_scores(body: ReviewPut, edition: Edition) -> float | None:
    """The weighted total in percent; None when the edition has no criteria or some are not scored yet."""
    criteria = {c["key"]: c for c in edition.review.get("criteria", [])}
    for key, score in body.scores.items():
        if key not in criteria or not 0 <= score <= criteria[key]["maximum"]:
            raise UnknownScore(criterion=key)
    return weighted(body.scores, list(criteria.values()))


async def request_info(tx: AsyncSession, asker: Asker, id: UUID, reason: str, on: date | None) -> Application:
    """Ask the applicant; the form opens again for the answer."""
    application, edition = await load(tx, asker, id, "request_info")
    day = day_of(edition, on, "on", default=application.moved_on)
    move_to(tx, asker, application, "request_info", Status.more_info, day, reason=reason)
    await write(tx, application, edition, "more_info", reason)
    return application


async def override_check(tx: AsyncSession, asker: Asker, id: UUID, body: OverrideBody) -> Application:
    """Staff let one failing check pass, with a reason."""
    application, edition = await load(tx, asker, id, "override_check")
    query = select(EligibilityCheck).where(
        col(EligibilityCheck.application_id) == id,
        col(EligibilityCheck.rule) == body.rule,
        col(EligibilityCheck.member_id).is_(None)
        if body.member_id is None
        else col(EligibilityCheck.member_id) == body.member_id,
    )
    check = await tx.scalar(query.with_for_update())
    if check is None:
        raise NotFound()
    override(check, asker, body.reason)
    day = day_of(edition, None, "on", default=application.submitted_on)
    record(tx, asker, application, "override_check", day, reason=body.reason, rule=body.rule)
    return application


async def confirm_organisation(tx: AsyncSession, asker: Asker, id: UUID, same: bool) -> Application:
    """Staff say whether the applicant is the known organisation that it names, or one of its own."""
    application, edition = await load(tx, asker, id, "confirm_organisation")
    if application.organisation_confirmed:
        return application
    known = await tx.get_one(Organisation, application.organisation_id, with_for_update=True)
    if same:
        refresh(tx, known, application)
    else:
        await separate(tx, application, edition)
    application.organisation_confirmed = True
    day = day_of(edition, None, "on", default=application.submitted_on)
    record(tx, asker, application, "confirm_organisation", day, same=same)
    emit(tx, moved(application))
    tell_roster(tx, application, await members_of(tx, application))
    return application
