"""Live results: cells plus the tail in one statement, so in one snapshot, so exact."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from kit.texts import Texts
from services.surveys.models import EVERYBODY, NOT_STATED, Form, FormVersion
from services.surveys.rollup import PARTS
from services.surveys.rules.privacy import masked
from services.surveys.schemas import Choice, Goal, Group, Question, Results

GROUPS = ("gender", "age_band", "region")
READ = text(f"""
with every as (
  select tally, gender, age_band, region, n from surveys.cell where form_id = :form and scope = :scope
  union all
  select tally, gender, age_band, region, count(*) from ({PARTS}
    where s.form_id = :form and s.seq > coalesce((select seq from surveys.mark where id = 1), 0)) tail
  where scope = :scope group by 1, 2, 3, 4
)
select tally, gender, age_band, region, sum(n) as n from every
group by grouping sets ((tally), (tally, gender), (tally, age_band), (tally, region)) having sum(n) <> 0
""")
Counts = dict[str, int]


class Read:
    """The counts of one form and scope: totals by tally, and by tally within each group."""

    def __init__(self, rows: list[Any]) -> None:
        self.total: Counts = {}
        self.groups: dict[str, dict[str, Counts]] = {name: defaultdict(dict) for name in GROUPS}
        for row in rows:
            name = next((g for g in GROUPS if row[g] is not None), None)
            if name is None:
                self.total[row["tally"]] = int(row["n"])
            elif not row["tally"].startswith(("!", "@")):
                self.groups[name][row[name]][row["tally"]] = int(row["n"])


async def counts_of(tx: AsyncSession, form_id: UUID, organisation_id: UUID | None) -> Read:
    rows = await tx.execute(READ, {"form": form_id, "scope": organisation_id or EVERYBODY})
    return Read(list(rows.mappings().all()))


@dataclass(frozen=True)
class View:
    """Of which team (None: all), hiding groups smaller than `k` and the days (None: nothing), in which words."""

    organisation_id: UUID | None
    k: int | None
    lang: str
    texts: Texts

    def word(self, key: str) -> str:
        return self.texts.get(self.lang, key)


async def results(tx: AsyncSession, form: Form, version: FormVersion | None, view: View) -> Results:
    k, lang = view.k, view.lang
    read = await counts_of(tx, form.id, view.organisation_id)
    definition = version.definition if version else {"questions": [], "roles": {}}
    why = {tally[1:]: n for tally, n in read.total.items() if tally.startswith("!")}
    days = {tally[1:]: n for tally, n in read.total.items() if tally.startswith("@")}
    asked = [q for q in definition["questions"] if "choices" in q and q["name"] != definition["roles"].get("region")]
    return Results(
        form_id=form.id, key=form.key, title=form.title, purpose=form.purpose, scope=form.scope, state=form.state,
        organisation_id=view.organisation_id, submissions=read.total.get("*", 0), left_out=sum(why.values()),
        left_out_why=[
            Choice(value=v, label=view.word(f"reasons.{v}"), n=n)
            for v, n in sorted(why.items(), key=lambda x: (-x[1], x[0]))
        ],
        goals=goals(definition, read.total, lang), questions=[question(q, read.total, lang) for q in asked],
        groups={name: breakdown(name, definition, read, view) for name in GROUPS},
        days=[Choice(value=v, label=v, n=n) for v, n in sorted(days.items())] if k is None else [],
        suppressed_below=k,
    )  # fmt: skip


def labelled(label: dict[str, str], lang: str) -> str:
    return label.get(lang) or next(iter(label.values()))


def share(n: int, whole: int) -> float | None:
    return round(n / whole, 4) if whole else None


def question(asked: dict[str, Any], total: Counts, lang: str) -> Question:
    counts = {choice["value"]: total.get(f"{asked['name']}={choice['value']}", 0) for choice in asked["choices"]}
    answered = total.get("*", 0) if asked["type"] == "select_multiple" else sum(counts.values())
    return Question(
        name=asked["name"],
        label=labelled(asked["label"], lang),
        choices=[
            Choice(value=v, label=labelled(choice["label"], lang), n=counts[v], share=share(counts[v], answered))
            for choice in asked["choices"]
            for v in [choice["value"]]
        ],
    )


def goals(definition: dict[str, Any], total: Counts, lang: str) -> list[Goal]:
    """The 17 goals, most chosen first; those chosen equally often share a rank."""
    asked = next((q for q in definition["questions"] if q["name"] == "goals"), None)
    if asked is None:
        return []
    counts = {choice["value"]: total.get(f"goals={choice['value']}", 0) for choice in asked["choices"]}
    ordered = sorted(asked["choices"], key=lambda c: (-counts[c["value"]], int(c["value"])))
    return [
        Goal(
            goal=int(v), label=labelled(choice["label"], lang), n=counts[v], share=share(counts[v], total.get("*", 0)),
            rank=1 + sum(other > counts[v] for other in counts.values()),
            progress={word: total.get(f"progress_{v}={word}", 0) for word in ("better", "same", "worse")},
        )
        for choice in ordered
        for v in [choice["value"]]
    ]  # fmt: skip


def breakdown(name: str, definition: dict[str, Any], read: Read, view: View) -> list[Group]:
    groups, k = read.groups[name], view.k
    sizes = {value: counts.get("*", 0) for value, counts in groups.items()}
    hidden = masked(sizes, k) if k else set()
    labels = labels_of(definition, name, view.lang) | {NOT_STATED: view.word("reasons.not_stated")}
    cells = {tally: {value: groups[value].get(tally, 0) for value in groups} for tally in read.total}
    small = {tally: masked(parts, k) if k else set() for tally, parts in cells.items()}
    return [
        Group(
            value=value,
            label=labels.get(value, value),
            n=None if value in hidden else sizes[value],
            choices=choices_of(value, groups[value], small, value in hidden),
        )
        for value in sorted(sizes, key=lambda v: list(labels).index(v) if v in labels else len(labels))
        if sizes[value]
    ]


def choices_of(
    value: str, counts: Counts, small: dict[str, set[str]], hidden: bool
) -> dict[str, dict[str, int | None]]:
    made: dict[str, dict[str, int | None]] = defaultdict(dict)
    for tally, n in counts.items():
        name, _, choice = tally.partition("=")
        if choice and n and not hidden:
            made[name][choice] = None if value in small.get(tally, ()) else n
    return dict(made)


def labels_of(definition: dict[str, Any], name: str, lang: str) -> dict[str, str]:
    """The words of a group, from the question that it was asked with."""
    asked = next((q for q in definition["questions"] if q["name"] == definition["roles"].get(name)), None)
    return {c["value"]: labelled(c["label"], lang) for c in asked["choices"]} if asked else {}
