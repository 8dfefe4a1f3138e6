"""Every change of an application goes through here: the state table, the version, the history, the fact."""

from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from contracts.applications import ApplicationMoved, RosterChanged, RosterMember
from kit import clock
from kit.events import emit
from kit.problems import Forbidden
from services.applications.asking import Asker
from services.applications.models import Application, Edition, History, Member, Status
from services.applications.problems import CallNotOpen, NotInThisState, OrganisationUnconfirmed
from services.applications.queries.situation import situation
from services.applications.rules.states import MOVES, Move, allowed


def check_move(verb: str, asker: Asker, application: Application, edition: Edition) -> Move:
    """The row of the state table that allows this, else the refusal that says why not."""
    now = situation(asker, application, edition)
    move = allowed(verb, application.status, now)
    if move:
        return move
    rows = [m for m in MOVES if m.verb == verb and application.status in m.sources]
    if not rows:
        raise NotInThisState(state=application.status)
    if not any(now.roles & set(m.by) for m in rows):
        raise Forbidden()
    raise refusal(verb, application)


def refusal(verb: str, application: Application) -> Exception:
    """The role and the state would do; a condition does not hold."""
    if verb == "select":
        return OrganisationUnconfirmed()
    if verb == "undo_decision":
        return NotInThisState(state=application.status)
    return CallNotOpen()


def record(  # noqa: PLR0913 - each is a column of the history
    tx: AsyncSession,
    asker: Asker,
    application: Application,
    verb: str,
    on: date,
    *,
    reason: str | None = None,
    source: str | None = None,
    **details: Any,
) -> None:
    """A row of the history, and a new version of the application."""
    application.version += 1
    application.changed_at = clock.now()
    who = {"actor_id": asker.id, "actor_role": asker.word(application)}
    statuses = {"from_status": source or application.status, "to_status": application.status}
    what = {"verb": verb, "happened_on": on, "reason": reason, "details": details}
    tx.add(History(application_id=application.id, **who, **statuses, **what))


def move_to(  # noqa: PLR0913, PLR0917 - each is a column of the history
    tx: AsyncSession,
    asker: Asker,
    application: Application,
    verb: str,
    target: Status,
    on: date,
    reason: str | None = None,
) -> None:
    """Change the status (the move was checked), write it down and tell it."""
    source, application.status, application.moved_on = application.status, target, on
    record(tx, asker, application, verb, on, reason=reason, source=source)
    emit(tx, moved(application))


def moved(application: Application) -> ApplicationMoved:
    return ApplicationMoved(
        application_id=application.id,
        edition_id=application.edition_id,
        programme_id=application.programme_id,
        organisation_id=application.organisation_id,
        country=application.country or "",
        region=application.region or "",
        status=application.status,
        moved_on=application.moved_on or clock.now().date(),
        version=application.version,
    )


def tell_roster(tx: AsyncSession, application: Application, members: list[Member]) -> None:
    """The whole roster; call it after the version has grown."""
    people = [RosterMember(member_id=m.id, leader=m.leader, active=m.active) for m in members]
    emit(
        tx,
        RosterChanged(
            application_id=application.id,
            edition_id=application.edition_id,
            programme_id=application.programme_id,
            organisation_id=application.organisation_id,
            members=people,
            version=application.version,
        ),
    )
