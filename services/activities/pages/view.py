"""What the pages show beside the figures: the funnel's rates, the map, allies by sector, editions side by side."""

import math
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.activities.pages.geo import CountryMap, country_map
from services.activities.pages.words import Words
from services.activities.results import people
from services.activities.results.behind import ALLIES
from services.activities.results.doing import APPROVED, Doing
from services.activities.results.scope import Scope

CLASSES = 5
STEPS = ("applications", "selected", "trained", "completed")

REGIONS = text(
    APPROVED
    + """
, held as (
    select p.region, count(distinct a.id) as activities from approved a
    join activities.place p on p.activity_id = a.id group by 1
), applied as (
    select region, count(*) as applications,
           count(distinct organisation_id) filter (where status = 'selected') as organisations
    from activities.application where edition_id = any(:editions) and status not in ('draft', 'ineligible') group by 1
)
select coalesce(a.region, h.region) as region, coalesce(a.applications, 0) as applications,
       coalesce(a.organisations, 0) as organisations, coalesce(h.activities, 0) as activities
from applied a full join held h on h.region = a.region order by 1
"""
)


@dataclass(frozen=True)
class ShadedMap:
    """A country, and the class (0 to 5) and number of each of its regions."""

    country: CountryMap
    numbers: dict[str, int]
    classes: dict[str, int]


async def regions(tx: AsyncSession, scope: Scope) -> list[dict[str, Any]]:
    return [dict(row) for row in (await tx.execute(REGIONS, {"editions": scope.ids})).mappings()]


def country(scope: Scope) -> str:
    """Whose habits the numbers follow: the first country of the newest edition; "" when there is none."""
    return next((edition.countries[0] for edition in scope.editions if edition.countries), "")


def maps(scope: Scope, rows: list[dict[str, Any]]) -> list[ShadedMap]:
    """One per country whose boundaries we hold, coloured by organisations that were selected."""
    numbers = {row["region"]: row["organisations"] for row in rows}
    most = max(numbers.values(), default=0)
    codes = dict.fromkeys(code for edition in scope.editions for code in edition.countries)
    made = []
    for country in filter(None, (country_map(code) for code in codes)):
        here = {region.code: numbers.get(region.code, 0) for region in country.regions}
        made.append(ShadedMap(country, here, {code: shade(n, most) for code, n in here.items()}))
    return made


def shade(n: int, most: int) -> int:
    """0 is none; 1 to 5 grow with the square root, so that a capital does not wash out all the others."""
    return 0 if not n else max(1, math.ceil(CLASSES * math.sqrt(n / max(most, CLASSES)) - 1e-9))


def legend(rows: list[dict[str, Any]]) -> list[tuple[int, str]]:
    """(class, numbers of that class) for the classes that can occur."""
    most = max((row["organisations"] for row in rows), default=0)
    spans: dict[int, list[int]] = {}
    for n in range(most + 1):
        spans.setdefault(shade(n, most), []).append(n)
    return [(c, f"{ns[0]}" if len(ns) == 1 else f"{ns[0]}–{ns[-1]}") for c, ns in sorted(spans.items())]


def funnel(read: dict[str, Any], words: Words) -> list[dict[str, Any]]:
    """Each step with its share of those selected and of the step before."""
    steps = []
    for position, key in enumerate(STEPS):
        figure, before = read["funnel"][key], read["funnel"][STEPS[max(position - 1, 0)]]
        steps.append(
            {
                "key": key,
                "figure": figure,
                "of_previous": words.percent(figure["value"], before["value"]) if position else "",
                "of_selected": words.percent(figure["value"], read["funnel"]["selected"]["value"])
                if position > 1
                else "",
            }
        )
    return steps


async def allies(tx: AsyncSession, scope: Scope) -> list[tuple[str, int]]:
    """Sector → allies, the largest first."""
    by_sector: dict[str, int] = {}
    for sector, _, n in (await tx.execute(ALLIES, {"editions": scope.ids})).all():
        by_sector[sector] = by_sector.get(sector, 0) + n
    return sorted(by_sector.items(), key=lambda item: (-item[1], item[0]))


async def headline(tx: AsyncSession, scope: Scope) -> dict[str, Any]:
    """The few figures of a card or a column."""
    doing = await Doing.load(tx, scope)
    read = await people.read(tx, scope)
    return {**read, "participants": doing.participants(scope.figures()).read()}


async def side_by_side(tx: AsyncSession, scope: Scope) -> list[dict[str, Any]]:
    """Each edition of a programme with its own figures."""
    columns = []
    for edition in scope.editions:
        types = [type for type in scope.types if type.edition_id == edition.id]
        own = Scope(scope.programme, [edition], types, whole=False)
        columns.append({"edition": edition, "read": await headline(tx, own)})
    return columns
