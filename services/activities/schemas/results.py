"""The public results. Units are words for different things: participation, person, organisation, event, place, region,
relation (activity and ally), submission, commitment … and are never added up across units."""

from typing import Any

from kit.schemas import Read
from services.activities.models import Bound


class FigureRead(Read):
    value: int
    unit: str
    bound: Bound


class GoalRead(FigureRead):
    goal: int


class OutputRead(FigureRead):
    name: str
    region: str | None


class CellRead(Read):
    """Part of a total. `value` is null where the group is too small to be told."""

    key: str
    value: int | None
    unit: str
    suppressed: bool


class ProgrammeNamed(Read):
    slug: str
    name: dict[str, str]


class EditionNamed(ProgrammeNamed):
    state: str
    entered_afterwards: bool
    countries: list[str]


class Funnel(Read):
    applications: FigureRead
    selected: FigureRead
    trained: FigureRead
    completed: FigureRead


class Regions(Read):
    applied: FigureRead
    selected: FigureRead


class Training(Read):
    sessions: FigureRead
    live_participants: FigureRead
    members: FigureRead
    organisations: FigureRead


class Certificates(Read):
    training: FigureRead
    organisation: FigureRead
    member: FigureRead


class Citizens(Read):
    total: FigureRead
    gender: list[CellRead]
    age_band: list[CellRead]
    region: list[CellRead]


class Volunteers(Read):
    people: FigureRead
    hours: FigureRead
    tasks: FigureRead
    gender: list[CellRead]
    age_band: list[CellRead]
    region: list[CellRead]


class Engagement(Read):
    citizens: Citizens
    volunteers: Volunteers


class Survey(Read):
    submissions: FigureRead
    goals: list[GoalRead]


class Results(Read):
    """`activities` is keyed by activity type, then by the figures that the type declares."""

    programme: ProgrammeNamed
    editions: list[EditionNamed]
    funnel: Funnel
    regions: Regions
    training: Training
    participants: FigureRead
    activities: dict[str, dict[str, FigureRead | list[OutputRead]]]
    activity_names: dict[str, dict[str, str]]
    engagement: Engagement
    survey: Survey
    allies: FigureRead
    certificates: Certificates


class Behind(Read):
    """What a figure is made of: activities, organisations or events, never persons."""

    figure: str
    rows: list[dict[str, Any]]
