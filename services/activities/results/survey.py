"""The survey of an edition: how many answers count, and which goals were chosen."""

import re
from collections import defaultdict
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.activities.results.doing import Doing
from services.activities.results.figure import exact
from services.activities.results.scope import Scope

GOAL = re.compile(r"^(?:sdg|ods|goal|g)?[_-]?0?(\d{1,2})$")
GOALS = range(1, 18)

CHOICES = text("""
select q.key as question, c.key as choice, sum(c.value::bigint) as n
from activities.survey_total t, jsonb_each(t.choices) q, jsonb_each_text(q.value) c
where t.edition_id = any(:editions) and t.form_key = any(:forms)
group by 1, 2
""")


def goal_of(choice: str) -> int | None:
    found = GOAL.match(choice.lower())
    return int(found[1]) if found and int(found[1]) in GOALS else None


def goals_of(rows: list[tuple[str, str, int]]) -> dict[int, int]:
    """The question that lets people choose goals: each of its choices is one; of several the most answered."""
    questions: dict[str, dict[int | None, int]] = defaultdict(dict)
    for question, choice, n in rows:
        questions[question][goal_of(choice)] = int(n)
    asked = [goals for name, goals in questions.items() if None not in goals and name == "goals"]
    asked = asked or [goals for goals in questions.values() if None not in goals]
    best = max(asked, key=lambda goals: sum(goals.values()), default={})
    return {goal: n for goal, n in best.items() if goal}


async def read(tx: AsyncSession, scope: Scope, doing: Doing) -> dict[str, Any]:
    forms = [form for key, form in scope.forms().items() if key in doing.submissions]
    rows = (await tx.execute(CHOICES, {"editions": scope.ids, "forms": forms})).all()
    chosen = goals_of([tuple(row) for row in rows])
    return {
        "submissions": exact(sum(doing.submissions.values()), "submission"),
        "goals": [{"goal": goal, **exact(chosen.get(goal), "choice")} for goal in GOALS],
    }
