"""The living edition `practica`: an open call now, a survey to answer, and a little of everything for every role."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from uuid import UUID

from cli.demo.plan.figures import volunteers
from cli.demo.plan.model import Activity, Member, Outsider, Place, Session, Stage, Submission, Tally, Team
from cli.demo.plan.people import members
from cli.demo.plan.seed import made_id
from cli.demo.plan.shape import TYPES
from cli.demo.plan.survey import make_submission
from cli.demo.plan.words import LOCALITIES, TASKS

SLUG = "practica"
NAME = {"es": "Programa de práctica", "pt": "Programa de prática", "en": "Practice programme"}
FOCAL, AMBASSADOR = "focal@example.org", "embajadora@example.org"
SURVEYS, FIVE_GOALS = 24, 2
# name, region, how far its application has come
TEAMS = (
    ("Colectivo Ribera Joven", "PE-LOR", "selected"),
    ("Red de Voluntarios Altiplano", "PE-PUN", "selected"),
    ("Asociación Civil Bosque Claro", "PE-MDD", "reviewed"),
    ("Círculo de Jóvenes Puerto Nuevo", "PE-CAL", "noted"),
    ("Casa Cultural La Tinaja", "PE-AYA", "submitted"),
    ("Mesa de Mujeres del Molino", "PE-CAJ", "submitted"),
    ("Brigada Ambiental Cuenca Alta", "PE-HUV", "asked"),
    ("Semillero Urbano", "PE-LIM", "exception"),
    ("Taller Abierto del Puerto", "PE-TUM", "draft"),
)


@dataclass(frozen=True, slots=True)
class Living:
    """Dates are counted from the day of the first start."""

    start: date
    programme_id: UUID
    edition_id: UUID
    form_id: UUID
    stages: tuple[Stage, ...]
    teams: tuple[Team, ...]
    sessions: tuple[Session, ...]
    activities: tuple[Activity, ...]
    submissions: tuple[Submission, ...]

    def team(self, fate: str) -> tuple[Team, ...]:
        return tuple(team for team in self.teams if team.fate == fate)


def make_living(start: date) -> Living:
    teams = tuple(make_team(start, *row) for row in enumerate(TEAMS))
    return Living(
        start=start, programme_id=made_id(start, SLUG, "programme"), edition_id=made_id(start, SLUG, "edition"),
        form_id=made_id(start, SLUG, "form"), stages=stages(start), teams=teams, sessions=tuple(sessions(start)),
        activities=tuple(activities(start, teams[0])),
        submissions=tuple(answer(start, teams[n % 2], n) for n in range(SURVEYS + FIVE_GOALS)),
    )  # fmt: skip


def stages(start: date) -> tuple[Stage, ...]:
    """Everything is open at once, so that each role finds something to do; the call ends in two weeks."""
    days = {
        "call": (-7, 14), "selection": (-3, 24), "training": (-3, 40), "implementation": (-3, 120),
        "systematisation": (-3, 150), "certification": (30, 180),
    }  # fmt: skip
    return tuple(Stage(k, start + timedelta(days=a), start + timedelta(days=b)) for k, (a, b) in days.items())


def make_team(start: date, number: int, row: tuple[str, str, str]) -> Team:
    name, region, fate = row
    people = list(islice(members(f"{SLUG}-{number}", start), 3))
    if number == 0:
        people[0], people[1] = replace(people[0], email=FOCAL), replace(people[1], email=AMBASSADOR)
    young = 400 if fate == "exception" else 1500  # operating for a year only: an exception is asked for
    return Team(
        edition=SLUG, number=number, application_id=made_id(start, SLUG, "application", number),
        organisation_id=made_id(start, SLUG, "organisation", number), name=name, region=region,
        locality=LOCALITIES[number], founded_on=start - timedelta(days=young), sphere="Local", sector="Juventud",
        mandates=("environment", "youth"), volunteering="Jornadas de limpieza y refuerzo escolar.", party=False,
        members=numbered(people, number), leader=0, submitted_on=start,
        relayed_by="Interquorum Network" if number == 5 else "", channel="partner" if number == 5 else "whatsapp",
        fate=fate, decided_on=start, finding=("positive", "Publican sus actividades desde hace dos años."),
        link=f"https://example.org/investigacion/practica-{number}",
    )  # fmt: skip


def numbered(people: list[Member], number: int) -> tuple[Member, ...]:
    """Addresses of different teams must differ."""
    mine = (FOCAL, AMBASSADOR)
    return tuple(m if m.email in mine else replace(m, email=f"practica{number}.{m.email}") for m in people)


def sessions(start: date) -> list[Session]:
    """One was yesterday; the others are to come."""
    titles = (
        (-1, "Bienvenida: cómo funciona el programa", "Presentación"),
        (5, "Sesión 1: Implementación y seguimiento de la Agenda 2030", "Agenda 2030"),
        (12, "Sesión 2: Medir lo que hacemos", "Datos ciudadanos"),
    )
    return [
        Session(
            made_id(start, SLUG, "session", n), n, title, topic, "Illari Quispe Soto", "cso",
            datetime.combine(start + timedelta(days=days + 1), time(0), UTC), 90,
        )
        for n, (days, title, topic) in enumerate(titles)
    ]  # fmt: skip


DOINGS = (
    (TYPES[0], "Diálogo en la ribera", "approved"),
    (TYPES[3], "Taller con la escuela técnica", "submitted"),
    (TYPES[4], "Encuesta Mi Mundo 2030 en el mercado", "planned"),
)


def activities(start: date, team: Team) -> list[Activity]:
    """One approved, one that waits for its answer, one still planned."""
    return [activity(start, team, n, *doing) for n, doing in enumerate(DOINGS)]


def activity(start: date, team: Team, n: int, type: str, title: str, fate: str) -> Activity:  # noqa: PLR0913, PLR0917
    place = Place(made_id(start, SLUG, "place", n), "community", f"Malecón de {team.locality}", team.region)
    ally = Outsider(place.id, "Biblioteca popular del Malecón", "cso", team.region, "ally", "spaces")
    return Activity(
        id=made_id(start, SLUG, "activity", n), edition=SLUG, type=type, number=n, title=title, credited=(team,),
        place=place, done_on=start, reported_on=start, settled_on=start, fate=fate, outsiders=(ally,),
        facilitators=team.members[:2] if n == 1 else (), tasks=TASKS[n],
        tallies=(Tally("citizens", 48 + n), *volunteers(SLUG, n)), local="La radio local transmitió la jornada.",
    )  # fmt: skip


def answer(start: date, team: Team, n: int) -> Submission:
    at = datetime.combine(start, time(15), UTC) + timedelta(minutes=n)
    return make_submission(team, n, at, goals=6 if n < SURVEYS else 5)
