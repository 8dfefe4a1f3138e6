"""Whose results an actor may see, and how much of them."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.auth import Actor
from kit.problems import NotFound, Unauthorized
from services.surveys.models import Form, FormState, FormVersion
from services.surveys.queries.results import View, results
from services.surveys.rules.moves import TEAM, can_review
from services.surveys.schemas import Results


async def seen_results(tx: AsyncSession, actor: Actor | None, id: UUID, asked: View) -> Results:
    """`asked.k` is what is hidden from everybody but staff and data reviewers."""
    form = await tx.get(Form, id)
    if form is None or (form.state == FormState.draft and not (actor and can_review(actor, form.programme_id))):
        raise NotFound()
    scope, hide = reach(actor, form, asked.organisation_id, asked.k)
    return await results(tx, form, await newest(tx, form), replace(asked, organisation_id=scope, k=hide))


def reach(
    actor: Actor | None, form: Form, organisation_id: UUID | None, k: int | None
) -> tuple[UUID | None, int | None]:
    """(which team's, below what to hide): staff see all, a team its own, the public what was opened."""
    if actor and can_review(actor, form.programme_id):
        return organisation_id, None
    own = {
        g.organisation for g in (actor.grants if actor else ()) if g.role in TEAM and g.programme == form.programme_id
    }
    own.discard(None)
    if organisation_id in own:
        return organisation_id, k
    if organisation_id is None and form.results_open:
        return None, k
    if organisation_id is None and len(own) == 1:
        return next(iter(own)), k
    raise NotFound() if actor or not form.public_link else Unauthorized()


async def newest(tx: AsyncSession, form: Form) -> FormVersion | None:
    found: FormVersion | None = await tx.scalar(
        select(FormVersion).where(col(FormVersion.form_id) == form.id, col(FormVersion.version) == form.current_version)
    )
    return found
