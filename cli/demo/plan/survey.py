"""My World 2030: what citizens answered, and through which device it came."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from cli.demo.plan.figures import ADULTS, GENDERS, GOAL_WEIGHTS
from cli.demo.plan.model import Activity, Submission, Team
from cli.demo.plan.seed import dice, made_id, uneven
from cli.demo.plan.shape import Shape

VIEWS = ("better", "same", "worse")
TWICE, FIVE_GOALS, BY_JSON = 110, 170, 3  # one of so many is sent twice, holds five goals, comes as JSON


def make_submissions(shape: Shape, activities: list[Activity]) -> Iterator[Submission]:
    """Exactly as many that count as people were surveyed, and beside them some that do not."""
    surveyed = [activity for activity in activities if activity.type == "my-world-2030"]
    numbers = uneven(shape.people["my-world-2030"], len(surveyed), shape.year, "surveyed", least=4)
    nth = 0
    for activity, n in zip(surveyed, numbers, strict=True):
        for _ in range(n):
            nth += 1
            yield make_submission(activity.lead, nth, taken(activity, nth))
            if nth % FIVE_GOALS == 0:
                yield make_submission(activity.lead, 100_000 + nth, taken(activity, nth), goals=5)


def taken(activity: Activity, nth: int) -> datetime:
    afternoon = datetime.combine(activity.done_on, time(19, 0), UTC)  # 14:00 in Lima
    return afternoon + timedelta(minutes=nth % 180)


def make_submission(team: Team, nth: int, at: datetime, goals: int = 6) -> Submission:
    draw = dice(team.edition, "submission", nth)
    chosen = pick_goals(nth, team.edition, goals)
    id: UUID = made_id(at.date(), team.edition, "submission", nth)
    return Submission(
        instance_id=f"uuid:{id}", team=team, taken_at=at,
        via="json" if nth % BY_JSON == 0 and goals == 6 else "openrosa",
        goals=chosen, views=tuple(draw.choices(VIEWS, (3, 4, 3))[0] for _ in chosen),
        gender=draw.choices(tuple(GENDERS), tuple(GENDERS.values()))[0],
        age=draw.choices(tuple(ADULTS), tuple(ADULTS.values()))[0], region=team.region,
        times_sent=2 if nth % TWICE == 0 else 1,
    )  # fmt: skip


def pick_goals(nth: int, edition: str, n: int) -> tuple[int, ...]:
    """`n` different goals, the ones that people care for more often than others."""
    draw, left = dice(edition, "goals", nth), dict(enumerate(GOAL_WEIGHTS, 1))
    for _ in range(17 - n):
        out = draw.choices(tuple(left), tuple(1 / weight for weight in left.values()))[0]
        del left[out]
    return tuple(left)
