"""How much each team has collected for a form."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from kit.auth import Actor
from services.surveys.models import EVERYBODY, NOBODY
from services.surveys.queries.visible import forms_for, get_one
from services.surveys.rollup import PARTS
from services.surveys.rules.moves import TEAM, can_review
from services.surveys.schemas import TeamCount

READ = text(f"""
with every as (
  select scope, tally, n from surveys.cell where form_id = :form and (tally = '*' or tally like '!%')
  union all
  select scope, tally, 1 from ({PARTS} where s.form_id = :form
    and s.seq > coalesce((select seq from surveys.mark where id = 1), 0)) tail
  where tally = '*' or tally like '!%'
)
select e.scope, coalesce(o.name, '') as name, coalesce(o.region, '') as region,
  coalesce(sum(e.n) filter (where e.tally = '*'), 0) as submissions,
  coalesce(sum(e.n) filter (where e.tally <> '*'), 0) as left_out
from every e left join surveys.organisation o on o.id = e.scope
where e.scope <> '{EVERYBODY}' group by 1, 2, 3 having sum(e.n) <> 0
order by submissions desc, left_out desc, e.scope
""")


async def team_counts(tx: AsyncSession, actor: Actor, id: UUID) -> list[TeamCount]:
    form = await get_one(tx, forms_for(actor), id)
    rows = (await tx.execute(READ, {"form": id})).mappings().all()
    if not can_review(actor, form.programme_id):
        own = {g.organisation for g in actor.grants if g.role in TEAM and g.programme == form.programme_id}
        rows = [row for row in rows if row["scope"] in own]
    return [
        TeamCount(
            organisation_id=None if row["scope"] == NOBODY else row["scope"],
            name=row["name"],
            region=row["region"],
            submissions=row["submissions"],
            left_out=row["left_out"],
        )
        for row in rows
    ]
