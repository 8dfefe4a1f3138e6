"""The raw records of an edition, as the people of that time would have written them down."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Member:
    id: UUID
    given: str
    family: str
    gender: str  # female | male | other
    born_on: date
    email: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


@dataclass(frozen=True, slots=True)
class Team:
    """An organisation with the members it enrols: one application."""

    edition: str
    number: int
    application_id: UUID
    organisation_id: UUID
    name: str
    region: str
    locality: str
    founded_on: date
    sphere: str
    sector: str
    mandates: tuple[str, ...]
    volunteering: str
    party: bool
    members: tuple[Member, ...]  # the first is the focal person
    leader: int  # which member leads the team
    submitted_on: date
    relayed_by: str  # a partner who wrote it down for a team without a connection, or ""
    channel: str
    fate: str  # selected | waitlisted | not_selected | refused
    decided_on: date
    finding: tuple[str, str]  # positive | neutral | concern, and in words
    link: str

    @property
    def focal(self) -> Member:
        return self.members[0]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An application that the eligibility rules stop: the draft stays."""

    team: Team
    rule: str  # team_size | member_age | years_of_operation | party


@dataclass(frozen=True, slots=True)
class Session:
    id: UUID
    number: int
    title: str
    topic: str
    speaker: str
    speaker_sector: str
    held_at: datetime
    minutes: int


@dataclass(frozen=True, slots=True)
class Attendance:
    session_id: UUID
    organisation_id: UUID
    member_id: UUID
    mode: str  # live | recording | cascade: all sessions were online
    taught_by: UUID | None = None  # cascade: the teammate


@dataclass(frozen=True, slots=True)
class Assessment:
    organisation_id: UUID
    member_id: UUID
    positive: bool
    assessed_on: date


@dataclass(frozen=True, slots=True)
class Place:
    id: UUID
    kind: str  # community | school | venue
    name: str
    region: str


@dataclass(frozen=True, slots=True)
class Outsider:
    """An organisation outside the programme: an ally, or one that was mobilised."""

    id: UUID
    name: str
    sector: str  # local_authority | cso | academic | private | other
    region: str
    role: str  # ally | mobilised
    gave: str  # spaces | institutional_support | funding, allies only


@dataclass(frozen=True, slots=True)
class Part:
    gender: str | None
    age_band: str | None
    n: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of what; `parts` add up to the total at most, the rest is not stated."""

    measure: str  # citizens | students | volunteers | volunteer_hours | volunteer_tasks | trees
    n: int
    bound: str = "exact"
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Commitment:
    goal: int
    setting: str  # work | home | school
    text: str


@dataclass(frozen=True, slots=True)
class Pledges:
    goal: int
    setting: str
    n: int  # commitments that were only counted


@dataclass(frozen=True, slots=True)
class Activity:
    id: UUID
    edition: str
    type: str
    number: int
    title: str
    credited: tuple[Team, ...]  # the first leads
    place: Place
    done_on: date
    reported_on: date
    settled_on: date
    fate: str  # approved | resubmitted (returned, mended, approved) | returned (and left so) | cancelled
    outsiders: tuple[Outsider, ...] = ()
    facilitators: tuple[Member, ...] = ()
    tallies: tuple[Tally, ...] = ()
    tasks: str = ""
    sessions: int = 0
    topics: tuple[str, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    pledges: tuple[Pledges, ...] = ()
    local: str = ""

    @property
    def lead(self) -> Team:
        return self.credited[0]

    @property
    def counts(self) -> bool:
        return self.fate in ("approved", "resubmitted")


@dataclass(frozen=True, slots=True)
class Extension:
    id: UUID
    organisation_id: UUID
    until: date
    reason: str
    granted_on: date


@dataclass(frozen=True, slots=True)
class Submission:
    """A citizen's answers to the My World 2030 survey, taken down by a team."""

    instance_id: str
    team: Team
    taken_at: datetime
    via: str  # openrosa | json
    goals: tuple[int, ...]
    views: tuple[str, ...]  # better | same | worse, one per goal
    gender: str
    age: str
    region: str
    times_sent: int = 1

    @property
    def counts(self) -> bool:
        return len(self.goals) == 6


@dataclass(frozen=True, slots=True)
class Stage:
    key: str
    opens_on: date
    closes_on: date


@dataclass(frozen=True, slots=True)
class Edition:
    slug: str
    year: int
    id: UUID
    call_id: UUID
    name: dict[str, str]
    stages: tuple[Stage, ...]
    teams: tuple[Team, ...]
    refusals: tuple[Refusal, ...]
    sessions: tuple[Session, ...]
    attendance: tuple[Attendance, ...]
    assessments: tuple[Assessment, ...]
    activities: tuple[Activity, ...]
    extensions: tuple[Extension, ...]
    submissions: tuple[Submission, ...]

    @property
    def selected(self) -> tuple[Team, ...]:
        return tuple(team for team in self.teams if team.fate == "selected")

    def stage(self, key: str) -> Stage:
        return next(stage for stage in self.stages if stage.key == key)


@dataclass(frozen=True, slots=True)
class Partner:
    id: UUID
    name: str
    kind: str  # owner | strategic_ally | collaborator
    gives: tuple[str, ...]
    about: str


@dataclass(frozen=True, slots=True)
class Plan:
    programme_id: UUID
    slug: str
    name: dict[str, str]
    partners: tuple[Partner, ...]
    editions: tuple[Edition, ...]
