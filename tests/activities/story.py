"""Ana coordinates a programme; organisations take part with their members; the other services tell their facts."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import httpx

from contracts.applications import (
    ApplicationMoved,
    EditionSaved,
    OrganisationSaved,
    ProgrammeSaved,
    RosterChanged,
    RosterMember,
    Stage,
)
from contracts.certificates import CertificateMoved
from contracts.gateway import MemberJoined
from contracts.surveys import SubmissionsCounted
from kit.ids import uuid7
from tests.support.alone import Alone, grant

WINDOW = (date(2016, 8, 1), date(2016, 11, 30))
TYPES = (
    "community-2030",
    "my-most-important-sdg",
    "school-2030",
    "conferences-and-workshops",
    "my-world-2030",
    "sphere-of-action",
)


@dataclass
class Team:
    """An organisation in an edition: its id, its application, its members, and its focal person's client."""

    name: str
    region: str
    id: UUID = field(default_factory=uuid7)
    application: UUID = field(default_factory=uuid7)
    members: list[UUID] = field(default_factory=list)
    focal: Any = None


@dataclass
class Story:
    alone: Alone
    programme: UUID
    slug: str
    ana: httpx.AsyncClient
    edition: UUID = field(default_factory=uuid7)
    edition_slug: str = ""

    @classmethod
    async def begin(cls, alone: Alone, afterwards: bool = True, template: str = "ambassadors") -> "Story":
        programme = uuid7()
        slug = f"p-{programme.hex}"
        story = cls(alone, programme, slug, alone.client(grant("coordinator", programme)))
        name = {"es": "Embajadores", "pt": "Embaixadores", "en": "Ambassadors"}
        await alone.tell(
            ProgrammeSaved(programme_id=programme, slug=slug, name=name, created_by=story.ana.account, version=1)
        )
        story.edition, story.edition_slug = await story.new_edition(afterwards=afterwards, template=template)
        await alone.told()
        return story

    async def new_edition(self, template: str = "", version: int = 1, **changed: Any) -> tuple[UUID, str]:
        event = self.edition_saved(
            version, **{k if k != "afterwards" else "entered_afterwards": v for k, v in changed.items()}
        )
        await self.alone.tell(event)
        if template:
            used = await self.ana.post(
                f"/api/activities/editions/{event.edition_id}/types/use-template", json={"template": template}
            )
            assert used.status_code == 200, used.text
        return event.edition_id, event.slug

    def edition_saved(self, version: int = 1, **changed: Any) -> EditionSaved:
        id = changed.pop("edition_id", uuid7())
        stages = [
            Stage(key="training", kind="training", opens_on=date(2016, 7, 1), closes_on=date(2016, 7, 31)),
            Stage(key="doing", kind="implementation", opens_on=WINDOW[0], closes_on=WINDOW[1]),
        ]
        facts: dict[str, Any] = {
            "edition_id": id,
            "programme_id": self.programme,
            "slug": f"e-{id.hex}",
            "name": {"es": "Perú 2016", "pt": "Peru 2016", "en": "Peru 2016"},
            "state": "published",
            "time_zone": "America/Lima",
            "countries": ["PE"],
            "languages": ["es"],
            "unit": "organisation",
            "enrolment": "selective",
            "entered_afterwards": True,
            "stages": stages,
            "version": version,
        }
        return EditionSaved.model_validate(facts | changed)

    async def team(
        self,
        name: str = "Rímac Joven",
        region: str = "PE-LMA",
        members: tuple[str, ...] = ("Luz", "Omar", "Inés"),
        status: str = "selected",
        edition: UUID | None = None,
    ) -> Team:
        """An organisation that applied, with its roster and a focal person."""
        team, directory = Team(name, region), self.alone.directory
        directory.organisations[team.id] = {"name": name, "country": "PE", "region": region}
        for member in members:
            id = uuid7()
            directory.members[id] = {"name": member, "organisation_id": str(team.id)}
            team.members.append(id)
        await self.alone.tell(
            OrganisationSaved(
                organisation_id=team.id, programme_id=self.programme, country="PE", region=region, version=1
            )
        )
        await self.applies(team, status, 1, edition)
        await self.alone.tell(self.roster(team, edition=edition))
        team.focal = self.alone.client(grant("focal_person", self.programme, team.id))
        return team

    async def applies(self, team: Team, status: str, version: int, edition: UUID | None = None) -> None:
        await self.alone.tell(
            ApplicationMoved(
                application_id=team.application,
                edition_id=edition or self.edition,
                programme_id=self.programme,
                organisation_id=team.id,
                country="PE",
                region=team.region,
                status=status,
                moved_on=date(2016, 6, 20),
                version=version,
            )
        )

    def roster(self, team: Team, version: int = 1, edition: UUID | None = None) -> RosterChanged:
        members = [RosterMember(member_id=id, leader=n == 0, active=True) for n, id in enumerate(team.members)]
        return RosterChanged(
            application_id=team.application,
            edition_id=edition or self.edition,
            programme_id=self.programme,
            organisation_id=team.id,
            members=members,
            version=version,
        )

    def helper(self, team: Team) -> httpx.AsyncClient:
        return self.alone.client(grant("helper", self.programme, team.id))

    def ambassador(self, team: Team) -> httpx.AsyncClient:
        return self.alone.client(grant("ambassador", self.programme, team.id))

    async def joined(self, team: Team, member_id: UUID) -> httpx.AsyncClient:
        """The account of one member of the team."""
        client = self.ambassador(team)
        await self.alone.tell(
            MemberJoined(
                account_id=client.account,  # type: ignore[attr-defined]
                member_id=member_id,
                programme_id=self.programme,
                organisation_id=team.id,
            )
        )
        return client

    async def planned(self, team: Team, type_key: str = "community-2030", **more: Any) -> UUID:
        id = more.pop("id", uuid7())
        body = {
            "edition_id": str(self.edition),
            "type_key": type_key,
            "lead_id": str(team.id),
            "title": "Una tarde en la plaza",
            "places": [{"name": "Plaza de Armas", "region": team.region}],
        } | more
        answer = await team.focal.put(f"/api/activities/{id}", json=body)
        assert answer.status_code == 200, answer.text
        return UUID(str(id))

    async def reported(self, team: Team, id: UUID, **report: Any) -> dict[str, Any]:
        answer = await team.focal.put(f"/api/activities/{id}/report", json={"done_on": "2016-09-10"} | report)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def approved(self, team: Team, type_key: str = "community-2030", plan: Any = None, **report: Any) -> UUID:
        """Planned, reported, handed in and approved."""
        id = await self.planned(team, type_key, **(plan or {}))
        await self.reported(team, id, **report)
        await self.ok(team.focal.post(f"/api/activities/{id}/submit"))
        await self.ok(self.ana.post(f"/api/activities/{id}/approve"))
        return id

    async def ok(self, call: Any) -> Any:
        answer = await call
        assert answer.status_code in (200, 204), answer.text
        return answer.json() if answer.content else None

    async def session(self, client: Any = None, **more: Any) -> UUID:
        id = uuid7()
        body = {"edition_id": str(self.edition), "title": "Agenda 2030", "starts_at": "2016-07-12T19:00:00-05:00"}
        await self.ok((client or self.ana).put(f"/api/activities/sessions/{id}", json=body | more))
        return id

    async def attended(self, session: UUID, *members: UUID, mode: str = "live") -> Any:
        items = [{"member_id": str(member), "mode": mode} for member in members]
        return await self.ok(self.ana.post(f"/api/activities/sessions/{session}/attendance", json={"items": items}))

    async def certificate(self, team: Team, kind: str, member: UUID | None = None, **more: Any) -> CertificateMoved:
        facts = {
            "certificate_id": uuid7(), "edition_id": self.edition, "programme_id": self.programme, "kind": kind,
            "organisation_id": team.id, "member_id": member, "status": "issued", "version": 1,
        }  # fmt: skip
        event = CertificateMoved.model_validate(facts | more)
        await self.alone.tell(event)
        return event

    async def counted(self, team: Team | None, n: int, version: int = 1, form: UUID | None = None, **more: Any) -> None:
        facts: dict[str, Any] = {
            "form_id": form or uuid7(), "form_key": "my-world-2030", "edition_id": self.edition,
            "programme_id": self.programme, "organisation_id": team.id if team else None, "counted": n,
            "left_out": 0, "choices": {}, "version": version,
        }  # fmt: skip
        await self.alone.tell(SubmissionsCounted.model_validate(facts | more))

    async def results(self, whole: bool = False) -> dict[str, Any]:
        path = f"programmes/{self.slug}" if whole else f"editions/{self.edition_slug}"
        answer = await self.alone.visitor().get(f"/api/activities/{path}/results")
        assert answer.status_code == 200, answer.text
        return answer.json()


def total(n: int, measure: str = "citizens", **more: Any) -> dict[str, Any]:
    return {"measure": measure, "n": n} | more


def fig(value: int, unit: str, bound: str = "exact") -> dict[str, Any]:
    return {"value": value, "unit": unit, "bound": bound}
