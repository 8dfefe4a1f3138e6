"""The plan: raw records of the Peruvian editions 2016 and 2017, made up so that they add up to what was published.

Pure and the same on every machine. Nobody in it is real; no figure in it is ever sent, only records.
"""

from datetime import timedelta
from functools import cache

from cli.demo.plan.activities import make_activities, make_extension
from cli.demo.plan.model import Edition, Place, Plan, Stage, Team
from cli.demo.plan.outsiders import FIRST_DAY
from cli.demo.plan.partners import make_partners
from cli.demo.plan.seed import made_id
from cli.demo.plan.shape import SHAPES, Shape
from cli.demo.plan.survey import make_submissions
from cli.demo.plan.teams import make_refusals, make_teams
from cli.demo.plan.training import make_assessments, make_attendance, make_sessions

PROGRAMME = {
    "es": "Embajadores de la Agenda 2030 Perú",
    "pt": "Embaixadores da Agenda 2030 Peru",
    "en": "Peru 2030 Agenda Ambassadors Program",
}
STAGES = ("call", "selection", "training", "implementation", "systematisation", "certification")


@cache
def make_plan() -> Plan:
    editions: list[Edition] = []
    for shape in SHAPES.values():
        editions.append(make_edition(shape, communities_of(editions)))
    id = made_id(FIRST_DAY, "programme")
    return Plan(id, "ambassadors-peru", PROGRAMME, make_partners(), tuple(editions))


def communities_of(editions: list[Edition]) -> list[Place]:
    """The communities that earlier editions know, the latest last."""
    places = [a.place for edition in editions for a in edition.activities if a.type == "community-2030"]
    return list(dict.fromkeys(places))[-2:]


def make_edition(shape: Shape, known: list[Place]) -> Edition:
    year, teams = shape.year, make_teams(shape)
    selected: list[Team] = [team for team in teams if team.fate == "selected"]
    sessions, activities = make_sessions(shape), list(make_activities(shape, selected, known))
    return Edition(
        slug=f"peru-{year}", year=year, id=made_id(shape.call[0], "edition", year),
        call_id=made_id(shape.call[0], "call", year), name={lang: f"{PROGRAMME[lang]} {year}" for lang in PROGRAMME},
        stages=stages(shape), teams=tuple(teams), refusals=tuple(make_refusals(shape, teams) if year == 2017 else ()),
        sessions=tuple(sessions), attendance=tuple(make_attendance(shape, selected, sessions)),
        assessments=tuple(make_assessments(shape, selected)), activities=tuple(activities),
        extensions=tuple(make_extension(shape, activities)), submissions=tuple(make_submissions(shape, activities)),
    )  # fmt: skip


def stages(shape: Shape) -> tuple[Stage, ...]:
    after_call = (shape.call[1] + timedelta(days=1), shape.training[0] - timedelta(days=1))
    windows = (
        shape.call, after_call, shape.training, shape.implementation, shape.systematisation, shape.certification,
    )  # fmt: skip
    return tuple(Stage(key, *window) for key, window in zip(STAGES, windows, strict=True))
