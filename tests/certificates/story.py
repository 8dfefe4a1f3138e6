"""An edition as the other services tell it, in sentences."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import httpx

from contracts.activities import (
    ActivityCredited,
    AttendanceRecorded,
    MemberAssessed,
    SessionsScheduled,
    TypesConfigured,
)
from contracts.applications import ApplicationMoved, EditionSaved, ProgrammeSaved, RosterChanged, RosterMember, Stage
from kit.ids import uuid7
from tests.support.alone import Alone, grant

TYPES = {
    "community-2030": {"es": "Comunidad 2030", "pt": "Comunidade 2030", "en": "Community 2030"},
    "my-most-important-sdg": {"es": "Mi ODS más importante", "pt": "Meu ODS", "en": "My most important SDG"},
    "school-2030": {"es": "Escuela 2030", "pt": "Escola 2030", "en": "School 2030"},
    "conferences-and-workshops": {"es": "Conferencias y talleres", "pt": "Conferências", "en": "Conferences"},
    "my-world-2030": {"es": "Mi Mundo 2030", "pt": "Meu Mundo 2030", "en": "My World 2030"},
    "sphere-of-action": {"es": "Ámbito de acción", "pt": "Âmbito de ação", "en": "Sphere of action"},
}
TITLES = ("La Agenda 2030", "Igualdad de género", "Sociedad civil y juventudes", "No dejar a nadie atrás", "Alianzas")


class Team:
    def __init__(self, application: UUID, organisation: UUID, members: list[UUID]) -> None:
        self.application, self.organisation, self.members = application, organisation, members


class Story:
    """`story.edition`, `story.sessions`, and verbs that tell one fact each, always with a newer version."""

    def __init__(self, alone: Alone) -> None:
        self.alone = alone
        self.programme, self.edition = uuid7(), uuid7()
        self.slug = f"programa-{self.programme.hex[-8:]}"
        self.sessions = [uuid7() for _ in TITLES]
        self.version = 0
        self.coordinator = alone.client(grant("coordinator", self.programme))

    @classmethod
    async def begin(cls, alone: Alone, afterwards: bool = True, languages: Iterable[str] = ("es",)) -> "Story":
        story = cls(alone)
        await alone.tell(
            story.programme_saved(), story.edition_saved(afterwards, list(languages)), story.scheduled(), story.types()
        )
        return story

    def next(self) -> int:
        self.version += 1
        return self.version

    def programme_saved(self) -> ProgrammeSaved:
        name = {"es": "Embajadores de la Agenda 2030", "en": "Agenda 2030 Ambassadors"}
        return ProgrammeSaved(
            programme_id=self.programme, slug=self.slug, name=name, created_by=None, version=self.next()
        )

    def edition_saved(self, afterwards: bool, languages: list[str]) -> EditionSaved:
        stage = Stage(key="all", kind="other", opens_on=date(2017, 4, 3), closes_on=date(2017, 9, 30))
        return EditionSaved(
            edition_id=self.edition, programme_id=self.programme, slug="peru-2017", name={"es": "Perú 2017"},
            state="published", time_zone="America/Lima", countries=["PE"], languages=languages, unit="organisation",
            enrolment="selective", entered_afterwards=afterwards, stages=[stage], version=self.next(),
        )  # fmt: skip

    def scheduled(self, sessions: list[UUID] | None = None) -> SessionsScheduled:
        chosen = self.sessions if sessions is None else sessions
        titles = dict(zip(chosen, (*TITLES, *(f"Sesión {n}" for n in range(6, 20))), strict=False))
        return SessionsScheduled(
            edition_id=self.edition, programme_id=self.programme, session_ids=chosen, titles=titles, version=self.next()
        )

    def types(self) -> TypesConfigured:
        return TypesConfigured(
            edition_id=self.edition, programme_id=self.programme, keys=list(TYPES), names=TYPES, version=self.next()
        )

    async def team(self, name: str = "Colectivo Ñandú", *people: str, status: str = "selected") -> Team:
        team = Team(uuid7(), uuid7(), [uuid7() for _ in people or ("Ana Quispe",)])
        directory = self.alone.directory
        directory.organisations[team.organisation] = {"name": name, "region": "PE-CUS", "country": "PE"}
        for number, (member, person) in enumerate(zip(team.members, people or ("Ana Quispe",), strict=True)):
            directory.members[member] = {
                "name": person,
                "email": f"persona{number}@example.org",
                "organisation_id": str(team.organisation),
            }
        await self.alone.tell(self.moved(team, status), self.roster(team))
        return team

    def moved(self, team: Team, status: str) -> ApplicationMoved:
        return ApplicationMoved(
            application_id=team.application, edition_id=self.edition, programme_id=self.programme,
            organisation_id=team.organisation, country="PE", region="PE-CUS", status=status,
            moved_on=date(2017, 5, 1), version=self.next(),
        )  # fmt: skip

    def roster(self, team: Team, inactive: tuple[UUID, ...] = ()) -> RosterChanged:
        members = [
            RosterMember(member_id=member, leader=number == 0, active=member not in inactive)
            for number, member in enumerate(team.members)
        ]
        return RosterChanged(
            application_id=team.application, edition_id=self.edition, programme_id=self.programme,
            organisation_id=team.organisation, members=members, version=self.next(),
        )  # fmt: skip

    def attended(self, team: Team, member: UUID, *modes: str) -> AttendanceRecorded:
        """One mode per session in order; without any, live in all."""
        chosen = modes or ("live",) * len(self.sessions)
        return AttendanceRecorded(
            edition_id=self.edition, programme_id=self.programme, organisation_id=team.organisation, member_id=member,
            modes={session: mode for session, mode in zip(self.sessions, chosen, strict=False) if mode},
            version=self.next(),
        )  # fmt: skip

    def assessed(self, team: Team, member: UUID, positive: bool | None = True) -> MemberAssessed:
        return MemberAssessed(
            edition_id=self.edition, programme_id=self.programme, organisation_id=team.organisation, member_id=member,
            positive=positive, version=self.next(),
        )  # fmt: skip

    def credited(
        self, team: Team, type_key: str, in_time: bool = True, counted: bool = True, id: UUID | None = None
    ) -> ActivityCredited:
        return ActivityCredited(
            activity_id=id or uuid4(), edition_id=self.edition, programme_id=self.programme, type_key=type_key,
            organisation_ids=[team.organisation], done_on=date(2017, 8, 1), counted=counted, in_time=in_time,
            version=self.next(),
        )  # fmt: skip

    async def does(self, team: Team, *types: str) -> None:
        await self.alone.tell(*(self.credited(team, key) for key in types or TYPES))

    async def completes(self, team: Team) -> None:
        """Everything that the three certificates want."""
        for member in team.members:
            await self.alone.tell(self.attended(team, member), self.assessed(team, member))
        await self.does(team)

    async def issue(self, **body: Any) -> dict[str, Any]:
        """Asks for it, does the job, and answers the finished job."""
        asked = await self.coordinator.post(self.path("issue"), json=body)
        assert asked.status_code == 202, asked.text
        await self.alone.work()
        job: dict[str, Any] = (await self.coordinator.get(f"/api/certificates/jobs/{asked.json()['id']}")).json()
        return job

    async def candidates(self, client: httpx.AsyncClient | None = None, **params: Any) -> list[dict[str, Any]]:
        answer = await (client or self.coordinator).get(self.path("candidates"), params=params)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def missing(self, key: str, recipient: UUID, client: httpx.AsyncClient | None = None) -> list[str]:
        rows = await self.candidates(client)
        row = next(r for r in rows if r["key"] == key and r["recipient_id"] == str(recipient))
        return [reason["text"] for reason in row["missing"]]

    async def certificates(self, client: httpx.AsyncClient | None = None, **params: Any) -> list[dict[str, Any]]:
        answer = await (client or self.coordinator).get("/api/certificates", params=params)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def issued(self, kind: str = "member", name: str = "Ana Quispe") -> dict[str, Any]:
        """A team that has completed everything, and one of its certificates."""
        await self.completes(await self.team("Colectivo Ñandú", name))
        await self.issue(awarded_on="2017-10-20")
        return next(row for row in await self.certificates() if row["kind"] == kind)

    async def moves(self) -> list[dict[str, Any]]:
        """The events told about this edition since the last call."""
        told = await self.alone.told("certificates.certificate.moved")
        return [event for event in told if event["edition_id"] == str(self.edition)]

    def path(self, tail: str) -> str:
        return f"/api/certificates/editions/{self.edition}/{tail}"
