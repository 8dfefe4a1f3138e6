"""A correction: a new certificate that takes the place of a wrong one."""

import asyncio
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from kit import clock
from kit.auth import Actor
from kit.problems import Invalid
from services.certificates import pdf
from services.certificates.commands.desk import Claim, Office, make, prepare, write
from services.certificates.commands.issue import check_awarded_on
from services.certificates.commands.move import HolderErased, for_change, move
from services.certificates.freezing import corrected, moment
from services.certificates.models import Award, Certificate, Edition, Holder
from services.certificates.schemas import CorrectionPost, IssuePost
from services.certificates.snapshot import Snapshot


class NothingCorrected(Invalid):
    pass


class CannotPrint(Invalid):
    pass


async def correct(tx: AsyncSession, office: Office, actor: Actor, id: UUID, body: CorrectionPost) -> Certificate:
    """A new certificate that takes the place of this one; the old code's page leads to it."""
    old = await for_change(tx, actor, id, "correct")
    if old.snapshot is None:
        raise HolderErased()
    holder, edition = await tx.get_one(Holder, old.holder_id), await tx.get_one(Edition, old.edition_id)
    award = await tx.get_one(Award, old.award_id)
    snapshot = Snapshot.model_validate(old.snapshot)
    changes = changed(snapshot, body)
    check_awarded_on(edition, body.awarded_on)
    desk = await prepare(tx, office, edition, IssuePost(), actor.id)
    valid_from = moment(edition, body.awarded_on or old.awarded_on, clock.now())
    public_id, follows = corrected(snapshot, office.settings.origin, holder.email, changes, valid_from)
    try:
        made = await asyncio.to_thread(make, public_id, follows, desk.key.kid, desk.private)
    except pdf.CannotPrint:
        raise CannotPrint() from None
    new = await write(tx, desk, made, Claim(award, holder, old.organisation_id, old))
    old.superseded_by_id, old.hidden = new.id, body.hide_previous
    move(tx, old, "correct", body.reason, actor)
    return new


def changed(snapshot: Snapshot, body: CorrectionPost) -> dict[str, str | None]:
    """The printed fields that the correction states otherwise."""
    stated = {
        "holder_name": body.holder_name,
        "organisation_name": body.organisation_name if snapshot.holder_kind == "person" else None,
        "awarded_on": body.awarded_on.isoformat() if body.awarded_on else None,
    }
    found = {name: value for name, value in stated.items() if value and value != getattr(snapshot, name)}
    if not found:
        raise NothingCorrected()
    return dict(found)
