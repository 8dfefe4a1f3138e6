"""Who took part: citizens and volunteers by gender, age and region; two populations, never added up."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.activities.models import AgeBand, Gender
from services.activities.results.doing import APPROVED, Doing
from services.activities.results.figure import Figure
from services.activities.results.scope import Scope
from services.activities.results.suppress import hidden_in_whole
from services.activities.rules.counts import CITIZENS

Cells = dict[UUID, dict[str, int]]
NOT_STATED = "not_stated"
ORDER = {"gender": [g.value for g in Gender], "age_band": [b.value for b in AgeBand]}
CODE = {"gender": 1, "age_band": 2, "region": 4}

# A report may split a number by gender, and again by gender and age: of one activity only the plainest split that
# holds the dimension is taken, or the same people would be there twice.
PARTS = (
    APPROVED
    + """
, split as (
    select a.edition_id, c.activity_id, c.measure, c.{dimension} as cell, c.n,
           case when c.gender is null then 0 else 1 end + case when c.age_band is null then 0 else 2 end
           + case when c.region is null then 0 else 4 end as shape
    from approved a join activities.count c on c.activity_id = a.id
    where c.measure = any(:measures) and a.type_key = any(:types) and c.{dimension} is not null
), plainest as (
    select *, min(array[bit_count(shape::bit(3)), shape]) over (partition by activity_id, measure) as chosen from split
)
select edition_id, cell, sum(n) as n from plainest where chosen[2] = shape group by 1, 2
"""
)

# An activity that was held in one region, and does not say otherwise, took place there with all its people.
ONE_REGION = (
    APPROVED
    + """
select a.edition_id, p.region as cell, sum(c.n) as n
from approved a
join (select activity_id, min(region) as region from activities.place
      group by 1 having count(distinct region) = 1) p on p.activity_id = a.id
join activities.count c on c.activity_id = a.id
where c.measure = any(:measures) and a.type_key = any(:types)
  and c.gender is null and c.age_band is null and c.region is null
  and not exists (select 1 from activities.count r
                  where r.activity_id = a.id and r.measure = c.measure and r.region is not null)
group by 1, 2
"""
)

TOTALS = (
    APPROVED
    + """
select a.edition_id, 'total' as cell, sum(c.n) as n
from approved a join activities.count c on c.activity_id = a.id
where c.measure = any(:measures) and a.type_key = any(:types)
  and c.gender is null and c.age_band is null and c.region is null
group by 1
"""
)

SURVEYED = text("""
select t.edition_id, t.counted, t.choices from activities.survey_total t
where t.edition_id = any(:editions) and t.form_key = any(:forms)
""")


async def cells(tx: AsyncSession, sql: str, **params: Any) -> Cells:
    made: Cells = defaultdict(lambda: defaultdict(int))
    for edition, cell, n in await tx.execute(text(sql), params):
        made[edition][cell] += int(n)
    return made


async def breakdown(tx: AsyncSession, dimension: str, surveyed: list[Any], **over: Any) -> Cells:
    """Per edition: cell → persons, and `not_stated` for the rest of the total."""
    made = await cells(tx, PARTS.format(dimension=dimension), **over)
    if dimension == "region":
        for edition, regions in (await cells(tx, ONE_REGION, **over)).items():
            for region, n in regions.items():
                made[edition][region] += n
    totals = await cells(tx, TOTALS, **over)
    for edition, counted, choices in surveyed:
        totals[edition]["total"] += counted
        for cell, n in stated(dimension, choices.get(dimension, {})).items():
            made[edition][cell] += n
    for edition, total in totals.items():
        known = sum(n for cell, n in made[edition].items() if cell != NOT_STATED)
        made[edition][NOT_STATED] = max(total["total"] - known, 0)
    return made


def stated(dimension: str, choices: dict[str, int]) -> dict[str, int]:
    """What a survey asked with the same words as a report: its answers belong to the same cells."""
    if dimension == "region":
        return {cell: n for cell, n in choices.items() if len(cell) > 3 and cell[2] == "-"}
    return {cell: n for cell, n in choices.items() if cell in ORDER[dimension]}


def told(dimension: str, per_edition: Cells, unit: str, k: int) -> list[dict[str, Any]]:
    """The cells in their order, small ones without a value."""
    gone = hidden_in_whole(per_edition, k)
    names = {cell for edition in per_edition.values() for cell, n in edition.items() if n}
    order = ORDER.get(dimension) or [*sorted(names - {NOT_STATED}), NOT_STATED]
    whole = {cell: sum(edition.get(cell, 0) for edition in per_edition.values()) for cell in order}
    shown = [cell for cell in order if cell in names or cell in gone]
    return [
        {"key": cell, "value": None if cell in gone else whole[cell], "unit": unit, "suppressed": cell in gone}
        for cell in shown
    ]


async def population(tx: AsyncSession, scope: Scope, surveyed: list[Any], k: int, **over: Any) -> dict[str, Any]:
    return {
        dimension: told(
            dimension, await breakdown(tx, dimension, surveyed, editions=scope.ids, **over), over_unit(over), k
        )
        for dimension in CODE
    }


def over_unit(over: dict[str, Any]) -> str:
    return "participation" if "citizens" in over["measures"] else "person"


async def read(tx: AsyncSession, scope: Scope, doing: Doing, k: int) -> dict[str, Any]:
    figures = scope.figures()
    summed = [key for key, rules in figures.items() if counts_as(rules, "sum")]
    forms = [form for key, form in scope.forms().items() if counts_as(figures.get(key, []), "submissions")]
    surveyed = list(await tx.execute(SURVEYED, {"editions": scope.ids, "forms": forms})) if forms else []
    citizens = await population(tx, scope, surveyed, k, measures=list(CITIZENS), types=summed)
    volunteers = await population(tx, scope, [], k, measures=["volunteers"], types=list(figures))
    return {
        "citizens": {"total": doing.participants(figures).read(), **citizens},
        "volunteers": {
            "people": volunteer(doing, figures, "volunteers", "person"),
            "hours": volunteer(doing, figures, "volunteer_hours", "hour"),
            "tasks": volunteer(doing, figures, "volunteer_tasks", "task"),
            **volunteers,
        },
    }


def counts_as(rules: list[dict[str, Any]], how: str) -> bool:
    """Whether the type's participants are added up from reports, or counted from a survey."""
    return any(rule["key"] == "participants" and rule["how"] == how for rule in rules)


def volunteer(doing: Doing, types: Any, measure: str, unit: str) -> dict[str, Any]:
    rule = {"how": "sum", "measure": measure, "unit": unit}
    return sum((doing.figure(key, rule) for key in types), Figure(0, unit)).read()
