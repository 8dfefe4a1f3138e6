"""A partner's program: it pushes an application, imports attendance, reads results; and what it may not."""

import asyncio
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx

from gateway.partners.operations import SCOPES
from kit import clock
from kit.ids import uuid7
from tests.support.world import Person, World

APPLICATIONS, ACTIVITIES, CLIENTS = "/api/applications", "/api/activities", "/api/gateway/clients"
NAME = "Interquorum"


@dataclass
class Field:
    """A programme with an edition whose call and training are under way."""

    olga: Person
    programme: UUID
    edition: UUID
    slug: str


async def open_field(world: World) -> Field:
    programme, id = await world.programme(), uuid7()
    today, olga = clock.now().date(), world.owners[programme]
    dates = {"opens_on": str(today - timedelta(days=3)), "closes_on": str(today + timedelta(days=3))}
    slug = f"e-{id.hex[-12:]}"
    stages = [{"key": k, "kind": k, "name": {"es": k}, **dates} for k in ("call", "training")]
    body: dict[str, Any] = {
        "programme_id": str(programme), "slug": slug, "name": {"es": "Práctica"}, "time_zone": "America/Lima",
        "countries": ["PE"], "state": "published", "stages": stages,
    }  # fmt: skip
    answer = await olga.put(f"{APPLICATIONS}/editions/{id}", json=body)
    assert answer.status_code == 200, answer.text
    await world.drain()
    return Field(olga, programme, id, slug)


class Partner(httpx.AsyncClient):
    """A program with a client's id and secret. `enter` exchanges them for ten minutes of access."""

    def __init__(self, world: World, client: dict[str, Any]) -> None:
        super().__init__(transport=httpx.ASGITransport(world.gateway), base_url=world.settings.origin)
        self.id, self.secret, self.secrets = client["id"], client["client_secret"], client["secrets"]
        world.people.append(self)  # type: ignore[arg-type]

    async def enter(self, **fields: str) -> httpx.Response:
        self.headers.pop("Authorization", None)
        form = {"grant_type": "client_credentials", **fields}
        answer = await self.post("/oauth/token", data=form, auth=(self.id, self.secret))
        if answer.status_code == 200:
            self.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        return answer


async def partner_of(world: World, field: Field, *scopes: str, organisation: UUID | None = None) -> Partner:
    body: dict[str, Any] = {"programme_id": str(field.programme), "name": NAME, "scopes": list(scopes or SCOPES)}
    if organisation:
        body["organisation_id"] = str(organisation)
    answer = await field.olga.put(f"{CLIENTS}/{uuid7()}", json=body)
    assert answer.status_code == 200, answer.text
    partner = Partner(world, answer.json())
    assert (await partner.enter()).status_code == 200
    return partner


def application(field: Field, **others: Any) -> dict[str, Any]:
    return {
        "edition_id": str(field.edition),
        "organisation": {"name": "Jóvenes del Río", "region": "PE-CUS"},
        "members": [{"name": "Ana Quispe", "leader": True}, {"name": "Luis Mamani"}],
        "focal_person": {"name": "Fiorella", "email": f"{field.slug}@example.org"},
        **others,
    }


async def pushed(partner: Partner, field: Field, **others: Any) -> dict[str, Any]:
    """An application, brought and submitted."""
    path = f"{APPLICATIONS}/{uuid7()}"
    for _ in range(2):  # as after a lost answer
        answer = await partner.put(path, json=application(field, **others))
        assert answer.status_code == 200, answer.text
    answer = await partner.post(f"{path}/submit")
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def select(world: World, field: Field, application_id: str) -> None:
    for path, body in (
        (f"{APPLICATIONS}/{application_id}/start-review", None),
        (
            f"{APPLICATIONS}/editions/{field.edition}/decide",
            {"application_ids": [application_id], "status": "selected"},
        ),
    ):
        answer = await field.olga.post(path, json=body)
        assert answer.status_code == 200, answer.text
    await world.drain()


async def held_session(field: Field) -> str:
    id = uuid7()
    body = {
        "edition_id": str(field.edition), "title": "Primera sesión", "topics": ["ODS"], "mode": "both",
        "starts_at": (clock.now() - timedelta(hours=2)).isoformat(), "minutes": 60, "provider": "YABT", "speakers": [],
    }  # fmt: skip
    answer = await field.olga.put(f"{ACTIVITIES}/sessions/{id}", json=body)
    assert answer.status_code == 200, answer.text
    return str(id)


async def test_a_partner_pushes_an_application_imports_attendance_and_reads_results(world: World) -> None:
    field = await open_field(world)
    partner = await partner_of(world, field)
    call = (await partner.get(f"{APPLICATIONS}/calls/{field.slug}")).json()
    assert call["edition_id"] == str(field.edition)

    sent = await pushed(partner, field, relayed_by="Otro nombre")
    assert (sent["status"], sent["relayed_by"], sent["on_behalf"]) == ("submitted", NAME, True)
    assert (sent["draft_key"], sent["messages"]) == (None, [])
    assert {step["actor_role"] for step in sent["history"]} == {"partner"}
    row = (await field.olga.get(APPLICATIONS, params={"relayed": True, "edition_id": str(field.edition)})).json()
    assert [(r["id"], r["relayed_by"]) for r in row["items"]] == [(sent["id"], NAME)]

    await select(world, field, sent["id"])
    read = (await partner.get(f"{APPLICATIONS}/{sent['id']}")).json()
    assert read["status"] == "in_review", "a decision that was not told yet"
    notified = await field.olga.post(f"{APPLICATIONS}/editions/{field.edition}/notify")
    assert notified.status_code == 200
    assert (await partner.get(f"{APPLICATIONS}/{sent['id']}")).json()["status"] == "selected"

    session = await held_session(field)
    listed = (await partner.get(f"{ACTIVITIES}/editions/{field.edition}/sessions")).json()["items"]
    assert [(s["id"], s["can"]) for s in listed] == [(session, [])]
    ana, luis = (member["id"] for member in sent["members"])
    file = f"member,mode,minutes\n{ana},live,60\n{luis},recording,\n{uuid7()},live,60\n"
    path = f"{ACTIVITIES}/sessions/{session}/attendance"
    done = await partner.post(f"{path}/import", content=file, headers={"Content-Type": "text/csv"})
    told = done.json()
    assert (done.status_code, told["stored"], told["failed"]) == (200, 2, 1)
    assert [row.get("code") for row in told["rows"]] == [None, None, "member_unknown"]
    brought = (await partner.get(path)).json()["items"]
    assert {r["member_id"]: r["mode"] for r in brought} == {ana: "live", luis: "recording"}
    await world.drain()

    results = (await partner.get(f"{ACTIVITIES}/editions/{field.slug}/results")).json()
    assert results["funnel"]["applications"]["value"] == 1
    assert results["training"]["members"]["value"] == 2


async def test_a_partner_does_only_what_its_scopes_say(world: World) -> None:
    field = await open_field(world)
    sent = await pushed(await partner_of(world, field), field)
    reader = await partner_of(world, field, "applications:read", "activities:read")
    answer = await reader.put(f"{APPLICATIONS}/{uuid7()}", json=application(field))
    assert (answer.status_code, answer.json()["code"]) == (403, "insufficient_scope")
    session = await held_session(field)
    path = f"{ACTIVITIES}/sessions/{session}/attendance/import"
    assert (await reader.post(path, content="member\n")).status_code == 403
    assert (await reader.get(f"{APPLICATIONS}/{sent['id']}")).status_code == 404, "another client's application"
    assert (await reader.get(f"{APPLICATIONS}?edition_id={field.edition}")).status_code == 403
    assert (await reader.get(f"{APPLICATIONS}/members")).status_code == 403
    assert (await reader.get(CLIENTS, params={"programme_id": str(field.programme)})).status_code == 403


async def test_what_is_of_another_programme_or_another_client_is_not_found(world: World) -> None:
    ours, theirs = await open_field(world), await open_field(world)
    partner, other = await partner_of(world, ours), await partner_of(world, theirs)
    sent = await pushed(partner, ours)
    session = await held_session(ours)
    id = sent["id"]
    for answer in (
        await other.get(f"{APPLICATIONS}/{id}"),
        await other.put(f"{APPLICATIONS}/{id}", json=application(ours)),
        await other.post(f"{APPLICATIONS}/{id}/submit"),
        await other.put(f"{APPLICATIONS}/{uuid7()}", json=application(ours)),
        await other.get(f"{ACTIVITIES}/editions/{ours.edition}/sessions"),
        await other.get(f"{ACTIVITIES}/sessions/{session}"),
        await other.get(f"{ACTIVITIES}/sessions/{session}/attendance"),
        await other.post(f"{ACTIVITIES}/sessions/{session}/attendance/import", content="member\n"),
        await (await partner_of(world, ours)).get(f"{APPLICATIONS}/{id}"),
        await partner.put(
            f"{APPLICATIONS}/{uuid7()}",
            json=application(ours),
            headers={"X-Draft-Key": "k" * 43, "Authorization": other.headers["Authorization"]},
        ),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), answer.url


async def test_attendance_that_others_recorded_is_not_the_partners_to_read(world: World) -> None:
    field = await open_field(world)
    partner = await partner_of(world, field)
    sent = await pushed(partner, field)
    await select(world, field, sent["id"])
    session = await held_session(field)
    items = [{"member_id": sent["members"][0]["id"], "mode": "live"}]
    answer = await field.olga.post(f"{ACTIVITIES}/sessions/{session}/attendance", json={"items": items})
    assert answer.status_code == 200, answer.text
    assert (await partner.get(f"{ACTIVITIES}/sessions/{session}/attendance")).json() == {"items": []}
    assert (await partner.get(f"{ACTIVITIES}/sessions/{session}")).json()["attended"]["live"] == 0


async def test_a_client_of_one_organisation_brings_that_ones_records(world: World) -> None:
    field, organisation = await open_field(world), uuid7()
    relay = await partner_of(world, field)
    own = await partner_of(world, field, organisation=organisation)
    theirs = await pushed(relay, field)
    answer = await own.put(f"{APPLICATIONS}/{uuid7()}", json=application(field, organisation_id=str(uuid7())))
    assert answer.status_code == 404
    ours = await pushed(own, field, organisation={"name": "Nosotras", "region": "PE-LIM"})
    assert ours["organisation_id"] == str(organisation)
    for sent in (theirs, ours):
        await select(world, field, sent["id"])
    session = await held_session(field)
    rows = "\n".join(sent["members"][0]["id"] for sent in (theirs, ours))
    path = f"{ACTIVITIES}/sessions/{session}/attendance/import"
    told = (await own.post(path, content=f"member\n{rows}\n")).json()
    assert [row["ok"] for row in told["rows"]] == [False, True]


async def test_secrets_are_exchanged_without_a_pause(world: World) -> None:
    field = await open_field(world)
    partner = await partner_of(world, field)
    path = f"{CLIENTS}/{partner.id}"
    second = Partner(world, (await field.olga.post(f"{path}/secrets")).json())
    calls = f"{APPLICATIONS}/calls"
    assert [(await p.enter()).status_code for p in (partner, second)] == [200, 200]
    assert [(await p.get(calls)).status_code for p in (partner, second)] == [200, 200]
    assert (await field.olga.post(f"{path}/secrets/{partner.secrets[0]['id']}/retire")).status_code == 200
    assert [(await p.get(calls)).status_code for p in (partner, second)] == [401, 200]
    assert [(await p.enter()).status_code for p in (partner, second)] == [401, 200]


async def test_a_revoked_client_is_out_within_five_seconds(world: World) -> None:
    field = await open_field(world)
    partner = await partner_of(world, field)
    calls, started = f"{APPLICATIONS}/calls", time.monotonic()
    assert (await partner.get(calls)).status_code == 200
    assert (await field.olga.post(f"{CLIENTS}/{partner.id}/revoke")).status_code == 200
    while (await partner.get(calls)).status_code != 401:
        await asyncio.sleep(0.05)
    assert time.monotonic() - started < 5
    assert (await partner.enter()).json()["error"] == "invalid_client"
