"""The counts of one report: people by gender and age as far as the team wrote them down."""

from collections.abc import Sequence

from cli.demo.plan.model import Commitment, Part, Pledges, Tally
from cli.demo.plan.seed import dice, shares
from cli.demo.plan.words import COMMITMENTS

ADULTS = {"14-17": 0.12, "18-29": 0.38, "30-44": 0.22, "45-59": 0.16, "60+": 0.12}
PUPILS = {"0-13": 0.55, "14-17": 0.45}
GENDERS = {"female": 0.56, "male": 0.42, "other": 0.02}
WRITTEN_ONE_BY_ONE = 6
# Which goals people chose, goal 1 first: education, health and water lead.
GOAL_WEIGHTS = (9, 7, 12, 14, 9, 10, 5, 8, 4, 6, 7, 5, 9, 4, 6, 8, 3)
SETTINGS = {"home": 0.5, "work": 0.2, "school": 0.3}


def people(measure: str, n: int, ages: dict[str, float], bound: str, *words: object) -> Tally:
    """Most teams split by gender and age, some left a part unstated, some gave the total alone."""
    draw = dice(*words, "people", measure)
    habit = draw.random()
    if habit < 0.12:
        return Tally(measure, n, bound)
    stated = n if habit < 0.75 else max(1, n - draw.randrange(1, max(2, n // 6)))
    cells = [(gender, age) for gender in GENDERS for age in ages]
    weights = [GENDERS[gender] * ages[age] * draw.uniform(0.6, 1.4) for gender, age in cells]
    split = zip(cells, shares(stated, weights), strict=True)
    return Tally(measure, n, bound, tuple(Part(gender, age, k) for (gender, age), k in split if k))


def volunteers(*words: object) -> tuple[Tally, ...]:
    """The people who helped, their hours and tasks: a population of its own."""
    draw = dice(*words, "volunteers")
    n = draw.randrange(3, 13)
    women = draw.randrange(1, n)
    parts = (Part("female", "18-29", women), Part("male", "18-29", n - women))
    hours, tasks = n * draw.randrange(3, 9), draw.randrange(2, 7)
    return Tally("volunteers", n, parts=parts), Tally("volunteer_hours", hours), Tally("volunteer_tasks", tasks)


def promises(n: int, *words: object) -> tuple[tuple[Commitment, ...], tuple[Pledges, ...]]:
    """`n` commitments: a few in the person's own words, the others counted by goal and setting."""
    draw = dice(*words, "promises")
    texts = draw.sample(COMMITMENTS, WRITTEN_ONE_BY_ONE)
    written = tuple(Commitment(goal, setting, text) for goal, setting, text in texts)[:n]
    cells = [(goal, setting) for goal in range(1, 18) for setting in SETTINGS]
    weights = [GOAL_WEIGHTS[goal - 1] * SETTINGS[setting] * draw.uniform(0.3, 1.7) for goal, setting in cells]
    split = zip(cells, shares(n - len(written), weights), strict=True)
    return written, tuple(Pledges(goal, setting, k) for (goal, setting), k in split if k)


def some_at_least(n: int, marked: Sequence[int]) -> list[str]:
    """The bounds of `n` counts, those at the marked places reported as "more than"."""
    return ["at_least" if i in marked else "exact" for i in range(n)]
