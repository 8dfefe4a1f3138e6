"""Review: a person says what a submission is worth; the counts follow in the same transaction."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from kit.auth import Actor
from kit.ids import uuid7
from kit.problems import Forbidden
from services.surveys.models import Submission, SubmissionChange
from services.surveys.queries.visible import get_one, submissions_for
from services.surveys.rollup import Correction
from services.surveys.rules.moves import can_review
from services.surveys.schemas import Review


async def review(tx: AsyncSession, actor: Actor, id: UUID, body: Review) -> Submission:
    submission: Submission = await get_one(tx, submissions_for(actor), id)
    if not can_review(actor, submission.programme_id):
        raise Forbidden()
    async with Correction(tx, id):
        submission.review_state = body.state
    tx.add(
        SubmissionChange(
            id=uuid7(), submission_id=id, action="reviewed", account_id=actor.id, state=body.state, comment=body.comment
        )
    )
    await tx.flush()
    await tx.refresh(submission)
    return submission
