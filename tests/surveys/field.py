"""The field of a survey: who is there, and how their phones and pages send."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import httpx

from contracts.applications import (
    ApplicationMoved,
    EditionSaved,
    OrganisationSaved,
    RosterChanged,
    RosterMember,
    Stage,
)
from kit.ids import uuid7
from services.surveys.rollup import compare, rollup_once
from tests.support.alone import Alone, grant

GOALS = ("1", "3", "4", "5", "13", "16")
BOUNDARY = "phoneBoundary1234"


@dataclass
class Team:
    name: str
    region: str
    id: UUID = field(default_factory=uuid7)
    application: UUID = field(default_factory=uuid7)
    members: list[UUID] = field(default_factory=lambda: [uuid7(), uuid7(), uuid7()])


class Field:
    def __init__(self, alone: Alone, entered_afterwards: bool = False) -> None:
        self.alone = alone
        self.entered_afterwards = entered_afterwards
        self.programme, self.edition = uuid7(), uuid7()
        self.slug = f"edition-{str(self.edition)[-12:]}"
        self.omar, self.lima = Team("Jóvenes de Omar", "PE-CUS"), Team("Red Lima", "PE-LIM")
        self.cata = alone.client(grant("coordinator", self.programme))
        self.dora = alone.client(grant("data_reviewer", self.programme))
        self.fernando = alone.client(grant("focal_person", self.programme, self.omar.id))
        self.ana = alone.client(grant("ambassador", self.programme, self.omar.id))
        self.hugo = alone.client(grant("helper", self.programme, self.lima.id))
        self.stranger = alone.client(grant("coordinator", uuid7()))
        self.form = uuid7()

    async def prepared(self) -> "Field":
        await self.alone.tell(self.edition_saved())
        for team in (self.omar, self.lima):
            self.alone.directory.organisations[team.id] = {
                "name": team.name,
                "country": "PE",
                "region": team.region,
            }
            await self.join(team)
        await self.make_form(self.form)
        return self

    def edition_saved(self, **changes: Any) -> EditionSaved:
        year = 2017 if self.entered_afterwards else 2026
        values = {
            "edition_id": self.edition, "programme_id": self.programme, "slug": self.slug,
            "name": {"es": "Perú", "pt": "Peru", "en": "Peru"}, "state": "published", "time_zone": "America/Lima",
            "countries": ["PE"], "languages": ["es", "pt", "en"], "unit": "organisation", "enrolment": "selective",
            "entered_afterwards": self.entered_afterwards, "version": 1,
            "stages": [Stage(key="all", kind="other", opens_on=date(year, 4, 1), closes_on=date(year, 11, 30))],
        }  # fmt: skip
        return EditionSaved(**(values | changes))

    async def join(self, team: Team, status: str = "selected") -> None:
        common = {"programme_id": self.programme, "organisation_id": team.id}
        await self.alone.tell(
            OrganisationSaved(**common, country="PE", region=team.region, version=1),
            ApplicationMoved(
                **common, application_id=team.application, edition_id=self.edition, country="PE", region=team.region,
                status=status, moved_on=date(2026, 5, 1), version=2,
            ),
            RosterChanged(
                **common, application_id=team.application, edition_id=self.edition, version=1,
                members=[RosterMember(member_id=m, leader=n == 0, active=True) for n, m in enumerate(team.members)],
            ),
        )  # fmt: skip

    async def make_form(self, id: UUID, template: str = "my-world-2030", **body: Any) -> dict[str, Any]:
        made = {"edition_id": str(self.edition), "template": template, "public_link": True} | body
        answer = await self.cata.put(f"/api/surveys/forms/{id}", json=made)
        assert answer.status_code == 200, answer.text
        answer = await self.cata.post(f"/api/surveys/forms/{id}/publish", json={"version": "1"})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def move(self, verb: str, form: UUID | None = None) -> httpx.Response:
        return await self.cata.post(f"/api/surveys/forms/{form or self.form}/{verb}")

    async def phone(self, team: Team | None = None, by: httpx.AsyncClient | None = None) -> "Phone":
        team = team or self.omar
        body = {"edition_id": str(self.edition), "organisation_id": str(team.id), "label": "Teléfono 1"}
        answer = await (by or self.cata).put(f"/api/surveys/devices/{uuid7()}", json=body)
        assert answer.status_code == 200, answer.text
        return Phone(self.alone, answer.json())

    async def rollup(self) -> None:
        await rollup_once(self.alone.runtime.sessions)

    async def differences(self) -> list[dict[str, Any]]:
        async with self.alone.runtime.sessions() as tx:
            return [row for row in await compare(tx) if row["form_id"] == self.form]

    async def results(self, client: httpx.AsyncClient | None = None, **params: Any) -> dict[str, Any]:
        answer = await (client or self.cata).get(f"/api/surveys/forms/{self.form}/results", params=params)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def submissions(self, client: httpx.AsyncClient | None = None, **params: Any) -> list[dict[str, Any]]:
        query = {"form_id": str(self.form), "limit": 200} | params
        answer = await (client or self.cata).get("/api/surveys/submissions", params=query)
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    async def batch(self, client: httpx.AsyncClient, *items: dict[str, Any], **headers: str) -> list[dict[str, Any]]:
        answer = await client.post("/api/surveys/submissions/batch", json={"items": items}, headers=headers)
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    def item(self, **changes: Any) -> dict[str, Any]:
        return {"form": str(self.form), "version": "1", "instanceID": f"uuid:{uuid4()}", "data": answers()} | changes


class Phone:
    """ODK Collect, as far as the wire can tell."""

    def __init__(self, alone: Alone, made: dict[str, Any]) -> None:
        self.made, self.token = made, made["token"]
        self.base = made["server_url"].removeprefix("http://tinkuy.test")
        self.http = alone.visitor(**{"X-OpenRosa-Version": "1.0"})

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.http.get(f"{self.base}/{path}?deviceID=collect:abc", headers=headers)

    async def send(
        self, xml: bytes | str, files: dict[str, bytes] | None = None, incomplete: bool = False
    ) -> httpx.Response:
        parts = [("xml_submission_file", "Form.xml", xml.encode() if isinstance(xml, str) else xml)]
        parts += [(name, name, content) for name, content in (files or {}).items()]
        body = multipart(parts, [("*isIncomplete*", b"yes")] if incomplete else [])
        return await self.post(body)

    async def post(
        self, body: bytes, content_type: str = f"multipart/form-data; boundary={BOUNDARY}"
    ) -> httpx.Response:
        return await self.http.post(f"{self.base}/submission", content=body, headers={"Content-Type": content_type})


def multipart(files: list[tuple[str, str, bytes]], plain: list[tuple[str, bytes]] = ()) -> bytes:  # type: ignore[assignment]
    body = b""
    for name, content in plain:
        body += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode() + content + b"\r\n"
    for name, filename, content in files:
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{filename}"\r\n'
        body += head.encode() + b"Content-Type: application/octet-stream\r\n\r\n" + content + b"\r\n"
    return body + f"--{BOUNDARY}--\r\n".encode()


def answers(goals: tuple[str, ...] = GOALS, view: str = "better", **changes: Any) -> dict[str, Any]:
    """What one citizen says, as JSON."""
    made = {"consent": "yes", "goals": list(goals), "gender": "female", "age": 34, "region": "PE-CUS", "aware": "yes"}
    return {k: v for k, v in (made | {f"progress_{g}": view for g in goals} | changes).items() if v is not None}


def xml_of(instance_id: str = "", form: str = "my-world-2030", version: str = "1", **changes: Any) -> str:
    """The same as the XML that a phone makes; `goals="1 2 3"` changes what was chosen."""
    goals = str(changes.pop("goals", " ".join(GOALS)))
    deprecated = changes.pop("deprecated", "")
    made = answers(tuple(goals.split()), **changes) | {"goals": goals}
    nodes = "".join(f"<{name}>{value}</{name}>" for name, value in made.items())
    old = f"<orx:deprecatedID>{deprecated}</orx:deprecatedID>" if deprecated else ""
    return (
        f'<?xml version=\'1.0\' ?><data id="{form}" version="{version}" xmlns:orx="http://openrosa.org/xforms">'
        f"{nodes}<orx:meta>{old}<orx:instanceID>{instance_id or f'uuid:{uuid4()}'}</orx:instanceID></orx:meta></data>"
    )


def message(answer: httpx.Response) -> str:
    """The sentence that the phone shows."""
    from lxml import etree

    root = etree.fromstring(answer.content)
    found = root.find("{http://openrosa.org/http/response}message")
    assert found is not None and found.text
    return str(found.text)


__all__ = ["GOALS", "Field", "Phone", "answers", "json", "message", "multipart", "xml_of"]
