"""From the call to the certificates: organisations, regions, training."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.activities.results.figure import exact
from services.activities.results.scope import Scope

# An application that was only ineligible does not count; once accepted it has another status.
APPLICATIONS = text("""
select count(*) filter (where status <> 'ineligible') as applications,
       count(distinct organisation_id) filter (where status = 'selected') as selected,
       count(distinct region) filter (where status <> 'ineligible') as applied_regions,
       count(distinct region) filter (where status = 'selected') as selected_regions
from activities.application
where edition_id = any(:editions) and status <> 'draft'
""")

CERTIFICATES = text("""
select count(*) filter (where kind = 'training') as training,
       count(*) filter (where kind = 'organisation') as organisation,
       count(*) filter (where kind = 'member') as member,
       count(distinct organisation_id) filter (where kind = 'training') as trained,
       count(distinct organisation_id) filter (where kind = 'organisation') as completed
from activities.certificate
where edition_id = any(:editions) and status = 'issued'
""")

TRAINING = text("""
select count(distinct s.id) as sessions,
       count(distinct a.member_id) as members,
       count(distinct a.organisation_id) as organisations,
       count(distinct a.member_id) filter (where a.mode in ('live', 'in_person')) as live_participants
from activities.training_session s
left join activities.attendance a on a.session_id = s.id
where s.edition_id = any(:editions) and s.cancelled_at is null
""")


async def one(tx: AsyncSession, statement: Any, editions: list[UUID]) -> dict[str, int]:
    return dict((await tx.execute(statement, {"editions": editions})).mappings().one())


async def read(tx: AsyncSession, scope: Scope) -> dict[str, Any]:
    """funnel, regions, training and certificates."""
    applied = await one(tx, APPLICATIONS, scope.ids)
    issued = await one(tx, CERTIFICATES, scope.ids)
    trained = await one(tx, TRAINING, scope.ids)
    whose = scope.person_or_organisation
    return {
        "funnel": {
            "applications": exact(applied["applications"], "application"),
            "selected": exact(applied["selected"], whose),
            "trained": exact(issued["trained"], whose),
            "completed": exact(issued["completed"], whose),
        },
        "regions": {
            "applied": exact(applied["applied_regions"], "region"),
            "selected": exact(applied["selected_regions"], "region"),
        },
        "training": {
            "sessions": exact(trained["sessions"], "session"),
            "live_participants": exact(trained["live_participants"], "person"),
            "members": exact(trained["members"], "person"),
            "organisations": exact(trained["organisations"], "organisation"),
        },
        "certificates": {kind: exact(issued[kind], "certificate") for kind in ("training", "organisation", "member")},
    }
