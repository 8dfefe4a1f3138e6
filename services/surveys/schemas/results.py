"""Bodies of results."""

from uuid import UUID

from pydantic import BaseModel


class Choice(BaseModel):
    """`n` is None where the group is too small to be shown."""

    value: str
    label: str
    n: int | None
    share: float | None = None


class Question(BaseModel):
    name: str
    label: str
    choices: list[Choice]


class Goal(BaseModel):
    goal: int
    label: str
    rank: int
    n: int
    share: float | None
    progress: dict[str, int]


class Group(BaseModel):
    """One group of a breakdown; `choices` is question → choice → number, None where hidden."""

    value: str
    label: str
    n: int | None
    choices: dict[str, dict[str, int | None]]


class TeamCount(BaseModel):
    """What one team has collected. `name` is empty while the organisation's is not known here yet."""

    organisation_id: UUID | None
    name: str
    region: str
    submissions: int
    left_out: int


class TeamCounts(BaseModel):
    items: list[TeamCount]


class Results(BaseModel):
    form_id: UUID
    key: str
    title: dict[str, str]
    purpose: str
    scope: str
    state: str
    organisation_id: UUID | None
    submissions: int
    left_out: int
    left_out_why: list[Choice]
    goals: list[Goal]
    questions: list[Question]
    groups: dict[str, list[Group]]
    days: list[Choice]
    suppressed_below: int | None
