"""What was done: the figures that each activity type declares, from its approved reports."""

from collections import defaultdict
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.activities.results.figure import Figure
from services.activities.results.scope import Scope
from services.activities.rules.counts import CITIZENS
from services.activities.rules.same import plain

APPROVED = """
with approved as (
    select id, edition_id, type_key from activities.activity
    where edition_id = any(:editions) and report_state = 'approved'
)
"""

# Only totals: parts are the same people again.
SUMS = text(
    APPROVED
    + """
select a.type_key, 'sum ' || c.measure as how, sum(c.n) as n, bool_or(c.bound = 'at_least') as at_least
from approved a join activities.count c on c.activity_id = a.id
where c.gender is null and c.age_band is null and c.region is null
group by 1, 2
union all
select a.type_key, 'commitments', sum(c.n), bool_or(c.bound = 'at_least')
from approved a join activities.commitment c on c.activity_id = a.id
group by 1
"""
)

ROWS = text(
    APPROVED
    + """
select type_key, 'count_activities' as how, count(*) as n from approved group by 1
union all
select a.type_key, 'distinct_places', count(distinct p.place_key)
from approved a join activities.place p on p.activity_id = a.id group by 1
union all
select a.type_key, 'distinct_regions', count(distinct p.region)
from approved a join activities.place p on p.activity_id = a.id group by 1
union all
select a.type_key, 'distinct_parties', count(distinct p.party_id)
from approved a join activities.activity_party p on p.activity_id = a.id where p.role = 'mobilised' group by 1
union all
select a.type_key, 'pairs_activity_ally', count(*)
from approved a join activities.activity_party p on p.activity_id = a.id where p.role = 'ally' group by 1
union all
select a.type_key, 'distinct_facilitators', count(distinct f.member_id)
from approved a join activities.facilitator f on f.activity_id = a.id group by 1
union all
select a.type_key, 'sessions', count(*)
from approved a join activities.report_session s on s.activity_id = a.id group by 1
"""
)

OUTPUTS = text(
    APPROVED
    + """
select a.type_key, o.name, o.unit, o.region, sum(o.n) as n, bool_or(o.bound = 'at_least') as at_least
from approved a join activities.output o on o.activity_id = a.id
group by 1, 2, 3, 4 order by n desc, 2, 4
"""
)

ALLIES = text(
    APPROVED
    + """
select count(distinct p.party_id) from approved a
join activities.activity_party p on p.activity_id = a.id where p.role = 'ally'
"""
)

SUBMISSIONS = text("""
select form_key, sum(counted) as n from activities.survey_total where edition_id = any(:editions) group by 1
""")


class Doing:
    """All raw figures of a scope: (type, how) → number."""

    def __init__(self) -> None:
        self.figures: dict[tuple[str, str], tuple[int, bool]] = {}
        self.outputs: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.submissions: dict[str, int] = {}
        self.allies = 0

    @classmethod
    async def load(cls, tx: AsyncSession, scope: Scope) -> "Doing":
        made, over = cls(), {"editions": scope.ids}
        for type_key, how, n, at_least in await tx.execute(SUMS, over):
            made.figures[type_key, how] = (int(n), at_least)
        for type_key, how, n in await tx.execute(ROWS, over):
            made.figures[type_key, how] = (n, False)
        for row in (await tx.execute(OUTPUTS, over)).mappings():
            made.add_output(dict(row))
        counted = {form: int(n) for form, n in (await tx.execute(SUBMISSIONS, over))}
        made.submissions = {type_key: counted.get(form, 0) for type_key, form in scope.forms().items()}
        made.allies = await tx.scalar(ALLIES, over) or 0
        return made

    def add_output(self, row: dict[str, Any]) -> None:
        """Trees are trees, however the word was written."""
        n, at_least = int(row["n"]), row["at_least"]
        for known in self.outputs[row["type_key"]]:
            same = (plain(known["name"]), known["unit"], known["region"])
            if same == (plain(row["name"]), row["unit"], row["region"]):
                known["value"] += n
                known["bound"] = "at_least" if at_least else known["bound"]
                return
        figure = Figure(n, row["unit"], at_least).read()
        self.outputs[row["type_key"]].append({"name": row["name"], **figure, "region": row["region"]})

    def figure(self, type_key: str, rule: dict[str, Any]) -> Figure:
        if rule["how"] == "submissions":
            return Figure(self.submissions.get(type_key, 0), rule["unit"])
        measures = (rule["measure"],) if rule.get("measure") else CITIZENS
        hows = [f"sum {measure}" for measure in measures] if rule["how"] == "sum" else [rule["how"]]
        found = [self.figures.get((type_key, how), (0, False)) for how in hows]
        return Figure(sum(n for n, _ in found), rule["unit"], any(at_least for _, at_least in found))

    def of_type(self, type_key: str, rules: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            rule["key"]: self.outputs.get(type_key, [])
            if rule["how"] == "outputs"
            else self.figure(type_key, rule).read()
            for rule in rules
        }

    def participants(self, figures: dict[str, list[dict[str, Any]]]) -> Figure:
        """Participations of citizens over all types: the sum of what each calls its participants."""
        whole = Figure(0, "participation")
        for type_key, rules in figures.items():
            for rule in rules:
                if rule["key"] == "participants" and rule["how"] in ("sum", "submissions"):
                    whole += self.figure(type_key, rule)
        return whole
