"""What is behind a figure: its activities by type and region, its applications by region, its sessions. No persons."""

from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from kit.problems import NotFound
from services.activities.results.doing import APPROVED
from services.activities.results.scope import Scope

ACTIVITIES = text(
    APPROVED
    + """
select e.slug as edition, a.type_key as type, p.region, count(distinct a.id) as activities,
       count(distinct o.organisation_id) as organisations
from approved a
join activities.edition e on e.id = a.edition_id
join activities.activity_organisation o on o.activity_id = a.id
left join activities.place p on p.activity_id = a.id
where a.type_key = any(:types)
group by 1, 2, 3 order by 1, 2, 3 nulls last
"""
)

APPLICATIONS = text("""
select e.slug as edition, a.region, count(*) as applications,
       count(*) filter (where a.status = 'selected') as selected
from activities.application a join activities.edition e on e.id = a.edition_id
where a.edition_id = any(:editions) and a.status not in ('draft', 'ineligible')
group by 1, 2 order by 1, 2
""")

SESSIONS = text("""
select e.slug as edition, s.title, s.mode, s.starts_at, s.minutes
from activities.training_session s join activities.edition e on e.id = s.edition_id
where s.edition_id = any(:editions) and s.cancelled_at is null order by s.starts_at, s.id
""")

CERTIFICATES = text("""
select e.slug as edition, c.kind, o.region, count(*) as certificates
from activities.certificate c join activities.edition e on e.id = c.edition_id
left join activities.organisation o on o.id = c.organisation_id
where c.edition_id = any(:editions) and c.status = 'issued' and c.kind = any(:kinds)
group by 1, 2, 3 order by 1, 2, 3
""")

ALLIES = text(
    APPROVED
    + """
select y.sector, y.region, count(distinct y.id) as allies
from approved a join activities.activity_party p on p.activity_id = a.id and p.role = 'ally'
join activities.party y on y.id = p.party_id
group by 1, 2 order by 1, 2 nulls last
"""
)


async def read(tx: AsyncSession, scope: Scope, figure: str) -> dict[str, Any]:
    """`figure` is its place in the answer: `participants`, `school-2030.schools`, `funnel.selected` …"""
    head, _, rest = figure.partition(".")
    over: dict[str, Any] = {"editions": scope.ids}
    declared = {key: {rule["key"] for rule in rules} for key, rules in scope.figures().items()}
    if head == "participants" and not rest:
        counted = [key for key, keys in declared.items() if "participants" in keys]
        return await rows(tx, figure, ACTIVITIES, over | {"types": counted})
    if head in declared and rest in declared[head]:
        return await rows(tx, figure, ACTIVITIES, over | {"types": [head]})
    if figure in KNOWN:
        statement, more = KNOWN[figure]
        return await rows(tx, figure, statement, over | more)
    raise NotFound()


KNOWN: dict[str, tuple[Any, dict[str, Any]]] = {
    "allies": (ALLIES, {}),
    "training.sessions": (SESSIONS, {}),
    **dict.fromkeys(
        ("funnel.applications", "funnel.selected", "regions.applied", "regions.selected"), (APPLICATIONS, {})
    ),
    "funnel.trained": (CERTIFICATES, {"kinds": ["training"]}),
    "funnel.completed": (CERTIFICATES, {"kinds": ["organisation"]}),
    **{f"certificates.{kind}": (CERTIFICATES, {"kinds": [kind]}) for kind in ("training", "organisation", "member")},
}


async def rows(tx: AsyncSession, figure: str, statement: Any, over: dict[str, Any]) -> dict[str, Any]:
    found = (await tx.execute(statement, over)).mappings().all()
    return {"figure": figure, "rows": [dict(row) for row in found]}
