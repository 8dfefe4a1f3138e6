"""Capacity building: the online sessions, who was there and how, and what the team leaders said of their members."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from cli.demo.plan.model import Assessment, Attendance, Member, Session, Team
from cli.demo.plan.people import faker
from cli.demo.plan.seed import dice, made_id
from cli.demo.plan.shape import Shape
from cli.demo.plan.teams import Sizes, sizes
from cli.demo.plan.words import TOPICS

MINUTES = 90
EVENING_IN_LIMA = time(0, 0)  # 19:00 in Lima is midnight UTC


def make_sessions(shape: Shape) -> list[Session]:
    speakers = faker(shape.year, "speakers")
    made = []
    for number, day in enumerate(shape.session_days, 1):
        topic, sector = TOPICS[number - 1]
        held_at = datetime.combine(day + timedelta(days=1), EVENING_IN_LIMA, UTC)
        id, title = made_id(day, shape.year, "session", number), f"Sesión {number}: {topic}"
        made.append(Session(id, number, title, topic, speakers.name(), sector, held_at, MINUTES))
    return made


def make_attendance(shape: Shape, teams: list[Team], sessions: list[Session]) -> Iterator[Attendance]:
    for i, (team, size) in enumerate(zip(teams, sizes(shape), strict=False)):
        yield from of_trained(team, size, sessions, i) if size.trained else of_other(team, size, sessions)


def of_trained(team: Team, size: Sizes, sessions: list[Session], i: int) -> Iterator[Attendance]:
    """The first member follows everything, in some teams the second too; the others hear it from the first."""
    through = 2 if i % 3 == 0 and size.reached > 2 else 1
    for place, member in enumerate(team.members[: size.reached]):
        if place < through:
            yield from followed(team, member, sessions, live=place < size.live)
        elif place < size.live:
            yield attended(team, member, sessions[0], "live")
            yield attended(team, member, sessions[-1], "recording")
        else:
            yield from told(team, member, sessions)


def of_other(team: Team, size: Sizes, sessions: list[Session]) -> Iterator[Attendance]:
    """Came once or twice and then no more."""
    mode = "live" if size.live else "recording"
    yield attended(team, team.members[0], sessions[0], mode)
    if team.number % 2 and len(sessions) > 3:
        yield attended(team, team.members[0], sessions[2], mode)


def followed(team: Team, member: Member, sessions: list[Session], live: bool) -> Iterator[Attendance]:
    draw = dice(team.edition, "followed", member.id)
    for session in sessions:
        there = live and (session is sessions[0] or draw.random() < 0.6)
        yield attended(team, member, session, "live" if there else "recording")


def told(team: Team, member: Member, sessions: list[Session]) -> Iterator[Attendance]:
    first = dice(team.edition, "told", member.id).randrange(len(sessions) - 1)
    for session in sessions[first : first + 2]:
        yield Attendance(session.id, team.organisation_id, member.id, "cascade", team.members[0].id)


def attended(team: Team, member: Member, session: Session, mode: str) -> Attendance:
    return Attendance(session.id, team.organisation_id, member.id, mode)


def make_assessments(shape: Shape, teams: list[Team]) -> Iterator[Assessment]:
    """Of every member of a trained team who was reached; one in thirty is told to try again."""
    day = shape.session_days[-1] + timedelta(days=9)
    for team, size in zip(teams, sizes(shape), strict=False):
        for member in team.members[: size.reached] if size.trained else ():
            positive = dice("assessed", member.id).random() > 1 / 30 or member is team.members[0]
            yield Assessment(team.organisation_id, member.id, positive, day)
