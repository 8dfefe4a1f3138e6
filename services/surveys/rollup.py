"""Counts that are ready and exact: cells up to a watermark, and a tail that every reader adds.

A submission's part in the counts is a function of its row (`PARTS`). The rollup adds the parts of the rows above the
mark; a correction takes the mark's lock, subtracts the old parts and adds the new ones. Exact because `seq` grows in
the order of commits: a trigger on the table lets one inserting transaction in at a time.
"""

import asyncio
import logging
from collections import defaultdict
from typing import Any
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.surveys import SubmissionAttributed, SubmissionsCounted
from kit.db import Sessions
from kit.events import emit
from services.surveys.models import EVERYBODY, NOBODY

log = logging.getLogger(__name__)
SECONDS = 1.0

# Why a submission is left out, in words that the results page shows.
REASON = """case when s.review_state = 'rejected' then 'rejected'
        when s.superseded_by is not null then 'replaced' else s.held_reason end"""

PARTS = f"""
  select s.form_id, p.tally, p.gender, p.age_band, p.region, v.scope
  from surveys.submission s
  cross join lateral (
    select t.tally, s.gender, s.age_band, s.region
      from unnest(case when s.counts then s.tallies || '*'::text else array['!' || ({REASON})] end) as t(tally)
    union all select '@' || s.day, '', '', '' where s.counts
  ) p
  cross join lateral (values ('{EVERYBODY}'::uuid), (coalesce(s.organisation_id, '{NOBODY}'::uuid))) as v(scope)
"""

GROUPS = "form_id, scope, tally, gender, age_band, region"


def add(where: str, sign: int = 1) -> str:
    """SQL that adds (or takes off) the parts of some submissions to the cells."""
    return f"""
insert into surveys.cell as c ({GROUPS}, n)
select {GROUPS}, {sign} * count(*) from ({PARTS} where {where}) parts group by {GROUPS} order by {GROUPS}
on conflict ({GROUPS}) do update set n = c.n + excluded.n
"""


ADD_TAIL = text(add("s.seq > :low and s.seq <= :high"))
ADD_ONE, TAKE_ONE = text(add("s.id = :id")), text(add("s.id = :id", -1))
STALE_TAIL = text(f"""
insert into surveys.total (form_id, organisation_id, version, stale)
select distinct form_id, coalesce(organisation_id, '{NOBODY}'::uuid), 0, true from surveys.submission
where seq > :low and seq <= :high order by 1, 2
on conflict (form_id, organisation_id) do update set stale = true
""")
STALE_ONE = text(f"""
insert into surveys.total (form_id, organisation_id, version, stale)
select form_id, coalesce(organisation_id, '{NOBODY}'::uuid), 0, true from surveys.submission where id = :id
on conflict (form_id, organisation_id) do update set stale = true
""")
ATTRIBUTED = text("""
select s.form_id, f.key as form_key, s.edition_id, s.programme_id, s.organisation_id, s.member_id,
  s.received_at as submitted_at
from surveys.submission s join surveys.form f on f.id = s.form_id
where s.seq > :low and s.seq <= :high and s.counts and s.member_id is not null and f.roster_bound order by s.seq
""")
TELL = text("""
update surveys.total t set stale = false, version = t.version + 1 from surveys.form f
where t.stale and f.id = t.form_id
returning t.form_id, t.organisation_id, t.version, f.key, f.edition_id, f.programme_id
""")
SUMS = text("""
select c.form_id, c.scope, c.tally, sum(c.n) as n from surveys.cell c
join unnest(cast(:forms as uuid[]), cast(:scopes as uuid[])) as w(form_id, scope)
  on c.form_id = w.form_id and c.scope = w.scope
where c.tally not like '@%' group by 1, 2, 3 having sum(c.n) <> 0
""")


async def lock_mark(tx: AsyncSession) -> int:
    """The watermark, held until the transaction ends: whoever changes what is counted waits here."""
    await tx.execute(text("insert into surveys.mark (id, seq) values (1, 0) on conflict do nothing"))
    seq: int = (await tx.execute(text("select seq from surveys.mark where id = 1 for update"))).scalar_one()
    return seq


async def rollup_once(sessions: Sessions) -> int:
    """Move the mark to the newest submission and tell the totals that changed; the number of facts told."""
    async with sessions.begin() as tx:
        low = await lock_mark(tx)
        high = (await tx.execute(text("select coalesce(max(seq), 0) from surveys.submission"))).scalar_one()
        told = 0
        if high > low:
            span = {"low": low, "high": high}
            await tx.execute(ADD_TAIL, span)
            await tx.execute(STALE_TAIL, span)
            await tx.execute(text("update surveys.mark set seq = :high where id = 1"), {"high": high})
            told += await tell_attributed(tx, span)
        return told + await tell_totals(tx)


async def tell_attributed(tx: AsyncSession, span: dict[str, int]) -> int:
    rows = (await tx.execute(ATTRIBUTED, span)).mappings().all()
    for row in rows:
        emit(tx, SubmissionAttributed(**row))
    return len(rows)


async def tell_totals(tx: AsyncSession) -> int:
    """One cumulative fact per form and team that changed since the last time."""
    stale = (await tx.execute(TELL)).mappings().all()
    if not stale:
        return 0
    keys = [(row["form_id"], row["organisation_id"]) for row in stale]
    found = await tx.execute(SUMS, {"forms": [k[0] for k in keys], "scopes": [k[1] for k in keys]})
    sums: dict[tuple[UUID, UUID], dict[str, int]] = defaultdict(dict)
    for form_id, scope, tally, n in found.all():
        sums[form_id, scope][tally] = int(n)
    for row in stale:
        emit(tx, counted(row, sums[row["form_id"], row["organisation_id"]]))
    return len(stale)


def counted(row: Any, sums: dict[str, int]) -> SubmissionsCounted:
    choices: dict[str, dict[str, int]] = defaultdict(dict)
    for tally, n in sums.items():
        question, _, choice = tally.partition("=")
        if choice:
            choices[question][choice] = n
    return SubmissionsCounted(
        form_id=row["form_id"],
        form_key=row["key"],
        edition_id=row["edition_id"],
        programme_id=row["programme_id"],
        organisation_id=None if row["organisation_id"] == NOBODY else row["organisation_id"],
        counted=sums.get("*", 0),
        left_out=sum(n for tally, n in sums.items() if tally.startswith("!")),
        choices=choices,
        version=row["version"],
    )


class Correction:
    """`async with Correction(tx, id):` — change that submission inside; the counts follow in the same transaction."""

    def __init__(self, tx: AsyncSession, id: UUID) -> None:
        self.tx, self.id = tx, id

    async def __aenter__(self) -> None:
        seq = await lock_mark(self.tx)
        own = text("select seq from surveys.submission where id = :id for update")
        self.rolled = (await self.tx.execute(own, {"id": self.id})).scalar_one() <= seq
        if self.rolled:
            await self.tx.execute(TAKE_ONE, {"id": self.id})

    async def __aexit__(self, error: Any, *_: Any) -> None:
        if error is None and self.rolled:
            await self.tx.flush()
            await self.tx.execute(ADD_ONE, {"id": self.id})
            await self.tx.execute(STALE_ONE, {"id": self.id})


async def compare(tx: AsyncSession) -> list[dict[str, Any]]:
    """Where cells + tail differ from a recount of every submission; empty when the counts are right."""
    statement = text(f"""
with recount as (select {GROUPS}, count(*) as n from ({PARTS}) parts group by {GROUPS}),
kept as (select {GROUPS}, sum(n) as n from (
  select {GROUPS}, n from surveys.cell union all
  select {GROUPS}, count(*) from ({PARTS}
    where s.seq > (select seq from surveys.mark where id = 1)) tail group by {GROUPS}
) both_of group by {GROUPS})
select {GROUPS}, coalesce(k.n, 0) as kept, coalesce(r.n, 0) as recounted
from kept k full join recount r using ({GROUPS}) where coalesce(k.n, 0) <> coalesce(r.n, 0)
""")
    return [dict(row) for row in (await tx.execute(statement)).mappings().all()]


async def rebuild(tx: AsyncSession) -> None:
    """Count everything anew, and tell every total again."""
    await lock_mark(tx)
    await tx.execute(text("delete from surveys.cell"))
    high = (await tx.execute(text("select coalesce(max(seq), 0) from surveys.submission"))).scalar_one()
    await tx.execute(ADD_TAIL, {"low": 0, "high": high})
    await tx.execute(STALE_TAIL, {"low": 0, "high": high})
    await tx.execute(text("update surveys.mark set seq = :high where id = 1"), {"high": high})


async def roll_up(app: FastAPI) -> None:
    """About once a second, while the service runs."""
    while True:
        await asyncio.sleep(SECONDS)
        try:
            if await rollup_once(app.state.sessions):
                app.state.wake.set()
        except Exception as e:
            log.error("the rollup pauses: %s", type(e).__name__)
